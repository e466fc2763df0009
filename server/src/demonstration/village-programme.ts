/**
 * The programme with the village of Noefatuna: its meetings, the plan in two versions, who pays for what, what was spent,
 * who took part, an evaluation that is disputed, and the handover when the grant ended early. Fictional, as the whole story.
 */
import { idFor, type Tale } from './tale.ts';

const id = (name: string) => idFor(`noefatuna:${name}`);

/** Ids of the programme that others may point to. */
export const villageProgramme = {
  planMeeting: id('meeting-plan'),
  budgetMeeting: id('meeting-budget'),
  evaluation: id('evaluation'),
  clinic: id('planned-clinic'),
} as const;

const head = 'Kepala Desa Stefanus Nabuasa';
const disabilityGroup = 'Kelompok Difabel Noefatuna';
const dukcapil = 'Dinas';
const grant = 'hibah';
const health = 'BOK';
const own = 'swadaya+desa';

const listed = [
  { name: 'Stefanus Nabuasa', from: 'Pemerintah desa', part: 'kepala desa' },
  { name: 'Maria Nabuasa', from: 'Dusun I Nunumeu', part: 'relawan desa' },
  { name: 'Yohanes Tefa, S.Tr.Sos.', part: 'pekerja sosial' },
] as const;

type Tell = (type: string, on: string, data: Record<string, unknown>) => void;

interface Line {
  readonly key: string;
  readonly what: string;
  readonly goals: readonly string[];
  readonly who: string;
  readonly from: string;
  readonly by: string;
  readonly role: string;
  readonly cost?: number;
  readonly source?: string;
  readonly rhythm?: string;
}

const lines: readonly Line[] = [
  {
    key: 'planned-register',
    what: 'Layanan keliling Dukcapil',
    goals: ['numbered'],
    who: 'TKSK',
    from: '2026-05-01',
    by: '2026-05-31',
    role: 'broker',
    cost: 4_500_000,
    source: dukcapil,
  },
  {
    key: 'planned-cadres',
    what: 'Latih 8 kader',
    goals: ['learning', 'present'],
    who: 'Yohanes Tefa, S.Tr.Sos.',
    from: '2026-05-01',
    by: '2026-06-15',
    role: 'educator',
    cost: 12_000_000,
    source: grant,
  },
  {
    key: 'planned-clinic',
    what: 'Klinik keliling bulanan',
    goals: ['numbered'],
    who: 'Puskesmas',
    from: '2026-06-01',
    by: '2026-12-31',
    role: 'broker',
    rhythm: 'setiap bulan',
    cost: 9_000_000,
    source: health,
  },
  {
    key: 'planned-ramp',
    what: 'Jalur landai balai desa',
    goals: ['present'],
    who: 'Gotong royong warga',
    from: '2026-07-01',
    by: '2026-07-31',
    role: 'empowerer',
    cost: 3_200_000,
    source: own,
  },
  {
    key: 'planned-therapy',
    what: 'Terapi di rumah',
    goals: ['learning'],
    who: 'Terapis kabupaten',
    from: '2026-09-01',
    by: '2026-12-31',
    role: 'broker',
  },
  {
    key: 'planned-handover',
    what: 'Serah terima kepada Tim Inklusi Desa',
    goals: ['budget'],
    who: 'Yohanes Tefa, S.Tr.Sos.',
    from: '2026-11-01',
    by: '2026-12-31',
    role: 'enabler',
  },
];

const goalsOf = (stream: string, keys: readonly string[]) =>
  keys.map((key) => idFor(`collectives:${stream}:goal-${key}`));

function planned(stream: string, line: Line, change: Record<string, unknown> = {}) {
  const { key, goals, who, source, cost, ...told } = line;
  const money = cost === undefined ? {} : { cost, fundedBy: [{ source, amount: cost }] };
  return {
    planned: id(key),
    ...told,
    ...money,
    goals: goalsOf(stream, goals),
    who: [{ name: who }],
    method: 'community-work',
    ...change,
  };
}

