import type { WordsFor } from '../../kernel/words.ts';
import type { EndingEntry, EndingReason, EndingRefusal } from './ending.ts';
import type { FollowUpEntry, FollowUpFinding, FollowUpKind, FollowUpRefusal } from './follow-up.ts';

export const endingEntryWords: WordsFor<EndingEntry['type']> = {
  EndingPrepared: { id: 'Pengakhiran dipersiapkan', en: 'Ending prepared' },
  HandoverArranged: { id: 'Pengalihan diatur', en: 'Handover arranged' },
  HandoverAccepted: { id: 'Pengalihan diterima', en: 'Handover accepted' },
  HandoverFellThrough: { id: 'Pengalihan batal', en: 'Handover fell through' },
  CaseEnded: { id: 'Kasus diakhiri', en: 'Case ended' },
  CaseReopened: { id: 'Kasus dibuka kembali', en: 'Case reopened' },
};
export const followUpEntryWords: WordsFor<FollowUpEntry['type']> = {
  FollowUpPlanned: { id: 'Tindak lanjut dijadwalkan', en: 'Follow-up planned' },
  FollowUpDone: { id: 'Tindak lanjut dilakukan', en: 'Follow-up done' },
  FollowUpDropped: { id: 'Tindak lanjut dibatalkan', en: 'Follow-up dropped' },
};
export const endingReasonWords: WordsFor<EndingReason> = {
  'goals-reached': { id: 'Tujuan tercapai', en: 'Goals reached' },
  referral: { id: 'Dirujuk', en: 'Referral' },
  'client-request': { id: 'Permintaan klien', en: "At the client's request" },
  'external-factors': {
    id: 'Faktor luar pada pekerja sosial atau lembaga',
    en: "External factors on the worker's or agency's side",
  },
  transfer: {
    id: 'Dialihkan ke lembaga atau ahli yang lebih sesuai',
    en: 'Transfer to a more competent agency or specialist',
  },
};
export const followUpKindWords: WordsFor<FollowUpKind> = {
  phone: { id: 'Telepon', en: 'Phone call' },
  'home-visit': { id: 'Kunjungan rumah', en: 'Home visit' },
  office: { id: 'Di kantor', en: 'At the office' },
  message: { id: 'Pesan', en: 'Message' },
};
export const followUpFindingWords: WordsFor<FollowUpFinding> = {
  'gains-kept': { id: 'Hasil bertahan', en: 'Gains kept' },
  'partly-kept': { id: 'Hasil bertahan sebagian', en: 'Gains partly kept' },
  lost: { id: 'Hasil hilang', en: 'Gains lost' },
  'not-reached': { id: 'Tidak dapat dihubungi', en: 'Could not be reached' },
};

export const terminationRefusals: WordsFor<EndingRefusal | FollowUpRefusal> = {
  'ending.needs-a-professional': {
    id: 'Kasus diakhiri atau dibuka kembali oleh pekerja sosial. Mintalah kepadanya.',
    en: 'A case is ended or reopened by a social worker. Ask one.',
  },
  'ending.ended-already': { id: 'Kasus ini sudah diakhiri.', en: 'This case has ended already.' },
  'ending.not-ended': { id: 'Kasus ini masih berjalan.', en: 'This case has not ended.' },
  'ending.handover-open': {
    id: 'Ada pengalihan yang belum diterima. Catat penerimaannya, atau catat bahwa pengalihan batal.',
    en: 'A handover has not been accepted. Record its acceptance, or that it fell through.',
  },
  'handover.none': {
    id: 'Pengalihan ini tidak tercatat. Pilih dari daftar.',
    en: 'This handover is not on record. Choose from the list.',
  },
  'handover.arranged-already': {
    id: 'Pengalihan ini sudah diatur.',
    en: 'This handover is arranged already.',
  },
  'handover.answered-already': {
    id: 'Pengalihan ini sudah dijawab.',
    en: 'This handover has been answered already.',
  },
  'follow-up.none': {
    id: 'Tindak lanjut ini tidak tercatat. Jadwalkan dahulu.',
    en: 'This follow-up is not on record. Plan it first.',
  },
  'follow-up.done-already': {
    id: 'Tindak lanjut ini sudah ditutup.',
    en: 'This follow-up is closed already.',
  },
};
