/**
 * The design of a single-case evaluation: when baseline ended, when help of which kind began, when it was withdrawn or
 * changed, for all measures or for one (a multiple baseline staggers them). Said when it happens, never found in the
 * numbers afterwards; a phase begun because of a bad spell says so, since after a bad spell things mend by themselves.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import { byDay } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { measurementPhases } from './measurement.ts';

export const phaseReasons = ['planned', 'bad-spell', 'good-spell', 'event', 'other'] as const;
export type PhaseReason = (typeof phaseReasons)[number];

// What can happen

export const PhaseEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('PhaseBegun'),
    phase: id,
    /** Of one measure; without it, of every measure that has no phases of its own. */
    measure: id.optional(),
    kind: oneOf(measurementPhases),
    /** What is done in it, in a few words: the same name is the same letter. */
    name: line,
    because: oneOf(phaseReasons),
    note: prose.optional(),
  }),
  /** Something that happened beside the help and may have moved the numbers. */
  z.strictObject({ type: z.literal('EventMarked'), mark: id, what: line, measure: id.optional() }),
]);
export type PhaseEntry = z.infer<typeof PhaseEntry>;

// What is known

export type PhaseBegun = Omit<Extract<PhaseEntry, { type: 'PhaseBegun' }>, 'type'> & { readonly on: string };
export type EventMark = Omit<Extract<PhaseEntry, { type: 'EventMarked' }>, 'type'> & { readonly on: string };
export interface Phases {
  readonly begun: Readonly<Record<string, PhaseBegun>>;
  readonly marks: Readonly<Record<string, EventMark>>;
}

interface Seen {
  readonly goals: { readonly measures: Readonly<Record<string, unknown>> };
}

/** The phases of a measure in order of time: its own where it has any, else those of the whole case. */
export function phasesOf({ begun }: Phases, measure: string): readonly PhaseBegun[] {
  const all = Object.values(begun).sort(byDay);
  const own = all.filter((one) => one.measure === measure);
  return own.length > 0 ? own : all.filter((one) => one.measure === undefined);
}

export const marksOf = ({ marks }: Phases, measure: string): readonly EventMark[] =>
  Object.values(marks)
    .filter((one) => one.measure === undefined || one.measure === measure)
    .sort(byDay);

export const phases: Room<Phases, PhaseEntry, Seen> = {
  initial: { begun: {}, marks: {} },
  entries: PhaseEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'PhaseBegun' ? [`phase/${fact.phase}`] : [`mark/${fact.mark}`]),
};

// The rules

/** Why an entry of this room may not stand. */
export type PhaseRefusal = 'phase.no-measure' | 'phase.same-day';

const refuse = refusing<PhaseRefusal>();

function admit(state: Phases, fact: PhaseEntry, { seen, occurredOn }: Scene<Seen>) {
  if (fact.measure !== undefined && seen.goals.measures[fact.measure] === undefined)
    return refuse('phase.no-measure', 'measure');
  if (fact.type === 'EventMarked') return undefined;
  const twice = Object.values(state.begun).some(
    (one) => one.phase !== fact.phase && one.on === occurredOn && one.measure === fact.measure,
  );
  return twice ? refuse('phase.same-day', 'occurredOn') : undefined;
}

function evolve(state: Phases, fact: PhaseEntry, { occurredOn: on }: Circumstance): Phases {
  switch (fact.type) {
    case 'PhaseBegun': {
      const { type: _, ...begun } = fact;
      return { ...state, begun: { ...state.begun, [fact.phase]: { ...begun, on } } };
    }
    case 'EventMarked': {
      const { type: _, ...mark } = fact;
      return { ...state, marks: { ...state.marks, [fact.mark]: { ...mark, on } } };
    }
  }
}
