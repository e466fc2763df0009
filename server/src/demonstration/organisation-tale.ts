/**
 * The school of the family story as a client of its own, worked a little: its leadership agreed, parents, teachers and
 * the worker told how it serves, changes were agreed on and looked at. No family is named in it. Fictional, as all here.
 */
import { colleagues } from './people.ts';
import { idFor, type Told, tale } from './tale.ts';

const id = (name: string) => idFor(`school-case:${name}`);

export const schoolWork = { case: id('case'), openChange: id('helper') } as const;

type Finding = readonly [
  key: string,
  on: string,
  area: string,
  view: string,
  bearing: 'strength' | 'weakness',
  what: string,
  more?: { readonly viewOf?: string; readonly evidence?: string; readonly effectOnServed?: string },
];

const findings: readonly Finding[] = [
  [
    'sent-home',
    '2026-07-27',
    'procedures',
    'served',
    'weakness',
    'Anak yang tantrum dipulangkan; tidak ada cara lain yang tertulis.',
    {
      viewOf: 'Dua orang tua murid',
      evidence: 'Orang tua menunjukkan pesan dari wali kelas.',
      effectOnServed: 'Anak kehilangan hari belajar, orang tua kehilangan hari kerja.',
    },
  ],
  [
    'no-quiet-place',
    '2026-07-27',
    'physical-access',
    'worker',
    'weakness',
    'Tidak ada tempat tenang bagi anak yang peka suara.',
    {
      evidence: 'Dilihat sendiri: enam kelas, satu lorong.',
      effectOnServed: 'Tantrum memanjang dan mengganggu kelas.',
    },
  ],
  [
    'not-trained',
    '2026-07-28',
    'skills',
    'staff',
    'weakness',
    'Kami belum pernah dilatih mengajar anak autis.',
    { viewOf: 'Guru kelas 1 dan 2', evidence: 'Tidak ada pelatihan dalam lima tahun.' },
  ],
  [
    'will-try',
    '2026-07-28',
    'attitude',
    'leadership',
    'strength',
    'Kepala sekolah mau mencoba masuk bertahap.',
    { evidence: 'Kesepakatan tertulis 23 Juni 2026.' },
  ],
  [
    'complaints',
    '2026-08-03',
    'complaints',
    'served',
    'weakness',
    'Tidak tahu kepada siapa mengadu bila guru menolak anak kami.',
    { viewOf: 'Orang tua murid', effectOnServed: 'Orang tua diam dan menarik anaknya.' },
  ],
];

type Change = readonly [
  key: string,
  what: string,
  answers: readonly string[],
  responsible: string,
  position: string,
  by: string,
  seenBy: string,
];

const changes: readonly Change[] = [
  [
    'quiet-room',
    'Ruang tenang dekat kelas 1',
    ['sent-home', 'no-quiet-place'],
    'Euis Komariah, S.Pd.',
    'Kepala sekolah',
    '2026-08-31',
    'Ruang ada dan dipakai; tidak ada anak dipulangkan.',
  ],
  [
    'helper',
    'Guru pendamping tiga hari seminggu dan jadwal bergambar',
    ['sent-home', 'not-trained'],
    'Wali kelas 1',
    'Guru',
    '2026-09-14',
    'Jadwal pendamping ditempel; orang tua melihat jadwal bergambar.',
  ],
];

export function schoolCase(school: string): readonly Told[] {
  const { told, tell } = tale('school-case', colleagues.ratna.id);
  const place = { record: 'case', stream: schoolWork.case } as const;
  const on = '2026-07-20';
  tell(place, 'CaseOpened', on, {
    title: 'Sekolah yang menerima semua anak',
    client: school,
    clientKind: 'organisation',
    clientName: 'SDN Cikembang 04 (fiktif)',
    presentingProblem: 'Anak disabilitas diterima hanya bila tenang; sekolah ingin tahu cara lain.',
    source: 'agency',
    programme: 'Layanan disabilitas',
    urgency: 'medium',
    confidentiality: 'ordinary',
  });
  tell(place, 'StageBegun', on, { stage: 'engagement' });
  const { id: worker, name } = colleagues.ratna;
  tell(place, 'WorkerAssigned', on, { worker, name, part: 'responsible', from: on });
  tell(place, 'IntakeDecided', on, { decision: 'accepted', eligible: true });
  tell(place, 'OrganisationMandateGiven', '2026-07-24', {
    mandate: id('mandate'),
    by: 'Euis Komariah, S.Pd.',
    position: 'Kepala sekolah',
    what: 'Menelaah bagaimana anak disabilitas diterima di kelas 1 sampai 3 dan mengusulkan perubahan.',
    bounds: 'Buku nilai dan berkas guru tidak dibuka.',
  });
  for (const [key, day, area, view, bearing, what, more] of findings)
    tell(place, 'OrganisationDiagnosed', day, {
      finding: id(`finding-${key}`),
      area,
      view,
      bearing,
      what,
      ...more,
    });
  for (const [key, what, answers, responsible, position, by, seenBy] of changes)
    tell(place, 'OrganisationChangeAgreed', '2026-08-05', {
      agreedChange: id(key),
      what,
      answers: answers.map((one) => id(`finding-${one}`)),
      responsible,
      position,
      by,
      seenBy,
    });
  tell(place, 'OrganisationChangeReviewed', '2026-08-31', {
    review: id('review-room'),
    agreedChange: id('quiet-room'),
    result: 'done',
    evidence: 'Ruang bekas gudang dibersihkan dan dipakai empat kali; tidak ada anak dipulangkan.',
  });
  tell(place, 'OrganisationChangeReviewed', '2026-09-14', {
    review: id('review-helper'),
    agreedChange: id('helper'),
    result: 'partly',
    evidence: 'Jadwal bergambar dipakai; guru pendamping baru dua hari seminggu.',
    nextOn: '2026-12-14',
  });
  return told;
}
