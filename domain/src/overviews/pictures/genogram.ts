/**
 * The genogram (PM 2.2): the family over generations in the usual symbols. Square for a man, circle for a woman, rhomb
 * where the sex is not known; crossed when dead; the index person with a double outline; a union as a line, whole when
 * on record, broken when not, struck once when separated and twice when divorced; adoption beside a broken line; twins
 * from one point; the household within a dashed line; and between people how it is.
 */
import {
  along,
  beside,
  brokenInto,
  type Drawing,
  type Look,
  type Part,
  type Point,
  type Shape,
} from './drawing.ts';
import { type Couple, type Family, familyOf, generationsOf, rowsOf, type Sibship } from './genogram-order.ts';
import { placesAlong, rowHeight, symbolSize } from './genogram-places.ts';
import type { Bond, Kindred, Kinsperson, Union } from './kindred.ts';

const half = symbolSize / 2;
const margin = 64;
const labelLetters = 15;

export interface GenogramWords {
  readonly person: (one: Kinsperson) => string;
  /** Beneath the name: an age, or the years of a life. */
  readonly shown: (one: Kinsperson) => string;
}

interface Plan {
  readonly family: Family;
  readonly at: (id: string) => Point;
  readonly row: (id: string) => number;
  readonly kindred: Kindred;
  readonly rows: readonly (readonly string[])[];
}

const stroke = (look: Look, ...points: readonly Point[]): Shape => ({ kind: 'stroke', look, points });

function corners([x, y]: Point, size: number, shape: 'square' | 'rhomb' | 'triangle'): readonly Point[] {
  if (shape === 'square')
    return [
      [x - size, y - size],
      [x + size, y - size],
      [x + size, y + size],
      [x - size, y + size],
    ];
  if (shape === 'rhomb')
    return [
      [x, y - size - 3],
      [x + size + 3, y],
      [x, y + size + 3],
      [x - size - 3, y],
    ];
  return [
    [x, y - size],
    [x + size, y + size * 0.8],
    [x - size, y + size * 0.8],
  ];
}

function outline(one: Kinsperson, at: Point, size: number, look: Look): Shape {
  if (one.unborn === 'pregnancy' || one.unborn === 'miscarriage' || one.unborn === 'abortion')
    return { kind: 'stroke', look, closed: true, points: corners(at, size, 'triangle') };
  if (one.sex === 'female') return { kind: 'circle', look, at, radius: size };
  const shape = one.sex === 'male' ? 'square' : 'rhomb';
  return { kind: 'stroke', look, closed: true, points: corners(at, size, shape) };
}

const cross = ([x, y]: Point, size: number): readonly Shape[] => [
  stroke('line', [x - size, y - size], [x + size, y + size]),
  stroke('line', [x - size, y + size], [x + size, y - size]),
];

/** The lost ones are small; a life that ended is crossed. */
function symbol(one: Kinsperson, at: Point): readonly Shape[] {
  const lost = one.unborn !== undefined && one.unborn !== 'pregnancy';
  const size = one.unborn === undefined ? half : half * 0.6;
  const reach = one.sex === 'female' ? size * 0.72 : size;
  const shapes: Shape[] = [outline(one, at, size, one.index ? 'index' : 'outline')];
  if (one.index) shapes.push(outline(one, at, size - 5, 'outline'));
  if (one.died || lost) shapes.push(...cross(at, lost ? size * 0.8 : reach));
  if (one.disability)
    shapes.push({
      kind: 'circle',
      look: 'solid',
      at: [at[0] + size * 0.55, at[1] - size * 0.5],
      radius: 4.5,
    });
  return shapes;
}

function label(one: Kinsperson, at: Point, words: GenogramWords): readonly Shape[] {
  const lines = brokenInto(one.name, labelLetters, 2);
  const top = at[1] + half + 16;
  const name = lines.map(
    (text, line): Shape => ({ kind: 'text', at: [at[0], top + line * 14], text, size: 12, bold: one.index }),
  );
  const shown = words.shown(one);
  if (shown === '') return name;
  return [
    ...name,
    { kind: 'text', at: [at[0], top + lines.length * 14], text: shown, size: 11, muted: true },
  ];
}

