/**
 * Draws the icons of the installed app from web/public/icon.svg, with a Chromium named by PENDAMPING_TEST_CHROMIUM or
 * found by Playwright. Run after the icon has changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';

const ground = '#0b5f5a';
const folder = 'web/public/icons';
/** A maskable icon may be cut to a circle: its picture keeps to the inner 80 %, its ground fills the square. */
const icons = [
  { file: 'tab-48.png', size: 48, share: 1, filled: false },
  { file: 'icon-192.png', size: 192, share: 1, filled: false },
  { file: 'icon-512.png', size: 512, share: 1, filled: false },
  { file: 'maskable-512.png', size: 512, share: 0.8, filled: true },
  { file: 'touch-180.png', size: 180, share: 0.92, filled: true },
];

const svg = readFileSync('web/public/icon.svg', 'utf8').replace(
  '<svg ',
  '<svg style="width:100%;height:100%" ',
);
const executablePath = process.env.PENDAMPING_TEST_CHROMIUM;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
mkdirSync(folder, { recursive: true });
for (const { file, size, share, filled } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const side = Math.round(size * share);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${filled ? ground : 'transparent'}">
     <div style="width:${side}px;height:${side}px">${svg}</div>`,
  );
  writeFileSync(`${folder}/${file}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
