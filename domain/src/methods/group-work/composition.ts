/**
 * The composition of a group (PM 6.1): who was asked, who was taken in and why others were not, who joined, who left and
 * who came back. A member is known here by the id of their membership in the group's own record, so that choices told
 * within the group and attendance speak of the same people; what the group does is told of those who belonged that day.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

export const screeningDecisions = ['taken-in', 'declined', 'referred-on', 'waiting'] as const;
export type ScreeningDecision = (typeof screeningDecisions)[number];

export const leavingReasons = ['own-wish', 'moved', 'work', 'referred', 'excluded', 'died', 'other'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

const people = wholeFrom(0, 10_000);

// What can happen

export const CompositionEntry = z.discriminatedUnion('type', [
  /** Somebody who may join is talked with; told again with the same id, it takes the place of what was found before. */
  z.strictObject({
    type: z.literal('CandidateScreened'),
    candidate: id,
    person: id.optional(),
    name: line,
    decision: oneOf(screeningDecisions),
    reason: prose.optional(),
  }),
  /** A screening told in numbers alone: those not taken in have a right not to be named in a record of others. */
  z.strictObject({
    type: z.literal('ScreeningCounted'),
    screening: id,
    interviewed: people,
    takenIn: people,
    notTakenIn: z
      .array(z.strictObject({ number: people, why: line, decision: oneOf(screeningDecisions).optional() }))
      .max(20, 'field.too-many'),
  }),
  z.strictObject({
    type: z.literal('GroupMemberJoined'),
    member: id,
    person: id.optional(),
    name: line,
    /** Invited by, heard from, came with: how they found their way here. */
    how: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('GroupMemberLeft'),
    member: id,
    reason: oneOf(leavingReasons),
    words: prose.optional(),
  }),
  z.strictObject({ type: z.literal('GroupMemberReturned'), member: id, words: prose.optional() }),
]);
export type CompositionEntry = z.infer<typeof CompositionEntry>;

// What is known

export interface BelongingPeriod {
  readonly from: string;
  /** The last day of belonging; absent: belongs still. */
  readonly until?: string;
  readonly reason?: LeavingReason;
  readonly words?: string | undefined;
}
export interface GroupMember {
  readonly member: string;
  readonly person?: string | undefined;
  readonly name: string;
  readonly how?: string | undefined;
  /** In the order of their days; never empty. */
  readonly periods: readonly BelongingPeriod[];
}
type Told<T extends CompositionEntry['type']> = Omit<Extract<CompositionEntry, { type: T }>, 'type'>;
export type Screening = Told<'CandidateScreened'> & { readonly on: string };
export type ScreeningCount = Told<'ScreeningCounted'> & { readonly on: string };

export interface Composition {
  readonly members: Readonly<Record<string, GroupMember>>;
  readonly screenings: Readonly<Record<string, Screening>>;
  readonly counts: readonly ScreeningCount[];
}

export const composition: Room<Composition, CompositionEntry> = {
  initial: { members: {}, screenings: {}, counts: [] },
  entries: CompositionEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'CandidateScreened' ? [`candidate/${fact.candidate}`] : []),
};

/** Whether somebody belonged to the group on a day; the day of joining and the day of leaving both count. */
export const belongedOn = (member: GroupMember, on: string): boolean =>
  member.periods.some((one) => one.from <= on && (one.until === undefined || on <= one.until));

/** Those who belonged on a day, by name. */
export const membersOn = ({ members }: Composition, on: string): readonly GroupMember[] =>
  Object.values(members)
    .filter((one) => belongedOn(one, on))
    .sort((a, b) => a.name.localeCompare(b.name));

/** The leaving of somebody who belongs no longer; `undefined` for who still does. */
export const leftOf = ({ periods }: GroupMember): BelongingPeriod | undefined => {
  const last = periods.at(-1);
  return last?.until === undefined ? undefined : last;
};

// The rules

/** Why an entry of this room may not stand. */
export type CompositionRefusal =
  | 'group-member.already'
  | 'group-member.before-joining'
  | 'group-member.has-left'
  | 'group-member.has-not-left'
  | 'group-member.none'
  | 'screening.does-not-add-up';

const refuse = refusing<CompositionRefusal>();

function admit(state: Composition, fact: CompositionEntry, { occurredOn }: Scene<unknown>) {
  switch (fact.type) {
    case 'CandidateScreened':
      return undefined;
    case 'ScreeningCounted': {
      const sum = fact.notTakenIn.reduce((all, one) => all + one.number, fact.takenIn);
      return sum === fact.interviewed ? undefined : refuse('screening.does-not-add-up', 'interviewed');
    }
    case 'GroupMemberJoined': {
      const same = Object.values(state.members).some(
        (one) =>
          one.member === fact.member ||
          (fact.person !== undefined && one.person === fact.person && leftOf(one) === undefined),
      );
      return same ? refuse('group-member.already', 'member') : undefined;
    }
    case 'GroupMemberLeft':
    case 'GroupMemberReturned':
      return admitChange(state.members[fact.member], fact.type, occurredOn);
  }
}

function admitChange(
  known: GroupMember | undefined,
  type: 'GroupMemberLeft' | 'GroupMemberReturned',
  on: string,
) {
  if (known === undefined) return refuse('group-member.none', 'member');
  const left = leftOf(known);
  if (type === 'GroupMemberReturned')
    return left === undefined ? refuse('group-member.has-not-left', 'member') : undefined;
  if (left !== undefined) return refuse('group-member.has-left', 'member');
  return on < (known.periods.at(-1)?.from ?? '') ? refuse('group-member.before-joining') : undefined;
}

const withMember = (state: Composition, member: GroupMember): Composition => ({
  ...state,
  members: { ...state.members, [member.member]: member },
});

function evolve(state: Composition, fact: CompositionEntry, { occurredOn: on }: Circumstance): Composition {
  switch (fact.type) {
    case 'CandidateScreened': {
      const { type: _, ...screening } = fact;
      return { ...state, screenings: { ...state.screenings, [fact.candidate]: { ...screening, on } } };
    }
    case 'ScreeningCounted': {
      const { type: _, ...count } = fact;
      const others = state.counts.filter((one) => one.screening !== fact.screening);
      return { ...state, counts: [...others, { ...count, on }] };
    }
    case 'GroupMemberJoined': {
      const { type: _, ...member } = fact;
      return withMember(state, { ...member, periods: [{ from: on }] });
    }
    case 'GroupMemberLeft': {
      const known = state.members[fact.member];
      const last = known?.periods.at(-1);
      if (known === undefined || last === undefined) return state;
      const { reason, words } = fact;
      const ended: BelongingPeriod = { ...last, until: on, reason, words };
      return withMember(state, { ...known, periods: [...known.periods.slice(0, -1), ended] });
    }
    case 'GroupMemberReturned': {
      const known = state.members[fact.member];
      return known === undefined
        ? state
        : withMember(state, { ...known, periods: [...known.periods, { from: on }] });
    }
  }
}
