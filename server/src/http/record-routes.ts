/** Writing entries and reading records: the doors that every screen and every device uses. */
import type { WrittenEntry as Written } from '@pendamping/domain';
import { caseStatuses, clientKinds, stages, urgencies } from '@pendamping/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { append, type Manner } from '../journal/append.ts';
import { openAgency, openCase } from '../journal/records.ts';
import { caseSorts, searchCases } from '../tables/case-search.ts';
import { withoutSuperseded } from '../templates/superseded.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn, signedInOrHandedOver } from './guard.ts';
import { spoken } from './outcome.ts';
import { packed } from './packed.ts';
import { Problem, Refused } from './problem.ts';
import { CaseRowOut, Outcome, RecordOut, uuid, WrittenEntry } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const text = z
  .string()
  .trim()
  .min(1, 'field.required')
  .max(200, 'field.too-long')
  .refine((value) => !value.includes(String.fromCharCode(0)), 'field.unreadable');
const failures = {
  400: Problem,
  401: Problem,
  403: Problem,
  413: Problem,
  423: Problem,
  429: Problem,
  503: Problem,
};

const judging = new Set(['OutcomeJudged', 'ProcessJudged']);

/** In a client's hands the device records that client's judgement of that evaluation, and nothing else. */
function refuseBeyondHandOver(request: FastifyRequest, entries: readonly Written[]): void {
  const { handedOver } = sessionIn(request);
  if (handedOver === undefined) return;
  const own = entries.every(
    ({ record, stream, type, data }) =>
      record === 'case' &&
      stream === handedOver.case &&
      judging.has(type) &&
      data.evaluation === handedOver.evaluation &&
      data.judge === handedOver.judge &&
      data.name === handedOver.name,
  );
  if (!own) throw new Refused(423, 'hand-over.only-own-judgement');
}

async function recorded(
  surroundings: Surroundings,
  request: FastifyRequest,
  entries: readonly Written[],
  manner: Manner = {},
) {
  refuseBeyondHandOver(request, entries);
  const { viewer, roles } = sessionIn(request);
  const now = new Date().toISOString();
  const outcomes = await append(surroundings.database, viewer, { roles }, entries, now, manner);
  return outcomes.map((one) => spoken(request, one));
}

function writing(app: App, surroundings: Surroundings): void {
  app.post(
    '/api/v1/entries',
    {
      preHandler: signedInOrHandedOver(
        surroundings,
        'social-worker',
        'supervisor',
        'volunteer',
        'administrator',
      ),
      schema: {
        tags: ['Entries'],
        summary: 'Record entries; each is answered accepted, duplicate or refused',
        body: z.strictObject({
          entries: z.array(WrittenEntry).min(1, 'field.required').max(500, 'field.too-many'),
          /** One act told in several entries: where one is refused, none is kept. */
          together: z.boolean('field.wrong-kind').default(false),
        }),
        response: { 200: z.object({ outcomes: z.array(Outcome) }), ...failures },
      },
    },
    async (request) => {
      const { entries, together } = request.body;
      return { outcomes: await recorded(surroundings, request, entries, { together }) };
    },
  );
}

function cases(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Cases'];

  app.post(
    '/api/v1/cases/search',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A page of the caseload; names travel in the body, never in an address',
        body: z.strictObject({
          search: text.optional(),
          stage: z.enum(stages, 'field.not-in-list').optional(),
          status: z.enum(caseStatuses, 'field.not-in-list').optional(),
          urgency: z.enum(urgencies, 'field.not-in-list').optional(),
          clientKind: z.enum(clientKinds, 'field.not-in-list').optional(),
          worker: z.union([z.literal('me'), id], 'field.not-an-id').optional(),
          programme: text.optional(),
          sort: z.enum(caseSorts, 'field.not-in-list').default('due'),
          after: z.tuple([text, id]).optional(),
          limit: z
            .int('field.not-a-whole-number')
            .min(1, 'field.too-small')
            .max(100, 'field.too-large')
            .default(50),
        }),
        response: {
          200: z.object({
            rows: z.array(CaseRowOut).readonly(),
            next: z.tuple([z.string(), uuid]).readonly().optional(),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const worker = request.body.worker === 'me' ? viewer.worker : request.body.worker;
      return searchCases(database, viewer, { ...request.body, worker });
    },
  );

  app.get(
    '/api/v1/cases/:id',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'A case with its client and the members of the family',
        params: z.object({ id }),
        response: {
          200: z.object({ case: RecordOut, clients: z.array(RecordOut).readonly() }),
          ...failures,
          404: Problem,
        },
      },
    },
    async (request) => {
      const opened = await openCase(database, sessionIn(request).viewer, request.params.id);
      if (opened === undefined) throw new Refused(404, 'request.not-found');
      return opened;
    },
  );

  app.post(
    '/api/v1/emergency',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Break the glass: read a case for a day, with a reason that its supervisor is shown',
        body: z.strictObject({
          number: text,
          reason: z.string().trim().min(10, 'field.too-small').max(2_000, 'field.too-long'),
        }),
        response: { 200: z.object({ case: uuid }), ...failures, 404: Problem },
      },
    },
    async (request) => {
      const { viewer, roles } = sessionIn(request);
      const found = await breakGlass(surroundings, viewer, roles, request.body.number, request.body.reason);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return { case: found };
    },
  );
}

async function breakGlass(
  { database }: Surroundings,
  viewer: ReturnType<typeof sessionIn>['viewer'],
  roles: ReturnType<typeof sessionIn>['roles'],
  number: string,
  reason: string,
): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ case_id: string }>(
    'select case_id from tables.case_row where agency = $1 and upper(number) = upper($2)',
    [viewer.agency, number],
  );
  const found = rows[0]?.case_id;
  if (found === undefined) return undefined;
  const now = new Date().toISOString();
  const entry: Written = {
    id: crypto.randomUUID(),
    record: 'case',
    stream: found,
    type: 'CaseOpenedInEmergency',
    data: { reason },
    occurredOn: viewer.today,
    recordedAt: now,
    basis: 0,
  };
  const [outcome] = await append(database, viewer, { roles, emergency: true }, [entry], now);
  return outcome?.outcome === 'accepted' ? found : undefined;
}

function agency(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;

  app.get(
    '/api/v1/agency',
    {
      preHandler: signedIn(surroundings),
      onSend: packed,
      schema: {
        tags: ['Agency'],
        summary: 'The agency: itself, its programmes and its workers',
        response: { 200: z.object({ agency: RecordOut }), ...failures, 404: Problem },
      },
    },
    async (request) => {
      const record = await openAgency(database, sessionIn(request).viewer);
      if (record === undefined) throw new Refused(404, 'request.not-found');
      return { agency: { ...record, entries: withoutSuperseded(record.entries) } };
    },
  );
}

export function recordRoutes(app: App, surroundings: Surroundings): void {
  writing(app, surroundings);
  cases(app, surroundings);
  agency(app, surroundings);
}
