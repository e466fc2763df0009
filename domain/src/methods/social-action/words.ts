import type { WordsFor } from '../../kernel/words.ts';
import type { CauseEntry, CauseOutcome, CauseRefusal, WallKind } from './cause.ts';
import type {
  CauseActionEntry,
  CauseActionKind,
  CauseActionRefusal,
  CauseAnswerKind,
  PromiseKeeping,
} from './cause-actions.ts';
import type { CausePartyEntry, CausePartyRefusal, Weight } from './cause-parties.ts';
import type { CauseStepEntry, CauseStepRefusal } from './cause-steps.ts';
import type { ForceDirection, ForceFieldEntry, ForceFieldRefusal } from './force-field.ts';
import type { AgeBand, FeltEffect, JoinedCauseEntry, JoinedCauseRefusal } from './joined-causes.ts';
import type { NeededThing } from './needed-thing.ts';

export const causeEntryWords: WordsFor<
  | CauseEntry['type']
  | CausePartyEntry['type']
  | ForceFieldEntry['type']
  | CauseActionEntry['type']
  | CauseStepEntry['type']
> = {
  CauseOpened: { id: 'Perjuangan bersama dibuka', en: 'Cause opened' },
  CauseDescribed: { id: 'Uraian perjuangan diperbarui', en: 'Cause described anew' },
  CauseEnded: { id: 'Perjuangan diakhiri', en: 'Cause ended' },
  CauseReopened: { id: 'Perjuangan dibuka kembali', en: 'Cause reopened' },
  CauseEvaluated: { id: 'Perjuangan dievaluasi', en: 'Cause evaluated' },
  WallSetAside: { id: 'Hambatan tidak dijadikan perjuangan', en: 'Wall not made a cause' },
  PartyNoted: { id: 'Pihak dicatat', en: 'Party noted' },
  StanceChanged: { id: 'Sikap pihak berubah', en: 'Stance changed' },
  ForceNoted: { id: 'Kekuatan dicatat', en: 'Force noted' },
  ForceWeighed: { id: 'Kekuatan ditimbang ulang', en: 'Force weighed again' },
  ForceGone: { id: 'Kekuatan tidak ada lagi', en: 'Force gone' },
  CauseActionPlanned: { id: 'Aksi direncanakan', en: 'Action planned' },
  CauseActionDropped: { id: 'Rencana aksi dibatalkan', en: 'Planned action dropped' },
  CauseActionTaken: { id: 'Aksi dilakukan', en: 'Action taken' },
  CauseAnswered: { id: 'Jawaban diterima', en: 'Answer received' },
  PromiseJudged: { id: 'Janji dinilai', en: 'Promise judged' },
  CauseStepSet: { id: 'Langkah berikut ditetapkan', en: 'Next step set' },
  CauseStepDone: { id: 'Langkah selesai', en: 'Step done' },
  CauseStepDropped: { id: 'Langkah dibatalkan', en: 'Step dropped' },
};

export const joinedCauseEntryWords: WordsFor<JoinedCauseEntry['type']> = {
  CauseJoined: { id: 'Ikut perjuangan bersama', en: 'Joined a cause' },
  CauseLeft: { id: 'Keluar dari perjuangan bersama', en: 'Left a cause' },
  CauseEffectFelt: { id: 'Hasil perjuangan dirasakan', en: 'Effect of the cause felt' },
};

export const wallKindWords: WordsFor<WallKind> = {
  rule: { id: 'Aturan', en: 'A rule' },
  decision: { id: 'Keputusan', en: 'A decision' },
  practice: { id: 'Kebiasaan lembaga', en: 'Practice of an institution' },
  lack: { id: 'Tidak ada sumber daya', en: 'Lack of a resource' },
};

export const causeOutcomeWords: WordsFor<CauseOutcome> = {
  won: { id: 'Berhasil', en: 'Won' },
  'partly-won': { id: 'Berhasil sebagian', en: 'Partly won' },
  'not-won': { id: 'Belum berhasil', en: 'Not won' },
  'given-up': { id: 'Dihentikan', en: 'Given up' },
};

