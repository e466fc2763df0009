/** Photos, voice notes and papers: of a record one may write in, for those who may read it, and never changed. */
import { createHash, randomUUID } from 'node:crypto';
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
import { type Running, running } from '../../../tests/cast/http.ts';

const yesterday = '2026-02-28';

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
let caseStream: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  agency = await anAgency(fresh.database);
  const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
  ({ caseStream } = opening);
  const task = { task: randomUUID(), what: 'Menelepon', assignedTo: agency.workers.yuyun };
  await agency.append('ratna', ...opening.entries, entry('case', caseStream, 'TaskSet', task));
  server = await running(fresh.database);
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const png = (text: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]);

async function put(name: CastName, id: string, content: Uint8Array, type = 'image/png', stream = caseStream) {
  return server.ask('PUT', `/api/v1/attachments/${id}?stream=${stream}&type=${encodeURIComponent(type)}`, {
    token: await agency.token(name),
    raw: content,
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** A note that tells of a picture, readable by all who may read the case or by some. */
const noteOf = (attachment: string, more: object = {}, stream = caseStream) =>
  entry('case', stream, 'NoteWritten', {
    note: randomUUID(),
    text: 'Lihat foto.',
    attachments: [{ attachment, kind: 'photo', type: 'image/png', size: 12 }],
    ...more,
  });

async function got(name: CastName, id: string) {
  const cookie = `pendamping=${await agency.token(name)}`;
  return fetch(`${server.address}/api/v1/attachments/${id}`, { headers: { cookie } });
}

describe('an attachment', () => {
  it('is kept once, and comes back byte for byte to those who may read the case', async () => {
    const [id, content] = [randomUUID(), png('rumah keluarga')];
    const sha256 = createHash('sha256').update(content).digest('hex');
    for (const _ of [1, 2])
      expect(await put('ratna', id, content)).toMatchObject({
        status: 200,
        json: { attachment: id, sha256, bytes: content.length },
      });
    expect((await got('ratna', id)).status, 'to whom took it, before the note has come').toBe(200);
    expect((await got('bambang', id)).status, 'to nobody else until a note tells of it').toBe(404);
    await agency.append('ratna', noteOf(id));
    const answer = await got('bambang', id);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${id}.png"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    for (const name of ['dedi', 'siska', 'yuyun', 'tini'] as const)
      expect((await got(name, id)).status).toBe(404);
  });

  it('of a note that only some may read is for those alone', async () => {
    const id = randomUUID();
    await put('ratna', id, png('rahasia'));
    await agency.append('ratna', noteOf(id, { restrictedTo: [agency.workers.ratna] }));
    expect((await got('ratna', id)).status).toBe(200);
    expect((await got('bambang', id)).status).toBe(404);
  });

  it('is not replaced by other bytes under the same id, nor changed by anybody', async () => {
    const id = randomUUID();
    await put('ratna', id, png('a'));
    expect(await put('ratna', id, png('b'))).toMatchObject({
      status: 409,
      json: { title: 'attachment.another' },
    });
    await expect(
      fresh.database.pool.query('delete from journal.attachment where attachment = $1', [id]),
    ).rejects.toThrow();
  });

  it('is taken from a volunteer with a task in the case, and from no stranger', async () => {
    expect((await put('yuyun', randomUUID(), png('a'))).status).toBe(200);
    for (const name of ['dedi', 'siska', 'tini'] as const)
      expect((await put(name, randomUUID(), png('a'))).json.title).toBe('access.not-yours');
    expect((await put('ratna', randomUUID(), png('a'), 'image/png', randomUUID())).status).toBe(403);
  });

  it('follows an act that was handed over by somebody who has lost the case, for whoever answers it and then for the record', async () => {
    const [id, content, token] = [randomUUID(), png('kamar mandi'), await agency.token('dedi')];
    expect((await put('dedi', id, content)).status, 'of nothing handed over').toBe(403);
    const device = randomUUID();
    await server.ask('POST', '/api/v1/devices', { token, body: { device, name: 'ponsel' } });
    const acts = [{ act: randomUUID(), entries: [noteOf(id)] }];
    await server.ask('POST', '/api/v1/undelivered', { token, body: { device, acts } });
    expect((await put('dedi', id, content)).status).toBe(200);
    expect((await put('dedi', randomUUID(), content)).status, 'another photo').toBe(403);
    for (const name of ['bambang', 'ratna', 'siska'] as const)
      expect((await got(name, id)).status, `${name}, who may answer it, while it waits`).toBe(200);
    for (const name of ['yuyun', 'tini'] as const)
      expect((await got(name, id)).status, `${name} while it waits`).toBe(404);
    const asked = { token: await agency.token('bambang') };
    const waiting = (await server.ask('GET', '/api/v1/undelivered', asked)).json.undelivered;
    await server.ask('POST', `/api/v1/undelivered/${waiting[0].id}`, { ...asked, body: { take: true } });
    expect(Buffer.from(await (await got('bambang', id)).arrayBuffer()).equals(content)).toBe(true);
    expect((await got('dedi', id)).status, 'the case is still not theirs').toBe(404);
  });

  it('of a note that was recorded still follows when the case has passed to somebody else, who sees it', async () => {
    const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    const { caseStream: passed } = opening;
    const [id, other, content] = [randomUUID(), randomUUID(), png('dapur')];
    const dedi = { worker: agency.workers.dedi, name: 'dedi', part: 'responsible', from: today };
    await agency.append(
      'ratna',
      ...opening.entries,
      noteOf(id, {}, passed),
      entry('case', passed, 'WorkerAssigned', dedi),
      entry('case', passed, 'WorkerUnassigned', { worker: agency.workers.ratna, until: yesterday }),
    );
    expect((await put('ratna', other, content, 'image/png', passed)).status, 'one not told of').toBe(403);
    expect((await put('bambang', id, content, 'image/png', passed)).status, 'told of by another').toBe(403);
    expect((await put('ratna', id, content, 'image/png', passed)).status).toBe(200);
    expect((await got('dedi', id)).status).toBe(200);
    expect((await got('ratna', id)).status, 'the case is not theirs any more').toBe(404);
  });

  it('must be what it says it is, and not too large', async () => {
    const page = Buffer.from('<html><script>alert(1)</script>');
    expect(await put('ratna', randomUUID(), page)).toMatchObject({
      status: 415,
      json: { title: 'attachment.wrong-kind' },
    });
    expect((await put('ratna', randomUUID(), page, 'text/html')).status).toBe(400);
    expect((await put('ratna', randomUUID(), png('a'), 'image/jpeg')).status).toBe(415);
    const most = Buffer.alloc(12 * 1_048_576);
    png('').copy(most);
    expect((await put('ratna', randomUUID(), most)).status).toBe(200);
    expect(await put('ratna', randomUUID(), Buffer.concat([most, most]))).toMatchObject({
      status: 413,
      json: { title: 'attachment.too-large' },
    });
  });

  it('of a restricted case leaves a line in the log of reads', async () => {
    const opening = openingBy({ id: agency.workers.ratna, name: 'ratna' });
    const restricted = entry('case', opening.caseStream, 'CaseDescribed', { confidentiality: 'restricted' });
    await agency.append('ratna', ...opening.entries, restricted);
    const id = randomUUID();
    await put('ratna', id, Buffer.from('%PDF-1.7 x'), 'application/pdf', opening.caseStream);
    await got('ratna', id);
    const reads = await server.ask('GET', `/api/v1/reads/${opening.caseStream}`, {
      token: await agency.token('bambang'),
    });
    expect(reads.json.reads).toMatchObject([{ what: 'attachment' }]);
  });
});
