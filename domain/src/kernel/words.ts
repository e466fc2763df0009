import type { DisabilityKind } from './disability.ts';

/** Every text for people exists in both languages, or it does not compile. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** The languages of the screens: Bahasa Indonesia first, English equal. */
export type Language = keyof Words;

export const languages = ['id', 'en'] as const satisfies readonly Language[];

/** Words for a fixed list of codes: a code without words does not compile. */
export type WordsFor<Code extends string> = Readonly<Record<Code, Words>>;

/** What is wrong with a field, and what to do about it. `{limit}` is filled in. */
export const fieldWords = {
  'field.required': { id: 'Isian ini perlu diisi.', en: 'Please fill this in.' },
  'field.too-long': {
    id: 'Terlalu panjang: paling banyak {limit} huruf. Persingkat, atau bagi menjadi beberapa catatan.',
    en: 'Too long: at most {limit} characters. Shorten it, or split it into several notes.',
  },
  'field.too-many': {
    id: 'Terlalu banyak: paling banyak {limit}. Hapus sebagian.',
    en: 'Too many: at most {limit}. Remove some.',
  },
  'field.twice': {
    id: 'Ada pilihan yang ganda. Pilih masing-masing sekali saja.',
    en: 'A choice appears twice. Choose each once.',
  },
  'field.unreadable': {
    id: 'Ada huruf yang tidak dapat dibaca. Ketik ulang bagian itu.',
    en: 'Some characters cannot be read. Type that part again.',
  },
  'field.no-such-day': {
    id: 'Tanggal ini tidak ada di kalender. Tulis hari/bulan/tahun, misalnya 28/02/2026.',
    en: 'This day is not in the calendar. Write day/month/year, for instance 28/02/2026.',
  },
  'field.no-such-hour': {
    id: 'Jam ini tidak ada. Tulis jam dan menit, misalnya 15.00.',
    en: 'There is no such hour. Write hour and minutes, for instance 15.00.',
  },
  'field.no-such-moment': {
    id: 'Waktu ini tidak dapat dibaca. Tulis tanggal dan jam, misalnya 19/05/2026 20.10.',
    en: 'This time cannot be read. Write day and time, for instance 19/05/2026 20:10.',
  },
  'field.not-a-mark': {
    id: 'Tanda tangan ini tidak dapat dibaca. Hapus, lalu coret lagi.',
    en: 'This signature cannot be read. Clear it, then draw it again.',
  },
  'field.not-an-id': {
    id: 'Rujukan ini tidak dikenal. Pilih lagi dari daftar.',
    en: 'This reference is not known. Choose it from the list again.',
  },
  'field.not-in-list': { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' },
  'field.not-a-number': { id: 'Tulis angka.', en: 'Write a number.' },
  'field.not-a-whole-number': { id: 'Tulis angka bulat.', en: 'Write a whole number.' },
  'field.too-small': { id: 'Terlalu kecil: paling sedikit {limit}.', en: 'Too small: at least {limit}.' },
  'field.too-large': { id: 'Terlalu besar: paling banyak {limit}.', en: 'Too large: at most {limit}.' },
  'field.wrong-kind': {
    id: 'Isian ini bukan jenis yang diminta. Isi ulang.',
    en: 'This is not the kind of value asked for. Fill it in again.',
  },
  'field.unknown': {
    id: 'Isian ini tidak dikenal. Hapus, atau perbarui aplikasi.',
    en: 'This field is not known. Remove it, or update the app.',
  },
} as const satisfies Record<string, Words>;

/** Refusals that hold in every record. */
export const entryRefusals = {
  'entry.faulty': {
    id: 'Ada isian yang perlu diperbaiki. Lihat tanda pada isian.',
    en: 'Some fields need mending. See the marks beside them.',
  },
  'entry.unknown-type': {
    id: 'Jenis catatan ini belum dikenal. Perbarui aplikasi, lalu kirim lagi.',
    en: 'This kind of entry is not known yet. Update the app, then send it again.',
  },
  'entry.not-found': {
    id: 'Catatan yang dimaksud tidak ditemukan. Muat ulang kasus, lalu pilih lagi.',
    en: 'The entry meant was not found. Reload the case and choose it again.',
  },
  'entry.correction-stands': {
    id: 'Perbaikan tidak dapat diperbaiki. Perbaiki catatan asalnya sekali lagi.',
    en: 'A correction cannot be corrected. Amend the original entry once more.',
  },
  'entry.already-struck': {
    id: 'Catatan ini sudah dicoret. Tulis catatan baru bila perlu.',
    en: 'This entry has been struck already. Write a new one if needed.',
  },
  'entry.founds-the-record': {
    id: 'Catatan ini menjadi dasar berkas dan tidak dapat dicoret. Perbaiki isinya.',
    en: 'The record rests on this entry, so it cannot be struck. Amend it instead.',
  },
  'entry.told-by-the-other-side': {
    id: 'Ini disampaikan pihak lain dan tetap seperti adanya. Tulis keterangan Anda sebagai catatan sendiri.',
    en: 'The other side told this, and it stays as it is. Write your own view as an entry of your own.',
  },
  'entry.not-yours': {
    id: 'Hanya penulisnya atau pekerja sosial yang boleh mengubah ini. Mintalah kepadanya.',
    en: 'Only its author or a social worker may change this. Ask them to.',
  },
  'entry.needs-a-professional': {
    id: 'Ini hanya boleh ditulis pekerja sosial. Sampaikan kepada penanggung jawab kasus.',
    en: 'Only a social worker may write this. Tell the one responsible for the case.',
  },
  'entry.not-for-you': {
    id: 'Peran Anda tidak menulis di catatan ini. Mintalah kepada pekerja sosial.',
    en: 'Your role does not write in this record. Ask a social worker.',
  },
  'entry.twice': {
    id: 'Hal ini sudah tercatat. Perbaiki catatan yang ada.',
    en: 'This is on record already. Amend the existing entry.',
  },
  'entry.ahead-of-time': {
    id: 'Tanggal kejadian belum tiba. Catat sebagai rencana, atau perbaiki tanggalnya.',
    en: 'The day it happened has not come yet. Record it as planned, or mend the day.',
  },
  'disagreement.none': {
    id: 'Perbedaan ini sudah diselesaikan. Muat ulang untuk melihat hasilnya.',
    en: 'This disagreement has been settled already. Reload to see the outcome.',
  },
} as const satisfies Record<string, Words>;

export const disabilityKindWords: WordsFor<DisabilityKind> = {
  physical: { id: 'Fisik', en: 'Physical' },
  intellectual: { id: 'Intelektual', en: 'Intellectual' },
  psychosocial: { id: 'Mental: psikososial', en: 'Mental: psychosocial' },
  developmental: {
    id: 'Mental: perkembangan (a.l. autisme, hiperaktif)',
    en: 'Mental: developmental (incl. autism, hyperactivity)',
  },
  visual: { id: 'Sensorik: netra', en: 'Sensory: visual' },
  hearing: { id: 'Sensorik: rungu', en: 'Sensory: hearing' },
  speech: { id: 'Sensorik: wicara', en: 'Sensory: speech' },
};
