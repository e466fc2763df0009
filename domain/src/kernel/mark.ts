/**
 * A mark drawn by hand, such as a signature: strokes as an SVG path in a box of 300 × 100 units. Each stroke begins at a
 * point (`M12.5 40`) and goes on by steps (`l3 -1.2 4 0`), with one decimal at most. Nothing else may stand in it, so
 * that it can be put into a picture as it is.
 */
import { z } from 'zod';

export interface MarkPoint {
  /** From the left edge, 0 to 300. */
  readonly x: number;
  /** From the upper edge, 0 to 100. */
  readonly y: number;
}

export const markBox = { width: 300, height: 100 } as const;

/** Characters of a mark at most: some nine hundred steps, several times a long signature. */
export const markLimit = 8_192;

const place = String.raw`\d{1,3}(?:\.\d)?`;
const step = `-?${place} -?${place}`;
const shape = new RegExp(`^(?:M${place} ${place}l${step}(?: ${step})*)+$`);

const within = (value: number, most: number) => value >= 0 && value <= most;
/** Steps have one decimal: sums of them are compared to that decimal. */
const rounded = (value: number) => Math.round(value * 10) / 10;

function staysInside(stroke: string): boolean {
  const [begin = '', steps = ''] = stroke.split('l');
  let [x = -1, y = -1] = begin.split(' ').map(Number);
  const numbers = steps.split(' ').map(Number);
  for (let at = 0; at < numbers.length; at += 2) {
    if (!within(x, markBox.width) || !within(y, markBox.height)) return false;
    x = rounded(x + (numbers[at] ?? 0));
    y = rounded(y + (numbers[at + 1] ?? 0));
  }
  return within(x, markBox.width) && within(y, markBox.height);
}

const strokesOf = (mark: string) => mark.split('M').slice(1);

/** Whether this is a mark drawn by hand. */
export const isMark = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= markLimit &&
  shape.test(value) &&
  strokesOf(value).every(staysInside);

/** The field of an entry that holds one. */
export const drawnMark = z.string().refine(isMark, 'field.not-a-mark');

function distance(point: MarkPoint, from: MarkPoint, to: MarkPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}

/**
 * The points that matter of a line: those left out lie no farther than `tolerance` units beside it (Douglas and Peucker,
 * The Canadian Cartographer 10(2), 1973, 112-122).
 */
function simplified(points: readonly MarkPoint[], tolerance: number): readonly MarkPoint[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    const [from, to] = [points[first], points[last]];
    if (from === undefined || to === undefined) continue;
    let [farthest, most] = [first, tolerance];
    for (let at = first + 1; at < last; at += 1) {
      const away = distance(points[at] ?? from, from, to);
      if (away > most) [farthest, most] = [at, away];
    }
    if (farthest === first) continue;
    kept.add(farthest);
    spans.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, at) => kept.has(at));
}

const inside = ({ x, y }: MarkPoint): MarkPoint => ({
  x: rounded(Math.min(markBox.width, Math.max(0, x))),
  y: rounded(Math.min(markBox.height, Math.max(0, y))),
});

function strokeOf(points: readonly MarkPoint[]): string {
  const [first = { x: 0, y: 0 }, ...others] = points;
  let before = first;
  // A touch without a movement is a dot.
  const steps = (others.length === 0 ? [first] : others).map((one) => {
    const said = `${rounded(one.x - before.x)} ${rounded(one.y - before.y)}`;
    before = one;
    return said;
  });
  return `M${first.x} ${first.y}l${steps.join(' ')}`;
}

/**
 * A mark with one more stroke, told by as few points as show it: the nearer it comes to the limit, the coarser.
 *
 * @param points in the order they were drawn, at least one; what lies outside the box is drawn at its edge
 * @returns the mark as it was where no more fits
 */
export function withStroke(before: string, points: readonly MarkPoint[]): string {
  const drawn = points.map(inside);
  for (const tolerance of [0.3, 0.6, 1.2, 2.4, 4.8]) {
    const after = before + strokeOf(simplified(drawn, tolerance));
    if (after.length <= markLimit) return after;
  }
  return before;
}

/** A mark without the stroke that was drawn last; empty where there was only one. */
export const withoutLastStroke = (before: string): string => before.slice(0, before.lastIndexOf('M'));

/** A mark as a picture, black on nothing. */
export const svgOfMark = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${markBox.width}" height="${markBox.height}" viewBox="0 0 ${markBox.width} ${markBox.height}">` +
  `<path d="${path}" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
