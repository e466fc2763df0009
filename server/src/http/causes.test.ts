/** A cause is everybody's among professionals; whose cases stand behind it, nobody learns who may not read them. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, type CastName, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { enrolled } from '../../../tests/cast/device.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { rebuild } from '../journal/rebuild.ts';
import { tableDigests } from '../journal/verify.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const get = async (name: CastName, path: string) =>
  server.ask('GET', path, { token: await agency.token(name) });
const told = async (name: CastName, ...entries: readonly ReturnType<typeof entry>[]) =>
  (await agency.append(name, ...entries)).map((one) =>
    one.outcome === 'refused' ? one.because : one.outcome,
  );

async function aCause(name: CastName = 'ratna', more: Record<string, unknown> = {}) {
  const cause = randomUUID();
  const data = {
    name: 'Sekolah menolak anak',
    kind: 'practice',
    wall: 'Sekolah meminta surat sehat.',
    ...more,
  };
  expect(await told(name, entry('cause', cause, 'CauseOpened', data))).toEqual(['accepted']);
  return cause;
}

async function aCase(name: CastName) {
  const { entries, caseStream } = openingBy({ id: agency.workers[name], name });
  expect(new Set(await told(name, ...entries))).toEqual(new Set(['accepted']));
  return caseStream;
}

async function joined(name: CastName, cause: string, facts: Record<string, unknown> = {}) {
  const stream = await aCase(name);
  const data = { cause, name: 'Sekolah menolak anak', ...facts };
  expect(await told(name, entry('case', stream, 'CauseJoined', data))).toEqual(['accepted']);
  return stream;
}

const figures = async (cause: string, name: CastName = 'siska') =>
  (await get(name, `/api/v1/causes/${cause}/figures`)).json;

describe('a cause', () => {
  it('is read and worked on by every professional, and by nobody else', async () => {
    const cause = await aCause('ratna');
    const step = entry('cause', cause, 'CauseStepSet', {
      step: randomUUID(),
      what: 'Minta audiensi',
      by: '2026-12-10',
    });
    expect(await told('dedi', step)).toEqual(['accepted']);
    expect((await get('siska', `/api/v1/causes/${cause}`)).json.entries).toHaveLength(2);
    expect((await get('yuyun', `/api/v1/causes/${cause}`)).status).toBe(403);
    expect(await told('yuyun', entry('cause', randomUUID(), 'CauseOpened', {}))).not.toEqual(['accepted']);
    expect(await told('tini', entry('cause', randomUUID(), 'CauseOpened', {}))).not.toEqual(['accepted']);
  });

  it('is kept on the devices of professionals, and not on those of volunteers', async () => {
    const cause = await aCause('ratna');
    const body = { held: createHash('sha256').digest('hex'), streams: [] };
    const added = async (name: CastName) => {
      const token = await agency.token(name);
      const { device } = await enrolled(server, token);
      return (await server.ask('POST', '/api/v1/sync', { token, body: { device, ...body } })).json
        .added as string[];
    };
    expect(await added('dedi')).toContain(cause);
    expect(await added('yuyun')).not.toContain(cause);
    const records = await server.ask('POST', '/api/v1/records', {
      token: await agency.token('dedi'),
      body: { streams: [cause] },
    });
    expect(records.text).toContain('Sekolah menolak anak');
  });
});

describe('what was told of a cause', () => {
  it('is amended and struck by professionals alone; lists follow and the first words stay', async () => {
    const cause = await aCause('ratna');
    const data = { step: randomUUID(), what: 'Minta audiensi', by: '2026-12-10' };
    const step = entry('cause', cause, 'CauseStepSet', data);
    expect(await told('dedi', step)).toEqual(['accepted']);
    const amended = { entry: step.id, data: { ...data, by: '2026-12-17' }, reason: 'Salah hari' };
    expect(await told('dedi', entry('cause', cause, 'EntryAmended', amended))).toEqual(['accepted']);
    const nextOn = async () =>
      (await get('siska', '/api/v1/causes')).json.causes.find((one: { cause: string }) => one.cause === cause)
        ?.nextOn;
    expect(await nextOn()).toBe('2026-12-17');
    const strike = entry('cause', cause, 'EntryStruck', { entry: step.id, reason: 'Tidak jadi' });
    for (const name of ['yuyun', 'tini'] as const) expect(await told(name, strike)).not.toEqual(['accepted']);
    expect(await told('dedi', strike)).toEqual(['accepted']);
    expect(await nextOn()).toBeNull();
    expect((await get('siska', `/api/v1/causes/${cause}`)).text).toContain('2026-12-10');
  });
});

describe('the cases of a cause', () => {
  it('are told as no number while they are two, as at least three, and from five on by kinds, in steps', async () => {
    const cause = await aCause();
    const one = { sex: 'male', ageBand: '6-12' };
    await joined('ratna', cause, one);
    await joined('dedi', cause, one);
    expect((await figures(cause)).figures).toEqual({ told: 'none', cases: 0, lines: [] });
    await joined('ratna', cause, one);
    expect((await figures(cause)).figures).toEqual({ told: 'at-least', cases: 3, lines: [] });
    await joined('ratna', cause, { sex: 'male', ageBand: '13-17' });
    await joined('dedi', cause, one);
    const five = (await figures(cause)).figures;
    expect(five.cases).toBe(5);
    expect(five.lines.map((line: { dimension: string }) => line.dimension)).not.toContain('age');
    expect(five.lines.find((line: { dimension: string }) => line.dimension === 'sex').counts).toEqual([
      { code: 'male', cases: 5 },
    ]);
    // One more, and another: who looks again learns nothing of them. The third moves the figures on.
    const girl = { sex: 'female', ageBand: '6-12' };
    const last = await joined('ratna', cause, girl);
    expect((await figures(cause)).figures).toEqual(five);
    await joined('ratna', cause, girl);
    expect((await figures(cause)).figures).toEqual(five);
    await told('ratna', entry('case', last, 'CauseLeft', { cause, reason: 'Keliru' }));
    const moved = (await figures(cause)).figures;
    expect(moved.cases).toBe(6);
    expect(JSON.stringify(moved.lines)).not.toContain('female');
  });

  it('are shown to whoever may read them, and to nobody else', async () => {
    const cause = await aCause();
    const stream = await joined('ratna', cause);
    expect((await figures(cause, 'ratna')).own.map((each: { case: string }) => each.case)).toEqual([stream]);
    expect((await figures(cause, 'bambang')).own).toHaveLength(1);
    expect((await figures(cause, 'dedi')).own).toEqual([]);
    const record = await get('dedi', `/api/v1/causes/${cause}`);
    expect(record.text).not.toContain(stream);
  });

  it('hear of the result where somebody answers for them, until the effect is told', async () => {
    const cause = await aCause('dedi');
    const stream = await joined('ratna', cause);
    const ended = entry('cause', cause, 'CauseEnded', { outcome: 'won', result: 'Aturan dicabut.' });
    expect(await told('dedi', ended)).toEqual(['accepted']);
    const results = async (name: CastName) =>
      (await get(name, '/api/v1/causes/waiting')).json.results.filter(
        (each: { cause: string }) => each.cause === cause,
      );
    expect((await results('ratna')).map((each: { case: string }) => each.case)).toEqual([stream]);
    expect(await results('dedi')).toEqual([]);
    const felt = entry('case', stream, 'CauseEffectFelt', {
      cause,
      felt: 'solved',
      effect: 'Diterima di kelas 1.',
    });
    expect(await told('ratna', felt)).toEqual(['accepted']);
    expect(await results('ratna')).toEqual([]);
  });
});

describe('a wall that several cases meet', () => {
  async function refusedAt(name: CastName, who: string) {
    const stream = await aCase(name);
    const refused = entry('case', stream, 'AdvocacyBegun', {
      advocacy: randomUUID(),
      level: 'case',
      withheld: 'Hak bersekolah Si Polan',
      decidedBy: who,
    });
    expect(await told(name, refused)).toEqual(['accepted']);
  }
  const suggested = async (name: CastName) => {
    const answer = await get(name, '/api/v1/causes/waiting');
    expect(answer.text).not.toContain('Polan');
    return answer.json.suggested as { key: string; institution: string | null }[];
  };

  it('is suggested as a cause to those who work on one of at least three, until it is one or found to be none', async () => {
    await refusedAt('ratna', 'SDN Mekar 2');
    await refusedAt('ratna', 'Kepala SDN Mekar 2');
    expect(await suggested('ratna')).toEqual([]);
    expect(await suggested('siska')).toEqual([]);
    await refusedAt('dedi', 'Ibu Kepala SDN Mekar 2');
    for (const name of ['ratna', 'dedi', 'bambang'] as const)
      expect((await suggested(name)).map((one) => one.key)).toEqual(['schooling@2 mekar sdn']);
    // Siska supervises Dedi, in whose words she is told; of Ratna's cases she hears nothing.
    expect((await suggested('siska')).map((one) => one.institution)).toEqual(['Ibu Kepala SDN Mekar 2']);
    const aside = { name: 'SDN Mekar 2', walls: ['schooling@2 mekar sdn', 'schooling'], reason: 'Satu guru' };
    expect(await told('bambang', entry('cause', randomUUID(), 'WallSetAside', aside))).toEqual(['accepted']);
    expect(await suggested('ratna')).toEqual([]);
  });
});

it('the tables of causes are the same after they were emptied and filled again', async () => {
  const before = await tableDigests(fresh.database);
  await rebuild(fresh.database);
  expect(await tableDigests(fresh.database)).toEqual(before);
});
