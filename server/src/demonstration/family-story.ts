/**
 * The family story: a fictional case told whole, from the first visit to the follow-up. An autistic boy of seven was
 * put out of school; his mother carries the care alone; the first mediation fails, the second succeeds; a risk is
 * reported in between; consent to photographs is withdrawn; speech therapy is handed over. No real persons.
 */
import { choiceOf, type PracticeTemplate } from '@pendamping/domain';
import { answerInstruments } from './family-instruments.ts';
import { familyReferrals } from './family-referrals.ts';
import {
  advocateToTheUnit,
  answerOfTheUnit,
  clock,
  clockOfTheUnit,
  clocksOfTheReport,
  contractAtHome,
  contractWithSchool,
  reviewContracts,
  rolesTold,
} from './family-roles.ts';
import { familyWorld } from './family-world.ts';
import { colleagues } from './people.ts';
import { suhendar } from './suhendar.ts';
import { idFor, type Tale, type Told, tale } from './tale.ts';

const id = (name: string) => idFor(`suhendar:${name}`);

export { suhendar };

const { ratna, bambang, yuyun, galih } = colleagues;
const inCase = { record: 'case', stream: suhendar.case } as const;
const inFamily = { record: 'client', stream: suhendar.family } as const;
const person = (stream: string) => ({ record: 'client', stream }) as const;
const who = (stream: string, name: string) => ({ person: stream, name });
const mother = who(suhendar.nuraeni, 'Nuraeni');
const father = who(suhendar.asep, 'Asep Suhendar');
const boy = who(suhendar.rizky, 'Muhamad Rizky Pratama');
const grandmother = who(suhendar.imas, 'Hj. Imas Masitoh');
const worker = { worker: ratna.id, name: ratna.name };
const wib = (day: string, hour: string) => `${day}T${hour}:00+07:00`;
/** Instants travel in UTC with their milliseconds, as a browser writes them. */
const utc = (day: string, hour: string) => new Date(wib(day, hour)).toISOString();

function registerFamily({ tell }: Tale): void {
  const on = '2026-01-12';
  tell(inFamily, 'FamilyRegistered', on, {
    name: 'Keluarga Suhendar',
    familyCard: '3273021003159901',
    address: {
      line: 'Gg. Kenari No. 12',
      rt: '004',
      rw: '011',
      villageCode: '32.73.02.1004',
      postalCode: '40135',
    },
    decile: { value: 3, checkedOn: on },
    benefits: [
      { name: 'Sembako', status: 'menerima' },
      { name: 'PBI-JKN', status: 'nonaktif sejak 2025-06' },
    ],
  });
  const birth = (day: string) => ({ on: day, precision: 'day' });
  tell(person(suhendar.asep), 'PersonRegistered', on, {
    name: 'Asep Suhendar',
    sex: 'male',
    birth: birth('1986-05-03'),
    nik: '3273020305869901',
    education: 'SLTP/sederajat',
    occupation: 'pengemudi ojek daring',
    phones: [{ number: '+62 800 0000 102', safeToCall: true }],
  });
  tell(person(suhendar.nuraeni), 'PersonRegistered', on, {
    name: 'Nuraeni',
    sex: 'female',
    birth: birth('1989-11-17'),
    nik: '3273025711899901',
    education: 'SLTA/sederajat',
    occupation: 'ibu rumah tangga',
    phones: [{ number: '0800-0000-0101', owner: 'sendiri', safeToCall: true }],
    note: 'nama satu kata',
  });
  tell(person(suhendar.rizky), 'PersonRegistered', on, {
    name: 'Muhamad Rizky Pratama',
    callName: 'Kiki',
    aliases: [{ name: 'Kiki' }, { name: 'Mochammad Rizki Pratama', source: 'surat sekolah' }],
    sex: 'male',
    birth: birth('2018-02-14'),
    nik: '3273021402189901',
    disability: 'Disabilitas mental/perkembangan (autisme)',
  });
  tell(person(suhendar.siti), 'PersonRegistered', on, {
    name: 'Siti Aisyah Nurjanah',
    sex: 'female',
    birth: birth('2021-08-30'),
    nik: '3273027008219901',
  });
  tell(person(suhendar.imas), 'PersonRegistered', on, {
    name: 'Hj. Imas Masitoh',
    sex: 'female',
    birth: birth('1959-07-31'),
    nik: '3205017107599901',
    note: 'NIK terdaftar pertama di Garut; bukan domisili',
  });
  const join = (stream: string, name: string, relationToHead: string, child = false) =>
    tell(inFamily, 'MemberJoined', on, { person: stream, name, relationToHead, child });
  join(suhendar.asep, 'Asep Suhendar', 'head');
  join(suhendar.nuraeni, 'Nuraeni', 'wife');
  join(suhendar.rizky, 'Muhamad Rizky Pratama', 'child', true);
  join(suhendar.siti, 'Siti Aisyah Nurjanah', 'child', true);
  join(suhendar.imas, 'Hj. Imas Masitoh', 'parent-in-law');
  const relate = (name: string, from: string, to: string, kind: string, more = {}) =>
    tell(inFamily, 'RelationNoted', '2026-01-14', { relation: id(name), from, to, kind, ...more });
  relate('union', suhendar.asep, suhendar.nuraeni, 'partner', {
    quality: 'distant',
    since: '2014-09-20',
    union: 'registered',
  });
  relate('mother-rizky', suhendar.nuraeni, suhendar.rizky, 'parent', { quality: 'close' });
  relate('father-rizky', suhendar.asep, suhendar.rizky, 'parent', { quality: 'distant' });
  relate('mother-siti', suhendar.nuraeni, suhendar.siti, 'parent');
  relate('father-siti', suhendar.asep, suhendar.siti, 'parent');
  relate('imas-nuraeni', suhendar.imas, suhendar.nuraeni, 'parent');
  relate('imas-rizky', suhendar.imas, suhendar.rizky, 'grandparent', { quality: 'very-close' });
  tell(inFamily, 'GuardianNamed', '2026-01-19', {
    guardian: suhendar.nuraeni,
    of: suhendar.rizky,
    ground: 'ibu kandung',
  });
  tell(inFamily, 'GuardianNamed', '2026-01-26', {
    guardian: suhendar.asep,
    of: suhendar.rizky,
    ground: 'ayah kandung',
  });
}

