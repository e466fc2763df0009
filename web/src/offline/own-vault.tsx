/**
 * After signing in by the network on a device where this worker keeps work: the server's share opens the vault, so
 * that what waits in it goes on; who had forgotten the passphrase chooses a new one first.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { askServer, Problem } from '../shell/api.ts';
import { DoorSheet } from '../shell/doors.tsx';
import { useSay } from '../shell/language.tsx';
import type { Session } from '../shell/session.tsx';
import { Loading } from '../ui/states.tsx';
import { useGate } from './gate-context.ts';
import { begin, deviceIdOf, type Kept, lockerOf } from './keeping.ts';
import { destroyConfirmed } from './store/destroying.ts';
import { accountsHere } from './vault/accounts.ts';
import { bytesOfBase64 } from './vault/base64.ts';
import { RenewPage } from './vault/renew-page.tsx';
import { vaultWords } from './vault/words.ts';

class NotOpened extends Error {}

async function openedByShare(worker: string, passphrase?: string): Promise<Kept> {
  const { locker, database } = await lockerOf(worker);
  const device = await deviceIdOf(database);
  if (device === undefined) throw new NotOpened('this device is not known to itself');
  try {
    const { share } = await askServer<{ share: string }>('GET', `/api/v1/devices/${device}/share`);
    const proof = { share: bytesOfBase64(share) };
    if (passphrase !== undefined) await locker.doors.setPassphrase(proof, passphrase);
    const opened = await locker.open(proof);
    if (opened.outcome !== 'open' || locker.vault === undefined)
      throw new NotOpened('the share does not open');
    return await begin(locker, database, locker.vault);
  } catch (error) {
    // Told to forget, it does so although nobody has opened the vault: what waits in it stays sealed.
    if (isRevoked(error)) await destroyConfirmed(database);
    database.close();
    throw error;
  }
}

const isRevoked = (error: unknown): boolean => error instanceof Problem && error.code === 'device.revoked';

type State = 'looking' | 'renew' | 'none' | 'revoked' | 'closed';

/** The vault stays shut: that is told, lest one believes that what waits in it is on its way. */
function StaysShut({
  because,
  leave,
}: {
  readonly because: 'revoked' | 'closed';
  readonly leave: () => void;
}) {
  const say = useSay();
  const { unlockInstead } = useGate();
  return (
    <DoorSheet title={vaultWords.shutTitle}>
      <p role="alert">{say(because === 'revoked' ? vaultWords.shutRevoked : vaultWords.shutClosed)}</p>
      <p className="buttons">
        <button type="button" className="button primary" onClick={unlockInstead}>
          {say(vaultWords.byPassphrase)}
        </button>
        <button type="button" className="button" onClick={leave}>
          {say(vaultWords.byNetworkAlone)}
        </button>
      </p>
    </DoorSheet>
  );
}

export function OwnVault({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const { kept, mode, keep } = useGate();
  const [state, setState] = useState<State>('looking');
  const worker = session.worker.id;
  useEffect(() => {
    if (kept !== undefined) return;
    const look = async () => {
      if (!(await accountsHere()).includes(worker)) return setState('none');
      if (mode === 'forgotten') return setState('renew');
      keep(await openedByShare(worker));
    };
    look().catch((error: unknown) => setState(isRevoked(error) ? 'revoked' : 'closed'));
  }, [kept, mode, worker, keep]);
  if (kept !== undefined || state === 'none') return children;
  if (state === 'looking') return <Loading />;
  if (state !== 'renew') return <StaysShut because={state} leave={() => setState('none')} />;
  return (
    <RenewPage
      username={session.worker.username}
      renew={async (passphrase) => {
        try {
          keep(await openedByShare(worker, passphrase));
        } catch (error) {
          if (isRevoked(error)) setState('revoked');
          else throw error;
        }
      }}
    />
  );
}
