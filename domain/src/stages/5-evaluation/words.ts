import type { Words, WordsFor } from '../../kernel/words.ts';
import type { DisputeEntry } from './dispute.ts';
import type { EvaluationDecision, EvaluationEntry, EvaluationRefusal } from './evaluation.ts';
import type { Judge, Judgement, JudgingWay, OutcomeEntry, OutcomeRefusal } from './outcome.ts';
import type { ProcessAspect, ProcessEntry, ProcessRefusal } from './process.ts';
import type {
  SeriesJudgement,
  SeriesJudgementEntry,
  SeriesJudgementRefusal,
  SeriesQuestion,
} from './series-judgement.ts';

export const evaluationEntryWords: WordsFor<EvaluationEntry['type']> = {
  EvaluationHeld: { id: 'Evaluasi dilakukan', en: 'Evaluation held' },
  EvaluationConcluded: { id: 'Evaluasi disimpulkan', en: 'Evaluation concluded' },
};
export const outcomeEntryWords: WordsFor<OutcomeEntry['type']> = {
  OutcomeJudged: { id: 'Hasil dinilai', en: 'Outcome judged' },
};
export const disputeEntryWords: WordsFor<DisputeEntry['type']> = {
  JudgementDisputed: { id: 'Penilaian dibantah', en: 'Judgement disputed' },
};
export const processEntryWords: WordsFor<ProcessEntry['type']> = {
  ProcessJudged: { id: 'Proses dinilai', en: 'Process judged' },
};
export const seriesJudgementEntryWords: WordsFor<SeriesJudgementEntry['type']> = {
  SeriesJudged: { id: 'Perubahan dibaca bersama', en: 'Change read together' },
};
/** Beside marks that are the mean of what several people gave. */
export const meanOfWords: Words = { id: 'rata-rata dari {n} orang', en: 'mean of {n} {n|person|people}' };
export const judgingWayWords: WordsFor<JudgingWay> = {
  told: { id: 'disampaikan kepada pekerja sosial', en: 'told to the social worker' },
  'handed-over': { id: 'diisi sendiri di layar', en: 'given alone on the screen' },
  pictures: { id: 'dipilih dengan gambar', en: 'chosen by pictures' },
};
export const seriesJudgementWords: WordsFor<SeriesJudgement> = {
  better: { id: 'Membaik', en: 'Better' },
  'somewhat-better': { id: 'Sedikit membaik', en: 'Somewhat better' },
  same: { id: 'Tidak berubah', en: 'Not changed' },
  worse: { id: 'Memburuk', en: 'Worse' },
  'cannot-say': { id: 'Belum dapat dikatakan', en: 'Cannot be said yet' },
};
export const seriesQuestionWords: WordsFor<SeriesQuestion> = {
  level: {
    id: 'Tingginya: seberapa tinggi nilai pada tiap fase?',
    en: 'Level: how high are the values in each phase?',
  },
  trend: {
    id: 'Arahnya: di dalam fase, nilai naik, turun, atau mendatar?',
    en: 'Trend: within a phase, do the values rise, fall or stay?',
  },
  variability: {
    id: 'Naik-turunnya: seberapa jauh nilai berbeda dari hari ke hari?',
    en: 'Variability: how far do the values spread?',
  },
  immediacy: {
    id: 'Kecepatannya: apakah nilai berubah segera setelah fase berganti?',
    en: 'Immediacy: did the values change soon after the phase changed?',
  },
  overlap: {
    id: 'Tumpang tindih: berapa banyak nilai yang masih sama dengan sebelum bantuan?',
    en: 'Overlap: how many values are still like those before?',
  },
  consistency: {
    id: 'Terulangnya: bila fase yang sama terulang, apakah nilainya serupa?',
    en: 'Consistency: where a phase came again, were the values alike?',
  },
};
export const evaluationDecisionWords: WordsFor<EvaluationDecision> = {
  continue: { id: 'Dilanjutkan', en: 'Continue' },
  'change-plan': { id: 'Rencana diubah', en: 'Change the plan' },
  terminate: { id: 'Diakhiri', en: 'Terminate' },
};
export const judgeWords: WordsFor<Judge> = {
  worker: { id: 'Pekerja sosial', en: 'Social worker' },
  client: { id: 'Klien', en: 'Client' },
  other: { id: 'Orang lain', en: 'Somebody else' },
};
export const judgementWords: WordsFor<Judgement> = {
  achieved: { id: 'Tercapai', en: 'Achieved' },
  partly: { id: 'Tercapai sebagian', en: 'Partly achieved' },
  begun: { id: 'Mulai tampak', en: 'Begun' },
  'not-yet': { id: 'Belum tercapai', en: 'Not achieved yet' },
  worse: { id: 'Memburuk', en: 'Worse' },
  'cannot-say': { id: 'Belum dapat dinilai', en: 'Cannot say' },
};
export const processAspectWords: WordsFor<ProcessAspect> = {
  asAgreed: { id: 'Bantuan diberikan sesuai kesepakatan', en: 'Help was given as agreed' },
  respectful: { id: 'Diperlakukan dengan hormat', en: 'Treated with respect' },
  useful: { id: 'Bantuan berguna', en: 'The help was of use' },
  satisfaction: { id: 'Kepuasan secara keseluruhan', en: 'Satisfaction on the whole' },
};

export const evaluationRefusals: WordsFor<
  EvaluationRefusal | OutcomeRefusal | ProcessRefusal | SeriesJudgementRefusal
> = {
  'series.no-measure': {
    id: 'Ukuran ini tidak tercatat. Pilih dari daftar.',
    en: 'This measure is not on record. Choose from the list.',
  },
  'series.say-why-it-differs': {
    id: 'Penilaian ini berbeda dari yang ditunjukkan angka. Boleh saja: tuliskan alasannya.',
    en: 'This judgement differs from what the number shows. That may be so: write why.',
  },
  'evaluation.none': {
    id: 'Evaluasi ini belum dicatat. Catat pertemuan evaluasinya dahulu.',
    en: 'This evaluation is not on record. Record the evaluation meeting first.',
  },
  'evaluation.no-such-goal': {
    id: 'Tujuan ini tidak tercatat. Pilih dari daftar.',
    en: 'This goal is not on record. Choose from the list.',
  },
  'evaluation.needs-a-professional': {
    id: 'Evaluasi disimpulkan oleh pekerja sosial. Mintalah pekerja sosial menuliskannya.',
    en: 'An evaluation is concluded by a social worker. Ask a social worker to write it.',
  },
  'evaluation.concluded-already': {
    id: 'Evaluasi ini sudah disimpulkan. Adakan evaluasi baru, atau perbaiki kesimpulannya.',
    en: 'This evaluation is concluded already. Hold a new one, or amend the conclusion.',
  },
  'process.nothing-said': {
    id: 'Isi sedikitnya satu penilaian atau kata-kata sendiri.',
    en: 'Give at least one mark or some words.',
  },
};