function engage({ tell }: Tale): void {
  tell(inCase, 'CaseOpened', '2026-01-12', {
    title: 'Keluarga Suhendar - anak dikeluarkan dari sekolah',
    client: suhendar.family,
    clientKind: 'family',
    clientName: 'Keluarga Suhendar',
    presentingProblem:
      'Anak diminta berhenti sekolah sejak November 2025 setelah beberapa kali tantrum; ibu kelelahan dan jarang keluar rumah.',
    source: 'volunteer',
    referrer: 'Yuyun (kader posyandu)',
    urgency: 'medium',
    confidentiality: 'restricted',
    programme: 'Layanan keluarga',
  });
  tell(inCase, 'StageBegun', '2026-01-12', { stage: 'engagement' });
  tell(inCase, 'WorkerAssigned', '2026-01-12', {
    worker: ratna.id,
    name: ratna.name,
    part: 'responsible',
    from: '2026-01-12',
  });
  tell(inCase, 'RequestScreened', '2026-01-12', {
    immediateDanger: 'no',
    violence: 'unknown',
    identityComplete: 'yes',
    offer: 'Pendampingan keluarga, mediasi dengan sekolah, penghubungan dengan layanan kesehatan.',
  });
  tell(inCase, 'IntakeDecided', '2026-01-12', { decision: 'accepted', eligible: true });
  const contact = (name: string, on: string, at: string, minutes: number, people: unknown[], note: string) =>
    tell(inCase, 'ContactMade', on, {
      contact: id(name),
      kind: 'home-visit',
      with: people,
      met: true,
      minutes,
      at,
      note,
    });
  contact(
    'k1',
    '2026-01-14',
    '10.00',
    70,
    [mother, grandmother, worker],
    "Bertemu ibu dan nenek. Ayah bekerja. Anak menutup telinga saat motor lewat. Ibu: 'Saya takut dikira tidak bisa mendidik.'",
  );
  contact(
    'k2',
    '2026-01-19',
    '10.00',
    60,
    [mother, worker],
    'Penjelasan layanan, kerahasiaan dan batasnya; persetujuan ibu.',
  );
  contact(
    'k3',
    '2026-01-26',
    '19.30',
    45,
    [father, worker],
    'Bertemu ayah pukul 19.30; awalnya menolak, lalu setuju bila kunjungan di luar jam kerja.',
  );
  tell(inCase, 'PersonInvolved', '2026-01-14', {
    person: suhendar.headmistress,
    name: 'Euis Komariah, S.Pd.',
    part: 'kepala sekolah',
    organisation: 'SDN Cikembang 04 (fiktif)',
  });
  tell(inCase, 'PersonInvolved', '2026-01-14', {
    person: suhendar.neighbourhoodChair,
    name: 'Wawan',
    part: 'ketua RT 04',
  });
}

/** The kind of case: the template is the agency's, the choice is written in the case. */
const chooseTemplate =
  (template: PracticeTemplate) =>
  ({ tell }: Tale): void => {
    tell(inCase, 'TemplateChosen', '2026-01-14', choiceOf(template));
    const tick = (code: string, on: string, places: readonly number[]) => {
      const list = template.checklists.find((one) => one.code === code);
      for (const place of places) {
        const item = list?.items[place]?.text;
        if (list !== undefined && item !== undefined)
          tell(inCase, 'ChecklistItemTicked', on, {
            template: template.template,
            checklist: list.code,
            stage: list.stage,
            item,
          });
      }
    };
    tick('first-meetings', '2026-01-26', [0, 1, 2, 3, 4, 5]);
  };

function consent({ tell }: Tale): void {
  tell(inFamily, 'ConsentGiven', '2026-01-19', {
    consent: suhendar.consent,
    by: suhendar.nuraeni,
    byName: 'Nuraeni',
    authority: 'parent',
    people: [suhendar.rizky, suhendar.nuraeni, suhendar.siti],
    purposes: ['service', 'share-with-school', 'share-with-health', 'photographs'],
    how: 'read-aloud-and-signed',
    language: 'Indonesia',
    explained: 'Layanan, kerahasiaan dan batasnya, hak berhenti kapan saja.',
    retention: '5 tahun setelah kasus ditutup',
  });
  tell(inFamily, 'ConsentGiven', '2026-01-26', {
    consent: id('c2'),
    by: suhendar.asep,
    byName: 'Asep Suhendar',
    authority: 'parent',
    people: [suhendar.rizky, suhendar.asep, suhendar.siti],
    purposes: ['service'],
    how: 'signed',
    language: 'Indonesia',
  });
  tell(inFamily, 'AssentGiven', '2026-01-26', {
    person: suhendar.rizky,
    how: 'picture-cards',
    words: 'Kartu gambar: rumah, bermain, Bu Ratna; anak memilih bermain.',
  });
}

const goalTexts = {
  g1: 'Rizky bersekolah kembali minimal 4 hari/minggu pada September 2026',
  g2: 'Pengasuhan terbagi dan beban ibu turun menjadi 4 atau kurang',
  g3: 'Kejadian tantrum berat turun separuh',
  g4: 'Keluarga ikut memutuskan setiap langkah',
} as const;

