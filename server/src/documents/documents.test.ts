import {
  agencyRecord,
  caseRecord,
  clientRecord,
  type DocumentKind,
  documentKinds,
  type Entry,
  type Material,
  NothingToPrint,
  type RecordKind,
  read,
} from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../tests/cast/pdf.ts';
import {
  mothers,
  mothersGroup,
  schoolClient,
  village,
  villageCommunity,
} from '../demonstration/collectives.ts';
import { familyStory, suhendar } from '../demonstration/family-story.ts';
import { schoolCase, schoolWork } from '../demonstration/organisation-tale.ts';
import { everybody } from '../demonstration/people.ts';
import { renderDocument } from './documents.ts';

const stored = (record: RecordKind, stream: string, tale = familyStory()): Entry[] =>
  tale
    .filter((one) => one.written.record === record && one.written.stream === stream)
    .map(({ written, receivedAt, worker }, at) => ({
      ...written,
      receivedAt,
      by: { id: worker, capacity: 'professional' as const, approves: false },
      version: at + 1,
      position: at + 1,
    }));

const agency: Material['agency'] = {
  ...agencyRecord.initial,
  unit: {
    programmes: {},
    description: {
      name: 'LKS Rumah Kembang Mandiri',
      city: 'Bandung',
      timeZone: 'Asia/Jakarta',
      letterhead: ['Jl. Melati Fiktif 8'],
    },
  },
  workers: Object.fromEntries(
    everybody.map(({ id, roles, ...about }) => [
      id,
      { ...about, roles: [...roles], worker: id, joinedOn: '2025-01-01' },
    ]),
  ),
};

const story = (language: 'id' | 'en', change: Partial<Material> = {}): Material => ({
  case: read(caseRecord, stored('case', suhendar.case)),
  clients: [suhendar.family, suhendar.rizky, suhendar.nuraeni, suhendar.asep].map((stream) => ({
    stream,
    reading: read(clientRecord, stored('client', stream)),
  })),
  agency,
  language,
  today: '2026-11-25',
  ...change,
});

/** The mothers' group, for the papers of a group. */
const ofGroup = (language: 'id' | 'en'): Material =>
  story(language, {
    case: read(caseRecord, stored('case', mothers.case, mothersGroup())),
    clients: [
      {
        stream: mothers.group,
        reading: read(clientRecord, stored('client', mothers.group, mothersGroup())),
      },
    ],
  });

/** The village, whose papers a family has none of. */
const ofVillage = (language: 'id' | 'en'): Material =>
  story(language, {
    case: read(caseRecord, stored('case', village.case, villageCommunity())),
    clients: [
      {
        stream: village.community,
        reading: read(clientRecord, stored('client', village.community, villageCommunity())),
      },
    ],
  });

/** The school's own case, for the one paper that the family's case does not have. */
const ofSchool = (language: 'id' | 'en'): Material =>
  story(language, { case: read(caseRecord, stored('case', schoolWork.case, schoolCase(schoolClient))) });

const onTheWall: ReadonlySet<DocumentKind> = new Set([
  'participatory-tool',
  'programme-timeline',
  'stakeholder-map',
  'public-board',
]);

const ofOthers: Partial<Readonly<Record<DocumentKind, (language: 'id' | 'en') => Material>>> = {
  meeting: ofVillage,
  programme: ofVillage,
  'programme-timeline': ofVillage,
  'participatory-tool': ofVillage,
  'stakeholder-map': ofVillage,
  'public-board': ofVillage,
  'organisation-agreement': ofSchool,
  'attendance-list': ofGroup,
  'cash-report': ofGroup,
  'group-members': ofGroup,
  'group-path': ofGroup,
};

/** What there is to print of each kind; of a person's own copy, whose. */
const materialFor = (kind: DocumentKind, language: 'id' | 'en', person: string): Material =>
  ofOthers[kind]?.(language) ?? story(language, kind === 'own-copy' ? { about: person } : {});

