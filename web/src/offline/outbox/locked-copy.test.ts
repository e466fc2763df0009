import 'fake-indexeddb/auto';
import type { WrittenEntry } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { type DeviceStore, deviceStore } from '../store/device-store.ts';
import { openVault } from '../vault/open-vault.ts';
import { randomBytes } from '../vault/seal.ts';
import { lockedCopy, NotOpened, openedCopy, takenIn, unsentOf } from './locked-copy.ts';

const phrase = 'empat kucing di atas genting';
const picture = Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3]);

async function phone(): Promise<DeviceStore> {
  const worker = crypto.randomUUID();
  const { vault } = await openVault(worker, randomBytes(32));
  const database = await openDatabase(worker);
  return deviceStore({ database, vault, device: 'd', lock: (work) => work(), today: () => '2026-03-01' });
}

const note = (attachment: string): WrittenEntry => ({
  id: crypto.randomUUID(),
  record: 'case',
  stream: '6f9f7b1e-7a8d-4a0e-9a43-0c5c1c1f5a01',
  type: 'NoteWritten',
  data: {
    note: crypto.randomUUID(),
    text: 'Atap dapur bocor.',
    attachments: [{ attachment, kind: 'photo', type: 'image/jpeg', size: 6 }],
  },
  occurredOn: '2026-03-01',
  recordedAt: '2026-03-01T08:00:00.000Z',
  basis: 1,
});

async function writtenWithPhoto(store: DeviceStore): Promise<{ photo: string; number: number }> {
  const photo = crypto.randomUUID();
  const writtenAt = '2026-03-01T08:00:00.000Z';
  const about = { type: 'image/jpeg', size: 6, takenAt: writtenAt };
  await store.attachments.put({ id: photo, stream: '', about, bytes: picture });
  const { number } = await store.add({ act: crypto.randomUUID(), entries: [note(photo)], writtenAt });
  return { photo, number };
}

describe('a locked copy from a phone that breaks', () => {
  it('brings notes and photos to another device, also the photo whose note has arrived already; taken twice, kept once', async () => {
    const [broken, other] = [await phone(), await phone()];
    const waiting = await writtenWithPhoto(broken);
    const arrived = await writtenWithPhoto(broken);
    await broken.commit({ acts: [{ number: arrived.number, state: 'landing', position: 4 }] });
    const file = await lockedCopy({ worker: 'w', ...(await unsentOf(broken)) }, phrase);
    const contents = await openedCopy(file, phrase);
    expect(contents.acts).toHaveLength(1);
    expect(await takenIn(other, contents)).toBe(2);
    expect(await takenIn(other, contents)).toBe(0);
    const unsent = (await other.attachments.unsent()).map((one) => one.id);
    expect(unsent.sort()).toEqual([waiting.photo, arrived.photo].sort());
    expect((await other.attachments.read(arrived.photo))?.bytes).toEqual(picture);
    expect(await other.acts()).toHaveLength(1);
  });

  it('opens with its own passphrase alone', async () => {
    const file = await lockedCopy({ worker: 'w', acts: [] }, phrase);
    await expect(openedCopy(file, `${phrase}.`)).rejects.toThrow(NotOpened);
  });
});
