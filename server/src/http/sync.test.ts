/** Device and server meet: acts are kept once and whole, nothing is missed, and what does not belong is told. */
import { createHash, randomUUID } from 'node:crypto';
import { caseLine, caseRecord, read } from '@pendamping/domain';
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
import { beginSession } from '../accounts/sessions.ts';
import { exportEntries, importEntries } from '../journal/transfer.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
const devices = new Map<string, string>();

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const digest = (...streams: readonly string[]) =>
  createHash('sha256')
    .update([...streams].sort().join('\n'))
    .digest('hex');

async function deviceOf(token: string, name: string, at = server) {
  const device = devices.get(`${at.address} ${name}`) ?? (await enrolled(at, token)).device;
  devices.set(`${at.address} ${name}`, device);
  return device;
}

async function sync(name: CastName, body: Record<string, unknown>) {
  const token = await agency.token(name);
  const device = await deviceOf(token, name);
  return server.ask('POST', '/api/v1/sync', { token, body: { device, held: digest(), ...body } });
}

async function post(name: CastName, path: string, body: unknown) {
  return server.ask('POST', path, { token: await agency.token(name), body });
}

const note = (stream: string, text = 'x') =>
  entry('case', stream, 'NoteWritten', { note: randomUUID(), text });
const act = (...entries: readonly unknown[]) => ({ act: randomUUID(), entries });

async function aCaseOf(name: 'ratna' | 'dedi', title = 'Keluarga Suhendar') {
  const opening = openingBy({ id: agency.workers[name], name });
  const entries = opening.entries.map((one) =>
    one.type === 'CaseOpened' ? { ...one, data: { ...one.data, title } } : one,
  );
  await agency.append(name, ...entries);
  return opening;
}

const outcomes = (answer: { json: { outcomes: { outcome: string }[] } }) =>
  answer.json.outcomes.map((one) => one.outcome);

describe('acts', () => {
  it('are kept whole or not at all, and one that is refused stops none after it', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const good = note(caseStream);
    const acts = [
      act(note(caseStream), entry('case', caseStream, 'CaseReopened', { reason: 'x' })),
      act(good),
    ];
    const answer = await sync('ratna', { acts });
    expect(outcomes(answer)).toEqual(['refused', 'refused', 'accepted']);
    expect(answer.json.outcomes[0]).toMatchObject({ because: 'entry.others-refused' });
    const opened = await server.ask('GET', `/api/v1/cases/${caseStream}`, {
      token: await agency.token('ratna'),
    });
    const notes = opened.json.case.entries.filter((one: { type: string }) => one.type === 'NoteWritten');
    expect(notes.map((one: { id: string }) => one.id)).toEqual([good.id]);
  });

  it('offered again, even in part, are answered duplicate and written no second time', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const acts = [act(note(caseStream), note(caseStream)), act(note(caseStream))];
    expect(outcomes(await sync('ratna', { acts: acts.slice(0, 1) }))).toEqual(['accepted', 'accepted']);
    expect(outcomes(await sync('ratna', { acts }))).toEqual(['duplicate', 'duplicate', 'accepted']);
  });

  it('sent by two tabs at once are written once', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const acts = Array.from({ length: 6 }, () => act(note(caseStream), note(caseStream)));
    const both = await Promise.all([sync('ratna', { acts }), sync('ratna', { acts })]);
    for (const answer of both) expect(answer.status).toBe(200);
    for (const [at, one] of outcomes(both[0]).entries())
      expect([one, outcomes(both[1])[at]].sort()).toEqual(['accepted', 'duplicate']);
    const { rows } = await fresh.database.pool.query(
      "select count(*)::int as notes from journal.entry where stream = $1 and type = 'NoteWritten'",
      [caseStream],
    );
    expect(rows[0].notes).toBe(12);
  });

  it('with an entry that cannot be read are refused by name, and the others go through', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const broken = { ...note(caseStream), occurredOn: '2026-02-31', unknown: true };
    const answer = await sync('ratna', { acts: [act(note(caseStream), broken), act(note(caseStream))] });
    expect(outcomes(answer)).toEqual(['refused', 'refused', 'accepted']);
    expect(answer.json.outcomes[1].faults.map((one: { field: string }) => one.field)).toContain('occurredOn');
  });

  it('of somebody who has lost the case meanwhile are refused with what to do, and not lost in silence', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const written = act(note(caseStream));
    await agency.append(
      'ratna',
      entry('case', caseStream, 'WorkerAssigned', {
        worker: agency.workers.dedi,
        name: 'dedi',
        part: 'responsible',
        from: today,
      }),
      entry('case', caseStream, 'WorkerUnassigned', { worker: agency.workers.ratna, until: today }),
    );
    const answer = await sync('ratna', { acts: [written] });
    expect(answer.json.outcomes[0]).toMatchObject({ outcome: 'refused', because: 'access.not-yours' });
    expect(answer.json.outcomes[0].detail).toMatch(/supervisor/);
  });

  it('keep the device they were written on, also in an export; old entries stay as they were', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const device = await deviceOf(await agency.token('ratna'), 'ratna');
    const written = { ...note(caseStream), device };
    await sync('ratna', { acts: [act(written)] });
    const lines = await entriesExported();
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ id: written.id, meta: { device } });
    expect(lines.filter((one) => one.includes(device))).toHaveLength(1);
    const into = await freshDatabase();
    expect(await importEntries(into.database, toAsync(lines))).toMatchObject({ entries: lines.length });
    await into.drop();
  });
});

