import type { Words } from '@pendamping/domain';

export const keepWords = {
  empty: { id: 'Direktori masih kosong', en: 'The directory is still empty' },
  emptyLead: {
    id: 'Mulai dengan 25 jenis layanan dan beberapa lembaga nasional, lalu daftarkan layanan di daerah Anda. Tidak ada kantor rekaan di dalamnya.',
    en: 'Begin with 25 kinds of service and some national bodies, then list the services around you. No office in it is invented.',
  },
  starting: { id: 'Isi dengan direktori awal', en: 'Fill with the starting directory' },
  startingBusy: { id: 'Sedang mengisi…', en: 'Filling…' },
  startingFailed: {
    id: 'Pengisian terhenti. Yang sudah masuk tetap ada; tekan lagi untuk melanjutkan.',
    en: 'Filling stopped. What came in stays; press again to go on.',
  },
  startingDone: { id: 'Direktori awal sudah diisi.', en: 'The starting directory is in.' },
  importInstead: { id: 'Masukkan berkas direktori', en: 'Bring in a directory file' },

  title: { id: 'Kelola direktori', en: 'Keep the directory' },
  startingHead: { id: 'Direktori awal', en: 'Starting directory' },
  startingLead: {
    id: 'Jenis layanan dan lembaga nasional. Yang sudah Anda ubah tidak ditimpa.',
    en: 'Kinds of service and national bodies. What you have changed is not overwritten.',
  },

  importHead: { id: 'Masukkan berkas direktori', en: 'Bring in a directory file' },
  importLead: {
    id: 'Berkas HSDS (1.1, 3.0 sampai 3.2), ORUK, paket data tabel, JSON, atau ZIP. Diperiksa dahulu; belum ada yang ditulis sebelum Anda setuju.',
    en: 'HSDS files (1.1, 3.0 to 3.2), ORUK, tabular data packages, JSON or ZIP. Checked first; nothing is written before you agree.',
  },
  feed: { id: 'Nama sumber data', en: 'Name of the source' },
  feedHint: {
    id: 'Pakai nama yang sama tiap kali, agar pembaruan dikenali. Misalnya: dinsos-kota',
    en: 'Use the same name each time, so that updates are known. For instance: city-office',
  },
  choose: { id: 'Pilih berkas', en: 'Choose a file' },
  needsFeed: { id: 'Tulis nama sumber data dahulu.', en: 'Write the name of the source first.' },
  checking: { id: 'Memeriksa', en: 'Checking' },
  writing: { id: 'Menulis', en: 'Writing' },
  progress: { id: '{done} dari {of}', en: '{done} of {of}' },
  report: { id: 'Hasil pemeriksaan', en: 'What was found' },
  written: { id: 'Sudah dimasukkan.', en: 'It has been brought in.' },
  failed: {
    id: 'Berkas ini tidak dapat dimasukkan. Lihat sebabnya, perbaiki, lalu pilih lagi.',
    en: 'This file could not be brought in. See why, mend it, and choose it again.',
  },
  interrupted: {
    id: 'Penulisan terhenti. Tekan lagi untuk melanjutkan; tidak ada yang masuk dua kali.',
    en: 'Writing was interrupted. Press again to go on; nothing comes in twice.',
  },
  confirm: { id: 'Masukkan ke direktori', en: 'Bring it in' },
  noneOf: { id: 'tidak ada', en: 'none' },
  providers: { id: 'Penyedia', en: 'Providers' },
  services: { id: 'Layanan', en: 'Services' },
  taxonomies: { id: 'Daftar golongan', en: 'Taxonomies' },
  fresh: { id: '{count} baru', en: '{count} new' },
  revised: { id: '{count} diperbarui', en: '{count} revised' },
  same: { id: '{count} tetap', en: '{count} the same' },
  back: { id: '{count} kembali', en: '{count} back again' },
  withdrawn: { id: '{count} dikeluarkan', en: '{count} withdrawn' },
  times: { id: '{count} kali', en: '{count} {count|time|times}' },
  unplaced: {
    id: '{count} baris tidak menemukan tempat. Barisnya disimpan terpisah sampai sumbernya dibetulkan.',
    en: '{count} {count|row|rows} found no place. What found none is kept apart until its source is mended.',
  },
  partial: {
    id: 'Berkas ini tidak lengkap, jadi tidak ada layanan yang dikeluarkan karenanya.',
    en: 'This file is not whole, so nothing is withdrawn because of it.',
  },
  faultless: { id: 'Tidak ada yang perlu dibetulkan.', en: 'Nothing needs mending.' },
  keptByHand: {
    id: '{count} isian yang Anda betulkan tetap dipakai',
    en: '{count} {count|field that you mended stays as it is|fields that you mended stay as they are}',
  },
  feedSays: { id: 'sumber: {text}', en: 'the source says: {text}' },
  refused: { id: 'Tidak dapat ditulis', en: 'Could not be written' },

  publishHead: { id: 'Buka untuk umum', en: 'Publish' },
  publishLead: {
    id: 'Siapa pun dapat membaca daftar layanan di /hsds/ tanpa masuk. Nama orang yang dihubungi dan penilaian pekerja tidak ikut dibuka.',
    en: 'Everybody may read the services at /hsds/ without signing in. Names of people to ask for and workers’ judgements are not published.',
  },
  publishedSince: { id: 'Terbuka sejak {day}', en: 'Published since {day}' },
  notPublished: { id: 'Belum dibuka', en: 'Not published' },
  licence: { id: 'Lisensi', en: 'Licence' },
  licenceHint: { id: 'Misalnya CC BY 4.0', en: 'For instance CC BY 4.0' },
  publish: { id: 'Buka untuk umum', en: 'Publish' },
  unpublish: { id: 'Tutup untuk umum', en: 'Stop publishing' },
  exportHead: { id: 'Unduh direktori', en: 'Download the directory' },
  exportHsds: { id: 'Unduh sebagai HSDS (ZIP)', en: 'Download as HSDS (ZIP)' },

  deviceHead: { id: 'Di perangkat ini', en: 'On this device' },
  deviceLead: {
    id: 'Simpan layanan di wilayah Anda agar dapat dicari tanpa jaringan. Jenis layanan dan lembaga nasional selalu ikut.',
    en: 'Keep the services of your areas, so that they can be searched without a network. Kinds and national bodies always come along.',
  },
  deviceNot: {
    id: 'Perangkat ini belum menyimpan pekerjaan Anda. Nyalakan dahulu di halaman Saya.',
    en: 'This device does not keep your work yet. Turn that on first under Me.',
  },
  deviceAreas: { id: 'Wilayah yang disimpan', en: 'Areas that are kept' },
  deviceAreasOfCases: { id: 'Wilayah dari kasus saya', en: 'Areas of my cases' },
  deviceKept: {
    id: '{count} layanan, {size}, disimpan {day}',
    en: '{count} {count|service|services}, {size}, kept {day}',
  },
  deviceLeftOut: {
    id: '{count} layanan tidak muat. Pilih wilayah yang lebih kecil.',
    en: '{count} {count|service|services} did not fit. Choose smaller areas.',
  },
  deviceNone: { id: 'Belum ada yang disimpan.', en: 'Nothing is kept yet.' },
  deviceKeep: { id: 'Simpan di perangkat', en: 'Keep on the device' },
  deviceRenew: { id: 'Perbarui', en: 'Renew' },
  deviceForget: { id: 'Hapus dari perangkat', en: 'Remove from the device' },
  deviceBusy: { id: 'Sedang mengambil…', en: 'Fetching…' },
  deviceFailed: {
    id: 'Tidak dapat mengambil. Yang tersimpan tetap ada; coba lagi saat terhubung.',
    en: 'Could not fetch. What is kept stays; try again with a network.',
  },
  addArea: { id: 'Tambah wilayah', en: 'Add an area' },
  removeArea: { id: 'Lepas {name}', en: 'Remove {name}' },
} as const satisfies Readonly<Record<string, Words>>;
