/**
 * A group, a community and an organisation as clients: mothers who help one another, a village that has not reached
 * its people with disabilities, and a school. Fictional, as all people here.
 */
import type { Stage } from '@pendamping/domain';
import { measureCollective, mothersMeasured, villageMeasured } from './collective-measures.ts';
import { tellMothersDynamics } from './mothers-dynamics.ts';
import { tellMothersSessions } from './mothers-sessions.ts';
import { colleagues } from './people.ts';
import { idFor, type Tale, type Told, tale } from './tale.ts';
import { tellVillageProgramme } from './village-programme.ts';
import { villageProfile, villageTools } from './village-tools.ts';

const id = (name: string) => idFor(`collectives:${name}`);

export const mothers = { group: id('melati'), case: id('melati-case') } as const;
export const schoolClient = id('school');
export const village = { community: id('noefatuna'), case: id('noefatuna-case') } as const;

const members: readonly (readonly [
  key: string,
  name: string,
  birth: string,
  nik: string | undefined,
  part: string,
])[] = [
  ['a1', 'Andi Nurhayati', '1984-03-11', '7371095103849901', 'ketua'],
  ['a2', 'Daeng Sangnging', '1979-08-02', undefined, 'anggota'],
  ['a3', 'Rosmini', '1990-12-25', '7371096512909903', 'anggota'],
  ['a4', 'Sitti Hasnah', '1987-06-30', '7371097006879904', 'anggota'],
  ['a5', 'Hj. Bungawati', '1968-01-05', '7371094501689905', 'anggota'],
  ['a6', 'Yuliana Tandi', '1992-04-17', '7371095704929906', 'anggota'],
  ['a7', 'Marwah', '1995-09-09', '7371094909959907', 'anggota'],
  ['a8', 'Sri Mulyani Karaeng', '1982-02-28', '7371096802829908', 'anggota'],
  ['a9', 'Nurlela', '1991-10-21', '7371096110919909', 'anggota'],
];

const worker = colleagues.maria;

function opened(
  { tell }: ReturnType<typeof tale>,
  place: { readonly record: 'case'; readonly stream: string },
  on: string,
  data: Record<string, unknown>,
): void {
  tell(place, 'CaseOpened', on, { urgency: 'medium', confidentiality: 'ordinary', ...data });
  tell(place, 'StageBegun', on, { stage: 'engagement' });
  tell(place, 'WorkerAssigned', on, { worker: worker.id, name: worker.name, part: 'responsible', from: on });
}

/** Each stage with the day on which its work began. */
function worked(
  { tell }: Tale,
  place: { readonly record: 'case'; readonly stream: string },
  days: readonly (readonly [stage: Stage, on: string])[],
): void {
  for (const [stage, on] of days) tell(place, 'StageBegun', on, { stage });
}

/** She leaves, asks for a copy of what is kept of her, and has it the next day, which is a holiday. */
function copyAsked({ tell }: Tale): void {
  const group = { record: 'client', stream: mothers.group } as const;
  const request = id('copy-asked');
  tell(group, 'DataRequestReceived', '2026-04-30', {
    request,
    kind: 'copy',
    person: id('a9'),
    personName: 'Nurlela',
    byName: 'Nurlela',
    authority: 'self',
    receivedAt: '2026-04-30T08:00:00+08:00',
  });
  tell(group, 'DataRequestAnswered', '2026-05-01', {
    request,
    outcome: 'met',
    answeredAt: '2026-05-01T16:20:00+08:00',
    what: 'Salinan diserahkan dan dibacakan.',
  });
}

export function mothersGroup(): readonly Told[] {
  const story = tale('melati', worker.id);
  const { tell } = story;
  const on = '2026-01-19';
  const group = { record: 'client', stream: mothers.group } as const;
  tell(group, 'GroupRegistered', on, {
    name: 'Kelompok swabantu Ibu Melati',
    kind: 'self-help',
    aim: 'Ibu dari anak dengan disabilitas saling menguatkan dan menemukan layanan.',
    formedOn: on,
    address: { line: 'Aula kelurahan', rt: '002', rw: '005' },
  });
  for (const [key, name, birth, nik, part] of members) {
    const stream = id(key);
    tell({ record: 'client', stream }, 'PersonRegistered', on, {
      name,
      sex: 'female',
      birth: { on: birth, precision: 'day' },
      ...(nik === undefined ? { noNik: 'not-recorded' } : { nik }),
    });
    tell(group, 'MembershipBegun', on, {
      membership: id(`member-${key}`),
      person: stream,
      name,
      part,
      from: on,
    });
  }
  tell(group, 'MembershipEnded', '2026-04-30', {
    membership: id('member-a9'),
    on: '2026-04-30',
    reason: 'Mengundurkan diri: bekerja di Morowali.',
  });
  opened(story, { record: 'case', stream: mothers.case }, on, {
    title: 'Kelompok swabantu Ibu Melati',
    client: mothers.group,
    clientKind: 'group',
    clientName: 'Kelompok swabantu Ibu Melati',
    presentingProblem: 'Ibu-ibu merasa sendirian dan tidak tahu layanan apa yang ada.',
    source: 'volunteer',
    programme: 'Layanan keluarga',
  });
  const told = members.map(([key, name]) => ({ key, member: id(`member-${key}`), person: id(key), name }));
  tellMothersSessions(story, mothers.case, told);
  copyAsked(story);
  tellMothersDynamics(story, mothers.group, mothers.case, told);
  measureCollective(story, mothers.case, mothersMeasured, {
    on: '2026-03-07',
    name: 'Pertemuan kelompok',
  });
  worked(story, { record: 'case', stream: mothers.case }, [
    ['implementation', '2026-02-14'],
    ['planning', '2026-03-07'],
  ]);
  return story.told;
}

