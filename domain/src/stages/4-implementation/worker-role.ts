/**
 * What the record of each of the ten roles of the worker holds (PM 4.2), told with the activity in which the role was
 * played. A few words are enough and nothing in it must be said: what is weak is noticed, never refused. What lives
 * longer than an activity (a behaviour contract, an advocacy, a risk, a referral) is told in its own room and only
 * pointed at from here. What was agreed, the result and the next step stand with the activity itself.
 */
import { z } from 'zod';
import { day, id, line, lines, oneOf, prose, someOf } from '../../kernel/field.ts';
import { protectivePowers } from '../2-assessment/risk.ts';

/** Ways of an enabler (PM 4.2). */
export const enablerStrategies = [
  'giving-hope',
  'reducing-ambivalence',
  'managing-feelings',
  'finding-strengths',
  'partialising',
  'keeping-focus',
] as const;
export type EnablerStrategy = (typeof enablerStrategies)[number];

/** How good the service is that was found, as the worker judges it. */
export const foundQualities = ['good', 'fair', 'poor', 'unknown'] as const;
export type FoundQuality = (typeof foundQualities)[number];

/** Whether the client got what was sought. */
export const whetherGot = ['got', 'partly', 'not-yet', 'not-got'] as const;
export type WhetherGot = (typeof whetherGot)[number];

/** Means of mediation (PM 4.2). */
export const mediationMeans = ['behaviour-contract', 'negotiation', 'conciliation', 'other'] as const;
export type MediationMeans = (typeof mediationMeans)[number];

/** For one client, or for all who meet the same wall (PM 4.2). */
export const advocacyLevels = ['case', 'class'] as const;
export type AdvocacyLevel = (typeof advocacyLevels)[number];

export const teachings = ['knowledge', 'attitude', 'skill'] as const;
export type Teaching = (typeof teachings)[number];

/** One side of a mediation, with what it wants. */
const party = z.strictObject({ name: line, person: id.optional(), wants: prose.optional() });

const enabler = z.strictObject({
  strategies: someOf(enablerStrategies).optional(),
  note: prose.optional(),
});

const broker = z.strictObject({
  need: prose.optional(),
  /** The resource that was looked for. */
  sought: line.optional(),
  /** The service that was found. */
  found: line.optional(),
  quality: oneOf(foundQualities).optional(),
  /** The referral that was made. */
  referral: id.optional(),
  got: oneOf(whetherGot).optional(),
});

const mediator = z.strictObject({
  parties: z.array(party).max(20, 'field.too-many').optional(),
  means: someOf(mediationMeans).optional(),
  /** The day on which one asks whether the agreement holds. */
  followUpOn: day.optional(),
  /** The behaviour contract that came of it. */
  behaviourContract: id.optional(),
});

const advocate = z.strictObject({
  /** The advocacy this was a step of. */
  advocacy: id.optional(),
  level: oneOf(advocacyLevels).optional(),
  /** The right or the need that is withheld. */
  withheld: prose.optional(),
  decidedBy: line.optional(),
  argument: prose.optional(),
  evidence: lines.optional(),
  answer: prose.optional(),
});

const protector = z.strictObject({
  /** The risk report it belongs to. */
  risk: id.optional(),
  /** The danger, where there is no risk report. */
  danger: prose.optional(),
  whoIsAtRisk: line.optional(),
  /** The basis in law. */
  ground: prose.optional(),
  power: oneOf(protectivePowers).optional(),
  toldTo: line.optional(),
  /** The day by which they are to be told or to answer. */
  toldBy: day.optional(),
});

const educator = z.strictObject({
  taught: prose.optional(),
  kinds: someOf(teachings).optional(),
  toWhom: line.optional(),
  how: line.optional(),
  learned: prose.optional(),
});

const empowerer = z.strictObject({
  /** The strength or potential that was addressed. */
  strength: prose.optional(),
  /** What the client now decides or does alone. */
  control: prose.optional(),
});

const activist = z.strictObject({
  injustice: prose.optional(),
  disadvantaged: line.optional(),
  /** The change in rules or resources that is sought. */
  change: prose.optional(),
});

const expert = z.strictObject({
  advice: prose.optional(),
  toWhom: line.optional(),
  /** On what knowledge or rule it rests. */
  ground: prose.optional(),
});

const socialPlanner = z.strictObject({
  /** The facts that were gathered. */
  facts: prose.optional(),
  analysis: prose.optional(),
  alternatives: lines.optional(),
  /** The chosen course. */
  chosen: prose.optional(),
});

/** For each role played, what its record holds. */
export const InRole = z.strictObject({
  enabler: enabler.optional(),
  broker: broker.optional(),
  mediator: mediator.optional(),
  advocate: advocate.optional(),
  protector: protector.optional(),
  educator: educator.optional(),
  empowerer: empowerer.optional(),
  activist: activist.optional(),
  expert: expert.optional(),
  'social-planner': socialPlanner.optional(),
});
export type InRole = z.infer<typeof InRole>;
