/** Instruments as files: a form of another system read, and an instrument written as one or on paper. */
import { Instrument, remarkKinds } from '@pendamping/domain';
import { z } from 'zod';
import { readInstrument } from '../instruments/read.ts';
import { instrumentFileWords } from '../instruments/words.ts';
import { limits } from '../spreadsheets/workbook.ts';
import type { App } from './app-type.ts';
import { type Surroundings, signedIn } from './guard.ts';
import { languageOf, Problem } from './problem.ts';
import { sentContent, sentName } from './sent-file.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };

const ReadingOut = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    instrument: Instrument,
    remarks: z
      .array(
        z.object({
          because: z.string(),
          kind: z.enum(remarkKinds),
          where: z.string(),
          item: z.string().optional(),
          text: z.string().optional(),
        }),
      )
      .readonly(),
    /** What each code of a remark means and asks for, in the reader's language. */
    said: z.record(z.string(), z.string()),
  }),
  z.object({
    kind: z.literal('refused'),
    because: z.string(),
    where: z.string().optional(),
    said: z.record(z.string(), z.string()),
  }),
]);

export function instrumentRoutes(app: App, surroundings: Surroundings): void {
  const preHandler = signedIn(surroundings, 'administrator');
  const tags = ['Instruments'];

  app.post(
    '/api/v1/instruments/read',
    {
      preHandler,
      bodyLimit: limits.file + 1_000,
      schema: {
        tags,
        summary:
          'Read a form (XLSForm .xlsx or .xls, FHIR Questionnaire .json) as an instrument; nothing is written',
        consumes: ['application/octet-stream'],
        response: { 200: ReadingOut, ...failures },
      },
    },
    async (request) => {
      const reading = await readInstrument(sentContent(request.body), sentName(request));
      const codes = reading.kind === 'read' ? reading.remarks.map((one) => one.because) : [reading.because];
      const language = languageOf(request);
      const said = Object.fromEntries(
        [...new Set(codes)].map((code) => [code, instrumentFileWords(code)?.[language] ?? code]),
      );
      return { ...reading, said };
    },
  );
}