export const neededThingWords: WordsFor<NeededThing> = {
  schooling: { id: 'Sekolah', en: 'Schooling' },
  'health-care': { id: 'Layanan kesehatan dan terapi', en: 'Health care and therapy' },
  'identity-papers': { id: 'Dokumen kependudukan', en: 'Identity papers' },
  'social-assistance': { id: 'Bantuan dan jaminan sosial', en: 'Social assistance and insurance' },
  'assistive-devices': { id: 'Alat bantu', en: 'Assistive devices' },
  'work-and-income': { id: 'Pekerjaan dan penghasilan', en: 'Work and income' },
  housing: { id: 'Tempat tinggal', en: 'Housing' },
  safety: { id: 'Perlindungan', en: 'Safety' },
  'getting-about': { id: 'Akses dan transportasi', en: 'Getting about' },
  'taking-part': { id: 'Ikut memutuskan', en: 'Taking part in decisions' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const weightWords: WordsFor<Weight> = {
  low: { id: 'Rendah', en: 'Low' },
  middle: { id: 'Sedang', en: 'Middle' },
  high: { id: 'Tinggi', en: 'High' },
};

export const forceDirectionWords: WordsFor<ForceDirection> = {
  driving: { id: 'Mendorong', en: 'Driving' },
  restraining: { id: 'Menghambat', en: 'Restraining' },
};

export const causeActionKindWords: WordsFor<CauseActionKind> = {
  hearing: { id: 'Audiensi', en: 'Hearing' },
  meeting: { id: 'Musyawarah atau pertemuan', en: 'Meeting' },
  letter: { id: 'Surat', en: 'Letter' },
  petition: { id: 'Petisi', en: 'Petition' },
  media: { id: 'Media', en: 'Media' },
  'draft-rule': { id: 'Rancangan peraturan', en: 'Draft rule' },
  assembly: { id: 'Aksi damai', en: 'Peaceful assembly' },
  coalition: { id: 'Membangun koalisi', en: 'Coalition building' },
  'legal-step': { id: 'Langkah hukum', en: 'Legal step' },
  other: { id: 'Lainnya', en: 'Other' },
};

export const causeAnswerWords: WordsFor<CauseAnswerKind> = {
  granted: { id: 'Dikabulkan', en: 'Granted' },
  partly: { id: 'Dikabulkan sebagian', en: 'Partly granted' },
  promised: { id: 'Dijanjikan', en: 'Promised' },
  postponed: { id: 'Ditunda', en: 'Postponed' },
  refused: { id: 'Ditolak', en: 'Refused' },
};

export const promiseKeepingWords: WordsFor<PromiseKeeping> = {
  kept: { id: 'Ditepati', en: 'Kept' },
  'partly-kept': { id: 'Ditepati sebagian', en: 'Partly kept' },
  broken: { id: 'Tidak ditepati', en: 'Broken' },
};

export const ageBandWords: WordsFor<AgeBand> = {
  '0-5': { id: '0–5 tahun', en: '0–5 years' },
  '6-12': { id: '6–12 tahun', en: '6–12 years' },
  '13-17': { id: '13–17 tahun', en: '13–17 years' },
  '18-59': { id: '18–59 tahun', en: '18–59 years' },
  '60+': { id: '60 tahun ke atas', en: '60 years and over' },
};

export const feltEffectWords: WordsFor<FeltEffect> = {
  solved: { id: 'Hambatan hilang', en: 'The wall is gone' },
  eased: { id: 'Lebih ringan', en: 'Eased' },
  'nothing-yet': { id: 'Belum terasa', en: 'Nothing yet' },
  worse: { id: 'Lebih berat', en: 'Worse' },
};

export const socialActionRefusals: WordsFor<
  | CauseRefusal
  | CausePartyRefusal
  | ForceFieldRefusal
  | CauseActionRefusal
  | CauseStepRefusal
  | JoinedCauseRefusal
> = {
  'cause.opened-already': {
    id: 'Perjuangan ini sudah dibuka. Perbarui uraiannya.',
    en: 'This cause is open already. Describe it anew instead.',
  },
  'cause.not-ended': {
    id: 'Perjuangan ini belum diakhiri. Lanjutkan mencatat di dalamnya.',
    en: 'This cause has not ended. Go on recording in it.',
  },
  'cause.ended-already': {
    id: 'Perjuangan ini sudah diakhiri. Buka kembali bila berlanjut.',
    en: 'This cause has ended already. Reopen it if it goes on.',
  },
  'party.none': {
    id: 'Pihak ini belum dicatat. Catat pihaknya dahulu.',
    en: 'This party is not on record. Note the party first.',
  },
  'party.stands-so-already': {
    id: 'Sikap pihak ini sudah demikian. Pilih sikap yang baru.',
    en: 'The party stands so already. Choose the new stance.',
  },
  'force.none': {
    id: 'Kekuatan ini belum dicatat. Catat dahulu.',
    en: 'This force is not on record. Note it first.',
  },
  'force.gone-already': {
    id: 'Kekuatan ini sudah dicatat tidak ada lagi. Catat sebagai kekuatan baru bila kembali.',
    en: 'This force is recorded as gone. Note it as a new one if it came back.',
  },
  'cause-action.none': {
    id: 'Aksi ini tidak direncanakan. Pilih dari daftar rencana aksi.',
    en: 'This action was not planned. Choose one from the planned actions.',
  },
  'cause-action.taken-already': {
    id: 'Aksi ini sudah dicatat dilakukan. Catat aksi baru.',
    en: 'This action is recorded as taken. Record a new one.',
  },
  'cause-action.not-taken': {
    id: 'Aksi ini belum dilakukan. Catat aksinya dahulu, lalu jawabannya.',
    en: 'This action has not been taken. Record the action first, then its answer.',
  },
  'cause-action.no-promise': {
    id: 'Tidak ada janji yang menunggu pada aksi ini. Catat janji sebagai jawaban dahulu.',
    en: 'No promise is waiting on this action. Record the promise as an answer first.',
  },
  'cause-action.promise-without-day': {
    id: 'Janji perlu tanggal agar dapat ditagih. Isi kapan paling lambat; untuk satu tahun, isi hari terakhirnya.',
    en: 'A promise needs a day to be held to. Say by when; of a year, give its last day.',
  },
  'cause-action.more-than-all': {
    id: 'Jumlah ini melebihi semua peserta. Periksa angkanya.',
    en: 'This is more than all who took part. Check the numbers.',
  },
  'cause-step.none': {
    id: 'Langkah ini tidak ada. Tetapkan langkahnya dahulu.',
    en: 'There is no such step. Set it first.',
  },
  'cause-step.closed': {
    id: 'Langkah ini sudah selesai atau dibatalkan. Tetapkan langkah baru.',
    en: 'This step is done or dropped. Set a new one.',
  },
  'joined-cause.already': {
    id: 'Kasus ini sudah ikut perjuangan itu. Catat hasil yang dirasakan.',
    en: 'This case has joined that cause already. Record the effect it felt.',
  },
  'joined-cause.none': {
    id: 'Kasus ini tidak ikut perjuangan itu. Ikutkan dahulu.',
    en: 'This case is not part of that cause. Join it first.',
  },
};
