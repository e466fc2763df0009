/**
 * The chart of a single-case series: days at their true distance, gaps not joined, no line across a change of phase, the
 * phases parted by dashed lines with their letters, the goal dashed, events marked, struck values as crosses. Several
 * measures stand one above the other on the same days, so that staggered phases are seen. Read by eye first
 * (Ledford, Lane & Severini 2017); the same is in the table beside it.
 */
import { addDays, daysBetween } from '../../kernel/moment.ts';
import type { Series, SeriesPhase, SeriesPoint } from '../single-case/series.ts';
import { brokenInto, type Drawing, type Part, type Point, type Shape } from './drawing.ts';

export interface ChartWords {
  readonly day: (day: string) => string;
  /** A tick of the axis, short. */
  readonly month: (day: string) => string;
  readonly number: (value: number) => string;
  readonly phase: (phase: SeriesPhase) => string;
  readonly goal: string;
  readonly missed: string;
  readonly struck: string;
  /** What stands behind a value: those measured and their range, or what it is counted out of; '' where nothing does. */
  readonly behind: (point: SeriesPoint) => string;
  /** That a value is counted out of another number from here on. */
  readonly countedOutOf: (from: number, to: number) => string;
}

const panelHeight = 200;
const headHeight = 46;
const footHeight = 34;
const leastLeft = 40;
const right = 14;
/** Room within the frame, so that the first value does not stand on the axis. */
const inset = 9;

interface Span {
  readonly first: string;
  readonly days: number;
  readonly width: number;
  /** Room for the numbers of the axis. */
  readonly left: number;
  /** Of a value's mark, in px: smaller where they would run into each other. */
  readonly radius: number;
}

const xAt = ({ first, days, width, left }: Span, on: string): number =>
  left + inset + (days === 0 ? 0.5 : daysBetween(first, on) / days) * (width - left - right - 2 * inset);

function spanOf(all: readonly Series[], width: number, words: ChartWords): Span | undefined {
  const on = all.flatMap((series) => [
    ...series.phases.flatMap((phase) => phase.points.map((one) => one.on)),
    ...series.struck.map((one) => one.on),
    ...series.marks.map((one) => one.on),
  ]);
  if (on.length === 0) return undefined;
  const sorted = on.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const longest = all.flatMap((series) => heightOf(series, 0).ticks.map((tick) => words.number(tick).length));
  const left = Math.max(leastLeft, 12 + 6.5 * Math.max(...longest));
  const most = Math.max(...all.map((series) => series.phases.flatMap((phase) => phase.points).length));
  const radius = Math.min(4, Math.max(2, (width - left) / most / 2));
  return { first, days: daysBetween(first, last), width, left, radius };
}

/** Round steps of 1, 2 or 5, about four of them. */
export function stepsBetween(least: number, most: number): readonly number[] {
  const rough = (most - least || 1) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * size).find((one) => one >= rough) ?? size * 10;
  const from = Math.floor(least / step);
  const count = Math.ceil(most / step) - from + 1;
  return Array.from({ length: count }, (_, at) => Number(((from + at) * step).toPrecision(12)));
}

interface Height {
  readonly top: number;
  readonly ticks: readonly number[];
}

function yAt({ top, ticks }: Height, value: number): number {
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return top + panelHeight - ((value - least) / (most - least || 1)) * panelHeight;
}

function heightOf(series: Series, top: number): Height {
  const seen = [...series.phases.flatMap((phase) => phase.points), ...series.struck].flatMap((one) =>
    one.value === null ? [] : [one.value],
  );
  const goal = series.goal?.target;
  const { least, most } = series.measure;
  const bounds = [...seen, ...(goal === undefined ? [] : [goal]), ...(least === undefined ? [0] : [least])];
  const high = most !== undefined && most <= 10 ? [most] : [];
  return { top, ticks: stepsBetween(Math.min(...bounds), Math.max(...bounds, ...high)) };
}

const text = (at: Point, words: string, more: Partial<Extract<Shape, { kind: 'text' }>> = {}): Shape => ({
  kind: 'text',
  at,
  text: words,
  size: 12,
  ...more,
});

/** The goal is named at the end of its line, above or below, right or left: wherever no value stands. */
function goalLabel(series: Series, height: Height, span: Span, words: string, y: number): Shape {
  const wide = words.length * 7 + 8;
  const taken = series.phases.flatMap(({ points }) =>
    points.flatMap(({ on, value }) => (value === null ? [] : [[xAt(span, on), yAt(height, value)] as const])),
  );
  const places = (['end', 'start'] as const).flatMap((anchor) =>
    [y - 5, y + 15].map((at) => ({ anchor, x: anchor === 'end' ? span.width - right : span.left + 4, at })),
  );
  const isFree = ({ anchor, x, at }: (typeof places)[number]) => {
    const [from, to] = anchor === 'end' ? [x - wide, x + right] : [x - 8, x + wide];
    return taken.every(([px, py]) => px < from || px > to || py < at - 17 || py > at + 7);
  };
  const place = places.find(isFree) ?? { anchor: 'end' as const, x: span.width - right, at: y - 5 };
  return text([place.x, place.at], words, { anchor: place.anchor });
}

