import type { Words, WordsFor } from '../../kernel/words.ts';
import type { ContactEntry, ContactKind } from './contact.ts';
import type { ContractEntry, ContractRefusal, Signatory, SigningWay } from './contract.ts';
import type {
  Answer,
  ClientKind,
  Confidentiality,
  IntakeDecision,
  IntakeEntry,
  IntakeRefusal,
  Source,
  Urgency,
} from './intake.ts';
import type { PeopleInvolvedEntry, PeopleInvolvedRefusal } from './people-involved.ts';

export const intakeEntryWords: WordsFor<IntakeEntry['type']> = {
  CaseOpened: { id: 'Kasus dibuka', en: 'Case opened' },
  CaseTakenBack: { id: 'Pembukaan kasus ditarik kembali', en: 'Opening of the case taken back' },
  CaseNumbered: { id: 'Nomor kasus diberikan', en: 'Case numbered' },
  CaseDescribed: { id: 'Keterangan kasus diperbarui', en: 'Case described' },
  RequestScreened: { id: 'Permintaan disaring', en: 'Request screened' },
  IntakeDecided: { id: 'Keputusan penerimaan', en: 'Intake decided' },
};

export const peopleInvolvedEntryWords: WordsFor<PeopleInvolvedEntry['type']> = {
  PersonInvolved: { id: 'Pihak terkait dicatat', en: 'Person involved' },
  PersonNoLongerInvolved: { id: 'Pihak tidak lagi terkait', en: 'Person no longer involved' },
};

export const contactEntryWords: WordsFor<ContactEntry['type']> = {
  ContactMade: { id: 'Kontak', en: 'Contact made' },
};

export const contractEntryWords: WordsFor<ContractEntry['type']> = {
  ContractDrafted: { id: 'Kontrak dirancang', en: 'Contract drafted' },
  ContractSigned: { id: 'Kontrak ditandatangani', en: 'Contract signed' },
};

export const clientKindWords: WordsFor<ClientKind> = {
  individual: { id: 'Perorangan', en: 'Individual' },
  family: { id: 'Keluarga', en: 'Family' },
  group: { id: 'Kelompok', en: 'Group' },
  organisation: { id: 'Organisasi', en: 'Organisation' },
  community: { id: 'Masyarakat', en: 'Community' },
};

export const urgencyWords: WordsFor<Urgency> = {
  low: { id: 'Tidak mendesak', en: 'Not urgent' },
  medium: { id: 'Sedang', en: 'Medium' },
  high: { id: 'Mendesak', en: 'Urgent' },
};

export const confidentialityWords: WordsFor<Confidentiality> = {
  ordinary: { id: 'Biasa', en: 'Ordinary' },
  restricted: { id: 'Terbatas', en: 'Restricted' },
};

