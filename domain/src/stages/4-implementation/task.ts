/**
 * Next steps (PM 5.4): what somebody has to do by a day. A volunteer sees the tasks given to them and nothing else
 * of the case (PM 4.4), so a task says by itself what is to be done, where and with whom.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

// What can happen

export const TaskEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TaskSet'),
    task: id,
    what: prose,
    by: day.optional(),
    /** The worker or volunteer who is to do it; absent: the one responsible for the case. */
    assignedTo: id.optional(),
    assignedName: line.optional(),
    activity: id.optional(),
    /** The case conference in which it was decided. */
    conference: id.optional(),
    /** The meeting of the community in which it was decided. */
    meeting: id.optional(),
  }),
  z.strictObject({ type: z.literal('TaskDone'), task: id, note: prose.optional() }),
  z.strictObject({ type: z.literal('TaskDropped'), task: id, reason: prose }),
]);
export type TaskEntry = z.infer<typeof TaskEntry>;

// What is known

export type Task = Omit<Extract<TaskEntry, { type: 'TaskSet' }>, 'type'> & {
  readonly setOn: string;
  readonly setBy: string;
  readonly done?: { readonly on: string; readonly by: string; readonly note?: string | undefined };
  readonly dropped?: { readonly on: string; readonly reason: string };
};
export type Tasks = Readonly<Record<string, Task>>;

export const isOpen = (task: Task): boolean => task.done === undefined && task.dropped === undefined;

export const tasks: Room<Tasks, TaskEntry> = {
  initial: {},
  entries: TaskEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'TaskSet' ? [`task/${fact.task}`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type TaskRefusal = 'task.closed-already' | 'task.none';

const refuse = refusing<TaskRefusal>();

function admit(state: Tasks, fact: TaskEntry) {
  const task = state[fact.task];
  if (fact.type === 'TaskSet') return undefined;
  if (task === undefined) return refuse('task.none', 'task');
  return isOpen(task) ? undefined : refuse('task.closed-already', 'task');
}

function evolve(state: Tasks, fact: TaskEntry, around: Circumstance): Tasks {
  const task = state[fact.task];
  if (fact.type === 'TaskSet') {
    const { type: _, ...set } = fact;
    return { ...state, [fact.task]: { ...set, setOn: around.occurredOn, setBy: around.by.id } };
  }
  if (task === undefined) return state;
  switch (fact.type) {
    case 'TaskDone':
      return {
        ...state,
        [fact.task]: { ...task, done: { on: around.occurredOn, by: around.by.id, note: fact.note } },
      };
    case 'TaskDropped':
      return { ...state, [fact.task]: { ...task, dropped: { on: around.occurredOn, reason: fact.reason } } };
  }
}