function scenery(series: Series, height: Height, span: Span, words: ChartWords): Part {
  const { width, left } = span;
  const { measure, goal } = series;
  const grid = height.ticks.flatMap((tick): Shape[] => {
    const y = yAt(height, tick);
    return [
      {
        kind: 'stroke',
        look: 'grid',
        points: [
          [left, y],
          [width - right, y],
        ],
      },
      text([left - 6, y + 4], words.number(tick), { anchor: 'end', muted: true }),
    ];
  });
  const target = goal?.target;
  const y = target === undefined ? 0 : yAt(height, target);
  const aim: Shape[] =
    target === undefined
      ? []
      : [
          {
            kind: 'stroke',
            look: 'dashed',
            points: [
              [left, y],
              [width - right, y],
            ],
          },
          goalLabel(series, height, span, `${words.goal} ${words.number(target)}`, y),
        ];
  const [name = ''] = brokenInto(`${measure.name} (${measure.unit})`, Math.floor(width / 7.5), 1);
  const title = text([0, height.top - 32], name, {
    anchor: 'start',
    bold: true,
    size: 13,
  });
  return { shapes: [title, ...grid, ...aim] };
}

/** The dashed line stands between the last value before and the day the phase began. */
function border(phase: SeriesPhase, before: SeriesPhase | undefined, span: Span): number {
  const last = before?.points.at(-1)?.on;
  const first = phase.points[0]?.on ?? phase.from;
  const from = phase.name === undefined ? first : phase.from;
  if (last === undefined || last >= from) return xAt(span, from);
  const apart = daysBetween(last, from);
  return phase.name === undefined ? xAt(span, addDays(last, Math.floor(apart / 2))) : xAt(span, from) - 4;
}

function phaseParts(series: Series, height: Height, span: Span, words: ChartWords): readonly Part[] {
  const borders = series.phases.map((phase, at) => border(phase, series.phases[at - 1], span));
  return series.phases.map((phase, at): Part => {
    const from = at === 0 ? span.left : (borders[at] ?? span.left);
    const until = borders[at + 1] ?? span.width - right;
    const name = words.phase(phase);
    const whole = `${phase.letter} ${name}`;
    const fits = whole.length * 6.2 < until - from;
    const line: Shape[] =
      at === 0
        ? []
        : [
            {
              kind: 'stroke',
              look: 'dashed',
              points: [
                [from, height.top - 14],
                [from, height.top + panelHeight],
              ],
            },
          ];
    return {
      shapes: [
        ...line,
        text([from + 4, height.top - 8], fits ? whole : phase.letter, { anchor: 'start', muted: true }),
      ],
    };
  });
}

/** Values that follow on one another; a missed day breaks the line. */
function runsOf(points: readonly SeriesPoint[]): readonly (readonly SeriesPoint[])[] {
  const runs: SeriesPoint[][] = [[]];
  for (const one of points) {
    if (one.value === null) runs.push([]);
    else runs.at(-1)?.push(one);
  }
  return runs.filter((run) => run.length > 1);
}

function dot(phase: SeriesPhase, [x, y]: Point, radius: number): Shape {
  if (phase.kind === 'follow-up')
    return {
      kind: 'stroke',
      look: 'outline',
      closed: true,
      points: [
        [x - radius, y - radius],
        [x + radius, y - radius],
        [x + radius, y + radius],
        [x - radius, y + radius],
      ],
    };
  return { kind: 'circle', look: phase.kind === 'baseline' ? 'outline' : 'solid', at: [x, y], radius };
}

function valueParts(phase: SeriesPhase, height: Height, span: Span, unit: string, words: ChartWords) {
  const place = (one: SeriesPoint): Point => [xAt(span, one.on), yAt(height, one.value ?? 0)];
  const strokes = runsOf(phase.points).map(
    (run): Shape => ({ kind: 'stroke', look: 'line', points: run.map(place) }),
  );
  const bottom = height.top + panelHeight;
  const points = phase.points.map((one): Part => {
    const note = [words.behind(one), one.note ?? '']
      .map((part) => (part === '' ? '' : ` · ${part}`))
      .join('');
    if (one.value === null) {
      const x = xAt(span, one.on);
      return {
        about: one.measurement,
        words: `${words.day(one.on)}: ${words.missed}${note}`,
        shapes: [{ kind: 'circle', look: 'light', at: [x, bottom - 8], radius: 3.5 }],
      };
    }
    return {
      about: one.measurement,
      words: `${words.day(one.on)}: ${words.number(one.value)} ${unit} (${phase.letter})${note}`,
      shapes: [dot(phase, place(one), span.radius)],
    };
  });
  return [{ shapes: strokes }, ...points];
}

