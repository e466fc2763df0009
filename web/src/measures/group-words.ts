import type { Words } from '@pendamping/domain';

export const groupMeasureWords = {
  head: { id: 'Diukur pada tiap anggota', en: 'Measured with each member' },
  hint: {
    id: 'Yang tidak diukur bukan nol: rata-rata hanya dari yang memberi nilai.',
    en: 'Who was not measured is not a zero: the mean is over those who gave a value.',
  },
  day: { id: 'Hari', en: 'Day' },
  mean: { id: 'Rata-rata', en: 'Mean' },
  measured: { id: 'Yang diukur', en: 'Measured' },
  range: { id: 'Terendah – tertinggi', en: 'Least – most' },
  without: { id: 'Tanpa nilai', en: 'Without a value' },
  notWritten: { id: '{name} (tidak tercatat mengapa)', en: '{name} (why is not on record)' },
  before: {
    id: 'Sebelum, {day}: rata-rata {mean} dari {n} anggota.',
    en: 'Before, {day}: mean {mean} of {n} {n|member|members}.',
  },
  after: {
    id: 'Sesudah, {day}: rata-rata {mean} dari {n} anggota.',
    en: 'After, {day}: mean {mean} of {n} {n|member|members}.',
  },
  same: {
    id: 'Orang yang sama, {n} anggota: dari {before} menjadi {after}, rata-rata perubahan {change}.',
    en: 'The same people, {n} {n|member|members}: from {before} to {after}, mean change {change}.',
  },
  nobodyTwice: {
    id: 'Tidak ada anggota yang diukur pada kedua hari itu, jadi perubahan tidak dapat dibandingkan.',
    en: 'No member was measured on both of these days, so that change cannot be compared.',
  },
  differ: {
    id: 'Hati-hati: orangnya tidak sama. {onlyBefore} hanya diukur sebelum, {onlyAfter} hanya sesudah. Rata-rata dapat berubah karena orang datang dan pergi; bacalah orang yang sama.',
    en: 'Take care: these are not the same people. {onlyBefore} were measured only before, {onlyAfter} only after. A mean can move because people come and go; read the same people.',
  },
  noComparison: {
    id: 'Sebelum dan sesudah dibandingkan begitu ada nilai garis dasar dan nilai sesudahnya.',
    en: 'Before and after are compared once there are baseline values and later ones.',
  },
  each: { id: 'Nilai tiap anggota', en: 'Values of each member' },
  member: { id: 'Anggota', en: 'Member' },
  title: { id: 'Ukur tiap anggota', en: 'Measure each member' },
  submit: { id: 'Simpan nilai anggota', en: 'Save the values of members' },
  measure: { id: 'Yang diukur', en: 'What is measured' },
  phase: { id: 'Masa', en: 'Period' },
  rows: { id: 'Anggota pada hari itu', en: 'Members on that day' },
  rowsHint: {
    id: 'Yang tidak memberi nilai dibiarkan kosong, dengan alasannya bila diketahui. Kosong bukan nol.',
    en: 'Leave empty who gave no value, with the reason where it is known. Empty is not zero.',
  },
  away: {
    id: 'Tidak hadir pada sesi hari itu:',
    en: 'Not at the session of that day:',
  },
  why: { id: 'Mengapa tanpa nilai: {name}', en: 'Why without a value: {name}' },
  nobody: {
    id: 'Tidak ada anggota pada hari itu. Catat dahulu siapa yang bergabung, atau periksa tanggalnya.',
    en: 'There were no members on that day. Record first who joined, or check the day.',
  },
  nothingFilled: {
    id: 'Belum ada nilai atau alasan. Isi paling sedikit satu anggota.',
    en: 'There is no value or reason yet. Fill in one member at least.',
  },
} as const satisfies Record<string, Words>;
