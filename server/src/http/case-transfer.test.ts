/** A case goes to another agency and comes to one: everything that leaves arrives as it was, and nothing twice. */
import { randomUUID } from 'node:crypto';
import { agencyRecord, type Case, caseRecord, type Entry, read } from '@pendamping/domain';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { faultsOfBundle } from '../../../tests/cast/fhir.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { packageByNumber, takeOverAs } from '../case-transfer/by-command.ts';
import { openAgency, openCase } from '../journal/records.ts';
import { verify } from '../journal/verify.ts';

let sending: FreshDatabase;
let receiving: FreshDatabase;
let from: TestAgency;
let to: TestAgency;
let sender: Running;
let receiver: Running;

beforeAll(async () => {
  [sending, receiving] = await Promise.all([freshDatabase(), freshDatabase()]);
  [from, to] = [await anAgency(sending.database), await anAgency(receiving.database)];
  [sender, receiver] = [await running(sending.database), await running(receiving.database)];
});
afterAll(async () => {
  await Promise.all([sender.close(), receiver.close()]);
  await Promise.all([sending.drop(), receiving.drop()]);
});

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('rumah keluarga')]);

/** A person's case with a photo, a note for one worker alone, a correction, and an ending by transfer. */
async function aCaseThatEnds() {
  const opening = openingBy({ id: from.workers.ratna, name: 'Ratna Simbolon' });
  const { caseStream } = opening;
  const attachment = randomUUID();
  await from.append('ratna', ...opening.entries);
  await sender.ask('PUT', `/api/v1/attachments/${attachment}?stream=${caseStream}&type=image%2Fpng`, {
    token: await from.token('ratna'),
    raw: png,
    headers: { 'content-type': 'application/octet-stream' },
  });
  const note = (words: string, more: object = {}) =>
    entry('case', caseStream, 'NoteWritten', { note: randomUUID(), text: words, ...more });
  const wrong = note('Keliru');
  const outcomes = await from.append(
    'ratna',
    note('Lihat foto.', {
      attachments: [{ attachment, kind: 'photo', type: 'image/png', size: png.length }],
    }),
    note('Hanya untuk saya', { restrictedTo: [from.workers.ratna] }),
    wrong,
    entry('case', caseStream, 'EntryStruck', { entry: wrong.id, reason: 'salah kasus' }),
    entry('case', caseStream, 'TaskSet', {
      task: randomUUID(),
      what: 'Menelepon',
      assignedTo: from.workers.yuyun,
    }),
    entry('case', caseStream, 'CaseEnded', {
      ending: randomUUID(),
      reason: 'transfer',
      words: 'Keluarga pindah',
    }),
  );
  expect(outcomes.map((one) => one.outcome)).toEqual(Array(6).fill('accepted'));
  return { caseStream, attachment, person: opening.entries[0]?.stream ?? '' };
}

