/**
 * The group's own officers (PM 5.6, 6.1): who leads it, keeps its book and its money, chosen by its members. A group that
 * is to go on without its worker needs them before the ending; what each carries on is handed over as in every ending.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';
import { belongedOn, type Composition } from './composition.ts';

export const offices = ['chair', 'vice-chair', 'secretary', 'treasurer', 'other'] as const;
export type Office = (typeof offices)[number];

export const waysOfChoosing = ['election', 'agreement', 'appointment', 'other'] as const;
export type WayOfChoosing = (typeof waysOfChoosing)[number];

// What can happen

export const OfficerEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OfficerChosen'),
    /** This term of office. */
    term: id,
    office: oneOf(offices),
    /** What the group itself calls the office. */
    officeName: line.optional(),
    member: id,
    how: oneOf(waysOfChoosing).optional(),
    until: day.optional(),
    /** What this member carries on once the worker is gone. */
    carriesOn: prose.optional(),
    session: id.optional(),
  }),
  z.strictObject({ type: z.literal('OfficerSteppedDown'), term: id, reason: prose.optional() }),
]);
export type OfficerEntry = z.infer<typeof OfficerEntry>;

// What is known

export interface Officer extends Omit<Extract<OfficerEntry, { type: 'OfficerChosen' }>, 'type'> {
  readonly from: string;
  readonly steppedDown?: { readonly on: string; readonly reason?: string | undefined };
}
export type Officers = Readonly<Record<string, Officer>>;

export const officers: Room<Officers, OfficerEntry, { readonly composition: Composition }> = {
  initial: {},
  entries: OfficerEntry,
  admit,
  evolve,
  sets: (fact) => [`officer/${fact.term}`],
};

/** Those in office on a day, in the order of the offices; who has left the group holds none. */
export const officersOn = (
  state: Officers,
  { members }: Composition,
  on: string,
): readonly (Officer & { readonly name: string })[] =>
  Object.values(state)
    .flatMap((one) => {
      const member = members[one.member];
      const inOffice =
        one.from <= on &&
        (one.until === undefined || on <= one.until) &&
        (one.steppedDown === undefined || on < one.steppedDown.on);
      return member !== undefined && inOffice && belongedOn(member, on)
        ? [{ ...one, name: member.name }]
        : [];
    })
    .sort((a, b) => offices.indexOf(a.office) - offices.indexOf(b.office) || a.from.localeCompare(b.from));

// The rules

/** Why an entry of this room may not stand. */
export type OfficerRefusal =
  | 'officer.ends-before-begun'
  | 'officer.none'
  | 'officer.not-a-member-then'
  | 'officer.stepped-down-already';

const refuse = refusing<OfficerRefusal>();

function admit(
  state: Officers,
  fact: OfficerEntry,
  { occurredOn, seen }: Scene<{ readonly composition: Composition }>,
) {
  if (fact.type === 'OfficerChosen') {
    const member = seen.composition.members[fact.member];
    if (member === undefined || !belongedOn(member, occurredOn))
      return refuse('officer.not-a-member-then', 'member');
    const backwards = fact.until !== undefined && fact.until < occurredOn;
    return backwards ? refuse('officer.ends-before-begun', 'until') : undefined;
  }
  const known = state[fact.term];
  if (known === undefined) return refuse('officer.none', 'term');
  return known.steppedDown === undefined ? undefined : refuse('officer.stepped-down-already', 'term');
}

function evolve(state: Officers, fact: OfficerEntry, { occurredOn: on }: Circumstance): Officers {
  if (fact.type === 'OfficerChosen') {
    const { type: _, ...officer } = fact;
    return { ...state, [fact.term]: { ...officer, from: on } };
  }
  const known = state[fact.term];
  return known === undefined
    ? state
    : { ...state, [fact.term]: { ...known, steppedDown: { on, reason: fact.reason } } };
}
