import { describe, expect, it } from 'vitest';
import type { Drawing, Shape } from './drawing.ts';
import { pairedPicture } from './paired-picture.ts';

const words = { before: 'Sebelum', after: 'Sesudah', number: String };
const pairs = [
  { before: 2, after: 4, n: 6 },
  { before: 3, after: 3, n: 2 },
  { before: 4, after: 1, n: 1 },
];
const drawn = (better: 'up' | 'down'): Drawing => {
  const drawing = pairedPicture({ pairs, better, least: 1, most: 5 }, 400, words);
  if (drawing === undefined) throw new Error('nothing drawn');
  return drawing;
};
const shapes = (drawing: Drawing): readonly Shape[] => drawing.parts.flatMap((part) => part.shapes);
const looksOf = (drawing: Drawing) =>
  shapes(drawing).flatMap((one) => (one.kind === 'stroke' && one.look !== 'grid' ? [one.look] : []));

describe('the same people before and after, drawn', () => {
  it('draws better, the same and worse apart without colour, by the direction of the scale', () => {
    expect(looksOf(drawn('up'))).toEqual(['line', 'light', 'dashed']);
    expect(looksOf(drawn('down'))).toEqual(['dashed', 'light', 'line']);
  });

  it('writes how many people have each value, and keeps within its frame', () => {
    const drawing = drawn('up');
    const texts = shapes(drawing).flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['Sebelum', 'Sesudah', 'n=6', 'n=2', 'n=1']));
    for (const one of shapes(drawing)) {
      const points = one.kind === 'stroke' ? one.points : [one.at];
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(drawing.width);
        expect(y).toBeLessThanOrEqual(drawing.height);
      }
    }
  });

  it('draws nothing where no pair may be shown, and bears a single value', () => {
    expect(pairedPicture({ pairs: [], better: 'up', least: 1, most: 5 }, 400, words)).toBeUndefined();
    const constant = pairedPicture(
      { pairs: [{ before: 50, after: 50, n: 7 }], better: 'up', least: undefined, most: undefined },
      400,
      words,
    );
    expect(JSON.stringify(constant)).not.toContain('null');
  });
});
