/**
 * A measure that is taken with each member of a group (PM 3, 5.5, 6.1): who gave a value on each occasion and who did
 * not, and the group before and after. A mean moves when people come and go though nobody has changed; so the same
 * people are compared where there are any, and it is said where the two groups differ.
 */
import { type PairedChange, pairedChange } from '../measures/paired-change.ts';
import { mean } from '../measures/spread.ts';
import { membersOn } from '../methods/group-work/composition.ts';
import type { Case } from '../records/case.ts';
import { type MeasuredPoint, seriesOf } from '../stages/4-implementation/measured-series.ts';

type Known = Pick<Case, 'measurements' | 'composition'>;
type Occasion = MeasuredPoint & { readonly people: NonNullable<MeasuredPoint['people']> };

/** The occasions on which a measure was taken with each member, in the order of their days. */
export const occasionsOf = ({ measurements }: Known, measure: string): readonly Occasion[] =>
  seriesOf(measurements, measure).filter((one): one is Occasion => one.people !== undefined);

export interface NotMeasured {
  readonly member: string;
  readonly name: string;
  readonly reason: string | undefined;
  /** Whether anything is on record of them that day; `false`: they belonged, and nobody wrote why there is no value. */
  readonly isTold: boolean;
}

/** Those who belonged to the group on the day of an occasion and gave no value, by name. */
export function notMeasuredOn({ composition }: Known, { on, people }: Occasion): readonly NotMeasured[] {
  const missed = new Map(people.missed.map((one) => [one.member, one.reason]));
  return membersOn(composition, on)
    .filter(({ member }) => people.values[member] === undefined)
    .map(({ member, name }) => ({ member, name, reason: missed.get(member), isTold: missed.has(member) }));
}

export interface BeforeAndAfter {
  readonly before: { readonly on: string; readonly n: number; readonly mean: number };
  readonly after: { readonly on: string; readonly n: number; readonly mean: number };
  /** Those measured on both occasions; `undefined` where nobody was. */
  readonly same: (PairedChange & { readonly before: number; readonly after: number }) | undefined;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Whether the two means are of different people: then the means alone do not tell of a change. */
  readonly peopleDiffer: boolean;
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

function samePeople(before: Occasion, after: Occasion): BeforeAndAfter['same'] {
  const pairs = Object.entries(before.people.values).flatMap(([member, then]) => {
    const now = after.people.values[member];
    return now === undefined ? [] : [[then, now] as const];
  });
  if (pairs.length === 0) return undefined;
  return {
    ...pairedChange(sorted(pairs.map(([then, now]) => now - then))),
    before: mean(sorted(pairs.map(([then]) => then))),
    after: mean(sorted(pairs.map(([, now]) => now))),
  };
}

/**
 * The last occasion of the baseline beside the last occasion since, by measured members.
 *
 * @returns `undefined` where either is missing
 */
export function beforeAndAfter(state: Known, measure: string): BeforeAndAfter | undefined {
  const measured = occasionsOf(state, measure).filter((one) => one.people.n > 0);
  const before = measured.findLast((one) => one.phase === 'baseline');
  const after = measured.findLast((one) => one.phase !== 'baseline');
  if (before === undefined || after === undefined) return undefined;
  const same = samePeople(before, after);
  const told = ({ on, people, value }: Occasion) => ({ on, n: people.n, mean: value ?? 0 });
  const [onlyBefore, onlyAfter] = [before, after].map((one) => one.people.n - (same?.n ?? 0)) as [
    number,
    number,
  ];
  return {
    before: told(before),
    after: told(after),
    same,
    onlyBefore,
    onlyAfter,
    peopleDiffer: onlyBefore + onlyAfter > 0,
  };
}
