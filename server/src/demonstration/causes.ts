/**
 * Causes of the demonstration: the village's demand for special schooling nearby, schools that turn children away, and
 * two walls that several cases have met and that nobody has made a cause of yet. Fictional, as all here.
 */
import { addDays } from '@pendamping/domain';
import { village } from './collectives.ts';
import { colleagues } from './people.ts';
import { idFor, type Tale, type Told, tale } from './tale.ts';

const id = (name: string) => idFor(`causes:${name}`);

export const causes = { school: id('slb'), turnedAway: id('turned-away') } as const;

const workers = [colleagues.ratna, colleagues.dedi, colleagues.maria] as const;
/** The cases told in turn by these workers (demonstration.ts). */
const workerOf = (number: number): string => workers[number % workers.length]?.id ?? colleagues.ratna.id;
export const caseOf = (number: number): string => idFor(`demonstration:${number}:case`);
const inCase = (number: number) => ({ record: 'case', stream: caseOf(number) }) as const;

type Tell = (type: string, on: string, data: Record<string, unknown>) => void;

function villageParties(tell: Tell): void {
  const party = (name: string, title: string, more: Record<string, unknown>) =>
    tell('PartyNoted', '2026-02-20', { party: id(name), name: title, decides: false, ...more });
  party('head', 'Kepala Desa', { decides: true, power: 'high', interest: 'high', stance: 'hesitant' });
  party('bpd', 'BPD', { power: 'high', interest: 'middle', stance: 'neutral' });
  party('church', 'Jemaat gereja', { power: 'middle', interest: 'high', stance: 'supportive' });
  party('clinic', 'Puskesmas', { power: 'middle', interest: 'middle', stance: 'supportive' });
  party('tksk', 'TKSK', { power: 'middle', interest: 'high', stance: 'supportive' });
  party('slb', 'SD negeri dan SLB kabupaten (62 km)', {
    power: 'middle',
    interest: 'middle',
    stance: 'neutral',
  });
  party('dprd', 'DPRD kabupaten', { decides: true, power: 'high', interest: 'low', stance: 'neutral' });
  tell('StanceChanged', '2026-04-17', {
    party: id('head'),
    stance: 'supportive',
    why: 'Musyawarah desa menyepakati tujuan bersama.',
  });
  tell('PartyNoted', '2026-05-06', {
    party: id('difabel'),
    name: 'Kelompok Difabel Noefatuna',
    decides: false,
    power: 'low',
    interest: 'high',
    stance: 'driving',
  });
}

function villageForces(tell: Tell): void {
  const force = (name: string, direction: string, what: string, strength: number) =>
    tell('ForceNoted', '2026-05-06', { force: id(`force-${name}`), direction, what, strength });
  force('group', 'driving', 'Kelompok Difabel ikut musyawarah', 4);
  force('church', 'driving', 'Dukungan jemaat gereja', 4);
  force('teachers', 'driving', 'Dua guru asal desa', 3);
  force('distance', 'restraining', 'SLB 62 km, jalan putus Januari–Maret', 5);
  force('stigma', 'restraining', 'Anggapan disabilitas adalah kutukan', 3);
  force('budget', 'restraining', 'Anggaran desa tidak menyebut disabilitas', 4);
  tell('ForceWeighed', '2026-08-12', {
    force: id('force-budget'),
    strength: 1,
    why: 'Rp 48.000.000 disepakati untuk 2027.',
  });
}

function villageActions(tell: Tell): void {
  const [hearing, budget, rule] = [id('hearing'), id('budget'), id('rule')];
  tell('CauseActionTaken', '2026-07-15', {
    action: hearing,
    kind: 'hearing',
    what: 'Meminta SLB kelas jauh bagi anak desa.',
    to: 'DPRD kabupaten',
    participants: { all: 9 },
    roles: ['activist'],
  });
  tell('CauseAnswered', '2026-07-15', {
    action: hearing,
    answer: 'promised',
    words: 'dijanjikan dibahas 2027',
    promisedBy: '2027-12-31',
  });
  tell('CauseActionTaken', '2026-08-12', {
    action: budget,
    kind: 'meeting',
    what: 'Musyawarah anggaran desa: meminta anggaran inklusi.',
    to: 'Pemerintah desa dan BPD',
    roles: ['advocate'],
  });
  tell('CauseAnswered', '2026-08-12', {
    action: budget,
    answer: 'granted',
    words: 'Anggaran untuk inklusi tahun 2027.',
    amount: 48_000_000,
  });
  tell('CauseActionTaken', '2026-09-30', {
    action: rule,
    kind: 'draft-rule',
    what: 'Rancangan Perdes Desa Inklusi dibahas.',
    to: 'BPD',
    roles: ['activist', 'social-planner'],
  });
  tell('CauseStepSet', '2026-10-14', {
    step: id('ask-agenda'),
    what: 'Menanyakan agenda pembahasan 2027 kepada sekretariat DPRD.',
    by: '2027-01-15',
    worker: colleagues.maria.id,
  });
}

