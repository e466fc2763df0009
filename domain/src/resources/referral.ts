/**
 * Referral (PM 1.5, 4.2 broker): the client is linked with somebody who gives what is needed, with the least
 * information that serves it, and one asks afterwards what came of it. Consent is named, or the ground without it.
 * It is prepared, sent, received, answered, begun and delivered, and closed when the client has said what they got;
 * who tells of a step may be the worker, who asked by phone, or the other side itself.
 */
import { z } from 'zod';
import type { Author, Circumstance } from '../kernel/entry.ts';
import { day, id, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { addDays } from '../kernel/moment.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';
import { answering, chosenPart } from './shared-information.ts';

export const referralAnswers = ['accepted', 'waiting', 'refused'] as const;
export type ReferralAnswer = (typeof referralAnswers)[number];

export const referralResults = ['received', 'partly', 'not-taken-up', 'withdrawn'] as const;
export type ReferralResult = (typeof referralResults)[number];

/** How it reaches the other side. */
export const referralWays = ['letter', 'by-hand', 'inbox', 'link'] as const;
export type ReferralWay = (typeof referralWays)[number];

/** The purposes of sharing that a consent may name. */
export const sharingPurposes = [
  'share-with-school',
  'share-with-health',
  'share-with-government',
  'share-with-partner',
] as const;
export type SharingPurpose = (typeof sharingPurposes)[number];

/** Days a link may be open at the most, counted from its making. */
export const longestLink = 90;

/** Of a link the record keeps the SHA-256 of its secret, never the secret. */
const link = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'field.wrong-kind'),
  until: day,
  openings: wholeFrom(1, 50),
});
export type ReferralLink = z.infer<typeof link>;

// What can happen

const told = { referral: id, from: answering.optional(), note: prose.optional() };

export const ReferralEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ReferralMade'),
    referral: id,
    to: line,
    address: line.optional(),
    need: prose,
    /** Written for the other side: what it must know of the situation, and no more. */
    summary: prose.optional(),
    hopedFor: prose.optional(),
    /** Parts of the record that were ticked to go along. Absent in what was recorded before parts were chosen. */
    shared: z.array(chosenPart).max(40, 'field.too-many').optional(),
    planned: id.optional(),
    consent: id.optional(),
    purpose: oneOf(sharingPurposes).optional(),
    /** The ground in law where there is no consent. */
    ground: prose.optional(),
    letterNumber: line.optional(),
    /** Ids of the directory of resources, as its feed gives them. */
    service: line.optional(),
    serviceName: line.optional(),
    provider: line.optional(),
  }),
  z.strictObject({
    type: z.literal('ReferralSent'),
    referral: id,
    way: oneOf(referralWays),
    /** Into the inbox of an agency of this installation, where it is known by the id of the request alone. */
    agency: id.optional(),
    request: id.optional(),
    link: link.optional(),
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal('ReferralReceived'), ...told }),
  z.strictObject({
    type: z.literal('ReferralAnswered'),
    ...told,
    answer: oneOf(referralAnswers),
    /** The day by which a place is expected, where one has to wait. */
    expectedOn: day.optional(),
  }),
  z.strictObject({ type: z.literal('ReferralBegun'), ...told }),
  z.strictObject({ type: z.literal('ReferralDelivered'), ...told, what: prose.optional() }),
  z.strictObject({ type: z.literal('ReferralNotTakenUp'), ...told }),
  z.strictObject({ type: z.literal('ReferralRevoked'), referral: id, reason: prose }),
  z.strictObject({
    type: z.literal('ReferralClosed'),
    referral: id,
    result: oneOf(referralResults),
    got: prose,
    clientSays: prose.optional(),
  }),
]);
export type ReferralEntry = z.infer<typeof ReferralEntry>;

/** What the other side itself may tell. */
export const toldByTheOtherSide = [
  'ReferralReceived',
  'ReferralAnswered',
  'ReferralBegun',
  'ReferralDelivered',
  'ReferralNotTakenUp',
] as const satisfies readonly ReferralEntry['type'][];

// What is known

type Fact<Type extends ReferralEntry['type']> = Extract<ReferralEntry, { type: Type }>;
type Known<Type extends ReferralEntry['type']> = Omit<Fact<Type>, 'type' | 'referral'> & {
  readonly on: string;
};

export type Sending = Known<'ReferralSent'>;
export type Referral = Omit<Fact<'ReferralMade'>, 'type'> & {
  readonly on: string;
  readonly by: string;
  readonly sendings: readonly Sending[];
  readonly received?: Known<'ReferralReceived'>;
  readonly answer?: Known<'ReferralAnswered'>;
  readonly begun?: Known<'ReferralBegun'>;
  readonly delivered?: Known<'ReferralDelivered'>;
  readonly notTakenUp?: Known<'ReferralNotTakenUp'>;
  readonly revoked?: Known<'ReferralRevoked'>;
  readonly closed?: Known<'ReferralClosed'>;
};
export type Referrals = Readonly<Record<string, Referral>>;

export const referrals: Room<Referrals, ReferralEntry> = {
  initial: {},
  entries: ReferralEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'ReferralAnswered' || fact.type === 'ReferralClosed' ? [`referral/${fact.referral}`] : [],
};

