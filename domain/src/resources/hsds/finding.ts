/** What a reader of a feed found out of order, row by row, so that whoever keeps the feed can mend it. */

/** `error`: the row could not be placed; `warn`: it was, and something is to be mended; `note`: good to know. */
export const findingLevels = ['error', 'warn', 'note'] as const;
export type FindingLevel = (typeof findingLevels)[number];

export const findingCodes = {
  'feed.no-tables': 'error',
  'feed.file-unreadable': 'error',
  'page.size-lies': 'warn',
  'page.total-lies': 'warn',
  'page.last-lies': 'warn',
  'page.empty-lies': 'warn',
  'page.number-lies': 'warn',
  'page.more-pages': 'warn',
  'table.unknown': 'error',
  'table.guessed': 'note',
  'table.columns-absent': 'note',
  'table.describes-tables': 'note',
  'row.ragged': 'warn',
  'row.id-missing': 'warn',
  'row.id-twice': 'error',
  'row.same-twice': 'note',
  'row.says-two-things': 'warn',
  'row.no-parent': 'error',
  'row.parent-unknown': 'error',
  'row.one-parent-unknown': 'warn',
  'row.names-unknown': 'error',
  'row.mentions-unknown': 'warn',
  'row.parent-unplaced': 'note',
  'row.refused': 'error',
  'field.required': 'warn',
  'field.needed': 'error',
  'field.advised': 'note',
  'field.date-ambiguous': 'warn',
  'field.date-mended': 'warn',
  'field.date-short-year': 'warn',
  'field.date-unreadable': 'warn',
  'field.time-mended': 'note',
  'field.time-unreadable': 'warn',
  'field.number-unreadable': 'warn',
  'field.out-of-range': 'warn',
  'field.ages-crossed': 'warn',
  'field.not-in-list': 'warn',
  'field.url-no-scheme': 'warn',
  'field.url-unreadable': 'warn',
  'field.email-unreadable': 'warn',
  'field.too-long': 'warn',
  'field.unreadable-characters': 'warn',
} as const satisfies Readonly<Record<string, FindingLevel>>;
export type FindingCode = keyof typeof findingCodes;

export interface Finding {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  readonly file: string;
  /** The row as a spreadsheet counts it, with the heading as 1; in JSON a pointer. */
  readonly row?: number | string;
  readonly table?: string;
  readonly id?: string;
  readonly field?: string;
  /** What stood there, shortened. */
  readonly value?: string;
}
