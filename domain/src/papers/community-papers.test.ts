/** What hangs on the wall of a village: the tools people worked through, and its board. */
import { describe, expect, it } from 'vitest';
import { aCase, contractTerms, noCase } from '../../../tests/cast/case.ts';
import { noClient } from '../../../tests/cast/client.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { agencyRecord } from '../records/agency.ts';
import type { Material } from './paper.ts';
import { sheetOf } from './papers.ts';

const aVillage = () =>
  noClient()
    .tells('CommunityRegistered', { name: 'Noefatuna', kind: 'village' })
    .tells('MembershipBegun', { membership: idOf('chief'), name: 'Stefanus Nabuasa', part: 'kepala desa' })
    .tells('CommunityCounted', {
      count: idOf('count'),
      what: 'warga disabilitas',
      number: 41,
      source: 'pendataan',
      splits: [
        {
          by: 'hamlet',
          parts: [
            { name: 'Nunumeu', number: 25 },
            { name: 'Fatukoto', number: 15 },
            { name: 'Oebesi', number: 1 },
          ],
        },
      ],
    });

const aVillageCase = () =>
  noCase()
    .tells('CaseOpened', {
      title: 'Layanan bagi warga disabilitas',
      client: idOf('village'),
      clientKind: 'community',
      clientName: 'Desa Noefatuna',
      presentingProblem: 'Tidak terdata.',
      source: 'government',
      urgency: 'medium',
      confidentiality: 'ordinary',
    })
    .tells('VennDiagramDrawn', {
      sitting: idOf('venn'),
      takenPart: { people: 24, women: 13, men: 11 },
      remarks: 'Ibu Marta berkata dokter tidak pernah datang.',
      institutions: [{ name: 'Puskesmas', importance: 4, closeness: 2 }],
    });

const material = (change: Partial<Material> = {}): Material => ({
  case: aVillageCase().reading,
  clients: [{ stream: idOf('village'), reading: aVillage().reading }],
  agency: agencyRecord.initial,
  language: 'id',
  today: '2026-11-25',
  ...change,
});

describe('the board of a village', () => {
  const sheet = sheetOf('public-board', material());
  const words = JSON.stringify(sheet);

  it('is for everybody: nobody is named, neither client nor case has a number on it', () => {
    expect(sheet).toMatchObject({ large: true, confidential: '' });
    expect(words).not.toContain('Nabuasa');
    expect(sheet.footer).not.toMatch(/\d/);
  });

  it('shows no figure smaller than the community has agreed to', () => {
    const agreeing = (fewestShown?: number) => {
      const contract = idOf('contract');
      const told = aVillageCase()
        .tells('ContractDrafted', contractTerms({ contract, arrangements: { fewestShown } }))
        .tells('ContractSigned', { contract, as: 'worker', name: 'Maria', how: 'signed' })
        .tells('ContractSigned', { contract, as: 'client', name: 'Kepala desa', how: 'signed' });
      return JSON.stringify(sheetOf('public-board', material({ case: told.reading })).blocks);
    };
    expect([agreeing(), agreeing(41)].map((one) => one.includes('41'))).toEqual([true, true]);
    expect(agreeing(42)).not.toContain('41');
    const drafted = aVillageCase().refuses(
      'ContractDrafted',
      contractTerms({ arrangements: { fewestShown: 2 } }),
    );
    expect(drafted).toBe('entry.faulty');
  });

  it('withholds a hamlet with one and the one beside it, and says so', () => {
    const rows = sheet.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
    expect(rows.map((row) => row[2])).toEqual(['25', 'tidak ditampilkan', 'tidak ditampilkan']);
  });
});

