/** Taking a file in: its sheets, its first rows, and what its columns mean, proposed or remembered. Nothing is read into the registry. */
import type { Database, Viewer } from '../database/database.ts';
import type { ProposedColumn } from '../spreadsheets/columns.ts';
import type { FoundTable } from '../spreadsheets/table.ts';
import type { Mapping } from './plan.ts';
import { readSheets } from './read-sheets.ts';

export const headersKey = (headers: readonly string[]) =>
  headers.join('\u001f').toLowerCase().slice(0, 4_000);

export interface Brought {
  readonly import: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: number;
    readonly headerRow: number;
    readonly columns: readonly ProposedColumn[];
    /** The first rows as they are shown. */
    readonly sample: readonly (readonly string[])[];
    readonly remembered: boolean;
  }[];
}

const shownCell = (cell: FoundTable['body'][number]['cells'][number]): string => {
  if (cell === undefined) return '';
  if (cell.kind === 'day') return cell.day;
  return cell.kind === 'yes-no' ? String(cell.value) : cell.text.slice(0, 60);
};

/** Takes a file in and proposes what its columns mean, as was decided the last time for the same headers. */
export async function bring(
  database: Database,
  viewer: Viewer,
  id: string,
  name: string,
  content: Uint8Array,
): Promise<Brought> {
  const sheets = await readSheets(content);
  await database.pool.query(
    "delete from imports.file where begun_at < now() - interval '7 days' and state in ('brought', 'checked', 'failed')",
  );
  await database.pool.query(
    `insert into imports.file (agency, import, worker, name, content, state) values ($1, $2, $3, $4, $5, 'brought')`,
    [viewer.agency, id, viewer.worker, name, Buffer.from(content)],
  );
  const shown = await Promise.all(
    sheets.map(async ({ name: sheet, table, columns }) => {
      const { rows } = await database.pool.query<{ mapping: Mapping['columns'] }>(
        'select mapping from imports.mapping where agency = $1 and headers = $2',
        [viewer.agency, headersKey(table.headers)],
      );
      const before = rows[0]?.mapping;
      return {
        name: sheet,
        rows: table.body.length,
        headerRow: table.headerRow,
        columns: columns.map((one) => {
          const field = before?.find((each) => each.column === one.column)?.field;
          return before === undefined
            ? one
            : { ...one, field: field ?? undefined, certainty: 'sure' as const };
        }),
        sample: table.body.slice(0, 5).map(({ cells }) => table.headers.map((_, at) => shownCell(cells[at]))),
        remembered: before !== undefined,
      };
    }),
  );
  return { import: id, sheets: shown };
}
