/** Bringing in lists of people and cases, and taking lists out. */
import { levelsOfClient } from '@pendamping/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { bring } from '../imports/bring.ts';
import { check } from '../imports/check.ts';
import { busyStates, importsOf, isBusy, type State, start, type Work } from '../imports/import.ts';
import { takeBack } from '../imports/take-back.ts';
import { confirm, type Decision } from '../imports/write.ts';
import { fields } from '../spreadsheets/columns.ts';
import { toCsv, toXlsx } from '../spreadsheets/export.ts';
import { cellFaults } from '../spreadsheets/values.ts';
import { limits, UnreadableSheet } from '../spreadsheets/workbook.ts';
import { clientList, clientListHeaders } from '../tables/client-list.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { languageOf, Problem, Refused } from './problem.ts';
import { sentContent, sentName } from './sent-file.ts';
import { uuid } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const field = z.enum(fields, 'field.not-in-list');

const ProposedOut = z.object({
  column: z.int(),
  header: z.string(),
  field: z.enum(fields).optional(),
  certainty: z.enum(['sure', 'likely']),
});

const BroughtOut = z.object({
  import: uuid,
  sheets: z
    .array(
      z.object({
        name: z.string(),
        rows: z.int(),
        headerRow: z.int(),
        columns: z.array(ProposedOut).readonly(),
        sample: z.array(z.array(z.string()).readonly()).readonly(),
        remembered: z.boolean(),
      }),
    )
    .readonly(),
});

const Match = z.object({
  client: uuid.optional(),
  name: z.string().optional(),
  birthOn: z.string().optional(),
  village: z.string().optional(),
  ask: z.string().optional(),
  grade: z.string(),
  score: z.number(),
  reasons: z.array(z.string()).readonly(),
});

