/** What the API offers, for people and for machines, and whether the server is well. */
import { z } from 'zod';
import type { App } from './app-type.ts';
import type { Surroundings } from './guard.ts';
import { Problem, Refused } from './problem.ts';

const escaped = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

function pageOf(paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const lines = operations.map(
    ({ path, method, operation }) => `<section><h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${escaped(operation.summary ?? '')}</p><details><summary>Request and answers</summary>
<pre>${escaped(JSON.stringify({ request: operation.requestBody, responses: operation.responses }, null, 1))}</pre></details></section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pendamping API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs.css"></head><body><main>
<h1>Pendamping API</h1><p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
Answers to mistakes are problem documents (RFC 9457) in the language of <code>Accept-Language</code>.</p>
${lines.join('\n')}</main></body></html>`;
}

const css = `body{font:16px/1.5 system-ui,sans-serif;background:#faf8f4;color:#1f2933;margin:0}main{max-width:60rem;margin:0 auto;padding:1rem}
section{background:#fff;border:1px solid #d9d4c9;border-radius:6px;padding:.5rem 1rem;margin:.75rem 0}h2{font-size:1rem}a{color:#0b5f5a}
pre{overflow:auto;max-height:24rem;font-size:13px}summary{cursor:pointer;min-height:2.75rem;display:flex;align-items:center}`;

export function apiReference(app: App, { database }: Surroundings): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, Operation>> };
    return reply.type('text/html; charset=utf-8').serializer(String).send(pageOf(paths));
  });
  app.get('/api/docs.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css').serializer(String).send(css),
  );

  app.get(
    '/health',
    {
      schema: {
        tags: ['Server'],
        summary: 'The process is alive',
        response: { 200: z.object({ alive: z.literal(true) }) },
      },
    },
    async () => ({
      alive: true as const,
    }),
  );
  app.get(
    '/ready',
    {
      schema: {
        tags: ['Server'],
        summary: 'The database answers',
        response: { 200: z.object({ ready: z.literal(true) }), 503: Problem },
      },
    },
    async () => {
      try {
        await database.pool.query('select 1');
      } catch {
        throw new Refused(503, 'server.unavailable', [], 5);
      }
      return { ready: true as const };
    },
  );
}
