/**
 * A participatory tool as it was worked through with people in the room (PM 6.2): on a day, by so many, with somebody who
 * facilitated. Each time it is told is a sitting of its own, so that the earlier picture stays beside the later one.
 */
import { z } from 'zod';
import { attachments } from '../../../kernel/attachment.ts';
import type { Circumstance } from '../../../kernel/entry.ts';
import { id, line, participant, prose, wholeFrom } from '../../../kernel/field.ts';
import { type Refusal, refusing } from '../../../kernel/refusal.ts';
import type { Room, Typed, Vocabulary } from '../../../kernel/room.ts';

const people = wholeFrom(0, 100_000);

/** Those in the room, as far as somebody counted: how many, and of them women, men, persons with a disability. */
const takenPart = z.strictObject({
  people: people.optional(),
  women: people.optional(),
  men: people.optional(),
  withDisability: people.optional(),
});
export type TakenPart = z.infer<typeof takenPart>;

/** What is told of every sitting, whichever tool it was. */
export const sittingFields = {
  sitting: id,
  takenPart: takenPart.optional(),
  facilitators: z.array(participant).max(20, 'field.too-many').optional(),
  place: line.optional(),
  remarks: prose.optional(),
  /** The original on the ground or on paper, photographed. */
  attachments,
};

interface SittingFact extends Typed {
  readonly sitting: string;
  readonly takenPart?: TakenPart | undefined;
}

export type SittingOf<Fact> = Omit<Fact, 'type'> & { readonly on: string; readonly by: string };
/** In the order of their days. */
export type Sittings<Fact> = readonly SittingOf<Fact>[];

/** How many sat there: as counted, or else women and men together; `undefined` where nobody counted. */
export function peopleIn(part: TakenPart | undefined): number | undefined {
  const { people: all, women, men } = part ?? {};
  if (all !== undefined) return all;
  return women === undefined || men === undefined ? undefined : women + men;
}

/** Why a sitting may not stand, whichever tool it was. */
export type SittingRefusal = 'sitting.people-do-not-add-up' | 'sitting.told-already';

const refuse = refusing<SittingRefusal>();

function countsFail({ people: all, women = 0, men = 0, withDisability = 0 }: TakenPart): boolean {
  if (all === undefined) return women + men > 0 && withDisability > women + men;
  return women + men > all || withDisability > all;
}

function bothCountedFail({ people: all, women, men }: TakenPart): boolean {
  return all !== undefined && women !== undefined && men !== undefined && women + men !== all;
}

function admitSitting(
  sittings: readonly { readonly sitting: string }[],
  fact: SittingFact,
): Refusal | undefined {
  if (sittings.some((one) => one.sitting === fact.sitting)) return refuse('sitting.told-already', 'sitting');
  const counts = fact.takenPart ?? {};
  return countsFail(counts) || bothCountedFail(counts)
    ? refuse('sitting.people-do-not-add-up', 'people')
    : undefined;
}

/** @param rule what else must hold of this tool */
export function sittingsRoom<Fact extends SittingFact>(
  entries: z.ZodType<Fact> & Vocabulary,
  rule: (fact: Fact) => Refusal | undefined = () => undefined,
): Room<Sittings<Fact>, Fact> {
  return {
    initial: [],
    entries,
    admit: (state, fact) => admitSitting(state, fact) ?? rule(fact),
    evolve: (state, fact, around: Circumstance) => {
      const { type: _, ...told } = fact;
      const sitting = { ...told, on: around.occurredOn, by: around.by.id };
      return [...state, sitting].sort((a, b) => a.on.localeCompare(b.on));
    },
  };
}
