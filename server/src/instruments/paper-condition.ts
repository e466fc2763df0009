/** A simple condition in plain words, as `nomor 3 dijawab “Ya”`; `undefined` where only a device could reckon it. */
import { filled, type Instrument, type Item, type Language, textIn, type Words } from '@pendamping/domain';
import { formWords as w } from './form-words.ts';

type Condition = NonNullable<Item['enableWhen']>;

/** What the form says of its questions. */
export interface Numbered {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly items: ReadonlyMap<string, Item>;
  /** The number of each question that is printed. */
  readonly numbers: ReadonlyMap<string, string>;
}

const comparing: Readonly<Record<string, Words>> = {
  '=': w.is,
  '!=': w.isNot,
  '>': w.more,
  '<': w.less,
  '>=': w.atLeast,
  '<=': w.atMost,
  selected: w.ticked,
};

function answerSaid(
  value: string | number | boolean,
  item: Item | undefined,
  { instrument, language }: Numbered,
) {
  if (typeof value === 'boolean') return (value ? w.yes : w.no)[language];
  const options = instrument.lists[item?.list ?? ''] ?? [];
  const option = options.find((one) => one.code === String(value));
  return option === undefined ? String(value) : textIn(option.text, language);
}

function comparisonSaid(condition: Condition, form: Numbered, turned: boolean): string | undefined {
  if (!('call' in condition)) return undefined;
  const [left, right] = condition.with;
  if (left === undefined || right === undefined || !('answer' in left) || !('value' in right))
    return undefined;
  const number = form.numbers.get(left.answer);
  if (number === undefined) return undefined;
  if (right.value === '' && (condition.call === '=' || condition.call === '!='))
    return filled(condition.call === '=' ? w.unanswered : w.answered, form.language, { number });
  const words = turned ? w.notTicked : comparing[condition.call];
  const answer = answerSaid(right.value, form.items.get(left.answer), form);
  return words === undefined ? undefined : filled(words, form.language, { number, answer });
}

export function conditionSaid(condition: Condition, form: Numbered): string | undefined {
  if (!('call' in condition)) return undefined;
  const { call, with: parts } = condition;
  if (call === 'and' || call === 'or') {
    // "One and two or three" can be read in two ways, and so is not said.
    const isMixed = parts.some(
      (one) => 'call' in one && one.call !== call && (one.call === 'and' || one.call === 'or'),
    );
    const said = parts.map((one) => (isMixed ? undefined : conditionSaid(one, form)));
    return said.includes(undefined) ? undefined : said.join((call === 'and' ? w.and : w.or)[form.language]);
  }
  const [inner] = parts;
  const isTurned = call === 'not' && inner !== undefined && 'call' in inner && inner.call === 'selected';
  return isTurned ? comparisonSaid(inner, form, true) : comparisonSaid(condition, form, false);
}
