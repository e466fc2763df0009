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

const size = { names: 250, row: 34, head: 46, month: 62, right: 24 } as const;
const bar = 14;

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

function shapesOf(line: ProgrammeLine, at: number, x: (day: string) => number): readonly Shape[] {
  const { planned, done, standing } = line;
  const top = size.head + at * size.row + (size.row - bar) / 2;
  const names = brokenInto(planned.what, 36, 2).map(
    (text, row, all): Shape => ({
      kind: 'text',
      at: [8, top + bar / 2 + 4 + (row - (all.length - 1) / 2) * 13],
      text,
      size: 12,
      anchor: 'start',
    }),
  );
  const from = planned.from ?? planned.by;
  const by = planned.by ?? planned.from;
  if (from === undefined || by === undefined) return names;
  const [left, right] = [x(from), Math.max(x(addDays(by, 1)), x(from) + 6)];
  const shown: Shape[] = [
    {
      kind: 'stroke',
      look: standing === 'done' ? 'index' : 'outline',
      points: box(left, top, right, top + bar),
      closed: true,
    },
    ...(standing === 'late' ? hatched(left, top, right) : []),
    ...done.map(
      (day): Shape => ({ kind: 'circle', look: 'solid', at: [x(day), top + bar / 2], radius: 4.5 }),
    ),
  ];
  return [...names, ...shown];
}

/**
 * @param lines in the order in which they stand
 * @param today shown as a line where it lies within the span
 */
export function programmeTimeline(
  lines: readonly ProgrammeLine[],
  today: string,
  words: TimelineWords,
): Drawing {
  const [first, end] = span(lines, today);
  const months = monthsBetween(first, end);
  const days = Math.max(1, daysBetween(first, end));
  const wide = months.length * size.month;
  const x = (day: string) => size.names + (daysBetween(first, day) / days) * wide;
  const height = size.head + lines.length * size.row + 12;
  const grid: Shape[] = [...months, end].map((month) => ({
    kind: 'stroke',
    look: 'grid',
    points: [
      [x(month), size.head - 6],
      [x(month), height - 6],
    ],
  }));
  const heads: Shape[] = months.map((month) => ({
    kind: 'text',
    at: [x(month) + size.month / 2, size.head - 14],
    text: words.month(month),
    size: 11,
    muted: true,
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
  const parts: Part[] = lines.map((line, at) => ({
    about: line.planned.planned,
    words: words.line(line),
    shapes: shapesOf(line, at, x),
  }));
  return {
    width: size.names + wide + size.right,
    height,
    parts: [{ shapes: [...grid, ...heads] }, ...parts, { shapes: now }],
  };
}