const told = {
  intake: 'Anak diminta berhenti sekolah sejak November 2025',
  consent: 'Nuraeni',
  contract: 'Tambah tujuan proses',
  assessment: 'Tidak ada penyesuaian yang layak di sekolah',
  plan: 'Mediasi dulu; pengaduan resmi bila gagal',
  'progress-notes': 'Mediasi kedua dengan sekolah',
  evaluation: 'Disepakati dua tindak lanjut',
  termination: 'BA-2026-0007',
  referral: 'SR-2026-0019',
  'behaviour-contract': 'Guru pendamping 3 hari/minggu',
  advocacy: 'SA-2026-0003',
  'cash-report': 'Bahan abon ikan',
  conference: 'Khawatir mediasi hanya mengulur waktu',
  meeting: 'Rp 48.000.000 untuk inklusi 2027',
  programme: 'Layanan keliling Dukcapil',
  'programme-timeline': 'Layanan keliling Dukcapil',
  'organisation-agreement': 'Ruang tenang dekat kelas',
  'four-p': 'Murid kelas 1',
  'own-copy': 'Muhamad Rizky Pratama',
  'attendance-list': 'Hj. Bungawati',
  'group-members': 'Hj. Bungawati',
  'group-path': 'Nurlela',
  'participatory-tool': 'Tidak punya NIK',
  'stakeholder-map': 'Stefanus Nabuasa',
  'public-board': '461',
} as const satisfies Record<DocumentKind, string>;

describe.each(documentKinds)('%s', (kind) => {
  it.each(['id', 'en'] as const)('prints what the story says, with the letterhead (%s)', async (language) => {
    const pdf = await renderDocument(kind, materialFor(kind, language, suhendar.rizky));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/MarkInfo');
    const text = textOf(pdf);
    if (text === undefined) return;
    // What hangs on a wall has the whole sheet for itself.
    if (!onTheWall.has(kind)) expect(text).toContain('LKS Rumah Kembang Mandiri');
    expect(text).toContain(told[kind]);
    expect(text).toContain(language === 'id' ? 'Halaman 1 dari' : 'Page 1 of');
  });
});

it('prints both versions of the contract, each with its signatures', async () => {
  const texts = await Promise.all(
    suhendar.contracts.map(async (about) => textOf(await renderDocument('contract', story('id', { about })))),
  );
  if (texts[0] === undefined) return;
  expect(texts[0]).toContain('Senin 19.30 WIB');
  expect(texts[1]).toContain('Selasa 19.30 WIB');
  for (const text of texts) expect(text).toContain('Ratna Simbolon');
});

it('never prints a restricted note, nor a whole NIK', async () => {
  for (const kind of documentKinds) {
    const text = textOf(await renderDocument(kind, materialFor(kind, 'id', suhendar.nuraeni))) ?? '';
    expect(text, kind).not.toContain('melempar piring');
    expect(text, kind).not.toMatch(/32730\d{11}/);
  }
});

it('gives a person a copy of their own that tells of nobody else, and of nothing restricted', async () => {
  const text = textOf(await renderDocument('own-copy', story('id', { about: suhendar.nuraeni })));
  if (text === undefined) return;
  expect(text).toContain('Nuraeni');
  expect(text).toContain('[orang lain]');
  for (const other of ['Rizky', 'Asep', 'Imas', 'Wawan', 'Euis']) expect(text, other).not.toContain(other);
  expect(text).not.toContain('melempar piring');
});

it('draws genogram and ecomap into the assessment, with words for who cannot see them', async () => {
  const text = textOf(await renderDocument('assessment', story('id')));
  if (text === undefined) return;
  expect(text).toContain('Genogram, 2 Maret 2026');
  expect(text).toContain('SDN Cikembang 04');
  expect(text).toContain('tegang');
});

it.each([
  ['RiskReported', 'Anak dikunci di kamar'],
  ['RiskDecided', 'Anak tetap di rumah bersama nenek'],
])('prints what a risk says, unless it is restricted (%s)', async (type, said) => {
  const entries = stored('case', suhendar.case);
  const restricted = entries.map((one) =>
    one.type === type ? { ...one, data: { ...one.data, restrictedTo: [one.by.id] } } : one,
  );
  const open = textOf(await renderDocument('assessment', story('id')));
  if (open === undefined) return;
  expect(open).toContain(said);
  const kept = story('id', { case: read(caseRecord, restricted) });
  expect(textOf(await renderDocument('assessment', kept))).not.toContain(said);
});

