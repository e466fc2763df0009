/**
 * The law of reading forms: every filled cell of survey, choices and settings is in the instrument, as what it says or
 * word for word. What the instrument says is told by writing it out again; a cell that is not found there was lost.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  everyItem,
  type FormSheet,
  type Instrument,
  readXlsform,
  sheetsOfTable,
  toXlsform,
} from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { shownSheetsOf } from './shown-sheets.ts';

const corpus = path.join(import.meta.dirname, '../../../../shared/data/xlsform');
const present = existsSync(corpus);
const files = present
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((one) => /\.(xlsx?|csv)$/.test(one))
  : [];

async function sheetsIn(file: string): Promise<readonly FormSheet[]> {
  const sheets = await shownSheetsOf(readFileSync(path.join(corpus, file)));
  const [first] = sheets;
  return first !== undefined && first.name === '' ? sheetsOfTable(first.rows) : sheets;
}

const asked = new Set(['survey', 'choices', 'settings']);

const isBounds = (header: string | undefined) => header?.trim().toLowerCase() === 'parameters';

/** The cells below the headers, those of the type column apart: types have many names. */
function cellsIn(sheets: readonly FormSheet[], only: (name: string) => boolean) {
  const [types, texts]: [string[], string[]] = [[], []];
  for (const { name, rows } of sheets.filter((one) => only(one.name))) {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const [headers = [], ...body] = filled;
    for (const row of body)
      for (const [at, cell] of row.entries())
        if (cell.trim() !== '') {
          const isType = headers[at]?.trim().toLowerCase() === 'type' && !/choices|settings/i.test(name);
          if (isType) types.push(cell.trim());
          else texts.push(...(isBounds(headers[at]) ? cell.trim().split(/[\s;,]+/) : [cell.trim()]));
        }
  }
  return { types, texts };
}

