/** What was tapped, as the form keeps it: one text a row, `from|to|kind|how much`. */
import { howOften, type Interaction } from '@pendamping/domain';

export interface TappedRow {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** A count, or a code of an impression. */
  readonly much: string;
}

export const rowsOf = (value: unknown): readonly TappedRow[] =>
  (Array.isArray(value) ? (value as readonly string[]) : []).map((text) => {
    const [from = '', to = '', kind = '', much = '1'] = text.split('|');
    return { from, to, kind, much };
  });

export const keptAs = (rows: readonly TappedRow[]): readonly string[] =>
  rows.map((one) => [one.from, one.to, one.kind, one.much].join('|'));

const isSame = (a: TappedRow, b: Omit<TappedRow, 'much'>) =>
  a.from === b.from && a.to === b.to && a.kind === b.kind;

/** Counts one more; where only an impression stands, counting begins anew. */
export function tapped(rows: readonly TappedRow[], one: Omit<TappedRow, 'much'>): readonly TappedRow[] {
  if (!rows.some((each) => isSame(each, one))) return [...rows, { ...one, much: '1' }];
  return rows.map((each) =>
    isSame(each, one) ? { ...each, much: String((Number(each.much) || 0) + 1) } : each,
  );
}

const isImpression = (much: string): boolean => howOften.some((one) => one === much);

export const observedIn = (rows: readonly TappedRow[]) =>
  rows.map(({ from, to, kind, much }) =>
    isImpression(much) ? { from, to, kind, often: much } : { from, to, kind, times: Number(much) },
  );

export const rowsFrom = (observed: readonly Interaction[]): readonly TappedRow[] =>
  observed.map(({ from, to, kind, often, times }) => ({ from, to, kind, much: often ?? String(times ?? 1) }));
