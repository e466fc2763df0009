/**
 * Clocks that run when somebody is in danger or asks for protection: what must have happened within how many hours,
 * and where that comes from. Law, a promise of one local service and a thing nobody has confirmed are told apart, each
 * with its source and the day it was last looked at, because rules are renamed and changed often. A list is shipped to
 * begin from; the agency changes it without code.
 */
import { z } from 'zod';
import { day, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import shipped from './protection-clocks.json' with { type: 'json' };

/** What a clock rests on. */
export const clockBases = ['law', 'local-promise', 'own-standard', 'unconfirmed'] as const;
export type ClockBasis = (typeof clockBases)[number];

/** From what it counts: the report itself, or something that happens later and is then said. */
export const clockBeginnings = ['risk-reported', 'said'] as const;
export type ClockBeginning = (typeof clockBeginnings)[number];

export const bothLines = z.strictObject({ id: line, en: line });

export const ProtectionClock = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'field.wrong-kind'),
  /** What must have happened when it runs out. */
  words: bothLines,
  /** Clock hours, running on holidays too; at most a year. */
  hours: wholeFrom(1, 8_784),
  begins: oneOf(clockBeginnings),
  basis: oneOf(clockBases),
  source: bothLines,
  /** The day on which somebody last looked at the source; absent: nobody has checked it yet. */
  seenOn: day.optional(),
});
export type ProtectionClock = z.infer<typeof ProtectionClock>;

/** The list that is shipped. */
export const shippedClocks: readonly ProtectionClock[] = z.array(ProtectionClock).parse(shipped.clocks);

// What can happen

export const ProtectionClockEntry = z.discriminatedUnion('type', [
  /** Set anew or in place of what was known under the same code. */
  z.strictObject({ type: z.literal('ProtectionClockSet'), clock: ProtectionClock }),
  z.strictObject({ type: z.literal('ProtectionClockLaidAside'), code: line, reason: prose }),
]);
export type ProtectionClockEntry = z.infer<typeof ProtectionClockEntry>;

// What is known

/** By code, what the agency set or laid aside; what is not here stands as shipped. */
export type ProtectionClocks = Readonly<Record<string, ProtectionClock | 'laid-aside'>>;

/** The clocks an agency goes by: its own first, then those shipped that it has not touched. */
export function clocksInUse(state: ProtectionClocks): readonly ProtectionClock[] {
  const own = Object.values(state).filter((one) => one !== 'laid-aside');
  return [...own, ...shippedClocks.filter((one) => state[one.code] === undefined)];
}

export const protectionClocks: Room<ProtectionClocks, ProtectionClockEntry> = {
  initial: {},
  entries: ProtectionClockEntry,
  admit,
  evolve,
  sets: (fact) => [`protection-clock/${fact.type === 'ProtectionClockSet' ? fact.clock.code : fact.code}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type ProtectionClockRefusal = 'protection-clock.none';

const refuse = refusing<ProtectionClockRefusal>();

function admit(state: ProtectionClocks, fact: ProtectionClockEntry) {
  if (fact.type === 'ProtectionClockSet') return undefined;
  const known = clocksInUse(state).some((one) => one.code === fact.code);
  return known ? undefined : refuse('protection-clock.none', 'code');
}

function evolve(state: ProtectionClocks, fact: ProtectionClockEntry): ProtectionClocks {
  return fact.type === 'ProtectionClockSet'
    ? { ...state, [fact.clock.code]: fact.clock }
    : { ...state, [fact.code]: 'laid-aside' };
}
