/**
 * Intake: who came, who sent them, what is needed in their own words, what the agency can offer, and whether the
 * request is accepted, sent on, or declined with the reason (PM 5.1).
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, lines, oneOf, prose } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';

export const clientKinds = ['individual', 'family', 'group', 'organisation', 'community'] as const;
export type ClientKind = (typeof clientKinds)[number];

/** Whether the client is several people at once who are no family: what is rated of them may be a mean. */
export const isCollective = (kind: ClientKind | undefined): boolean =>
  kind === 'group' || kind === 'organisation' || kind === 'community';

export const urgencies = ['low', 'medium', 'high'] as const;
export type Urgency = (typeof urgencies)[number];

/** Who sees the case: those assigned (ordinary), or those assigned with every reading logged (restricted). */
export const confidentialities = ['ordinary', 'restricted'] as const;
export type Confidentiality = (typeof confidentialities)[number];

export const sources = [
  'self',
  'family',
  'neighbour',
  'volunteer',
  'school',
  'health-service',
  'government',
  'police-or-court',
  'agency',
  'outreach',
  'other',
] as const;
export type Source = (typeof sources)[number];

export const intakeDecisions = ['accepted', 'referred-on', 'declined'] as const;
export type IntakeDecision = (typeof intakeDecisions)[number];

export const answers = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof answers)[number];

// What can happen

export const IntakeEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('CaseOpened'),
    title: line,
    client: id,
    clientKind: oneOf(clientKinds),
    clientName: line,
    /** The client's need in their own words: nature of the problem, need, obstacle or frustration (PM 2.3). */
    presentingProblem: prose,
    source: oneOf(sources),
    referrer: line.optional(),
    askedBy: line.optional(),
    urgency: oneOf(urgencies),
    confidentiality: oneOf(confidentialities),
    programme: line.optional(),
    earlierService: prose.optional(),
    firstAction: prose.optional(),
    /**
     * The case out of which this one grew, as when a member of a group tells something in private. It is known in the
     * new case alone: nothing is written where it came from.
     */
    aroseFrom: z.strictObject({ case: id }).optional(),
    /** What the case was called in the register it comes from. */
    formerNumber: line.optional(),
    import: id.optional(),
    importKey: line.optional(),
  }),
  /** The whole of an import was taken back, and nothing else had been written in this case. */
  z.strictObject({ type: z.literal('CaseTakenBack'), import: id, reason: prose.optional() }),
  /** Given by the server when it receives the opening; written by the system alone. */
  z.strictObject({ type: z.literal('CaseNumbered'), number: line.max(40, 'field.too-long') }),
  z.strictObject({
    type: z.literal('CaseDescribed'),
    title: line.optional(),
    urgency: oneOf(urgencies).optional(),
    confidentiality: oneOf(confidentialities).optional(),
    programme: line.optional(),
    categories: lines.optional(),
  }),
  z.strictObject({
    type: z.literal('RequestScreened'),
    immediateDanger: oneOf(answers),
    violence: oneOf(answers),
    identityComplete: oneOf(answers),
    offer: prose.optional(),
    note: prose.optional(),
  }),
  z.strictObject({
    type: z.literal('IntakeDecided'),
    decision: oneOf(intakeDecisions),
    eligible: z.boolean('field.wrong-kind'),
    reason: prose.optional(),
    referredTo: line.optional(),
  }),
]);
export type IntakeEntry = z.infer<typeof IntakeEntry>;

// What is known

type Opening = Omit<Extract<IntakeEntry, { type: 'CaseOpened' }>, 'type'>;
export interface Intake {
  /** `undefined` until the case is opened. */
  readonly opening:
    | (Opening & {
        readonly on: string;
        readonly by: string;
        readonly categories?: readonly string[] | undefined;
      })
    | undefined;
  readonly number: string | undefined;
  readonly screening?: Omit<Extract<IntakeEntry, { type: 'RequestScreened' }>, 'type'> & {
    readonly on: string;
  };
  readonly decision?: Omit<Extract<IntakeEntry, { type: 'IntakeDecided' }>, 'type'> & { readonly on: string };
}

export const intake: Room<Intake, IntakeEntry> = {
  initial: { opening: undefined, number: undefined },
  entries: IntakeEntry,
  admit,
  evolve,
  sets,
};

function sets(fact: IntakeEntry): readonly string[] {
  switch (fact.type) {
    case 'CaseOpened':
    case 'CaseNumbered':
    case 'CaseTakenBack':
      return [];
    case 'CaseDescribed':
      return Object.keys(fact)
        .filter((key) => key !== 'type')
        .map((key) => `case/${key}`);
    case 'RequestScreened':
      return ['case/screening'];
    case 'IntakeDecided':
      return ['case/decision'];
  }
}

// The rules

/** Why an entry of this room may not stand. */
export type IntakeRefusal =
  | 'case.already-open'
  | 'case.not-imported'
  | 'case.number-is-given'
  | 'intake.reason-needed';

const refuse = refusing<IntakeRefusal>();

function admit(state: Intake, fact: IntakeEntry, { by }: { by: { capacity: string } }) {
  switch (fact.type) {
    case 'CaseOpened':
      return state.opening === undefined ? undefined : refuse('case.already-open');
    case 'CaseNumbered':
      return by.capacity === 'system' && state.number === undefined
        ? undefined
        : refuse('case.number-is-given');
    case 'CaseTakenBack':
      return state.opening?.import === fact.import ? undefined : refuse('case.not-imported', 'import');
    case 'CaseDescribed':
    case 'RequestScreened':
      return undefined;
    case 'IntakeDecided':
      return fact.decision !== 'accepted' && fact.reason === undefined
        ? refuse('intake.reason-needed', 'reason')
        : undefined;
  }
}

function evolve(state: Intake, fact: IntakeEntry, around: Circumstance): Intake {
  const { type: _, ...facts } = fact;
  switch (fact.type) {
    case 'CaseOpened':
      return { ...state, opening: { ...(facts as Opening), on: around.occurredOn, by: around.by.id } };
    case 'CaseTakenBack':
      return { ...state, opening: undefined };
    case 'CaseNumbered':
      return { ...state, number: fact.number };
    case 'CaseDescribed':
      return state.opening === undefined
        ? state
        : { ...state, opening: { ...state.opening, ...(facts as Partial<Opening>) } };
    case 'RequestScreened': {
      const { type: __, ...screening } = fact;
      return { ...state, screening: { ...screening, on: around.occurredOn } };
    }
    case 'IntakeDecided': {
      const { type: __, ...decision } = fact;
      return { ...state, decision: { ...decision, on: around.occurredOn } };
    }
  }
}
