/** Whether an agency takes referrals from others in this installation, and for what: how partners find each other. */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

// What can happen

export const WelcomeEntry = z.discriminatedUnion('type', [
  /** `takes`: for whom and for what, as others read it when they refer. */
  z.strictObject({ type: z.literal('ReferralsWelcomed'), takes: prose.max(2_000, 'field.too-long') }),
  /** No new ones for now; what came before goes on. */
  z.strictObject({ type: z.literal('ReferralsPaused'), reason: prose.optional() }),
]);
export type WelcomeEntry = z.infer<typeof WelcomeEntry>;

// What is known

export interface Welcome {
  /** `undefined` while none are taken. */
  readonly takes: string | undefined;
  readonly since: string | undefined;
}

export const welcome: Room<Welcome, WelcomeEntry> = {
  initial: { takes: undefined, since: undefined },
  entries: WelcomeEntry,
  admit,
  evolve,
  sets: () => ['agency/welcome'],
};

// The rules

/** Why an entry of this room may not stand. */
export type WelcomeRefusal = 'welcome.none';

const refuse = refusing<WelcomeRefusal>();

function admit(state: Welcome, fact: WelcomeEntry) {
  return fact.type === 'ReferralsPaused' && state.takes === undefined ? refuse('welcome.none') : undefined;
}

function evolve(_state: Welcome, fact: WelcomeEntry, around: Circumstance): Welcome {
  return fact.type === 'ReferralsWelcomed'
    ? { takes: fact.takes, since: around.occurredOn }
    : { takes: undefined, since: undefined };
}
