/**
 * What belongs to a device's last words and is no word: photos and voice notes, by the device's secret and without a
 * session. The secret comes in a header, and is looked at before the bytes: a stranger's are not even read.
 */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mostBytes } from '../journal/attachments.ts';
import { keepLastAttachment, restAfterTooMuch, type Speaker } from '../journal/last-attachments.ts';
import type { App } from './app-type.ts';
import { AboutAttachment, broughtIn, KeptOut, keptAs, tooLarge } from './attachment-routes.ts';
import { proved, secret } from './device-routes.ts';
import type { Surroundings } from './guard.ts';
import { Problem, Refused } from './problem.ts';

const id = z.uuid('field.not-an-id');
const failures = {
  400: Problem,
  403: Problem,
  409: Problem,
  413: Problem,
  415: Problem,
  429: Problem,
  503: Problem,
};

declare module 'fastify' {
  interface FastifyRequest {
    speaker?: Speaker;
  }
}

const Proof = z.object({ device: id, secret });

const refusals = {
  another: new Refused(409, 'attachment.another'),
  'not-yours': new Refused(403, 'attachment.not-told'),
  'too-much': new Refused(429, 'request.too-often', [], restAfterTooMuch),
} as const;

/** @throws Refused where the device is not known by this secret */
async function speak(surroundings: Surroundings, request: FastifyRequest): Promise<Speaker> {
  const { device } = request.params as { device?: string };
  const proof = Proof.safeParse({ device, secret: request.headers['x-device-secret'] });
  if (!proof.success) throw new Refused(403, 'device.unknown');
  const known = await proved(surroundings, request, proof.data.device, proof.data.secret);
  return { agency: known.agency, worker: known.worker, device: proof.data.device };
}

export function lastAttachmentRoutes(app: App, surroundings: Surroundings): void {
  app.put(
    '/api/v1/devices/:device/last-attachments/:id',
    {
      onRequest: async (request) => {
        request.speaker = await speak(surroundings, request);
      },
      bodyLimit: mostBytes,
      errorHandler: tooLarge,
      schema: {
        tags: ['Devices'],
        summary:
          'Hand over an attachment of what was handed over or recorded from this device, also where it is revoked or the account is closed; the same again changes nothing',
        consumes: ['application/octet-stream'],
        headers: z.looseObject({ 'x-device-secret': secret }),
        params: z.object({ device: id, id }),
        querystring: AboutAttachment,
        response: { 200: KeptOut, ...failures },
      },
    },
    async (request) => {
      const { speaker } = request;
      if (speaker === undefined) throw new Refused(403, 'device.unknown');
      const brought = broughtIn(request.params.id, request.query, request.body);
      const kept = await keepLastAttachment(surroundings.database, speaker, brought);
      if (!kept.kept) throw refusals[kept.because];
      return keptAs(brought, kept);
    },
  );
}
