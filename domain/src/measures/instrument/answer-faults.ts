/** What is wrong with an answer: of the wrong kind, beyond its range, not among the options, or against the constraint. */
import type { Answer } from './answers.ts';
import { type Standing, truthIn } from './evaluate.ts';
import type { Item, ItemType, Option, Texts } from './instrument.ts';
import { momentOf, partOfDay } from './moments.ts';

export const answerFaults = ['wrong-kind', 'out-of-range', 'not-offered', 'constraint'] as const;
export type AnswerFault = (typeof answerFaults)[number];

export interface Fault {
  readonly because: AnswerFault;
  /** The instrument's own words for it, where it has some. */
  readonly texts?: Texts | undefined;
}

type Given = Exclude<Answer, null>;

const isText = (one: Given) => typeof one === 'string';
const isNumber = (one: Given) => typeof one === 'number' && Number.isFinite(one);
const isTruth = (one: Given) => typeof one === 'boolean';
const isList = (one: Given) => typeof one === 'object';
const isMoment = (one: Given) => typeof one === 'string' && momentOf(one) !== undefined;

const kinds: Readonly<Partial<Record<ItemType, (one: Given) => boolean>>> = {
  text: isText,
  integer: (one) => Number.isSafeInteger(one),
  decimal: isNumber,
  scale: isNumber,
  boolean: isTruth,
  acknowledge: isTruth,
  date: (one) => isMoment(one) && String(one).length === 10,
  datetime: isMoment,
  time: (one) => typeof one === 'string' && partOfDay(one) !== undefined,
  choice: isText,
  multichoice: isList,
  rank: isList,
};

function isInRange({ least, most, step }: Item, answer: Given): boolean {
  if (typeof answer !== 'number') return true;
  if ((least !== undefined && answer < least) || (most !== undefined && answer > most)) return false;
  if (step === undefined || step <= 0) return true;
  const steps = (answer - (least ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function isOffered(item: Item, answer: Given, options: readonly Option[] | undefined): boolean {
  if (options === undefined || item.orOther === true) return true;
  const codes = typeof answer === 'object' ? answer : [String(answer)];
  return codes.every((code) => options.some((one) => one.code === code));
}

export function faultsOf(
  item: Item,
  answer: Given,
  options: readonly Option[] | undefined,
  standing: Standing,
): readonly Fault[] {
  if (kinds[item.type]?.(answer) === false) return [{ because: 'wrong-kind' }];
  if (!isInRange(item, answer)) return [{ because: 'out-of-range' }];
  if (!isOffered(item, answer, options)) return [{ because: 'not-offered' }];
  if (item.constraint === undefined || truthIn(item.constraint, standing)) return [];
  return [
    item.constraintText === undefined
      ? { because: 'constraint' }
      : { because: 'constraint', texts: item.constraintText },
  ];
}
