/**
 * Large answers travel compressed: records are words, and a village's line is slow. A hook of the routes that need
 * it. None of these answers carries a secret beside text that a stranger could choose, so compressing tells nothing.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Below this many characters compressing costs more than it saves. */
const least = 1_024;
/** At this quality brotli takes the time of gzip and a fifth less of the line. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const byBrotli = promisify(brotliCompress) as (text: string, how: object) => Promise<Buffer>;
const byGzip = promisify(gzip);

const ways = [
  { name: 'br', compress: (text: string) => byBrotli(text, quality) },
  { name: 'gzip', compress: (text: string) => byGzip(text) },
] as const;

function wayFor(request: FastifyRequest) {
  const taken = String(request.headers['accept-encoding'] ?? '').split(',');
  const takes = (name: string) =>
    taken.some((one) => {
      const [coding = '', weight = 'q=1'] = one.split(';').map((part) => part.trim().toLowerCase());
      return coding === name && !/^q=0(\.0*)?$/.test(weight);
    });
  return ways.find((one) => takes(one.name));
}

export async function packed(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
  if (typeof payload !== 'string' || payload.length < least) return payload;
  if (!/^application\/json/.test(String(reply.getHeader('content-type') ?? ''))) return payload;
  reply.header('vary', 'accept-encoding');
  const way = wayFor(request);
  if (way === undefined) return payload;
  reply.header('content-encoding', way.name).removeHeader('content-length');
  return way.compress(payload);
}
