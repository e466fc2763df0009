import type { Words, WordsFor } from '../kernel/words.ts';
import type { CauseDimension } from '../overviews/cause-figures.ts';
import type { CausePaperKind } from './cause-paper-kind.ts';

export const causePaperKindWords: WordsFor<CausePaperKind> = {
  brief: { id: 'Lembar advokasi', en: 'Policy brief' },
  letter: { id: 'Surat kepada lembaga', en: 'Letter to an office' },
  petition: { id: 'Lembar petisi', en: 'Petition sheet' },
  hearing: { id: 'Catatan audiensi', en: 'Hearing note' },
  'force-field': { id: 'Medan kekuatan', en: 'Force field' },
};

export const causeDimensionWords: WordsFor<CauseDimension> = {
  refused: { id: 'Yang ditolak', en: 'What was refused' },
  age: { id: 'Umur', en: 'Age' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  disability: { id: 'Jenis disabilitas', en: 'Kind of disability' },
  area: { id: 'Wilayah', en: 'Area' },
};

export const causePaperWords = {
  wall: { id: 'Hambatannya', en: 'The wall' },
  source: { id: 'Sumber', en: 'Source' },
  heldBy: { id: 'Lembaga', en: 'Institution' },
  who: { id: 'Siapa yang dirugikan', en: 'Who is put at a disadvantage' },
  right: { id: 'Hak yang tertahan', en: 'The right withheld' },
  ground: { id: 'Dasar hukum', en: 'Basis in law' },
  figures: { id: 'Dalam angka', en: 'In figures' },
  noFigures: {
    id: 'Jumlahnya belum dicantumkan: terlalu sedikit untuk disebut tanpa menunjuk orang.',
    en: 'No number is given yet: too few to be told without pointing at people.',
  },
  atLeast: { id: 'Sedikitnya {n} kasus mengalami hambatan ini.', en: 'At least {n} cases meet this wall.' },
  cases: { id: '{n} kasus mengalami hambatan ini.', en: '{n} {n|case meets|cases meet} this wall.' },
  leftOut: {
    id: 'Tanda * : tidak disebut agar tidak ada orang yang dapat dikenali.',
    en: 'The sign *: not told, so that nobody can be recognised.',
  },
  kind: { id: 'Jenis hambatan', en: 'Kind of wall' },
  number: { id: 'Kasus', en: 'Cases' },
  notSaid: { id: 'Tidak dicatat', en: 'Not recorded' },
  demand: { id: 'Yang kami minta', en: 'What we ask for' },
  evidence: { id: 'Yang sudah dilakukan dan dijawab', en: 'What was done and answered' },
  allies: { id: 'Yang mendukung', en: 'Who supports it' },
  parties: { id: 'Para pihak', en: 'Parties' },
  decides: { id: 'Yang berwenang memutuskan', en: 'Who can decide' },
  day: { id: 'Tanggal', en: 'Day' },
  action: { id: 'Aksi', en: 'Action' },
  answer: { id: 'Jawaban', en: 'Answer' },
  participants: { id: 'Peserta', en: 'Took part' },
  women: { id: 'perempuan', en: 'women' },
  withDisability: { id: 'penyandang disabilitas', en: 'with a disability' },
  promisedBy: { id: 'paling lambat {day}', en: 'by {day}' },
  dear: { id: 'Dengan hormat,', en: 'Dear Sir or Madam,' },
  lead: {
    id: '{agency} mendampingi warga yang mengalami hambatan berikut.',
    en: '{agency} works with people who meet the following wall.',
  },
  thanks: {
    id: 'Atas perhatian dan jawaban Bapak/Ibu, kami ucapkan terima kasih.',
    en: 'We thank you for your attention and your answer.',
  },
  to: { id: 'Kepada Yth.', en: 'To' },
  subject: { id: 'Hal', en: 'Subject' },
  numberOf: { id: 'Nomor', en: 'Number' },
  signedFor: { id: 'Atas nama lembaga', en: 'For the agency' },
  weAsk: {
    id: 'Kami yang bertanda tangan di bawah ini meminta:',
    en: 'We, the undersigned, ask for this:',
  },
  name: { id: 'Nama', en: 'Name' },
  address: { id: 'Kelurahan atau desa', en: 'Village' },
  signature: { id: 'Tanda tangan', en: 'Signature' },
  privacy: {
    id: 'Lembar ini memuat nama penanda tangan. Simpan dan serahkan hanya kepada yang dituju.',
    en: 'This sheet holds the names of those who sign. Keep it safe and hand it only to whom it is for.',
  },
  said: { id: 'Yang disampaikan', en: 'What was put forward' },
  notes: { id: 'Catatan selama audiensi', en: 'Notes during the hearing' },
  place: { id: 'Tempat', en: 'Place' },
  noAction: {
    id: 'Belum ada aksi yang dapat dicetak. Rencanakan atau catat aksi dahulu.',
    en: 'There is no action to print yet. Plan or record one first.',
  },
  noCause: { id: 'Perjuangan ini belum dibuka.', en: 'This cause is not open yet.' },
  noForces: {
    id: 'Belum ada kekuatan yang dicatat. Catat dahulu.',
    en: 'No force is on record. Note one first.',
  },
  driving: { id: 'Mendorong', en: 'Driving' },
  restraining: { id: 'Menghambat', en: 'Restraining' },
  now: { id: 'Keadaan sekarang', en: 'The present state' },
  strength: { id: 'Kekuatan', en: 'Strength' },
  force: { id: 'Apa', en: 'What' },
  forWorkers: { id: 'Untuk pemakaian lembaga', en: 'For the agency’s own use' },
  page: { id: 'Halaman', en: 'Page' },
  of: { id: 'dari', en: 'of' },
} as const satisfies Record<string, Words>;
