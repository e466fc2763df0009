/**
 * The problem tree (PM 6.2): a core problem, what causes it and what causes that, what follows from it and what follows
 * from that. A branch hangs on the core, or on a branch that was told before it.
 */
import { z } from 'zod';
import { line, wholeFrom } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

const most = 40;

const branch = z.strictObject({
  text: line,
  /** The place in the same list, from 0, of the branch it hangs on; absent: on the core problem. */
  of: wholeFrom(0, most - 1).optional(),
});
export type TreeBranch = z.infer<typeof branch>;

const branches = z.array(branch).max(most, 'field.too-many');

// What can happen

export const ProblemTreeEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ProblemTreeDrawn'),
    ...sittingFields,
    core: line,
    causes: branches,
    effects: branches,
  }),
]);
export type ProblemTreeEntry = z.infer<typeof ProblemTreeEntry>;

// What is known

export type ProblemTree = SittingOf<ProblemTreeEntry>;

export const problemTrees = sittingsRoom<ProblemTreeEntry>(ProblemTreeEntry, rule);

/** How far each branch is from the core problem: 1 for those that hang on it. */
export function levelsOf(all: readonly TreeBranch[]): readonly number[] {
  const levels: number[] = [];
  for (const { of } of all) levels.push(of === undefined ? 1 : (levels[of] ?? 0) + 1);
  return levels;
}

// The rules

/** Why an entry of this room may not stand. */
export type ProblemTreeRefusal = 'problem-tree.hangs-on-nothing' | 'problem-tree.no-branches';

const refuse = refusing<ProblemTreeRefusal>();

const hangsOnNothing = (all: readonly TreeBranch[]) => all.some(({ of }, at) => of !== undefined && of >= at);

function rule({ causes, effects }: ProblemTreeEntry) {
  if (hangsOnNothing(causes)) return refuse('problem-tree.hangs-on-nothing', 'causes');
  if (hangsOnNothing(effects)) return refuse('problem-tree.hangs-on-nothing', 'effects');
  return causes.length + effects.length === 0 ? refuse('problem-tree.no-branches', 'causes') : undefined;
}
