import type { WordsFor } from '../../kernel/words.ts';
import type { CaseTransferEntry, CaseTransferRefusal, TransferPart } from './case-transfer.ts';
import type { DataDisposalEntry } from './data-disposal.ts';
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
export const caseTransferEntryWords: WordsFor<CaseTransferEntry['type']> = {
  TransferPackageMade: { id: 'Paket alih kasus dibuat', en: 'Case transfer package made' },
  CaseTakenOver: { id: 'Kasus diambil alih', en: 'Case taken over' },
};
export const transferPartWords: WordsFor<TransferPart> = {
  notes: { id: 'Catatan pekerja', en: 'Notes of the workers' },
  instruments: {
    id: 'Jawaban instrumen dan penilaian keberfungsian',
    en: 'Answers to instruments and ratings of functioning',
  },
  risks: { id: 'Laporan risiko dan perlindungan', en: 'Risk reports and protection' },
  supervision: { id: 'Supervisi dan persetujuan atasan', en: 'Supervision and approvals' },
  attachments: { id: 'Lampiran: foto, suara, surat', en: 'Attachments: photos, voice notes, papers' },
};
export const dataDisposalEntryWords: WordsFor<DataDisposalEntry['type']> = {
  DataDisposed: { id: 'Data dihapus', en: 'Data disposed of' },
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
  'as-guest': { id: 'Kunjungan sebagai tamu', en: 'Visit as a guest' },
};
export const followUpFindingWords: WordsFor<FollowUpFinding> = {
  'gains-kept': { id: 'Hasil bertahan', en: 'Gains kept' },
  'partly-kept': { id: 'Hasil bertahan sebagian', en: 'Gains partly kept' },
  lost: { id: 'Hasil hilang', en: 'Gains lost' },
  'not-reached': { id: 'Tidak dapat dihubungi', en: 'Could not be reached' },
};

export const terminationRefusals: WordsFor<EndingRefusal | FollowUpRefusal | CaseTransferRefusal> = {
  'transfer.by-package-only': {
    id: 'Kasus diambil alih dengan paketnya. Buka halaman Ambil alih kasus dan pilih berkasnya.',
    en: 'A case is taken over by its package. Open the page Take over a case and choose the file.',
  },
  'transfer.consent-or-ground': {
    id: 'Sebutkan persetujuan klien untuk berbagi data, atau dasar hukumnya.',
    en: 'Name the client’s consent to share, or the ground in law.',
  },
  'transfer.not-ending': {
    id: 'Kasus ini belum dialihkan. Catat pengakhiran dengan alasan dialihkan, atau atur pengalihan, lalu buat paketnya.',
    en: 'This case is not being transferred. Record the ending by transfer, or arrange a handover, then make the package.',
  },
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
