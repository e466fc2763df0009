/** What could not be recorded and was handed over: for whoever answers for its author. */
import { z } from 'zod';
import { standingOfDevice } from '../accounts/devices.ts';
import { type Answered, decline, keepActs, takeIn, undeliveredFor } from '../journal/undelivered.ts';
import type { App } from './app-type.ts';
import { acts, DeliveriesOut } from './device-routes.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { spoken } from './outcome.ts';
import { Problem, Refused } from './problem.ts';
import { Outcome, uuid } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const tags = ['Undelivered'];

const UndeliveredOut = z.object({
  id: uuid,
  act: uuid,
  worker: uuid,
  name: z.string().nullable(),
  came: z.enum(['handed-over', 'last-words', 'copy']),
  receivedAt: z.string(),
  cases: z.array(z.object({ case: uuid, number: z.string().nullable(), title: z.string() })).readonly(),
  /** As they were written, which may be faulty. */
  entries: z.array(z.record(z.string(), z.unknown())).readonly(),
  refusals: z.array(Outcome).readonly(),
});

const Answer = z.discriminatedUnion('take', [
  z.strictObject({ take: z.literal(true) }),
  z.strictObject({
    take: z.literal(false),
    reason: z.string().trim().min(1, 'field.required').max(2_000, 'field.too-long'),
  }),
]);

export function undeliveredRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const answering = signedIn(surroundings, 'social-worker', 'supervisor');

  app.post(
    '/api/v1/undelivered',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor', 'volunteer', 'administrator'),
      schema: {
        tags,
        summary: 'Hand over acts that were refused, to whoever supervises',
        body: z.strictObject({ device: id, acts }),
        response: { 200: DeliveriesOut, ...failures },
      },
    },
    async (request) => {
      const { viewer, roles } = sessionIn(request);
      const { device } = request.body;
      if ((await standingOfDevice(database, viewer, device)) === 'unknown')
        throw new Refused(403, 'device.unknown');
      const author = { viewer, roles };
      return { outcomes: await keepActs(database, author, device, 'handed-over', request.body.acts) };
    },
  );

  app.get(
    '/api/v1/undelivered',
    {
      preHandler: answering,
      schema: {
        tags,
        summary: 'Acts that wait to be taken in or declined',
        response: { 200: z.object({ undelivered: z.array(UndeliveredOut).readonly() }), ...failures },
      },
    },
    async (request) => {
      const waiting = await undeliveredFor(database, sessionIn(request).viewer);
      return {
        undelivered: waiting.map((one) => ({
          ...one,
          refusals: one.refusals.map((each) => spoken(request, each)),
        })),
      };
    },
  );

  app.post(
    '/api/v1/undelivered/:id',
    {
      preHandler: answering,
      schema: {
        tags,
        summary: 'Take an act in, as its author’s, or decline it with a reason; it is never deleted',
        params: z.object({ id }),
        body: Answer,
        response: {
          200: z.object({
            state: z.enum(['waiting', 'taken', 'declined']),
            outcomes: z.array(Outcome).readonly(),
          }),
          ...failures,
          404: Problem,
          409: Problem,
        },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const answer = request.body;
      const answered: Answered | 'other' | undefined = answer.take
        ? await takeIn(database, viewer, request.params.id)
        : await decline(database, viewer, request.params.id, answer.reason);
      if (answered === undefined) throw new Refused(404, 'request.not-found');
      if (answered === 'other') throw new Refused(409, 'undelivered.answered');
      return { ...answered, outcomes: answered.outcomes.map((one) => spoken(request, one)) };
    },
  );
}
