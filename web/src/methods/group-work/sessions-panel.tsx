/** The sessions of the group: what comes next, the questions before it, and those that took place. */
import {
  absentAgain,
  awaitedSessions,
  groupPhaseWords,
  type NumberedSession,
  newcomers,
  newcomersExpected,
  type PlannedSession,
  sessionAttendance,
  sessionLeadWords,
  sessionsInOrder,
  topicOf,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, shortDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { RoleRecord } from '../../stages/4-implementation/role-record.tsx';
import { FactList } from '../../ui/facts.tsx';
import { FirstOf } from '../../ui/first-of.tsx';
import { Empty } from '../../ui/states.tsx';
import { Unfolding } from '../../ui/unfolding.tsx';
import { AttendanceGrid } from './attendance-grid.tsx';
import { groupCourseWords as w } from './course-words.ts';
import { dynamicsScreenWords as dynamics } from './dynamics-words.ts';
import { useHour } from './meeting-hour.ts';

const namesOf = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).join(', ');

/** What a group asks itself: who comes for the first time, and who stays away. */
function Questions({ next }: { readonly next: PlannedSession | undefined }) {
  const say = useSay();
  const { state } = useCase();
  const { newly, away } = useMemo(
    () => ({
      newly: next === undefined ? [] : newcomersExpected(state, next),
      away: absentAgain(state),
    }),
    [state, next],
  );
  if (newly.length === 0 && away.length === 0) return null;
  return (
    <div className="group-questions">
      <h3>{say(w.questions)}</h3>
      <ul className="notices">
        {newly.length === 0 ? null : <li>{say(w.welcome, { names: namesOf(newly) })}</li>}
        {away.map(({ member, inARow, inAll }) => (
          <li key={member.member}>
            {say(inARow >= 3 ? w.awayInARow : w.awayInAll, { name: member.name, inARow, inAll })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PrintList({ session }: { readonly session: string }) {
  const say = useSay();
  const { id } = useCase();
  return (
    <Link
      className="button quiet"
      to="/cases/$case/print/$kind/$about"
      params={{ case: id, kind: 'attendance-list', about: session }}
    >
      {say(w.attendanceList)}
    </Link>
  );
}

function Awaited({ one }: { readonly one: PlannedSession }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const hour = useHour();
  const known = useCase().state.sessions[one.session];
  return (
    <article className="thing">
      <p>
        <strong className={one.on < today ? 'late' : undefined}>{longDay(one.on, language)}</strong> ·{' '}
        {one.topic}
      </p>
      <p className="muted small">
        {[hour(one.at, one.zone), one.place].filter((each) => each !== undefined).join(' · ')}
      </p>
      {(known?.moves ?? []).map((move) => (
        <p key={move.from + move.to} className="muted small">
          {say(w.moved, { from: longDay(move.from, language), reason: move.reason })}
        </p>
      ))}
      {one.plan === undefined ? null : <p className="prose">{one.plan}</p>}
      <p className="buttons">
        <ActLink act="attendance" about={one.session} words={w.takeAttendance} lead />
        <ActLink act="session" about={one.session} words={w.recordSession} />
        <ActLink act="session-plan" about={one.session} words={w.changeSession} />
        <ActLink act="session-drop" about={one.session} words={w.dropSession} />
        <PrintList session={one.session} />
      </p>
    </article>
  );
}

function Details({ one }: { readonly one: NumberedSession }) {
  const say = useSay();
  const { state } = useCase();
  const hour = useHour();
  const { held } = one;
  const first = newcomers(state).get(one.session) ?? [];
  const leaders = (held?.leaders ?? []).flatMap((each) => state.composition.members[each] ?? []);
  const lead = held === undefined ? undefined : say(sessionLeadWords[held.led]);
  return (
    <>
      <FactList
        facts={[
          [w.phase, held?.phase === undefined ? undefined : say(groupPhaseWords[held.phase])],
          [w.at, hour(held?.at, held?.zone)],
          [w.place, held?.place],
          [w.led, leaders.length === 0 ? lead : `${lead}: ${namesOf(leaders)}`],
          [w.sessionPlan, held?.plan ?? one.planned?.plan],
          [w.happened, held?.happened],
          [w.agreements, held?.agreements],
          [w.next, held?.next],
          [w.workersThere, namesOf(held?.workers ?? [])],
          [w.firstTime, namesOf(first)],
        ]}
      />
      {held?.inRole === undefined ? null : <RoleRecord inRole={held.inRole} />}
      <p className="buttons">
        <ActLink
          act="attendance"
          about={one.session}
          words={w.takeAttendance}
          lead={one.attendance === undefined}
        />
        {one.attendance === undefined ? null : (
          <ActLink act="attendance-one" about={one.session} words={w.correctAttendance} />
        )}
        {held === undefined ? (
          <ActLink act="session" about={one.session} words={w.recordSession} />
        ) : (
          <>
            <ActLink act="session-correct" about={one.session} words={w.correctSession} />
            <ActLink act="who-spoke" about={one.session} words={dynamics.observe} />
          </>
        )}
        <PrintList session={one.session} />
      </p>
    </>
  );
}

function TookPlace({ one }: { readonly one: NumberedSession }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { state } = useCase();
  const { came, known } = sessionAttendance(state, one);
  return (
    <Unfolding
      summary={
        <span>
          <strong>{say(w.session, { n: one.number })}</strong> · {shortDay(one.on, language, today)} ·{' '}
          {topicOf(one)}
          <br />
          <small className="muted">
            {one.attendance === undefined ? say(w.notTaken) : say(w.came, { came, known })}
            {one.held?.phase === undefined ? '' : ` · ${say(groupPhaseWords[one.held.phase])}`}
          </small>
        </span>
      }
    >
      {() => <Details one={one} />}
    </Unfolding>
  );
}

/** Pages open at once: of a long row of sessions the last come first, and the others when somebody asks. */
export function GroupSessions() {
  const say = useSay();
  const { sessions } = useCase().state;
  const { took, awaited } = useMemo(() => {
    const ordered = sessionsInOrder(sessions);
    const taken = new Set(ordered.map((one) => one.session));
    return {
      took: ordered.toReversed(),
      awaited: awaitedSessions(sessions).filter((one) => !taken.has(one.session)),
    };
  }, [sessions]);
  return (
    <section className="panel" aria-labelledby="group-sessions">
      <h2 id="group-sessions">
        {say(w.sessions)} <span className="muted">{took.length}</span>
      </h2>
      {took.length === 0 && awaited.length === 0 ? <Empty words={w.noSessions} /> : null}
      <Questions next={awaited[0]} />
      {awaited.length === 0 ? null : <h3>{say(w.nextIs)}</h3>}
      {awaited.map((one) => (
        <Awaited key={one.session} one={one} />
      ))}
      <FirstOf list={took}>
        {(shown) => shown.map((one) => <TookPlace key={one.session} one={one} />)}
      </FirstOf>
      {took.length === 0 ? null : (
        <Unfolding className="group-grid" summary={say(w.grid)}>
          {() => <AttendanceGrid />}
        </Unfolding>
      )}
      <p className="buttons">
        <ActLink act="session-plan" words={w.planSession} />
        <ActLink act="session" words={w.recordSession} />
      </p>
    </section>
  );
}
