/** Signing in and out, own sessions, own password, and the links that bring somebody in. */
import { timeZones } from '@pendamping/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  acceptInvitation,
  credentialsOf,
  found,
  invitedBy,
  isWelcome,
  setPassword,
} from '../accounts/accounts.ts';
import { accountLimit, addressLimit, countTry, forgive } from '../accounts/attempts.ts';
import { fits, passwordFault } from '../accounts/passwords.ts';
import {
  beginSession,
  endSession,
  endSessions,
  type Session,
  sessionDays,
  sessionOf,
  sessionsOf,
} from '../accounts/sessions.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, setCookie, signedIn, tokenOf } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { Nothing, SessionOut } from './shapes.ts';

const username = z
  .string()
  .trim()
  .min(1, 'field.required')
  .max(60, 'field.too-long')
  .regex(/^[\p{L}\p{N}._-]+$/u, 'field.unreadable');
const password = z.string().min(1, 'field.required').max(1_000, 'field.too-long');
const token = z.string().min(20, 'field.wrong-kind').max(100, 'field.too-long');
const text = z.string().trim().min(1, 'field.required').max(200, 'field.too-long');

const sessionOut = (session: Session) => ({
  worker: {
    id: session.viewer.worker,
    name: session.name,
    username: session.username,
    roles: [...session.roles],
  },
  agency: {
    id: session.viewer.agency,
    name: session.agencyName,
    city: session.city,
    timeZone: session.timeZone,
  },
  today: session.viewer.today,
  ...(session.handedOver === undefined ? {} : { handedOver: session.handedOver }),
});

function refuseWeak(chosen: string, name: string, field: string): void {
  const fault = passwordFault(chosen, name);
  if (fault !== undefined) throw new Refused(400, 'request.faulty', [{ field, because: fault }]);
}

const addressOf = (request: FastifyRequest) => request.ip;

async function signIn(
  surroundings: Surroundings,
  request: FastifyRequest,
  name: string,
  given: string,
): Promise<string> {
  const { database } = surroundings;
  const [account, address] = [`account:${name.toLowerCase()}`, `address:${addressOf(request)}`];
  const waits = [
    await countTry(database, account, accountLimit),
    await countTry(database, address, addressLimit),
  ];
  const wait = Math.max(...waits);
  if (wait > 0) throw new Refused(429, 'request.too-often', [], wait);
  const known = await credentialsOf(database, name);
  if (!(await fits(given, known?.password_hash)) || known === undefined)
    throw new Refused(401, 'session.wrong');
  await forgive(database, account, address);
  return beginSession(database, known, String(request.headers['user-agent'] ?? ''), addressOf(request));
}

