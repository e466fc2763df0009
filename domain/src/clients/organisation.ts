/** The organisation as client (PM 2.1): a school, a home, a village office whose way of serving is to become better. */
import { z } from 'zod';
import { line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { addressFields } from './individual.ts';

export const organisationKinds = [
  'school',
  'health',
  'government',
  'social-welfare',
  'religious',
  'business',
  'civic',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

const about = {
  name: line,
  kind: oneOf(organisationKinds).optional(),
  serves: prose.optional(),
  contact: line.optional(),
  phone: line.max(30, 'field.too-long').optional(),
  address: addressFields.optional(),
  note: prose.optional(),
};

// What can happen

export const OrganisationEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('OrganisationRegistered'), ...about }),
  z.strictObject({ type: z.literal('OrganisationDescribed'), ...about, name: line.optional() }),
]);
export type OrganisationEntry = z.infer<typeof OrganisationEntry>;

// What is known

export type OrganisationFacts = Omit<Extract<OrganisationEntry, { type: 'OrganisationRegistered' }>, 'type'>;
/** `undefined` where the client is not an organisation. */
export type Organisation = OrganisationFacts | undefined;

export const organisation: Room<Organisation, OrganisationEntry> = {
  initial: undefined,
  entries: OrganisationEntry,
  admit,
  evolve,
  sets: ({ type: _, ...facts }) => Object.keys(facts).map((key) => `organisation/${key}`),
};

// The rules

/** Why an entry of this room may not stand. */
export type OrganisationRefusal = 'organisation.already-registered' | 'organisation.not-registered';

const refuse = refusing<OrganisationRefusal>();

function admit(state: Organisation, { type }: OrganisationEntry) {
  if (type === 'OrganisationRegistered')
    return state === undefined ? undefined : refuse('organisation.already-registered');
  return state === undefined ? refuse('organisation.not-registered') : undefined;
}

function evolve(state: Organisation, { type, ...facts }: OrganisationEntry): Organisation {
  if (type === 'OrganisationRegistered') return facts as OrganisationFacts;
  return state === undefined ? state : ({ ...state, ...facts } as OrganisationFacts);
}
