/** A phone that has lain in a drawer for longer than its lease, and what must be true when it is opened again. */
import type { DeviceDatabase } from '../../web/src/offline/store/database.ts';
import { usualDays } from '../../web/src/offline/vault/lease.ts';
import type { Account } from './phone.ts';

const day = 24 * 3_600_000;

/** What lies on the disk: what waits as it is sealed, and how much there is of what the server has confirmed. */
async function lyingIn(database: DeviceDatabase) {
  const rows = await database.getAll('attachments');
  const waiting = new Set(rows.filter((one) => !one.sent).map((one) => one.id));
  const files = (await database.getAll('files')).filter((one) => waiting.has(one.id));
  const confirmed = [
    await database.count('keys'),
    await database.count('records'),
    await database.count('marks'),
    rows.length - waiting.size,
    (await database.count('files')) - files.length,
  ];
  const kept = JSON.stringify(
    [await database.getAll('outbox'), rows.filter((one) => !one.sent), files],
    bytes,
  );
  return { kept, confirmed: confirmed.reduce((sum, count) => sum + count, 0) };
}

const bytes = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

interface Contact {
  readonly at: number;
  readonly latest: number;
}

/**
 * The account is opened again so long after its last contact, by the clock of the phone, that its lease is over.
 *
 * @returns what is wrong then; `undefined` where the account has never met the server, and so has no lease
 */
export async function afterTheDrawer(account: Account): Promise<readonly string[] | undefined> {
  const database = await account.database();
  const contact = (await database.get('door', 'contact')) as Contact | undefined;
  if (contact === undefined) return undefined;
  const earlier = contact.at - (usualDays + 1) * day;
  await database.put('door', { ...contact, at: earlier }, 'contact');
  const before = await lyingIn(database);
  const held = await database.getAllKeys('records');
  account.token = undefined;
  const life = await account.open();
  const after = await lyingIn(database);
  const readable = await Promise.all(held.map((stream) => life.store.record(stream)));
  life.kill();
  const who = `the phone of ${account.name} whose lease is over`;
  return [
    ...(after.confirmed === 0 ? [] : [`${who} still holds what the server has confirmed`]),
    ...(readable.every((one) => one === undefined) ? [] : [`${who} can still read records`]),
    ...(after.kept === before.kept ? [] : [`${who} has changed what waits on it`]),
  ];
}
