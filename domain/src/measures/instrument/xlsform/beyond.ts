/**
 * What an XLSForm cannot carry of an instrument: scales, bands, the licence, and whatever else would come back otherwise
 * than it left. It goes into a further sheet, which other programs pass over and which is read back here: one row for a
 * field of the instrument, of a list or of an item. What is written in the other sheets is never repeated in it.
 */

import { everyItem, Instrument, type Item } from '../instrument.ts';
import type { Findings } from './findings.ts';
import { grouped } from './grouped.ts';
import { type Renaming, renamed } from './naming.ts';
import { keptSheet } from './other-sheets.ts';
import { type FormSheet, filled } from './sheets.ts';

export const beyondSheet = 'pendamping';
const headers = ['part', 'name', 'field', 'value'] as const;

/** A field that XLSForm has no place for; `value` is `undefined` where the field itself must go. */
export interface Beyond {
  /** `item 2` is the second item of that name. */
  readonly part: string;
  readonly name: string;
  readonly field: string;
  readonly value: unknown;
}

export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

function between(part: string, name: string, wanted: object, got: object, but: readonly string[]) {
  const [a, b] = [wanted as Record<string, unknown>, got as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((one) => !but.includes(one));
  return fields
    .filter((field) => !same(a[field], b[field]))
    .map((field): Beyond => ({ part, name, field, value: a[field] }));
}

/** Items by name, those of one name apart. */
function byName(items: readonly Item[]): ReadonlyMap<string, readonly [string, string, Item]> {
  const seen = new Map<string, number>();
  return new Map(
    everyItem(items).map((item) => {
      const count = (seen.get(item.linkId) ?? 0) + 1;
      seen.set(item.linkId, count);
      const part = count === 1 ? 'item' : `item ${count}`;
      return [`${part} ${item.linkId}`, [part, item.linkId, item] as const];
    }),
  );
}

const names = ({ items }: Item) => items?.map((one) => one.linkId);

/** What must be said beside the sheets, so that reading them gives the wanted instrument again. */
export function beyondOf(wanted: Instrument, got: Instrument): readonly Beyond[] {
  const gotItems = byName(got.items);
  return [
    ...between('', '', wanted, got, ['items', 'lists', 'origin']),
    ...between('list', '', wanted.lists, got.lists, []).map(({ field, value }) => ({
      part: 'list',
      name: field,
      field: 'options',
      value,
    })),
    ...[...byName(wanted.items)].flatMap(([key, [part, name, item]]) => {
      const other = gotItems.get(key)?.[2] ?? { linkId: name, type: 'inert', text: {} };
      const moved = same(names(item), names(other))
        ? []
        : [{ part, name, field: 'items', value: names(item) }];
      return [...between(part, name, item, other, ['items']), ...moved];
    }),
  ];
}

/** Below what a cell of a spreadsheet holds (32,767). */
const cellLength = 30_000;

export function sheetOfBeyond(all: readonly Beyond[]): FormSheet {
  const rows = all.flatMap(({ part, name, field, value }) => {
    const text = JSON.stringify(value) ?? 'null';
    return (text.match(new RegExp(`[^]{1,${cellLength}}`, 'g')) ?? []).map((piece) => [
      part,
      name,
      field,
      piece,
    ]);
  });
  return { name: beyondSheet, rows: [headers, ...rows] };
}

function beyondIn({ rows }: FormSheet): readonly Beyond[] {
  const found = new Map<string, [string, string, string, string]>();
  for (const [part = '', name = '', field = '', value = ''] of rows.slice(1)) {
    if (!filled(field)) continue;
    const key = JSON.stringify([part, name, field]);
    found.set(key, [part, name, field, (found.get(key)?.[3] ?? '') + value]);
  }
  return [...found.values()].map(([part, name, field, text]) => {
    const value: unknown = JSON.parse(text);
    return { part, name, field, value: value === null ? undefined : value };
  });
}

function changed<T extends object>(whole: T, changes: readonly Beyond[]): T {
  if (changes.length === 0) return whole;
  const fields = new Map<string, unknown>(Object.entries(whole));
  for (const { field, value } of changes)
    if (value === undefined) fields.delete(field);
    else fields.set(field, value);
  return Object.fromEntries(fields) as T;
}

/** Questions within a question were written behind it. */
function nested(items: readonly Item[], within: ReadonlyMap<Item, readonly string[]>): Item[] {
  const left = [...items];
  const found: Item[] = [];
  for (let item = left.shift(); item !== undefined; item = left.shift()) {
    const wanted = within.get(item);
    const own = wanted === undefined ? item.items : left.splice(0, wanted.length);
    found.push(own === undefined ? item : { ...item, items: nested(own, within) });
  }
  return found;
}

function itemsWith(items: readonly Item[], all: readonly Beyond[]): Item[] {
  const changes = grouped(
    all.filter(({ part }) => part.startsWith('item')),
    ({ part, name }) => `${part} ${name}`,
  );
  const keys = new Map([...byName(items)].map(([key, [, , item]]) => [item, key]));
  const within = new Map<Item, readonly string[]>();
  const apply = (item: Item): Item => {
    const own = changes.get(keys.get(item) ?? '') ?? [];
    const inside = own.find(({ field }) => field === 'items')?.value;
    const plain = changed(
      item,
      own.filter(({ field }) => field !== 'items'),
    );
    const done = item.items === undefined ? plain : { ...plain, items: item.items.map(apply) };
    if (Array.isArray(inside) && item.items === undefined) within.set(done, inside as string[]);
    return done;
  };
  return nested(items.map(apply), within);
}

/** Rows for the names that were changed on writing, to be given back on reading. */
export const beyondNames = ({ items, lists }: Renaming): readonly Beyond[] => [
  ...[...items].map(([value, name]) => ({ part: 'item', name, field: 'linkId', value })),
  ...[...lists].map(([value, name]) => ({ part: 'list', name, field: 'name', value })),
];

const namesIn = (all: readonly Beyond[], part: string, field: string) =>
  new Map(
    all
      .filter((one) => one.part === part && one.field === field && typeof one.value === 'string')
      .map(({ name, value }) => [name, value as string]),
  );

function applied(plain: Instrument, all: readonly Beyond[]): Instrument {
  const lists = all
    .filter(({ part, field }) => part === 'list' && field === 'options')
    .map((one) => ({ ...one, field: one.name }));
  const whole = {
    ...changed(
      plain,
      all.filter(({ part }) => part === ''),
    ),
    lists: changed(plain.lists, lists),
    items: itemsWith(
      plain.items,
      all.filter(({ field }) => field !== 'linkId'),
    ),
  };
  return renamed(whole, { items: namesIn(all, 'item', 'linkId'), lists: namesIn(all, 'list', 'name') });
}

/** The instrument with what our own sheet says; a sheet that does not fit is kept as any other. */
export function withBeyond(plain: Instrument, sheet: FormSheet | undefined, findings: Findings): Instrument {
  if (sheet === undefined) return plain;
  try {
    const whole = applied(plain, beyondIn(sheet));
    if (Instrument.safeParse(whole).success) return whole;
  } catch {
    // No JSON: somebody has written in it.
  }
  return { ...plain, kept: [...(plain.kept ?? []), ...keptSheet(sheet, findings)] };
}
