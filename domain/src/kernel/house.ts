import { z } from 'zod';
import type { Circumstance } from './entry.ts';
import { day, type FieldFault, faultsOf, line, lines, prose } from './field.ts';
import type { Refusal } from './refusal.ts';
import type { Room, Scene, Typed } from './room.ts';

// biome-ignore lint/suspicious/noExplicitAny: rooms of every shape meet here; the types below give each its own back
type AnyRoom = Room<any, any, any>;

export type Whole<Rooms> = {
  readonly [N in keyof Rooms]: Rooms[N] extends { readonly initial: infer S } ? S : never;
};
export type EntryOf<Rooms> = {
  [N in keyof Rooms]: Rooms[N] extends { readonly entries: z.ZodType<infer E> } ? E : never;
}[keyof Rooms];

export type Parsed<Fact> =
  | { readonly fact: Fact }
  | { readonly unknown: true }
  | { readonly faults: readonly FieldFault[] };

/** One field of the facts of a type, as a form has to ask for it. */
export interface FieldOfType {
  readonly name: string;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Whether it holds a list. */
  readonly many: boolean;
  /** Where it is a choice, or several, from a fixed list: its codes. */
  readonly codes?: readonly string[];
  /** Where it is writing, lines of it where `many`, a day or a number. */
  readonly holds?: 'writing' | 'day' | 'number';
}

/** Rooms under one roof: each fact goes to the room that knows its type. */
export interface House<State, Fact extends Typed> {
  readonly initial: State;
  readonly types: readonly string[];
  readonly knows: (type: string) => boolean;
  readonly schema: (type: string) => z.ZodType | undefined;
  /** The fields of a type in their order; none of a type that no room knows. */
  readonly fields: (type: string) => readonly FieldOfType[];
  readonly parse: (type: string, data: unknown) => Parsed<Fact>;
  readonly admit: (state: State, fact: Fact, scene: Omit<Scene<State>, 'seen'>) => Refusal | undefined;
  readonly evolve: (state: State, fact: Fact, around: Circumstance) => State;
  /** What is known after all of these, in their order: the same as evolving one by one, without a copy for each. */
  readonly fold: (facts: Iterable<readonly [Fact, Circumstance]>) => State;
  readonly sets: (fact: Fact) => readonly string[];
}

const writing: readonly z.ZodType[] = [line, prose, lines];

function heldIn(field: z.ZodType): Pick<FieldOfType, 'holds'> {
  if (writing.includes(field)) return { holds: 'writing' };
  if (field === day) return { holds: 'day' };
  return field instanceof z.ZodNumber ? { holds: 'number' } : {};
}

function fieldOf(name: string, field: z.ZodType): FieldOfType {
  const told = (field instanceof z.ZodOptional ? field.unwrap() : field) as z.ZodType;
  const many = told instanceof z.ZodArray;
  const one = many ? told.element : told;
  const known = { name, optional: field.safeParse(undefined).success, many, ...heldIn(told) };
  return one instanceof z.ZodEnum ? { ...known, codes: one.options.map(String) } : known;
}

function fieldsOf(schema: z.ZodType | undefined): readonly FieldOfType[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const { type: _, ...shape } = schema.shape as Readonly<Record<string, z.ZodType>>;
  return Object.entries(shape).map(([name, field]) => fieldOf(name, field));
}

/**
 * Builds a record from its rooms.
 *
 * @param rule refuses what no single room can judge, for instance writing in a record that has ended
 */
export function house<Rooms extends Readonly<Record<string, AnyRoom>>>(
  rooms: Rooms,
  rule?: (
    state: Whole<Rooms>,
    fact: EntryOf<Rooms>,
    scene: Omit<Scene<unknown>, 'seen'>,
  ) => Refusal | undefined,
): House<Whole<Rooms>, EntryOf<Rooms> & Typed> {
  type State = Whole<Rooms>;
  type Fact = EntryOf<Rooms> & Typed;
  const roomOf = new Map<string, { name: keyof Rooms & string; room: AnyRoom; schema: z.ZodType }>();
  for (const [name, room] of Object.entries(rooms))
    for (const option of room.entries.options)
      roomOf.set(option.shape.type.value, { name, room, schema: option as unknown as z.ZodType });

  const at = (fact: Typed) => {
    const found = roomOf.get(fact.type);
    if (found === undefined) throw new RangeError(`no room knows the entry type ${fact.type}`);
    return found;
  };

  const fieldsOfType = new Map<string, readonly FieldOfType[]>();
  const fields = (type: string) => {
    const known = fieldsOfType.get(type);
    if (known !== undefined) return known;
    const found = fieldsOf(roomOf.get(type)?.schema);
    fieldsOfType.set(type, found);
    return found;
  };

  const initial = Object.fromEntries(Object.entries(rooms).map(([name, room]) => [name, room.initial]));

  return {
    initial: initial as State,
    types: [...roomOf.keys()],
    knows: (type) => roomOf.has(type),
    schema: (type) => roomOf.get(type)?.schema,
    fields,
    parse(type, data) {
      const found = roomOf.get(type);
      if (found === undefined) return { unknown: true };
      if (typeof data !== 'object' || data === null || Array.isArray(data))
        return { faults: [{ field: '', because: 'field.wrong-kind' }] };
      const result = found.schema.safeParse({ ...data, type }, { reportInput: true });
      return result.success ? { fact: result.data as Fact } : { faults: faultsOf(result.error) };
    },
    admit(state, fact, scene) {
      const { name, room } = at(fact);
      return rule?.(state, fact, scene) ?? room.admit(state[name], fact, { ...scene, seen: state });
    },
    evolve(state, fact, around) {
      const { name, room } = at(fact);
      const next = room.evolve(state[name], fact, around);
      return next === state[name] ? state : { ...state, [name]: next };
    },
    fold(facts) {
      const state: Record<string, unknown> = { ...initial };
      const own = new Map<string, Record<string, unknown>>();
      for (const [fact, around] of facts) {
        const { name, room } = at(fact);
        if (room.places === undefined) state[name] = room.evolve(state[name], fact, around);
        else {
          const [id, thing] = room.places(fact, around);
          const things = own.get(name) ?? { ...room.initial };
          own.set(name, things);
          things[id] = thing;
        }
      }
      return { ...state, ...Object.fromEntries(own) } as State;
    },
    sets(fact) {
      return at(fact).room.sets?.(fact) ?? [];
    },
  };
}
