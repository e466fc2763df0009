/** How a measure stands in the exchange form: as its number, or as `null` with its reason under `no_number`. */
import type { Measured, NoNumberReason } from '../no-number.ts';

export const numberOf = (measured: Measured): number | null =>
  typeof measured === 'number' ? measured : null;

/** The reasons of those that have no number, by name; nothing where all have one. */
export function reasonsFor(measured: Readonly<Record<string, Measured>>): {
  readonly no_number?: Readonly<Record<string, NoNumberReason>>;
} {
  const without = Object.entries(measured).flatMap(([name, of]) =>
    typeof of === 'number' ? [] : [[name, of.noNumber] as const],
  );
  return without.length === 0 ? {} : { no_number: Object.fromEntries(without) };
}

/** The path of the first number that is none: what was reckoned with was too large, too small or too close together. */
export function unreckonable(result: unknown, path: readonly string[] = []): string | undefined {
  if (typeof result === 'number') return Number.isFinite(result) ? undefined : path.join('.');
  if (typeof result !== 'object' || result === null) return undefined;
  for (const [name, of] of Object.entries(result)) {
    const found = unreckonable(of, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
