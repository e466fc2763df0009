import type { Words, WordsFor } from '../kernel/words.ts';
import type { CaseStatus } from './case-status.ts';
import type { ResultKind } from './result-rows.ts';

export const noticeWords = {
  'help-before-contract': {
    id: 'Bantuan dimulai sebelum kontrak disepakati. Bicarakan dan tandatangani kontrak.',
    en: 'Help began before a contract was agreed. Talk it over and sign one.',
  },
  'intake-undecided': {
    id: 'Permintaan belum diputuskan. Catat keputusan penerimaan.',
    en: 'The request has not been decided on. Record the intake decision.',
  },
  'no-contract': {
    id: 'Belum ada kontrak. Rancang bersama klien.',
    en: 'There is no contract yet. Draft one with the client.',
  },
  'contract-unsigned': {
    id: 'Kontrak belum ditandatangani kedua pihak.',
    en: 'The contract has not been signed by both sides.',
  },
  'client-view-missing': {
    id: 'Kontrak belum memuat masalah menurut klien. Tanyakan.',
    en: "The contract lacks the client's own view of the problem. Ask for it.",
  },
  'no-assent': {
    id: 'Belum ada kesediaan anak. Jelaskan dengan cara yang dimengerti anak.',
    en: "The child's assent is missing. Explain in a way the child understands.",
  },
  'review-overdue': {
    id: 'Tinjauan kontrak sudah lewat waktunya.',
    en: 'The review of the contract is overdue.',
  },
  'no-assessment': { id: 'Asesmen belum disimpulkan.', en: 'The assessment has not been concluded.' },
  'no-root-problem': { id: 'Akar masalah belum dipilih.', en: 'The root problem has not been chosen.' },
  'no-strengths': { id: 'Kekuatan klien belum dicatat.', en: "The client's strengths are not on record." },
  'risk-undecided': { id: 'Laporan risiko belum diputuskan.', en: 'A risk report has no decision yet.' },
  'risk-clock-run-out': {
    id: 'Tenggat lewat dan belum tercatat dipenuhi. Catat yang sudah dilakukan, atau segera lakukan.',
    en: 'A clock ran out and nothing is on record as done. Record what was done, or do it now.',
  },
  'risk-look-overdue': {
    id: 'Pemantauan risiko yang dijanjikan belum tercatat.',
    en: 'The promised look at a risk is not on record.',
  },
  'mediation-without-parties': {
    id: 'Mediasi dicatat tanpa kedua pihaknya. Tulis siapa saja dan apa yang diinginkan masing-masing.',
    en: 'A mediation is on record without its two sides. Write who they were and what each wants.',
  },
  'behaviour-contract-unsigned': {
    id: 'Kontrak perilaku belum ditandatangani semua pihak.',
    en: 'A behaviour contract has not been signed by all parties.',
  },
  'behaviour-review-overdue': {
    id: 'Tinjauan kontrak perilaku sudah lewat waktunya.',
    en: 'The review of a behaviour contract is overdue.',
  },
  'advocacy-unanswered': {
    id: 'Advokasi belum dijawab pada waktunya. Tanyakan, atau ambil langkah berikutnya.',
    en: 'Advocacy has had no answer in time. Ask, or take the next step.',
  },
  'goal-without-measure': {
    id: 'Tujuan belum punya ukuran atau indikator.',
    en: 'A goal has no measure or indicator.',
  },
  'goal-without-activity': { id: 'Tujuan belum punya kegiatan.', en: 'A goal has no activity.' },
  'no-process-goal': { id: 'Belum ada tujuan proses.', en: 'There is no process goal.' },
  'plan-not-agreed': {
    id: 'Rencana belum disepakati dengan klien.',
    en: 'The plan has not been agreed with the client.',
  },
  'plan-changed-since': {
    id: 'Rencana berubah setelah disepakati. Sepakati lagi.',
    en: 'The plan changed after it was agreed. Agree on it again.',
  },
  'activity-overdue': {
    id: 'Kegiatan lewat waktu dan belum tercatat dilakukan.',
    en: 'A planned activity is overdue and not recorded as done.',
  },
  'conference-not-recorded': {
    id: 'Hari pembahasan kasus sudah lewat dan belum tercatat. Catat, pindahkan harinya, atau batalkan.',
    en: 'The day of a case conference has passed and it is not on record. Record it, move its day, or drop it.',
  },
  'conference-without-client': {
    id: 'Kasus dibahas tanpa klien, dan alasannya tidak tercatat. Perbaiki notulennya.',
    en: 'The case was discussed without the client, and why is not on record. Correct the minutes.',
  },
  'session-not-recorded': {
    id: 'Hari sesi kelompok sudah lewat dan belum tercatat. Catat, pindahkan harinya, atau batalkan.',
    en: 'The day of a group session has passed and it is not on record. Record it, move its day, or drop it.',
  },
  'member-absent-again': {
    id: 'Anggota kelompok ini tidak hadir untuk ketiga kalinya atau lebih. Sudahkah ditanyakan apa sebabnya?',
    en: 'This member of the group was absent for the third time or more. Has anybody asked why?',
  },
  'meeting-not-recorded': {
    id: 'Hari pertemuan warga sudah lewat dan belum tercatat. Catat, pindahkan harinya, atau batalkan.',
    en: 'The day of a meeting has passed and it is not on record. Record it, move its day, or drop it.',
  },
  'meeting-without-quorum': {
    id: 'Keputusan diambil tanpa kuorum. Sahkan dalam pertemuan berikutnya, atau catat alasannya.',
    en: 'Decisions were taken without a quorum. Have them confirmed at the next meeting, or record why.',
  },
  'spending-beyond': {
    id: 'Ada belanja yang melebihi anggaran atau batas waktu sumbernya. Bahas alasannya dengan pemberi dana.',
    en: 'Money was spent beyond the budget or the end of its source. Talk over the reason with whoever pays.',
  },
  'funding-ends-before': {
    id: 'Sumber dana berakhir sebelum kegiatan ini selesai. Ubah rencananya, atau cari sumber lain.',
    en: 'A source ends before this activity does. Change the plan, or find another source.',
  },
  'remaining-needs-missing': {
    id: 'Kasus berakhir karena faktor luar dan kebutuhan yang tersisa belum ditulis. Tulis di persiapan pengakhiran.',
    en: 'The case ends by external factors and the remaining needs are not written. Write them in the preparation of the ending.',
  },
  'ended-without-handover': {
    id: 'Kasus berakhir karena faktor luar tanpa pengalihan yang diterima. Alihkan kepada yang sanggup meneruskan.',
    en: 'The case ends by external factors and no handover was accepted. Hand over to somebody who can go on.',
  },
  'referral-unsent': {
    id: 'Rujukan disiapkan tetapi belum dikirim.',
    en: 'A referral is prepared but not sent.',
  },
  'referral-unanswered': { id: 'Rujukan belum dijawab. Tanyakan.', en: 'A referral has had no answer. Ask.' },
  'referral-refused': {
    id: 'Rujukan ditolak. Cari jalan lain bersama klien, lalu tutup rujukan.',
    en: 'A referral was refused. Find another way with the client, then close it.',
  },
  'referral-waiting-long': {
    id: 'Rujukan diterima atau menunggu, tetapi layanan belum dimulai. Tanyakan.',
    en: 'A referral was accepted or waits, but the service has not begun. Ask.',
  },
  'referral-client-not-asked': {
    id: 'Tanyakan kepada klien apa yang diterima dari rujukan dan bagaimana pendapatnya.',
    en: 'Ask the client what they got from the referral, and what they think of it.',
  },
  'referral-link-ran-out': {
    id: 'Tautan rujukan berakhir tanpa dibuka. Buat tautan baru atau telepon.',
    en: 'The link of a referral ran out without being opened. Make a new one, or call.',
  },
  'no-baseline': { id: 'Pengukuran berjalan tanpa garis dasar.', en: 'Measurement runs without a baseline.' },
  'long-silence': { id: 'Sudah lama tidak bertemu klien.', en: 'The client has not been met for long.' },
  'client-not-asked': {
    id: 'Evaluasi disimpulkan tanpa penilaian klien.',
    en: "The evaluation was concluded without the client's judgement.",
  },
  'process-not-judged': {
    id: 'Proses bantuan belum dinilai.',
    en: 'The process of the help has not been judged.',
  },
  'difference-not-discussed': {
    id: 'Penilaian pekerja sosial dan klien berbeda, dan belum tercatat dibicarakan. Bicarakan, lalu catat di kesimpulan.',
    en: 'Worker and client judged differently, and it is not on record that it was talked over. Talk, then write it in the conclusion.',
  },
  'goal-without-levels': {
    id: 'Tujuan disepakati tanpa tingkat dan tanpa target: nanti tidak dapat dikatakan sejauh mana tercapai. Tulis tingkatnya bersama klien.',
    en: 'A goal was agreed with neither levels nor a target: nobody can say later how far it came. Write the levels with the client.',
  },
  'measure-left-lying': {
    id: 'Sudah dua kali jangka waktunya tidak diukur. Catat nilainya, atau catat mengapa terlewat.',
    en: 'Not measured for twice as long as was said. Record a value, or record why it was missed.',
  },
  'series-judged-before': {
    id: 'Sesudah perubahan ini dinilai, datang tiga nilai baru atau lebih. Baca lagi grafiknya bersama klien.',
    en: 'Three or more values have come since this change was judged. Read the chart with the client again.',
  },
  'values-struck-since': {
    id: 'Nilai yang menjadi dasar penilaian perubahan ini berkurang sesudah dinilai: ada yang dicoret atau diubah. Periksa alasannya, lalu nilai lagi.',
    en: 'Values on which this change was judged have gone since: some were struck or changed. Look at the reasons, then judge again.',
  },
  'organisation-without-mandate': {
    id: 'Pelayanan lembaga ditelaah tanpa persetujuan pimpinannya. Minta persetujuan, lalu catat.',
    en: 'How an institution serves is looked into without its leadership having agreed. Ask, then record it.',
  },
  'served-not-asked': {
    id: 'Belum ada temuan menurut yang dilayani lembaga ini. Tanyakan kepada mereka.',
    en: 'There is no finding in the view of those this institution serves. Ask them.',
  },
  'finding-without-change': {
    id: 'Kelemahan pelayanan ini belum dijawab dengan perubahan yang disepakati. Bicarakan dengan pimpinan.',
    en: 'No agreed change answers this weakness of the service. Talk about it with the leadership.',
  },
  'agreed-change-overdue': {
    id: 'Perubahan yang disepakati lembaga belum ditinjau pada harinya. Lihat, lalu catat.',
    en: 'A change the institution agreed to has not been looked at on its day. Look, then record it.',
  },
  'handover-open': { id: 'Pengalihan belum diterima.', en: 'A handover has not been accepted.' },
  'follow-up-overdue': { id: 'Tindak lanjut sudah lewat waktunya.', en: 'A follow-up is overdue.' },
  'ended-without-evaluation': {
    id: 'Kasus diakhiri tanpa evaluasi.',
    en: 'The case ended without an evaluation.',
  },
  'ended-unprepared': {
    id: 'Pengakhiran tidak dipersiapkan bersama klien.',
    en: 'The ending was not prepared with the client.',
  },
  'no-follow-up': { id: 'Belum ada jadwal tindak lanjut.', en: 'No follow-up has been planned.' },
  'approval-withheld': {
    id: 'Supervisor mengembalikan untuk diperbaiki.',
    en: 'The supervisor gave it back to be mended.',
  },
  'read-in-emergency': {
    id: 'Kasus dibaca dalam keadaan darurat oleh orang yang tidak ditugaskan.',
    en: 'Somebody not assigned read the case in an emergency.',
  },
  'standard-missed': {
    id: 'Standar layanan terlewat.',
    en: 'A service standard was missed.',
  },
  'rhythm-overdue': {
    id: 'Tinjauan berkala menurut templat sudah lewat waktunya.',
    en: 'The regular review by the template is overdue.',
  },
} as const satisfies Record<string, Words>;
export type NoticeCode = keyof typeof noticeWords;

