/** The door of a locked device: finds whose vault is meant, opens it, and begins work. */
import { useEffect, useState } from 'react';
import { askServer, Problem } from '../shell/api.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { useGate } from './gate-context.ts';
import { begin, lockerOf } from './keeping.ts';
import { accountOf, accountsHere } from './vault/accounts.ts';
import type { Refused } from './vault/doors.ts';
import { lockTabsOf } from './vault/locker.ts';
import type { Unknown } from './vault/phrase-fields.tsx';
import { UnlockPage } from './vault/unlock-page.tsx';

interface Door {
  readonly workers: readonly string[];
  readonly passkey: boolean;
  readonly waitUntil: number;
}

/** What can be known of the doors before anybody has said who they are. */
async function doorsHere(): Promise<Door> {
  const workers = await accountsHere();
  const [only] = workers;
  if (workers.length !== 1 || only === undefined) return { workers, passkey: false, waitUntil: 0 };
  const { locker, database } = await lockerOf(only);
  const [which, waitUntil] = await Promise.all([locker.doors.which(), locker.doors.nextTry()]);
  database.close();
  return { workers, passkey: which.passkey, waitUntil };
}

/** Milliseconds. */
const patience = 15_000;

/**
 * Whoever signs in at a locked device proves anew who they are: its owner's session may still go on, and would open
 * everything without a word being asked. @throws Problem where the server does not answer
 */
async function endSession(workers: readonly string[]): Promise<void> {
  for (const one of workers) lockTabsOf(one);
  try {
    await askServer('DELETE', '/api/v1/session', undefined, patience);
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.status === 403)) return;
    throw error;
  }
}

export function LockedDoor() {
  const { keep, signInInstead } = useGate();
  const [door, setDoor] = useState<Door | 'failed' | undefined>();
  const look = () => {
    setDoor(undefined);
    doorsHere().then(setDoor, () => setDoor('failed'));
  };
  useEffect(look, []);
  useEffect(() => {
    if (typeof door === 'object' && door.workers.length === 0) signInInstead('another');
  }, [door, signInInstead]);
  if (door === undefined) return <Loading />;
  if (door === 'failed') return <Failed again={look} />;
  const unlock = async (
    proof: { readonly passphrase: string } | { readonly passkey: true },
    username: string | undefined,
  ): Promise<{ readonly outcome: 'open' } | Refused | Unknown> => {
    const worker = door.workers.length === 1 ? door.workers[0] : await accountOf(username ?? '');
    if (worker === undefined) return { outcome: 'unknown' };
    const { locker, database } = await lockerOf(worker);
    const opened = await locker.open(proof);
    if (opened.outcome !== 'open' || locker.vault === undefined) {
      database.close();
      return opened;
    }
    keep(await begin(locker, database, locker.vault));
    return { outcome: 'open' };
  };
  return (
    <UnlockPage
      several={door.workers.length > 1}
      passkey={door.passkey}
      waitUntil={door.waitUntil}
      unlock={unlock}
      signIn={async (because) => {
        await endSession(door.workers);
        signInInstead(because);
      }}
    />
  );
}
