/** The records of the directory: a provider, a service, a taxonomy. The agency's staff keep them; no client stands in them. */
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import { provider } from '../resources/directory/provider.ts';
import { service } from '../resources/directory/service.ts';
import { taxonomy } from '../resources/directory/taxonomy.ts';

/** Why a record of the directory as a whole lets an entry not stand. */
export type DirectoryRefusal = 'directory.only-checks';

const refuse = refusing<DirectoryRefusal>();

/** A volunteer may ring up and say what was answered (PM 4.4); the rest is kept by professionals and administrators. */
function rule(_state: unknown, fact: Typed, { by }: Omit<Scene<unknown>, 'seen'>) {
  return by.capacity === 'volunteer' && fact.type !== 'ServiceChecked'
    ? refuse('directory.only-checks')
    : undefined;
}

const ofProvider = { provider };
const ofService = { service };
const ofTaxonomy = { taxonomy };

export type ProviderRecord = Whole<typeof ofProvider>;
export type ServiceRecord = Whole<typeof ofService>;
export type TaxonomyRecord = Whole<typeof ofTaxonomy>;
export type DirectoryEntry = EntryOf<typeof ofProvider & typeof ofService & typeof ofTaxonomy>;

export const providerRecord = house(ofProvider, rule);
export const serviceRecord = house(ofService, rule);
export const taxonomyRecord = house(ofTaxonomy, rule);
