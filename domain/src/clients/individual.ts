/**
 * The individual: one person as the agency knows them (PM 2.1). A person has one full name, as people here do;
 * a single word is a name. Identity numbers are attributes with reasons, never the identity itself.
 */
import { z } from 'zod';
import { day, id, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { checkNik } from './nik.ts';
import { sexes } from './sex.ts';

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

/** As on the family card. */
export const maritalStatuses = [
  'single',
  'married-registered',
  'married-unregistered',
  'divorced',
  'widowed',
] as const;
export type MaritalStatus = (typeof maritalStatuses)[number];

const birth = z.strictObject({ on: day, precision: oneOf(birthPrecisions) });
const phone = z.strictObject({
  number: line.max(30, 'field.too-long'),
  owner: line.optional(),
  safeToCall: z.boolean('field.wrong-kind'),
  /** Whether a written message may be read by others of the house: asked apart from calling. */
  safeToMessage: z.boolean('field.wrong-kind').optional(),
});
const alias = z.strictObject({ name: line, source: line.optional() });
const address = z.strictObject({
  line: line.optional(),
  rt: line.max(5, 'field.too-long').optional(),
  rw: line.max(5, 'field.too-long').optional(),
  /** Dusun, lingkungan, banjar, jorong. */
  hamlet: line.optional(),
  village: line.optional(),
  /** National code, as `32.73.02.1004`. */
  villageCode: line.max(13, 'field.too-long').optional(),
  district: line.optional(),
  regency: line.optional(),
  postalCode: line.max(5, 'field.too-long').optional(),
  landmark: line.optional(),
});

export { address as addressFields };
export type Address = z.infer<typeof address>;

/** Sixteen digits that can be a NIK; what only disagrees with the rest is warned about, never refused. */
const nik = z.string().regex(/^\d{16}$/, 'field.wrong-kind');

const about = {
  name: line,
  callName: line.optional(),
  aliases: z.array(alias).max(20, 'field.too-many').optional(),
  sex: oneOf(sexes).optional(),
  birth: birth.optional(),
  titles: line.optional(),
  birthPlace: line.optional(),
  motherName: line.optional(),
  nik: nik.optional(),
  /** A worker saw the card or the family card. */
  nikSeen: z.boolean('field.wrong-kind').optional(),
  /** What was given as a NIK and cannot be one: kept as it was said. */
  unverifiedNik: line.max(40, 'field.too-long').optional(),
  noNik: oneOf(noNikReasons).optional(),
  phones: z.array(phone).max(10, 'field.too-many').optional(),
  address: address.optional(),
  education: line.optional(),
  occupation: line.optional(),
  religion: line.optional(),
  marital: oneOf(maritalStatuses).optional(),
  disability: prose.max(2_000, 'field.too-long').optional(),
  note: prose.max(2_000, 'field.too-long').optional(),
};

/** The file a fact came in with: the import, and the row by the file's own key. */
const origin = { import: id.optional(), importKey: line.optional() };

// What can happen

export const IndividualEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('PersonRegistered'), ...about, ...origin }),
  /** Each field given replaces what was known of it; fields left out stay. */
  z.strictObject({ type: z.literal('PersonDescribed'), ...about, name: line.optional(), ...origin }),
  z.strictObject({ type: z.literal('PersonDied'), on: day.optional(), note: prose.optional() }),
  /** The whole of an import was taken back, and nothing else had been written of this person. */
  z.strictObject({ type: z.literal('RegistrationTakenBack'), import: id, reason: prose.optional() }),
  /** Told in the record that goes on: the other was the same person, and these of its facts count from now on. */
  z.strictObject({
    type: z.literal('PersonMerged'),
    merge: id,
    absorbed: id,
    keeps: z.strictObject({ ...about, name: line.optional() }),
    note: prose.optional(),
  }),
  /** Told in the record that is read under the other from now on. */
  z.strictObject({ type: z.literal('PersonAbsorbed'), merge: id, survivor: id }),
  /** Told in both: they were two after all. */
  z.strictObject({ type: z.literal('MergeUndone'), merge: id, reason: prose }),
  /** Somebody looked and says they are two people: not asked again. */
  z.strictObject({ type: z.literal('FoundNotTheSame'), other: id, reason: prose.optional() }),
]);
export type IndividualEntry = z.infer<typeof IndividualEntry>;

