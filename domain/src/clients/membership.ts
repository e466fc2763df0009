/**
 * Belonging to a group, an organisation or a community: who, as what, from when to when. A person of the registry is
 * named by id; somebody without a record by name alone. A family has members of its own kind (family.ts).
 */
import { z } from 'zod';
import { day, id, line, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import type { Community } from './community.ts';
import type { Group } from './group.ts';
import type { Organisation } from './organisation.ts';

// What can happen

export const MembershipEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('MembershipBegun'),
    membership: id,
    person: id.optional(),
    name: line,
    /** Member, chair, pupil, resident … */
    part: line.optional(),
    from: day.optional(),
  }),
  z.strictObject({
    type: z.literal('MembershipEnded'),
    membership: id,
    on: day.optional(),
    reason: prose.optional(),
  }),
]);
export type MembershipEntry = z.infer<typeof MembershipEntry>;

// What is known

export interface Membership {
  readonly membership: string;
  readonly person?: string | undefined;
  readonly name: string;
  readonly part?: string | undefined;
  readonly from?: string | undefined;
  readonly ended?: { readonly on?: string | undefined; readonly reason?: string | undefined };
}
export type Memberships = Readonly<Record<string, Membership>>;

interface Collective {
  readonly group: Group;
  readonly organisation: Organisation;
  readonly community: Community;
}

export const memberships: Room<Memberships, MembershipEntry, Collective> = {
  initial: {},
  entries: MembershipEntry,
  admit,
  evolve,
  sets: (fact) => [`membership/${fact.membership}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type MembershipRefusal =
  | 'membership.ended'
  | 'membership.ended-before-begun'
  | 'membership.none'
  | 'membership.not-a-collective'
  | 'membership.twice';

const refuse = refusing<MembershipRefusal>();

const belongs = (state: Memberships, person: string | undefined): boolean =>
  person !== undefined &&
  Object.values(state).some((one) => one.person === person && one.ended === undefined);

function admit(state: Memberships, fact: MembershipEntry, { seen }: { readonly seen: Collective }) {
  if (fact.type === 'MembershipBegun') {
    if (seen.group === undefined && seen.organisation === undefined && seen.community === undefined)
      return refuse('membership.not-a-collective');
    return belongs(state, fact.person) ? refuse('membership.twice', 'person') : undefined;
  }
  const known = state[fact.membership];
  if (known === undefined) return refuse('membership.none', 'membership');
  if (known.ended !== undefined) return refuse('membership.ended', 'membership');
  const backwards = fact.on !== undefined && known.from !== undefined && fact.on < known.from;
  return backwards ? refuse('membership.ended-before-begun', 'on') : undefined;
}

function evolve(state: Memberships, fact: MembershipEntry): Memberships {
  if (fact.type === 'MembershipBegun') {
    const { type: _, ...membership } = fact;
    return { ...state, [fact.membership]: membership };
  }
  const known = state[fact.membership];
  if (known === undefined) return state;
  return { ...state, [fact.membership]: { ...known, ended: { on: fact.on, reason: fact.reason } } };
}
