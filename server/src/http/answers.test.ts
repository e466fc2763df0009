import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Asked, type Running, running } from '../../../tests/cast/http.ts';
import { setPassword } from '../accounts/accounts.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
let token: string;
let caseStream: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  await agency.append('ratna', ...opening.entries);
  caseStream = opening.caseStream;
  server = await running(fresh.database);
  token = await agency.token('ratna');
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const username = (name: string) => `${name}-${agency.agency.slice(0, 8)}`;
const lastPosition = async () =>
  (await fresh.database.pool.query('select position from journal.head where agency = $1', [agency.agency]))
    .rows[0]?.position;
const note = (text: unknown) => entry('case', caseStream, 'NoteWritten', { note: randomUUID(), text });
const send = (...entries: unknown[]) => server.ask('POST', '/api/v1/entries', { token, body: { entries } });

describe('bad input', () => {
  const refused: [string, () => Promise<Asked>, number | string][] = [
    ['nothing at all', () => server.ask('POST', '/api/v1/entries', { token, raw: '' }), 400],
    ['no entries', () => send(), 400],
    [
      'something that is no JSON',
      () => server.ask('POST', '/api/v1/entries', { token, raw: '{"entries": [' }),
      400,
    ],
    [
      'an array of arrays without end',
      () => server.ask('POST', '/api/v1/entries', { token, raw: `{"entries":${'['.repeat(100_000)}` }),
      400,
    ],
    [
      'a poisoned prototype',
      () => server.ask('POST', '/api/v1/entries', { token, raw: '{"__proto__": {"x": 1}, "entries": []}' }),
      400,
    ],
    ['more than a megabyte', () => send(note('x'.repeat(1_100_000))), 413],
    [
      'a form instead of JSON',
      () =>
        server.ask('POST', '/api/v1/entries', {
          token,
          raw: 'a=b',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      415,
    ],
    [
      'bytes that are no text',
      () => server.ask('POST', '/api/v1/entries', { token, raw: new Uint8Array([0x7b, 0xff, 0xfe, 0x00]) }),
      400,
    ],
    ['an unknown field around the entry', () => send({ ...note('x'), author: 'me' }), 400],
    ['an id that is none', () => send({ ...note('x'), id: "'; drop table journal.entry; --" }), 400],
    ['a day that is not in the calendar', () => send({ ...note('x'), occurredOn: '2026-02-31' }), 400],
    ['a negative basis', () => send({ ...note('x'), basis: -1 }), 400],
    ['a text that is a number', () => send(note(7)), 'field.wrong-kind'],
    ['an empty text', () => send(note('')), 'field.required'],
    ['20,001 letters', () => send(note('x'.repeat(20_001))), 'field.too-long'],
    ['a NUL', () => send(note('a\u0000b')), 'field.unreadable'],
    ['half a character', () => send(note('a\ud83d')), 'field.unreadable'],
    ['an unknown kind of entry', () => send(entry('case', caseStream, 'Hacked', {})), 'entry.unknown-type'],
    [
      'a case that does not exist',
      () => send(entry('case', randomUUID(), 'CaseReopened', { reason: 'x' })),
      'case.not-open',
    ],
    [
      'a page size without end',
      () => server.ask('POST', '/api/v1/cases/search', { token, body: { limit: 1e9 } }),
      400,
    ],
    [
      'a NUL in a search',
      () => server.ask('POST', '/api/v1/cases/search', { token, body: { search: 'a\u0000' } }),
      400,
    ],
    ['a route with a path in its id', () => server.ask('GET', '/api/v1/cases/..%2f..%2fetc', { token }), 400],
    ['a broken percent sign', () => server.ask('GET', '/api/v1/cases/%zz', { token }), 400],
  ];

  it.each(refused)('%s is refused by name, and nothing is written', async (_, ask, why) => {
    const before = await lastPosition();
    const answer = await ask();
    if (typeof why === 'number') {
      expect(answer.status, answer.text).toBe(why);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.json.detail).not.toBe('');
    } else {
      expect(answer.status).toBe(200);
      const [outcome] = answer.json.outcomes;
      expect([
        outcome.because,
        ...(outcome.faults ?? []).map((one: { because: string }) => one.because),
      ]).toContain(why);
      expect(outcome.detail).not.toBe('');
    }
    expect(await lastPosition()).toBe(before);
  });

  it.each([
    '😀 emoji',
    '<img src=x onerror=alert(1)>',
    "'; drop table journal.entry; --",
    '%_\\',
    'Sa’diyah \u202e terbalik',
  ])('%s is text like any other', async (text) => {
    expect((await send(note(text))).json.outcomes[0]).toMatchObject({ outcome: 'accepted' });
    const search = await server.ask('POST', '/api/v1/cases/search', { token, body: { search: text } });
    expect(search.status).toBe(200);
  });

  it('speaks the caller’s language and names field and remedy', async () => {
    const faulty = { entries: [{ ...note('x'), occurredOn: '2026-02-31' }] };
    const spoken = async (language: string) =>
      (
        await server.ask('POST', '/api/v1/entries', {
          token,
          body: faulty,
          headers: { 'accept-language': language },
        })
      ).json.errors[0];
    expect(await spoken('id')).toMatchObject({
      field: 'entries.0.occurredOn',
      detail: expect.stringContaining('28/02/2026'),
    });
    expect((await spoken('en-GB')).detail).toContain('not in the calendar');
  });

  it('writes nothing of a request that breaks off in the middle', async () => {
    const before = await lastPosition();
    const { port } = new URL(server.address);
    await new Promise<void>((over) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `POST /api/v1/entries HTTP/1.1\r\nHost: x\r\nCookie: pendamping=${token}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"entries":[`,
        );
        socket.destroy();
      });
      socket.on('close', () => over());
    });
    expect((await server.ask('GET', '/ready')).status).toBe(200);
    expect(await lastPosition()).toBe(before);
  });

  it('takes no other agency’s ids', async () => {
    const other = await anAgency(fresh.database);
    const foreign = await server.ask('POST', '/api/v1/entries', {
      token: await other.token('ratna'),
      body: { entries: [note('x')] },
    });
    expect(foreign.json.outcomes[0]).toMatchObject({ outcome: 'refused', because: 'case.not-open' });
  });
});

