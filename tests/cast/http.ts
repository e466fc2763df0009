/** The HTTP app on a real port, asked as a browser or a program would. */

import type { Database } from '../../server/src/database/database.ts';
import { buildApp } from '../../server/src/http/app.ts';
import type { App } from '../../server/src/http/app-type.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
}

export interface Ask {
  readonly token?: string;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Running {
  readonly app: App;
  readonly routes: readonly string[];
  readonly address: string;
  ask(method: string, path: string, how?: Ask): Promise<Asked>;
  close(): Promise<void>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export async function running(database: Database): Promise<Running> {
  const routes: string[] = [];
  const onRoute = (method: string, path: string) => routes.push(`${method} ${path}`);
  const app = await buildApp({ database, secure: false, onRoute });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    routes: routes.filter((one) => !/^(HEAD|OPTIONS) /.test(one)),
    address,
    async ask(method, path, { token, body, raw, headers = {} } = {}) {
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      const response = await fetch(address + path, {
        method,
        headers: {
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === undefined ? {} : { cookie: `pendamping=${token}` }),
          ...headers,
        },
        ...(sent === undefined ? {} : { body: sent as string }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parsed(text) };
    },
    close: () => app.close(),
  };
}
