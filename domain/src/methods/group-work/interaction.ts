/**
 * Who spoke to whom (PM 6.1): what an observer saw of the talk in one meeting, member to member, to the whole group, to
 * and from the worker, with how often and of what kind. It shows what an attendance list cannot: who carries the talk,
 * who is only spoken to, and who says nothing.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { belongedOn, type Composition } from './composition.ts';

/** By rough impression, where nobody counted. */
export const howOften = ['few', 'some', 'often'] as const;
export type HowOften = (typeof howOften)[number];

export const interactionKinds = ['talk', 'support', 'challenge'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** Stands for the worker who leads the meeting; a member stands by the id of their membership. */
export const theWorker = 'worker';
/** Stands for everybody at once: said into the round. */
export const theWholeGroup = 'group';

const speaker = z.union([id, z.literal(theWorker)], { error: 'field.not-in-list' });
const spokenTo = z.union([id, z.literal(theWorker), z.literal(theWholeGroup)], {
  error: 'field.not-in-list',
});

const interaction = z.strictObject({
  from: speaker,
  to: spokenTo,
  kind: oneOf(interactionKinds),
  often: oneOf(howOften).optional(),
  /** Counted; takes the place of an impression. */
  times: wholeFrom(1, 10_000).optional(),
});
export type Interaction = z.infer<typeof interaction>;

// What can happen

export const InteractionEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was observed before. */
  z.strictObject({
    type: z.literal('InteractionsObserved'),
    observation: id,
    /** The meeting of the group in which it was seen; absent: some meeting of that day. */
    session: id.optional(),
    observed: z.array(interaction).min(1, 'field.required').max(1_000, 'field.too-many'),
    note: prose.optional(),
  }),
]);
export type InteractionEntry = z.infer<typeof InteractionEntry>;

// What is known

export interface InteractionObservation extends Omit<InteractionEntry, 'type'> {
  readonly on: string;
  readonly by: string;
}
/** In the order of their days. */
export type Interactions = readonly InteractionObservation[];

export const interactions: Room<Interactions, InteractionEntry, { readonly composition: Composition }> = {
  initial: [],
  entries: InteractionEntry,
  admit,
  evolve,
  sets: (fact) => [`interaction/${fact.observation}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type InteractionRefusal =
  | 'interaction.how-often'
  | 'interaction.not-a-member'
  | 'interaction.not-a-member-then'
  | 'interaction.twice'
  | 'interaction.with-oneself';

const refuse = refusing<InteractionRefusal>();

const isMember = (party: string) => party !== theWorker && party !== theWholeGroup;

function admit(
  _state: Interactions,
  { observed }: InteractionEntry,
  { occurredOn, seen }: Scene<{ readonly composition: Composition }>,
) {
  if (observed.some((one) => one.from === one.to)) return refuse('interaction.with-oneself', 'observed');
  if (observed.some((one) => (one.often === undefined) === (one.times === undefined)))
    return refuse('interaction.how-often', 'observed');
  const named = observed.flatMap((one) => [one.from, one.to]).filter(isMember);
  const { members } = seen.composition;
  if (named.some((one) => members[one] === undefined)) return refuse('interaction.not-a-member', 'observed');
  const wasThere = (one: string) => members[one] !== undefined && belongedOn(members[one], occurredOn);
  if (!named.every(wasThere)) return refuse('interaction.not-a-member-then', 'observed');
  const rows = new Set(observed.map((one) => `${one.from}>${one.to}:${one.kind}`));
  return rows.size === observed.length ? undefined : refuse('interaction.twice', 'observed');
}

function evolve(state: Interactions, fact: InteractionEntry, around: Circumstance): Interactions {
  const { type: _, ...observation } = fact;
  const others = state.filter((one) => one.observation !== fact.observation);
  return [...others, { ...observation, on: around.occurredOn, by: around.by.id }].sort((a, b) =>
    a.on.localeCompare(b.on),
  );
}

const impressions = { few: 1, some: 2, often: 3 } as const satisfies Record<HowOften, 1 | 2 | 3>;

/** How strong a line is drawn, 1 to 3: impression and count are brought together, as neither is exact. */
export function strengthOf({ often, times = 0 }: Interaction): 1 | 2 | 3 {
  if (often !== undefined) return impressions[often];
  if (times >= 6) return 3;
  return times >= 3 ? 2 : 1;
}

export interface PartInTalk {
  readonly member: string;
  readonly name: string;
  /** To how many others, the whole group and the worker included, this member spoke. */
  readonly spokeTo: number;
  readonly spokenToBy: number;
  /** Said nothing that was seen. */
  readonly silent: boolean;
}

/** Each member's part in what was observed; people are counted, not rows. */
export function partsInTalk(
  members: readonly { readonly member: string; readonly name: string }[],
  { observed }: Pick<InteractionObservation, 'observed'>,
): readonly PartInTalk[] {
  return members.map(({ member, name }) => {
    const spokeTo = new Set(observed.filter((one) => one.from === member).map((one) => one.to)).size;
    const spokenToBy = new Set(observed.filter((one) => one.to === member).map((one) => one.from)).size;
    return { member, name, spokeTo, spokenToBy, silent: spokeTo === 0 };
  });
}
