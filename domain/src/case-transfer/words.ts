import type { Words } from '../kernel/words.ts';

/** Words of the package: of its FHIR document, its page, and what it says of itself. */
export const transferWords = {
  transfer: { id: 'Alih kasus', en: 'Case transfer' },
  transferAsked: { id: 'Melanjutkan pendampingan kasus ini', en: 'To go on with this case' },
  nothingYet: { id: 'Tidak ada yang tercatat pada tahap ini.', en: 'Nothing is on record for this stage.' },
  causes: { id: 'Penyebab', en: 'Causes' },
  effects: { id: 'Akibat', en: 'Effects' },
  attempts: { id: 'Upaya sebelumnya', en: 'Earlier attempts' },
  functioning: { id: 'Keberfungsian sosial', en: 'Social functioning' },
  risk: { id: 'Risiko', en: 'Risk' },
  atRisk: { id: 'Yang berisiko', en: 'At risk' },
  reportedBy: { id: 'Dilaporkan oleh', en: 'Reported by' },
  rootProblem: { id: 'Akar masalah', en: 'Root problem' },
  resources: { id: 'Sumber', en: 'Resources' },
  cost: { id: 'Biaya (Rp)', en: 'Cost (Rp)' },
  plan: { id: 'Rencana intervensi', en: 'Intervention plan' },
  agreedBy: { id: 'Disepakati oleh', en: 'Agreed by' },
  roles: { id: 'Peran pekerja', en: 'Roles of the worker' },
  functions: { id: 'Fungsi', en: 'Functions' },
  practiceGoals: { id: 'Tujuan praktik', en: 'Goals of practice' },
  method: { id: 'Metode', en: 'Method' },
  clientPart: { id: 'Peran serta klien', en: 'Part of the client' },
  agreements: { id: 'Kesepakatan', en: 'Agreements' },
  nextStep: { id: 'Langkah berikut', en: 'Next step' },
  note: { id: 'Catatan', en: 'Note' },
  outOf: { id: 'dihitung dari {n}', en: 'counted out of {n}' },
  goalJudged: { id: 'Penilaian tujuan', en: 'Judgement of a goal' },
  processJudged: { id: 'Penilaian proses', en: 'Judgement of the process' },
  attainment: { id: 'Tingkat pencapaian (−2 sampai +2)', en: 'Attainment (−2 to +2)' },
  evaluation: { id: 'Evaluasi', en: 'Evaluation' },
  ending: { id: 'Pengakhiran', en: 'Ending' },
  followUp: { id: 'Tindak lanjut', en: 'Follow-up' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Kepada', en: 'To' },
  client: { id: 'Klien', en: 'Client' },
  caseNumber: { id: 'Nomor kasus', en: 'Case number' },
  madeAt: { id: 'Dibuat', en: 'Made' },
  ground: { id: 'Dasar berbagi data', en: 'Ground for sharing' },
  withConsent: { id: 'Persetujuan {by}, {day}', en: 'Consent of {by}, {day}' },
  timeline: { id: 'Perjalanan kasus', en: 'The course of the case' },
  day: { id: 'Tanggal', en: 'Day' },
  what: { id: 'Kejadian', en: 'What happened' },
  account: { id: 'Uraian', en: 'Account' },
  by: { id: 'Ditulis oleh', en: 'Written by' },
  struck: { id: '(dicoret: {reason})', en: '(struck: {reason})' },
  leftOut: { id: 'Yang tidak ikut', en: 'What stayed' },
  leftOutNone: { id: 'Tidak ada yang ditinggalkan.', en: 'Nothing was left out.' },
  leftOutPart: {
    id: '{part}: {count} catatan tidak ikut',
    en: '{part}: {count} {count|entry left out|entries left out}',
  },
  leftOutRestricted: {
    id: 'Hanya untuk petugas tertentu: {count} catatan tidak ikut',
    en: 'For named workers alone: {count} {count|entry left out|entries left out}',
  },
  attachmentsOut: { id: 'Lampiran: {count} tidak ikut', en: 'Attachments: {count} left out' },
  losses: { id: 'Yang tidak dapat dibawa FHIR', en: 'What FHIR could not carry' },
  lossesLead: {
    id: 'Semua yang ikut ada utuh di case.json dan terbaca di index.html. Dokumen FHIR (bundle.json) tidak dapat memuat hal-hal berikut, atau hanya sebagian:',
    en: 'All that travels is whole in case.json and can be read in index.html. The FHIR document (bundle.json) cannot hold the following, or only in part:',
  },
  lossWhole: { id: 'tidak dimuat', en: 'not carried' },
  confidential: {
    id: 'RAHASIA. Berisi data pribadi. Hanya untuk lembaga penerima.',
    en: 'CONFIDENTIAL. Holds personal data. For the receiving agency alone.',
  },
} as const satisfies Record<string, Words>;

/** Why R4 cannot hold something of such a client. */
export const subjectLossWords = {
  episode: {
    id: 'EpisodeOfCare: dalam R4 hanya untuk perorangan; masa pendampingan diceritakan dengan kata',
    en: 'EpisodeOfCare: R4 knows it of persons only; the time of help is told in words',
  },
  consent: {
    id: 'Consent: dalam R4 hanya untuk perorangan; persetujuan keluarga, kelompok, atau masyarakat diceritakan dengan kata',
    en: 'Consent: R4 knows it of persons only; consent of a family, group or community is told in words',
  },
  related: {
    id: 'RelatedPerson: dalam R4 hanya di sekitar perorangan; orang di sekitar klien ini diceritakan dengan kata',
    en: 'RelatedPerson: R4 knows it around persons only; people around this client are told in words',
  },
  organisation: {
    id: 'Condition, CarePlan, Procedure, ServiceRequest: dalam R4 bukan untuk organisasi; diceritakan dengan kata, Task, dan Communication',
    en: 'Condition, CarePlan, Procedure, ServiceRequest: R4 does not know them of an organisation; told in words, Task and Communication',
  },
  instrument: {
    id: 'QuestionnaireResponse: versi instrumen yang dijawab tidak ada lagi di sini; hanya skornya ikut',
    en: 'QuestionnaireResponse: the version that was answered is no longer here; only its scores go',
  },
} as const satisfies Record<string, Words>;

/** Of kinds of fact that FHIR holds in part: what of them it cannot. */
export const partlyWords = {
  words: { id: 'hanya sebagai kata pada bagian tahapnya', en: 'only as words in the section of its stage' },
  roles: {
    id: 'peran, fungsi, dan tujuan praktik hanya sebagai catatan',
    en: 'roles, functions and goals of practice only as notes',
  },
  note: { id: 'hanya sebagai catatan pada hal pokoknya', en: 'only as a note to what it belongs to' },
  history: {
    id: 'hanya keadaan terakhir; riwayatnya di case.json',
    en: 'only as it stands last; its history is in case.json',
  },
} as const satisfies Record<string, Words>;

export const readmeWords: Words = {
  id: `PAKET ALIH KASUS – RAHASIA

Berkas ini berisi data pribadi klien. Simpan dan kirim hanya lewat jalan yang aman,
dan hapus salinan yang tidak diperlukan lagi.

index.html     Buka dengan peramban mana pun: seluruh kasus terbaca dan dapat dicetak.
case.json      Semua catatan persis seperti tersimpan (pendamping-case/1).
               Pada Pendamping: Kasus > Ambil alih kasus, lalu pilih berkas ZIP ini utuh.
bundle.json    Dokumen FHIR R4 untuk sistem lain.
losses.txt     Yang tidak dapat dimuat FHIR.
files/         Lampiran: foto, suara, surat.
manifest.json  Sidik (SHA-256) setiap berkas, untuk memeriksa keutuhan.`,
  en: `PACKAGE OF A CASE TRANSFER – CONFIDENTIAL

This file holds personal data of clients. Keep it and send it by a safe way only,
and delete copies that are no longer needed.

index.html     Open it with any browser: the whole case can be read and printed.
case.json      All entries exactly as they were stored (pendamping-case/1).
               In Pendamping: Cases > Take over a case, and choose this ZIP file whole.
bundle.json    A FHIR R4 document for other systems.
losses.txt     What FHIR could not carry.
files/         Attachments: photos, voice notes, papers.
manifest.json  A fingerprint (SHA-256) of each file, to see that nothing was changed.`,
};
