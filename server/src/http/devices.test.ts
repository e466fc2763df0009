/** Devices that keep work: only their owner's, until they are revoked; and nobody's words are lost with them. */
import { randomUUID } from 'node:crypto';
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
import { type Enrolled, enrolled, sealedCopy } from '../../../tests/cast/device.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { setClosed, setPassword } from '../accounts/accounts.ts';
import { secretHash } from '../accounts/sessions.ts';
import { verify } from '../journal/verify.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
  for (const name of ['ratna', 'dedi', 'yuyun'] as const)
    await setPassword(fresh.database, agency.agency, agency.workers[name], 'kuda laut biru');
});
afterAll(async () => {
  expect(await verify(fresh.database)).toEqual([]);
  await server.close();
  await fresh.drop();
});

async function as(name: CastName, method: string, path: string, body?: unknown) {
  return server.ask(method, path, {
    token: await agency.token(name),
    ...(body === undefined ? {} : { body }),
  });
}
const enrolledBy = async (name: CastName): Promise<Enrolled> => enrolled(server, await agency.token(name));

const note = (stream: string, text = 'x') =>
  entry('case', stream, 'NoteWritten', { note: randomUUID(), text });
const act = (...entries: readonly unknown[]) => ({ act: randomUUID(), entries });

async function aCaseOf(name: 'ratna' | 'dedi') {
  const opening = openingBy({ id: agency.workers[name], name });
  await agency.append(name, ...opening.entries);
  return opening;
}

/** The case passes to Dedi, and Ratna has no part in it any more. */
async function passedOn(caseStream: string) {
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
}

async function notesOf(caseStream: string) {
  const { rows } = await fresh.database.pool.query<{ id: string; by: string }>(
    "select id, meta -> 'by' ->> 'id' as by from journal.entry where stream = $1 and type = 'NoteWritten'",
    [caseStream],
  );
  return rows;
}

const cookieIn = (headers: Headers) => /pendamping=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';