/** The journal alone. */
async function entriesExported(): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportEntries(fresh.database))
    if (JSON.parse(line).line === 'entry') lines.push(line);
  return lines;
}

async function* toAsync(lines: readonly string[]) {
  yield* lines;
}

describe('the journal', () => {
  it('begins for a new device at its present end, and gives from there what came', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const begun = await sync('ratna', {});
    expect(begun.json).toMatchObject({ entries: [], more: false, restored: false, compare: true });
    expect(begun.json.mark).toMatch(/^[0-9a-f]{32}$/);
    const written = note(caseStream);
    await agency.append('ratna', written);
    const { cursor, mark } = begun.json;
    const next = await sync('ratna', { cursor, mark });
    expect(next.json.entries.map((one: { id: string }) => one.id)).toEqual([written.id]);
    expect(next.json).toMatchObject({ cursor: cursor + 1, restored: false });
    expect(next.json.mark).not.toBe(mark);
  });

  it('is followed by other programs from the beginning, as before', async () => {
    const token = await agency.token('ratna');
    const body = { device: randomUUID(), cursor: 0, entries: [], limit: 3 };
    const first = await server.ask('POST', '/api/v1/sync', { token, body });
    expect(first.json).toMatchObject({ more: true, restored: false, compare: false, added: [] });
    expect(first.json.entries).toHaveLength(3);
    const start = await server.ask('POST', '/api/v1/sync', { token, body: { ...body, mark: '' } });
    expect(start.json.restored).toBe(false);
  });

  it('restored from an older copy says so to a device that has seen more, and the device can offer its acts again', async () => {
    const { caseStream } = await aCaseOf('ratna');
    const lines = await entriesExported();
    const written = act(note(caseStream));
    const seen = await sync('ratna', { acts: [written], cursor: lines.length });
    const { cursor, mark } = seen.json;
    const older = await freshDatabase();
    await importEntries(older.database, toAsync(lines));
    const restoredServer = await running(older.database);
    await older.database.pool.query(
      "insert into accounts.account (agency, worker, username) values ($1, $2, 'ratna')",
      [agency.agency, agency.workers.ratna],
    );
    const owner = { agency: agency.agency, worker: agency.workers.ratna };
    const token = await beginSession(older.database, owner, 'test', '127.0.0.1');
    const { device } = await enrolled(restoredServer, token);
    const ask = (body: Record<string, unknown>) =>
      restoredServer.ask('POST', '/api/v1/sync', { token, body: { device, held: digest(), ...body } });
    const unfounded = act(note(randomUUID()));
    const behind = await ask({ cursor, mark, acts: [written, unfounded] });
    expect(behind.json).toMatchObject({ restored: true, entries: [], more: false, cursor: lines.length });
    expect(behind.json.outcomes, 'nothing is judged before what was lost is back').toEqual([]);
    const again = await ask({ cursor: behind.json.cursor, mark: behind.json.mark, acts: [written] });
    expect(outcomes(again)).toEqual(['accepted']);
    expect(again.json.restored).toBe(false);
    await ask({ acts: [act(note(caseStream))] });
    // As long as before, and yet another journal: the hash tells.
    expect((await ask({ cursor, mark })).json.restored).toBe(true);
    // Set back to after the cursor, and to before what a record fetched whole had shown.
    const { cursor: here, mark: looks } = (await ask({})).json;
    const point = (
      await restoredServer.ask('POST', '/api/v1/records', { token, body: { streams: [caseStream] } })
    ).json.at;
    expect((await ask({ cursor: here, mark: looks, seen: [point] })).json.restored).toBe(false);
    const lost = { position: here + 3, mark: 'f'.repeat(32) };
    expect((await ask({ cursor: here, mark: looks, seen: [point, lost] })).json.restored).toBe(true);
    // Set back to before a photo that was sent, with a journal in which nothing is missing.
    const attachment = randomUUID();
    await restoredServer.ask(
      'PUT',
      `/api/v1/attachments/${attachment}?stream=${caseStream}&type=image%2Fpng`,
      {
        token,
        raw: Buffer.from('89504e470d0a1a0a', 'hex'),
        headers: { 'content-type': 'application/octet-stream' },
      },
    );
    expect((await ask({ cursor: here, mark: looks, attachment })).json.restored).toBe(false);
    const waiting = act(note(caseStream));
    const without = { cursor: here, mark: looks, attachment: randomUUID(), acts: [waiting] };
    expect((await ask(without)).json).toMatchObject({ restored: true, outcomes: [] });
    await restoredServer.close();
    await older.drop();
  });
});

