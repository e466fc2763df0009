import type { WordsFor } from '../kernel/words.ts';
import type { AssignmentPart, CaseloadEntry, CaseloadRefusal } from './caseload.ts';
import type { ApprovalSubject, SupervisionEntry, SupervisionRefusal } from './supervision.ts';
import type { TimeZone, UnitEntry, UnitRefusal } from './unit.ts';
import type { Role, WorkerEntry, WorkerRefusal } from './worker.ts';

export const workerEntryWords: WordsFor<WorkerEntry['type']> = {
  WorkerJoined: { id: 'Petugas bergabung', en: 'Worker joined' },
  WorkerDescribed: { id: 'Keterangan petugas diperbarui', en: 'Worker described' },
  WorkerLeft: { id: 'Petugas berhenti', en: 'Worker left' },
  WorkerReturned: { id: 'Petugas kembali', en: 'Worker returned' },
};
export const unitEntryWords: WordsFor<UnitEntry['type']> = {
  AgencyDescribed: { id: 'Keterangan lembaga', en: 'Agency described' },
  ProgrammeOpened: { id: 'Program dibuka', en: 'Programme opened' },
  ProgrammeClosed: { id: 'Program ditutup', en: 'Programme closed' },
};
export const caseloadEntryWords: WordsFor<CaseloadEntry['type']> = {
  WorkerAssigned: { id: 'Pekerja ditugaskan', en: 'Worker assigned' },
  WorkerUnassigned: { id: 'Penugasan berakhir', en: 'Assignment ended' },
  CaseOpenedInEmergency: { id: 'Kasus dibaca dalam keadaan darurat', en: 'Case read in an emergency' },
};
export const supervisionEntryWords: WordsFor<SupervisionEntry['type']> = {
  ApprovalAsked: { id: 'Persetujuan supervisor diminta', en: 'Approval asked' },
  ApprovalGiven: { id: 'Disetujui supervisor', en: 'Approval given' },
  ApprovalWithheld: { id: 'Dikembalikan supervisor', en: 'Approval withheld' },
  SupervisionNoted: { id: 'Catatan supervisi', en: 'Supervision note' },
};

export const roleWords: WordsFor<Role> = {
  'social-worker': { id: 'Pekerja sosial', en: 'Social worker' },
  supervisor: { id: 'Supervisor', en: 'Supervisor' },
  volunteer: { id: 'Relawan', en: 'Volunteer' },
  administrator: { id: 'Administrator', en: 'Administrator' },
  researcher: { id: 'Peneliti', en: 'Researcher' },
  partner: { id: 'Mitra', en: 'Partner' },
};
export const assignmentPartWords: WordsFor<AssignmentPart> = {
  responsible: { id: 'Penanggung jawab', en: 'Responsible' },
  'co-worker': { id: 'Pendamping', en: 'Co-worker' },
};
export const approvalSubjectWords: WordsFor<ApprovalSubject> = {
  contract: { id: 'Kontrak', en: 'Contract' },
  assessment: { id: 'Asesmen', en: 'Assessment' },
  plan: { id: 'Rencana', en: 'Plan' },
  termination: { id: 'Terminasi', en: 'Termination' },
};
export const timeZoneWords: WordsFor<TimeZone> = {
  'Asia/Jakarta': { id: 'WIB (Waktu Indonesia Barat)', en: 'WIB (western Indonesia)' },
  'Asia/Makassar': { id: 'WITA (Waktu Indonesia Tengah)', en: 'WITA (central Indonesia)' },
  'Asia/Jayapura': { id: 'WIT (Waktu Indonesia Timur)', en: 'WIT (eastern Indonesia)' },
};

export const agencyRefusals: WordsFor<CaseloadRefusal | SupervisionRefusal | UnitRefusal | WorkerRefusal> = {
  'worker.known-already': {
    id: 'Petugas ini sudah terdaftar. Perbarui keterangannya.',
    en: 'This worker is known already. Update what is known instead.',
  },
  'worker.none': {
    id: 'Petugas ini tidak terdaftar. Pilih dari daftar.',
    en: 'This worker is not known. Choose from the list.',
  },
  'worker.has-not-left': { id: 'Petugas ini masih bekerja.', en: 'This worker has not left.' },
  'worker.supervises-oneself': {
    id: 'Pilih supervisor yang lain: orang tidak mensupervisi dirinya sendiri.',
    en: 'Choose another supervisor: nobody supervises themselves.',
  },
  'worker.not-a-supervisor': {
    id: 'Orang ini bukan supervisor. Beri peran supervisor dahulu, atau pilih yang lain.',
    en: 'This person is not a supervisor. Give them that role first, or choose another.',
  },
  'worker.last-administrator': {
    id: 'Ini administrator terakhir. Tunjuk administrator lain dahulu.',
    en: 'This is the last administrator. Name another one first.',
  },
  'programme.none': {
    id: 'Program ini tidak tercatat. Pilih dari daftar.',
    en: 'This programme is not on record. Choose from the list.',
  },
  'assignment.already': {
    id: 'Petugas ini sudah ditugaskan pada kasus ini.',
    en: 'This worker is assigned to the case already.',
  },
  'assignment.none': {
    id: 'Petugas ini tidak sedang ditugaskan pada kasus ini.',
    en: 'This worker is not assigned to the case now.',
  },
  'assignment.ends-before-start': {
    id: 'Tanggal berakhir mendahului tanggal mulai. Periksa kedua tanggal.',
    en: 'The end is before the start. Check both days.',
  },
  'approval.supervisor-only': {
    id: 'Hanya supervisor yang memberi persetujuan. Mintalah persetujuannya.',
    en: 'Only a supervisor gives approval. Ask for it.',
  },
  'approval.given-already': { id: 'Ini sudah disetujui.', en: 'This has been approved already.' },
  'approval.own-work': {
    id: 'Pekerjaan sendiri disetujui supervisor lain.',
    en: 'Your own work is approved by another supervisor.',
  },
};
