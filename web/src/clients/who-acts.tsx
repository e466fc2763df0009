/** Who the client is: described anew, their cards, their death, and who may know of them. */
import {
  communityKindWords,
  groupKindWords,
  type LevelOfClient,
  levelOf,
  organisationKindWords,
} from '@pendamping/domain';
import { useAgency } from '../offline/use-agency.tsx';
import { typedDay } from '../shell/days.ts';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { ChoicesField, DayField, named, SelectField, TextLine, TextProse } from '../ui/fields.tsx';
import type { FormReader } from '../ui/form-reader.ts';
import { ClientActForm, type ClientActProps, type ClientActs, told } from './client-act.tsx';
import {
  AddressFields,
  addressOf,
  addressValues,
  PersonFields,
  personData,
  personValues,
} from './person-form.tsx';
import { NumberOfCard } from './registry/number-of-card.tsx';
import { registryWords as w } from './registry/words.ts';
import { useClient } from './use-client.tsx';
import { clientScreenWords as c } from './words.ts';

function DescribePerson(props: ClientActProps) {
  const { id, state } = useClient();
  const { person } = state.individual;
  return (
    <ClientActForm
      {...props}
      submit={w.keep}
      initial={personValues(person)}
      facts={(form, on) => [told('PersonDescribed', personData(form, on, person))]}
    >
      <PersonFields person={person} except={id} />
    </ClientActForm>
  );
}

function DescribeFamily(props: ClientActProps) {
  const { household } = useClient().state.family;
  return (
    <ClientActForm
      {...props}
      submit={w.keep}
      initial={{ name: household?.name ?? '', ...addressValues(household?.address) }}
      facts={(form) => [told('FamilyDescribed', { name: form.text('name'), address: addressOf(form) })]}
    >
      <TextLine name="name" label={c.name} required />
      <AddressFields />
    </ClientActForm>
  );
}

function DescribeGroup(props: ClientActProps) {
  const { group } = useClient().state;
  return (
    <ClientActForm
      {...props}
      submit={w.keep}
      initial={{
        name: group?.name ?? '',
        kind: group?.kind ?? '',
        aim: group?.aim ?? '',
        formedOn: group?.formedOn === undefined ? '' : typedDay(group.formedOn),
        ...addressValues(group?.address),
        note: group?.note ?? '',
      }}
      facts={(form) => [told('GroupDescribed', groupData(form))]}
    >
      <GroupFields />
    </ClientActForm>
  );
}

export const groupData = (form: FormReader) => ({
  name: form.text('name'),
  kind: form.text('kind'),
  aim: form.text('aim'),
  formedOn: form.day('formedOn'),
  address: addressOf(form),
  note: form.text('note'),
});

export function GroupFields() {
  return (
    <>
      <TextLine name="name" label={c.name} required />
      <SelectField name="kind" label={w.kind} options={groupKindWords} />
      <TextProse name="aim" label={w.aim} rows={2} />
      <DayField name="formedOn" label={w.formedOn} />
      <AddressFields />
      <TextProse name="note" label={c.note} rows={2} />
    </>
  );
}

export const organisationData = (form: FormReader) => ({
  name: form.text('name'),
  kind: form.text('kind'),
  serves: form.text('serves'),
  contact: form.text('contact'),
  phone: form.text('phone'),
  address: addressOf(form),
  note: form.text('note'),
});

export function OrganisationFields() {
  return (
    <>
      <TextLine name="name" label={c.name} required />
      <SelectField name="kind" label={w.kind} options={organisationKindWords} />
      <TextProse name="serves" label={w.serves} rows={2} />
      <div className="pair">
        <TextLine name="contact" label={w.contact} />
        <TextLine name="phone" label={c.phone} type="tel" />
      </div>
      <AddressFields />
      <TextProse name="note" label={c.note} rows={2} />
    </>
  );
}

function DescribeOrganisation(props: ClientActProps) {
  const { organisation } = useClient().state;
  return (
    <ClientActForm
      {...props}
      submit={w.keep}
      initial={{
        name: organisation?.name ?? '',
        kind: organisation?.kind ?? '',
        serves: organisation?.serves ?? '',
        contact: organisation?.contact ?? '',
        phone: organisation?.phone ?? '',
        ...addressValues(organisation?.address),
        note: organisation?.note ?? '',
      }}
      facts={(form) => [told('OrganisationDescribed', organisationData(form))]}
    >
      <OrganisationFields />
    </ClientActForm>
  );
}