describe('a device', () => {
  it('is enrolled once: asked again it gets a new secret, and the share that opens its vault stays', async () => {
    const first = await enrolledBy('ratna');
    expect(first).toMatchObject({ leaseDays: 14, copyKey: { kty: 'EC', crv: 'P-256' } });
    expect(Buffer.from(first.share, 'base64')).toHaveLength(32);
    const again = await enrolled(server, await agency.token('ratna'), first.device);
    expect(again).toMatchObject({ share: first.share, copyKey: first.copyKey });
    expect(again.secret).not.toBe(first.secret);
    const share = await as('ratna', 'GET', `/api/v1/devices/${first.device}/share`);
    expect(share.json).toEqual({ share: first.share });
    expect((await as('dedi', 'GET', `/api/v1/devices/${first.device}/share`)).status).toBe(404);
    const token = await agency.token('ratna');
    await fresh.database.pool.query(
      "update accounts.session set created_at = now() - interval '31 minutes' where token_hash = $1",
      [secretHash(token)],
    );
    expect(await server.ask('GET', `/api/v1/devices/${first.device}/share`, { token })).toMatchObject({
      status: 403,
      json: { title: 'session.not-fresh' },
    });
    const taken = await as('dedi', 'POST', '/api/v1/devices', { device: first.device, name: 'x' });
    expect(taken).toMatchObject({ status: 403, json: { title: 'device.not-this-one' } });
  });

  it('lets its owner in without the password, and nobody by a wrong secret, however often they try', async () => {
    const { device, secret } = await enrolledBy('ratna');
    const came = await server.ask('POST', '/api/v1/session/device', { body: { device, secret } });
    expect(came.status).toBe(204);
    const session = await server.ask('GET', '/api/v1/session', { token: cookieIn(came.headers) });
    expect(session.json.worker.id).toBe(agency.workers.ratna);
    const statuses: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      const body = { device, secret: `guess ${randomUUID()}` };
      statuses.push((await server.ask('POST', '/api/v1/session/device', { body })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('that is revoked opens nothing, in a session that is open too, and says so', async () => {
    const { device, secret } = await enrolledBy('ratna');
    const came = await server.ask('POST', '/api/v1/session/device', { body: { device, secret } });
    const token = cookieIn(came.headers);
    const path = `/api/v1/accounts/${agency.workers.ratna}/devices`;
    expect((await as('siska', 'DELETE', `${path}/${device}`)).status).toBe(404);
    expect((await as('bambang', 'DELETE', `${path}/${device}`)).status).toBe(204);
    expect((await as('tini', 'DELETE', `${path}/${device}`)).status).toBe(204);
    const revoked = { status: 403, json: { title: 'device.revoked' } };
    expect(await server.ask('GET', '/api/v1/agency', { token })).toMatchObject(revoked);
    expect(await server.ask('POST', '/api/v1/session/device', { body: { device, secret } })).toMatchObject(
      revoked,
    );
    expect(await as('ratna', 'GET', `/api/v1/devices/${device}/share`)).toMatchObject(revoked);
    const sync = { device, held: '0'.repeat(64) };
    expect(await as('ratna', 'POST', '/api/v1/sync', sync)).toMatchObject(revoked);
    expect(await as('ratna', 'POST', '/api/v1/devices', { device, name: 'x' })).toMatchObject(revoked);
    const listed = await as('bambang', 'GET', path);
    const line = listed.json.devices.find((one: { device: string }) => one.device === device);
    expect(line.revokedAt).toBeTruthy();
  });

  it('ends its session a quarter of an hour after it was last used: the vault begins another, a thief cannot', async () => {
    const { device, secret } = await enrolledBy('ratna');
    const came = await server.ask('POST', '/api/v1/session/device', { body: { device, secret } });
    const token = cookieIn(came.headers);
    const elsewhere = await agency.token('ratna');
    const rest = (minutes: number) =>
      fresh.database.pool.query(
        'update accounts.session set last_seen_at = now() - make_interval(mins => $2) where worker = $1',
        [agency.workers.ratna, minutes],
      );
    await rest(14);
    expect((await server.ask('GET', '/api/v1/agency', { token })).status).toBe(200);
    await rest(16);
    expect((await server.ask('GET', '/api/v1/agency', { token })).status).toBe(401);
    expect((await server.ask('GET', '/api/v1/agency', { token: elsewhere })).status).toBe(200);
  });

  it('takes nothing for another’s where two accounts share a browser and its cookie', async () => {
    const token = await agency.token('ratna');
    const says = (worker: string) => ({ token, headers: { 'x-worker': worker } });
    expect((await server.ask('GET', '/api/v1/agency', says(agency.workers.ratna))).status).toBe(200);
    expect(await server.ask('GET', '/api/v1/agency', says(agency.workers.dedi))).toMatchObject({
      status: 401,
      json: { title: 'session.none' },
    });
  });

  it('that its owner gives up leaves them signed in there', async () => {
    const token = await agency.token('ratna');
    const { device } = await enrolled(server, token);
    expect((await server.ask('DELETE', `/api/v1/devices/${device}`, { token })).status).toBe(204);
    expect((await server.ask('GET', '/api/v1/agency', { token })).status).toBe(200);
  });

  it('that nobody has enrolled, or somebody else has, keeps no work here', async () => {
    const { device } = await enrolledBy('dedi');
    for (const one of [randomUUID(), device])
      expect(
        await as('ratna', 'POST', '/api/v1/sync', { device: one, acts: [], held: '0'.repeat(64) }),
      ).toMatchObject({
        status: 403,
        json: { title: 'device.unknown' },
      });
  });
});

describe('copies of what was sent', () => {
  it('are recorded again where they were lost, known where they were not, and kept where they no longer fit', async () => {
    const { device, copyKey } = await enrolledBy('ratna');
    const { caseStream } = await aCaseOf('ratna');
    const { caseStream: foreign } = await aCaseOf('dedi');
    const [lost, known, lostCase] = [note(caseStream), note(caseStream), note(foreign)];
    await agency.append('ratna', known);
    const copies = await Promise.all(
      [lost, known, lostCase].map(async (one) => {
        const id = randomUUID();
        return { act: id, sealed: await sealedCopy(copyKey, id, [one]) };
      }),
    );
    const swapped = { act: randomUUID(), sealed: copies[0]?.sealed };
    const answer = await as('ratna', 'POST', '/api/v1/devices/copies', {
      device,
      copies: [...copies, swapped],
    });
    const outcomes = answer.json.outcomes.map((one: { outcome: string }) => one.outcome);
    expect(outcomes).toEqual(['accepted', 'duplicate', 'kept', 'unreadable']);
    expect((await notesOf(caseStream)).map((one) => one.id).sort()).toEqual([lost.id, known.id].sort());
    const again = await as('ratna', 'POST', '/api/v1/devices/copies', { device, copies });
    expect(again.json.outcomes.map((one: { outcome: string }) => one.outcome)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
  });

  const offered = async (body: object) => {
    const answer = await server.ask('POST', '/api/v1/devices/copies', { body });
    return answer.json.outcomes?.map((one: { outcome: string }) => one.outcome) ?? answer.status;
  };
  const copyOf = async ({ copyKey }: Enrolled, handed: { act: string; entries: readonly unknown[] }) => ({
    act: handed.act,
    sealed: await sealedCopy(copyKey, handed.act, handed.entries),
  });

  it('come by the device’s secret too: recorded while its owner may come in, kept for their supervisor when not', async () => {
    const enrolment = await enrolledBy('ratna');
    const { device, secret } = enrolment;
    const { caseStream } = await aCaseOf('ratna');
    const [first, second, third] = [act(note(caseStream)), act(note(caseStream)), act(note(caseStream))];
    const copies = [await copyOf(enrolment, first)];
    expect(await offered({ device, copies })).toBe(401);
    expect(await offered({ device, secret: 'a secret that no device was given', copies })).toBe(403);
    expect(await offered({ device, secret, copies })).toEqual(['accepted']);
    await setClosed(fresh.database, agency.agency, agency.workers.ratna, true);
    copies.push(await copyOf(enrolment, second));
    expect(await offered({ device, secret, copies })).toEqual(['duplicate', 'kept']);
    expect(await offered({ device, secret, copies })).toEqual(['duplicate', 'duplicate']);
    await setClosed(fresh.database, agency.agency, agency.workers.ratna, false);
    await as('ratna', 'DELETE', `/api/v1/devices/${device}`);
    copies.push(await copyOf(enrolment, third));
    expect(await offered({ device, secret, copies })).toEqual(['duplicate', 'duplicate', 'kept']);
    expect(await notesOf(caseStream)).toHaveLength(1);
    expect(await foundBy('bambang', second)).toMatchObject({ came: 'copy' });
    const waiting = await foundBy('bambang', third);
    await as('bambang', 'POST', `/api/v1/undelivered/${waiting?.id}`, { take: true });
    expect(await offered({ device, secret, copies })).toEqual(['duplicate', 'duplicate', 'duplicate']);
    expect(await notesOf(caseStream)).toHaveLength(2);
  });

  it('of an act handed over are known while it waits and once it was answered, and undo no declining', async () => {
    const enrolment = await enrolledBy('ratna');
    const { device } = enrolment;
    const { caseStream } = await aCaseOf('ratna');
    const handed = act(note(caseStream));
    await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    const copies = [await copyOf(enrolment, handed)];
    const again = async () => (await as('ratna', 'POST', '/api/v1/devices/copies', { device, copies })).json;
    const known = { outcomes: [{ act: handed.act, outcome: 'duplicate' }] };
    expect(await again()).toEqual(known);
    expect(await notesOf(caseStream)).toEqual([]);
    const path = `/api/v1/undelivered/${(await foundBy('bambang', handed))?.id}`;
    await as('bambang', 'POST', path, { take: false, reason: 'Sudah dicatat' });
    expect(await again()).toEqual(known);
    expect(await notesOf(caseStream)).toEqual([]);
  });
});

interface Waiting {
  readonly id: string;
  readonly act: string;
  readonly cases: readonly { readonly case: string }[];
}
const waitingFor = async (name: CastName): Promise<readonly Waiting[]> =>
  (await as(name, 'GET', '/api/v1/undelivered')).json.undelivered;
const foundBy = async (name: CastName, handed: { readonly act: string }) =>
  (await waitingFor(name)).find((one) => one.act === handed.act);

describe('what could not be delivered', () => {
  it('waits for who supervises its author; taken in, it stays the author’s, and a second time changes nothing', async () => {
    const { device } = await enrolledBy('ratna');
    const { caseStream } = await aCaseOf('ratna');
    const handed = act(note(caseStream, 'Ibu datang sendiri'), note(caseStream));
    await passedOn(caseStream);
    const first = await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    expect(first.json.outcomes).toEqual([{ act: handed.act, outcome: 'kept' }]);
    const again = await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    expect(again.json.outcomes).toEqual([{ act: handed.act, outcome: 'duplicate' }]);
    const waiting = await foundBy('bambang', handed);
    expect(waiting).toMatchObject({ name: 'ratna', came: 'handed-over', cases: [] });
    expect(JSON.stringify(waiting)).toMatch(/supervisor.*Ibu datang sendiri/);
    const path = `/api/v1/undelivered/${waiting?.id}`;
    expect((await as('ratna', 'POST', path, { take: true })).status).toBe(404);
    for (const outcome of ['accepted', 'duplicate'])
      expect((await as('bambang', 'POST', path, { take: true })).json).toMatchObject({
        state: 'taken',
        outcomes: [{ outcome }, { outcome }],
      });
    expect((await notesOf(caseStream)).map((one) => one.by)).toEqual([
      agency.workers.ratna,
      agency.workers.ratna,
    ]);
    expect(await foundBy('bambang', handed)).toBeUndefined();
    expect(await as('bambang', 'POST', path, { take: false, reason: 'x' })).toMatchObject({ status: 409 });
  });

  it('is seen also by who now answers for the case and by their supervisor, with its number; by no stranger', async () => {
    const { device } = await enrolledBy('ratna');
    const { caseStream } = await aCaseOf('ratna');
    const elsewhere = await aCaseOf('ratna');
    const [handed, mixed] = [act(note(caseStream)), act(note(caseStream), note(elsewhere.caseStream))];
    await passedOn(caseStream);
    await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed, mixed] });
    for (const name of ['dedi', 'siska'] as const)
      expect((await foundBy(name, handed))?.cases).toMatchObject([
        { case: caseStream, title: 'Keluarga Suhendar' },
      ]);
    expect(await foundBy('dedi', mixed)).toBeUndefined();
    expect(await foundBy('bambang', mixed)).toBeDefined();
    const other = await aCaseOf('ratna');
    const unrelated = act(note(other.caseStream));
    await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [unrelated] });
    expect(await foundBy('dedi', unrelated)).toBeUndefined();
    expect(await foundBy('siska', unrelated)).toBeUndefined();
  });

  it('of somebody without a supervisor waits for any supervisor', async () => {
    const { device } = await enrolledBy('tini');
    const { caseStream } = await aCaseOf('ratna');
    const handed = act(note(caseStream));
    await as('tini', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    expect(await foundBy('siska', handed)).toBeDefined();
    expect(await foundBy('bambang', handed)).toBeDefined();
  });

  it('written for named people alone is shown to nobody else', async () => {
    const { device } = await enrolledBy('ratna');
    const { caseStream } = await aCaseOf('ratna');
    const handed = act(
      entry('case', caseStream, 'NoteWritten', {
        note: randomUUID(),
        text: 'hanya untuk dua orang',
        restrictedTo: [agency.workers.ratna, agency.workers.dedi],
      }),
    );
    await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    expect(await foundBy('bambang', handed)).toBeUndefined();
  });

  it('is still judged by the rules of the record when it is taken in, and waits on', async () => {
    const { device } = await enrolledBy('ratna');
    const { caseStream } = await aCaseOf('ratna');
    const handed = act(entry('case', caseStream, 'CaseReopened', { reason: 'x' }));
    await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    const waiting = await foundBy('bambang', handed);
    const answer = await as('bambang', 'POST', `/api/v1/undelivered/${waiting?.id}`, { take: true });
    expect(answer.json).toMatchObject({ state: 'waiting', outcomes: [{ outcome: 'refused' }] });
    expect(answer.json.outcomes[0].detail).toBeTruthy();
    expect(await foundBy('bambang', handed)).toBeDefined();
  });

  it('declined is kept with the reason and by whom, and leaves the list', async () => {
    const { device } = await enrolledBy('ratna');
    const { caseStream } = await aCaseOf('ratna');
    const handed = act(note(caseStream));
    await as('ratna', 'POST', '/api/v1/undelivered', { device, acts: [handed] });
    const path = `/api/v1/undelivered/${(await foundBy('bambang', handed))?.id}`;
    expect((await as('bambang', 'POST', path, { take: false, reason: ' ' })).status).toBe(400);
    expect(
      (await as('bambang', 'POST', path, { take: false, reason: 'Sudah dicatat Dedi' })).json.state,
    ).toBe('declined');
    expect((await as('bambang', 'POST', path, { take: false, reason: 'lagi' })).json.state).toBe('declined');
    expect(await as('bambang', 'POST', path, { take: true })).toMatchObject({ status: 409 });
    const { rows } = await fresh.database.pool.query(
      'select state, reason, answered_by, entries from journal.undelivered where act = $1',
      [handed.act],
    );
    expect(rows).toMatchObject([
      {
        state: 'declined',
        reason: 'Sudah dicatat Dedi',
        answered_by: agency.workers.bambang,
        entries: handed.entries,
      },
    ]);
  });

  it('comes also from a revoked device and a closed account, without a session, even where it cannot be read', async () => {
    const { device, secret } = await enrolledBy('yuyun');
    const { caseStream } = await aCaseOf('ratna');
    const task = { task: randomUUID(), what: 'Menelepon', assignedTo: agency.workers.yuyun };
    await agency.append('ratna', entry('case', caseStream, 'TaskSet', task));
    const handed = act(note(caseStream, 'kata terakhir'));
    const broken = act({ ...note(caseStream, 'a\u0000b\ud800'), basis: 'x' });
    await as('yuyun', 'DELETE', `/api/v1/devices/${device}`);
    await setClosed(fresh.database, agency.agency, agency.workers.yuyun, true);
    const body = { device, secret, acts: [handed, broken] };
    const kept = await server.ask('POST', '/api/v1/devices/last-words', { body });
    expect(kept.json.outcomes.map((one: { outcome: string }) => one.outcome)).toEqual(['kept', 'kept']);
    const again = await server.ask('POST', '/api/v1/devices/last-words', { body });
    expect(again.json.outcomes.map((one: { outcome: string }) => one.outcome)).toEqual([
      'duplicate',
      'duplicate',
    ]);
    const wrong = { ...body, secret: 'a secret that no device was given' };
    expect((await server.ask('POST', '/api/v1/devices/last-words', { body: wrong })).status).toBe(403);
    expect(await server.ask('POST', '/api/v1/session/device', { body: { device, secret } })).toMatchObject({
      json: { title: 'device.revoked' },
    });
    const waiting = await foundBy('bambang', handed);
    const taken = await as('bambang', 'POST', `/api/v1/undelivered/${waiting?.id}`, { take: true });
    expect(taken.json.state).toBe('taken');
    expect(await notesOf(caseStream)).toEqual([
      { id: handed.entries.map((one) => (one as { id: string }).id)[0], by: agency.workers.yuyun },
    ]);
    const unreadable = await foundBy('bambang', broken);
    const answer = await as('bambang', 'POST', `/api/v1/undelivered/${unreadable?.id}`, { take: true });
    expect(answer.json).toMatchObject({ state: 'waiting', outcomes: [{ because: 'entry.faulty' }] });
  });

  it('cannot come in by the device while the account is closed, and is told what to do', async () => {
    const { device, secret } = await enrolledBy('dedi');
    await setClosed(fresh.database, agency.agency, agency.workers.dedi, true);
    const answer = await server.ask('POST', '/api/v1/session/device', { body: { device, secret } });
    expect(answer).toMatchObject({ status: 403, json: { title: 'account.closed' } });
    await setClosed(fresh.database, agency.agency, agency.workers.dedi, false);
  });
});
