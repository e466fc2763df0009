/** Taking a case over from a package: it is checked and shown before anything is kept. */
import { type TransferPart, transferPartWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { type ChangeEvent, type ReactNode, useId, useState } from 'react';
import { Problem, sendFile } from '../shell/api.ts';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { FactList } from '../ui/facts.tsx';
import { uiWords } from '../ui/words.ts';
import { caseTransferScreenWords as w } from './words.ts';

interface Match {
  readonly client?: string;
  readonly name?: string;
  readonly ask?: string;
}
interface Looked {
  readonly from: string;
  readonly madeAt: string;
  readonly title: string;
  readonly clientName: string;
  readonly number?: string;
  readonly entries: number;
  readonly attachments: number;
  readonly authors: readonly string[];
  readonly stayed: Partial<Readonly<Record<TransferPart, number>>>;
  readonly restricted: number;
  readonly people: readonly {
    readonly stream: string;
    readonly name: string;
    readonly matches: readonly Match[];
  }[];
  readonly hindered?: { readonly detail: string };
}
interface Taken {
  readonly case: string;
  readonly number: string;
  readonly entries: number;
}

function People({ people }: Pick<Looked, 'people'>) {
  const say = useSay();
  const alike = (one: Match) => {
    if (one.client === undefined) return say(w.maybeAsk, { ask: one.ask ?? '–' });
    return (
      <Link to="/clients/$client" params={{ client: one.client }}>
        {say(w.maybe, { name: one.name ?? '' })}
      </Link>
    );
  };
  return (
    <>
      <h3>{say(w.people)}</h3>
      <ul>
        {people.map((one) => (
          <li key={one.stream}>
            {one.name}:{' '}
            {one.matches.length === 0
              ? say(w.nobodyAlike)
              : one.matches.map((match, at) => (
                  <span key={match.client ?? match.ask ?? at}>
                    {at === 0 ? '' : '; '}
                    {alike(match)}
                  </span>
                ))}
          </li>
        ))}
      </ul>
      {people.some((one) => one.matches.length > 0) ? <p className="hint">{say(w.mergeLater)}</p> : null}
    </>
  );
}

function Found({ looked, children }: { readonly looked: Looked; readonly children: ReactNode }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const stayed = [
    ...Object.entries(looked.stayed).map(([part, count]) =>
      say(w.stays, { part: say(transferPartWords[part as TransferPart]), count: count ?? 0 }),
    ),
    ...(looked.restricted === 0 ? [] : [say(w.staysRestricted, { count: looked.restricted })]),
  ];
  return (
    <section className="panel">
      <h2>{say(w.found)}</h2>
      <FactList
        facts={[
          [w.from, looked.from],
          [w.client, looked.clientName],
          [w.caseTitle, looked.title],
          [w.formerNumber, looked.number],
          [w.madeAt, moment(looked.madeAt, language, agency.timeZone)],
          [w.holds, say(w.holdsLine, { entries: looked.entries, attachments: looked.attachments })],
          [w.authors, looked.authors.join(', ')],
          [w.stayed, stayed.join(' ')],
        ]}
      />
      <People people={looked.people} />
      {children}
    </section>
  );
}

export function TakeOverPage() {
  const say = useSay();
  const id = useId();
  const [file, setFile] = useState<File | undefined>();
  const [busy, setBusy] = useState<'looking' | 'taking' | undefined>();
  const [looked, setLooked] = useState<Looked | undefined>();
  const [taken, setTaken] = useState<Taken | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  const doing = async (what: 'looking' | 'taking', work: () => Promise<void>) => {
    setBusy(what);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(
        error instanceof Problem && error.message !== '' ? error.message : say(uiWords.failedRemedy),
      );
    } finally {
      setBusy(undefined);
    }
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    setFile(chosen);
    setLooked(undefined);
    setTaken(undefined);
    await doing('looking', async () => setLooked(await sendFile<Looked>('/api/v1/transfers/look', chosen)));
    input.value = '';
  };
  const take = async (chosen: File) =>
    doing('taking', async () => {
      setTaken(await sendFile<Taken>('/api/v1/transfers', chosen));
      setLooked(undefined);
    });
  const busyWords = busy === 'taking' ? w.taking : w.reading;
  return (
    <div className="page narrow">
      <h1>{say(w.takeOver)}</h1>
      <p className="hint" id={`${id}-hint`}>
        {say(w.takeOverHint)}
      </p>
      <p className="file-field">
        <input
          id={id}
          type="file"
          accept=".zip,application/zip"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event)}
        />
        <label htmlFor={id} className="button primary">
          {say(w.file)}
        </label>
      </p>
      {busy === undefined ? null : (
        <p role="status">
          {say(busyWords)} <progress aria-label={say(busyWords)} />
        </p>
      )}
      {problem === undefined ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      {looked === undefined || file === undefined ? null : (
        <Found looked={looked}>
          {looked.hindered === undefined ? (
            <p className="buttons">
              <button
                type="button"
                className="button primary"
                disabled={busy !== undefined}
                onClick={() => void take(file)}
              >
                {say(w.take)}
              </button>
            </p>
          ) : (
            <p className="summary alert" role="alert">
              {looked.hindered.detail}
            </p>
          )}
        </Found>
      )}
      {taken === undefined ? null : (
        <div className="summary" role="status">
          <p>{say(w.taken, { number: taken.number, entries: taken.entries })}</p>
          <p>
            <Link className="button primary" to="/cases/$case" params={{ case: taken.case }}>
              {say(w.open)}
            </Link>
          </p>
        </div>
      )}
    </div>
  );
}
