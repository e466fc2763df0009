/**
 * Person in environment (PM 2.2): who is what to whom, and how it is between them. Recorded with dates, so that the
 * genogram can be drawn of any day; a guardian is named with the ground for it.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { day, id, line, oneOf, prose, wholeFrom } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { type Sex, sexes } from './sex.ts';

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

/** What joins two partners: a marriage on record, one that is not (nikah siri, adat), or a household without one. */
export const unionKinds = ['registered', 'unregistered', 'cohabiting'] as const;
export type UnionKind = (typeof unionKinds)[number];

export const unionEndings = ['separated', 'divorced', 'widowed'] as const;
export type UnionEnding = (typeof unionEndings)[number];

export const parentings = ['birth', 'adoption', 'foster', 'step'] as const;
export type Parenting = (typeof parentings)[number];

export const twinKinds = ['identical', 'fraternal'] as const;
export type TwinKind = (typeof twinKinds)[number];

/** A place in the family that no born person fills. */
export const unbornKinds = ['miscarriage', 'stillbirth', 'abortion', 'pregnancy'] as const;
export type UnbornKind = (typeof unbornKinds)[number];

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
    /** Of partners. */
    union: oneOf(unionKinds).optional(),
    /** Of a parent. */
    by: oneOf(parentings).optional(),
    /** Of siblings born together. */
    twins: oneOf(twinKinds).optional(),
    note: prose.optional(),
  }),
  /** How it is between two people changes; the day it happened is the day from which it is so. */
  z.strictObject({
    type: z.literal('RelationQualityChanged'),
    relation: id,
    quality: oneOf(relationshipQualities),
    note: prose.optional(),
  }),
  /**
   * Somebody of the family who has no record of their own: a grandfather who died, an uncle far away, a child that
   * was not born. Said again with the same id, it replaces what was known.
   */
  z.strictObject({
    type: z.literal('KinNoted'),
    kin: id,
    name: line,
    sex: oneOf(sexes).optional(),
    birthYear: wholeFrom(1850, 2199).optional(),
    died: z.boolean('field.wrong-kind').optional(),
    deathYear: wholeFrom(1850, 2199).optional(),
    unborn: oneOf(unbornKinds).optional(),
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal('KinRemoved'), kin: id, reason: prose }),
  z.strictObject({
    type: z.literal('RelationEnded'),
    relation: id,
    /** Of partners. */
    as: oneOf(unionEndings).optional(),
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
  readonly union?: UnionKind | undefined;
  readonly by?: Parenting | undefined;
  readonly twins?: TwinKind | undefined;
  readonly ended?: { readonly on: string; readonly as?: UnionEnding | undefined };
  /** The day it was noted, and what was said of its quality since, by day. */
  readonly notedOn: string;
  readonly qualities: readonly { readonly on: string; readonly quality: RelationshipQuality }[];
}
export interface Kin {
  readonly kin: string;
  readonly name: string;
  readonly sex?: Sex | undefined;
  readonly birthYear?: number | undefined;
  readonly died?: boolean | undefined;
  readonly deathYear?: number | undefined;
  readonly unborn?: UnbornKind | undefined;
}
export interface Relationships {
  readonly kin: Readonly<Record<string, Kin>>;
  readonly relations: Readonly<Record<string, Relation>>;
  /** By the id of the one who is looked after. */
  readonly guardians: Readonly<
    Record<string, readonly { readonly guardian: string; readonly ground: string }[]>
  >;
}

export const relationships: Room<Relationships, RelationshipEntry> = {
  initial: { kin: {}, relations: {}, guardians: {} },
  entries: RelationshipEntry,
  admit,
  evolve,
  sets: (fact) => {
    if (fact.type === 'GuardianNamed') return [];
    return 'kin' in fact ? [`kin/${fact.kin}`] : [`relation/${fact.relation}`];
  },
};

/** How it was between two people on a day; `undefined` where nothing was said by then. */
export function qualityOn(relation: Relation, at: string): RelationshipQuality | undefined {
  const said = relation.qualities.filter((one) => one.on <= at);
  return said.at(-1)?.quality ?? relation.qualities[0]?.quality;
}

/** Whether a relation had begun by a day; one that ended by then is still drawn as ended. */
export const hadBegun = (relation: Relation, at: string): boolean =>
  relation.since === undefined || relation.since <= at;

// The rules

/** Why an entry of this room may not stand. */
export type RelationshipsRefusal = 'kin.none' | 'relation.none' | 'relation.with-oneself';

const refuse = refusing<RelationshipsRefusal>();

function admit(state: Relationships, fact: RelationshipEntry) {
  switch (fact.type) {
    case 'RelationNoted':
      return fact.from === fact.to ? refuse('relation.with-oneself', 'to') : undefined;
    case 'RelationEnded':
    case 'RelationQualityChanged':
      return state.relations[fact.relation] === undefined ? refuse('relation.none', 'relation') : undefined;
    case 'KinNoted':
      return undefined;
    case 'KinRemoved':
      return state.kin[fact.kin] === undefined ? refuse('kin.none', 'kin') : undefined;
    case 'GuardianNamed':
      return fact.guardian === fact.of ? refuse('relation.with-oneself', 'of') : undefined;
  }
}

function changed(
  state: Relationships,
  which: string,
  change: (relation: Relation) => Relation,
): Relationships {
  const relation = state.relations[which];
  if (relation === undefined) return state;
  return { ...state, relations: { ...state.relations, [which]: change(relation) } };
}

function evolve(state: Relationships, fact: RelationshipEntry, around: Circumstance): Relationships {
  const on = around.occurredOn;
  switch (fact.type) {
    case 'RelationNoted': {
      const { type: _, note: __, ...told } = fact;
      const qualities = fact.quality === undefined ? [] : [{ on, quality: fact.quality }];
      const relation: Relation = { ...told, notedOn: on, qualities };
      return { ...state, relations: { ...state.relations, [fact.relation]: relation } };
    }
    case 'RelationQualityChanged':
      return changed(state, fact.relation, (relation) => ({
        ...relation,
        quality: fact.quality,
        qualities: [...relation.qualities, { on, quality: fact.quality }].sort((a, b) =>
          a.on.localeCompare(b.on),
        ),
      }));
    case 'RelationEnded':
      return changed(state, fact.relation, (relation) => ({
        ...relation,
        ended: { on: fact.on ?? on, as: fact.as },
      }));
    case 'KinNoted': {
      const { type: _, note: __, ...kin } = fact;
      return { ...state, kin: { ...state.kin, [fact.kin]: kin } };
    }
    case 'KinRemoved': {
      const { [fact.kin]: _, ...kin } = state.kin;
      return { ...state, kin };
    }
    case 'GuardianNamed': {
      const named = { guardian: fact.guardian, ground: fact.ground };
      const others = (state.guardians[fact.of] ?? []).filter((one) => one.guardian !== fact.guardian);
      return { ...state, guardians: { ...state.guardians, [fact.of]: [...others, named] } };
    }
  }
}