function contractVersion(tell: Tale['tell'], at: 0 | 1, on: string, change: Record<string, unknown>): void {
  const contract = suhendar.contracts[at];
  tell(inCase, 'ContractDrafted', on, {
    contract,
    problem: {
      worker: 'Anak kehilangan hak sekolah dan keluarga memikul pengasuhan sendirian.',
      client: 'Anak kami tidak boleh sekolah lagi dan kami tidak tahu harus ke mana.',
    },
    goals: at === 0 ? [goalTexts.g1, goalTexts.g2, goalTexts.g3] : Object.values(goalTexts),
    workerRole: [
      'Mendampingi keluarga dua minggu sekali',
      'Menghubungkan dengan layanan',
      'Mendampingi pertemuan dengan sekolah',
    ],
    clientRole: [
      'Mencatat kejadian tantrum setiap hari',
      'Hadir pada pertemuan',
      'Ayah mengasuh penuh 2 malam/minggu',
    ],
    expectations: {
      ofWorker: 'Jujur, tidak menyalahkan, memberi kabar bila batal',
      ofClient: 'Terbuka bila ada yang tidak cocok',
    },
    methods: ['bimbingan perseorangan', 'sesi keluarga', 'mediasi', 'psikoedukasi'],
    arrangements: {
      frequency: '2 minggu sekali',
      place: 'rumah',
      time: at === 0 ? 'Senin 19.30 WIB' : 'Selasa 19.30 WIB',
      fees: 0,
      language: 'Indonesia/Sunda',
      reviewOn: at === 0 ? '2026-05-04' : '2026-08-03',
      endsOn: '2026-10-30',
      confidentialityLimits: ['bahaya bagi anak atau orang lain', 'perintah pengadilan'],
    },
    ...change,
  });
  const sign = (as: string, name: string, more = {}) =>
    tell(inCase, 'ContractSigned', on, { contract, as, name, how: 'signed', ...more });
  sign('guardian', 'Nuraeni', { person: suhendar.nuraeni, onBehalfOf: 'Muhamad Rizky Pratama' });
  sign('guardian', 'Asep Suhendar', { person: suhendar.asep, onBehalfOf: 'Muhamad Rizky Pratama' });
  sign('child', 'Muhamad Rizky Pratama', {
    person: suhendar.rizky,
    how: 'picture-cards',
    note: 'Memilih kartu bermain dan Bu Ratna.',
  });
  sign('worker', ratna.name, { worker: ratna.id });
}

function firstContract({ tell }: Tale): void {
  contractVersion(tell, 0, '2026-02-02', {});
  tell(inCase, 'ApprovalAsked', '2026-02-02', { subject: 'contract', about: suhendar.contracts[0] });
  tell(
    inCase,
    'ApprovalGiven',
    '2026-02-03',
    { subject: 'contract', about: suhendar.contracts[0] },
    { worker: bambang.id },
  );
  tell(inCase, 'StageCompleted', '2026-02-02', { stage: 'engagement' });
}

function assess({ tell }: Tale): void {
  tell(inCase, 'StageBegun', '2026-02-03', { stage: 'assessment' });
  tell(inCase, 'ProblemAssessed', '2026-03-02', {
    problem: id('problem'),
    form: 'Pengucilan anak disabilitas dari sekolah dan beban pengasuhan',
    characteristics: 'Berulang, memburuk sejak guru kelas berganti Juli 2025',
    scope: 'Anak, pasangan, adik, nenek; kelas 1',
    causes: [
      'Sekolah tidak punya penyesuaian sensorik',
      'Keluarga belum memahami autisme',
      'Terapi berhenti karena JKN nonaktif',
      'Stigma tetangga',
    ],
    effects: [
      'Anak kehilangan 4 bulan belajar',
      'Ibu menarik diri',
      'Pasangan sering bertengkar',
      'Penghasilan turun',
    ],
    earlierAttempts: [
      { what: 'Pindah kelas', result: 'no-change', note: 'gagal' },
      { what: 'Pengobatan alternatif Rp 3.500.000', result: 'no-change', note: 'gagal' },
      {
        what: 'Ibu menemani di kelas 3 minggu',
        result: 'helped-for-a-while',
        note: 'membantu, lalu dilarang',
      },
    ],
    nature: 'obstacle',
    source: 'both',
  });
  const strength = (name: string, kind: string, whose: string, text: string) =>
    tell(inCase, 'StrengthFound', '2026-03-02', { strength: id(name), kind, whose, text });
  strength('s1', 'family', 'Hj. Imas Masitoh', 'Nenek sabar dan dekat dengan anak');
  strength('s2', 'personal', 'Muhamad Rizky Pratama', 'Anak hafal peta angkot');
  strength('s3', 'personal', 'Asep Suhendar', 'Ayah mau belajar bila malam');
  rate(tell, 'intake', '2026-03-02', [
    [mother, 2, 2, 2],
    [father, 2, 3, 2],
    [boy, 1, 2, 2],
  ]);
  rate(tell, 'intake', '2026-03-02', [[mother, 3, 1, 2]], { rater: 'client', raterName: 'Nuraeni' });
  tell(inCase, 'CopingWeighed', '2026-03-02', {
    weighing: id('coping'),
    demands: 8,
    coping: 3,
    rater: 'worker',
    occasion: 'intake',
  });
  tell(inCase, 'FocusChosen', '2026-03-02', {
    rootProblem:
      'Tidak ada penyesuaian yang layak di sekolah dan keluarga tidak mendapat dukungan pengasuhan',
    focus: ['kembali bersekolah', 'pengasuhan dibagi'],
    problems: [id('problem')],
    agreedWithClient: true,
  });
  tell(inCase, 'NoteWritten', '2026-03-02', {
    note: suhendar.restrictedNote,
    text: 'Ibu menyampaikan ayah pernah melempar piring; belum ingin diketahui keluarga.',
    restrictedTo: [ratna.id, bambang.id],
  });
  tell(inCase, 'AssessmentConcluded', '2026-03-02', {
    assessment: id('assessment'),
    statement:
      'Rizky dikeluarkan karena sekolah tidak menyediakan penyesuaian yang layak, bukan karena ia tidak mampu belajar. Keluarga memikul pengasuhan tanpa dukungan; kekuatan nenek dan kemauan ayah belajar menjadi pijakan.',
    tools: ['genogram', 'ekomap', 'peta jalan hidup ibu', 'BPSS'],
    informants: ['Ibu', 'Ayah', 'Nenek', 'Kepala sekolah'],
  });
  tell(inCase, 'ApprovalAsked', '2026-03-02', { subject: 'assessment', about: id('assessment') });
  tell(
    inCase,
    'ApprovalGiven',
    '2026-03-03',
    { subject: 'assessment', about: id('assessment') },
    { worker: bambang.id },
  );
  tell(inCase, 'StageCompleted', '2026-03-02', { stage: 'assessment' });
}

