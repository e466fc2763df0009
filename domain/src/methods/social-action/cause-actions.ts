/**
 * What is done for a cause (PM 7.2): planned, taken, answered. A promise given in an answer has a day, and whether it
 * was kept is told afterwards. Those who took part are counted, not named.
 */
import { z } from 'zod';
import { type Attachment, attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, line, oneOf, prose, rupiah, someOf, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { workerRoles } from '../../stages/practice.ts';

export const causeActionKinds = [
  'hearing',
  'meeting',
  'letter',
  'petition',
  'media',
  'draft-rule',
  'assembly',
  'coalition',
  'legal-step',
  'other',
] as const;
export type CauseActionKind = (typeof causeActionKinds)[number];

export const causeAnswers = ['granted', 'partly', 'promised', 'postponed', 'refused'] as const;
export type CauseAnswerKind = (typeof causeAnswers)[number];

export const promiseKeepings = ['kept', 'partly-kept', 'broken'] as const;
export type PromiseKeeping = (typeof promiseKeepings)[number];

const people = wholeFrom(0, 1_000_000).optional();

// What can happen

export const CauseActionEntry = z.discriminatedUnion('type', [
  /** Told again with the same id, it takes the place of what was planned before. */
  z.strictObject({
    type: z.literal('CauseActionPlanned'),
    action: id,
    kind: oneOf(causeActionKinds),
    what: prose,
    on: day,
    to: line.optional(),
    worker: id.optional(),
  }),
  z.strictObject({ type: z.literal('CauseActionDropped'), action: id, reason: prose }),
  z.strictObject({
    type: z.literal('CauseActionTaken'),
    action: id,
    kind: oneOf(causeActionKinds),
    what: prose,
    /** To whom it was put. */
    to: line.optional(),
    place: line.optional(),
    letterNumber: line.optional(),
    participants: z
      .strictObject({ all: wholeFrom(1, 1_000_000), women: people, withDisability: people })
      .optional(),
    roles: someOf(workerRoles).optional(),
    /** The day by which an answer is expected. */
    answerBy: day.optional(),
    attachments,
  }),
  z.strictObject({
    type: z.literal('CauseAnswered'),
    action: id,
    answer: oneOf(causeAnswers),
    /** What was answered, and by whom. */
    words: prose,
    /** Money granted or set aside by it. */
    amount: rupiah.optional(),
    /** Of a promise: the day by which it is to be kept. */
    promisedBy: day.optional(),
    attachments,
  }),
  z.strictObject({
    type: z.literal('PromiseJudged'),
    action: id,
    keeping: oneOf(promiseKeepings),
    words: prose,
  }),
]);
export type CauseActionEntry = z.infer<typeof CauseActionEntry>;

// What is known

type OfType<Type extends CauseActionEntry['type']> = Extract<CauseActionEntry, { type: Type }>;
type Told<Type extends CauseActionEntry['type']> = Omit<OfType<Type>, 'type' | 'action' | 'attachments'> & {
  readonly on: string;
  readonly attachments?: readonly Attachment[] | undefined;
};
export interface CauseAction {
  readonly action: string;
  readonly planned?: Omit<OfType<'CauseActionPlanned'>, 'type' | 'action'>;
  readonly dropped?: { readonly on: string; readonly reason: string };
  readonly taken?: Told<'CauseActionTaken'> & { readonly by: string };
  /** In the order in which they were told. */
  readonly answers: readonly Told<'CauseAnswered'>[];
  readonly promise?: Told<'PromiseJudged'>;
}
export type CauseActions = Readonly<Record<string, CauseAction>>;

export const actions: Room<CauseActions, CauseActionEntry> = {
  initial: {},
  entries: CauseActionEntry,
  admit,
  evolve,
  sets: (fact) =>
    fact.type === 'CauseActionPlanned' || fact.type === 'CauseActionDropped' ? [`action/${fact.action}`] : [],
};

/** Those that were taken, by day. */
export const takenActions = (state: CauseActions) =>
  Object.values(state)
    .flatMap((one) => (one.taken === undefined ? [] : [{ ...one, taken: one.taken }]))
    .sort((a, b) => a.taken.on.localeCompare(b.taken.on));

/** Those that were planned and are neither taken nor dropped, by day. */
export const awaitedActions = (state: CauseActions) =>
  Object.values(state)
    .flatMap((one) =>
      one.planned === undefined || one.taken !== undefined || one.dropped !== undefined
        ? []
        : [{ ...one, planned: one.planned }],
    )
    .sort((a, b) => a.planned.on.localeCompare(b.planned.on));

/** The promise of an action that nobody has judged yet, with its day. */
export function openPromise({ answers, promise }: CauseAction) {
  const given = answers.findLast((one) => one.promisedBy !== undefined);
  if (given?.promisedBy === undefined || (promise !== undefined && promise.on >= given.on)) return undefined;
  return { by: given.promisedBy, words: given.words };
}

/** The day by which an answer was asked for that has not come. */
export const answerExpectedBy = ({ taken, answers }: CauseAction): string | undefined =>
  answers.length > 0 ? undefined : taken?.answerBy;

// The rules

/** Why an entry of this room may not stand. */
export type CauseActionRefusal =
  | 'cause-action.none'
  | 'cause-action.taken-already'
  | 'cause-action.not-taken'
  | 'cause-action.no-promise'
  | 'cause-action.promise-without-day'
  | 'cause-action.more-than-all';

const refuse = refusing<CauseActionRefusal>();

/** Each kind of entry by its own question, put to the action as it is known. */
const judged: {
  readonly [Type in CauseActionEntry['type']]: (
    known: CauseAction | undefined,
    fact: OfType<Type>,
  ) => ReturnType<typeof refuse> | undefined;
} = {
  CauseActionPlanned: (known) =>
    known?.taken === undefined ? undefined : refuse('cause-action.taken-already', 'action'),
  CauseActionDropped(known) {
    if (known?.planned === undefined) return refuse('cause-action.none', 'action');
    return known.taken === undefined ? undefined : refuse('cause-action.taken-already', 'action');
  },
  CauseActionTaken: (known, fact) =>
    known?.taken === undefined ? refusedCount(fact) : refuse('cause-action.taken-already', 'action'),
  CauseAnswered(known, { answer, promisedBy }) {
    if (known?.taken === undefined) return refuse('cause-action.not-taken', 'action');
    return answer === 'promised' && promisedBy === undefined
      ? refuse('cause-action.promise-without-day', 'promisedBy')
      : undefined;
  },
  PromiseJudged: (known) =>
    known !== undefined && openPromise(known) !== undefined
      ? undefined
      : refuse('cause-action.no-promise', 'action'),
};

function admit(state: CauseActions, fact: CauseActionEntry) {
  const judge = judged[fact.type] as (
    known: CauseAction | undefined,
    fact: CauseActionEntry,
  ) => ReturnType<typeof refuse> | undefined;
  return judge(state[fact.action], fact);
}

function refusedCount({ participants }: OfType<'CauseActionTaken'>) {
  if (participants === undefined) return undefined;
  const { all, women = 0, withDisability = 0 } = participants;
  if (women > all) return refuse('cause-action.more-than-all', 'women');
  return withDisability > all ? refuse('cause-action.more-than-all', 'withDisability') : undefined;
}

function evolve(
  state: CauseActions,
  fact: CauseActionEntry,
  { occurredOn: on, by }: Circumstance,
): CauseActions {
  const { action } = fact;
  const known = state[action] ?? { action, answers: [] };
  const next = (change: Partial<CauseAction>) => ({ ...state, [action]: { ...known, ...change } });
  switch (fact.type) {
    case 'CauseActionPlanned': {
      const { type: _, action: __, ...planned } = fact;
      const { dropped: ___, ...rest } = known;
      return { ...state, [action]: { ...rest, planned } };
    }
    case 'CauseActionDropped':
      return next({ dropped: { on, reason: fact.reason } });
    case 'CauseActionTaken': {
      const { type: _, action: __, ...taken } = fact;
      return next({ taken: { ...taken, on, by: by.id } });
    }
    case 'CauseAnswered': {
      const { type: _, action: __, ...answer } = fact;
      return next({ answers: [...known.answers, { ...answer, on }] });
    }
    case 'PromiseJudged': {
      const { type: _, action: __, ...promise } = fact;
      return next({ promise: { ...promise, on } });
    }
  }
}
