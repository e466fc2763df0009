/**
 * Conditions and constraints between FHIR and our expressions. FHIR R4 knows comparisons of one answer with one value, all
 * or any of them; and bounds of length, of size and of form. What says more than that has no place in it.
 */
import type { Expression, Operation } from '../expression.ts';
import type { Item, Option } from '../instrument.ts';
import type { Json } from './element.ts';

const value = (of: string | number | boolean): Expression => ({ value: of });
const call = (operation: Operation, ...all: readonly Expression[]): Expression => ({
  call: operation,
  with: all,
});
const self: Expression = { self: true };

export const comparisons = ['=', '!=', '>', '<', '>=', '<='] as const;
export type Comparison = (typeof comparisons)[number];
export const isComparison = (of: unknown): of is Comparison => comparisons.some((one) => one === of);

/** What is compared, and whether the question may be answered with several. */
export function comparing(
  question: string,
  operator: Comparison,
  answer: string | number | boolean,
  several: boolean,
): Expression {
  const left: Expression = { answer: question };
  if (several && operator === '=') return call('selected', left, value(answer));
  if (several && operator === '!=') return call('not', call('selected', left, value(answer)));
  return call(operator, left, value(answer));
}

export const existing = (question: string, exists: boolean): Expression =>
  call(exists ? '!=' : '=', { answer: question }, value(''));

export const together = (behaviour: 'and' | 'or', all: readonly Expression[]): Expression | undefined =>
  all.length > 1 ? call(behaviour, ...all) : all[0];

/** What FHIR says as one `enableWhen`. */
interface Condition {
  readonly question: string;
  readonly operator: Comparison;
  readonly answer: string | number | boolean;
}

function conditionOf(expression: Expression): Condition | undefined {
  if (!('call' in expression)) return undefined;
  const [left, right] = expression.with;
  if (expression.call === 'not') return notSelected(left);
  if (left === undefined || right === undefined || expression.with.length !== 2) return undefined;
  if (!('answer' in left) || !('value' in right)) return undefined;
  const operator = expression.call === 'selected' ? '=' : expression.call;
  return isComparison(operator) ? { question: left.answer, operator, answer: right.value } : undefined;
}

function notSelected(inner: Expression | undefined): Condition | undefined {
  if (inner === undefined || !('call' in inner) || inner.call !== 'selected') return undefined;
  const found = conditionOf(inner);
  return found === undefined ? undefined : { ...found, operator: '!=' };
}

const answerKeys: Readonly<Partial<Record<Item['type'], string>>> = {
  integer: 'answerInteger',
  decimal: 'answerDecimal',
  boolean: 'answerBoolean',
  acknowledge: 'answerBoolean',
  date: 'answerDate',
  datetime: 'answerDateTime',
  time: 'answerTime',
};

function answerOf(item: Item, answer: Condition['answer'], options: readonly Option[]): Json | undefined {
  if (typeof answer === 'boolean') return { answerBoolean: answer };
  if (typeof answer === 'number')
    return {
      [Number.isInteger(answer) && item.type !== 'decimal' ? 'answerInteger' : 'answerDecimal']: answer,
    };
  if (answer.trim() === '') return undefined;
  const option = options.find((one) => one.code === answer);
  if (option !== undefined && option.more?.['fhir-value'] === undefined)
    return { answerCoding: codingOf(option) };
  return { [answerKeys[item.type] ?? 'answerString']: answer };
}

/** The coding of an option, without its words. */
export function codingOf({ code, more }: Option): Json {
  const { system, version } = more ?? {};
  const plain = system !== undefined && code.startsWith(`${system}|`) ? code.slice(system.length + 1) : code;
  return {
    ...(system === undefined ? {} : { system }),
    ...(version === undefined ? {} : { version }),
    code: plain,
  };
}

/** The questions that a condition may name, with their options. */
export interface Questions {
  readonly itemAt: (linkId: string) => Item | undefined;
  readonly optionsOf: (item: Item) => readonly Option[];
}

function oneWhen(part: Expression, { itemAt, optionsOf }: Questions): Json | undefined {
  const found = conditionOf(part);
  const item = found === undefined ? undefined : itemAt(found.question);
  if (found === undefined || item === undefined) return undefined;
  const { question, operator, answer } = found;
  if (answer === '') {
    const exists = operator === '!=';
    return exists || operator === '=' ? { question, operator: 'exists', answerBoolean: exists } : undefined;
  }
  const said = answerOf(item, answer, optionsOf(item));
  return said === undefined ? undefined : { question, operator, ...said };
}

/** How FHIR says when something is asked; `undefined` where it cannot. */
export function enableWhenOf(expression: Expression, questions: Questions): Json | undefined {
  const joins = 'call' in expression && (expression.call === 'and' || expression.call === 'or');
  const parts = joins ? expression.with : [expression];
  const enableWhen = parts.map((part) => oneWhen(part, questions));
  if (enableWhen.length === 0 || enableWhen.includes(undefined)) return undefined;
  const enableBehavior = joins && expression.call === 'or' ? 'any' : 'all';
  return enableWhen.length > 1 ? { enableWhen, enableBehavior } : { enableWhen };
}

/** The bounds FHIR can put on an answer. */
export interface Bounds {
  readonly maxLength?: number | undefined;
  readonly minLength?: number | undefined;
  readonly minValue?: number | string | undefined;
  readonly maxValue?: number | string | undefined;
  readonly regex?: string | undefined;
}

export function constraintOf({
  maxLength,
  minLength,
  minValue,
  maxValue,
  regex,
}: Bounds): Expression | undefined {
  const length = call('string-length', self);
  return together('and', [
    ...(maxLength === undefined ? [] : [call('<=', length, value(maxLength))]),
    ...(minLength === undefined ? [] : [call('>=', length, value(minLength))]),
    ...(minValue === undefined ? [] : [call('>=', self, value(minValue))]),
    ...(maxValue === undefined ? [] : [call('<=', self, value(maxValue))]),
    ...(regex === undefined ? [] : [call('regex', self, value(regex))]),
  ]);
}

function lengthOf(operation: Operation, to: string | number | boolean): Bounds {
  if (typeof to !== 'number' || !Number.isSafeInteger(to) || to <= 0) return {};
  if (operation === '>=') return { minLength: to };
  return operation === '<=' ? { maxLength: to } : {};
}

function boundOf(part: Expression): Bounds {
  if (!('call' in part) || part.with.length !== 2) return {};
  const [left, right] = part.with;
  if (left === undefined || right === undefined || !('value' in right)) return {};
  const { value: to } = right;
  const ofLength = 'call' in left && left.call === 'string-length';
  if (ofLength) return lengthOf(part.call, to);
  if (!('self' in left) || typeof to === 'boolean') return {};
  if (part.call === 'regex' && typeof to === 'string') return { regex: to };
  if (part.call === '>=') return { minValue: to };
  return part.call === '<=' ? { maxValue: to } : {};
}

/** The bounds within a constraint that FHIR can say; whether they say all of it the reader finds out. */
export function boundsOf(constraint: Expression | undefined): Bounds {
  if (constraint === undefined) return {};
  const parts = 'call' in constraint && constraint.call === 'and' ? constraint.with : [constraint];
  const bounds = parts.map(boundOf);
  return bounds.some((one) => Object.keys(one).length === 0) ? {} : Object.assign({}, ...bounds);
}
