import type { Words } from '@pendamping/domain';

export const vaultWords = {
  keepTitle: { id: 'Simpan pekerjaan di perangkat ini', en: 'Keep work on this device' },
  keepWhat: {
    id: 'Kasus Anda yang masih terbuka, beserta kliennya, disimpan di sini, sehingga Anda dapat membaca dan menulis tanpa jaringan.',
    en: 'Your open cases and their clients are kept here, so that you can read and write without a network.',
  },
  keepHow: {
    id: 'Semuanya tersandi. Tanpa frasa sandi Anda, orang yang memegang perangkat ini tidak dapat membacanya.',
    en: 'All of it is encrypted. Without your passphrase nobody who holds this device can read it.',
  },
  keepWhose: {
    id: 'Lakukan ini hanya di perangkat yang Anda pakai sendiri, bukan di komputer bersama.',
    en: 'Do this only on a device that you alone use, not on a shared computer.',
  },
  phrase: { id: 'Frasa sandi', en: 'Passphrase' },
  newPhrase: { id: 'Frasa sandi baru', en: 'New passphrase' },
  phraseAgain: { id: 'Frasa sandi sekali lagi', en: 'The passphrase once more' },
  presentPhrase: { id: 'Frasa sandi sekarang', en: 'Present passphrase' },
  phraseHint: {
    id: 'Sedikitnya 15 huruf atau empat kata, berbeda dari kata sandi akun. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.',
    en: 'At least 15 characters or four words, other than the password of your account. Several unrelated words are easy to remember and hard to guess.',
  },
  phraseShow: { id: 'Tampilkan yang saya ketik', en: 'Show what I type' },
  phraseShort: {
    id: 'Terlalu pendek. Tulis sedikitnya 15 huruf, atau empat kata.',
    en: 'Too short. Write at least 15 characters, or four words.',
  },
  phraseName: {
    id: 'Mudah ditebak: hampir hanya nama pengguna atau nama aplikasi. Pilih kata-kata lain.',
    en: 'Easy to guess: hardly more than your user name or the name of the app. Choose other words.',
  },
  phraseSame: {
    id: 'Mudah ditebak: berulang atau berurutan. Pilih beberapa kata yang tidak berhubungan.',
    en: 'Easy to guess: it repeats itself or runs in a row. Choose several unrelated words.',
  },
  phraseDiffers: {
    id: 'Tidak sama dengan yang pertama. Tulis keduanya sekali lagi.',
    en: 'Not the same as the first. Write both once more.',
  },
  mendBelow: { id: 'Ada yang perlu diperbaiki di bawah ini.', en: 'Something below needs mending.' },
  keepNow: { id: 'Simpan di perangkat ini', en: 'Keep it on this device' },
  locking: { id: 'Membuat kunci …', en: 'Making the key …' },
  opening: { id: 'Membuka …', en: 'Opening …' },
  notSecure: {
    id: 'Di sini pekerjaan tidak dapat disimpan dengan aman: alamat ini tidak memakai https, atau browser ini tidak mendukungnya. Mintalah alamat https kepada administrator, dan pakai Chrome, Edge, Firefox, atau Safari yang baru.',
    en: 'Work cannot be kept safely here: this address does not use https, or this browser does not support it. Ask the administrator for an https address, and use a recent Chrome, Edge, Firefox or Safari.',
  },
  noRoom: {
    id: 'Perangkat ini tidak dapat menyimpan. Mungkin penuh atau dalam mode penyamaran. Kosongkan sedikit ruang, buka jendela biasa, lalu coba lagi.',
    en: 'This device cannot keep anything. It may be full, or this is a private window. Make some room, use an ordinary window, and try again.',
  },
  already: {
    id: 'Akun ini sudah menyimpan pekerjaan di perangkat ini. Buka kuncinya, atau muat ulang halaman.',
    en: 'This account keeps work on this device already. Unlock it, or reload the page.',
  },
  fetching: { id: 'Mengambil kasus Anda', en: 'Fetching your cases' },
  fetchingStart: { id: 'Menghitung yang perlu diambil …', en: 'Counting what is to be fetched …' },
  fetched: { id: '{fetched} dari {of} berkas', en: '{fetched} of {of} records' },
  fetchingWaits: {
    id: 'Sambungan terputus. Pengambilan dilanjutkan sendiri begitu tersambung; yang sudah diambil tetap ada.',
    en: 'The connection is lost. Fetching goes on by itself once it is back; what has been fetched stays.',
  },
  appComing: {
    id: 'Berkas sudah ada. Aplikasinya sendiri sedang disimpan …',
    en: 'The records are here. The app itself is being kept …',
  },
  appComingStay: {
    id: 'Tetaplah tersambung sampai ini selesai.',
    en: 'Stay connected until this is done.',
  },
  appCannot: {
    id: 'Berkas sudah ada, tetapi browser ini tidak dapat menyimpan aplikasinya. Tanpa jaringan, biarkan halaman ini terbuka.',
    en: 'The records are here, but this browser cannot keep the app itself. Without a network, leave this page open.',
  },
  fetchedAll: {
    id: 'Selesai. Anda dapat bekerja tanpa jaringan di perangkat ini.',
    en: 'Done. You can work without a network on this device.',
  },
  toToday: { id: 'Ke Hari ini', en: 'To Today' },
  goesOn: {
    id: 'Anda boleh mulai bekerja; pengambilan berjalan terus.',
    en: 'You may begin to work; fetching goes on.',
  },
  persistRefused: {
    id: 'Browser tidak berjanji menjaga simpanan ini: bila ruang habis, simpanan dapat dihapusnya. Pasang aplikasi ini di layar utama (menu browser, “Pasang aplikasi” atau “Tambahkan ke layar utama”), dan kirim tulisan Anda sesering mungkin.',
    en: 'The browser does not promise to keep this: when room runs out it may delete it. Install the app on the home screen (browser menu, “Install app” or “Add to home screen”), and send what you write as often as you can.',
  },
  passkeyOfferTitle: { id: 'Buka dengan sidik jari', en: 'Open with your fingerprint' },
  passkeyOffer: {
    id: 'Anda dapat membuka dengan sidik jari, wajah, atau kunci layar perangkat ini. Frasa sandi tetap berlaku.',
    en: 'You can open with your fingerprint, face or the screen lock of this device. The passphrase goes on working.',
  },
  passkeyAdd: { id: 'Tambahkan sidik jari', en: 'Add the fingerprint' },
  passkeyAdded: { id: 'Sidik jari sudah ditambahkan.', en: 'The fingerprint is added.' },
  passkeyRemove: { id: 'Lepas sidik jari', en: 'Remove the fingerprint' },
  passkeyRemoved: {
    id: 'Sidik jari tidak lagi membuka. Kunci sandinya masih tercatat pada pengaturan perangkat; hapus juga di sana.',
    en: 'The fingerprint no longer opens. Its passkey still stands in the settings of the device; delete it there too.',
  },
  passkeyAsking: { id: 'Menunggu sidik jari …', en: 'Waiting for the fingerprint …' },
  passkeyOpen: { id: 'Buka dengan sidik jari', en: 'Open with the fingerprint' },
  passkeyCancelled: {
    id: 'Sidik jari tidak dikonfirmasi. Coba lagi, atau pakai frasa sandi.',
    en: 'The fingerprint was not confirmed. Try again, or use the passphrase.',
  },
  passkeyUnfit: {
    id: 'Perangkat atau browser ini tidak dapat membuka dengan sidik jari. Pakai frasa sandi.',
    en: 'This device or browser cannot open with a fingerprint. Use the passphrase.',
  },
  unlockTitle: { id: 'Buka kunci', en: 'Unlock' },
  unlockText: {
    id: 'Pekerjaan Anda tersimpan tersandi di perangkat ini. Jaringan tidak diperlukan.',
    en: 'Your work is kept encrypted on this device. No network is needed.',
  },
  unlock: { id: 'Buka', en: 'Unlock' },
  wrong: {
    id: 'Frasa sandi salah. Periksa huruf besar dan ejaannya, lalu coba lagi.',
    en: 'The passphrase is wrong. Check capitals and spelling, and try again.',
  },
  wrongWait: {
    id: 'Frasa sandi salah. Tunggu {time}, lalu coba lagi.',
    en: 'The passphrase is wrong. Wait {time}, then try again.',
  },
  wait: {
    id: 'Terlalu sering salah. Tunggu {time}, lalu coba lagi.',
    en: 'Wrong too often. Wait {time}, then try again.',
  },
  waitLeft: { id: 'Dapat dicoba lagi dalam {time}.', en: 'You can try again in {time}.' },
  noSuchAccount: {
    id: 'Akun ini tidak menyimpan pekerjaan di perangkat ini. Periksa nama pengguna, atau masuk lewat jaringan.',
    en: 'This account keeps no work on this device. Check the user name, or sign in with the network.',
  },
  forgot: { id: 'Lupa frasa sandi', en: 'Passphrase forgotten' },
  forgotText: {
    id: 'Masuklah dengan kata sandi akun Anda saat ada jaringan; lalu Anda memilih frasa sandi baru. Yang belum terkirim tidak hilang.',
    en: 'Sign in with the password of your account when there is a network; then you choose a new passphrase. What is not sent yet is not lost.',
  },
  signInByNetwork: { id: 'Masuk lewat jaringan', en: 'Sign in with the network' },
  signInNeedsNetwork: {
    id: 'Untuk masuk diperlukan jaringan. Sambungkan, lalu coba lagi; dengan frasa sandi Anda dapat membuka tanpa jaringan.',
    en: 'Signing in needs the network. Connect and try again; with your passphrase you can open without it.',
  },
  otherAccount: { id: 'Pakai akun lain', en: 'Use another account' },
  renewTitle: { id: 'Pilih frasa sandi baru', en: 'Choose a new passphrase' },
  renewText: {
    id: 'Anda sudah masuk. Semua yang tersimpan di perangkat ini tetap ada; mulai sekarang frasa baru ini yang membukanya.',
    en: 'You are signed in. All that is kept on this device stays; from now on this new phrase opens it.',
  },
  renew: { id: 'Ganti frasa sandi', en: 'Change the passphrase' },
  renewed: { id: 'Frasa sandi sudah diganti.', en: 'The passphrase is changed.' },
  shutTitle: { id: 'Simpanan di perangkat ini tidak terbuka', en: 'What is kept on this device stays shut' },
  shutRevoked: {
    id: 'Akses perangkat ini dicabut. Kasus yang tersimpan sudah dihapus dari sini. Yang belum terkirim tetap tersandi: buka dengan frasa sandi, maka diserahkan ke supervisor.',
    en: 'This device’s access was taken back. The cases kept on it have been deleted. What was not sent stays encrypted: open it with the passphrase, and it is handed to the supervisor.',
  },
  shutClosed: {
    id: 'Simpanan di sini belum dapat dibuka lewat jaringan. Yang belum terkirim aman tersandi: buka dengan frasa sandi, atau lanjutkan dahulu hanya dengan jaringan.',
    en: 'What is kept here could not be opened by the network. What was not sent is safe and encrypted: open it with the passphrase, or go on with the network alone for now.',
  },
  byPassphrase: { id: 'Buka dengan frasa sandi', en: 'Open with the passphrase' },
  byNetworkAlone: { id: 'Lanjutkan dengan jaringan saja', en: 'Go on with the network alone' },
  coverTitle: { id: 'Layar tertutup', en: 'Screen covered' },
  coverText: {
    id: 'Yang sedang Anda tulis masih ada di baliknya.',
    en: 'What you were writing is still behind it.',
  },
  pin: { id: 'PIN', en: 'PIN' },
  pinWrong: {
    id: 'PIN salah. Setelah {left} kali lagi salah, layar terkunci dan perlu frasa sandi.',
    en: 'The PIN is wrong. {left} more wrong ones lock the screen; then the passphrase is needed.',
  },
  pinWrongLast: {
    id: 'PIN salah. Sekali lagi salah, layar terkunci dan perlu frasa sandi.',
    en: 'The PIN is wrong. One more wrong one locks the screen; then the passphrase is needed.',
  },
  pinLocked: {
    id: 'Terlalu sering salah. Sekarang terkunci; buka dengan frasa sandi.',
    en: 'Wrong too often. It is locked now; open it with the passphrase.',
  },
  uncover: { id: 'Lanjutkan', en: 'Go on' },
  pinForgot: { id: 'Lupa PIN: pakai frasa sandi', en: 'PIN forgotten: use the passphrase' },
  lockNow: { id: 'Kunci sekarang', en: 'Lock now' },
  deviceTitle: { id: 'Perangkat ini', en: 'This device' },
  casesKept: { id: 'Kasus yang tersimpan di sini', en: 'Cases kept here' },
  roomTaken: { id: 'Ruang yang dipakai', en: 'Room taken' },
  roomOf: { id: '{used} dari {of}', en: '{used} of {of}' },
  lastContact: { id: 'Terakhir bertemu server', en: 'Last met the server' },
  leaseEnds: { id: 'Boleh tanpa jaringan sampai', en: 'May go without a network until' },
  leaseSoon: {
    id: 'Sambungkan ke jaringan sebelum {time}. Setelah itu kasus di perangkat ini dihapus dari sini; yang belum terkirim tetap disimpan.',
    en: 'Connect to the network before {time}. After that the cases on this device are deleted from it; what is not sent yet stays.',
  },
  leaseOver: {
    id: 'Terlalu lama tanpa jaringan: kasus sudah dihapus dari perangkat ini. Yang belum terkirim tetap disimpan. Sambungkan ke jaringan untuk mengambil kasus lagi.',
    en: 'Too long without a network: the cases have been deleted from this device. What is not sent yet is kept. Connect to the network to fetch the cases again.',
  },
  screenTitle: { id: 'Menutup layar', en: 'Covering the screen' },
  coverAfter: { id: 'Tutup layar bila tidak dipakai selama', en: 'Cover the screen when unused for' },
  minute: { id: '1 menit', en: '1 minute' },
  minutes: { id: '{count} menit', en: '{count} {count|minute|minutes}' },
  pinText: {
    id: 'PIN membuka layar yang tertutup, selama aplikasi belum ditutup atau dimuat ulang. PIN tidak melindungi perangkat yang hilang; itu tugas frasa sandi.',
    en: 'A PIN opens the covered screen while the app has not been closed or reloaded. It does not protect a lost device; the passphrase does.',
  },
  pinSet: { id: 'Pasang PIN', en: 'Set a PIN' },
  pinChange: { id: 'Ganti PIN', en: 'Change the PIN' },
  pinIsSet: { id: 'PIN terpasang.', en: 'A PIN is set.' },
  pinRemove: { id: 'Lepas PIN', en: 'Remove the PIN' },
  pinHint: { id: '4 sampai 6 angka', en: '4 to 6 digits' },
  pinDigits: { id: 'Tulis 4 sampai 6 angka.', en: 'Write 4 to 6 digits.' },
  pinEasy: {
    id: 'Mudah ditebak: semua sama atau berurutan. Pilih angka lain.',
    en: 'Easy to guess: all the same or in a row. Choose other digits.',
  },
  coverNow: { id: 'Tutup layar sekarang', en: 'Cover the screen now' },
  doorsTitle: { id: 'Frasa sandi dan sidik jari', en: 'Passphrase and fingerprint' },
  removeTitle: { id: 'Hapus dari perangkat ini', en: 'Remove from this device' },
  removeText: {
    id: 'Semua yang tersimpan di sini dihapus. Yang sudah terkirim tetap ada di server, dan Anda dapat menyimpannya di sini lagi kelak.',
    en: 'All that is kept here is deleted. What has been sent stays on the server, and you can keep it here again later.',
  },
  removeUnsent: {
    id: '{count} catatan belum terkirim dan akan hilang. Sambungkan ke jaringan dan kirim dahulu, atau ekspor.',
    en: '{count} {count|entry is|entries are} not sent yet and would be lost. Connect to the network and send them first, or export them.',
  },
  removeKnowing: {
    id: 'Saya mengerti: {count} catatan yang belum terkirim hilang untuk selamanya',
    en: 'I understand: {count} {count|entry not sent yet is|entries not sent yet are} lost for ever',
  },
  removeTick: {
    id: 'Kirim dahulu, atau beri tanda bahwa Anda mengerti.',
    en: 'Send them first, or tick that you understand.',
  },
  remove: { id: 'Hapus dari perangkat ini', en: 'Remove from this device' },
  removing: { id: 'Menghapus …', en: 'Removing …' },
} as const satisfies Record<string, Words>;
