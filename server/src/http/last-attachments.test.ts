/** Photos that waited on a device which is no longer welcome: they arrive with its last words, and nothing else does. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, type CastName, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Enrolled, enrolled } from '../../../tests/cast/device.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { setClosed, setPassword } from '../accounts/accounts.ts';
import { verify } from '../journal/verify.ts';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
  for (const name of ['ratna', 'dedi'] as const)
    await setPassword(fresh.database, agency.agency, agency.workers[name], 'kuda laut biru');
});
afterAll(async () => {
  expect(await verify(fresh.database)).toEqual([]);
  await server.close();
  await fresh.drop();
});

const png = (text: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

interface Photo {
  readonly id: string;
  readonly content: Buffer;
}
const photo = (text: string = randomUUID()): Photo => ({ id: randomUUID(), content: png(text) });

const noteOf = (stream: string, { id, content }: Photo, more: object = {}) => ({
  ...entry('case', stream, 'NoteWritten', {
    note: randomUUID(),
    text: 'Lihat foto.',
    attachments: [{ attachment: id, kind: 'photo', type: 'image/png', size: content.length }],
    ...more,
  }),
});
const act = (...entries: readonly unknown[]) => ({ act: randomUUID(), entries });

const phoneOf = async (name: CastName): Promise<Enrolled> => enrolled(server, await agency.token(name));

async function revoked(name: CastName): Promise<Enrolled> {
  const phone = await phoneOf(name);
  const token = await agency.token(name);
  await server.ask('DELETE', `/api/v1/devices/${phone.device}`, { token });
  return phone;
}

async function aCaseOf(name: 'ratna' | 'dedi') {
  const opening = openingBy({ id: agency.workers[name], name });
  await agency.append(name, ...opening.entries);
  return opening.caseStream;
}

const say = ({ device, secret }: Enrolled, ...acts: readonly unknown[]) =>
  server.ask('POST', '/api/v1/devices/last-words', { body: { device, secret, acts } });

interface Sending {
  readonly type?: string;
  readonly secret?: string;
}

const send = (
  { device, secret }: Enrolled,
  stream: string,
  { id, content }: Photo,
  { type = 'image/png', secret: other = secret }: Sending = {},
) =>
  server.ask(
    'PUT',
    `/api/v1/devices/${device}/last-attachments/${id}?stream=${stream}&type=${encodeURIComponent(type)}`,
    { raw: content, headers: { 'content-type': 'application/octet-stream', 'x-device-secret': other } },
  );

async function got(name: CastName, id: string) {
  const cookie = `pendamping=${await agency.token(name)}`;
  const given = await fetch(`${server.address}/api/v1/attachments/${id}`, { headers: { cookie } });
  return { status: given.status, bytes: Buffer.from(await given.arrayBuffer()) };
}

async function waitingFor(name: CastName, wanted: string) {
  const token = await agency.token(name);
  const { json } = await server.ask('GET', '/api/v1/undelivered', { token });
  return json.undelivered.find((one: { act: string }) => one.act === wanted);
}

async function answer(name: CastName, wanted: string, body: object) {
  const { id } = await waitingFor(name, wanted);
  return server.ask('POST', `/api/v1/undelivered/${id}`, { token: await agency.token(name), body });
}

const notTold = { status: 403, json: { title: 'attachment.not-told' } };

describe('a photo that waited on a revoked device', () => {
  it('follows its act, is seen by whoever answers that and by nobody else, and is read like the case once it is taken in', async () => {
    const phone = await revoked('ratna');
    const stream = await aCaseOf('ratna');
    const kitchen = photo();
    const handed = act(noteOf(stream, kitchen));
    expect(await send(phone, stream, kitchen), 'before the act').toMatchObject(notTold);
    await say(phone, handed);
    for (const _ of [1, 2])
      expect(await send(phone, stream, kitchen)).toMatchObject({
        status: 200,
        json: { attachment: kitchen.id, sha256: sha256(kitchen.content), bytes: kitchen.content.length },
      });
    expect((await got('bambang', kitchen.id)).bytes.equals(kitchen.content)).toBe(true);
    for (const name of ['dedi', 'siska', 'yuyun', 'tini'] as const)
      expect((await got(name, kitchen.id)).status, name).toBe(404);
    expect((await answer('bambang', handed.act, { take: true })).json.state).toBe('taken');
    expect((await got('bambang', kitchen.id)).bytes.equals(kitchen.content)).toBe(true);
    expect((await got('dedi', kitchen.id)).status).toBe(404);
    const { rows } = await fresh.database.pool.query(
      'select worker, record, stream from journal.attachment where attachment = $1',
      [kitchen.id],
    );
    expect(rows).toEqual([{ worker: agency.workers.ratna, record: 'case', stream }]);
  });

  it('comes after the act was taken in, or declined, as well', async () => {
    const phone = await revoked('ratna');
    const stream = await aCaseOf('ratna');
    const [late, unwanted] = [photo(), photo()];
    const [first, second] = [act(noteOf(stream, late)), act(noteOf(stream, unwanted))];
    await say(phone, first, second);
    await answer('bambang', first.act, { take: true });
    await answer('bambang', second.act, { take: false, reason: 'Sudah dicatat' });
    expect((await send(phone, stream, late)).status).toBe(200);
    expect((await got('ratna', late.id)).status, 'the photo of the note that is in the case').toBe(200);
    expect((await send(phone, stream, unwanted)).status).toBe(200);
  });

  it('comes also of an act that the server has had before, and of a record that begins with the act', async () => {
    const phone = await phoneOf('ratna');
    const stream = await aCaseOf('ratna');
    const [told, first] = [photo(), photo()];
    await agency.append('ratna', { ...noteOf(stream, told), device: phone.device });
    const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    const token = await agency.token('ratna');
    await server.ask('DELETE', `/api/v1/devices/${phone.device}`, { token });
    await setClosed(fresh.database, agency.agency, agency.workers.ratna, true);
    expect((await send(phone, stream, told)).status).toBe(200);
    const begun = act(...opening.entries, noteOf(opening.caseStream, first));
    await say(phone, begun);
    expect((await send(phone, opening.caseStream, first)).status).toBe(200);
    expect((await got('bambang', first.id)).status).toBe(200);
    expect((await got('dedi', first.id)).status).toBe(404);
    expect((await answer('bambang', begun.act, { take: true })).json.state).toBe('taken');
    expect((await got('bambang', first.id)).bytes.equals(first.content)).toBe(true);
    await setClosed(fresh.database, agency.agency, agency.workers.ratna, false);
  });

  it('of a note for named people alone is shown to nobody else while it waits', async () => {
    const phone = await revoked('ratna');
    const stream = await aCaseOf('ratna');
    const secret = photo();
    await say(phone, act(noteOf(stream, secret, { restrictedTo: [agency.workers.ratna] })));
    expect((await send(phone, stream, secret)).status).toBe(200);
    expect((await got('bambang', secret.id)).status).toBe(404);
  });
});

describe('whoever has found a revoked device', () => {
  it('brings nothing with a wrong secret, and its bytes are not read', async () => {
    const phone = await revoked('ratna');
    const stream = await aCaseOf('ratna');
    const kitchen = photo();
    await say(phone, act(noteOf(stream, kitchen)));
    const unknown = { status: 403, json: { title: 'device.unknown' } };
    const guessed = { secret: 'a secret that no device was given' };
    expect(await send(phone, stream, kitchen, guessed)).toMatchObject(unknown);
    expect(await send(phone, stream, kitchen, { secret: 'x' })).toMatchObject(unknown);
    expect(await send({ ...phone, device: 'ponsel' }, stream, kitchen)).toMatchObject(unknown);
    const endless = { ...kitchen, content: Buffer.alloc(12 * 1_048_576) };
    expect(await send(phone, stream, endless, guessed)).toMatchObject(unknown);
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await send(phone, stream, kitchen, guessed)).status);
    expect(statuses).toContain(429);
  });

  it('brings nothing that its acts have not told of, nor anything else in its place', async () => {
    const phone = await revoked('ratna');
    const [stream, elsewhere] = [await aCaseOf('ratna'), await aCaseOf('ratna')];
    const kitchen = photo('dapur');
    await say(phone, act(noteOf(stream, kitchen)));
    const larger = { id: kitchen.id, content: png('dapur dan lainnya') };
    const voice = {
      id: kitchen.id,
      content: Buffer.from('OggS 123456789').subarray(0, kitchen.content.length),
    };
    expect(await send(phone, stream, photo()), 'another').toMatchObject(notTold);
    expect(await send(phone, elsewhere, kitchen), 'in another case').toMatchObject(notTold);
    expect(await send(phone, stream, larger), 'another size').toMatchObject(notTold);
    expect(await send(phone, stream, voice, { type: 'audio/ogg' }), 'another kind').toMatchObject(notTold);
    const page = { id: kitchen.id, content: Buffer.from('<html>  dapur') };
    expect(await send(phone, stream, page)).toMatchObject({ status: 415 });
    expect(
      await send(phone, stream, { ...kitchen, content: Buffer.alloc(12 * 1_048_576 + 1) }),
    ).toMatchObject({
      status: 413,
      json: { title: 'attachment.too-large' },
    });
    expect((await send(phone, stream, kitchen)).status).toBe(200);
    expect(await send(phone, stream, { ...kitchen, content: png('pintu') })).toMatchObject({
      status: 409,
      json: { title: 'attachment.another' },
    });
  });

  it('takes no place of a photo that somebody else, or another phone, has told of and not sent yet', async () => {
    const phone = await revoked('ratna');
    const stream = await aCaseOf('ratna');
    const [theirs, other] = [photo(), photo()];
    const dedis = await aCaseOf('dedi');
    await agency.append('dedi', { ...noteOf(dedis, theirs), device: randomUUID() });
    await agency.append('ratna', { ...noteOf(stream, other), device: randomUUID() });
    await say(phone, act(noteOf(stream, theirs)), act(noteOf(stream, other)));
    expect(await send(phone, stream, theirs)).toMatchObject(notTold);
    expect(await send(phone, stream, other)).toMatchObject(notTold);
    expect(await send(phone, dedis, theirs)).toMatchObject(notTold);
    const sent = await server.ask(
      'PUT',
      `/api/v1/attachments/${theirs.id}?stream=${dedis}&type=image%2Fpng`,
      {
        token: await agency.token('dedi'),
        raw: theirs.content,
        headers: { 'content-type': 'application/octet-stream' },
      },
    );
    expect(sent.status).toBe(200);
  });

  it('reads nothing with its secret', async () => {
    const phone = await revoked('ratna');
    const stream = await aCaseOf('ratna');
    const kitchen = photo();
    await say(phone, act(noteOf(stream, kitchen)));
    await send(phone, stream, kitchen);
    const headers = { 'x-device-secret': phone.secret };
    for (const path of [
      `/api/v1/devices/${phone.device}/last-attachments/${kitchen.id}`,
      `/api/v1/attachments/${kitchen.id}`,
    ])
      expect((await server.ask('GET', path, { headers })).status).toBeGreaterThanOrEqual(401);
  });

  it('is asked to wait after what nobody photographs in a day, and what was kept stays kept', async () => {
    const phone = await revoked('dedi');
    const stream = await aCaseOf('dedi');
    const [before, next] = [photo(), photo()];
    await say(phone, act(noteOf(stream, before)), act(noteOf(stream, next)));
    expect((await send(phone, stream, before)).status).toBe(200);
    const day = 300 * 1_048_576;
    const rest = day - before.content.length - next.content.length;
    await fresh.database.pool.query(
      `insert into journal.attachment (agency, attachment, stream, record, worker, kind, hash, bytes, content)
       values ($1, $2, $3, 'case', $4, 'image/png', '', $5, '')`,
      [agency.agency, randomUUID(), stream, agency.workers.dedi, rest + 1],
    );
    const refused = await send(phone, stream, next);
    expect(refused).toMatchObject({ status: 429, json: { title: 'request.too-often' } });
    expect(refused.headers.get('retry-after')).toBe('3600');
    expect((await send(phone, stream, before)).status).toBe(200);
  });
});
