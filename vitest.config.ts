import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{domain,server,web,cli}/src/**/*.test.{ts,tsx}', 'tests/simulation/*.test.ts'],
    globalSetup: ['tests/cast/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
