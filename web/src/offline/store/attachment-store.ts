/**
 * Photos and voice notes on this device. From the moment one is taken it lies here, sealed under the data key; the act
 * that tells of it takes it over; once the server has it, it is sealed anew under the key of its record, so that it is
 * gone when that key is.
 */
import { attachmentsOf, type WrittenEntry } from '@pendamping/domain';
import type { Seal, Vault } from '../vault/vault.ts';
import { type DeviceDatabase, type DeviceSchema, strict } from './database.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Row = DeviceSchema['attachments']['value'];

/** Why the server would not have it. */
export interface AttachmentRefusal {
  readonly because: string;
  /** In the reader's words, where the server said them. */
  readonly detail: string;
}

export interface AttachmentAbout {
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Instant by this device's clock (ISO 8601). */
  readonly takenAt: string;
  /** The act that tells of it; absent while its form is open. */
  readonly act?: string;
  readonly refusal?: AttachmentRefusal;
}

/** A photo or voice note, with its bytes. */
export interface NewAttachment {
  readonly id: string;
  /** The record whose entry tells of it; empty while its form is open. */
  readonly stream: string;
  readonly about: AttachmentAbout;
  readonly bytes: Bytes;
}

export interface UnsentAttachment extends AttachmentAbout {
  readonly id: string;
  readonly stream: string;
  readonly act: string;
}

/** What a change writes and removes besides its own, in the same transaction. */
export interface AttachmentChanges {
  readonly rows: readonly Row[];
  readonly files: readonly DeviceSchema['files']['value'][];
  readonly gone: readonly string[];
}

/** All that had been sent, to be sent again. */
interface SentAgain extends AttachmentChanges {
  /** What had been sent last when this was looked through. */
  readonly last: string | undefined;
}

export interface AttachmentStore {
  /** Keeps one; once this is fulfilled it survives the browser's end. */
  readonly put: (one: NewAttachment) => Promise<void>;
  /** `undefined` where it is not on this device, or the key of its record is gone. */
  readonly read: (id: string) => Promise<{ readonly type: string; readonly bytes: Bytes } | undefined>;
  readonly has: (id: string) => Promise<boolean>;
  /** Those that acts tell of and the server has not, the oldest first. */
  readonly unsent: () => Promise<readonly UnsentAttachment[]>;
  /** The server has it: kept under the key of its record, or let go where that record is not held. */
  readonly markSent: (id: string) => Promise<void>;
  /** Refused by the server; `undefined`: to be sent once more. */
  readonly markRefused: (id: string, refusal: AttachmentRefusal | undefined) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Removes one whose form is open; nothing where an act tells of it already. */
  readonly removeTaken: (id: string) => Promise<void>;
  /** Removes those taken before an instant that no draft and no act speaks of any more. */
  readonly sweep: (before: string, spokenOf: (id: string) => boolean) => Promise<void>;
  /** An act takes over what it tells of, and lets go of what only the one it replaces told of. */
  readonly takenOver: (
    act: { readonly act: string; readonly entries: readonly WrittenEntry[] },
    brought: readonly NewAttachment[],
    instead: string | undefined,
  ) => Promise<AttachmentChanges>;
  readonly ofAct: (act: string) => Promise<readonly string[]>;
  /** The one to which the server has last said yes; it may have left the device since. */
  readonly last: () => Promise<string | undefined>;
  /** The server has gone back to an older copy: whatever it had is unsent again, and offered once more. */
  readonly unsentAgain: () => Promise<SentAgain>;
}

/** Under this name stands, readable, which was sent last. */
export const placeOfLast = 'last-attachment';

const stores = ['attachments', 'files'] as const;
const aboutPlace = (id: string) => `attachments/${id}/about`;
const filePlace = (id: string) => `attachments/${id}`;
const everything = (): boolean => true;

/** Writes the changes within a transaction that reaches over both stores. */
export function writeAttachments(
  transaction: {
    readonly objectStore: (name: 'attachments' | 'files') => {
      readonly put: (value: never) => unknown;
      readonly delete: (key: never) => unknown;
    };
  },
  { rows, files, gone }: AttachmentChanges,
): void {
  for (const row of rows) void transaction.objectStore('attachments').put(row as never);
  for (const file of files) void transaction.objectStore('files').put(file as never);
  for (const name of stores) for (const id of gone) void transaction.objectStore(name).delete(id as never);
}

/** Those of a record that the server has: they go with it. */
export async function sentOf(
  database: DeviceDatabase,
  isOne: (stream: string) => boolean = everything,
): Promise<readonly string[]> {
  const rows = await database.getAll('attachments');
  return rows.filter((one) => one.sent && isOne(one.stream)).map((one) => one.id);
}