describe('the evaluation', () => {
  const printed = async (language: 'id' | 'en', change: Partial<Material> = {}) =>
    textOf(await renderDocument('evaluation', story(language, change)));

  it('shows a struck value as struck, with who struck it and why', async () => {
    const text = await printed('id');
    if (text === undefined) return;
    expect(text).toContain('27 Juli 2026 × 4 DICORET 28 Juli 2026 oleh Ratna Simbolon');
    expect(text).toContain('Nilai yang dicoret tetap ditunjukkan dan tidak dihitung (1).');
    expect(text).toContain('13 April 2026 B terlewat Ibu sakit; tidak dicatat');
  });

  it('keeps every value on paper, however many were struck: bad days cannot be taken away', async () => {
    const entries = stored('case', suhendar.case);
    const taken = entries.filter((one) => one.type === 'MeasurementTaken').slice(0, 12);
    const strikes = taken.map(
      (one, at): Entry => ({
        ...one,
        id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
        type: 'EntryStruck',
        data: { entry: one.id, reason: `alasan ke-${at}` },
        version: entries.length + at + 1,
        position: entries.length + at + 1,
      }),
    );
    const text = await printed('id', { case: read(caseRecord, [...entries, ...strikes]) });
    if (text === undefined) return;
    for (const [at] of taken.entries()) expect(text).toContain(`alasan ke-${at}`);
  });

  it.each(['id', 'en'] as const)(
    'says what came with the help, never what caused it (%s)',
    async (language) => {
      const text = await printed(language);
      if (text === undefined) return;
      expect(text).toContain(language === 'id' ? 'menyertai bantuan' : 'accompanied the help');
      expect(text).not.toMatch(/\bcaus(e|ed|es)\b|menyebabkan|disebabkan/i);
    },
  );

  it('sets worker and client side by side, with levels, T, and where they differ', async () => {
    const text = await printed('en');
    if (text === undefined) return;
    expect(text).toContain('As the worker sees it As the client sees it');
    expect(text).toContain('Asep Suhendar: Partly');
    expect(text).toContain('Bersekolah 4 hari seminggu');
    expect(text).toContain('changed by +26.67');
    expect(text).toContain('Where views differ');
    expect(text).toContain('Talked over: Pekerja sosial: tercapai.');
  });

  it('says that a difference was not talked over, where that is not on record', async () => {
    const entries = stored('case', suhendar.case).map((one) => {
      if (one.type !== 'EvaluationConcluded') return one;
      const { disagreement: _, ...data } = one.data;
      return { ...one, data };
    });
    const text = await printed('en', { case: read(caseRecord, entries) });
    if (text === undefined) return;
    expect(text).toContain('It is not on record that this was talked over.');
  });

  it('reads the chart first, then judges in words, then gives NAP with its interval and the band', async () => {
    const text = await printed('en');
    if (text === undefined) return;
    const part = text.slice(text.indexOf('Change: Tantrum berat'));
    const places = [
      'Six questions to the chart',
      'Tidak langsung; bulan Mei malah naik.',
      'The judgement in words',
      'Lebih jarang dan lebih cepat reda',
      'The numbers',
      '0.43 … 0.97',
      'All values',
    ].map((one) => part.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(part).toContain('Three or four values in a phase: the numbers only describe.');
  });

  it('shows every rater of social functioning, what is missing, and that it is no validated test', async () => {
    const text = await printed('en');
    if (text === undefined) return;
    expect(text).toContain('Role performance Ratna Simbolon, S.Tr.Sos. 2 – 4 –');
    expect(text).toContain('Role performance Nuraeni 3 – 4 –');
    expect(text).toContain('Not rated: client, at intake.');
    expect(text).toContain('not a validated test');
  });
});

it('takes hostile text as text', async () => {
  const hostile = `#import "x" $x$ *tebal* _miring_ <img onerror=alert(1)> \\ "kutip" ‘satu’ 😀 ${'panjang'.repeat(60)}`;
  const entries = stored('case', suhendar.case);
  const [first, ...others] = entries;
  if (first === undefined) throw new Error('the story is empty');
  const changed = {
    ...first,
    data: { ...first.data, presentingProblem: hostile, clientName: '#panic("x")' },
  };
  const text = textOf(
    await renderDocument('intake', story('id', { case: read(caseRecord, [changed, ...others]) })),
  );
  if (text === undefined) return;
  expect(text).toContain('#import');
  expect(text).toContain('*tebal*');
  expect(text).toContain('#panic("x")');
});

it('says what is to be done first where there is nothing to print', async () => {
  const bare = story('id', {
    case: read(caseRecord, stored('case', suhendar.case).slice(0, 3)),
    clients: [],
  });
  for (const kind of [
    'consent',
    'contract',
    'assessment',
    'plan',
    'evaluation',
    'termination',
    'referral',
  ] as const)
    expect(() => renderDocument(kind, bare), kind).toThrow(NothingToPrint);
});

it('prints a statement of 20,000 letters over several pages', async () => {
  const long = 'Keluarga ini kuat. '.repeat(1_050).slice(0, 19_990);
  const entries = stored('case', suhendar.case).map((one) =>
    one.type === 'AssessmentConcluded' ? { ...one, data: { ...one.data, statement: long } } : one,
  );
  const pdf = await renderDocument('assessment', story('id', { case: read(caseRecord, entries) }));
  expect(pdf.length).toBeGreaterThan(20_000);
});
