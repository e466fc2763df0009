/**
 * Results over cases: the same people before and after, beside those who were never asked, who left, and who are still
 * on the way. There is never an average of whoever is left: below five pairs nothing but numbers of people is told, and
 * where most have ended without a second value no average is given at all. Reliable change is counted only by norms with a source of their own.
 */
import type { Instruments } from '../agency/instruments.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Words } from '../kernel/words.ts';
import type { Scale } from '../measures/instrument/instrument.ts';
import { internalConsistency } from '../measures/internal-consistency.ts';
import { type PairedChange, pairedChange } from '../measures/paired-change.ts';
import { reliableChange } from '../measures/reliable-change.ts';
import type { Rater } from '../stages/2-assessment/social-functioning.ts';
import { functioningAspectWords, functioningPartWords } from '../stages/2-assessment/words.ts';
import { goalKindWords } from '../stages/3-planning/words.ts';
import type { ResultKind } from './result-rows.ts';

/** Fewer pairs than this are not told singly, nor counted by how they changed: somebody might be known by them. */
export const fewestPairs = 5;

/** Where fewer than this share of those who could have a second value have one, no average is given. */
export const leastShare = 0.5;

/** People with all marks given, below whom no alpha is given: its interval would say nothing. */
export const fewestForAlpha = 30;

/** A reliability below this bears no reliable change of one person (field guide to evaluation, section 5). */
export const leastReliability = 0.8;

/** How many people have the same values; `null` is missing. */
export interface ResultTally {
  readonly what: ResultKind;
  readonly key: string;
  readonly rater: Rater;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether their case has ended. */
  readonly ended: boolean;
  readonly n: number;
}

/** A thing that was rated, with how many cases have any value of it. */
export interface ResultGroup {
  readonly what: ResultKind;
  readonly key: string;
  readonly rater: Rater;
  readonly name: string;
  readonly cases: number;
}

export interface Counted {
  readonly improved: number;
  readonly unchanged: number;
  readonly worse: number;
}

export interface PairedResult {
  readonly what: ResultKind;
  readonly key: string;
  readonly rater: Rater;
  readonly name: string;
  /** People rated, and one for each case begun in which nobody was: `noBefore + both + left + running`. */
  readonly started: number;
  readonly before: number;
  readonly both: number;
  /** With a first value, no second, and their case has ended. */
  readonly left: number;
  /** With a first value, no second yet, and their case goes on. */
  readonly running: number;
  readonly noBefore: number;
  /** `few`: numbers of people alone; `gone`: most have ended without a second value, so no average; `told`: all of it. */
  readonly telling: 'few' | 'gone' | 'told';
  /** By the values as they stand, without regard to error of measurement. */
  readonly counted: Counted | undefined;
  readonly change: PairedChange | undefined;
  /** The mean change if all who ended without a second value had stayed as they were. */
  readonly ifGoneUnchanged: number | undefined;
  readonly reliable: (Counted & { readonly leastChange: number; readonly source: string }) | undefined;
  /** Why no reliable change is counted, where an instrument might have it. */
  readonly notReliable: 'no-norms' | 'low-reliability' | undefined;
  readonly pairs: readonly { readonly before: number; readonly after: number; readonly n: number }[];
  readonly better: 'up' | 'down';
  readonly least: number | undefined;
  readonly most: number | undefined;
}

const total = (tallies: readonly ResultTally[]): number => tallies.reduce((so, { n }) => so + n, 0);

type Pair = PairedResult['pairs'][number];

/** Pairs with the same values on the same line, whether their case has ended or not. */
function pairsOf(tallies: readonly ResultTally[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { before, after, n } of tallies) {
    if (before === null || after === null) continue;
    const key = `${before}|${after}`;
    pairs.set(key, { before, after, n: n + (pairs.get(key)?.n ?? 0) });
  }
  return [...pairs.values()].sort((a, b) => a.before - b.before || a.after - b.after);
}

function counted(pairs: readonly Pair[], classOf: (pair: Pair) => keyof Counted): Counted {
  const of = (wanted: keyof Counted) =>
    pairs.reduce((so, pair) => so + (classOf(pair) === wanted ? pair.n : 0), 0);
  return { improved: of('improved'), unchanged: of('unchanged'), worse: of('worse') };
}

function scaleOf({ published }: Instruments, { what, key }: ResultGroup): Scale | undefined {
  if (what !== 'instrument') return undefined;
  const [urn = '', version = '', ...scale] = key.split('|');
  return published[`${urn}|${version}`]?.instrument.scales.find((one) => one.scale === scale.join('|'));
}

function reliableOf(pairs: readonly Pair[], scale: Scale | undefined): PairedResult['reliable'] {
  if (scale?.deviation === undefined || scale.reliability === undefined) return undefined;
  const precision = { deviation: scale.deviation.value, reliability: scale.reliability.value };
  const improvement = scale.better === 'up' ? 'increase' : 'decrease';
  const classes = { improved: 'improved', unchanged: 'unchanged', deteriorated: 'worse' } as const;
  const of = (pair: Pair) => reliableChange(pair.before, pair.after, precision, improvement);
  const { leastChange } = reliableChange(0, 0, precision, improvement);
  const sources = [...new Set([scale.deviation.source, scale.reliability.source])].join('; ');
  return { ...counted(pairs, (pair) => classes[of(pair).change]), leastChange, source: sources };
}

