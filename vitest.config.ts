import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{domain,server,web,cli}/src/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/cast/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
