/** Attachments come and go as they are, in a request of their own each, so that a broken line loses one and not all. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type AttachmentKind,
  attachmentKinds,
  type Brought,
  isOfKind,
  type Kept,
  keepAttachment,
  mostBytes,
  readAttachment,
} from '../journal/attachments.ts';
import type { App } from './app-type.ts';
import { type Surroundings, sessionIn, signedIn } from './guard.ts';
import { Problem, Refused, sendProblem } from './problem.ts';
import { sentContent } from './sent-file.ts';
import { uuid } from './shapes.ts';

const id = z.uuid('field.not-an-id');
const failures = { 400: Problem, 401: Problem, 403: Problem, 413: Problem, 429: Problem, 503: Problem };
const tags = ['Attachments'];

const endings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'application/pdf': 'pdf',
} as const satisfies Record<AttachmentKind, string>;

export const AboutAttachment = z.strictObject({
  stream: id,
  /** What it is; its bytes must begin as such files do. */
  type: z.enum(attachmentKinds, 'attachment.wrong-kind'),
});
export const KeptOut = z.object({ attachment: uuid, sha256: z.string(), bytes: z.int() });

/** @throws Refused where it is no file, or not what it says it is */
export function broughtIn(
  attachment: string,
  { stream, type }: z.infer<typeof AboutAttachment>,
  body: unknown,
): Brought {
  const content = sentContent(body);
  if (!isOfKind(content, type)) throw new Refused(415, 'attachment.wrong-kind');
  return { attachment, stream, kind: type, content };
}

export const keptAs = ({ attachment }: Brought, { sha256, bytes }: Extract<Kept, { kept: true }>) => ({
  attachment,
  sha256,
  bytes,
});

/** What is larger than may be read at all is told of the attachment's own limit, not of the request's. */
export function tooLarge(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
  sendProblem(request, reply, new Refused(413, 'attachment.too-large'));
}

export function attachmentRoutes(app: App, surroundings: Surroundings): void {
  const { database } = surroundings;
  app.put(
    '/api/v1/attachments/:id',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor', 'volunteer', 'administrator'),
      bodyLimit: mostBytes,
      errorHandler: tooLarge,
      schema: {
        tags,
        summary: 'Keep a photo, voice note or paper of a record; the same again changes nothing',
        consumes: ['application/octet-stream'],
        params: z.object({ id }),
        querystring: AboutAttachment,
        response: { 200: KeptOut, ...failures, 409: Problem, 415: Problem },
      },
    },
    async (request) => {
      const brought = broughtIn(request.params.id, request.query, request.body);
      const kept = await keepAttachment(database, sessionIn(request).viewer, brought);
      if (kept.kept) return keptAs(brought, kept);
      throw kept.because === 'another'
        ? new Refused(409, 'attachment.another')
        : new Refused(403, 'access.not-yours');
    },
  );

  app.get(
    '/api/v1/attachments/:id',
    {
      preHandler: signedIn(surroundings, 'social-worker', 'supervisor', 'volunteer', 'administrator'),
      schema: {
        tags,
        summary: 'An attachment, for whoever may read its record',
        params: z.object({ id }),
        response: {
          200: z.string().describe('The bytes').meta({ format: 'binary' }),
          ...failures,
          404: Problem,
        },
      },
    },
    async (request, reply) => {
      const found = await readAttachment(database, sessionIn(request).viewer, request.params.id);
      if (found === undefined) throw new Refused(404, 'request.not-found');
      return reply
        .type(found.kind)
        .header('content-disposition', `attachment; filename="${request.params.id}.${endings[found.kind]}"`)
        .header('cache-control', 'private, no-store')
        .serializer((value: unknown) => value as string)
        .send(found.content as never);
    },
  );
}
