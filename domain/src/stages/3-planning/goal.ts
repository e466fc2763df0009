/**
 * Goals (PM 5.3): what shall be different, of outcome and of process. Each serves one of the four goals of practice
 * (PM 1.5) and says by which measure and target one will see it. Said again with the same id, a goal is reworded or
 * its target moved; what it was before stays readable.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, ids, line, lines, numberFrom, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { effects, practiceGoals } from '../practice.ts';

export const goalKinds = ['outcome', 'process'] as const;
export type GoalKind = (typeof goalKinds)[number];

export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** What kind of number a measure gives; only counts, rates and percentages have a true zero. */
export const measureKinds = ['count', 'rate', 'percentage', 'rating', 'score'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What a measure counts: people or households, of whom a few are withheld on what leaves the agency, or other things. */
export const countedThings = ['people', 'other'] as const;
export type CountedThing = (typeof countedThings)[number];

/** Goal attainment scaling: 0 is what is expected, −2 much less, +2 much more. Source: Kiresuk & Sherman 1968. */
export const attainmentLevels = ['-2', '-1', '0', '1', '2'] as const;
export type AttainmentLevel = (typeof attainmentLevels)[number];

const amount = numberFrom(-1_000_000_000, 1_000_000_000);

/** What one would see at each level, written beforehand with the client. */
const levels = z.strictObject({ '-2': prose, '-1': prose, '0': prose, '1': prose, '2': prose });
export type AttainmentLevels = z.infer<typeof levels>;

// What can happen

export const GoalEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('GoalSet'),
    goal: id,
    kind: oneOf(goalKinds),
    text: prose,
    practiceGoal: oneOf(practiceGoals),
    effect: oneOf(effects).optional(),
    problems: ids.optional(),
    /** Whose own goal it is, where the client is a group: one of its members. */
    member: id.optional(),
    indicators: lines.optional(),
    measure: id.optional(),
    target: amount.optional(),
    targetOn: day.optional(),
    levels: levels.optional(),
    /** Who wrote the levels together. */
    levelsWith: lines.optional(),
    /** How much this goal counts among the scaled goals; 1 where nothing is said. */
    weight: numberFrom(0.1, 10).optional(),
    /** At which level the client stands when the levels are written. */
    startsAt: wholeFrom(-2, 2).optional(),
  }),
  z.strictObject({ type: z.literal('GoalDropped'), goal: id, reason: prose }),
  /** A measure is chosen once; improvement is `up` or `down`, never guessed from the numbers. */
  z.strictObject({
    type: z.literal('MeasureChosen'),
    measure: id,
    name: line,
    unit: line,
    direction: oneOf(directions),
    least: amount.optional(),
    most: amount.optional(),
    anchors: z
      .array(z.strictObject({ value: amount, words: line }))
      .max(20, 'field.too-many')
      .optional(),
    kind: oneOf(measureKinds).optional(),
    counts: oneOf(countedThings).optional(),
    /** How it is taken, so that two people would get the same. */
    how: prose.optional(),
    everyDays: wholeFrom(1, 366).optional(),
  }),
]);
export type GoalEntry = z.infer<typeof GoalEntry>;

// What is known

export type Goal = Omit<Extract<GoalEntry, { type: 'GoalSet' }>, 'type'> & {
  readonly on: string;
  readonly dropped?: { readonly on: string; readonly reason: string };
};
export type Measure = Omit<Extract<GoalEntry, { type: 'MeasureChosen' }>, 'type'>;
export interface Goals {
  readonly goals: Readonly<Record<string, Goal>>;
  readonly measures: Readonly<Record<string, Measure>>;
}

/** Goals that still stand, in the order in which they were set. */
export const standingGoals = (state: Goals): readonly Goal[] =>
  Object.values(state.goals).filter((goal) => goal.dropped === undefined);

interface Seen {
  readonly composition: { readonly members: Readonly<Record<string, unknown>> };
}

export const goals: Room<Goals, GoalEntry, Seen> = {
  initial: { goals: {}, measures: {} },
  entries: GoalEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'MeasureChosen' ? [`measure/${fact.measure}`] : [`goal/${fact.goal}`]),
};

// The rules

/** Why an entry of this room may not stand. */
export type GoalRefusal =
  | 'goal.levels-alike'
  | 'goal.none'
  | 'goal.unknown-measure'
  | 'goal.unknown-member'
  | 'measure.most-below-least';

const refuse = refusing<GoalRefusal>();

function admitGoal(state: Goals, fact: Extract<GoalEntry, { type: 'GoalSet' }>, seen: Seen) {
  const unknown = fact.measure !== undefined && state.measures[fact.measure] === undefined;
  if (unknown) return refuse('goal.unknown-measure', 'measure');
  if (fact.member !== undefined && seen.composition.members[fact.member] === undefined)
    return refuse('goal.unknown-member', 'member');
  const words = Object.values(fact.levels ?? {}).map((one) => one.toLowerCase());
  return new Set(words).size < words.length ? refuse('goal.levels-alike', 'levels') : undefined;
}

function admit(state: Goals, fact: GoalEntry, { seen }: Scene<Seen>) {
  switch (fact.type) {
    case 'GoalSet':
      return admitGoal(state, fact, seen);
    case 'GoalDropped':
      return state.goals[fact.goal] === undefined ? refuse('goal.none', 'goal') : undefined;
    case 'MeasureChosen': {
      const backwards = fact.least !== undefined && fact.most !== undefined && fact.most <= fact.least;
      return backwards ? refuse('measure.most-below-least', 'most') : undefined;
    }
  }
}

function evolve(state: Goals, fact: GoalEntry, around: Circumstance): Goals {
  switch (fact.type) {
    case 'GoalSet': {
      const { type: _, ...goal } = fact;
      const on = state.goals[fact.goal]?.on ?? around.occurredOn;
      return { ...state, goals: { ...state.goals, [fact.goal]: { ...goal, on } } };
    }
    case 'GoalDropped': {
      const goal = state.goals[fact.goal];
      if (goal === undefined) return state;
      const dropped = { on: around.occurredOn, reason: fact.reason };
      return { ...state, goals: { ...state.goals, [fact.goal]: { ...goal, dropped } } };
    }
    case 'MeasureChosen': {
      const { type: _, ...measure } = fact;
      return { ...state, measures: { ...state.measures, [fact.measure]: measure } };
    }
  }
}
