/**
 * What this device keeps of one account, and the only place that writes it. A change is one transaction of the
 * database, in strict durability; a promise of this store is fulfilled when that transaction is complete, not before.
 */
import type { Entry } from '@pendamping/domain';
import { unwrap } from 'idb';
import type { JournalPoint, OfferedAct, WholeRecord } from '../sync/exchange.ts';
import type { Vault } from '../vault/vault.ts';
import {
  type AttachmentStore,
  attachmentStore,
  placeOfLast,
  sentOf,
  writeAttachments,
} from './attachment-store.ts';
import { type DeviceDatabase, type DeviceSchema, strict } from './database.ts';
import { type KeptDrafts, keptDrafts } from './drafts-kept.ts';
import { type HeldRecords, heldRecords } from './held-records.ts';
import { type KeptLists, keptLists } from './kept-lists.ts';
import { changedBy, type ToldLines } from './lists.ts';
import { type CopyFor, type Outbox, outboxOf } from './outbox.ts';
import { keptShelf, type Shelf } from './shelf.ts';
import type { AnsweredAct, WaitingAct } from './waiting-act.ts';

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

/** What one answer of the server changes here; all of it or nothing. */
export interface Changes {
  readonly sync?: Partial<SyncState>;
  readonly acts?: readonly AnsweredAct[];
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
  /** The attachment that was sent last. */
  readonly lastAttachment?: string | undefined;
}

export interface DeviceStore
  extends KeptDrafts,
    Pick<Outbox, 'acts' | 'add' | 'discard' | 'copies'>,
    Pick<HeldRecords, 'record'>,
    Pick<KeptLists, 'lists'> {
  readonly snapshot: () => Promise<Snapshot>;
  readonly commit: (changes: Changes) => Promise<void>;
  readonly attachments: AttachmentStore;
  /** A single thing by name: the session, a setting. */
  readonly shelf: Shelf['get'];
  readonly putOnShelf: Shelf['put'];
  /** Told by another tab that something was written: what is remembered here is read anew. */
  readonly forgetRemembered: () => void;
}

export interface StoreSurroundings {
  readonly database: DeviceDatabase;
  readonly vault: Vault;
  readonly device: string;
  /** Lets one piece of work at a time pass, over all tabs. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  readonly copyFor?: CopyFor | undefined;
  readonly today: () => string;
}

export function deviceStore({
  database,
  vault,
  device,
  lock,
  copyFor,
  today,
}: StoreSurroundings): DeviceStore {
  const kept = keptLists(database, vault);
  const shelf = keptShelf(database, vault);
  const records = heldRecords(database, vault);
  const attachments = attachmentStore(database, vault, records.keyOf);
  const outbox = outboxOf({ database, vault, copyFor, today }, attachments);

  const syncState = async (): Promise<SyncState> =>
    (await shelf.get<SyncState>('sync')) ?? {
      device,
      wanted: [],
      toFetch: 0,
      complete: false,
      leftOut: 0,
      offerAgain: [],
    };

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
    const longer = await records.grown(entries, whole);
    const listed = await kept.rowsFor((present) =>
      changedBy(present, { fetched, grown: longer, dropped: drop, lines: changes.lines }),
    );
    const again = changes.attachmentsAgain === true ? await attachments.unsentAgain() : undefined;
    const puts = await Promise.all([
      records.rowsOf([...fetched, ...longer]),
      outbox.rowsOf(changes.acts ?? []),
      outbox.copyRows(copies),
      sync === undefined ? [] : shelf.rowOf('sync', { ...(await syncState()), ...sync }).then(onlyShelf),
      listed.puts.map((value) => ({ store: 'shelf', value }) as const),
    ]);
    const removals: readonly Removal[] = [
      ...drop.flatMap((key) => (['keys', 'marks', 'records'] as const).map((store) => ({ store, key }))),
      ...(await goneWith(drop)),
      ...removeActs.map((key) => ({ store: 'outbox', key }) as const),
      ...(copies.length === 0 ? [] : await outbox.outdated()).map((key) => ({ store: 'sent', key }) as const),
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
      ['keys', 'marks', 'records', 'outbox', 'sent', 'shelf', 'attachments', 'files', 'door'],
      'readwrite',
      strict,
    );
    if (again !== undefined) {
      writeAttachments(transaction, again);
      // One that was sent since then is not among them, and its place in the server is asked for still.
      const door = transaction.objectStore('door');
      if ((await door.get(placeOfLast)) === again.last) void door.delete(placeOfLast);
    }
    // Bare: a promise for each of a thousand rows costs as much as the row.
    const bare = unwrap(transaction);
    for (const { store, value } of puts) bare.objectStore(store).put(value);
    for (const { store, key } of removals) void transaction.objectStore(store).delete(key as never);
    await transaction.done;
    written();
  }

  return {
    ...outbox,
    ...keptDrafts(database, vault),
    record: records.record,
    lists: kept.lists,
    attachments,
    async snapshot() {
      const [sync, marks, acts, sent, lastAttachment] = await Promise.all([
        syncState(),
        allMarks(database),
        outbox.acts(),
        database.getAllKeys('sent'),
        attachments.last(),
      ]);
      return { sync, marks, acts, sent, lastAttachment };
    },
    commit: (changes) =>
      lock(async () => {
        await write(await prepared(changes));
      }),
    shelf: shelf.get,
    putOnShelf: shelf.put,
    forgetRemembered: kept.forget,
  };
}

type Put = {
  [Name in 'keys' | 'marks' | 'records' | 'outbox' | 'sent' | 'shelf']: {
    readonly store: Name;
    readonly value: DeviceSchema[Name]['value'];
  };
}['keys' | 'marks' | 'records' | 'outbox' | 'sent' | 'shelf'];

interface Removal {
  readonly store: 'keys' | 'marks' | 'records' | 'outbox' | 'sent' | 'attachments' | 'files' | 'shelf';
  readonly key: string | number;
}

/** So many are taken over at once: all of a large caseload would hold up a slow phone for several frames. */
const marksAtOnce = 400;

/** In one transaction, so that they are of one moment. */
async function allMarks(database: DeviceDatabase): Promise<ReadonlyMap<string, Mark>> {
  const { store } = database.transaction('marks');
  const marks = new Map<string, Mark>();
  let some = await store.getAll(undefined, marksAtOnce);
  while (some.length > 0) {
    for (const one of some) marks.set(one.stream, one);
    const last = some.at(-1)?.stream ?? '';
    some =
      some.length < marksAtOnce ? [] : await store.getAll(IDBKeyRange.lowerBound(last, true), marksAtOnce);
  }
  return marks;
}

const onlyShelf = (value: DeviceSchema['shelf']['value']): readonly Put[] => [{ store: 'shelf', value }];
