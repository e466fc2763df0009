import { describe, expect, it } from 'vitest';
import { aCase, aPlannedCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { nextSteps } from '../../overviews/next-steps.ts';
import { notices } from '../../overviews/notices.ts';
import { timelineLine } from '../../overviews/timeline-line.ts';
import { sheetOf } from '../../papers/papers.ts';
import { agencyRecord } from '../../records/agency.ts';
import { awaitedConferences, heldConferences } from './conference.ts';

const conference = idOf('conference');

const held = (change: Record<string, unknown> = {}) => ({
  conference,
  question: 'Bagaimana Rizky kembali bersekolah?',
  present: [
    { worker: by.worker.id, name: 'Ratna' },
    { name: 'Nuraeni', role: 'Ibu' },
    { name: 'Euis Komariah', role: 'Kepala sekolah', body: 'SDN Cikembang 04' },
  ],
  clientPresence: 'present',
  confidentialityReminded: true,
  facts: 'Tidak bersekolah sejak November.',
  views: [{ who: 'Nuraeni', view: 'Kembali ke sekolah yang sama.' }],
  decision: 'Mediasi dulu',
  dissent: [{ who: 'Euis Komariah', why: 'Sekolah belum siap.' }],
  ...change,
});

const planned = (change: Record<string, unknown> = {}) => ({
  conference,
  question: 'Bagaimana Rizky kembali bersekolah?',
  on: '2026-03-09',
  ...change,
});

const codesOn = (told: ReturnType<typeof aCase>, day: string) =>
  notices(told.state)
    .filter((one) => one.from <= day)
    .map((one) => one.code);

const material = (told: ReturnType<typeof aCase>, language: 'id' | 'en' = 'id') => ({
  case: told.reading,
  clients: [],
  agency: agencyRecord.initial,
  language,
  today: '2026-03-10',
});

describe('a case conference', () => {
  it('is held in any stage, once, with at least one who sat there', () => {
    const told = aCase().tells('ConferenceHeld', held());
    expect(heldConferences(told.state.conferences)[0]?.decision).toBe('Mediasi dulu');
    expect(told.refuses('ConferenceHeld', held())).toBe('conference.held-already');
    expect(told.refuses('ConferencePlanned', planned())).toBe('conference.held-already');
    const nobody = aCase().tries('ConferenceHeld', held({ present: [] }));
    expect(nobody).toMatchObject({ faults: [{ field: 'present', because: 'field.required' }] });
  });

  it('is recorded by a professional, not by a volunteer', () => {
    expect(aCase().refuses('ConferenceHeld', held(), { by: by.volunteer })).toBe(
      'entry.needs-a-professional',
    );
  });

  it('stands among what is due until it is held, and is asked for the day after', () => {
    const told = aPlannedCase().tells('ConferencePlanned', planned({ on: '2026-03-12' }));
    expect(nextSteps(told.state).find((one) => one.kind === 'conference')).toMatchObject({
      on: '2026-03-12',
      what: 'Bagaimana Rizky kembali bersekolah?',
    });
    expect(codesOn(told, '2026-03-12')).not.toContain('conference-not-recorded');
    expect(codesOn(told, '2026-03-13')).toContain('conference-not-recorded');
    const after = told.tells('ConferenceHeld', held(), { on: '2026-03-12' });
    expect(codesOn(after, '2026-03-13')).not.toContain('conference-not-recorded');
    expect(awaitedConferences(after.state.conferences)).toEqual([]);
  });

  it('may be moved to another day or dropped with the reason, and planned again', () => {
    const moved = aCase()
      .tells('ConferencePlanned', planned())
      .tells('ConferencePlanned', planned({ on: '2026-03-16' }));
    expect(awaitedConferences(moved.state.conferences)).toMatchObject([{ on: '2026-03-16' }]);
    const dropped = moved.tells('ConferenceDropped', { conference, reason: 'Sekolah libur' });
    expect(awaitedConferences(dropped.state.conferences)).toEqual([]);
    expect(dropped.refuses('ConferenceDropped', { conference, reason: 'lagi' })).toBe(
      'conference.not-planned',
    );
    const again = dropped.tells('ConferencePlanned', planned({ on: '2026-04-06' }));
    expect(awaitedConferences(again.state.conferences)).toMatchObject([{ on: '2026-04-06' }]);
  });

  it('asks why the client was not there where nobody wrote it', () => {
    const without = { clientPresence: 'not-present' };
    expect(codesOn(aCase().tells('ConferenceHeld', held(without)), '2026-03-01')).toContain(
      'conference-without-client',
    );
    const because = held({ ...without, whyAbsent: 'Nuraeni sakit; menyampaikan pendapatnya lewat telepon.' });
    expect(codesOn(aCase().tells('ConferenceHeld', because), '2026-03-01')).not.toContain(
      'conference-without-client',
    );
  });

  it('is told in one line of the timeline by its question and what was decided', () => {
    const line = timelineLine('ConferenceHeld', held());
    expect(line?.text).toBe('Bagaimana Rizky kembali bersekolah? → Mediasi dulu');
    expect(line?.people).toEqual(['Ratna', 'Nuraeni', 'Euis Komariah']);
  });
});

describe('the minutes', () => {
  const told = () =>
    aCase()
      .tells('ConferenceHeld', held())
      .tells('TaskSet', {
        task: idOf('task'),
        what: 'Mengundang kepala sekolah',
        by: '2026-03-31',
        assignedName: 'Ratna',
        conference,
      })
      .tells('TaskSet', { task: idOf('other'), what: 'Menelepon puskesmas' })
      .tells('NoteWritten', { note: idOf('open'), text: 'Catatan terbuka' })
      .tells('NoteWritten', {
        note: idOf('closed'),
        text: 'Rahasia Nuraeni',
        restrictedTo: [by.worker.id],
      });

  it('carry its own tasks with who and by when, and leave a place for everybody to sign', () => {
    const sheet = sheetOf('conference', material(told()));
    const text = JSON.stringify(sheet.blocks);
    expect(sheet.title).toBe('Notulen pembahasan kasus');
    expect(text).toContain('["Ratna","Mengundang kepala sekolah","31 Maret 2026"]');
    expect(text).not.toContain('Menelepon puskesmas');
    const signed = sheet.blocks.flatMap((one) => (one.kind === 'signatures' ? one.people : []));
    expect(signed.map((one) => one.name)).toEqual(['Ratna', 'Nuraeni', 'Euis Komariah']);
    expect(text).toContain('Sekolah belum siap.');
  });

  it('carry no note, open or restricted, in either language', () => {
    for (const language of ['id', 'en'] as const) {
      const text = JSON.stringify(sheetOf('conference', material(told(), language)));
      expect(text).not.toMatch(/Catatan terbuka|Rahasia Nuraeni/);
    }
  });

  it('say openly when nothing was decided, and read as corrected after a correction', () => {
    const { decision: _, ...undecided } = held();
    const before = aCase().tells('ConferenceHeld', undecided);
    expect(JSON.stringify(sheetOf('conference', material(before)))).toContain('Belum ada keputusan.');
    const entry = before.entries.at(-1)?.id;
    const after = before.tells('EntryAmended', { entry, data: held(), reason: 'Keputusan tertinggal' });
    expect(JSON.stringify(sheetOf('conference', material(after)))).toContain('Mediasi dulu');
  });
});
