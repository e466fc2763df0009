/**
 * A client of the agency at one of the five levels (PM 2.1): an individual, a family, a group, an organisation or a
 * community, with those around them, what the welfare system says of them, and what they have agreed to.
 */
import { community } from '../clients/community.ts';
import { communityProfile } from '../clients/community-profile.ts';
import { consent } from '../clients/consent.ts';
import { dataRequests } from '../clients/data-request.ts';
import { environment } from '../clients/environment.ts';
import { family } from '../clients/family.ts';
import { group } from '../clients/group.ts';
import { groupChoices } from '../clients/group-choices.ts';
import { individual } from '../clients/individual.ts';
import { memberships } from '../clients/membership.ts';
import { nestedCounts } from '../clients/nested-counts.ts';
import { organisation } from '../clients/organisation.ts';
import { relationships } from '../clients/relationships.ts';
import { restriction } from '../clients/restriction.ts';
import { takenOver } from '../clients/taken-over.ts';
import { circumstances } from '../clients/welfare/circumstances.ts';
import { type EntryOf, house, type Whole } from '../kernel/house.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Scene, Typed } from '../kernel/room.ts';
import type { entryRefusals } from '../kernel/words.ts';

const rooms = {
  individual,
  family,
  group,
  organisation,
  community,
  communityProfile,
  nestedCounts,
  memberships,
  relationships,
  environment,
  groupChoices,
  circumstances,
  consent,
  dataRequests,
  restriction,
  takenOver,
};

/** Why a client's record as a whole lets an entry not stand. */
export type ClientRefusal = 'client.of-another-kind';

const refuse = refusing<ClientRefusal | keyof typeof entryRefusals>();

const founding: Readonly<Record<string, LevelOfClient>> = {
  PersonRegistered: 'individual',
  FamilyRegistered: 'family',
  GroupRegistered: 'group',
  OrganisationRegistered: 'organisation',
  CommunityRegistered: 'community',
};

/** Who a client is and what they agreed to is written by professionals (PM 4.4); a record is of one level for ever. */
function rule(state: Client, fact: Typed, scene: Omit<Scene<unknown>, 'seen'>) {
  if (scene.by.capacity !== 'professional' && scene.by.capacity !== 'system')
    return refuse(scene.by.capacity === 'volunteer' ? 'entry.needs-a-professional' : 'entry.not-for-you');
  const level = founding[fact.type];
  const present = levelOf(state);
  if (level !== undefined)
    return present === undefined || present === level ? undefined : refuse('client.of-another-kind');
  return undefined;
}

export type Client = Whole<typeof rooms>;
export type ClientEntry = EntryOf<typeof rooms>;
export const clientRecord = house(rooms, rule as Parameters<typeof house<typeof rooms>>[1]);

/** The five levels of client systems (PM 2.1). */
export const levelsOfClient = ['individual', 'family', 'group', 'organisation', 'community'] as const;
export type LevelOfClient = (typeof levelsOfClient)[number];

/** `undefined` for a record in which nobody is registered, or no longer. */
export function levelOf(client: Client): LevelOfClient | undefined {
  if (client.individual.person !== undefined) return 'individual';
  if (client.family.household !== undefined) return 'family';
  if (client.group !== undefined) return 'group';
  if (client.organisation !== undefined) return 'organisation';
  return client.community === undefined ? undefined : 'community';
}

/** What the client is called, whoever they are. */
export const nameOf = (client: Client): string | undefined =>
  client.individual.person?.name ??
  client.family.household?.name ??
  client.group?.name ??
  client.organisation?.name ??
  client.community?.name;
