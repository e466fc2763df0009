/** The page on which a worker begins to keep work on this device. */
import { useNavigate } from '@tanstack/react-router';
import { appKept, onVersion } from '../shell/new-version.ts';
import { usePresent, useSession } from '../shell/session.tsx';
import { onDevice, openDevice } from './device.ts';
import { useGate } from './gate-context.ts';
import { enrol } from './keeping.ts';
import { type Fetching, KeepHerePage } from './vault/keep-here-page.tsx';

const nothingYet: Fetching = { fetched: 0, of: 0, complete: false, waiting: false, app: 'coming' };
let shown: Fetching = nothingYet;

function fetching(): Fetching {
  const device = openDevice();
  const meeting = device?.meeting();
  const next: Fetching = {
    fetched: meeting?.progress?.done ?? 0,
    of: meeting?.progress?.of ?? 0,
    complete: device?.isComplete() ?? false,
    waiting: meeting?.state === 'waiting',
    app: appKept(),
  };
  const same = Object.entries(next).every(([key, value]) => shown[key as keyof Fetching] === value);
  if (!same) shown = next;
  return shown;
}

/** Told of the device itself, once it is there, and of its meetings. */
function subscribe(listener: () => void): () => void {
  let deafen: () => void = () => undefined;
  const follow = () => {
    deafen();
    deafen = openDevice()?.onMeeting(listener) ?? (() => undefined);
    listener();
  };
  const end = onDevice(follow);
  const unversioned = onVersion(listener);
  follow();
  return () => {
    deafen();
    end();
    unversioned();
  };
}

export function KeepPage() {
  const navigate = useNavigate();
  const session = useSession();
  const { refresh } = usePresent();
  const { kept, keep } = useGate();
  return (
    <KeepHerePage
      username={session.worker.username}
      enrol={async (passphrase) => {
        keep(await enrol(session, passphrase));
        await refresh();
      }}
      subscribe={subscribe}
      fetching={fetching}
      addPasskey={async (passphrase) =>
        kept === undefined
          ? { outcome: 'none' }
          : kept.locker.doors.addPasskey({ passphrase }, session.worker.username)
      }
      leave={() => void navigate({ to: '/' })}
    />
  );
}
