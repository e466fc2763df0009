/** The registry: likely matches, what a client belongs to, numbers shown in full, identity numbers checked, areas. */
import {
  agencyRecord,
  areaCodes,
  areasAtOnce,
  birthPrecisions,
  checkFamilyCard,
  checkNik,
  day,
  levelsOfClient,
  likenessGrades,
  likenessReasons,
  numberErrors,
  numberWarnings,
  plainNumber,
  read,
  sexes,
} from '@pendamping/domain';
import { z } from 'zod';
import type { Database, Viewer } from '../database/database.ts';
import { openAgency, openClient, revealable, revealNumbers } from '../journal/records.ts';
import { areasByCode, areasWithin, namesOfAreas, searchAreas } from '../regions/areas.ts';
import { clientAround } from '../tables/client-around.ts';
import { similarClients } from '../tables/client-match.ts';
import { searchClients } from '../tables/client-search.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { ClientRowOut, RecordOut, uuid } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const text = z
  .string()
  .trim()
  .min(1, 'field.required')
  .max(200, 'field.too-long')
  .refine((value) => !value.includes(String.fromCharCode(0)), 'field.unreadable');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const dayOut = z.string().meta({ format: 'date' });

const Described = z.strictObject({
  name: text,
  otherNames: z.array(text).max(30, 'field.too-many').default([]),
  sex: z.enum(sexes, 'field.not-in-list').optional(),
  birth: z.strictObject({ on: day, precision: z.enum(birthPrecisions, 'field.not-in-list') }).optional(),
  nik: text.optional(),
  motherName: text.optional(),
  phones: z.array(text).max(10, 'field.too-many').default([]),
  familyCards: z.array(text).max(10, 'field.too-many').default([]),
  villageCode: text.optional(),
});

const MatchOut = z.object({
  client: uuid.optional(),
  name: z.string().optional(),
  birthOn: dayOut.optional(),
  village: z.string().optional(),
  ask: z.string().optional(),
  grade: z.enum(likenessGrades),
  score: z.number(),
  reasons: z.array(z.enum(likenessReasons)).readonly(),
});

const limit = z
  .int('field.not-a-whole-number')
  .min(1, 'field.too-small')
  .max(100, 'field.too-large')
  .default(30);

function finding(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Clients'];
  app.post(
    '/api/v1/clients/search',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Clients by any of their names, as written or as said',
        body: z.strictObject({
          search: text.optional(),
          kind: z.enum(levelsOfClient, 'field.not-in-list').optional(),
          limit,
        }),
        response: { 200: z.object({ rows: z.array(ClientRowOut).readonly() }), ...failures },
      },
    },
    async (request) => {
      const { search, kind } = request.body;
      return {
        rows: await searchClients(database, sessionIn(request).viewer, search, request.body.limit, kind),
      };
    },
  );

  app.post(
    '/api/v1/clients/similar',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Who is registered already and may be the person described, with the reasons',
        body: z.strictObject({ person: Described, except: id.optional() }),
        response: { 200: z.object({ matches: z.array(MatchOut).readonly() }), ...failures },
      },
    },
    async (request) => {
      const { person, except } = request.body;
      const sought = {
        ...person,
        nik: person.nik === undefined ? undefined : plainNumber(person.nik),
        phones: person.phones.map((one) => one.replace(/\D/g, '').replace(/^(0|62)/, '+62')),
      };
      return { matches: await similarClients(database, sessionIn(request).viewer, sought, except) };
    },
  );
}

const AroundOut = z.object({
  households: z
    .array(
      z.object({
        family: uuid,
        name: z.string(),
        relation: z.string().nullable(),
        from: dayOut.nullable(),
        until: dayOut.nullable(),
      }),
    )
    .readonly(),
  belongings: z
    .array(
      z.object({
        collective: uuid,
        name: z.string(),
        kind: z.string(),
        part: z.string().nullable(),
        from: dayOut.nullable(),
        until: dayOut.nullable(),
      }),
    )
    .readonly(),
  cases: z
    .array(
      z.object({
        case: uuid,
        number: z.string().nullable(),
        title: z.string(),
        status: z.string(),
        openedOn: dayOut,
      }),
    )
    .readonly(),
  reveals: z.array(z.object({ at: z.string(), name: z.string().nullable(), what: z.string() })).readonly(),
});

