import { describe, expect, it } from 'vitest';
import { isMark, type MarkPoint, markLimit, svgOfMark, withoutLastStroke, withStroke } from './mark.ts';

const wave = (steps: number): MarkPoint[] =>
  Array.from({ length: steps }, (_, at) => ({
    x: (300 * at) / steps,
    y: 50 + 40 * Math.sin(at / 2.7) + (at % 3),
  }));

describe('a mark drawn by hand', () => {
  it.each(['M10 20l5 5', 'M10.5 20l5 -5.5 3 2M100 20l0 0', 'M0 0l300 100', 'M300 100l-300 -100'])(
    'is a path of strokes: %s',
    (path) => {
      expect(isMark(path)).toBe(true);
    },
  );

  it.each([
    ['nothing', ''],
    ['words', 'Ratna'],
    ['no step', 'M10 20'],
    ['a step without its second half', 'M10 20l5'],
    ['another command', 'M10 20L30 40'],
    ['a curve', 'M10 20c1 1 2 2 3 3'],
    ['a number of two decimals', 'M10.25 20l5 5'],
    ['an exponent', 'M1e2 20l5 5'],
    ['space around it', ' M10 20l5 5 '],
    ['a line break', 'M10 20l5 5\n'],
    ['what would close the picture', 'M10 20l5 5"/><script>'],
    ['a beginning outside the box', 'M301 20l-5 5'],
    ['a way that leads out of the box', 'M290 20l5 5 6 0'],
    ['a way that leads out and comes back', 'M290 20l20 0 -20 0'],
    ['a stroke above the edge', 'M10 20l5 -20.1'],
  ])('is not %s', (_, path) => {
    expect(isMark(path)).toBe(false);
  });

  it('is at most eight kilobytes', () => {
    expect(isMark(`M10 20l${Array.from({ length: 2_000 }, () => '0 0').join(' ')}`)).toBe(true);
    expect(isMark(`M10 20l${Array.from({ length: 2_100 }, () => '0 0').join(' ')}`)).toBe(false);
  });

  it('keeps the points that matter, and draws at the edge what went beyond it', () => {
    const straight = Array.from({ length: 50 }, (_, at) => ({ x: 10 + at * 2, y: 40 }));
    expect(withStroke('', straight)).toBe('M10 40l98 0');
    expect(
      withStroke('', [
        { x: -20, y: 50 },
        { x: 10, y: 140 },
      ]),
    ).toBe('M0 50l10 50');
    expect(withStroke('', [{ x: 12.34, y: 5 }])).toBe('M12.3 5l0 0');
  });

  it('stays a mark however long somebody draws, and is coarser near its end', () => {
    let path = '';
    for (let stroke = 0; stroke < 40; stroke += 1) path = withStroke(path, wave(400));
    expect(path.length).toBeLessThanOrEqual(markLimit);
    expect(isMark(path)).toBe(true);
  });

  it('gives up its strokes one by one', () => {
    const two = withStroke(withStroke('', wave(20)), [{ x: 5, y: 5 }]);
    expect(withoutLastStroke(two)).toBe(withStroke('', wave(20)));
    expect(withoutLastStroke(withoutLastStroke(two))).toBe('');
  });

  it('is a picture without anything else in it', () => {
    expect(svgOfMark('M10 20l5 5')).toContain('<path d="M10 20l5 5"');
  });
});
