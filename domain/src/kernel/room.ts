import type { z } from 'zod';
import type { Author, Circumstance } from './entry.ts';
import type { Refusal } from './refusal.ts';

/** What a room may look at before it lets a fact stand: who writes, when it happened, and the rest of the record. */
export interface Scene<Seen> {
  readonly by: Author;
  readonly occurredOn: string;
  readonly seen: Seen;
}

/**
 * One subject of practice: what can happen in it, whether it may stand, and what is known afterwards.
 *
 * `admit` may look at the rest of the record (`scene.seen`); `evolve` changes only its own part and never fails:
 * what it cannot place it leaves. `sets` names the single-valued facts an entry writes, so that two who wrote the
 * same fact without knowing of each other are shown to disagree.
 */
export interface Room<State, Fact extends Typed, Seen = unknown> {
  readonly initial: State;
  readonly entries: z.ZodType<Fact> & Vocabulary;
  readonly admit: (state: State, fact: Fact, scene: Scene<Seen>) => Refusal | undefined;
  readonly evolve: (state: State, fact: Fact, around: Circumstance) => State;
  readonly sets?: (fact: Fact) => readonly string[];
  /** Where each entry only puts one thing in its place, which and by what id: then many are folded without copying. */
  readonly places?: Placing<State, Fact>;
}

export type Placing<State, Fact> = (
  fact: Fact,
  around: Circumstance,
) => readonly [id: string, thing: State[keyof State]];

/** How a room evolves in which each entry puts one thing in its place; told again by the same id, the later stands. */
export const placing = <State extends Readonly<Record<string, unknown>>, Fact>(
  places: Placing<State, Fact>,
) => ({
  places,
  evolve(state: State, fact: Fact, around: Circumstance): State {
    const [id, thing] = places(fact, around);
    return { ...state, [id]: thing };
  },
});

export interface Typed {
  readonly type: string;
}

/** The members of a discriminated union, so that a house can find the room of a type. */
export interface Vocabulary {
  readonly options: readonly { readonly shape: { readonly type: { readonly value: string } } }[];
}
