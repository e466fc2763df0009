/** The caseload: filtered, searched and sorted; the filters are remembered while the app is open. */
import {
  type CaseStatus,
  type ClientKind,
  caseStatuses,
  caseStatusWords,
  clientKinds,
  clientKindWords,
  isCollective,
  type Stage,
  stages,
  stageWords,
  type Urgency,
  urgencies,
  urgencyWords,
} from '@pendamping/domain';
import { Link, useNavigate } from '@tanstack/react-router';
import { memo, startTransition, useCallback, useEffect, useId, useRef, useState } from 'react';
import { caseTransferScreenWords } from '../case-transfer/words.ts';
import { causesTitle } from '../methods/social-action/title.ts';
import { readLikely } from '../offline/case-ahead.ts';
import { call } from '../shell/api.ts';
import { longDay, relativeDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { PlainForm } from '../shell/plain-form.tsx';
import { useSession } from '../shell/session.tsx';
import { shellWords } from '../shell/words.ts';
import { TextLine, TextProse } from '../ui/fields.tsx';
import { FilterChoice } from '../ui/filter-choice.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { type RowAttributes, WindowedRows } from '../ui/windowed-rows.tsx';
import { uiWords } from '../ui/words.ts';
import { overviewWords as w } from './words.ts';

interface Row {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly clientName: string;
  readonly clientKind: ClientKind;
  readonly stage: Stage;
  readonly status: CaseStatus;
  readonly urgency: Urgency;
  readonly responsibleName: string | null;
  readonly lastMeetingOn: string;
  readonly nextDueOn: string | null;
  readonly notices: number;
}
type Key = readonly [string, string];

interface Filter {
  readonly search: string;
  readonly stage: string;
  readonly status: string;
  readonly urgency: string;
  readonly clientKind: string;
  readonly mine: boolean;
  readonly sort: 'due' | 'name' | 'opened' | 'met';
}

const sorts = { due: w.sortDue, name: w.sortName, opened: w.sortOpened, met: w.sortMet } as const;
let remembered: Filter = {
  search: '',
  stage: '',
  status: 'open',
  urgency: '',
  clientKind: '',
  mine: false,
  sort: 'due',
};

const bodyOf = ({ search, stage, status, urgency, clientKind, mine, sort }: Filter, after?: Key) => ({
  ...(search.trim() === '' ? {} : { search: search.trim() }),
  ...(stage === '' ? {} : { stage }),
  ...(status === '' ? {} : { status }),
  ...(urgency === '' ? {} : { urgency }),
  ...(clientKind === '' ? {} : { clientKind }),
  ...(mine ? { worker: 'me' } : {}),
  ...(after === undefined ? {} : { after }),
  sort,
  // A slow phone sets twenty-five rows between two frames; fifty would be felt while scrolling.
  limit: after === undefined ? 50 : 25,
});

function useRows(filter: Filter) {
  const [rows, setRows] = useState<readonly Row[] | 'failed' | undefined>();
  const [next, setNext] = useState<Key | undefined>();
  const asked = useRef(0);
  const coming = useRef<Key | undefined>(undefined);
  const load = useCallback(
    async (after?: Key) => {
      // Scrolling and a press may both ask for what is on its way already.
      if (after !== undefined && coming.current === after) return;
      coming.current = after;
      asked.current += 1;
      const mine = asked.current;
      try {
        const answer = await call<{ rows: readonly Row[]; next?: Key }>(
          'POST',
          '/api/v1/cases/search',
          bodyOf(filter, after),
        );
        if (mine !== asked.current) return;
        const shown = () => {
          setRows((before) =>
            after !== undefined && Array.isArray(before) ? [...before, ...answer.rows] : answer.rows,
          );
          setNext(answer.next);
        };
        // What is added below may come between two frames, so that scrolling never stands still for it.
        if (after === undefined) shown();
        else startTransition(shown);
      } catch {
        coming.current = undefined;
        setRows((before) => before ?? 'failed');
      }
    },
    [filter],
  );
  useEffect(() => {
    const timer = setTimeout(() => void load(), filter.search === '' ? 0 : 250);
    return () => clearTimeout(timer);
  }, [load, filter.search]);
  return { rows, next, load };
}

function Emergency() {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <details className="panel emergency">
      <summary>{say(w.emergency)}</summary>
      <p className="hint">{say(w.emergencyHint)}</p>
      <PlainForm
        initial={{ number: '', reason: '' }}
        submit={w.emergencyOpen}
        send={async (form) => {
          const body = { number: form.text('number') ?? '', reason: form.text('reason') ?? '' };
          const answer = await call<{ case: string }>('POST', '/api/v1/emergency', body);
          void navigate({ to: '/cases/$case', params: { case: answer.case } });
        }}
      >
        <TextLine name="number" label={w.number} required />
        <TextProse name="reason" label={w.emergencyReason} rows={2} required />
      </PlainForm>
    </details>
  );
}

/** Remembered, since scrolling sets the list anew with most rows as they were. */
const CaseRow = memo(function RememberedRow({ one, ...attributes }: { readonly one: Row } & RowAttributes) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  return (
    <tr {...attributes}>
      <th scope="row">
        <RowLink href={`/cases/${one.case}`}>{one.clientName}</RowLink>
        <br />
        <small className="muted">
          {one.number} · {/* Of a person or a family the name says what they are. */}
          {isCollective(one.clientKind) ? `${say(clientKindWords[one.clientKind])} · ` : ''}
          {one.title}
        </small>
      </th>
      <td>
        {say(stageWords[one.stage])}
        {one.status === 'open' ? '' : ` · ${say(caseStatusWords[one.status])}`}
        {one.urgency === 'high' ? <span className="tag danger"> {say(urgencyWords.high)}</span> : null}
      </td>
      <td>{one.responsibleName ?? say(w.nobody)}</td>
      <td title={longDay(one.lastMeetingOn, language)}>{relativeDay(one.lastMeetingOn, language, today)}</td>
      <td>
        {one.nextDueOn === null ? (
          ''
        ) : (
          <span className={one.nextDueOn < today ? 'late' : ''} title={longDay(one.nextDueOn, language)}>
            {relativeDay(one.nextDueOn, language, today)}
          </span>
        )}
        {one.notices === 0 ? null : (
          <small className="muted"> {say(w.noticesCount, { n: one.notices })}</small>
        )}
      </td>
    </tr>
  );
});

