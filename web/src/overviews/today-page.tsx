/** Today: what waits for this person, in one list by time. */
import {
  type ApprovalSubject,
  addDays,
  answerBy,
  approvalSubjectWords,
  type ConsentPurpose,
  consentPurposeWords,
  type DataRequest,
  type DueKind,
  dataRequestKindWords,
  dueWords,
  type NoticeCode,
  noticeWords,
  stopBy,
  type Words,
} from '@pendamping/domain';
import { Link, Navigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { dataRequestScreenWords as d } from '../clients/words.ts';
import { useLikelyNext } from '../offline/case-ahead.ts';
import type { VolunteerTask } from '../offline/library/helping.ts';
import { onRecorded, record } from '../offline/record.ts';
import { resourceScreenWords as r } from '../resources/words.ts';
import { call } from '../shell/api.ts';
import { longDay, moment, relativeDay, shortDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useHasRole, useSession } from '../shell/session.tsx';
import { FirstOf } from '../ui/first-of.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { TimeLeft } from '../ui/time-left.tsx';
import { ApprovalAnswer } from './approval.tsx';
import { UndeliveredPanel } from './undelivered-panel.tsx';
import { overviewWords as w } from './words.ts';

/** Loaded beside the page: most days nothing waits there. */
const CausesWaitingPanel = lazy(async () => ({
  default: (await import('../methods/social-action/causes-waiting.tsx')).CausesWaitingPanel,
}));

interface OfCase {
  readonly case: string;
  readonly number: string | null;
  readonly title: string;
  readonly clientName: string;
}
export interface Due extends OfCase {
  readonly kind: DueKind;
  readonly about: string;
  readonly on: string | null;
  readonly what: string;
  /** Where it runs by the hour. */
  readonly until: string | null;
}
export interface NoticeOf extends OfCase {
  readonly code: NoticeCode;
  readonly from: string;
  readonly about: string | null;
  readonly what: string | null;
  readonly words: Words | null;
}
export interface ApprovalOf extends OfCase {
  readonly subject: ApprovalSubject;
  readonly about: string;
  readonly askedBy: string;
  readonly askedName: string | null;
  readonly askedOn: string;
}
interface Withdrawal extends OfCase {
  readonly consent: string;
  readonly purpose: ConsentPurpose;
  readonly byName: string;
  readonly receivedAt: string;
}
type DataRequestOf = OfCase & Pick<DataRequest, 'request' | 'kind' | 'personName' | 'receivedAt'>;
interface Today {
  /** How many requests of other agencies wait; the device that answers in the server's place does not know. */
  readonly requests?: number;
  readonly withdrawals: readonly Withdrawal[];
  readonly dataRequests: readonly DataRequestOf[];
  readonly due: readonly Due[];
  readonly notices: readonly NoticeOf[];
  readonly approvals: readonly ApprovalOf[];
  readonly tasks: readonly VolunteerTask[];
}

export const DueList = ({ list }: { readonly list: readonly Due[] }) => (
  <FirstOf list={list}>{(shown) => <Dues list={shown} />}</FirstOf>
);

function Dues({ list }: { readonly list: readonly Due[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  return (
    <ul className="plain-list due">
      {list.map((one) => (
        <li key={`${one.case}:${one.kind}:${one.about}:${one.what}`}>
          <RowLink href={`/cases/${one.case}`}>
            <strong>{one.clientName}</strong> <span className="muted">{one.number}</span>
            <br />
            <span
              className={one.on !== null && one.on < today ? 'late' : ''}
              title={one.on === null ? undefined : longDay(one.on, language)}
            >
              {one.on === null ? '' : `${relativeDay(one.on, language, today)} · `}
              {say(dueWords[one.kind])}
            </span>
            {one.what === '' || one.kind === 'approval' ? '' : ` · ${one.what}`}
            {one.until === null ? null : (
              <>
                {' · '}
                <TimeLeft until={one.until} />
              </>
            )}
          </RowLink>
        </li>
      ))}
    </ul>
  );
}

export function NoticesByCase({ list }: { readonly list: readonly NoticeOf[] }) {
  const byCase = useMemo(() => [...Map.groupBy(list, (one) => one.case)], [list]);
  return <FirstOf list={byCase}>{(shown) => <NoticesOfCases list={shown} />}</FirstOf>;
}

function NoticesOfCases({ list }: { readonly list: readonly (readonly [string, readonly NoticeOf[]])[] }) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {list.map(([id, some]) => (
        <li key={id}>
          <RowLink href={`/cases/${id}`}>
            <strong>{some[0]?.clientName}</strong> <span className="muted">{some[0]?.number}</span>
          </RowLink>
          <ul className="notices">
            {some.map((one) => (
              <li key={`${one.code}:${one.about ?? ''}:${one.from}`}>
                {say(noticeWords[one.code])}{' '}
                {one.words === null ? null : <span className="muted">{say(one.words)} </span>}
                {one.what === null ? null : <span className="muted">{one.what}</span>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export const ApprovalList = ({ list }: { readonly list: readonly ApprovalOf[] }) => (
  <FirstOf list={list}>{(shown) => <Approvals list={shown} />}</FirstOf>
);

function Approvals({ list }: { readonly list: readonly ApprovalOf[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { worker } = useSession();
  const supervises = useHasRole('supervisor');
  return (
    <ul className="plain-list">
      {list.map((one) => (
        <li key={one.about} className="thing">
          <RowLink href={`/cases/${one.case}`}>
            <strong>{one.clientName}</strong> <span className="muted">{one.number}</span> ·{' '}
            {say(approvalSubjectWords[one.subject])}
          </RowLink>
          <p className="muted small">
            {say(w.askedBy, { name: one.askedName ?? '', day: longDay(one.askedOn, language) })}
          </p>
          {supervises && one.askedBy !== worker.id ? (
            <ApprovalAnswer caseId={one.case} subject={one.subject} about={one.about} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface Clock {
  readonly case: string;
  readonly number: string | null;
  /** What carries it out, and what of. */
  readonly act: string;
  readonly about: string;
  readonly key: string;
  readonly name: string;
  /** An instant; the clock runs in hours, on holidays too. */
  readonly until: string;
  readonly untilWords: Words;
  readonly what: string;
}

/** What the law gives so many hours for. */
function Clocks({ title, list }: { readonly title: Words; readonly list: readonly Clock[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  if (list.length === 0) return null;
  return (
    <section className="panel danger-edge">
      <h2>{say(title)}</h2>
      <ul className="plain-list due">
        {list.map(({ case: id, act, about, key, number, name, until, untilWords, what }) => (
          <li key={key}>
            <Link to="/cases/$case/do/$act/$about" params={{ case: id, act, about }}>
              <strong>{name}</strong> <span className="muted">{number}</span>
              <br />
              <span className={Date.parse(until) < Date.now() ? 'late' : ''}>
                {say(untilWords, { time: moment(until, language, agency.timeZone) })}
              </span>{' '}
              · {what}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Withdrawals = ({ list }: { readonly list: readonly Withdrawal[] }) => {
  const say = useSay();
  const clocks = list.map((one) => ({
    ...one,
    act: 'withdrawal-done',
    about: one.consent,
    key: `${one.consent}:${one.purpose}`,
    name: one.clientName,
    until: stopBy(one),
    untilWords: w.stopBy,
    what: `${say(consentPurposeWords[one.purpose])} · ${one.byName}`,
  }));
  return <Clocks title={w.withdrawals} list={clocks} />;
};

const AskedData = ({ list }: { readonly list: readonly DataRequestOf[] }) => {
  const say = useSay();
  const clocks = list.map((one) => ({
    ...one,
    act: 'data-request-answer',
    about: one.request,
    key: one.request,
    name: one.personName,
    until: answerBy(one),
    untilWords: d.answerBy,
    what: say(dataRequestKindWords[one.kind]),
  }));
  return <Clocks title={w.dataRequests} list={clocks} />;
};

function Tasks({ list }: { readonly list: readonly VolunteerTask[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const finish = (one: VolunteerTask) =>
    void record([
      { record: 'case', stream: one.case, type: 'TaskDone', data: { task: one.task }, occurredOn: today },
    ]).catch(() => undefined);
  if (list.length === 0) return <Empty words={w.noTasks} />;
  return (
    <ul className="plain-list">
      {list.map((one) => (
        <li key={one.task} className="row">
          <span>
            {one.what}
            <br />
            <small className={one.on !== null && one.on < today ? 'late' : 'muted'}>
              {one.on === null ? '' : relativeDay(one.on, language, today)}
            </small>
            {one.group === true ? (
              <>
                <br />
                <Link to="/attendance/$case" params={{ case: one.case }}>
                  {say(w.takeAttendance)}
                </Link>
              </>
            ) : null}
          </span>
          <button type="button" className="button" onClick={() => finish(one)}>
            {say(w.done)}
          </button>
        </li>
      ))}
    </ul>
  );
}

const helping: ReadonlySet<string> = new Set(['social-worker', 'supervisor', 'volunteer']);

function Requests({ waiting }: { readonly waiting: number }) {
  const say = useSay();
  return (
    <p>
      <Link to="/requests">
        {waiting === 0 ? say(r.inboxNone) : <strong>{say(r.inboxWaiting, { count: waiting })}</strong>}
      </Link>
    </p>
  );
}

/** One list by time, under headings as one would say them. */
function sections(due: readonly Due[], today: string): readonly (readonly [Words, readonly Due[]])[] {
  const parts = [
    [w.overdue, due.filter((one) => one.on !== null && one.on < today)],
    [w.dueToday, due.filter((one) => one.on === today)],
    [w.dueSoon, due.filter((one) => one.on !== null && one.on > today && one.on <= addDays(today, 14))],
    [w.noDay, due.filter((one) => one.on === null)],
  ] as const;
  return parts.filter(([, list]) => list.length > 0);
}

/** Whoever neither helps clients nor has tasks begins elsewhere. */
export function TodayPage() {
  const { worker } = useSession();
  if (worker.roles.includes('administrator') && !worker.roles.some((role) => helping.has(role)))
    return <Navigate to="/accounts" />;
  return worker.roles.some((role) => helping.has(role)) ? <OwnToday /> : <Navigate to="/me" />;
}

function OwnToday() {
  const say = useSay();
  const { language } = useLanguage();
  const { today, worker } = useSession();
  const [answer, setAnswer] = useState<Today | 'failed' | undefined>();
  const professional = worker.roles.some((role) => role === 'social-worker' || role === 'supervisor');
  const load = useCallback(() => {
    call<Today>('GET', '/api/v1/today')
      .then(setAnswer)
      .catch(() => setAnswer((before) => before ?? 'failed'));
  }, []);
  useEffect(() => {
    load();
    return onRecorded(load);
  }, [load]);
  const parts = typeof answer === 'object' ? sections(answer.due, today) : [];
  useLikelyNext(parts[0]?.[1] ?? []);
  if (answer === undefined) return <Loading />;
  if (answer === 'failed') return <Failed again={load} />;
  return (
    <div className="page today">
      <h1>{say(w.today)}</h1>
      <p className="muted">{shortDay(today, language, '')}</p>
      {professional ? <Requests waiting={answer.requests ?? 0} /> : null}
      {professional ? null : (
        <section className="panel">
          <h2>{say(w.tasks)}</h2>
          <Tasks list={answer.tasks} />
        </section>
      )}
      <Withdrawals list={answer.withdrawals} />
      <AskedData list={answer.dataRequests} />
      {professional ? <UndeliveredPanel /> : null}
      {professional && parts.length === 0 ? <Empty words={w.nothingDue} /> : null}
      {parts.map(([words, list]) => (
        <section key={words.en} className="panel">
          <h2>
            {say(words)} <span className="muted">{list.length}</span>
          </h2>
          <DueList list={list} />
        </section>
      ))}
      {professional ? (
        <Suspense fallback={null}>
          <CausesWaitingPanel />
        </Suspense>
      ) : null}
      {answer.approvals.length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.approvals)}</h2>
          <ApprovalList list={answer.approvals} />
        </section>
      )}
      {answer.notices.length === 0 ? null : (
        <section className="panel">
          <h2>{say(w.notices)}</h2>
          <NoticesByCase list={answer.notices} />
        </section>
      )}
    </div>
  );
}
