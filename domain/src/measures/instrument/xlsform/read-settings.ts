/** Title, name and version of a form from its settings; every further setting is kept as it stands. */
import type { Kept } from '../instrument.ts';
import type { Findings } from './findings.ts';
import { inOrder } from './grouped.ts';
import { urnOf, versionOf } from './identity.ts';
import { cellIn, cellsOf, type FormCell, type FormTable, textIn } from './table.ts';

export interface SettingsRead {
  readonly title: string;
  readonly urn: string;
  readonly version: string;
  readonly defaultLanguage: string;
  readonly kept: readonly Kept[];
}

/** Settings stand in one row; what stands below it is kept with the number of its row. */
const whereOf = (row: number, header: string) =>
  row === 0 ? `settings: ${header}` : `settings ${row + 1}: ${header}`;

function keptOf(row: number, { column, text, place }: FormCell, findings: Findings): readonly Kept[] {
  const { field, header } = column;
  if (row === 0 && (field === 'form_title' || field === 'form_id')) return [];
  if (row === 0 && field === 'version' && versionOf(text.trim()) === text.trim()) return [];
  if (row === 0 && field === 'default_language')
    return [{ where: whereOf(row, field), text, because: 'xlsform.setting' }];
  if (row === 0 && field === 'version') {
    findings.add(place, 'mended', 'xlsform.version-derived', { text });
    return [{ where: whereOf(row, field), text, because: 'xlsform.version-derived' }];
  }
  const because = column.because ?? 'xlsform.setting';
  return [findings.keep(place, { because }, { where: whereOf(row, field ?? header), text })];
}

export function settingsIn(table: FormTable, file: string | undefined, findings: Findings): SettingsRead {
  const rows = table.rows.map((row) => cellsOf(table, row));
  const first = rows[0] ?? [];
  const id = textIn(first, 'form_id');
  const title = cellIn(first, 'form_title')?.text ?? '';
  const start = { sheet: table.sheet, row: 1, column: 0 };
  if (id === '') findings.add(start, 'mended', 'xlsform.no-form-id');
  if (textIn(first, 'version') === '') findings.add(start, 'mended', 'xlsform.no-version');
  if (title === '') findings.add(start, 'mended', 'xlsform.no-title');
  const name = id === '' ? (file ?? 'form').replace(/\.[^.]*$/, '') : id;
  return {
    title: title === '' ? name : title,
    urn: urnOf(name),
    version: versionOf(textIn(first, 'version')),
    defaultLanguage: textIn(first, 'default_language'),
    kept: inOrder(rows.flatMap((cells, at) => cells.flatMap((cell) => keptOf(at, cell, findings)))),
  };
}