describe('what belongs on a device', () => {
  it('is told when it differs: what has gone and what has come, the most urgent first', async () => {
    const own = await freshDatabase();
    const other = await anAgency(own.database);
    const at = await running(own.database);
    const token = await other.token('bambang');
    const { device } = await enrolled(at, token);
    const ask = (body: Record<string, unknown>) =>
      at.ask('POST', '/api/v1/sync', { token, body: { device, held: digest(), ...body } });
    const opening = openingBy({ id: other.workers.ratna, name: 'ratna' });
    await other.append('ratna', ...opening.entries);
    const { caseStream, family, person } = opening;
    const stranger = randomUUID();
    const told = await ask({ streams: [stranger] });
    expect(told.json.gone).toEqual([stranger]);
    expect(told.json.added.slice(0, 2)).toEqual([other.agency, caseStream]);
    expect([...told.json.added].sort()).toEqual([other.agency, caseStream, family, person].sort());
    const held = digest(other.agency, caseStream, family, person);
    expect((await ask({ held })).json).toMatchObject({ compare: false, gone: [], added: [], leftOut: 0 });
    await at.close();
    await own.drop();
  });

  it('leaves out cases ended long ago and clients who are not this worker’s', async () => {
    const { caseStream, family } = await aCaseOf('ratna', 'Sudah lama selesai');
    const registered = randomUUID();
    await agency.append('dedi', entry('client', registered, 'PersonRegistered', { name: 'Belum berkasus' }));
    const added = async (name: CastName) =>
      (await sync(name, { streams: [] })).json.added as readonly string[];
    expect(await added('ratna')).toEqual(expect.arrayContaining([caseStream, family]));
    expect(await added('dedi')).toContain(registered);
    expect(await added('ratna')).not.toContain(registered);
    expect(await added('dedi')).not.toContain(caseStream);
    await fresh.database.pool.query(
      "update tables.case_row set status = 'ended', ended_on = current_date - 92 where case_id = $1",
      [caseStream],
    );
    expect(await added('ratna')).not.toContain(caseStream);
    expect(await added('ratna')).not.toContain(family);
    expect(await added('yuyun')).toEqual([agency.agency]);
    expect(await added('tini')).toEqual([agency.agency]);
  });
});

