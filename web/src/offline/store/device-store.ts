/**
 * What this device keeps of one account, and the only place that writes it. A change is one transaction of the
 * database, in strict durability; a promise of this store is fulfilled when that transaction is complete, not before.
 */

import { addDays, type Entry } from '@pendamping/domain';
import { unwrap } from 'idb';
import type { Outcome } from '../outcome.ts';
import type { JournalPoint, OfferedAct, WholeRecord } from '../sync/exchange.ts';
import type { Seal, Vault } from '../vault/vault.ts';
import {
  type AttachmentStore,
  attachmentStore,
  type NewAttachment,
  sentOf,
  writeAttachments,
} from './attachment-store.ts';
import type { DeviceDatabase, DeviceSchema } from './database.ts';
import { isOfLists, keptLists } from './kept-lists.ts';
import { changedBy, type Lists, type ToldLines } from './lists.ts';

export interface SyncState {
  readonly device: string;
  readonly epoch?: string;
  readonly cursor?: number;
  readonly mark?: string;
  /** Places beyond the cursor that records fetched whole have shown: the server may be set back to before them. */
  readonly seen?: readonly JournalPoint[];
  /** Streams that belong here and are still to be fetched, the most urgent first. */
  readonly wanted: readonly string[];
  /** How many were wanted when fetching began: what progress is measured by. */
  readonly toFetch: number;
  /** Whether everything that belongs here has been here once; only then is the first sync done. */
  readonly complete: boolean;
  /** Whether the server has told the lines of all cases, ahead of their records. */
  readonly listed?: boolean;
  readonly leftOut: number;
  /** Acts whose copies are to be offered again, after the server has lost what it had. */
  readonly offerAgain: readonly string[];
}

export interface Mark {
  readonly stream: string;
  readonly record: string;
  readonly version: number;
}

/** `landing`: accepted, and shown from here until the server's own entry has come back. */
export type ActState = 'waiting' | 'refused' | 'landing';

/** Where an act was written, so that it can be opened again: the draft's key, the page, and what stood in the form. */
export interface FormOfAct {
  readonly draftKey: string;
  readonly path: string;
  readonly values: unknown;
}

export interface WaitingAct extends OfferedAct {
  /** Order of writing on this device. */
  readonly number: number;
  /** Instant of writing by this device's clock (ISO 8601). */
  readonly writtenAt: string;
  readonly state: ActState;
  readonly refusals?: readonly Outcome[];
  /** The last position of its entries in the journal, once accepted. */
  readonly position?: number;
  readonly form?: FormOfAct;
  /** Whose record it was written in: the record itself may be gone when its writer asks. */
  readonly about?: string;
}

/** What one answer of the server changes here; all of it or nothing. */
export interface Changes {
  readonly sync?: Partial<SyncState>;
  readonly acts?: readonly (Pick<WaitingAct, 'number' | 'state'> &
    Pick<Partial<WaitingAct>, 'refusals' | 'position'>)[];
  readonly removeActs?: readonly number[];
  /** Accepted acts of which a copy is kept, sealed for the server alone. */
  readonly copies?: readonly OfferedAct[];
  /** Entries that came after the cursor; those of records that are not held are passed over. */
  readonly entries?: readonly Entry[];
  readonly records?: readonly WholeRecord[];
  /** Lines of cases as the server has them, ahead of their records. */
  readonly lines?: ToldLines;
  /** Streams that no longer belong here: their keys are destroyed. */
  readonly drop?: readonly string[];
  /** What the server had of attachments it may have lost: they are sent again. */
  readonly attachmentsAgain?: boolean;
}

export interface Snapshot {
  readonly sync: SyncState;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly acts: readonly WaitingAct[];
  /** Acts of which a copy is kept, the oldest first. */
  readonly sent: readonly string[];
}

export interface NewAct extends OfferedAct {
  readonly writtenAt: string;
  readonly form?: FormOfAct | undefined;
  readonly about?: string | undefined;
  /** Photos and voice notes that do not lie here yet: kept in the same breath. */
  readonly attachments?: readonly NewAttachment[] | undefined;
}

