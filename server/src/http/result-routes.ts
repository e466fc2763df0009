/** Results over cases, for those who lead: counts and change of the same people before and after. */
import {
  day,
  fewestForAlpha,
  fewestPairs,
  laterOccasions,
  leastReliability,
  leastShare,
  raters,
  resultKinds,
} from '@pendamping/domain';
import { z } from 'zod';
import { toCsv } from '../spreadsheets/export.ts';
import { resultHeaders, resultLine } from '../tables/result-list.ts';
import { results } from '../tables/results.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { languageOf, Problem } from './problem.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };

const Wanted = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  programme: z.string().trim().min(1, 'field.required').max(200, 'field.too-long').optional(),
  after: z.enum(laterOccasions, 'field.not-in-list').default('end'),
});

const interval = z.tuple([z.number(), z.number()]).readonly().optional();
const Counted = z.object({ improved: z.int(), unchanged: z.int(), worse: z.int() });

const ResultOut = z.object({
  what: z.enum(resultKinds),
  key: z.string(),
  rater: z.enum(raters),
  name: z.string(),
  started: z.int(),
  before: z.int(),
  both: z.int(),
  left: z.int(),
  running: z.int(),
  noBefore: z.int(),
  telling: z.enum(['few', 'gone', 'told']),
  counted: Counted.optional(),
  change: z
    .object({
      n: z.int(),
      mean: z.number(),
      meanInterval: interval,
      median: z.number(),
      medianInterval: interval,
    })
    .optional(),
  ifGoneUnchanged: z.number().optional(),
  reliable: Counted.extend({ leastChange: z.number(), source: z.string() }).optional(),
  notReliable: z.enum(['no-norms', 'low-reliability']).optional(),
  pairs: z.array(z.object({ before: z.number(), after: z.number(), n: z.int() })).readonly(),
  better: z.enum(['up', 'down']),
  least: z.number().optional(),
  most: z.number().optional(),
});

const ConsistencyOut = z.object({
  key: z.string(),
  rater: z.enum(raters),
  complete: z.int(),
  items: z.int(),
  alpha: z.number().optional(),
  interval,
});

export function resultRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'supervisor', 'administrator');
  const tags = ['Overviews'];
  app.get(
    '/api/v1/results',
    {
      preHandler,
      schema: {
        tags,
        summary:
          'Results over cases: the same people before and after, and who is missing; small numbers untold',
        querystring: Wanted,
        response: {
          200: z.object({
            begun: z.int(),
            results: z.array(ResultOut).readonly(),
            consistency: z.array(ConsistencyOut).readonly(),
            bounds: z.object({
              fewestPairs: z.int(),
              leastShare: z.number(),
              fewestForAlpha: z.int(),
              leastReliability: z.number(),
            }),
          }),
          ...failures,
        },
      },
    },
    async (request) => ({
      ...(await results(database, sessionIn(request).viewer, request.query)),
      bounds: { fewestPairs, leastShare, fewestForAlpha, leastReliability },
    }),
  );

  app.get(
    '/api/v1/results/list',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The same as a table (CSV)',
        querystring: Wanted,
        response: { 200: z.string().describe('The file').meta({ format: 'binary' }), ...failures },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const found = await results(database, sessionIn(request).viewer, request.query);
      const lines = found.results.map((one) => resultLine(one, language));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="hasil.csv"')
        .serializer((value: unknown) => value as string)
        .send(Buffer.from(toCsv(resultHeaders(language), lines)) as never);
    },
  );
}
