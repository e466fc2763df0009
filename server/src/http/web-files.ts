/** The built web app: its files, and its one page for every address that is not the API's. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './app-type.ts';
import { Refused } from './problem.ts';

const isPage = (url: string, method: string) =>
  (method === 'GET' || method === 'HEAD') && !/^\/(api|hsds|assets|health|ready)(\/|$)/.test(url);

export async function webFiles(app: App, folder: string | undefined): Promise<void> {
  const index = folder === undefined ? undefined : path.join(folder, 'index.html');
  const page = index !== undefined && existsSync(index) ? readFileSync(index) : undefined;
  if (folder !== undefined && page !== undefined)
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: false,
      setHeaders: (reply, file) => {
        // Names of assets carry a hash of their content: they may be kept for ever.
        reply.header(
          'cache-control',
          file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  app.setNotFoundHandler((request, reply) => {
    if (page !== undefined && isPage(request.url, request.method))
      return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
    throw new Refused(404, 'request.not-found');
  });
}