const unionLook: Readonly<Record<Union['kind'], Look>> = {
  registered: 'line',
  unregistered: 'dashed',
  cohabiting: 'dotted',
};

function unionOf({ kindred }: Plan, couple: Couple): Union | undefined {
  return kindred.unions.find((one) => one.id === couple.id);
}

const areNeighbours = ({ rows, row }: Plan, { a, b }: Couple): boolean => {
  const line = rows[row(a)] ?? [];
  return row(a) === row(b) && Math.abs(line.indexOf(a) - line.indexOf(b)) === 1;
};

/** How deep beneath a row the line of a couple runs that do not stand side by side. */
const depthOf = (plan: Plan, couple: Couple): number => {
  const apart = plan.family.couples.filter(
    (one) => !areNeighbours(plan, one) && plan.row(one.a) === plan.row(couple.a),
  );
  return half + 52 + apart.indexOf(couple) * 8;
};

/** The way of a union's line, and the point from which children hang. */
function unionWay(plan: Plan, couple: Couple): { readonly points: readonly Point[]; readonly hang: Point } {
  const [left, right] = [plan.at(couple.a), plan.at(couple.b)].sort((a, b) => a[0] - b[0]) as [Point, Point];
  if (areNeighbours(plan, couple)) {
    const points: readonly Point[] = [
      [left[0] + half, left[1]],
      [right[0] - half, right[1]],
    ];
    return { points, hang: [(left[0] + right[0]) / 2, left[1]] };
  }
  const y = Math.max(left[1], right[1]) + depthOf(plan, couple);
  const points: readonly Point[] = [
    [left[0] + 12, left[1] + half],
    [left[0] + 12, y],
    [right[0] - 12, y],
    [right[0] - 12, right[1] + half],
  ];
  return { points, hang: [(left[0] + right[0]) / 2, y] };
}

function strikes(union: Union | undefined, points: readonly Point[]): readonly Shape[] {
  const many = { separated: 1, ended: 1, divorced: 2, widowed: 0 }[union?.ended ?? 'widowed'];
  const [from, to] = points.length === 2 ? [points[0], points[1]] : [points[1], points[2]];
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: many }, (_, number): Shape => {
    const [x, y] = along(from, to, 0.32);
    const shift = number * 7;
    return stroke('line', [x + shift - 4, y + 9], [x + shift + 4, y - 9]);
  });
}

function unions(plan: Plan): readonly Part[] {
  return plan.family.couples.map((couple) => {
    const union = unionOf(plan, couple);
    const { points } = unionWay(plan, couple);
    const look = union === undefined ? 'dotted' : unionLook[union.kind];
    return { shapes: [stroke(look, ...points), ...strikes(union, points)] };
  });
}

function hangOf(plan: Plan, { parents }: Sibship): Point {
  const [a, b] = parents;
  const couple = plan.family.couples.find((one) => parents.includes(one.a) && parents.includes(one.b));
  if (couple !== undefined && b !== undefined) return unionWay(plan, couple).hang;
  const [x, y] = plan.at(a ?? '');
  return [x, y + half];
}

/** Lines of sibships of one row that would lie on each other run at different heights. */
function levelsOf(plan: Plan): ReadonlyMap<Sibship, number> {
  const levels = new Map<Sibship, number>();
  const taken: {
    readonly row: number;
    readonly level: number;
    readonly from: number;
    readonly to: number;
  }[] = [];
  for (const one of plan.family.sibships) {
    const line = Math.min(...one.children.map(plan.row));
    const xs = [hangOf(plan, one)[0], ...one.children.map((child) => plan.at(child)[0])];
    const [from, to] = [Math.min(...xs), Math.max(...xs)];
    const busy = (height: number) =>
      taken.some(
        (each) => each.row === line && each.level === height && each.from < to + 8 && each.to > from - 8,
      );
    let level = 0;
    while (busy(level) && level < 4) level += 1;
    taken.push({ row: line, level, from, to });
    levels.set(one, level);
  }
  return levels;
}

const bys: Readonly<
  Record<'birth' | 'adoption' | 'foster' | 'step', readonly { readonly look: Look; readonly shift: number }[]>
