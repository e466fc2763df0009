/**
 * What somebody tells in private beside a group or a community becomes a case of its own (PM 4.4, 6.1). Whoever reads
 * the group but not that case must not learn of it by any door: every address that can be read is asked, for the
 * group, for its members, for the protected case itself, and for the lists.
 */
import { randomUUID } from 'node:crypto';
import { documentKinds } from '@pendamping/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anAgency,
  type CastName,
  entry,
  openingBy,
  type TestAgency,
  today,
} from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { enrolled } from '../../../tests/cast/device.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { matrix } from './access-matrix.ts';

const secret = 'zamrudkelam';
/** Programmes are the agency's own list: an administrator counts by them, over all cases, and sees no case. */
const programme = 'lazuardi';

interface World {
  readonly collective: string;
  readonly open: string;
  readonly person: string;
  readonly other: string;
  readonly hidden: string;
  /** Ids within the protected case. */
  readonly within: readonly string[];
}

const founding = {
  group: { type: 'GroupRegistered', data: { name: 'Kelompok Ibu Melati', kind: 'self-help' } },
  community: { type: 'CommunityRegistered', data: { name: 'Desa Noefatuna', kind: 'village' } },
} as const;

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
let device: string;
const worlds: Partial<Record<keyof typeof founding, World>> = {};

/** A collective with two members, worked on by Ratna and Dedi, with a task for Yuyun; nothing private in it. */
async function founded(kind: keyof typeof founding): Promise<Omit<World, 'hidden' | 'within'>> {
  const [collective, open, person, other] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const assigned = (name: CastName, part: string) =>
    entry('case', open, 'WorkerAssigned', { worker: agency.workers[name], name, part, from: today });
  const member = (stream: string, name: string) => {
    const membership = randomUUID();
    return [
      entry('client', stream, 'PersonRegistered', { name }),
      entry('client', collective, 'MembershipBegun', { membership, person: stream, name, from: today }),
      ...(kind === 'group'
        ? [entry('case', open, 'GroupMemberJoined', { member: membership, person: stream, name })]
        : []),
    ];
  };
  const outcomes = await agency.append(
    'ratna',
    entry('client', collective, founding[kind].type, founding[kind].data),
    entry('case', open, 'CaseOpened', {
      title: founding[kind].data.name,
      client: collective,
      clientKind: kind,
      clientName: founding[kind].data.name,
      presentingProblem: 'Warga merasa sendirian.',
      source: 'volunteer',
      urgency: 'medium',
      confidentiality: 'ordinary',
    }),
    assigned('ratna', 'responsible'),
    assigned('dedi', 'co-worker'),
    entry('case', open, 'TaskSet', {
      task: randomUUID(),
      what: 'Siapkan daftar hadir',
      by: '2026-03-10',
      assignedTo: agency.workers.yuyun,
      assignedName: 'yuyun',
    }),
    ...member(person, 'Marwah'),
    ...member(other, 'Rosmini'),
  );
  expect(outcomes.filter((one) => one.outcome !== 'accepted')).toEqual([]);
  return { collective, open, person, other };
}

