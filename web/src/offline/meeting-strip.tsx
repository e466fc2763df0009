/** The strip over every page while something waits to be sent, was refused, is being fetched, or needs its worker. */
import { Link } from '@tanstack/react-router';
import { moment, relativeDay, todayIn } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import type { Meeting } from './device.ts';
import { outboxWords as w } from './outbox/words.ts';
import { useMeeting } from './use-device.ts';
import { vaultWords } from './vault/words.ts';

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

/** What only its owner can do something about, before it is too late. */
function Warning({ leaseEnds, isFull }: Meeting) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  if (isFull) return <span>{say(w.noRoomToTake)}</span>;
  if (leaseEnds === undefined) return null;
  if (leaseEnds <= Date.now()) return <span>{say(vaultWords.leaseOver)}</span>;
  const time = moment(new Date(leaseEnds).toISOString(), language, agency.timeZone);
  return <span>{say(vaultWords.leaseSoon, { time })}</span>;
}

/** That this device is no longer welcome, and what of its writing has not been handed over yet. */
function NoLongerWelcome({ unsent, refused, state }: Meeting) {
  const say = useSay();
  const left = [
    ...(unsent === 0 ? [] : [say(w.leftToHandOver, { count: unsent })]),
    ...(refused === 0 ? [] : [say(w.refusedStrip, { count: refused })]),
  ];
  const nothingLeft = left.length === 0 && state === 'still';
  return (
    <div className="strip">
      <div>
        <span role="alert">{say(w.revoked)}</span>{' '}
        <span role="status">
          {nothingLeft ? say(w.allHandedOver) : left.join(' · ')}{' '}
          {left.length === 0 ? null : (
            <Link to="/unsent" className="link">
              {say(w.see)}
            </Link>
          )}
        </span>
      </div>
    </div>
  );
}

export function MeetingStrip() {
  const say = useSay();
  const meeting = useMeeting();
  const said = useSaid(meeting);
  if (meeting?.revoked === true) return <NoLongerWelcome {...meeting} />;
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
      {meeting !== undefined && (meeting.isFull || meeting.leaseEnds !== undefined) ? (
        <div className="strip" role="alert">
          <Warning {...meeting} />
        </div>
      ) : null}
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
