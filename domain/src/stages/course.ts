/**
 * The course of a case through the six stages (PM 5). A stage is begun, completed or reopened, each with a date and
 * a person; work may return to an earlier stage, and nothing is erased by it. Stages may be open side by side.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

/** The six stages of intervention, in order. */
export const stages = [
  'engagement',
  'assessment',
  'planning',
  'implementation',
  'evaluation',
  'termination',
] as const;
export type Stage = (typeof stages)[number];

// What can happen

export const CourseEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('StageBegun'), stage: oneOf(stages) }),
  z.strictObject({ type: z.literal('StageCompleted'), stage: oneOf(stages), note: prose.optional() }),
  z.strictObject({ type: z.literal('StageReopened'), stage: oneOf(stages), reason: prose }),
]);
export type CourseEntry = z.infer<typeof CourseEntry>;

// What is known

export interface StageCourse {
  readonly status: 'not-begun' | 'under-way' | 'completed';
  readonly begunOn?: string;
  readonly completedOn?: string;
  /** Each return to this stage, with its reason. */
  readonly returns: readonly { readonly on: string; readonly by: string; readonly reason: string }[];
}
export type Course = Readonly<Record<Stage, StageCourse>>;

const untouched: StageCourse = { status: 'not-begun', returns: [] };

export const course: Room<Course, CourseEntry> = {
  initial: {
    engagement: untouched,
    assessment: untouched,
    planning: untouched,
    implementation: untouched,
    evaluation: untouched,
    termination: untouched,
  },
  entries: CourseEntry,
  admit,
  evolve,
};

/** The stage that the work is in: the latest that is under way, else the first that has not begun. */
export function presentStage(state: Course): Stage {
  const underWay = [...stages].reverse().find((stage) => state[stage].status === 'under-way');
  const next = stages.find((stage) => state[stage].status === 'not-begun');
  return underWay ?? next ?? 'termination';
}

// The rules

/** Why an entry of this room may not stand. */
export type CourseRefusal = 'stage.not-begun' | 'stage.not-completed' | 'stage.under-way';

const refuse = refusing<CourseRefusal>();

function admit(state: Course, fact: CourseEntry) {
  const { status } = state[fact.stage];
  switch (fact.type) {
    case 'StageBegun':
      return status === 'not-begun' ? undefined : refuse('stage.under-way', 'stage');
    case 'StageCompleted':
      return status === 'under-way' ? undefined : refuse('stage.not-begun', 'stage');
    case 'StageReopened':
      return status === 'completed' ? undefined : refuse('stage.not-completed', 'stage');
  }
}

function evolve(state: Course, fact: CourseEntry, around: Circumstance): Course {
  const before = state[fact.stage];
  const on = around.occurredOn;
  switch (fact.type) {
    case 'StageBegun':
      return { ...state, [fact.stage]: { ...before, status: 'under-way', begunOn: before.begunOn ?? on } };
    case 'StageCompleted':
      return { ...state, [fact.stage]: { ...before, status: 'completed', completedOn: on } };
    case 'StageReopened': {
      const returns = [...before.returns, { on, by: around.by.id, reason: fact.reason }];
      return { ...state, [fact.stage]: { ...before, status: 'under-way', returns } };
    }
  }
}
