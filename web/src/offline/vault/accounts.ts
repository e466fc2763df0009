/**
 * Which accounts keep work on this device: ids, and a salted digest of each user name, so that a name typed in can be
 * recognised and none can be read. A name that somebody guesses can be confirmed; that much a digest cannot hide.
 */
import { type DBSchema, openDB } from 'idb';
import { type Bytes, joined, randomBytes, utf8 } from './seal.ts';

interface Account {
  readonly worker: string;
  readonly salt: Bytes;
  readonly digest: Bytes;
}

interface AccountsSchema extends DBSchema {
  accounts: { key: string; value: Account };
}

const opened = () =>
  openDB<AccountsSchema>('pendamping-accounts', 1, {
    upgrade: (database) => void database.createObjectStore('accounts', { keyPath: 'worker' }),
  });

async function within<T>(work: (database: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> {
  const database = await opened();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

async function digestOf(salt: Bytes, username: string): Promise<Bytes> {
  const name = utf8(username.normalize('NFKC').trim().toLowerCase());
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(salt, name)));
}

const same = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Ids of the workers whose work is kept here. */
export const accountsHere = (): Promise<readonly string[]> =>
  within((database) => database.getAllKeys('accounts'));

export async function rememberAccount(worker: string, username: string): Promise<void> {
  const salt = randomBytes(16);
  const digest = await digestOf(salt, username);
  await within((database) => database.put('accounts', { worker, salt, digest }));
}

export const forgetAccount = (worker: string): Promise<void> =>
  within((database) => database.delete('accounts', worker));

/** The worker with this user name, in capitals or not; `undefined` where none keeps work here. */
export async function accountOf(username: string): Promise<string | undefined> {
  const accounts = await within((database) => database.getAll('accounts'));
  for (const { worker, salt, digest } of accounts)
    if (same(digest, await digestOf(salt, username))) return worker;
  return undefined;
}
