/** Causes: the list, one with its entries, its figures, and what waits in them for the reader. */
import { causeDimensions, causeOutcomes, causeStandings, neededThings, wallKinds } from '@pendamping/domain';
import { z } from 'zod';
import { causeList, causesWaiting, countedCause, openCause } from '../tables/cause-list.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { RecordOut, uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };
const id = z.uuid('field.not-an-id');

const CauseOut = z.object({
  cause: uuid,
  name: z.string(),
  standing: z.enum(causeStandings),
  kind: z.enum(wallKinds).nullable(),
  heldBy: z.string().nullable(),
  openedOn: z.string(),
  outcome: z.enum(causeOutcomes).nullable(),
  walls: z.array(z.string()).readonly().describe('Keys by which a case is found to meet the same wall'),
  nextOn: z.string().nullable(),
});

const ofCase = { case: uuid, number: z.string().nullable(), title: z.string(), clientName: z.string() };

const FiguresOut = z.object({
  figures: z.object({
    told: z.enum(['none', 'at-least', 'exact']),
    cases: z.int(),
    lines: z
      .array(
        z.object({
          dimension: z.enum(causeDimensions),
          counts: z
            .array(
              z.object({
                code: z.string().describe('empty: not said'),
                cases: z
                  .int()
                  .nullable()
                  .describe('null: too few, or left out so that few cannot be reckoned back'),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
  }),
  own: z.array(z.object(ofCase)).readonly().describe('Of its cases, those the reader may open'),
});

const WaitingOut = z.object({
  due: z
    .array(
      z.object({
        cause: uuid,
        name: z.string(),
        kind: z.enum(['step', 'action', 'answer', 'promise']),
        on: z.string(),
        what: z.string(),
      }),
    )
    .readonly(),
  results: z
    .array(z.object({ ...ofCase, cause: uuid, name: z.string(), outcome: z.enum(causeOutcomes) }))
    .readonly(),
  suggested: z
    .array(z.object({ key: z.string(), needed: z.enum(neededThings), institution: z.string().nullable() }))
    .readonly(),
});

export function causeRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Causes'];

  app.get(
    '/api/v1/causes',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The causes of the agency, those open first',
        response: { 200: z.object({ causes: z.array(CauseOut).readonly() }), ...failures },
      },
    },
    async (request) => ({ causes: await causeList(database, sessionIn(request).viewer) }),
  );

  app.get(
    '/api/v1/causes/waiting',
    {
      preHandler,
      schema: {
        tags,
        summary:
          'What is due in causes for the reader, results not yet told on, and walls that at least three open cases meet',
        response: { 200: WaitingOut, ...failures },
      },
    },
    async (request) => causesWaiting(database, sessionIn(request).viewer),
  );

  app.get(
    '/api/v1/causes/:id',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A cause with its entries; no case and no client stands in it',
        params: z.object({ id }),
        response: { 200: RecordOut, ...failures, 404: Problem },
      },
    },
    async (request) => {
      const found = await openCause(database, sessionIn(request).viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return found as never;
    },
  );

  app.get(
    '/api/v1/causes/:id/figures',
    {
      preHandler,
      schema: {
        tags,
        summary:
          'How many cases belong to a cause and of what kinds, small numbers left out; and the reader’s own',
        params: z.object({ id }),
        response: { 200: FiguresOut, ...failures },
      },
    },
    async (request) => countedCause(database, sessionIn(request).viewer, request.params.id),
  );
}
