/**
 * What this device keeps of one account, and the only place that writes it. A change is one transaction of the
 * database, in strict durability; a promise of this store is fulfilled when that transaction is complete, not before.
 */
import type { Entry } from '@pendamping/domain';
import type { Outcome } from '../record.ts';
import type { OfferedAct, WholeRecord } from '../sync/exchange.ts';

export interface SyncState {
  readonly device: string;
  readonly epoch?: string;
  readonly cursor?: number;
  readonly mark?: string;
  /** Streams that belong here and are still to be fetched, the most urgent first. */
  readonly wanted: readonly string[];
  /** How many were wanted when fetching began: what progress is measured by. */
  readonly toFetch: number;
  /** Whether everything that belongs here has been here once; only then is the first sync done. */
  readonly complete: boolean;
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
  /** Streams that no longer belong here: their keys are destroyed. */
  readonly drop?: readonly string[];
}

export interface Snapshot {
  readonly sync: SyncState;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly acts: readonly WaitingAct[];
  /** Acts of which a copy is kept, the oldest first. */
  readonly sent: readonly string[];
}

export interface DeviceStore {
  readonly snapshot: () => Promise<Snapshot>;
  readonly commit: (changes: Changes) => Promise<void>;
  /** Writes an act down: once this is fulfilled it survives the browser's end. `instead` of an earlier refused one. */
  readonly add: (act: Omit<WaitingAct, 'number' | 'state'>, instead?: number) => Promise<WaitingAct>;
  /** The confirmed entries of a record; `undefined` where it is not held. */
  readonly record: (stream: string) => Promise<WholeRecord | undefined>;
  /** Copies sealed for the server, by act. */
  readonly copies: (
    acts: readonly string[],
  ) => Promise<readonly { readonly act: string; readonly sealed: Uint8Array<ArrayBuffer> }[]>;
}
