/**
 * Advocacy (PM 4.2): a right or a need is withheld, and the worker speaks for the client to whoever decides, with an
 * argument and evidence, step by step until there is an answer and something has come of it. For one client, or for
 * all who meet the same wall.
 */
import { z } from 'zod';
import { type Attachment, attachments } from '../../kernel/attachment.ts';
import type { Circumstance } from '../../kernel/entry.ts';
import { day, id, ids, line, lines, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { advocacyLevels } from './worker-role.ts';

export const advocacySteps = [
  'letter',
  'meeting',
  'hearing',
  'phone',
  'complaint',
  'petition',
  'media',
  'other',
] as const;
export type AdvocacyStepKind = (typeof advocacySteps)[number];

export const advocacyAnswers = ['granted', 'partly', 'refused', 'postponed'] as const;
export type AdvocacyAnswer = (typeof advocacyAnswers)[number];

export const advocacyOutcomes = ['obtained', 'partly', 'not-obtained', 'given-up'] as const;
export type AdvocacyOutcome = (typeof advocacyOutcomes)[number];

// What can happen

export const AdvocacyEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('AdvocacyBegun'),
    advocacy: id,
    level: oneOf(advocacyLevels),
    /** The right or the need that is withheld. */
    withheld: prose,
    /** The basis in law of that right. */
    ground: prose.optional(),
    /** Who decides: the office and the position, as a letter is addressed. */
    decidedBy: line,
    address: line.optional(),
    argument: prose.optional(),
    /** What proves it, as it is enclosed with a letter. */
    evidence: lines.optional(),
    /** What is asked of those who decide. */
    asksFor: prose.optional(),
    planned: id.optional(),
    goals: ids.optional(),
    /** The consent by which the client is named to them. */
    consent: id.optional(),
    letterNumber: line.optional(),
    /** Who gets a copy of the letter. */
    copiesTo: lines.optional(),
  }),
  z.strictObject({
    type: z.literal('AdvocacyStepTaken'),
    advocacy: id,
    step: id,
    kind: oneOf(advocacySteps),
    what: prose,
    to: line.optional(),
    letterNumber: line.optional(),
    /** The day by which an answer is expected. */
    answerBy: day.optional(),
    activity: id.optional(),
    attachments,
  }),
  z.strictObject({
    type: z.literal('AdvocacyAnswered'),
    advocacy: id,
    answer: oneOf(advocacyAnswers),
    /** What was answered, and by whom. */
    words: prose.optional(),
    nextStep: prose.optional(),
    attachments,
  }),
  z.strictObject({
    type: z.literal('AdvocacyConcluded'),
    advocacy: id,
    outcome: oneOf(advocacyOutcomes),
    /** What the client has got by it. */
    got: prose,
    clientSays: prose.optional(),
  }),
]);
export type AdvocacyEntry = z.infer<typeof AdvocacyEntry>;

// What is known

type OfType<Type extends AdvocacyEntry['type']> = Extract<AdvocacyEntry, { type: Type }>;
export type AdvocacyStep = Omit<OfType<'AdvocacyStepTaken'>, 'type' | 'advocacy' | 'attachments'> & {
  readonly on: string;
  readonly attachments?: readonly Attachment[] | undefined;
};
export type AnswerToAdvocacy = Omit<OfType<'AdvocacyAnswered'>, 'type' | 'advocacy' | 'attachments'> & {
  readonly on: string;
};
export interface Advocacy extends Omit<OfType<'AdvocacyBegun'>, 'type'> {
  readonly on: string;
  readonly by: string;
  /** In the order in which they were told. */
  readonly steps: readonly AdvocacyStep[];
  readonly answers: readonly AnswerToAdvocacy[];
  readonly concluded?: {
    readonly on: string;
    readonly outcome: AdvocacyOutcome;
    readonly got: string;
    readonly clientSays?: string | undefined;
  };
}
export type Advocacies = Readonly<Record<string, Advocacy>>;

/** The last day by which an answer was asked for and has not come; `undefined` where none is awaited. */
export function answerAwaitedBy({ steps, answers, concluded }: Advocacy): string | undefined {
  if (concluded !== undefined) return undefined;
  const answered = answers.reduce((last, one) => (one.on > last ? one.on : last), '');
  return steps
    .filter((one) => one.on > answered)
    .flatMap((one) => one.answerBy ?? [])
    .sort()
    .at(-1);
}

export const advocacies: Room<Advocacies, AdvocacyEntry> = {
  initial: {},
  entries: AdvocacyEntry,
  admit,
  evolve,
  sets: (fact) => (fact.type === 'AdvocacyConcluded' ? [`advocacy/${fact.advocacy}/outcome`] : []),
};

// The rules

/** Why an entry of this room may not stand. */
export type AdvocacyRefusal = 'advocacy.begun-already' | 'advocacy.concluded-already' | 'advocacy.none';

const refuse = refusing<AdvocacyRefusal>();

function admit(state: Advocacies, fact: AdvocacyEntry) {
  const known = state[fact.advocacy];
  if (fact.type === 'AdvocacyBegun')
    return known === undefined ? undefined : refuse('advocacy.begun-already', 'advocacy');
  if (known === undefined) return refuse('advocacy.none', 'advocacy');
  return known.concluded === undefined ? undefined : refuse('advocacy.concluded-already', 'advocacy');
}

function evolve(state: Advocacies, fact: AdvocacyEntry, { occurredOn: on, by }: Circumstance): Advocacies {
  const known = state[fact.advocacy];
  if (fact.type === 'AdvocacyBegun') {
    const { type: _, ...begun } = fact;
    return { ...state, [fact.advocacy]: { ...begun, on, by: by.id, steps: [], answers: [] } };
  }
  return known === undefined ? state : { ...state, [fact.advocacy]: moved(known, fact, on) };
}

function moved(
  known: Advocacy,
  fact: Exclude<AdvocacyEntry, { type: 'AdvocacyBegun' }>,
  on: string,
): Advocacy {
  switch (fact.type) {
    case 'AdvocacyStepTaken': {
      const { type: _, advocacy: __, ...step } = fact;
      const others = known.steps.filter((one) => one.step !== step.step);
      return { ...known, steps: [...others, { ...step, on }] };
    }
    case 'AdvocacyAnswered': {
      const { type: _, advocacy: __, attachments: ___, ...answer } = fact;
      return { ...known, answers: [...known.answers, { ...answer, on }] };
    }
    case 'AdvocacyConcluded': {
      const { outcome, got, clientSays } = fact;
      return { ...known, concluded: { on, outcome, got, clientSays } };
    }
  }
}
