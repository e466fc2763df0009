/**
 * What the welfare system says of a person or a family, each told with its day and its source, never as a fixed
 * attribute: categories of need (PPKS) and of social resource (PSKS), disability with who says so and what support is
 * needed, the welfare decile with its three months of shelf life, benefits, and what the client gives to others.
 */
import { z } from 'zod';
import { disabilityKinds } from '../../kernel/disability.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, lines, oneOf, prose, someOf, wholeFrom } from '../../kernel/field.ts';
import { addDays } from '../../kernel/moment.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { categoryCodes } from './categories.ts';

export const disabilityBases = ['diagnosis', 'self-report', 'family-report', 'observation'] as const;
export type DisabilityBasis = (typeof disabilityBases)[number];

export const supportNeeds = ['none', 'some', 'much', 'constant'] as const;
export type SupportNeed = (typeof supportNeeds)[number];

export const decileStates = ['known', 'unknown', 'not-listed', 'disputed'] as const;
export type DecileState = (typeof decileStates)[number];

export const benefitProgrammes = [
  'pkh',
  'sembako',
  'pbi-jkn',
  'pip',
  'kip-kuliah',
  'kia',
  'disability-card',
  'atensi-yapi',
  'atensi',
  'kube',
  'housing',
  'village-cash',
  'other',
] as const;
export type BenefitProgramme = (typeof benefitProgrammes)[number];

export const benefitStates = ['receives', 'applied', 'refused', 'stopped', 'never', 'unknown'] as const;
export type BenefitState = (typeof benefitStates)[number];

/** Days after which a decile must be looked up again: the register is renewed every three months (Inpres 4/2025). */
export const decileShelfDays = 92;

// What can happen

export const CircumstancesEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CategoryFound'),
    category: id,
    code: oneOf(categoryCodes),
    from: day.optional(),
    decidedBy: line.optional(),
    criterion: prose.max(2_000, 'field.too-long').optional(),
    source: line.optional(),
    /** What a local list calls it, or the old name an import brought. */
    sourceName: line.optional(),
  }),
  z.strictObject({
    type: z.literal('CategoryEnded'),
    category: id,
    on: day.optional(),
    reason: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('DisabilityFound'),
    disability: id,
    kinds: someOf(disabilityKinds).min(1, 'field.required'),
    basis: oneOf(disabilityBases),
    saidBy: line.optional(),
    support: oneOf(supportNeeds).optional(),
    supportText: prose.max(2_000, 'field.too-long').optional(),
    aids: lines.optional(),
    from: day.optional(),
    source: line.optional(),
    sourceName: line.optional(),
  }),
  z.strictObject({ type: z.literal('DisabilityRevised'), disability: id, reason: prose }),
  z.strictObject({
    type: z.literal('DecileChecked'),
    state: oneOf(decileStates),
    decile: wholeFrom(1, 10).optional(),
    source: line,
    note: prose.max(2_000, 'field.too-long').optional(),
  }),
  z.strictObject({
    type: z.literal('BenefitFound'),
    benefit: id,
    programme: oneOf(benefitProgrammes),
    name: line.optional(),
    state: oneOf(benefitStates),
    from: day.optional(),
    source: line.optional(),
    note: prose.max(2_000, 'field.too-long').optional(),
  }),
  z.strictObject({
    type: z.literal('BenefitChanged'),
    benefit: id,
    state: oneOf(benefitStates),
    reason: prose.optional(),
  }),
  /** Clients give, too: a mother who teaches others, a group that lends (PM 2.1). */
  z.strictObject({
    type: z.literal('ServiceGiven'),
    service: id,
    what: line,
    toWhom: line.optional(),
    from: day.optional(),
  }),
  z.strictObject({ type: z.literal('ServiceNoLongerGiven'), service: id, reason: prose.optional() }),
]);
export type CircumstancesEntry = z.infer<typeof CircumstancesEntry>;

// What is known

type Fact<Type extends CircumstancesEntry['type']> = Omit<
  Extract<CircumstancesEntry, { type: Type }>,
  'type'
> & {
  /** The day it was told. */
  readonly on: string;
};
interface Ended {
  readonly ended?: { readonly on: string; readonly reason?: string | undefined };
}
export type Category = Fact<'CategoryFound'> & Ended;
export type Disability = Fact<'DisabilityFound'> & Ended;
export type Decile = Fact<'DecileChecked'>;
export type Benefit = Fact<'BenefitFound'> & {
  readonly states: readonly { readonly on: string; readonly state: BenefitState }[];
};
export type GivenService = Fact<'ServiceGiven'> & Ended;

