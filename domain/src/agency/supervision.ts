/**
 * Approval by the supervisor (PM 7.1): contract, assessment, plan and termination are shown to the supervisor, who
 * approves them or gives them back with what is to be better. The work does not wait for it; it is seen to be missing.
 */
import { z } from 'zod';
import type { Circumstance } from '../kernel/entry.ts';
import { id, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';

export const approvalSubjects = ['contract', 'assessment', 'plan', 'termination'] as const;
export type ApprovalSubject = (typeof approvalSubjects)[number];

// `about` is the id of the contract version, assessment statement, plan agreement or ending.
const subject = { subject: oneOf(approvalSubjects), about: id };

// What can happen

export const SupervisionEntry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ApprovalAsked'), ...subject, note: prose.optional() }),
  z.strictObject({ type: z.literal('ApprovalGiven'), ...subject, note: prose.optional() }),
  z.strictObject({ type: z.literal('ApprovalWithheld'), ...subject, reason: prose }),
  z.strictObject({ type: z.literal('SupervisionNoted'), note: prose }),
]);
export type SupervisionEntry = z.infer<typeof SupervisionEntry>;

// What is known

export interface Approval {
  readonly subject: ApprovalSubject;
  readonly about: string;
  readonly askedBy?: string;
  readonly askedOn?: string;
  readonly status: 'asked' | 'given' | 'withheld';
  readonly by?: string;
  readonly on?: string;
  readonly reason?: string | undefined;
}
export interface Supervision {
  /** By the id of what is approved. */
  readonly approvals: Readonly<Record<string, Approval>>;
  readonly notes: readonly { readonly on: string; readonly by: string; readonly note: string }[];
}

export const supervision: Room<Supervision, SupervisionEntry> = {
  initial: { approvals: {}, notes: [] },
  entries: SupervisionEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'ApprovalGiven' || fact.type === 'ApprovalWithheld' ? [`approval/${fact.about}`] : [],
};

// The rules

/** Why an entry of this room may not stand. */
export type SupervisionRefusal = 'approval.given-already' | 'approval.own-work' | 'approval.supervisor-only';

const refuse = refusing<SupervisionRefusal>();

function admit(state: Supervision, fact: SupervisionEntry, { by }: Pick<Scene<unknown>, 'by'>) {
  if (fact.type === 'SupervisionNoted') return by.approves ? undefined : refuse('approval.supervisor-only');
  const known = state.approvals[fact.about];
  if (fact.type === 'ApprovalAsked')
    return known?.status === 'given' ? refuse('approval.given-already', 'about') : undefined;
  if (!by.approves) return refuse('approval.supervisor-only');
  if (known?.status === 'given') return refuse('approval.given-already', 'about');
  return known?.askedBy === by.id ? refuse('approval.own-work', 'about') : undefined;
}

function evolve(state: Supervision, fact: SupervisionEntry, around: Circumstance): Supervision {
  const { occurredOn: on, by } = around;
  if (fact.type === 'SupervisionNoted')
    return { ...state, notes: [...state.notes, { on, by: by.id, note: fact.note }] };
  const known = state.approvals[fact.about];
  const asked = known?.askedBy === undefined ? {} : { askedBy: known.askedBy, askedOn: known.askedOn ?? on };
  const put = (approval: Approval): Supervision => ({
    ...state,
    approvals: { ...state.approvals, [fact.about]: approval },
  });
  const { subject: what, about } = fact;
  switch (fact.type) {
    case 'ApprovalAsked':
      return put({ subject: what, about, askedBy: by.id, askedOn: on, status: 'asked' });
    case 'ApprovalGiven':
      return put({ subject: what, about, ...asked, status: 'given', by: by.id, on, reason: fact.note });
    case 'ApprovalWithheld':
      return put({ subject: what, about, ...asked, status: 'withheld', by: by.id, on, reason: fact.reason });
  }
}
