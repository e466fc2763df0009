import 'fake-indexeddb/auto';
import type { CaseLine, Entry } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import type { WholeRecord } from '../sync/exchange.ts';
import { openVault } from '../vault/open-vault.ts';
import { openDatabase } from './database.ts';
import { destroyConfirmed } from './destroying.ts';
import { deviceStore } from './device-store.ts';

const stream = (at: number) => `3a9f2c61-0f61-4a2e-8f5e-${String(at).padStart(12, '0')}`;
const line = (title: string) => ({ title }) as CaseLine;

const note = (version: number, position: number): Entry => ({
  id: `note ${version}`,
  record: 'case',
  stream: stream(1),
  type: 'NoteWritten',
  data: { note: `${version}`, text: 'x' },
  occurredOn: '2026-03-01',
  recordedAt: '2026-03-01T08:00:00.000Z',
  basis: 0,
  by: { id: 'w', capacity: 'professional', approves: false },
  version,
  position,
  receivedAt: '2026-03-01T08:00:00.000Z',
});
const whole = (...entries: readonly Entry[]): WholeRecord => ({
  stream: stream(1),
  record: 'case',
  version: entries.at(-1)?.version ?? 0,
  entries,
});

let accounts = 0;
async function aDevice() {
  accounts += 1;
  const worker = stream(900 + accounts);
  const database = await openDatabase(worker);
  const aTab = async () => {
    const { vault } = await openVault(worker, new Uint8Array(32).fill(7));
    return deviceStore({
      database,
      vault,
      device: 'd',
      lock: (work) => work(),
      today: () => '2026-03-01',
    });
  };
  return { database, aTab };
}

describe('the lists of a device', () => {
  it('stand before the records, and hold where nothing was recorded since', async () => {
    const { aTab } = await aDevice();
    const tab = await aTab();
    await tab.commit({ lines: { position: 10, cases: { [stream(1)]: line('told') } } });
    await tab.commit({ records: [whole(note(1, 9), note(2, 10))] });
    for (const one of [tab, await aTab()]) expect((await one.lists()).cases[stream(1)]).toEqual(line('told'));
  });

  it.each([
    ['has gone on since', [note(1, 9), note(2, 11)]],
    ['is not all for this reader', [note(2, 10)]],
  ])('follow the record where it %s', async (_, entries) => {
    const { aTab } = await aDevice();
    const tab = await aTab();
    await tab.commit({ lines: { position: 10, cases: { [stream(1)]: line('told') } } });
    await tab.commit({ records: [whole(...entries)] });
    // In these entries no case was opened, so it has no line of its own.
    for (const one of [tab, await aTab()]) expect((await one.lists()).cases).toEqual({});
  });

  it('hold nothing of what the server told before it lost some of its journal', async () => {
    const { aTab } = await aDevice();
    const tab = await aTab();
    await tab.commit({ lines: { position: 10, cases: { [stream(1)]: line('told') } } });
    await tab.commit({ lines: { position: -1, cases: {} } });
    await tab.commit({ records: [whole(note(1, 9))] });
    expect((await tab.lists()).cases).toEqual({});
  });

  it('are the same in every tab, whoever writes, and are now and then written whole', async () => {
    const { database, aTab } = await aDevice();
    const tabs = [await aTab(), await aTab()];
    for (let at = 0; at < 60; at += 1)
      await tabs[at % 2]?.commit({
        lines: { position: at, cases: { [stream(at)]: line(`${at}`) } },
        ...(at % 10 === 9 ? { drop: [stream(at - 1)] } : {}),
      });
    const expected = Array.from({ length: 60 }, (_, at) => at).filter((at) => at % 10 !== 8);
    for (const one of [...tabs, await aTab()])
      expect(Object.keys((await one.lists()).cases).sort()).toEqual(expected.map(stream).sort());
    const rows = await database.getAllKeys('shelf');
    expect(rows.length).toBeLessThan(30);
    await destroyConfirmed(database);
    expect(await database.getAllKeys('shelf')).toEqual([]);
    for (const one of [...tabs, await aTab()]) expect((await one.lists()).cases).toEqual({});
  });
});
