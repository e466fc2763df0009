/**
 * The picture of a force field: the present state is a line down the middle; what drives stands on its left and pushes
 * right, what restrains on its right and pushes left; the longer and thicker an arrow, the stronger the force.
 */
import {
  type Force,
  type ForceField,
  forcesOf,
  strengthOf,
} from '../../methods/social-action/force-field.ts';
import { arrowhead, brokenInto, type Drawing, type Part, type Point, type Shape } from './drawing.ts';

export interface ForceFieldWords {
  readonly driving: string;
  readonly restraining: string;
  readonly now: string;
  readonly force: (force: Force, strength: number) => string;
}

const head = 44;
const rowHeight = 62;

const text = (at: Point, words: string, anchor: 'start' | 'end' | 'middle', bold = false): Shape => ({
  kind: 'text',
  at,
  text: words,
  size: 13,
  anchor,
  bold,
});

/** @param toward 1 pushes right from the left side, -1 the other way */
function row(force: Force, top: number, width: number, toward: 1 | -1, words: ForceFieldWords): Part {
  const strength = strengthOf(force);
  const middle = width / 2;
  const half = middle - 16;
  const tip: Point = [middle - toward * 8, top + 46];
  const from: Point = [middle - toward * (8 + (half - 8) * (strength / 5)), top + 46];
  const lines = brokenInto(`${force.what} (${strength})`, Math.max(12, Math.floor(half / 7.2)), 2);
  const edge = middle - toward * half;
  return {
    about: force.force,
    words: words.force(force, strength),
    shapes: [
      ...lines.map((one, at) => text([edge, top + 14 + at * 15], one, toward === 1 ? 'start' : 'end')),
      { kind: 'stroke', look: strength > 3 ? 'thick' : 'line', points: [from, tip] },
      arrowhead(from, tip, 12),
    ],
  };
}

/** Draws the forces at work for the room there is, in px. */
export function forceFieldPicture(state: ForceField, width: number, words: ForceFieldWords): Drawing {
  const driving = forcesOf(state, 'driving');
  const restraining = forcesOf(state, 'restraining');
  const height = head + Math.max(1, driving.length, restraining.length) * rowHeight + 12;
  const scenery: Part = {
    shapes: [
      text([16, 16], words.driving, 'start', true),
      text([width - 16, 16], words.restraining, 'end', true),
      text([width / 2, 34], words.now, 'middle'),
      {
        kind: 'stroke',
        look: 'household',
        points: [
          [width / 2, head - 4],
          [width / 2, height - 4],
        ],
      },
    ],
  };
  return {
    width,
    height,
    parts: [
      scenery,
      ...driving.map((one, at) => row(one, head + at * rowHeight, width, 1, words)),
      ...restraining.map((one, at) => row(one, head + at * rowHeight, width, -1, words)),
    ],
  };
}
