/**
 * Large answers travel compressed: records are words, and a village's line is slow. A hook of the routes that need
 * it. None of these answers carries a secret beside text that a stranger could choose, so compressing tells nothing.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Below this many characters compressing costs more than it saves. */
const least = 1_024;
const compress = promisify(gzip);

const takesGzip = (request: FastifyRequest): boolean =>
  String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/i.test(one));

export async function packed(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
  if (typeof payload !== 'string' || payload.length < least) return payload;
  if (!/^application\/json/.test(String(reply.getHeader('content-type') ?? ''))) return payload;
  reply.header('vary', 'accept-encoding');
  if (!takesGzip(request)) return payload;
  reply.header('content-encoding', 'gzip').removeHeader('content-length');
  return compress(payload);
}
