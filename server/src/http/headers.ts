/** Strict headers on every answer, errors and files included. Nothing is loaded from elsewhere and nothing runs inline. */
import type { FastifyReply, FastifyRequest } from 'fastify';

const policy = [
  "default-src 'none'",
  // Argon2id, which turns a passphrase into the key of what a device keeps, is WebAssembly; no other evaluation is let in.
  "script-src 'self' 'wasm-unsafe-eval'",
  // Style attributes are set by the widgets' positioning; style sheets come from here alone.
  "style-src-elem 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Camera and microphone for photos and voice notes, passkeys to open what a device keeps, and where one is to find what
  // is near: for these pages alone, and asked when somebody presses for it.
  'permissions-policy':
    'camera=(self), microphone=(self), publickey-credentials-get=(self), publickey-credentials-create=(self), geolocation=(self), payment=()',
};

/** A hook that sets them before anything else can answer. */
export const strictHeaders = (secure: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
  reply.headers(always);
  if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
};