describe('everything that belongs on a device', () => {
  it('can be fetched: members, merged records, and nobody who is known to few', async () => {
    const { family, person } = await aCaseOf('ratna');
    const [twin, hidden, merge] = [randomUUID(), randomUUID(), randomUUID()];
    await agency.append(
      'ratna',
      entry('client', twin, 'PersonRegistered', { name: 'Nur Aeni' }),
      entry('client', twin, 'PersonAbsorbed', { merge, survivor: person }),
      entry('client', person, 'PersonMerged', { merge, absorbed: twin, keeps: { name: 'Nuraeni' } }),
      entry('client', hidden, 'PersonRegistered', { name: 'Rahasia' }),
      entry('client', family, 'MemberJoined', { person: hidden, name: 'Rahasia' }),
      entry('client', hidden, 'KnownToFew', { workers: [agency.workers.ratna], reason: 'rumah aman' }),
    );
    const belongs = async (name: CastName): Promise<readonly string[]> =>
      (await sync(name, { streams: [] })).json.added;
    expect(await belongs('ratna')).toEqual(expect.arrayContaining([family, person, twin, hidden]));
    expect(await belongs('bambang')).toEqual(expect.arrayContaining([family, person, twin]));
    expect(await belongs('bambang')).not.toContain(hidden);
    for (const name of ['ratna', 'dedi', 'bambang', 'siska', 'yuyun', 'tini'] as const) {
      const wanted = await belongs(name);
      const found: string[] = [];
      for (let rest: readonly string[] = wanted; rest.length > 0; ) {
        const { json } = await post(name, '/api/v1/records', { streams: rest.slice(0, 500) });
        expect(json.none).toEqual([]);
        found.push(...json.records.map((one: { stream: string }) => one.stream));
        rest = [...json.rest, ...rest.slice(500)];
      }
      expect(found.sort(), name).toEqual([...wanted].sort());
    }
  });

  it('has a limit: twelve hundred cases, one’s own first, then what is due soonest; the rest are counted', async () => {
    const own = await freshDatabase();
    const other = await anAgency(own.database);
    const at = await running(own.database);
    const many = `select gen_random_uuid() as id, n from generate_series(1, 1210) n`;
    await own.database.pool.query(
      `with made as (${many}), rows as (
         insert into tables.case_row (agency, case_id, title, client, client_kind, client_name, stage, status, urgency,
           confidentiality, opened_on, opened_by, responsible, last_meeting_on, next_due_on, due, notices, approvals)
         select $1::uuid, id, n::text, gen_random_uuid(), 'family', n::text, 'engagement', 'open', 'low', 'ordinary', '2026-01-01',
           $2, $2, '2026-01-01', date '2026-01-01' + n, '[]', '[]', '[]' from made)
       insert into tables.assignment (agency, case_id, place, worker, part, from_on)
       select $1::uuid, id, 0, $2::uuid, 'responsible', '2026-01-01' from made`,
      [other.agency, other.workers.ratna],
    );
    const opening = openingBy({ id: other.workers.bambang, name: 'bambang' });
    await other.append('bambang', ...opening.entries);
    const token = await other.token('bambang');
    const { device } = await enrolled(at, token);
    const body = { device, held: digest(), streams: [] };
    const { json } = await at.ask('POST', '/api/v1/sync', { token, body });
    expect(json.leftOut).toBe(11);
    expect(json.added.slice(0, 2)).toEqual([other.agency, opening.caseStream]);
    const titles = await own.database.pool.query<{ title: string }>(
      'select c.title from unnest($1::uuid[]) with ordinality w (id, place) join tables.case_row c on c.case_id = w.id order by w.place',
      [json.added],
    );
    expect(titles.rows.slice(1, 4).map((row) => row.title)).toEqual(['1', '2', '3']);
    expect(titles.rows).toHaveLength(1_200);
    await at.close();
    await own.drop();
  });
});

