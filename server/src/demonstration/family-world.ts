/** The world around the family of the story: kin, systems with their ties over the year, welfare, and social roles. */
import { suhendar } from './suhendar.ts';
import { idFor, type Tale } from './tale.ts';

const id = (name: string) => idFor(`suhendar:${name}`);
const inFamily = { record: 'client', stream: suhendar.family } as const;
const inCase = { record: 'case', stream: suhendar.case } as const;
const person = (stream: string) => ({ record: 'client', stream }) as const;

function kin({ tell }: Tale): void {
  const grandfather = id('kin-grandfather');
  tell(inFamily, 'KinNoted', '2026-02-10', {
    kin: grandfather,
    name: 'Kakek dari ibu',
    sex: 'male',
    died: true,
    deathYear: 2019,
  });
  tell(inFamily, 'RelationNoted', '2026-02-10', {
    relation: id('grandfather-nuraeni'),
    from: grandfather,
    to: suhendar.nuraeni,
    kind: 'parent',
  });
  tell(inFamily, 'RelationNoted', '2026-02-10', {
    relation: id('grandparents'),
    from: grandfather,
    to: suhendar.imas,
    kind: 'partner',
    union: 'registered',
  });
  tell(inFamily, 'RelationQualityChanged', '2026-06-02', {
    relation: id('union'),
    quality: 'ordinary',
    note: 'Sepakat berbagi pengasuhan.',
  });
  tell(inFamily, 'RelationQualityChanged', '2026-09-07', { relation: id('father-rizky'), quality: 'close' });
}

function systems({ tell }: Tale): void {
  const note = (name: string, what: string, kind: string, tie: string, flow: string) =>
    tell(inFamily, 'SystemNoted', '2026-02-17', { system: id(name), name: what, kind, tie, flow });
  note('sys-imas', 'Nenek (Hj. Imas)', 'informal', 'strong', 'to-client');
  note('sys-school', 'SDN Cikembang 04 (fiktif)', 'societal', 'stressful', 'both');
  note('sys-prayer', 'Pengajian Ibu RW 11', 'formal', 'weak', 'to-client');
  note('sys-clinic', 'Puskesmas', 'societal', 'weak', 'to-client');
  note('sys-neighbours', 'Tetangga', 'informal', 'stressful', 'from-client');
  note('sys-drivers', 'Paguyuban pengemudi', 'formal', 'moderate', 'to-client');
  const change = (name: string, on: string, tie: string, flow: string) =>
    tell(inFamily, 'SystemTieChanged', on, { system: id(name), tie, flow });
  change('sys-clinic', '2026-04-28', 'moderate', 'to-client');
  change('sys-school', '2026-07-13', 'moderate', 'both');
  change('sys-prayer', '2026-09-07', 'moderate', 'both');
  tell(inFamily, 'SystemNoted', '2026-09-07', {
    system: id('sys-parents'),
    name: 'Kelompok orang tua',
    kind: 'formal',
    tie: 'strong',
    flow: 'both',
  });
}

function welfare({ tell }: Tale): void {
  tell(person(suhendar.rizky), 'CategoryFound', '2026-01-19', {
    category: id('ppks-rizky'),
    code: 'PPKS05',
    from: '2026-01-19',
    decidedBy: 'Ratna Simbolon',
    source: 'asesmen',
  });
  tell(inFamily, 'CategoryFound', '2026-01-19', {
    category: id('ppks-family'),
    code: 'PPKS25',
    from: '2026-01-19',
    decidedBy: 'Ratna Simbolon',
    source: 'asesmen',
  });
  tell(person(suhendar.rizky), 'DisabilityFound', '2026-04-28', {
    disability: id('disability-rizky'),
    kinds: ['developmental'],
    basis: 'diagnosis',
    saidBy: 'RSUD, poli tumbuh kembang',
    support: 'some',
    supportText: 'Jadwal bergambar, ruang tenang, guru pendamping.',
  });
  tell(inFamily, 'DecileChecked', '2026-01-12', { state: 'known', decile: 3, source: 'cekbansos' });
  tell(inFamily, 'BenefitFound', '2026-01-12', {
    benefit: id('sembako'),
    programme: 'sembako',
    state: 'receives',
    source: 'keterangan ibu',
  });
  tell(inFamily, 'BenefitFound', '2026-01-12', {
    benefit: id('pbi-jkn'),
    programme: 'pbi-jkn',
    state: 'stopped',
    from: '2025-06-01',
    source: 'BPJS',
  });
  tell(inFamily, 'BenefitChanged', '2026-04-20', {
    benefit: id('pbi-jkn'),
    state: 'receives',
    reason: 'Diaktifkan kembali melalui Puskesos.',
  });
  tell(person(suhendar.siti), 'BenefitFound', '2026-01-12', {
    benefit: id('kia'),
    programme: 'kia',
    state: 'receives',
    source: 'kartu dilihat',
  });
  tell(person(suhendar.nuraeni), 'ServiceGiven', '2026-10-05', {
    service: id('gives'),
    what: 'Menemani ibu baru di kelompok orang tua',
    toWhom: 'Kelompok orang tua RKM',
  });
}

function roles({ tell }: Tale): void {
  const weigh = (on: string, name: string, data: Record<string, unknown>) =>
    tell(inCase, 'SocialRoleWeighed', on, { role: id(name), ...data });
  const pupil = {
    person: suhendar.rizky,
    name: 'Muhamad Rizky Pratama',
    position: 'Murid kelas 1',
    expected: 'Datang setiap hari, duduk tenang, mengikuti pelajaran.',
    expectedBy: 'sekolah',
  };
  weigh('2026-03-02', 'role-pupil', {
    ...pupil,
    done: 'Tidak bersekolah sejak November 2025.',
    meaning: 'Rindu kelas, takut bel.',
    gap: 'large',
    norms: 'Setiap anak berhak bersekolah.',
  });
  weigh('2026-03-02', 'role-father', {
    person: suhendar.asep,
    name: 'Asep Suhendar',
    position: 'Ayah',
    expected: 'Ikut mengasuh, tidak hanya mencari nafkah.',
    expectedBy: 'istri dan ibu mertua',
    done: 'Pulang malam; jarang bersama anak.',
    meaning: 'Merasa disalahkan.',
    gap: 'large',
  });
  weigh('2026-09-21', 'role-pupil', {
    ...pupil,
    done: 'Masuk empat hari seminggu dengan guru pendamping.',
    meaning: 'Bangga memakai seragam.',
    gap: 'small',
  });
}

/** Told after the family is registered and the case is open, and before it ends. */
export function familyWorld(story: Tale): void {
  kin(story);
  systems(story);
  welfare(story);
  roles(story);
}
