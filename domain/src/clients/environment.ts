/**
 * The systems around the client (PM 2.2): relatives and friends, associations, public services; how strong the tie
 * is, where it strains, and which way the help flows. Told by day, so that the ecomap of intake and that of the end
 * can be laid side by side.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

/** Natural (kin, friends, neighbours), formal (associations one joins), societal (schools, offices, hospitals). */
export const systemKinds = ['informal', 'formal', 'societal'] as const;
export type SystemKind = (typeof systemKinds)[number];

export const tieStrengths = ['strong', 'moderate', 'weak', 'stressful', 'broken'] as const;
export type TieStrength = (typeof tieStrengths)[number];

export const flows = ['to-client', 'from-client', 'both', 'none'] as const;
export type Flow = (typeof flows)[number];

// What can happen

export const EnvironmentEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SystemNoted'),
    system: id,
    name: line,
    kind: oneOf(systemKinds),
    tie: oneOf(tieStrengths),
    flow: oneOf(flows),
    /** The person of the family whose tie it is; without it, the whole client's. */
    person: id.optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('SystemTieChanged'),
    system: id,
    tie: oneOf(tieStrengths),
    flow: oneOf(flows),
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal('SystemNoLonger'), system: id, reason: prose.optional() }),
]);
export type EnvironmentEntry = z.infer<typeof EnvironmentEntry>;

// What is known

export interface Tie {
  readonly on: string;
  readonly tie: TieStrength;
  readonly flow: Flow;
}
export interface SystemAround {
  readonly system: string;
  readonly name: string;
  readonly kind: SystemKind;
  readonly person?: string | undefined;
  /** In the order of the days from which they hold. */
  readonly ties: readonly Tie[];
  readonly gone?: { readonly on: string };
}
export type Environment = Readonly<Record<string, SystemAround>>;

export const environment: Room<Environment, EnvironmentEntry> = {
  initial: {},
  entries: EnvironmentEntry,
  admit,
  evolve,
  sets: (fact) => [`system/${fact.system}`],
};

/** The tie as it was on a day; `undefined` before the first was told and after the system went. */
export function tieOn(around: SystemAround, day: string): Tie | undefined {
  if (around.gone !== undefined && around.gone.on <= day) return undefined;
  return around.ties.filter((one) => one.on <= day).at(-1);
}

// The rules

/** Why an entry of this room may not stand. */
export type EnvironmentRefusal = 'system.gone' | 'system.none';

const refuse = refusing<EnvironmentRefusal>();

function admit(state: Environment, fact: EnvironmentEntry) {
  if (fact.type === 'SystemNoted') return undefined;
  const known = state[fact.system];
  if (known === undefined) return refuse('system.none', 'system');
  return known.gone === undefined ? undefined : refuse('system.gone', 'system');
}

const byDay = (ties: readonly Tie[]): readonly Tie[] => [...ties].sort((a, b) => a.on.localeCompare(b.on));

function evolve(state: Environment, fact: EnvironmentEntry, { occurredOn: on }: Circumstance): Environment {
  const known = state[fact.system];
  switch (fact.type) {
    case 'SystemNoted': {
      const { system, name, kind, person, tie, flow } = fact;
      return { ...state, [system]: { system, name, kind, person, ties: [{ on, tie, flow }] } };
    }
    case 'SystemTieChanged': {
      if (known === undefined) return state;
      const ties = byDay([...known.ties, { on, tie: fact.tie, flow: fact.flow }]);
      return { ...state, [fact.system]: { ...known, ties } };
    }
    case 'SystemNoLonger':
      return known === undefined ? state : { ...state, [fact.system]: { ...known, gone: { on } } };
  }
}
