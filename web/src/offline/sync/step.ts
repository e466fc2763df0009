/** What the engine may do next. A step is taken from a snapshot, carried out, and its answer turned into changes. */
import type { WaitingAct } from '../store/waiting-act.ts';
import type { JournalPoint } from './exchange.ts';

/** What is known of the moment and of this run alone; all else stands in the snapshot, which outlives it. */
export interface Circumstances {
  /** Whether the server is to be asked even where nothing is to be sent: on waking, and while more follows. */
  readonly ask: boolean;
  /** Whether the server has asked to be told every record held. */
  readonly compare: boolean;
  /** One act in a request: the server could not read a request with several, and one of them is the reason. */
  readonly singly: boolean;
  /** Numbers of acts at which the server has failed again and again: they let the others pass until the next start. */
  readonly stumbling: ReadonlySet<number>;
}

export interface OfferCopies {
  readonly kind: 'offer-copies';
  readonly acts: readonly string[];
  /** Acts that are still in the outbox and go from there: their copies need not be offered. */
  readonly needless: readonly string[];
}

export interface Meet {
  readonly kind: 'meet';
  readonly acts: readonly WaitingAct[];
  readonly device: string;
  readonly cursor?: number;
  readonly mark?: string;
  readonly seen?: readonly JournalPoint[];
  /** The last attachment that was sent. */
  readonly attachment?: string;
  /** What is held or about to be fetched, sorted. */
  readonly streams: readonly string[];
  readonly compare: boolean;
}

export interface Fetch {
  readonly kind: 'fetch';
  readonly streams: readonly string[];
}

/** The lines of all cases, before a long fetching: so that the list is there long before the last record. */
export interface List {
  readonly kind: 'list';
}

export type Step = OfferCopies | Meet | Fetch | List | { readonly kind: 'rest' };

export interface CopiesAnswer {
  readonly outcomes: readonly {
    readonly act: string;
    /** `kept`: it waits for whoever answers for its author. `unreadable`: sealed for another server, or damaged. */
    readonly outcome: 'accepted' | 'duplicate' | 'kept' | 'unreadable';
  }[];
}
