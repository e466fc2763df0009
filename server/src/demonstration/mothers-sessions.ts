/**
 * The course of the mothers' group: how it was built, its contract and norms, twelve sessions with who was there, and
 * the withdrawal of one member. Fictional, as the whole story.
 */
import { colleagues } from './people.ts';
import { idFor, type Tale } from './tale.ts';

interface Sat {
  readonly on: string;
  readonly phase: 'forming' | 'storming' | 'norming' | 'performing' | 'adjourning';
  readonly topic: string;
  readonly away: readonly string[];
  readonly role?: 'mediator' | 'educator' | 'broker';
  readonly led?: 'member';
}

const sat: readonly Sat[] = [
  { on: '2026-02-14', phase: 'forming', topic: 'Perkenalan, aturan kelompok, harapan', away: [] },
  { on: '2026-02-28', phase: 'forming', topic: 'Peta jalan hidup', away: ['a7'] },
  {
    on: '2026-03-14',
    phase: 'storming',
    topic: 'Pembagian tugas konsumsi; keluhan soal waktu',
    away: ['a6', 'a7'],
  },
  {
    on: '2026-04-04',
    phase: 'storming',
    topic: 'Selisih soal iuran; dimediasi',
    away: ['a9'],
    role: 'mediator',
  },
  {
    on: '2026-04-18',
    phase: 'norming',
    topic: 'Aturan baru: iuran sukarela, notulen bergilir',
    away: ['a6', 'a9'],
  },
  {
    on: '2026-05-02',
    phase: 'norming',
    topic: 'Hak anak disabilitas di sekolah',
    away: ['a3'],
    role: 'educator',
  },
  { on: '2026-05-16', phase: 'performing', topic: 'Jadwal jaga anak bergantian', away: ['a6'] },
  { on: '2026-06-06', phase: 'performing', topic: 'Kunjungan ke puskesmas: skrining', away: ['a3'] },
  {
    on: '2026-06-20',
    phase: 'performing',
    topic: 'Usaha bersama: abon ikan',
    away: ['a3', 'a7'],
    role: 'broker',
    led: 'member',
  },
  {
    on: '2026-07-04',
    phase: 'performing',
    topic: 'Latihan bicara di musyawarah kelurahan',
    away: ['a3', 'a7'],
  },
  {
    on: '2026-07-18',
    phase: 'performing',
    topic: 'Ketua terpilih: Yuliana; pekerja sosial mundur ke pinggir',
    away: ['a7'],
    led: 'member',
  },
  {
    on: '2026-08-08',
    phase: 'adjourning',
    topic: 'Perpisahan dengan fasilitator; rencana mandiri',
    away: ['a7'],
    led: 'member',
  },
];

const begins = '2026-02-14';
const leaves = '2026-04-30';
const rules = ['Cerita kelompok tidak dibawa keluar', 'Boleh diam', 'Ponsel senyap'];
const newRules = ['Iuran sukarela', 'Notulen bergilir'];

const id = (name: string) => idFor(`mothers-sessions:${name}`);

interface GroupMemberTold {
  readonly key: string;
  /** The id of the membership in the group's own record. */
  readonly member: string;
  readonly person: string;
  readonly name: string;
}

type Tell = (type: string, on: string, data: Record<string, unknown>, worker?: string) => void;

function built(tell: Tell, members: readonly GroupMemberTold[]): void {
  tell('IntakeDecided', '2026-01-19', { decision: 'accepted', eligible: true });
  tell('ScreeningCounted', '2026-01-19', {
    screening: id('screening'),
    interviewed: 12,
    takenIn: 9,
    notTakenIn: [
      { number: 2, why: 'Waktu', decision: 'declined' },
      { number: 1, why: 'Rujuk konseling perorangan', decision: 'referred-on' },
    ],
  });
  planned(tell, '2026-01-26', { cost: 5000 });
  for (const { member, person, name } of members)
    tell('GroupMemberJoined', begins, { member, person, name, how: 'PSM dan kader posyandu' });
}

const planned = (tell: Tell, on: string, cost: Record<string, unknown>) =>
  tell('GroupPlanned', on, {
    purposes: ['normal-development', 'prevention'],
    openness: 'closed-from-session',
    closedFrom: 3,
    size: 9,
    sessions: 12,
    rhythm: 'Dua minggu sekali',
    weekday: '6',
    at: '15.00',
    zone: 'WITA',
    minutes: 90,
    place: 'Aula kelurahan',
    criteria: ['Mengasuh anak disabilitas', 'Tinggal di kelurahan', 'Mau hadir dua minggu sekali'],
    childCare: 'Relawan menjaga anak',
    ...cost,
  });

