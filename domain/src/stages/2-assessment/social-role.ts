/**
 * Social roles (PM 3.2): a position, such as pupil or mother, carries roles. For each: what is expected and by whom,
 * what is done, what it means to the client, and the gap between. Its three sides are the norms tied to the position,
 * what the person can do in the community, and the behaviour that matters to the community's order.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const roleGaps = ['none', 'small', 'large', 'conflict'] as const;
export type RoleGap = (typeof roleGaps)[number];

// What can happen

export const SocialRoleEntry = z.discriminatedUnion('type', [
  /** Said again with the same id, it is weighed anew; the earlier weighing stays to compare with. */
  z.strictObject({
    type: z.literal('SocialRoleWeighed'),
    role: id,
    person: id.optional(),
    name: line,
    /** The position: child, sibling, pupil, parent, neighbour, worshipper, worker … */
    position: line,
    expected: prose,
    expectedBy: line,
    done: prose,
    meaning: prose.optional(),
    gap: oneOf(roleGaps),
    norms: prose.optional(),
    ability: prose.optional(),
    order: prose.optional(),
  }),
  z.strictObject({ type: z.literal('SocialRoleLaidDown'), role: id, reason: prose }),
]);
export type SocialRoleEntry = z.infer<typeof SocialRoleEntry>;

// What is known

export type WeighedRole = Omit<Extract<SocialRoleEntry, { type: 'SocialRoleWeighed' }>, 'type'> & {
  readonly on: string;
  readonly laidDown?: { readonly on: string; readonly reason: string };
  /** Earlier gaps, oldest first. */
  readonly before: readonly { readonly on: string; readonly gap: RoleGap }[];
};
export type SocialRoles = Readonly<Record<string, WeighedRole>>;

export const socialRoles: Room<SocialRoles, SocialRoleEntry> = {
  initial: {},
  entries: SocialRoleEntry,
  admit,
  evolve,
  sets: (fact) => [`social-role/${fact.role}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type SocialRoleRefusal = 'social-role.none';

const refuse = refusing<SocialRoleRefusal>();

function admit(state: SocialRoles, fact: SocialRoleEntry) {
  const unknown = fact.type === 'SocialRoleLaidDown' && state[fact.role] === undefined;
  return unknown ? refuse('social-role.none', 'role') : undefined;
}

function evolve(state: SocialRoles, fact: SocialRoleEntry, { occurredOn: on }: Circumstance): SocialRoles {
  const known = state[fact.role];
  if (fact.type === 'SocialRoleWeighed') {
    const { type: _, ...role } = fact;
    const before = known === undefined ? [] : [...known.before, { on: known.on, gap: known.gap }];
    return { ...state, [fact.role]: { ...role, on, before } };
  }
  if (known === undefined) return state;
  return { ...state, [fact.role]: { ...known, laidDown: { on, reason: fact.reason } } };
}
