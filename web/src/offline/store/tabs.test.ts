import 'fake-indexeddb/auto';
import type { Entry } from '@pendamping/domain';
import { expect, it } from 'vitest';
import type { WholeRecord } from '../sync/exchange.ts';
import { openVault } from '../vault/open-vault.ts';
import { openDatabase } from './database.ts';
import { deviceStore } from './device-store.ts';

const worker = '3a9f2c61-0f61-4a2e-8f5e-6f3f0f0d0a01';
const stream = '3a9f2c61-0f61-4a2e-8f5e-6f3f0f0d0a02';

const note = (version: number): Entry => ({
  id: `note ${version}`,
  record: 'case',
  stream,
  type: 'NoteWritten',
  data: { note: `${version}`, text: 'x' },
  occurredOn: '2026-03-01',
  recordedAt: '2026-03-01T08:00:00.000Z',
  basis: 0,
  by: { id: worker, capacity: 'professional', approves: false },
  version,
  position: version,
  receivedAt: '2026-03-01T08:00:00.000Z',
});
const record = (version: number): WholeRecord => ({
  stream,
  record: 'case',
  version,
  entries: Array.from({ length: version }, (_, at) => note(at + 1)),
});

async function aTab() {
  const { vault } = await openVault(worker, new Uint8Array(32).fill(7));
  const database = await openDatabase(worker);
  return deviceStore({ database, vault, device: 'd', lock: (work) => work(), today: () => '2026-03-01' });
}

it('a case that one tab has dropped and fetched again opens in the other tab, and after the next start', async () => {
  const [one, other] = [await aTab(), await aTab()];
  await one.commit({ records: [record(1)] });
  expect((await other.record(stream))?.version).toBe(1);
  await one.commit({ drop: [stream] });
  expect(await other.record(stream)).toBeUndefined();
  await one.commit({ records: [record(2)] });
  expect((await other.record(stream))?.version).toBe(2);
  await one.commit({ drop: [stream] });
  await other.commit({ records: [record(3)] });
  await other.commit({ entries: [note(4)] });
  for (const tab of [one, other, await aTab()]) expect((await tab.record(stream))?.entries).toHaveLength(4);
});
