/** What is asked of a person, in every place where somebody is registered or described. */
import {
  birthPrecisionWords,
  checkNik,
  maritalStatusWords,
  noNikReasonWords,
  type Person,
  plainNumber,
  sexWords,
} from '@pendamping/domain';
import { typedDay } from '../shell/days.ts';
import { useSay } from '../shell/language.tsx';
import {
  ChoiceField,
  DayField,
  LinesField,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../ui/fields.tsx';
import { compact, type FormReader, type Values } from '../ui/form-reader.ts';
import { AreaField } from './registry/area-field.tsx';
import { NumberField16 } from './registry/number-field.tsx';
import { SimilarPeople } from './registry/similar-people.tsx';
import { registryWords as r } from './registry/words.ts';
import { clientScreenWords as w } from './words.ts';

export function addressOf(form: FormReader): Record<string, unknown> | undefined {
  const address = compact({
    line: form.text('addressLine'),
    rt: form.text('rt'),
    rw: form.text('rw'),
    hamlet: form.text('hamlet'),
    village: form.text('village'),
    villageCode: form.text('villageCode'),
    district: form.text('district'),
    regency: form.text('regency'),
    postalCode: form.text('postalCode'),
    landmark: form.text('landmark'),
  });
  return Object.keys(address).length === 0 ? undefined : address;
}

interface AddressLike {
  readonly line?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
  readonly hamlet?: string | undefined;
  readonly village?: string | undefined;
  readonly villageCode?: string | undefined;
  readonly district?: string | undefined;
  readonly regency?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly landmark?: string | undefined;
}

export const addressValues = (address: AddressLike | undefined): Values => ({
  addressLine: address?.line ?? '',
  rt: address?.rt ?? '',
  rw: address?.rw ?? '',
  hamlet: address?.hamlet ?? '',
  village: address?.village ?? '',
  villageCode: address?.villageCode ?? '',
  district: address?.district ?? '',
  regency: address?.regency ?? '',
  postalCode: address?.postalCode ?? '',
  landmark: address?.landmark ?? '',
});

export function AddressFields() {
  return (
    <>
      <TextLine name="addressLine" label={w.addressLine} />
      <AreaField />
      <div className="pair">
        <TextLine name="rt" label={w.rt} inputMode="numeric" />
        <TextLine name="rw" label={w.rw} inputMode="numeric" />
        <TextLine name="hamlet" label={r.hamlet} />
        <TextLine name="postalCode" label={r.postalCode} inputMode="numeric" />
      </div>
      <TextLine name="landmark" label={w.landmark} />
    </>
  );
}

const rowsOfPhones = ['phone', 'phone2'] as const;

/** Phones beyond the two of the form stay as they are. */
function phonesOf(form: FormReader, person: Person | undefined) {
  const typed = rowsOfPhones.flatMap((name) => {
    const number = form.text(name);
    if (number === undefined) return [];
    const owner = form.text(`${name}Owner`);
    return [
      compact({
        number,
        owner,
        safeToCall: form.ticked(`${name}Call`),
        safeToMessage: form.ticked(`${name}Message`),
      }),
    ];
  });
  const others = person?.phones?.slice(rowsOfPhones.length) ?? [];
  return typed.length + others.length === 0 ? undefined : [...typed, ...others];
}

/** A number that can be no NIK is kept only where somebody says so; else the domain refuses it, and the field says why. */
function identityOf(form: FormReader, today: string) {
  const typed = form.text('nik');
  if (typed === undefined) return { noNik: form.text('noNik') };
  const number = plainNumber(typed);
  const faulty = checkNik(number, { today }).errors.length > 0;
  if (faulty && form.ticked('unverified')) return { unverifiedNik: typed };
  return { nik: number, nikSeen: form.ticked('nikSeen') ? true : undefined, noNik: form.text('noNik') };
}

/** @param nameField where the full name stands in this form */
export function personData(form: FormReader, today: string, person?: Person, nameField = 'name') {
  const birthOn = form.day('birthOn');
  const aliases = form.lines('aliases').map((line) => {
    const [, name = line, source] = /^(.*?)\s*\(([^)]*)\)$/.exec(line) ?? [];
    return compact({ name, source });
  });
  return compact({
    name: form.text(nameField),
    titles: form.text('titles'),
    callName: form.text('callName'),
    aliases: aliases.length === 0 ? undefined : aliases,
    sex: form.text('sex'),
    birth:
      birthOn === undefined ? undefined : { on: birthOn, precision: form.text('birthPrecision') ?? 'day' },
    birthPlace: form.text('birthPlace'),
    motherName: form.text('motherName'),
    ...identityOf(form, today),
    phones: phonesOf(form, person),
    address: addressOf(form),
    education: form.text('education'),
    occupation: form.text('occupation'),
    religion: form.text('religion'),
    marital: form.text('marital'),
    note: form.text('note'),
  });
}

