/**
 * Measurements: the value of a chosen measure on a day. A day without a value is recorded as missing with the reason
 * and stays a gap; it is never zero. Baseline or not is said when it is taken, not found in the numbers.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, numberFrom, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

export const measurementPhases = ['baseline', 'intervention', 'follow-up'] as const;
export type MeasurementPhase = (typeof measurementPhases)[number];

// What can happen

export const MeasurementEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('MeasurementTaken'),
    measurement: id,
    measure: id,
    phase: oneOf(measurementPhases),
    value: numberFrom(-1_000_000_000, 1_000_000_000),
    /** From where the value is known: a survey, a register, an attendance list. */
    source: line.optional(),
    /** What it was reckoned from, with its sign; together they are the value. */
    terms: z
      .array(z.strictObject({ what: line, number: numberFrom(-1_000_000_000, 1_000_000_000) }))
      .max(20, 'field.too-many')
      .optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('MeasurementMissed'),
    measurement: id,
    measure: id,
    phase: oneOf(measurementPhases),
    reason: prose.optional(),
  }),
]);
export type MeasurementEntry = z.infer<typeof MeasurementEntry>;

// What is known

export interface Measurement {
  readonly measurement: string;
  readonly measure: string;
  readonly phase: MeasurementPhase;
  /** `null` where the measurement was missed. */
  readonly value: number | null;
  readonly on: string;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
  readonly terms?: readonly { readonly what: string; readonly number: number }[] | undefined;
}
export type Measurements = Readonly<Record<string, Measurement>>;

interface Seen {
  readonly goals: {
    readonly measures: Readonly<
      Record<string, { readonly least?: number | undefined; readonly most?: number | undefined }>
    >;
  };
}

export const measurements: Room<Measurements, MeasurementEntry, Seen> = {
  initial: {},
  entries: MeasurementEntry,
  admit,
  evolve,
  sets: (fact) => [`measurement/${fact.measurement}`],
};

/** The measurements of one measure in the order of their days. */
export const seriesOf = (state: Measurements, measure: string): readonly Measurement[] =>
  Object.values(state)
    .filter((one) => one.measure === measure)
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

// The rules

/** Why an entry of this room may not stand. */
export type MeasurementRefusal =
  | 'measurement.does-not-add-up'
  | 'measurement.no-measure'
  | 'measurement.outside-scale';

const refuse = refusing<MeasurementRefusal>();

function admit(_state: Measurements, fact: MeasurementEntry, { seen }: Scene<Seen>) {
  const measure = seen.goals.measures[fact.measure];
  if (measure === undefined) return refuse('measurement.no-measure', 'measure');
  if (fact.type === 'MeasurementMissed') return undefined;
  const outside =
    (measure.least !== undefined && fact.value < measure.least) ||
    (measure.most !== undefined && fact.value > measure.most);
  if (outside) return refuse('measurement.outside-scale', 'value');
  const { terms } = fact;
  const sum = terms?.reduce((all, one) => all + one.number, 0);
  // Tenths do not add up exactly in a computer.
  const isApart = sum !== undefined && Math.abs(sum - fact.value) > 1e-6;
  return isApart ? refuse('measurement.does-not-add-up', 'value') : undefined;
}

function evolve(state: Measurements, fact: MeasurementEntry, around: Circumstance): Measurements {
  const { measurement, measure, phase } = fact;
  const taken = fact.type === 'MeasurementTaken';
  const note = taken ? fact.note : fact.reason;
  const value = taken ? fact.value : null;
  const reckoned = taken ? { source: fact.source, terms: fact.terms } : {};
  const known = { measurement, measure, phase, value, on: around.occurredOn, note, ...reckoned };
  return { ...state, [measurement]: known };
}
