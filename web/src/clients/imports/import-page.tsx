/** Bringing in a list: choose, look at what the columns mean, check, decide, bring in, and if need be take back. */
import { type LikenessReason, likenessReasonWords, refusalWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { type ChangeEvent, useCallback, useEffect, useId, useState } from 'react';
import { call, Problem, sendFile } from '../../shell/api.ts';
import { moment } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { clientScreenWords as c } from '../words.ts';
import {
  type CellCode,
  cellWords,
  cutOffWords,
  type ImportField,
  type ImportState,
  importFieldWords,
  stateWords,
  importWords as w,
} from './words.ts';

interface Column {
  readonly column: number;
  readonly header: string;
  readonly field?: ImportField;
  readonly certainty: 'sure' | 'likely';
}
interface SheetRead {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  readonly sample: readonly (readonly string[])[];
  readonly remembered: boolean;
}
interface Brought {
  readonly import: string;
  readonly sheets: readonly SheetRead[];
}
interface Report {
  readonly rows: number;
  readonly fresh: number;
  readonly known: number;
  readonly nameless: number;
  readonly households: number;
  readonly cases: number;
  readonly faults: number;
  readonly cells: readonly {
    readonly row: number;
    readonly field: ImportField;
    readonly shown: string;
    readonly because: CellCode;
  }[];
  readonly likely: readonly {
    readonly row: number;
    readonly name: string;
    readonly matches: readonly {
      readonly client?: string;
      readonly name?: string;
      readonly ask?: string;
      readonly reasons: readonly LikenessReason[];
    }[];
  }[];
  readonly repeated: readonly {
    readonly row: number;
    readonly name: string;
    readonly other: number;
    readonly same: boolean;
    readonly reasons: readonly LikenessReason[];
  }[];
  readonly leftOut: readonly { readonly row: number }[];
  readonly written?: number;
  readonly skipped?: number;
  readonly refused?: readonly { readonly row: number; readonly because: string }[];
  readonly takenBack?: number;
  readonly kept?: number;
}
interface Import {
  readonly import: string;
  readonly name: string;
  readonly state: ImportState;
  /** What was being done when it was cut off. */
  readonly cutOff?: Busy;
  readonly done: number;
  readonly of: number;
  readonly begunAt: string;
  readonly report: Report | null;
}

const busyStates = ['checking', 'writing', 'taking-back'] as const satisfies readonly ImportState[];
type Busy = (typeof busyStates)[number];

/** Looks how far an import has come, as long as it is at work. */
function useImport(id: string | undefined) {
  const [found, setFound] = useState<Import | undefined>();
  const look = useCallback(() => {
    if (id === undefined) return Promise.resolve();
    return call<Import>('GET', `/api/v1/imports/${id}`).then(setFound, () => undefined);
  }, [id]);
  useEffect(() => {
    setFound(undefined);
    void look();
  }, [look]);
  const busy = found !== undefined && busyStates.some((one) => one === found.state);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => void look(), 700);
    return () => clearInterval(timer);
  }, [busy, look]);
  return { found, look, busy };
}

function Progress({ found }: { readonly found: Import }) {
  const say = useSay();
  const words =
    found.state === 'checking' || found.state === 'writing' || found.state === 'taking-back'
      ? w[found.state]
      : w.checking;
  const id = useId();
  return (
    <div className="panel" role="status">
      <label htmlFor={id}>
        {say(words)}: {say(w.progress, { done: found.done, of: found.of })}
      </label>
      <progress id={id} max={Math.max(1, found.of)} value={found.done} />
    </div>
  );
}