function villageCause(): readonly Told[] {
  const story = tale('cause-slb', colleagues.maria.id);
  const place = { record: 'cause', stream: causes.school } as const;
  const tell: Tell = (type, on, data) => story.tell(place, type, on, data);
  tell('CauseOpened', '2026-02-20', {
    name: 'SLB kelas jauh',
    kind: 'lack',
    wall: 'Tidak ada sekolah bagi anak disabilitas dalam jarak tempuh; SLB terdekat 62 km.',
    source: 'Pendataan rumah ke rumah, 2 April 2026',
    heldBy: 'Pemerintah kabupaten',
    disadvantaged: 'Anak usia sekolah dengan disabilitas di desa: 9 dari 11 tidak bersekolah.',
    right: 'Hak atas pendidikan',
    ground: 'UU 8/2016 pasal 10',
    demand: 'SLB kelas jauh di kecamatan.',
    withheld: ['schooling'],
  });
  villageParties(tell);
  villageForces(tell);
  villageActions(tell);
  tell('CauseEvaluated', '2026-10-14', {
    changed: 'Anggaran desa menyebut disabilitas; lima dari sembilan anak kembali belajar.',
    unchanged: 'SLB kelas jauh dan Perdes belum ada.',
  });
  const ofVillage = { record: 'case', stream: village.case } as const;
  const name = 'SLB kelas jauh';
  story.tell(ofVillage, 'CauseJoined', '2026-02-20', {
    cause: causes.school,
    name,
    area: '53.02.03',
    refused: 'schooling',
  });
  story.tell(ofVillage, 'CauseEffectFelt', '2026-08-12', {
    cause: causes.school,
    felt: 'eased',
    effect: 'Rp 48.000.000 untuk inklusi pada anggaran desa 2027.',
  });
  return story.told;
}

interface TurnedAway {
  readonly number: number;
  readonly school: string;
  readonly sex: 'male' | 'female';
  readonly disability: string;
}

const turnedAway: readonly TurnedAway[] = [
  { number: 14, school: 'SDN Melati 1', sex: 'male', disability: 'developmental' },
  { number: 17, school: 'SDN Kenanga 2', sex: 'female', disability: 'hearing' },
  { number: 21, school: 'SDN Melati 3', sex: 'male', disability: 'developmental' },
  { number: 22, school: 'SDN Cempaka 1', sex: 'male', disability: 'developmental' },
  { number: 24, school: 'SDN Mawar 5', sex: 'female', disability: 'intellectual' },
  { number: 28, school: 'SDN Dahlia 2', sex: 'male', disability: 'developmental' },
  { number: 29, school: 'SDN Anggrek 4', sex: 'male', disability: 'hearing' },
  { number: 32, school: 'SDN Kenanga 6', sex: 'female', disability: 'intellectual' },
];

function refusedBy(story: Tale, number: number, on: string, withheld: string, decidedBy: string): void {
  const data = { advocacy: id(`advocacy:${number}:${decidedBy}`), level: 'case', withheld, decidedBy };
  story.tell(inCase(number), 'AdvocacyBegun', on, data, { worker: workerOf(number) });
}

function turnedAwayCause(today: string): readonly Told[] {
  const story = tale('cause-turned-away', colleagues.bambang.id);
  const cause = { record: 'cause', stream: causes.turnedAway } as const;
  const [opened, joined] = [addDays(today, -20), addDays(today, -12)];
  const name = 'Sekolah menolak anak dengan disabilitas';
  for (const { number, school } of turnedAway)
    refusedBy(
      story,
      number,
      opened,
      'Hak anak bersekolah: tidak diterima di kelas 1.',
      `Kepala ${school} (fiktif)`,
    );
  story.tell(cause, 'CauseOpened', opened, {
    name,
    kind: 'practice',
    wall: 'Sekolah meminta surat keterangan "siap sekolah" yang tidak ada dalam aturan penerimaan.',
    source: 'Penolakan lisan dan tertulis kepada keluarga',
    heldBy: 'Sekolah dasar negeri',
    disadvantaged: 'Anak dengan disabilitas yang masuk kelas 1.',
    right: 'Hak atas pendidikan inklusif',
    ground: 'UU 8/2016 pasal 10; PP 13/2020',
    demand: 'Dinas Pendidikan melarang syarat itu secara tertulis.',
    withheld: ['schooling'],
    walls: ['schooling'],
  });
  for (const { number, sex, disability } of turnedAway)
    story.tell(
      inCase(number),
      'CauseJoined',
      joined,
      {
        cause: causes.turnedAway,
        name,
        ageBand: '6-12',
        sex,
        disability,
        area: '32.73',
        refused: 'schooling',
      },
      { worker: workerOf(number) },
    );
  story.tell(cause, 'CauseActionPlanned', joined, {
    action: id('letter'),
    kind: 'letter',
    what: 'Surat kepada Dinas Pendidikan.',
    on: addDays(today, 5),
    to: 'Kepala Dinas Pendidikan',
    worker: colleagues.bambang.id,
  });
  return story.told;
}

/** Three cases each at one door: what a supervisor is asked about, and may make a cause of. */
function wallsMet(today: string): readonly Told[] {
  const story = tale('walls-met', colleagues.bambang.id);
  const on = addDays(today, -2);
  for (const number of [8, 22, 36])
    refusedBy(story, number, on, 'Terapi wicara ditolak karena kuota.', 'Direktur RSUD Cendana (fiktif)');
  for (const number of [11, 19, 27])
    refusedBy(
      story,
      number,
      on,
      'Akta kelahiran dan NIK tidak diberikan.',
      'Kepala Disdukcapil Kota Cendana (fiktif)',
    );
  return story.told;
}

export const causeTales = (today: string): readonly (readonly Told[])[] => [
  villageCause(),
  turnedAwayCause(today),
  wallsMet(today),
];
