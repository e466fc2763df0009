/**
 * The records held here, each sealed under a key of its own, which is destroyed when the record no longer belongs here.
 */
import type { Entry } from '@pendamping/domain';
import type { WholeRecord } from '../sync/exchange.ts';
import type { Seal, Vault } from '../vault/vault.ts';
import type { DeviceDatabase, DeviceSchema } from './database.ts';

type KeyRow = DeviceSchema['keys']['value'];

type RecordRow = {
  [Name in 'keys' | 'marks' | 'records']: {
    readonly store: Name;
    readonly value: DeviceSchema[Name]['value'];
  };
}['keys' | 'marks' | 'records'];

export interface HeldRecords {
  /** The confirmed entries of a record; `undefined` where it is not held. */
  readonly record: (stream: string) => Promise<WholeRecord | undefined>;
  readonly keyOf: (stream: string) => Promise<Seal | undefined>;
  /** The held records with what came for them, but for those that came whole; a record that is not held is left alone. */
  readonly grown: (
    entries: readonly Entry[],
    fetched: ReadonlySet<string>,
  ) => Promise<readonly WholeRecord[]>;
  /** What writing these down puts into the database, sealed. */
  readonly rowsOf: (records: readonly WholeRecord[]) => Promise<readonly RecordRow[]>;
}

export function heldRecords(database: DeviceDatabase, vault: Pick<Vault, 'keyOf' | 'newKey'>): HeldRecords {
  const keyIn = (row: KeyRow | undefined): Promise<Seal> | undefined =>
    row === undefined ? undefined : vault.keyOf(row.stream, row.wrapped);

  /** Read anew each time: another tab may have dropped the record and fetched it again, under another key. */
  async function record(stream: string): Promise<WholeRecord | undefined> {
    const transaction = database.transaction(['keys', 'records']);
    const [keyRow, row] = await Promise.all([
      transaction.objectStore('keys').get(stream),
      transaction.objectStore('records').get(stream),
    ]);
    const key = await keyIn(keyRow);
    return key === undefined || row === undefined
      ? undefined
      : key.open<WholeRecord>(`records/${stream}`, row.sealed);
  }

  async function grown(
    entries: readonly Entry[],
    fetched: ReadonlySet<string>,
  ): Promise<readonly WholeRecord[]> {
    const byStream = Map.groupBy(entries, (one) => one.stream);
    const all = await Promise.all(
      [...byStream].map(async ([stream, come]) => {
        if (fetched.has(stream)) return undefined;
        const held = await record(stream);
        return held === undefined ? undefined : joined(held, come);
      }),
    );
    return all.filter((one) => one !== undefined);
  }

  async function rowsOf(records: readonly WholeRecord[]): Promise<readonly RecordRow[]> {
    if (records.length === 0) return [];
    const { store } = database.transaction('keys');
    const keys = await Promise.all(records.map((one) => store.get(one.stream)));
    return (await Promise.all(records.map((one, at) => rowsOfOne(one, keys[at])))).flat();
  }

  async function rowsOfOne(one: WholeRecord, keyRow: KeyRow | undefined): Promise<readonly RecordRow[]> {
    const known = await keyIn(keyRow);
    const made = known === undefined ? await vault.newKey(one.stream) : undefined;
    const key = known ?? made?.key;
    if (key === undefined) throw new Error('no key for a record');
    const { stream, record: kind, version } = one;
    return [
      ...(made === undefined ? [] : [{ store: 'keys', value: { stream, wrapped: made.wrapped } } as const]),
      { store: 'marks', value: { stream, record: kind, version } },
      { store: 'records', value: { stream, sealed: await key.seal(`records/${stream}`, one) } },
    ];
  }

  return { record, grown, rowsOf, keyOf: async (stream) => keyIn(await database.get('keys', stream)) };
}

/** Entries told again are passed over; what came is put in the order of the record. */
function joined(held: WholeRecord, come: readonly Entry[]): WholeRecord | undefined {
  const known = new Set(held.entries.map((one) => one.id));
  const fresh = come.filter((one) => !known.has(one.id));
  if (fresh.length === 0) return undefined;
  const entries = [...held.entries, ...fresh].sort((a, b) => a.version - b.version);
  return { ...held, entries, version: Math.max(held.version, ...fresh.map((one) => one.version)) };
}
