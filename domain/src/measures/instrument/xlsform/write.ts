/**
 * An instrument as an XLSForm. It is read back at once: whatever would not come back as it left is told, and stands in a
 * sheet of our own, so that nothing is lost between two agencies that both work with Pendamping.
 */
import { everyItem, type Instrument, type Kept, type Option } from '../instrument.ts';
import { type Beyond, beyondNames, beyondOf, sheetOfBeyond } from './beyond.ts';
import { fieldsOf } from './columns.ts';
import { formIdOf, versionOf } from './identity.ts';
import { columnLanguage, keptLanguageNames } from './languages.ts';
import { renamed, renamingFor } from './naming.ts';
import { sheetsKept } from './other-sheets.ts';
import { readXlsform } from './read.ts';
import { type FormSheet, filled } from './sheets.ts';
import { yesNoList } from './types.ts';
import { yesNoWords } from './words.ts';
import { choiceRow, type NameOf, surveyRows, type WrittenRow } from './write-rows.ts';

const surveyOrder = [...fieldsOf.survey, 'media'];

/** Columns of the standard first, languages side by side; then all others as they come. */
function inOrder(headers: Iterable<string>, order: readonly string[]): readonly string[] {
  const rank = (header: string) => {
    const at = order.indexOf(header.split('::')[0] ?? header);
    return at < 0 || header.includes('#') ? order.length : at;
  };
  return [...headers].toSorted((a, b) => rank(a) - rank(b));
}

/** Rows as a sheet, with the columns that they fill and those that belong to it anyway. */
function sheetOf(
  name: string,
  rows: readonly WrittenRow[],
  order: readonly string[],
  always: readonly string[],
): FormSheet {
  const full = rows.map((row) => row.filter(([, text]) => filled(text)));
  const used = full.flatMap((row) => row.map(([header]) => header));
  const headers = inOrder(new Set([...always, ...used]), order);
  const at = new Map(headers.map((header, index) => [header, index]));
  const body = full.map((row) => {
    const cells = headers.map(() => '');
    for (const [header, text] of row) cells[at.get(header) ?? 0] = text;
    return cells;
  });
  return { name, rows: [headers, ...body] };
}

/** What stood outside the rows of the questions or options, each cell in a row of its own. */
const aside = (kept: readonly Kept[], sheet: string): readonly WrittenRow[] =>
  kept
    .filter(({ where }) => where.startsWith(`${sheet}: `))
    .map(({ where, text }) => [[where.slice(sheet.length + 2), text]]);

function settingsRows(instrument: Instrument, kept: readonly Kept[]): readonly WrittenRow[] {
  const stated = kept.find(({ where }) => where === 'settings: version')?.text;
  const version =
    stated !== undefined && versionOf(stated.trim()) === instrument.version ? stated : instrument.version;
  const first: WrittenRow = [
    ['form_title', Object.values(instrument.title)[0] ?? ''],
    ['form_id', formIdOf(instrument.urn)],
    ['version', version],
    ...aside(kept, 'settings')
      .flat()
      .filter(([header]) => header !== 'version'),
  ];
  const rows: WrittenRow[] = [first];
  for (const { where, text } of kept) {
    const [, number, header] = /^settings (\d+): (.+)$/s.exec(where) ?? [];
    if (number === undefined || header === undefined) continue;
    const at = Math.min(Number(number) - 1, 1_000);
    while (rows.length <= at) rows.push([]);
    rows[at] = [...(rows[at] ?? []), [header, text]];
  }
  return rows;
}

const yesNoOptions: readonly Option[] = [
  { code: 'yes', text: yesNoWords.yes },
  { code: 'no', text: yesNoWords.no },
];

function listsOf(instrument: Instrument): readonly (readonly [string, readonly Option[]])[] {
  const lists = Object.entries(instrument.lists);
  const asksYesNo = everyItem(instrument.items).some(({ type }) => type === 'boolean');
  return asksYesNo && !Object.hasOwn(instrument.lists, yesNoList)
    ? [...lists, [yesNoList, yesNoOptions]]
    : lists;
}

function plainSheets(instrument: Instrument): readonly FormSheet[] {
  const fromForm = instrument.origin?.format === 'xlsform';
  const kept = fromForm ? (instrument.kept ?? []) : [];
  const names = keptLanguageNames(kept);
  const nameOf: NameOf = (tag) => (tag === 'und' ? undefined : (names.get(tag) ?? columnLanguage(tag)));
  const options = listsOf(instrument).flatMap(([list, all]) =>
    all.map((one) => choiceRow(list, one, nameOf)),
  );
  return [
    sheetOf(
      'survey',
      [...surveyRows(instrument.items, nameOf, fromForm), ...aside(kept, 'survey')],
      surveyOrder,
      ['type', 'name'],
    ),
    sheetOf('choices', [...options, ...aside(kept, 'choices')], fieldsOf.choices, ['list_name', 'name']),
    sheetOf('settings', settingsRows(instrument, kept), fieldsOf.settings, [
      'form_title',
      'form_id',
      'version',
    ]),
    ...sheetsKept(kept),
  ];
}

export interface XlsformWritten {
  readonly sheets: readonly FormSheet[];
  /** What an XLSForm has no place for, in the order of the instrument. */
  readonly beyond: readonly Beyond[];
}

const nothing = (instrument: Instrument): Instrument => ({ ...instrument, items: [], lists: {} });

export function toXlsform(instrument: Instrument): XlsformWritten {
  const renaming = renamingFor(instrument);
  const named = renamed(instrument, renaming);
  const sheets = plainSheets(named);
  const back = readXlsform(sheets);
  const beyond = [
    ...beyondOf(named, back.kind === 'read' ? back.instrument : nothing(named)),
    ...beyondNames(renaming),
  ];
  return { sheets: beyond.length === 0 ? sheets : [...sheets, sheetOfBeyond(beyond)], beyond };
}