/** How often, as the template says. */
export const everyDaysWords = (days: number): Words => ({
  id: `Setiap ${days} hari.`,
  en: `Every ${days} days.`,
});

/** A standard with where it comes from. */
export const withSource = (text: Words, source: Words): Words => ({
  id: `${text.id} (${source.id}).`,
  en: `${text.en} (${source.en}).`,
});

export const dueWords = {
  task: { id: 'Langkah berikutnya', en: 'Next step' },
  'planned-activity': { id: 'Kegiatan terencana', en: 'Planned activity' },
  conference: { id: 'Pembahasan kasus', en: 'Case conference' },
  'group-session': { id: 'Sesi kelompok', en: 'Group session' },
  meeting: { id: 'Pertemuan warga', en: 'Meeting of the community' },
  'contract-review': { id: 'Tinjauan kontrak', en: 'Contract review' },
  signature: { id: 'Tanda tangan kontrak', en: 'Signing the contract' },
  referral: { id: 'Rujukan perlu ditanyakan', en: 'Referral to ask about' },
  risk: { id: 'Laporan risiko', en: 'Risk report' },
  'risk-clock': { id: 'Tenggat berjalan', en: 'Clock running' },
  'risk-look': { id: 'Pemantauan risiko', en: 'Look at the risk again' },
  'behaviour-review': { id: 'Tinjauan kontrak perilaku', en: 'Review of a behaviour contract' },
  'advocacy-answer': { id: 'Advokasi menunggu jawaban', en: 'Advocacy awaiting an answer' },
  'agreed-change': { id: 'Perubahan lembaga ditinjau', en: 'Look at a change of the institution' },
  'follow-up': { id: 'Tindak lanjut', en: 'Follow-up' },
  approval: { id: 'Menunggu persetujuan supervisor', en: 'Awaiting the supervisor' },
} as const satisfies Record<string, Words>;
export type DueKind = keyof typeof dueWords;

