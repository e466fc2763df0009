/** Attachments come and go as they are, in a request of their own each, so that a broken line loses one and not all. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type AttachmentKind,
  attachmentKinds,
  isOfKind,
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

/** What is larger than may be read at all is told of the attachment's own limit, not of the request's. */
function tooLarge(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
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
        querystring: z.strictObject({
          stream: id,
          /** What it is; its bytes must begin as such files do. */
          type: z.enum(attachmentKinds, 'attachment.wrong-kind'),
        }),
        response: {
          200: z.object({ attachment: uuid, sha256: z.string(), bytes: z.int() }),
          ...failures,
          409: Problem,
          415: Problem,
        },
      },
    },
    async (request) => {
      const content = sentContent(request.body);
      const { stream, type } = request.query;
      if (!isOfKind(content, type)) throw new Refused(415, 'attachment.wrong-kind');
      const { viewer } = sessionIn(request);
      const brought = { attachment: request.params.id, stream, kind: type, content };
      const kept = await keepAttachment(database, viewer, brought);
      if (kept.kept) return { attachment: request.params.id, sha256: kept.sha256, bytes: kept.bytes };
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
