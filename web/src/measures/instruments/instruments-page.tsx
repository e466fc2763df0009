/** The instruments of the agency: in use, drafted, withdrawn, and those that practice templates bring. */
import {
  type Instrument,
  instrumentKey,
  instrumentsInUse,
  type PublishedInstrument,
  textIn,
} from '@pendamping/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAgencyFact } from '../../agency/agency-fact.ts';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Empty } from '../../ui/states.tsx';
import { blankInstrument } from './blank.ts';
import { questionsIn } from './counting.ts';
import { instrumentScreenWords as w } from './words.ts';

function About({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <span>
      <strong>{textIn(instrument.title, language) || say(w.untitled)}</strong>
      <br />
      <small className="muted">
        {say(w.version, { version: instrument.version })} ·{' '}
        {say(w.questions, { count: questionsIn(instrument) })} · {say(w[instrument.standing])}
      </small>
    </span>
  );
}

const keyOf = ({ urn, version }: Instrument) => instrumentKey(urn, version);

function Versions({ of }: { readonly of: readonly PublishedInstrument[] }) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {of.map(({ instrument }) => (
        <li key={keyOf(instrument)} className="row">
          <About instrument={instrument} />
          <Link
            to="/agency/instruments/$instrument"
            params={{ instrument: keyOf(instrument) }}
            className="button quiet"
          >
            {say(w.open)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function InstrumentsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { worker } = useSession();
  const { instruments, practiceTemplates } = useAgency();
  const fact = useAgencyFact();
  const [problem, setProblem] = useState<string | undefined>();
  const mayWrite = worker.roles.includes('administrator');
  const inUse = instrumentsInUse(instruments);
  const older = Object.values(instruments.published).filter((one) => !inUse.includes(one));
  const drafts = Object.entries(instruments.drafts);
  const known = new Set(Object.keys(instruments.published));
  const offered = Object.values(practiceTemplates.inUse)
    .flatMap((one) => one.template.instruments)
    .filter((one) => !known.has(keyOf(one)));
  const nothing = inUse.length + older.length + drafts.length + offered.length === 0;
  const draft = async (instrument: Instrument) => {
    const id = newId();
    const refused = await fact('InstrumentDrafted', { draft: id, instrument });
    if (refused === undefined)
      void navigate({ to: '/agency/instruments/draft/$draft', params: { draft: id } });
    setProblem(refused);
  };
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/agency">{say(w.agency)}</Link>
      </p>
      <h1>{say(w.instruments)}</h1>
      <p>{say(w.lead)}</p>
      {problem === undefined ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      {mayWrite ? (
        <p className="buttons">
          <button
            type="button"
            className="button primary"
            onClick={() => void draft(blankInstrument(newId()))}
          >
            {say(w.make)}
          </button>
          <Link to="/agency/instruments/import" className="button">
            {say(w.bring)}
          </Link>
        </p>
      ) : (
        <p className="hint">{say(w.onlyAdministrators)}</p>
      )}
      {nothing ? <Empty words={w.noneYet} /> : null}
      {drafts.length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.drafts)}</h2>
          <ul className="plain-list">
            {drafts.map(([id, one]) => (
              <li key={id} className="row">
                <About instrument={one} />
                <Link to="/agency/instruments/draft/$draft" params={{ draft: id }} className="button quiet">
                  {say(w.open)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {inUse.length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.published)}</h2>
          <Versions of={inUse} />
        </section>
      )}
      {offered.length === 0 || !mayWrite ? null : (
        <section className="panel">
          <h2>{say(w.offered)}</h2>
          <p className="hint">{say(w.offeredLead)}</p>
          <ul className="plain-list">
            {offered.map((one) => (
              <li key={keyOf(one)} className="row">
                <About instrument={one} />
                <button type="button" className="button quiet" onClick={() => void draft(one)}>
                  {say(w.keepAsDraft)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {older.length === 0 ? null : (
        <details className="panel">
          <summary>{say(w.older)}</summary>
          <Versions of={older} />
        </details>
      )}
    </div>
  );
}
