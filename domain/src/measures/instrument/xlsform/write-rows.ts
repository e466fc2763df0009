/** Items and options as rows: what stands in which column, before the columns are put side by side. */
import type { Expression } from '../expression.ts';
import type { Item, Kept, Option, Texts } from '../instrument.ts';
import { typeText } from './types.ts';
import { type Above, expressionText } from './xpath-write.ts';

/** Header and text. */
export type WrittenCell = readonly [header: string, text: string];
export type WrittenRow = readonly WrittenCell[];
export type NameOf = (tag: string) => string | undefined;

export const worded = (head: string, texts: Texts | undefined, nameOf: NameOf): readonly WrittenCell[] =>
  Object.entries(texts ?? {}).map(([tag, text]) => {
    const name = nameOf(tag);
    return [name === undefined ? head : `${head}::${name}`, text];
  });

const truthText = (truth: boolean | Expression | undefined, above: Above) => {
  if (truth === undefined) return '';
  if (typeof truth === 'boolean') return truth ? 'yes' : 'no';
  return expressionText(truth, above);
};

function initialText(initial: Expression | undefined, above: Above): string {
  if (initial === undefined) return '';
  return 'value' in initial && typeof initial.value !== 'boolean'
    ? String(initial.value)
    : expressionText(initial, above);
}

const boundsText = ({ type, least, most, step }: Item) =>
  type !== 'scale'
    ? ''
    : Object.entries({ start: least, end: most, step })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${value}`)
        .join(' ');

function fieldsOf(item: Item, above: Above, nameOf: NameOf): WrittenRow {
  const text = (expression: Expression | undefined) =>
    expression === undefined ? '' : expressionText(expression, above);
  return [
    ['type', typeText(item)],
    ['name', item.linkId],
    ...worded('label', item.text, nameOf),
    ...worded('hint', item.hint, nameOf),
    ['required', truthText(item.required, above)],
    ...worded('required_message', item.requiredText, nameOf),
    ['relevant', text(item.enableWhen)],
    ['constraint', text(item.constraint)],
    ...worded('constraint_message', item.constraintText, nameOf),
    ['calculation', text(item.calculation)],
    ['default', initialText(item.initial, above)],
    ['read_only', truthText(item.readOnly, above)],
    ['choice_filter', text(item.offered)],
    ['repeat_count', text(item.times)],
    ['appearance', item.appearance ?? ''],
    ['parameters', boundsText(item)],
    ...Object.entries(item.media ?? {}).flatMap(([medium, texts]) =>
      worded(`media::${medium}`, texts, nameOf),
    ),
  ];
}

const endMark = 'end: ';
const ends: Readonly<Partial<Record<Item['type'], string>>> = {
  group: 'end_group',
  repeat: 'end_repeat',
  inert: 'end loop',
};

/** What was kept is written where it stood, and stands there instead of what was read from the same cell. */
function keptCells(kept: readonly Kept[], atEnd: boolean): WrittenRow {
  return kept
    .filter(({ where }) => where.startsWith(endMark) === atEnd)
    .map(({ where, text }) => [atEnd ? where.slice(endMark.length) : where, text]);
}

const over = (cells: WrittenRow, kept: WrittenRow): WrittenRow => {
  const stated = new Set(kept.map(([header]) => header));
  return [...cells.filter(([header]) => !stated.has(header)), ...kept];
};

/** The way up to the repeats around what stands within an item. */
const aboveWithin = ({ type, linkId }: Item, above: Above): Above =>
  new Map([
    ...[...above].map(([name, way]) => [name, `${way}/..`] as const),
    ...(type === 'repeat' ? [[linkId, '..'] as const] : []),
  ]);

export function surveyRows(
  items: readonly Item[],
  nameOf: NameOf,
  withKept: boolean,
  above: Above = new Map(),
): readonly WrittenRow[] {
  return items.flatMap((item) => {
    const kept = withKept ? (item.kept ?? []) : [];
    const row = over(fieldsOf(item, above, nameOf), keptCells(kept, false));
    const holds = item.type === 'group' || item.type === 'repeat' || (item.type === 'inert' && item.items);
    if (!holds) return [row, ...surveyRows(item.items ?? [], nameOf, withKept, above)];
    const within = surveyRows(item.items ?? [], nameOf, withKept, aboveWithin(item, above));
    const end = over([['type', ends[item.type] ?? 'end_group']], keptCells(kept, true));
    return [row, ...within, end];
  });
}

export function choiceRow(list: string, { code, text, score, more }: Option, nameOf: NameOf): WrittenRow {
  return [
    ['list_name', list],
    ['name', code],
    ...worded('label', text, nameOf),
    ['score', score === undefined ? '' : String(score)],
    ...Object.entries(more ?? {}),
  ];
}
