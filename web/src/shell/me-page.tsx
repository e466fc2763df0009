import { roleWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useGate } from '../offline/gate-context.ts';
import { queueState } from '../offline/record.ts';
import { TextLine } from '../ui/fields.tsx';
import { Loading } from '../ui/states.tsx';
import { call } from './api.ts';
import { moment } from './days.ts';
import { LanguageSwitch } from './doors.tsx';
import { useLanguage, useSay } from './language.tsx';
import { PlainForm } from './plain-form.tsx';
import { usePresent, useSession } from './session.tsx';
import { shellWords } from './words.ts';

const OwnDevice = lazy(async () => ({ default: (await import('../offline/own-device.tsx')).OwnDevice }));

interface SessionLine {
  readonly id: string;
  readonly current: boolean;
  readonly device: string;
  readonly lastSeenAt: string;
}

const browserOf = (device: string) =>
  /(Firefox|Edg|Chrome|Safari)\/[\d]+/.exec(device)?.[0].replace('/', ' ') ?? device.slice(0, 40);
const systemOf = (device: string) => /Android|iPhone|Windows|Mac OS X|Linux/.exec(device)?.[0] ?? '';

function Sessions() {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const [sessions, setSessions] = useState<readonly SessionLine[] | undefined>();
  const load = useCallback(() => {
    void call<{ sessions: readonly SessionLine[] }>('GET', '/api/v1/sessions')
      .then((answer) => setSessions(answer.sessions))
      .catch(() => setSessions([]));
  }, []);
  useEffect(load, [load]);
  if (sessions === undefined) return <Loading />;
  return (
    <ul className="plain-list">
      {sessions.map((one) => (
        <li key={one.id} className="row">
          <span>
            {browserOf(one.device)} {systemOf(one.device)}{' '}
            {one.current ? `· ${say(shellWords.thisSession)}` : ''}
            <br />
            <small className="muted">
              {say(shellWords.lastSeen, { time: moment(one.lastSeenAt, language, agency.timeZone) })}
            </small>
          </span>
          {one.current ? null : (
            <button
              type="button"
              className="button quiet"
              onClick={() => void call('DELETE', `/api/v1/sessions/${one.id}`).then(load)}
            >
              {say(shellWords.endSession)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

export function MePage() {
  const say = useSay();
  const { worker } = useSession();
  const { signOut } = usePresent();
  const [changed, setChanged] = useState(false);
  const { kept } = useGate();
  const professional = worker.roles.some((role) => role === 'social-worker' || role === 'supervisor');
  const leave = () => {
    const { unsent } = queueState();
    if (unsent > 0 && !window.confirm(say(shellWords.signOutUnsent, { count: unsent }))) return;
    const waiting = kept?.device.meeting().unsent ?? 0;
    if (waiting > 0 && !window.confirm(say(shellWords.signOutWaiting, { count: waiting }))) return;
    void signOut().then(() => kept?.locker.lockNow());
  };
  return (
    <div className="page narrow short-forms">
      <h1>{worker.name}</h1>
      <p className="muted">{worker.roles.map((role) => say(roleWords[role])).join(' · ')}</p>
      <LanguageSwitch />
      {professional ? (
        <p>
          <Link className="button quiet" to="/practice">
            {say(shellWords.practice)}
          </Link>
        </p>
      ) : null}
      <p>
        <button type="button" className="button" onClick={leave}>
          {say(shellWords.signOut)}
        </button>
      </p>
      {kept === undefined && professional ? (
        <section>
          <h2>{say(shellWords.keepTitle)}</h2>
          <p>{say(shellWords.keepText)}</p>
          <p className="buttons">
            <Link to="/me/keep" className="button primary">
              {say(shellWords.keep)}
            </Link>
          </p>
        </section>
      ) : null}
      {kept === undefined ? null : (
        <Suspense fallback={<Loading />}>
          <OwnDevice />
        </Suspense>
      )}
      <section>
        <h2>{say(shellWords.sessions)}</h2>
        <Sessions />
      </section>
      <section>
        <h2>{say(shellWords.changePassword)}</h2>
        {changed ? (
          <p role="status">{say(shellWords.passwordChanged)}</p>
        ) : (
          <PlainForm
            initial={{ username: '', old: '', new: '' }}
            submit={shellWords.changePassword}
            send={async (form) => {
              const body = {
                username: form.text('username') ?? '',
                old: form.text('old') ?? '',
                new: form.text('new') ?? '',
              };
              await call('POST', '/api/v1/password', body);
              setChanged(true);
            }}
          >
            <TextLine name="username" label={shellWords.username} autoComplete="username" required />
            <TextLine
              name="old"
              label={shellWords.oldPassword}
              type="password"
              autoComplete="current-password"
              required
            />
            <TextLine
              name="new"
              label={shellWords.newPassword}
              hint={shellWords.passwordHint}
              type="password"
              autoComplete="new-password"
              required
            />
          </PlainForm>
        )}
      </section>
      <p className="muted">{say(shellWords.version, { version: import.meta.env.VITE_VERSION })}</p>
    </div>
  );
}
