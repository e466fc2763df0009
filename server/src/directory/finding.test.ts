/** Finding over an agency's directory as the journal tells it, and what a device takes along. */
import { randomUUID } from 'node:crypto';
import { startingDirectory } from '@pendamping/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAgency, entry, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { findServices } from './finding.ts';
import { directoryPack } from './pack.ts';

let fresh: FreshDatabase;
let agency: TestAgency;

const provider = randomUUID();
const service = randomUUID();
const today = '2026-11-30';

const viewerOf = (name: 'ratna' | 'yuyun') => ({ ...agency.viewer(name), today });
const foundBy = async (words: string, name: 'ratna' | 'yuyun' = 'ratna') =>
  (await findServices(fresh.database, viewerOf(name), { words }, today)).found.map((one) => one.service.name);

async function told(...entries: Parameters<TestAgency['append']>[1][]): Promise<void> {
  const outcomes = await agency.append('ratna', ...entries);
  expect(outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
}

const clinic = (name: string) => ({
  provider,
  name,
  status: 'active',
  description: 'Terapi wicara bagi anak.',
  areas: [{ id: randomUUID(), regionCode: '32.73' }],
});

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  await told(
    ...startingDirectory().map(({ record, stream, type, data }) => entry(record, stream, type, { ...data })),
    entry('provider', provider, 'ProviderListed', { name: 'Yayasan Melati Contoh' }),
    entry('service', service, 'ServiceListed', clinic('Klinik Melati Contoh')),
  );
});
afterAll(async () => fresh.drop());

it('finds what was listed, for whoever works in the agency', async () => {
  expect(await foundBy('terapi bicara')).toContain('Klinik Melati Contoh');
  expect(await foundBy('sekolah luar biasa', 'yuyun')).toContain('Sekolah luar biasa (SLB)');
});

it('takes in what was revised since, also the name of the provider', async () => {
  await told(entry('service', service, 'ServiceRevised', clinic('Klinik Kenanga Contoh')));
  expect(await foundBy('melati')).toEqual(['Klinik Kenanga Contoh']);
  await told(entry('provider', provider, 'ProviderRevised', { name: 'Yayasan Dahlia Contoh' }));
  expect(await foundBy('melati')).toEqual([]);
  expect(await foundBy('dahlia')).toEqual(['Klinik Kenanga Contoh']);
});

it('packs the services of an area whole for a device, kinds and telephone lines always with them', async () => {
  const there = await directoryPack(fresh.database, viewerOf('ratna'), ['32.73']);
  const elsewhere = await directoryPack(fresh.database, viewerOf('ratna'), ['91.71']);
  expect(there.services.map((one) => one.stream)).toContain(service);
  expect(there.services.length).toBe(elsewhere.services.length + 1);
  expect(there.providers.map((one) => one.stream)).toContain(provider);
  expect(there.taxonomies).toHaveLength(1);
  expect(there.leftOut).toBe(0);
  expect(there.at).not.toBe(elsewhere.at);
  expect((await directoryPack(fresh.database, viewerOf('ratna'), ['32.73'])).at).toBe(there.at);
});

it('no longer finds among what fits what was withdrawn, and tells it beside', async () => {
  await told(entry('service', service, 'ServiceWithdrawn', { reason: 'closed' }));
  const { found, near } = await findServices(fresh.database, viewerOf('ratna'), { words: 'kenanga' }, today);
  expect(found).toEqual([]);
  expect(near.map((one) => one.misses)).toEqual([[{ miss: 'withdrawn' }]]);
});
