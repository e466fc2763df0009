import 'fake-indexeddb/auto';
import type { Entry } from '@pendamping/domain';
import { expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { destroyConfirmed } from '../store/destroying.ts';
import { deviceStore } from '../store/device-store.ts';
import type { WholeRecord } from '../sync/exchange.ts';
import { openVault } from '../vault/open-vault.ts';
import { keepAreaNames, knownAreaNames } from './area-names.ts';
import { MentionedAreas } from './mentioned-areas.ts';

const idOf = (at: number) => `5b8f2c61-0f61-4a2e-8f5e-${String(at).padStart(12, '0')}`;
const [community, cause, person] = [idOf(1), idOf(2), idOf(3)];

const names: Readonly<Record<string, string>> = {
  '53.02.03': 'Mollo Utara',
  '53.02': 'Kabupaten Timor Tengah Selatan',
  '32.73.02.1004': 'Dago',
};

let version = 0;
function entryOf(stream: string, record: Entry['record'], type: string, data: Entry['data']): Entry {
  version += 1;
  const at = '2026-03-01T08:00:00.000Z';
  const by = { id: 'w', capacity: 'professional', approves: false } as const;
  const when = { occurredOn: '2026-03-01', recordedAt: at, receivedAt: at };
  return { id: `${version}`, record, stream, type, data, by, ...when, basis: 0, version, position: version };
}
const whole = (...entries: readonly [Entry, ...Entry[]]): WholeRecord => {
  const [{ record, stream }] = entries;
  return { record, stream, version: entries.at(-1)?.version ?? 0, entries };
};
const aCommunity = (...areas: readonly string[]) =>
  entryOf(community, 'client', 'CommunityDescribed', { name: 'Noefatuna', kind: 'village', areas });
const aPerson = entryOf(person, 'client', 'PersonDescribed', {
  name: 'Nur',
  address: { village: 'Dago', villageCode: '32.73.02.1004' },
});

/** A device whose vault is open, and a server that knows three areas. */
async function aDevice() {
  const database = await openDatabase(crypto.randomUUID());
  const { vault } = await openVault(crypto.randomUUID(), new Uint8Array(32).fill(7));
  const store = deviceStore({
    database,
    vault,
    device: 'd',
    lock: (work) => work(),
    today: () => '2026-03-01',
  });
  const asked: (readonly string[])[] = [];
  const begun = () =>
    new MentionedAreas(store, async (codes) => {
      asked.push(codes);
      return codes.flatMap((code) => (names[code] ? [{ code, name: names[code], within: 'x' }] : []));
    });
  const known = async (...codes: readonly string[]) =>
    (await knownAreaNames({ store }, codes)).areas.map((one) => one.name);
  return { database, store, asked, begun, areas: begun(), known };
}

it('knows the names of the areas that its cases and clients mention, though no screen has shown them', async () => {
  const { store, asked, areas, known } = await aDevice();
  const joined = entryOf(cause, 'case', 'CauseJoined', { cause: idOf(9), name: 'SLB', area: '53.02' });
  await store.commit({ records: [whole(aCommunity('53.02.03')), whole(joined), whole(aPerson)] });
  await areas.renew();
  expect(asked.flat().toSorted()).toEqual(['32.73.02.1004', '53.02', '53.02.03']);
  expect(await known('53.02.03', '32.73.02.1004', '53.02')).toEqual([
    'Mollo Utara',
    'Dago',
    'Kabupaten Timor Tengah Selatan',
  ]);
  await areas.renew();
  expect(asked).toHaveLength(1);
});

it('asks only for what has come, also by an amendment, and for what has no name once', async () => {
  const { store, asked, begun, areas, known } = await aDevice();
  const told = aCommunity('53.02.03');
  await store.commit({ records: [whole(told)] });
  await areas.renew();
  const data = { name: 'Noefatuna', kind: 'village', areas: ['53.02', '99.99'] };
  const amended = entryOf(community, 'client', 'EntryAmended', { entry: told.id, data, reason: 'x' });
  await store.commit({ entries: [amended] });
  await areas.renew();
  await areas.renew();
  expect(asked).toEqual([['53.02.03'], ['53.02', '99.99']]);
  expect(await known('53.02', '99.99')).toEqual(['Kabupaten Timor Tengah Selatan']);
  await begun().renew();
  expect(asked.at(-1)).toEqual(['99.99']);
});

it('forgets a name with the last record that mentions it, though a screen has shown it too', async () => {
  const { store, areas, known } = await aDevice();
  await store.commit({ records: [whole(aCommunity('53.02.03')), whole(aPerson)] });
  await areas.renew();
  await keepAreaNames({ store }, [{ code: '53.02.03', name: 'Mollo Utara', within: 'x' }]);
  await store.commit({ drop: [community] });
  await areas.renew();
  expect(await known('53.02.03', '32.73.02.1004')).toEqual(['Dago']);
});

it('keeps what it knew where the server does not answer, and all of it is destroyed with the records', async () => {
  const { database, store, areas, known } = await aDevice();
  await store.commit({ records: [whole(aCommunity('53.02.03'))] });
  await areas.renew();
  await keepAreaNames({ store }, [{ code: '53.02', name: 'Kabupaten Timor Tengah Selatan', within: 'x' }]);
  await store.commit({ records: [whole(aPerson)] });
  const away = new MentionedAreas(store, () => Promise.reject(new Error('no network')));
  await expect(away.renew()).rejects.toThrow('no network');
  expect(await known('53.02.03', '53.02')).toHaveLength(2);
  const rows = async () => (await database.getAll('shelf')).filter(({ name }) => name.startsWith('areas/'));
  const readable = (await rows()).map(({ sealed }) => new TextDecoder().decode(sealed));
  expect(readable).toHaveLength(2);
  expect(readable.join()).not.toMatch(/Mollo|Timor/);
  await destroyConfirmed(database);
  expect(await rows()).toEqual([]);
  expect(await known('53.02.03', '53.02')).toEqual([]);
});
