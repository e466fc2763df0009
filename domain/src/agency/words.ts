import type { ClockBasis } from '../kernel/clock-basis.ts';
import type { WordsFor } from '../kernel/words.ts';
import type { AssignmentPart, CaseloadEntry, CaseloadRefusal } from './caseload.ts';
import type { InstrumentEntry, InstrumentRefusal } from './instruments.ts';
import type { ClockBeginning, ProtectionClockEntry, ProtectionClockRefusal } from './protection-clock.ts';
import type { ApprovalSubject, SupervisionEntry, SupervisionRefusal } from './supervision.ts';
import type { TimeZone, UnitEntry, UnitRefusal } from './unit.ts';
import type { WelcomeEntry, WelcomeRefusal } from './welcome.ts';
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
export const welcomeEntryWords: WordsFor<WelcomeEntry['type']> = {
  ReferralsWelcomed: { id: 'Rujukan diterima', en: 'Referrals welcomed' },
  ReferralsPaused: { id: 'Penerimaan rujukan dihentikan sementara', en: 'Referrals paused' },
};
export const instrumentEntryWords: WordsFor<InstrumentEntry['type']> = {
  InstrumentDrafted: { id: 'Rancangan instrumen', en: 'Instrument drafted' },
  InstrumentDraftDropped: { id: 'Rancangan instrumen dilepas', en: 'Instrument draft dropped' },
  InstrumentPublished: { id: 'Instrumen diterbitkan', en: 'Instrument published' },
  InstrumentWithdrawn: { id: 'Instrumen ditarik', en: 'Instrument withdrawn' },
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

export const agencyRefusals: WordsFor<
  | CaseloadRefusal
  | InstrumentRefusal
  | ProtectionClockRefusal
  | SupervisionRefusal
  | UnitRefusal
  | WelcomeRefusal
  | WorkerRefusal
> = {
  'protection-clock.none': {
    id: 'Tenggat ini tidak ada dalam daftar. Pilih dari daftar.',
    en: 'This clock is not in the list. Choose from the list.',
  },
  'welcome.none': {
    id: 'Lembaga ini memang sedang tidak menerima rujukan. Tidak ada yang perlu dihentikan.',
    en: 'The agency takes no referrals at present. There is nothing to pause.',
  },
  'instrument.none': {
    id: 'Instrumen ini tidak tercatat. Pilih dari daftar.',
    en: 'This instrument is not on record. Choose from the list.',
  },
  'instrument.version-exists': {
    id: 'Versi ini sudah terbit dan tidak dapat diubah. Naikkan nomor versinya.',
    en: 'This version is published and cannot change. Raise its version number.',
  },
  'instrument.changed-on-the-way': {
    id: 'Isi instrumen tidak cocok dengan sidik jarinya. Muat ulang, lalu terbitkan lagi.',
    en: 'The content does not match its fingerprint. Reload, then publish again.',
  },
  'instrument.one-language': {
    id: 'Ada kata-kata yang baru dalam satu bahasa. Lengkapi bahasa Indonesia dan Inggris.',
    en: 'Some words are in one language only. Complete Indonesian and English.',
  },
  'instrument.licence-missing': {
    id: 'Izin pemakaian belum dicatat. Tulis pemegang hak dan ketentuannya.',
    en: 'The licence is not on record. Write who holds the rights and on which terms.',
  },
  'instrument.licence-forbids': {
    id: 'Pemegang hak tidak mengizinkan butirnya ditampilkan. Minta izin tertulis dahulu.',
    en: 'The holder of the rights does not let its items be shown. Ask for written leave first.',
  },
  'instrument.no-items': {
    id: 'Instrumen belum berisi pertanyaan. Tambahkan sedikitnya satu.',
    en: 'The instrument has no questions yet. Add at least one.',
  },
  'instrument.names-twice': {
    id: 'Dua butir memakai nama yang sama. Ganti salah satunya.',
    en: 'Two items share a name. Change one of them.',
  },
  'instrument.no-such-item': {
    id: 'Ada syarat atau skala yang menyebut butir yang tidak ada. Perbaiki namanya.',
    en: 'A condition or scale names an item that does not exist. Mend the name.',
  },
  'instrument.no-such-list': {
    id: 'Ada pertanyaan pilihan tanpa daftar jawaban. Tulis pilihannya.',
    en: 'A choice question has no list of answers. Write its options.',
  },
  'instrument.no-such-scale': {
    id: 'Ada rentang untuk skala yang tidak ada. Perbaiki namanya.',
    en: 'A band names a scale that does not exist. Mend the name.',
  },
  'instrument.not-understood': {
    id: 'Ada bagian berkas asal yang belum dipahami dan mengubah maknanya. Tulis ulang atau hapus bagian itu.',
    en: 'Part of the file it came from is not understood and changes its meaning. Rewrite or remove that part.',
  },
  'instrument.calculation-lost': {
    id: 'Ada butir hitungan tanpa rumus. Tulis rumusnya atau hapus butirnya.',
    en: 'A reckoned item has no formula. Write it or remove the item.',
  },
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

export const protectionClockEntryWords: WordsFor<ProtectionClockEntry['type']> = {
  ProtectionClockSet: { id: 'Tenggat perlindungan ditetapkan', en: 'Protection clock set' },
  ProtectionClockLaidAside: { id: 'Tenggat perlindungan tidak dipakai', en: 'Protection clock laid aside' },
};
export const clockBasisWords: WordsFor<ClockBasis> = {
  law: { id: 'Undang-undang', en: 'Law' },
  'local-promise': { id: 'Janji layanan setempat', en: 'Local service promise' },
  'own-standard': { id: 'Standar lembaga', en: "Agency's own standard" },
  unconfirmed: { id: 'Belum dipastikan', en: 'Not confirmed' },
};
export const clockBeginningWords: WordsFor<ClockBeginning> = {
  'risk-reported': { id: 'Sejak risiko dilaporkan', en: 'From the report of the risk' },
  said: { id: 'Sejak saat yang disebut', en: 'From a moment that is said' },
};
