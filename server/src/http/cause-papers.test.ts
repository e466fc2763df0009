/** The papers of a cause as PDF: what they tell, and that nobody of the gathered cases can be found in them. */
import { randomUUID } from 'node:crypto';
import { causePaperKinds, languages } from '@pendamping/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAgency, type CastName, entry, openingBy, type TestAgency } from '../../../tests/cast/agency.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/cast/database.ts';
import { type Running, running } from '../../../tests/cast/http.ts';
import { textOf } from '../../../tests/cast/pdf.ts';
import { loadAreas } from '../regions/areas.ts';

const cause = randomUUID();
const hearing = randomUUID();
/** What could tell whose the cases are: names, what brought them, how they met the wall, their streams. */
const telltale = ['Nuraeni', 'Suhendar', 'berhenti sekolah', 'Ditolak di gerbang'];

let fresh: FreshDatabase;
let agency: TestAgency;
let server: Running;
const streams: string[] = [];

async function keeps(name: CastName, ...entries: readonly ReturnType<typeof entry>[]) {
  const outcomes = await agency.append(name, ...entries);
  expect(outcomes.filter((one) => one.outcome === 'refused')).toEqual([]);
}

async function joins(name: CastName, facts: Record<string, unknown>) {
  const { entries, caseStream } = openingBy({ id: agency.workers[name], name });
  const data = { cause, name: 'Sekolah menolak anak', met: 'Ditolak di gerbang', area: '32.73', ...facts };
  await keeps(name, ...entries, entry('case', caseStream, 'CauseJoined', data));
  streams.push(caseStream);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadAreas(fresh.database);
  agency = await anAgency(fresh.database);
  server = await running(fresh.database);
  await keeps(
    'ratna',
    entry('cause', cause, 'CauseOpened', {
      name: 'Sekolah menolak anak',
      kind: 'practice',
      wall: 'Sekolah meminta surat sehat jiwa.',
      demand: 'Cabut syarat itu',
    }),
    entry('cause', cause, 'ForceNoted', {
      force: randomUUID(),
      direction: 'driving',
      what: 'Perkumpulan orang tua',
      strength: 3,
    }),
    entry('cause', cause, 'CauseActionTaken', {
      action: hearing,
      kind: 'hearing',
      what: 'Meminta syarat dicabut',
      to: 'DPRD kota',
    }),
  );
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});

const printed = async (name: CastName, kind: string, language = 'en') => {
  const about = kind === 'hearing' ? `&about=${hearing}` : '';
  const response = await fetch(
    `${server.address}/api/v1/causes/${cause}/documents/${kind}?language=${language}${about}`,
    { headers: { cookie: `pendamping=${await agency.token(name)}` } },
  );
  const pdf = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), pdf, text: textOf(pdf) };
};

describe('a paper of a cause as PDF', () => {
  it('gives no number while its cases are two', async () => {
    await joins('ratna', { sex: 'male' });
    await joins('dedi', { sex: 'male' });
    const { text } = await printed('siska', 'brief');
    if (text === undefined) return;
    expect(text).toContain('No number is given yet');
    expect(text).not.toMatch(/\b2 cases/);
  });

  it('tells kinds from five cases on, without those of one or two', async () => {
    await joins('ratna', { sex: 'male' });
    await joins('ratna', { sex: 'male' });
    await joins('dedi', { sex: 'female' });
    const { text } = await printed('siska', 'brief');
    if (text === undefined) return;
    expect(text).toContain('5 cases');
    expect(text).not.toContain('Female');
    await joins('dedi', { sex: 'male' });
    await joins('ratna', { sex: 'male' });
    await joins('ratna', { sex: 'female' });
    const later = (await printed('siska', 'brief')).text;
    expect(later).toContain('8 cases');
    expect(later).toContain('Kota Bandung');
    // Two women: neither their number nor the one it could be reckoned from.
    expect(later).not.toMatch(/(Female|Male) \d/);
  });

  it.each(causePaperKinds)('%s names nobody of its cases, whoever asks for it', async (kind) => {
    for (const language of languages)
      for (const name of ['ratna', 'siska'] as const) {
        const { status, type, pdf, text } = await printed(name, kind, language);
        expect([status, type]).toEqual([200, 'application/pdf']);
        expect(Buffer.from(pdf).toString('latin1')).toContain('/MarkInfo');
        if (text === undefined) continue;
        expect(text).toContain('Sekolah menolak anak');
        for (const said of [...telltale, ...streams]) expect(text, said).not.toContain(said);
      }
  });

  it('is not for those who may not read causes, and says what to do first where there is nothing', async () => {
    expect((await printed('yuyun', 'brief')).status).toBe(403);
    expect((await printed('tini', 'brief')).status).toBe(403);
    const token = await agency.token('ratna');
    const bare = randomUUID();
    await keeps('ratna', entry('cause', bare, 'CauseOpened', { name: 'x', kind: 'rule', wall: 'x' }));
    const nothing = await server.ask('GET', `/api/v1/causes/${bare}/documents/force-field`, { token });
    expect(nothing.status).toBe(404);
    expect(nothing.text).toContain('document.nothing');
    expect((await server.ask('GET', `/api/v1/causes/${bare}/documents/diary`, { token })).status).toBe(400);
  });
});