/** A case of the person alone, with everything that may be written in one. */
async function disclosed({ open, person }: Omit<World, 'hidden' | 'within'>) {
  const [hidden, consent, referral, risk, task, dataRequest] = Array.from({ length: 6 }, () =>
    randomUUID(),
  ) as [string, string, string, string, string, string];
  const few = [agency.workers.ratna, agency.workers.bambang];
  const within = (type: string, data: Record<string, unknown>) => entry('case', hidden, type, data);
  const outcomes = await agency.append(
    'ratna',
    within('CaseOpened', {
      title: `${secret} judul`,
      client: person,
      clientKind: 'individual',
      clientName: 'Marwah',
      presentingProblem: `${secret} disampaikan secara pribadi`,
      source: 'self',
      urgency: 'high',
      confidentiality: 'restricted',
      programme,
      aroseFrom: { case: open },
    }),
    within('StageBegun', { stage: 'engagement' }),
    within('WorkerAssigned', {
      worker: agency.workers.ratna,
      name: 'ratna',
      part: 'responsible',
      from: today,
    }),
    within('RiskReported', {
      risk,
      at: '2026-03-01T08:00:00Z',
      severity: 'high',
      what: `${secret} risiko`,
      whoIsAtRisk: 'Marwah',
      reportedBy: 'Marwah',
    }),
    within('NoteWritten', { note: randomUUID(), text: `${secret} catatan` }),
    within('TaskSet', { task, what: `${secret} tugas`, by: '2026-03-02' }),
    within('ActivityDone', {
      activity: randomUUID(),
      kind: 'session',
      what: `${secret} kegiatan`,
      participants: [{ person, name: 'Marwah' }],
      clientPart: 'active',
      method: 'case-work',
      roles: ['advocate'],
      functions: ['supportive'],
      outcome: 'succeeded',
    }),
    entry('client', person, 'ConsentGiven', {
      consent,
      by: person,
      byName: 'Marwah',
      authority: 'self',
      people: [person],
      purposes: ['service', 'share-with-health'],
      how: 'read-aloud-and-signed',
      language: 'id',
      explained: `${secret} persetujuan`,
      restrictedTo: few,
    }),
    entry('client', person, 'ConsentWithdrawn', {
      consent,
      purpose: 'share-with-health',
      byName: `${secret} penarik`,
      receivedAt: '2026-03-01T08:00:00Z',
      note: `${secret} dicabut`,
      restrictedTo: few,
    }),
    entry('client', person, 'AssentGiven', {
      person,
      how: 'spoken',
      words: `${secret} bersedia`,
      restrictedTo: few,
    }),
    entry('client', person, 'DataRequestReceived', {
      request: dataRequest,
      kind: 'copy',
      person,
      personName: `${secret} yang meminta`,
      byName: `${secret} yang meminta`,
      authority: 'self',
      receivedAt: '2026-03-01T08:00:00Z',
      words: `${secret} permintaan`,
      restrictedTo: few,
    }),
    within('ReferralMade', {
      referral,
      to: `${secret} UPTD`,
      need: `${secret} perlindungan`,
      ground: `${secret} dasar`,
      letterNumber: `${secret}-1`,
    }),
  );
  expect(outcomes.filter((one) => one.outcome !== 'accepted')).toEqual([]);
  return { hidden, within: [hidden, consent, dataRequest, referral, risk, task] };
}

/** The second worker knows the person from an ordinary case too, and so reads the person's own record. */
async function knownFromElsewhere(person: string): Promise<void> {
  const own = openingBy({ id: agency.workers.dedi, name: 'dedi' }).caseStream;
  const outcomes = await agency.append(
    'dedi',
    entry('case', own, 'CaseOpened', {
      title: 'Kartu penyandang disabilitas',
      client: person,
      clientKind: 'individual',
      clientName: 'Marwah',
      presentingProblem: 'Perlu kartu untuk anaknya.',
      source: 'self',
      urgency: 'low',
      confidentiality: 'ordinary',
    }),
    entry('case', own, 'WorkerAssigned', {
      worker: agency.workers.dedi,
      name: 'dedi',
      part: 'responsible',
      from: today,
    }),
  );
  expect(outcomes.filter((one) => one.outcome !== 'accepted')).toEqual([]);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
  await agency.append('dedi', ...openingBy({ id: agency.workers.dedi, name: 'dedi' }).entries);
  for (const kind of ['group', 'community'] as const) {
    const open = await founded(kind);
    worlds[kind] = { ...open, ...(await disclosed(open)) };
    await knownFromElsewhere(open.person);
  }
  ({ device } = await enrolled(server, await agency.token('dedi')));
}, 60_000);
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

/** Every address a reader may ask, with every id there is put into it. */
function addresses({ collective, open, person, other, hidden, within }: World): readonly string[] {
  const [, , referral = ''] = within;
  const ids: Readonly<Record<string, readonly string[]>> = {
    case: [open, hidden],
    client: [collective, person, other],
    missing: [...within, person],
    device: [device],
    ratna: [agency.workers.ratna],
  };
  const reads = matrix
    .filter((row) => row.route.startsWith('GET '))
    .map((row) => row.path ?? row.route.slice(4));
  const filled = (path: string): readonly string[] => {
    const found = /\{(\w+)\}/.exec(path);
    if (found === null) return [path];
    return (ids[found[1] ?? ''] ?? []).flatMap((one) => filled(path.replaceAll(found[0], one)));
  };
  // A paper is set from the records that are asked here too: of the open case nothing else can stand on one.
  const papers = documentKinds.map((kind) => `/api/v1/cases/${hidden}/documents/${kind}`);
  return [
    ...new Set([
      ...reads.flatMap(filled),
      ...papers,
      `/api/v1/cases/${open}/referrals/${referral}/openings`,
      '/api/v1/practice?by=programme',
      '/api/v1/practice/list?by=programme',
      '/api/v1/clients/list?format=csv',
    ]),
  ];
}

