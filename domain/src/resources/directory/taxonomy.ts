/**
 * A taxonomy: the words by which services are sorted, with their order above and below. Services carry a word with its
 * name; what is known of the word itself stands here.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { listing, type RowSource, rowSource, title } from './listing.ts';
import { withdrawalReasons } from './withdrawal-reason.ts';

// What can happen

const { short, text } = listing;
const sourceId = prose.max(500, 'field.too-long').optional();
const uri = prose.max(2_000, 'field.too-long').optional();

const term = z.strictObject({
  id,
  sourceId,
  code: short,
  name: title,
  description: text,
  parent: id.optional(),
  language: short,
  uri,
  more: listing.more,
});

const content = {
  name: title,
  description: text,
  uri,
  version: short,
  terms: z.array(term).max(20_000, 'field.too-many'),
  more: listing.more,
};
const origin = { source: rowSource.optional(), import: id.optional() };

export const TaxonomyEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TaxonomyListed'), ...content, ...origin }),
  z.strictObject({ type: z.literal('TaxonomyRevised'), ...content, ...origin }),
  z.strictObject({
    type: z.literal('TaxonomyWithdrawn'),
    reason: oneOf(withdrawalReasons),
    note: prose.optional(),
    import: id.optional(),
  }),
]);
export type TaxonomyEntry = z.infer<typeof TaxonomyEntry>;

// What is known

export type TaxonomyTerm = z.infer<typeof term>;
export type TaxonomyContent = Omit<
  Extract<TaxonomyEntry, { type: 'TaxonomyListed' }>,
  'type' | 'source' | 'import'
>;
export interface ListedTaxonomy {
  readonly content: TaxonomyContent;
  readonly source?: RowSource | undefined;
  readonly revisedOn: string;
  /** The instant of the last word on it (ISO 8601). */
  readonly revisedAt: string;
  readonly withdrawn: boolean;
}
export type TaxonomyState = ListedTaxonomy | undefined;

export const taxonomy: Room<TaxonomyState, TaxonomyEntry> = {
  initial: undefined,
  entries: TaxonomyEntry,
  admit,
  evolve,
  sets: () => ['taxonomy'],
};

// The rules

/** Why an entry of this room may not stand. */
export type TaxonomyRefusal = 'taxonomy.listed-already' | 'taxonomy.none' | 'taxonomy.withdrawn-already';

const refuse = refusing<TaxonomyRefusal>();

function admit(state: TaxonomyState, fact: TaxonomyEntry) {
  const standing = state !== undefined && !state.withdrawn;
  if (fact.type === 'TaxonomyListed') return standing ? refuse('taxonomy.listed-already') : undefined;
  if (state === undefined) return refuse('taxonomy.none');
  return fact.type === 'TaxonomyWithdrawn' && !standing ? refuse('taxonomy.withdrawn-already') : undefined;
}

function evolve(state: TaxonomyState, fact: TaxonomyEntry, around: Circumstance): TaxonomyState {
  if (fact.type === 'TaxonomyWithdrawn')
    return state && { ...state, revisedAt: around.recordedAt, withdrawn: true };
  const { type, source, import: _, ...said } = fact;
  return {
    content: said,
    source: source ?? state?.source,
    revisedOn: around.occurredOn,
    revisedAt: around.recordedAt,
    withdrawn: type === 'TaxonomyListed' ? false : (state?.withdrawn ?? false),
  };
}