async function packed(caseStream: string, body: object = {}) {
  const response = await fetch(`${sender.address}/api/v1/cases/${caseStream}/transfer`, {
    method: 'POST',
    headers: { cookie: `pendamping=${await from.token('ratna')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to: 'Dinsos Cimahi', ground: 'Perpindahan alamat', leftOut: [], ...body }),
  });
  return {
    status: response.status,
    headers: response.headers,
    content: new Uint8Array(await response.arrayBuffer()),
  };
}

const send = async (path: string, content: Uint8Array, name: 'ratna' | 'dedi' = 'ratna') =>
  receiver.ask('POST', path, {
    token: await to.token(name),
    raw: content,
    headers: { 'content-type': 'application/octet-stream' },
  });

const text = (content: Uint8Array | undefined) => Buffer.from(content ?? []).toString('utf8');

/** Assigned from the day it was taken over, which is the real one. */
const later = '2100-01-01';

const caseAt = async (database: FreshDatabase, agency: TestAgency, stream: string) =>
  (await openCase(database.database, { ...agency.viewer('ratna'), today: later }, stream))?.case.entries ??
  [];

/** What is the same wherever the entry lies: all but its place in the journal. */
const lasting = ({ position: _, ...one }: Entry) => one;

/** What is known, but for the number, who works on it, and that it came from elsewhere and goes on. */
const known = ({ intake, caseload: _, caseTransfers: __, ending: ___, ...others }: Case) => ({
  ...others,
  opening: intake.opening,
});

describe('a case that is transferred', () => {
  it('arrives with the same entries and the same that is known, and goes on there', async () => {
    const { caseStream, attachment } = await aCaseThatEnds();
    const before = await caseAt(sending, from, caseStream);
    const { status, headers, content } = await packed(caseStream);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="alih-kasus-[0-9a-f]{8}\.zip"$/),
    ]);
    const looked = await send('/api/v1/transfers/look', content);
    expect(looked.json).toMatchObject({ restricted: 1, attachments: 1, people: [{ matches: [] }] });
    expect(looked.json.hindered).toBeUndefined();
    const taken = await send('/api/v1/transfers', content);
    expect(taken).toMatchObject({ status: 200, json: { case: caseStream, attachments: 1, clientsLeft: 0 } });

    const after = await caseAt(receiving, to, caseStream);
    const open = before.filter((one) => one.data.restrictedTo === undefined);
    const arrived = after.slice(0, open.length);
    expect(arrived.map((one) => one.id)).toEqual(open.map((one) => one.id));
    for (const [at, one] of arrived.entries()) {
      const { version: _, basis: __, ...same } = lasting(one);
      expect(open[at]).toMatchObject(same);
    }
    const [there, here] = [read(caseRecord, open).state, read(caseRecord, after).state];
    expect(known(here)).toEqual(known(there));
    expect(here.ending.ended).toBeUndefined();
    expect(here.intake.number).toBe(taken.json.number);
    expect(here.caseTransfers.takenOver[0]).toMatchObject({ restricted: 1, from: { agency: from.agency } });
    expect(here.caseload.assignments.filter((one) => one.until === undefined)).toMatchObject([
      { worker: to.workers.ratna, part: 'responsible' },
    ]);
    const picture = await fetch(`${receiver.address}/api/v1/attachments/${attachment}`, {
      headers: { cookie: `pendamping=${await to.token('ratna')}` },
    });
    expect(Buffer.from(await picture.arrayBuffer()).equals(png)).toBe(true);
    expect(await verify(receiving.database)).toEqual([]);
  });

  it('holds a page, a FHIR document and the names of those who wrote, and no word of what is for some alone', async () => {
    const { caseStream } = await aCaseThatEnds();
    const files = unzipSync((await packed(caseStream)).content);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'case.json',
        'bundle.json',
        'index.html',
        'losses.txt',
        'README.txt',
      ]),
    );
    for (const content of Object.values(files)) expect(text(content)).not.toContain('Hanya untuk saya');
    expect(faultsOfBundle(JSON.parse(text(files['bundle.json'])))).toEqual([]);
    const agency = await openAgency(sending.database, from.viewer('ratna'));
    const { workers } = read(agencyRecord, agency?.entries ?? []).state;
    const file = JSON.parse(text(files['case.json']));
    expect(file.authors[from.workers.ratna]).toBe(workers[from.workers.ratna]?.name);
    expect(file.authors[from.workers.yuyun]).toBe(workers[from.workers.yuyun]?.name);
    expect(text(files['index.html'])).toContain('Dinsos Cimahi');
  });

  it('leaves out what its worker names, and both sides know how much', async () => {
    const { caseStream } = await aCaseThatEnds();
    const token = await from.token('ratna');
    const preview = await sender.ask(
      'GET',
      `/api/v1/cases/${caseStream}/transfer?leftOut=notes,attachments`,
      { token },
    );
    expect(preview.json).toMatchObject({
      stayed: { notes: 3 },
      restricted: 1,
      attachments: 0,
      attachmentsOut: 1,
    });
    const { content } = await packed(caseStream, { leftOut: ['notes', 'attachments'] });
    expect(text(unzipSync(content)['case.json'])).not.toContain('Lihat foto');
    const [made] = read(caseRecord, await caseAt(sending, from, caseStream)).state.caseTransfers.packages;
    expect(made).toMatchObject({ to: 'Dinsos Cimahi', leftOut: ['notes', 'attachments'], restricted: 1 });
    expect((await send('/api/v1/transfers', content)).status).toBe(200);
  });

  it('is taken over once, also from a second package', async () => {
    const { caseStream } = await aCaseThatEnds();
    const [first, second] = [await packed(caseStream), await packed(caseStream)];
    const taken = await send('/api/v1/transfers', first.content);
    const again = await send('/api/v1/transfers', first.content, 'dedi');
    expect(again).toMatchObject({ status: 409, json: { title: 'package.taken-already' } });
    expect(again.json.detail).toContain(taken.json.number);
    const other = await send('/api/v1/transfers', second.content);
    expect(other).toMatchObject({ status: 409, json: { title: 'package.case-is-here' } });
    expect((await send('/api/v1/transfers/look', first.content)).json.hindered.because).toBe(
      'package.taken-already',
    );
  });

  it('goes and comes by the command line as well, for a social worker who is named', async () => {
    const { caseStream } = await aCaseThatEnds();
    const number = read(caseRecord, await caseAt(sending, from, caseStream)).state.intake.number ?? '';
    const asked = { to: 'Dinsos', ground: 'Pindah', leftOut: [], language: 'id' } as const;
    expect(await packageByNumber(sending.database, 'KS-1900-0001', asked)).toBeUndefined();
    const answer = await packageByNumber(sending.database, number, asked);
    if (answer === undefined || 'refused' in answer) throw new Error(JSON.stringify(answer));
    const { content } = answer.done;
    const named = (name: string) => `${name}-${to.agency.slice(0, 8)}`;
    for (const name of ['yuyun', 'nobody'])
      expect(await takeOverAs(receiving.database, content, named(name))).toBeUndefined();
    const taken = await takeOverAs(receiving.database, content, named('ratna'));
    expect(taken).toMatchObject({ case: caseStream, attachments: 1 });
  });

  it('leaves a line for each identity number that goes along', async () => {
    const { caseStream, person: client } = await aCaseThatEnds();
    const [told] = await from.append(
      'ratna',
      entry('client', client, 'PersonDescribed', { nik: '3273025407859902' }),
    );
    expect(told?.outcome).toBe('accepted');
    expect((await packed(caseStream)).status).toBe(200);
    const { rows } = await sending.database.pool.query(
      'select worker, what from access.reveal_log where agency = $1 and client = $2',
      [from.agency, client],
    );
    expect(rows).toEqual([{ worker: from.workers.ratna, what: 'nik' }]);
  });

  it('does not leave while it goes on here, nor without consent or ground', async () => {
    const opening = openingBy({ id: from.workers.ratna, name: 'Ratna' });
    await from.append('ratna', ...opening.entries);
    expect((await packed(opening.caseStream)).status).toBe(422);
    const { caseStream } = await aCaseThatEnds();
    expect((await packed(caseStream, { ground: undefined })).status).toBe(422);
  });
});

describe('a file that is no whole package', () => {
  const repacked = (content: Uint8Array, change: (files: Record<string, Uint8Array>) => void) => {
    const files = unzipSync(content);
    change(files);
    return zipSync(files);
  };

  it('is refused with what is wrong with it, and nothing is written', async () => {
    const { caseStream } = await aCaseThatEnds();
    const { content } = await packed(caseStream);
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['package.damaged', Buffer.from('bukan zip')],
      ['package.damaged', content.slice(0, content.length - 400)],
      ['package.foreign', zipSync({ 'surat.txt': Buffer.from('halo') })],
      [
        'package.damaged',
        repacked(content, (files) => {
          files['case.json'] = Buffer.from('{}');
        }),
      ],
      [
        'package.damaged',
        repacked(content, (files) => {
          delete files['index.html'];
        }),
      ],
      [
        'package.damaged',
        repacked(content, (files) => {
          files['tambahan.txt'] = Buffer.from('x');
        }),
      ],
      [
        'package.newer',
        repacked(content, (files) => {
          files['manifest.json'] = Buffer.from(
            text(files['manifest.json']).replace('package/1', 'package/2'),
          );
        }),
      ],
    ];
    for (const [because, broken] of cases) {
      const answer = await send('/api/v1/transfers', broken);
      expect([because, answer.status, answer.json.title]).toEqual([because, 422, because]);
    }
    expect(await caseAt(receiving, to, caseStream)).toEqual([]);
  });
});
