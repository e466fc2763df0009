import type { WordsFor } from '../../kernel/words.ts';
import type { HowOften, InteractionEntry, InteractionKind, InteractionRefusal } from './interaction.ts';
import type { Office, OfficerEntry, OfficerRefusal, WayOfChoosing } from './officers.ts';

export const dynamicsEntryWords: WordsFor<(InteractionEntry | OfficerEntry)['type']> = {
  InteractionsObserved: { id: 'Siapa berbicara kepada siapa', en: 'Who spoke to whom' },
  OfficerChosen: { id: 'Pengurus kelompok dipilih', en: 'Officer of the group chosen' },
  OfficerSteppedDown: { id: 'Pengurus kelompok berhenti', en: 'Officer of the group stepped down' },
};

export const howOftenWords: WordsFor<HowOften> = {
  few: { id: 'Sekali-sekali', en: 'A few times' },
  some: { id: 'Beberapa kali', en: 'Several times' },
  often: { id: 'Sering', en: 'Often' },
};

export const interactionKindWords: WordsFor<InteractionKind> = {
  talk: { id: 'Berbicara', en: 'Talk' },
  support: { id: 'Menguatkan', en: 'Support' },
  challenge: { id: 'Menantang', en: 'Challenge' },
};

export const officeWords: WordsFor<Office> = {
  chair: { id: 'Ketua', en: 'Chair' },
  'vice-chair': { id: 'Wakil ketua', en: 'Vice chair' },
  secretary: { id: 'Sekretaris', en: 'Secretary' },
  treasurer: { id: 'Bendahara', en: 'Treasurer' },
  other: { id: 'Pengurus lain', en: 'Other office' },
};

export const wayOfChoosingWords: WordsFor<WayOfChoosing> = {
  election: { id: 'Pemungutan suara', en: 'Election' },
  agreement: { id: 'Kesepakatan bersama', en: 'Agreed by all' },
  appointment: { id: 'Ditunjuk', en: 'Appointed' },
  other: { id: 'Cara lain', en: 'Another way' },
};

export const dynamicsRefusals: WordsFor<InteractionRefusal | OfficerRefusal> = {
  'interaction.how-often': {
    id: 'Pilih seberapa sering, atau tulis jumlahnya: salah satu saja pada setiap baris.',
    en: 'Choose how often, or write the count: one of the two on every row.',
  },
  'interaction.not-a-member': {
    id: 'Ada nama yang bukan anggota kelompok ini. Catat dahulu bahwa ia bergabung.',
    en: 'Somebody named here is no member of this group. Record first that they joined.',
  },
  'interaction.not-a-member-then': {
    id: 'Ada anggota yang belum bergabung atau sudah keluar pada hari itu. Periksa tanggal atau namanya.',
    en: 'A member named here had not joined or had left by that day. Check the day or the name.',
  },
  'interaction.twice': {
    id: 'Ada baris yang sama dua kali. Gabungkan menjadi satu baris.',
    en: 'The same row stands there twice. Make one row of it.',
  },
  'interaction.with-oneself': {
    id: 'Seseorang tidak dapat berbicara kepada dirinya sendiri. Pilih orang lain atau seluruh kelompok.',
    en: 'Nobody speaks to themselves. Choose somebody else, or the whole group.',
  },
  'officer.ends-before-begun': {
    id: 'Masa tugas berakhir sebelum dimulai. Perbaiki tanggalnya.',
    en: 'The term ends before it begins. Mend the day.',
  },
  'officer.none': {
    id: 'Pengurus ini tidak ditemukan. Muat ulang halaman kelompok.',
    en: 'There is no such officer. Load the page of the group again.',
  },
  'officer.not-a-member-then': {
    id: 'Orang ini bukan anggota pada hari itu. Pilih seorang anggota, atau perbaiki tanggalnya.',
    en: 'This person was no member on that day. Choose a member, or mend the day.',
  },
  'officer.stepped-down-already': {
    id: 'Pengurus ini sudah berhenti. Tidak ada yang perlu dicatat.',
    en: 'This officer has stepped down already. There is nothing to record.',
  },
};
