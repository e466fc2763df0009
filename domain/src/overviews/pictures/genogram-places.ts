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

/** Positions that are bettered row by row. */
class Places {
  readonly x = new Map<string, number>();
  private readonly rows: readonly (readonly string[])[];
  private readonly family: Family;
  private readonly distances: readonly (readonly number[])[];
  /**
   * How far one wish may move anybody. Facts that contradict one another (a child married to a parent) make rows chase
   * each other; unbounded, the positions grow until numbers of that size no longer tell neighbours apart.
   */
  private readonly reach: number;

  constructor(rows: readonly (readonly string[])[], family: Family) {
    this.rows = rows;
    this.family = family;
    this.distances = rows.map((row) => distancesOf(row, family));
    this.reach = Math.max(1, ...rows.map((row) => row.length)) * widerGap;
    for (const row of rows) for (const [place, id] of row.entries()) this.x.set(id, place * gap);
  }

  private middleOf(ids: readonly string[]): number {
    return middle(ids.map((id) => this.x.get(id) ?? 0));
  }

  /** Whoever moves takes their partners along. */
  private wish(wishes: Map<string, number>, ids: readonly string[], by: number): void {
    for (const id of ids) wishes.set(id, by);
    for (const partner of ids.flatMap((id) => this.family.partnersOf.get(id) ?? []))
      if (!wishes.has(partner)) wishes.set(partner, by);
  }

  private solve(number: number, wishes: ReadonlyMap<string, number>): void {
    const row = this.rows[number] ?? [];
    const bounded = (by: number) => Math.min(this.reach, Math.max(-this.reach, by));
    const wanted = row.map((id) => (this.x.get(id) ?? 0) + bounded(wishes.get(id) ?? 0));
    const solved = spaced(wanted, this.distances[number] ?? []);
    for (const [place, id] of row.entries()) this.x.set(id, solved[place] ?? 0);
  }

  private childrenToParents(number: number): void {
    const wishes = new Map<string, number>();
    for (const { parents, children } of this.family.sibships)
      this.wish(wishes, children, this.middleOf(parents) - this.middleOf(children));
    this.solve(number, wishes);
  }

  private parentsToChildren(number: number): void {
    const wishes = new Map<string, number>();
    for (const { parents, children } of this.family.sibships)
      this.wish(wishes, parents, this.middleOf(children) - this.middleOf(parents));
    this.solve(number, wishes);
  }

  better(): void {
    for (let number = 1; number < this.rows.length; number += 1) this.childrenToParents(number);
    for (let number = this.rows.length - 2; number >= 0; number -= 1) this.parentsToChildren(number);
  }

  /** Begins at the left edge. */
  align(): void {
    const first = Math.min(...this.x.values());
    for (const [id, value] of this.x) this.x.set(id, value - first);
  }
}

const rounds = 60;

/** The position of everybody along their row, from 0. */
export function placesAlong(
  rows: readonly (readonly string[])[],
  family: Family,
): ReadonlyMap<string, number> {
  const places = new Places(rows, family);
  for (let round = 0; round < rounds; round += 1) places.better();
  places.align();
  return places.x;
}