export const communityData = (form: FormReader) => {
  const code = form.text('villageCode');
  return {
    name: form.text('name'),
    kind: form.text('kind'),
    place: form.text('village'),
    areas: code === undefined ? undefined : [code],
    rt: form.text('rt'),
    rw: form.text('rw'),
    history: form.text('history'),
    note: form.text('note'),
  };
};

export function CommunityFields() {
  return (
    <>
      <TextLine name="name" label={c.name} required />
      <SelectField name="kind" label={w.kind} options={communityKindWords} />
      <AddressFields />
      <TextProse name="history" label={w.history} rows={3} />
      <TextProse name="note" label={c.note} rows={2} />
    </>
  );
}

function DescribeCommunity(props: ClientActProps) {
  const { community } = useClient().state;
  return (
    <ClientActForm
      {...props}
      submit={w.keep}
      initial={{
        name: community?.name ?? '',
        kind: community?.kind ?? '',
        ...addressValues({
          rt: community?.rt,
          rw: community?.rw,
          village: community?.place,
          villageCode: community?.areas?.[0],
        }),
        history: community?.history ?? '',
        note: community?.note ?? '',
      }}
      facts={(form) => [told('CommunityDescribed', communityData(form))]}
    >
      <CommunityFields />
    </ClientActForm>
  );
}

const describing: Readonly<Record<LevelOfClient, typeof DescribePerson>> = {
  individual: DescribePerson,
  family: DescribeFamily,
  group: DescribeGroup,
  organisation: DescribeOrganisation,
  community: DescribeCommunity,
};

function DescribeForm(props: ClientActProps) {
  const Form = describing[levelOf(useClient().state) ?? 'individual'];
  return <Form {...props} />;
}

function CardForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.addCard}
      initial={{ number: '', headName: '', from: '', until: '' }}
      facts={(form) => [
        told('FamilyCardNoted', {
          number: form.text('number')?.replace(/\D/g, ''),
          headName: form.text('headName'),
          from: form.day('from'),
          until: form.day('until'),
        }),
      ]}
    >
      <NumberOfCard name="number" />
      <TextLine name="headName" label={w.cardHead} />
      <div className="pair">
        <DayField name="from" label={c.from} />
        <DayField name="until" label={c.until} />
      </div>
    </ClientActForm>
  );
}

function DiedForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.died}
      initial={{ on: '', note: '' }}
      facts={(form) => [told('PersonDied', { on: form.day('on'), note: form.text('note') })]}
    >
      <DayField name="on" label={w.diedOn} past />
      <TextProse name="note" label={c.note} rows={2} />
    </ClientActForm>
  );
}

function RestrictForm(props: ClientActProps) {
  const say = useSay();
  const { worker } = useSession();
  const { workers } = useAgency();
  const { restriction } = useClient().state;
  const professionals = Object.values(workers).filter(
    (one) =>
      one.left === undefined && one.roles.some((role) => role === 'social-worker' || role === 'supervisor'),
  );
  return (
    <ClientActForm
      {...props}
      submit={w.restrict}
      initial={{ workers: restriction?.workers ?? [worker.id], reason: '' }}
      facts={(form) => [
        told('KnownToFew', { workers: form.choices('workers'), reason: form.text('reason') }),
      ]}
    >
      <p>{say(w.restrictLead)}</p>
      <ChoicesField
        name="workers"
        label={w.restrictWho}
        options={named(professionals.map((one) => [one.worker, one.name] as const))}
        required
      />
      <TextProse name="reason" label={w.reason} required rows={2} />
    </ClientActForm>
  );
}

function LiftForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      submit={w.lift}
      initial={{ reason: '' }}
      facts={(form) => [told('KnownToAllAgain', { reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required rows={2} />
    </ClientActForm>
  );
}

function UndoMergeForm(props: ClientActProps) {
  const { state } = useClient();
  const merge = state.individual.merges.find((one) => one.merge === props.about);
  return (
    <ClientActForm
      {...props}
      submit={w.undoMerge}
      initial={{ reason: '' }}
      facts={(form) => {
        const undone = { merge: props.about, reason: form.text('reason') };
        return [told('MergeUndone', undone), told('MergeUndone', undone, merge?.absorbed ?? '')];
      }}
    >
      <TextProse name="reason" label={w.undoReason} required rows={2} />
    </ClientActForm>
  );
}

export const whoActs: ClientActs = {
  describe: { title: w.describe, Form: DescribeForm },
  card: { title: w.addCard, Form: CardForm },
  died: { title: w.died, Form: DiedForm },
  restrict: { title: w.restrict, Form: RestrictForm },
  lift: { title: w.lift, Form: LiftForm },
  'merge-undone': { title: w.undoMerge, Form: UndoMergeForm },
};
