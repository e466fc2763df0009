/** When an item is asked (`enableWhen`), read once all questions and their options are known. */
import type { Expression } from '../expression.ts';
import type { Item, Option } from '../instrument.ts';
import { comparing, existing, isComparison, together } from './conditions.ts';
import { Element, isObject } from './element.ts';
import type { HalfRead, Resource } from './read-item.ts';
import { codeMeant } from './read-options.ts';

type Known = ReadonlyMap<string, Pick<Item, 'type'> & Readonly<Record<string, unknown>>>;

const answerKeys = [
  'answerBoolean',
  'answerDecimal',
  'answerInteger',
  'answerDate',
  'answerDateTime',
  'answerTime',
  'answerString',
  'answerCoding',
] as const;

/** A quantity is compared by its number where its unit is the question's own. */
function quantityOf(condition: Element, unit: unknown): number | undefined {
  const quantity = condition.peek('answerQuantity');
  if (!isObject(quantity) || typeof quantity.value !== 'number') return undefined;
  const others = Object.keys(quantity).filter((key) => key !== 'value' && quantity[key] !== unit);
  return others.length === 0 ? quantity.value : undefined;
}

function answerOf(condition: Element, options: readonly Option[], unit: unknown) {
  const key = answerKeys.find((one) => condition.has(one));
  if (key === undefined) return quantityOf(condition, unit);
  const answer = condition.peek(key);
  if (key === 'answerCoding') return codeMeant(answer, options);
  const isPlain = typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean';
  return isPlain ? answer : undefined;
}

function conditionOf(condition: Element, known: Known, { lists }: Resource): Expression | undefined {
  const question = condition.peek('question');
  const operator = condition.peek('operator');
  if (typeof question !== 'string') return undefined;
  const exists = condition.peek('answerBoolean');
  if (operator === 'exists')
    return typeof exists === 'boolean' ? existing(question.trim(), exists) : undefined;
  const asked = known.get(question.trim());
  const options = lists.get(String(asked?.list)) ?? [];
  const answer = answerOf(condition, options, asked?.unit);
  if (!isComparison(operator) || answer === undefined) return undefined;
  return comparing(question.trim(), operator, answer, asked?.type === 'multichoice');
}

/**
 * All conditions or none: half of them would ask at other times. Whatever a coding says beyond its code stands with the
 * option it names, where that is one of the question's own; otherwise it is left over.
 */
export function enableWhenAt(half: HalfRead, known: Known, resource: Resource): Expression | undefined {
  const { element, item } = half;
  const all = element.peek('enableWhen');
  if (!Array.isArray(all) || all.length === 0 || !all.every(isObject)) return undefined;
  const conditions = all.map((one) => conditionOf(new Element(one), known, resource));
  if (conditions.some((one) => one === undefined)) return undefined;
  for (const one of element.children('enableWhen')) takeAll(one, known, resource);
  const behaviour = element.text('enableBehavior');
  if (behaviour === undefined && all.length > 1)
    resource.remarks.push({
      because: 'fhir.no-enable-behaviour',
      kind: 'mended',
      where: `${element.path}.enableWhen`,
      item: item.linkId,
    });
  return together(
    behaviour === 'any' ? 'or' : 'and',
    conditions.filter((one) => one !== undefined),
  );
}

function takeAll(condition: Element, known: Known, { lists }: Resource): void {
  const asked = known.get(String(condition.take('question')).trim());
  condition.take('operator');
  for (const key of [...answerKeys, 'answerQuantity'] as const)
    if (key !== 'answerCoding') condition.take(key);
  const coding = condition.peek('answerCoding');
  const code = codeMeant(coding, lists.get(String(asked?.list)) ?? []);
  const option = (lists.get(String(asked?.list)) ?? []).find((one) => one.code === code);
  const within = condition.child('answerCoding');
  within?.take('code');
  if (!isObject(coding) || option === undefined) return;
  if (coding.system === option.more?.system) within?.take('system');
  if (Object.values(option.text).some((one) => one === coding.display)) within?.take('display');
}
