import { expect, test } from 'vitest';
import { type ProgrammeLine, programmeTimeline } from './programme-timeline.ts';

const words = { today: 'hari ini', month: (first: string) => first.slice(0, 7), line: () => 'baris' };
const line = (planned: string, from: string, by: string, done: readonly string[] = []): ProgrammeLine => ({
  planned: {
    planned,
    what: 'Layanan keliling pencatatan kependudukan bagi warga dusun',
    from,
    by,
    goals: [],
    who: [],
  },
  done,
  standing: done.length > 0 ? 'done' : 'late',
});
const lines = [line('a', '2026-05-01', '2026-05-31', ['2026-05-20']), line('b', '2026-09-15', '2026-11-05')];
const xs = (room?: number) =>
  programmeTimeline(lines, '2026-11-20', words, room === undefined ? {} : { room }).parts.flatMap((part) =>
    part.shapes.flatMap((shape) => {
      if (shape.kind === 'stroke') return shape.points.map(([x]) => x);
      return 'at' in shape ? [shape.at[0]] : [];
    }),
  );

test.each([312, 400, 559])('in %s px everything stands within them, and names above their bars', (room) => {
  const drawing = programmeTimeline(lines, '2026-11-20', words, { room });
  expect(drawing.width).toBeLessThanOrEqual(room);
  expect(Math.max(...xs(room))).toBeLessThanOrEqual(room);
  const [first] = drawing.parts.filter((part) => part.about === 'a');
  const name = Math.max(...(first?.shapes ?? []).flatMap((one) => (one.kind === 'text' ? [one.at[1]] : [])));
  const bars = (first?.shapes ?? []).flatMap((one) =>
    one.kind === 'stroke' ? one.points.map(([, y]) => y) : [],
  );
  expect(name).toBeLessThan(Math.min(...bars));
});

test('a day lies at the same share of the months, however wide they are', () => {
  const share = (room?: number) => {
    const drawing = programmeTimeline(lines, '2026-11-20', words, room === undefined ? {} : { room });
    const grid = (drawing.parts[0]?.shapes ?? []).flatMap((one) =>
      one.kind === 'stroke' ? [one.points[0]?.[0] ?? 0] : [],
    );
    const dot = drawing.parts
      .flatMap((part) => part.shapes)
      .flatMap((one) => (one.kind === 'circle' ? [one.at[0]] : []));
    const [left, right] = [Math.min(...grid), Math.max(...grid)];
    return ((dot[0] ?? 0) - left) / (right - left);
  };
  expect(share(312)).toBeCloseTo(share(), 9);
});

test('where months are narrow not each is named', () => {
  const named = (room?: number) =>
    programmeTimeline(lines, '2026-11-20', words, room === undefined ? {} : { room }).parts[0]?.shapes.filter(
      (one) => one.kind === 'text',
    ).length ?? 0;
  expect(named()).toBe(7);
  expect(named(312)).toBeLessThan(7);
  expect(named(312)).toBeGreaterThan(2);
});
