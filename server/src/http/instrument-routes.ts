/** Instruments as files: a form of another system read, and an instrument written as one or on paper. */
import { Instrument, languages, NothingToPrint, remarkKinds, toQuestionnaire } from '@pendamping/domain';
import { z } from 'zod';
import { paperForm } from '../instruments/paper-form.ts';
import { readInstrument } from '../instruments/read.ts';
import { instrumentFileWords } from '../instruments/words.ts';
import { xlsformFile } from '../instruments/write.ts';
import { limits } from '../spreadsheets/workbook.ts';
import type { App } from './app-type.ts';
import { type Surroundings, signedIn } from './guard.ts';
import { languageOf, Problem, Refused } from './problem.ts';
import { sentContent, sentName } from './sent-file.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };

const formats = ['paper', 'xlsform', 'fhir'] as const;

const types = {
  paper: 'application/pdf',
  xlsform: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  fhir: 'application/fhir+json; charset=utf-8',
} as const;

type Language = (typeof languages)[number];

const written: Readonly<
  Record<(typeof formats)[number], (one: Instrument, language: Language) => Promise<Uint8Array>>
> = {
  paper: (one, language) => paperForm(one, language),
  xlsform: async (one) => (await xlsformFile(one)).content,
  fhir: async (one) => Buffer.from(JSON.stringify(toQuestionnaire(one), undefined, 2)),
};

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
        querystring: z.strictObject({
          language: z
            .enum(languages, 'field.not-in-list')
            .optional()
            .describe('Of words of which the file does not say it'),
        }),
        response: { 200: ReadingOut, ...failures },
      },
    },
    async (request) => {
      const reading = await readInstrument(
        sentContent(request.body),
        sentName(request),
        request.query.language,
      );
      const codes = reading.kind === 'read' ? reading.remarks.map((one) => one.because) : [reading.because];
      const language = languageOf(request);
      const said = Object.fromEntries(
        [...new Set(codes)].map((code) => [code, instrumentFileWords(code)?.[language] ?? code]),
      );
      return { ...reading, said };
    },
  );

  app.post(
    '/api/v1/instruments/written',
    {
      preHandler: signedIn(surroundings),
      schema: {
        tags,
        summary: 'An instrument as a paper form (PDF), an XLSForm (.xlsx) or a FHIR R4 Questionnaire (JSON)',
        body: z.strictObject({
          instrument: Instrument,
          format: z.enum(formats, 'field.not-in-list'),
          language: z.enum(languages, 'field.not-in-list'),
        }),
        response: {
          200: z.string().describe('The file').meta({ format: 'binary' }),
          ...failures,
          422: Problem,
        },
      },
    },
    async (request, reply) => {
      const { instrument, format, language } = request.body;
      const content = await written[format](instrument, language).catch((error: unknown) => {
        if (error instanceof NothingToPrint)
          throw new Refused(422, 'document.nothing', [], undefined, error.words);
        throw error;
      });
      return reply
        .type(types[format])
        .serializer((value: unknown) => value as string)
        .send(Buffer.from(content) as never);
    },
  );
}
