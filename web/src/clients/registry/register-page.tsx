/** Registering a client of any of the five levels, before or without a case. */
import { clientKindWords, type LevelOfClient } from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { type NewEntry, newId } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { ChoiceField, TextLine } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import {
  AddressFields,
  addressOf,
  addressValues,
  PersonFields,
  personData,
  personValues,
} from '../person-form.tsx';
import {
  CommunityFields,
  communityData,
  GroupFields,
  groupData,
  OrganisationFields,
  organisationData,
} from '../who-acts.tsx';
import { clientScreenWords as c } from '../words.ts';
import { registryWords as w } from './words.ts';

const initial: Values = {
  level: 'individual',
  ...personValues(undefined),
  ...addressValues(undefined),
  kind: '',
  aim: '',
  formedOn: '',
  serves: '',
  contact: '',
  history: '',
};

const founding: Readonly<
  Record<LevelOfClient, readonly [string, (form: FormReader, on: string) => Record<string, unknown>]>
> = {
  individual: ['PersonRegistered', (form, on) => personData(form, on)],
  family: ['FamilyRegistered', (form) => ({ name: form.text('name'), address: addressOf(form) })],
  group: ['GroupRegistered', groupData],
  organisation: ['OrganisationRegistered', organisationData],
  community: ['CommunityRegistered', communityData],
};

function entriesOf(form: FormReader, occurredOn: string, stream: string): NewEntry[] {
  const level = (form.text('level') ?? 'individual') as LevelOfClient;
  const [type, data] = founding[level];
  return [{ record: 'client', stream, type, data: compact(data(form, occurredOn)), occurredOn }];
}

function LevelFields() {
  const { values } = useFormState();
  switch (values.level) {
    case 'family':
      return (
        <>
          <TextLine name="name" label={c.name} required />
          <AddressFields />
        </>
      );
    case 'group':
      return <GroupFields />;
    case 'organisation':
      return <OrganisationFields />;
    case 'community':
      return <CommunityFields />;
    default:
      return <PersonFields />;
  }
}

export function RegisterPage() {
  const say = useSay();
  const navigate = useNavigate();
  const stream = useRef(newId());
  return (
    <div className="page narrow">
      <h1>{say(w.register)}</h1>
      <p className="muted">{say(w.registerLead)}</p>
      <EntryForm
        draftKey="register"
        initial={initial}
        submit={w.register}
        dated={false}
        toEntries={(form, occurredOn) => entriesOf(form, occurredOn, stream.current)}
        done={() => void navigate({ to: '/clients/$client', params: { client: stream.current } })}
        cancel={() => void navigate({ to: '/clients' })}
      >
        <ChoiceField name="level" label={w.level} options={clientKindWords} required />
        <LevelFields />
      </EntryForm>
    </div>
  );
}
