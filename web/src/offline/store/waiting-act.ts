/** An act written here, from its writing until the server's own entry has come back. */
import type { Outcome } from '../outcome.ts';
import type { OfferedAct } from '../sync/exchange.ts';
import type { NewAttachment } from './attachment-store.ts';

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

/** What an answer says of an act. */
export type AnsweredAct = Pick<WaitingAct, 'number' | 'state'> &
  Pick<Partial<WaitingAct>, 'refusals' | 'position'>;

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
