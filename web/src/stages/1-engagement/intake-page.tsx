/** A new case: the client's own words first; who they are can follow. Under two minutes. */
import {
  birthPrecisionWords,
  clientKindWords,
  confidentialityWords,
  sexWords,
  sourceWords,
  urgencyWords,
} from '@pendamping/domain';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type NewEntry, newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { call } from '../../shell/api.ts';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { ChoiceField, DayField, named, SelectField, TextLine, TextProse } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader } from '../../ui/form-reader.ts';
import { engagementScreenWords as w } from './words.ts';

interface Match {
  readonly client: string;
  readonly kind: 'individual' | 'family';
  readonly name: string;
  readonly birthOn: string | null;
  readonly village: string | null;
}

const kinds = { family: clientKindWords.family, individual: clientKindWords.individual };
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
  sex: '',
  birthOn: '',
  birthPrecision: 'day',
  known: '',
  knownName: '',
};

/** While a name is typed: clients this worker may see whose name is like it, so that nobody is registered twice. */
function SimilarClients() {
  const say = useSay();
  const { language } = useLanguage();
  const { values, set } = useFormState();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const name = String(values.clientName ?? '').trim();
  const known = String(values.known ?? '');
  useEffect(() => {
    if (name.length < 3 || known !== '') {
      setMatches([]);
      return;
    }
    const timer = setTimeout(() => {
      call<{ rows: readonly Match[] }>('POST', '/api/v1/clients/search', { search: name, limit: 5 })
        .then((answer) => setMatches(answer.rows))
        .catch(() => setMatches([]));
    }, 350);
    return () => clearTimeout(timer);
  }, [name, known]);
  if (known !== '')
    return (
      <p className="restored">
        {say(w.usingKnown, { name: String(values.knownName) })}{' '}
        <button type="button" className="link" onClick={() => set('known', '')}>
          {say(w.newInstead)}
        </button>
      </p>
    );
  if (matches.length === 0) return null;
  return (
    <div className="similar">
      <p>{say(w.similar)}</p>
      <ul className="plain-list">
        {matches.map((one) => (
          <li key={one.client} className="row">
            <span>
              {one.name}
              {one.birthOn === null ? '' : ` · ${longDay(one.birthOn, language)}`}
              {one.village === null ? '' : ` · ${one.village}`}
            </span>
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                set('known', one.client);
                set('knownName', one.name);
                set('clientKind', one.kind);
              }}
            >
              {say(w.useThis)}
            </button>
          </li>
        ))}
      </ul>
    </div>
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
  const isPerson = form.text('clientKind') === 'individual';
  const birthOn = form.day('birthOn');
  const person = {
    name: form.text('clientName') ?? '',
    sex: form.text('sex'),
    birth: birthOn === undefined ? undefined : { on: birthOn, precision: form.text('birthPrecision') },
  };
  const data = isPerson ? compact(person) : { name: form.text('clientName') ?? '' };
  return {
    record: 'client',
    stream: client,
    type: isPerson ? 'PersonRegistered' : 'FamilyRegistered',
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
): NewEntry[] {
  const known = form.text('known');
  const client = known ?? streams.client;
  const name = (known === undefined ? form.text('clientName') : form.text('knownName')) ?? '';
  const problem = form.text('presentingProblem') ?? '';
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
    }),
    inCase('StageBegun', { stage: 'engagement' }),
    inCase('WorkerAssigned', { worker: worker.id, name: worker.name, part: 'responsible', from: occurredOn }),
  ];
}

export function IntakePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { worker } = useSession();
  const { unit } = useAgency();
  const streams = useRef<Streams>({ case: newId(), client: newId() });
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
      <EntryForm
        draftKey="intake"
        initial={initial}
        submit={w.openCase}
        toEntries={(form, occurredOn) => entriesOf(form, occurredOn, streams.current, worker)}
        done={() => void navigate({ to: '/cases/$case', params: { case: streams.current.case } })}
      >
        <TextProse name="presentingProblem" label={w.presentingProblem} rows={5} required autoFocus />
        <ChoiceField name="clientKind" label={w.clientKind} options={kinds} required />
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
        <TextLine name="title" label={w.title} hint={w.titleHint} />
      </EntryForm>
    </div>
  );
}