export const resultKindWords: WordsFor<ResultKind> = {
  functioning: { id: 'Keberfungsian sosial', en: 'Social functioning' },
  instrument: { id: 'Instrumen', en: 'Instruments' },
  goals: { id: 'Pencapaian tujuan (T)', en: 'Goal attainment (T)' },
};

export const caseStatusWords: WordsFor<CaseStatus> = {
  open: { id: 'Berjalan', en: 'Open' },
  ended: { id: 'Berakhir', en: 'Ended' },
  'not-accepted': { id: 'Tidak diterima', en: 'Not accepted' },
};

export const timelineKindWords = {
  contact: { id: 'Kontak dan kegiatan', en: 'Contacts and activities' },
  agreement: { id: 'Kesepakatan', en: 'Agreements' },
  understanding: { id: 'Asesmen', en: 'Assessment' },
  risk: { id: 'Risiko', en: 'Risk' },
  plan: { id: 'Rencana', en: 'Plan' },
  measurement: { id: 'Pengukuran', en: 'Measurements' },
  judgement: { id: 'Evaluasi', en: 'Evaluation' },
  ending: { id: 'Terminasi', en: 'Termination' },
  note: { id: 'Catatan', en: 'Notes' },
  people: { id: 'Orang dan penugasan', en: 'People and assignment' },
} as const satisfies Record<string, Words>;
export type TimelineKind = keyof typeof timelineKindWords;
