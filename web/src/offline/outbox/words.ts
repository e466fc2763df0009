import type { Words } from '@pendamping/domain';

export const outboxWords = {
  title: { id: 'Belum terkirim', en: 'Not sent yet' },
  intro: {
    id: 'Catatan di sini tersimpan aman di perangkat ini dan terkirim sendiri begitu ada jaringan. Tidak ada yang dihapus tanpa Anda.',
    en: 'What stands here is kept safe on this device and is sent by itself as soon as there is a network. Nothing is removed without you.',
  },
  sendNow: { id: 'Kirim sekarang', en: 'Send now' },
  empty: { id: 'Semua catatan sudah terkirim.', en: 'Everything has been sent.' },
  waiting: { id: 'Menunggu jaringan', en: 'Waiting for the network' },
  refused: { id: 'Ditolak server', en: 'Refused by the server' },
  behind: {
    id: 'Menunggu catatan sebelumnya yang ditolak',
    en: 'Waits behind an earlier one that was refused',
  },
  writtenAt: { id: 'ditulis {time}', en: 'written {time}' },
  mend: { id: 'Perbaiki', en: 'Mend it' },
  again: { id: 'Kirim lagi', en: 'Send again' },
  move: { id: 'Pindahkan ke kasus lain', en: 'Move to another case' },
  moveTo: { id: 'Kasus yang benar', en: 'The right case' },
  moveNow: { id: 'Pindahkan', en: 'Move it' },
  choose: { id: 'Pilih …', en: 'Choose …' },
  handOver: { id: 'Serahkan ke supervisor', en: 'Hand to the supervisor' },
  handed: {
    id: 'Sudah diserahkan. Supervisor memutuskan apakah dimasukkan ke kasus.',
    en: 'Handed over. The supervisor decides whether it goes into the case.',
  },
  notHanded: {
    id: 'Belum dapat diserahkan: perlu jaringan. Catatan tetap di sini; coba lagi nanti.',
    en: 'Could not be handed over: this needs the network. It stays here; try again later.',
  },
  discard: { id: 'Hapus', en: 'Remove' },
  discardSure: {
    id: 'Catatan ini belum terkirim dan akan hilang selamanya. Hapus?',
    en: 'This has not been sent and would be gone for ever. Remove it?',
  },
  otherDraft: {
    id: 'Di formulir itu ada draf lain. Ganti dengan catatan ini?',
    en: 'There is another draft in that form. Put this one in its place?',
  },
  exportTitle: { id: 'Simpan salinan terkunci', en: 'Save a locked copy' },
  exportText: {
    id: 'Jalan terakhir bila ponsel rusak atau penuh: berkas terkunci dengan frasa sandi pilihan Anda, dapat dibuka di perangkat lain milik Anda.',
    en: 'The last resort when the phone breaks or is full: a file locked with a passphrase you choose, which another device of yours can open.',
  },
  exportPhrase: {
    id: 'Frasa sandi berkas (sedikitnya 15 huruf)',
    en: 'Passphrase of the file (at least 15 characters)',
  },
  exportShort: {
    id: 'Terlalu pendek. Pakai sedikitnya 15 huruf, misalnya empat kata.',
    en: 'Too short. Use at least 15 characters, for instance four words.',
  },
  exportNow: { id: 'Simpan berkas', en: 'Save the file' },
  importTitle: { id: 'Ambil dari salinan terkunci', en: 'Take from a locked copy' },
  importFile: { id: 'Berkas salinan', en: 'The file' },
  importPhrase: { id: 'Frasa sandi berkas', en: 'Passphrase of the file' },
  importNow: { id: 'Buka dan kirim', en: 'Open and send' },
  importWrong: {
    id: 'Berkas tidak terbuka: frasa sandi salah, atau bukan salinan dari Pendamping. Periksa lalu coba lagi.',
    en: 'The file does not open: the passphrase is wrong, or it is no copy from Pendamping. Check and try again.',
  },
  importOther: {
    id: 'Salinan ini milik akun lain. Buka dengan akun yang menulisnya.',
    en: 'This copy belongs to another account. Open it with the account that wrote it.',
  },
  imported: {
    id: '{count} catatan diambil dan akan dikirim.',
    en: '{count} taken and on {count|its|their} way.',
  },
  notKept: {
    id: 'Perangkat ini tidak menyimpan pekerjaan. Di halaman Saya Anda dapat mulai menyimpannya.',
    en: 'This device keeps no work. On the page Me you can begin to.',
  },
  unsentStrip: { id: '{count} belum terkirim, tertua {age}', en: '{count} not sent, the oldest {age}' },
  refusedStrip: { id: '{count} ditolak', en: '{count} refused' },
  see: { id: 'Lihat', en: 'See' },
  sending: { id: 'Mengirim …', en: 'Sending …' },
  fetching: { id: 'Mengambil kasus Anda: {done} dari {of}', en: 'Fetching your cases: {done} of {of}' },
  signInAgain: {
    id: 'Masuk lagi agar catatan dapat dikirim.',
    en: 'Sign in again so that your notes can be sent.',
  },
  signIn: { id: 'Masuk', en: 'Sign in' },
  signInText: {
    id: 'Sesi Anda berakhir. Catatan Anda aman di perangkat ini; masuk agar terkirim.',
    en: 'Your session has ended. Your notes are safe on this device; sign in so that they can be sent.',
  },
  unknownText: {
    id: 'Peladen tidak mengenal perangkat ini lagi, misalnya karena dipulihkan dari cadangan lama. Catatan Anda aman. Tulis frasa sandi perangkat ini agar didaftarkan lagi dan catatan terkirim.',
    en: 'The server no longer knows this device, as after it was restored from an old backup. Your notes are safe. Type the passphrase of this device to enrol it again, so that they can be sent.',
  },
  enrolAgain: { id: 'Daftarkan lagi', en: 'Enrol again' },
  signedInAs: {
    id: 'Ini akun lain. Masuklah dengan akun yang menyimpan pekerjaan di perangkat ini.',
    en: 'This is another account. Sign in with the account that keeps its work here.',
  },
  revoked: {
    id: 'Akses perangkat ini dicabut. Data yang sudah terkirim dihapus dari sini; hubungi administrator.',
    en: 'This device’s access was taken back. What had been sent is deleted here; speak to the administrator.',
  },
  leftToHandOver: {
    id: '{count} belum diserahkan: tetap terkunci di sini dan dikirim sendiri begitu ada jaringan.',
    en: '{count} not handed over yet: kept here, locked, and sent by themselves as soon as there is a network.',
  },
  allHandedOver: {
    id: 'Tidak ada tulisan, foto atau suara yang masih menunggu di sini.',
    en: 'No writing, photo or voice waits here any more.',
  },
  deviceFull: {
    id: 'Perangkat tidak dapat menyimpan: mungkin penuh. Kosongkan ruang, lalu simpan lagi; tulisan Anda masih di formulir.',
    en: 'The device cannot keep anything: it may be full. Free some room and save again; your text is still in the form.',
  },
  noRoomToTake: {
    id: 'Perangkat ini penuh: yang datang dari server tidak dapat disimpan. Kosongkan ruang; pengiriman dicoba lagi sendiri.',
    en: 'This device is full: what comes from the server cannot be kept. Free some room; sending is tried again by itself.',
  },
  leftOut: {
    id: '{count} kasus tidak disimpan di perangkat karena terlalu banyak; bukalah dengan jaringan.',
    en: '{count} cases are too many to be kept here; open them with a network.',
  },
} as const satisfies Record<string, Words>;
