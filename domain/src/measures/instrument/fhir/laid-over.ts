/**
 * What FHIR cannot say of an instrument travels beside it as our own JSON: only the fields in which reading the FHIR part
 * again gives something else. `null` takes a field away.
 */
import { isObject, type Json } from './element.ts';

const inOrder = (of: unknown): unknown => {
  if (Array.isArray(of)) return of.map(inOrder);
  if (!isObject(of)) return of;
  const entries = Object.entries(of).filter(([, value]) => value !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, inOrder(value)]);
};

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

/** The fields to lay over the first to make it the second; `undefined` where it is so already. */
export function difference(from: Json, to: Json, besides: readonly string[]): Json | undefined {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  const changed = names.filter(
    (name) => !besides.includes(name) && !isSame(ownAt(from, name), ownAt(to, name)),
  );
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, ownAt(to, name) ?? null]));
}

const ownAt = (of: Json, name: string): unknown => (Object.hasOwn(of, name) ? of[name] : undefined);

export function laidOver(under: Json, over: Json): Json {
  const all = new Map([...Object.entries(under), ...Object.entries(over)]);
  return Object.fromEntries([...all].filter(([, value]) => value !== null && value !== undefined));
}
