/** What the counts of our work are called. */
import type { Words, WordsFor } from '../kernel/words.ts';
import { causeActionKindWords } from '../methods/social-action/words.ts';
import { protectivePowerWords } from '../stages/2-assessment/words.ts';
import {
  activityKindWords,
  activityOutcomeWords,
  advocacyLevelWords,
  enablerStrategyWords,
  mediationMeansWords,
  teachingWords,
} from '../stages/4-implementation/words.ts';
import {
  effectWords,
  functionWords,
  interventionEndWords,
  methodWords,
  practiceGoalWords,
  practiceStrategyWords,
  workerRoleWords,
} from '../stages/words.ts';
import type { PracticeDimension, PracticeGrouping } from './practice.ts';

export const practiceDimensionWords: WordsFor<PracticeDimension> = {
  role: { id: 'Peran', en: 'Role' },
  way: { id: 'Cara dalam peran', en: 'Way within the role' },
  function: { id: 'Fungsi', en: 'Function' },
  method: { id: 'Metode', en: 'Method' },
  'practice-goal': { id: 'Tujuan praktik', en: 'Goal of practice' },
  strategy: { id: 'Strategi', en: 'Strategy' },
  end: { id: 'Tujuan akhir', en: 'End' },
  effect: { id: 'Terhadap keberfungsian', en: 'Does to functioning' },
  kind: { id: 'Jenis kegiatan', en: 'Kind of activity' },
  outcome: { id: 'Berhasil atau tidak', en: 'Succeeded or not' },
  plan: { id: 'Menurut rencana atau tidak', en: 'In the plan or not' },
};

export const practiceGroupingWords: WordsFor<PracticeGrouping> = {
  none: { id: 'Semua bersama', en: 'All together' },
  month: { id: 'Bulan', en: 'Month' },
  worker: { id: 'Petugas', en: 'Worker' },
  programme: { id: 'Program', en: 'Programme' },
  'client-kind': { id: 'Jenis klien', en: 'Kind of client' },
  'kind-of-case': { id: 'Cara kerja', en: 'Kind of case' },
};

/** Where nobody said which. */
export const notSaidWords: Words = { id: 'Tidak disebut', en: 'Not said' };

/** What was done for causes, where it is a group of its own. */
export const forCausesWords: Words = { id: 'Perjuangan bersama', en: 'Causes' };

const ofCauses = Object.entries(causeActionKindWords).map(
  ([code, own]) =>
    [`cause/${code}`, { id: `Perjuangan bersama: ${own.id}`, en: `Cause: ${own.en}` }] as const,
);

const within = (role: keyof typeof workerRoleWords, words: Readonly<Record<string, Words>>) =>
  Object.entries(words).map(([code, own]) => {
    const said = workerRoleWords[role];
    return [`${role}/${code}`, { id: `${said.id}: ${own.id}`, en: `${said.en}: ${own.en}` }] as const;
  });

/** What the codes of each dimension are called, in the order in which they are shown. */
export const practiceCodeWords: Readonly<Record<PracticeDimension, Readonly<Record<string, Words>>>> = {
  role: workerRoleWords,
  way: Object.fromEntries([
    ...within('enabler', enablerStrategyWords),
    ...within('mediator', mediationMeansWords),
    ...within('advocate', advocacyLevelWords),
    ...within('protector', protectivePowerWords),
    ...within('educator', teachingWords),
  ]),
  function: functionWords,
  method: methodWords,
  'practice-goal': practiceGoalWords,
  strategy: practiceStrategyWords,
  end: interventionEndWords,
  effect: effectWords,
  kind: { ...activityKindWords, ...Object.fromEntries(ofCauses) },
  outcome: activityOutcomeWords,
  plan: {
    planned: { id: 'Menurut rencana', en: 'In the plan' },
    unplanned: { id: 'Di luar rencana', en: 'Outside the plan' },
  },
};
