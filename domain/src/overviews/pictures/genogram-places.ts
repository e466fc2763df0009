/**
 * Where everybody stands along the rows: parents over the middle of their children, children under the middle of their
 * parents, nobody nearer to another than the labels allow. Each row is solved exactly (isotonic regression by pooling
 * adjacent violators), row after row, until it is quiet.
 */
import type { Family } from './genogram-order.ts';

export const symbolSize = 44;
export const rowHeight = 168;
const gap = 112;
const widerGap = 132;

/** The positions nearest to the wanted ones that keep the order and the distances. */
function spaced(wanted: readonly number[], distances: readonly number[]): readonly number[] {
  let offset = 0;
  const offsets = wanted.map((_, at) => {
    offset += at === 0 ? 0 : (distances[at - 1] ?? gap);
    return offset;
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [at, want] of wanted.entries()) {
    let pool = { sum: want - (offsets[at] ?? 0), count: 1 };
    for (
      let before = pools.at(-1);
      before !== undefined && before.sum / before.count > pool.sum / pool.count;
      before = pools.at(-1)
    ) {
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const flat = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return flat.map((value, at) => value + (offsets[at] ?? 0));
}

const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;

/** Siblings and partners may stand near; between families there is more room. */
function distancesOf(row: readonly string[], family: Family): readonly number[] {
  const kin = (a: string, b: string) =>
    (family.partnersOf.get(a) ?? []).includes(b) ||
    (family.parentsOf.get(a) ?? ['a']).join() === (family.parentsOf.get(b) ?? ['b']).join();
  return row.slice(1).map((id, at) => (kin(row[at] ?? '', id) ? gap : widerGap));
}

export function placesAlong(
  rows: readonly (readonly string[])[],
  family: Family,
): ReadonlyMap<string, number> {
  const x = new Map<string, number>();
  const at = (id: string) => x.get(id) ?? 0;
  const distances = rows.map((row) => distancesOf(row, family));
  for (const row of rows) for (const [place, id] of row.entries()) x.set(id, place * gap);
  const solve = (number: number, wish: ReadonlyMap<string, number>) => {
    const row = rows[number] ?? [];
    const solved = spaced(
      row.map((id) => at(id) + (wish.get(id) ?? 0)),
      distances[number] ?? [],
    );
    for (const [place, id] of row.entries()) x.set(id, solved[place] ?? 0);
  };
  const shiftFor = (ids: readonly string[], by: number, wish: Map<string, number>) => {
    for (const id of ids) {
      wish.set(id, by);
      for (const partner of family.partnersOf.get(id) ?? []) if (!wish.has(partner)) wish.set(partner, by);
    }
  };
  for (let round = 0; round < 60; round += 1) {
    for (let number = 1; number < rows.length; number += 1) {
      const wish = new Map<string, number>();
      for (const { parents, children } of family.sibships)
        shiftFor(children, middle(parents.map(at)) - middle(children.map(at)), wish);
      solve(number, wish);
    }
    for (let number = rows.length - 2; number >= 0; number -= 1) {
      const wish = new Map<string, number>();
      for (const { parents, children } of family.sibships)
        shiftFor(parents, middle(children.map(at)) - middle(parents.map(at)), wish);
      solve(number, wish);
    }
  }
  const least = Math.min(0, ...x.values());
  const first = Math.min(...x.values());
  for (const [id, value] of x) x.set(id, value - (Number.isFinite(first) ? first : least));
  return x;
}
