/** Devices that keep work: enrolling, revoking, coming in by them, and what they offer again or hand over. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { accountLimit, addressLimit, countTry, forgive } from '../accounts/attempts.ts';
import { copyKeyOf, openerFor } from '../accounts/copy-key.ts';
import {
  deviceBySecret,
  devicesOf,
  enrol,
  type KnownDevice,
  leaseDays,
  oversees,
  revoke,
  shareOf,
  standingOfDevice,
} from '../accounts/devices.ts';
import { beginSession, sessionDays, todayOf } from '../accounts/sessions.ts';
import { OfferedAct } from '../journal/offered-act.ts';
import { authorOf, type Delivery, keepAct, keepActs, recordOrKeep } from '../journal/undelivered.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, setCookie, signedIn } from './guard.ts';
import { Problem, Refused } from './problem.ts';
import { Nothing, uuid } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const writers = ['social-worker', 'supervisor', 'volunteer', 'administrator'] as const;
export const secret = z.string().min(20, 'field.wrong-kind').max(100, 'field.too-long');
const tags = ['Devices'];

const DeviceOut = z.object({
  device: uuid,
  name: z.string(),
  enrolledAt: z.string(),
  lastSeenAt: z.string(),
  revokedAt: z.string().nullable(),
});
const DevicesOut = z.object({ devices: z.array(DeviceOut).readonly() });

const PublicKeyOut = z.object({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string() });

export const DeliveriesOut = z.object({
  outcomes: z.array(z.object({ act: uuid, outcome: z.enum(['accepted', 'duplicate', 'kept']) })).readonly(),
});
export const acts = z.array(OfferedAct).min(1, 'field.required').max(100, 'field.too-many');

function enrolling(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, ...writers);
  app.post(
    '/api/v1/devices',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Enrol this device to keep one’s work; again where the answer was lost',
        body: z.strictObject({
          device: id,
          name: z.string().trim().min(1, 'field.required').max(100, 'field.too-long'),
        }),
        response: {
          200: z.object({
            secret: z.string(),
            /** 32 bytes in base64. */
            share: z.string(),
            copyKey: PublicKeyOut,
            leaseDays: z.int(),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { viewer, id: session } = sessionIn(request);
      const { device, name } = request.body;
      const enrolled = await enrol(database, viewer, session, device, name);
      if (enrolled === 'revoked') throw new Refused(403, 'device.revoked');
      if (enrolled === undefined) throw new Refused(403, 'device.not-this-one');
      return {
        secret: enrolled.secret,
        share: enrolled.share.toString('base64'),
        copyKey: await copyKeyOf(database, viewer.agency),
        leaseDays,
      };
    },
  );

  app.get(
    '/api/v1/devices',
    { preHandler, schema: { tags, summary: 'Own devices', response: { 200: DevicesOut, ...failures } } },
    async (request) => ({ devices: await devicesOf(database, sessionIn(request).viewer) }),
  );

  app.get(
    '/api/v1/devices/:id/share',
    {
      preHandler,
      schema: {
        tags,
        summary: 'The half of the key that the server keeps for one’s own device',
        params: z.object({ id }),
        response: { 200: z.object({ share: z.string() }), ...failures, 404: Problem },
      },
    },
    async (request) => {
      const { viewer, id: session } = sessionIn(request);
      const share = await shareOf(database, viewer, session, request.params.id);
      if (share !== undefined) return { share: share.toString('base64') };
      const standing = await standingOfDevice(database, viewer, request.params.id);
      if (standing === 'unknown') throw new Refused(404, 'request.not-found');
      throw new Refused(403, standing === 'revoked' ? 'device.revoked' : 'session.not-fresh');
    },
  );

  app.delete(
    '/api/v1/devices/:id',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Revoke one of one’s own devices',
        params: z.object({ id }),
        response: { 204: Nothing, ...failures, 404: Problem },
      },
    },
    async (request, reply) => {
      const { viewer, id: session } = sessionIn(request);
      if (!(await revoke(database, viewer, request.params.id, { worker: viewer.worker, session })))
        throw new Refused(404, 'request.not-found');
      return reply.status(204).send(null);
    },
  );
}

function overseeing(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const preHandler = signedIn(surroundings, 'administrator', 'supervisor');

  const ownerFor = async (request: FastifyRequest, worker: string) => {
    const { viewer, roles } = sessionIn(request);
    if (!(await oversees(database, viewer, roles, worker))) throw new Refused(404, 'request.not-found');
    return { agency: viewer.agency, worker };
  };

  app.get(
    '/api/v1/accounts/:worker/devices',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Devices of a worker, for an administrator and for who supervises them',
        params: z.object({ worker: id }),
        response: { 200: DevicesOut, ...failures, 404: Problem },
      },
    },
    async (request) => ({
      devices: await devicesOf(database, await ownerFor(request, request.params.worker)),
    }),
  );

  app.delete(
    '/api/v1/accounts/:worker/devices/:device',
    {
      preHandler,
      schema: {
        tags,
        summary: 'Revoke a worker’s device: at its next contact it destroys what it keeps',
        params: z.object({ worker: id, device: id }),
        response: { 204: Nothing, ...failures, 404: Problem },
      },
    },
    async (request, reply) => {
      const owner = await ownerFor(request, request.params.worker);
      const { viewer, id: session } = sessionIn(request);
      if (!(await revoke(database, owner, request.params.device, { worker: viewer.worker, session })))
        throw new Refused(404, 'request.not-found');
      return reply.status(204).send(null);
    },
  );
}

