/**
 * Person in environment (PM 2.2): who is what to whom, and how it is between them. Recorded with dates, so that the
 * genogram can be drawn of any day; a guardian is named with the ground for it.
 */
import { z } from 'zod';
import { day, id, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

export const relationKinds = ['parent', 'partner', 'sibling', 'grandparent', 'carer', 'other'] as const;
export type RelationKind = (typeof relationKinds)[number];

export const relationshipQualities = [
  'very-close',
  'close',
  'ordinary',
  'distant',
  'stressful',
  'broken',
] as const;
export type RelationshipQuality = (typeof relationshipQualities)[number];

// What can happen

export const RelationshipEntry = z.discriminatedUnion('type', [
  /** `from` is the parent, grandparent or carer of `to`; partners and siblings have no order. */
  z.strictObject({
    type: z.literal('RelationNoted'),
    relation: id,
    from: id,
    to: id,
    kind: oneOf(relationKinds),
    quality: oneOf(relationshipQualities).optional(),
    since: day.optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('RelationEnded'),
    relation: id,
    on: day.optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('GuardianNamed'),
    guardian: id,
    of: id,
    /** Parent, court decision, will … as told or as seen on paper. */
    ground: line,
  }),
]);
export type RelationshipEntry = z.infer<typeof RelationshipEntry>;

// What is known

export interface Relation {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  readonly quality?: RelationshipQuality | undefined;
  readonly since?: string | undefined;
  readonly ended?: { readonly on?: string | undefined };
}
export interface Relationships {
  readonly relations: Readonly<Record<string, Relation>>;
  /** By the id of the one who is looked after. */
  readonly guardians: Readonly<
    Record<string, readonly { readonly guardian: string; readonly ground: string }[]>
  >;
}

export const relationships: Room<Relationships, RelationshipEntry> = {
  initial: { relations: {}, guardians: {} },
  entries: RelationshipEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'GuardianNamed' ? [] : [`relation/${fact.relation}`]),
};

// The rules

/** Why an entry of this room may not stand. */
export type RelationshipsRefusal = 'relation.none' | 'relation.with-oneself';

const refuse = refusing<RelationshipsRefusal>();

function admit(state: Relationships, fact: RelationshipEntry) {
  switch (fact.type) {
    case 'RelationNoted':
      return fact.from === fact.to ? refuse('relation.with-oneself', 'to') : undefined;
    case 'RelationEnded':
      return state.relations[fact.relation] === undefined ? refuse('relation.none', 'relation') : undefined;
    case 'GuardianNamed':
      return fact.guardian === fact.of ? refuse('relation.with-oneself', 'of') : undefined;
  }
}

function evolve(state: Relationships, fact: RelationshipEntry): Relationships {
  switch (fact.type) {
    case 'RelationNoted': {
      const { type: _, note: __, ...relation } = fact;
      return { ...state, relations: { ...state.relations, [fact.relation]: relation } };
    }
    case 'RelationEnded': {
      const relation = state.relations[fact.relation];
      if (relation === undefined) return state;
      return {
        ...state,
        relations: { ...state.relations, [fact.relation]: { ...relation, ended: { on: fact.on } } },
      };
    }
    case 'GuardianNamed': {
      const named = { guardian: fact.guardian, ground: fact.ground };
      const others = (state.guardians[fact.of] ?? []).filter((one) => one.guardian !== fact.guardian);
      return { ...state, guardians: { ...state.guardians, [fact.of]: [...others, named] } };
    }
  }
}
