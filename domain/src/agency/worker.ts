/**
 * Those who work for the agency (PM 4.4, 7.1): name, roles, licence, and who supervises whom. Roles are data with
 * dates by their entries; from them follow what somebody may see and sign. Passwords are kept elsewhere.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { day, id, line, someOf } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';

export const roles = [
  'social-worker',
  'supervisor',
  'volunteer',
  'administrator',
  'researcher',
  'partner',
] as const;
export type Role = (typeof roles)[number];

const about = {
  worker: id,
  name: line,
  roles: someOf(roles).min(1, 'field.required'),
  supervisor: id.optional(),
  position: line.optional(),
  phone: line.max(30, 'field.too-long').optional(),
  certificate: line.optional(),
  /** Registration certificate (STR, UU 14/2019 arts. 28-29) with the last day it is valid. */
  registration: z.strictObject({ number: line, validUntil: day.optional() }).optional(),
};

// What can happen

export const WorkerEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('WorkerJoined'), ...about }),
  /** Replaces what was known; `supervisor` and the papers are left out where there are none. */
  z.strictObject({ type: z.literal('WorkerDescribed'), ...about }),
  z.strictObject({ type: z.literal('WorkerLeft'), worker: id, reason: line.optional() }),
  z.strictObject({ type: z.literal('WorkerReturned'), worker: id }),
]);
export type WorkerEntry = z.infer<typeof WorkerEntry>;

// What is known

export type Worker = Omit<Extract<WorkerEntry, { type: 'WorkerJoined' }>, 'type'> & {
  readonly joinedOn: string;
  readonly left?: string;
};
export type Workers = Readonly<Record<string, Worker>>;

export const workers: Room<Workers, WorkerEntry> = {
  initial: {},
  entries: WorkerEntry,
  admit,
  evolve,
  sets: (fact) => [`worker/${fact.worker}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type WorkerRefusal =
  | 'worker.has-not-left'
  | 'worker.known-already'
  | 'worker.last-administrator'
  | 'worker.none'
  | 'worker.not-a-supervisor'
  | 'worker.supervises-oneself';

const refuse = refusing<WorkerRefusal>();

function admit(state: Workers, fact: WorkerEntry, _scene: Scene<unknown>) {
  const known = state[fact.worker];
  if (fact.type === 'WorkerJoined' && known !== undefined) return refuse('worker.known-already', 'worker');
  if (fact.type !== 'WorkerJoined' && known === undefined) return refuse('worker.none', 'worker');
  if (fact.type === 'WorkerLeft') return admitLeaving(state, fact.worker);
  if (fact.type === 'WorkerReturned')
    return known?.left === undefined ? refuse('worker.has-not-left', 'worker') : undefined;
  if (fact.supervisor === undefined) return undefined;
  if (fact.supervisor === fact.worker) return refuse('worker.supervises-oneself', 'supervisor');
  const supervisor = state[fact.supervisor];
  return supervisor?.roles.includes('supervisor')
    ? undefined
    : refuse('worker.not-a-supervisor', 'supervisor');
}

/** An agency without an administrator could not be run any more. */
function admitLeaving(state: Workers, leaving: string) {
  const others = Object.values(state).filter((one) => one.left === undefined && one.worker !== leaving);
  const wasAdministrator = state[leaving]?.roles.includes('administrator') ?? false;
  const remains = others.some((one) => one.roles.includes('administrator'));
  return wasAdministrator && !remains ? refuse('worker.last-administrator', 'worker') : undefined;
}

function evolve(state: Workers, fact: WorkerEntry, around: Circumstance): Workers {
  const known = state[fact.worker];
  switch (fact.type) {
    case 'WorkerJoined':
    case 'WorkerDescribed': {
      const { type: _, ...worker } = fact;
      const left = known?.left === undefined ? {} : { left: known.left };
      return {
        ...state,
        [fact.worker]: { ...worker, joinedOn: known?.joinedOn ?? around.occurredOn, ...left },
      };
    }
    case 'WorkerLeft':
      return known === undefined ? state : { ...state, [fact.worker]: { ...known, left: around.occurredOn } };
    case 'WorkerReturned': {
      if (known === undefined) return state;
      const { left: _, ...back } = known;
      return { ...state, [fact.worker]: back };
    }
  }
}
