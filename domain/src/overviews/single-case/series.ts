/**
 * One measure of a case as a single-case series: its phases with their letters, the values on their real days, the days
 * without a value, the goal, what happened beside, and what was struck. Struck values count in nothing and stay to be
 * seen: an evaluation cannot be mended by taking away the bad days.
 */
import { daysBetween } from '../../kernel/moment.ts';
import type { ReadEntry } from '../../kernel/read-entry.ts';
import type { Reading } from '../../kernel/reading.ts';
import { type Comparison, compared, type MeasureScale, type Observation } from '../../measures/series.ts';
import type { Case } from '../../records/case.ts';
import { type Goal, type Measure, standingGoals } from '../../stages/3-planning/goal.ts';
import {
  type MeasuredPoint,
  type PeopleMeasured,
  seriesOf,
} from '../../stages/4-implementation/measured-series.ts';
import type { MeasurementPhase } from '../../stages/4-implementation/measurement.ts';
import {
  type EventMark,
  marksOf,
  type PhaseBegun,
  type PhaseReason,
  phasesOf,
} from '../../stages/4-implementation/phase.ts';

export interface SeriesPoint {
  readonly measurement: string;
  readonly on: string;
  /** `null` where it was missed. */
  readonly value: number | null;
  readonly note?: string | undefined;
  /** What was first written, where it was amended. */
  readonly was?: number | null;
  /** Those measured, where each member of a group was. */
  readonly people?: PeopleMeasured;
  /** How many it is counted out of. */
  readonly outOf?: number;
  /** The value as it was counted, where the series is read in shares. */
  readonly count?: number;
}

/** On this day the number changed that a value is counted out of. */
export interface DenominatorChange {
  readonly on: string;
  readonly from: number;
  readonly to: number;
}

export interface SeriesPhase {
  /** A, B, C …; numbered where a letter comes again: A1, B1, A2. */
  readonly letter: string;
  readonly kind: MeasurementPhase;
  /** What is done in it; `undefined` where no phase was recorded and the measurement alone says its kind. */
  readonly name: string | undefined;
  readonly because: PhaseReason | undefined;
  readonly from: string;
  readonly points: readonly SeriesPoint[];
}

export interface StruckPoint extends SeriesPoint {
  readonly reason: string;
  readonly struckOn: string;
  readonly by: string;
}

export interface PhasePair {
  readonly baseline: SeriesPhase;
  readonly intervention: SeriesPhase;
  readonly comparison: Comparison;
}

export interface Series {
  readonly measure: Measure;
  readonly goal: Goal | undefined;
  readonly phases: readonly SeriesPhase[];
  readonly marks: readonly EventMark[];
  readonly struck: readonly StruckPoint[];
  /** Each baseline with the help that followed it. */
  readonly pairs: readonly PhasePair[];
  readonly scale: MeasureScale;
  /** Where the number counted out of changes, values and goal are read as per cent of it; else empty. */
  readonly denominators: readonly DenominatorChange[];
}

interface Stretch {
  readonly kind: MeasurementPhase;
  readonly name: string | undefined;
  readonly because: PhaseReason | undefined;
  readonly from: string;
  readonly of: readonly MeasuredPoint[];
}

/** Without phases on record each measurement says its own; a change of kind begins a stretch. */
function byKind(series: readonly MeasuredPoint[]): readonly Stretch[] {
  const stretches: { kind: MeasurementPhase; from: string; of: MeasuredPoint[] }[] = [];
  for (const one of series) {
    const last = stretches.at(-1);
    if (last?.kind === one.phase) last.of.push(one);
    else stretches.push({ kind: one.phase, from: one.on, of: [one] });
  }
  return stretches.map((one) => ({ ...one, name: undefined, because: undefined }));
}

function byPhase(series: readonly MeasuredPoint[], begun: readonly PhaseBegun[]): readonly Stretch[] {
  const first = begun[0];
  if (first === undefined) return byKind(series);
  const before = byKind(series.filter((one) => one.on < first.on));
  const within = begun.map((phase, at): Stretch => {
    const until = begun[at + 1]?.on;
    const of = series.filter((one) => one.on >= phase.on && (until === undefined || one.on < until));
    return { kind: phase.kind, name: phase.name, because: phase.because, from: phase.on, of };
  });
  return [...before, ...within];
}

const alphabet = 'BCDEGHIJKLMNOPQRSTUVWXYZ';

/** Baseline is A, follow-up F, and each kind of help the next letter, in the order of its first coming. */
function lettersOf(stretches: readonly Stretch[]): readonly string[] {
  const known: string[] = [];
  const plain = stretches.map(({ kind, name = '' }) => {
    if (kind === 'baseline') return 'A';
    if (kind === 'follow-up') return 'F';
    const key = name.toLowerCase();
    if (!known.includes(key)) known.push(key);
    return alphabet[known.indexOf(key)] ?? 'Z';
  });
  return plain.map((letter, at) => {
    const times = plain.filter((one) => one === letter).length;
    return times === 1 ? letter : `${letter}${plain.slice(0, at + 1).filter((one) => one === letter).length}`;
  });
}

const firstWritten = (entries: readonly ReadEntry[]): ReadonlyMap<string, number | null> =>
  new Map(
    entries
      .filter(({ entry, amendments }) => entry.type === 'MeasurementTaken' && amendments.length > 0)
      .map(({ entry }) => [String(entry.data.measurement), Number(entry.data.value)]),
  );

