import { describe, expect, it } from 'vitest';
import { aPlannedCase, contractTerms, goalId, plannedId, signature } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';
import { dayInWords, numberInWords } from './day-in-words.ts';
import { sheetOf } from './papers.ts';

const material = (record: ReturnType<typeof aPlannedCase>, language: 'id' | 'en' = 'id') => ({
  case: record.reading,
  clients: [],
  agency: agencyRecord.initial,
  language,
  today: '2026-08-13',
});

describe('a day in words', () => {
  it('is written as official minutes have it, in both languages', () => {
    expect(dayInWords('2026-08-12', 'id')).toEqual({
      weekday: 'Rabu',
      date: 'dua belas',
      month: 'Agustus',
      year: 'dua ribu dua puluh enam',
      figures: '12-08-2026',
    });
    expect(dayInWords('2026-04-17', 'en')).toMatchObject({
      weekday: 'Friday',
      date: 'seventeenth',
      year: 'two thousand and twenty-six',
    });
  });

  it('knows the numbers that are said differently', () => {
    const said = [0, 10, 11, 19, 20, 31, 100, 111, 999, 1000, 1945, 2026].map((one) =>
      numberInWords(one, 'id'),
    );
    expect(said).toEqual([
      'nol',
      'sepuluh',
      'sebelas',
      'sembilan belas',
      'dua puluh',
      'tiga puluh satu',
      'seratus',
      'seratus sebelas',
      'sembilan ratus sembilan puluh sembilan',
      'seribu',
      'seribu sembilan ratus empat puluh lima',
      'dua ribu dua puluh enam',
    ]);
    expect(numberInWords(1945, 'en')).toBe('one thousand nine hundred and forty-five');
  });
});

const meeting = idOf('meeting');
const told = () =>
  aPlannedCase().tells(
    'MeetingHeld',
    {
      meeting,
      kind: 'village-deliberation',
      subject: 'Anggaran inklusi 2027',
      place: 'Balai desa',
      calledBy: 'Kepala desa',
      chair: 'Stefanus Nabuasa',
      noteTaker: 'Maria Nabuasa',
      witnesses: ['Ketua BPD'],
      agenda: ['Laporan kader', 'Anggaran 2027'],
      quorum: 40,
      count: { total: 58, women: 27, withDisability: 6 },
      attendance: [{ name: 'Stefanus Nabuasa', from: 'Dusun I', part: 'kepala desa' }],
      course: 'Laporan dibacakan.',
      decisions: [{ what: 'Rp 48.000.000 untuk inklusi', carriedBy: 'Kepala desa', by: '2026-12-31' }],
      dissent: [{ who: 'Kelompok Difabel', why: 'Perdes belum dibahas.' }],
    },
    { on: '2026-08-12' },
  );

it('minutes of a village deliberation stand in their official form, with places to sign and the list as annex', () => {
  const sheet = sheetOf('meeting', material(told()));
  const text = JSON.stringify(sheet.blocks);
  expect(sheet.title).toBe('Berita acara: Musyawarah desa');
  expect(text).toContain(
    'Pada hari ini, Rabu, tanggal dua belas, bulan Agustus, tahun dua ribu dua puluh enam (12-08-2026), bertempat di Balai desa, telah diadakan musyawarah desa atas undangan Kepala desa, tentang Anggaran inklusi 2027.'.replace(
      ' atas',
      ', atas',
    ),
  );
  expect(text).toContain('Kuorum 40 orang terpenuhi.');
  expect(text).toContain('(dilaksanakan oleh Kepala desa, paling lambat 31 Desember 2026)');
  expect(text).toContain('Perdes belum dibahas.');
  const signed = sheet.blocks.flatMap((one) => (one.kind === 'signatures' ? one.people : []));
  expect(signed.map((one) => one.name)).toEqual([
    'Stefanus Nabuasa',
    'Maria Nabuasa',
    'Ketua BPD',
    '(………………………………)',
  ]);
  const list = sheet.blocks.at(-1);
  expect(list?.kind === 'rows' && list.rows[0]).toEqual([
    '1',
    'Stefanus Nabuasa',
    'Dusun I; kepala desa',
    '',
  ]);
  expect(list?.kind === 'rows' && list.rows.length).toBe(41);
  expect(JSON.stringify(sheetOf('meeting', material(told(), 'en')))).toContain('the twelfth of August');
});

const agreedOn = (fewestShown: number) => {
  const contract = idOf('agreement of the village');
  return told()
    .tells('ContractDrafted', contractTerms({ contract, arrangements: { fewestShown } }))
    .tells('ContractSigned', { ...signature('client', 'Stefanus'), contract })
    .tells('ContractSigned', { ...signature('worker', 'Maria'), contract });
};