type Rated = readonly [{ person: string; name: string }, number, number, number];

function rate(
  tell: Tale['tell'],
  occasion: string,
  on: string,
  rows: readonly Rated[],
  by: { readonly rater: string; readonly raterName: string } = { rater: 'worker', raterName: ratna.name },
): void {
  for (const [one, roles, needs, problemSolving] of rows)
    tell(inCase, 'FunctioningRated', on, {
      rating: id(`functioning:${occasion}:${one.name}${by.rater === 'worker' ? '' : `:${by.rater}`}`),
      ...one,
      ...by,
      occasion,
      roles,
      needs,
      problemSolving,
    });
}

const measures = {
  m1: { name: 'Hari bersekolah per minggu', unit: 'hari', direction: 'up', least: 0, most: 7, kind: 'count' },
  m2: {
    name: 'Beban pengasuhan (ibu, skala buatan bersama)',
    unit: '0-10',
    direction: 'down',
    least: 0,
    most: 10,
    kind: 'rating',
    how: 'Ibu memberi angka setiap Senin malam untuk minggu yang lewat.',
    anchors: [
      { value: 0, words: 'ringan seperti dulu' },
      { value: 5, words: 'lelah tapi masih tidur' },
      { value: 10, words: 'ingin pergi dari rumah' },
    ],
  },
  m3: { name: 'Tantrum berat per minggu', unit: 'kali', direction: 'down', least: 0, kind: 'count' },
  m5: {
    name: 'Keikutsertaan dalam keputusan (keluarga)',
    unit: '1-5',
    direction: 'up',
    least: 1,
    most: 5,
    kind: 'rating',
  },
} as const;

type MeasureKey = keyof typeof measures;

/** Each: measure, phase, day, value; `null` was missed. */
const measurements: readonly (readonly [MeasureKey, 'baseline' | 'intervention', string, number | null])[] = [
  ['m1', 'baseline', '2026-02-09', 0],
  ['m1', 'baseline', '2026-02-16', 0],
  ['m1', 'baseline', '2026-02-23', 0],
  ['m2', 'baseline', '2026-02-09', 9],
  ['m2', 'baseline', '2026-02-16', 8],
  ['m2', 'baseline', '2026-02-23', 9],
  ['m3', 'baseline', '2026-02-09', 9],
  ['m3', 'baseline', '2026-02-16', 11],
  ['m3', 'baseline', '2026-02-23', 10],
  ['m1', 'intervention', '2026-03-30', 0],
  ['m2', 'intervention', '2026-03-30', 8],
  ['m3', 'intervention', '2026-03-30', 9],
  ['m3', 'intervention', '2026-04-13', null],
  ['m2', 'intervention', '2026-04-27', 6],
  ['m3', 'intervention', '2026-04-27', 7],
  ['m5', 'intervention', '2026-05-04', 3],
  ['m1', 'intervention', '2026-05-25', 0],
  ['m2', 'intervention', '2026-05-25', 9],
  ['m3', 'intervention', '2026-05-25', 12],
  ['m2', 'intervention', '2026-06-22', 6],
  ['m3', 'intervention', '2026-06-22', 8],
  ['m1', 'intervention', '2026-07-13', 2],
  ['m1', 'intervention', '2026-07-27', 2],
  ['m2', 'intervention', '2026-07-27', 5],
  ['m3', 'intervention', '2026-07-27', 7],
  ['m5', 'intervention', '2026-07-27', 4],
  ['m1', 'intervention', '2026-08-10', 3],
  ['m1', 'intervention', '2026-08-24', 3],
  ['m2', 'intervention', '2026-08-24', 4],
  ['m3', 'intervention', '2026-08-24', 5],
  ['m1', 'intervention', '2026-09-07', 4],
  ['m1', 'intervention', '2026-09-21', 4],
  ['m2', 'intervention', '2026-09-21', 3],
  ['m3', 'intervention', '2026-09-21', 4],
  ['m5', 'intervention', '2026-09-28', 4],
];

/** What one would see at each level, written with mother and father before the help began. */
const writtenLevels = {
  g1: {
    '-2': 'Tidak bersekolah',
    '-1': 'Bersekolah 1–3 hari seminggu',
    '0': 'Bersekolah 4 hari seminggu',
    '1': 'Bersekolah 5 hari seminggu, didampingi',
    '2': 'Bersekolah 5 hari seminggu tanpa pendamping keluarga',
  },
  g2: {
    '-2': 'Beban ibu 8 atau lebih',
    '-1': 'Beban ibu 5 sampai 7',
    '0': 'Beban ibu 4',
    '1': 'Beban ibu 2 atau 3',
    '2': 'Beban ibu 0 atau 1',
  },
  g3: {
    '-2': 'Tantrum berat lebih dari 11 kali seminggu',
    '-1': 'Tantrum berat 6 sampai 11 kali seminggu',
    '0': 'Tantrum berat 4 atau 5 kali seminggu',
    '1': 'Tantrum berat 2 atau 3 kali seminggu',
    '2': 'Tantrum berat paling banyak sekali seminggu',
  },
  g4: {
    '-2': 'Keluarga tidak ditanya',
    '-1': 'Keluarga diberi tahu sesudahnya',
    '0': 'Keluarga ikut memutuskan hampir setiap langkah',
    '1': 'Keluarga ikut memutuskan setiap langkah',
    '2': 'Keluarga yang mengusulkan langkah, pekerja sosial mendukung',
  },
} as const;

