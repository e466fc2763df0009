/** Today, the team, drafts, and the log of reads. */
import { z } from 'zod';
import { draftOfKey, draftsOf, dropDraft, saveDraft } from '../accounts/drafts.ts';
import { team, today } from '../tables/today.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import {
  ApprovalOut,
  DataRequestOut,
  DueOut,
  Nothing,
  NoticeOut,
  TaskOut,
  uuid,
  WithdrawalOut,
} from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };
const DraftOut = z.object({ key: z.string(), revision: z.int(), savedAt: z.string(), value: z.unknown() });
const key = z.string().regex(/^[A-Za-z0-9._:-]{1,200}$/, 'field.wrong-kind');

function overviews(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.get(
    '/api/v1/today',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor', 'volunteer'),
      schema: {
        tags: ['Overviews'],
        summary: 'What is due, what is noticed, what waits for approval',
        response: {
          200: z.object({
            requests: z.int(),
            withdrawals: z.array(WithdrawalOut).readonly(),
            dataRequests: z.array(DataRequestOut).readonly(),
            due: z.array(DueOut).readonly(),
            notices: z.array(NoticeOut).readonly(),
            approvals: z.array(ApprovalOut).readonly(),
            tasks: z.array(TaskOut).readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => today(database, sessionIn(request).viewer) as never,
  );

  const Member = z.object({
    worker: uuid,
    name: z.string(),
    open: z.int(),
    ended: z.int(),
    overdue: z.int(),
    notices: z.int(),
  });
  app.get(
    '/api/v1/team',
    {
      preHandler: signedIn(surroundings, 'supervisor'),
      schema: {
        tags: ['Overviews'],
        summary: 'Those one supervises: who needs help',
        response: {
          200: z.object({
            workers: z.array(Member).readonly(),
            approvals: z.array(ApprovalOut).readonly(),
            notices: z.array(NoticeOut).readonly(),
            risks: z.array(DueOut).readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => team(database, sessionIn(request).viewer) as never,
  );

  app.get(
    '/api/v1/reads/:id',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags: ['Overviews'],
        summary: 'Who has read a restricted case',
        params: z.object({ id: z.uuid('field.not-an-id') }),
        response: {
          200: z.object({
            reads: z.array(
              z.object({ at: z.string(), worker: uuid, name: z.string().nullable(), what: z.string() }),
            ),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const rows = await database.as(viewer, (transaction) =>
        transaction.query<{ at: Date; worker: string; name: string | null; what: string }>(
          `select l.at, l.worker, w.name, l.what from access.read_log l
           left join tables.worker w on w.agency = l.agency and w.worker = l.worker
           where l.agency = $1 and l.case_id = $2 order by l.number desc limit 200`,
          [viewer.agency, request.params.id],
        ),
      );
      return { reads: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
    },
  );
}

function drafts(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings);
  const tags = ['Drafts'];
  app.get(
    '/api/v1/drafts',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Own half-written texts',
        response: { 200: z.object({ drafts: z.array(DraftOut) }), ...failures },
      },
    },
    async (request) => ({ drafts: [...(await draftsOf(database, sessionIn(request).viewer))] }),
  );
  app.get(
    '/api/v1/drafts/:key',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One of one’s own drafts',
        params: z.object({ key }),
        response: { 200: z.object({ draft: DraftOut.nullable() }), ...failures },
      },
    },
    async (request) => ({
      draft: (await draftOfKey(database, sessionIn(request).viewer, request.params.key)) ?? null,
    }),
  );
  app.put(
    '/api/v1/drafts/:key',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Save a draft over the revision one has seen; 409 answers with the newer one',
        params: z.object({ key }),
        body: z.strictObject({
          value: z.unknown(),
          revision: z
            .int('field.not-a-whole-number')
            .min(0, 'field.too-small')
            .max(2_000_000_000, 'field.too-large'),
        }),
        response: { 200: DraftOut, 409: DraftOut, ...failures },
      },
    },
    async (request, reply) => {
      const { viewer } = sessionIn(request);
      const saved = await saveDraft(
        database,
        viewer,
        request.params.key,
        request.body.value ?? null,
        request.body.revision,
      );
      if (saved !== undefined) return saved;
      const current = await draftOfKey(database, viewer, request.params.key);
      if (current === undefined) throw new Refused(503, 'server.unavailable', [], 1);
      return reply.status(409).send(current);
    },
  );
  app.delete(
    '/api/v1/drafts/:key',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Drop a draft',
        params: z.object({ key }),
        response: { 204: Nothing, ...failures },
      },
    },
    async (request, reply) => {
      await dropDraft(database, sessionIn(request).viewer, request.params.key);
      return reply.status(204).send(null);
    },
  );
}

export function overviewRoutes(app: App, surroundings: Surroundings): void {
  overviews(app, surroundings);
  drafts(app, surroundings);
}
