/**
 * What a person asks of us about their own data: to see what is kept and have a copy, to have it put right, or to have
 * its use stopped for a while (UU 27/2022 arts. 30, 32 and 41). Each is answered within 72 hours, on the clock and on
 * holidays too; who refuses, wholly or in part, says on which ground (art. 33: a danger to them or to others).
 */
import { z } from 'zod';
import { attachments } from '../kernel/attachment.ts';
import { id, instant, line, oneOf, prose, restrictedTo } from '../kernel/field.ts';
import { keptTo } from '../kernel/kept-to.ts';
import { hoursAfter } from '../kernel/moment.ts';
import { refusing } from '../kernel/refusal.ts';
import type { Room } from '../kernel/room.ts';
import { type ConsentAuthority, consentAuthorities } from './consent.ts';

export const dataRequestKinds = ['copy', 'correction', 'suspension'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

export const dataRequestOutcomes = ['met', 'partly-met', 'refused'] as const;
export type DataRequestOutcome = (typeof dataRequestOutcomes)[number];

// What can happen

export const DataRequestEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('DataRequestReceived'),
    request: id,
    kind: oneOf(dataRequestKinds),
    /** Whose data it is about, and who asks: the person, or whoever may ask for them. */
    person: id,
    personName: line,
    byName: line,
    authority: oneOf(consentAuthorities),
    receivedAt: instant,
    words: prose.optional(),
    attachments,
    restrictedTo,
  }),
  z.strictObject({
    type: z.literal('DataRequestAnswered'),
    request: id,
    outcome: oneOf(dataRequestOutcomes),
    answeredAt: instant,
    /** What was given or done. */
    what: prose,
    ground: prose.optional(),
    attachments,
    restrictedTo,
  }),
]);
export type DataRequestEntry = z.infer<typeof DataRequestEntry>;

// What is known

export interface DataRequest {
  readonly request: string;
  readonly kind: DataRequestKind;
  readonly person: string;
  readonly personName: string;
  readonly byName: string;
  readonly authority: ConsentAuthority;
  readonly receivedAt: string;
  readonly words?: string | undefined;
  /** Workers who alone may know of it. */
  readonly restrictedTo?: readonly string[] | undefined;
  readonly answer?:
    | {
        readonly outcome: DataRequestOutcome;
        readonly answeredAt: string;
        readonly what: string;
        readonly ground?: string | undefined;
      }
    | undefined;
}
export type DataRequests = Readonly<Record<string, DataRequest>>;

export const dataRequests: Room<DataRequests, DataRequestEntry> = {
  initial: {},
  entries: DataRequestEntry,
  admit,
  evolve,
};

/** Hours within which a request is answered (UU 27/2022 arts. 30, 32 and 41: 3 x 24 hours, on the clock). */
const dataRequestHours = 72;

/** The instant by which it is to be answered, in UTC. */
export const answerBy = ({ receivedAt }: Pick<DataRequest, 'receivedAt'>): string =>
  hoursAfter(receivedAt, dataRequestHours);

/** Whether the answer came in time; `undefined` while there is none. */
export const answeredInTime = (request: DataRequest): boolean | undefined =>
  request.answer === undefined
    ? undefined
    : Date.parse(request.answer.answeredAt) <= Date.parse(answerBy(request));

// The rules

/** Why an entry of this room may not stand. */
export type DataRequestRefusal =
  | 'data-request.answered-already'
  | 'data-request.answered-before-asked'
  | 'data-request.keep-to-the-named'
  | 'data-request.known-already'
  | 'data-request.needs-a-ground'
  | 'data-request.none';

const refuse = refusing<DataRequestRefusal>();

function admit(state: DataRequests, fact: DataRequestEntry) {
  const known = state[fact.request];
  if (fact.type === 'DataRequestReceived')
    return known === undefined ? undefined : refuse('data-request.known-already', 'request');
  if (known === undefined) return refuse('data-request.none', 'request');
  if (known.answer !== undefined) return refuse('data-request.answered-already', 'request');
  if (!keptTo(known.restrictedTo, fact.restrictedTo))
    return refuse('data-request.keep-to-the-named', 'restrictedTo');
  if (Date.parse(fact.answeredAt) < Date.parse(known.receivedAt))
    return refuse('data-request.answered-before-asked', 'answeredAt');
  return fact.outcome !== 'met' && fact.ground === undefined
    ? refuse('data-request.needs-a-ground', 'ground')
    : undefined;
}

function evolve(state: DataRequests, fact: DataRequestEntry): DataRequests {
  if (fact.type === 'DataRequestReceived') {
    const { type: _, attachments: __, ...received } = fact;
    return { ...state, [fact.request]: received };
  }
  const known = state[fact.request];
  if (known === undefined) return state;
  const { outcome, answeredAt, what, ground } = fact;
  return { ...state, [fact.request]: { ...known, answer: { outcome, answeredAt, what, ground } } };
}
