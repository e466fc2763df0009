import type { Words } from '@pendamping/domain';

export const resultScreenWords = {
  title: { id: 'Hasil bersama', en: 'Results over cases' },
  lead: {
    id: 'Orang yang sama, sebelum dan sesudah. Yang tidak punya nilai ikut dihitung dan ditunjukkan; tidak ada rata-rata dari yang tersisa saja.',
    en: 'The same people, before and after. Those without a value are counted and shown; there is no average of whoever is left.',
  },
  accompanied: {
    id: 'Perubahan ini menyertai bantuan. Apa yang membuatnya terjadi tidak terlihat dari angka ini.',
    en: 'These changes accompanied the help. What brought them about cannot be seen from these numbers.',
  },
  begunIn: { id: 'Kasus dimulai', en: 'Cases begun' },
  everyYear: { id: 'Semua tahun', en: 'All years' },
  compareWith: { id: 'Dibandingkan dengan', en: 'Compared with' },
  programme: { id: 'Program', en: 'Programme' },
  everyProgramme: { id: 'Semua program', en: 'All programmes' },
  kind: { id: 'Yang dinilai', en: 'What was rated' },
  everyKind: { id: 'Semua', en: 'Everything' },
  cases: { id: '{n} kasus diterima dan dimulai.', en: '{n} {n|case accepted|cases accepted} and begun.' },
  whichCases: {
    id: 'Supervisor menghitung kasus tim; administrator semua kasus lembaga, tanpa melihat kasusnya.',
    en: 'A supervisor counts the cases of the team; an administrator all of the agency’s, without seeing any case.',
  },
  small: {
    id: 'Kurang dari {n} pasangan: hanya banyaknya orang yang ditunjukkan, supaya tidak ada yang dikenali.',
    en: 'Fewer than {n} pairs: only the number of people is shown, so that nobody can be recognised.',
  },
  gone: {
    id: 'Lebih banyak yang berakhir tanpa nilai kedua daripada yang punya keduanya. Rata-rata tidak diberikan: ia hanya bercerita tentang yang tersisa.',
    en: 'More ended without a second value than have both. No average is given: it would tell only of whoever is left.',
  },
  none: {
    id: 'Belum ada yang dinilai dalam kasus-kasus ini. Nilai keberfungsian sosial saat asesmen dan saat evaluasi; hasilnya muncul di sini.',
    en: 'Nothing has been rated in these cases yet. Rate social functioning at assessment and at evaluation; it will appear here.',
  },
  noCases: {
    id: 'Tidak ada kasus yang dimulai dalam pilihan ini. Pilih tahun atau program lain.',
    en: 'No case was begun in this choice. Choose another year or programme.',
  },
  byRater: { id: '{thing}, menurut {rater}', en: '{thing}, as rated by: {rater}' },
  started: { id: 'Mulai', en: 'Begun' },
  noBefore: { id: 'Tanpa nilai awal', en: 'No first value' },
  before: { id: 'Dengan nilai awal', en: 'With a first value' },
  both: { id: 'Dengan kedua nilai', en: 'With both values' },
  left: { id: 'Berakhir tanpa nilai kedua', en: 'Ended without a second value' },
  running: { id: 'Masih berjalan, belum ada nilai kedua', en: 'Still going on, no second value yet' },
  median: { id: 'Median perubahan', en: 'Median change' },
  mean: { id: 'Rata-rata perubahan', en: 'Mean change' },
  ofPairs: { id: '{value} ({n} pasangan dari {all})', en: '{value} ({n} {n|pair|pairs} out of {all})' },
  withInterval: { id: '{value} (95 %: {low} sampai {high})', en: '{value} (95%: {low} to {high})' },
  ifGone: {
    id: 'Rata-rata bila yang berakhir tanpa nilai kedua tidak berubah',
    en: 'Mean if those who ended without a second value had not changed',
  },
  byValue: { id: 'Menurut nilainya', en: 'By the values' },
  countedLine: {
    id: '{improved} membaik, {unchanged} tetap, {worse} memburuk',
    en: '{improved} better, {unchanged} the same, {worse} worse',
  },
  reliable: { id: 'Perubahan yang andal', en: 'Reliable change' },
  reliableLine: {
    id: '{improved} membaik, {unchanged} tanpa perubahan andal, {worse} memburuk (sedikitnya {least}; {source})',
    en: '{improved} improved, {unchanged} without reliable change, {worse} worse (at least {least}; {source})',
  },
  descriptive: {
    id: 'Gambaran, bukan tes yang teruji: perubahan andal tidak dihitung.',
    en: 'A description, not a validated test: no reliable change is counted.',
  },
  noNorms: {
    id: 'Perubahan andal tidak dihitung: instrumen ini tidak punya norma dengan sumbernya.',
    en: 'No reliable change is counted: this instrument has no norms with a source.',
  },
  lowReliability: {
    id: 'Perubahan andal tidak dihitung: keandalan skala di bawah {least}.',
    en: 'No reliable change is counted: the scale’s reliability is below {least}.',
  },
  tHint: {
    id: 'T membandingkan seorang klien dengan dirinya sendiri; T bergantung pada banyaknya tujuan, jadi rata-ratanya dibaca dengan hati-hati.',
    en: 'T compares a client with themselves; it depends on the number of goals, so read its average with care.',
  },
  picture: { id: 'Gambar dan tabel pasangan', en: 'Picture and table of the pairs' },
  pictureOf: {
    id: 'Gambar nilai sebelum dan sesudah: {thing}, {n} pasangan. Tabelnya di bawah.',
    en: 'Picture of the values before and after: {thing}, {n} {n|pair|pairs}. The table is below.',
  },
  pictureLegend: {
    id: '— membaik  – – memburuk  garis tipis: tetap; n dan besar lingkaran: banyaknya orang',
    en: '— better  – – worse  light line: the same; n and the size of the circle: number of people',
  },
  first: { id: 'Sebelum', en: 'Before' },
  second: { id: 'Sesudah', en: 'After' },
  howMany: { id: 'Banyaknya', en: 'How many' },
  parts: { id: 'Rinci per bagian', en: 'In parts' },
  countsOf: {
    id: 'Satu orang dihitung sekali tiap kasus dan penilai; kasus yang di dalamnya tidak ada yang dinilai dihitung satu.',
    en: 'A person counts once for each case and rater; a case in which nobody was rated counts as one.',
  },
  alphaHead: {
    id: 'Keselarasan nilai (alpha Cronbach, saat awal)',
    en: 'Agreement of the marks (Cronbach’s alpha, at intake)',
  },
  alphaHint: {
    id: 'Apakah nilai-nilai ini bergerak bersama, dengan selang 95 %. Dihitung bila sedikitnya {n} orang punya semua nilai.',
    en: 'Whether these marks move together, with a 95% interval. Given where at least {n} people have every mark.',
  },
  alphaFew: { id: 'belum dihitung; yang lengkap: {n}', en: 'not given yet; complete: {n}' },
  alphaOf: {
    id: '{value} ({low} sampai {high}); {n} orang, {items} nilai',
    en: '{value} ({low} to {high}); {n} people, {items} {items|mark|marks}',
  },
  aspects: { id: 'Ketiga aspek', en: 'The three aspects' },
  download: { id: 'Unduh tabel (CSV)', en: 'Download the table (CSV)' },
} as const satisfies Record<string, Words>;
