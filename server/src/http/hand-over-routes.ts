/** Handing the device to the client for an evaluation, and taking it back. */
import { caseRecord, type Goal, read, standingGoals } from '@pendamping/domain';
import { z } from 'zod';
import { accountLimit, countTry, forgive } from '../accounts/attempts.ts';
import { handOver, isOwnPassword, takeBack } from '../accounts/hand-over.ts';
import { openCase } from '../journal/records.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn, signedInOrHandedOver } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { HandedOverOut, Nothing, uuid } from './shapes.ts';

const failures = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  423: Problem,
  429: Problem,
};
const id = z.uuid('field.not-an-id');
const name = z.string().trim().min(1, 'field.required').max(200, 'field.too-long');

const levels = z.object({
  '-2': z.string(),
  '-1': z.string(),
  '0': z.string(),
  '1': z.string(),
  '2': z.string(),
});
const AskedGoal = z.object({
  goal: uuid,
  kind: z.enum(['outcome', 'process']),
  text: z.string(),
  levels: levels.optional(),
});

const asked = ({ goal, kind, text, levels: scaled }: Goal) =>
  scaled === undefined ? { goal, kind, text } : { goal, kind, text, levels: scaled };

export function handOverRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const tags = ['Evaluation'];

  app.post(
    '/api/v1/hand-over',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags,
        summary: 'Hand the device to the client: this session then opens one evaluation and nothing else',
        body: z.strictObject({
          case: id,
          evaluation: id,
          name,
          judge: z.enum(['client', 'other'], 'field.not-in-list'),
          way: z.enum(['handed-over', 'pictures'], 'field.not-in-list'),
        }),
        response: { 204: Nothing, ...failures },
      },
    },
    async (request, reply) => {
      const session = sessionIn(request);
      const opened = await openCase(database, session.viewer, request.body.case);
      const known = opened === undefined ? undefined : read(caseRecord, opened.case.entries).state;
      if (known?.evaluations[request.body.evaluation] === undefined)
        throw new Refused(404, 'request.not-found');
      if (known.ending.ended !== undefined) throw new Refused(409, 'hand-over.case-has-ended');
      await handOver(database, session.id, request.body);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/hand-over',
    {
      preHandler: signedInOrHandedOver(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags,
        summary: 'What the client is asked: the words of the goals, and nothing else of the case',
        response: { 200: HandedOverOut.extend({ goals: z.array(AskedGoal) }), ...failures },
      },
    },
    async (request) => {
      const session = sessionIn(request);
      const { handedOver } = session;
      if (handedOver === undefined) throw new Refused(404, 'request.not-found');
      const opened = await openCase(database, session.viewer, handedOver.case);
      if (opened === undefined) throw new Refused(404, 'request.not-found');
      const { goals } = read(caseRecord, opened.case.entries).state;
      return { ...handedOver, goals: standingGoals(goals).map(asked) };
    },
  );

  app.post(
    '/api/v1/hand-over/end',
    {
      preHandler: signedInOrHandedOver(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags,
        summary: 'Take the device back, by the worker’s password',
        body: z.strictObject({ password: z.string().min(1, 'field.required').max(1_000, 'field.too-long') }),
        response: { 204: Nothing, ...failures },
      },
    },
    async (request, reply) => {
      const session = sessionIn(request);
      const key = `hand-over:${session.viewer.worker}`;
      const wait = await countTry(database, key, accountLimit);
      if (wait > 0) throw new Refused(429, 'request.too-often', [], wait);
      if (!(await isOwnPassword(database, session.viewer, request.body.password)))
        throw new Refused(400, 'request.faulty', [{ field: 'password', because: 'password.wrong' }]);
      await forgive(database, key, key);
      await takeBack(database, session.id);
      return reply.status(204).send(null);
    },
  );
}
