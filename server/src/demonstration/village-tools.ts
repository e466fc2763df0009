/**
 * What the village worked out about itself between February and April: the tools with their days and numbers, its counts
 * with how they divide, its places, strengths and history, and its stakeholders. Fictional, as the whole story.
 */
import { idFor, type Tale } from './tale.ts';

const id = (name: string) => idFor(`village-tools:${name}`);

interface Place {
  readonly record: 'case' | 'client';
  readonly stream: string;
}

export interface VillageInstitutions {
  readonly church: string;
  readonly office: string;
  readonly clinic: string;
  readonly dinsos: string;
  readonly slb: string;
}

const hamlets = ['Dusun I Nunumeu', 'Dusun II Fatukoto', 'Dusun III Oebesi'] as const;

const kindsOfDisability = [
  { name: 'Fisik', number: 13 },
  { name: 'Intelektual', number: 7 },
  { name: 'Mental psikososial', number: 6 },
  { name: 'Mental perkembangan', number: 3 },
  { name: 'Sensorik', number: 9 },
  { name: 'Ganda', number: 3 },
];

/** The counts of the listing, the places, the strengths and the years of the village. */
export function villageProfile({ tell }: Tale, community: Place): void {
  const on = '2026-04-02';
  tell(community, 'CommunityDescribed', on, {
    hamlets: [...hamlets],
    languages: ['Dawan (Uab Meto)', 'Indonesia'],
    access: 'Jalan putus Januari sampai Maret',
    signal: 'Hanya di Dusun I',
  });
  const source = 'pendataan rumah ke rumah';
  const counted = (what: string, number: number, more: Record<string, unknown> = {}) =>
    tell(community, 'CommunityCounted', on, { count: id(`count:${what}`), what, number, source, ...more });
  counted('warga disabilitas', 41, {
    splits: [
      { by: 'disability', parts: kindsOfDisability },
      {
        by: 'age',
        parts: [
          { name: 'Anak', number: 14 },
          { name: 'Dewasa', number: 27 },
        ],
      },
      {
        by: 'other',
        overlap: true,
        parts: [
          { name: 'Belum punya NIK', number: 23 },
          { name: 'Belum punya KPD', number: 41 },
          { name: 'Perlu alat bantu', number: 12 },
        ],
      },
    ],
  });
  counted('anak disabilitas usia sekolah', 11, {
    splits: [
      {
        by: 'other',
        parts: [
          { name: 'Tidak bersekolah', number: 9 },
          { name: 'Bersekolah', number: 2 },
        ],
      },
    ],
  });
  const [children, residents] = ['anak disabilitas usia sekolah', 'warga disabilitas'];
  tell(community, 'CountFoundPartOf', on, { part: { what: children }, whole: { what: residents } });
  // Near to these by chance: they are children of all kinds of disability, with and without aids.
  for (const [by, name] of [
    ['disability', 'Fisik'],
    ['disability', 'Sensorik'],
    ['other', 'Perlu alat bantu'],
  ] as const)
    tell(community, 'CountsFoundNotNested', on, {
      one: { what: children },
      other: { what: residents, part: { by, name } },
    });
  const place = (name: string, kind: string, hamlet: string, access?: string) =>
    tell(community, 'CommunityPlaceNoted', '2026-03-04', {
      place: id(`place:${name}`),
      name,
      kind,
      hamlet,
      ...(access === undefined ? {} : { access }),
    });
  place('Balai desa', 'meeting', hamlets[0], 'Bertangga; kursi roda tidak bisa masuk');
  place('Gereja', 'worship', hamlets[0]);
  place('Jalan ke Oebesi', 'road', hamlets[2], 'Putus Januari sampai Maret; berjalan 3 jam');
  const asset = (kind: string, what: string) =>
    tell(community, 'CommunityAssetFound', '2026-03-04', { asset: id(`asset:${what}`), kind, what });
  asset('associations', 'Jemaat gereja');
  asset('culture', 'Gotong royong');
  asset('skills', '2 guru asal desa');
  tell(community, 'CommunityHistoryTold', '2026-03-04', {
    event: id('wheelchairs'),
    year: 2023,
    what: 'Bantuan kursi roda tanpa perawatan; sekarang rusak.',
  });
}

