import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{domain,server,web,cli}/src/**/*.test.{ts,tsx}', 'tests/simulation/*.test.ts'],
    globalSetup: ['tests/cast/postgres.ts'],
    // Two at a time also on a machine of two cores: much of the time the database works, not the test.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
