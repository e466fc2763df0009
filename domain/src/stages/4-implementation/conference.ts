/**
 * Case conference (PM 5.4): workers, the client's people and others sit together over one question. What is known, who
 * holds which view, what is decided, and who does not agree with it and why are kept apart; what somebody is to do by a
 * day is a task of its own that names the conference. It may be held in any stage, and be planned beforehand.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, ids, line, minutes, oneOf, participant, prose, someOf } from '../../kernel/field.ts';
import { byDay } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { effects, functions, methods, practiceGoals, workerRoles } from '../practice.ts';

/** Whether the client sat at the table: a decision about somebody is made with them (PM 4.5). */
export const clientPresences = ['present', 'represented', 'not-present'] as const;
export type ClientPresence = (typeof clientPresences)[number];

/** One who sits in a conference; somebody from elsewhere with their body and what they are there. */
const attendee = participant.extend({ body: line.optional(), role: line.optional() });
export type Attendee = z.infer<typeof attendee>;

const attendees = z.array(attendee).max(60, 'field.too-many');

// What can happen

export const ConferenceEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was planned before. */
  z.strictObject({
    type: z.literal('ConferencePlanned'),
    conference: id,
    question: prose,
    on: day,
    at: line.max(20, 'field.too-long').optional(),
    place: line.optional(),
    invited: attendees.optional(),
  }),
  z.strictObject({ type: z.literal('ConferenceDropped'), conference: id, reason: prose }),
  z.strictObject({
    type: z.literal('ConferenceHeld'),
    conference: id,
    question: prose,
    place: line.optional(),
    at: line.max(20, 'field.too-long').optional(),
    minutes: minutes.optional(),
    present: attendees.min(1, 'field.required'),
    clientPresence: oneOf(clientPresences),
    /** Why the client was not at the table. */
    whyAbsent: prose.optional(),
    /** Whether those present were reminded that what is said stays among them. */
    confidentialityReminded: z.boolean(),
    /** What is known, apart from what anybody thinks of it. */
    facts: prose.optional(),
    views: z
      .array(z.strictObject({ who: line, view: prose }))
      .max(60, 'field.too-many')
      .optional(),
    /** Absent: none was reached. */
    decision: prose.optional(),
    dissent: z
      .array(z.strictObject({ who: line, why: prose }))
      .max(60, 'field.too-many')
      .optional(),
    /** The day on which they sit together again. */
    nextOn: day.optional(),
    goals: ids.optional(),
    method: oneOf(methods).optional(),
    roles: someOf(workerRoles).optional(),
    functions: someOf(functions).optional(),
    practiceGoals: someOf(practiceGoals).optional(),
    effect: oneOf(effects).optional(),
  }),
]);
export type ConferenceEntry = z.infer<typeof ConferenceEntry>;

// What is known

type Told<T extends ConferenceEntry['type']> = Omit<Extract<ConferenceEntry, { type: T }>, 'type'>;

export type ConferencePlan = Told<'ConferencePlanned'> & { readonly by: string };
export type HeldConference = Told<'ConferenceHeld'> & { readonly on: string; readonly by: string };

export interface Conference {
  readonly conference: string;
  readonly planned?: ConferencePlan;
  readonly dropped?: { readonly on: string; readonly reason: string };
  readonly held?: HeldConference;
}
export type Conferences = Readonly<Record<string, Conference>>;

export const conferences: Room<Conferences, ConferenceEntry> = {
  initial: {},
  entries: ConferenceEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'ConferenceHeld' ? [] : [`conference/${fact.conference}`]),
};

/** Those that were held, in the order of their days. */
export const heldConferences = (state: Conferences): readonly HeldConference[] =>
  Object.values(state)
    .flatMap((one) => one.held ?? [])
    .sort(byDay);

/** Those that were planned and are neither held nor dropped. */
export const awaitedConferences = (state: Conferences): readonly ConferencePlan[] =>
  Object.values(state)
    .flatMap(({ planned, held, dropped }) =>
      held === undefined && dropped === undefined ? (planned ?? []) : [],
    )
    .sort(byDay);

// The rules

/** Why an entry of this room may not stand. */
export type ConferenceRefusal = 'conference.held-already' | 'conference.not-planned';

const refuse = refusing<ConferenceRefusal>();

function admit(state: Conferences, fact: ConferenceEntry) {
  const known = state[fact.conference];
  if (known?.held !== undefined) return refuse('conference.held-already', 'conference');
  const isPlanned = known?.planned !== undefined && known.dropped === undefined;
  return fact.type === 'ConferenceDropped' && !isPlanned
    ? refuse('conference.not-planned', 'conference')
    : undefined;
}

function evolve(state: Conferences, fact: ConferenceEntry, around: Circumstance): Conferences {
  const { conference } = fact;
  const known = state[conference];
  switch (fact.type) {
    case 'ConferencePlanned': {
      const { type: _, ...planned } = fact;
      const held = known?.held === undefined ? {} : { held: known.held };
      return { ...state, [conference]: { conference, ...held, planned: { ...planned, by: around.by.id } } };
    }
    case 'ConferenceDropped': {
      const dropped = { on: around.occurredOn, reason: fact.reason };
      return known === undefined ? state : { ...state, [conference]: { ...known, dropped } };
    }
    case 'ConferenceHeld': {
      const { type: _, ...held } = fact;
      return {
        ...state,
        [conference]: { ...known, conference, held: { ...held, on: around.occurredOn, by: around.by.id } },
      };
    }
  }
}
