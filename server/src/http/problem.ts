/** Problems as RFC 9457 documents, in the caller's language, naming the field and the remedy. */
import {
  type FieldFault,
  fieldWords,
  filled,
  type Language,
  refusalWords,
  type Words,
} from '@pendamping/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type HttpCode, httpWords } from './words.ts';

export const problemType = 'application/problem+json; charset=utf-8';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), because: z.string(), detail: z.string() })).optional(),
});

/** Something a caller can mend; thrown anywhere, answered by the error handler. */
export class Refused extends Error {
  readonly status: number;
  readonly code: HttpCode;
  readonly faults: readonly FieldFault[];
  readonly retryAfter: number | undefined;
  /** Says it more exactly than the code's own words. */
  readonly words: Words | undefined;

  constructor(
    status: number,
    code: HttpCode,
    faults: readonly FieldFault[] = [],
    retryAfter?: number,
    words?: Words,
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.faults = faults;
    this.retryAfter = retryAfter;
    this.words = words;
  }
}

export const languageOf = (request: FastifyRequest): Language =>
  /^\s*en\b/i.test(String(request.headers['accept-language'] ?? '')) ? 'en' : 'id';

const unknownCode: Words = {
  id: 'Tidak dapat dicatat. Perbarui aplikasi, lalu coba lagi.',
  en: 'This cannot be recorded. Update the app and try again.',
};

/** The words of any code: the server's, a field's, or a room's. */
export function wordsOf(code: string): Words {
  if (Object.hasOwn(httpWords, code)) return httpWords[code as HttpCode];
  if (Object.hasOwn(fieldWords, code)) return fieldWords[code as keyof typeof fieldWords];
  return refusalWords(code) ?? unknownCode;
}

export const detailOf = (fault: FieldFault, language: Language): string =>
  filled(wordsOf(fault.because), language, { limit: fault.limit ?? '' });

export function sendProblem(request: FastifyRequest, reply: FastifyReply, refused: Refused): FastifyReply {
  const language = languageOf(request);
  const detail = (refused.words ?? httpWords[refused.code])[language];
  const errors = refused.faults.map((one) => ({
    field: one.field,
    because: one.because,
    detail: detailOf(one, language),
  }));
  if (refused.retryAfter !== undefined) reply.header('retry-after', String(refused.retryAfter));
  return reply
    .status(refused.status)
    .type(problemType)
    .header('content-language', language)
    .send({
      type: `urn:pendamping:${refused.code}`,
      title: refused.code,
      status: refused.status,
      detail,
      ...(errors.length === 0 ? {} : { errors }),
    });
}