/** A fine line where the number counted out of changes, with the new number at its foot, where values seldom stand. */
const denominatorParts = (series: Series, height: Height, span: Span, words: ChartWords): readonly Part[] =>
  series.denominators.map(({ on, from, to }): Part => {
    const x = xAt(span, on);
    return {
      about: `denominator:${on}`,
      words: `${words.day(on)}: ${words.countedOutOf(from, to)}`,
      shapes: [
        {
          kind: 'stroke',
          look: 'household',
          points: [
            [x, height.top],
            [x, height.top + panelHeight],
          ],
        },
        text([x + 4, height.top + panelHeight - 6], `/${words.number(to)}`, { size: 11, anchor: 'start' }),
      ],
    };
  });

function struckParts(series: Series, height: Height, span: Span, words: ChartWords): readonly Part[] {
  return series.struck.map((one): Part => {
    const [x, y] = [xAt(span, one.on), yAt(height, one.value ?? height.ticks[0] ?? 0)];
    const value = one.value === null ? words.missed : words.number(one.value);
    return {
      about: one.measurement,
      words: `${words.day(one.on)}: ${value}, ${words.struck}: ${one.reason}`,
      shapes: [
        {
          kind: 'stroke',
          look: 'light',
          points: [
            [x - 5, y - 5],
            [x + 5, y + 5],
          ],
        },
        {
          kind: 'stroke',
          look: 'light',
          points: [
            [x - 5, y + 5],
            [x + 5, y - 5],
          ],
        },
      ],
    };
  });
}

function markParts(series: Series, height: Height, span: Span, words: ChartWords): readonly Part[] {
  const bottom = height.top + panelHeight;
  return series.marks.map((one, at): Part => {
    const x = xAt(span, one.on);
    return {
      about: one.mark,
      words: `${at + 1}. ${words.day(one.on)}: ${one.what}`,
      shapes: [
        {
          kind: 'stroke',
          look: 'household',
          points: [
            [x, height.top],
            [x, bottom],
          ],
        },
        {
          kind: 'stroke',
          look: 'solid',
          closed: true,
          points: [
            [x, bottom],
            [x - 5, bottom + 8],
            [x + 5, bottom + 8],
          ],
        },
        text([x, bottom + 19], String(at + 1), { size: 11 }),
      ],
    };
  });
}

/** The first days of months, as many as can be read. */
function monthTicks({ first, days, width, left }: Span): readonly string[] {
  const months: string[] = [];
  for (let at = 0; at <= days; at += 1) {
    const day = addDays(first, at);
    if (day.endsWith('-01')) months.push(day);
  }
  const room = Math.max(1, Math.floor((width - left - right) / 46));
  const every = Math.ceil(months.length / room);
  const shown = months.filter((_, at) => at % every === 0);
  return shown.length < 2 ? [first, addDays(first, days)] : shown;
}

function axis(span: Span, top: number, words: ChartWords): Part {
  const ticks = monthTicks(span).flatMap((day, at, all): Shape[] => {
    const x = xAt(span, day);
    const ends = all.length === 2 && span.days > 0;
    const last = at === 0 ? ('start' as const) : ('end' as const);
    return [
      {
        kind: 'stroke',
        look: 'light',
        points: [
          [x, top],
          [x, top + 5],
        ],
      },
      text([x, top + 32], words.month(day), { muted: true, anchor: ends ? last : 'middle' }),
    ];
  });
  return {
    shapes: [
      {
        kind: 'stroke',
        look: 'light',
        points: [
          [span.left, top],
          [span.width - right, top],
        ],
      },
      ...ticks,
    ],
  };
}

/**
 * Draws one measure, or several one above the other.
 *
 * @param width in px; the drawing is made for it, so that letters keep their size on a phone
 * @returns `undefined` where nothing was measured
 */
export function seriesChart(all: readonly Series[], width: number, words: ChartWords): Drawing | undefined {
  const span = spanOf(all, width, words);
  if (span === undefined) return undefined;
  const parts = all.flatMap((series, at): readonly Part[] => {
    const height = heightOf(series, at * (headHeight + panelHeight + footHeight) + headHeight);
    const ticks = axis(span, height.top + panelHeight, words);
    return [
      scenery(series, height, span, words),
      ticks,
      ...phaseParts(series, height, span, words),
      ...markParts(series, height, span, words),
      ...series.phases.flatMap((phase) => valueParts(phase, height, span, series.measure.unit, words)),
      ...denominatorParts(series, height, span, words),
      ...struckParts(series, height, span, words),
    ];
  });
  const tall = all.length * (headHeight + panelHeight + footHeight) + 6;
  return { width, height: tall, parts };
}
