/** The directory from the command line: on behalf of the agency itself. */
import { randomUUID } from 'node:crypto';
import { todayIn } from '../accounts/sessions.ts';
import type { Database, Viewer } from '../database/database.ts';
import { exportJson, exportTables } from './export-directory.ts';
import { type DirectoryImport, planImport, writeImport } from './import-feed.ts';
import type { DirectoryReport } from './import-report.ts';

export interface KnownAgency {
  readonly agency: string;
  readonly name: string;
  readonly timeZone: string;
}

export async function agenciesOf(database: Database): Promise<readonly KnownAgency[]> {
  const { rows } = await database.pool.query<KnownAgency>(
    'select agency, name, time_zone as "timeZone" from tables.agency order by name, agency',
  );
  return rows;
}

const systemOf = ({ agency, timeZone }: KnownAgency): Viewer => ({
  agency,
  worker: agency,
  today: todayIn(timeZone),
});

/** @param dry only look: nothing is written */
export async function importDirectory(
  database: Database,
  agency: KnownAgency,
  {
    feed,
    files,
    dry,
    progress,
  }: Pick<DirectoryImport, 'feed' | 'files' | 'progress'> & { readonly dry: boolean },
): Promise<DirectoryReport> {
  const work: DirectoryImport = {
    database,
    viewer: systemOf(agency),
    import: randomUUID(),
    feed,
    files,
    ...(progress === undefined ? {} : { progress }),
  };
  const plan = await planImport(work);
  return dry ? plan.report : writeImport(work, plan);
}

export const exportDirectory = (
  database: Database,
  { agency }: KnownAgency,
  format: 'zip' | 'json',
): Promise<Uint8Array | string> =>
  format === 'zip' ? exportTables(database, agency) : exportJson(database, agency);