/** What is read by asking with a body. */
const questions = ({ collective, open, person, other, hidden }: World) =>
  [
    ['/api/v1/cases/search', {}],
    ['/api/v1/cases/search', { search: 'Marwah' }],
    ['/api/v1/cases/search', { search: secret }],
    ['/api/v1/clients/search', {}],
    ['/api/v1/clients/search', { search: 'Marwah' }],
    ['/api/v1/clients/similar', { person: { name: 'Marwah' } }],
    ['/api/v1/records', { streams: [agency.agency, collective, open, person, other] }],
    ['/api/v1/records', { streams: [hidden] }],
    ['/api/v1/device-index', {}],
    ['/api/v1/sync', { device: randomUUID(), cursor: 0, entries: [] }],
    ['/api/v1/services/find', {}],
    [`/api/v1/clients/${person}/reveal`, { what: 'nik' }],
  ] as const;

async function everythingFor(
  name: CastName,
  world: World,
  asked = addresses(world),
): Promise<readonly (readonly [string, string])[]> {
  const token = await agency.token(name);
  const answers: (readonly [string, string])[] = [];
  for (const path of asked) answers.push([path, (await server.ask('GET', path, { token })).text]);
  for (const [path, body] of questions(world))
    answers.push([`${path} ${JSON.stringify(body)}`, (await server.ask('POST', path, { token, body })).text]);
  return answers;
}

/** What must not be read, each told where it was; what was asked by its own id may repeat that id in a refusal. */
async function leaksTo(name: CastName, world: World): Promise<readonly string[]> {
  const { rows } = await fresh.database.pool.query<{ number: string }>(
    'select number from tables.case_row where case_id = $1',
    [world.hidden],
  );
  const [{ number } = { number: '' }] = rows;
  expect(number).not.toBe('');
  const words = [secret, number, ...world.within, ...(name === 'tini' ? [] : [programme])];
  return (await everythingFor(name, world)).flatMap(([asked, answer]) =>
    words
      .filter((word) => answer.includes(word) && !(asked.includes(word) && answer.length < 300))
      .map((word) => `${asked}: ${word}`),
  );
}

describe.each(['group', 'community'] as const)('something told in private beside a %s', (kind) => {
  const world = (): World => {
    const found = worlds[kind];
    if (found === undefined) throw new Error('not founded');
    return found;
  };

  it('is read by the worker it was told to, and by their supervisor', async () => {
    for (const name of ['ratna', 'bambang'] as const) {
      const asked = addresses(world()).filter((one) => !one.includes('/documents/'));
      const told = (await everythingFor(name, world(), asked)).filter(([, answer]) =>
        answer.includes(secret),
      );
      expect(told.length, name).toBeGreaterThan(8);
    }
  }, 60_000);

  it.each(['dedi', 'siska', 'yuyun', 'tini', 'rudi', 'mitra'] as const)(
    'reaches %s by no door',
    async (name) => {
      expect(await leaksTo(name, world())).toEqual([]);
    },
    60_000,
  );

  it('is asked of a colleague who does read the group', async () => {
    const token = await agency.token('dedi');
    const answer = await server.ask('GET', `/api/v1/cases/${world().open}`, { token });
    expect([answer.status, answer.text.includes(world().collective)]).toEqual([200, true]);
  });

  it('is known in the new case alone: the collective’s records hold nothing of it', async () => {
    const { rows } = await fresh.database.pool.query<{ text: string }>(
      'select data::text || coalesce(meta::text, $2) as text from journal.entry where stream = any ($1::uuid[])',
      [[world().open, world().collective], ''],
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { text } of rows)
      for (const word of [secret, ...world().within]) expect(text).not.toContain(word);
    const from = await fresh.database.pool.query(
      `select from journal.entry where stream = $1 and data -> 'aroseFrom' ->> 'case' = $2`,
      [world().hidden, world().open],
    );
    expect(from.rowCount).toBe(1);
  });
});

it('does not tell whom to ask about somebody by a case that must not be known of', async () => {
  const person = randomUUID();
  await agency.append('siska', entry('client', person, 'PersonRegistered', { name: 'Halimah Dg Ngai' }));
  const hidden = randomUUID();
  const ask = async () => {
    const token = await agency.token('dedi');
    const body = { person: { name: 'Halimah Dg Ngai' } };
    return (await server.ask('POST', '/api/v1/clients/similar', { token, body })).text;
  };
  const before = await ask();
  expect(before).toContain('siska');
  await agency.append(
    'ratna',
    entry('case', hidden, 'CaseOpened', {
      title: secret,
      client: person,
      clientKind: 'individual',
      clientName: 'Halimah Dg Ngai',
      presentingProblem: secret,
      source: 'self',
      urgency: 'high',
      confidentiality: 'restricted',
    }),
    entry('case', hidden, 'WorkerAssigned', {
      worker: agency.workers.ratna,
      name: 'ratna',
      part: 'responsible',
      from: today,
    }),
  );
  expect(await ask()).toBe(before);
});
