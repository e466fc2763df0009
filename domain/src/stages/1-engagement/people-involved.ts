/**
 * People around the client who are not members of the family: the headmistress, the chair of the neighbourhood, a
 * doctor (PM 2.2). They have no record of their own; here stands who they are to this case.
 */
import { z } from 'zod';
import { id, line, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const PeopleInvolvedEntry = z.discriminatedUnion('type', [
  /** Said again with the same id, it replaces what was known of the person. */
  z.strictObject({
    type: z.literal('PersonInvolved'),
    person: id,
    name: line,
    part: line,
    organisation: line.optional(),
    phone: line.max(30, 'field.too-long').optional(),
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal('PersonNoLongerInvolved'), person: id, reason: prose.optional() }),
]);
export type PeopleInvolvedEntry = z.infer<typeof PeopleInvolvedEntry>;

// What is known

export interface InvolvedPerson {
  readonly person: string;
  readonly name: string;
  readonly part: string;
  readonly organisation?: string | undefined;
  readonly phone?: string | undefined;
  readonly note?: string | undefined;
}
export type PeopleInvolved = Readonly<Record<string, InvolvedPerson>>;

export const peopleInvolved: Room<PeopleInvolved, PeopleInvolvedEntry> = {
  initial: {},
  entries: PeopleInvolvedEntry,
  admit,
  evolve,
  sets: (fact) => [`involved/${fact.person}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type PeopleInvolvedRefusal = 'person.not-involved';

const refuse = refusing<PeopleInvolvedRefusal>();

function admit(state: PeopleInvolved, fact: PeopleInvolvedEntry) {
  const unknown = fact.type === 'PersonNoLongerInvolved' && state[fact.person] === undefined;
  return unknown ? refuse('person.not-involved', 'person') : undefined;
}

function evolve(state: PeopleInvolved, fact: PeopleInvolvedEntry): PeopleInvolved {
  switch (fact.type) {
    case 'PersonInvolved': {
      const { type: _, ...person } = fact;
      return { ...state, [fact.person]: person };
    }
    case 'PersonNoLongerInvolved': {
      const { [fact.person]: _, ...others } = state;
      return others;
    }
  }
}