// What is known

type Registered = Extract<IndividualEntry, { type: 'PersonRegistered' }>;
export interface Person extends Omit<Registered, 'type' | 'import' | 'importKey'> {
  readonly died?: { readonly on?: string | undefined };
}
type Described = Partial<Person>;
export interface Merge {
  readonly merge: string;
  readonly absorbed: string;
  readonly keeps: Described;
  /** What stood in the fields that the merge changed. */
  readonly before: Described;
}
/** `person` is `undefined` where the client is not one person. */
export interface Individual {
  readonly person: Person | undefined;
  readonly merges: readonly Merge[];
  readonly absorbedInto: { readonly merge: string; readonly survivor: string } | undefined;
  readonly notTheSame: readonly string[];
  readonly import: string | undefined;
}

export const individual: Room<Individual, IndividualEntry> = {
  initial: { person: undefined, merges: [], absorbedInto: undefined, notTheSame: [], import: undefined },
  entries: IndividualEntry,
  admit,
  evolve,
  sets: (fact) => {
    if (fact.type === 'PersonDied') return ['person/died'];
    if (fact.type !== 'PersonRegistered' && fact.type !== 'PersonDescribed') return [];
    return Object.keys(fact)
      .filter((key) => key !== 'type' && key !== 'import' && key !== 'importKey')
      .map((key) => `person/${key}`);
  },
};

// The rules

/** Why an entry of this room may not stand. */
export type IndividualRefusal =
  | 'person.absorbed-already'
  | 'person.already-registered'
  | 'person.birth-ahead'
  | 'person.died-before-birth'
  | 'person.merge-none'
  | 'person.nik-faulty'
  | 'person.nik-or-reason'
  | 'person.not-imported'
  | 'person.not-registered';

const refuse = refusing<IndividualRefusal>();

function admit(state: Individual, fact: IndividualEntry, { occurredOn }: { occurredOn: string }) {
  const { person } = state;
  if (fact.type === 'PersonRegistered' && person !== undefined) return refuse('person.already-registered');
  if (fact.type !== 'PersonRegistered' && person === undefined) return refuse('person.not-registered');
  return admitOf(state, fact, occurredOn);
}

const diedBeforeBirth = (person: Person | undefined, on: string | undefined): boolean =>
  person?.birth !== undefined && on !== undefined && on < person.birth.on;

function admitOf(state: Individual, fact: IndividualEntry, occurredOn: string) {
  switch (fact.type) {
    case 'PersonDied':
      return diedBeforeBirth(state.person, fact.on) ? refuse('person.died-before-birth', 'on') : undefined;
    case 'PersonRegistered':
    case 'PersonDescribed':
      return admitFacts(fact, occurredOn);
    case 'RegistrationTakenBack':
      return state.import === fact.import ? undefined : refuse('person.not-imported', 'import');
    case 'PersonMerged':
      return state.absorbedInto === undefined ? undefined : refuse('person.absorbed-already', 'absorbed');
    case 'PersonAbsorbed':
      return state.absorbedInto === undefined && state.merges.length === 0
        ? undefined
        : refuse('person.absorbed-already', 'survivor');
    case 'MergeUndone':
      return hasMerge(state, fact.merge) ? undefined : refuse('person.merge-none', 'merge');
    case 'FoundNotTheSame':
      return undefined;
  }
}