export function attachmentStore(
  database: DeviceDatabase,
  vault: Vault,
  keyOf: (stream: string) => Promise<Seal | undefined>,
): AttachmentStore {
  const aboutOf = (row: Row) => vault.open<AttachmentAbout>(aboutPlace(row.id), row.about);
  const rowOf = async (
    { id, stream }: Pick<Row, 'id' | 'stream'>,
    about: AttachmentAbout,
    sent = false,
  ): Promise<Row> => ({ id, stream, sent, about: await vault.seal(aboutPlace(id), about) });
  const fileOf = async ({ id, bytes }: Pick<NewAttachment, 'id' | 'bytes'>, seal: Seal) => ({
    id,
    sealed: await seal.sealBytes(filePlace(id), bytes),
  });

  /** @param sent the one to which the server has just said yes */
  async function write(changes: Partial<AttachmentChanges>, sent?: string): Promise<void> {
    const transaction = database.transaction([...stores, 'door'], 'readwrite', strict);
    writeAttachments(transaction, { rows: [], files: [], gone: [], ...changes });
    if (sent !== undefined) void transaction.objectStore('door').put(sent, placeOfLast);
    await transaction.done;
  }

  const last = async () => (await database.get('door', placeOfLast)) as string | undefined;

  /** With what is said of each; the bytes are not touched. */
  async function all(isWanted: (row: Row) => boolean) {
    const rows = (await database.getAll('attachments')).filter(isWanted);
    return Promise.all(rows.map(async (row) => ({ row, about: await aboutOf(row) })));
  }

  const sealOf = (row: Row): Promise<Seal | undefined> =>
    row.sent ? keyOf(row.stream) : Promise.resolve(vault);

  async function read(id: string) {
    const [row, file] = await Promise.all([database.get('attachments', id), database.get('files', id)]);
    if (row === undefined || file === undefined) return undefined;
    const seal = await sealOf(row);
    if (seal === undefined) return undefined;
    const [about, bytes] = await Promise.all([aboutOf(row), seal.openBytes(filePlace(id), file.sealed)]);
    return { type: about.type, bytes };
  }

  async function markSent(id: string): Promise<void> {
    const row = await database.get('attachments', id);
    if (row === undefined || row.sent) return;
    const [key, held] = await Promise.all([keyOf(row.stream), read(id)]);
    if (key === undefined || held === undefined) return write({ gone: [id] }, id);
    const { refusal: _, ...about } = await aboutOf(row);
    const file = await fileOf({ id, bytes: held.bytes }, key);
    await write({ rows: [await rowOf(row, about, true)], files: [file] }, id);
  }

  async function markRefused(id: string, refusal: AttachmentRefusal | undefined): Promise<void> {
    const row = await database.get('attachments', id);
    if (row === undefined || row.sent) return;
    const { refusal: _, ...about } = await aboutOf(row);
    await write({ rows: [await rowOf(row, refusal === undefined ? about : { ...about, refusal })] });
  }

  const ofAct = async (act: string): Promise<readonly string[]> =>
    (await all((row) => !row.sent)).filter((one) => one.about.act === act).map((one) => one.row.id);

  const takenOver: AttachmentStore['takenOver'] = async ({ act, entries }, brought, instead) => {
    const told = new Map(
      entries.flatMap((entry) =>
        attachmentsOf(entry.data).map((one) => [one.attachment, entry.stream] as const),
      ),
    );
    const given = new Set(brought.map((one) => one.id));
    const known = (await all((row) => told.has(row.id) && !row.sent)).filter(({ row }) => !given.has(row.id));
    const kept = known.map(({ row, about: { refusal: _, ...about } }) =>
      rowOf({ id: row.id, stream: told.get(row.id) ?? row.stream }, { ...about, act }),
    );
    const fresh = brought.map((one) =>
      rowOf({ id: one.id, stream: told.get(one.id) ?? one.stream }, { ...one.about, act }),
    );
    const left = instead === undefined ? [] : await ofAct(instead);
    return {
      rows: await Promise.all([...kept, ...fresh]),
      files: await Promise.all(brought.map((one) => fileOf(one, vault))),
      gone: left.filter((id) => !told.has(id)),
    };
  };

  async function unsentAgain(): Promise<SentAgain> {
    const before = await last();
    const rows: Row[] = [];
    const files: { readonly id: string; readonly sealed: Bytes }[] = [];
    for (const { row, about } of await all((one) => one.sent)) {
      const held = await read(row.id);
      if (held === undefined) continue;
      rows.push(await rowOf(row, about));
      files.push(await fileOf({ id: row.id, bytes: held.bytes }, vault));
    }
    return { rows, files, gone: [], last: before };
  }

  return {
    read,
    last,
    unsentAgain,
    markSent,
    markRefused,
    ofAct,
    takenOver,
    has: async (id) => (await database.getKey('files', id)) !== undefined,
    async put(one) {
      await write({ rows: [await rowOf(one, one.about)], files: [await fileOf(one, vault)] });
    },
    async unsent() {
      const found = await all((row) => !row.sent);
      return found
        .flatMap(({ row: { id, stream }, about: { act, ...about } }) =>
          act === undefined ? [] : [{ ...about, act, id, stream }],
        )
        .sort((a, b) => a.takenAt.localeCompare(b.takenAt));
    },
    remove: (id) => write({ gone: [id] }),
    async removeTaken(id) {
      const [found] = await all((row) => row.id === id && !row.sent);
      if (found !== undefined && found.about.act === undefined) await write({ gone: [id] });
    },
    async sweep(before, spokenOf) {
      const taken = (await all((row) => !row.sent)).filter(({ about }) => about.act === undefined);
      const gone = taken.filter(({ row, about }) => about.takenAt < before && !spokenOf(row.id));
      if (gone.length > 0) await write({ gone: gone.map(({ row }) => row.id) });
    },
  };
}