function plan({ tell }: Tale): void {
  const on = '2026-03-09';
  tell(inCase, 'StageBegun', '2026-03-03', { stage: 'planning' });
  for (const [key, chosen] of Object.entries(measures))
    tell(inCase, 'MeasureChosen', '2026-02-09', { measure: id(key), ...chosen });
  const goal = (
    key: keyof typeof goalTexts,
    kind: string,
    practiceGoal: string,
    measured: MeasureKey,
    target: number,
    more = {},
  ) =>
    tell(inCase, 'GoalSet', on, {
      goal: id(key),
      kind,
      text: goalTexts[key],
      practiceGoal,
      measure: id(measured),
      target,
      problems: [id('problem')],
      ...more,
    });
  const scaled = (
    levels: (typeof writtenLevels)[keyof typeof writtenLevels],
    startsAt: number,
    weight = 1,
  ) => ({
    levels,
    startsAt,
    weight,
    levelsWith: ['Nuraeni', 'Asep Suhendar'],
  });
  goal('g1', 'outcome', 'improve-systems', 'm1', 4, {
    targetOn: '2026-09-30',
    effect: 'restore',
    ...scaled(writtenLevels.g1, -2, 2),
  });
  goal('g2', 'outcome', 'strengthen-capacity', 'm2', 4, {
    effect: 'provide',
    ...scaled(writtenLevels.g2, -2),
  });
  goal('g3', 'outcome', 'strengthen-capacity', 'm3', 5, {
    effect: 'restore',
    ...scaled(writtenLevels.g3, -1),
  });
  goal('g4', 'process', 'strengthen-capacity', 'm5', 4, scaled(writtenLevels.g4, -1));
  const planned = (name: string, what: string, by: string, role: string, goals: string[]) =>
    tell(inCase, 'ActivityPlanned', on, {
      planned: id(name),
      what,
      goals: goals.map(id),
      who: [worker],
      by,
      method: 'case-work',
      role,
    });
  planned('o1', 'Diagnosis tertulis dari RSUD', '2026-04-30', 'broker', ['g1']);
  planned('o2', 'Rekomendasi ULD tentang akomodasi', '2026-05-29', 'advocate', ['g1']);
  planned('o3', 'Kesepakatan tertulis dengan sekolah', '2026-06-30', 'mediator', ['g1']);
  planned('o4', 'Ayah mengasuh 2 malam/minggu', '2026-04-30', 'enabler', ['g2']);
  planned('o5', 'Respite 2 jam/minggu', '2026-04-15', 'broker', ['g2']);
  planned('o6', 'Keluarga memakai jadwal bergambar', '2026-04-30', 'educator', ['g3']);
  tell(inCase, 'PlanAgreed', on, {
    plan: id('plan'),
    agreedBy: [mother, father, worker],
    summary: 'Mediasi dulu; pengaduan resmi bila gagal.',
    reviewOn: '2026-05-04',
  });
  tell(inCase, 'ApprovalAsked', on, { subject: 'plan', about: id('plan') });
  tell(inCase, 'ApprovalGiven', '2026-03-10', { subject: 'plan', about: id('plan') }, { worker: bambang.id });
  tell(inCase, 'StageCompleted', on, { stage: 'planning' });
}

interface Done {
  readonly name: string;
  readonly on: string;
  readonly kind: string;
  readonly what: string;
  readonly roles: readonly string[];
  readonly more?: Record<string, unknown>;
  readonly told?: { readonly at: string; readonly receivedAt: string };
}

function done(tell: Tale['tell'], { name, on, kind, what, roles, more = {}, told = undefined }: Done): void {
  tell(
    inCase,
    'ActivityDone',
    on,
    {
      activity: id(name),
      kind,
      what,
      participants: [mother, worker],
      clientPart: 'active',
      method: 'case-work',
      roles,
      functions: ['curative'],
      outcome: 'succeeded',
      ...rolesTold[name],
      ...more,
    },
    told ?? {},
  );
}

function conferenceHeld(tell: Tale['tell']): void {
  const on = '2026-03-09';
  const conference = id('conference');
  tell(inCase, 'ConferenceHeld', on, {
    conference,
    question: 'Bagaimana Rizky kembali bersekolah?',
    place: 'Kantor lembaga',
    minutes: 90,
    present: [
      worker,
      { worker: bambang.id, name: bambang.name, role: 'Supervisor' },
      { worker: galih.id, name: galih.name, role: 'Psikolog mitra' },
      { ...mother, role: 'Ibu' },
      { ...father, role: 'Ayah' },
    ],
    clientPresence: 'present',
    confidentialityReminded: true,
    facts:
      'Rizky tidak bersekolah sejak November 2025. Pindah kelas dan ditemani ibu di kelas sudah dicoba. Sekolah belum punya penyesuaian sensorik.',
    views: [
      { who: mother.name, view: 'Ingin Rizky kembali ke sekolah yang sama; teman-temannya di sana.' },
      { who: father.name, view: 'Sekolah sudah menolak; lebih baik langsung mengadu.' },
      { who: bambang.name, view: 'Mediasi memberi sekolah kesempatan; pengaduan tetap terbuka.' },
    ],
    decision: 'Mediasi dulu; pengaduan resmi bila gagal',
    dissent: [
      { who: father.name, why: 'Khawatir mediasi hanya mengulur waktu; bersedia mencoba satu kali.' },
    ],
    method: 'case-work',
    roles: ['social-planner'],
    functions: ['curative'],
  });
  const step = (name: string, what: string, by: string) =>
    tell(inCase, 'TaskSet', on, {
      task: id(name),
      what,
      by,
      assignedTo: worker.worker,
      assignedName: worker.name,
      conference,
    });
  step('mediation-task', 'Mengundang kepala sekolah untuk mediasi', '2026-03-31');
  step('complaint-task', 'Menyiapkan berkas pengaduan bila mediasi gagal', '2026-05-15');
}

