/** The case page, the heart: the stages as a rail, what comes next, the goals, the people, and the timeline. */
import {
  clientKindWords,
  confidentialityWords,
  type DueItem,
  dueWords,
  nextSteps,
  responsibleWorker,
  standingGoals,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import { agencyScreenWords } from '../agency/words.ts';
import { PeoplePanel } from '../clients/people-panel.tsx';
import { CollectiveLink } from '../methods/collective-link.tsx';
import { KindOfCasePanel } from '../methods/kind-of-case-panel.tsx';
import { JoinedCausesPanel } from '../methods/social-action/joined-panel.tsx';
import { useWorkerName } from '../offline/use-agency.tsx';
import { CaseProvider, useCase, useCaseClient } from '../offline/use-case.tsx';
import { call } from '../shell/api.ts';
import { longDay, moment, relativeDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { Sparkline } from '../stages/4-implementation/measure-chart.tsx';
import { PageParts } from '../ui/page-parts.tsx';
import { TimeLeft } from '../ui/time-left.tsx';
import { NoticeList, useNotices } from './case-notices.tsx';
import { Disagreements } from './disagreements.tsx';
import { Disputed } from './disputed.tsx';
import { DocumentList } from './document-list.tsx';
import { StageRail } from './stage-rail.tsx';
import { Timeline } from './timeline.tsx';
import { overviewWords as w } from './words.ts';

function Head() {
  const say = useSay();
  const { language } = useLanguage();
  const { id, state } = useCase();
  const client = useCaseClient();
  const { opening, number } = state.intake;
  if (opening === undefined) return null;
  const members = Object.values(client?.reading.state.family.members ?? {}).filter(
    (one) => one.left === undefined,
  );
  const responsible = responsibleWorker(state.caseload);
  const act = (name: string) => ({ to: '/cases/$case/do/$act' as const, params: { case: id, act: name } });
  return (
    <header className="case-head">
      <div>
        <p className="back">
          <Link to="/cases">← {say(w.cases)}</Link>
        </p>
        <h1>
          {opening.clientName} <span className="case-number">{number}</span>
        </h1>
        <p>{opening.title}</p>
        <p className="muted">
          {members.length === 0
            ? say(clientKindWords[opening.clientKind])
            : members.map((one) => one.name).join(', ')}{' '}
          · {say(w.worker, { name: responsible?.name ?? say(w.nobody) })}
          {opening.confidentiality === 'restricted' ? ` · ${say(confidentialityWords.restricted)}` : ''} ·{' '}
          {say(w.openedOn, { day: longDay(opening.on, language) })}
        </p>
      </div>
      <p className="buttons head-acts">
        <Link className="button primary" {...act('note')}>
          {say(w.writeNote)}
        </Link>
        <Link className="button" {...act('activity')}>
          {say(w.recordActivity)}
        </Link>
        <Link className="button quiet" {...act('contact')}>
          {say(w.recordContact)}
        </Link>
        <Link className="button quiet danger" {...act('risk')}>
          {say(w.reportRisk)}
        </Link>
      </p>
    </header>
  );
}

const actFor: Partial<Readonly<Record<DueItem['kind'], string>>> = {
  task: 'task-done',
  'planned-activity': 'activity',
  conference: 'conference',
  'group-session': 'session',
  meeting: 'meeting',
  'contract-review': 'contract',
  signature: 'sign',
  referral: 'referral-answer',
  risk: 'risk-decide',
  'risk-clock': 'risk-action',
  'risk-look': 'risk-action',
  'behaviour-review': 'behaviour-review',
  'advocacy-answer': 'advocacy-answer',
  'agreed-change': 'organisation-review',
  'follow-up': 'follow-up-done',
};

function Next() {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { id, state } = useCase();
  const due = nextSteps(state);
  const list = useNotices();
  return (
    <section aria-labelledby="next-head" className="panel">
      <h2 id="next-head">{say(w.next)}</h2>
      {due.length === 0 ? <p className="muted">{say(w.nothingNext)}</p> : null}
      <ul className="plain-list due">
        {due.slice(0, 12).map((one) => {
          const name = actFor[one.kind];
          const text = (
            <>
              <span className={one.on !== undefined && one.on < today ? 'late' : ''}>
                {one.on === undefined ? '' : `${relativeDay(one.on, language, today)} · `}
                {say(dueWords[one.kind])}
              </span>
              <br />
              <span className="muted">{one.kind === 'approval' ? '' : one.what}</span>
              {one.until === undefined ? null : (
                <>
                  {' · '}
                  <TimeLeft until={one.until} />
                </>
              )}
            </>
          );
          return (
            <li key={`${one.kind}:${one.about}:${one.what}`}>
              {name === undefined ? (
                text
              ) : (
                <Link to="/cases/$case/do/$act/$about" params={{ case: id, act: name, about: one.about }}>
                  {text}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {list.length === 0 ? null : (
        <>
          <h3>{say(w.notices)}</h3>
          <NoticeList list={list} />
        </>
      )}
    </section>
  );
}

function Goals() {
  const say = useSay();
  const { state } = useCase();
  const goals = standingGoals(state.goals);
  if (goals.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="goals-head">
      <h2 id="goals-head">{say(w.goals)}</h2>
      <ol className="goal-list">
        {goals.map((goal) => (
          <li key={goal.goal}>
            {goal.text}
            <Disputed goal={goal.goal} />
            {goal.measure === undefined ? null : <Sparkline measure={goal.measure} target={goal.target} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Assignment() {
  const say = useSay();
  const { language } = useLanguage();
  const { id, state } = useCase();
  const nameOf = useWorkerName();
  return (
    <section className="panel" aria-labelledby="assignment-head">
      <h2 id="assignment-head">{say(agencyScreenWords.assignments)}</h2>
      <ul className="plain-list small">
        {state.caseload.assignments.map((one) => (
          <li key={`${one.worker}:${one.from}:${one.part}`} className="row">
            <span className={one.until === undefined ? '' : 'muted'}>
              {nameOf(one.worker)} · {longDay(one.from, language)}
              {one.until === undefined ? '' : ` – ${longDay(one.until, language)}`}
            </span>
            {one.until === undefined ? (
              <Link
                className="button quiet"
                to="/cases/$case/do/$act/$about"
                params={{ case: id, act: 'unassign', about: one.worker }}
              >
                {say(agencyScreenWords.unassign)}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <Link className="button quiet" to="/cases/$case/do/$act" params={{ case: id, act: 'assign' }}>
          + {say(agencyScreenWords.assign)}
        </Link>
      </p>
    </section>
  );
}

interface ReadLine {
  readonly at: string;
  readonly name: string | null;
  readonly what: string;
}

function Reads() {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const { id, state } = useCase();
  const [reads, setReads] = useState<readonly ReadLine[]>([]);
  const restricted = state.intake.opening?.confidentiality === 'restricted';
  useEffect(() => {
    if (restricted)
      call<{ reads: readonly ReadLine[] }>('GET', `/api/v1/reads/${id}`)
        .then((answer) => setReads(answer.reads))
        .catch(() => setReads([]));
  }, [id, restricted]);
  if (!restricted) return null;
  return (
    <details className="panel">
      <summary>{say(w.reads)}</summary>
      <ul className="plain-list small">
        {reads.slice(0, 30).map((one) => (
          <li key={one.at + one.what}>
            {one.name} · {moment(one.at, language, agency.timeZone)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the worker came for stands first; what stands beside it follows a moment later. */
function OpenedCase() {
  const say = useSay();
  const isWhole = useDeferredValue(true, false);
  return (
    <div className="page case-page">
      <Head />
      <StageRail />
      <CollectiveLink />
      <PageParts />
      <Disagreements />
      <div className="case-columns">
        <div className="side-column">
          <Next />
          {isWhole ? (
            <>
              <Goals />
              <section className="panel" aria-labelledby="people-head">
                <h2 id="people-head">{say(w.people)}</h2>
                <PeoplePanel />
              </section>
              <KindOfCasePanel />
              <JoinedCausesPanel />
              <Assignment />
              <DocumentList />
              <Reads />
            </>
          ) : null}
        </div>
        <Timeline />
      </div>
    </div>
  );
}

export function CasePage() {
  const { case: id = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <OpenedCase />
    </CaseProvider>
  );
}
