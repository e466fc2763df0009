import type { WordsFor } from '../../kernel/words.ts';
import type {
  AttainmentLevel,
  CountedThing,
  Direction,
  GoalEntry,
  GoalKind,
  GoalRefusal,
  MeasureKind,
} from './goal.ts';
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
export const measureKindWords: WordsFor<MeasureKind> = {
  count: { id: 'jumlah kejadian', en: 'a count' },
  rate: { id: 'jumlah per waktu', en: 'a rate' },
  percentage: { id: 'persen', en: 'a percentage' },
  rating: { id: 'nilai pada skala', en: 'a rating' },
  score: { id: 'skor instrumen', en: 'an instrument score' },
};
export const countedThingWords: WordsFor<CountedThing> = {
  people: { id: 'orang atau keluarga', en: 'people or households' },
  other: { id: 'hal lain: pertemuan, kegiatan, barang', en: 'other things: meetings, activities, goods' },
};
export const attainmentLevelWords: WordsFor<AttainmentLevel> = {
  '-2': { id: 'jauh di bawah harapan', en: 'much less than expected' },
  '-1': { id: 'di bawah harapan', en: 'less than expected' },
  '0': { id: 'sesuai harapan', en: 'as expected' },
  '1': { id: 'di atas harapan', en: 'more than expected' },
  '2': { id: 'jauh di atas harapan', en: 'much more than expected' },
};

export const planningRefusals: WordsFor<GoalRefusal | PlanRefusal> = {
  'goal.none': {
    id: 'Tujuan ini tidak tercatat. Pilih dari daftar.',
    en: 'This goal is not on record. Choose from the list.',
  },
  'goal.levels-alike': {
    id: 'Ada tingkat yang sama kata-katanya. Tulis tiap tingkat sehingga dapat dibedakan dengan melihat.',
    en: 'Two levels say the same. Write each so that one can tell them apart by looking.',
  },
  'goal.unknown-measure': {
    id: 'Ukuran ini belum dipilih. Pilih ukuran dahulu.',
    en: 'This measure has not been chosen. Choose the measure first.',
  },
  'goal.unknown-member': {
    id: 'Tujuan ini milik seseorang yang bukan anggota kelompok. Catat dahulu bahwa ia bergabung.',
    en: 'This goal is of somebody who is no member of the group. Record first that they joined.',
  },
  'measure.most-below-least': {
    id: 'Nilai tertinggi harus di atas nilai terendah.',
    en: 'The highest value must be above the lowest.',
  },
  'plan.no-such-activity': {
    id: 'Kegiatan ini tidak ada dalam rencana. Pilih dari daftar.',
    en: 'This activity is not in the plan. Choose from the list.',
  },
  'plan.funding-does-not-add-up': {
    id: 'Bagian dari tiap sumber tidak sama dengan biayanya. Periksa biaya dan tiap bagian.',
    en: 'What the sources pay does not add up to the cost. Check the cost and each part.',
  },
  'plan.source-twice': {
    id: 'Sumber dana ini tertulis dua kali. Gabungkan jumlahnya dalam satu baris.',
    en: 'This source stands twice. Put its amounts together in one line.',
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
