/**
 * The norms a group gives itself (PM 4.1), version by version with who agreed to them, and what its members may see of
 * each other. Both are decided by the members: what a member has not agreed to show is shown to no other member.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, ids, lines, prose, someOf } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { belongedOn, type Composition } from './composition.ts';

/** What members of a group can let each other see. */
export const sharedAmongMembers = [
  'names',
  'phone-numbers',
  'attendance',
  'cash-box',
  'choices',
  'individual-goals',
] as const;
export type SharedAmongMembers = (typeof sharedAmongMembers)[number];

// What can happen

export const GroupNormsEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('GroupNormsAgreed'),
    norms: id,
    lines: lines.min(1, 'field.required'),
    /** The members who agreed. */
    agreedBy: ids.min(1, 'field.required'),
    /** What is different from the version before, and why. */
    change: prose.optional(),
    why: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('GroupSharingDecided'),
    /** Empty where they decided to share nothing. */
    shared: someOf(sharedAmongMembers),
    /** The members with whom it was decided. */
    decidedBy: ids.min(1, 'field.required'),
    words: prose.optional(),
  }),
]);
export type GroupNormsEntry = z.infer<typeof GroupNormsEntry>;

// What is known

type Told<T extends GroupNormsEntry['type']> = Omit<Extract<GroupNormsEntry, { type: T }>, 'type'>;
export type NormsVersion = Told<'GroupNormsAgreed'> & { readonly version: number; readonly on: string };
export type SharingDecision = Told<'GroupSharingDecided'> & { readonly on: string };

export interface GroupNorms {
  /** In the order of their versions; the last one holds. */
  readonly versions: readonly NormsVersion[];
  /** In the order in which they were decided; the last one holds. */
  readonly sharing: readonly SharingDecision[];
}

interface Seen {
  readonly composition: Composition;
}

export const groupNorms: Room<GroupNorms, GroupNormsEntry, Seen> = {
  initial: { versions: [], sharing: [] },
  entries: GroupNormsEntry,
  admit,
  evolve,
  sets: (fact) => [fact.type === 'GroupNormsAgreed' ? `norms/${fact.norms}` : 'group-sharing'],
};

/** What members may see of each other; nothing where they have not decided. */
export const sharedIn = ({ sharing }: GroupNorms): ReadonlySet<SharedAmongMembers> =>
  new Set(sharing.at(-1)?.shared);

// The rules

/** Why an entry of this room may not stand. */
export type GroupNormsRefusal = 'norms.not-a-member' | 'norms.twice-agreed' | 'norms.version-known';

const refuse = refusing<GroupNormsRefusal>();

function admit(state: GroupNorms, fact: GroupNormsEntry, { seen, occurredOn }: Scene<Seen>) {
  const [field, who] =
    fact.type === 'GroupNormsAgreed'
      ? (['agreedBy', fact.agreedBy] as const)
      : (['decidedBy', fact.decidedBy] as const);
  if (fact.type === 'GroupNormsAgreed' && state.versions.some((one) => one.norms === fact.norms))
    return refuse('norms.version-known', 'norms');
  if (new Set(who).size < who.length) return refuse('norms.twice-agreed', field);
  const { members } = seen.composition;
  const isMember = (one: string) => {
    const member = members[one];
    return member !== undefined && belongedOn(member, occurredOn);
  };
  return who.every(isMember) ? undefined : refuse('norms.not-a-member', field);
}

function evolve(state: GroupNorms, fact: GroupNormsEntry, { occurredOn: on }: Circumstance): GroupNorms {
  switch (fact.type) {
    case 'GroupNormsAgreed': {
      const { type: _, ...norms } = fact;
      const version = state.versions.length + 1;
      return { ...state, versions: [...state.versions, { ...norms, version, on }] };
    }
    case 'GroupSharingDecided': {
      const { type: _, ...decision } = fact;
      return { ...state, sharing: [...state.sharing, { ...decision, on }] };
    }
  }
}
