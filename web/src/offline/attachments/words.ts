import type { AttachmentKind, Words } from '@pendamping/domain';

export const attachmentWords = {
  label: { id: 'Foto dan suara', en: 'Photos and voice' },
  paperLabel: { id: 'Foto surat yang ditandatangani', en: 'Photo of the signed paper' },
  hint: {
    id: 'Potret orang hanya bila ia setuju difoto. Tempat pengambilan dihapus dari foto.',
    en: 'Show people only if they have agreed to be photographed. The place is taken out of the photo.',
  },
  paperHint: {
    id: 'Seluruh halaman, cukup terang untuk dibaca. PDF juga boleh.',
    en: 'The whole page, light enough to read. A PDF will do too.',
  },
  inMemory: {
    id: 'Perangkat ini tidak menyimpan pekerjaan: foto dan suara hilang bila halaman ditutup sebelum dicatat.',
    en: 'This device keeps no work: photos and voice are lost if the page is closed before they are recorded.',
  },
  camera: { id: 'Ambil foto', en: 'Take a photo' },
  choose: { id: 'Pilih foto', en: 'Choose a photo' },
  choosePaper: { id: 'Pilih foto atau PDF', en: 'Choose a photo or PDF' },
  record: { id: 'Rekam suara', en: 'Record your voice' },
  stop: { id: 'Selesai merekam', en: 'Stop recording' },
  chooseVoice: { id: 'Pilih rekaman suara', en: 'Choose a voice recording' },
  recording: { id: 'Sedang merekam, {time}', en: 'Recording, {time}' },
  longest: { id: 'paling lama 5 menit', en: 'at most 5 minutes' },
  preparing: { id: 'Menyiapkan foto …', en: 'Preparing the photo …' },
  notYet: {
    id: 'Rekaman dihentikan dan ditambahkan. Dengarkan bila perlu, lalu simpan lagi.',
    en: 'The recording was stopped and added. Listen to it if you like, then save again.',
  },
  added: { id: 'Ditambahkan, {size}', en: 'Added, {size}' },
  caption: { id: 'Keterangan', en: 'Caption' },
  captionHint: { id: 'Apa yang terlihat atau terdengar', en: 'What can be seen or heard' },
  remove: { id: 'Hapus {what}', en: 'Remove {what}' },
  removed: { id: 'Dihapus', en: 'Removed' },
  enough: {
    id: 'Sudah {limit} lampiran. Hapus satu, atau tulis catatan lain untuk yang berikutnya.',
    en: 'There are {limit} already. Remove one, or write another note for the next.',
  },
  microphoneRefused: {
    id: 'Mikrofon tidak diizinkan. Buka pengaturan situs di peramban (ikon di samping alamat), izinkan mikrofon, lalu tekan Rekam lagi.',
    en: 'The microphone is not allowed. Open the site settings of the browser (the icon beside the address), allow the microphone, and press Record again.',
  },
  noMicrophone: {
    id: 'Tidak ada mikrofon yang dapat dipakai. Tutup aplikasi lain yang sedang merekam, atau tulis dengan kata-kata.',
    en: 'No microphone can be used. Close other apps that are recording, or write it in words.',
  },
  unreadable: {
    id: 'Berkas ini tidak dapat dibaca. Pilih foto JPEG, PNG atau WebP, atau ambil foto lagi.',
    en: 'This file cannot be read. Choose a JPEG, PNG or WebP photo, or take the photo again.',
  },
  wrongSound: {
    id: 'Jenis suara ini tidak dikenal. Pilih rekaman M4A, OGG atau WebM.',
    en: 'This kind of sound is not known. Choose an M4A, OGG or WebM recording.',
  },
  tooLarge: {
    id: 'Terlalu besar: paling banyak 12 MB. Pilih yang lebih kecil.',
    en: 'Too large: at most 12 MB. Choose a smaller one.',
  },
  full: {
    id: 'Perangkat tidak dapat menyimpannya: mungkin penuh. Kosongkan ruang, lalu coba lagi.',
    en: 'The device cannot keep it: it may be full. Free some room and try again.',
  },
  lost: {
    id: 'Tidak ada lagi di perangkat ini. Hapus dari daftar, lalu tambahkan lagi.',
    en: 'No longer on this device. Remove it from the list and add it again.',
  },
  loading: { id: 'Memuat …', en: 'Loading …' },
  notHere: { id: 'Tidak ada di perangkat ini tanpa jaringan.', en: 'Not here without a network.' },
  gone: {
    id: 'Belum ada di server, atau bukan untuk Anda. Tanyakan kepada yang mencatat.',
    en: 'Not on the server yet, or not yours to see. Ask whoever recorded it.',
  },
  enlarge: { id: 'Perbesar: {what}', en: 'Enlarge: {what}' },
  openPaper: { id: 'Buka PDF ({size})', en: 'Open the PDF ({size})' },
  unsentTitle: { id: 'Foto dan suara yang belum terkirim', en: 'Photos and voice not sent yet' },
  unsentIntro: {
    id: 'Catatannya sudah sampai; ini menyusul satu per satu begitu ada jaringan.',
    en: 'Their notes have arrived; these follow one by one as soon as there is a network.',
  },
  takenAt: { id: 'diambil {time}', en: 'taken {time}' },
  refusedRemedy: {
    id: 'Tetap tersimpan di sini. Coba kirim lagi; bila ditolak terus, tunjukkan kepada supervisor sebelum menghapusnya.',
    en: 'It stays here. Try sending again; if it is refused again, show it to your supervisor before you remove it.',
  },
  removeSure: {
    id: 'Belum terkirim dan akan hilang selamanya. Hapus?',
    en: 'This has not been sent and would be gone for ever. Remove it?',
  },
} as const satisfies Record<string, Words>;

export const attachmentKindWords: Readonly<Record<AttachmentKind, Words>> = {
  photo: { id: 'Foto', en: 'Photo' },
  voice: { id: 'Rekaman suara', en: 'Voice note' },
  paper: { id: 'Foto surat', en: 'Photo of a paper' },
};

/** Refusals that arise on this device. */
export const attachmentRefusalWords: Readonly<Record<string, Words>> = {
  'attachment.not-here': attachmentWords.lost,
  'attachment.unreadable-here': {
    id: 'Tidak dapat dibuka lagi di perangkat ini.',
    en: 'It can no longer be opened on this device.',
  },
};
