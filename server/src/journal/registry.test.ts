/** The registry in the database: nobody twice, nobody lost, and nobody known to more than may know. */
import { randomUUID } from 'node:crypto';
import { agencyRecord, caseRecord, clientRecord, read, recordKinds } from '@pendamping/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, type CastName, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { searchCases } from '../tables/case-search.ts';
import { clientAround } from '../tables/client-around.ts';
import { similarClients } from '../tables/client-match.ts';
import { searchClients } from '../tables/client-search.ts';
import { personColumns, streamsWithoutPeople, streamsWithPeople } from '../tables/person-columns.ts';
import { today } from '../tables/today.ts';
import { append } from './append.ts';
import { pull } from './pull.ts';
import { renewTables } from './rebuild.ts';
import { openCase, openClient, revealNumbers } from './records.ts';
import { tableDigests } from './verify.ts';

let fresh: FreshDatabase;
let agency: TestAgency;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
});
afterAll(() => fresh.drop());

const nik = '3273025407859902';
const person = (stream: string, facts: Record<string, unknown>) =>
  entry('client', stream, 'PersonRegistered', facts);

const merging = (
  survivor: string,
  absorbed: string,
  keeps: Record<string, unknown> = {},
  merge = randomUUID(),
) => [
  entry('client', absorbed, 'PersonAbsorbed', { merge, survivor }),
  entry('client', survivor, 'PersonMerged', { merge, absorbed, keeps }),
];

const together = (name: CastName, entries: ReturnType<typeof entry>[]) =>
  append(fresh.database, agency.viewer(name), agency.writer(name), entries, '2026-03-01T08:00:00.000Z', {
    together: true,
  });

describe('identity numbers', () => {
  it('leave the server masked, and shown in full they leave a line', async () => {
    const stream = randomUUID();
    await agency.append('ratna', person(stream, { name: 'Nuraeni', nik }));
    const opened = await openClient(fresh.database, agency.viewer('ratna'), stream);
    expect(JSON.stringify(opened)).not.toContain(nik);
    expect(read(clientRecord, opened?.client.entries ?? []).state.individual.person?.nik).toBe(
      '327302••••••9902',
    );
    const pulled = await pull(fresh.database, agency.viewer('ratna'), { cursor: 0, limit: 1_000 });
    expect(JSON.stringify(pulled)).not.toContain(nik);
    expect(await revealNumbers(fresh.database, agency.viewer('dedi'), stream, 'nik', undefined)).toBe(
      undefined,
    );
    expect(await revealNumbers(fresh.database, agency.viewer('ratna'), stream, 'nik', 'berkas JKN')).toEqual([
      nik,
    ]);
    const { reveals } = await clientAround(fresh.database, agency.viewer('ratna'), stream);
    expect(reveals).toMatchObject([{ name: 'ratna', what: 'nik' }]);
  });

  it('that come back masked in a correction stay what they were', async () => {
    const stream = randomUUID();
    const registered = person(stream, { name: 'Nuraini', nik });
    await agency.append('ratna', registered);
    const amended = { name: 'Nuraeni', nik: '327302••••••9902' };
    const [outcome] = await agency.append(
      'ratna',
      entry('client', stream, 'EntryAmended', { entry: registered.id, data: amended, reason: 'salah tulis' }),
    );
    expect(outcome?.outcome).toBe('accepted');
    const { rows } = await fresh.database.pool.query(
      "select data -> 'data' ->> 'nik' as nik from journal.entry where stream = $1 and type = 'EntryAmended'",
      [stream],
    );
    expect(rows).toEqual([{ nik }]);
  });
});

