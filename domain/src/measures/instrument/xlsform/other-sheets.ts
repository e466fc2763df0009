/** Sheets that are no part of what is asked: kept whole, as text with a tab between cells. */

import type { Kept } from '../instrument.ts';
import type { Findings } from './findings.ts';
import { grouped } from './grouped.ts';
import { type FormSheet, filled } from './sheets.ts';

/** Below the bound of a kept text, so that one more row is never cut. */
const longest = 19_000;

const escaped = (cell: string) =>
  cell.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');

const letters: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
const unescaped = (text: string) =>
  text.replace(/\\([tnr\\])/g, (_, letter: string) => letters[letter] ?? '');

/** A row in pieces that each fit; those after the first are marked as going on. */
const pieces = (line: string): readonly string[] =>
  (line.match(new RegExp(`[^]{1,${longest}}`, 'g')) ?? ['']).map((piece, at) =>
    at === 0 ? piece : `\\+${piece}`,
  );

/** The texts of a sheet's rows, put together as far as one kept text may be long. */
function pages(rows: FormSheet['rows']): readonly string[] {
  const found: string[] = [];
  for (const piece of rows.flatMap((row) => pieces(row.map(escaped).join('\t')))) {
    const last = found.at(-1);
    if (last === undefined || last.length + piece.length >= longest) found.push(piece);
    else found[found.length - 1] = `${last}\n${piece}`;
  }
  return found;
}

const withoutEmptyEnd = (rows: FormSheet['rows']) => {
  const full = rows.map((row) => row.slice(0, row.findLastIndex(filled) + 1));
  return full.slice(0, full.findLastIndex((row) => row.length > 0) + 1);
};

export function keptSheet({ name, rows }: FormSheet, findings: Findings): readonly Kept[] {
  const full = withoutEmptyEnd(rows);
  if (full.length === 0) return [];
  findings.add({ sheet: name, row: 1, column: 0 }, 'kept', 'xlsform.sheet-not-used', { text: name });
  return pages(full).map((text) => ({ where: `sheet: ${name}`, text, because: 'xlsform.sheet-not-used' }));
}

/** The sheets that were kept, as they were. */
export function sheetsKept(kept: readonly Kept[]): readonly FormSheet[] {
  const texts = grouped(
    kept.filter(({ where }) => where.startsWith('sheet: ')),
    ({ where }) => where.slice('sheet: '.length),
  );
  return [...texts].map(([name, all]) => ({
    name,
    rows: all
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('\n\\+', '')
      .split('\n')
      .map((line) => line.split('\t').map(unescaped)),
  }));
}
