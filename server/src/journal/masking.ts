/**
 * Identity numbers leave the server masked (`327302••••••9901`): enough to recognise, not enough to use. To see one in
 * full is an act of its own that leaves a line. What comes back masked means the number that stands, and is put back.
 */
import { type Entry, maskedNumber } from '@pendamping/domain';

const isNumber = (value: unknown): value is string => typeof value === 'string' && /^\d{16}$/.test(value);
const isMasked = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{6}•{6}\d{4}$/.test(value);

function walked(value: unknown, change: (text: string) => string | undefined): unknown {
  if (typeof value === 'string') return change(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => walked(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walked(inner, change)]));
}

/** Fields that carry such a number; elsewhere sixteen digits may be anything. */
const carries = /"(nik|familyCard|number)":"\d{16}"/;

/** An entry of a client as it leaves the server. */
export function masked(entry: Entry): Entry {
  if (entry.record !== 'client' || !carries.test(JSON.stringify(entry.data))) return entry;
  const data = walked(entry.data, (text) => (isNumber(text) ? maskedNumber(text) : undefined));
  return { ...entry, data: data as Entry['data'] };
}

/** Every number that stands in some entries. */
function numbersIn(value: unknown, found: Set<string>): void {
  if (isNumber(value)) found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) numbersIn(inner, found);
}

export const hasMasked = (data: unknown): boolean => JSON.stringify(data).includes('••••••');

/** Puts back what was masked, from the entries it was read in; what is in none of them stays and is refused. */
export function unmasked(data: Entry['data'], sources: readonly Entry[]): Entry['data'] {
  const numbers = new Set<string>();
  for (const source of sources) numbersIn(source.data, numbers);
  const byMask = new Map([...numbers].map((number) => [maskedNumber(number), number]));
  return walked(data, (text) => (isMasked(text) ? byMask.get(text) : undefined)) as Entry['data'];
}
