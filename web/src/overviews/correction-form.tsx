/** The forms by which an entry of any record is corrected: what they begin with, ask and send. */
import { type FieldOfType, fieldWords, isAreaCode, isDay, isMark, type ReadEntry } from '@pendamping/domain';
import { Fragment, type ReactNode } from 'react';
import { AreaCodeField } from '../resources/directory/area-code-field.tsx';
import { AreaCodesField } from '../resources/directory/area-codes-field.tsx';
import { clock, todayIn, typedDay } from '../shell/days.ts';
import { useSay } from '../shell/language.tsx';
import { ChoiceField, ChoicesField, DayField, MomentField, NumberField, TextProse } from '../ui/fields.tsx';
import { compact, type FormReader, type Values } from '../ui/form-reader.ts';
import { uiWords } from '../ui/words.ts';
import { type Coded, codedField, fieldsOfEntry, holdsCodes, isAmended, optionsOf } from './coded-fields.ts';
import { commonFields, fieldLabel, isMoment, isRupiah } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

type Facts = Readonly<Record<string, unknown>>;

/** One fact of an entry as the form asks it anew. */
export interface AskedAnew {
  readonly field: string;
  readonly initial: Values;
  /** What stands in the form; `undefined` where the fact is left out. */
  readonly read: (form: FormReader) => unknown;
  readonly control: ReactNode;
}

const isWriting = (value: unknown): value is string =>
  typeof value === 'string' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value) && !isMark(value);
const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && isWriting(one));

/** A text that grows with what is written. */
export const proseRows = (text: string): number => (text.length > 80 ? 3 : 1);

interface Named {
  readonly type: string;
  readonly field: string;
  /** Whether an entry of this type cannot do without. */
  readonly required: boolean;
}

interface Standing extends Named {
  /** Of the agency. */
  readonly timeZone: string;
}

function inWriting(
  { type, field, required }: Named,
  text: string,
  read: AskedAnew['read'],
  rows = proseRows(text),
): AskedAnew {
  const label = fieldLabel(commonFields, field, type);
  return {
    field,
    initial: { [field]: text },
    read,
    control: <TextProse name={field} label={label} rows={rows} required={required} />,
  };
}

function aNumber({ type, field, required }: Named, value: number | ''): AskedAnew {
  const label = fieldLabel(commonFields, field, type);
  const control = <NumberField name={field} label={label} required={required} />;
  const typed = (form: FormReader) => (isRupiah(field) ? form.rupiah(field) : form.number(field));
  // With a comma: three digits after a point are refused, as they could be thousands.
  const initial = { [field]: String(value).replace('.', ',') };
  return { field, initial, read: typed, control };
}

function aDay({ type, field, required }: Named, value: string): AskedAnew {
  const label = fieldLabel(commonFields, field, type);
  const control = <DayField name={field} label={label} required={required} />;
  return { field, initial: { [field]: typedDay(value) }, read: (form) => form.day(field), control };
}

/** What nobody changed stays as it was written, to the second. */
function aMoment({ type, field, timeZone, required }: Standing, value: string): AskedAnew {
  const day = typedDay(todayIn(timeZone, new Date(value)));
  const hour = clock(value, 'id', timeZone);
  const isUntouched = (form: FormReader) => form.text(field) === day && form.text(`${field}Hour`) === hour;
  return {
    field,
    initial: { [field]: day, [`${field}Hour`]: hour },
    read: (form) => (isUntouched(form) ? value : form.instant(field, timeZone)),
    control: <MomentField name={field} label={fieldLabel(commonFields, field, type)} required={required} />,
  };
}

/** A choice from the codes that the type may hold, or several; nothing is chosen where nothing stands there yet. */
export function askedInCodes(field: string, value: unknown, coded: Coded): AskedAnew {
  const { label, codes, words, optional } = coded;
  const about = { name: field, label, options: optionsOf(codes, words), required: !optional };
  const standing = [value ?? []].flat().map(String);
  if (!coded.many)
    return {
      field,
      initial: { [field]: standing[0] ?? '' },
      read: (form) => form.text(field),
      control: <ChoiceField {...about} />,
    };
  const read = (form: FormReader) => {
    const some = form.choices(field);
    return some.length === 0 && optional ? undefined : some;
  };
  return { field, initial: { [field]: standing }, read, control: <ChoicesField {...about} /> };
}

/** Looked up by name. One area stands in a case in a cause alone, where it is a district at the narrowest. */
function area(field: string, code: string): AskedAnew {
  const control = <AreaCodeField name={field} label={w.area} narrowest={3} />;
  return { field, initial: { [field]: code }, read: (form) => form.text(field), control };
}

function areas(field: string, codes: readonly string[]): AskedAnew {
  const control = <AreaCodesField name={field} label={w.area} />;
  return { field, initial: { [field]: codes.join('\n') }, read: (form) => form.lines(field), control };
}

