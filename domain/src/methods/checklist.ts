/**
 * Checklists of the practice template: what is not to be forgotten in a stage, ticked by whoever saw to it, and unticked
 * where it turns out not to be so. An item is its words: where the agency words it anew it is a new item, and what was
 * ticked stays what was said.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { oneOf } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { stages } from '../stages/course.ts';
import { both, templateCode } from './practice-template.ts';

const marked = { template: templateCode, checklist: templateCode, stage: oneOf(stages), item: both };

// What can happen

export const ChecklistEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ChecklistItemTicked'), ...marked }),
  z.strictObject({ type: z.literal('ChecklistItemUnticked'), ...marked }),
]);
export type ChecklistEntry = z.infer<typeof ChecklistEntry>;

// What is known

export interface ChecklistMark {
  readonly on: string;
  readonly by: string;
  /** The entry that ticked it. */
  readonly entry: string;
}
/** What is ticked now, by `checklistKey`. */
export type ChecklistMarks = Readonly<Record<string, ChecklistMark>>;

interface ItemOf {
  readonly template: string;
  readonly checklist: string;
  readonly item: { readonly id: string };
}

export const checklistKey = ({ template, checklist, item }: ItemOf): string =>
  `${template}/${checklist}/${item.id}`;

export const checklistMarks: Room<ChecklistMarks, ChecklistEntry> = {
  initial: {},
  entries: ChecklistEntry,
  admit,
  evolve,
};

// The rules

/** Why an entry of this room may not stand. */
export type ChecklistRefusal = 'checklist.ticked-already' | 'checklist.not-ticked';

const refuse = refusing<ChecklistRefusal>();

function admit(state: ChecklistMarks, fact: ChecklistEntry) {
  const ticked = state[checklistKey(fact)] !== undefined;
  if (fact.type === 'ChecklistItemTicked')
    return ticked ? refuse('checklist.ticked-already', 'item') : undefined;
  return ticked ? undefined : refuse('checklist.not-ticked', 'item');
}

function evolve(state: ChecklistMarks, fact: ChecklistEntry, around: Circumstance): ChecklistMarks {
  const key = checklistKey(fact);
  if (fact.type === 'ChecklistItemTicked')
    return { ...state, [key]: { on: around.occurredOn, by: around.by.id, entry: around.entry } };
  return Object.fromEntries(Object.entries(state).filter(([one]) => one !== key));
}
