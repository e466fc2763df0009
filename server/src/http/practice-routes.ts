/** What we do, counted: roles, functions, methods and goals over cases and causes, with those behind each count. */
import {
  day,
  fewestCases,
  type Language,
  type PracticeCount,
  practiceDimensions,
  practiceDimensionWords,
  practiceGroupings,
  practiceGroupingWords,
} from '@pendamping/domain';
import { z } from 'zod';
import { toCsv, type Value } from '../spreadsheets/export.ts';
import { casesBehind, causesBehind, type Practice, practiceOf } from '../tables/practice-counts.ts';
import { practiceListWords as w } from '../tables/words.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { languageOf, Problem } from './problem.ts';
import { uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };

const chosen = {
  what: z.enum(practiceDimensions, 'field.not-in-list').default('role'),
  by: z.enum(practiceGroupings, 'field.not-in-list').default('none'),
  from: day.optional(),
  to: day.optional(),
  programme: z.string().trim().min(1, 'field.required').max(200, 'field.too-long').optional(),
  worker: z.uuid('field.not-an-id').optional(),
};
const Wanted = z.strictObject(chosen);
const part = z.string().max(200, 'field.too-long').optional();

const Count = z
  .object({
    activities: z.int(),
    cases: z.int(),
    open: z.int(),
    causes: z.int(),
    minutes: z.int(),
    untimed: z.int(),
  })
  .nullable()
  .describe('null: rests on too few cases to be told to this reader');
const Name = z.object({ id: z.string(), en: z.string() });

const CaseOut = z.object({
  case: uuid,
  number: z.string().nullable(),
  title: z.string(),
  clientName: z.string(),
  activities: z.int(),
  minutes: z.int(),
  lastOn: z.string(),
});

const CauseOut = z.object({ cause: uuid, name: z.string(), activities: z.int(), lastOn: z.string() });

const told = (count: PracticeCount | null, key: keyof PracticeCount): Value =>
  count === null ? '*' : count[key];

function linesOf({ groups }: Practice, language: Language): readonly (readonly Value[])[] {
  const numbers = (count: PracticeCount | null) =>
    (['activities', 'cases', 'causes', 'minutes', 'untimed'] as const).map((key) => told(count, key));
  return groups.flatMap(({ group, name, total, counts }) => {
    const own = group === '*' ? w.all[language] : name[language];
    return [
      ...counts.map((one) => [own, one.name[language], ...numbers(one.count)]),
      [own, w.whole[language], ...numbers(total)],
    ];
  });
}

export function practiceRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const counting = signedIn(surroundings, 'social-worker', 'supervisor', 'administrator');
  const tags = ['Overviews'];
  app.get(
    '/api/v1/practice',
    {
      preHandler: counting,
      schema: {
        tags,
        summary: 'What we do, counted in activities, cases, causes and minutes; small counts untold',
        querystring: Wanted,
        response: {
          200: z.object({
            total: Count,
            groups: z
              .array(
                z.object({
                  group: z.string(),
                  name: Name,
                  total: Count,
                  counts: z.array(z.object({ code: z.string(), name: Name, count: Count })).readonly(),
                }),
              )
              .readonly(),
            fewestCases: z.int(),
          }),
          ...failures,
        },
      },
    },
    async (request) => ({
      ...(await practiceOf(database, sessionIn(request).viewer, request.query)),
      fewestCases,
    }),
  );

  app.get(
    '/api/v1/practice/cases',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags,
        summary: 'The cases and causes behind a count that the reader may open, at most 200 of each',
        querystring: z.strictObject({ ...chosen, code: part, group: part }),
        response: {
          200: z.object({ cases: z.array(CaseOut).readonly(), causes: z.array(CauseOut).readonly() }),
          ...failures,
        },
      },
    },
    async (request) => ({
      cases: await casesBehind(database, sessionIn(request).viewer, request.query),
      causes: await causesBehind(database, sessionIn(request).viewer, request.query),
    }),
  );

  app.get(
    '/api/v1/practice/list',
    {
      preHandler: counting,
      schema: {
        tags,
        summary: 'The same as a table (CSV), without any small count',
        querystring: Wanted,
        response: { 200: z.string().describe('The file').meta({ format: 'binary' }), ...failures },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { what, by } = request.query;
      const found = await practiceOf(database, sessionIn(request).viewer, request.query, true);
      const headers = [
        practiceGroupingWords[by][language],
        practiceDimensionWords[what][language],
        ...[w.activities, w.cases, w.causes, w.minutes, w.untimed].map((one) => one[language]),
      ];
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="praktik.csv"')
        .serializer((value: unknown) => value as string)
        .send(Buffer.from(toCsv(headers, linesOf(found, language))) as never);
    },
  );
}
