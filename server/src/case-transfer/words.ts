import type { Words, WordsFor } from '@pendamping/domain';
import type { PackageFaultCode } from './package-fault.ts';

/** Why a package is not taken in, and what to do; `{where}` is a file, an entry, or the number of a case. */
export const packageFaultWords: WordsFor<PackageFaultCode> = {
  'package.damaged': {
    id: 'Paket ini rusak atau tidak utuh ({where}). Tidak ada yang diambil; mintalah berkas itu dikirim sekali lagi.',
    en: 'This package is damaged or not whole ({where}). Nothing was taken in; ask for the file to be sent once more.',
  },
  'package.foreign': {
    id: 'Ini bukan paket alih kasus dari Pendamping ({where}). Pilih berkas ZIP yang Anda terima, utuh.',
    en: 'This is no case transfer package of Pendamping ({where}). Choose the ZIP file that you received, whole.',
  },
  'package.newer': {
    id: 'Paket ini dari versi Pendamping yang lebih baru ({where}). Perbarui Pendamping, lalu coba lagi.',
    en: 'This package comes from a newer version of Pendamping ({where}). Update Pendamping and try again.',
  },
  'package.too-large': {
    id: 'Paket ini terlalu besar. Mintalah paket tanpa lampiran.',
    en: 'This package is too large. Ask for a package without attachments.',
  },
  'package.faulty-entry': {
    id: 'Ada catatan dalam paket yang tidak dapat disimpan ({where}). Tidak ada yang diambil; beri tahu lembaga pengirim.',
    en: 'An entry in the package cannot be kept ({where}). Nothing was taken in; tell the agency that sent it.',
  },
  'package.taken-already': {
    id: 'Paket ini sudah diambil alih sebagai {where}. Buka kasus itu.',
    en: 'This package was taken over already, as {where}. Open that case.',
  },
  'package.case-is-here': {
    id: 'Kasus ini sudah ada di sini sebagai {where}. Buka kembali kasus itu; bacalah yang terjadi di lembaga lain dari index.html dalam paket.',
    en: 'This case is here already, as {where}. Reopen that case; read what happened elsewhere in index.html of the package.',
  },
};

/** Why a case that ended elsewhere is open again here. */
export const takenOverFrom: Words = { id: 'Diambil alih dari {agency}', en: 'Taken over from {agency}' };
