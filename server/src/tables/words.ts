import type { Words } from '@pendamping/domain';

/** The headers of a list that is taken out: the same words that an import understands. */
export const listWords = {
  kind: { id: 'Jenis klien', en: 'Kind of client' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  callName: { id: 'Nama panggilan', en: 'Call name' },
  sex: { id: 'Jenis kelamin', en: 'Gender' },
  birthOn: { id: 'Tanggal lahir', en: 'Date of birth' },
  nik: { id: 'NIK (disamarkan)', en: 'NIK (masked)' },
  phone: { id: 'Telepon', en: 'Phone' },
  village: { id: 'Desa/Kelurahan', en: 'Village' },
  family: { id: 'Keluarga', en: 'Family' },
  cases: { id: 'Nomor kasus', en: 'Case numbers' },
} as const satisfies Record<string, Words>;

/** The headers of what we do, counted. */
export const practiceListWords = {
  all: { id: 'Semua', en: 'All' },
  whole: { id: 'Jumlah (sekali tiap kegiatan)', en: 'Total (each activity once)' },
  activities: { id: 'Kegiatan (n)', en: 'Activities (n)' },
  cases: { id: 'Kasus (n)', en: 'Cases (n)' },
  causes: { id: 'Perjuangan bersama (n)', en: 'Causes (n)' },
  minutes: { id: 'Menit', en: 'Minutes' },
  untimed: { id: 'Tanpa catatan lamanya (n)', en: 'Length not written (n)' },
} as const satisfies Record<string, Words>;

/** The headers of the results over cases. */
export const resultListWords = {
  what: { id: 'Golongan', en: 'Kind' },
  thing: { id: 'Yang dinilai', en: 'What was rated' },
  rater: { id: 'Penilai', en: 'Rater' },
  started: { id: 'Mulai (n)', en: 'Begun (n)' },
  noBefore: { id: 'Tanpa nilai awal (n)', en: 'No first value (n)' },
  before: { id: 'Dengan nilai awal (n)', en: 'With a first value (n)' },
  both: { id: 'Dengan kedua nilai (n)', en: 'With both values (n)' },
  left: { id: 'Berakhir tanpa nilai kedua (n)', en: 'Ended without a second value (n)' },
  running: { id: 'Masih berjalan (n)', en: 'Still going on (n)' },
  median: { id: 'Median perubahan', en: 'Median change' },
  medianLow: { id: 'Median, batas bawah 95 %', en: 'Median, lower 95%' },
  medianHigh: { id: 'Median, batas atas 95 %', en: 'Median, upper 95%' },
  mean: { id: 'Rata-rata perubahan', en: 'Mean change' },
  meanLow: { id: 'Rata-rata, batas bawah 95 %', en: 'Mean, lower 95%' },
  meanHigh: { id: 'Rata-rata, batas atas 95 %', en: 'Mean, upper 95%' },
  ifGone: {
    id: 'Rata-rata bila yang berakhir tanpa nilai kedua tidak berubah',
    en: 'Mean if those who ended without a second value had not changed',
  },
  improved: { id: 'Membaik (n)', en: 'Better (n)' },
  unchanged: { id: 'Tetap (n)', en: 'Same (n)' },
  worse: { id: 'Memburuk (n)', en: 'Worse (n)' },
  reliablyImproved: { id: 'Membaik secara andal (n)', en: 'Reliably improved (n)' },
  reliablyUnchanged: { id: 'Tanpa perubahan andal (n)', en: 'No reliable change (n)' },
  reliablyWorse: { id: 'Memburuk secara andal (n)', en: 'Reliably worse (n)' },
  note: { id: 'Catatan', en: 'Note' },
  few: {
    id: 'kurang dari {n} pasangan: perubahan tidak ditunjukkan',
    en: 'fewer than {n} pairs: change is not told',
  },
  gone: {
    id: 'lebih banyak yang berakhir tanpa nilai kedua daripada yang punya keduanya: rata-rata tidak diberikan',
    en: 'more ended without a second value than have both: no average is given',
  },
} as const satisfies Record<string, Words>;
