/**
 * Who stands in which row of a genogram, and beside whom: parents above their children, partners side by side, a man
 * to the left where nothing else decides, siblings together from the oldest to the youngest. Facts that contradict one
 * another (somebody their own grandparent) are borne: the picture is then wrong as the record is, but there.
 */
import type { Kindred, Kinsperson, Parentage } from './kindred.ts';

/** Two who are or were joined, or only have a child together. */
export interface Couple {
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** Children of the same parents, one or two, the oldest first. */
export interface Sibship {
  readonly parents: readonly string[];
  readonly children: readonly string[];
}

export interface Family {
  readonly people: ReadonlyMap<string, Kinsperson>;
  readonly couples: readonly Couple[];
  readonly sibships: readonly Sibship[];
  readonly parentsOf: ReadonlyMap<string, readonly string[]>;
  readonly partnersOf: ReadonlyMap<string, readonly string[]>;
}

const pairKey = (a: string, b: string) => [a, b].sort().join('|');

const byBirth = (people: ReadonlyMap<string, Kinsperson>) => (a: string, b: string) => {
  const [first, second] = [people.get(a)?.born ?? '9', people.get(b)?.born ?? '9'];
  return first.localeCompare(second) || a.localeCompare(b);
};

const byParentThenChild = (a: Parentage, b: Parentage) =>
  a.parent.localeCompare(b.parent) || a.child.localeCompare(b.child);

function parentsByChild({ parentages }: Kindred, people: ReadonlyMap<string, Kinsperson>) {
  const parents = new Map<string, string[]>();
  for (const { child, parent } of [...parentages].sort(byParentThenChild)) {
    if (!people.has(child) || !people.has(parent) || child === parent) continue;
    const known = parents.get(child) ?? [];
    if (!known.includes(parent) && known.length < 2) parents.set(child, [...known, parent]);
  }
  return parents;
}

function couplesOf(
  kindred: Kindred,
  people: ReadonlyMap<string, Kinsperson>,
  parents: ReadonlyMap<string, readonly string[]>,
): readonly Couple[] {
  const couples = new Map<string, Couple>();
  const told = kindred.unions.filter(({ a, b }) => a !== b && people.has(a) && people.has(b));
  for (const { id, a, b } of [...told].sort(
    (x, y) => (x.since ?? '').localeCompare(y.since ?? '') || x.id.localeCompare(y.id),
  ))
    if (!couples.has(pairKey(a, b))) couples.set(pairKey(a, b), { id, a, b });
  for (const [, pair] of [...parents].sort(([x], [y]) => x.localeCompare(y))) {
    const [a, b] = pair;
    if (a !== undefined && b !== undefined && !couples.has(pairKey(a, b)))
      couples.set(pairKey(a, b), { id: `implied:${pairKey(a, b)}`, a, b });
  }
  return [...couples.values()];
}

function partners(couples: readonly Couple[]): ReadonlyMap<string, readonly string[]> {
  const of = new Map<string, string[]>();
  for (const { a, b } of couples) {
    of.set(a, [...(of.get(a) ?? []), b]);
    of.set(b, [...(of.get(b) ?? []), a]);
  }
  return of;
}

function grouped<Key>(
  ids: readonly string[],
  keyOf: (id: string) => Key,
): ReadonlyMap<Key, readonly string[]> {
  const groups = new Map<Key, readonly string[]>();
  for (const id of ids) groups.set(keyOf(id), [...(groups.get(keyOf(id)) ?? []), id]);
  return groups;
}

/** Puts the facts in an order that does not depend on the order they were told in. */
export function familyOf(kindred: Kindred): Family {
  const people = new Map(
    [...kindred.people].sort((a, b) => a.id.localeCompare(b.id)).map((one) => [one.id, one]),
  );
  const parentsOf = parentsByChild(kindred, people);
  const couples = couplesOf(kindred, people, parentsOf);
  const groups = grouped([...parentsOf.keys()], (child) =>
    [...(parentsOf.get(child) ?? [])].sort().join('|'),
  );
  const sibships = [...groups].map(([key, children]) => ({
    parents: key.split('|'),
    children: [...children].sort(byBirth(people)),
  }));
  return { people, couples, sibships, parentsOf, partnersOf: partners(couples) };
}

/** Lets everybody sink until partners share a row and children stand below their parents. */
class Generations {
  readonly rows: Map<string, number>;
  private readonly family: Family;

