/** The frame around every page: the rail on wide screens, the bar at the bottom on phones, the strip when needed. */
import type { Words } from '@pendamping/domain';
import {
  IconBuilding,
  IconCalendarDue,
  IconChartDots,
  IconFolders,
  IconHeartHandshake,
  IconId,
  IconPlus,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isKept } from '../offline/kept-flag.ts';
import { flush, onQueue, queueState, writesAs } from '../offline/record.ts';
import { AgencyProvider } from '../offline/use-agency.tsx';
import { Loading } from '../ui/states.tsx';
import { useSay } from './language.tsx';
import { type Session, usePresent } from './session.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { shellWords } from './words.ts';
import { useHold } from './writing.ts';

const MeetingStrip = lazy(async () => ({
  default: (await import('../offline/meeting-strip.tsx')).MeetingStrip,
}));
const OwnVault = lazy(async () => ({ default: (await import('../offline/own-vault.tsx')).OwnVault }));
const HandOverPage = lazy(async () => ({
  default: (await import('../stages/5-evaluation/hand-over-page.tsx')).HandOverPage,
}));

const UpdateStrip = lazy(async () => ({ default: (await import('./update.tsx')).UpdateStrip }));

interface Place {
  readonly to: string;
  readonly words: Words;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

function placesFor({ worker }: Session): readonly Place[] {
  const has = (role: Session['worker']['roles'][number]) => worker.roles.includes(role);
  const professional = has('social-worker') || has('supervisor');
  return [
    ...(professional || has('volunteer')
      ? [{ to: '/', words: shellWords.today, icon: IconCalendarDue }]
      : []),
    ...(professional
      ? [
          { to: '/cases', words: shellWords.cases, icon: IconFolders },
          { to: '/clients', words: shellWords.clients, icon: IconId },
        ]
      : []),
    ...(professional || has('volunteer') || has('administrator')
      ? [{ to: '/directory', words: shellWords.directory, icon: IconHeartHandshake }]
      : []),
    ...(has('supervisor') ? [{ to: '/team', words: shellWords.team, icon: IconUsersGroup }] : []),
    ...(has('administrator')
      ? [
          { to: '/accounts', words: shellWords.accounts, icon: IconUsers },
          { to: '/agency', words: shellWords.agency, icon: IconBuilding },
        ]
      : []),
    // A supervisor comes to it from the team: their bar is full on a phone.
    ...(has('administrator') && !professional
      ? [{ to: '/results', words: shellWords.results, icon: IconChartDots }]
      : []),
    { to: '/me', words: shellWords.me, icon: IconUser },
  ];
}

function Strip() {
  const say = useSay();
  const { unsent, state } = useSyncExternalStore(onQueue, queueState);
  if (unsent === 0 || state !== 'waiting') return null;
  return (
    <div className="strip" role="status">
      <span>{say(shellWords.unsent, { count: unsent })}</span>
      <button type="button" className="link" onClick={() => void flush()}>
        {say(shellWords.sendNow)}
      </button>
    </div>
  );
}

/** After a change of page the focus goes to its beginning, so that a keyboard or a screen reader starts there. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what moves the focus
  useEffect(() => {
    if (first.current) first.current = false;
    else if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [path]);
  return main;
}

function Signed({ session }: { readonly session: Session }) {
  const say = useSay();
  const places = placesFor(session);
  const main = useFocusOnNewPage();
  const professional = session.worker.roles.some((role) => role === 'social-worker' || role === 'supervisor');
  useEffect(() => writesAs(session.worker.id, session.worker.roles), [session]);
  return (
    <AgencyProvider agency={session.agency.id}>
      <a className="skip" href="#content">
        {say(shellWords.skip)}
      </a>
      <div className="frame">
        <nav className="rail" aria-label={say(shellWords.mainMenu)}>
          <p className="brand">
            <img src="/icon.svg" alt="" width="28" height="28" /> <span>{say(shellWords.product)}</span>
          </p>
          <ul>
            {places.map(({ to, words, icon: Icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ exact: to === '/' }}>
                  <Icon size={22} aria-hidden /> <span>{say(words)}</span>
                </Link>
              </li>
            ))}
            {professional ? (
              <li className="plus">
                <Link to="/cases/new">
                  <IconPlus size={22} aria-hidden /> <span>{say(shellWords.newCase)}</span>
                </Link>
              </li>
            ) : null}
          </ul>
          <p className="whose">{session.agency.name}</p>
        </nav>
        <div className="beside-rail">
          <Strip />
          <Suspense fallback={null}>
            <MeetingStrip />
          </Suspense>
          <main id="content" ref={main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
    </AgencyProvider>
  );
}

/** On a device where somebody keeps work, whoever signs in by the network is led to their own vault. */
function SignedHere({ session }: { readonly session: Session }) {
  // Asked once: who begins to keep work while signed in is in their own vault already.
  const [keptBefore] = useState(isKept);
  if (!keptBefore) return <Signed session={session} />;
  return (
    <Suspense fallback={<Loading />}>
      <OwnVault session={session}>
        <Signed session={session} />
      </OwnVault>
    </Suspense>
  );
}

export function Frame() {
  const { session } = usePresent();
  const handedOver = session?.handedOver !== undefined;
  useHold(handedOver);
  if (session !== undefined && handedOver)
    return (
      <Suspense fallback={<Loading />}>
        <HandOverPage session={session} />
      </Suspense>
    );
  return (
    <>
      <Suspense fallback={null}>
        <UpdateStrip />
      </Suspense>
      {session === undefined ? <SignInPage /> : <SignedHere session={session} />}
    </>
  );
}
