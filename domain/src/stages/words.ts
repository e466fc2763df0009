import type { WordsFor } from '../kernel/words.ts';
import type { CourseEntry, CourseRefusal, Stage } from './course.ts';
import type {
  Effect,
  InterventionEnd,
  Method,
  PracticeFunction,
  PracticeGoal,
  PracticeStrategy,
  WorkerRole,
} from './practice.ts';

export const stageWords: WordsFor<Stage> = {
  engagement: { id: 'Kontrak', en: 'Contract' },
  assessment: { id: 'Asesmen', en: 'Assessment' },
  planning: { id: 'Rencana', en: 'Plan' },
  implementation: { id: 'Pelaksanaan', en: 'Implementation' },
  evaluation: { id: 'Evaluasi', en: 'Evaluation' },
  termination: { id: 'Terminasi', en: 'Termination' },
};

/** The full names of the stages, for documents and headings. */
export const stageFullWords: WordsFor<Stage> = {
  engagement: { id: 'Pendekatan awal, penerimaan, kontrak', en: 'Engagement, intake and contract' },
  assessment: { id: 'Asesmen', en: 'Assessment' },
  planning: { id: 'Rencana intervensi', en: 'Intervention plan' },
  implementation: { id: 'Pelaksanaan', en: 'Implementation' },
  evaluation: { id: 'Evaluasi', en: 'Evaluation' },
  termination: { id: 'Terminasi dan pascalayanan', en: 'Termination and follow-up' },
};

export const courseEntryWords: WordsFor<CourseEntry['type']> = {
  StageBegun: { id: 'Tahap dimulai', en: 'Stage begun' },
  StageCompleted: { id: 'Tahap diselesaikan', en: 'Stage completed' },
  StageReopened: { id: 'Kembali ke tahap', en: 'Returned to stage' },
};

export const courseRefusals: WordsFor<CourseRefusal> = {
  'stage.under-way': { id: 'Tahap ini sedang berjalan.', en: 'This stage is under way already.' },
  'stage.not-begun': {
    id: 'Tahap ini belum dimulai. Mulai dahulu.',
    en: 'This stage has not begun. Begin it first.',
  },
  'stage.not-completed': {
    id: 'Tahap ini belum selesai, jadi belum bisa dibuka kembali. Lanjutkan saja.',
    en: 'This stage is not completed, so it cannot be reopened. Just go on.',
  },
};

export const functionWords: WordsFor<PracticeFunction> = {
  preventive: { id: 'Pencegahan', en: 'Preventive' },
  curative: { id: 'Penyembuhan', en: 'Curative' },
  developmental: { id: 'Pengembangan', en: 'Developmental' },
  supportive: { id: 'Penunjang', en: 'Supportive' },
};

export const practiceGoalWords: WordsFor<PracticeGoal> = {
  'strengthen-capacity': {
    id: 'Memperkuat kemampuan memecahkan masalah',
    en: 'Strengthen capacity to solve problems',
  },
  'link-with-systems': {
    id: 'Menghubungkan dengan sistem sumber',
    en: 'Link with systems that give resources',
  },
  'improve-systems': { id: 'Membuat sistem efektif dan manusiawi', en: 'Make systems effective and humane' },
  'shape-policy': { id: 'Membentuk kebijakan sosial', en: 'Shape social policy' },
};

export const effectWords: WordsFor<Effect> = {
  restore: { id: 'Memulihkan', en: 'Restore' },
  provide: { id: 'Menyediakan', en: 'Provide' },
  prevent: { id: 'Mencegah', en: 'Prevent' },
};

export const interventionEndWords: WordsFor<InterventionEnd> = {
  'tangible-services': { id: 'Pelayanan nyata', en: 'Tangible services' },
  counselling: { id: 'Konseling dan terapi', en: 'Counselling and therapy' },
  'better-services': {
    id: 'Pelayanan sosial dan kesehatan yang lebih baik',
    en: 'Better social and health services',
  },
  'legislative-processes': {
    id: 'Ikut dalam proses hukum dan kebijakan',
    en: 'Part in legislative processes',
  },
};

export const practiceStrategyWords: WordsFor<PracticeStrategy> = {
  'raise-own-ability': { id: 'Meningkatkan kemampuan orang', en: "Raise people's own ability" },
  'link-to-networks': { id: 'Menghubungkan dengan sistem dan jaringan', en: 'Link to systems and networks' },
  'improve-institutions': { id: 'Memperbaiki kinerja lembaga', en: 'Improve how institutions perform' },
  'shape-law': { id: 'Membentuk hukum dan peraturan', en: 'Shape law and regulation' },
};

export const methodWords: WordsFor<Method> = {
  'case-work': { id: 'Bimbingan sosial perseorangan', en: 'Social case work' },
  'group-work': { id: 'Bimbingan sosial kelompok', en: 'Social group work' },
  'community-work': { id: 'Pengembangan masyarakat', en: 'Community work' },
  administration: { id: 'Administrasi pekerjaan sosial', en: 'Social work administration' },
  'social-action': { id: 'Aksi sosial', en: 'Social action' },
  research: { id: 'Penelitian pekerjaan sosial', en: 'Social work research' },
};

export const workerRoleWords: WordsFor<WorkerRole> = {
  enabler: { id: 'Pemungkin', en: 'Enabler' },
  broker: { id: 'Penghubung', en: 'Broker' },
  mediator: { id: 'Mediator', en: 'Mediator' },
  advocate: { id: 'Pembela', en: 'Advocate' },
  protector: { id: 'Pelindung', en: 'Protector' },
  educator: { id: 'Pendidik', en: 'Educator' },
  empowerer: { id: 'Pemberdaya', en: 'Empowerer' },
  activist: { id: 'Aktivis', en: 'Activist' },
  expert: { id: 'Tenaga ahli', en: 'Expert' },
  'social-planner': { id: 'Perencana sosial', en: 'Social planner' },
};