function implementUntilMay({ tell }: Tale): void {
  tell(inCase, 'StageBegun', '2026-03-10', { stage: 'implementation' });
  conferenceHeld(tell);
  tell(inCase, 'TaskDone', '2026-03-27', {
    task: id('mediation-task'),
    note: 'Kepala sekolah bersedia bertemu 14 April.',
  });
  done(tell, {
    name: 'a1',
    on: '2026-03-16',
    kind: 'family-session',
    what: 'Mengenal autisme, pemicu bunyi',
    roles: ['educator'],
    more: { planned: id('o6'), participants: [mother, father, grandmother, worker] },
  });
  tell(inCase, 'ReferralMade', '2026-03-30', {
    referral: id('r3'),
    to: 'Dinas Sosial / Puskesos',
    need: 'Reaktivasi PBI-JKN',
    shared: [{ part: 'name', says: 'Nuraeni' }],
    summary: 'Keluarga desil 3; kepesertaan PBI-JKN nonaktif sejak Juni 2025; anak memerlukan terapi.',
    hopedFor: 'Kepesertaan aktif kembali; usulan kartu penyandang disabilitas.',
    consent: suhendar.consent,
    letterNumber: 'SR-2026-0011',
  });
  tell(inCase, 'ReferralSent', '2026-03-31', { referral: id('r3'), way: 'letter' });
  done(tell, {
    name: 'a3',
    on: '2026-04-06',
    kind: 'respite',
    what: 'Respite dimulai, 2 jam tiap minggu',
    roles: ['broker'],
    more: { planned: id('o5'), participants: [{ worker: yuyun.id, name: yuyun.name }, boy] },
  });
  tell(inCase, 'TaskSet', '2026-04-06', {
    task: id('respite-task'),
    what: 'Menemani Rizky bermain di rumah, Sabtu 09.00, Gg. Kenari No. 12',
    by: '2026-04-11',
    assignedTo: yuyun.id,
    assignedName: yuyun.name,
  });
  tell(
    inCase,
    'TaskDone',
    '2026-04-11',
    { task: id('respite-task'), note: 'Rizky menunjukkan peta angkotnya.' },
    { worker: yuyun.id },
  );
  tell(inCase, 'ReferralAnswered', '2026-04-20', {
    referral: id('r3'),
    answer: 'accepted',
    note: 'Aktif kembali 2026-04-20',
  });
  tell(inCase, 'ReferralClosed', '2026-04-20', {
    referral: id('r3'),
    result: 'received',
    got: 'PBI-JKN aktif kembali',
    clientSays: 'Keluarga dapat berobat tanpa membayar.',
  });
  done(tell, {
    name: 'mediation-1',
    on: '2026-04-14',
    kind: 'mediation',
    what: 'Mediasi dengan sekolah. Sekolah meminta pindah ke SLB; orang tua murid lain keberatan.',
    roles: ['mediator'],
    more: {
      planned: id('o3'),
      outcome: 'failed',
      clientPart: 'somewhat',
      place: 'SDN Cikembang 04 (fiktif)',
      participants: [mother, { person: suhendar.headmistress, name: 'Euis Komariah, S.Pd.' }, worker],
      nextStep: 'Minta rekomendasi ULD sebelum mediasi kedua',
    },
  });
  done(tell, {
    name: 'examination',
    on: '2026-04-28',
    kind: 'examination',
    what: 'Pemeriksaan di RSUD - poli tumbuh kembang',
    roles: ['broker'],
    more: {
      planned: id('o1'),
      result: 'Diagnosis autisme, kebutuhan dukungan sedang',
      participants: [mother, boy, worker],
    },
  });
  tell(inCase, 'TaskDone', '2026-05-04', {
    task: id('complaint-task'),
    note: 'Berkas siap; mediasi dicoba sekali lagi dengan rekomendasi ULD.',
  });
  tell(inCase, 'StageReopened', '2026-05-04', {
    stage: 'engagement',
    reason: 'Tinjauan kontrak: tambah tujuan proses; jadwal jadi Selasa 19.30',
  });
  contractVersion(tell, 1, '2026-05-04', { change: 'Tambah tujuan proses; jadwal jadi Selasa 19.30' });
  tell(inCase, 'ApprovalAsked', '2026-05-04', { subject: 'contract', about: suhendar.contracts[1] });
  tell(
    inCase,
    'ApprovalGiven',
    '2026-05-05',
    { subject: 'contract', about: suhendar.contracts[1] },
    { worker: bambang.id },
  );
  tell(inCase, 'StageCompleted', '2026-05-04', { stage: 'engagement' });
  advocateToTheUnit(tell);
}

function reportRisk({ tell }: Tale): void {
  const on = '2026-05-19';
  const { risk } = suhendar;
  tell(
    inCase,
    'RiskReported',
    on,
    {
      risk,
      at: wib(on, '20:10'),
      severity: 'high',
      what: 'Anak dikunci di kamar saat ayah pergi dua minggu',
      whoIsAtRisk: 'Muhamad Rizky Pratama',
      person: suhendar.rizky,
      reportedBy: 'Wawan, ketua RT 04',
      ground: 'UU 35/2014: kewajiban menolong anak',
    },
    { at: utc(on, '20:15') },
  );
  clocksOfTheReport(tell);
  const act = (name: string, day: string, hour: string, what: string, more = {}) =>
    tell(
      inCase,
      'RiskActionTaken',
      day,
      { risk, action: id(name), at: wib(day, hour), what, ...more },
      { at: utc(day, hour) },
    );
  act('t1', on, '21:00', 'kunjungan segera', { power: 'authority', stops: [clock('seen-by-us')] });
  tell(
    inCase,
    'ContactMade',
    on,
    {
      contact: id('k4'),
      kind: 'home-visit',
      with: [mother, boy, grandmother, worker],
      met: true,
      minutes: 60,
      at: '21.00',
      note: 'Rizky ditemui, tidak terluka; kamar dibuka. Ibu kelelahan dan menangis; nenek menginap malam ini.',
    },
    { at: utc(on, '22:15') },
  );
  act('t2', '2026-05-20', '08:30', 'supervisi', { toldTo: bambang.name, stops: [clock('supervisor-told')] });
  act('t3', '2026-05-20', '10:00', 'konsultasi UPTD PPA', { toldTo: 'UPTD PPA', power: 'influence' });
  clockOfTheUnit(tell);
  act('t4', '2026-05-20', '16:00', 'rencana keselamatan ditandatangani', {
    toldTo: 'Nuraeni, Hj. Imas Masitoh',
    power: 'social-supervision',
  });
  tell(
    inCase,
    'RiskDecided',
    '2026-05-20',
    {
      risk,
      decision: 'Anak tetap di rumah bersama nenek',
      monitoring: 'Pemantauan tiap 2 hari selama 2 minggu',
      everyDays: 2,
      monitorUntil: '2026-06-03',
      stops: [clock('ppa-acts-three-working-days')],
    },
    { at: utc('2026-05-20', '17:00') },
  );
}

