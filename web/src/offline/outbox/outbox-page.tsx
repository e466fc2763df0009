/** What has not reached the server: waiting, or refused with what can be done. */
import { useCallback, useEffect, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { type OpenDevice, openDevice } from '../device.ts';
import type { WaitingAct } from '../store/device-store.ts';
import type { Lists } from '../store/lists.ts';
import { SaveLockedCopy, TakeLockedCopy } from './locked-copies.tsx';
import { UnsentAct } from './unsent-act.tsx';
import { outboxWords as w } from './words.ts';

interface Shown {
  readonly acts: readonly WaitingAct[];
  readonly lists: Lists;
}

function Outbox({ device }: { readonly device: OpenDevice }) {
  const say = useSay();
  const [shown, setShown] = useState<Shown | 'failed' | undefined>();
  const look = useCallback(() => {
    Promise.all([device.store.acts(), device.library.lists()]).then(
      ([acts, lists]) => setShown({ acts: acts.filter((one) => one.state !== 'landing'), lists }),
      () => setShown('failed'),
    );
  }, [device]);
  useEffect(() => {
    look();
    return device.onMeeting(look);
  }, [device, look]);
  if (shown === undefined) return <Loading />;
  if (shown === 'failed') return <Failed again={look} />;
  return (
    <>
      {shown.acts.length === 0 ? (
        <Empty words={w.empty} />
      ) : (
        <>
          <p>{say(w.intro)}</p>
          <ul className="plain-list">
            {shown.acts.map((act) => (
              <UnsentAct key={act.number} act={act} device={device} lists={shown.lists} changed={look} />
            ))}
          </ul>
          <SaveLockedCopy device={device} />
        </>
      )}
      <TakeLockedCopy device={device} changed={look} />
    </>
  );
}

export function OutboxPage() {
  const say = useSay();
  const device = openDevice();
  return (
    <div className="page narrow">
      <h1>{say(w.title)}</h1>
      {device === undefined ? <Empty words={w.notKept} /> : <Outbox device={device} />}
    </div>
  );
}
