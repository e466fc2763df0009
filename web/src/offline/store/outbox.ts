/** The outbox: acts written here and not yet seen in what the server has told; and sealed copies of what it accepted. */
import { addDays } from '@pendamping/domain';
import type { OfferedAct } from '../sync/exchange.ts';
import type { Vault } from '../vault/vault.ts';
import { type AttachmentStore, writeAttachments } from './attachment-store.ts';
import { type DeviceDatabase, type DeviceSchema, strict } from './database.ts';
import type { AnsweredAct, NewAct, SealedCopy, WaitingAct } from './waiting-act.ts';

/** Days for which copies of what was sent are kept: longer than an agency's backups should be old. */
const daysOfCopies = 45;

type Stored = Omit<WaitingAct, 'number'>;

interface OutboxRow {
  readonly store: 'outbox';
  readonly value: DeviceSchema['outbox']['value'];
}
interface CopyRow {
  readonly store: 'sent';
  readonly value: DeviceSchema['sent']['value'];
}

/** Seals a copy that the server alone can open; `undefined` while its key is not known. */
export type CopyFor = (act: OfferedAct) => Promise<Uint8Array<ArrayBuffer> | undefined>;

interface Surroundings {
  readonly database: DeviceDatabase;
  readonly vault: Pick<Vault, 'seal' | 'open' | 'name'>;
  readonly copyFor?: CopyFor | undefined;
  readonly today: () => string;
}

export interface Outbox {
  readonly acts: () => Promise<readonly WaitingAct[]>;
  /** Writes an act down: once this is fulfilled it survives the browser's end. `instead` of an earlier refused one. */
  readonly add: (act: NewAct, instead?: number) => Promise<WaitingAct>;
  /** Takes an act out of the outbox because its writer says so, or because somebody else answers for it now: then its attachments stay, to be sent, and a copy of it, sealed for the server. */
  readonly discard: (number: number, why?: 'removed' | 'handed-over') => Promise<void>;
  /** Copies sealed for the server, by act. */
  readonly copies: (acts: readonly string[]) => Promise<readonly SealedCopy[]>;
  /** What is to be written where acts were answered. */
  readonly rowsOf: (answered: readonly AnsweredAct[]) => Promise<readonly OutboxRow[]>;
  readonly copyRows: (offered: readonly OfferedAct[]) => Promise<readonly CopyRow[]>;
  /** Acts of which a copy has been kept long enough. */
  readonly outdated: () => Promise<readonly string[]>;
}

export function outboxOf(
  { database, vault, copyFor, today }: Surroundings,
  attachments: AttachmentStore,
): Outbox {
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

  async function rowsOf(answered: readonly AnsweredAct[]): Promise<readonly OutboxRow[]> {
    const wanted = new Map(answered.map((one) => [one.number, one]));
    if (wanted.size === 0) return [];
    const present = (await acts()).filter((one) => wanted.has(one.number));
    return Promise.all(
      present.map(async (one) => {
        const { number, ...stored } = { ...one, ...wanted.get(one.number) };
        return { store: 'outbox', value: { number, sealed: await vault.seal('outbox', stored) } } as const;
      }),
    );
  }

  async function copyRows(offered: readonly OfferedAct[]): Promise<readonly CopyRow[]> {
    const day = today();
    const all = await Promise.all(
      offered.map(async (one) => ({ act: one.act, day, sealed: await copyFor?.(one) })),
    );
    return all.flatMap(({ sealed, ...one }) =>
      sealed === undefined ? [] : [{ store: 'sent', value: { ...one, sealed } }],
    );
  }

  async function outdated(): Promise<readonly string[]> {
    const oldest = addDays(today(), -daysOfCopies);
    const rows = await database.getAll('sent');
    return rows.filter((one) => one.day < oldest).map((one) => one.act);
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

  return {
    acts,
    add,
    discard,
    rowsOf,
    copyRows,
    outdated,
    async copies(wanted) {
      const rows = await Promise.all(wanted.map((act) => database.get('sent', act)));
      return rows.flatMap((one) => (one === undefined ? [] : [{ act: one.act, sealed: one.sealed }]));
    },
  };
}
