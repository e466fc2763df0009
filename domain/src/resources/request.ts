/**
 * A request that came in: another agency of this installation refers somebody to us. What it says of the client is
 * disclosed when a worker opens it, and not before: what was taken back until then was never here. It holds exactly
 * what the sender chose, and nothing that leads back to their case.
 */
import { z } from 'zod';
import type { Author, Circumstance } from '../kernel/entry.ts';
import { day, id, line, oneOf, prose } from '../kernel/field.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room, Scene } from '../kernel/room.ts';
import { referralAnswers } from './referral.ts';
import { type Disclosed, disclosed } from './shared-information.ts';

const note = prose.optional();

// What can happen

export const RequestEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('RequestArrived'),
    /** The agency that refers. */
    agency: id,
    agencyName: line,
    city: line.optional(),
    serviceName: line.optional(),
  }),
  z.strictObject({ type: z.literal('RequestOpened') }),
  z.strictObject({
    type: z.literal('InformationDisclosed'),
    information: disclosed,
    letterNumber: line.optional(),
  }),
  z.strictObject({
    type: z.literal('RequestAnswered'),
    answer: oneOf(referralAnswers),
    note,
    expectedOn: day.optional(),
  }),
  /** Our own intake has begun from it. */
  z.strictObject({ type: z.literal('RequestTakenOn'), case: id }),
  z.strictObject({ type: z.literal('RequestBegun'), note }),
  z.strictObject({ type: z.literal('RequestDelivered'), what: prose.optional(), note }),
  z.strictObject({ type: z.literal('RequestNotTakenUp'), note }),
  /** The sender took it back. */
  z.strictObject({ type: z.literal('RequestRevoked') }),
  /** The sender has asked the client and closed it. */
  z.strictObject({ type: z.literal('RequestClosed') }),
]);
export type RequestEntry = z.infer<typeof RequestEntry>;

// What is known

type Fact<Type extends RequestEntry['type']> = Omit<Extract<RequestEntry, { type: Type }>, 'type'>;
type Known<Type extends RequestEntry['type']> = Fact<Type> & { readonly on: string; readonly by: string };

export interface Request {
  readonly arrived: Known<'RequestArrived'>;
  readonly opened?: Known<'RequestOpened'>;
  readonly information?: Disclosed;
  readonly letterNumber?: string | undefined;
  readonly answer?: Known<'RequestAnswered'>;
  readonly takenOn?: Known<'RequestTakenOn'>;
  readonly begun?: Known<'RequestBegun'>;
  readonly delivered?: Known<'RequestDelivered'>;
  readonly notTakenUp?: Known<'RequestNotTakenUp'>;
  readonly revoked?: Known<'RequestRevoked'>;
  readonly closed?: Known<'RequestClosed'>;
}

export const request: Room<Request | null, RequestEntry> = {
  initial: null,
  entries: RequestEntry,
  admit,
  evolve,
};

export const requestStandings = [
  'new',
  'opened',
  ...referralAnswers,
  'begun',
  'delivered',
  'not-taken-up',
  'revoked',
  'closed',
] as const;
export type RequestStanding = (typeof requestStandings)[number];

/** Where it stands: what lies furthest along. */
export function requestStanding(of: Request): RequestStanding {
  if (of.revoked !== undefined) return 'revoked';
  if (of.closed !== undefined) return 'closed';
  if (of.notTakenUp !== undefined) return 'not-taken-up';
  if (of.delivered !== undefined) return 'delivered';
  if (of.begun !== undefined) return 'begun';
  if (of.answer !== undefined) return of.answer.answer;
  return of.opened === undefined ? 'new' : 'opened';
}

// The rules

/** Why an entry of this room may not stand. */
export type RequestRefusal =
  | 'request.arrived-already'
  | 'request.closed-by-the-sender'
  | 'request.delivered-already'
  | 'request.none'
  | 'request.not-opened'
  | 'request.only-from-the-sender'
  | 'request.revoked-by-the-sender'
  | 'request.was-refused';

const refuse = refusing<RequestRefusal>();

const fromTheSender = new Set<RequestEntry['type']>([
  'RequestArrived',
  'InformationDisclosed',
  'RequestRevoked',
  'RequestClosed',
]);

function admit(state: Request | null, fact: RequestEntry, { by }: Scene<unknown>) {
  if (fromTheSender.has(fact.type)) return admitFromTheSender(state, fact, by);
  if (state === null) return refuse('request.none');
  if (fact.type === 'RequestTakenOn')
    return state.opened === undefined ? refuse('request.not-opened') : undefined;
  if (state.revoked !== undefined) return refuse('request.revoked-by-the-sender');
  if (state.closed !== undefined) return refuse('request.closed-by-the-sender');
  return outOfTurn(state, fact);
}

function admitFromTheSender(state: Request | null, fact: RequestEntry, by: Author) {
  if (by.capacity !== 'system') return refuse('request.only-from-the-sender');
  if (fact.type === 'RequestArrived')
    return state === null ? undefined : refuse('request.arrived-already', 'request');
  return state === null ? refuse('request.none') : undefined;
}

function outOfTurn(state: Request, fact: RequestEntry) {
  if (fact.type === 'RequestOpened') return undefined;
  if (state.opened === undefined) return refuse('request.not-opened');
  const refused = state.answer?.answer === 'refused';
  if (refused && (fact.type === 'RequestBegun' || fact.type === 'RequestDelivered'))
    return refuse('request.was-refused');
  return fact.type === 'RequestNotTakenUp' && state.delivered !== undefined
    ? refuse('request.delivered-already')
    : undefined;
}

function evolve(state: Request | null, fact: RequestEntry, around: Circumstance): Request | null {
  const { type: _, ...facts } = fact;
  const known = { ...facts, on: around.occurredOn, by: around.by.id };
  if (fact.type === 'RequestArrived') return { arrived: known as Known<'RequestArrived'> };
  return state === null ? state : after(state, fact, known);
}

function after(
  state: Request,
  fact: RequestEntry,
  known: { readonly on: string; readonly by: string },
): Request {
  switch (fact.type) {
    case 'RequestArrived':
      return state;
    case 'RequestOpened':
      return state.opened === undefined ? { ...state, opened: known } : state;
    case 'InformationDisclosed':
      return { ...state, information: fact.information, letterNumber: fact.letterNumber };
    case 'RequestAnswered':
      return { ...state, answer: known as Known<'RequestAnswered'> };
    case 'RequestTakenOn':
      return { ...state, takenOn: known as Known<'RequestTakenOn'> };
    case 'RequestBegun':
      return { ...state, begun: known };
    case 'RequestDelivered':
      return { ...state, delivered: known };
    case 'RequestNotTakenUp':
      return { ...state, notTakenUp: known };
    case 'RequestRevoked':
      return { ...state, revoked: known };
    case 'RequestClosed':
      return { ...state, closed: known };
  }
}
