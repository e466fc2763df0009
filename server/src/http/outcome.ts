/** What became of an entry, in the caller's words. */
import type { FastifyRequest } from 'fastify';
import type { Outcome } from '../journal/append.ts';
import { detailOf, languageOf, wordsOf } from './problem.ts';

export function spoken(request: FastifyRequest, outcome: Outcome) {
  if (outcome.outcome !== 'refused') return outcome;
  const language = languageOf(request);
  const { faults, ...refusal } = outcome;
  const answer = { ...refusal, detail: wordsOf(outcome.because)[language] };
  if (faults === undefined) return answer;
  return { ...answer, faults: faults.map((one) => ({ ...one, detail: detailOf(one, language) })) };
}