/** Whose device it is; guessing a secret is counted as guessing a password is. */
export async function proved(
  { database }: Surroundings,
  request: FastifyRequest,
  device: string,
  given: string,
): Promise<KnownDevice> {
  const [own, address] = [`device:${device}`, `address:${request.ip}`];
  const wait = Math.max(
    await countTry(database, own, accountLimit),
    await countTry(database, address, addressLimit),
  );
  if (wait > 0) throw new Refused(429, 'request.too-often', [], wait);
  const known = await deviceBySecret(database, device, given);
  if (known === undefined) throw new Refused(403, 'device.unknown');
  await forgive(database, own, address);
  return known;
}

function comingIn(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.post(
    '/api/v1/session/device',
    {
      schema: {
        tags: ['Session'],
        summary: 'Come in by an enrolled device, which its own passphrase has opened',
        body: z.strictObject({ device: id, secret }),
        response: { 204: Nothing, ...failures },
      },
    },
    async (request, reply) => {
      const { device, secret: given } = request.body;
      const known = await proved(surroundings, request, device, given);
      if (known.standing === 'revoked') throw new Refused(403, 'device.revoked');
      if (!known.open) throw new Refused(403, 'account.closed');
      const browser = String(request.headers['user-agent'] ?? '');
      const token = await beginSession(database, known, browser, request.ip, device);
      setCookie(reply, surroundings, token, sessionDays * 86_400);
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/devices/last-words',
    {
      schema: {
        tags,
        summary: 'Hand over what was not sent, also from a revoked device or a closed account',
        body: z.strictObject({ device: id, secret, acts }),
        response: { 200: DeliveriesOut, ...failures },
      },
    },
    async (request) => {
      const { device, secret: given } = request.body;
      const known = await proved(surroundings, request, device, given);
      const author = await authorOf(database, known, await todayOf(database, known.agency));
      return { outcomes: await keepActs(database, author, device, 'last-words', request.body.acts) };
    },
  );
}

const Copy = z.strictObject({
  act: id,
  /** In base64; how it is sealed stands in docs/sync.md. */
  sealed: z.base64('field.wrong-kind').max(900_000, 'field.too-long'),
});

type Answer = (act: OfferedAct) => Promise<Delivery>;
interface Offering {
  readonly device: string;
  readonly secret?: string | undefined;
}

/** Offered in a session: recorded where it was lost. */
async function answerInSession(
  { database }: Surroundings,
  request: FastifyRequest,
  { device }: Offering,
): Promise<{ readonly agency: string; readonly answer: Answer }> {
  const { viewer, roles } = sessionIn(request);
  const standing = await standingOfDevice(database, viewer, device);
  if (standing !== 'enrolled')
    throw new Refused(403, standing === 'revoked' ? 'device.revoked' : 'device.unknown');
  return {
    agency: viewer.agency,
    answer: (act) => recordOrKeep(database, { viewer, roles }, device, act),
  };
}

/** Offered by the device alone: as in a session while its owner may come in, else kept for whoever answers for them. */
async function answerBySecret(
  surroundings: Surroundings,
  request: FastifyRequest,
  { device }: Offering,
  given: string,
): Promise<{ readonly agency: string; readonly answer: Answer }> {
  const { database } = surroundings;
  const known = await proved(surroundings, request, device, given);
  const author = await authorOf(database, known, await todayOf(database, known.agency));
  const mayRecord = known.standing === 'enrolled' && known.open;
  return {
    agency: known.agency,
    answer: (act) =>
      mayRecord
        ? recordOrKeep(database, author, device, act)
        : keepAct(database, author, device, 'copy', act),
  };
}

function copies(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  const inSession = signedIn(surroundings, ...writers);
  app.post(
    '/api/v1/devices/copies',
    {
      preHandler: async (request) => {
        if (request.body.secret === undefined) await inSession(request);
      },
      schema: {
        tags,
        summary:
          'Offer sealed copies of acts again, after the server has lost what it had accepted; by the device’s secret also from a revoked device or a closed account',
        body: z.strictObject({
          device: id,
          /** In place of a session. */
          secret: secret.optional(),
          copies: z.array(Copy).min(1, 'field.required').max(100, 'field.too-many'),
        }),
        response: {
          200: z.object({
            outcomes: z
              .array(
                z.object({ act: uuid, outcome: z.enum(['accepted', 'duplicate', 'kept', 'unreadable']) }),
              )
              .readonly(),
          }),
          ...failures,
        },
      },
    },
    async (request) => {
      const { secret: given } = request.body;
      const { agency, answer } =
        given === undefined
          ? await answerInSession(surroundings, request, request.body)
          : await answerBySecret(surroundings, request, request.body, given);
      const open = await openerFor(database, agency);
      const outcomes = [];
      for (const { act, sealed } of request.body.copies) {
        const read = OfferedAct.safeParse(await open(act, Buffer.from(sealed, 'base64')));
        outcomes.push(
          read.success && read.data.act === act
            ? await answer(read.data)
            : { act, outcome: 'unreadable' as const },
        );
      }
      return { outcomes };
    },
  );
}

export function deviceRoutes(app: App, surroundings: Surroundings): void {
  enrolling(app, surroundings);
  overseeing(app, surroundings);
  comingIn(app, surroundings);
  copies(app, surroundings);
}