function implementFromJune({ tell }: Tale): void {
  done(tell, {
    name: 'couple',
    on: '2026-06-02',
    kind: 'family-session',
    what: 'Ayah pulang; sepakat tidak mengunci',
    roles: ['mediator'],
    more: {
      planned: id('o4'),
      participants: [mother, father, worker],
      agreements: ['Anak tidak dikunci lagi'],
    },
  });
  contractAtHome(tell);
  tell(inCase, 'RiskEnded', '2026-06-03', {
    risk: suhendar.risk,
    reason: 'Pemantauan dua minggu selesai tanpa kejadian; ayah di rumah.',
  });
  done(tell, {
    name: 'advocacy',
    on: '2026-06-08',
    kind: 'advocacy',
    what: 'Advokasi ke ULD Dinas Pendidikan tentang akomodasi yang layak',
    roles: ['advocate'],
    more: { planned: id('o2'), result: 'Rekomendasi terbit', functions: ['supportive'] },
  });
  answerOfTheUnit(tell);
  tell(inFamily, 'ConsentWithdrawn', '2026-06-11', {
    consent: suhendar.consent,
    purpose: 'photographs',
    byName: 'Nuraeni',
    receivedAt: wib('2026-06-11', '09:20'),
  });
  tell(inFamily, 'WithdrawalCarriedOut', '2026-06-12', {
    consent: suhendar.consent,
    purpose: 'photographs',
    doneAt: wib('2026-06-12', '14:05'),
    what: 'Foto kegiatan disembunyikan; catatan penghapusan disimpan.',
  });
  done(tell, {
    name: 'mediation-2',
    on: '2026-06-23',
    kind: 'mediation',
    what: 'Mediasi kedua dengan sekolah, dengan rekomendasi ULD.',
    roles: ['mediator'],
    more: {
      planned: id('o3'),
      participants: [mother, father, { person: suhendar.headmistress, name: 'Euis Komariah, S.Pd.' }, worker],
      result: 'Sekolah menerima Rizky kembali',
      agreements: [
        'Ruang tenang',
        'Guru pendamping 3 hari/minggu',
        'Jadwal bergambar',
        'Masuk bertahap mulai 2026-07-13',
      ],
    },
  });
  contractWithSchool(tell);
  done(tell, {
    name: 'first-day',
    on: '2026-07-13',
    kind: 'accompaniment',
    what: 'Hari pertama sekolah: 2 jam, didampingi nenek',
    roles: ['enabler'],
    more: { participants: [boy, grandmother, worker] },
  });
  done(tell, {
    name: 'offline-visit',
    on: '2026-08-11',
    kind: 'school-visit',
    what: 'Kunjungan sekolah. Dicatat tanpa sinyal.',
    roles: ['enabler'],
    told: { at: utc('2026-08-11', '10:40'), receivedAt: utc('2026-08-12', '07:02') },
  });
  done(tell, {
    name: 'parents-group',
    on: '2026-09-07',
    kind: 'group-session',
    what: 'Kelompok orang tua RKM: ibu hadir pertama kali',
    roles: ['broker'],
    more: { method: 'group-work', functions: ['preventive'] },
  });
  reviewContracts(tell);
  tell(inCase, 'StageCompleted', '2026-09-21', { stage: 'implementation' });
}

/** A value written for the wrong measure: struck with the reason, and still to be seen. */
function strikeTheSlip({ tell, told }: Tale): void {
  tell(inCase, 'MeasurementTaken', '2026-07-27', {
    measurement: id('measurement:slip'),
    measure: id('m3'),
    phase: 'intervention',
    value: 4,
  });
  const entry = told.at(-1)?.written.id;
  tell(inCase, 'EntryStruck', '2026-07-28', {
    entry,
    reason: 'Salah tempat: angka 4 adalah keikutsertaan dalam keputusan, bukan tantrum.',
  });
}

function markEvents({ tell }: Tale): void {
  tell(inCase, 'EventMarked', '2026-05-19', {
    mark: id('mark:away'),
    what: 'Ayah bekerja di luar kota dua minggu',
  });
  tell(inCase, 'EventMarked', '2026-07-13', {
    mark: id('mark:school'),
    what: 'Hari pertama kembali ke sekolah',
  });
}

function measure(story: Tale): void {
  const { tell } = story;
  measurements.forEach(([key, phase, on, value], at) => {
    const common = { measurement: id(`measurement:${at}`), measure: id(key), phase };
    if (value === null)
      tell(inCase, 'MeasurementMissed', on, { ...common, reason: 'Ibu sakit; tidak dicatat' });
    else tell(inCase, 'MeasurementTaken', on, { ...common, value });
  });
  strikeTheSlip(story);
  markEvents(story);
}