export function villageCommunity(): readonly Told[] {
  const story = tale('noefatuna', worker.id);
  const { tell } = story;
  const on = '2026-01-14';
  const community = { record: 'client', stream: village.community } as const;
  tell(community, 'CommunityRegistered', on, {
    name: 'Desa Noefatuna (fiktif)',
    kind: 'village',
    areas: ['53.02.03'],
    place: 'Dusun Nunumeu, Fatukoto, dan Oebesi',
    history: 'Jalan putus Januari sampai Maret; sinyal hanya di Dusun I. Bahasa Dawan dan Indonesia.',
  });
  const counted = (what: string, number: number, source: string) =>
    tell(community, 'CommunityCounted', '2026-04-02', { count: id(`count-${what}`), what, number, source });
  counted('penduduk', 1937, 'profil desa');
  counted('kepala keluarga', 461, 'pendataan rumah ke rumah');
  const around = (name: string, what: string, kind: string, tie: string, flow: string) =>
    tell(community, 'SystemNoted', '2026-03-25', { system: id(`sys-${name}`), name: what, kind, tie, flow });
  around('church', 'Gereja', 'formal', 'strong', 'both');
  around('office', 'Pemerintah desa', 'societal', 'moderate', 'to-client');
  around('clinic', 'Puskesmas', 'societal', 'weak', 'to-client');
  around('dinsos', 'Dinas Sosial', 'societal', 'weak', 'none');
  around('slb', 'SLB kabupaten (62 km)', 'societal', 'weak', 'none');
  villageProfile(story, community);
  for (const [key, name, part] of [
    ['head', 'Stefanus Nabuasa', 'kepala desa'],
    ['cadre', 'Maria Nabuasa', 'relawan desa'],
  ] as const)
    tell(community, 'MembershipBegun', on, { membership: id(`village-${key}`), name, part, from: on });
  opened(story, { record: 'case', stream: village.case }, on, {
    title: 'Desa Noefatuna - layanan bagi warga disabilitas',
    client: village.community,
    clientKind: 'community',
    clientName: 'Desa Noefatuna (fiktif)',
    presentingProblem: 'Anak dan dewasa disabilitas tidak terdata, tidak sekolah, tidak berobat.',
    source: 'government',
    programme: 'Layanan disabilitas',
  });
  villageTools(
    story,
    { record: 'case', stream: village.case },
    { worker: worker.id, name: worker.name },
    {
      church: id('sys-church'),
      office: id('sys-office'),
      clinic: id('sys-clinic'),
      dinsos: id('sys-dinsos'),
      slb: id('sys-slb'),
    },
  );
  measureCollective(story, village.case, villageMeasured, {
    on: '2026-04-10',
    name: 'Kerja bersama warga',
  });
  tellVillageProgramme(story, village.case);
  worked(story, { record: 'case', stream: village.case }, [
    ['assessment', '2026-02-23'],
    ['planning', '2026-04-10'],
    ['implementation', '2026-05-06'],
    ['evaluation', '2026-10-07'],
    ['termination', '2026-10-14'],
  ]);
  return story.told;
}

export function school(): readonly Told[] {
  const story = tale('cikembang', colleagues.ratna.id);
  story.tell({ record: 'client', stream: schoolClient }, 'OrganisationRegistered', '2026-07-20', {
    name: 'SDN Cikembang 04 (fiktif)',
    kind: 'school',
    serves: 'Murid kelas 1 sampai 6, tiga di antaranya dengan disabilitas.',
    contact: 'Euis Komariah, S.Pd.',
  });
  return story.told;
}
