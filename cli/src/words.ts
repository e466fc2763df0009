import type { Words } from '@pendamping/domain';

export const words = {
  help: {
    id: `pendamping PERINTAH [pilihan]

  serve [--data FOLDER] [--port N] [--host ALAMAT] [--log]   jalankan untuk dipakai sungguhan
  migrate                          perbarui basis data ke versi ini
  seed --cases N --entries M       isi dengan kasus rekaan untuk uji beban
  import entries BERKAS            muat semuanya (NDJSON) ke penyimpanan kosong
  import instrument BERKAS [--json] [--language KODE]
                                   baca formulir (XLSForm) dan laporkan isinya, tanpa menyimpan
  import directory JALUR [--feed NAMA] [--dry-run] [--agency ID] [--json]
                                   muat direktori layanan (HSDS: folder, .zip, .json, .csv) dan laporkan
  export directory --format hsds --out BERKAS.zip|.json [--agency ID]
                                   keluarkan direktori layanan untuk program lain
  export entries [--out BERKAS]    keluarkan semuanya, satu per baris
  export instrument BERKAS --format xlsform|fhir|paper --out BERKAS [--language id|en]
                                   tulis instrumen dalam berkas itu untuk program lain, atau untuk dicetak
  export case NOMOR [--out BERKAS] keluarkan satu kasus beserta kliennya
  export case NOMOR --to BERKAS.zip --receiver LEMBAGA --ground DASAR [--without notes,risks]
                                   buat paket alih kasus untuk lembaga lain
  import case BERKAS.zip --as NAMA ambil alih kasus dari paket; NAMA (nama masuk) menjadi penanggung jawab
  check nik BERKAS.tsv             periksa NIK, satu putusan per baris
  match BERKAS.tsv                 bandingkan pasangan nama, satu putusan per baris
  measure BERKAS.json              hitung ukuran dan evaluasi, hasil JSON per nomor
  rebuild                          susun ulang tabel baca dari jurnal
  verify                           periksa keutuhan jurnal dan tabel
  demo [--new-passwords]           jalankan lembaga contoh (npm start)

Basis data: PostgreSQL bawaan di --data (bawaan: ./data), atau DATABASE_URL=postgresql://…`,
    en: `pendamping COMMAND [options]

  serve [--data FOLDER] [--port N] [--host ADDRESS] [--log]   run it for real use
  migrate                          bring the database to this version
  seed --cases N --entries M       fill it with fictional cases for load tests
  import entries FILE              load everything (NDJSON) into an empty store
  import instrument FILE [--json] [--language CODE]
                                   read a form (XLSForm) and report what is in it; nothing is stored
  import directory PATH [--feed NAME] [--dry-run] [--agency ID] [--json]
                                   bring in a directory of services (HSDS: folder, .zip, .json, .csv) and report
  export directory --format hsds --out FILE.zip|.json [--agency ID]
                                   put out the directory of services for other programs
  export entries [--out FILE]      put out everything, one thing a line
  export instrument FILE --format xlsform|fhir|paper --out FILE [--language id|en]
                                   write the instrument in that file for other programs, or to be printed
  export case NUMBER [--out FILE]  put out one case with its clients
  export case NUMBER --to FILE.zip --receiver AGENCY --ground GROUND [--without notes,risks]
                                   make the package of a case for another agency
  import case FILE.zip --as NAME   take a case over from a package; NAME (to sign in) becomes responsible
  check nik FILE.tsv               judge NIKs, a verdict per line
  match FILE.tsv                   compare pairs of names, a verdict per line
  measure FILE.json                reckon measures and evaluations, JSON by id
  rebuild                          rebuild the read tables from the journal
  verify                           check that journal and tables are whole
  demo [--new-passwords]           run the demonstration agency (npm start)

Database: the embedded PostgreSQL in --data (default ./data), or DATABASE_URL=postgresql://…`,
  },
  directoryWhat: {
    id: 'Tulis di mana sumbernya: pendamping import directory JALUR',
    en: 'Write where the feed is: pendamping import directory PATH',
  },
  directoryOut: {
    id: 'Tulis: pendamping export directory --format hsds --out BERKAS.zip (atau BERKAS.json)',
    en: 'Write: pendamping export directory --format hsds --out FILE.zip (or FILE.json)',
  },
  whichAgency: {
    id: 'Ada beberapa lembaga. Pilih dengan --agency ID: {agencies}',
    en: 'There are several agencies. Choose one by --agency ID: {agencies}',
  },
  noAgency: {
    id: 'Belum ada lembaga di penyimpanan ini. Jalankan pendamping serve dahulu.',
    en: 'There is no agency in this store yet. Run pendamping serve first.',
  },
  directoryWriting: {
    id: 'Menulis {done} dari {of}, kira-kira {left} detik lagi',
    en: 'Writing {done} of {of}, about {left} {left|second|seconds} left',
  },
  directoryDry: { id: 'Baru dilihat: tidak ada yang ditulis.', en: 'Only looked at: nothing was written.' },
  directoryTable: {
    id: '  {table}: {placed} dari {rows} baris ditempatkan',
    en: '  {table}: {placed} of {rows} rows placed',
  },
  directoryCounts: {
    id: '{what}: {fresh} baru, {revised} diperbarui, {same} sama, {withdrawn} dikeluarkan, {back} kembali',
    en: '{what}: {fresh} new, {revised} revised, {same} the same, {withdrawn} withdrawn, {back} back',
  },
  directoryServices: { id: 'Layanan', en: 'Services' },
  directoryProviders: { id: 'Penyedia', en: 'Providers' },
  directoryTaxonomies: { id: 'Daftar golongan', en: 'Taxonomies' },
  directoryUnplaced: {
    id: '{count} baris tidak dapat ditempatkan. Semuanya disimpan terpisah dengan namanya.',
    en: '{count} {count|row|rows} could not be placed. All of them are kept apart by name.',
  },
  directoryPartial: {
    id: 'Sumber ini tidak utuh, jadi tidak ada layanan yang dikeluarkan karenanya.',
    en: 'The feed is not whole, so no service was withdrawn because of it.',
  },
  directoryKept: {
    id: 'Tetap seperti dibetulkan di sini, meskipun sumbernya berkata lain:',
    en: 'Left as mended here, although the feed says otherwise:',
  },
  directoryKeptLine: {
    id: '  {name}, {field}: di sini "{ours}", di sumber "{feeds}"',
    en: '  {name}, {field}: here "{ours}", in the feed "{feeds}"',
  },
  directoryRefused: { id: '  {name}: tidak dicatat ({because})', en: '  {name}: not recorded ({because})' },
  measureWhat: {
    id: 'Tulis berkasnya: pendamping measure BERKAS.json',
    en: 'Write the file: pendamping measure FILE.json',
  },
  notJson: {
    id: '{file} bukan JSON yang utuh ({why}). Perbaiki berkasnya, lalu ulangi.',
    en: '{file} is not whole JSON ({why}). Mend the file, then try again.',
  },
  noVectors: {
    id: '{file} tidak memuat "vectors", "alpha", "kappa", atau sebaran. Lihat docs/measures.md untuk bentuknya.',
    en: '{file} holds no "vectors", "alpha", "kappa" or distributions. See docs/measures.md for the form.',
  },
  vectorFault: {
    id: '{vector}: tidak dihitung. Perbaiki "{field}": {fault}. Yang lain sudah dihitung.',
    en: '{vector}: not reckoned. Mend "{field}": {fault}. The others were reckoned.',
  },
  seeHelp: { id: 'Lihat: pendamping --help', en: 'See: pendamping --help' },
  noSuchCommand: { id: 'Tidak ada perintah "{name}".', en: 'There is no command "{name}".' },
  notANumber: {
    id: '--{name}: tulis angka bulat dari {least} sampai {most}.',
    en: '--{name}: write a whole number from {least} to {most}.',
  },
  ready: { id: 'Siap: {address}', en: 'Ready: {address}' },
  welcome: {
    id: 'Belum ada akun. Buka tautan ini sekali untuk memulai:\n  {link}',
    en: 'There is no account yet. Open this link once to begin:\n  {link}',
  },
  stopHint: { id: 'Berhenti: Ctrl-C', en: 'Stop: Ctrl-C' },
  stopped: { id: 'Berhenti.', en: 'Stopped.' },
  migrated: { id: 'Diperbarui: {count} langkah.', en: 'Brought up to date: {count} {count|step|steps}.' },
  loading: {
    id: 'Memuat lembaga contoh: {done} dari {of} kasus',
    en: 'Loading the demonstration: {done} of {of} cases',
  },
  accounts: {
    id: 'Akun contoh (kata sandi baru dibuat dan hanya ditampilkan sekali):',
    en: 'Demonstration accounts (passwords made just now and shown only once):',
  },
  accountsBefore: {
    id: 'Kata sandi akun contoh sudah ditampilkan saat pertama dijalankan. Kata sandi baru: npm start -- --new-passwords',
    en: 'The passwords of the demonstration accounts were shown at the first start. New ones: npm start -- --new-passwords',
  },
  fictional: { id: 'Semua orang dan kasus di sini rekaan.', en: 'All people and cases here are fictional.' },
  seeding: {
    id: 'Mengisi: {done} dari {of} kasus, sisa {left} dtk',
    en: 'Seeding: {done} of {of} cases, {left} s left',
  },
  seeded: {
    id: 'Terisi: {cases} kasus, {entries} catatan.',
    en: 'Seeded: {cases} {cases|case|cases}, {entries} {entries|entry|entries}.',
  },
  rebuilding: {
    id: 'Menyusun ulang: {done} dari {of} berkas, sisa {left} dtk',
    en: 'Rebuilding: {done} of {of} records, {left} s left',
  },
  rebuilt: { id: 'Tabel baca tersusun ulang.', en: 'The read tables are rebuilt.' },
  whole: {
    id: 'Utuh: jurnal tanpa celah dan tabel sesuai.',
    en: 'Whole: the journal has no gap and the tables agree.',
  },
  finding: { id: '{agency} {where}: {what}', en: '{agency} {where}: {what}' },
  broken: {
    id: 'Tidak utuh: {count} temuan. Simpan salinan data ini sebelum berbuat apa pun.',
    en: 'Not whole: {count} {count|finding|findings}. Keep a copy of this data before doing anything.',
  },
  importWhat: {
    id: 'Tulis: pendamping import entries BERKAS, import directory JALUR, import instrument BERKAS, atau import case BERKAS.zip --as NAMA',
    en: 'Write: pendamping import entries FILE, import directory PATH, import instrument FILE, or import case FILE.zip --as NAME',
  },
  notALanguage: {
    id: '--language: tulis kode bahasa, misalnya id atau en.',
    en: '--language: write the code of a language, as id or en.',
  },
  instrumentRefused: { id: '{file}: tidak dapat dibaca. {why}', en: '{file}: cannot be read. {why}' },
  instrumentRefusedAt: {
    id: '{file}: tidak dapat dibaca ({where}). {why}',
    en: '{file}: cannot be read ({where}). {why}',
  },
  instrumentTitle: { id: '{title}\n  {urn} versi {version}', en: '{title}\n  {urn} version {version}' },
  instrumentLanguages: { id: '  Bahasa: {languages}', en: '  Languages: {languages}' },
  languageUnsaid: { id: 'tidak disebut', en: 'not said' },
  instrumentCounts: {
    id: '  Pertanyaan: {questions}, kelompok: {groups}, kelompok berulang: {repeats}\n  Daftar pilihan: {lists}, pilihan: {options}\n  Syarat: {conditions}, hitungan: {calculations}, catatan pembacaan: {remarks}',
    en: '  Questions: {questions}, groups: {groups}, repeated groups: {repeats}\n  Lists: {lists}, options: {options}\n  Conditions: {conditions}, calculations: {calculations}, remarks: {remarks}',
  },
  instrumentReady: { id: 'Siap diterbitkan.', en: 'Ready to be published.' },
  instrumentUnready: { id: 'Belum dapat diterbitkan:', en: 'Not ready to be published:' },
  instrumentFault: { id: '  {count} × {what}', en: '  {count} × {what}' },
  mendedRemarks: { id: 'Dibaca lain dari yang tertulis:', en: 'Read as something else than it says:' },
  keptRemarks: { id: 'Disimpan apa adanya, tanpa pengaruh:', en: 'Kept word for word, without effect:' },
  meaningLostRemarks: {
    id: 'Tidak dipahami, dan mengubah maknanya:',
    en: 'Not understood, and it changes the meaning:',
  },
  noRemarks: { id: 'Semua dibaca sebagaimana tertulis.', en: 'All was read as it is written.' },
  checkWhat: { id: 'Tulis: pendamping check nik BERKAS.tsv', en: 'Write: pendamping check nik FILE.tsv' },
  matchWhat: { id: 'Tulis: pendamping match BERKAS.tsv', en: 'Write: pendamping match FILE.tsv' },
  noColumn: {
    id: 'Berkas tidak punya kolom "{column}" di baris pertama. Tambahkan kolom itu, dipisah tab.',
    en: 'The file has no column "{column}" in its first line. Add it, separated by tabs.',
  },
  nikChecked: {
    id: '{lines} baris: {faulty} dengan kesalahan, {warned} dengan peringatan.',
    en: '{lines} {lines|line|lines}: {faulty} with errors, {warned} with warnings.',
  },
  agreeing: {
    id: 'Sama dengan putusan di berkas: {agreed} dari {of}.',
    en: 'Agreeing with the verdicts in the file: {agreed} of {of}.',
  },
  matched: {
    id: '{lines} pasangan: {same} mungkin orang yang sama, {other} lain.',
    en: '{lines} {lines|pair|pairs}: {same} plausibly the same person, {other} others.',
  },
  matchAgreeing: {
    id: 'Menurut berkas: {found} dari {true} pasangan benar ditemukan, {false} dari {apart} salah disamakan.',
    en: 'By the file: {found} of {true} true pairs found, {false} of {apart} others taken for one.',
  },
  noFile: {
    id: 'Tidak ada berkas {file}. Periksa nama dan foldernya, lalu ulangi.',
    en: 'There is no file {file}. Check its name and folder, then try again.',
  },
  isFolder: {
    id: '{file} adalah folder, bukan berkas. Tulis nama satu berkas di dalamnya.',
    en: '{file} is a folder, not a file. Write the name of one file in it.',
  },
  fileClosed: {
    id: '{file} tidak boleh dibaca. Minta izin membacanya, atau salin berkasnya, lalu ulangi.',
    en: '{file} may not be read. Ask for leave to read it, or copy the file, then try again.',
  },
  imported: {
    id: 'Termuat: {entries} catatan, {attachments} lampiran, {rows} akun, perangkat, kunci, dan konsep.',
    en: 'Imported: {entries} {entries|entry|entries}, {attachments} {attachments|attachment|attachments}, {rows} accounts, devices, keys and drafts.',
  },
  packageWhat: {
    id: 'Tulis: pendamping export case NOMOR --to BERKAS.zip --receiver LEMBAGA --ground DASAR. --without: {parts}',
    en: 'Write: pendamping export case NUMBER --to FILE.zip --receiver AGENCY --ground GROUND. --without: {parts}',
  },
  packageMade: {
    id: 'Tertulis: {out}, {entries} catatan dan {attachments} lampiran; {restricted} catatan untuk petugas tertentu tidak ikut.',
    en: 'Written: {out}, {entries} {entries|entry|entries} and {attachments} {attachments|attachment|attachments}; {restricted} {restricted|entry|entries} for named workers stayed.',
  },
  takeOverWhat: {
    id: 'Tulis: pendamping import case BERKAS.zip --as NAMA, dengan nama masuk seorang pekerja sosial.',
    en: 'Write: pendamping import case FILE.zip --as NAME, with the sign-in name of a social worker.',
  },
  caseTaken: {
    id: 'Diambil alih sebagai {number}: {entries} catatan, {attachments} lampiran.',
    en: 'Taken over as {number}: {entries} {entries|entry|entries}, {attachments} {attachments|attachment|attachments}.',
  },
  exportWhat: {
    id: 'Tulis: pendamping export entries, export case NOMOR, export directory, atau export instrument BERKAS',
    en: 'Write: pendamping export entries, export case NUMBER, export directory, or export instrument FILE',
  },
  exportFormWhat: {
    id: 'Tulis: pendamping export instrument BERKAS --format xlsform|fhir|paper --out BERKAS',
    en: 'Write: pendamping export instrument FILE --format xlsform|fhir|paper --out FILE',
  },
  questionnaireWritten: {
    id: 'Tertulis: {out}, Questionnaire FHIR R4. Yang tidak punya tempat di FHIR ada di perluasan "urn:pendamping:fhir".',
    en: 'Written: {out}, a FHIR R4 Questionnaire. What has no place in FHIR stands in extensions "urn:pendamping:fhir".',
  },
  paperWritten: {
    id: 'Tertulis: {out}, formulir kosong untuk dicetak.',
    en: 'Written: {out}, a blank form to print.',
  },
  paperLanguage: {
    id: 'Formulir hanya dicetak dalam bahasa id atau en, bukan "{language}". Tulis --language id atau --language en.',
    en: 'A form is printed in id or en only, not "{language}". Write --language id or --language en.',
  },
  outNotWritten: {
    id: '{out} tidak dapat ditulis. Tulis --out ke berkas lain yang boleh Anda ubah.',
    en: '{out} cannot be written. Write --out to another file that you may change.',
  },
  noFolder: {
    id: 'Folder untuk {out} tidak ada. Buat foldernya dahulu, atau tulis --out ke folder lain.',
    en: 'There is no folder for {out}. Make the folder first, or write --out to another one.',
  },
  formWritten: {
    id: 'Tertulis: {out}. {beyond} isian tidak punya tempat dalam XLSForm dan ada di lembar "pendamping".',
    en: 'Written: {out}. {beyond} {beyond|field has no place in an XLSForm and stands|fields have no place in an XLSForm and stand} in the sheet "pendamping".',
  },
  noCase: { id: 'Tidak ada kasus bernomor {number}.', en: 'There is no case numbered {number}.' },
  exported: { id: 'Dikeluarkan: {count} baris.', en: 'Exported: {count} {count|line|lines}.' },
  exportHoldsKeys: {
    id: 'Isinya semua yang ada di pangkalan data, juga kunci dan akun. Simpan seaman pangkalan datanya.',
    en: 'It holds all that the database holds, keys and accounts too. Keep it as safe as the database.',
  },
} as const satisfies Record<string, Words>;