describe('a tool on the wall', () => {
  const sheet = sheetOf('participatory-tool', material({ about: idOf('venn') }));

  it('fills a large sheet, with how many took part and the table that says the same', () => {
    expect(sheet.large).toBe(true);
    expect(sheet.blocks[0]).toMatchObject({ kind: 'picture', wide: true });
    const words = JSON.stringify(sheet.blocks);
    expect(words).toContain('24 orang, 13 perempuan, 11 laki-laki');
    expect(words).toContain('Puskesmas');
  });

  it('leaves out how those in the room divide where it would tell of few, and of few who are left', () => {
    const tookPart = (takenPart: object) => {
      const told = aVillageCase().tells('VennDiagramDrawn', {
        sitting: idOf('few'),
        takenPart,
        institutions: [{ name: 'Puskesmas', importance: 4, closeness: 2 }],
      });
      return JSON.stringify(
        sheetOf('participatory-tool', material({ case: told.reading, about: idOf('few') })).blocks,
      );
    };
    expect(tookPart({ people: 24, women: 22, men: 2, withDisability: 1 })).toContain('"24 orang"');
    expect(tookPart({ people: 24, women: 13, men: 11, withDisability: 23 })).toContain(
      '"24 orang, 13 perempuan, 11 laki-laki"',
    );
    expect(tookPart({ women: 13 })).toContain('"13 perempuan"');
  });

  it('withholds on the wall a class of few households, and another behind which it hides', () => {
    const told = (classes: readonly number[]) => {
      const sorted = aVillageCase().tells('WellbeingClassed', {
        sitting: idOf('classes'),
        households: classes.reduce((sum, one) => sum + one, 0),
        classes: classes.map((households, at) => ({ name: `Kelas ${at + 1}`, households })),
      });
      return JSON.stringify(
        sheetOf('participatory-tool', material({ case: sorted.reading, about: idOf('classes') })).blocks,
      );
    };
    expect(told([60, 25, 15])).toContain('"Kelas 3","15 (15%)"');
    expect(told([60, 25, 15])).not.toContain('…');
    const few = told([60, 38, 2]);
    expect(few).toContain('"Kelas 1","60 (60%)"');
    expect(few).toContain('"Kelas 2","…"');
    expect(few).toContain('"Kelas 3","…"');
    expect(few).not.toMatch(/\b38\b/);
    expect(few).toContain('kurang dari 3 keluarga');
  });

  it('leaves what was said in the room in the record', () => {
    expect(JSON.stringify(sheet)).not.toContain('Marta');
  });
});

describe('a social map on the wall', () => {
  const mapped = (attachments?: readonly object[]) =>
    aVillageCase().tells('SocialMapDrawn', {
      sitting: idOf('map'),
      legend: [{ sign: 'Salib', meaning: 'Gereja' }],
      ...(attachments === undefined ? {} : { attachments }),
    });
  const photo = { attachment: idOf('photo'), kind: 'photo', type: 'image/jpeg', size: 12 };
  const blocksOf = (record: ReturnType<typeof mapped>, language: 'id' | 'en' = 'id') =>
    sheetOf('participatory-tool', material({ case: record.reading, about: idOf('map'), language })).blocks;

  it('is its photographed original, with what was written under it, its day and words for who cannot see it', () => {
    const [shown, under] = blocksOf(mapped([{ ...photo, caption: 'Digambar di tanah' }]));
    expect(shown).toMatchObject({ kind: 'photo', attachment: idOf('photo') });
    expect(shown?.kind === 'photo' && shown.alt).toMatch(/^Foto asli dari: Peta sosial .*Digambar di tanah$/);
    expect(shown?.kind === 'photo' && shown.missing).toContain('belum sampai di server');
    expect(under).toMatchObject({ kind: 'caption', text: expect.stringMatching(/^Digambar di tanah · \d/) });
    const [, plain] = blocksOf(mapped([photo]), 'en');
    expect(plain).toMatchObject({ text: expect.stringMatching(/^The original, photographed · \d/) });
  });

  it('shows neither a voice nor a file in place of a picture, and stands without any', () => {
    const others = [
      { attachment: idOf('voice'), kind: 'voice', type: 'audio/webm', size: 12 },
      { attachment: idOf('file'), kind: 'paper', type: 'application/pdf', size: 12 },
    ];
    for (const told of [mapped(others), mapped()]) expect(blocksOf(told)[0]?.kind).toBe('facts');
  });
});

it('calls what a community agrees to with a worker a memorandum of understanding', () => {
  const contract = idOf('memorandum');
  const agreed = aVillageCase().tells('ContractDrafted', {
    contract,
    problem: { worker: 'Tidak terjangkau layanan' },
    goals: ['Semua punya NIK'],
    workerRole: ['memfasilitasi'],
    clientRole: ['menyediakan tempat'],
    expectations: {},
    methods: ['MPA'],
    arrangements: {},
  });
  expect(sheetOf('contract', material({ case: agreed.reading })).title).toBe('Nota kesepahaman');
});

it('the intake sheet of a collective has no row for a person: who belongs to it stands in papers of its own', () => {
  const intakeOf = (told: ReturnType<typeof aCase>) =>
    JSON.stringify(sheetOf('intake', material({ case: told.reading, clients: [] })).blocks);
  expect(intakeOf(aCase())).toContain('Identitas');
  expect(intakeOf(aVillageCase())).not.toContain('Identitas');
});
