/**
 * A behaviour contract: what each side of a conflict undertakes, for how long, and what happens if it is not kept
 * (PM 4.2, mediator). Each side signs; for a child a guardian signs and the child gives assent. It is looked at again
 * on the day that was said, person by person, and ends when it has done its work or has failed. It is not the contract
 * of service (PM 5.1): the worker stands between the parties and is none of them.
 */
import { z } from 'zod';
import { type Attachment, attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, lines, oneOf, prose } from '../../kernel/field.ts';
import { drawnMark } from '../../kernel/mark.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { type SigningWay, signingWays } from '../1-engagement/contract.ts';

/** As whom somebody signs a behaviour contract. */
export const behaviourSignatories = ['party', 'guardian', 'child', 'worker', 'witness'] as const;
export type BehaviourSignatory = (typeof behaviourSignatories)[number];

/** How far what was undertaken was kept. */
export const keepings = ['kept', 'partly', 'not-kept'] as const;
export type Keeping = (typeof keepings)[number];

const undertaking = z.strictObject({
  name: line,
  person: id.optional(),
  undertakes: lines.min(1, 'field.required'),
});
export type Undertaking = z.infer<typeof undertaking>;

// What can happen

export const BehaviourContractEntry = z.discriminatedUnion('type', [
  /** The same one made again before anybody has signed replaces what was written. */
  z.strictObject({
    type: z.literal('BehaviourContractMade'),
    behaviourContract: id,
    /** What it is about, in a few words. */
    what: prose,
    /** The mediation it came from. */
    activity: id.optional(),
    parties: z.array(undertaking).min(1, 'field.required').max(20, 'field.too-many'),
    from: day,
    until: day.optional(),
    ifNotKept: prose.optional(),
    reviewOn: day.optional(),
  }),
  z.strictObject({
    type: z.literal('BehaviourContractSigned'),
    behaviourContract: id,
    as: oneOf(behaviourSignatories),
    name: line,
    person: id.optional(),
    worker: id.optional(),
    /** For which party a guardian signs. */
    onBehalfOf: line.optional(),
    how: oneOf(signingWays),
    /** What was drawn by finger on the device. */
    mark: drawnMark.optional(),
    /** The signed paper. */
    attachments,
  }),
  z.strictObject({
    type: z.literal('BehaviourContractReviewed'),
    behaviourContract: id,
    review: id,
    /** By party, as those present judged it. */
    kept: z
      .array(z.strictObject({ name: line, keeping: oneOf(keepings), note: prose.optional() }))
      .min(1, 'field.required')
      .max(20, 'field.too-many'),
    note: prose.optional(),
    nextReviewOn: day.optional(),
  }),
  z.strictObject({
    type: z.literal('BehaviourContractEnded'),
    behaviourContract: id,
    keeping: oneOf(keepings),
    reason: prose,
  }),
]);
export type BehaviourContractEntry = z.infer<typeof BehaviourContractEntry>;

// What is known

export interface BehaviourSignature {
  readonly as: BehaviourSignatory;
  readonly name: string;
  readonly person?: string | undefined;
  readonly worker?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly how: SigningWay;
  readonly mark?: string | undefined;
  readonly on: string;
  readonly attachments?: readonly Attachment[] | undefined;
}
type OfType<Type extends BehaviourContractEntry['type']> = Extract<BehaviourContractEntry, { type: Type }>;
export type BehaviourReview = Omit<OfType<'BehaviourContractReviewed'>, 'type' | 'behaviourContract'> & {
  readonly on: string;
};
export interface BehaviourContract extends Omit<OfType<'BehaviourContractMade'>, 'type'> {
  readonly madeOn: string;
  readonly madeBy: string;
  readonly signatures: readonly BehaviourSignature[];
  /** The day on which the last party signed; from then it binds all of them. */
  readonly inForceSince?: string;
  /** In the order in which they were told. */
  readonly reviews: readonly BehaviourReview[];
  readonly ended?: { readonly on: string; readonly keeping: Keeping; readonly reason: string };
}
export type BehaviourContracts = Readonly<Record<string, BehaviourContract>>;

/** The parties who have not signed, nor a guardian for them. */
export const unsignedParties = ({
  parties,
  signatures,
}: Pick<BehaviourContract, 'parties' | 'signatures'>): readonly string[] =>
  parties
    .map((one) => one.name)
    .filter((name) => !signatures.some((one) => (one.as === 'party' ? one.name : one.onBehalfOf) === name));

/** The day of the next review that was agreed; `undefined` where none was, or after the end. */
export function behaviourReviewOn({ reviews, reviewOn, ended }: BehaviourContract): string | undefined {
  if (ended !== undefined) return undefined;
  const last = reviews.at(-1);
  return last === undefined ? reviewOn : last.nextReviewOn;
}