function meetingsOfBeginning(tell: Tell): void {
  tell('MeetingHeld', '2026-01-21', {
    meeting: id('meeting-customary'),
    kind: 'customary-visit',
    subject: 'Sirih pinang kepada tokoh adat; minta izin',
    functions: ['preventive'],
    roles: ['enabler'],
    method: 'community-work',
  });
  tell('MeetingHeld', '2026-02-04', {
    meeting: id('meeting-hamlet'),
    kind: 'hamlet-deliberation',
    subject: 'Pertemuan Dusun III Oebesi',
    place: 'Dusun III Oebesi',
    course: 'Jalan putus; berjalan 3 jam.',
    method: 'community-work',
  });
}

function planAgreed(tell: Tell, stream: string): void {
  for (const [source, amount, until] of [
    [dukcapil, 4_500_000, undefined],
    [grant, 12_000_000, '2026-12-31'],
    [health, 9_000_000, undefined],
    [own, 3_200_000, undefined],
  ] as const)
    tell('FundingPromised', '2026-04-17', {
      funding: id(`funding-${source}`),
      source,
      amount,
      ...(until === undefined ? {} : { until }),
    });
  for (const line of lines) tell('ActivityPlanned', '2026-04-17', planned(stream, line));
  tell('MeetingHeld', '2026-04-17', {
    meeting: villageProgramme.planMeeting,
    kind: 'village-deliberation',
    subject: 'Rencana layanan bagi warga disabilitas',
    place: 'Balai desa Noefatuna',
    calledBy: head,
    chair: 'Stefanus Nabuasa',
    noteTaker: 'Maria Nabuasa',
    agenda: ['Hasil pendataan rumah ke rumah', 'Tujuan dan kegiatan', 'Biaya dan sumbernya'],
    count: { total: 63, women: 29, withDisability: 5 },
    attendance: listed,
    decisions: [{ what: 'Rencana versi 1 disepakati', carriedBy: head, by: '2026-05-01' }],
    method: 'community-work',
    roles: ['social-planner'],
    functions: ['developmental'],
  });
  tell('PlanAgreed', '2026-04-17', {
    plan: id('plan-1'),
    agreedBy: [{ name: head }, { name: 'BPD' }, { name: 'Yohanes Tefa, S.Tr.Sos.' }],
    summary: 'Empat kegiatan dengan biaya Rp 28.700.000, disepakati dalam musyawarah desa.',
  });
}

interface Done {
  readonly key: string;
  readonly on: string;
  readonly kind: string;
  readonly what: string;
  readonly role: string;
  readonly planned?: string;
  readonly goals: readonly string[];
  readonly counted?: readonly Record<string, unknown>[];
  readonly result?: string;
  readonly spent?: { readonly source: string; readonly amount: number; readonly what: string };
  readonly count?: Record<string, number>;
}

const done = (stream: string): readonly Done[] => [
  {
    key: 'group',
    on: '2026-05-06',
    kind: 'other',
    what: 'Kelompok Difabel Noefatuna terbentuk, 17 anggota; ketuanya perempuan tuli dengan juru bahasa dari keluarga.',
    role: 'empowerer',
    goals: ['present'],
    counted: [{ what: 'anggota kelompok', number: 17, unit: 'orang' }],
  },
  {
    key: 'register',
    on: '2026-05-20',
    kind: 'outreach',
    what: 'Layanan keliling Dukcapil di balai desa',
    role: 'broker',
    planned: 'planned-register',
    goals: ['numbered'],
    counted: [
      {
        what: 'NIK baru',
        number: 14,
        unit: 'orang',
        measure: idFor(`collectives:${stream}:numbered`),
      },
      { what: 'KIA', number: 6, unit: 'anak' },
    ],
    spent: { source: dukcapil, amount: 4_500_000, what: 'Perjalanan dan perekaman' },
  },
  {
    key: 'cadres',
    on: '2026-06-03',
    kind: 'teaching',
    what: 'Pelatihan kader',
    role: 'educator',
    planned: 'planned-cadres',
    goals: ['learning'],
    counted: [{ what: 'kader dilatih', number: 8, unit: 'orang' }],
    spent: { source: grant, amount: 11_400_000, what: 'Pelatih, bahan, dan konsumsi tiga hari' },
    count: { total: 8 },
  },
  {
    key: 'clinic',
    on: '2026-06-17',
    kind: 'outreach',
    what: 'Klinik keliling pertama',
    role: 'broker',
    planned: 'planned-clinic',
    goals: ['numbered'],
    counted: [{ what: 'orang diperiksa', number: 22, unit: 'orang' }],
    count: { total: 22 },
  },
  {
    key: 'ramp',
    on: '2026-07-08',
    kind: 'mutual-work',
    what: 'Gotong royong jalur landai balai desa',
    role: 'empowerer',
    planned: 'planned-ramp',
    goals: ['present'],
    counted: [{ what: 'jalur landai', number: 9, unit: 'm' }],
    result: 'Jalur landai 9 m selesai.',
  },
];

