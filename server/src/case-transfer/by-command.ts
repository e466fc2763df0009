/** Packages by the command line: whoever keeps the database makes one, and takes one in for a worker of the agency. */
import { randomUUID } from 'node:crypto';
import { type Role, refusalWords, type Words } from '@pendamping/domain';
import { credentialsOf } from '../accounts/accounts.ts';
import { todayOf } from '../accounts/sessions.ts';
import type { Database } from '../database/database.ts';
import { append } from '../journal/append.ts';
import { streamsOf } from '../journal/transfer.ts';
import { type Asked, gatherAll, type MadePackage, makePackage, packageEntry } from './make-package.ts';
import { openPackage } from './read-package.ts';
import { type Taken, takeOver } from './take-over.ts';

export type ByCommand<Done> = { readonly done: Done } | { readonly refused: Words } | undefined;

/** @returns `undefined` for an unknown number, or why the case may not leave */
export async function packageByNumber(
  database: Database,
  number: string,
  asked: Asked,
): Promise<ByCommand<MadePackage>> {
  const found = await streamsOf(database, number);
  if (found === undefined) return undefined;
  const { agency, case: caseId } = found;
  const [now, today] = [new Date().toISOString(), await todayOf(database, agency)];
  const gathered = await gatherAll(database, agency, found.streams);
  const made = makePackage(gathered, asked, { agency, caseId, now, today });
  const entry = {
    id: randomUUID(),
    record: 'case' as const,
    stream: caseId,
    type: 'TransferPackageMade',
    data: packageEntry(made, asked),
    occurredOn: today,
    recordedAt: now,
    basis: gathered.entries.findLast((one) => one.stream === caseId)?.version ?? 0,
  };
  const viewer = { agency, worker: agency, today };
  const [outcome] = await append(database, viewer, { system: true }, [entry], now);
  if (outcome?.outcome !== 'refused') return { done: made };
  return { refused: refusalWords(outcome.because) ?? { id: outcome.because, en: outcome.because } };
}

/**
 * @param username of the social worker who is to be responsible
 * @returns `undefined` where nobody of that name may take a case over
 * @throws PackageFault where the package is not whole or was taken over before
 */
export async function takeOverAs(
  database: Database,
  content: Uint8Array,
  username: string,
): Promise<Taken | undefined> {
  const account = await credentialsOf(database, username);
  if (account === undefined) return undefined;
  const { agency, worker } = account;
  const { rows } = await database.pool.query<{ roles: Role[] }>(
    'select roles from tables.worker where agency = $1 and worker = $2 and left_on is null',
    [agency, worker],
  );
  const roles = rows[0]?.roles ?? [];
  if (!roles.includes('social-worker') && !roles.includes('supervisor')) return undefined;
  const viewer = { agency, worker, today: await todayOf(database, agency) };
  return takeOver(database, viewer, roles, openPackage(content), new Date().toISOString());
}