function walkedAndMapped({ tell }: Tale, place: Place, facilitators: readonly object[]): void {
  tell(place, 'TransectWalked', '2026-02-25', {
    sitting: id('transect'),
    takenPart: { people: 11 },
    facilitators,
    stretches: [
      {
        name: hamlets[0],
        soil: 'Tanah merah, datar',
        use: 'Rumah, kebun jagung, balai desa',
        people: 'Paling padat; dekat jalan dan sinyal',
        problems: 'Balai desa bertangga',
        chances: 'Tempat klinik keliling',
      },
      {
        name: hamlets[1],
        soil: 'Berbatu, lereng',
        use: 'Ladang dan ternak',
        people: 'Rumah berjauhan',
        problems: 'Air jauh',
        chances: 'Gotong royong kuat',
      },
      {
        name: hamlets[2],
        soil: 'Lereng curam',
        use: 'Ladang, hutan',
        people: 'Paling jauh; jalan putus tiga bulan',
        problems: 'Tidak ada sinyal, berjalan 3 jam',
        chances: 'Kader dari dusun sendiri',
      },
    ],
  });
  tell(place, 'SocialMapDrawn', '2026-03-04', {
    sitting: id('map'),
    takenPart: { people: 26 },
    facilitators,
    legend: [
      { sign: 'Lingkaran merah', meaning: 'Rumah dengan warga disabilitas' },
      { sign: 'Salib', meaning: 'Gereja' },
      { sign: 'Garis putus-putus', meaning: 'Jalan yang putus pada musim hujan' },
      { sign: 'Biru', meaning: 'Sumber air' },
    ],
    found:
      'Rumah dengan warga disabilitas ada di ketiga dusun; yang terjauh tidak terjangkau Januari sampai Maret.',
  });
}

function householdsSorted({ tell }: Tale, place: Place, facilitators: readonly object[]): void {
  tell(place, 'WellbeingClassed', '2026-03-11', {
    sitting: id('wellbeing'),
    facilitators,
    households: 461,
    classes: [
      { name: 'Mampu', households: 38, signs: 'Rumah tembok, ternak besar' },
      { name: 'Sedang', households: 171, signs: 'Kebun cukup untuk setahun' },
      { name: 'Miskin', households: 206, signs: 'Kehabisan jagung sebelum panen' },
      { name: 'Sangat miskin', households: 46, signs: 'Tanpa lahan, rumah bebak' },
    ],
  });
  tell(place, 'HouseholdsListed', '2026-04-02', {
    sitting: id('listing'),
    from: '2026-03-02',
    facilitators,
    households: 461,
    visited: 448,
    whyNot: 'Rumah kosong atau tidak terjangkau',
  });
}

