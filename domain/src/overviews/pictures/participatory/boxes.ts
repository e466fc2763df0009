/** What the pictures of participatory tools are laid out with: text broken to a width, boxes around it, circles with names. */
import { brokenInto, type Look, type Point, type Shape } from '../drawing.ts';

/** Letters of text in the pictures, so large that they are read from across a room when the picture fills a wall. */
export const letterSize = 15;
const lineHeight = 1.25;
/** Of the size of a letter: how wide it is, taken together. */
const letterWidth = 0.54;

export interface Broken {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

/** Text broken to a width in px, at most so many lines. */
export function broken(text: string, width: number, most = 6, size = letterSize): Broken {
  const letters = Math.max(4, Math.floor(width / (size * letterWidth)) - 1);
  const lines = brokenInto(text, letters, most);
  return { lines, size, height: lines.length * size * lineHeight };
}

interface Manner {
  readonly bold?: boolean;
  readonly muted?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Lines of text around a middle, or beneath a top where `from` says so. */
export function textAt(
  { lines, size, height }: Broken,
  [x, y]: Point,
  manner: Manner = {},
): readonly Shape[] {
  const top = y - height / 2;
  return lines.map((text, at) => ({
    kind: 'text',
    at: [x, top + (at + 0.8) * size * lineHeight],
    text,
    size,
    ...manner,
  }));
}

export const rectangle = (look: Look, x: number, y: number, width: number, height: number): Shape => ({
  kind: 'stroke',
  look,
  closed: true,
  points: [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ],
});

export const stroke = (look: Look, ...points: readonly Point[]): Shape => ({ kind: 'stroke', look, points });

/** A box with its text in the middle. */
export const boxed = (
  text: Broken,
  look: Look,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  manner: Manner = {},
): readonly Shape[] => [
  rectangle(look, x, y, width, height),
  ...textAt(text, [x + width / 2, y + height / 2], manner),
];
