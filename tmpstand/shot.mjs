import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
// usage: shot.mjs user lang width out path...
const [user, lang, width, out, ...paths] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.PENDAMPING_TEST_CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: Number(width), height: 900 }, timezoneId: 'Asia/Jakarta', locale: 'id-ID' });
page.on('console', m => { if (['error','warning'].includes(m.type())) console.log('CONSOLE', m.text()); });
page.on('pageerror', e => console.log('PAGEERROR', String(e)));
await page.goto('http://127.0.0.1:4890/');
await page.getByLabel(/Nama pengguna|Username/).fill(user);
await page.getByLabel(/Kata sandi|Password/).fill('kuda laut biru 77');
await page.getByRole('button', { name: /Masuk|Sign in/ }).click();
await page.waitForTimeout(1200);
if (lang === 'en') { await page.evaluate(() => { localStorage.setItem('language','en'); }); const b = page.getByRole('button', { name: 'English' }); if (await b.count()) await b.first().click(); await page.waitForTimeout(300); }
const axe = readFileSync('node_modules/axe-core/axe.min.js','utf8');
let n = 0;
for (const p of paths) {
  await page.goto('http://127.0.0.1:4890' + p); await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}-${n++}.png`, fullPage: true });
  await page.evaluate(axe);
  const v = await page.evaluate(async () => (await window.axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21aa','wcag22aa','best-practice'] })).violations.map(x => x.id + ': ' + x.nodes.map(n => n.html.slice(0,120)).join(' | ')));
  const o = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(p, 'axe', JSON.stringify(v), 'overflow', o);
}
await browser.close();
