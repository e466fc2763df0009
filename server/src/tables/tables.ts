/**
 * The read tables: what lists and searches are read from. Each file is one table, written from a record as it is
 * known after new entries, in the same transaction, and can be emptied and refilled from the journal.
 */
import type { Entry } from '@pendamping/domain';
import type { Transaction } from '../database/database.ts';
import { agencyRow } from './agency.ts';
import { assignment } from './assignment.ts';
import { belonging } from './belonging.ts';
import { caseClient } from './case-client.ts';
import { caseRow } from './case-row.ts';
import { caseWall, causeCase, causeRow } from './cause.ts';
import { clientKey } from './client-key.ts';
import { clientRow } from './client-row.ts';
import { dataRequest } from './data-request.ts';
import { delivery } from './delivery.ts';
import { providerRow, publication, serviceRow, taxonomyRow } from './directory.ts';
import { emergency } from './emergency.ts';
import { familyCard } from './family-card.ts';
import { groupAttendance } from './group-attendance.ts';
import { incoming } from './incoming.ts';
import { knownToFew } from './known-to-few.ts';
import { member } from './member.ts';
import { merged } from './merged.ts';
import { notTheSame } from './not-the-same.ts';
import { partner } from './partner.ts';
import { causePractice, practice } from './practice.ts';
import { referralLink } from './referral-link.ts';
import { result } from './result.ts';
import type { Change, Table } from './table.ts';
import { task } from './task.ts';
import { withdrawal } from './withdrawal.ts';
import { worker } from './worker.ts';

// biome-ignore lint/suspicious/noExplicitAny: tables of every kind of record stand in one list
export const tables: readonly Table<any>[] = [
  agencyRow,
  worker,
  caseRow,
  assignment,
  emergency,
  caseClient,
  task,
  clientRow,
  clientKey,
  member,
  merged,
  notTheSame,
  knownToFew,
  belonging,
  familyCard,
  withdrawal,
  dataRequest,
  result,
  practice,
  groupAttendance,
  providerRow,
  serviceRow,
  taxonomyRow,
  publication,
  partner,
  delivery,
  referralLink,
  incoming,
  causeRow,
  causeCase,
  causePractice,
  caseWall,
];

/** One more whenever a table is added or written otherwise: an older database is then filled anew on opening. */
export const layout = 8;

const corrections = new Set(['EntryAmended', 'EntryStruck', 'DisagreementSettled']);

function concerns({ after }: Pick<Table<unknown>, 'after'>, added: readonly Entry[]): boolean {
  return after === undefined || added.some(({ type }) => after.has(type) || corrections.has(type));
}

export async function writeTables(
  transaction: Transaction,
  agency: string,
  changes: readonly Change[],
): Promise<void> {
  for (const change of changes)
    for (const table of tables)
      if (table.record === change.record && concerns(table, change.added))
        await table.write(transaction, agency, change.stream, change.reading.state);
}
