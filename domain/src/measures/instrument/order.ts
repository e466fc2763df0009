/**
 * In which order an instrument is worked out: whether something is asked hangs on answers that must count first, and these
 * again on whether they are asked. What hangs on itself in a circle is found here, so that nothing runs in it.
 */
import { answersRead, type Expression } from './expression.ts';
import type { Item } from './instrument.ts';

/** `asked`: whether, and how many rounds; `value`: what its answer counts. */
export interface Step {
  readonly linkId: string;
  readonly finds: 'asked' | 'value';
  readonly inCircle: boolean;
}

/** What stands above an item, by its name. */
export type Parents = ReadonlyMap<string, string | undefined>;

const reads = (of: Expression | undefined) => (of === undefined ? [] : answersRead(of));

/** Whether its value is worked out whatever is answered. */
export const isWorkedOut = (item: Item): boolean =>
  item.calculation !== undefined &&
  (item.type === 'calculated' || item.type === 'hidden' || item.readOnly === true);

interface Wanted {
  readonly linkId: string;
  readonly finds: Step['finds'];
  readonly hangsOn: readonly string[];
}

function wantedOf(item: Item, parent: string | undefined): readonly Wanted[] {
  const values = (...of: readonly (Expression | undefined)[]) =>
    of.flatMap(reads).map((one) => `value ${one}`);
  const above = parent === undefined ? [] : [`asked ${parent}`];
  const initial = item.type === 'hidden' ? item.initial : undefined;
  return [
    { linkId: item.linkId, finds: 'asked', hangsOn: [...above, ...values(item.enableWhen, item.times)] },
    {
      linkId: item.linkId,
      finds: 'value',
      hangsOn: [`asked ${item.linkId}`, ...values(item.calculation, initial)],
    },
  ];
}

interface Visit {
  readonly name: string;
  at: number;
}

/** Strongly connected parts, each after all that it hangs on (Tarjan 1972), without recursion. */
class Parts {
  readonly found: (readonly string[])[] = [];
  readonly #graph: ReadonlyMap<string, Wanted>;
  readonly #index = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();
  readonly #path: Visit[] = [];

  constructor(graph: ReadonlyMap<string, Wanted>) {
    this.#graph = graph;
    for (const name of graph.keys()) {
      if (this.#index.has(name)) continue;
      this.#enter(name);
      for (let visit = this.#path.at(-1); visit !== undefined; visit = this.#path.at(-1)) this.#go(visit);
    }
  }

  #go(visit: Visit): void {
    const next = this.#graph.get(visit.name)?.hangsOn[visit.at];
    visit.at += 1;
    if (next === undefined) this.#leave(visit.name);
    else if (this.#graph.has(next) && !this.#index.has(next)) this.#enter(next);
    else if (this.#isOpen.has(next)) this.#lower(visit.name, this.#index.get(next));
  }

  #lower(name: string, to: number | undefined): void {
    const known = this.#low.get(name);
    if (to !== undefined) this.#low.set(name, known === undefined ? to : Math.min(known, to));
  }

  #enter(name: string): void {
    this.#lower(name, this.#index.size);
    this.#index.set(name, this.#index.size);
    this.#open.push(name);
    this.#isOpen.add(name);
    this.#path.push({ name, at: 0 });
  }

  #leave(name: string): void {
    this.#path.pop();
    const low = this.#low.get(name);
    if (low === this.#index.get(name)) {
      const part = this.#open.splice(this.#open.lastIndexOf(name));
      for (const one of part) this.#isOpen.delete(one);
      this.found.push(part);
    }
    const above = this.#path.at(-1);
    if (above !== undefined) this.#lower(above.name, low);
  }
}

/** All steps, each after those it hangs on. */
export function orderOf(items: readonly Item[], parents: Parents): readonly Step[] {
  const wanted = items.flatMap((item) => wantedOf(item, parents.get(item.linkId)));
  const graph = new Map(wanted.map((one) => [`${one.finds} ${one.linkId}`, one]));
  const standing = new Map([...graph.keys()].map((name, at) => [name, at]));
  return new Parts(graph).found.flatMap((part) => {
    const inCircle = part.length > 1 || part.some((one) => graph.get(one)?.hangsOn.includes(one) === true);
    // Within a circle whether it is asked comes first, groups before what they hold.
    const inOrder = part.toSorted(
      (one, other) =>
        Number(one.startsWith('value')) - Number(other.startsWith('value')) ||
        (standing.get(one) ?? 0) - (standing.get(other) ?? 0),
    );
    return inOrder.flatMap((name) => {
      const one = graph.get(name);
      return one === undefined ? [] : [{ linkId: one.linkId, finds: one.finds, inCircle }];
    });
  });
}
