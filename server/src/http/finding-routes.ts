/** Finding a service, and what a device takes along to find by itself. */
import { areaCode, disabilityKinds, freshnesses, serviceCosts } from '@pendamping/domain';
import { z } from 'zod';
import { findServices } from '../directory/finding.ts';
import { areasOfCaseload, directoryPack } from '../directory/pack.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { packed } from './packed.ts';
import { Problem } from './problem.ts';
import { RecordOut, uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 423: Problem, 429: Problem, 503: Problem };
const tags = ['Directory'];

const region = z.string().regex(areaCode, 'field.wrong-kind');

const Query = z.strictObject({
  words: z.string().max(400, 'field.too-long').optional(),
  /** Terms of the taxonomies, any of them. */
  kinds: z.array(uuid).max(50, 'field.too-many').optional(),
  /** National code of the area where the client lives, any of the four levels. */
  region: region.optional(),
  /** From where distances are reckoned; it is not kept. */
  from: z
    .strictObject({
      latitude: z.number('field.not-a-number').min(-90, 'field.too-small').max(90, 'field.too-large'),
      longitude: z.number('field.not-a-number').min(-180, 'field.too-small').max(180, 'field.too-large'),
    })
    .optional(),
  /** Kilometres. */
  within: z
    .number('field.not-a-number')
    .min(0.1, 'field.too-small')
    .max(20_000, 'field.too-large')
    .optional(),
  /** Whole years. */
  age: z.int('field.not-a-whole-number').min(0, 'field.too-small').max(150, 'field.too-large').optional(),
  disability: z.enum(disabilityKinds, { error: 'field.not-in-list' }).optional(),
  /** Only what costs nothing, at least in part. */
  free: z.boolean('field.wrong-kind').optional(),
  language: z.string().max(20, 'field.too-long').optional(),
});

const Line = z.looseObject({
  service: uuid,
  provider: uuid,
  name: z.string(),
  providerName: z.string().optional(),
  about: z.string().optional(),
  withdrawn: z.boolean(),
  cost: z.enum(serviceCosts).optional(),
  phones: z.array(z.string()).readonly(),
  regions: z.array(z.string()).readonly(),
  askedOn: z.string().optional(),
});

const MatchOut = z.object({
  service: Line,
  words: z.array(z.object({ text: z.string(), understood: z.looseObject({ as: z.string() }) })).readonly(),
  fits: z.array(z.looseObject({ fit: z.string() })).readonly(),
  unsaid: z.array(z.string()).readonly(),
  missingWords: z.array(z.string()).readonly(),
  misses: z.array(z.looseObject({ miss: z.string() })).readonly(),
  kilometres: z.number().optional(),
  freshness: z.enum(freshnesses),
});

const Found = z.object({
  found: z.array(MatchOut).readonly(),
  total: z.int(),
  near: z.array(MatchOut).readonly(),
  meant: z.array(z.object({ text: z.string(), words: z.array(z.string()).readonly() })).readonly(),
  age: z.int().optional(),
  services: z.int(),
});

const Records = z.array(RecordOut).readonly();
const Pack = z.object({
  at: z.string(),
  services: Records,
  providers: Records,
  taxonomies: Records,
  leftOut: z.int(),
});

export function findingRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings);
  app.post(
    '/api/v1/services/find',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'Services that fit what is asked, the best first, each with why; and what nearly fits',
        body: Query,
        response: { 200: Found, ...failures },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      return findServices(database, viewer, request.body, viewer.today) as never;
    },
  );
  app.post(
    '/api/v1/directory/pack',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'All that is written of the services of some areas, for a device',
        body: z.strictObject({ regions: z.array(region).max(40, 'field.too-many') }),
        response: { 200: Pack, ...failures },
      },
    },
    async (request) => directoryPack(database, sessionIn(request).viewer, request.body.regions) as never,
  );
  app.get(
    '/api/v1/directory/areas',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The regencies in which the clients of one’s cases live',
        response: {
          200: z.object({ areas: z.array(z.object({ code: z.string(), name: z.string() })).readonly() }),
          ...failures,
        },
      },
    },
    async (request) => ({ areas: await areasOfCaseload(database, sessionIn(request).viewer) }),
  );
}