const hasMerge = (state: Individual, merge: string): boolean =>
  state.absorbedInto?.merge === merge || state.merges.some((one) => one.merge === merge);

function admitFacts(
  fact: Extract<IndividualEntry, { type: 'PersonRegistered' | 'PersonDescribed' }>,
  occurredOn: string,
) {
  if (fact.nik !== undefined && fact.noNik !== undefined) return refuse('person.nik-or-reason', 'noNik');
  if (fact.nik !== undefined && checkNik(fact.nik, { today: occurredOn }).errors.length > 0)
    return refuse('person.nik-faulty', 'nik');
  if (fact.birth !== undefined && fact.birth.on > occurredOn) return refuse('person.birth-ahead', 'birth.on');
  return undefined;
}

/** A NIK, its lack with the reason, and a text that is none displace one another. */
const identityFields = ['nik', 'nikSeen', 'noNik', 'unverifiedNik'] as const;

function described(person: Person, facts: Described): Person {
  const speaksOfNik = facts.nik ?? facts.noNik ?? facts.unverifiedNik;
  if (speaksOfNik === undefined) return { ...person, ...facts };
  const rest = Object.fromEntries(
    Object.entries(person).filter(([key]) => !(identityFields as readonly string[]).includes(key)),
  );
  return { ...rest, ...facts } as Person;
}

function merged(state: Individual, fact: Extract<IndividualEntry, { type: 'PersonMerged' }>): Individual {
  if (state.person === undefined) return state;
  const person = described(state.person, fact.keeps as Described);
  const touched = [...new Set([...Object.keys(fact.keeps), ...identityFields])] as (keyof Person)[];
  const before = Object.fromEntries(
    touched.flatMap((key) => (state.person?.[key] === undefined ? [] : [[key, state.person[key]]])),
  ) as Described;
  const merge: Merge = { merge: fact.merge, absorbed: fact.absorbed, keeps: fact.keeps as Described, before };
  return { ...state, person, merges: [...state.merges, merge] };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the merge brought goes, unless it was described anew since. */
function unmerged(state: Individual, undone: string): Individual {
  if (state.absorbedInto?.merge === undone) return { ...state, absorbedInto: undefined };
  const merge = state.merges.find((one) => one.merge === undone);
  if (merge === undefined || state.person === undefined) return state;
  const person: Record<string, unknown> = { ...state.person };
  for (const key of new Set([...Object.keys(merge.keeps), ...identityFields]) as Set<keyof Person>) {
    if (!same(person[key], merge.keeps[key as keyof Described])) continue;
    if (merge.before[key as keyof Described] === undefined) delete person[key];
    else person[key] = merge.before[key as keyof Described];
  }
  return {
    ...state,
    person: person as unknown as Person,
    merges: state.merges.filter((one) => one !== merge),
  };
}

const factsOf = ({ type: _, import: __, importKey: ___, ...facts }: Record<string, unknown>) => facts;

function evolve(state: Individual, fact: IndividualEntry): Individual {
  switch (fact.type) {
    case 'PersonRegistered':
      return { ...state, person: factsOf(fact) as unknown as Person, import: fact.import };
    case 'PersonDescribed':
      return state.person === undefined
        ? state
        : { ...state, person: described(state.person, factsOf(fact) as Described) };
    case 'PersonDied':
      return state.person === undefined
        ? state
        : { ...state, person: { ...state.person, died: { on: fact.on } } };
    case 'RegistrationTakenBack':
      return { ...state, person: undefined, import: undefined };
    case 'PersonMerged':
      return merged(state, fact);
    case 'PersonAbsorbed':
      return { ...state, absorbedInto: { merge: fact.merge, survivor: fact.survivor } };
    case 'MergeUndone':
      return unmerged(state, fact.merge);
    case 'FoundNotTheSame':
      return state.notTheSame.includes(fact.other)
        ? state
        : { ...state, notTheSame: [...state.notTheSame, fact.other] };
  }
}
