/** Who belongs to the group, who left, and how they were chosen; behind each name that member's way through the sessions. */
import {
  type GroupMember,
  leavingReasonWords,
  leftOf,
  memberPath,
  screeningDecisionWords,
  standingGoals,
  topicOf,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { dataRequestScreenWords as d } from '../../clients/words.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, shortDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Unfolding } from '../../ui/unfolding.tsx';
import { signOf, useStateName } from './attendance-marks.tsx';
import { groupCourseWords as w } from './course-words.ts';

function Steps({ member }: { readonly member: GroupMember }) {
  const say = useSay();
  const nameOf = useStateName();
  const { language } = useLanguage();
  const { today } = useSession();
  const steps = memberPath(useCase().state, member);
  if (steps.length === 0) return <p className="muted">{say(w.noSessions)}</p>;
  return (
    <LabelledTable
      caption={<span className="visually-hidden">{say(w.path, { name: member.name })}</span>}
      columns={[w.sessions, w.day, w.topic, w.state].map((one) => ({ head: say(one) }))}
      rows={steps.map(({ session, mark }) => ({
        key: session.session,
        cells: [
          session.number,
          shortDay(session.on, language, today),
          topicOf(session),
          <Fragment key="mark">
            <span aria-hidden="true">{signOf(mark?.state)}</span> {nameOf(mark?.state)}
            {mark?.reason === undefined ? null : <small className="muted"> · {mark.reason}</small>}
          </Fragment>,
        ],
      }))}
    />
  );
}

function OwnGoals({ member }: { readonly member: GroupMember }) {
  const say = useSay();
  const own = standingGoals(useCase().state.goals).filter((one) => one.member === member.member);
  if (own.length === 0) return null;
  return (
    <>
      <h3>{say(w.ownGoals)}</h3>
      <ul>
        {own.map((one) => (
          <li key={one.goal}>{one.text}</li>
        ))}
      </ul>
    </>
  );
}

function Leaving({ member }: { readonly member: GroupMember }) {
  const say = useSay();
  const { language } = useLanguage();
  return member.periods.map((one) =>
    one.until === undefined ? null : (
      <p key={one.from}>
        {say(w.leftOn, { day: longDay(one.until, language) })} ·{' '}
        {one.reason === undefined ? '' : say(leavingReasonWords[one.reason])}
        {one.words === undefined ? '' : ` · ${one.words}`}
      </p>
    ),
  );
}

/** One member's way: the sessions at which they belonged, their own goals, and how they left. */
function Path({ member }: { readonly member: GroupMember }) {
  const say = useSay();
  const { id } = useCase();
  const left = leftOf(member) !== undefined;
  return (
    <div className="member-path">
      <Leaving member={member} />
      <OwnGoals member={member} />
      <Steps member={member} />
      <p className="buttons">
        <Link
          className="button quiet"
          to="/cases/$case/print/$kind/$about"
          params={{ case: id, kind: 'group-path', about: member.member }}
        >
          {say(w.ownCopy, { name: member.name })}
        </Link>
        <ActLink act="data-request" about={member.person ?? member.member} words={d.receive} />
        <ActLink
          act={left ? 'group-return' : 'group-leave'}
          about={member.member}
          words={left ? w.comeBack : w.leave}
        />
      </p>
    </div>
  );
}

function MemberLines({ list }: { readonly list: readonly GroupMember[] }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <ul className="plain-list members">
      {list.map((one) => (
        <li key={one.member}>
          <Unfolding
            summary={
              <span>
                {one.name}{' '}
                <small className="muted">
                  {say(w.joined, { day: longDay(one.periods[0]?.from ?? '', language) })}
                </small>
              </span>
            }
          >
            {() => <Path member={one} />}
          </Unfolding>
        </li>
      ))}
    </ul>
  );
}

function Screened() {
  const say = useSay();
  const { screenings, counts } = useCase().state.composition;
  const people = Object.values(screenings);
  if (people.length === 0 && counts.length === 0) return null;
  return (
    <Unfolding summary={say(w.screened)}>
      {() => (
        <ul className="plain-list">
          {counts.map((one) => (
            <li key={one.screening}>
              {say(w.counted, { interviewed: one.interviewed, takenIn: one.takenIn })}
              {one.notTakenIn.map((each) => (
                <span key={each.why} className="muted">
                  {' '}
                  · {each.number}: {each.why}
                </span>
              ))}
            </li>
          ))}
          {people.map((one) => (
            <li key={one.candidate}>
              {one.name} · {say(screeningDecisionWords[one.decision])}
              {one.reason === undefined ? null : <small className="muted"> · {one.reason}</small>}
            </li>
          ))}
        </ul>
      )}
    </Unfolding>
  );
}

export function GroupMembers() {
  const say = useSay();
  const { id, state } = useCase();
  const all = Object.values(state.composition.members).sort((a, b) => a.name.localeCompare(b.name));
  const belong = all.filter((one) => leftOf(one) === undefined);
  const gone = all.filter((one) => leftOf(one) !== undefined);
  return (
    <section className="panel" aria-labelledby="group-members">
      <h2 id="group-members">
        {say(w.members)} <span className="muted">{belong.length}</span>
      </h2>
      {all.length === 0 ? <Empty words={w.noMembers} /> : <MemberLines list={belong} />}
      {gone.length === 0 ? null : (
        <Unfolding summary={say(w.formerMembers, { n: gone.length })}>
          {() => <MemberLines list={gone} />}
        </Unfolding>
      )}
      <Screened />
      <p className="buttons">
        <ActLink act="group-join" words={w.join} />
        <ActLink act="group-screen" words={w.screen} />
        <ActLink act="group-count" words={w.count} />
        {all.length === 0 ? null : (
          <Link
            className="button quiet"
            to="/cases/$case/print/$kind"
            params={{ case: id, kind: 'group-members' }}
          >
            {say(w.memberList)}
          </Link>
        )}
      </p>
    </section>
  );
}
