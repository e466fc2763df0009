/**
 * After signing in by the network on a device where this worker keeps work: the server's share opens the vault, so
 * that what waits in it goes on; who had forgotten the passphrase chooses a new one first.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { askServer } from '../shell/api.ts';
import type { Session } from '../shell/session.tsx';
import { Loading } from '../ui/states.tsx';
import { useGate } from './gate-context.ts';
import { accounts, begin, bytesOf, deviceIdOf, type Kept, lockerOf } from './keeping.ts';
import { RenewPage } from './vault/renew-page.tsx';

async function openedByShare(worker: string, passphrase?: string): Promise<Kept | undefined> {
  const { locker, database } = await lockerOf(worker);
  const device = await deviceIdOf(database);
  if (device === undefined) return undefined;
  const { share } = await askServer<{ share: string }>('GET', `/api/v1/devices/${device}/share`);
  const proof = { share: bytesOf(share) };
  if (passphrase !== undefined) await locker.doors.setPassphrase(proof, passphrase);
  const opened = await locker.open(proof);
  return opened.outcome === 'open' && locker.vault !== undefined
    ? begin(locker, database, locker.vault)
    : undefined;
}

export function OwnVault({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { kept, mode, keep } = useGate();
  const [state, setState] = useState<'looking' | 'renew' | 'none'>('looking');
  const worker = session.worker.id;
  useEffect(() => {
    if (kept !== undefined) return;
    const look = async () => {
      if (!(await accounts()).includes(worker)) return setState('none');
      if (mode === 'forgotten') return setState('renew');
      const opened = await openedByShare(worker);
      if (opened === undefined) setState('none');
      else keep(opened);
    };
    // Without the share one works by the network, as on any other browser; what waits stays where it is.
    look().catch(() => setState('none'));
  }, [kept, mode, worker, keep]);
  if (kept !== undefined || state === 'none') return children;
  if (state === 'looking') return <Loading />;
  return (
    <RenewPage
      username={session.worker.username}
      renew={async (passphrase) => {
        const opened = await openedByShare(worker, passphrase);
        if (opened !== undefined) keep(opened);
      }}
    />
  );
}
