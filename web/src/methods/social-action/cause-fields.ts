/** What the fields of entries of a cause are called, and how their codes and days are read. */
import {
  causeActionKindWords,
  causeAnswerWords,
  causeOutcomeWords,
  forceDirectionWords,
  neededThingWords,
  promiseKeepingWords,
  stanceWords,
  type Words,
  wallKindWords,
  weightWords,
  workerRoleWords,
} from '@pendamping/domain';
import { commonFields, type Fields, inPlainWords, type Telling } from '../../overviews/field-labels.ts';
import { uiWords } from '../../ui/words.ts';
import { causeScreenWords as w } from './words.ts';

/** Fields that are called otherwise in a cause than in a case, or stand in causes alone. */
const labels: Readonly<Record<string, Words>> = {
  kind: w.anyKind,
  wall: w.wall,
  source: w.source,
  heldBy: w.heldBy,
  disadvantaged: w.disadvantaged,
  right: w.right,
  ground: w.ground,
  demand: w.demand,
  withheld: w.withheld,
  outcome: w.outcome,
  result: w.result,
  changed: w.changed,
  unchanged: w.unchanged,
  learnt: w.learnt,
  power: w.power,
  interest: w.interest,
  stance: w.stance,
  direction: w.direction,
  what: w.anyWhat,
  strength: w.strength,
  on: w.day,
  by: w.by,
  to: w.to,
  roles: w.roles,
  answerBy: w.answerBy,
  answer: w.theAnswer,
  words: w.anyWords,
  amount: w.amount,
  promisedBy: w.promisedBy,
  keeping: w.keeping,
  decides: w.decides,
  worker: w.worker,
  participants: w.all,
  all: w.all,
  women: w.women,
  withDisability: w.withDisability,
};

export const coded: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  kind: { ...wallKindWords, ...causeActionKindWords },
  withheld: neededThingWords,
  outcome: causeOutcomeWords,
  power: weightWords,
  interest: weightWords,
  stance: stanceWords,
  direction: forceDirectionWords,
  roles: workerRoleWords,
  answer: causeAnswerWords,
  keeping: promiseKeepingWords,
};
export const days: ReadonlySet<string> = new Set(['on', 'by', 'answerBy', 'promisedBy']);

function said(field: string, value: unknown, telling: Telling): unknown {
  const { language } = telling;
  if (typeof value === 'boolean') return uiWords[value ? 'yes' : 'no'][language];
  const words = coded[field];
  return words === undefined
    ? inPlainWords(field, value, telling)
    : [value].flat().map((code) => words[String(code)]?.[language] ?? String(code));
}

const label = (field: string, type: string): Words | undefined =>
  labels[field] ?? commonFields.label(field, type);

export const causeFields: Fields = {
  label,
  inWords({ participants, worker, ...facts }, telling) {
    const plain = { ...facts, ...(participants as object | undefined) };
    const told = Object.entries(plain).map(([field, value]) => [field, said(field, value, telling)] as const);
    const whose = typeof worker === 'string' ? { worker: telling.nameOf(worker) } : {};
    return { ...Object.fromEntries(told), ...whose };
  },
};