> = {
  birth: [{ look: 'line', shift: 0 }],
  adoption: [
    { look: 'line', shift: -3 },
    { look: 'dashed', shift: 3 },
  ],
  foster: [{ look: 'dashed', shift: 0 }],
  step: [{ look: 'dotted', shift: 0 }],
};

/** Where the line of a child leaves that of the siblings: twins share one point. */
function leaves(plan: Plan, child: string, { children }: Sibship): number {
  const twins = plan.kindred.twins.filter(
    ({ a, b }) => (a === child || b === child) && children.includes(a) && children.includes(b),
  );
  const together = [...new Set([child, ...twins.flatMap(({ a, b }) => [a, b])])];
  return together.reduce((sum, id) => sum + plan.at(id)[0], 0) / together.length;
}

function childLine(plan: Plan, child: string, sibship: Sibship, y: number): readonly Shape[] {
  const [x, childY] = plan.at(child);
  const size = plan.family.people.get(child)?.unborn === undefined ? half : half * 0.6;
  const by =
    plan.kindred.parentages.find((one) => one.child === child && sibship.parents.includes(one.parent))?.by ??
    'birth';
  const from = leaves(plan, child, sibship);
  return bys[by].map(({ look, shift }) => stroke(look, [from + shift, y], [x + shift, childY - size]));
}

function twinBars(plan: Plan, { children }: Sibship, y: number, sibship: Sibship): readonly Shape[] {
  return plan.kindred.twins
    .filter(({ a, b, identical }) => identical && children.includes(a) && children.includes(b))
    .map(({ a, b }) => {
      const middle = leaves(plan, a, sibship);
      const ends = [a, b].map((id) => along([middle, y], [plan.at(id)[0], plan.at(id)[1] - half], 0.55));
      return stroke('line', ...ends);
    });
}

function descents(plan: Plan): readonly Part[] {
  const levels = levelsOf(plan);
  return plan.family.sibships.map((sibship) => {
    const hang = hangOf(plan, sibship);
    const top = Math.min(...sibship.children.map((child) => plan.at(child)[1]));
    const y = Math.max(hang[1] + 6, top - half - 14 - (levels.get(sibship) ?? 0) * 7);
    const xs = [hang[0], ...sibship.children.map((child) => leaves(plan, child, sibship))];
    return {
      shapes: [
        stroke('line', hang, [hang[0], y]),
        stroke('line', [Math.min(...xs), y], [Math.max(...xs), y]),
        ...sibship.children.flatMap((child) => childLine(plan, child, sibship, y)),
        ...twinBars(plan, sibship, y, sibship),
      ],
    };
  });
}

/** A bow between two symbols, so that it lies on no other line. */
function bow(plan: Plan, { from, to }: Bond): readonly Point[] {
  const [a, b] = [plan.at(from), plan.at(to)];
  const sameRow = plan.row(from) === plan.row(to);
  const start: Point = sameRow
    ? [a[0], a[1] - half - 2]
    : along(a, b, (half + 4) / Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1])));
  const end: Point = sameRow
    ? [b[0], b[1] - half - 2]
    : along(b, a, (half + 4) / Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1])));
  const height = sameRow ? -Math.min(30, 16 + Math.abs(b[0] - a[0]) * 0.04) : 0;
  return Array.from({ length: 13 }, (_, step): Point => {
    const part = step / 12;
    const [x, y] = along(start, end, part);
    const lift = Math.sin(part * Math.PI);
    return sameRow ? [x, y + height * lift] : beside(start, end, part, 13 * lift);
  });
}

function moved(points: readonly Point[], by: number): readonly Point[] {
  return points.map((_point, at) => {
    const before = points[Math.max(0, at - 1)] ?? [0, 0];
    const after = points[Math.min(points.length - 1, at + 1)] ?? [0, 0];
    const [x, y] = points[at] ?? [0, 0];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return [x - ((after[1] - before[1]) / length) * by, y + ((after[0] - before[0]) / length) * by];
  });
}

