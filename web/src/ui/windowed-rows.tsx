/**
 * The rows of a long table, of which only those near the window stand in the page: a slow phone sets and paints a few
 * rows between two frames, but neither a thousand nor twenty-five at once. A row with the keyboard in it stays.
 */
import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  Fragment,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

interface WindowedRowsProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** About how high a row is, in px, until it has been seen. */
  readonly height: number;
  /** What lies between two rows, in px. */
  readonly gap: number;
  /** The whole row, a `tr` that takes these attributes. */
  readonly row: (row: T, attributes: RowAttributes) => ReactNode;
  /** Begun whenever the rows rest, with those from the first in sight on; what it gives back ends it when they move. */
  readonly whileResting?: (fromSight: readonly T[]) => () => void;
}

export interface RowAttributes {
  readonly 'data-index': number;
  readonly 'aria-rowindex': number;
  readonly ref: (element: HTMLTableRowElement | null) => void;
}

/** Rows beyond the window that stand ready. */
const ready = 6;

function Gap({ height }: { readonly height: number }) {
  return height < 1 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that takes no focus; read aloud it would only confuse
    <tr className="gap" aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

/** The row in which the keyboard is, kept however far one scrolls. */
function useRowWithFocus() {
  const focused = useRef<number | undefined>(undefined);
  const onFocus = (event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-index]');
    focused.current = row === null ? undefined : Number(row.dataset.index);
  };
  const onBlur = () => {
    focused.current = undefined;
  };
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    const kept = focused.current;
    if (kept === undefined || kept >= range.count || shown.includes(kept)) return shown;
    return [...shown, kept].sort((a, b) => a - b);
  }, []);
  return { onFocus, onBlur, rangeExtractor };
}

export function WindowedRows<T>({ rows, keyOf, height, gap, row, whileResting }: WindowedRowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  const { rangeExtractor, ...focus } = useRowWithFocus();
  // What stands above the table may fold and unfold.
  useLayoutEffect(() => {
    const place = body.current?.getBoundingClientRect();
    if (place !== undefined) setTop(Math.round(place.top + window.scrollY));
  }, []);
  const shown = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    gap,
    overscan: ready,
    scrollMargin: top,
    getItemKey: (at) => keyOf(rows[at] as T),
    rangeExtractor,
  });
  const { isScrolling } = shown;
  const first = shown.range?.startIndex ?? 0;
  useEffect(
    () => (isScrolling ? undefined : whileResting?.(rows.slice(first))),
    [isScrolling, first, rows, whileResting],
  );
  let before = top;
  const drawn = shown.getVirtualItems().map((item) => {
    const filled = item.start - before;
    before = item.end + gap;
    return (
      <Fragment key={item.key}>
        <Gap height={filled} />
        {row(rows[item.index] as T, {
          'data-index': item.index,
          'aria-rowindex': item.index + 2,
          ref: shown.measureElement,
        })}
      </Fragment>
    );
  });
  return (
    <tbody ref={body} {...focus}>
      {drawn}
      <Gap height={top + shown.getTotalSize() - before} />
    </tbody>
  );
}
