/**
 * The causes a case has joined (PM 7.2). The tie stands in the case alone, where only those who may read the case find
 * it; the cause is told counts. With it go a few coarse facts that the worker chooses, none of which points at anybody.
 * What the cause has brought comes back here.
 */
import { z } from 'zod';
import { disabilityKinds } from '../../kernel/disability.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { neededThings } from './needed-thing.ts';

export const ageBands = ['0-5', '6-12', '13-17', '18-59', '60+'] as const;
export type AgeBand = (typeof ageBands)[number];

export const sexesCounted = ['female', 'male'] as const;
export type SexCounted = (typeof sexesCounted)[number];

export const feltEffects = ['solved', 'eased', 'nothing-yet', 'worse'] as const;
export type FeltEffect = (typeof feltEffects)[number];

/** A district (kecamatan) at the narrowest, by national code: a village or less would point at people. */
const districtAtMost = z.string().regex(/^\d{2}(\.\d{2}){0,2}$/, 'field.wrong-kind');

// What can happen

export const JoinedCauseEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CauseJoined'),
    cause: id,
    /** As it is called, so that it can be read where the cause itself is not at hand. */
    name: line,
    ageBand: oneOf(ageBands).optional(),
    sex: oneOf(sexesCounted).optional(),
    disability: oneOf(disabilityKinds).optional(),
    area: districtAtMost.optional(),
    refused: oneOf(neededThings).optional(),
    /** The wall as this case met it; it stays here. */
    met: prose.optional(),
  }),
  z.strictObject({ type: z.literal('CauseLeft'), cause: id, reason: prose }),
  z.strictObject({
    type: z.literal('CauseEffectFelt'),
    cause: id,
    felt: oneOf(feltEffects),
    effect: prose,
    clientSays: prose.optional(),
  }),
]);
export type JoinedCauseEntry = z.infer<typeof JoinedCauseEntry>;

// What is known

type OfType<Type extends JoinedCauseEntry['type']> = Extract<JoinedCauseEntry, { type: Type }>;
/** Once belonging to a cause, from joining to leaving. */
export interface CauseSpell extends Omit<OfType<'CauseJoined'>, 'type'> {
  readonly on: string;
  /** The ids of the entries by which it joined and left: their places in the journal order the counts. */
  readonly entry: string;
  readonly left?: { readonly on: string; readonly reason: string; readonly entry: string };
}
export interface JoinedCause extends CauseSpell {
  /** Spells that ended before the present one began. */
  readonly earlier: readonly CauseSpell[];
  readonly effects: readonly (Omit<OfType<'CauseEffectFelt'>, 'type' | 'cause'> & { readonly on: string })[];
}
export type JoinedCauses = Readonly<Record<string, JoinedCause>>;

export const joinedCauses: Room<JoinedCauses, JoinedCauseEntry> = {
  initial: {},
  entries: JoinedCauseEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'CauseEffectFelt' ? [] : [`cause/${fact.cause}`]),
};

// The rules

/** Why an entry of this room may not stand. */
export type JoinedCauseRefusal = 'joined-cause.already' | 'joined-cause.none';

const refuse = refusing<JoinedCauseRefusal>();

function admit(state: JoinedCauses, fact: JoinedCauseEntry) {
  const known = state[fact.cause];
  const belongs = known !== undefined && known.left === undefined;
  if (fact.type === 'CauseJoined') return belongs ? refuse('joined-cause.already', 'cause') : undefined;
  if (fact.type === 'CauseLeft') return belongs ? undefined : refuse('joined-cause.none', 'cause');
  return known === undefined ? refuse('joined-cause.none', 'cause') : undefined;
}

function evolve(state: JoinedCauses, fact: JoinedCauseEntry, around: Circumstance): JoinedCauses {
  const { occurredOn: on, entry } = around;
  const known = state[fact.cause];
  switch (fact.type) {
    case 'CauseJoined': {
      const { type: _, ...joined } = fact;
      const { earlier = [], effects = [], ...before } = known ?? {};
      const spells = known === undefined ? [] : [...earlier, before as CauseSpell];
      return { ...state, [fact.cause]: { ...joined, on, entry, earlier: spells, effects } };
    }
    case 'CauseLeft':
      return known === undefined
        ? state
        : { ...state, [fact.cause]: { ...known, left: { on, reason: fact.reason, entry } } };
    case 'CauseEffectFelt': {
      if (known === undefined) return state;
      const { type: _, cause, ...effect } = fact;
      return { ...state, [cause]: { ...known, effects: [...known.effects, { ...effect, on }] } };
    }
  }
}
