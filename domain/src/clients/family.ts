/**
 * The family: people who live and act as a unit, as client (PM 2.1). Members are persons with records of their own;
 * here stands who belongs, since when, and what they are to the head of the household, whatever the head's sex.
 */
import { z } from 'zod';
import { day, id, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { addressFields } from './individual.ts';

/** Order and labels of the family card (SIAK form F-1.01). */
export const relationsToHead = [
  'head',
  'husband',
  'wife',
  'child',
  'child-in-law',
  'grandchild',
  'parent',
  'parent-in-law',
  'other-kin',
  'helper',
  'other',
] as const;
export type RelationToHead = (typeof relationsToHead)[number];

const about = {
  name: line,
  familyCard: z
    .string()
    .regex(/^\d{16}$/, 'field.wrong-kind')
    .optional(),
  address: addressFields.optional(),
  /** Welfare decile 1 (poorest) to 10 with the day it was looked up: it is good for three months. */
  decile: z.strictObject({ value: wholeFrom(1, 10), checkedOn: day, source: line.optional() }).optional(),
  benefits: z
    .array(z.strictObject({ name: line, status: line }))
    .max(20, 'field.too-many')
    .optional(),
};

/** The file a family came in with. */
const origin = { import: id.optional(), importKey: line.optional() };

// What can happen

export const FamilyEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('FamilyRegistered'), ...about, ...origin }),
  z.strictObject({ type: z.literal('FamilyDescribed'), ...about, name: line.optional() }),
  /** One house can hold several cards: of a second wife, of a grown-up child. Said again, it replaces. */
  z.strictObject({
    type: z.literal('FamilyCardNoted'),
    number: z.string().regex(/^\d{16}$/, 'field.wrong-kind'),
    headName: line.optional(),
    from: day.optional(),
    until: day.optional(),
  }),
  z.strictObject({ type: z.literal('FamilyTakenBack'), import: id, reason: prose.optional() }),
  z.strictObject({
    type: z.literal('MemberJoined'),
    person: id,
    name: line,
    relationToHead: oneOf(relationsToHead),
    from: day.optional(),
    /** A grown-up answers for a child: shown at once wherever a child must not sign alone. */
    child: z.boolean('field.wrong-kind').optional(),
  }),
  z.strictObject({ type: z.literal('MemberLeft'), person: id, on: day.optional(), reason: prose.optional() }),
]);
export type FamilyEntry = z.infer<typeof FamilyEntry>;

// What is known

export interface Member {
  readonly person: string;
  readonly name: string;
  readonly relationToHead: RelationToHead;
  readonly from?: string | undefined;
  readonly child: boolean;
  readonly left?: { readonly on?: string | undefined; readonly reason?: string | undefined };
}
export interface Household
  extends Omit<Extract<FamilyEntry, { type: 'FamilyRegistered' }>, 'type' | 'import' | 'importKey'> {}
export interface FamilyCard {
  readonly number: string;
  readonly headName?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}
export interface Family {
  readonly household: Household | undefined;
  readonly import: string | undefined;
  /** Cards besides the one of the household's own facts. */
  readonly cards: Readonly<Record<string, FamilyCard>>;
  readonly members: Readonly<Record<string, Member>>;
}

export const family: Room<Family, FamilyEntry> = {
  initial: { household: undefined, import: undefined, cards: {}, members: {} },
  entries: FamilyEntry,
  admit,
  evolve,
  sets: (fact) => {
    if (fact.type === 'MemberJoined' || fact.type === 'MemberLeft') return [`member/${fact.person}`];
    if (fact.type === 'FamilyTakenBack') return [];
    if (fact.type === 'FamilyCardNoted') return [`family-card/${fact.number}`];
    return Object.keys(fact)
      .filter((key) => key !== 'type' && key !== 'import' && key !== 'importKey')
      .map((key) => `family/${key}`);
  },
};

// The rules

/** Why an entry of this room may not stand. */
export type FamilyRefusal =
  | 'family.already-registered'
  | 'family.card-backwards'
  | 'family.left-before-joining'
  | 'family.member-already'
  | 'family.not-a-member'
  | 'family.not-imported'
  | 'family.not-registered';

const refuse = refusing<FamilyRefusal>();

const backwards = (from: string | undefined, until: string | undefined): boolean =>
  from !== undefined && until !== undefined && until < from;

function admit(state: Family, fact: FamilyEntry) {
  if (fact.type === 'FamilyRegistered')
    return state.household === undefined ? undefined : refuse('family.already-registered');
  if (state.household === undefined) return refuse('family.not-registered');
  switch (fact.type) {
    case 'FamilyDescribed':
      return undefined;
    case 'FamilyTakenBack':
      return state.import === fact.import ? undefined : refuse('family.not-imported', 'import');
    case 'FamilyCardNoted':
      return backwards(fact.from, fact.until) ? refuse('family.card-backwards', 'until') : undefined;
    case 'MemberJoined':
    case 'MemberLeft':
      return admitMember(state, fact);
  }
}

function admitMember(state: Family, fact: Extract<FamilyEntry, { type: 'MemberJoined' | 'MemberLeft' }>) {
  const member = state.members[fact.person];
  const present = member !== undefined && member.left === undefined;
  if (fact.type === 'MemberJoined') return present ? refuse('family.member-already', 'person') : undefined;
  if (!present) return refuse('family.not-a-member', 'person');
  return backwards(member.from, fact.on) ? refuse('family.left-before-joining', 'on') : undefined;
}

function evolve(state: Family, fact: FamilyEntry): Family {
  switch (fact.type) {
    case 'FamilyRegistered': {
      const { type: _, import: cameWith, importKey: __, ...household } = fact;
      return { ...state, household, import: cameWith };
    }
    case 'FamilyDescribed': {
      const { type: _, ...changes } = fact;
      return state.household === undefined
        ? state
        : { ...state, household: { ...state.household, ...changes } as Household };
    }
    case 'FamilyCardNoted': {
      const { type: _, ...card } = fact;
      return { ...state, cards: { ...state.cards, [fact.number]: card } };
    }
    case 'FamilyTakenBack':
      return { household: undefined, import: undefined, cards: {}, members: {} };
    case 'MemberJoined': {
      const { type: _, child, ...rest } = fact;
      return { ...state, members: { ...state.members, [fact.person]: { ...rest, child: child ?? false } } };
    }
    case 'MemberLeft': {
      const member = state.members[fact.person];
      if (member === undefined) return state;
      const left = { on: fact.on, reason: fact.reason };
      return { ...state, members: { ...state.members, [fact.person]: { ...member, left } } };
    }
  }
}