const terms = (fees: number, change?: string) => ({
  problem: {
    worker: 'Kesepian, beban asuh, sulit akses layanan',
    client: 'Kami merasa sendirian dan malu; tidak tahu layanan.',
  },
  goals: [
    'Rasa sendirian rata-rata turun dari 8 menjadi 4',
    'Semua anak terdaftar layanan kesehatan dan punya KIA',
    'Kelompok berjalan tanpa pekerja sosial sejak September',
  ],
  workerRole: ['Memfasilitasi', 'Menghubungkan', 'Melatih pengurus'],
  clientRole: ['Hadir', 'Menjaga rahasia kelompok', 'Bergiliran jadi notulen'],
  expectations: {},
  methods: ['diskusi', 'permainan peran', 'kunjungan'],
  arrangements: {
    frequency: 'Dua minggu sekali, 12 sesi',
    place: 'Aula kelurahan',
    time: 'Sabtu 15.00 WITA',
    fees,
    other: 'Relawan menjaga anak',
  },
  ...(change === undefined ? {} : { change }),
});

/** All who are there sign; who cannot write gives her thumbprint after it was read aloud. */
function signed(tell: Tell, on: string, contract: string, members: readonly GroupMemberTold[]): void {
  for (const { key, person, name } of members)
    tell('ContractSigned', on, {
      contract,
      as: 'client',
      person,
      name,
      ...(key === 'a2' ? { how: 'thumbprint', readAloud: true } : { how: 'signed' }),
    });
  const { id: worker, name } = colleagues.maria;
  tell('ContractSigned', on, { contract, as: 'worker', worker, name, how: 'signed' });
}

function agreed(tell: Tell, members: readonly GroupMemberTold[]): void {
  tell('ContractDrafted', begins, { contract: id('contract-1'), ...terms(5000) });
  signed(tell, begins, id('contract-1'), members);
  const all = members.map((one) => one.member);
  tell('GroupNormsAgreed', begins, { norms: id('norms-1'), lines: rules, agreedBy: all });
  tell('GroupSharingDecided', begins, {
    shared: ['names', 'attendance'],
    decidedBy: all,
    words: 'Nomor telepon dan tujuan sendiri tetap milik masing-masing.',
  });
}

function agreedAgain(tell: Tell, on: string, there: readonly GroupMemberTold[]): void {
  const change = 'Iuran Rp 5.000 menjadi sukarela';
  planned(tell, on, { costNote: 'Iuran sukarela' });
  tell('GroupNormsAgreed', on, {
    norms: id('norms-2'),
    lines: [...rules, ...newRules],
    agreedBy: there.map((one) => one.member),
    change: 'Iuran sukarela, notulen bergilir',
    why: 'Perselisihan soal iuran pada 4 April.',
  });
  tell('ContractDrafted', on, { contract: id('contract-2'), ...terms(0, change) });
  signed(tell, on, id('contract-2'), there);
}

/** The holiday on 30 May moved the eighth session by a week. */
function moved(tell: Tell, session: string, topic: string): void {
  tell('SessionPlanned', '2026-05-16', { session, on: '2026-05-30', topic, at: '15.00', zone: 'WITA' });
  tell('SessionDropped', '2026-05-30', { session, reason: 'Hari libur', movedTo: '2026-06-06' });
}

function held(tell: Tell, number: number, one: Sat, belong: readonly GroupMemberTold[]): void {
  const session = id(`session-${number}`);
  if (number === 8) moved(tell, session, one.topic);
  tell('SessionHeld', one.on, {
    session,
    topic: one.topic,
    phase: one.phase,
    at: '15.00',
    zone: 'WITA',
    place: 'Aula kelurahan',
    minutes: 90,
    led: one.led ?? 'worker',
    workers: [colleagues.maria, colleagues.yuyun].map(({ id: worker, name }) => ({ worker, name })),
    method: 'group-work',
    roles: ['enabler', ...(one.role === undefined ? [] : [one.role])],
    functions: ['supportive', 'developmental'],
    practiceGoals: [number === 8 || one.role === 'broker' ? 'link-with-systems' : 'strengthen-capacity'],
  });
  const rows = belong.map(({ key, member }) => ({
    member,
    state: one.away.includes(key) ? 'absent' : 'present',
  }));
  tell('AttendanceTaken', one.on, { session, rows }, colleagues.yuyun.id);
}

/** Tells the whole course into the case of the group. */
export function tellMothersSessions(story: Tale, stream: string, members: readonly GroupMemberTold[]): void {
  const tell: Tell = (type, on, data, worker) =>
    story.tell({ record: 'case', stream }, type, on, data, worker === undefined ? {} : { worker });
  built(tell, members);
  tell('TaskSet', '2026-02-07', {
    task: id('attendance'),
    what: 'Daftar hadir dan bahan kelompok, Sabtu 15.00 WITA di aula kelurahan',
    assignedTo: colleagues.yuyun.id,
  });
  agreed(tell, members);
  for (const [at, one] of sat.entries()) {
    const belong = members.filter(({ key }) => key !== 'a9' || one.on <= leaves);
    if (at === 5)
      tell('GroupMemberLeft', leaves, {
        member: members.find(({ key }) => key === 'a9')?.member,
        reason: 'work',
        words: 'Bekerja di Morowali.',
      });
    held(tell, at + 1, one, belong);
    if (at === 4)
      agreedAgain(
        tell,
        one.on,
        belong.filter(({ key }) => !one.away.includes(key)),
      );
  }
}