describe('records for a device', () => {
  it('are not asked of a client whom a case names and of whom nothing is on record', async () => {
    const { entries, caseStream } = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    const unknown = randomUUID();
    const opening = entries
      .filter((one) => one.record === 'case')
      .map((one) => (one.type === 'CaseOpened' ? { ...one, data: { ...one.data, client: unknown } } : one));
    await agency.append('ratna', ...opening);
    const { json } = await sync('ratna', { streams: [] });
    expect(json.added).toContain(caseStream);
    expect(json.added).not.toContain(unknown);
  });

  it('come whole and masked, those that may not be read look like none, and a restricted case leaves a line', async () => {
    const { caseStream, person } = await aCaseOf('ratna');
    await agency.append(
      'ratna',
      entry('case', caseStream, 'CaseDescribed', { confidentiality: 'restricted' }),
      entry('client', person, 'PersonDescribed', { name: 'Nuraeni', nik: '3273021407859901' }),
    );
    const { caseStream: foreign } = await aCaseOf('dedi');
    const missing = randomUUID();
    const streams = [person, foreign, caseStream, missing, agency.agency];
    const answer = await post('ratna', '/api/v1/records', { streams });
    expect(answer.json.records.map((one: { stream: string }) => one.stream)).toEqual([
      person,
      caseStream,
      agency.agency,
    ]);
    expect(answer.json).toMatchObject({ rest: [], none: [foreign, missing] });
    expect(answer.text).toContain('327302••••••9901');
    expect(answer.text).not.toContain('3273021407859901');
    const reads = await server.ask('GET', `/api/v1/reads/${caseStream}`, {
      token: await agency.token('bambang'),
    });
    expect(reads.json.reads).toMatchObject([{ what: 'device', worker: agency.workers.ratna }]);
  });

  it('that do not fit are named, and come when they are asked for again', async () => {
    const streams: string[] = [];
    for (let at = 0; at < 8; at += 1) {
      const { caseStream } = await aCaseOf('ratna');
      streams.push(caseStream);
      const long = Array.from({ length: 9 }, () => note(caseStream, 'kata '.repeat(3_900)));
      await agency.append('ratna', ...long);
    }
    const first = await post('ratna', '/api/v1/records', { streams });
    expect(first.json.records).toHaveLength(5);
    expect(first.json.rest).toEqual(streams.slice(5));
    const second = await post('ratna', '/api/v1/records', { streams: first.json.rest });
    expect(second.json).toMatchObject({ rest: [], none: [] });
    expect(second.headers.get('content-encoding')).toBe('gzip');
    const plain = await server.ask('POST', '/api/v1/records', {
      token: await agency.token('ratna'),
      body: { streams: streams.slice(0, 1) },
      headers: { 'accept-encoding': 'gzip;q=0, identity' },
    });
    expect(plain.headers.get('content-encoding')).toBe(null);
    expect(plain.json.records).toHaveLength(1);
  });

  it('are listed with what is due and what a person is recognised by, without identity numbers', async () => {
    const { caseStream, person } = await aCaseOf('ratna');
    await agency.append(
      'ratna',
      entry('client', person, 'PersonDescribed', { name: 'Nuraeni', nik: '3273021407859902' }),
      entry('case', caseStream, 'TaskSet', {
        task: randomUUID(),
        what: 'Menelepon sekolah',
        assignedTo: agency.workers.yuyun,
        by: today,
      }),
    );
    const answer = await post('ratna', '/api/v1/device-index', {});
    const found = answer.json.cases.find((one: { case: string }) => one.case === caseStream);
    expect(found).toMatchObject({ title: 'Keluarga Suhendar', status: 'open', approvals: [] });
    expect(JSON.stringify(found.due)).toContain('Menelepon sekolah');
    const { case: _, ...line } = found;
    const { records } = (await post('ratna', '/api/v1/records', { streams: [caseStream] })).json;
    const own = caseLine(read(caseRecord, records[0].entries).state);
    // What is not known is left away by the one and said to be nothing by the other.
    const known = (of: object) => Object.fromEntries(Object.entries(of).filter(([, one]) => one !== null));
    expect(known(line)).toEqual(JSON.parse(JSON.stringify(own)));
    expect(answer.json.position).toBeGreaterThanOrEqual(records[0].entries.at(-1).position);
    const some = await post('ratna', '/api/v1/device-index', { lists: ['tasks'] });
    expect(some.json).toMatchObject({ cases: [], clients: [] });
    const client = answer.json.clients.find((one: { client: string }) => one.client === person);
    expect(client.recognised).toMatchObject({ name: 'Nuraeni' });
    expect(answer.text).not.toContain('3273021407859902');
    const volunteer = await post('yuyun', '/api/v1/device-index', {});
    expect(volunteer.json).toMatchObject({ cases: [], clients: [] });
    expect(volunteer.json.tasks).toMatchObject([{ case: caseStream, what: 'Menelepon sekolah' }]);
  });
});
