/** The meetings of a community: those awaited, those held with what was decided, and who came to how many. */
import {
  type AttendingPerson,
  awaitedMeetings,
  countedParts,
  countedPartWords,
  differentPeople,
  type HeldMeeting,
  hadQuorum,
  heldMeetings,
  meetingKindWords,
  numberPresent,
} from '@pendamping/domain';
import { Fragment } from 'react';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Folded } from './folded.tsx';
import { meetingScreenWords as w } from './meeting-words.ts';

function Awaited() {
  const say = useSay();
  const { language } = useLanguage();
  return awaitedMeetings(useCase().state.meetings).map((one) => (
    <article key={one.meeting} className="thing">
      <p>
        <strong>{one.subject}</strong> · {say(w.plannedFor, { day: longDay(one.on, language) })}
      </p>
      <p className="buttons">
        <ActLink act="meeting" about={one.meeting} words={w.record} lead />
        <ActLink act="meeting-plan" about={one.meeting} words={w.move} />
        <ActLink act="meeting-drop" about={one.meeting} words={w.drop} />
      </p>
    </article>
  ));
}

/** `63 present · women 29 · quorum met` */
function usePresence(): (held: HeldMeeting) => string {
  const say = useSay();
  const { language } = useLanguage();
  const { participations } = useCase().state;
  return (held) => {
    const count = participations[held.meeting]?.count ?? held.count;
    const total = count?.total ?? numberPresent(held);
    const met = hadQuorum(held);
    const quorum = met === false ? say(w.quorumNotMet) : say(w.quorumMet);
    return [
      ...(total === undefined
        ? []
        : [say(count === undefined ? w.listedCount : w.presentCount, { n: numberText(total, language) })]),
      ...countedParts.flatMap((part) =>
        count?.[part] === undefined
          ? []
          : [`${say(countedPartWords[part]).toLowerCase()} ${numberText(count[part], language)}`],
      ),
      ...(met === undefined ? [] : [quorum]),
    ].join(' · ');
  };
}

function Held({ held }: { readonly held: HeldMeeting }) {
  const say = useSay();
  const { language } = useLanguage();
  const presence = usePresence();
  const decisions = (held.decisions ?? []).map(({ what, carriedBy: who, by }) => {
    const carried = [who ?? '', by === undefined ? '' : longDay(by, language)].filter((one) => one !== '');
    return carried.length === 0 ? what : say(w.carried, { what, who: carried.join(', ') });
  });
  return (
    <article className="thing">
      <p>
        <strong>{longDay(held.on, language)}</strong> · {say(meetingKindWords[held.kind])} · {held.subject}
      </p>
      <p className="muted small">{presence(held)}</p>
      <FactList
        facts={[
          [w.decisions, decisions],
          [w.dissent, (held.dissent ?? []).map(({ who, why }) => `${who}: ${why}`)],
          [w.course, held.course],
        ]}
      />
      <p className="buttons">
        <ActLink act="participation" about={held.meeting} words={w.countPeople} />
      </p>
    </article>
  );
}

function ByPerson() {
  const say = useSay();
  const { language } = useLanguage();
  const { meetings, sameAttendees } = useCase().state;
  const { people } = differentPeople(meetings, sameAttendees);
  if (people.length === 0) return null;
  const alsoAs = (one: AttendingPerson) => one.alsoAs.map(({ name }) => name).join('; ');
  return (
    <Folded summary={say(w.byPerson, { n: people.length })}>
      {() => (
        <LabelledTable
          columns={[w.person, w.from, w.times, w.days].map((one) => ({ head: say(one) }))}
          rows={people.map((one) => ({
            key: one.key,
            cells: [
              <Fragment key="name">
                {one.name}
                {one.alsoAs.length === 0 ? null : (
                  <small className="muted"> ({say(w.alsoAs, { names: alsoAs(one) })})</small>
                )}
              </Fragment>,
              one.from,
              one.days.length,
              one.days.map((day) => longDay(day, language)).join('; '),
            ],
          }))}
        />
      )}
    </Folded>
  );
}

export function Meetings() {
  const say = useSay();
  const { meetings } = useCase().state;
  return (
    <section className="panel">
      <h2>{say(w.head)}</h2>
      {Object.keys(meetings).length === 0 ? <Empty words={w.none} /> : null}
      <Awaited />
      {heldMeetings(meetings)
        .toReversed()
        .map((one) => (
          <Held key={one.meeting} held={one} />
        ))}
      <ByPerson />
      <p className="buttons">
        <ActLink act="meeting-plan" words={w.plan} />
        <ActLink act="meeting" words={w.record} />
      </p>
    </section>
  );
}
