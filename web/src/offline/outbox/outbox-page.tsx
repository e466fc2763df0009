/** What has not reached the server: waiting, or refused with what can be done. */
import type { Words } from '@pendamping/domain';
import { useCallback, useEffect, useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { type OpenDevice, openDevice } from '../device.ts';
import type { UnsentAttachment } from '../store/attachment-store.ts';
import type { Lists } from '../store/lists.ts';
import type { WaitingAct } from '../store/waiting-act.ts';
import { SaveLockedCopy, TakeLockedCopy } from './locked-copies.tsx';
import { UnsentAct } from './unsent-act.tsx';
import { UnsentAttachments } from './unsent-attachments.tsx';
import { outboxWords as w } from './words.ts';

interface Shown {
  readonly acts: readonly WaitingAct[];
  /** Whose act has arrived; those of acts that wait are shown with them. */
  readonly attachments: readonly UnsentAttachment[];
  readonly lists: Lists;
}

async function whatIsUnsent({ store, library }: OpenDevice): Promise<Shown> {
  const [all, attachments, lists] = await Promise.all([
    store.acts(),
    store.attachments.unsent(),
    library.lists(),
  ]);
  const acts = all.filter((one) => one.state !== 'landing');
  const waiting = new Set(acts.map((one) => one.act));
  return { acts, attachments: attachments.filter((one) => !waiting.has(one.act)), lists };
}

function Outbox({ device }: { readonly device: OpenDevice }) {
  const say = useSay();
  const [shown, setShown] = useState<Shown | 'failed' | undefined>();
  const look = useCallback(() => {
    whatIsUnsent(device).then(setShown, () => setShown('failed'));
  }, [device]);
  const [said, setSaid] = useState<Words | undefined>();
  const changed = (words?: Words) => {
    setSaid(words);
    look();
  };
  useEffect(() => {
    look();
    return device.onMeeting(look);
  }, [device, look]);
  if (shown === undefined) return <Loading />;
  if (shown === 'failed') return <Failed again={look} />;
  return (
    <>
      <div role="status">{said === undefined ? null : <p className="restored">{say(said)}</p>}</div>
      {shown.acts.length + shown.attachments.length === 0 ? (
        <Empty words={w.empty} />
      ) : (
        <>
          <p>{say(w.intro)}</p>
          <p className="buttons">
            <button type="button" className="button" onClick={() => device.wake('online')}>
              {say(w.sendNow)}
            </button>
          </p>
          <ul className="plain-list">
            {shown.acts.map((act) => (
              <UnsentAct key={act.number} act={act} device={device} lists={shown.lists} changed={changed} />
            ))}
          </ul>
          <UnsentAttachments all={shown.attachments} device={device} lists={shown.lists} changed={look} />
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
    <div className="page narrow short-forms">
      <h1>{say(w.title)}</h1>
      {device === undefined ? <Empty words={w.notKept} /> : <Outbox device={device} />}
    </div>
  );
}
