/**
 * The words of all services, turned round: for each word who bears it and how plainly. Made once for a list, changed
 * service by service, and asked many times; the same on the server and on a device.
 */

import { disabilityKindWords, type Words } from '../../kernel/words.ts';
import type { ServiceLine } from '../directory/service-line.ts';
import { serviceCostWords } from '../directory/words.ts';
import { lettersOf, type SpelledWord } from './near-spelling.ts';
import { isSurelyOld, plainWords } from './plain-words.ts';
import { keyOf, meaningsIn, renewed } from './same-meaning.ts';
import { stemsOf } from './stem.ts';

/** How much a word says of a service, by where it stands. */
const weightOf = { name: 6, kind: 5, keyword: 4, provider: 3, place: 2, about: 1.5 } as const;
type Standing = keyof typeof weightOf;

/** How sure it is that a word is the one that was asked for. */
export const sureness = { written: 1, meaning: 0.95, root: 0.85, guess: 0.5 } as const;

const bothLanguages = ({ id, en }: Words): readonly string[] => [id, en];

const textsOf = (one: ServiceLine): readonly (readonly [Standing, string | undefined])[] => [
  ['name', one.name],
  ['name', one.alternateName],
  ...one.terms.map(({ name }) => ['kind', name] as const),
  ...one.disabilities.flatMap((kind) =>
    bothLanguages(disabilityKindWords[kind]).map((text) => ['keyword', text] as const),
  ),
  ...(one.cost === undefined ? [] : bothLanguages(serviceCostWords[one.cost])).map(
    (text) => ['keyword', text] as const,
  ),
  ...one.languages.map((text) => ['keyword', text] as const),
  ['provider', one.providerName],
  ...one.places.flatMap(({ name, address }) => [['place', name] as const, ['place', address] as const]),
  ['about', one.about],
  ['about', one.eligibility],
];

/** Under this a root is kept apart from words as they are written. */
export const rootKey = (stem: string): string => `-${stem}`;
const isWord = (key: string) => !key.startsWith('-') && !key.startsWith('=');

/** With what a word can be found, and how surely. */
function* waysTo(word: string): Generator<readonly [string, number]> {
  yield [word, sureness.written];
  const stems = stemsOf(word);
  const sure = stems.length === 1 ? sureness.root : sureness.guess;
  for (const stem of stems) yield [rootKey(stem), stem === word ? sureness.root : sure];
}

function* keysOf(text: string): Generator<readonly [string, number]> {
  const words = plainWords(text).flatMap((word) => {
    const now = renewed(word, isSurelyOld(word));
    return now === undefined ? [word] : [word, now];
  });
  for (const word of new Set(words)) yield* waysTo(word);
  for (const { key } of meaningsIn(words.map(keyOf))) yield [key, sureness.meaning];
}

function weightsOf(service: ServiceLine): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [standing, text = ''] of textsOf(service))
    for (const [key, sure] of keysOf(text)) {
      const weight = weightOf[standing] * sure;
      if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
    }
  return weights;
}

export class FindingIndex {
  /** By slots, which are given out in turn and never again; what was taken out leaves its slot empty. */
  private readonly slots: (ServiceLine | undefined)[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly keysAt: (readonly string[])[] = [];
  private readonly bearing = new Map<string, Map<number, number>>();
  private spelled: readonly SpelledWord[] | undefined;

  constructor(services: Iterable<ServiceLine> = []) {
    for (const one of services) this.put(one);
  }

  /** Takes a service in, in the place of what was known of it. */
  put(service: ServiceLine): void {
    this.remove(service.service);
    const slot = this.slots.push(service) - 1;
    this.slotOf.set(service.service, slot);
    const weights = weightsOf(service);
    this.keysAt[slot] = [...weights.keys()];
    for (const [key, weight] of weights) {
      const bearers = this.bearing.get(key);
      if (bearers === undefined) {
        this.bearing.set(key, new Map([[slot, weight]]));
        this.spelled = undefined;
      } else bearers.set(slot, weight);
    }
  }

  /** Takes a service out; nothing happens where it is not in. */
  remove(service: string): void {
    const slot = this.slotOf.get(service);
    if (slot === undefined) return;
    this.slotOf.delete(service);
    this.slots[slot] = undefined;
    for (const key of this.keysAt[slot] ?? []) {
      const bearers = this.bearing.get(key);
      bearers?.delete(slot);
      if (bearers?.size !== 0) continue;
      this.bearing.delete(key);
      this.spelled = undefined;
    }
    this.keysAt[slot] = [];
  }

  get size(): number {
    return this.slotOf.size;
  }

  /** One more than the last slot. */
  get slotCount(): number {
    return this.slots.length;
  }

  service(slot: number): ServiceLine | undefined {
    return this.slots[slot];
  }

  of(service: string): ServiceLine | undefined {
    const slot = this.slotOf.get(service);
    return slot === undefined ? undefined : this.slots[slot];
  }

  *services(): Generator<ServiceLine> {
    for (const one of this.slots) if (one !== undefined) yield one;
  }

  /** Who bears a word, a root or a meaning: slot and weight. */
  bearers(key: string): ReadonlyMap<number, number> | undefined {
    return this.bearing.get(key);
  }

  /** The words as they are written, in alphabetical order. */
  vocabulary(): readonly SpelledWord[] {
    this.spelled ??= [...this.bearing.keys()]
      .filter(isWord)
      .sort()
      .map((word) => ({ word, letters: lettersOf(word) }));
    return this.spelled;
  }
}
