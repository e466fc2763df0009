/**
 * Answers to an instrument (PM 3.4, 5.2): by worker, by client and by others apart, at intake, in between, at the end and
 * at follow-up. They name the version they were given to and carry the scores as reckoned then, which anybody can reckon
 * again from the answers.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, numberFrom, oneOf, prose, wholeFrom } from '../../kernel/field.ts';
import { refusing } from '../../kernel/refusal.ts';
import type { Room } from '../../kernel/room.ts';
import { raters, ratingOccasions } from './social-functioning.ts';

const answer = z.union([
  prose,
  z.number('field.not-a-number'),
  z.boolean(),
  z.array(line).max(500, 'field.too-many'),
]);

// What can happen

export const InstrumentAnswersEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('InstrumentAnswered'),
    response: id,
    urn: line,
    version: line,
    /** Fingerprint of the version that was answered. */
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'field.wrong-kind'),
    /** What it was called, so that the record can be read without it. */
    title: line,
    person: id.optional(),
    name: line,
    rater: oneOf(raters),
    raterName: line.optional(),
    occasion: oneOf(ratingOccasions),
    /** By `linkId`; what was not answered is not there. */
    answers: z.record(z.string().max(500), answer),
    scores: z
      .array(
        z.strictObject({
          scale: line,
          name: line,
          /** `null`: no score, with the reason. */
          value: numberFrom(-1_000_000_000, 1_000_000_000).nullable(),
          because: line.optional(),
          answered: wholeFrom(0, 2_000),
          missing: wholeFrom(0, 2_000),
        }),
      )
      .max(100, 'field.too-many'),
    /** Version of the scoring that reckoned them. */
    scoring: line,
    note: prose.optional(),
  }),
]);
export type InstrumentAnswersEntry = z.infer<typeof InstrumentAnswersEntry>;

// What is known

export type InstrumentResponse = Omit<InstrumentAnswersEntry, 'type'> & { readonly on: string };
export type InstrumentAnswers = Readonly<Record<string, InstrumentResponse>>;

export const instrumentAnswers: Room<InstrumentAnswers, InstrumentAnswersEntry> = {
  initial: {},
  entries: InstrumentAnswersEntry,
  admit,
  evolve,
  sets: (fact) => [`response/${fact.response}`],
};

// The rules

/** Why an entry of this room may not stand. */
export type InstrumentAnswersRefusal = 'answers.nothing-answered';

const refuse = refusing<InstrumentAnswersRefusal>();

function admit(_state: InstrumentAnswers, fact: InstrumentAnswersEntry) {
  return Object.keys(fact.answers).length === 0 ? refuse('answers.nothing-answered', 'answers') : undefined;
}

function evolve(
  state: InstrumentAnswers,
  fact: InstrumentAnswersEntry,
  around: Circumstance,
): InstrumentAnswers {
  const { type: _, ...response } = fact;
  return { ...state, [fact.response]: { ...response, on: around.occurredOn } };
}