const aliasLine = ({ name, source }: { readonly name: string; readonly source?: string | undefined }) =>
  source === undefined ? name : `${name} (${source})`;

function phoneValues(person: Person | undefined): Values {
  const pairs = rowsOfPhones.flatMap((name, at): [string, string | boolean][] => {
    const phone = person?.phones?.[at];
    return [
      [name, phone?.number ?? ''],
      [`${name}Owner`, phone?.owner ?? ''],
      [`${name}Call`, phone?.safeToCall ?? false],
      [`${name}Message`, phone?.safeToMessage ?? false],
    ];
  });
  return Object.fromEntries(pairs);
}

export const personValues = (person: Person | undefined): Values => ({
  name: person?.name ?? '',
  titles: person?.titles ?? '',
  callName: person?.callName ?? '',
  aliases: person?.aliases?.map(aliasLine).join('\n') ?? '',
  sex: person?.sex ?? '',
  birthOn: person?.birth === undefined ? '' : typedDay(person.birth.on),
  birthPrecision: person?.birth?.precision ?? 'day',
  birthPlace: person?.birthPlace ?? '',
  motherName: person?.motherName ?? '',
  nik: '',
  nikSeen: person?.nikSeen ?? false,
  unverified: false,
  noNik: person?.noNik ?? '',
  ...phoneValues(person),
  ...addressValues(person?.address),
  education: person?.education ?? '',
  occupation: person?.occupation ?? '',
  religion: person?.religion ?? '',
  marital: person?.marital ?? '',
  note: person?.note ?? '',
});

function PhoneFields({
  name,
  label,
}: {
  readonly name: string;
  readonly label: typeof w.phone | typeof r.secondPhone;
}) {
  return (
    <div>
      <div className="pair">
        <TextLine name={name} label={label} type="tel" />
        <TextLine name={`${name}Owner`} label={w.phoneOwner} />
      </div>
      <div className="pair">
        <TickField name={`${name}Call`} label={w.safeToCall} />
        <TickField name={`${name}Message`} label={r.safeToMessage} />
      </div>
    </div>
  );
}

/** @param except the record being described, which is no match of itself */
export function PersonFields({
  person,
  except,
  nameRequired = true,
}: {
  readonly person?: Person | undefined;
  readonly except?: string | undefined;
  readonly nameRequired?: boolean;
}) {
  const say = useSay();
  return (
    <>
      <TextLine name="name" label={w.name} hint={w.nameHint} required={nameRequired} />
      <SimilarPeople {...(except === undefined ? {} : { except })} />
      <div className="pair">
        <TextLine name="callName" label={w.callName} />
        <TextLine name="motherName" label={r.motherName} />
      </div>
      <ChoiceField name="sex" label={w.sex} options={sexWords} />
      <div className="pair">
        <DayField name="birthOn" label={w.birthOn} />
        <SelectField name="birthPrecision" label={w.birthPrecision} options={birthPrecisionWords} />
      </div>
      <NumberField16 onRecord={person?.nik} />
      <SelectField name="noNik" label={w.noNik} options={noNikReasonWords} />
      <PhoneFields name="phone" label={w.phone} />
      <details className="more">
        <summary>
          {say(w.address)} · {say(w.education)} · {say(w.aliases)}
        </summary>
        <AddressFields />
        <div className="pair">
          <TextLine name="birthPlace" label={r.birthPlace} />
          <TextLine name="titles" label={r.titles} />
          <TextLine name="education" label={w.education} />
          <TextLine name="occupation" label={w.occupation} />
          <TextLine name="religion" label={r.religion} />
          <SelectField name="marital" label={r.marital} options={maritalStatusWords} />
        </div>
        <LinesField name="aliases" label={w.aliases} hint={w.aliasHint} rows={2} />
        <PhoneFields name="phone2" label={r.secondPhone} />
        <TextProse name="note" label={w.note} rows={2} />
      </details>
    </>
  );
}
