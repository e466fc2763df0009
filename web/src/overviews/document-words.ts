import type { ClientKind, Words } from '@pendamping/domain';

export const documentWords = {
  intake: { id: 'Lembar penerimaan', en: 'Intake sheet' },
  consent: { id: 'Persetujuan setelah penjelasan', en: 'Informed consent' },
  contract: { id: 'Kontrak pelayanan', en: 'Service contract' },
  assessment: { id: 'Laporan asesmen', en: 'Assessment report' },
  plan: { id: 'Rencana intervensi', en: 'Intervention plan' },
  'progress-notes': { id: 'Catatan perkembangan', en: 'Progress notes' },
  evaluation: { id: 'Evaluasi', en: 'Evaluation' },
  termination: { id: 'Berita acara terminasi', en: 'Minutes of termination' },
  'four-p': { id: 'Ringkasan empat P', en: 'Four P summary' },
  'own-copy': { id: 'Salinan data untuk yang bersangkutan', en: 'Copy for the person concerned' },
  'attendance-list': { id: 'Daftar hadir sesi kelompok', en: 'Attendance list of a group session' },
  'group-members': { id: 'Daftar anggota kelompok', en: 'List of the members of the group' },
  'group-path': { id: 'Salinan untuk anggota kelompok', en: 'Copy for a member of the group' },
  'behaviour-contract': { id: 'Kontrak perilaku', en: 'Behaviour contract' },
  advocacy: { id: 'Surat advokasi', en: 'Letter of advocacy' },
  'cash-report': { id: 'Laporan kas kelompok', en: 'Account of the cash box' },
  conference: { id: 'Notulen pembahasan kasus', en: 'Minutes of the case conference' },
  'participatory-tool': { id: 'Hasil alat partisipatif', en: 'What was worked out together' },
  'stakeholder-map': { id: 'Peta pemangku kepentingan', en: 'Stakeholder map' },
  'public-board': { id: 'Papan informasi', en: 'Notice board' },
  meeting: { id: 'Berita acara pertemuan', en: 'Official minutes of a meeting' },
  programme: { id: 'Program bersama masyarakat', en: 'Programme with the community' },
  'programme-timeline': { id: 'Jadwal program', en: 'Timeline of the programme' },
  'organisation-agreement': {
    id: 'Telaah pelayanan dan kesepakatan perubahan',
    en: 'Diagnosis of the service and agreed changes',
  },
  referral: { id: 'Surat rujukan', en: 'Referral letter' },
} as const satisfies Record<string, Words>;

const memorandum: Words = { id: 'Nota kesepahaman', en: 'Memorandum of understanding' };

/** What a community agrees to with a worker is a memorandum between bodies. */
export const documentNamed = (kind: keyof typeof documentWords, client: ClientKind | undefined): Words =>
  kind === 'contract' && client === 'community' ? memorandum : documentWords[kind];