function pointOf(one: MeasuredPoint, first: ReadonlyMap<string, number | null>): SeriesPoint {
  const { measurement, on, value, note, people, outOf } = one;
  const was = people === undefined ? first.get(measurement) : undefined;
  const point = {
    measurement,
    on,
    value,
    note,
    ...(people === undefined ? {} : { people }),
    ...(outOf === undefined ? {} : { outOf }),
  };
  return was === undefined || was === value ? point : { ...point, was };
}

function struckOf(entries: readonly ReadEntry[], measure: string): readonly StruckPoint[] {
  return entries.flatMap(({ entry, data, occurredOn, struck }) => {
    const measured = entry.type === 'MeasurementTaken' || entry.type === 'MeasurementMissed';
    if (!measured || struck === undefined || data.measure !== measure) return [];
    return [
      {
        measurement: String(data.measurement),
        on: occurredOn,
        value: typeof data.value === 'number' ? data.value : null,
        ...(typeof data.outOf === 'number' ? { outOf: data.outOf } : {}),
        reason: struck.reason,
        struckOn: struck.occurredOn,
        by: struck.by.id,
      },
    ];
  });
}

/** The changes of what is counted out of; none where any value does not say, for then nothing can be compared. */
function denominatorsOf(
  points: readonly { readonly on: string; readonly value: number | null; readonly outOf?: number }[],
): readonly DenominatorChange[] {
  const counted = points.filter((one) => one.value !== null);
  if (counted.some((one) => one.outOf === undefined)) return [];
  return counted.flatMap(({ on, outOf: to = 1 }, at) => {
    const from = counted[at - 1]?.outOf;
    return from === undefined || from === to ? [] : [{ on, from, to }];
  });
}

const share = (value: number, outOf: number): number => (100 * value) / outOf;

function inShares<P extends SeriesPoint>(point: P): P {
  const { value, outOf, was } = point;
  if (value === null || outOf === undefined) return point;
  const before = typeof was === 'number' ? { was: share(was, outOf) } : {};
  return { ...point, ...before, value: share(value, outOf), count: value };
}

/** The same series as per cent of what each value is counted out of; the goal as per cent of the last of them. */
function sharesOf(series: Read): Read {
  const last = series.denominators.at(-1)?.to;
  const { measure, goal } = series;
  const aimed = goal?.target === undefined || last === undefined ? {} : { target: share(goal.target, last) };
  return {
    ...series,
    measure: { ...measure, unit: `% ${measure.unit}`, least: 0, most: 100, kind: 'percentage' },
    goal: goal === undefined ? undefined : { ...goal, ...aimed },
    phases: series.phases.map((phase) => ({ ...phase, points: phase.points.map(inShares) })),
    struck: series.struck.map(inShares),
  };
}

/** A series before its phases are compared. */
type Read = Omit<Series, 'pairs' | 'scale'>;

const scaleOf = ({ kind }: Measure): MeasureScale =>
  kind === undefined || kind === 'score' ? 'other' : kind;

const observed = (phase: SeriesPhase, begin: string): readonly Observation[] =>
  phase.points.map(({ on, value }) => ({ session: daysBetween(begin, on) + 1, phase: phase.letter, value }));

function pairsOf(phases: readonly SeriesPhase[], measure: Measure): readonly PhasePair[] {
  const begin = phases[0]?.points[0]?.on ?? phases[0]?.from ?? '';
  const improvement = measure.direction === 'up' ? 'increase' : 'decrease';
  return phases.flatMap((intervention, at) => {
    const baseline = phases[at - 1];
    if (intervention.kind !== 'intervention' || baseline?.kind !== 'baseline') return [];
    const comparison = compared(
      [...observed(baseline, begin), ...observed(intervention, begin)],
      { baseline: baseline.letter, intervention: intervention.letter },
      improvement,
    );
    return [{ baseline, intervention, comparison }];
  });
}

/** @returns `undefined` where the measure was never chosen */
export function seriesOn(reading: Reading<Case>, measure: string): Series | undefined {
  const { state, entries } = reading;
  const chosen = state.goals.measures[measure];
  if (chosen === undefined) return undefined;
  const points = seriesOf(state.measurements, measure);
  const stretches = byPhase(points, phasesOf(state.phases, measure));
  const letters = lettersOf(stretches);
  const first = firstWritten(entries);
  const phases = stretches.map(
    ({ kind, name, because, from, of }, at): SeriesPhase => ({
      letter: letters[at] ?? 'A',
      kind,
      name,
      because,
      from,
      points: of.map((one) => pointOf(one, first)),
    }),
  );
  const told: Read = {
    measure: chosen,
    goal: standingGoals(state.goals).find((one) => one.measure === measure),
    phases,
    marks: marksOf(state.phases, measure),
    struck: struckOf(entries, measure),
    denominators: denominatorsOf(points),
  };
  const series = told.denominators.length === 0 ? told : sharesOf(told);
  return { ...series, pairs: pairsOf(series.phases, series.measure), scale: scaleOf(series.measure) };
}

/** The series in the exchange form, so that anybody can reckon it again; one vector for each pair of phases. */
export function vectorsOf(series: Series) {
  const begin = series.phases[0]?.points[0]?.on ?? series.phases[0]?.from ?? '';
  const all = series.phases.flatMap((phase) => observed(phase, begin));
  return series.pairs.map(({ baseline, intervention, comparison }) => ({
    id: `${series.measure.name} ${baseline.letter}-${intervention.letter}`,
    improvement: comparison.improvement,
    scale: series.scale,
    first_day: begin,
    series: {
      session: all.map((one) => one.session),
      phase: all.map((one) => one.phase),
      value: all.map((one) => one.value),
    },
    comparison: { baseline: baseline.letter, intervention: intervention.letter },
  }));
}