export const behaviourContracts: Room<BehaviourContracts, BehaviourContractEntry> = {
  initial: {},
  entries: BehaviourContractEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'BehaviourContractMade' ? [`behaviour-contract/${fact.behaviourContract}`] : [],
};

// The rules

/** Why an entry of this room may not stand. */
export type BehaviourContractRefusal =
  | 'behaviour-contract.ended-already'
  | 'behaviour-contract.ends-before-it-begins'
  | 'behaviour-contract.guardian-of-whom'
  | 'behaviour-contract.has-signatures'
  | 'behaviour-contract.none'
  | 'behaviour-contract.not-a-party'
  | 'behaviour-contract.signed-already'
  | 'behaviour-contract.twice-the-same-party';

const refuse = refusing<BehaviourContractRefusal>();

function admit(state: BehaviourContracts, fact: BehaviourContractEntry) {
  const known = state[fact.behaviourContract];
  if (fact.type === 'BehaviourContractMade') return admitMade(fact, known);
  if (known === undefined) return refuse('behaviour-contract.none', 'behaviourContract');
  if (known.ended !== undefined) return refuse('behaviour-contract.ended-already', 'behaviourContract');
  switch (fact.type) {
    case 'BehaviourContractSigned':
      return admitSigned(fact, known);
    case 'BehaviourContractReviewed': {
      const other = fact.kept.findIndex((one) => !isParty(known, one.name));
      return other < 0 ? undefined : refuse('behaviour-contract.not-a-party', `kept.${other}.name`);
    }
    case 'BehaviourContractEnded':
      return undefined;
  }
}

const isParty = (known: BehaviourContract, name: string) => known.parties.some((one) => one.name === name);

function admitMade(fact: OfType<'BehaviourContractMade'>, known: BehaviourContract | undefined) {
  if (known !== undefined && known.signatures.length > 0)
    return refuse('behaviour-contract.has-signatures', 'behaviourContract');
  if (new Set(fact.parties.map((one) => one.name)).size < fact.parties.length)
    return refuse('behaviour-contract.twice-the-same-party', 'parties');
  const backwards = fact.until !== undefined && fact.until < fact.from;
  return backwards ? refuse('behaviour-contract.ends-before-it-begins', 'until') : undefined;
}

function admitSigned(fact: OfType<'BehaviourContractSigned'>, known: BehaviourContract) {
  const twice = known.signatures.some(
    (one) => one.as === fact.as && one.name === fact.name && one.onBehalfOf === fact.onBehalfOf,
  );
  if (twice) return refuse('behaviour-contract.signed-already', 'name');
  if (fact.as === 'guardian' && fact.onBehalfOf === undefined)
    return refuse('behaviour-contract.guardian-of-whom', 'onBehalfOf');
  if (fact.as === 'guardian' && !isParty(known, fact.onBehalfOf ?? ''))
    return refuse('behaviour-contract.not-a-party', 'onBehalfOf');
  const stranger = fact.as === 'party' && !isParty(known, fact.name);
  return stranger ? refuse('behaviour-contract.not-a-party', 'name') : undefined;
}

function evolve(
  state: BehaviourContracts,
  fact: BehaviourContractEntry,
  around: Circumstance,
): BehaviourContracts {
  const known = state[fact.behaviourContract];
  if (fact.type === 'BehaviourContractMade') {
    const { type: _, ...made } = fact;
    const { occurredOn: madeOn, by } = around;
    const signatures = known?.signatures ?? [];
    return {
      ...state,
      [fact.behaviourContract]: { ...made, madeOn, madeBy: by.id, signatures, reviews: [] },
    };
  }
  return known === undefined
    ? state
    : { ...state, [fact.behaviourContract]: moved(known, fact, around.occurredOn) };
}

function moved(
  known: BehaviourContract,
  fact: Exclude<BehaviourContractEntry, { type: 'BehaviourContractMade' }>,
  on: string,
): BehaviourContract {
  switch (fact.type) {
    case 'BehaviourContractSigned': {
      const { type: _, behaviourContract: __, ...signature } = fact;
      return signed(known, { ...signature, on });
    }
    case 'BehaviourContractReviewed': {
      const { type: _, behaviourContract: __, ...review } = fact;
      return { ...known, reviews: [...known.reviews, { ...review, on }] };
    }
    case 'BehaviourContractEnded':
      return { ...known, ended: { on, keeping: fact.keeping, reason: fact.reason } };
  }
}

function signed(known: BehaviourContract, signature: BehaviourSignature): BehaviourContract {
  const signatures = [...known.signatures, signature];
  const open = unsignedParties({ parties: known.parties, signatures });
  if (open.length > 0 || known.inForceSince !== undefined) return { ...known, signatures };
  const latest = signatures.reduce((last, one) => (one.on > last ? one.on : last), '');
  return { ...known, signatures, inForceSince: latest };
}