function evaluate({ tell }: Tale): void {
  const on = '2026-09-28';
  const evaluation = id('evaluation');
  tell(inCase, 'StageBegun', on, { stage: 'evaluation' });
  tell(inCase, 'EvaluationHeld', on, {
    evaluation,
    with: [mother, father, grandmother, worker],
    success: 'Rizky bersekolah empat hari; ayah mengasuh dua malam seminggu.',
    obstacles: ['Hari Jumat masih berat'],
    unexpected: ['Nenek kelelahan; jadwal diubah'],
  });
  rate(tell, 'end', on, [
    [mother, 4, 3, 4],
    [father, 3, 3, 3],
    [boy, 3, 3, 3],
  ]);
  rate(tell, 'end', on, [[mother, 4, 3, 3]], { rater: 'client', raterName: 'Nuraeni' });
  const judged = (goal: string, attainment: number) =>
    tell(inCase, 'OutcomeJudged', on, {
      judging: id(`judged:${goal}`),
      evaluation,
      goal: id(goal),
      judge: 'worker',
      name: ratna.name,
      judgement: 'achieved',
      attainment,
    });
  tell(inCase, 'SeriesJudged', on, {
    judging: id('series:m3'),
    measure: id('m3'),
    with: [mother, father],
    judgement: 'better',
    words: 'Lebih jarang dan lebih cepat reda, terutama sejak ada ruang tenang di sekolah.',
    answers: {
      level: 'Dulu sekitar 10 kali, sekarang 4 atau 5.',
      immediacy: 'Tidak langsung; bulan Mei malah naik.',
      overlap: 'Bulan Mei sama buruknya dengan sebelum bantuan.',
    },
    alongside: ['Ayah pergi dua minggu pada bulan Mei', 'Guru kelas berganti pada bulan Juli'],
    basis: { method: '1', points: 10, nap: 17.5 / 21 },
  });
  judged('g1', 0);
  judged('g2', 1);
  judged('g3', 0);
  tell(inCase, 'OutcomeJudged', on, {
    judging: id('client:g1'),
    evaluation,
    goal: id('g1'),
    judge: 'client',
    name: 'Nuraeni',
    judgement: 'achieved',
    words: 'Sudah 4 hari, tapi Jumat masih berat',
  });
  tell(inCase, 'OutcomeJudged', on, {
    judging: id('father:g1'),
    evaluation,
    goal: id('g1'),
    judge: 'client',
    name: 'Asep Suhendar',
    judgement: 'partly',
    words: 'belum yakin bertahan',
  });
  tell(inCase, 'ProcessJudged', on, {
    judging: id('client:g4'),
    evaluation,
    goal: id('g4'),
    judge: 'client',
    name: 'Nuraeni',
    judgement: 'partly',
    satisfaction: 5,
    words: 'Keputusan ke UPTD terasa cepat sekali, tapi dijelaskan',
  });
  tell(inCase, 'ProcessJudged', on, {
    judging: id('father:process'),
    evaluation,
    judge: 'client',
    name: 'Asep Suhendar',
    satisfaction: 4,
  });
  tell(inCase, 'EvaluationConcluded', on, {
    evaluation,
    decision: 'terminate',
    reasons: 'Tujuan hasil tercapai; keluarga sepakat mengakhiri dengan tindak lanjut.',
    disagreement: 'Pekerja sosial: tercapai. Ayah: belum yakin bertahan. Disepakati dua tindak lanjut.',
  });
  tell(inCase, 'StageCompleted', on, { stage: 'evaluation' });
}

function end({ tell }: Tale): void {
  tell(inCase, 'StageBegun', '2026-10-05', { stage: 'termination' });
  tell(inCase, 'EndingPrepared', '2026-10-05', {
    talk: 'Perpisahan dibicarakan dengan ibu, ayah dan nenek.',
    feelings: 'Ibu cemas; disepakati telepon 2 kali',
    gainsToKeep: [
      'Jadwal bergambar',
      'Pembagian malam pengasuhan',
      'Pertemuan bulanan dengan guru pendamping',
    ],
    unresolved: ['Terapi wicara'],
  });
  tell(inCase, 'HandoverArranged', '2026-10-12', {
    handover: suhendar.handover,
    what: 'terapi wicara',
    to: 'RSUD - poli tumbuh kembang',
    consent: suhendar.consent,
  });
  tell(inCase, 'HandoverAccepted', '2026-10-16', {
    handover: suhendar.handover,
    acceptedBy: 'Koordinator poli tumbuh kembang',
  });
  const ending = id('ending');
  tell(inCase, 'CaseEnded', '2026-10-19', {
    ending,
    reason: 'goals-reached',
    words: 'Ketiga tujuan hasil tercapai; terapi wicara dialihkan ke RSUD.',
    results: 'Bersekolah 4 hari/minggu; beban ibu 3; tantrum berat 4 kali/minggu.',
    letterNumber: 'BA-2026-0007',
    retainUntil: '2031-10-19',
  });
  tell(inCase, 'FollowUpPlanned', '2026-10-19', { followUp: id('f1'), on: '2026-11-16', kind: 'phone' });
  tell(inCase, 'FollowUpPlanned', '2026-10-19', { followUp: id('f2'), on: '2027-01-18', kind: 'home-visit' });
  tell(inCase, 'ApprovalAsked', '2026-10-19', { subject: 'termination', about: ending });
  tell(
    inCase,
    'ApprovalGiven',
    '2026-10-20',
    { subject: 'termination', about: ending },
    { worker: bambang.id },
  );
  tell(inCase, 'StageCompleted', '2026-10-19', { stage: 'termination' });
}

/** The whole story in the order in which it was told, by the agency's template where it has one. */
export function familyStory(template?: PracticeTemplate): readonly Told[] {
  const story = tale('suhendar', ratna.id);
  for (const part of [
    registerFamily,
    engage,
    ...(template === undefined ? [] : [chooseTemplate(template)]),
    consent,
    firstContract,
    assess,
    plan,
    implementUntilMay,
    reportRisk,
    implementFromJune,
    familyReferrals,
    measure,
    evaluate,
    ...(template === undefined ? [] : [answerInstruments(template)]),
    familyWorld,
    end,
  ])
    part(story);
  return story.told;
}
