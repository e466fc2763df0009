/** A file that was sent as it is, with its name in a header, so that the name stands in no address. */
import type { FastifyRequest } from 'fastify';
import { Refused } from './problem.ts';

export function sentName(request: FastifyRequest): string {
  const sent = String(request.headers['x-file-name'] ?? '');
  try {
    return decodeURIComponent(sent).slice(0, 200) || '–';
  } catch {
    return '–';
  }
}

/** @throws Refused where what was sent is no file */
export function sentContent(body: unknown): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Refused(400, 'request.unreadable');
  return body;
}