export interface SealedCopy {
  readonly act: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface DeviceStore {
  readonly snapshot: () => Promise<Snapshot>;
  readonly commit: (changes: Changes) => Promise<void>;
  /** Writes an act down: once this is fulfilled it survives the browser's end. `instead` of an earlier refused one. */
  readonly add: (act: NewAct, instead?: number) => Promise<WaitingAct>;
  /** Takes an act out of the outbox because its writer says so, or because somebody else answers for it now: then its attachments stay, to be sent, and a copy of it, sealed for the server. */
  readonly discard: (number: number, why?: 'removed' | 'handed-over') => Promise<void>;
  readonly attachments: AttachmentStore;
  /** The confirmed entries of a record; `undefined` where it is not held. */
  readonly record: (stream: string) => Promise<WholeRecord | undefined>;
  readonly acts: () => Promise<readonly WaitingAct[]>;
  readonly lists: () => Promise<Lists>;
  /** Copies sealed for the server, by act. */
  readonly copies: (acts: readonly string[]) => Promise<readonly SealedCopy[]>;
  /** A single thing by name: the session, a setting. */
  readonly shelf: <T>(name: string) => Promise<T | undefined>;
  readonly putOnShelf: (name: string, value: unknown) => Promise<void>;
  readonly draft: <T>(key: string) => Promise<T | undefined>;
  readonly putDraft: (key: string, value: unknown) => Promise<void>;
  readonly dropDraft: (key: string) => Promise<void>;
  /** What stands in every draft. */
  readonly drafts: () => Promise<readonly unknown[]>;
  /** Told by another tab that something was written: what is remembered here is read anew. */
  readonly forgetRemembered: () => void;
}

export interface StoreSurroundings {
  readonly database: DeviceDatabase;
  readonly vault: Vault;
  readonly device: string;
  /** Lets one piece of work at a time pass, over all tabs. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  /** Seals a copy that the server alone can open; `undefined` while its key is not known. */
  readonly copyFor?: ((act: OfferedAct) => Promise<Uint8Array<ArrayBuffer> | undefined>) | undefined;
  readonly today: () => string;
}

/** The directory of services lies on the shelf under these names (library/directory.ts). */
const isOfDirectory = (name: string): boolean => name === 'directory' || name.startsWith('directory/');

const strict = { durability: 'strict' } as const;
/** Days for which copies of what was sent are kept: longer than an agency's backups should be old. */
const daysOfCopies = 45;

type Stored = Omit<WaitingAct, 'number'>;

export function deviceStore({
  database,
  vault,
  device,
  lock,
  copyFor,
  today,
}: StoreSurroundings): DeviceStore {
  const kept = keptLists(database, vault);

  async function onShelf<T>(name: string): Promise<T | undefined> {
    const row = await database.get('shelf', name);
    return row === undefined ? undefined : vault.open<T>(`shelf/${name}`, row.sealed);
  }
  const forShelf = async (name: string, value: unknown) => ({
    name,
    sealed: await vault.seal(`shelf/${name}`, value),
  });

  const syncState = async (): Promise<SyncState> =>
    (await onShelf<SyncState>('sync')) ?? {
      device,
      wanted: [],
      toFetch: 0,
      complete: false,
      leftOut: 0,
      offerAgain: [],
    };

  const keyIn = (row: DeviceSchema['keys']['value'] | undefined): Promise<Seal> | undefined =>
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

  async function acts(): Promise<readonly WaitingAct[]> {
    const rows = await database.getAll('outbox');
    return Promise.all(
      rows.map(async ({ number, sealed }) => ({
        ...(await vault.open<Stored>('outbox', sealed)),
        number: number ?? 0,
      })),
    );
  }

  async function actAt(number: number): Promise<Stored | undefined> {
    const row = await database.get('outbox', number);
    return row === undefined ? undefined : vault.open<Stored>('outbox', row.sealed);
  }

  const keyOf = async (stream: string) => keyIn(await database.get('keys', stream));
  const attachments = attachmentStore(database, vault, keyOf);

  /** The held records with what came for them; a record that is not held is left alone. */
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

  async function recordRows(records: readonly WholeRecord[]): Promise<readonly Put[]> {
    if (records.length === 0) return [];
    const { store } = database.transaction('keys');
    const keys = await Promise.all(records.map((one) => store.get(one.stream)));
    return (await Promise.all(records.map((one, at) => rowsOf(one, keys[at])))).flat();
  }

  async function rowsOf(
    one: WholeRecord,
    keyRow: DeviceSchema['keys']['value'] | undefined,
  ): Promise<readonly Put[]> {
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

  async function actRows(changes: Changes): Promise<readonly Put[]> {
    const wanted = new Map((changes.acts ?? []).map((one) => [one.number, one]));
    if (wanted.size === 0) return [];
    const present = (await acts()).filter((one) => wanted.has(one.number));
    return Promise.all(
      present.map(async (one) => {
        const { number, ...stored } = { ...one, ...wanted.get(one.number) };
        return { store: 'outbox', value: { number, sealed: await vault.seal('outbox', stored) } } as const;
      }),
    );
  }

  async function copyRows(offered: readonly OfferedAct[]): Promise<readonly PutSent[]> {
    const day = today();
    const all = await Promise.all(
      offered.map(async (one) => ({ act: one.act, day, sealed: await copyFor?.(one) })),
    );
    return all.flatMap(({ sealed, ...one }) =>
      sealed === undefined ? [] : [{ store: 'sent', value: { ...one, sealed } }],
    );
  }

  async function outdatedCopies(): Promise<readonly Removal[]> {
    const oldest = addDays(today(), -daysOfCopies);
    const rows = await database.getAll('sent');
    return rows.filter((one) => one.day < oldest).map((one) => ({ store: 'sent', key: one.act }));
  }

  /** What is attached to dropped records and has been sent goes with them; what is unsent stays. */
  async function goneWith(drop: readonly string[]): Promise<readonly Removal[]> {
    if (drop.length === 0) return [];
    const dropped = new Set(drop);
    const ids = await sentOf(database, (stream) => dropped.has(stream));
    return ids.flatMap((key) => (['attachments', 'files'] as const).map((store) => ({ store, key })));
  }

  /** Everything is sealed before the transaction begins: it would end by itself while the cipher works. */
  async function prepared(changes: Changes) {
    const { records: fetched = [], entries = [], drop = [], copies = [], removeActs = [], sync } = changes;
    const whole = new Set(fetched.map((one) => one.stream));
    const longer = await grown(entries, whole);
    const listed = await kept.rowsFor((present) =>
      changedBy(present, { fetched, grown: longer, dropped: drop, lines: changes.lines }),
    );
    const again = changes.attachmentsAgain === true ? await attachments.unsentAgain() : undefined;
    const puts = await Promise.all([
      recordRows([...fetched, ...longer]),
      actRows(changes),
      copyRows(copies),
      sync === undefined ? [] : forShelf('sync', { ...(await syncState()), ...sync }).then(onlyShelf),
      listed.puts.map((value) => ({ store: 'shelf', value }) as const),
    ]);
    const removals: readonly Removal[] = [
      ...drop.flatMap((key) => (['keys', 'marks', 'records'] as const).map((store) => ({ store, key }))),
      ...(await goneWith(drop)),
      ...removeActs.map((key) => ({ store: 'outbox', key }) as const),
      ...(copies.length === 0 ? [] : await outdatedCopies()),
      ...listed.removals.map((key) => ({ store: 'shelf', key }) as const),
    ];
    return { puts: puts.flat(), removals, again, written: listed.written };
  }

  async function write({
    puts,
    removals,
    again,
    written,
  }: Awaited<ReturnType<typeof prepared>>): Promise<void> {
    const transaction = database.transaction(
      ['keys', 'marks', 'records', 'outbox', 'sent', 'shelf', 'attachments', 'files'],
      'readwrite',
      strict,
    );
    if (again !== undefined) writeAttachments(transaction, again);
    // Bare: a promise for each of a thousand rows costs as much as the row.
    const bare = unwrap(transaction);
    for (const { store, value } of puts) bare.objectStore(store).put(value);
    for (const { store, key } of removals) void transaction.objectStore(store).delete(key as never);
    await transaction.done;
    written();
  }

  async function add(act: NewAct, instead?: number): Promise<WaitingAct> {
    const { attachments: brought = [], form, about, ...offered } = act;
    const stored: Stored = {
      ...offered,
      state: 'waiting',
      ...(form === undefined ? {} : { form }),
      ...(about === undefined ? {} : { about }),
    };
    const sealed = await vault.seal('outbox', stored);
    const before = instead === undefined ? undefined : (await actAt(instead))?.act;
    const files = await attachments.takenOver(act, brought, before);
    // Gone in the same breath: a browser that ended in between would offer what is recorded to be written again.
    const draft = form === undefined ? undefined : await vault.name(`draft/${form.draftKey}`);
    const transaction = database.transaction(
      ['outbox', 'attachments', 'files', 'drafts'],
      'readwrite',
      strict,
    );
    if (draft !== undefined) void transaction.objectStore('drafts').delete(draft);
    const number = await transaction.objectStore('outbox').add({ sealed });
    if (instead !== undefined) void transaction.objectStore('outbox').delete(instead);
    writeAttachments(transaction, files);
    await transaction.done;
    return { ...stored, number };
  }

  async function discard(number: number, why: 'removed' | 'handed-over' = 'removed'): Promise<void> {
    const stored = await actAt(number);
    const gone = why === 'removed' && stored !== undefined ? await attachments.ofAct(stored.act) : [];
    // The server may yet go back to a time before it was handed over.
    const copies =
      why === 'handed-over' && stored !== undefined
        ? await copyRows([{ act: stored.act, entries: stored.entries }])
        : [];
    const transaction = database.transaction(['outbox', 'sent', 'attachments', 'files'], 'readwrite', strict);
    for (const { value } of copies) void transaction.objectStore('sent').put(value);
    void transaction.objectStore('outbox').delete(number);
    writeAttachments(transaction, { rows: [], files: [], gone });
    await transaction.done;
  }

  async function put(
    store: 'shelf' | 'drafts',
    row: { readonly name: string; readonly sealed: Uint8Array<ArrayBuffer> },
  ) {
    const transaction = database.transaction(store, 'readwrite', strict);
    void transaction.store.put(row);
    await transaction.done;
  }

  return {
    acts,
    record,
    lists: kept.lists,
    add,
    discard,
    attachments,
    async snapshot() {
      const [sync, marks, waiting, sent] = await Promise.all([
        syncState(),
        database.getAll('marks'),
        acts(),
        database.getAllKeys('sent'),
      ]);
      return { sync, marks: new Map(marks.map((one) => [one.stream, one])), acts: waiting, sent };
    },
    commit: (changes) =>
      lock(async () => {
        await write(await prepared(changes));
      }),
    async copies(wanted) {
      const rows = await Promise.all(wanted.map((act) => database.get('sent', act)));
      return rows.flatMap((one) => (one === undefined ? [] : [{ act: one.act, sealed: one.sealed }]));
    },
    shelf: onShelf,
    async putOnShelf(name, value) {
      await put('shelf', await forShelf(name, value));
    },
    async draft<T>(key: string) {
      const name = await vault.name(`draft/${key}`);
      const row = await database.get('drafts', name);
      return row === undefined ? undefined : vault.open<T>(`drafts/${name}`, row.sealed);
    },
    async putDraft(key, value) {
      const name = await vault.name(`draft/${key}`);
      await put('drafts', { name, sealed: await vault.seal(`drafts/${name}`, value) });
    },
    async dropDraft(key) {
      await database.delete('drafts', await vault.name(`draft/${key}`));
    },
    async drafts() {
      const rows = await database.getAll('drafts');
      return Promise.all(rows.map((one) => vault.open(`drafts/${one.name}`, one.sealed)));
    },
    forgetRemembered: kept.forget,
  };
}

type Put = {
  [Name in 'keys' | 'marks' | 'records' | 'outbox' | 'sent' | 'shelf']: {
    readonly store: Name;
    readonly value: DeviceSchema[Name]['value'];
  };
}['keys' | 'marks' | 'records' | 'outbox' | 'sent' | 'shelf'];

type PutSent = Extract<Put, { store: 'sent' }>;

interface Removal {
  readonly store: 'keys' | 'marks' | 'records' | 'outbox' | 'sent' | 'attachments' | 'files' | 'shelf';
  readonly key: string | number;
}

const onlyShelf = (value: DeviceSchema['shelf']['value']): readonly Put[] => [{ store: 'shelf', value }];

/** Entries told again are passed over; what came is put in the order of the record. */
function joined(held: WholeRecord, come: readonly Entry[]): WholeRecord | undefined {
  const known = new Set(held.entries.map((one) => one.id));
  const fresh = come.filter((one) => !known.has(one.id));
  if (fresh.length === 0) return undefined;
  const entries = [...held.entries, ...fresh].sort((a, b) => a.version - b.version);
  return { ...held, entries, version: Math.max(held.version, ...fresh.map((one) => one.version)) };
}

/**
 * Destroys every key of a record and everything that had come from the server or that it has. What waits to be sent stays, sealed, and
 * so do drafts, who works here, and the copies that only the server can open. Needs no open vault: the end of the lease
 * and a revoked device call it too.
 */
export async function destroyConfirmed(database: DeviceDatabase): Promise<void> {
  const gone = await sentOf(database);
  const transaction = database.transaction(
    ['keys', 'marks', 'records', 'shelf', 'attachments', 'files'],
    'readwrite',
    strict,
  );
  const names = await transaction.objectStore('shelf').getAllKeys();
  writeAttachments(transaction, { rows: [], files: [], gone });
  for (const name of ['keys', 'marks', 'records'] as const) void transaction.objectStore(name).clear();
  for (const name of [...names.filter(isOfLists), ...names.filter(isOfDirectory), 'sync'])
    void transaction.objectStore('shelf').delete(name);
  await transaction.done;
}
