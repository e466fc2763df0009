/** The directory of services for those who work in the agency: lists, one listing with its record, and its words. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openListing, searchProviders, searchServices, taxonomyWords } from '../directory/listings.ts';
import type { App } from './app-type.ts';
import { ServiceLineOut } from './directory-shapes.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { packed } from './packed.ts';
import { Problem, Refused } from './problem.ts';
import { RecordOut, uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };
const id = z.uuid('field.not-an-id');
const text = z.string().trim().min(1, 'field.required').max(200, 'field.too-long');
const limit = z.coerce
  .number('field.not-a-number')
  .int('field.not-a-whole-number')
  .min(1, 'field.too-small')
  .max(200, 'field.too-large')
  .default(50);

const key = z
  .string()
  .max(700, 'field.too-long')
  .transform((value, context): readonly [string, string] => {
    try {
      const [name, stream] = JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as unknown[];
      if (typeof name === 'string' && id.safeParse(stream).success) return [name, String(stream)];
    } catch {
      // What cannot be read is named below.
    }
    context.addIssue({ code: 'custom', message: 'field.wrong-kind' });
    return z.NEVER;
  });

const keyed = ([name, stream]: readonly [string, string]) =>
  Buffer.from(JSON.stringify([name, stream])).toString('base64url');

function lists(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings);
  const tags = ['Directory'];
  const viewerIn = (request: FastifyRequest) => sessionIn(request).viewer;

  app.get(
    '/api/v1/services',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'The services of the directory by name, a page at a time',
        querystring: z.strictObject({
          search: text.optional(),
          provider: id.optional(),
          term: id.optional(),
          region: text.optional(),
          withdrawn: z.enum(['true', 'false'], 'field.not-in-list').optional(),
          unaskedSince: z.iso.date('field.no-such-day').optional(),
          after: key.optional(),
          limit,
        }),
        response: {
          200: z.object({
            services: z.array(ServiceLineOut).readonly(),
            total: z.int(),
            next: z.string().optional(),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { withdrawn, ...asked } = request.query;
      const { next, ...page } = await searchServices(database, viewerIn(request), {
        ...asked,
        withdrawn: withdrawn === 'true',
      });
      return next === undefined ? page : { ...page, next: keyed(next) };
    },
  );

  app.get(
    '/api/v1/providers',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Those who give services, by name',
        querystring: z.strictObject({ search: text.optional(), limit }),
        response: {
          200: z.object({
            providers: z
              .array(
                z.object({ provider: uuid, name: z.string(), services: z.int(), withdrawn: z.boolean() }),
              )
              .readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => ({ providers: await searchProviders(database, viewerIn(request), request.query) }),
  );

  app.get(
    '/api/v1/taxonomies',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'The words by which services are sorted, with how many services carry each',
        response: {
          200: z.object({
            taxonomies: z
              .array(
                z.object({
                  taxonomy: uuid,
                  name: z.string(),
                  terms: z
                    .array(
                      z.object({
                        id: uuid,
                        code: z.string().optional(),
                        name: z.string(),
                        parent: uuid.optional(),
                        services: z.int(),
                      }),
                    )
                    .readonly(),
                }),
              )
              .readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => ({ taxonomies: await taxonomyWords(database, viewerIn(request)) }),
  );
}

function one(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings);
  const tags = ['Directory'];
  const params = z.strictObject({ id });

  app.get(
    '/api/v1/services/:id',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'One service with its record and that of its provider',
        params,
        response: {
          200: z.object({ service: RecordOut, provider: RecordOut.optional() }),
          ...failures,
          404: Problem,
        },
      },
    },
    async (request) => {
      const found = await openListing(database, sessionIn(request).viewer, 'service', request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      const { record, provider } = found;
      return provider === undefined ? { service: record } : { service: record, provider };
    },
  );

  app.get(
    '/api/v1/providers/:id',
    {
      preHandler,
      onSend: packed,
      schema: {
        tags,
        summary: 'One provider with its record and its services',
        params,
        response: {
          200: z.object({ provider: RecordOut, services: z.array(ServiceLineOut).readonly() }),
          ...failures,
          404: Problem,
        },
      },
    },
    async (request) => {
      const { viewer } = sessionIn(request);
      const found = await openListing(database, viewer, 'provider', request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      const { services } = await searchServices(database, viewer, {
        provider: request.params.id,
        limit: 200,
      });
      return { provider: found.record, services };
    },
  );
}

export function directoryRoutes(app: App, surroundings: Surroundings): void {
  lists(app, surroundings);
  one(app, surroundings);
}
