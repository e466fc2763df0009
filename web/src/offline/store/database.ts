/**
 * The database of one account on this device. Each account has its own: a second one on the same phone touches
 * nothing of the first. What can be read without the vault's key is said beside each store; all else is sealed.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

type Bytes = Uint8Array<ArrayBuffer>;

export interface DeviceSchema extends DBSchema {
  /** What must be read before the vault opens: how it opens, failed tries, the last contact. Nothing about people. */
  door: { key: string; value: unknown };
  /** The key of each record, wrapped. Destroying it destroys the record. */
  keys: { key: string; value: { readonly stream: string; readonly wrapped: Bytes } };
  /** Which records are held, in which version (readable: ids, kinds and numbers only). */
  marks: {
    key: string;
    value: { readonly stream: string; readonly record: string; readonly version: number };
  };
  records: { key: string; value: { readonly stream: string; readonly sealed: Bytes } };
  /** Acts not yet answered, refused, or answered and not yet seen again; in the order of writing. */
  outbox: { key: number; value: { readonly number?: number; readonly sealed: Bytes } };
  /** Copies of what was sent, sealed for the server alone, against the day it loses what it had accepted. */
  sent: { key: string; value: { readonly act: string; readonly day: string; readonly sealed: Bytes } };
  /** Lists and other single things by name: session, index of the caseload, state of the sync. */
  shelf: { key: string; value: { readonly name: string; readonly sealed: Bytes } };
  drafts: { key: string; value: { readonly name: string; readonly sealed: Bytes } };
  /** What is known of photos and voice notes (readable: whose record, and whether the server has them). */
  attachments: {
    key: string;
    value: {
      readonly id: string;
      /** Empty until an act tells of it. */
      readonly stream: string;
      readonly sent: boolean;
      readonly about: Bytes;
    };
  };
  /** Their bytes, apart, so that looking through what is unsent reads no megabytes. */
  files: { key: string; value: { readonly id: string; readonly sealed: Bytes } };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** A transaction is complete only when the bytes have left the browser's memory. */
export const strict = { durability: 'strict' } as const;

const stores = [
  'door',
  'shelf',
  'drafts',
  'keys',
  'marks',
  'records',
  'sent',
  'attachments',
  'files',
] as const;
const keyPaths = {
  door: null,
  shelf: 'name',
  drafts: 'name',
  keys: 'stream',
  marks: 'stream',
  records: 'stream',
  sent: 'act',
  attachments: 'id',
  files: 'id',
} as const;

/** @throws DOMException where the browser cannot keep anything, for instance because the phone is full */
export function openDatabase(worker: string): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(`pendamping-${worker}`, 2, {
    upgrade(database) {
      for (const name of stores) {
        if (database.objectStoreNames.contains(name)) continue;
        const keyPath = keyPaths[name];
        database.createObjectStore(name, keyPath === null ? {} : { keyPath });
      }
      if (!database.objectStoreNames.contains('outbox'))
        database.createObjectStore('outbox', { keyPath: 'number', autoIncrement: true });
    },
    // Another tab removes the account or brings a newer shape: holding on would make it wait for ever.
    blocking(_held, _wanted, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
