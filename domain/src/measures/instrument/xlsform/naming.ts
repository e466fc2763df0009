/**
 * Names that a form may have: letters, digits, `_`, `-` and `.`, not beginning with a digit. An instrument's own names
 * need not be such (`1.1`, `/44250-9`), so that they are written otherwise and given back when the form is read again.
 */
import type { Expression } from '../expression.ts';
import { everyItem, type Instrument, type Item, type Scale } from '../instrument.ts';

/** New name by old; what is not named keeps its name. */
export interface Renaming {
  readonly items: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, string>;
}

const isName = (name: string) => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name);
const isListName = (name: string) => /^[^\s$]+$/.test(name) && name !== 'from';

function namesFor(all: readonly string[], fits: (name: string) => boolean, prefix: string) {
  const taken = new Set(all);
  const found = new Map<string, string>();
  for (const one of new Set(all)) {
    if (fits(one)) continue;
    const plain = one.replace(/[^\p{L}\p{N}_.-]+/gu, '_').replace(/^(?![\p{L}_])/u, prefix);
    let name = plain;
    for (let count = 2; taken.has(name); count += 1) name = `${plain}_${count}`;
    taken.add(name);
    found.set(one, name);
  }
  return found;
}

export const renamingFor = ({ items, lists }: Instrument): Renaming => ({
  items: namesFor(
    everyItem(items).map((one) => one.linkId),
    isName,
    'q_',
  ),
  lists: namesFor(Object.keys(lists), isListName, 'list_'),
});

const called = (names: ReadonlyMap<string, string>, name: string) => names.get(name) ?? name;

function inExpression<T>(expression: T, names: ReadonlyMap<string, string>): T | Expression {
  if (typeof expression !== 'object' || expression === null) return expression;
  const read = expression as unknown as Expression;
  if ('answer' in read) return { answer: called(names, read.answer) };
  if ('call' in read) return { ...read, with: read.with.map((one) => inExpression(one, names)) };
  return expression;
}

const expressions = [
  'required',
  'enableWhen',
  'constraint',
  'calculation',
  'initial',
  'readOnly',
  'offered',
  'times',
] as const satisfies readonly (keyof Item)[];

function itemRenamed(item: Item, renaming: Renaming): Item {
  const own = expressions.flatMap((field) =>
    item[field] === undefined ? [] : [[field, inExpression(item[field], renaming.items)] as const],
  );
  return {
    ...item,
    ...Object.fromEntries(own),
    linkId: called(renaming.items, item.linkId),
    ...(item.list === undefined ? {} : { list: called(renaming.lists, item.list) }),
    ...(item.items === undefined ? {} : { items: item.items.map((one) => itemRenamed(one, renaming)) }),
  };
}

const scaleRenamed = (scale: Scale, { items }: Renaming): Scale => ({
  ...scale,
  items: scale.items.map((one) => called(items, one)),
  ...(scale.formula === undefined ? {} : { formula: inExpression(scale.formula, items) }),
});

export function renamed(instrument: Instrument, renaming: Renaming): Instrument {
  if (renaming.items.size === 0 && renaming.lists.size === 0) return instrument;
  return {
    ...instrument,
    items: instrument.items.map((one) => itemRenamed(one, renaming)),
    lists: Object.fromEntries(
      Object.entries(instrument.lists).map(([name, all]) => [called(renaming.lists, name), all]),
    ),
    scales: instrument.scales.map((one) => scaleRenamed(one, renaming)),
  };
}
