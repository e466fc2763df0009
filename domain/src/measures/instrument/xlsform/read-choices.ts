/**
 * The lists of answers. A column `score` says what an answer counts on a scale; it is our convention, since the standard
 * has none. Every further column is kept with its option: lists are narrowed by them.
 */
import type { Kept, Option } from '../instrument.ts';
import type { Findings } from './findings.ts';
import {
  cellIn,
  cellsOf,
  type FormCell,
  type FormTable,
  headerOf,
  type TagFor,
  textIn,
  wordsIn,
} from './table.ts';

export interface ChoicesRead {
  readonly lists: Readonly<Record<string, readonly Option[]>>;
  readonly columns: ReadonlySet<string>;
  readonly kept: readonly Kept[];
}

const scoreIn = (cells: readonly FormCell[]): number | undefined => {
  const text = textIn(cells, 'score');
  const value = Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
  return text === '' || !Number.isFinite(value) ? undefined : value;
};

function moreIn(cells: readonly FormCell[], score: number | undefined, findings: Findings) {
  const astray = cells.find(({ column }) => column.field === 'score' && score === undefined);
  if (astray !== undefined)
    findings.add(astray.place, 'meaning-lost', 'xlsform.score-no-number', { text: astray.text });
  for (const { column, place, text } of cells)
    if (column.because !== undefined && column.because !== 'xlsform.option-column')
      findings.add(place, 'kept', column.because, { text });
  const further = cells.filter(({ column }) => column.field === undefined);
  const more = [...further, ...(astray === undefined ? [] : [astray])];
  return more.length === 0
    ? {}
    : { more: Object.fromEntries(more.map(({ column, text }) => [column.field ?? column.header, text])) };
}

const optionOf = (cells: readonly FormCell[], tagFor: TagFor, findings: Findings): Option => {
  const score = scoreIn(cells);
  return {
    code: textIn(cells, 'name'),
    text: wordsIn(cells, 'label', tagFor),
    ...(score === undefined ? {} : { score }),
    ...moreIn(cells, score, findings),
  };
};

export function choicesIn(table: FormTable, tagFor: TagFor, findings: Findings): ChoicesRead {
  const lists = new Map<string, Option[]>();
  const seen = new Set<string>();
  const kept: Kept[] = [];
  for (const row of table.rows) {
    const cells = cellsOf(table, row);
    const [list, code] = [textIn(cells, 'list_name'), textIn(cells, 'name')];
    if (list === '' || code === '') {
      for (const { column, text, place } of cells) {
        const where = `choices: ${headerOf(column)}`;
        kept.push(findings.keep(place, { because: 'xlsform.option-incomplete' }, { where, text }));
      }
      continue;
    }
    const options = lists.get(list) ?? [];
    const named = cellIn(cells, 'name');
    if (named !== undefined && seen.has(JSON.stringify([list, code])))
      findings.add(named.place, 'kept', 'xlsform.option-twice', { text: code });
    seen.add(JSON.stringify([list, code]));
    options.push(optionOf(cells, tagFor, findings));
    lists.set(list, options);
  }
  const columns = [...table.columns.values()].map(({ header, field }) => field ?? header);
  return { lists: Object.fromEntries(lists), columns: new Set(columns), kept };
}
