/** One published version: what it asks, tried out, taken out as a file or on paper, followed by a new version, withdrawn. */
import {
  everyItem,
  type Instrument,
  instrumentKey,
  type PublishedInstrument,
  textIn,
} from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAgencyFact } from '../../agency/agency-fact.ts';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { NotHere } from '../../ui/states.tsx';
import { Line } from './controls.tsx';
import { TakeOut } from './take-out.tsx';
import { TryOut } from './try-out.tsx';
import { itemTypeWords, instrumentScreenWords as w } from './words.ts';

const raised = (version: string) => {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
};

function Questions({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <details className="panel" open={instrument.items.length <= 30}>
      <summary>{say(w.items)}</summary>
      <ol>
        {everyItem(instrument.items).map((item) => {
          const options = item.list === undefined ? [] : (instrument.lists[item.list] ?? []);
          return (
            <li key={item.linkId}>
              {textIn(item.text, language) || item.linkId}{' '}
              <span className="tag">{say(itemTypeWords[item.type])}</span>
              {options.length === 0 ? null : (
                <p className="small muted">
                  {options
                    .slice(0, 12)
                    .map(
                      (one) =>
                        `${textIn(one.text, language)}${one.score === undefined ? '' : ` (${one.score})`}`,
                    )
                    .join(' · ')}
                  {options.length > 12 ? ' …' : ''}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Withdrawal({ instrument }: { readonly instrument: Instrument }) {
  const say = useSay();
  const fact = useAgencyFact();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <details className="panel more">
      <summary>{say(w.withdraw)}</summary>
      <Line label={w.withdrawWhy} rows={2} value={reason} change={setReason} error={problem} />
      <p className="buttons">
        <button
          type="button"
          className="button danger"
          onClick={() =>
            void fact('InstrumentWithdrawn', {
              urn: instrument.urn,
              version: instrument.version,
              reason: reason.trim(),
            }).then(setProblem)
          }
        >
          {say(w.withdraw)}
        </button>
      </p>
    </details>
  );
}

function Opened({ one: { instrument, hash, withdrawn } }: { readonly one: PublishedInstrument }) {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const fact = useAgencyFact();
  const { worker } = useSession();
  const [problem, setProblem] = useState<string | undefined>();
  const mayWrite = worker.roles.includes('administrator');
  const next = async () => {
    const id = newId();
    const refused = await fact('InstrumentDrafted', {
      draft: id,
      instrument: { ...instrument, version: raised(instrument.version) },
    });
    if (refused === undefined)
      void navigate({ to: '/agency/instruments/draft/$draft', params: { draft: id } });
    setProblem(refused);
  };
  const { licence } = instrument;
  return (
    <>
      <h1>{textIn(instrument.title, language)}</h1>
      {withdrawn === undefined ? null : (
        <p className="notice">
          {say(w.withdrawn)}: {withdrawn}
        </p>
      )}
      {instrument.description === undefined ? null : <p>{textIn(instrument.description, language)}</p>}
      <FactList
        facts={[
          [w.versionNumber, instrument.version],
          [w.standing, say(w[instrument.standing])],
          [w.evidence, instrument.evidence],
          [w.respondents, instrument.respondents.map((who) => say(w[who])).join(', ')],
          [w.licence, licence === undefined ? undefined : `${licence.holder} · ${licence.terms}`],
          [w.fingerprint, hash.slice(0, 16)],
        ]}
      />
      {problem === undefined ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      <TakeOut instrument={instrument} />
      <Questions instrument={instrument} />
      <TryOut instrument={instrument} />
      {mayWrite ? (
        <>
          <p className="buttons">
            <button type="button" className="button" onClick={() => void next()}>
              {say(w.newVersion)}
            </button>
          </p>
          {withdrawn === undefined ? <Withdrawal instrument={instrument} /> : null}
        </>
      ) : null}
    </>
  );
}

export function InstrumentPage() {
  const say = useSay();
  const { instrument: key = '' } = useParams({ strict: false });
  const { published } = useAgency().instruments;
  const at = key.lastIndexOf('|');
  const one = published[instrumentKey(key.slice(0, at), key.slice(at + 1))];
  if (one === undefined) return <NotHere />;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/agency/instruments">{say(w.instruments)}</Link>
      </p>
      <Opened one={one} />
    </div>
  );
}