describe('one act told in several entries', () => {
  it('is kept whole or not at all', async () => {
    const stream = randomUUID();
    const outcomes = await together('ratna', [
      person(stream, { name: 'Imas' }),
      entry('client', stream, 'PersonDescribed', { nik, noNik: 'lost' }),
    ]);
    expect(outcomes.map((one) => one.outcome === 'refused' && one.because)).toEqual([
      'entry.others-refused',
      'person.nik-or-reason',
    ]);
    expect(await openClient(fresh.database, agency.viewer('ratna'), stream)).toBe(undefined);
  });
});

describe('two records of one person', () => {
  it('are asked about with the reasons, and not again once found to be two people', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const birth = { on: '2018-02-14', precision: 'day' as const };
    await agency.append('ratna', person(first, { name: 'Muhamad Rizky Pratama', birth }));
    await agency.append('ratna', person(second, { name: 'Rizki Pratama', birth }));
    const sought = { name: 'Rizki Pratama', otherNames: [], birth, phones: [], familyCards: [] };
    const found = await similarClients(fresh.database, agency.viewer('ratna'), sought, second);
    expect(found).toMatchObject([
      { client: first, name: 'Muhamad Rizky Pratama', reasons: ['muhammad-left-out', 'same-birth'] },
    ]);
    await agency.append('ratna', entry('client', second, 'FoundNotTheSame', { other: first }));
    expect(await similarClients(fresh.database, agency.viewer('ratna'), sought, second)).toEqual([]);
    expect(
      await similarClients(fresh.database, agency.viewer('ratna'), { ...sought, name: 'Rizky' }, first),
    ).toEqual([]);
  });

  it('of a colleague are told of without a name: that somebody is registered, and whom to ask', async () => {
    const stream = randomUUID();
    await agency.append(
      'dedi',
      person(stream, { name: 'Halimatus Sadiyah', birth: { on: '1990-05-06', precision: 'day' } }),
    );
    const sought = {
      name: "Halimatus Sa'diyah",
      otherNames: [],
      birth: { on: '1990-05-06', precision: 'day' as const },
      phones: [],
      familyCards: [],
    };
    const found = await similarClients(fresh.database, agency.viewer('ratna'), sought);
    expect(found).toEqual([
      expect.objectContaining({ ask: 'dedi', grade: 'likely', reasons: ['same-name', 'same-birth'] }),
    ]);
    expect(JSON.stringify(found)).not.toContain('Halimatus');
    expect(JSON.stringify(found)).not.toContain(stream);
  });

  it('become one in every list, and after an undo the tables are the same to the byte', async () => {
    const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    await agency.append('ratna', ...opening.entries);
    const other = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    await agency.append('ratna', ...other.entries);
    await agency.append(
      'ratna',
      entry('client', other.person, 'PersonDescribed', { nik, occupation: 'penjahit' }),
    );
    const before = await tableDigests(fresh.database);
    const known = (await openClient(fresh.database, agency.viewer('ratna'), opening.person))?.client;
    const masked = '327302••••••9902';
    const act = merging(opening.person, other.person, { nik: masked, occupation: 'penjahit' });
    expect((await together('ratna', act)).map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
    const merged = await openClient(fresh.database, agency.viewer('ratna'), opening.person);
    expect(read(clientRecord, merged?.client.entries ?? []).state.individual.person).toMatchObject({
      nik: masked,
      occupation: 'penjahit',
    });
    expect(merged?.absorbed.map((one) => one.stream)).toEqual([other.person]);
    const around = await clientAround(fresh.database, agency.viewer('ratna'), opening.person);
    expect(around.households.map((one) => one.family).sort()).toEqual([opening.family, other.family].sort());
    const found = await searchClients(fresh.database, agency.viewer('ratna'), 'Nuraeni', 100);
    expect(found.map((one) => one.client)).not.toContain(other.person);
    const of = await openCase(fresh.database, agency.viewer('ratna'), other.caseStream);
    expect(of?.clients.map((one) => one.stream)).toContain(opening.person);
    const { merge } = act[0]?.data ?? {};
    const undoing = [opening.person, other.person].map((stream) =>
      entry('client', stream, 'MergeUndone', { merge, reason: 'ternyata saudara kembar' }),
    );
    expect((await together('ratna', undoing)).map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
    expect(await tableDigests(fresh.database)).toEqual(before);
    const after = (await openClient(fresh.database, agency.viewer('ratna'), opening.person))?.client;
    expect(read(clientRecord, after?.entries ?? []).state).toEqual(
      read(clientRecord, known?.entries ?? []).state,
    );
  });

  it('are never merged by half, with themselves, or by somebody who may not read both', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()];
    await agency.append('ratna', person(mine, { name: 'Dewi' }));
    await agency.append('dedi', person(theirs, { name: 'Dewi' }));
    const refusals = async (entries: ReturnType<typeof entry>[]) =>
      (await together('ratna', entries)).map((one) =>
        one.outcome === 'refused' ? one.because : one.outcome,
      );
    expect(await refusals(merging(mine, theirs))).toContain('access.not-yours');
    expect(await refusals(merging(mine, mine))).toContain('merge.with-itself');
    expect(await refusals(merging(mine, randomUUID()).slice(1))).toContain('merge.unknown');
  });

  it('are merged and parted again without a trace in the record, whatever they knew', async () => {
    const facts = fc.record(
      {
        callName: fc.constantFrom('Eni', 'Nur'),
        occupation: fc.constantFrom('penjahit', 'petani'),
        nik: fc.constantFrom(nik, '3273021407859901'),
        note: fc.constantFrom('a', 'b'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(facts, facts, async (a, b) => {
        const [first, second] = [randomUUID(), randomUUID()];
        await agency.append(
          'ratna',
          person(first, { name: 'Nuraeni', ...a }),
          person(second, { name: 'Nur Aeni', ...b }),
        );
        const before = await tableDigests(fresh.database);
        const merge = randomUUID();
        await together('ratna', merging(first, second, b, merge));
        await together('ratna', [
          entry('client', first, 'MergeUndone', { merge, reason: 'bukan' }),
          entry('client', second, 'MergeUndone', { merge, reason: 'bukan' }),
        ]);
        expect(await tableDigests(fresh.database)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('are reached in every table: a new column that may hold a person must say how', async () => {
    const { rows } = await fresh.database.pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'tables' and udt_name in ('uuid', '_uuid')`,
    );
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(personColumns).sort());
    expect([...streamsWithPeople, ...streamsWithoutPeople].sort()).toEqual([...recordKinds].sort());
  });
});

describe('a person known to few', () => {
  /** Everything that somebody can read, as text. */
  async function readable(
    name: CastName,
    cases: readonly string[],
    clients: readonly string[],
  ): Promise<string> {
    const viewer = agency.viewer(name);
    const { database } = fresh;
    const sought = {
      name: 'Melati Rahasia',
      otherNames: [],
      nik: '3273025407859977',
      phones: [],
      familyCards: [],
    };
    return JSON.stringify([
      await Promise.all(cases.map((one) => openCase(database, viewer, one))),
      await Promise.all(clients.map((one) => openClient(database, viewer, one))),
      await Promise.all(clients.map((one) => clientAround(database, viewer, one))),
      await searchClients(database, viewer, 'Melati', 100),
      await searchClients(database, viewer, undefined, 100),
      await searchCases(database, viewer, { sort: 'due', limit: 100 }),
      await similarClients(database, viewer, sought),
      await pull(database, viewer, { cursor: 0, limit: 1_000, streams: [] }),
      await today(database, viewer),
    ]);
  }

  it('is in no list, search, match, record or copy of those who may not know, nor in any entry that tells of them', async () => {
    const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    const hidden = randomUUID();
    await agency.append(
      'ratna',
      ...opening.entries,
      person(hidden, { name: 'Melati Rahasia', nik: '3273025407859977' }),
      entry('client', opening.family, 'MemberJoined', {
        person: hidden,
        name: 'Melati Rahasia',
        relationToHead: 'child',
      }),
      entry('case', opening.caseStream, 'ActivityDone', {
        activity: randomUUID(),
        kind: 'home-visit',
        what: 'Bertemu Melati Rahasia',
        participants: [{ person: hidden, name: 'Melati Rahasia' }],
        clientPart: 'active',
        method: 'case-work',
        roles: ['enabler'],
        functions: ['curative'],
        outcome: 'done',
      }),
    );
    const own = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    const ownCase = own.entries
      .filter((one) => one.record === 'case')
      .map((one) =>
        one.type === 'CaseOpened'
          ? {
              ...one,
              data: {
                ...one.data,
                client: hidden,
                clientKind: 'individual',
                clientName: 'Melati Rahasia',
                title: 'Melati Rahasia',
              },
            }
          : one,
      );
    await agency.append('ratna', ...ownCase);
    const [cases, clients] = [
      [opening.caseStream, own.caseStream],
      [opening.family, hidden],
    ];
    expect(await readable('bambang', cases, clients)).toContain('Melati');
    const [outcome] = await agency.append(
      'ratna',
      entry('client', hidden, 'KnownToFew', { workers: [agency.workers.ratna], reason: 'rumah aman' }),
    );
    expect(outcome?.outcome).toBe('accepted');
    expect(await readable('ratna', cases, clients)).toContain('Melati');
    for (const name of ['bambang', 'dedi', 'siska'] as const) {
      const seen = await readable(name, cases, clients);
      expect(seen).not.toContain('Melati');
      expect(seen).not.toContain(hidden);
    }
    await agency.append('ratna', entry('client', hidden, 'KnownToAllAgain', { reason: 'sudah aman' }));
    expect(await readable('bambang', cases, clients)).toContain('Melati');
  });

  it('is not lost: the list must name the one who makes it', async () => {
    const stream = randomUUID();
    await agency.append('ratna', person(stream, { name: 'Sari' }));
    const [outcome] = await agency.append(
      'ratna',
      entry('client', stream, 'KnownToFew', { workers: [agency.workers.bambang], reason: 'rahasia' }),
    );
    expect(outcome).toMatchObject({ because: 'restriction.without-you' });
  });
});

describe('the five levels of client', () => {
  it.each([
    ['group', 'GroupRegistered', { name: 'Kelompok Ibu Mawar', kind: 'self-help' }],
    ['organisation', 'OrganisationRegistered', { name: 'SDN Cikembang 04', kind: 'school' }],
    ['community', 'CommunityRegistered', { name: 'RW 11 Cikembang', kind: 'neighbourhood' }],
  ])('a %s is found by name and carries a case', async (kind, type, facts) => {
    const [client, caseStream] = [randomUUID(), randomUUID()];
    const outcomes = await agency.append(
      'ratna',
      entry('client', client, type, facts),
      entry('case', caseStream, 'CaseOpened', {
        title: 'Kasus',
        client,
        clientKind: kind,
        clientName: String(facts.name),
        presentingProblem: 'Kami ingin berubah.',
        source: 'self',
        urgency: 'low',
        confidentiality: 'ordinary',
      }),
    );
    expect(outcomes.map((one) => one.outcome)).toEqual(['accepted', 'accepted']);
    const rows = await searchClients(fresh.database, agency.viewer('ratna'), String(facts.name), 5);
    expect(rows).toMatchObject([{ client, kind, cases: 1 }]);
    const opened = await openCase(fresh.database, agency.viewer('ratna'), caseStream);
    expect(read(caseRecord, opened?.case.entries ?? []).state.intake.opening?.clientKind).toBe(kind);
  });
});

it('a consent taken back stands on Today with its clock, until it is carried out', async () => {
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  const consent = randomUUID();
  const withdrawn = { consent, purpose: 'photographs' };
  await agency.append(
    'ratna',
    ...opening.entries,
    entry('client', opening.family, 'ConsentGiven', {
      consent,
      by: opening.person,
      byName: 'Nuraeni',
      authority: 'self',
      people: [opening.person],
      purposes: ['service', 'photographs'],
      how: 'signed',
      language: 'Indonesia',
    }),
    entry('client', opening.family, 'ConsentWithdrawn', {
      ...withdrawn,
      byName: 'Nuraeni',
      receivedAt: '2026-03-01T02:20:00.000Z',
    }),
  );
  const shown = async (name: CastName) =>
    (await today(fresh.database, agency.viewer(name))).withdrawals.filter(
      (one) => one.case === opening.caseStream,
    );
  expect(await shown('ratna')).toMatchObject([
    { purpose: 'photographs', byName: 'Nuraeni', receivedAt: '2026-03-01T02:20:00Z' },
  ]);
  expect(await shown('bambang')).toHaveLength(1);
  expect(await shown('dedi')).toEqual([]);
  await agency.append(
    'ratna',
    entry('client', opening.family, 'WithdrawalCarriedOut', {
      ...withdrawn,
      doneAt: '2026-03-01T07:05:00.000Z',
      what: 'Foto dihapus dari papan.',
    }),
  );
  expect(await shown('ratna')).toEqual([]);
});

it('what somebody asks about their own data stands on Today with its clock, until it is answered', async () => {
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  const asked = {
    kind: 'copy',
    person: opening.person,
    personName: 'Nuraeni',
    byName: 'Nuraeni',
    authority: 'self',
    receivedAt: '2026-04-30T08:00:00+08:00',
  };
  const [open, ofFew] = [randomUUID(), randomUUID()];
  const outcomes = await agency.append(
    'ratna',
    ...opening.entries,
    entry('client', opening.family, 'DataRequestReceived', { ...asked, request: open }),
    entry('client', opening.family, 'DataRequestReceived', {
      ...asked,
      request: ofFew,
      kind: 'correction',
      restrictedTo: [agency.workers.ratna],
    }),
  );
  expect(outcomes.filter((one) => one.outcome !== 'accepted')).toEqual([]);
  const shown = async (name: CastName) =>
    (await today(fresh.database, agency.viewer(name))).dataRequests
      .filter((one) => one.case === opening.caseStream)
      .map((one) => one.kind)
      .sort();
  expect((await today(fresh.database, agency.viewer('ratna'))).dataRequests).toMatchObject([
    { personName: 'Nuraeni', receivedAt: '2026-04-30T00:00:00Z' },
    { personName: 'Nuraeni', receivedAt: '2026-04-30T00:00:00Z' },
  ]);
  expect(await shown('ratna')).toEqual(['copy', 'correction']);
  expect(await shown('bambang')).toEqual(['copy']);
  expect(await shown('dedi')).toEqual([]);
  await agency.append(
    'ratna',
    entry('client', opening.family, 'DataRequestAnswered', {
      request: open,
      outcome: 'met',
      answeredAt: '2026-05-01T16:20:00+08:00',
      what: 'Salinan diserahkan.',
    }),
  );
  expect(await shown('ratna')).toEqual(['correction']);
  expect(await shown('bambang')).toEqual([]);
});

it('an older database is filled anew where the tables are laid out otherwise', async () => {
  const before = await tableDigests(fresh.database);
  await fresh.database.pool.query(
    'update journal.table_layout set version = 1; delete from tables.client_key',
  );
  expect(await renewTables(fresh.database)).toBe(true);
  expect(await tableDigests(fresh.database)).toEqual(before);
  expect(await renewTables(fresh.database)).toBe(false);
});

it('keeps the agency’s own record free of people: its entries are everybody’s to read', () => {
  expect(agencyRecord.types.some((type) => /Person|Client|Family|Member/.test(type))).toBe(false);
});
