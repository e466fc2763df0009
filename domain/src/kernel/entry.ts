/**
 * An entry is a fact that a worker would say aloud. It is only ever added, never changed; what corrects it is
 * another entry. These shapes are stored for ever: think before adding a field.
 */

/**
 * In which capacity somebody writes: some facts only a professional may sign (PM 4.4). `partner` is the other side of a
 * referral, who tells of it and of nothing else.
 */
export const capacities = ['professional', 'volunteer', 'administrator', 'system', 'partner'] as const;
export type Capacity = (typeof capacities)[number];

/** Who writes an entry. `approves`: whether this person supervises and may approve the work of others (PM 7.1). */
export interface Author {
  readonly id: string;
  readonly capacity: Capacity;
  readonly approves: boolean;
}

/** The kinds of record of the directory of services: for all who work in the agency, without a word on any client. */
export const directoryKinds = ['provider', 'service', 'taxonomy'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** The kinds of record; each record is one stream of entries. */
export const recordKinds = ['client', 'case', 'agency', 'request', 'cause', ...directoryKinds] as const;
export type RecordKind = (typeof recordKinds)[number];

export const isOfDirectory = (record: RecordKind): record is DirectoryKind =>
  (directoryKinds as readonly RecordKind[]).includes(record);

/** An entry as its author writes it, before anybody has received it. */
export interface WrittenEntry {
  /** UUID made where the entry was written; sending it twice is answered `duplicate`. */
  readonly id: string;
  readonly record: RecordKind;
  /** UUID of the record it belongs to. */
  readonly stream: string;
  readonly type: string;
  /** The facts of this type, without the type's name. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The day it happened, `YYYY-MM-DD` in the agency's time zone; the timeline is sorted by it. */
  readonly occurredOn: string;
  /** The instant it was written, by the device's clock (ISO 8601); it orders nothing. */
  readonly recordedAt: string;
  /** The version of the record that its author had seen; 0 for none. */
  readonly basis: number;
  /** UUID of the device that keeps work and wrote this; absent where it was written in a browser that keeps none. */
  readonly device?: string | undefined;
}

/** An entry as the journal keeps it. */
export interface Entry extends WrittenEntry {
  readonly by: Author;
  /** Its place in the record, from 1, in order of arrival. */
  readonly version: number;
  /** Its place in the agency's journal, from 1, without gaps. */
  readonly position: number;
  /** The instant the server received it (ISO 8601). */
  readonly receivedAt: string;
}

/** What an entry's facts need to know of the entry around them. */
export interface Circumstance {
  readonly entry: string;
  readonly by: Author;
  readonly occurredOn: string;
  readonly recordedAt: string;
}
