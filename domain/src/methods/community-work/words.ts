import type { WordsFor } from '../../kernel/words.ts';
import type { FundingEntry, FundingRefusal } from './funding.ts';
import type { CountedPart } from './head-count.ts';
import type { MeetingEntry, MeetingKind, MeetingRefusal } from './meeting.ts';
import type { ParticipationEntry, ParticipationRefusal } from './participation.ts';
import type { SameAttendeeEntry, SameAttendeeRefusal } from './same-attendee.ts';
import type { ContributionKind, SpendingEntry, SpendingRefusal } from './spending.ts';
import type { Prospect, SustainabilityEntry } from './sustainability.ts';

export const meetingEntryWords: WordsFor<MeetingEntry['type']> = {
  MeetingPlanned: { id: 'Pertemuan direncanakan', en: 'Meeting planned' },
  MeetingDropped: { id: 'Rencana pertemuan dibatalkan', en: 'Planned meeting dropped' },
  MeetingHeld: { id: 'Pertemuan diadakan', en: 'Meeting held' },
};
export const fundingEntryWords: WordsFor<FundingEntry['type']> = {
  FundingPromised: { id: 'Dana dijanjikan', en: 'Funding promised' },
  FundingChanged: { id: 'Dana berubah', en: 'Funding changed' },
};
export const spendingEntryWords: WordsFor<SpendingEntry['type']> = {
  MoneySpent: { id: 'Dana dibelanjakan', en: 'Money spent' },
  MoneyReturned: { id: 'Dana kembali', en: 'Money returned' },
  ContributionGiven: { id: 'Sumbangan warga', en: 'Contribution given' },
};
export const participationEntryWords: WordsFor<ParticipationEntry['type']> = {
  ParticipationCounted: { id: 'Peserta dihitung', en: 'Participation counted' },
};
export const sameAttendeeEntryWords: WordsFor<SameAttendeeEntry['type']> = {
  AttendeesFoundTheSame: { id: 'Dua nama ternyata satu orang', en: 'Two names found to be one person' },
  AttendeesFoundNotTheSame: { id: 'Dua nama ternyata dua orang', en: 'Two names found to be two people' },
};
export const sustainabilityEntryWords: WordsFor<SustainabilityEntry['type']> = {
  SustainabilityWeighed: { id: 'Keberlanjutan ditimbang', en: 'Sustainability weighed' },
};

export const meetingKindWords: WordsFor<MeetingKind> = {
  'village-deliberation': { id: 'Musyawarah desa', en: 'Village deliberation' },
  'hamlet-deliberation': { id: 'Musyawarah dusun', en: 'Hamlet deliberation' },
  hearing: { id: 'Audiensi', en: 'Hearing' },
  training: { id: 'Pelatihan', en: 'Training' },
  'mutual-work': { id: 'Gotong royong', en: 'Mutual work' },
  'customary-visit': { id: 'Kunjungan adat', en: 'Customary visit' },
  other: { id: 'Pertemuan lain', en: 'Other meeting' },
};
export const countedPartWords: WordsFor<'total' | CountedPart> = {
  total: { id: 'Jumlah', en: 'In all' },
  women: { id: 'Perempuan', en: 'Women' },
  men: { id: 'Laki-laki', en: 'Men' },
  withDisability: { id: 'Penyandang disabilitas', en: 'With a disability' },
  children: { id: 'Anak', en: 'Children' },
  elderly: { id: 'Lanjut usia', en: 'Elderly' },
};
export const contributionKindWords: WordsFor<ContributionKind> = {
  'work-days': { id: 'Hari kerja', en: 'Days of work' },
  materials: { id: 'Bahan', en: 'Materials' },
  food: { id: 'Makanan', en: 'Food' },
  place: { id: 'Tempat', en: 'A place' },
  transport: { id: 'Angkutan', en: 'Transport' },
  other: { id: 'Lainnya', en: 'Other' },
};
export const prospectWords: WordsFor<Prospect> = {
  'goes-on': { id: 'Berlanjut', en: 'Goes on' },
  uncertain: { id: 'Belum pasti', en: 'Uncertain' },
  ends: { id: 'Berhenti', en: 'Ends' },
};

export const communityWorkRefusals: WordsFor<
  MeetingRefusal | FundingRefusal | SpendingRefusal | ParticipationRefusal | SameAttendeeRefusal