  constructor(family: Family) {
    this.family = family;
    this.rows = new Map([...family.people.keys()].map((id) => [id, 0]));
  }

  private at(id: string): number {
    return this.rows.get(id) ?? 0;
  }

  /** Bounded, so that somebody who is told to be their own grandparent does not sink for ever. */
  private sink(id: string, to: number): boolean {
    if (to <= this.at(id) || to > this.family.people.size) return false;
    this.rows.set(id, to);
    return true;
  }

  private settleOnce(): boolean {
    const couples = this.family.couples.flatMap(({ a, b }) => {
      const both = Math.max(this.at(a), this.at(b));
      return [this.sink(a, both), this.sink(b, both)];
    });
    const children = [...this.family.parentsOf].flatMap(([child, parents]) =>
      parents.map((parent) => this.sink(child, this.at(parent) + 1)),
    );
    return [...couples, ...children].includes(true);
  }

  private partners(id: string): readonly string[] {
    return this.family.partnersOf.get(id) ?? [];
  }

  private isRootless(id: string): boolean {
    return [id, ...this.partners(id)].every((one) => !this.family.parentsOf.has(one));
  }

  /** Those without parents stand right above their own children, not at the top of the page. */
  private lowerRoots(): void {
    for (const { parents, children } of this.family.sibships) {
      if (!parents.every((one) => this.isRootless(one))) continue;
      const row = Math.min(...children.map((one) => this.at(one))) - 1;
      for (const one of parents.flatMap((parent) => [parent, ...this.partners(parent)])) this.sink(one, row);
    }
  }

  settle(): void {
    const rounds = this.family.people.size + 2;
    for (let round = 0; round < rounds && this.settleOnce(); round += 1);
    for (let round = 0; round < rounds; round += 1) this.lowerRoots();
    const first = Math.min(...this.rows.values());
    for (const [id, row] of this.rows) this.rows.set(id, row - first);
  }
}

/** The row of everybody, from 0 for the oldest. */
export function generationsOf(family: Family): ReadonlyMap<string, number> {
  const generations = new Generations(family);
  generations.settle();
  return generations.rows;
}

interface Block {
  readonly row: number;
  readonly ids: readonly string[];
  readonly parents: readonly string[];
}

/** Writes people into rows, one family after the other, so that what belongs together stands together. */
class Rows {
  readonly blocks: Block[] = [];
  private readonly placed = new Set<string>();
  private readonly family: Family;
  private readonly generation: ReadonlyMap<string, number>;

  constructor(family: Family, generation: ReadonlyMap<string, number>) {
    this.family = family;
    this.generation = generation;
  }

  private readonly partnersOf = (id: string) => this.family.partnersOf.get(id) ?? [];
  private readonly parentsOf = (id: string) => this.family.parentsOf.get(id) ?? [];
  has = (id: string) => this.placed.has(id);

  /** Those with parents of their own in the picture stand among their siblings, not beside the partner's. */
  private readonly hasOwnPlace = (id: string) => this.parentsOf(id).length > 0;