function carriedOut(tell: Tell, stream: string): void {
  for (const { key, on, role, planned: about, goals, spent, count, ...told } of done(stream)) {
    tell('ActivityDone', on, {
      activity: id(`activity-${key}`),
      ...(about === undefined ? {} : { planned: id(about) }),
      ...told,
      goals: goalsOf(stream, goals),
      participants: [{ name: 'Yohanes Tefa, S.Tr.Sos.' }],
      clientPart: 'active',
      method: 'community-work',
      roles: [role],
      functions: ['developmental'],
      outcome: 'succeeded',
    });
    if (spent !== undefined)
      tell('MoneySpent', on, { spending: id(`spent-${key}`), planned: id(about ?? ''), ...spent });
    if (count !== undefined) tell('ParticipationCounted', on, { of: id(`activity-${key}`), count });
  }
  tell('ContributionGiven', '2026-07-08', {
    contribution: id('work-days'),
    planned: id('planned-ramp'),
    givenBy: 'Warga tiga dusun',
    kind: 'work-days',
    what: 'Kerja bakti jalur landai',
  });
}

function hearingAndBudget(tell: Tell): void {
  tell('MeetingHeld', '2026-07-15', {
    meeting: id('meeting-hearing'),
    kind: 'hearing',
    subject: 'Audiensi DPRD: SLB kelas jauh',
    course: 'Sembilan utusan meminta SLB kelas jauh. Dijanjikan dibahas 2027.',
    count: { total: 9 },
    method: 'social-action',
    roles: ['activist'],
    functions: ['developmental'],
  });
  tell('MeetingHeld', '2026-08-12', {
    meeting: villageProgramme.budgetMeeting,
    kind: 'village-deliberation',
    subject: 'Anggaran inklusi 2027',
    place: 'Balai desa Noefatuna',
    calledBy: head,
    chair: 'Stefanus Nabuasa',
    noteTaker: 'Maria Nabuasa',
    agenda: ['Laporan kegiatan', 'Anggaran inklusi 2027'],
    decisions: [{ what: 'Rp 48.000.000 untuk inklusi 2027', carriedBy: head, by: '2026-12-31' }],
    method: 'community-work',
    roles: ['advocate'],
    functions: ['developmental'],
  });
  tell('TaskSet', '2026-08-12', {
    task: id('task-budget'),
    what: 'Rp 48.000.000 untuk inklusi 2027',
    by: '2026-12-31',
    assignedName: head,
    meeting: villageProgramme.budgetMeeting,
  });
}

function planChanged(tell: Tell, stream: string): void {
  tell('FundingChanged', '2026-08-26', {
    funding: id(`funding-${grant}`),
    until: '2026-10-31',
    reason: 'Hibah dihentikan per 31 Oktober 2026, bukan 31 Desember 2026.',
  });
  tell('PlannedActivityDropped', '2026-09-09', {
    planned: id('planned-therapy'),
    reason: 'Hibah berhenti lebih awal.',
  });
  const handover = lines.find((one) => one.key === 'planned-handover');
  if (handover !== undefined)
    tell(
      'ActivityPlanned',
      '2026-09-09',
      planned(stream, { ...handover, from: '2026-10-01', by: '2026-10-31' }),
    );
  tell('ActivityPlanned', '2026-09-09', {
    ...planned(stream, {
      key: 'planned-strengthen',
      what: 'Penguatan kader',
      goals: ['learning'],
      who: 'Yohanes Tefa, S.Tr.Sos.',
      from: '2026-09-09',
      by: '2026-10-31',
      role: 'educator',
    }),
  });
  tell('PlanAgreed', '2026-09-09', {
    plan: id('plan-2'),
    agreedBy: [{ name: head }, { name: disabilityGroup }, { name: 'Yohanes Tefa, S.Tr.Sos.' }],
    summary: 'Terapi dihapus; kader diperkuat; serah terima dipercepat.',
  });
}

