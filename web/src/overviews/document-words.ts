import type { Words } from '@pendamping/domain';

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
  'behaviour-contract': { id: 'Kontrak perilaku', en: 'Behaviour contract' },
  advocacy: { id: 'Surat advokasi', en: 'Letter of advocacy' },
  'cash-report': { id: 'Laporan kas kelompok', en: 'Account of the cash box' },
  conference: { id: 'Notulen pembahasan kasus', en: 'Minutes of the case conference' },
  referral: { id: 'Surat rujukan', en: 'Referral letter' },
} as const satisfies Record<string, Words>;
