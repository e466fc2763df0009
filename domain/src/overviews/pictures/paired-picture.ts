/**
 * The same people before and after: a line for each pair of values, from the first value on the left to the second on
 * the right. Better is a full line, worse a dashed one, the same a light one; the rings and dots grow with the number of
 * people, which is written beside them. Nobody's name is in it.
 */
import type { PairedResult } from '../paired-results.ts';
import type { Drawing, Look, Part, Point, Shape } from './drawing.ts';
import { stepsBetween } from './series-chart.ts';

export interface PairedWords {
  readonly before: string;
  readonly after: string;
  readonly number: (value: number) => string;
}

type Shown = Pick<PairedResult, 'pairs' | 'better' | 'least' | 'most'>;

const panelHeight = 220;
const top = 30;
const room = 80;

interface Frame {
  readonly ticks: readonly number[];
  readonly width: number;
  readonly total: number;
}

const yAt = ({ ticks }: Frame, value: number): number => {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return top + panelHeight - ((value - low) / (high - low || 1)) * panelHeight;
};

function lookOf({ better }: Shown, before: number, after: number): Look {
  if (before === after) return 'light';
  return after > before === (better === 'up') ? 'line' : 'dashed';
}

const label = (at: Point, text: string, anchor: 'start' | 'middle' | 'end', bold = false): Shape => ({
  kind: 'text',
  at,
  text,
  size: 12,
  anchor,
  bold,
});

function scenery(frame: Frame, words: PairedWords): Part {
  const { ticks, width } = frame;
  const grid = ticks.flatMap((tick): Shape[] => {
    const y = yAt(frame, tick);
    return [
      {
        kind: 'stroke',
        look: 'grid',
        points: [
          [room, y],
          [width - room, y],
        ],
      },
      {
        kind: 'text',
        at: [26, y + 4],
        text: words.number(tick),
        size: 12,
        anchor: 'end',
        muted: true,
      },
    ];
  });
  return {
    shapes: [
      label([room, 16], words.before, 'middle', true),
      label([width - room, 16], words.after, 'middle', true),
      ...grid,
    ],
  };
}

/** Area, not width, goes with the number of people. */
const radiusOf = ({ total }: Frame, n: number): number => 3 + 7 * Math.sqrt(n / total);

function ends(shown: Shown, frame: Frame, side: 'before' | 'after', words: PairedWords): Part {
  const counts = new Map<number, number>();
  for (const pair of shown.pairs) counts.set(pair[side], pair.n + (counts.get(pair[side]) ?? 0));
  const x = side === 'before' ? room : frame.width - room;
  const away = side === 'before' ? -1 : 1;
  const few = counts.size <= 12;
  return {
    shapes: [...counts].flatMap(([value, n]): Shape[] => {
      const at: Point = [x, yAt(frame, value)];
      const beside: Point = [x + away * 14, at[1] + 4];
      const mark: Shape = {
        kind: 'circle',
        look: side === 'before' ? 'outline' : 'solid',
        at,
        radius: radiusOf(frame, n),
      };
      return few
        ? [mark, label(beside, `n=${words.number(n)}`, side === 'before' ? 'end' : 'start')]
        : [mark];
    }),
  };
}

/** @returns `undefined` where there are no pairs that may be shown */
export function pairedPicture(shown: Shown, width: number, words: PairedWords): Drawing | undefined {
  if (shown.pairs.length === 0) return undefined;
  const values = shown.pairs.flatMap(({ before, after }) => [before, after]);
  const bounds = [...values, ...[shown.least, shown.most].filter((one) => one !== undefined)];
  const frame: Frame = {
    ticks: stepsBetween(Math.min(...bounds), Math.max(...bounds)),
    width,
    total: shown.pairs.reduce((so, { n }) => so + n, 0),
  };
  const lines: Part = {
    shapes: shown.pairs.map(({ before, after }) => ({
      kind: 'stroke',
      look: lookOf(shown, before, after),
      points: [
        [room, yAt(frame, before)],
        [width - room, yAt(frame, after)],
      ],
    })),
  };
  return {
    width,
    height: top + panelHeight + 16,
    parts: [
      scenery(frame, words),
      lines,
      ends(shown, frame, 'before', words),
      ends(shown, frame, 'after', words),
    ],
  };
}
