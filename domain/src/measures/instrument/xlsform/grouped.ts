import type { Kept } from '../instrument.ts';

/** Those of one key together, in the order in which the keys first come. */
export function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const own = found.get(key);
    if (own === undefined) found.set(key, [one]);
    else own.push(one);
  }
  return found;
}

/** By the name of where it stood: the order of columns is no part of a form, and must not change what is read. */
export const inOrder = (kept: readonly Kept[]): Kept[] =>
  kept.toSorted((a, b) => (a.where < b.where ? -1 : Number(a.where > b.where)));
