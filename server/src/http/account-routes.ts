/** The administrator's accounts: who may come in, with which roles, by which link. */
import { roles as allRoles, type WrittenEntry as Written } from '@pendamping/domain';
import { z } from 'zod';
import { accountsOf, createAccount, dropAccount, invite, setClosed } from '../accounts/accounts.ts';
import { append } from '../journal/append.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { Nothing, uuid, WrittenEntry } from './shapes.ts';
import type { HttpCode } from './words.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };
const params = z.object({ worker: z.uuid('field.not-an-id') });
const Invitation = z.object({ worker: uuid, invitation: z.string() });
const link = (token: string) => `/invitation#${token}`;

const Account = z.object({
  worker: uuid,
  name: z.string(),
  roles: z.array(z.enum(allRoles)).readonly(),
  supervisor: uuid.nullable(),
  username: z.string().nullable(),
  status: z.enum(['none', 'invited', 'active', 'closed']),
  lastSeenAt: z.string().nullable(),
});

export function accountRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'administrator');
  const tags = ['Accounts'];

  app.get(
    '/api/v1/accounts',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Accounts of the agency',
        response: { 200: z.object({ accounts: z.array(Account).readonly() }), ...failures },
      },
    },
    async (request) => ({ accounts: await accountsOf(database, sessionIn(request).viewer.agency) }),
  );

  app.post(
    '/api/v1/accounts',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A new account, by the entry that the worker joined; answers with a one-time link',
        body: z.strictObject({
          entry: WrittenEntry,
          username: z
            .string()
            .trim()
            .min(1, 'field.required')
            .max(60, 'field.too-long')
            .regex(/^[\p{L}\p{N}._-]+$/u, 'field.unreadable'),
        }),
        response: { 201: Invitation, ...failures },
      },
    },
    async (request, reply) => {
      const { viewer, roles } = sessionIn(request);
      const { entry, username } = request.body;
      const worker = z.uuid().safeParse(entry.data.worker);
      if (entry.type !== 'WorkerJoined' || !worker.success)
        throw new Refused(400, 'request.faulty', [{ field: 'entry.type', because: 'field.wrong-kind' }]);
      if (!(await createAccount(database, viewer.agency, worker.data, username)))
        throw new Refused(400, 'request.faulty', [{ field: 'username', because: 'account.username-taken' }]);
      const [outcome] = await append(database, viewer, { roles }, [entry], new Date().toISOString());
      if (outcome?.outcome === 'refused') {
        await dropAccount(database, viewer.agency, worker.data);
        const faults = outcome.faults ?? [{ field: outcome.field ?? 'entry', because: outcome.because }];
        throw new Refused(400, 'request.faulty', faults);
      }
      const token = await invite(database, viewer.agency, worker.data);
      return reply.status(201).send({ worker: worker.data, invitation: link(token ?? '') });
    },
  );

  app.post(
    '/api/v1/accounts/:worker/invitation',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A new one-time link; the old password and all sessions end',
        params,
        response: { 200: Invitation, ...failures, 404: Problem },
      },
    },
    async (request) => {
      const token = await invite(database, sessionIn(request).viewer.agency, request.params.worker);
      if (token === undefined) throw new Refused(404, 'account.none');
      return { worker: request.params.worker, invitation: link(token) };
    },
  );

  for (const [way, type] of [
    ['close', 'WorkerLeft'],
    ['open', 'WorkerReturned'],
  ] as const)
    app.post(
      `/api/v1/accounts/:worker/${way}`,
      {
        preHandler,
        schema: {
          tags,
          summary: way === 'close' ? 'The worker leaves; sessions end at once' : 'The worker comes back',
          params,
          response: { 204: Nothing, ...failures, 404: Problem },
        },
      },
      async (request, reply) => {
        const { viewer, roles } = sessionIn(request);
        const now = new Date().toISOString();
        const entry: Written = {
          id: crypto.randomUUID(),
          record: 'agency',
          stream: viewer.agency,
          type,
          data: { worker: request.params.worker },
          occurredOn: viewer.today,
          recordedAt: now,
          basis: 0,
        };
        const [outcome] = await append(database, viewer, { roles }, [entry], now);
        if (outcome?.outcome === 'refused') {
          if (outcome.because === 'worker.none') throw new Refused(404, 'request.not-found');
          throw new Refused(400, 'request.faulty' satisfies HttpCode, [
            { field: 'worker', because: outcome.because },
          ]);
        }
        await setClosed(database, viewer.agency, request.params.worker, way === 'close');
        return reply.status(204).send(null);
      },
    );
}