function askedOf(standing: Standing, value: unknown): AskedAnew | undefined {
  const { type, field } = standing;
  const coded = isAmended(field) ? codedField(type, field) : undefined;
  if (coded !== undefined) return askedInCodes(field, value, coded);
  if (holdsCodes(type, field)) return undefined;
  if (field === 'area' && isWriting(value) && isAreaCode(value)) return area(field, value);
  if (field === 'areas' && isLines(value) && value.every(isAreaCode)) return areas(field, value);
  if (isWriting(value) && isDay(value)) return aDay(standing, value);
  if (isWriting(value) && isMoment(value)) return aMoment(standing, value);
  if (isWriting(value)) return inWriting(standing, value, (form) => form.text(field));
  if (isLines(value)) return inWriting(standing, value.join('\n'), (form) => form.lines(field));
  return typeof value === 'number' ? aNumber(standing, value) : undefined;
}

/**
 * The fields of an entry that hold writing, a choice, a day, a moment or a number, as they stand; links by a new entry.
 *
 * @param timeZone of the agency
 */
export const askedAsTheyStand = (
  { entry: { type }, data }: ReadEntry,
  timeZone: string,
): readonly AskedAnew[] => {
  const needed = new Set(fieldsOfEntry(type).flatMap((one) => (one.optional ? [] : [one.name])));
  return Object.entries(data).flatMap(
    ([field, value]) => askedOf({ type, field, timeZone, required: needed.has(field) }, value) ?? [],
  );
};

function askedEmpty(type: string, { name, holds, many }: FieldOfType): AskedAnew | undefined {
  const coded = isAmended(name) ? codedField(type, name) : undefined;
  if (coded !== undefined) return askedInCodes(name, undefined, coded);
  if (commonFields.label(name, type) === undefined) return undefined;
  const about = { type, field: name, required: false };
  if (holds === 'day') return aDay(about, '');
  if (holds === 'number') return aNumber(about, '');
  const read = (form: FormReader) =>
    many && form.text(name) !== undefined ? form.lines(name) : form.text(name);
  return holds === 'writing' ? inWriting(about, '', read, many ? 2 : 1) : undefined;
}

/** What could have been told in an entry of this type and was not: its fields that may be left out, and were. */
export const askedAsLeftOut = ({ entry: { type }, data }: ReadEntry): readonly AskedAnew[] =>
  fieldsOfEntry(type).flatMap((field) =>
    field.optional && !Object.hasOwn(data, field.name) ? (askedEmpty(type, field) ?? []) : [],
  );

function LeftOut({ asked }: { readonly asked: readonly AskedAnew[] }) {
  const say = useSay();
  if (asked.length === 0) return null;
  return (
    <details className="more">
      <summary>{say(w.addLeftOut)}</summary>
      {asked.map((one) => (
        <Fragment key={one.field}>{one.control}</Fragment>
      ))}
    </details>
  );
}

function reasonIn(form: FormReader): string | undefined {
  const reason = form.text('correctionReason');
  if (reason === undefined) form.faults.set('correctionReason', fieldWords['field.required']);
  return reason;
}

function movedIn(form: FormReader, from: string): Facts {
  const occurredOn = form.day('occurredOn');
  if (occurredOn === undefined && !form.faults.has('occurredOn'))
    form.faults.set('occurredOn', fieldWords['field.required']);
  return occurredOn === from ? {} : { occurredOn };
}

/**
 * The form that amends an entry, with the reason; its `data` is what `EntryAmended` holds.
 *
 * @param leftOut is folded until somebody wants to add it
 */
export function amendmentOf(
  { entry, data, occurredOn }: ReadEntry,
  standing: readonly AskedAnew[],
  leftOut: readonly AskedAnew[] = [],
) {
  const asked = [...standing, ...leftOut];
  const initial = { occurredOn: typedDay(occurredOn), correctionReason: '' };
  return {
    submit: w.amendSubmit,
    dated: false,
    initial: Object.assign({}, ...asked.map((one) => one.initial), initial) as Values,
    data: (form: FormReader): Facts => ({
      entry: entry.id,
      ...movedIn(form, occurredOn),
      data: compact({ ...data, ...Object.fromEntries(asked.map((one) => [one.field, one.read(form)])) }),
      reason: reasonIn(form),
    }),
    children: (
      <>
        {standing.map((one) => (
          <Fragment key={one.field}>{one.control}</Fragment>
        ))}
        <LeftOut asked={leftOut} />
        <DayField name="occurredOn" label={uiWords.occurredOn} required past />
        <TextProse name="correctionReason" label={w.amendReason} rows={2} required />
      </>
    ),
  };
}

function StrikeFields() {
  const say = useSay();
  return (
    <>
      <p className="hint">{say(w.strikeHint)}</p>
      <TextProse name="reason" label={w.reason} required autoFocus />
    </>
  );
}

/** The form that strikes an entry, with the reason; its `data` is what `EntryStruck` holds. */
export const strikingOf = ({ entry }: ReadEntry) => ({
  submit: w.strikeSubmit,
  dated: false,
  initial: { reason: '' },
  data: (form: FormReader): Facts => ({ entry: entry.id, reason: form.text('reason') }),
  children: <StrikeFields />,
});
