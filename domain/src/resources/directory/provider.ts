/**
 * A provider: an organisation that gives services (PM 1.5, societal and formal resource systems). Not a client: an
 * organisation that is helped as a client has a record of its own kind.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, numberFrom, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { afterFeed, afterHand, type KeptListing } from './kept-by-hand.ts';
import { listing, type RowSource, rowSource, title } from './listing.ts';
import { type WithdrawalReason, withdrawalReasons } from './withdrawal-reason.ts';

// What can happen

const { many, short, text } = listing;

const content = {
  name: title,
  alternateName: short,
  description: text,
  email: short,
  website: prose.max(2_000, 'field.too-long').optional(),
  urls: many(listing.url),
  phones: many(listing.phone),
  /** Named persons and desks: for the workers of the agency, never published. */
  contacts: many(listing.contact),
  /** Places of the provider itself; where a service is given stands with the service. */
  locations: many(listing.location),
  programmes: many(listing.programme),
  identifiers: many(listing.identifier),
  funding: many(listing.funding),
  terms: many(listing.term),
  legalStatus: short,
  yearFounded: numberFrom(0, 2_200).optional(),
  parent: id.optional(),
  more: listing.more,
};
const origin = { source: rowSource.optional(), import: id.optional() };

export const ProviderEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ProviderListed'), ...content, ...origin }),
  z.strictObject({ type: z.literal('ProviderRevised'), ...content, ...origin }),
  z.strictObject({
    type: z.literal('ProviderWithdrawn'),
    reason: oneOf(withdrawalReasons),
    note: prose.optional(),
    import: id.optional(),
  }),
]);
export type ProviderEntry = z.infer<typeof ProviderEntry>;

// What is known

export type ProviderContent = Omit<
  Extract<ProviderEntry, { type: 'ProviderListed' }>,
  'type' | 'source' | 'import'
>;
export interface ListedProvider extends KeptListing<ProviderContent> {
  readonly source?: RowSource | undefined;
  readonly listedOn: string;
  readonly revisedOn: string;
  /** The instant of the last word on it (ISO 8601). */
  readonly revisedAt: string;
  readonly withdrawn?:
    | { readonly on: string; readonly reason: WithdrawalReason; readonly note?: string | undefined }
    | undefined;
}
export type ProviderState = ListedProvider | undefined;

export const provider: Room<ProviderState, ProviderEntry> = {
  initial: undefined,
  entries: ProviderEntry,
  admit,
  evolve,
  sets: () => ['provider'],
};

// The rules

/** Why an entry of this room may not stand. */
export type ProviderRefusal = 'provider.listed-already' | 'provider.none' | 'provider.withdrawn-already';

const refuse = refusing<ProviderRefusal>();

function admit(state: ProviderState, fact: ProviderEntry) {
  const standing = state !== undefined && state.withdrawn === undefined;
  if (fact.type === 'ProviderListed') return standing ? refuse('provider.listed-already') : undefined;
  if (state === undefined) return refuse('provider.none');
  return fact.type === 'ProviderWithdrawn' && !standing ? refuse('provider.withdrawn-already') : undefined;
}

function evolve(state: ProviderState, fact: ProviderEntry, around: Circumstance): ProviderState {
  const on = around.occurredOn;
  switch (fact.type) {
    case 'ProviderListed':
    case 'ProviderRevised': {
      const { type: _, source, import: __, ...said } = fact;
      const kept = source === undefined ? afterHand(state, said) : afterFeed(state, said);
      return {
        ...kept,
        source: source ?? state?.source,
        listedOn: state?.listedOn ?? on,
        revisedOn: on,
        revisedAt: around.recordedAt,
        withdrawn: fact.type === 'ProviderListed' ? undefined : state?.withdrawn,
      };
    }
    case 'ProviderWithdrawn':
      return (
        state && {
          ...state,
          revisedAt: around.recordedAt,
          withdrawn: { on, reason: fact.reason, note: fact.note },
        }
      );
  }
}
