/** The strip over every page while something waits to be sent, was refused, is being fetched, or needs its worker. */
import { Link } from '@tanstack/react-router';
import { relativeDay, todayIn } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import type { Meeting } from './device.ts';
import { outboxWords as w } from './outbox/words.ts';
import { useMeeting } from './use-device.ts';

function useSaid(meeting: Meeting | undefined): readonly string[] {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  if (meeting === undefined) return [];
  const { unsent, oldest, refused, progress } = meeting;
  const dayOf = (instant: string) => todayIn(agency.timeZone, new Date(instant));
  const age = oldest === undefined ? '' : relativeDay(dayOf(oldest), language, todayIn(agency.timeZone));
  return [
    ...(unsent === 0 ? [] : [say(w.unsentStrip, { count: unsent, age })]),
    ...(refused === 0 ? [] : [say(w.refusedStrip, { count: refused })]),
    ...(progress === undefined ? [] : [say(w.fetching, { ...progress })]),
  ];
}

export function MeetingStrip() {
  const say = useSay();
  const meeting = useMeeting();
  const said = useSaid(meeting);
  if (meeting?.revoked === true)
    return (
      <div className="strip" role="alert">
        {say(w.revoked)}
      </div>
    );
  return (
    <>
      <div role="status" className={said.length === 0 ? undefined : 'strip'}>
        {said.length === 0 ? null : <span className="tabular">{said.join(' · ')}</span>}
        {meeting !== undefined && meeting.unsent + meeting.refused > 0 ? (
          <Link to="/unsent" className="link">
            {say(w.see)}
          </Link>
        ) : null}
      </div>
      {meeting?.needsSignIn === true ? (
        <div className="strip" role="alert">
          <span>{say(w.signInAgain)}</span>
          <Link to="/me/sign-in" className="link">
            {say(w.signIn)}
          </Link>
        </div>
      ) : null}
    </>
  );
}