export function sessionRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const tags = ['Session'];

  app.post(
    '/api/v1/session',
    {
      schema: {
        tags,
        summary: 'Sign in',
        body: z.strictObject({ username: z.string().max(200, 'field.too-long'), password }),
        response: { 204: Nothing, 400: Problem, 401: Problem, 403: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const opened = await signIn(surroundings, request, request.body.username.trim(), request.body.password);
      setCookie(reply, surroundings, opened, sessionDays * 86_400);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/session',
    {
      schema: {
        tags,
        summary: 'Who is signed in; 204 where nobody is',
        response: { 200: SessionOut, 204: Nothing },
      },
    },
    async (request, reply) => {
      const secret = tokenOf(request, surroundings);
      const session = secret === undefined ? undefined : await sessionOf(database, secret);
      if (session === undefined || session.revoked) return reply.status(204).send(null);
      return sessionOut(session);
    },
  );

  app.delete(
    '/api/v1/session',
    {
      preHandler: signedIn(surroundings),
      schema: { tags, summary: 'Sign out', response: { 204: Nothing, 401: Problem, 403: Problem } },
    },
    async (request, reply) => {
      const session = sessionIn(request);
      await endSession(database, session, session.id);
      setCookie(reply, surroundings, '', 0);
      // Not the storage: what another account keeps on the same device is none of this one's.
      return reply.header('clear-site-data', '"cache"').status(204).send(null);
    },
  );

  app.get(
    '/api/v1/sessions',
    {
      preHandler: signedIn(surroundings),
      schema: {
        tags,
        summary: 'Own sessions',
        response: {
          200: z.object({
            sessions: z.array(
              z.object({
                id: z.string(),
                current: z.boolean(),
                device: z.string(),
                address: z.string(),
                createdAt: z.string(),
                lastSeenAt: z.string(),
              }),
            ),
          }),
          401: Problem,
        },
      },
    },
    async (request) => ({ sessions: [...(await sessionsOf(database, sessionIn(request)))] }),
  );

  app.delete(
    '/api/v1/sessions/:id',
    {
      preHandler: signedIn(surroundings),
      schema: {
        tags,
        summary: 'End one of one’s own sessions',
        params: z.object({ id: z.uuid('field.not-an-id') }),
        response: { 204: Nothing, 400: Problem, 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      if (!(await endSession(database, sessionIn(request), request.params.id)))
        throw new Refused(404, 'request.not-found');
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/password',
    {
      preHandler: signedIn(surroundings),
      schema: {
        tags,
        summary: 'Change one’s own password; other sessions end',
        body: z.strictObject({ username, old: password, new: password }),
        response: { 204: Nothing, 400: Problem, 401: Problem, 403: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const session = sessionIn(request);
      const { agency, worker } = session.viewer;
      const key = `account:${request.body.username.toLowerCase()}`;
      const wait = await countTry(database, key, accountLimit);
      if (wait > 0) throw new Refused(429, 'request.too-often', [], wait);
      const known = await credentialsOf(database, request.body.username);
      const own = known?.worker === worker && known.agency === agency;
      if (!(await fits(request.body.old, own ? known.password_hash : null)))
        throw new Refused(400, 'request.faulty', [{ field: 'old', because: 'password.wrong' }]);
      refuseWeak(request.body.new, request.body.username, 'new');
      await setPassword(database, agency, worker, request.body.new);
      await endSessions(database, agency, worker, session.id);
      await forgive(database, key, `address:${addressOf(request)}`);
      return reply.status(204).send(null);
    },
  );

  const invitation = { 400: Problem, 403: Problem, 404: Problem };

  app.post(
    '/api/v1/invitation',
    {
      schema: {
        tags,
        summary: 'For whom a one-time link is',
        body: z.strictObject({ token }),
        response: { 200: z.object({ name: z.string(), username: z.string() }), ...invitation },
      },
    },
    async (request) => {
      const invited = await invitedBy(database, request.body.token);
      if (invited === undefined) throw new Refused(404, 'invitation.none');
      return { name: invited.name, username: invited.username };
    },
  );

  app.post(
    '/api/v1/invitation/accept',
    {
      schema: {
        tags,
        summary: 'Set the password by a one-time link',
        body: z.strictObject({ token, password }),
        response: { 204: Nothing, ...invitation },
      },
    },
    async (request, reply) => {
      const invited = await invitedBy(database, request.body.token);
      if (invited === undefined) throw new Refused(404, 'invitation.none');
      refuseWeak(request.body.password, invited.username, 'password');
      if (!(await acceptInvitation(database, request.body.token, request.body.password)))
        throw new Refused(404, 'invitation.none');
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/welcome',
    {
      schema: {
        tags,
        summary: 'Whether the link of the first run still works',
        body: z.strictObject({ token }),
        response: { 204: Nothing, ...invitation },
      },
    },
    async (request, reply) => {
      if (!(await isWelcome(database, request.body.token))) throw new Refused(404, 'invitation.none');
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/welcome/accept',
    {
      schema: {
        tags,
        summary: 'Found the agency with its first administrator',
        body: z.strictObject({
          token,
          agency: z.strictObject({
            name: text,
            city: text,
            timeZone: z.enum(timeZones, 'field.not-in-list'),
            letterhead: z.array(text).max(10, 'field.too-many'),
          }),
          name: text,
          username,
          password,
        }),
        response: { 204: Nothing, ...invitation },
      },
    },
    async (request, reply) => {
      const { token: secret, ...founding } = request.body;
      refuseWeak(founding.password, founding.username, 'password');
      if (!(await found(database, secret, founding, new Date().toISOString())))
        throw new Refused(404, 'invitation.none');
      return reply.status(204).send(null);
    },
  );
}
