/**
 * An area of the country as people call it. What is recorded is its national code, which stays when a name is spelt
 * differently; a name is looked up for whoever reads, and where none is known the code stands for itself.
 */
import { isAreaCode } from '../kernel/area-code.ts';
import type { Words } from '../kernel/words.ts';
import { areaLevelWords as w } from './words.ts';

/** An area with its own name and those above it, the nearest first, as `Coblong, Kota Bandung, Jawa Barat`. */
export interface NamedArea {
  /** National code, of one to four parts: `53.02.03.2003`. */
  readonly code: string;
  readonly name: string;
  /** Empty where it is not known. */
  readonly within: string;
}

/** So many codes, at most, are asked for by one question. */
export const areasAtOnce = 200;

/** Under these names entries hold the codes of areas; other things are called areas too, and have no such code. */
const codeFields: ReadonlySet<string> = new Set(['area', 'areas', 'regencies', 'villageCode']);

/** The national codes of the areas that the facts of an entry mention, however deep. */
export function areasMentioned(facts: unknown): readonly string[] {
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([field, value]) => {
    const codes = codeFields.has(field)
      ? [value].flat().filter((one): one is string => typeof one === 'string' && isAreaCode(one))
      : [];
    return [...codes, ...areasMentioned(value)];
  });
}

type Say = (words: Words, fill: Readonly<Record<string, string>>) => string;

/** Of a village the first figure of its last part tells a kelurahan (1) from a desa. */
function levelled(name: string, code: string, say: Say): string {
  const parts = code.split('.');
  const regency = /^(?:Kabupaten|Kab\.) (.+)$/.exec(name)?.[1];
  if (parts.length === 4) return say(parts[3]?.startsWith('1') ? w.kelurahan : w.desa, { name });
  if (parts.length === 3) return say(w.district, { name });
  return regency === undefined ? name : say(w.regency, { name: regency });
}

const above = (code: string): string => code.split('.').slice(0, -1).join('.');

/** The areas around, each with its level; the province only where no nearer one stands between. */
function around({ code, within }: NamedArea, say: Say): readonly string[] {
  let at = code;
  const named = within.split(', ').filter((one) => one !== '');
  const all = named.map((name) => {
    at = above(at);
    return levelled(name, at, say);
  });
  return all.length > 1 ? all.slice(0, -1) : all;
}

/** `Desa Bosen, Kec. Mollo Utara, Kab. Timor Tengah Selatan`, without its code. @param say fills in the language's words */
export const areaText = (area: NamedArea, say: Say): string =>
  [levelled(area.name, area.code, say), ...around(area, say)].join(', ');
