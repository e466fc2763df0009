/**
 * The individual: one person as the agency knows them (PM 2.1). A person has one full name, as people here do;
 * a single word is a name. Identity numbers are attributes with reasons, never the identity itself.
 */
import { z } from 'zod';
import { day, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];

export const birthPrecisions = ['day', 'month', 'year', 'estimated'] as const;
export type BirthPrecision = (typeof birthPrecisions)[number];

export const noNikReasons = [
  'not-recorded',
  'newborn',
  'lost',
  'refuses',
  'foreigner',
  'stateless',
  'unknown',
] as const;
export type NoNikReason = (typeof noNikReasons)[number];

const birth = z.strictObject({ on: day, precision: oneOf(birthPrecisions) });
const phone = z.strictObject({
  number: line.max(30, 'field.too-long'),
  owner: line.optional(),
  safeToCall: z.boolean('field.wrong-kind'),
});
const alias = z.strictObject({ name: line, source: line.optional() });
const address = z.strictObject({
  line: line.optional(),
  rt: line.max(5, 'field.too-long').optional(),
  rw: line.max(5, 'field.too-long').optional(),
  village: line.optional(),
  villageCode: line.max(13, 'field.too-long').optional(),
  postalCode: line.max(5, 'field.too-long').optional(),
  landmark: line.optional(),
});

export { address as addressFields };
export type Address = z.infer<typeof address>;

/** Sixteen digits; further checks of a NIK are warnings to the worker, never a refusal. */
const nik = z.string().regex(/^\d{16}$/, 'field.wrong-kind');

const about = {
  name: line,
  callName: line.optional(),
  aliases: z.array(alias).max(20, 'field.too-many').optional(),
  sex: oneOf(sexes).optional(),
  birth: birth.optional(),
  nik: nik.optional(),
  noNik: oneOf(noNikReasons).optional(),
  phones: z.array(phone).max(10, 'field.too-many').optional(),
  address: address.optional(),
  education: line.optional(),
  occupation: line.optional(),
  religion: line.optional(),
  disability: prose.max(2_000, 'field.too-long').optional(),
  note: prose.max(2_000, 'field.too-long').optional(),
};

// What can happen

export const IndividualEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('PersonRegistered'), ...about }),
  /** Each field given replaces what was known of it; fields left out stay. */
  z.strictObject({ type: z.literal('PersonDescribed'), ...about, name: line.optional() }),
  z.strictObject({ type: z.literal('PersonDied'), on: day.optional(), note: prose.optional() }),
]);
export type IndividualEntry = z.infer<typeof IndividualEntry>;

// What is known

export interface Person extends Omit<Extract<IndividualEntry, { type: 'PersonRegistered' }>, 'type'> {
  readonly died?: { readonly on?: string | undefined };
}
/** `undefined` where the client is not one person. */
export interface Individual {
  readonly person: Person | undefined;
}

export const individual: Room<Individual, IndividualEntry> = {
  initial: { person: undefined },
  entries: IndividualEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'PersonDied'
      ? ['person/died']
      : Object.keys(fact)
          .filter((key) => key !== 'type')
          .map((key) => `person/${key}`),
};

// The rules

/** Why an entry of this room may not stand. */
export type IndividualRefusal =
  | 'person.already-registered'
  | 'person.birth-ahead'
  | 'person.died-before-birth'
  | 'person.nik-or-reason'
  | 'person.not-registered';

const refuse = refusing<IndividualRefusal>();

function admit(state: Individual, fact: IndividualEntry, { occurredOn }: { occurredOn: string }) {
  const { person } = state;
  if (fact.type === 'PersonRegistered' && person !== undefined) return refuse('person.already-registered');
  if (fact.type !== 'PersonRegistered' && person === undefined) return refuse('person.not-registered');
  if (fact.type === 'PersonDied') {
    const before = person?.birth !== undefined && fact.on !== undefined && fact.on < person.birth.on;
    return before ? refuse('person.died-before-birth', 'on') : undefined;
  }
  if (fact.nik !== undefined && fact.noNik !== undefined) return refuse('person.nik-or-reason', 'noNik');
  if (fact.birth !== undefined && fact.birth.on > occurredOn) return refuse('person.birth-ahead', 'birth.on');
  return undefined;
}

function described(person: Person, facts: Partial<Person>): Person {
  const { nik: oldNik, noNik: oldReason, ...rest } = person;
  const identity =
    facts.nik === undefined && facts.noNik === undefined
      ? { ...(oldNik && { nik: oldNik }), ...(oldReason && { noNik: oldReason }) }
      : {};
  return { ...rest, ...identity, ...facts };
}

function evolve(state: Individual, fact: IndividualEntry): Individual {
  const { type, ...facts } = fact;
  switch (type) {
    case 'PersonRegistered':
      return { person: facts as Person };
    case 'PersonDescribed':
      return state.person === undefined
        ? state
        : { person: described(state.person, facts as Partial<Person>) };
    case 'PersonDied':
      return state.person === undefined
        ? state
        : { person: { ...state.person, died: { on: (facts as { on?: string }).on } } };
  }
}
