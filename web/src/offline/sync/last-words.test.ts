import 'fake-indexeddb/auto';
import type { WrittenEntry } from '@pendamping/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../shell/api.ts';
import type { Sendable } from '../attachments/carriage.ts';
import { AttachmentSender } from '../attachments/sending.ts';
import { type DeviceDatabase, openDatabase } from '../store/database.ts';
import { destroyConfirmed } from '../store/destroying.ts';
import { type DeviceStore, deviceStore } from '../store/device-store.ts';
import { openVault } from '../vault/open-vault.ts';
import { utf8 } from '../vault/seal.ts';
import { sayLastWords } from './last-words.ts';

const speaker = { device: 'd', secret: 's' };
const note = (id: string): WrittenEntry => ({
  id,
  record: 'case',
  stream: '3a9f2c61-0f61-4a2e-8f5e-6f3f0f0d0a02',
  type: 'NoteWritten',
  data: { note: id, text: 'x' },
  occurredOn: '2026-03-01',
  recordedAt: '2026-03-01T08:00:00.000Z',
  basis: 0,
});

let store: DeviceStore;
let database: DeviceDatabase;
let accounts = 0;
beforeEach(async () => {
  accounts += 1;
  const worker = `3a9f2c61-0f61-4a2e-8f5e-${String(accounts).padStart(12, '0')}`;
  const { vault } = await openVault(worker, new Uint8Array(32).fill(7));
  database = await openDatabase(worker);
  store = deviceStore({
    database,
    vault,
    device: speaker.device,
    lock: (work) => work(),
    copyFor: async (act) => utf8(`sealed ${act.act}`),
    today: () => '2026-03-01',
  });
});

const written = (act: string) =>
  store.add({ act, entries: [note(`${act} 1`)], writtenAt: '2026-03-01T08:00:00.000Z' });

interface Said {
  readonly path: string;
  readonly acts: readonly string[];
}

/** A server that takes everything; what it was asked, in order. */
function takingAll(said: Said[]) {
  return async (path: string, body: unknown) => {
    const { acts, copies } = body as Record<
      'acts' | 'copies',
      readonly { readonly act: string }[] | undefined
    >;
    const told = (acts ?? copies ?? []).map((one) => one.act);
    said.push({ path, acts: told });
    return { outcomes: told.map((act) => ({ act, outcome: 'kept' })) };
  };
}

it('an act handed over leaves the outbox and a copy that only the server can open; one taken away leaves nothing', async () => {
  const [handed, removed] = [await written('handed'), await written('removed')];
  await store.discard(handed.number, 'handed-over');
  await store.discard(removed.number);
  expect(await store.snapshot()).toMatchObject({ acts: [], sent: ['handed'] });
  expect(await store.copies(['handed'])).toMatchObject([{ act: 'handed', sealed: utf8('sealed handed') }]);
});

it('a device that is no longer welcome offers its copies and hands over what waits, and keeps copies of that too', async () => {
  const { number } = await written('sent before');
  await store.discard(number, 'handed-over');
  await written('waits');
  const said: Said[] = [];
  await sayLastWords(store, speaker, takingAll(said));
  expect(said).toEqual([
    { path: '/api/v1/devices/copies', acts: ['sent before'] },
    { path: '/api/v1/devices/last-words', acts: ['waits'] },
  ]);
  expect(await store.snapshot()).toMatchObject({ acts: [], sent: ['sent before', 'waits'] });
});

it('what waits is handed over also where the copies do not go through, and what does not go through stays', async () => {
  const { number } = await written('sent before');
  await store.discard(number, 'handed-over');
  await written('waits');
  const said: Said[] = [];
  const failing = (failingPath: string) => async (path: string, body: unknown) => {
    if (path.endsWith(failingPath)) throw new Error('no answer');
    return takingAll(said)(path, body);
  };
  await expect(sayLastWords(store, speaker, failing('last-words'))).rejects.toThrow('no answer');
  expect((await store.acts()).map((one) => one.act)).toEqual(['waits']);
  await expect(sayLastWords(store, speaker, failing('copies'))).rejects.toThrow('no answer');
  expect(await store.acts()).toEqual([]);
  expect(said.map((one) => one.path)).toEqual(['/api/v1/devices/copies', '/api/v1/devices/last-words']);
});

