import type { WordsFor } from '../../kernel/words.ts';
import type {
  CompositionEntry,
  CompositionRefusal,
  LeavingReason,
  ScreeningDecision,
} from './composition.ts';

export const compositionEntryWords: WordsFor<CompositionEntry['type']> = {
  CandidateScreened: { id: 'Calon anggota ditemui', en: 'Candidate screened' },
  ScreeningCounted: { id: 'Seleksi anggota dalam angka', en: 'Screening in numbers' },
  GroupMemberJoined: { id: 'Anggota bergabung', en: 'Member joined the group' },
  GroupMemberLeft: { id: 'Anggota keluar', en: 'Member left the group' },
  GroupMemberReturned: { id: 'Anggota kembali', en: 'Member came back' },
};

export const screeningDecisionWords: WordsFor<ScreeningDecision> = {
  'taken-in': { id: 'Diterima', en: 'Taken in' },
  declined: { id: 'Tidak diterima', en: 'Not taken in' },
  'referred-on': { id: 'Dirujuk ke layanan lain', en: 'Referred on' },
  waiting: { id: 'Menunggu', en: 'Waiting' },
};

export const leavingReasonWords: WordsFor<LeavingReason> = {
  'own-wish': { id: 'Keinginan sendiri', en: 'Own wish' },
  moved: { id: 'Pindah', en: 'Moved away' },
  work: { id: 'Pekerjaan', en: 'Work' },
  referred: { id: 'Dirujuk', en: 'Referred' },
  excluded: { id: 'Dikeluarkan kelompok', en: 'Excluded by the group' },
  died: { id: 'Meninggal', en: 'Died' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const groupWorkRefusals: WordsFor<CompositionRefusal> = {
  'group-member.already': {
    id: 'Orang ini sudah anggota kelompok. Pilih namanya dari daftar anggota.',
    en: 'This person is a member already. Choose their name from the list of members.',
  },
  'group-member.before-joining': {
    id: 'Tanggal keluar mendahului tanggal bergabung. Perbaiki tanggalnya.',
    en: 'The day of leaving is before the day of joining. Mend the day.',
  },
  'group-member.has-left': {
    id: 'Anggota ini sudah keluar. Bila ia kembali, catat dahulu bahwa ia kembali.',
    en: 'This member has left already. If they came back, record that first.',
  },
  'group-member.has-not-left': {
    id: 'Anggota ini tidak pernah keluar. Tidak ada yang perlu dicatat.',
    en: 'This member never left. There is nothing to record.',
  },
  'group-member.none': {
    id: 'Tidak ada anggota ini dalam kelompok. Catat dahulu bahwa ia bergabung.',
    en: 'There is no such member in this group. Record first that they joined.',
  },
  'screening.does-not-add-up': {
    id: 'Jumlah yang diterima dan tidak diterima tidak sama dengan yang diwawancarai. Periksa angkanya.',
    en: 'Those taken in and not taken in do not add up to those interviewed. Check the numbers.',
  },
};
