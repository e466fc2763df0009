/** A new case: the client's own words first; who they are can follow. Under two minutes. */
import {
  type AdoptedTemplate,
  birthPrecisionWords,
  type ClientKind,
  choiceOf,
  clientKindWords,
  confidentialityWords,
  sexWords,
  sourceWords,
  urgencyWords,
} from '@pendamping/domain';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { SimilarPeople } from '../../clients/registry/similar-people.tsx';
import { useTemplatesFor } from '../../methods/use-template.ts';
import { methodScreenWords as m } from '../../methods/words.ts';
import { type NewEntry, newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { tellRequest } from '../../resources/use-request.ts';
import { call } from '../../shell/api.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { ChoiceField, DayField, named, SelectField, TextLine, TextProse } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader } from '../../ui/form-reader.ts';
import { engagementScreenWords as w } from './words.ts';

const founding = {
  individual: 'PersonRegistered',
  family: 'FamilyRegistered',
  group: 'GroupRegistered',
  organisation: 'OrganisationRegistered',
  community: 'CommunityRegistered',
} as const satisfies Record<ClientKind, string>;

const initial = {
  presentingProblem: '',
  clientKind: 'family',
  clientName: '',
  title: '',
  source: '',
  referrer: '',
  urgency: 'medium',
  confidentiality: 'ordinary',
  programme: '',
  template: '',
  sex: '',
  birthOn: '',
  birthPrecision: 'day',
  known: '',
  knownName: '',
  aroseFrom: '',
};

function KnownClient() {
  const say = useSay();
  const { values, set } = useFormState();
  if (values.known === '' || values.known === undefined) return null;
  return (
    <p className="restored">
      {say(w.usingKnown, { name: String(values.knownName) })}{' '}
      <button type="button" className="link" onClick={() => set('known', '')}>
        {say(w.newInstead)}
      </button>
    </p>
  );
}

interface Row {
  readonly client: string;
  readonly kind: ClientKind;
  readonly name: string;
  readonly village: string | null;
}

/** Of families, groups, organisations and communities: those whose name is like it. People are compared by more. */
function SimilarByName({ choose }: { readonly choose: (client: string, name: string) => void }) {
  const say = useSay();
  const { values } = useFormState();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [name, kind] = [String(values.clientName ?? '').trim(), String(values.clientKind)];
  useEffect(() => {
    if (name.length < 3) {
      setRows([]);
      return;
    }
    const timer = setTimeout(() => {
      call<{ rows: readonly Row[] }>('POST', '/api/v1/clients/search', { search: name, kind, limit: 5 })
        .then((answer) => setRows(answer.rows))
        .catch(() => setRows([]));
    }, 350);
    return () => clearTimeout(timer);
  }, [name, kind]);
  if (rows.length === 0) return null;
  return (
    <div className="similar">
      <p>{say(w.similar)}</p>
      <ul className="plain-list">
        {rows.map((one) => (
          <li key={one.client} className="row">
            <span>{[one.name, one.village].filter((part) => part !== null).join(' · ')}</span>
            <button type="button" className="button quiet" onClick={() => choose(one.client, one.name)}>
              {say(w.useThis)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** While a name is typed: who may be registered already, so that nobody is registered twice. */
function SimilarClients() {
  const { values, set } = useFormState();
  if (values.known !== '') return <KnownClient />;
  const choose = (client: string, name: string) => {
    set('known', client);
    set('knownName', name);
  };
  if (values.clientKind !== 'individual') return <SimilarByName choose={choose} />;
  return (
    <SimilarPeople
      nameField="clientName"
      choose={(match) => {
        if (match.client !== undefined) choose(match.client, match.name ?? '');
      }}
    />
  );
}

function PersonFields() {
  const { values } = useFormState();
  if (values.clientKind !== 'individual' || values.known !== '') return null;
  return (
    <>
      <ChoiceField name="sex" label={w.sex} options={sexWords} />
      <DayField name="birthOn" label={w.birthOn} />
      <ChoiceField name="birthPrecision" label={w.birthPrecision} options={birthPrecisionWords} required />
    </>
  );
}

interface Streams {
  readonly case: string;
  readonly client: string;
}

function clientEntry(form: FormReader, client: string, occurredOn: string): NewEntry {
  const kind = (form.text('clientKind') ?? 'family') as ClientKind;
  const birthOn = form.day('birthOn');
  const person = {
    name: form.text('clientName') ?? '',
    sex: form.text('sex'),
    birth: birthOn === undefined ? undefined : { on: birthOn, precision: form.text('birthPrecision') },
  };
  const data = kind === 'individual' ? compact(person) : { name: form.text('clientName') ?? '' };
  return {
    record: 'client',
    stream: client,
    type: founding[kind],
    data,
    occurredOn,
  };
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function entriesOf(
  form: FormReader,
  occurredOn: string,
  streams: Streams,
  worker: { id: string; name: string },
  templates: Readonly<Record<string, AdoptedTemplate>>,
): NewEntry[] {
  const known = form.text('known');
  const client = known ?? streams.client;
  const name = (known === undefined ? form.text('clientName') : form.text('knownName')) ?? '';
  const problem = form.text('presentingProblem') ?? '';
  const kind = form.text('clientKind');
  const arose = form.text('aroseFrom');
  const chosen = templates[form.text('template') ?? '']?.template;
  const suits = chosen?.levels.some((level) => level === kind) === true;
  const inCase = (type: string, data: Readonly<Record<string, unknown>>): NewEntry => ({
    record: 'case',
    stream: streams.case,
    type,
    data: compact(data),
    occurredOn,
  });
  return [
    ...(known === undefined ? [clientEntry(form, client, occurredOn)] : []),
    inCase('CaseOpened', {
      title: form.text('title') ?? shortened(`${name} - ${problem.split(/[.\n]/)[0] ?? ''}`),
      client,
      clientKind: form.text('clientKind'),
      clientName: name,
      presentingProblem: problem,
      source: form.text('source'),
      referrer: form.text('referrer'),
      urgency: form.text('urgency'),
      confidentiality: form.text('confidentiality'),
      programme: form.text('programme'),
      aroseFrom: arose === undefined ? undefined : { case: arose },
    }),
    inCase('StageBegun', { stage: 'engagement' }),
    inCase('WorkerAssigned', { worker: worker.id, name: worker.name, part: 'responsible', from: occurredOn }),
    ...(chosen !== undefined && suits ? [inCase('TemplateChosen', choiceOf(chosen))] : []),
  ];
}

/** The agency's templates for this kind of client; none is taken unasked. */
function TemplateField() {
  const { values } = useFormState();
  const templates = useTemplatesFor(values.clientKind as ClientKind);
  if (templates.length === 0) return null;
  const options = Object.fromEntries(templates.map(({ template }) => [template.template, template.title]));
  return (
    <SelectField name="template" label={m.intakeTemplate} hint={m.intakeTemplateHint} options={options} />
  );
}

interface Given {
  readonly id: string;
  readonly name: string;
  readonly kind: ClientKind;
}

interface GivenRequest {
  readonly id: string;
  readonly clientName: string;
  readonly presentingProblem: string;
  readonly referrer: string;
}

/** Coming from a request of another agency, what they wrote is filled in. */
function useGivenRequest() {
  return useRouterState({
    select: (router) => (router.location.state as { readonly request?: GivenRequest }).request,
  });
}

interface Coming {
  readonly client?: Given;
  /** The case out of which this one grows; what is told in private is kept to few from its first word. */
  readonly aroseFrom?: string;
}

/** Who told something of themselves came themselves; of another, how one came to know is asked. */
const onePerson = (client: Given | undefined) =>
  client === undefined ? { clientKind: 'individual' } : { source: 'self' };

const beginningWith = ({ client, aroseFrom }: Coming) => ({
  ...initial,
  ...(client === undefined
    ? {}
    : { known: client.id, knownName: client.name, clientName: client.name, clientKind: client.kind }),
  ...(aroseFrom === undefined ? {} : { ...onePerson(client), aroseFrom, confidentiality: 'restricted' }),
});

/** Coming from a client's page, the case is for that client; coming from a group, for one of its members. */
function useBeginning(request: GivenRequest | undefined) {
  const coming = useRouterState({ select: (router) => router.location.state as Coming });
  return useMemo(() => {
    if (request !== undefined) {
      const { id: _, ...facts } = request;
      return { ...initial, ...facts, source: 'agency' };
    }
    return beginningWith(coming);
  }, [coming, request]);
}

export function IntakePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { worker, today } = useSession();
  const { unit, practiceTemplates } = useAgency();
  const streams = useRef<Streams>({ case: newId(), client: newId() });
  const request = useGivenRequest();
  const beginning = useBeginning(request);
  const programmes = useMemo(
    () =>
      named(
        Object.values(unit.programmes)
          .filter((one) => !one.closed)
          .map((one) => [one.name, one.name] as const),
      ),
    [unit],
  );
  return (
    <div className="page narrow">
      <h1>{say(w.intakeTitle)}</h1>
      <p className="muted">{say(w.intakeLead)}</p>
      {beginning.aroseFrom === '' ? null : <p className="restored">{say(w.intakePrivate)}</p>}
      <EntryForm
        draftKey={['intake', request?.id ?? beginning.known, beginning.aroseFrom]
          .filter((one) => one !== '')
          .join(':')}
        initial={beginning}
        submit={w.openCase}
        toEntries={(form, occurredOn) =>
          entriesOf(form, occurredOn, streams.current, worker, practiceTemplates.inUse)
        }
        done={() => {
          // The case stands whether or not the request could be told of it just now.
          if (request !== undefined)
            void tellRequest(request.id, 'RequestTakenOn', { case: streams.current.case }, today).catch(
              () => undefined,
            );
          void navigate({ to: '/cases/$case', params: { case: streams.current.case } });
        }}
      >
        <TextProse name="presentingProblem" label={w.presentingProblem} rows={5} required autoFocus />
        <ChoiceField name="clientKind" label={w.clientKind} options={clientKindWords} required />
        <TextLine name="clientName" label={w.clientName} hint={w.clientNameHint} required />
        <SimilarClients />
        <PersonFields />
        <ChoiceField name="source" label={w.source} options={sourceWords} required />
        <TextLine name="referrer" label={w.referrer} />
        <ChoiceField name="urgency" label={w.urgency} options={urgencyWords} required />
        <ChoiceField
          name="confidentiality"
          label={w.confidentiality}
          options={confidentialityWords}
          required
        />
        {Object.keys(programmes).length === 0 ? null : (
          <SelectField name="programme" label={w.programme} options={programmes} />
        )}
        <TemplateField />
        <TextLine name="title" label={w.title} hint={w.titleHint} />
      </EntryForm>
    </div>
  );
}
