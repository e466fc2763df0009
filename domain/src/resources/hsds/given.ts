/** What a feed is handed over as: files that were opened and parsed, each with its path within the feed. */

export interface GivenRow {
  /** As a spreadsheet counts it, with the heading as 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
  /** It has more or fewer cells than the heading. */
  readonly ragged?: boolean;
}

export type GivenFile =
  | {
      readonly kind: 'table';
      readonly file: string;
      readonly columns: readonly string[];
      readonly rows: readonly GivenRow[];
    }
  | { readonly kind: 'json'; readonly file: string; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly file: string; readonly because: string };

/** A row of one of our tables, on its way to its place. */
export interface FeedRow<Table extends string> {
  readonly table: Table;
  readonly id: string;
  readonly cells: Record<string, unknown>;
  /** As it came, where it was said otherwise since. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly row: number | string;
  /** It had no id of its own: the one it has follows from where it stands. */
  readonly noId?: boolean;
  /** Made of a cell of another row: it is not counted, nor kept apart, for its cell is kept. */
  readonly derived?: boolean;
}
