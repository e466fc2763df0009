/** Bringing feeds of services into the directory, and taking the directory out as HSDS. */
import { findingCodes, findingLevels } from '@pendamping/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  bringFeed,
  broughtFeeds,
  broughtStates,
  keptApart,
  writeBrought,
} from '../directory/brought-feeds.ts';
import { exportJson, exportTables } from '../directory/export-directory.ts';
import { UnreadableFeed } from '../directory/open-feed.ts';
import { feedWords } from '../directory/words.ts';
import { limits } from '../spreadsheets/workbook.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { sentContent, sentName } from './sent-file.ts';
import { uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const tags = ['Directory'];
const id = z.uuid('field.not-an-id');
const feedName = z.string().trim().min(1, 'field.required').max(200, 'field.too-long');

const KindCountOut = z.object({
  fresh: z.int(),
  revised: z.int(),
  same: z.int(),
  withdrawn: z.int(),
  back: z.int(),
});

const ReportOut = z.object({
  feed: z.string(),
  version: z.string().optional(),
  tables: z.array(z.object({ table: z.string(), rows: z.int(), placed: z.int() })).readonly(),
  unplaced: z.int(),
  findings: z
    .array(
      z.object({
        level: z.enum(findingLevels),
        code: z.enum(Object.keys(findingCodes) as (keyof typeof findingCodes)[]),
        table: z.string().optional(),
        field: z.string().optional(),
        count: z.int(),
        examples: z
          .array(
            z.object({
              file: z.string(),
              row: z.union([z.int(), z.string()]).optional(),
              id: z.string().optional(),
              value: z.string().optional(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  providers: KindCountOut,
  services: KindCountOut,
  taxonomies: KindCountOut,
  partial: z.boolean(),
  keptByHand: z
    .array(
      z.object({ stream: uuid, name: z.string(), field: z.string(), ours: z.string(), feeds: z.string() }),
    )
    .readonly(),
  refused: z.array(z.object({ stream: uuid, name: z.string(), because: z.string() })).readonly(),
});

const BroughtOut = z.object({
  import: uuid,
  feed: z.string(),
  name: z.string(),
  state: z.enum(broughtStates),
  done: z.int(),
  of: z.int(),
  begunAt: z.string(),
  report: ReportOut.nullable(),
});

function bringing(app: App, surroundings: Surroundings): void {
  const preHandler = signedIn(surroundings, 'supervisor', 'administrator');
  const bringerIn = (request: FastifyRequest) => {
    const { viewer, roles } = sessionIn(request);
    return { database: surroundings.database, viewer, roles };
  };
  const params = z.strictObject({ id });

  app.post(
    '/api/v1/directory/imports',
    {
      preHandler,
      bodyLimit: limits.file + 1_000,
      schema: {
        tags,
        summary:
          'Bring a feed of services (HSDS as .zip, .json, .csv or .xlsx): it is checked, and nothing is written yet',
        consumes: ['application/octet-stream'],
        querystring: z.strictObject({ feed: feedName }),
        response: { 201: z.object({ import: uuid }), ...failures, 422: Problem },
      },
    },
    async (request, reply) => {
      const content = sentContent(request.body);
      try {
        const { feed } = request.query;
        const brought = await bringFeed(bringerIn(request), { name: sentName(request), feed, content });
        return reply.status(201).send({ import: brought });
      } catch (error) {
        if (error instanceof UnreadableFeed)
          throw new Refused(422, 'request.unreadable', [], undefined, feedWords[error.because]);
        throw error;
      }
    },
  );

  app.get(
    '/api/v1/directory/imports',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The feeds that were brought, the newest first',
        response: { 200: z.object({ imports: z.array(BroughtOut).readonly() }), ...failures },
      },
    },
    async (request) => ({ imports: await broughtFeeds(bringerIn(request)) }),
  );

  app.get(
    '/api/v1/directory/imports/:id',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One feed that was brought: how far it is, and what was found',
        params,
        response: { 200: BroughtOut, ...failures, 404: Problem },
      },
    },
    async (request) => {
      const [found] = await broughtFeeds(bringerIn(request), request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return found;
    },
  );

  app.post(
    '/api/v1/directory/imports/:id/confirm',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Write the feed that was checked',
        params,
        response: { 202: z.object({ state: z.literal('begun') }), ...failures, 404: Problem },
      },
    },
    async (request, reply) => {
      const begun = await writeBrought(bringerIn(request), request.params.id);
      if (!begun) throw new Refused(404, 'request.not-found');
      return reply.status(202).send({ state: 'begun' });
    },
  );

  app.get(
    '/api/v1/directory/unplaced',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Rows of a feed that found no place, as they came, each with the reason',
        querystring: z.strictObject({
          feed: feedName,
          after: z.coerce.number('field.not-a-number').int('field.not-a-whole-number').default(-1),
        }),
        response: {
          200: z.object({
            rows: z
              .array(
                z.object({
                  feed: z.string(),
                  number: z.int(),
                  table: z.string(),
                  id: z.string().nullable(),
                  because: z.string(),
                  content: z.record(z.string(), z.unknown()).readonly(),
                }),
              )
              .readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => ({
      rows: await keptApart(bringerIn(request), request.query.feed, request.query.after, 200),
    }),
  );
}

function takingOut(app: App, surroundings: Surroundings): void {
  app.get(
    '/api/v1/directory/export',
    {
      preHandler: signedIn(surroundings),
      schema: {
        tags,
        summary: 'The whole directory as HSDS 3.1: tables in a zip, or JSON',
        querystring: z.strictObject({ format: z.enum(['zip', 'json'], 'field.not-in-list') }),
        response: { 200: z.string().describe('The file').meta({ format: 'binary' }), ...failures },
      },
    },
    async (request, reply) => {
      const { agency } = sessionIn(request).viewer;
      const { format } = request.query;
      const file =
        format === 'zip'
          ? await exportTables(surroundings.database, agency)
          : await exportJson(surroundings.database, agency);
      return reply
        .type(format === 'zip' ? 'application/zip' : 'application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="hsds.${format}"`)
        .serializer((value: unknown) => value as string)
        .send(Buffer.from(file) as never);
    },
  );
}

export function feedRoutes(app: App, surroundings: Surroundings): void {
  bringing(app, surroundings);
  takingOut(app, surroundings);
}
