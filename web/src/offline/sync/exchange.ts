/** What device and server say to each other when they meet. */
import type { CaseLine, Entry, RecordKind, WrittenEntry } from '@pendamping/domain';
import type { Outcome } from '../outcome.ts';

/** One act told in one or several entries: kept all or not at all. */
export interface OfferedAct {
  readonly act: string;
  readonly entries: readonly WrittenEntry[];
}

/** A place in the journal, and what it looked like there. */
export interface JournalPoint {
  readonly position: number;
  readonly mark: string;
}

export interface SyncRequest {
  readonly device: string;
  /** Position up to which this device has seen the journal; absent: it begins now. */
  readonly cursor?: number;
  /** What the journal looked like at the cursor, as the last answer said. */
  readonly mark?: string;
  /** Places beyond the cursor that were seen in records fetched whole. */
  readonly seen?: readonly JournalPoint[];
  /** The attachment of this device to which the server has last said yes: one that it has no more, it has lost. */
  readonly attachment?: string;
  readonly acts: readonly OfferedAct[];
  /** Digest of the streams held: SHA-256 in hex of their ids, sorted, joined by a line break. */
  readonly held: string;
  /** All streams held, when the server has asked for them. */
  readonly streams?: readonly string[];
  readonly limit?: number;
}

export interface SyncAnswer {
  readonly epoch: string;
  readonly outcomes: readonly Outcome[];
  readonly entries: readonly Entry[];
  readonly cursor: number;
  readonly mark: string;
  /** The end of the journal: beyond the cursor while more follows. */
  readonly at: JournalPoint;
  readonly more: boolean;
  /** The journal is not the one in which the cursor stood: it was restored from an older copy. */
  readonly restored: boolean;
  /** What is held is not what belongs here: ask again with `streams`. */
  readonly compare: boolean;
  /** Of the streams held: those that no longer belong on this device. */
  readonly gone: readonly string[];
  /** Streams that belong here and are not held, the most urgent first. */
  readonly added: readonly string[];
  /** Cases that belong to this worker and are too many to be kept here. */
  readonly leftOut: number;
}

export interface WholeRecord {
  readonly stream: string;
  readonly record: RecordKind;
  readonly version: number;
  readonly entries: readonly Entry[];
}

export interface RecordsAnswer {
  readonly records: readonly WholeRecord[];
  /** Those that did not fit into this answer: ask again. */
  readonly rest: readonly string[];
  /** Those that may not be read, or do not exist. */
  readonly none: readonly string[];
  /** How far the journal had come, at the least, when these were read. */
  readonly at?: JournalPoint;
}

export interface LinesAnswer {
  /** The journal's position at which, or after which, each line was true. */
  readonly position: number;
  readonly cases: readonly ({ readonly case: string } & {
    readonly [Name in keyof CaseLine]: CaseLine[Name] | null;
  })[];
}