const judged = [
  ['numbered', 'partly', 'NIK 36 dari 41 (tercapai), KPD 11 (belum)'],
  ['learning', 'partly', '5 dari 9'],
  ['budget', 'partly', 'Anggaran ya, Perdes belum'],
] as const;

function evaluated(tell: Tell, stream: string): void {
  const { evaluation } = villageProgramme;
  const goal = (key: string) => idFor(`collectives:${stream}:goal-${key}`);
  tell('EvaluationHeld', '2026-10-14', {
    evaluation,
    with: [{ name: disabilityGroup }, { name: 'BPD' }, { name: 'Kader' }],
    ways: ['MPA ulang', 'Kartu suara', 'Survei rumah 41 orang'],
    obstacles: ['Hibah berhenti lebih awal', 'KPD dicetak di kabupaten'],
  });
  for (const [key, judgement, words] of judged)
    tell('OutcomeJudged', '2026-10-14', {
      judging: id(`judging-${key}`),
      evaluation,
      goal: goal(key),
      judge: 'client',
      name: 'Kelompok Difabel, BPD, kader',
      judgement,
      words,
    });
  tell('ProcessJudged', '2026-10-14', {
    judging: id('judging-present'),
    evaluation,
    goal: goal('present'),
    judge: 'client',
    name: 'Kelompok Difabel, BPD, kader',
    judgement: 'achieved',
    words: '7 warga disabilitas di musyawarah terakhir, semula 0',
  });
  tell('JudgementDisputed', '2026-10-14', {
    dispute: id('dispute-budget'),
    evaluation,
    goal: goal('budget'),
    disputedBy: head,
    judgement: 'achieved',
    against: disabilityGroup,
    words: 'Kepala desa menilai tujuan ini tercapai; Kelompok Difabel tidak setuju.',
  });
}

function handedOver(tell: Tell): void {
  tell('SustainabilityWeighed', '2026-10-14', {
    sustainability: id('goes-on-budget'),
    what: 'Anggaran inklusi 2027',
    prospect: 'goes-on',
    carriedBy: 'Tim Inklusi Desa',
    means: 'Rp 48.000.000 dalam anggaran desa 2027',
    couldStop: 'Perdes belum disahkan',
  });
  tell('EndingPrepared', '2026-10-14', {
    talk: 'Dibahas bersama Tim Inklusi Desa dan Kelompok Difabel karena hibah berhenti lebih awal.',
    gainsToKeep: ['Warga disabilitas ikut musyawarah', 'Anggaran inklusi'],
    unresolved: ['KPD 30 orang', 'Perdes', 'SLB kelas jauh'],
  });
  const arranged = (key: string, data: Record<string, unknown>, by: string) => {
    tell('HandoverArranged', '2026-10-14', { handover: id(key), ...data });
    tell('HandoverAccepted', '2026-10-28', { handover: id(key), acceptedBy: by });
  };
  arranged(
    'handover-village',
    {
      what: 'Program inklusi desa',
      to: 'Tim Inklusi Desa (SK Kades) dan Kelompok Difabel',
      items: ['Daftar kebutuhan (dengan persetujuan)', 'Jadwal klinik', '6 rujukan terbuka'],
    },
    'Tim Inklusi Desa',
  );
  // One by one, and without a name: whose they are stands in their own records alone.
  for (const [at, to] of ['TKSK', 'TKSK', 'Puskesmas'].entries())
    arranged(
      `handover-case-${at}`,
      { what: `Kasus perorangan ${at + 1} dari 3`, to, agreedByThose: true },
      to,
    );
}

/** Goals and measures of the village must have been told before. */
export function tellVillageProgramme({ tell: write }: Tale, stream: string): void {
  const place = { record: 'case', stream } as const;
  const tell: Tell = (type, on, data) => write(place, type, on, data);
  meetingsOfBeginning(tell);
  planAgreed(tell, stream);
  carriedOut(tell, stream);
  hearingAndBudget(tell);
  planChanged(tell, stream);
  evaluated(tell, stream);
  handedOver(tell);
}