/** The day it first left; what was recorded before sending was told apart had left when it was made. */
export const sentOn = ({ sendings, shared, on }: Referral): string | undefined =>
  sendings[0]?.on ?? (shared === undefined ? on : undefined);

/** The link that may be opened: the last one made. */
export const linkOf = ({ sendings }: Referral): ReferralLink | undefined =>
  sendings.findLast((one) => one.link !== undefined)?.link;

/** Whether nothing more is to come from the other side. */
export const isOver = ({ revoked, closed }: Referral): boolean =>
  revoked !== undefined || closed !== undefined;

// The rules

/** Why an entry of this room may not stand. */
export type ReferralRefusal =
  | 'referral.closed-already'
  | 'referral.consent-or-ground'
  | 'referral.delivered-already'
  | 'referral.inbox-without-agency'
  | 'referral.link-without-limits'
  | 'referral.link-too-long'
  | 'referral.made-already'
  | 'referral.none'
  | 'referral.revoked-already'
  | 'referral.was-refused'
  | 'referral.without-name-of-the-other-side';

const refuse = refusing<ReferralRefusal>();

function admit(state: Referrals, fact: ReferralEntry, { by, occurredOn }: Scene<unknown>) {
  const known = state[fact.referral];
  if (fact.type === 'ReferralMade') {
    if (known !== undefined) return refuse('referral.made-already', 'referral');
    return fact.consent === undefined && fact.ground === undefined
      ? refuse('referral.consent-or-ground', 'consent')
      : undefined;
  }
  if (known === undefined) return refuse('referral.none', 'referral');
  return tooLate(known, fact, occurredOn) ?? incoherent(known, fact, by, occurredOn);
}

/** What happened before an ending may still be told after it. */
function tooLate({ closed, revoked }: Referral, fact: ReferralEntry, occurredOn: string) {
  const ends = fact.type === 'ReferralClosed' || fact.type === 'ReferralRevoked';
  if (closed !== undefined && (ends || occurredOn >= closed.on))
    return refuse('referral.closed-already', 'referral');
  if (revoked === undefined || fact.type === 'ReferralClosed') return undefined;
  return ends || fact.type === 'ReferralSent' || occurredOn > revoked.on
    ? refuse('referral.revoked-already', 'referral')
    : undefined;
}

function incoherent(
  known: Referral,
  fact: Exclude<ReferralEntry, { type: 'ReferralMade' }>,
  by: Author,
  occurredOn: string,
) {
  switch (fact.type) {
    case 'ReferralSent':
      return faultySending(fact, occurredOn);
    case 'ReferralBegun':
    case 'ReferralDelivered':
      return known.answer?.answer === 'refused' && occurredOn >= known.answer.on
        ? refuse('referral.was-refused', 'referral')
        : nameless(fact, by);
    case 'ReferralNotTakenUp':
      return known.delivered === undefined
        ? nameless(fact, by)
        : refuse('referral.delivered-already', 'referral');
    case 'ReferralReceived':
    case 'ReferralAnswered':
      return nameless(fact, by);
    case 'ReferralRevoked':
    case 'ReferralClosed':
      return undefined;
  }
}

const nameless = ({ from }: { readonly from?: unknown }, by: Author) =>
  by.capacity === 'partner' && from === undefined
    ? refuse('referral.without-name-of-the-other-side', 'from')
    : undefined;

function faultySending({ way, agency, request, link: made }: Fact<'ReferralSent'>, occurredOn: string) {
  if (way === 'inbox' && (agency === undefined || request === undefined))
    return refuse('referral.inbox-without-agency', 'agency');
  if (way !== 'link') return undefined;
  if (made === undefined) return refuse('referral.link-without-limits', 'link');
  const fits = made.until >= occurredOn && made.until <= addDays(occurredOn, longestLink);
  return fits ? undefined : refuse('referral.link-too-long', 'link.until');
}

function evolve(state: Referrals, fact: ReferralEntry, around: Circumstance): Referrals {
  const on = around.occurredOn;
  if (fact.type === 'ReferralMade') {
    const { type: _, ...made } = fact;
    return { ...state, [fact.referral]: { ...made, on, by: around.by.id, sendings: [] } };
  }
  const known = state[fact.referral];
  return known === undefined ? state : { ...state, [fact.referral]: after(known, fact, on) };
}

function after(
  known: Referral,
  fact: Exclude<ReferralEntry, { type: 'ReferralMade' }>,
  on: string,
): Referral {
  const { type: _, referral: __, ...facts } = fact;
  switch (fact.type) {
    case 'ReferralSent':
      return { ...known, sendings: [...known.sendings, { ...facts, on } as Sending] };
    case 'ReferralReceived':
      return known.received === undefined ? { ...known, received: { ...facts, on } } : known;
    case 'ReferralAnswered':
      return { ...known, answer: { ...facts, on } as NonNullable<Referral['answer']> };
    case 'ReferralBegun':
      return { ...known, begun: { ...facts, on } };
    case 'ReferralDelivered':
      return { ...known, delivered: { ...facts, on } };
    case 'ReferralNotTakenUp':
      return { ...known, notTakenUp: { ...facts, on } };
    case 'ReferralRevoked':
      return { ...known, revoked: { reason: fact.reason, on } };
    case 'ReferralClosed':
      return { ...known, closed: { ...facts, on } as NonNullable<Referral['closed']> };
  }
}