describe('photos that wait on a device which is no longer welcome', () => {
  const stream = '3a9f2c61-0f61-4a2e-8f5e-6f3f0f0d0a02';
  const [kitchen, roof] = [crypto.randomUUID(), crypto.randomUUID()];
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 1, 2, 3]);
  const took = '2026-03-01T08:00:00.000Z';

  async function noteWith(photo: string) {
    const about = { type: 'image/jpeg', size: bytes.length, takenAt: took };
    await store.attachments.put({ id: photo, stream: '', about, bytes });
    const told = [{ attachment: photo, kind: 'photo', type: 'image/jpeg', size: bytes.length }];
    const plain = note(`note of ${photo}`);
    const entries = [{ ...plain, data: { ...plain.data, attachments: told } }];
    return store.add({ act: `act of ${photo}`, entries, writtenAt: took });
  }

  /** Sends what may go, as the device does after its last words. */
  async function follow(send: (one: Sendable) => Promise<void>) {
    const sender = new AttachmentSender({
      store,
      send,
      lock: (work) => work(),
      wait: async () => undefined,
      dice: () => 0,
    });
    sender.wake();
    await sender.settled();
    return sender.count;
  }

  it('follow their acts once these are taken, and leave the device only then', async () => {
    await noteWith(kitchen);
    const sent: Sendable[] = [];
    const send = async (one: Sendable) => void sent.push(one);
    const silent = async () => {
      throw new Problem(0, 'network', '');
    };
    await expect(sayLastWords(store, speaker, silent)).rejects.toThrow();
    await destroyConfirmed(database);
    await follow(send);
    expect(sent).toEqual([]);
    await sayLastWords(store, speaker, takingAll([]));
    await destroyConfirmed(database);
    expect((await store.attachments.read(kitchen))?.bytes).toEqual(bytes);
    await follow(send);
    expect(sent).toEqual([{ id: kitchen, stream, type: 'image/jpeg', bytes }]);
    expect(await store.attachments.has(kitchen)).toBe(false);
  });

  it('that were refused before, when their writer could no longer write there, are tried anew', async () => {
    const { number } = await noteWith(kitchen);
    await store.commit({ acts: [{ number, state: 'landing', position: 3 }] });
    await store.attachments.markRefused(kitchen, { because: 'access.not-yours', detail: '' });
    await sayLastWords(store, speaker, takingAll([]));
    const sent: string[] = [];
    await follow(async (one) => void sent.push(one.id));
    expect(sent).toEqual([kitchen]);
  });

  it('that cannot be delivered are told with the reason, and stay', async () => {
    await noteWith(kitchen);
    await noteWith(roof);
    await sayLastWords(store, speaker, takingAll([]));
    const count = await follow(async ({ id }) => {
      if (id === kitchen) throw new Problem(403, 'attachment.not-told', 'Sebabnya.');
    });
    expect(count).toEqual({ unsent: 0, refused: 1 });
    expect(await store.attachments.unsent()).toMatchObject([
      { id: kitchen, refusal: { because: 'attachment.not-told', detail: 'Sebabnya.' } },
    ]);
    expect((await store.attachments.read(kitchen))?.bytes).toEqual(bytes);
  });

  it('wait for the device to be heard, where the account was closed while they were being sent', async () => {
    const { number } = await noteWith(kitchen);
    await store.commit({ acts: [{ number, state: 'landing', position: 3 }] });
    const closed = async () => {
      throw new Problem(403, 'account.closed', '');
    };
    expect(await follow(closed)).toMatchObject({ unsent: 1, refused: 0 });
  });

  it('and had been sent are sent again where the server has lost what it had', async () => {
    await store.commit({ records: [{ record: 'case', stream, version: 1, entries: [] }] });
    const { number } = await noteWith(kitchen);
    await store.discard(number, 'handed-over');
    await store.attachments.markSent(kitchen);
    await sayLastWords(store, speaker, takingAll([]));
    await destroyConfirmed(database);
    const sent: Sendable[] = [];
    await follow(async (one) => void sent.push(one));
    expect(sent).toMatchObject([{ id: kitchen, bytes }]);
  });

  it('and had been sent are destroyed with the rest where the server has what it had', async () => {
    await store.commit({ records: [{ record: 'case', stream, version: 1, entries: [] }] });
    const { number } = await noteWith(kitchen);
    await store.discard(number, 'handed-over');
    await store.attachments.markSent(kitchen);
    await sayLastWords(store, speaker, async (_, body) => {
      const { copies = [] } = body as { readonly copies?: readonly { readonly act: string }[] };
      return { outcomes: copies.map(({ act }) => ({ act, outcome: 'duplicate' })) };
    });
    await destroyConfirmed(database);
    expect(await store.attachments.has(kitchen)).toBe(false);
  });
});
