/**
 * Referral (PM 1.5, 4.2 broker): the client is linked with somebody who gives what is needed, with the least
 * information that serves it, and one asks afterwards what came of it. Consent is named, or the ground without it.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

export const referralAnswers = ['accepted', 'waiting', 'refused'] as const;
export type ReferralAnswer = (typeof referralAnswers)[number];

export const referralResults = ['received', 'partly', 'not-taken-up', 'withdrawn'] as const;
export type ReferralResult = (typeof referralResults)[number];

// What can happen

export const ReferralEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ReferralMade'),
    referral: id,
    to: line,
    address: line.optional(),
    need: prose,
    /** What the other side must know, and no more. */
    summary: prose,
    hopedFor: prose.optional(),
    planned: id.optional(),
    consent: id.optional(),
    /** The ground in law where there is no consent. */
    ground: prose.optional(),
    letterNumber: line.optional(),
  }),
  z.strictObject({
    type: z.literal('ReferralAnswered'),
    referral: id,
    answer: oneOf(referralAnswers),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('ReferralClosed'),
    referral: id,
    result: oneOf(referralResults),
    got: prose,
    clientSays: prose.optional(),
  }),
]);
export type ReferralEntry = z.infer<typeof ReferralEntry>;

// What is known

export type Referral = Omit<Extract<ReferralEntry, { type: 'ReferralMade' }>, 'type'> & {
  readonly on: string;
  readonly by: string;
  readonly answer?: {
    readonly answer: ReferralAnswer;
    readonly on: string;
    readonly note?: string | undefined;
  };
  readonly closed?: {
    readonly result: ReferralResult;
    readonly on: string;
    readonly got: string;
    readonly clientSays?: string | undefined;
  };
};
export type Referrals = Readonly<Record<string, Referral>>;

export const referrals: Room<Referrals, ReferralEntry> = {
  initial: {},
  entries: ReferralEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'ReferralMade' ? [] : [`referral/${fact.referral}`]),
};

// The rules

/** Why an entry of this room may not stand. */
export type ReferralRefusal =
  | 'referral.closed-already'
  | 'referral.consent-or-ground'
  | 'referral.made-already'
  | 'referral.none';

const refuse = refusing<ReferralRefusal>();

function admit(state: Referrals, fact: ReferralEntry) {
  const known = state[fact.referral];
  if (fact.type === 'ReferralMade') {
    if (known !== undefined) return refuse('referral.made-already', 'referral');
    return fact.consent === undefined && fact.ground === undefined
      ? refuse('referral.consent-or-ground', 'consent')
      : undefined;
  }
  if (known === undefined) return refuse('referral.none', 'referral');
  return known.closed === undefined ? undefined : refuse('referral.closed-already', 'referral');
}

function evolve(state: Referrals, fact: ReferralEntry, around: Circumstance): Referrals {
  const on = around.occurredOn;
  const known = state[fact.referral];
  if (fact.type === 'ReferralMade') {
    const { type: _, ...made } = fact;
    return { ...state, [fact.referral]: { ...made, on, by: around.by.id } };
  }
  if (known === undefined) return state;
  switch (fact.type) {
    case 'ReferralAnswered':
      return {
        ...state,
        [fact.referral]: { ...known, answer: { answer: fact.answer, on, note: fact.note } },
      };
    case 'ReferralClosed': {
      const { result, got, clientSays } = fact;
      return { ...state, [fact.referral]: { ...known, closed: { result, on, got, clientSays } } };
    }
  }
}
