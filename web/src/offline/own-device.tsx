/** What this device keeps, for the page of the worker. */
import { useCallback, useEffect, useReducer, useState } from 'react';
import { useSay } from '../shell/language.tsx';
import { usePresent, useSession } from '../shell/session.tsx';
import { useGate } from './gate-context.ts';
import { type Kept, removeFromDevice } from './keeping.ts';
import { outboxWords } from './outbox/words.ts';
import { useMeeting } from './use-device.ts';
import { DevicePanel } from './vault/device-panel.tsx';
import { type Lease, leaseOf } from './vault/lease.ts';

interface Facts {
  readonly cases: number;
  readonly hasPasskey: boolean;
  readonly lease: (Lease & { readonly lastContact: number }) | undefined;
}

async function factsOf({ device, locker, database }: Kept): Promise<Facts> {
  const [lists, doors, lease] = await Promise.all([
    device.library.lists(),
    locker.doors.which(),
    leaseOf(database, Date.now()),
  ]);
  return { cases: Object.keys(lists.cases).length, hasPasskey: doors.passkey, lease };
}

function useFacts(kept: Kept) {
  const [facts, setFacts] = useState<Facts | undefined>();
  const look = useCallback(() => void factsOf(kept).then(setFacts, () => undefined), [kept]);
  useEffect(() => {
    look();
    return kept.device.onMeeting(look);
  }, [kept, look]);
  return { facts, look };
}

export function OwnDevice() {
  const { kept } = useGate();
  return kept === undefined ? null : <Panel kept={kept} />;
}

function Panel({ kept }: { readonly kept: Kept }) {
  const say = useSay();
  const session = useSession();
  const meeting = useMeeting();
  const { signOut } = usePresent();
  const { facts, look } = useFacts(kept);
  const [, shownAnew] = useReducer((count: number) => count + 1, 0);
  const { locker } = kept;
  const { username } = session.worker;
  if (facts === undefined) return null;
  const leftOut = meeting?.leftOut ?? 0;
  return (
    <>
      {leftOut === 0 ? null : <p className="notice">{say(outboxWords.leftOut, { count: leftOut })}</p>}
      <DevicePanel
        kept={{
          cases: facts.cases,
          timeZone: session.agency.timeZone,
          ...(facts.lease === undefined ? {} : { lease: facts.lease }),
        }}
        screen={{
          hasPin: locker.screen.hasPin,
          minutes: locker.screen.minutes,
          setMinutes(minutes) {
            locker.screen.minutes = minutes;
            shownAnew();
          },
          async setPin(pin) {
            await locker.screen.setPin(pin);
            shownAnew();
          },
          removePin() {
            locker.screen.removePin();
            shownAnew();
          },
          coverNow: () => locker.screen.cover(),
          lockNow: () => locker.lockNow(),
        }}
        doors={{
          username,
          hasPasskey: facts.hasPasskey,
          changePassphrase: (present, next) => locker.doors.setPassphrase({ passphrase: present }, next),
          async addPasskey(passphrase) {
            const answer = await locker.doors.addPasskey({ passphrase }, username);
            look();
            return answer;
          },
          async removePasskey() {
            await locker.doors.removePasskey();
            look();
          },
        }}
        removal={{
          unsent: (meeting?.unsent ?? 0) + (meeting?.refused ?? 0),
          async remove() {
            await removeFromDevice(kept);
            await signOut();
          },
        }}
      />
    </>
  );
}
