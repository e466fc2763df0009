/** What a read table is: the kind of record it is read off, and how it is written. */
import type { Entry, Reading, RecordKind } from '@pendamping/domain';
import type { Transaction } from '../database/database.ts';

/** A record after new entries. */
export interface Change {
  readonly stream: string;
  readonly record: RecordKind;
  // biome-ignore lint/suspicious/noExplicitAny: each table reads only the kind of record it names
  readonly reading: Reading<any>;
  readonly added: readonly Entry[];
}

/** One read table. */
export interface Table<State> {
  /** With its schema. */
  readonly name: string;
  readonly record: RecordKind;
  /** The entry types after which it may differ; a correction always counts. Absent: any. */
  readonly after?: ReadonlySet<string>;
  readonly write: (transaction: Transaction, agency: string, stream: string, state: State) => Promise<void>;
}
