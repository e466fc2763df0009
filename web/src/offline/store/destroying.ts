/** What is destroyed when this device may no longer keep what had come from the server. */
import { leaseOf } from '../vault/lease.ts';
import { placeOfLast, sentOf, writeAttachments } from './attachment-store.ts';
import { type DeviceDatabase, strict } from './database.ts';
import { isOfLists } from './kept-lists.ts';

/** What a volunteer was told of cases that are not theirs lies on the shelf under this name (library/helping.ts). */
export const nameOfHelping = 'helping';

/** The directory of services lies on the shelf under these names (library/directory.ts). */
const isOfDirectory = (name: string): boolean => name === 'directory' || name.startsWith('directory/');

/** What areas are called, of which one could see where somebody works, lies there under these (library/area-names.ts, mentioned-areas.ts). */
const isOfAreas = (name: string): boolean => name.startsWith('areas/');

/**
 * Destroys every key of a record and everything that had come from the server or that it has. What waits to be sent stays, sealed, and
 * so do drafts, who works here, and the copies that only the server can open. Needs no open vault: the end of the lease
 * and a revoked device call it too.
 */
export async function destroyConfirmed(database: DeviceDatabase): Promise<void> {
  const gone = await sentOf(database);
  const transaction = database.transaction(
    ['keys', 'marks', 'records', 'shelf', 'attachments', 'files', 'door'],
    'readwrite',
    strict,
  );
  const names = await transaction.objectStore('shelf').getAllKeys();
  writeAttachments(transaction, { rows: [], files: [], gone });
  void transaction.objectStore('door').delete(placeOfLast);
  for (const name of ['keys', 'marks', 'records'] as const) void transaction.objectStore(name).clear();
  const goes = (name: string) => [isOfLists, isOfDirectory, isOfAreas].some((isOf) => isOf(name));
  for (const name of [...names.filter(goes), nameOfHelping, 'sync'])
    void transaction.objectStore('shelf').delete(name);
  await transaction.done;
}

/** Destroys what the lease no longer lets this device keep. @param now milliseconds of its clock @returns whether the lease is over */
export async function endLease(database: DeviceDatabase, now: number): Promise<boolean> {
  const lease = await leaseOf(database, now);
  if (lease?.state !== 'over') return false;
  await destroyConfirmed(database);
  return true;
}