const ReportOut = z.object({
  rows: z.int(),
  fresh: z.int(),
  known: z.int(),
  nameless: z.int(),
  households: z.int(),
  cases: z.int(),
  faults: z.int(),
  cells: z
    .array(z.object({ row: z.int(), field: z.enum(fields), shown: z.string(), because: z.enum(cellFaults) }))
    .readonly(),
  likely: z
    .array(z.object({ row: z.int(), name: z.string(), matches: z.array(Match).readonly() }))
    .readonly(),
  repeated: z
    .array(
      z.object({
        row: z.int(),
        name: z.string(),
        other: z.int(),
        same: z.boolean(),
        reasons: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  leftOut: z.array(z.object({ row: z.int(), because: z.string() })).readonly(),
  written: z.int().optional(),
  skipped: z.int().optional(),
  refused: z
    .array(z.object({ row: z.int(), because: z.string() }))
    .readonly()
    .optional(),
  takenBack: z.int().optional(),
  kept: z.int().optional(),
});

const ImportOut = z.object({
  import: uuid,
  name: z.string(),
  state: z.enum([
    'brought',
    'checking',
    'checked',
    'writing',
    'written',
    'taking-back',
    'taken-back',
    'failed',
    'interrupted',
  ]),
  cutOff: z.enum(busyStates).optional(),
  done: z.int(),
  of: z.int(),
  begunAt: z.string(),
  report: ReportOut.nullable(),
});

const shown = ({ mapping: _, ...one }: Awaited<ReturnType<typeof importsOf>>[number]) => one;

function bringing(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Imports'];
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });

  app.post(
    '/api/v1/imports',
    {
      preHandler,
      bodyLimit: limits.file + 1_000,
      schema: {
        tags,
        summary:
          'Bring a file (.xlsx, .xls, .csv): its tables and what its columns may mean; nothing is written',
        consumes: ['application/octet-stream'],
        response: { 200: BroughtOut, ...failures, 422: Problem },
      },
    },
    async (request) => {
      const content = sentContent(request.body);
      try {
        const { viewer } = sessionIn(request);
        return await bring(database, viewer, crypto.randomUUID(), sentName(request), content);
      } catch (error) {
        if (error instanceof UnreadableSheet) throw new Refused(422, error.because);
        throw error;
      }
    },
  );

  app.get(
    '/api/v1/imports',
    {
      preHandler,
      schema: {
        tags,
        summary: 'One’s own imports, the last first',
        response: { 200: z.object({ imports: z.array(ImportOut).readonly() }), ...failures },
      },
    },
    async (request) => ({ imports: (await importsOf(database, sessionIn(request).viewer)).map(shown) }),
  );

  app.get(
    '/api/v1/imports/:id',
    {
      preHandler,
      schema: {
        tags,
        summary: 'How far an import has come, and its report cell by cell',
        params: z.object({ id }),
        response: { 200: ImportOut, ...failures, 404: Problem },
      },
    },
    async (request) => {
      const [found] = await importsOf(database, sessionIn(request).viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return shown(found);
    },
  );
}

function working(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Imports'];
  const params = z.object({ id });
  const Begun = z.object({ state: z.literal('begun') });
  const response = { 202: Begun, ...failures, 404: Problem, 409: Problem };

  /** The work on an import which stands in one of these states; what is at work only where it was cut off in it. */
  async function workOn(request: FastifyRequest, wanted: string, states: readonly State[]): Promise<Work> {
    const { viewer, roles } = sessionIn(request);
    const [found] = await importsOf(database, viewer, wanted);
    if (found === undefined) throw new Refused(404, 'request.not-found');
    const { cutOff, state } = found;
    if (isBusy(state) || !states.some((one) => one === (cutOff ?? state)))
      throw new Refused(409, 'import.not-now');
    return { database, viewer, roles, import: wanted, language: languageOf(request) };
  }

  app.post(
    '/api/v1/imports/:id/check',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Check every row against the registry; nothing is written',
        params,
        body: z.strictObject({
          sheet: z.int('field.not-a-whole-number').min(0, 'field.too-small').max(200, 'field.too-large'),
          columns: z
            .array(
              z.strictObject({
                column: z
                  .int('field.not-a-whole-number')
                  .min(0, 'field.too-small')
                  .max(200, 'field.too-large'),
                field: field.nullable(),
              }),
            )
            .max(200, 'field.too-many')
            .refine((all) => all.some((one) => one.field === 'name'), 'field.required'),
        }),
        response,
      },
    },
    async (request, reply) => {
      const work = await workOn(request, request.params.id, ['brought', 'checking', 'checked', 'failed']);
      await start(work, 'checking', () => check(work, request.body));
      return reply.status(202).send({ state: 'begun' });
    },
  );

  app.post(
    '/api/v1/imports/:id/confirm',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Write what was checked, with what was decided on rows like somebody registered',
        params,
        body: z.strictObject({
          decisions: z
            .array(
              z.strictObject({
                row: z.int('field.not-a-whole-number').min(1, 'field.too-small'),
                as: z.union([z.enum(['new', 'skip']), id], 'field.not-in-list'),
              }),
            )
            .max(5_000, 'field.too-many'),
        }),
        response,
      },
    },
    async (request, reply) => {
      const work = await workOn(request, request.params.id, ['checked', 'writing']);
      const decisions = new Map<number, Decision>(request.body.decisions.map(({ row, as }) => [row, as]));
      await start(work, 'writing', () => confirm(work, decisions));
      return reply.status(202).send({ state: 'begun' });
    },
  );

  app.post(
    '/api/v1/imports/:id/take-back',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Take the whole of an import back; what others have worked on since stays',
        params,
        response,
      },
    },
    async (request, reply) => {
      const work = await workOn(request, request.params.id, [
        'writing',
        'written',
        'taking-back',
        'taken-back',
      ]);
      await start(work, 'taking-back', () => takeBack(work));
      return reply.status(202).send({ state: 'begun' });
    },
  );
}

const files = {
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: toXlsx },
} as const;

function exporting(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.get(
    '/api/v1/clients/list',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor'),
      schema: {
        tags: ['Clients'],
        summary:
          'The clients one may read as a table, guarded against formulas; identity numbers stay masked',
        querystring: z.strictObject({
          format: z.enum(['csv', 'xlsx'], 'field.not-in-list'),
          kind: z.enum(levelsOfClient, 'field.not-in-list').optional(),
        }),
        response: { 200: z.string().describe('The file').meta({ format: 'binary' }), ...failures },
      },
    },
    async (request, reply) => {
      const { format, kind } = request.query;
      const language = languageOf(request);
      const rows = await clientList(database, sessionIn(request).viewer, language, kind);
      const file = await files[format].write(clientListHeaders(language), rows);
      return reply
        .type(files[format].type)
        .header('content-disposition', `attachment; filename="klien.${format}"`)
        .serializer((value: unknown) => value as string)
        .send(Buffer.from(file) as never);
    },
  );
}

export function importRoutes(app: App, surroundings: Surroundings): void {
  bringing(app, surroundings);
  working(app, surroundings);
  exporting(app, surroundings);
}
