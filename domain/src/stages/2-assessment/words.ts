import type { WordsFor } from '../../kernel/words.ts';
import type { CopingEntry } from './coping.ts';
import type { FocusEntry, FocusRefusal } from './focus.ts';
import type { InstrumentAnswersEntry, InstrumentAnswersRefusal } from './instrument-answers.ts';
import type { AttemptResult, ProblemEntry, ProblemNature, ProblemRefusal, ProblemSource } from './problem.ts';
import type { ProtectivePower, RiskEntry, RiskRefusal, Severity } from './risk.ts';
import type {
  FunctioningAspect,
  FunctioningEntry,
  FunctioningPart,
  Rater,
  RatingOccasion,
  SocialFunctioningRefusal,
} from './social-functioning.ts';
import type { RoleGap, SocialRoleEntry, SocialRoleRefusal } from './social-role.ts';
import type { StrengthEntry, StrengthKind, StrengthsRefusal } from './strengths.ts';

export const problemEntryWords: WordsFor<ProblemEntry['type']> = {
  ProblemAssessed: { id: 'Masalah diases', en: 'Problem assessed' },
  ProblemSetAside: { id: 'Masalah dikesampingkan', en: 'Problem set aside' },
};
export const strengthEntryWords: WordsFor<StrengthEntry['type']> = {
  StrengthFound: { id: 'Kekuatan ditemukan', en: 'Strength found' },
  StrengthLost: { id: 'Kekuatan tidak ada lagi', en: 'Strength lost' },
};
export const instrumentAnswersEntryWords: WordsFor<InstrumentAnswersEntry['type']> = {
  InstrumentAnswered: { id: 'Instrumen diisi', en: 'Instrument answered' },
};
export const functioningEntryWords: WordsFor<FunctioningEntry['type']> = {
  FunctioningRated: { id: 'Keberfungsian sosial dinilai', en: 'Social functioning rated' },
};
export const copingEntryWords: WordsFor<CopingEntry['type']> = {
  CopingWeighed: { id: 'Koping dan tuntutan ditimbang', en: 'Coping and demands weighed' },
};
export const focusEntryWords: WordsFor<FocusEntry['type']> = {
  FocusChosen: { id: 'Fokus dipilih', en: 'Focus chosen' },
  AssessmentConcluded: { id: 'Asesmen disimpulkan', en: 'Assessment concluded' },
};
export const riskEntryWords: WordsFor<RiskEntry['type']> = {
  RiskReported: { id: 'Risiko dilaporkan', en: 'Risk reported' },
  RiskActionTaken: { id: 'Tindakan atas risiko', en: 'Action on a risk' },
  RiskClockBegun: { id: 'Tenggat mulai berjalan', en: 'Clock begun' },
  RiskDecided: { id: 'Keputusan atas risiko', en: 'Decision on a risk' },
  RiskEnded: { id: 'Risiko berakhir', en: 'Risk ended' },
};

export const problemNatureWords: WordsFor<ProblemNature> = {
  need: { id: 'Kebutuhan', en: 'Need' },
  obstacle: { id: 'Hambatan', en: 'Obstacle' },
  frustration: { id: 'Kekecewaan', en: 'Frustration' },
};
export const problemSourceWords: WordsFor<ProblemSource> = {
  internal: { id: 'Dari dalam diri', en: 'Internal' },
  external: { id: 'Dari lingkungan', en: 'External' },
  both: { id: 'Keduanya', en: 'Both' },
};
export const attemptResultWords: WordsFor<AttemptResult> = {
  helped: { id: 'membantu', en: 'helped' },
  'helped-for-a-while': { id: 'membantu sementara', en: 'helped for a while' },
  'no-change': { id: 'tidak ada perubahan', en: 'no change' },
  'made-worse': { id: 'memperburuk', en: 'made it worse' },
  unknown: { id: 'belum diketahui', en: 'not known yet' },
};
export const strengthKindWords: WordsFor<StrengthKind> = {
  personal: { id: 'Pribadi', en: 'Personal' },
  family: { id: 'Keluarga', en: 'Family' },
  social: { id: 'Sosial', en: 'Social' },
  material: { id: 'Materi', en: 'Material' },
};
export const raterWords: WordsFor<Rater> = {
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
  client: { id: 'Klien', en: 'Client' },
  other: { id: 'Orang lain', en: 'Somebody else' },
};
export const ratingOccasionWords: WordsFor<RatingOccasion> = {
  intake: { id: 'Awal', en: 'At intake' },
  interim: { id: 'Tengah', en: 'Interim' },
  end: { id: 'Akhir', en: 'At the end' },
  'follow-up': { id: 'Pascalayanan', en: 'At follow-up' },
};
export const functioningAspectWords: WordsFor<FunctioningAspect> = {
  roles: { id: 'Pelaksanaan peranan', en: 'Role performance' },
  needs: { id: 'Pemenuhan kebutuhan', en: 'Meeting needs' },
  problemSolving: { id: 'Pemecahan masalah', en: 'Problem solving' },
};
/** The aspects where the client is a group, an organisation or a community. */
export const collectiveAspectWords: WordsFor<FunctioningAspect> = {
  roles: { id: 'Anggota dan pengurus menjalankan tugasnya', en: 'Members and leaders carry out their parts' },
  needs: { id: 'Kebutuhan anggota terpenuhi', en: "Members' needs are met" },
  problemSolving: { id: 'Masalah dipecahkan bersama', en: 'Problems are solved together' },
};
export const functioningPartWords: WordsFor<FunctioningPart> = {
  'role-norms': { id: 'Memenuhi harapan yang melekat pada kedudukan', en: 'Meets what the position asks' },
  'role-ability': { id: 'Mampu melakukannya dalam kehidupan sehari-hari', en: 'Able to do it in daily life' },
  'role-order': { id: 'Diterima oleh lingkungannya', en: 'Accepted by those around' },
  food: { id: 'Makan', en: 'Food' },
  clothing: { id: 'Pakaian', en: 'Clothing' },
  housing: { id: 'Tempat tinggal', en: 'Housing' },
  health: { id: 'Kesehatan', en: 'Health' },
  income: { id: 'Penghasilan', en: 'Income' },
  education: { id: 'Pendidikan', en: 'Education' },
  safety: { id: 'Rasa aman', en: 'Safety' },
  belonging: { id: 'Kasih sayang dan rasa memiliki', en: 'Love and belonging' },
  worship: { id: 'Ibadah dan makna hidup', en: 'Worship and meaning' },
  relationships: { id: 'Hubungan dengan orang lain', en: 'Relationships' },
  communication: { id: 'Berkomunikasi', en: 'Communication' },
  'taking-part': { id: 'Ikut dalam kehidupan masyarakat', en: 'Taking part in community life' },
  seeing: { id: 'Melihat masalahnya', en: 'Seeing the problem' },
  weighing: { id: 'Menimbang jalan keluar', en: 'Weighing ways' },
  deciding: { id: 'Mengambil keputusan', en: 'Deciding' },
  acting: { id: 'Bertindak', en: 'Acting' },
  'seeking-help': { id: 'Mencari bantuan', en: 'Seeking help' },
};
export const severityWords: WordsFor<Severity> = {
  low: { id: 'Rendah', en: 'Low' },
  medium: { id: 'Sedang', en: 'Medium' },
  high: { id: 'Tinggi', en: 'High' },
  immediate: { id: 'Bahaya langsung', en: 'Immediate danger' },
};
export const protectivePowerWords: WordsFor<ProtectivePower> = {
  power: { id: 'Kekuasaan', en: 'Power' },
  influence: { id: 'Pengaruh', en: 'Influence' },
  authority: { id: 'Kewenangan', en: 'Authority' },
  'social-supervision': { id: 'Pengawasan sosial', en: 'Social supervision' },
};

