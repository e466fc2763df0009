import type { Words } from '@pendamping/domain';

export const measureScreenWords = {
  read: { id: 'Baca perubahannya', en: 'Read the change' },
  all: { id: 'Semua ukuran bersama', en: 'All measures together' },
  title: { id: 'Membaca perubahan', en: 'Reading the change' },
  chartOf: {
    id: 'Grafik {name}, {count} pengukuran. Tabelnya ada di bawah.',
    en: 'Chart of {name}, {count} {count|measurement|measurements}. The table is below.',
  },
  legend: {
    id: '○ garis dasar  ● intervensi  □ pascalayanan  ⌓ terlewat  × dicoret',
    en: '○ baseline  ● intervention  □ follow-up  ⌓ missed  × struck',
  },
  goal: { id: 'tujuan', en: 'goal' },
  missed: { id: 'terlewat', en: 'missed' },
  struck: { id: 'dicoret', en: 'struck' },
  nothing: {
    id: 'Belum ada pengukuran. Catat nilai garis dasar dahulu, sebelum bantuan dimulai.',
    en: 'Nothing is measured yet. Record baseline values first, before help begins.',
  },
  phasesHead: { id: 'Fase', en: 'Phases' },
  measureMembers: { id: 'Ukur tiap anggota', en: 'Measure each member' },
  phase: { id: 'Mulai fase baru', en: 'Begin a new phase' },
  mark: { id: 'Tandai peristiwa', en: 'Mark an event' },
  questionsHead: { id: '1. Lihat grafiknya: enam pertanyaan', en: '1. Look at the chart: six questions' },
  questionsHint: {
    id: 'Jawab dengan mata dahulu, bersama klien. Angka di bawah tiap pertanyaan hanya membantu melihat.',
    en: 'Answer by eye first, with the client. The numbers under each question only help to look.',
  },
  medianOf: { id: '{phase}: median {value}', en: '{phase}: median {value}' },
  slopeOf: { id: '{phase}: {value} tiap minggu', en: '{phase}: {value} a week' },
  spreadOf: {
    id: '{phase}: {least} sampai {most}, simpangan baku {value}',
    en: '{phase}: {least} to {most}, standard deviation {value}',
  },
  immediacyOf: {
    id: '{pair}: median tiga nilai pertama dikurangi tiga nilai terakhir sebelumnya: {value}',
    en: '{pair}: median of the first three values less the last three before: {value}',
  },
  overlapOf: {
    id: '{pair}: {value} dari semua pasangan sebelum–sesudah membaik',
    en: '{pair}: {value} of all before–after pairs are better',
  },
  consistencyNone: {
    id: 'Belum ada fase yang terulang. Satu kali A–B hanya menunjukkan bahwa perubahan datang bersama bantuan.',
    en: 'No phase has come again. One A–B shows only that the change came together with the help.',
  },
  consistencyOf: { id: '{pair}: NAP {value}', en: '{pair}: NAP {value}' },
  overallOf: {
    id: 'Rata-rata berbobot {pairs} pasangan: {value} (galat baku {error})',
    en: 'Weighted mean of {pairs} {pairs|pair|pairs}: {value} (standard error {error})',
  },
  cautionsHead: { id: 'Perhatikan', en: 'Mind' },
  afterBadSpell: {
    id: 'Fase ini dimulai ketika keadaan sedang buruk: sesudah masa buruk, keadaan sering membaik dengan sendirinya.',
    en: 'This phase began when things were bad: after a bad spell things often mend by themselves.',
  },
  judgementHead: { id: '2. Penilaian bersama klien', en: '2. The judgement with the client' },
  judge: { id: 'Nilai bersama klien', en: 'Judge it with the client' },
  notJudged: { id: 'Belum dinilai bersama klien.', en: 'Not judged with the client yet.' },
  alongside: { id: 'Yang terjadi bersamaan', en: 'What else happened' },
  differs: { id: 'Mengapa berbeda dari angka', en: 'Why it differs from the number' },
  basis: {
    id: 'dinilai atas {points} pengukuran{nap}',
    en: 'judged on {points} {points|measurement|measurements}{nap}',
  },
  numbersHead: { id: '3. Angkanya', en: '3. The numbers' },
  numbersHint: {
    id: 'Angka menyertai penilaian, tidak menggantikannya. “Menyertai”, bukan “menyebabkan”.',
    en: 'Numbers go with the judgement, they do not replace it. “Accompanied”, never “caused”.',
  },
  tooFew: {
    id: 'Belum ada angka: tiap fase memerlukan sedikitnya tiga nilai.',
    en: 'No number yet: each phase needs at least three values.',
  },
  noPair: {
    id: 'Belum ada garis dasar yang diikuti intervensi, jadi belum ada yang dibandingkan.',
    en: 'No baseline is followed by an intervention yet, so there is nothing to compare.',
  },
  signal: {
    id: 'Sedikitnya dua nilai berturut-turut berada di luar pita, ke arah yang diinginkan.',
    en: 'At least two values in a row lie beyond the band on the wanted side.',
  },
  noSignal: {
    id: 'Tidak ada dua nilai berturut-turut di luar pita ke arah yang diinginkan.',
    en: 'No two values in a row lie beyond the band on the wanted side.',
  },
  accompanied: {
    id: 'Perubahan ini menyertai bantuan; apakah bantuan yang menyebabkannya, tidak dapat dikatakan dari satu kasus.',
    en: 'The change accompanied the help; whether the help caused it, one case cannot say.',
  },
  withStruck: {
    id: '{count} nilai dicoret dan tidak dihitung. Lihat alasannya di tabel.',
    en: 'Struck and not counted: {count}. See the reasons in the table.',
  },
  advanced: { id: 'Semua indeks lain', en: 'All other indices' },
  index: { id: 'Indeks', en: 'Index' },
  value: { id: 'Nilai', en: 'Value' },
  interval: { id: 'Selang 95 %', en: '95% interval' },
  source: { id: 'Sumber', en: 'Source' },
  meaning: { id: 'Cara membaca', en: 'How to read it' },
  countedOf: { id: '{count} dari {all}', en: '{count} of {all}' },
  oneSided: { id: 'p satu sisi {p}', en: 'one-sided p {p}' },
  export: { id: 'Unduh angkanya (JSON)', en: 'Download the numbers (JSON)' },
  exportHint: {
    id: 'Berkas ini dapat dihitung ulang oleh siapa pun; metode versi {version}. Tanpa nama orang.',
    en: 'Anybody can reckon this file again; methods version {version}. No names of people.',
  },
  tableHead: { id: 'Tabel nilai', en: 'Table of values' },
  day: { id: 'Hari', en: 'Day' },
  phaseCol: { id: 'Fase', en: 'Phase' },
  note: { id: 'Keterangan', en: 'Note' },
  was: { id: 'semula {value}', en: 'first written as {value}' },
  event: { id: 'peristiwa', en: 'event' },
  print: { id: 'Cetak halaman ini', en: 'Print this page' },
} as const satisfies Record<string, Words>;
