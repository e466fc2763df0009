import 'fake-indexeddb/auto';
import type { WrittenEntry } from '@pendamping/domain';
import { beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
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
let accounts = 0;
beforeEach(async () => {
  accounts += 1;
  const worker = `3a9f2c61-0f61-4a2e-8f5e-${String(accounts).padStart(12, '0')}`;
  const { vault } = await openVault(worker, new Uint8Array(32).fill(7));
  store = deviceStore({
    database: await openDatabase(worker),
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