export interface Circumstances {
  readonly categories: Readonly<Record<string, Category>>;
  readonly disabilities: Readonly<Record<string, Disability>>;
  /** In the order of the days checked; the last is the one that counts. */
  readonly deciles: readonly Decile[];
  readonly benefits: Readonly<Record<string, Benefit>>;
  readonly gives: Readonly<Record<string, GivenService>>;
}

export const circumstances: Room<Circumstances, CircumstancesEntry> = {
  initial: { categories: {}, disabilities: {}, deciles: [], benefits: {}, gives: {} },
  entries: CircumstancesEntry,
  admit,
  evolve,
};

/** Whether a decile has passed its shelf life and should be looked up again. */
export const isStale = (decile: Decile, today: string): boolean =>
  addDays(decile.on, decileShelfDays) < today;

// The rules

/** Why an entry of this room may not stand. */
export type CircumstancesRefusal =
  | 'circumstances.decile-missing'
  | 'circumstances.ended-before-begun'
  | 'circumstances.none';

const refuse = refusing<CircumstancesRefusal>();

const missing = (known: unknown, field: string) =>
  known === undefined ? refuse('circumstances.none', field) : undefined;

function admit(state: Circumstances, fact: CircumstancesEntry) {
  switch (fact.type) {
    case 'CategoryEnded': {
      const known = state.categories[fact.category];
      const backwards = known?.from !== undefined && fact.on !== undefined && fact.on < known.from;
      return backwards ? refuse('circumstances.ended-before-begun', 'on') : missing(known, 'category');
    }
    case 'DisabilityRevised':
      return missing(state.disabilities[fact.disability], 'disability');
    case 'BenefitChanged':
      return missing(state.benefits[fact.benefit], 'benefit');
    case 'ServiceNoLongerGiven':
      return missing(state.gives[fact.service], 'service');
    case 'DecileChecked':
      return (fact.state === 'known') === (fact.decile === undefined)
        ? refuse('circumstances.decile-missing', 'decile')
        : undefined;
    case 'CategoryFound':
    case 'DisabilityFound':
    case 'BenefitFound':
    case 'ServiceGiven':
      return undefined;
  }
}

const told = <F extends { type: string }>({ type: _, ...facts }: F, on: string) => ({ ...facts, on });

function ended<T extends object>(
  known: Readonly<Record<string, T>>,
  key: string,
  on: string,
  reason: string | undefined,
): Readonly<Record<string, T>> {
  const one = known[key];
  return one === undefined ? known : { ...known, [key]: { ...one, ended: { on, reason } } };
}

function benefitChanged(
  state: Circumstances,
  fact: Extract<CircumstancesEntry, { type: 'BenefitChanged' }>,
  on: string,
): Circumstances {
  const known = state.benefits[fact.benefit];
  if (known === undefined) return state;
  const states = [...known.states, { on, state: fact.state }].sort((a, b) => a.on.localeCompare(b.on));
  const last = states.at(-1)?.state ?? known.state;
  return { ...state, benefits: { ...state.benefits, [fact.benefit]: { ...known, state: last, states } } };
}

function evolve(state: Circumstances, fact: CircumstancesEntry, around: Circumstance): Circumstances {
  const on = around.occurredOn;
  switch (fact.type) {
    case 'CategoryFound':
      return { ...state, categories: { ...state.categories, [fact.category]: told(fact, on) } };
    case 'CategoryEnded':
      return {
        ...state,
        categories: ended(state.categories, fact.category, fact.on ?? on, fact.reason),
      };
    case 'DisabilityFound':
      return { ...state, disabilities: { ...state.disabilities, [fact.disability]: told(fact, on) } };
    case 'DisabilityRevised':
      return { ...state, disabilities: ended(state.disabilities, fact.disability, on, fact.reason) };
    case 'DecileChecked':
      return {
        ...state,
        deciles: [...state.deciles, told(fact, on)].sort((a, b) => a.on.localeCompare(b.on)),
      };
    case 'BenefitFound': {
      const benefit = { ...told(fact, on), states: [{ on, state: fact.state }] };
      return { ...state, benefits: { ...state.benefits, [fact.benefit]: benefit } };
    }
    case 'BenefitChanged':
      return benefitChanged(state, fact, on);
    case 'ServiceGiven':
      return { ...state, gives: { ...state.gives, [fact.service]: told(fact, on) } };
    case 'ServiceNoLongerGiven':
      return { ...state, gives: ended(state.gives, fact.service, on, fact.reason) };
  }
}
