import type { Words } from '@pendamping/domain';

export const importWords = {
  title: { id: 'Impor daftar', en: 'Import a list' },
  lead: {
    id: 'Bawa daftar orang atau kasus dari .xlsx, .xls, atau .csv. Tidak ada yang tertulis sebelum Anda memeriksa dan menyetujuinya, dan seluruhnya dapat ditarik kembali.',
    en: 'Bring a list of people or cases from .xlsx, .xls or .csv. Nothing is written before you have looked and agreed, and all of it can be taken back.',
  },
  choose: { id: 'Pilih berkas', en: 'Choose a file' },
  reading: { id: 'Membaca berkas …', en: 'Reading the file …' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  rows: { id: '{count} baris', en: '{count} {count|row|rows}' },
  columns: { id: 'Arti kolom', en: 'What the columns mean' },
  columnsLead: {
    id: 'Diusulkan dari judul kolom. Perbaiki bila perlu; pilihan Anda diingat untuk daftar berikutnya.',
    en: 'Proposed from the headers. Change what is wrong; your choice is remembered for the next list.',
  },
  remembered: { id: 'Seperti yang Anda pilih terakhir kali.', en: 'As you chose the last time.' },
  column: { id: 'Kolom', en: 'Column' },
  meaning: { id: 'Artinya', en: 'Means' },
  examples: { id: 'Contoh isi', en: 'Examples' },
  leaveOut: { id: '– tidak dipakai –', en: '– not used –' },
  likely: { id: 'tebakan', en: 'a guess' },
  needsName: { id: 'Pilih kolom nama dahulu.', en: 'Choose the column of names first.' },
  check: { id: 'Periksa tanpa menulis', en: 'Check without writing' },
  checkAgain: { id: 'Periksa lagi', en: 'Check again' },
  progress: { id: '{done} dari {of} baris', en: '{done} of {of} rows' },
  checking: { id: 'Memeriksa', en: 'Checking' },
  writing: { id: 'Menulis', en: 'Writing' },
  'taking-back': { id: 'Menarik kembali', en: 'Taking back' },
  report: { id: 'Hasil pemeriksaan', en: 'What was found' },
  fresh: { id: 'Orang baru: {count}', en: 'New people: {count}' },
  known: { id: 'Sudah pernah diimpor: {count}', en: 'Imported before: {count}' },
  nameless: { id: 'Tanpa nama, tidak dibawa: {count}', en: 'Without a name, left out: {count}' },
  households: { id: 'Keluarga: {count}', en: 'Households: {count}' },
  cases: { id: 'Kasus: {count}', en: 'Cases: {count}' },
  faults: { id: 'Isian yang tidak jelas: {count}', en: 'Cells that were not clear: {count}' },
  cells: { id: 'Isian yang perlu dilihat', en: 'Cells to look at' },
  row: { id: 'Baris', en: 'Row' },
  shown: { id: 'Isi', en: 'Says' },
  what: { id: 'Keterangan', en: 'What about it' },
  likelyHead: { id: 'Mungkin sudah terdaftar', en: 'Perhaps registered already' },
  likelyLead: {
    id: 'Baris ini tidak dibawa sampai Anda memutuskan.',
    en: 'These rows are left out until you decide.',
  },
  repeatedHead: { id: 'Mungkin dua kali dalam berkas', en: 'Perhaps twice in the file' },
  sameAsRow: { id: 'sama dengan baris {row}', en: 'the same as row {row}' },
  likeRow: { id: 'mirip dengan baris {row}', en: 'like row {row}' },
  decision: { id: 'Keputusan', en: 'Decision' },
  skip: { id: 'Jangan dibawa', en: 'Leave out' },
  another: { id: 'Orang lain: daftarkan', en: 'Another person: register' },
  sameAs: { id: 'Orang yang sama: {name}', en: 'The same person: {name}' },
  leftOut: { id: 'Baris yang bukan data: {rows}', en: 'Rows that are no data: {rows}' },
  confirm: { id: 'Bawa ke Pendamping', en: 'Bring them in' },
  written: {
    id: 'Selesai: {written} orang dibawa, {skipped} baris dilewati.',
    en: 'Done: {written} {written|person|people} brought in, {skipped} {skipped|row|rows} left out.',
  },
  refused: { id: 'Baris yang ditolak', en: 'Rows that were refused' },
  takeBack: { id: 'Tarik kembali seluruh impor', en: 'Take the whole import back' },
  takenBack: {
    id: 'Ditarik kembali: {count} berkas. Tetap ada karena sudah dikerjakan: {kept}.',
    en: 'Taken back: {count} {count|record|records}. Kept, since somebody has worked on them: {kept}.',
  },
  unchecked: {
    id: 'Berkas ini belum diperiksa dan belum ada yang tertulis. Pilih berkasnya sekali lagi.',
    en: 'This file is not checked yet and nothing is written. Choose the file once more.',
  },
  goOn: { id: 'Lanjutkan', en: 'Go on' },
  failed: {
    id: 'Impor gagal. Periksa lagi; tidak ada yang tertulis dua kali.',
    en: 'The import failed. Check again; nothing is written twice.',
  },
  earlier: { id: 'Impor sebelumnya', en: 'Earlier imports' },
  another2: { id: 'Berkas lain', en: 'Another file' },
  open: { id: 'Buka', en: 'Open' },
} as const satisfies Record<string, Words>;

/** What became of an import that was cut off, by what was being done. */
export const cutOffWords = {
  checking: {
    id: 'Terputus saat diperiksa; belum ada yang tertulis. Periksa sekali lagi.',
    en: 'Cut off while it was checked; nothing is written. Check once more.',
  },
  writing: {
    id: 'Terputus saat ditulis. Lanjutkan: yang sudah tertulis tidak ditulis dua kali. Atau tarik kembali seluruhnya.',
    en: 'Cut off while it was written. Go on: what stands is not written twice. Or take the whole back.',
  },
  'taking-back': {
    id: 'Terputus saat ditarik kembali; sebagian masih ada. Lanjutkan penarikannya.',
    en: 'Cut off while it was taken back; some of it still stands. Go on taking it back.',
  },
} as const satisfies Record<string, Words>;

export const stateWords = {
  brought: { id: 'dibaca', en: 'read' },
  checking: { id: 'diperiksa …', en: 'being checked …' },
  checked: { id: 'sudah diperiksa', en: 'checked' },
  writing: { id: 'ditulis …', en: 'being written …' },
  written: { id: 'selesai', en: 'done' },
  'taking-back': { id: 'ditarik kembali …', en: 'being taken back …' },
  'taken-back': { id: 'ditarik kembali', en: 'taken back' },
  failed: { id: 'gagal', en: 'failed' },
  interrupted: { id: 'terputus', en: 'cut off' },
} as const satisfies Record<string, Words>;
export type ImportState = keyof typeof stateWords;

export const importFieldWords = {
  number: { id: 'Nomor klien', en: 'Client number' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  callName: { id: 'Nama panggilan', en: 'Call name' },
  nik: { id: 'NIK', en: 'NIK' },
  familyCard: { id: 'Nomor KK', en: 'Family card' },
  sex: { id: 'Jenis kelamin', en: 'Sex' },
  birthPlace: { id: 'Tempat lahir', en: 'Place of birth' },
  birthOn: { id: 'Tanggal lahir', en: 'Date of birth' },
  birthPlaceAndDay: { id: 'Tempat dan tanggal lahir', en: 'Place and date of birth' },
  motherName: { id: 'Nama ibu kandung', en: "Mother's name" },
  addressLine: { id: 'Alamat', en: 'Address' },
  rt: { id: 'RT', en: 'RT' },
  rw: { id: 'RW', en: 'RW' },
  rtRw: { id: 'RT/RW', en: 'RT/RW' },
  hamlet: { id: 'Dusun', en: 'Hamlet' },
  village: { id: 'Desa atau kelurahan', en: 'Village' },
  district: { id: 'Kecamatan', en: 'District' },
  regency: { id: 'Kabupaten atau kota', en: 'Regency' },
  postalCode: { id: 'Kode pos', en: 'Postal code' },
  phone: { id: 'Telepon', en: 'Phone' },
  phoneOwner: { id: 'Pemilik telepon', en: 'Owner of the phone' },
  education: { id: 'Pendidikan', en: 'Education' },
  occupation: { id: 'Pekerjaan', en: 'Occupation' },
  religion: { id: 'Agama', en: 'Religion' },
  marital: { id: 'Status perkawinan', en: 'Marital status' },
  relationToHead: { id: 'Hubungan dengan kepala keluarga', en: 'Relation to the head' },
  headName: { id: 'Nama kepala keluarga', en: 'Head of the family' },
  disability: { id: 'Disabilitas', en: 'Disability' },
  category: { id: 'Kategori PPKS/PSKS', en: 'Category' },
  decile: { id: 'Desil', en: 'Decile' },
  benefits: { id: 'Bantuan', en: 'Benefits' },
  note: { id: 'Keterangan', en: 'Note' },
  caseNumber: { id: 'Nomor kasus', en: 'Case number' },
  openedOn: { id: 'Tanggal kasus dibuka', en: 'Case opened on' },
  problem: { id: 'Permasalahan', en: 'Problem' },
  programme: { id: 'Program', en: 'Programme' },
} as const satisfies Record<string, Words>;
export type ImportField = keyof typeof importFieldWords;

/** What is said of a cell, and what to do about it. */
export const cellWords = {
  'cell.name-missing': {
    id: 'Nama kosong: baris tidak dibawa. Isi namanya di berkas.',
    en: 'No name: the row is left out. Fill it in in the file.',
  },
  'cell.name-recased': {
    id: 'Huruf besar semua, ditulis seperti nama biasa.',
    en: 'All in capitals, written as names are.',
  },
  'cell.no-such-day': {
    id: 'Tanggal ini tidak ada di kalender, tidak dibawa.',
    en: 'This day is not in the calendar; left out.',
  },
  'cell.day-ahead': {
    id: 'Tanggal ini belum tiba, tidak dibawa.',
    en: 'This day has not come yet; left out.',
  },
  'cell.month-first': {
    id: 'Bulan ditulis lebih dahulu; dibaca terbalik. Periksa.',
    en: 'The month stands first; read the other way. Check it.',
  },
  'cell.year-guessed': {
    id: 'Tahun dua angka ditebak. Periksa.',
    en: 'A year of two digits was guessed. Check it.',
  },
  'cell.day-unreadable': { id: 'Bukan tanggal, tidak dibawa.', en: 'No date; left out.' },
  'cell.sex-unknown': {
    id: 'Jenis kelamin tidak jelas, tidak dibawa. Tulis L atau P.',
    en: 'The sex is not clear; left out. Write L or P.',
  },
  'cell.number-destroyed': {
    id: 'Angka rusak oleh lembar kerja, tidak dibawa. Ambil dari kartunya, dan jadikan kolomnya teks.',
    en: 'Spoiled by the spreadsheet; left out. Take it from the card and make the column text.',
  },
  'cell.nik-faulty': {
    id: 'Tidak mungkin NIK; disimpan sebagai nomor yang belum pasti.',
    en: 'Cannot be a NIK; kept as an unverified number.',
  },
  'cell.nik-warning': {
    id: 'NIK tidak cocok dengan keterangan lain. Periksa.',
    en: 'The NIK does not agree with the rest. Check it.',
  },
  'cell.nik-placeholder': {
    id: 'Kode pengganti, dicatat sebagai belum ada NIK.',
    en: 'A placeholder, taken as having no NIK.',
  },
  'cell.card-faulty': { id: 'Bukan nomor KK, tidak dibawa.', en: 'No family card number; left out.' },
  'cell.phone-unreadable': { id: 'Bukan nomor telepon, tidak dibawa.', en: 'No phone number; left out.' },
  'cell.relation-unknown': {
    id: 'Hubungan tidak dikenal, dicatat sebagai lainnya.',
    en: 'A relation not known; taken as other.',
  },
  'cell.marital-unknown': {
    id: 'Status perkawinan tidak dikenal, tidak dibawa.',
    en: 'A marital status not known; left out.',
  },
  'cell.disability-ask': {
    id: 'Istilah lama ini dapat berarti lebih dari satu. Tanyakan, lalu catat.',
    en: 'This old term can mean more than one thing. Ask, then record it.',
  },
  'cell.category-unknown': {
    id: 'Kategori tidak dikenal, tidak dibawa. Catat dengan tangan.',
    en: 'A category not known; left out. Record it by hand.',
  },
  'cell.decile-unreadable': { id: 'Bukan desil 1–10, tidak dibawa.', en: 'No decile 1–10; left out.' },
  'cell.benefit-unknown': {
    id: 'Program tidak dikenal, dicatat sebagai bantuan lain.',
    en: 'A programme not known; taken as another benefit.',
  },
  'cell.rtrw-was-a-day': {
    id: 'RT/RW diubah lembar kerja menjadi tanggal, tidak dibawa.',
    en: 'The spreadsheet made a date of it; left out.',
  },
  'cell.too-long': {
    id: 'Terlalu panjang, tidak dibawa. Persingkat di berkas.',
    en: 'Too long; left out. Shorten it in the file.',
  },
} as const satisfies Record<string, Words>;
export type CellCode = keyof typeof cellWords;