function clients(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Clients'];
  app.get(
    '/api/v1/clients/:id',
    {
      preHandler,
      schema: {
        tags,
        summary: 'A client with the records merged into it, a family’s members, and what they belong to',
        params: z.object({ id }),
        response: {
          200: z.object({
            client: RecordOut,
            absorbed: z.array(RecordOut).readonly(),
            members: z.array(RecordOut).readonly(),
            around: AroundOut,
          }),
          ...failures,
          404: Problem,
        },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const opened = await openClient(database, viewer, request.params.id);
      if (opened === undefined) throw new Refused(404, 'request.not-found');
      const around = await clientAround(database, viewer, request.params.id);
      const reveals = around.reveals.map((one) => ({ ...one, at: one.at.toISOString() }));
      return { ...opened, around: { ...around, reveals } };
    },
  );

  app.post(
    '/api/v1/clients/:id/reveal',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Show an identity number in full; every showing leaves a line',
        params: z.object({ id }),
        body: z.strictObject({ what: z.enum(revealable, 'field.not-in-list'), reason: text.optional() }),
        response: { 200: z.object({ numbers: z.array(z.string()).readonly() }), ...failures, 404: Problem },
      },
    },
    async (request) => {
      const { what, reason } = request.body;
      const { viewer } = sessionIn(request);
      const numbers = await revealNumbers(database, viewer, request.params.id, what, reason);
      if (numbers === undefined) throw new Refused(404, 'request.not-found');
      return { numbers };
    },
  );
}

const AreaOut = z.object({ code: z.string(), level: z.int(), name: z.string(), within: z.string() });

function numbersAndAreas(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor', 'administrator');
  const tags = ['Clients'];
  app.post(
    '/api/v1/identity-number',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Judge a NIK or the number of a family card as written: errors, warnings, what it proposes',
        body: z.strictObject({
          number: text,
          kind: z.enum(['nik', 'family-card'], 'field.not-in-list').default('nik'),
          sex: z.enum(sexes, 'field.not-in-list').optional(),
          birthOn: day.optional(),
          villageCode: text.optional(),
        }),
        response: {
          200: z.object({
            number: z.string(),
            errors: z.array(z.enum(numberErrors)).readonly(),
            warnings: z.array(z.enum(numberWarnings)).readonly(),
            length: z.int().optional(),
            sex: z.enum(sexes).optional(),
            births: z.array(dayOut).readonly(),
            district: z.string().optional(),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const { number, kind, ...stated } = request.body;
      const codes = Object.values(areaCodes(plainNumber(number)));
      const areas = await namesOfAreas(database, viewer, codes);
      const { today } = viewer;
      return kind === 'nik'
        ? checkNik(number, { today, stated, areas })
        : checkFamilyCard(number, { today, areas });
    },
  );

  app.post(
    '/api/v1/areas/search',
    {
      preHandler,
      schema: {
        tags: ['Areas'],
        summary: 'Areas by their words as one types, the agency’s own regencies first',
        body: z.strictObject({
          search: text,
          /** Villages first, where somebody lives, or the wide areas, where somebody looks. */
          first: z.enum(['narrow', 'wide'], { error: 'field.not-in-list' }).optional(),
        }),
        response: { 200: z.object({ areas: z.array(AreaOut).readonly() }), ...failures },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const regencies = await regenciesOf(database, viewer);
      const { search, first } = request.body;
      return { areas: await searchAreas(database, viewer, search, regencies, first) };
    },
  );

  app.post(
    '/api/v1/areas/names',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor', 'volunteer', 'administrator'),
      schema: {
        tags: ['Areas'],
        summary: 'What areas are called, by their codes; one that is not on the list is left out',
        body: z.strictObject({
          codes: z.array(text.max(13, 'field.too-long')).max(areasAtOnce, 'field.too-many'),
        }),
        response: { 200: z.object({ areas: z.array(AreaOut).readonly() }), ...failures },
      },
    },
    async (request) => ({
      areas: await areasByCode(database, sessionIn(request).viewer, request.body.codes),
    }),
  );

  app.get(
    '/api/v1/areas',
    {
      preHandler,
      schema: {
        tags: ['Areas'],
        summary: 'Every area of the agency’s own regencies, to be kept on a device',
        response: { 200: z.object({ areas: z.array(AreaOut).readonly() }), ...failures },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      return { areas: await areasWithin(database, viewer, await regenciesOf(database, viewer)) };
    },
  );
}

/** The regencies the agency works in, as its own record says. */
async function regenciesOf(database: Database, viewer: Viewer): Promise<readonly string[]> {
  const agency = await openAgency(database, viewer);
  return agency === undefined
    ? []
    : (read(agencyRecord, agency.entries).state.unit.description?.regencies ?? []);
}

export function registryRoutes(app: App, surroundings: Surroundings): void {
  finding(app, surroundings);
  clients(app, surroundings);
  numbersAndAreas(app, surroundings);
}
