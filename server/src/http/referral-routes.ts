/** The inbox of requests from other agencies, the agencies that take referrals, and what happened to a link. */
import { requestStandings } from '@pendamping/domain';
import { z } from 'zod';
import { incomingRequest, incomingRequests, linkOpenings, partners } from '../tables/incoming-list.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { RecordOut, uuid } from './shapes.ts';

const failures = { 400: Problem, 401: Problem, 403: Problem, 429: Problem, 503: Problem };
const id = z.uuid('field.not-an-id');

const Incoming = z.object({
  request: uuid,
  fromName: z.string(),
  fromCity: z.string().nullable(),
  serviceName: z.string().nullable(),
  arrivedOn: z.string(),
  standing: z.enum(requestStandings),
  need: z.string().nullable(),
  clientName: z.string().nullable(),
  takenOn: uuid.nullable(),
});

export function referralRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'social-worker', 'supervisor');
  const tags = ['Referrals'];

  app.get(
    '/api/v1/partners',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Other agencies of this installation that take referrals',
        response: {
          200: z.object({
            partners: z
              .array(z.object({ agency: uuid, name: z.string(), city: z.string(), takes: z.string() }))
              .readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => ({ partners: await partners(database, sessionIn(request).viewer) }),
  );

  app.get(
    '/api/v1/requests',
    {
      preHandler,
      schema: {
        tags,
        summary: 'What other agencies have referred to us, the newest first',
        response: { 200: z.object({ requests: z.array(Incoming).readonly() }), ...failures },
      },
    },
    async (request) => ({ requests: await incomingRequests(database, sessionIn(request).viewer) }),
  );

  app.get(
    '/api/v1/requests/:id',
    {
      preHandler,
      schema: {
        tags,
        summary:
          'One incoming request; what it says of the client is there once it was opened (RequestOpened)',
        params: z.object({ id }),
        response: { 200: RecordOut, ...failures, 404: Problem },
      },
    },
    async (request) => {
      const found = await incomingRequest(database, sessionIn(request).viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return found as never;
    },
  );

  app.get(
    '/api/v1/cases/:id/referrals/:referral/openings',
    {
      preHandler,
      schema: {
        tags,
        summary: 'When the links of a referral were opened, also in vain',
        params: z.object({ id, referral: id }),
        response: {
          200: z.object({ openings: z.array(z.object({ at: z.string(), what: z.string() })).readonly() }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { id: ofCase, referral } = request.params;
      return { openings: await linkOpenings(database, sessionIn(request).viewer, ofCase, referral) };
    },
  );
}