> = {
  'attendee.apart': {
    id: 'Kedua nama ini tidak dapat disebut satu orang: keduanya, atau orang yang sudah disebut sama dengannya, tercatat dalam satu daftar hadir, punya catatan sendiri-sendiri, atau pernah dijawab dua orang. Jawab "Dua orang", atau perbaiki daftar atau jawaban itu dahulu.',
    en: 'These two cannot be one person: they, or others said to be the same as they, stand on one list, each have a record of their own, or were answered to be two people. Answer "Two people", or first mend that list or that answer.',
  },
  'attendee.not-listed': {
    id: 'Nama ini tidak ada dalam daftar hadir. Buka lagi halamannya dan jawab yang masih ditanyakan.',
    en: 'This name is on no attendance list. Open the page again and answer what is still asked.',
  },
  'attendee.one-name': {
    id: 'Keduanya nama yang sama dan sudah dihitung satu orang. Tidak perlu dijawab.',
    en: 'Both are the same name and are counted as one person already. There is nothing to answer.',
  },
  'count.does-not-add-up': {
    id: 'Angka ini tidak cocok: perempuan dan laki-laki bersama, atau satu kelompok, lebih banyak daripada jumlah seluruhnya. Periksa angkanya.',
    en: 'These numbers do not fit: women and men together, or one group alone, are more than all. Check the numbers.',
  },
  'meeting.attendee-twice': {
    id: 'Nama ini tertulis dua kali dalam daftar hadir. Hapus salah satu; bila dua orang bernama sama, tulis dusun atau lembaganya.',
    en: 'This name stands twice on the attendance list. Remove one; where two people share the name, write their hamlet or body.',
  },
  'meeting.fewer-than-listed': {
    id: 'Jumlah yang hadir lebih sedikit daripada nama dalam daftar hadir. Perbaiki jumlahnya atau daftarnya.',
    en: 'The number present is smaller than the names on the list. Mend the number or the list.',
  },
  'meeting.held-already': {
    id: 'Pertemuan ini sudah tercatat diadakan. Perbaiki catatannya, atau catat pertemuan lain.',
    en: 'This meeting is on record as held. Correct it, or record another meeting.',
  },
  'meeting.not-planned': {
    id: 'Pertemuan ini tidak sedang direncanakan. Tidak ada yang perlu dibatalkan.',
    en: 'This meeting is not planned. There is nothing to drop.',
  },
  'funding.known-already': {
    id: 'Sumber dana ini sudah tercatat. Ubah yang sudah ada, jangan catat lagi.',
    en: 'This source is on record. Change it instead of recording it again.',
  },
  'funding.none': {
    id: 'Sumber dana ini tidak tercatat. Catat dahulu.',
    en: 'This source is not on record. Record it first.',
  },
  'funding.nothing-changed': {
    id: 'Jumlah dan batas waktunya sama seperti semula. Tulis jumlah atau tanggal yang baru.',
    en: 'Amount and last day are as before. Write the new amount or day.',
  },
  'spending.above-budget': {
    id: 'Belanja ini melebihi anggaran kegiatan dari sumber ini. Periksa jumlah dan sumbernya, atau tulis alasan mengapa melebihi anggaran.',
    en: 'This goes above what the plan has for this activity from this source. Check amount and source, or write why it goes above.',
  },
  'spending.known-already': {
    id: 'Belanja ini sudah tercatat. Perbaiki catatannya dari riwayat kasus.',
    en: 'This spending is on record. Correct it in the timeline.',
  },
  'spending.no-such-activity': {
    id: 'Kegiatan ini tidak ada dalam rencana. Pilih dari daftar.',
    en: 'This activity is not in the plan. Choose from the list.',
  },
  'spending.none': {
    id: 'Belanja ini tidak tercatat. Pilih dari daftar.',
    en: 'This spending is not on record. Choose from the list.',
  },
  'spending.returned-more': {
    id: 'Yang kembali lebih banyak daripada yang dibelanjakan. Periksa jumlahnya.',
    en: 'More comes back than was spent. Check the amount.',
  },
  'spending.source-has-ended': {
    id: 'Dana dari sumber ini sudah berakhir pada tanggal belanja. Pilih sumber lain, atau tulis alasannya.',
    en: 'The money of this source had ended by that day. Choose another source, or write why.',
  },
  'participation.not-held': {
    id: 'Kegiatan atau pertemuan ini belum tercatat dilakukan. Catat dahulu, lalu hitung pesertanya.',
    en: 'This activity or meeting is not on record as held. Record it first, then count who took part.',
  },
};
