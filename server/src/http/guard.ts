/** Who is calling: the session of the cookie, the roles a route asks for, and the origin of whatever changes something. */
import type { Role } from '@pendamping/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Session, sessionOf } from '../accounts/sessions.ts';
import type { Database } from '../database/database.ts';
import { Refused } from './problem.ts';

export interface Surroundings {
  readonly database: Database;
  /** Whether people come by https: then the cookie is `Secure` and bound to the host. */
  readonly secure: boolean;
  /** Reads per minute that one session may make; an app that reads more is broken or copying. */
  readonly readsPerMinute?: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    session?: Session;
  }
}

export const cookieName = ({ secure }: Pick<Surroundings, 'secure'>) =>
  secure ? '__Host-pendamping' : 'pendamping';

export function setCookie(
  reply: FastifyReply,
  surroundings: Surroundings,
  token: string,
  seconds: number,
): void {
  const secure = surroundings.secure ? '; Secure' : '';
  reply.header(
    'set-cookie',
    `${cookieName(surroundings)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`,
  );
}

export function tokenOf(request: FastifyRequest, surroundings: Surroundings): string | undefined {
  const name = `${cookieName(surroundings)}=`;
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((one) => one.startsWith(name));
  return found?.slice(name.length);
}

const usualReads = 600;
const reads = new Map<string, { minute: number; count: number }>();

function countRead(session: string, most: number): void {
  const minute = Math.floor(Date.now() / 60_000);
  const known = reads.get(session);
  if (known === undefined || known.minute !== minute) {
    if (reads.size > 10_000) reads.clear();
    reads.set(session, { minute, count: 1 });
    return;
  }
  known.count += 1;
  if (known.count > most)
    throw new Refused(429, 'request.too-often', [], 60 - (Math.floor(Date.now() / 1000) % 60));
}

const guards = new WeakSet<object>();

/** A hook that lets only signed-in people with one of these roles pass; without roles, everybody signed in. */
export const signedIn = (surroundings: Surroundings, ...roles: readonly Role[]) =>
  guarding(surroundings, roles, false);

/** The same, and open also while the device is in a client's hands. */
export const signedInOrHandedOver = (surroundings: Surroundings, ...roles: readonly Role[]) =>
  guarding(surroundings, roles, true);

async function openSession(request: FastifyRequest, surroundings: Surroundings): Promise<Session> {
  const token = tokenOf(request, surroundings);
  const session = token === undefined ? undefined : await sessionOf(surroundings.database, token);
  if (session === undefined) throw new Refused(401, 'session.none');
  // The cookie is the whole browser's: a tab says who speaks in it, so that nobody's writing becomes another's.
  const speaks = request.headers['x-worker'];
  if (speaks !== undefined && speaks !== session.viewer.worker) throw new Refused(401, 'session.none');
  if (session.revoked) throw new Refused(403, 'device.revoked');
  return session;
}

function guarding(surroundings: Surroundings, roles: readonly Role[], whileHandedOver: boolean) {
  const guard = async (request: FastifyRequest): Promise<void> => {
    const session = await openSession(request, surroundings);
    countRead(session.id, surroundings.readsPerMinute ?? usualReads);
    if (roles.length > 0 && !session.roles.some((one) => roles.includes(one)))
      throw new Refused(403, 'session.not-for-you');
    if (session.handedOver !== undefined && !whileHandedOver) throw new Refused(423, 'session.handed-over');
    request.session = session;
  };
  guards.add(guard);
  return guard;
}

export function sessionIn(request: FastifyRequest): Session {
  if (request.session === undefined) throw new Refused(401, 'session.none');
  return request.session;
}

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Refuses what another site makes a browser send. Callers that are no browser send neither header. */
export async function refuseForeign(request: FastifyRequest): Promise<void> {
  if (!changing.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refused(403, 'request.foreign');
  const { origin } = request.headers;
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  if (host !== request.headers.host) throw new Refused(403, 'request.foreign');
}