function judgedTogether(
  { tell }: Tale,
  place: Place,
  facilitators: readonly object[],
  known: VillageInstitutions,
): void {
  tell(place, 'SeasonalCalendarDrawn', '2026-03-18', {
    sitting: id('calendar'),
    facilitators,
    seasons: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    rows: [
      { what: 'Jalan putus', strengths: [3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
      { what: 'Lapar', strengths: [3, 3, 2, 0, 0, 0, 0, 0, 0, 1, 2, 2] },
      { what: 'Kerja ladang', strengths: [2, 2, 2, 3, 1, 1, 0, 0, 1, 2, 3, 3] },
      { what: 'Sakit', strengths: [2, 3, 2, 1, 0, 0, 1, 1, 1, 0, 1, 2] },
      { what: 'Upacara adat', strengths: [0, 0, 0, 1, 1, 1, 2, 3, 2, 1, 0, 1] },
    ],
  });
  tell(place, 'VennDiagramDrawn', '2026-03-25', {
    sitting: id('venn'),
    facilitators,
    institutions: [
      { name: 'Gereja', system: known.church, importance: 5, closeness: 5 },
      { name: 'Pemerintah desa', system: known.office, importance: 5, closeness: 3 },
      { name: 'Puskesmas', system: known.clinic, importance: 4, closeness: 2 },
      { name: 'Dinas Sosial', system: known.dinsos, importance: 3, closeness: 1 },
      { name: 'SLB', system: known.slb, importance: 3, closeness: 1 },
    ],
  });
  tell(place, 'ProblemTreeDrawn', '2026-04-01', {
    sitting: id('tree'),
    facilitators,
    core: 'Disabilitas tidak dianggap urusan desa',
    causes: [
      { text: 'Warga disabilitas tidak terdata' },
      { text: 'Stigma "kutukan"' },
      { text: 'Anggaran desa tidak menyebut disabilitas' },
      { text: 'Layanan jauh', of: 0 },
      { text: 'Warga disabilitas tidak pernah diundang musyawarah', of: 2 },
    ],
    effects: [
      { text: 'Anak tidak sekolah' },
      { text: 'Ada yang dipasung' },
      { text: 'Keluarga makin miskin', of: 0 },
    ],
  });
  tell(place, 'PrioritiesRanked', '2026-04-08', {
    sitting: id('ranking'),
    facilitators,
    question: 'Mana yang paling mendesak?',
    way: 'votes',
    choices: [
      { what: 'Tidak punya NIK/KIA/KPD', points: 34 },
      { what: 'Anak tidak sekolah', points: 31 },
      { what: 'Tidak ada terapi/alat bantu', points: 28 },
      { what: "Stigma 'kutukan'", points: 22 },
      { what: 'Jalan rusak', points: 17 },
    ],
  });
}

function stakeholdersNoted({ tell }: Tale, place: Place): void {
  const note = (
    key: string,
    name: string,
    standing: readonly [string, string, string],
    on = '2026-03-25',
    part?: string,
  ) =>
    tell(place, 'StakeholderNoted', on, {
      stakeholder: id(key),
      name,
      ...(part === undefined ? {} : { part }),
      influence: standing[0],
      interest: standing[1],
      stance: standing[2],
    });
  note('s1', 'Stefanus Nabuasa', ['high', 'high', 'hesitant'], '2026-02-20', 'kepala desa');
  note('s2', 'BPD', ['high', 'medium', 'neutral']);
  note('s3', 'Jemaat gereja', ['medium', 'high', 'supportive']);
  note('s4', 'Puskesmas', ['medium', 'medium', 'supportive']);
  note('s5', 'TKSK', ['medium', 'high', 'supportive']);
  note('s6', 'SD negeri dan SLB kabupaten (62 km)', ['medium', 'medium', 'neutral']);
  note('s7', 'Kelompok Difabel Noefatuna', ['low', 'high', 'driving'], '2026-05-06');
  tell(place, 'StakeholderWeighed', '2026-04-17', {
    stakeholder: id('s1'),
    influence: 'high',
    interest: 'high',
    stance: 'supportive',
    why: 'Musyawarah desa menandatangani rencana.',
  });
}

/** @param known the institutions in the village's record, by their ids */
export function villageTools(
  tale: Tale,
  place: Place,
  facilitator: { readonly worker: string; readonly name: string },
  known: VillageInstitutions,
): void {
  const facilitators = [facilitator, { name: 'Maria Nabuasa, relawan desa' }];
  walkedAndMapped(tale, place, facilitators);
  householdsSorted(tale, place, facilitators);
  judgedTogether(tale, place, facilitators, known);
  stakeholdersNoted(tale, place);
}