const caseOf = (one: Row) => one.case;
const readAhead = (fromSight: readonly Row[]) => readLikely(fromSight.map(caseOf));

function Rows({ rows, all }: { readonly rows: readonly Row[]; readonly all: boolean }) {
  const say = useSay();
  const [isNarrow] = useState(() => window.matchMedia('(max-width: 47.99rem)').matches);
  return (
    <table className="stacked windowed" aria-rowcount={all ? rows.length + 1 : -1}>
      <thead>
        <tr>
          <th scope="col">{say(w.client)}</th>
          <th scope="col">{say(w.stage)}</th>
          <th scope="col">{say(w.responsible)}</th>
          <th scope="col">{say(w.lastMet)}</th>
          <th scope="col">{say(w.nextDue)}</th>
        </tr>
      </thead>
      <WindowedRows
        rows={rows}
        keyOf={caseOf}
        height={isNarrow ? 152 : 64}
        gap={isNarrow ? 8 : 0}
        whileResting={readAhead}
        row={(one, attributes) => <CaseRow one={one} {...attributes} />}
      />
    </table>
  );
}

/**
 * The rest of the list: it comes by itself to whoever scrolls, and at the press of the button. Whoever goes through
 * the rows by keyboard meets the button, so that what stands behind the list does not move away before them.
 */
function More({ next, load }: { readonly next: Key; readonly load: (after: Key) => Promise<void> }) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watched = button.current;
    if (watched === null) return;
    const comesIntoSight = ([seen]: readonly IntersectionObserverEntry[]) => {
      const isAmongRows = Boolean(document.activeElement?.closest('tbody'));
      if (seen?.isIntersecting === true && !isAmongRows) void load(next);
    };
    const watching = new IntersectionObserver(comesIntoSight, { rootMargin: '0px 0px 800px' });
    watching.observe(watched);
    return () => watching.disconnect();
  }, [next, load]);
  return (
    <button ref={button} type="button" className="button quiet" onClick={() => void load(next)}>
      {say(uiWords.more)}
    </button>
  );
}

export function CaseloadPage() {
  const say = useSay();
  const { worker } = useSession();
  const isProfessional = worker.roles.some((role) => role === 'social-worker' || role === 'supervisor');
  const [filter, setFilter] = useState(remembered);
  const { rows, next, load } = useRows(filter);
  const searchId = useId();
  const change = (part: Partial<Filter>) => {
    remembered = { ...filter, ...part };
    setFilter(remembered);
  };
  const all = ['', say(w.all)] as const;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{say(w.cases)}</h1>
        <Link className="button primary" to="/cases/new">
          + {say(shellWords.newCase)}
        </Link>
        {isProfessional ? (
          <>
            <Link className="button quiet" to="/causes">
              {say(causesTitle)}
            </Link>
            <Link className="button quiet" to="/cases/take-over">
              {say(caseTransferScreenWords.takeOver)}
            </Link>
          </>
        ) : null}
      </div>
      <search className="filter-row">
        <div className="filter wide">
          <label htmlFor={searchId}>{say(w.search)}</label>
          <input
            id={searchId}
            type="search"
            autoComplete="off"
            value={filter.search}
            onChange={(event) => change({ search: event.target.value })}
          />
        </div>
        <FilterChoice
          label={say(w.clientKind)}
          value={filter.clientKind}
          change={(clientKind) => change({ clientKind })}
          options={[all, ...clientKinds.map((one) => [one, say(clientKindWords[one])] as const)]}
        />
        <FilterChoice
          label={say(w.stage)}
          value={filter.stage}
          change={(stage) => change({ stage })}
          options={[all, ...stages.map((one) => [one, say(stageWords[one])] as const)]}
        />
        <FilterChoice
          label={say(w.status)}
          value={filter.status}
          change={(status) => change({ status })}
          options={[all, ...caseStatuses.map((one) => [one, say(caseStatusWords[one])] as const)]}
        />
        <FilterChoice
          label={say(w.urgency)}
          value={filter.urgency}
          change={(urgency) => change({ urgency })}
          options={[all, ...urgencies.map((one) => [one, say(urgencyWords[one])] as const)]}
        />
        <FilterChoice
          label={say(w.sort)}
          value={filter.sort}
          change={(sort) => change({ sort: sort as Filter['sort'] })}
          options={Object.entries(sorts).map(([code, words]) => [code, say(words)] as const)}
        />
        <label className="tick">
          <input
            type="checkbox"
            checked={filter.mine}
            onChange={(event) => change({ mine: event.target.checked })}
          />
          <span>{say(w.mine)}</span>
        </label>
      </search>
      <Emergency />
      {rows === undefined ? <Loading /> : null}
      {rows === 'failed' ? <Failed again={() => void load()} /> : null}
      {typeof rows === 'object' && rows.length === 0 ? <Empty words={w.noCases} /> : null}
      {typeof rows === 'object' && rows.length > 0 ? <Rows rows={rows} all={next === undefined} /> : null}
      {next === undefined ? null : <More next={next} load={load} />}
    </div>
  );
}
