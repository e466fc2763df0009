/** A volunteer takes attendance in a group: names, days, topics and who was there, and nothing else of it (PM 4.4). */
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { AttendedGroup, ListedSession } from '../../offline/library/helping.ts';
import { onRecorded } from '../../offline/record.ts';
import { call, Problem } from '../../shell/api.ts';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { Empty, Failed, Loading, NotHere } from '../../ui/states.tsx';
import { AttendanceTaker, type Marked, rowsTaken, takenBefore } from './attendance-taker.tsx';
import { groupCourseWords as w } from './course-words.ts';

function useGroup(id: string) {
  const [group, setGroup] = useState<AttendedGroup | 'failed' | 'not-here' | undefined>();
  const [tries, setTries] = useState(0);
  useEffect(() => onRecorded(() => setTries((before) => before + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a try is a reason to ask again
  useEffect(() => {
    call<AttendedGroup>('GET', `/api/v1/group-attendance/${id}`)
      .then(setGroup)
      .catch((error: unknown) => {
        const status = error instanceof Problem ? error.status : 0;
        // What is shown stays, where it is only looked at again.
        setGroup((before) => {
          if (status >= 400 && status < 500) return 'not-here';
          return typeof before === 'object' ? before : 'failed';
        });
      });
  }, [id, tries]);
  return { group, again: () => setTries((before) => before + 1) };
}

function Sessions({ id, group }: { readonly id: string; readonly group: AttendedGroup }) {
  const say = useSay();
  const { language } = useLanguage();
  if (group.sessions.length === 0) return <Empty words={w.noSessionHere} />;
  return (
    <ul className="plain-list">
      {group.sessions.toReversed().map((one) => (
        <li key={one.session}>
          <Link to="/attendance/$case/$session" params={{ case: id, session: one.session }}>
            <strong>{longDay(one.on, language)}</strong>
            <br />
            {one.topic}
            <br />
            <small className="muted">
              {Object.keys(one.states).length === 0
                ? say(w.notTaken)
                : say(w.marked, { n: Object.keys(one.states).length, all: one.members.length })}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function marksOf({ members }: AttendedGroup, { members: belong, states }: ListedSession): readonly Marked[] {
  const there = new Set(belong);
  return members
    .filter(({ member }) => there.has(member))
    .map((one) => ({ ...one, state: states[one.member] }));
}

function Taking({
  id,
  group,
  session,
  done,
}: {
  readonly id: string;
  readonly group: AttendedGroup;
  readonly session: ListedSession;
  readonly done: () => void;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const people = marksOf(group, session);
  return (
    <>
      <p>
        <strong>{longDay(session.on, language)}</strong> · {session.topic}
      </p>
      {people.length === 0 ? (
        <p>{say(w.nobody)}</p>
      ) : (
        <EntryForm
          draftKey={`${id}:attendance:${session.session}`}
          initial={takenBefore(people)}
          submit={w.keepAttendance}
          dated={false}
          toEntries={(form) => [
            {
              record: 'case',
              stream: id,
              type: 'AttendanceTaken',
              data: { session: session.session, rows: rowsTaken(form, people) },
              occurredOn: session.on,
            },
          ]}
          done={done}
          cancel={done}
        >
          <AttendanceTaker people={people} />
        </EntryForm>
      )}
    </>
  );
}

export function AttendancePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { case: id = '', session: wanted } = useParams({ strict: false });
  const { group, again } = useGroup(id);
  if (group === undefined) return <Loading />;
  if (group === 'failed') return <Failed again={again} />;
  const session = group === 'not-here' ? undefined : group.sessions.find((one) => one.session === wanted);
  if (group === 'not-here' || (wanted !== undefined && session === undefined)) return <NotHere />;
  const done = () => void navigate({ to: '/attendance/$case', params: { case: id } });
  return (
    <div className="page narrow">
      <p className="back">
        {session === undefined ? (
          <Link to="/">← {say(w.backToToday)}</Link>
        ) : (
          <Link to="/attendance/$case" params={{ case: id }}>
            ← {say(w.backToSessions)}
          </Link>
        )}
      </p>
      <h1>{say(w.takeAttendance)}</h1>
      {session === undefined ? (
        <Sessions id={id} group={group} />
      ) : (
        <Taking key={session.session} id={id} group={group} session={session} done={done} />
      )}
    </div>
  );
}