  /** A person with partners who have no parents here: the man left; of several, the earlier ones left. */
  private withPartners(id: string): string[] {
    if (this.placed.has(id)) return [];
    this.placed.add(id);
    const mine = this.partnersOf(id).filter((one) => !this.placed.has(one) && !this.hasOwnPlace(one));
    const chains = mine.map((one) => this.withPartners(one)).filter((chain) => chain.length > 0);
    const half =
      chains.length === 1 && this.family.people.get(id)?.sex !== 'female' ? 0 : Math.ceil(chains.length / 2);
    const left = chains.slice(0, half).flatMap((chain) => [...chain].reverse());
    return [...left, id, ...chains.slice(half).flat()];
  }

  /** Who is joined to another family stands at the edge nearest to it. */
  private edge(id: string): number {
    const outside = this.partnersOf(id).filter((one) => this.hasOwnPlace(one));
    if (outside.length === 0) return 0;
    return outside.some((one) => this.placed.has(one)) ? -1 : 1;
  }

  private sibship({ parents, children }: Sibship): void {
    const edges = new Map(children.map((child) => [child, this.edge(child)]));
    const ordered = [...children].sort((a, b) => (edges.get(a) ?? 0) - (edges.get(b) ?? 0));
    this.block(ordered, parents);
  }

  private block(ids: readonly string[], parents: readonly string[]): void {
    const written = ids.flatMap((id) => this.withPartners(id));
    const rows = grouped(written, (id) => this.generation.get(id) ?? 0);
    for (const [row, some] of rows) this.blocks.push({ row, ids: some, parents });
  }

  /** Places a person, after everybody above: the father's side first. */
  up(id: string, seen: ReadonlySet<string> = new Set()): void {
    if (this.placed.has(id) || seen.has(id)) return;
    const parents = [...this.parentsOf(id)].sort((a, b) => this.sexOrder(a) - this.sexOrder(b));
    for (const parent of parents) this.up(parent, new Set([...seen, id]));
    const sibships = this.family.sibships.filter((one) => one.children.includes(id));
    for (const one of sibships) this.sibship(one);
    if (!this.placed.has(id)) this.block([id], []);
    for (const partner of this.partnersOf(id)) this.up(partner, new Set([...seen, id]));
  }

  private readonly sexOrder = (id: string) => (this.family.people.get(id)?.sex === 'female' ? 1 : 0);

  private below(sibship: Sibship): void {
    this.sibship(sibship);
    for (const partner of sibship.children.flatMap(this.partnersOf)) this.up(partner);
  }

  /** Places the children of everybody placed, and theirs. */
  down(): void {
    const waits = (one: Sibship) => !one.children.every(this.has) && one.parents.some(this.has);
    for (
      let next = this.family.sibships.find(waits);
      next !== undefined;
      next = this.family.sibships.find(waits)
    )
      this.below(next);
  }
}

/** The rows from top to bottom, each from left to right. */
export function rowsOf(
  family: Family,
  generation: ReadonlyMap<string, number>,
): readonly (readonly string[])[] {
  const rows = new Rows(family, generation);
  const all = [...family.people.values()];
  const first = all.find((one) => one.index) ?? all.find((one) => one.household) ?? all[0];
  if (first !== undefined) rows.up(first.id);
  rows.down();
  for (const { id } of all) {
    rows.up(id);
    rows.down();
  }
  const count = Math.max(0, ...generation.values()) + 1;
  const place = new Map<string, number>();
  return Array.from({ length: count }, (_, row) => {
    const line = inOrder(
      rows.blocks.filter((block) => block.row === row),
      place,
    );
    for (const [at, id] of line.entries()) place.set(id, at);
    return line;
  });
}

/** Families in the order of the parents above them; one without parents stays beside the one before. */
function inOrder(blocks: readonly Block[], above: ReadonlyMap<string, number>): readonly string[] {
  let last = -1;
  const keys = blocks.map(({ parents }) => {
    const known = parents.flatMap((parent) => above.get(parent) ?? []);
    if (known.length > 0) last = known.reduce((sum, one) => sum + one, 0) / known.length;
    return last;
  });
  const order = blocks.map((_block, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return order.flatMap((at) => blocks[at]?.ids ?? []);
}