export const sourceWords: WordsFor<Source> = {
  self: { id: 'Datang sendiri', en: 'Came themselves' },
  family: { id: 'Keluarga', en: 'Family' },
  neighbour: { id: 'Tetangga', en: 'Neighbour' },
  volunteer: { id: 'Relawan atau kader', en: 'Volunteer' },
  school: { id: 'Sekolah', en: 'School' },
  'health-service': { id: 'Layanan kesehatan', en: 'Health service' },
  government: { id: 'Pemerintah', en: 'Government office' },
  'police-or-court': { id: 'Polisi atau pengadilan', en: 'Police or court' },
  agency: { id: 'Lembaga lain', en: 'Another agency' },
  outreach: { id: 'Penjangkauan', en: 'Outreach' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const intakeDecisionWords: WordsFor<IntakeDecision> = {
  accepted: { id: 'Diterima', en: 'Accepted' },
  'referred-on': { id: 'Dirujuk ke tempat lain', en: 'Referred on' },
  declined: { id: 'Tidak diterima', en: 'Declined' },
};

export const answerWords: WordsFor<Answer> = {
  yes: { id: 'Ya', en: 'Yes' },
  no: { id: 'Tidak', en: 'No' },
  unknown: { id: 'Belum diketahui', en: 'Not known yet' },
};

export const contactKindWords: WordsFor<ContactKind> = {
  'home-visit': { id: 'Kunjungan rumah', en: 'Home visit' },
  office: { id: 'Di kantor', en: 'At the office' },
  phone: { id: 'Telepon', en: 'Phone' },
  message: { id: 'Pesan', en: 'Message' },
  'school-visit': { id: 'Kunjungan sekolah', en: 'School visit' },
  elsewhere: { id: 'Tempat lain', en: 'Elsewhere' },
};

export const signatoryWords: WordsFor<Signatory> = {
  client: { id: 'Klien', en: 'Client' },
  guardian: { id: 'Orang tua atau wali', en: 'Parent or guardian' },
  child: { id: 'Anak (kesediaan)', en: 'Child (assent)' },
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
  witness: { id: 'Saksi', en: 'Witness' },
};

export const signingWayWords: WordsFor<SigningWay> = {
  signed: { id: 'Tanda tangan', en: 'Signed' },
  thumbprint: { id: 'Cap jempol', en: 'Thumbprint' },
  spoken: { id: 'Lisan', en: 'Spoken' },
  'picture-cards': { id: 'Kartu gambar', en: 'Picture cards' },
};

export const engagementRefusals: WordsFor<ContractRefusal | IntakeRefusal | PeopleInvolvedRefusal> = {
  'case.already-open': {
    id: 'Kasus ini sudah dibuka. Lanjutkan di halaman kasus.',
    en: 'This case is open already. Go on in the case page.',
  },
  'case.not-imported': {
    id: 'Kasus ini tidak berasal dari impor itu. Muat ulang, lalu pilih impor yang benar.',
    en: 'This case did not come with that import. Reload and choose the right import.',
  },
  'case.number-is-given': {
    id: 'Nomor kasus diberikan oleh sistem.',
    en: 'The number of a case is given by the system.',
  },
  'intake.reason-needed': {
    id: 'Tulis alasan mengapa tidak diterima atau dirujuk.',
    en: 'Write why the request is declined or referred on.',
  },
  'person.not-involved': {
    id: 'Orang ini tidak tercatat pada kasus. Pilih dari daftar.',
    en: 'This person is not on record in the case. Choose from the list.',
  },
  'contract.needs-a-professional': {
    id: 'Kontrak hanya dapat ditandatangani bersama pekerja sosial. Mintalah pekerja sosial mencatatnya.',
    en: 'A contract is signed with a social worker. Ask a social worker to record it.',
  },
  'contract.nothing-to-sign': {
    id: 'Versi kontrak ini belum dirancang. Rancang dahulu.',
    en: 'This version of the contract has not been drafted. Draft it first.',
  },
  'contract.no-goals': {
    id: 'Kontrak belum memuat tujuan. Tambahkan sedikitnya satu tujuan.',
    en: 'The contract names no goal yet. Add at least one.',
  },
  'contract.signed-already': {
    id: 'Orang ini sudah menandatangani versi ini.',
    en: 'This person has signed this version already.',
  },
  'contract.has-signatures': {
    id: 'Versi ini sudah ditandatangani. Rancang versi baru untuk mengubahnya.',
    en: 'This version carries signatures. Draft a new version to change it.',
  },
  'contract.guardian-of-whom': {
    id: 'Tulis nama anak atau orang yang diwakili.',
    en: 'Write the name of the one the guardian signs for.',
  },
  'contract.ends-before-review': {
    id: 'Tanggal selesai mendahului tanggal tinjauan. Periksa kedua tanggal.',
    en: 'The end is before the review. Check both days.',
  },
};

/** Of the smallest figure that a group or community lets be shown in public. */
export const fewestShownWords: Words = {
  id: 'hanya bila {least} orang atau lebih',
  en: 'only of {least} people or more',
};
