/** What the pictures are drawn from: kin, relations and their quality, the systems around and their ties. */
import {
  flowWords,
  relationKindWords,
  relationshipQualityWords,
  sexWords,
  systemKindWords,
  tieStrengthWords,
  unbornKindWords,
  unionEndingWords,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import {
  ChoiceField,
  DayField,
  NumberField,
  named,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import { ClientActForm, type ClientActProps, type ClientActs, told } from '../client-act.tsx';
import { RelationDetailFields, relationDetails, relationDetailValues } from '../relation-form.tsx';
import { useClient, useRelatives } from '../use-client.tsx';
import { clientScreenWords as c } from '../words.ts';
import { pictureWords as w } from './words.ts';

const textOf = (value: number | undefined) => (value === undefined ? '' : String(value));

function KinForm(props: ClientActProps) {
  const known = useClient().state.relationships.kin[props.about ?? ''];
  return (
    <ClientActForm
      {...props}
      back="genogram"
      submit={w.addKin}
      initial={{
        name: known?.name ?? '',
        sex: known?.sex ?? '',
        birthYear: textOf(known?.birthYear),
        died: known?.died ?? false,
        deathYear: textOf(known?.deathYear),
        unborn: known?.unborn ?? '',
        note: '',
      }}
      facts={(form) => [
        told('KinNoted', {
          kin: props.about ?? newId(),
          name: form.text('name'),
          sex: form.text('sex'),
          birthYear: form.number('birthYear'),
          died: form.ticked('died') ? true : undefined,
          deathYear: form.number('deathYear'),
          unborn: form.text('unborn'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="name" label={w.kinName} hint={w.kinNameHint} required />
      <ChoiceField name="sex" label={c.sex} options={sexWords} />
      <div className="pair">
        <NumberField name="birthYear" label={w.birthYear} />
        <NumberField name="deathYear" label={w.deathYear} />
      </div>
      <TickField name="died" label={w.died} />
      <SelectField name="unborn" label={w.unborn} options={unbornKindWords} />
      <TextProse name="note" label={w.note} rows={2} />
    </ClientActForm>
  );
}

function RemoveKinForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      back="genogram"
      submit={w.removeKin}
      initial={{ reason: '' }}
      facts={(form) => [told('KinRemoved', { kin: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required rows={2} />
    </ClientActForm>
  );
}

function RelationForm(props: ClientActProps) {
  const people = named(useRelatives().map((one) => [one.id, one.name] as const));
  return (
    <ClientActForm
      {...props}
      back="genogram"
      submit={w.addRelation}
      initial={{
        from: props.about ?? '',
        kind: 'parent',
        to: '',
        quality: '',
        since: '',
        note: '',
        ...relationDetailValues,
      }}
      facts={(form) => [
        told('RelationNoted', {
          relation: newId(),
          from: form.text('from'),
          to: form.text('to'),
          kind: form.text('kind'),
          quality: form.text('quality'),
          since: form.day('since'),
          ...relationDetails(form),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="from" label={w.relationFrom} options={people} required />
      <ChoiceField name="kind" label={w.kind} options={relationKindWords} required />
      <ChoiceField name="to" label={w.relationTo} options={people} required />
      <RelationDetailFields />
      <ChoiceField name="quality" label={w.quality} options={relationshipQualityWords} />
      <DayField name="since" label={w.since} />
      <TextProse name="note" label={w.note} rows={2} />
    </ClientActForm>
  );
}

function QualityForm(props: ClientActProps) {
  const known = useClient().state.relationships.relations[props.about ?? ''];
  return (
    <ClientActForm
      {...props}
      back="genogram"
      submit={w.changeQuality}
      initial={{ quality: known?.quality ?? '', note: '' }}
      facts={(form) => [
        told('RelationQualityChanged', {
          relation: props.about,
          quality: form.text('quality'),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="quality" label={w.quality} options={relationshipQualityWords} required />
      <TextProse name="note" label={w.note} rows={2} />
    </ClientActForm>
  );
}

function EndRelationForm(props: ClientActProps) {
  const known = useClient().state.relationships.relations[props.about ?? ''];
  return (
    <ClientActForm
      {...props}
      back="genogram"
      submit={w.endRelation}
      initial={{ as: '', on: '', note: '' }}
      facts={(form) => [
        told('RelationEnded', {
          relation: props.about,
          as: form.text('as'),
          on: form.day('on'),
          note: form.text('note'),
        }),
      ]}
    >
      {known?.kind === 'partner' ? (
        <ChoiceField name="as" label={w.endedAs} options={unionEndingWords} />
      ) : null}
      <DayField name="on" label={w.endedOn} past />
      <TextProse name="note" label={w.note} rows={2} />
    </ClientActForm>
  );
}

function TieFields() {
  return (
    <>
      <ChoiceField name="tie" label={w.tie} options={tieStrengthWords} required />
      <ChoiceField name="flow" label={w.flow} options={flowWords} required />
      <TextProse name="note" label={w.note} rows={2} />
    </>
  );
}

function SystemForm(props: ClientActProps) {
  const people = useRelatives();
  return (
    <ClientActForm
      {...props}
      back="ecomap"
      submit={w.addSystem}
      initial={{ name: '', kind: '', tie: '', flow: '', person: '', note: '' }}
      facts={(form) => [
        told('SystemNoted', {
          system: newId(),
          name: form.text('name'),
          kind: form.text('kind'),
          tie: form.text('tie'),
          flow: form.text('flow'),
          person: form.text('person'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="name" label={w.systemName} hint={w.systemNameHint} required />
      <ChoiceField name="kind" label={w.systemKind} options={systemKindWords} required />
      <TieFields />
      {people.length < 2 ? null : (
        <SelectField
          name="person"
          label={w.ofWhom}
          options={named(people.map((one) => [one.id, one.name] as const))}
        />
      )}
    </ClientActForm>
  );
}

function TieForm(props: ClientActProps) {
  const last = useClient().state.environment[props.about ?? '']?.ties.at(-1);
  return (
    <ClientActForm
      {...props}
      back="ecomap"
      submit={w.changeTie}
      initial={{ tie: last?.tie ?? '', flow: last?.flow ?? '', note: '' }}
      facts={(form) => [
        told('SystemTieChanged', {
          system: props.about,
          tie: form.text('tie'),
          flow: form.text('flow'),
          note: form.text('note'),
        }),
      ]}
    >
      <TieFields />
    </ClientActForm>
  );
}

function SystemGoneForm(props: ClientActProps) {
  return (
    <ClientActForm
      {...props}
      back="ecomap"
      submit={w.systemGone}
      initial={{ reason: '' }}
      facts={(form) => [told('SystemNoLonger', { system: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} />
    </ClientActForm>
  );
}

export const pictureActs: ClientActs = {
  kin: { title: w.addKin, back: 'genogram', Form: KinForm },
  'kin-removed': { title: w.removeKin, back: 'genogram', Form: RemoveKinForm },
  relation: { title: w.addRelation, back: 'genogram', Form: RelationForm },
  'relation-quality': { title: w.changeQuality, back: 'genogram', Form: QualityForm },
  'relation-ended': { title: w.endRelation, back: 'genogram', Form: EndRelationForm },
  system: { title: w.addSystem, back: 'ecomap', Form: SystemForm },
  'system-tie': { title: w.changeTie, back: 'ecomap', Form: TieForm },
  'system-gone': { title: w.systemGone, back: 'ecomap', Form: SystemGoneForm },
};
