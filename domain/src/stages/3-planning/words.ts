import type { WordsFor } from '../../kernel/words.ts';
import type { Direction, GoalEntry, GoalKind, GoalRefusal } from './goal.ts';
import type { PlanEntry, PlanRefusal } from './plan.ts';

export const goalEntryWords: WordsFor<GoalEntry['type']> = {
  GoalSet: { id: 'Tujuan ditetapkan', en: 'Goal set' },
  GoalDropped: { id: 'Tujuan dilepas', en: 'Goal dropped' },
  MeasureChosen: { id: 'Ukuran dipilih', en: 'Measure chosen' },
};
export const planEntryWords: WordsFor<PlanEntry['type']> = {
  ActivityPlanned: { id: 'Kegiatan direncanakan', en: 'Activity planned' },
  PlannedActivityDropped: { id: 'Rencana kegiatan dilepas', en: 'Planned activity dropped' },
  PlanAgreed: { id: 'Rencana disepakati', en: 'Plan agreed' },
};
export const goalKindWords: WordsFor<GoalKind> = {
  outcome: { id: 'Tujuan hasil', en: 'Outcome goal' },
  process: { id: 'Tujuan proses', en: 'Process goal' },
};
export const directionWords: WordsFor<Direction> = {
  up: { id: 'naik berarti membaik', en: 'higher is better' },
  down: { id: 'turun berarti membaik', en: 'lower is better' },
};

export const planningRefusals: WordsFor<GoalRefusal | PlanRefusal> = {
  'goal.none': {
    id: 'Tujuan ini tidak tercatat. Pilih dari daftar.',
    en: 'This goal is not on record. Choose from the list.',
  },
  'goal.unknown-measure': {
    id: 'Ukuran ini belum dipilih. Pilih ukuran dahulu.',
    en: 'This measure has not been chosen. Choose the measure first.',
  },
  'measure.most-below-least': {
    id: 'Nilai tertinggi harus di atas nilai terendah.',
    en: 'The highest value must be above the lowest.',
  },
  'plan.no-such-activity': {
    id: 'Kegiatan ini tidak ada dalam rencana. Pilih dari daftar.',
    en: 'This activity is not in the plan. Choose from the list.',
  },
  'plan.ends-before-start': {
    id: 'Tanggal selesai mendahului tanggal mulai. Periksa kedua tanggal.',
    en: 'The end is before the start. Check both days.',
  },
  'plan.needs-a-professional': {
    id: 'Rencana disepakati bersama pekerja sosial. Mintalah pekerja sosial mencatatnya.',
    en: 'A plan is agreed with a social worker. Ask a social worker to record it.',
  },
  'plan.empty': {
    id: 'Rencana belum memuat kegiatan. Tambahkan sedikitnya satu.',
    en: 'The plan has no activity yet. Add at least one.',
  },
};
