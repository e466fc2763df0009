import type { Words } from '@pendamping/domain';
import { packageFaultWords } from '../case-transfer/words.ts';

/** What the server itself refuses, and what to do about it. */
export const httpWords = {
  'session.handed-over': {
    id: 'Layar sedang dipegang klien. Buka kunci dengan kata sandi petugas.',
    en: 'The screen is in the client’s hands. Unlock it with the worker’s password.',
  },
  'hand-over.case-has-ended': {
    id: 'Kasus sudah berakhir. Buka kembali kasus, atau catat penilaian pada tindak lanjut.',
    en: 'The case has ended. Reopen it, or record the judgement at a follow-up.',
  },
  'hand-over.only-own-judgement': {
    id: 'Selama layar dipegang klien, hanya penilaian klien yang dapat dicatat.',
    en: 'While the client holds the screen, only the client’s own judgement can be recorded.',
  },
  'request.faulty': { id: 'Ada isian yang perlu diperbaiki.', en: 'Some fields need mending.' },
  'request.unreadable': {
    id: 'Permintaan tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.',
    en: 'The request cannot be read. Reload the page and try again.',
  },
  'request.too-large': {
    id: 'Terlalu besar: paling banyak 1 MB sekali kirim. Bagi menjadi beberapa bagian.',
    en: 'Too large: at most 1 MB at a time. Split it into parts.',
  },
  'request.wrong-type': { id: 'Kirim sebagai JSON.', en: 'Send it as JSON.' },
  'request.foreign': {
    id: 'Permintaan ini datang dari situs lain dan ditolak. Buka Pendamping langsung.',
    en: 'This request came from another site and was refused. Open Pendamping directly.',
  },
  'request.not-found': {
    id: 'Tidak ditemukan, atau Anda tidak berhak melihatnya. Kembali ke daftar.',
    en: 'Not found, or not yours to see. Go back to the list.',
  },
  'request.too-often': {
    id: 'Terlalu sering. Tunggu sebentar, lalu coba lagi.',
    en: 'Too often. Wait a little and try again.',
  },
  'entry.others-refused': {
    id: 'Bagian lain dari isian ini ditolak, jadi bagian ini pun belum dicatat. Perbaiki bagian itu, lalu simpan lagi.',
    en: 'Another part of this was refused, so this part was not recorded either. Mend that part and save again.',
  },
  'merge.with-itself': {
    id: 'Pilih dua catatan yang berbeda untuk disatukan.',
    en: 'Choose two different records to merge.',
  },
  'merge.unknown': {
    id: 'Catatan yang satu tidak ditemukan, bukan milik Anda, atau sudah disatukan. Muat ulang, lalu pilih lagi.',
    en: 'One of the records was not found, is not yours, or is merged already. Reload and choose again.',
  },
  'merge.half': {
    id: 'Penyatuan harus dicatat pada kedua catatan sekaligus. Mulai lagi dari halaman penyatuan.',
    en: 'A merge is told in both records at once. Begin again on the page for merging.',
  },
  'sheet.not-a-table': {
    id: 'Berkas ini bukan tabel. Simpan sebagai .xlsx, .xls, atau .csv, lalu pilih lagi.',
    en: 'This file is no table. Save it as .xlsx, .xls or .csv and choose it again.',
  },
  'sheet.empty': {
    id: 'Berkas ini kosong. Periksa lembarnya, lalu pilih lagi.',
    en: 'This file is empty. Check its sheets and choose it again.',
  },
  'sheet.too-large': {
    id: 'Berkas terlalu besar: paling banyak 20 MB, 50.000 baris, dan 200 kolom (formulir: 16.384 kolom). Bagi menjadi beberapa berkas.',
    en: 'The file is too large: at most 20 MB, 50,000 rows and 200 columns (a form: 16,384 columns). Split it into several files.',
  },
  'sheet.encrypted': {
    id: 'Berkas ini dikunci kata sandi. Buka, simpan tanpa kata sandi, lalu pilih lagi.',
    en: 'This file is locked by a password. Open it, save it without one, and choose it again.',
  },
  'sheet.damaged': {
    id: 'Berkas ini rusak atau tidak lengkap. Buka di aplikasi asalnya, simpan ulang, lalu pilih lagi.',
    en: 'This file is damaged or incomplete. Open it where it came from, save it anew, and choose it again.',
  },
  'import.not-now': {
    id: 'Impor ini sedang dikerjakan atau sudah selesai. Tunggu sebentar, lalu muat ulang.',
    en: 'This import is at work or done already. Wait a little and reload.',
  },
  'session.none': { id: 'Silakan masuk dahulu.', en: 'Please sign in first.' },
  'session.wrong': {
    id: 'Nama pengguna atau kata sandi salah. Periksa lagi, atau minta tautan baru kepada administrator.',
    en: 'The user name or password is wrong. Check them, or ask the administrator for a new link.',
  },
  'session.not-for-you': {
    id: 'Peran Anda tidak memakai bagian ini.',
    en: 'Your role does not use this part.',
  },
  'password.wrong': { id: 'Kata sandi lama salah. Coba lagi.', en: 'The old password is wrong. Try again.' },
  'password.too-short': {
    id: 'Kata sandi terlalu pendek: sedikitnya 8 huruf, lebih baik 15. Beberapa kata boleh.',
    en: 'The password is too short: at least 8 characters, better 15. Several words will do.',
  },
  'password.too-long': {
    id: 'Kata sandi terlalu panjang: paling banyak 200 huruf.',
    en: 'The password is too long: at most 200 characters.',
  },
  'password.too-common': {
    id: 'Kata sandi ini terlalu mudah ditebak. Pilih beberapa kata yang tidak berhubungan.',
    en: 'This password is too easy to guess. Choose several unrelated words.',
  },
  'password.like-name': {
    id: 'Kata sandi terlalu mirip nama pengguna. Pilih yang lain.',
    en: 'The password is too much like the user name. Choose another.',
  },
  'invitation.none': {
    id: 'Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan baru kepada administrator.',
    en: 'This link has been used or has run out. Ask the administrator for a new one.',
  },
  'account.username-taken': {
    id: 'Nama pengguna ini sudah dipakai. Pilih yang lain.',
    en: 'This user name is taken. Choose another.',
  },
  'account.none': { id: 'Petugas ini belum punya akun.', en: 'This worker has no account yet.' },
  'account.closed': {
    id: 'Akun ini ditutup atau menunggu kata sandi baru. Hubungi administrator; tulisan yang belum terkirim tetap dapat diserahkan.',
    en: 'This account is closed or waits for a new password. Ask the administrator; what was not sent can still be handed over.',
  },
  'session.not-fresh': {
    id: 'Anda masuk sudah agak lama. Keluar, masuk lagi dengan kata sandi, lalu coba lagi.',
    en: 'You signed in some time ago. Sign out, sign in again with your password, and try again.',
  },
  'device.unknown': {
    id: 'Perangkat ini belum terdaftar untuk menyimpan pekerjaan Anda. Masuk, lalu daftarkan lagi.',
    en: 'This device is not enrolled to keep your work. Sign in and enrol it again.',
  },
  'device.revoked': {
    id: 'Perangkat ini sudah dicabut. Tulisan yang belum terkirim masih dapat diserahkan; hubungi supervisor atau administrator.',
    en: 'This device was revoked. What was not sent can still be handed over; ask your supervisor or administrator.',
  },
  'device.not-this-one': {
    id: 'Nama perangkat ini sudah terdaftar untuk orang lain. Daftarkan lagi dari awal di perangkat ini.',
    en: 'This device is enrolled for somebody else. Begin the enrolment anew on this device.',
  },
  'undelivered.answered': {
    id: 'Kiriman ini sudah dijawab orang lain. Muat ulang daftarnya.',
    en: 'Somebody else has answered this already. Reload the list.',
  },
  'attachment.wrong-kind': {
    id: 'Hanya foto (JPEG, PNG, WebP), rekaman suara (WebM, MP4, OGG), atau PDF. Pilih berkas lain.',
    en: 'Only photos (JPEG, PNG, WebP), voice recordings (WebM, MP4, OGG) or PDF. Choose another file.',
  },
  'attachment.too-large': {
    id: 'Lampiran terlalu besar: paling banyak 12 MB. Perkecil, lalu kirim lagi.',
    en: 'The attachment is too large: at most 12 MB. Make it smaller and send it again.',
  },
  'attachment.another': {
    id: 'Lampiran lain sudah tersimpan dengan nomor ini. Lampirkan lagi sebagai berkas baru.',
    en: 'Another attachment is kept under this number. Attach it again as a new file.',
  },
  'attachment.not-told': {
    id: 'Tidak ada tulisan dari perangkat ini yang menyebut lampiran ini. Serahkan dulu tulisannya, atau simpan lampirannya dan hubungi supervisor.',
    en: 'Nothing written on this device tells of this attachment. Hand over the writing first, or keep the attachment and ask your supervisor.',
  },
  'draft.newer': {
    id: 'Draf ini sudah diubah di tab atau perangkat lain. Pilih teks mana yang dipakai.',
    en: 'This draft was changed in another tab or device. Choose which text to keep.',
  },
  'link.unknown': {
    id: 'Tautan ini tidak dikenal. Periksa apakah alamatnya tersalin utuh, atau hubungi lembaga yang mengirimnya.',
    en: 'This link is not known. Check that the address was copied whole, or get in touch with the agency that sent it.',
  },
  'link.expired': {
    id: 'Masa berlaku tautan ini sudah habis. Minta tautan baru kepada lembaga yang mengirimnya.',
    en: 'This link has expired. Ask the agency that sent it for a new one.',
  },
  'link.used-up': {
    id: 'Tautan ini sudah dibuka sebanyak yang diperbolehkan. Minta tautan baru kepada lembaga yang mengirimnya.',
    en: 'This link has been opened as often as it may be. Ask the agency that sent it for a new one.',
  },
  'link.revoked': {
    id: 'Rujukan ini dicabut oleh lembaga yang mengirimnya. Hubungi mereka bila ada yang perlu disampaikan.',
    en: 'The agency that sent this referral revoked it. Get in touch with them if there is something to say.',
  },
  'link.replaced': {
    id: 'Tautan ini diganti dengan yang baru. Pakai tautan yang terakhir Anda terima.',
    en: 'This link was replaced by a new one. Use the last link you were given.',
  },
  'link.closed': {
    id: 'Rujukan ini sudah selesai dan ditutup. Terima kasih.',
    en: 'This referral is finished and closed. Thank you.',
  },
  'link.not-recorded': {
    id: 'Jawaban ini tidak dapat dicatat. Muat ulang halaman, lalu coba lagi.',
    en: 'This answer cannot be recorded. Reload the page and try again.',
  },
  'access.not-yours': {
    id: 'Anda tidak ditugaskan di sini. Mintalah penugasan kepada supervisor.',
    en: 'You are not assigned here. Ask your supervisor for the assignment.',
  },
  ...packageFaultWords,
  'transfer.refused': {
    id: 'Paket belum dapat dibuat. Lengkapi kasusnya, lalu coba lagi.',
    en: 'The package cannot be made yet. Complete the case and try again.',
  },
  'document.nothing': {
    id: 'Belum ada yang dapat dicetak. Lengkapi tahap ini dahulu.',
    en: 'There is nothing to print yet. Complete this stage first.',
  },
  'server.unavailable': {
    id: 'Basis data sedang tidak dapat dihubungi. Tidak ada yang tertulis; coba lagi sebentar lagi.',
    en: 'The database cannot be reached just now. Nothing was written; try again shortly.',
  },
  'server.fault': {
    id: 'Ada kesalahan pada server. Tulisan Anda tetap ada di layar; coba lagi, atau beri tahu administrator.',
    en: 'Something went wrong on the server. Your text is still on the screen; try again, or tell the administrator.',
  },
} as const satisfies Record<string, Words>;
export type HttpCode = keyof typeof httpWords;
