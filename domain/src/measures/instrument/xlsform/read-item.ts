/** One row of a form as an item: its words, its conditions, its bounds; what is not understood stays with it. */
import type { Expression } from '../expression.ts';
import type { Item, Kept, Texts } from '../instrument.ts';
import type { Field } from './columns.ts';
import type { Findings } from './findings.ts';
import { inOrder } from './grouped.ts';
import type { Draft } from './read-survey.ts';
import { cellIn, type FormCell, headerOf, type TagFor, textIn, wordsIn } from './table.ts';
import { expressionOf, type Path, type Surroundings } from './xpath-read.ts';
import { NotUnderstood } from './xpath-tokens.ts';

export interface ItemReading {
  readonly tagFor: TagFor;
  readonly findings: Findings;
  readonly leadsTo: (from: Draft, path: Path) => string | undefined;
  readonly lists: ReadonlySet<string>;
  readonly choiceColumns: ReadonlySet<string>;
}

/** What one row gives beside the expressions that were understood. */
interface Page {
  readonly draft: Draft;
  readonly reading: ItemReading;
  readonly kept: Kept[];
}

function keep({ draft, reading, kept }: Page, cell: FormCell, because: string, changesMeaning?: boolean) {
  const where = headerOf(cell.column);
  const what = { where, text: cell.text, item: draft.linkId };
  kept.push(reading.findings.keep(cell.place, { because, changesMeaning }, what));
}

/** A whole cell of yes or no is the truth itself, in whatever way the spreadsheet writes it. */
const plainTruth = (cell: string): boolean | undefined => {
  if (/^\s*(yes|true|true\(\))\s*$/i.test(cell)) return true;
  return /^\s*(no|false|false\(\))\s*$/i.test(cell) ? false : undefined;
};
const truths: ReadonlySet<Field> = new Set(['relevant', 'constraint', 'calculation', 'choice_filter']);

/** The expression, or why it is not understood. */
function understood(text: string, around: Surroundings): Expression | string {
  try {
    return expressionOf(text, around);
  } catch (error) {
    if (error instanceof NotUnderstood) return error.because;
    throw error;
  }
}

/** Quotation marks that a word processor has bent. */
const straightened = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** The cell as an expression, or kept whole where it is not understood. */
function expressionIn(page: Page, field: Field, columns?: ReadonlySet<string>): Expression | undefined {
  const { draft, reading } = page;
  const cell = cellIn(draft.cells, field);
  if (cell === undefined) return undefined;
  const plain = plainTruth(cell.text);
  if (plain !== undefined && truths.has(field)) return { value: plain };
  const around = {
    leadsTo: (path: Path) => reading.leadsTo(draft, path),
    ...(columns === undefined ? {} : { columns }),
  };
  const read = understood(cell.text, around);
  if (typeof read !== 'string') return read;
  const straight = straightened(cell.text);
  const mended = straight === cell.text ? read : understood(straight, around);
  if (typeof mended === 'string') {
    keep(page, cell, read, true);
    return undefined;
  }
  reading.findings.add(cell.place, 'mended', 'xlsform.quotes-straightened', {
    item: draft.linkId,
    text: cell.text,
  });
  return mended;
}

function truthIn(page: Page, field: Field): boolean | Expression | undefined {
  const text = textIn(page.draft.cells, field);
  const cell = cellIn(page.draft.cells, field);
  const truth = plainTruth(text);
  // A single word that is neither yes nor no is a slip, and no path to a question.
  if (cell === undefined || truth !== undefined || !/^\p{L}+$/u.test(text))
    return truth ?? expressionIn(page, field);
  keep(page, cell, 'xlsform.neither-yes-nor-no', true);
  return undefined;
}