describe('the browser’s side', () => {
  it('refuses what another site makes a browser send', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[])
      expect(
        (await server.ask('POST', '/api/v1/entries', { token, body: { entries: [note('x')] }, headers }))
          .status,
      ).toBe(403);
  });

  it('sets strict headers on every answer, errors included', async () => {
    for (const path of ['/', '/api/v1/session', '/api/v1/nothing', '/health', '/api/docs']) {
      const { headers } = await server.ask('GET', path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*'unsafe-/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect((await server.ask('GET', '/api/v1/agency', { token })).headers.get('cache-control')).toBe(
      'no-store',
    );
  });
});

describe('signing in', () => {
  it('takes the right password, in a cookie that scripts cannot read', async () => {
    await setPassword(fresh.database, agency.agency, agency.workers.ratna, 'kuda laut biru');
    const signed = await server.ask('POST', '/api/v1/session', {
      body: { username: username('ratna'), password: 'kuda laut biru' },
    });
    expect(signed.status).toBe(204);
    expect(signed.headers.get('set-cookie')).toMatch(
      /^pendamping=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/,
    );
    const { rows } = await fresh.database.pool.query(
      'select password_hash from accounts.account where worker = $1',
      [agency.workers.ratna],
    );
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('answers an unknown name and a wrong password with the same bytes', async () => {
    const wrong = await server.ask('POST', '/api/v1/session', {
      body: { username: username('ratna'), password: 'salah sekali' },
    });
    const unknown = await server.ask('POST', '/api/v1/session', {
      body: { username: 'tidak-ada', password: 'salah sekali' },
    });
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.status).toBe(401);
  });

  it('slows down who guesses, however many guess at once', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        server.ask('POST', '/api/v1/session', {
          body: { username: username('dedi'), password: `tebakan ${at}` },
        }),
      ),
    );
    const statuses = guesses.map((one) => one.status);
    expect(statuses.filter((one) => one === 401).length).toBeLessThanOrEqual(6);
    expect(Number(guesses.find((one) => one.status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('ends a session at once, one’s own or all of a closed account', async () => {
    const first = await agency.token('ratna');
    const { json } = await server.ask('GET', '/api/v1/sessions', { token: first });
    const other = json.sessions.find((one: { current: boolean }) => !one.current);
    expect((await server.ask('DELETE', `/api/v1/sessions/${other.id}`, { token: first })).status).toBe(204);
    await server.ask('DELETE', '/api/v1/session', { token: first });
    expect((await server.ask('GET', '/api/v1/agency', { token: first })).status).toBe(401);
    const closing = await agency.token('rudi');
    const closed = await server.ask('POST', `/api/v1/accounts/${agency.workers.rudi}/close`, {
      token: await agency.token('tini'),
      body: {},
    });
    expect(closed.status).toBe(204);
    expect((await server.ask('GET', '/api/v1/agency', { token: closing })).status).toBe(401);
  });

  it('brings a new worker in by a link that works once, with a password that is hard to guess', async () => {
    const joined = entry('agency', agency.agency, 'WorkerJoined', {
      worker: randomUUID(),
      name: 'Maria',
      roles: ['social-worker'],
    });
    const made = await server.ask('POST', '/api/v1/accounts', {
      token: await agency.token('tini'),
      body: { entry: joined, username: 'maria' },
    });
    const secret = String(made.json.invitation).split('#')[1];
    const accept = (password: string) =>
      server.ask('POST', '/api/v1/invitation/accept', { body: { token: secret, password } });
    expect((await accept('pendek')).json.errors[0]).toMatchObject({
      field: 'password',
      because: 'password.too-short',
    });
    expect((await accept('indonesia')).json.errors[0]).toMatchObject({ because: 'password.too-common' });
    expect((await accept('kuda laut biru')).status).toBe(204);
    expect((await accept('kuda laut biru')).status).toBe(404);
    expect(
      (
        await server.ask('POST', '/api/v1/session', {
          body: { username: 'maria', password: 'kuda laut biru' },
        })
      ).status,
    ).toBe(204);
    const again = await server.ask('POST', '/api/v1/accounts', {
      token: await agency.token('tini'),
      body: { entry: { ...joined, id: randomUUID() }, username: 'MARIA' },
    });
    expect(again.json.errors[0]).toMatchObject({ field: 'username', because: 'account.username-taken' });
  });
});

describe('drafts', () => {
  const put = (value: unknown, revision: number, who = token) =>
    server.ask('PUT', '/api/v1/drafts/intake', { token: who, body: { value, revision } });

  it('loses the words of neither of two tabs', async () => {
    token = await agency.token('ratna');
    const first = await put({ text: 'satu' }, 0);
    expect(first.json).toMatchObject({ revision: 1 });
    const second = await put({ text: 'dua' }, 0);
    expect(second.status).toBe(409);
    expect(second.json).toMatchObject({ revision: 1, value: { text: 'satu' } });
    expect((await put({ text: 'dua' }, 1)).json).toMatchObject({ revision: 2 });
  });

  it('are one’s own', async () => {
    await put({ text: 'milik Ratna' }, 2);
    const others = await server.ask('GET', '/api/v1/drafts', { token: await agency.token('bambang') });
    expect(others.text).not.toContain('milik Ratna');
  });
});

it('writes down who reads a restricted case, for its supervisor', async () => {
  await agency.append('ratna', entry('case', caseStream, 'CaseDescribed', { confidentiality: 'restricted' }));
  await server.ask('GET', `/api/v1/cases/${caseStream}`, { token: await agency.token('ratna') });
  const log = await server.ask('GET', `/api/v1/reads/${caseStream}`, {
    token: await agency.token('bambang'),
  });
  expect(log.json.reads).toMatchObject([{ name: 'ratna', what: 'case' }]);
});

it('answers 503 with a time to come back while the database is away, and recovers', async () => {
  const lost = await running({
    ...fresh.database,
    pool: {
      query: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
    } as never,
  });
  const answer = await lost.ask('GET', '/ready');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  await lost.close();
});
