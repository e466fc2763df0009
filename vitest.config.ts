import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two at a time also on a machine of two cores: much of the time the database works, not the test.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['domain/src/**/*.test.ts'],
          // Pure, so that its files may share what they import: reading it anew for each takes five times as long.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'parts',
          include: ['{server,web,cli}/src/**/*.test.{ts,tsx}', 'tests/simulation/*.test.ts'],
          globalSetup: ['tests/cast/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 90_000,
          // The commands are started anew for each test: read once, they start in half the time.
          env: { NODE_COMPILE_CACHE: path.join(tmpdir(), 'pendamping-compile-cache') },
        },
      },
    ],
  },
});