function bondShapes(points: readonly Point[], quality: Bond['quality']): readonly Shape[] {
  switch (quality) {
    case 'very-close':
      return [-3.5, 0, 3.5].map((by) => stroke('light', ...moved(points, by)));
    case 'close':
      return [-2, 2].map((by) => stroke('light', ...moved(points, by)));
    case 'distant':
      return [stroke('dotted', ...points)];
    case 'stressful': {
      const teeth = points.flatMap((point, at) => {
        const next = points[at + 1];
        return next === undefined ? [point] : [point, along(point, next, 0.5)];
      });
      const [up, down] = [moved(teeth, 5), moved(teeth, -5)];
      return [
        stroke(
          'strain',
          ...teeth.map((point, at) =>
            at === 0 || at === teeth.length - 1 ? point : ((at % 2 === 0 ? up[at] : down[at]) ?? point),
          ),
        ),
      ];
    }
    case 'broken': {
      const [before, after] = [points.slice(0, 6), points.slice(7)];
      const bars = [before.at(-1), after[0]].flatMap((point) =>
        point === undefined
          ? []
          : [stroke('line', [point[0] - 4, point[1] - 7], [point[0] + 4, point[1] + 7])],
      );
      return [stroke('line', ...before), stroke('line', ...after), ...bars];
    }
  }
}

const bonds = (plan: Plan): readonly Part[] =>
  plan.kindred.bonds
    .filter(({ from, to }) => from !== to && plan.family.people.has(from) && plan.family.people.has(to))
    .map((one) => ({ about: one.id, shapes: bondShapes(bow(plan, one), one.quality) }));

interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Members of the household who stand side by side. */
function runsOf({ rows, family, at }: Plan): readonly Run[] {
  return rows.flatMap((line, row) => {
    const runs: Run[] = [];
    let open = false;
    for (const id of line) {
      const lives = family.people.get(id)?.household === true;
      const [x, y] = at(id);
      const last = runs.at(-1);
      if (lives && open && last !== undefined) runs[runs.length - 1] = { ...last, to: x };
      else if (lives) runs.push({ row, from: x, to: x, y });
      open = lives;
    }
    return runs;
  });
}

const boxOf = ({ from, to, y }: Run): readonly Point[] => [
  [from - 54, y - 40],
  [to + 54, y - 40],
  [to + 54, y + half + 50],
  [from - 54, y + half + 50],
];

/** One line around all where each row has one run and the rows follow each other; else a line around each run. */
function household(plan: Plan): readonly Part[] {
  const runs = runsOf(plan);
  if (runs.length === 0) return [];
  const whole = runs.every((run, at) => at === 0 || run.row === (runs[at - 1]?.row ?? 0) + 1);
  const around = (points: readonly Point[]): Part => ({
    shapes: [{ kind: 'stroke', look: 'household', closed: true, points }],
  });
  if (!whole) return runs.map((run) => around(boxOf(run)));
  const bottoms = runs.map((run, at) => (runs[at + 1]?.y ?? run.y + half + 90) - 40);
  const right = runs.flatMap((run, at): Point[] => [
    [run.to + 54, run.y - 40],
    [run.to + 54, bottoms[at] ?? run.y],
  ]);
  const left = runs.flatMap((run, at): Point[] => [
    [run.from - 54, run.y - 40],
    [run.from - 54, bottoms[at] ?? run.y],
  ]);
  return [around([...right, ...left.reverse()])];
}

/** Draws a kindred. With nobody in it the drawing is empty and has no size. */
export function genogram(kindred: Kindred, words: GenogramWords): Drawing {
  const family = familyOf(kindred);
  if (family.people.size === 0) return { width: 0, height: 0, parts: [] };
  const generation = generationsOf(family);
  const rows = rowsOf(family, generation);
  const x = placesAlong(rows, family);
  const row = (id: string) => generation.get(id) ?? 0;
  const at = (id: string): Point => [margin + (x.get(id) ?? 0), margin + row(id) * rowHeight];
  const plan: Plan = { family, at, row, kindred, rows };
  const people = [...family.people.values()].map(
    (one): Part => ({
      about: one.id,
      words: words.person(one),
      shapes: [...symbol(one, at(one.id)), ...label(one, at(one.id), words)],
    }),
  );
  return {
    width: Math.max(...x.values()) + margin * 2,
    height: (rows.length - 1) * rowHeight + margin * 2 + 40,
    parts: [...household(plan), ...descents(plan), ...unions(plan), ...bonds(plan), ...people],
  };
}
