import { defineConfig } from '@playwright/test';

// biome-ignore lint/style/noProcessEnv: which browser to use is the machine's to say
const { PENDAMPING_TEST_CHROMIUM } = process.env;

export default defineConfig({
  testDir: 'tests/stories',
  testMatch: '*.story.ts',
  timeout: 480_000,
  expect: { timeout: 15_000 },
  workers: 1,
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
