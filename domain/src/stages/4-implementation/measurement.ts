/**
 * Measurements: the value of a chosen measure on a day. A day without a value is recorded as missing with the reason
 * and stays a gap; it is never zero. Baseline or not is said when it is taken, not found in the numbers. In a group a
 * value may be one member's; a count may say out of how many, since that changes when people come and go (PM 6.1).
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, numberFrom, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import { placing, type Room, type Scene } from '../../kernel/room.ts';

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
    /** The member of the group whose value it is; absent: it is told of the client as a whole. */
    member: id.optional(),
    /** How many people or things the value is counted out of on that day. */
    outOf: wholeFrom(1, 1_000_000_000).optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('MeasurementMissed'),
    measurement: id,
    measure: id,
    phase: oneOf(measurementPhases),
    member: id.optional(),
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
  readonly member?: string;
  readonly outOf?: number;
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
  readonly composition: { readonly members: Readonly<Record<string, Belonging>> };
}

interface Belonging {
  readonly periods: readonly { readonly from: string; readonly until?: string }[];
}

export const measurements: Room<Measurements, MeasurementEntry, Seen> = {
  initial: {},
  entries: MeasurementEntry,
  admit,
  ...placing(placed),
  sets: (fact) => [`measurement/${fact.measurement}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type MeasurementRefusal =
  | 'measurement.does-not-add-up'
  | 'measurement.more-than-all'
  | 'measurement.no-measure'
  | 'measurement.no-member'
  | 'measurement.not-member-then'
  | 'measurement.outside-scale';

const refuse = refusing<MeasurementRefusal>();

/** A member's value counts only for a day on which they belonged to the group. */
function notOfMember(member: string, on: string, { composition }: Seen) {
  const known = composition.members[member];
  if (known === undefined) return refuse('measurement.no-member', 'member');
  const belonged = known.periods.some(
    (one) => one.from <= on && (one.until === undefined || on <= one.until),
  );
  return belonged ? undefined : refuse('measurement.not-member-then', 'member');
}

function admit(_state: Measurements, fact: MeasurementEntry, { seen, occurredOn }: Scene<Seen>) {
  const measure = seen.goals.measures[fact.measure];
  if (measure === undefined) return refuse('measurement.no-measure', 'measure');
  const stranger = fact.member === undefined ? undefined : notOfMember(fact.member, occurredOn, seen);
  if (stranger !== undefined || fact.type === 'MeasurementMissed') return stranger;
  if (fact.outOf !== undefined && fact.value > fact.outOf)
    return refuse('measurement.more-than-all', 'value');
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

function placed(fact: MeasurementEntry, around: Circumstance) {
  const { measurement, measure, phase } = fact;
  const taken = fact.type === 'MeasurementTaken';
  const note = taken ? fact.note : fact.reason;
  const value = taken ? fact.value : null;
  const reckoned = taken ? { source: fact.source, terms: fact.terms } : {};
  const outOf = taken ? fact.outOf : undefined;
  const known: Measurement = {
    measurement,
    measure,
    phase,
    value,
    on: around.occurredOn,
    ...(fact.member === undefined ? {} : { member: fact.member }),
    ...(outOf === undefined ? {} : { outOf }),
    note,
    ...reckoned,
  };
  return [measurement, known] as const;
}
