/**
 * The timeline of a programme (PM 6.2): one line for each planned activity, its span as an outline, what was done as a
 * filled dot, what is late as a hatched end, and today as a dashed line. Nothing is told by colour, so it prints in black.
 */
import { addDays, daysBetween } from '../../kernel/moment.ts';
import type { PlannedActivity } from '../../stages/3-planning/plan.ts';
import type { Activity } from '../../stages/4-implementation/activity.ts';
import { brokenInto, type Drawing, type Part, type Point, type Shape } from './drawing.ts';

export type ProgrammeStanding = 'done' | 'late' | 'under-way' | 'ahead' | 'undated';

export interface ProgrammeLine {
  readonly planned: PlannedActivity;
  /** The days on which it was done, the first first. */
  readonly done: readonly string[];
  readonly standing: ProgrammeStanding;
}

/** Each planned activity that stands, with the days on which it was done and how it stands on a day. */
export function programmeLines(
  planned: readonly PlannedActivity[],
  activities: readonly Activity[],
  today: string,
): readonly ProgrammeLine[] {
  const days = new Map<string, string[]>();
  for (const { planned: about, on } of activities)
    if (about !== undefined) days.set(about, [...(days.get(about) ?? []), on].sort());
  return planned.map((one) => {
    const done = days.get(one.planned) ?? [];
    return { planned: one, done, standing: standingOf(one, done, today) };
  });
}

function standingOf(
  { from, by }: PlannedActivity,
  done: readonly string[],
  today: string,
): ProgrammeStanding {
  if (done.length > 0) return by !== undefined && by > today ? 'under-way' : 'done';
  if (by !== undefined && by < today) return 'late';
  if (from === undefined && by === undefined) return 'undated';
  return from !== undefined && from <= today ? 'under-way' : 'ahead';
}

export interface TimelineWords {
  readonly today: string;
  /** A month as written above the lines, from its first day. */
  month(first: string): string;
  /** One line in words. */
  line(one: ProgrammeLine): string;
}

interface Layout {
  /** Where the first day stands. */
  readonly left: number;
  readonly row: number;
  readonly month: number;
  /** A month is named where there is room: every second, third … */
  readonly named: number;
  /** Letters of a name in one line. */
  readonly letters: number;
  /** From the top of a row to its bar; the name stands beside it where undefined. */
  readonly below: number | undefined;
}

const head = 46;
const margin = 24;
const bar = 14;
const monthName = 46;
/** Narrower than this, a name stands above its bar and not beside it. */
const narrow = 560;

function layoutFor(room: number | undefined, months: number): Layout {
  if (room === undefined || room >= narrow)
    return { left: 250, row: 34, month: 62, named: 1, letters: 36, below: undefined };
  const month = Math.min(62, Math.max(12, (room - 8 - margin) / months));
  return {
    left: 8,
    row: 54,
    month,
    named: Math.ceil(monthName / month),
    letters: Math.floor((room - 16) / 6.5),
    below: 34,
  };
}

/** First and last day that anything reaches to, from the first of a month to the end of one. */
function span(lines: readonly ProgrammeLine[], today: string): readonly [string, string] {
  const days = lines
    .flatMap(({ planned, done }) => [planned.from, planned.by, ...done])
    .filter((one) => one !== undefined)
    .sort();
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  return [`${first.slice(0, 7)}-01`, monthAfter(last)];
}

const monthAfter = (day: string): string => `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;

function monthsBetween(first: string, end: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month < end; month = monthAfter(month)) months.push(month);
  return months;
}

const box = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** Slanted strokes over what is late. */
function hatched(left: number, top: number, right: number): readonly Shape[] {
  const strokes: Shape[] = [];
  for (let x = left; x < right; x += 6)
    strokes.push({
      kind: 'stroke',
      look: 'line',
      points: [
        [x, top + bar],
        [Math.min(x + 6, right), top],
      ],
    });
  return strokes;
}

/** Beside the bar in the middle of its row, or above it in one line, at most two. */
function nameOf(line: ProgrammeLine, top: number, { row, letters, below }: Layout): readonly Shape[] {
  const lines = brokenInto(line.planned.what, letters, 2);
  const middle = top + (below === undefined ? row / 2 + 4 : (below - 2) / 2 + 4);
  return lines.map((text, at) => ({
    kind: 'text',
    at: [8, middle + (at - (lines.length - 1) / 2) * 13],
    text,
    size: 12,
    anchor: 'start',
  }));
}

function barOf({ planned, done, standing }: ProgrammeLine, top: number, x: (day: string) => number) {
  const from = planned.from ?? planned.by;
  const by = planned.by ?? planned.from;
  if (from === undefined || by === undefined) return [];
  const [left, end] = [x(from), Math.max(x(addDays(by, 1)), x(from) + 6)];
  const shown: Shape[] = [
    {
      kind: 'stroke',
      look: standing === 'done' ? 'index' : 'outline',
      points: box(left, top, end, top + bar),
      closed: true,
    },
    ...(standing === 'late' ? hatched(left, top, end) : []),
    ...done.map(
      (day): Shape => ({ kind: 'circle', look: 'solid', at: [x(day), top + bar / 2], radius: 4.5 }),
    ),
  ];
  return shown;
}

interface Drawn {
  /** All lines of the programme, so that drawings of parts of it have the same months. */
  readonly beside?: readonly ProgrammeLine[];
  /** The width there is, in px; as wide as it needs where undefined. */
  readonly room?: number;
}

/**
 * @param lines in the order in which they stand
 * @param today shown as a line where it lies within the span
 */
export function programmeTimeline(
  lines: readonly ProgrammeLine[],
  today: string,
  words: TimelineWords,
  { beside = lines, room }: Drawn = {},
): Drawing {
  const [first, end] = span(beside, today);
  const months = monthsBetween(first, end);
  const days = Math.max(1, daysBetween(first, end));
  const layout = layoutFor(room, months.length);
  const wide = months.length * layout.month;
  const x = (day: string) => layout.left + (daysBetween(first, day) / days) * wide;
  const height = head + lines.length * layout.row + 12;
  const grid: Shape[] = [...months, end].map((month) => ({
    kind: 'stroke',
    look: 'grid',
    points: [
      [x(month), head - 6],
      [x(month), height - 6],
    ],
  }));
  // In the middle of its month, or where only some are named at its beginning.
  const [into, anchor] =
    layout.named === 1 ? ([layout.month / 2, 'middle'] as const) : ([0, 'start'] as const);
  const heads: Shape[] = months
    .filter((_, at) => at % layout.named === 0)
    .map((month) => ({
      kind: 'text',
      at: [x(month) + into, head - 14],
      text: words.month(month),
      size: 11,
      muted: true,
      anchor,
    }));
  const now: readonly Shape[] =
    today < first || today >= end
      ? []
      : [
          {
            kind: 'stroke',
            look: 'dashed',
            points: [
              [x(today), 16],
              [x(today), height - 6],
            ],
          },
          { kind: 'text', at: [x(today), 12], text: words.today, size: 11, bold: true },
        ];
  const rowOf = (line: ProgrammeLine, at: number) => {
    const top = head + at * layout.row;
    return [...nameOf(line, top, layout), ...barOf(line, top + (layout.below ?? (layout.row - bar) / 2), x)];
  };
  const parts: Part[] = lines.map((line, at) => ({
    about: line.planned.planned,
    words: words.line(line),
    shapes: rowOf(line, at),
  }));
  return {
    width: layout.left + wide + margin,
    height,
    parts: [{ shapes: [...grid, ...heads] }, ...parts, { shapes: now }],
  };
}
