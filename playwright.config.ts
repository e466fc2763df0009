import { defineConfig } from '@playwright/test';

// biome-ignore lint/style/noProcessEnv: which browser to use is the machine's to say
const { PENDAMPING_TEST_CHROMIUM } = process.env;

export default defineConfig({
  testDir: 'tests/stories',
  testMatch: '*.story.ts',
  timeout: 480_000,
  expect: { timeout: 15_000 },
  // Each worker has an agency, a server and a database of its own.
  workers: 2,
  // A busy machine may starve a browser; what fails once and then passes is told as flaky at the end, to be looked at.
  retries: 1,
  reporter: [['list']],
  use: {
    launchOptions: {
      ...(PENDAMPING_TEST_CHROMIUM === undefined ? {} : { executablePath: PENDAMPING_TEST_CHROMIUM }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    actionTimeout: 15_000,
    timezoneId: 'Asia/Jakarta',
  },
});