export const roleGapWords: WordsFor<RoleGap> = {
  none: { id: 'Tidak ada jarak', en: 'No gap' },
  small: { id: 'Jarak kecil', en: 'Small gap' },
  large: { id: 'Jarak besar', en: 'Large gap' },
  conflict: { id: 'Harapan yang bertentangan', en: 'Conflicting expectations' },
};

export const socialRoleEntryWords: WordsFor<SocialRoleEntry['type']> = {
  SocialRoleWeighed: { id: 'Peran sosial ditimbang', en: 'Social role weighed' },
  SocialRoleLaidDown: { id: 'Peran sosial dilepaskan', en: 'Social role laid down' },
};

export const assessmentRefusals: WordsFor<
  | FocusRefusal
  | InstrumentAnswersRefusal
  | ProblemRefusal
  | RiskRefusal
  | SocialFunctioningRefusal
  | SocialRoleRefusal
  | StrengthsRefusal
> = {
  'social-role.none': {
    id: 'Peran sosial ini tidak tercatat. Pilih dari daftar.',
    en: 'This social role is not on record. Choose it from the list.',
  },
  'problem.none': {
    id: 'Masalah ini tidak tercatat. Pilih dari daftar.',
    en: 'This problem is not on record. Choose from the list.',
  },
  'strength.none': {
    id: 'Kekuatan ini tidak tercatat. Pilih dari daftar.',
    en: 'This strength is not on record. Choose from the list.',
  },
  'answers.nothing-answered': {
    id: 'Belum ada jawaban. Isi sedikitnya satu pertanyaan.',
    en: 'Nothing is answered yet. Answer at least one question.',
  },
  'functioning.nothing-rated': { id: 'Nilai sedikitnya satu aspek.', en: 'Rate at least one aspect.' },
  'assessment.needs-a-professional': {
    id: 'Asesmen disimpulkan oleh pekerja sosial. Mintalah pekerja sosial menuliskannya.',
    en: 'An assessment is concluded by a social worker. Ask a social worker to write it.',
  },
  'assessment.concluded-already': {
    id: 'Kesimpulan ini sudah ada. Tulis kesimpulan baru untuk asesmen ulang.',
    en: 'This statement exists already. Write a new one for a reassessment.',
  },
  'risk.none': {
    id: 'Risiko ini belum dilaporkan. Laporkan dahulu.',
    en: 'This risk has not been reported. Report it first.',
  },
  'risk.keep-to-the-named': {
    id: 'Laporan risiko ini hanya untuk orang tertentu. Batasi langkah ini untuk orang yang sama.',
    en: 'This risk report is for certain people only. Keep this step to the same people.',
  },
  'risk.clock-backwards': {
    id: 'Tenggat berakhir sebelum dimulai. Periksa hari dan jamnya.',
    en: 'The clock runs out before it begins. Check day and hour.',
  },
  'risk.clock-runs-already': {
    id: 'Tenggat ini sudah berjalan. Lihat di laporan risikonya.',
    en: 'This clock runs already. See it in the risk report.',
  },
  'risk.no-such-clock': {
    id: 'Tenggat ini tidak berjalan pada risiko ini. Pilih dari daftar.',
    en: 'This clock does not run for this risk. Choose from the list.',
  },
  'risk.reported-already': {
    id: 'Risiko ini sudah dilaporkan. Tambahkan tindakan.',
    en: 'This risk is reported already. Add an action instead.',
  },
  'risk.ended-already': {
    id: 'Risiko ini sudah berakhir. Laporkan risiko baru bila timbul lagi.',
    en: 'This risk has ended. Report a new one if it returns.',
  },
};