/** Whether a default is worked out, and not simply written down (as the XLSForm standard tells them apart). */
const isWorkedOut = (text: string) => /\$\{|^[a-z][a-z-]*\(.*\)|[)'"\d]\s*[+*]\s*[('"\d]/i.test(text);

function initialIn(page: Page): Expression | undefined {
  const { draft } = page;
  const text = textIn(draft.cells, 'default');
  if (text === '') return undefined;
  if (isWorkedOut(text)) return expressionIn(page, 'default');
  const number = 'type' in draft.type && ['integer', 'decimal', 'scale'].includes(draft.type.type);
  return { value: number && String(Number(text)) === text ? Number(text) : text };
}

const scaleDefaults = { start: 1, end: 10, step: 1 };

/** Bounds of a range; without any they are the standard's own. */
function boundsIn(page: Page): Pick<Item, 'least' | 'most' | 'step'> {
  const { draft, reading } = page;
  const isScale = 'type' in draft.type && draft.type.type === 'scale';
  const cell = cellIn(draft.cells, 'parameters');
  const parts = (cell?.text ?? '').split(/[\s;,]+/).filter((one) => one !== '');
  const given = Object.fromEntries(parts.map((one) => one.toLowerCase().split('=')));
  const isBound = ([key, value]: readonly [string, unknown]) =>
    Object.hasOwn(scaleDefaults, key) && Number.isFinite(Number(value)) && value !== '';
  if (cell !== undefined && !(isScale && Object.entries(given).every(isBound)))
    keep(page, cell, 'xlsform.parameters-not-used', isScale);
  if (!isScale) return {};
  const bounds = Object.fromEntries(
    Object.entries(given)
      .filter(isBound)
      .map(([key, value]) => [key, Number(value)]),
  );
  const { start, end, step } = { ...scaleDefaults, ...bounds };
  const stated = cellIn(draft.cells, 'type');
  if (stated !== undefined && (bounds.start === undefined || bounds.end === undefined))
    reading.findings.add(stated.place, 'mended', 'xlsform.range-without-bounds', {
      item: draft.linkId,
      text: `${start} … ${end}`,
    });
  return { least: start, most: end, step };
}

function mediaIn({ draft: { cells }, reading: { tagFor } }: Page): Item['media'] {
  const media: Record<string, Record<string, string>> = {};
  for (const { column, text } of cells)
    if (column.medium !== undefined)
      media[column.medium] = { ...media[column.medium], [tagFor(column)]: text };
  return Object.keys(media).length === 0 ? undefined : media;
}

/** The cells of columns that have no place in an instrument, and those of the row that closes a group. */
function keepTheRest(page: Page): void {
  const { draft, kept, reading } = page;
  for (const cell of draft.cells)
    if (cell.column.because !== undefined) keep(page, cell, cell.column.because, cell.column.changesMeaning);
  for (const { column, place, text } of draft.end) {
    const what = { where: `end: ${headerOf(column)}`, text, item: draft.linkId };
    kept.push(reading.findings.keep(place, { because: 'xlsform.beside-the-end' }, what));
  }
}

function typeIn(page: Page): Pick<Item, 'type' | 'variant' | 'list' | 'orOther'> {
  const { draft, reading } = page;
  const { type } = draft;
  const cell = cellIn(draft.cells, 'type');
  if (type.is === 'item') {
    const { is: _, ...stated } = type;
    if (stated.list !== undefined && !reading.lists.has(stated.list) && cell !== undefined)
      reading.findings.add(cell.place, 'meaning-lost', 'xlsform.no-such-list', {
        item: draft.linkId,
        text: cell.text,
      });
    return stated;
  }
  if (type.is === 'begin' && type.type !== 'inert') return { type: type.type };
  if (cell !== undefined) keep(page, cell, type.is === 'unknown' ? type.because : 'xlsform.loop', true);
  return { type: 'inert' };
}

const textsOr = (texts: Texts): Texts | undefined => (Object.keys(texts).length === 0 ? undefined : texts);

const withoutUndefined = <T extends object>(whole: T): T =>
  Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as T;

function warn({ draft, reading }: Page, item: Item): void {
  const label = cellIn(draft.cells, 'label');
  if (label !== undefined && Object.values(item.text).some((one) => /\$\{[^}]+\}|%\([^)]+\)s/.test(one)))
    reading.findings.add(label.place, 'kept', 'xlsform.answer-in-words', {
      item: item.linkId,
      text: label.text,
    });
  const stated = cellIn(draft.cells, 'type');
  const lost = item.type === 'calculated' && cellIn(draft.cells, 'calculation') === undefined;
  if (lost && stated !== undefined)
    reading.findings.add(stated.place, 'meaning-lost', 'xlsform.nothing-to-work-out', { item: item.linkId });
}

/** `search(…)` is no look: it takes the options from a table beside the form. */
function appearanceIn(page: Page): string | undefined {
  const cell = cellIn(page.draft.cells, 'appearance');
  if (cell === undefined || !/\bsearch\s*\(/.test(cell.text)) return cell?.text.trim() || undefined;
  keep(page, cell, 'xlsform.other-file', true);
  return undefined;
}

export function itemFrom(draft: Draft, reading: ItemReading): Item {
  const page: Page = { draft, reading, kept: [] };
  const words = (field: Field) => wordsIn(draft.cells, field, reading.tagFor);
  const item = withoutUndefined<Item>({
    linkId: draft.linkId,
    ...typeIn(page),
    text: words('label'),
    hint: textsOr(words('hint')),
    required: truthIn(page, 'required'),
    requiredText: textsOr(words('required_message')),
    enableWhen: expressionIn(page, 'relevant'),
    constraint: expressionIn(page, 'constraint'),
    constraintText: textsOr(words('constraint_message')),
    calculation: expressionIn(page, 'calculation'),
    initial: initialIn(page),
    readOnly: truthIn(page, 'read_only'),
    offered: expressionIn(page, 'choice_filter', reading.choiceColumns),
    times: expressionIn(page, 'repeat_count'),
    appearance: appearanceIn(page),
    ...boundsIn(page),
    media: mediaIn(page),
  });
  keepTheRest(page);
  warn(page, item);
  const inside = draft.inside.map((one) => itemFrom(one, reading));
  return {
    ...item,
    ...(draft.type.is === 'begin' ? { items: inside } : {}),
    ...(page.kept.length === 0 ? {} : { kept: inOrder(page.kept) }),
  };
}