function whyNotReliable(group: ResultGroup, scale: Scale | undefined): PairedResult['notReliable'] {
  if (group.what !== 'instrument') return undefined;
  const { deviation, reliability } = scale ?? {};
  if (deviation === undefined || reliability === undefined) return 'no-norms';
  const usable = deviation.value > 0 && reliability.value >= leastReliability && reliability.value < 1;
  return usable ? undefined : 'low-reliability';
}

const spread = (pairs: readonly Pair[]): readonly number[] =>
  pairs.flatMap(({ before, after, n }) => Array.from({ length: n }, () => after - before));

/** Who is still on the way has not gone; who has ended without a second value has. */
function tellingOf(both: number, left: number): PairedResult['telling'] {
  if (both < fewestPairs) return 'few';
  return both / (both + left) < leastShare ? 'gone' : 'told';
}

/** The ends of the scale, for the picture: 1 to 5 for functioning, what an instrument says of itself. */
function boundsOf(group: ResultGroup, scale: Scale | undefined) {
  return group.what === 'functioning' ? { least: 1, most: 5 } : { least: scale?.least, most: scale?.most };
}

function resultOf(
  group: ResultGroup,
  tallies: readonly ResultTally[],
  begun: number,
  instruments: Instruments,
): PairedResult {
  const withBefore = tallies.filter((one) => one.before !== null);
  const gone = withBefore.filter((one) => one.after === null);
  const before = total(withBefore);
  const both = before - total(gone);
  const left = total(gone.filter((one) => one.ended));
  const noBefore = Math.max(0, begun - group.cases) + total(tallies) - before;
  const scale = scaleOf(instruments, group);
  const better = scale?.better ?? 'up';
  const telling = tellingOf(both, left);
  const pairs = telling === 'few' ? [] : pairsOf(tallies);
  const why = whyNotReliable(group, scale);
  const change = telling === 'told' ? pairedChange(spread(pairs)) : undefined;
  const turn = better === 'up' ? 1 : -1;
  const byValue = ({ before: then, after: now }: Pair) => {
    if (now === then) return 'unchanged';
    return turn * (now - then) > 0 ? 'improved' : 'worse';
  };
  return {
    ...group,
    started: noBefore + before,
    before,
    both,
    left,
    running: before - both - left,
    noBefore,
    telling,
    counted: telling === 'few' ? undefined : counted(pairs, byValue),
    change,
    ifGoneUnchanged: change === undefined ? undefined : (change.mean * both) / (both + left),
    reliable: telling === 'few' || why !== undefined ? undefined : reliableOf(pairs, scale),
    notReliable: why,
    pairs,
    better,
    ...boundsOf(group, scale),
  };
}

const sameThing = (one: Pick<ResultGroup, 'what' | 'key' | 'rater'>): string =>
  `${one.what}|${one.key}|${one.rater}`;

/**
 * @param begun cases begun in the period, whether anything was rated in them or not
 * @param instruments for the direction, the bounds and the norms of their scales
 */
export function pairedResults(
  groups: readonly ResultGroup[],
  tallies: readonly ResultTally[],
  begun: number,
  instruments: Instruments,
): readonly PairedResult[] {
  const of = new Map(grouped(tallies, sameThing).map((own) => [sameThing(own[0]), own]));
  return groups.map((group) => resultOf(group, of.get(sameThing(group)) ?? [], begun, instruments));
}

const partNames: Readonly<Record<string, Words>> = { ...functioningAspectWords, ...functioningPartWords };
const goalNames: Readonly<Record<string, Words>> = goalKindWords;

/** What was rated, in words; an instrument by the name it bore when it was answered. */
export function resultTitle({ what, key, name }: Pick<PairedResult, 'what' | 'key' | 'name'>): Words {
  const known = { functioning: partNames[key], goals: goalNames[key], instrument: undefined }[what];
  return known ?? { id: name, en: name };
}

export interface ItemTally {
  readonly key: string;
  readonly rater: Rater;
  readonly items: readonly (number | null)[];
  readonly n: number;
}

export interface Consistency {
  readonly key: string;
  readonly rater: Rater;
  /** People with every mark given. */
  readonly complete: number;
  readonly items: number;
  /** `undefined` below the least number of people, or where the marks do not vary. */
  readonly alpha: number | undefined;
  readonly interval: readonly [number, number] | undefined;
}

/** Alpha of the marks at intake, for each set of marks and rater. */
export function consistencyOf(tallies: readonly ItemTally[]): readonly Consistency[] {
  return grouped(tallies, (one) => `${one.key}|${one.rater}`).map((own) => {
    const [{ key, rater }] = own;
    const rows = own.flatMap((one) => Array.from({ length: one.n }, () => one.items));
    const { persons, items, alpha, interval } = internalConsistency(rows);
    const enough = persons >= fewestForAlpha && typeof alpha === 'number';
    const told = enough ? { alpha, interval } : { alpha: undefined, interval: undefined };
    return { key, rater, complete: persons, items, ...told };
  });
}