/** The sheet whose columns are understood best comes first. */
function bestSheet(sheets: readonly SheetRead[]): number {
  const scores = sheets.map((one) => one.columns.filter((column) => column.field !== undefined).length);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function Mapping({ brought, checked }: { readonly brought: Brought; readonly checked: () => void }) {
  const say = useSay();
  const id = useId();
  const [sheet, setSheet] = useState(() => bestSheet(brought.sheets));
  const [changes, setChanges] = useState<Readonly<Record<string, ImportField | ''>>>({});
  const [problem, setProblem] = useState('');
  const read = brought.sheets[sheet];
  if (read === undefined) return null;
  const fieldOf = (one: Column) => changes[`${sheet}:${one.column}`] ?? one.field ?? '';
  const check = async () => {
    const columns = read.columns.map((one) => ({
      column: one.column,
      field: fieldOf(one) === '' ? null : fieldOf(one),
    }));
    if (!columns.some((one) => one.field === 'name')) {
      setProblem(say(w.needsName));
      return;
    }
    setProblem('');
    await call('POST', `/api/v1/imports/${brought.import}/check`, { sheet, columns }).then(
      checked,
      (error: Problem) => setProblem(error.message),
    );
  };
  return (
    <section className="panel">
      <h2>{say(w.columns)}</h2>
      <p className="hint">{say(read.remembered ? w.remembered : w.columnsLead)}</p>
      {brought.sheets.length < 2 ? null : (
        <div className="filter">
          <label htmlFor={id}>{say(w.sheet)}</label>
          <select id={id} value={sheet} onChange={(event) => setSheet(Number(event.target.value))}>
            {brought.sheets.map((one, at) => (
              <option key={one.name} value={at}>
                {one.name} ({say(w.rows, { count: one.rows })})
              </option>
            ))}
          </select>
        </div>
      )}
      <Scroller>
        <table className="mapping">
          <thead>
            <tr>
              <th scope="col">{say(w.column)}</th>
              <th scope="col">{say(w.meaning)}</th>
              <th scope="col">{say(w.examples)}</th>
            </tr>
          </thead>
          <tbody>
            {read.columns.map((one) => (
              <tr key={one.column}>
                <th scope="row">{one.header}</th>
                <td>
                  <select
                    aria-label={`${say(w.meaning)}: ${one.header}`}
                    value={fieldOf(one)}
                    onChange={(event) =>
                      setChanges({
                        ...changes,
                        [`${sheet}:${one.column}`]: event.target.value as ImportField | '',
                      })
                    }
                  >
                    <option value="">{say(w.leaveOut)}</option>
                    {Object.entries(importFieldWords).map(([field, words]) => (
                      <option key={field} value={field}>
                        {say(words)}
                      </option>
                    ))}
                  </select>{' '}
                  {one.certainty === 'likely' && one.field !== undefined ? (
                    <small className="late">{say(w.likely)}</small>
                  ) : null}
                </td>
                <td className="small muted">
                  {read.sample
                    .map((row) => row[one.column] ?? '')
                    .filter((text) => text !== '')
                    .slice(0, 3)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {problem === '' ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => void check()}>
          {say(w.check)}
        </button>
      </p>
    </section>
  );
}

type Decisions = Readonly<Record<number, string>>;

function Doubtful({
  report,
  decisions,
  decide,
}: {
  readonly report: Report;
  readonly decisions: Decisions;
  readonly decide: (row: number, as: string) => void;
}) {
  const say = useSay();
  const reasons = (list: readonly LikenessReason[]) =>
    list.map((one) => say(likenessReasonWords[one])).join(', ');
  const choice = (row: number, name: string, options: readonly (readonly [string, string])[]) => (
    <select
      aria-label={`${say(w.decision)}: ${name}`}
      value={decisions[row] ?? 'skip'}
      onChange={(event) => decide(row, event.target.value)}
    >
      <option value="skip">{say(w.skip)}</option>
      <option value="new">{say(w.another)}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  const repeated = report.repeated.filter((one) => !one.same);
  return (
    <>
      {report.likely.length === 0 ? null : (
        <>
          <h3>{say(w.likelyHead)}</h3>
          <p className="hint">{say(w.likelyLead)}</p>
          <ul className="plain-list">
            {report.likely.map((one) => (
              <li key={one.row} className="row">
                <span>
                  {say(w.row)} {one.row}: <strong>{one.name}</strong>
                  <br />
                  <small className="muted">
                    {one.matches
                      .map((match) => `${match.name ?? match.ask ?? ''} (${reasons(match.reasons)})`)
                      .join('; ')}
                  </small>
                </span>
                {choice(
                  one.row,
                  one.name,
                  one.matches.flatMap((match) =>
                    match.client === undefined
                      ? []
                      : [[match.client, say(w.sameAs, { name: match.name ?? '' })] as const],
                  ),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {repeated.length === 0 ? null : (
        <>
          <h3>{say(w.repeatedHead)}</h3>
          <ul className="plain-list">
            {repeated.map((one) => (
              <li key={one.row} className="row">
                <span>
                  {say(w.row)} {one.row}: <strong>{one.name}</strong> {say(w.likeRow, { row: one.other })}
                  <br />
                  <small className="muted">{reasons(one.reasons)}</small>
                </span>
                {choice(one.row, one.name, [])}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Cells({ report }: { readonly report: Report }) {
  const say = useSay();
  if (report.cells.length === 0) return null;
  return (
    <details className="more" open={report.cells.length <= 30}>
      <summary>
        {say(w.cells)} ({report.faults})
      </summary>
      <Scroller>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(w.row)}</th>
              <th scope="col">{say(w.column)}</th>
              <th scope="col">{say(w.shown)}</th>
              <th scope="col">{say(w.what)}</th>
            </tr>
          </thead>
          <tbody>
            {report.cells.slice(0, 300).map((one) => (
              <tr key={`${one.row}:${one.field}:${one.because}`}>
                <td className="number">{one.row}</td>
                <td>{say(importFieldWords[one.field])}</td>
                <td>{one.shown}</td>
                <td>{say(cellWords[one.because])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </details>
  );
}

function Found({ found, look }: { readonly found: Import; readonly look: () => Promise<void> }) {
  const say = useSay();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [problem, setProblem] = useState('');
  const { report, state, cutOff } = found;
  const act = (what: string, body?: unknown) =>
    void call('POST', `/api/v1/imports/${found.import}/${what}`, body ?? {}).then(look, (error: Problem) =>
      setProblem(error.message),
    );
  const confirm = () =>
    act('confirm', { decisions: Object.entries(decisions).map(([row, as]) => ({ row: Number(row), as })) });
  if (report === null) return <p className="notice">{say(w.unchecked)}</p>;
  const counts = [
    [w.fresh, report.fresh],
    [w.known, report.known],
    [w.nameless, report.nameless],
    [w.households, report.households],
    [w.cases, report.cases],
    [w.faults, report.faults],
  ] as const;
  return (
    <section className="panel" aria-labelledby="report-head">
      <h2 id="report-head">{say(w.report)}</h2>
      <ul>
        {counts
          .filter(([words, count]) => count > 0 || words === w.fresh)
          .map(([words, count]) => (
            <li key={words.en}>{say(words, { count })}</li>
          ))}
      </ul>
      {report.leftOut.length === 0 ? null : (
        <p className="small muted">
          {say(w.leftOut, { rows: report.leftOut.map((one) => one.row).join(', ') })}
        </p>
      )}
      {problem === '' ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      {state === 'checked' || cutOff === 'writing' ? (
        <Doubtful
          report={report}
          decisions={decisions}
          decide={(row, as) => setDecisions({ ...decisions, [row]: as })}
        />
      ) : null}
      {report.written === undefined ? null : (
        <p role="status">
          <strong>{say(w.written, { written: report.written, skipped: report.skipped ?? 0 })}</strong>
        </p>
      )}
      {(report.refused ?? []).length === 0 ? null : (
        <>
          <h3>{say(w.refused)}</h3>
          <ul className="small">
            {report.refused?.map((one) => {
              const words = refusalWords(one.because);
              return (
                <li key={`${one.row}${one.because}`}>
                  {say(w.row)} {one.row}: {words === undefined ? one.because : say(words)}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {state === 'taken-back' ? (
        <p role="status">{say(w.takenBack, { count: report.takenBack ?? 0, kept: report.kept ?? 0 })}</p>
      ) : null}
      <p className="buttons">
        {state === 'checked' ? (
          <button type="button" className="button primary" onClick={confirm}>
            {say(w.confirm)}
          </button>
        ) : null}
        {cutOff === 'writing' || cutOff === 'taking-back' ? (
          <button
            type="button"
            className="button primary"
            onClick={() => (cutOff === 'writing' ? confirm() : act('take-back'))}
          >
            {say(w.goOn)}
          </button>
        ) : null}
        {state === 'written' || cutOff === 'writing' ? (
          <button type="button" className="button danger" onClick={() => act('take-back')}>
            {say(w.takeBack)}
          </button>
        ) : null}
      </p>
      {cutOff === undefined ? null : <p className="late">{say(cutOffWords[cutOff])}</p>}
      <Cells report={report} />
    </section>
  );
}

function Earlier({ open }: { readonly open: (id: string) => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const [imports, setImports] = useState<readonly Import[]>([]);
  useEffect(() => {
    call<{ imports: readonly Import[] }>('GET', '/api/v1/imports').then(
      (answer) => setImports(answer.imports),
      () => setImports([]),
    );
  }, []);
  if (imports.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(w.earlier)}</h2>
      <ul className="plain-list">
        {imports.map((one) => (
          <li key={one.import} className="row">
            <span>
              {one.name} · {say(stateWords[one.state])}
              <br />
              <small className="muted">{moment(one.begunAt, language, agency.timeZone)}</small>
            </span>
            <button
              type="button"
              className="button quiet"
              onClick={() => open(one.import)}
              aria-label={`${say(w.open)}: ${one.name}`}
            >
              {say(w.open)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ImportPage() {
  const say = useSay();
  const fileId = useId();
  const [brought, setBrought] = useState<Brought | undefined>();
  const [id, setId] = useState<string | undefined>();
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState('');
  const { found, look, busy } = useImport(id);
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file === undefined) return;
    setReading(true);
    setProblem('');
    setBrought(undefined);
    setId(undefined);
    try {
      const answer = await sendFile<Brought>('/api/v1/imports', file);
      setBrought(answer);
      setId(answer.import);
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : '');
    }
    event.target.value = '';
    setReading(false);
  };
  return (
    <div className="page">
      <p className="back">
        <Link to="/clients">← {say(c.title)}</Link>
      </p>
      <h1>{say(w.title)}</h1>
      <p>{say(w.lead)}</p>
      <div className="file-field">
        <label htmlFor={fileId} className="button primary">
          {say(id === undefined ? w.choose : w.another2)}
        </label>
        <input
          className="visually-hidden"
          id={fileId}
          type="file"
          accept=".xlsx,.xls,.csv,.tsv,.txt"
          disabled={reading || busy}
          onChange={(event) => void bring(event)}
        />
      </div>
      {reading ? <p role="status">{say(w.reading)}</p> : null}
      {problem === '' ? null : (
        <p className="summary alert" role="alert">
          {problem}
        </p>
      )}
      {found?.state === 'failed' ? <p className="notice danger">{say(w.failed)}</p> : null}
      {brought !== undefined && !busy && found?.state !== 'written' && found?.state !== 'taken-back' ? (
        <Mapping key={brought.import} brought={brought} checked={() => void look()} />
      ) : null}
      {found !== undefined && busy ? <Progress found={found} /> : null}
      {found !== undefined && !busy && (brought === undefined || found.report !== null) ? (
        <Found key={`${found.import}:${found.state}`} found={found} look={look} />
      ) : null}
      {id === undefined ? <Earlier open={setId} /> : null}
    </div>
  );
}
