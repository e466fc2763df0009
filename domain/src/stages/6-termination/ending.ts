/**
 * Termination (PM 5.6): the ending is prepared with the client, what remains is handed over to somebody who has
 * accepted it, and the case ends for one of five reasons. It can be reopened; its earlier course stays readable.
 */
import { z } from 'zod';
import { attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, lines, oneOf, prose } from '../../kernel/field.ts';
import { drawnMark } from '../../kernel/mark.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room, Scene } from '../../kernel/room.ts';

/** The five reasons to end (PM 5.6). */
export const endingReasons = [
  'goals-reached',
  'referral',
  'client-request',
  'external-factors',
  'transfer',
] as const;
export type EndingReason = (typeof endingReasons)[number];

// What can happen

export const EndingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('EndingPrepared'),
    /** How the ending was talked over with the client. */
    talk: prose,
    feelings: prose.optional(),
    gainsToKeep: lines,
    unresolved: lines.optional(),
  }),
  z.strictObject({
    type: z.literal('HandoverArranged'),
    handover: id,
    what: prose,
    to: line,
    /** Piece by piece what is handed over. */
    items: lines.optional(),
    consent: id.optional(),
    /** Those it concerns agreed, where their consent is kept in their own record and not to be named here. */
    agreedByThose: z.boolean().optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('HandoverAccepted'),
    handover: id,
    acceptedBy: line,
    note: prose.optional(),
  }),
  z.strictObject({ type: z.literal('HandoverFellThrough'), handover: id, reason: prose }),
  /** A professional signs it by writing it (PM 4.4). */
  z.strictObject({
    type: z.literal('CaseEnded'),
    ending: id,
    reason: oneOf(endingReasons),
    words: prose,
    results: prose.optional(),
    letterNumber: line.optional(),
    retainUntil: day.optional(),
    /** What client and worker drew by finger on the device, under the minutes. */
    clientMark: drawnMark.optional(),
    workerMark: drawnMark.optional(),
    /** The minutes of the ending, signed on paper. */
    attachments,
  }),
  z.strictObject({ type: z.literal('CaseReopened'), reason: prose }),
]);
export type EndingEntry = z.infer<typeof EndingEntry>;

// What is known

export interface Handover {
  readonly handover: string;
  readonly what: string;
  readonly to: string;
  readonly items?: readonly string[] | undefined;
  readonly consent?: string | undefined;
  readonly agreedByThose?: boolean | undefined;
  readonly arrangedOn: string;
  readonly accepted?: { readonly by: string; readonly on: string };
  readonly fellThrough?: { readonly reason: string; readonly on: string };
}
export interface Ended extends Omit<Extract<EndingEntry, { type: 'CaseEnded' }>, 'type'> {
  readonly on: string;
  readonly by: string;
}
export interface Ending {
  readonly preparation?: Omit<Extract<EndingEntry, { type: 'EndingPrepared' }>, 'type'> & {
    readonly on: string;
  };
  readonly handovers: Readonly<Record<string, Handover>>;
  /** Set while the case is ended. */
  readonly ended?: Ended;
  /** Earlier endings, each with the reopening that followed. */
  readonly reopenings: readonly { readonly on: string; readonly reason: string; readonly ended: Ended }[];
}

export const ending: Room<Ending, EndingEntry> = {
  initial: { handovers: {}, reopenings: [] },
  entries: EndingEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'EndingPrepared' ? ['ending/preparation'] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type EndingRefusal =
  | 'ending.ended-already'
  | 'ending.handover-open'
  | 'ending.needs-a-professional'
  | 'ending.not-ended'
  | 'handover.answered-already'
  | 'handover.arranged-already'
  | 'handover.none';

const refuse = refusing<EndingRefusal>();
const isOpen = (one: Handover) => one.accepted === undefined && one.fellThrough === undefined;

function admit(state: Ending, fact: EndingEntry, { by }: Pick<Scene<unknown>, 'by'>) {
  switch (fact.type) {
    case 'EndingPrepared':
      return undefined;
    case 'HandoverArranged':
      return state.handovers[fact.handover] && refuse('handover.arranged-already', 'handover');
    case 'HandoverAccepted':
    case 'HandoverFellThrough':
      return admitAnswer(state.handovers[fact.handover]);
    case 'CaseEnded':
      return by.capacity === 'professional' ? admitEnd(state) : refuse('ending.needs-a-professional');
    case 'CaseReopened':
      return by.capacity === 'professional' ? admitReopening(state) : refuse('ending.needs-a-professional');
  }
}

function admitAnswer(known: Handover | undefined) {
  if (known === undefined) return refuse('handover.none', 'handover');
  return isOpen(known) ? undefined : refuse('handover.answered-already', 'handover');
}

function admitReopening(state: Ending) {
  return state.ended === undefined ? refuse('ending.not-ended') : undefined;
}

function admitEnd(state: Ending) {
  if (state.ended !== undefined) return refuse('ending.ended-already');
  return Object.values(state.handovers).some(isOpen) ? refuse('ending.handover-open') : undefined;
}

function withHandover(state: Ending, key: string, change: Partial<Handover>): Ending {
  const known = state.handovers[key];
  return known === undefined
    ? state
    : { ...state, handovers: { ...state.handovers, [key]: { ...known, ...change } } };
}

function evolve(state: Ending, fact: EndingEntry, around: Circumstance): Ending {
  const on = around.occurredOn;
  switch (fact.type) {
    case 'EndingPrepared': {
      const { type: _, ...preparation } = fact;
      return { ...state, preparation: { ...preparation, on } };
    }
    case 'HandoverArranged': {
      const { type: _, note: __, ...handover } = fact;
      return {
        ...state,
        handovers: { ...state.handovers, [fact.handover]: { ...handover, arrangedOn: on } },
      };
    }
    case 'HandoverAccepted':
      return withHandover(state, fact.handover, { accepted: { by: fact.acceptedBy, on } });
    case 'HandoverFellThrough':
      return withHandover(state, fact.handover, { fellThrough: { reason: fact.reason, on } });
    case 'CaseEnded': {
      const { type: _, ...ended } = fact;
      return { ...state, ended: { ...ended, on, by: around.by.id } };
    }
    case 'CaseReopened': {
      const { ended, ...rest } = state;
      return ended === undefined
        ? state
        : { ...rest, reopenings: [...state.reopenings, { on, reason: fact.reason, ended }] };
    }
  }
}
