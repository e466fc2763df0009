/**
 * Who works on a case, from when to when (PM 7.1). Intervals are closed, never deleted. Whoever must see a case in an
 * emergency breaks the glass with a reason that the supervisor is shown.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { day, id, line, oneOf, prose } from '../kernel/field.ts';
import { addDays } from '../kernel/moment.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';

export const assignmentParts = ['responsible', 'co-worker'] as const;
export type AssignmentPart = (typeof assignmentParts)[number];

// What can happen

export const CaseloadEntry = z.discriminatedUnion('type', [
  /** A new responsible worker ends the responsibility of the one before, the day before `from`. */
  z.strictObject({
    type: z.literal('WorkerAssigned'),
    worker: id,
    name: line,
    part: oneOf(assignmentParts),
    from: day,
    reason: prose.optional(),
  }),
  z.strictObject({ type: z.literal('WorkerUnassigned'), worker: id, until: day, reason: prose.optional() }),
  z.strictObject({ type: z.literal('CaseOpenedInEmergency'), reason: prose }),
]);
export type CaseloadEntry = z.infer<typeof CaseloadEntry>;

// What is known

export interface Assignment {
  readonly worker: string;
  readonly name: string;
  readonly part: AssignmentPart;
  readonly from: string;
  /** The last day, included; `undefined` while it goes on. */
  readonly until?: string | undefined;
}
export interface Caseload {
  readonly assignments: readonly Assignment[];
  readonly emergencies: readonly {
    readonly by: string;
    readonly on: string;
    readonly at: string;
    readonly reason: string;
  }[];
}

/** The worker responsible on that day, or the latest there was an assignment for without a day. */
export function responsibleWorker(state: Caseload, on?: string): Assignment | undefined {
  return state.assignments.findLast(
    (one) =>
      one.part === 'responsible' &&
      (on === undefined
        ? one.until === undefined
        : one.from <= on && (one.until === undefined || one.until >= on)),
  );
}

export const caseload: Room<Caseload, CaseloadEntry> = {
  initial: { assignments: [], emergencies: [] },
  entries: CaseloadEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'WorkerAssigned' && fact.part === 'responsible' ? ['case/responsible'] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type CaseloadRefusal = 'assignment.already' | 'assignment.ends-before-start' | 'assignment.none';

const refuse = refusing<CaseloadRefusal>();

function admit(state: Caseload, fact: CaseloadEntry) {
  if (fact.type === 'CaseOpenedInEmergency') return undefined;
  const going = state.assignments.filter((one) => one.worker === fact.worker && one.until === undefined);
  if (fact.type === 'WorkerAssigned')
    return going.some((one) => one.part === fact.part) ? refuse('assignment.already', 'worker') : undefined;
  if (going.length === 0) return refuse('assignment.none', 'worker');
  return going.some((one) => fact.until < one.from)
    ? refuse('assignment.ends-before-start', 'until')
    : undefined;
}

/** One worker is responsible at a time; the same worker is not responsible and co-worker at once. */
function makingRoom(one: Assignment, fact: Extract<CaseloadEntry, { type: 'WorkerAssigned' }>): Assignment {
  const givesWay =
    one.until === undefined &&
    (one.worker === fact.worker || (one.part === 'responsible' && fact.part === 'responsible'));
  if (!givesWay) return one;
  const until = addDays(fact.from, -1);
  return { ...one, until: until < one.from ? one.from : until };
}

function evolve(state: Caseload, fact: CaseloadEntry, around: Circumstance): Caseload {
  switch (fact.type) {
    case 'WorkerAssigned': {
      const { worker, name, part, from } = fact;
      const others = state.assignments.map((one) => makingRoom(one, fact));
      return { ...state, assignments: [...others, { worker, name, part, from }] };
    }
    case 'WorkerUnassigned':
      return {
        ...state,
        assignments: state.assignments.map((one) =>
          one.worker === fact.worker && one.until === undefined ? { ...one, until: fact.until } : one,
        ),
      };
    case 'CaseOpenedInEmergency': {
      const emergency = {
        by: around.by.id,
        on: around.occurredOn,
        at: around.recordedAt,
        reason: fact.reason,
      };
      return { ...state, emergencies: [...state.emergencies, emergency] };
    }
  }
}