it('minutes are for the village to keep: not marked as confidential, and how few people divide is withheld', () => {
  const sheet = sheetOf('meeting', material(told()));
  expect(sheet.confidential).toBe('');
  expect(JSON.stringify(sheet.blocks)).toContain('"58","27","6"');
  const strict = JSON.stringify(sheetOf('meeting', material(agreedOn(10))).blocks);
  expect(strict).toContain('"58","27","…"');
  expect(strict).toContain('kurang dari 10 orang');
});

it('the programme on paper withholds counts of fewer than three people and shows that its sums agree', () => {
  const few = told()
    .tells('ActivityPlanned', {
      planned: plannedId,
      what: 'Klinik keliling',
      goals: [goalId],
      who: [],
      method: 'case-work',
      role: 'broker',
      cost: 9_000_000,
      fundedBy: [{ source: 'BOK', amount: 9_000_000 }],
    })
    .tells('ParticipationCounted', { of: meeting, count: { total: 58, women: 27, withDisability: 2 } });
  const text = JSON.stringify(sheetOf('programme', material(few)).blocks);
  expect(text).toContain('Anggaran inklusi 2027","58","27","…"');
  expect(text).toContain('Jumlah menurut kegiatan sama dengan jumlah menurut sumber.');
});

it('the programme on paper withholds what a measure counts of few people, and of the few who are left of all', () => {
  const measure = idOf('back at school');
  const isPrinted = (change: object, numbers: readonly number[], outOf?: number) => {
    const chosen = told().tells('MeasureChosen', {
      measure,
      name: 'Anak kembali belajar',
      unit: 'anak',
      direction: 'up',
      ...change,
    });
    const taken = numbers.reduce(
      (record, value, at) =>
        record.tells('MeasurementTaken', {
          measurement: idOf(`value ${at}`),
          measure,
          value,
          phase: 'intervention',
          ...(outOf === undefined ? {} : { outOf }),
        }),
      chosen,
    );
    const text = JSON.stringify(sheetOf('programme', material(taken)).blocks);
    return numbers.map((value) => text.includes(`${value} (`));
  };
  const counted = [0, 2, 5, 8];
  expect(isPrinted({}, counted)).toEqual([true, false, true, true]);
  expect(isPrinted({ most: 9 }, counted)).toEqual([true, false, true, false]);
  expect(isPrinted({}, counted, 10)).toEqual([true, false, true, false]);
  expect(isPrinted({ counts: 'people', kind: 'count', most: 9 }, counted)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(isPrinted({ counts: 'other', most: 9 }, counted)).toEqual([true, true, true, true]);
  expect(isPrinted({ unit: 'Rp', most: 9 }, [2])).toEqual([true]);
  expect(isPrinted({ kind: 'rating', most: 10 }, counted)).toEqual([true, true, true, true]);
});

it('the programme on paper says how many people the lists show, as a range while it is not asked who is who', () => {
  const names = ['Stefanus Nabuasa', 'Dorkas Nabuasa', 'Elia Benu', 'Ana Tefa'];
  const listed = () =>
    told().tells('MeetingHeld', {
      meeting: idOf('list'),
      kind: 'other',
      subject: 'Rapat',
      attendance: names.map((name) => ({ name, from: 'Dusun I' })),
    });
  const another = (those: readonly string[]) =>
    listed().tells('MeetingHeld', {
      meeting: idOf('another'),
      kind: 'other',
      subject: 'Rapat',
      attendance: those.map((name) => ({ name })),
    });
  const twice = another(['Bapak Stefanus Nabuasa', 'Yohana Tnunay', 'Lukas Fallo', 'Marten Liu']);
  const planned = (of: ReturnType<typeof told>) =>
    of.tells('ActivityPlanned', {
      planned: plannedId,
      what: 'Klinik keliling',
      goals: [goalId],
      who: [],
      method: 'case-work',
      role: 'broker',
    });
  const printed = (of: ReturnType<typeof told>) =>
    JSON.stringify(sheetOf('programme', material(planned(of), 'en')).blocks);
  expect(printed(listed())).toContain('4 different people by the attendance lists.');
  expect(printed(told())).not.toContain('by the attendance lists');
  expect(printed(twice)).toContain('Between 7 and 8 people by the attendance lists');
  // Beside a list of four it would tell of the one who came another time.
  expect(printed(another(['Yohana Tnunay']))).not.toContain('by the attendance lists');
  expect(printed(another(['Bapak Stefanus Nabuasa']))).not.toContain('by the attendance lists');
});