/** One spelling for what is the same to an expression, a number or a yes. */
function plain(text: string): string {
  const number = Number(text);
  if (Number.isFinite(number)) return String(number);
  return text
    .replace(/\$\{\s*([^}\s]+)\s*\}|(?:\.\.\/)+([\p{L}\w.-]+)/gu, (_, one, other) => `<${one ?? other}>`)
    .replace(/[\s()]/g, '')
    .replace(/["‘’“”]/g, "'")
    .replace(/^(yes|true)$/i, 'yes')
    .replace(/^(no|false)$/i, 'no');
}

/** What is left of the cells and of what is told, once each cell has taken the like of it. */
function matched(
  { cells, told }: { cells: readonly string[]; told: readonly string[] },
  as: (text: string) => string,
) {
  const left = new Map<string, string[]>();
  for (const one of told) left.set(as(one), [...(left.get(as(one)) ?? []), one]);
  const unmatched = cells.filter((cell) => left.get(as(cell))?.pop() === undefined);
  return { cells: unmatched, told: [...left.values()].flat() };
}

function lost(sheets: readonly FormSheet[], instrument: Instrument) {
  const isForm = (name: string) => asked.has(name.trim().toLowerCase());
  const alone = sheets.length === 1;
  const cells = cellsIn(sheets, (name) => alone || isForm(name));
  const written = toXlsform(instrument).sheets;
  const told = cellsIn(written, isForm);
  // A name that two groups share is written with the way to it.
  const names = everyItem(instrument.items).map((one) => one.linkId.split('/').at(-1) ?? '');
  const wordForWord = matched({ cells: cells.texts, told: [...told.texts, ...names] }, (one) => one);
  return {
    texts: matched(wordForWord, plain).cells,
    types: Math.max(0, cells.types.length - told.types.length),
  };
}

const fixture: readonly FormSheet[] = [
  {
    name: 'SURVEY',
    rows: [
      [
        'Type',
        'name',
        'label::Bahasa Indonesia (id)',
        'label::Kaili',
        'label',
        'relevance',
        'required',
        'catatan',
        '',
        'default',
        'parameters',
        'trigger',
        'media::image',
      ],
      ['start', 'mulai'],
      ['', '', 'Bagian pertama', '', '', '', '', 'hanya catatan'],
      ['begin group', 'rumah', 'Rumah', 'Sapo', 'House'],
      [
        'select one from yn',
        'atap',
        'Atap?',
        '',
        '',
        "${mulai} != '' and ( . = 1 )",
        'TRUE',
        'a',
        'b',
        '',
        '',
        '',
        'atap.png',
      ],
      ['begin_repeat', 'anak'],
      ['calculate', 'urutan', '', '', '', "pulldata('x','y','z', 1)"],
      ['range', 'nyeri', 'Nyeri', '', '', "../atap = 'y'", 'false()', '', '', '3', 'start=0 end=10 step=1'],
      ['end repeat', 'anak'],
      ['end group', '', 'selesai'],
      ['text', 'atap', '', '', '', '${nobody}', 'T', '', '', 'now()', 'rows=3', '${atap}'],
      ['gossip', 'x', '', '', 'X'],
      ['begin loop over yn', 'putar'],
      ['integer', '', 'Berapa %(label)s'],
      ['end loop'],
      ['end group', 'lebih'],
    ],
  },
  {
    name: 'choices',
    rows: [
      ['list_name', 'name', 'label', 'score', 'province', 'label'],
      ['yn', 'y', 'Ya', '1', 'a', 'Yes'],
      ['yn', 'n', 'Tidak', 'nol'],
      ['', 'z', 'Tanpa daftar'],
      ['yn', 'n', 'Tidak lagi'],
    ],
  },
  {
    name: 'settings',
    rows: [
      ['form_title', 'form_id', 'version', 'style', 'default_language'],
      ['Rumah', 'rumah 1', 'v2', 'pages', 'id'],
      ['', '', '', 'lagi'],
    ],
  },
];

describe('every filled cell of a form', () => {
  it('is in the instrument, with all that can go wrong in one form', () => {
    const reading = readXlsform(fixture);
    if (reading.kind === 'refused') throw new Error(reading.because);
    expect(lost(fixture, reading.instrument)).toEqual({ texts: [], types: 0 });
  });

  it('would be missed, were it lost', () => {
    const reading = readXlsform(fixture);
    if (reading.kind === 'refused') throw new Error(reading.because);
    const { items, kept } = reading.instrument;
    const [mulai, rumah, ...others] = items;
    if (mulai === undefined || rumah === undefined) throw new Error('the fixture has changed');
    const poorer = {
      ...reading.instrument,
      items: [mulai, { ...rumah, text: {} }, ...others],
      kept: (kept ?? []).slice(1),
    };
    expect(lost(fixture, poorer)).toEqual({
      texts: expect.arrayContaining(['Rumah', 'Sapo', 'House']),
      types: 0,
    });
  });

  it.skipIf(!present)(
    'is in the instrument, and comes back, for every form of the collection (skipped without it)',
    { timeout: 300_000 },
    async () => {
      expect(files.length).toBeGreaterThan(40);
      const refused: string[] = [];
      for (const file of files) {
        const [options, sheets] = [{ file: path.basename(file) }, await sheetsIn(file)];
        const reading = readXlsform(sheets, options);
        if (reading.kind === 'refused') {
          refused.push(`${path.basename(file)} ${reading.because}`);
          continue;
        }
        expect([file, lost(sheets, reading.instrument)]).toEqual([file, { texts: [], types: 0 }]);
        const { sheets: written, beyond } = toXlsform(reading.instrument);
        expect(readXlsform(written, options)).toMatchObject({ instrument: reading.instrument });
        // A form needs our sheet for nothing but names that two groups share.
        expect([file, beyond.filter(({ field }) => field !== 'linkId')]).toEqual([file, []]);
      }
      expect(refused).toEqual(['fruits.csv xlsform.no-type-column']);
    },
  );
});
