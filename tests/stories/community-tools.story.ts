/** The village works its tools through: sums are minded, an earlier picture stays beside the later, the wall and A3. */
import { village } from '../../server/src/demonstration/collectives.ts';
import { loadAreas } from '../../server/src/regions/areas.ts';
import { type App, act, signIn } from '../pages/app.ts';
import {
  beginTool,
  drawCalendar,
  drawSocialMap,
  drawTree,
  drawVenn,
  fillClasses,
  fillInstitution,
  listHouseholds,
  rankByVotes,
  sendSitting,
  walkTransect,
} from '../pages/community-tools.ts';
import { expect, faultsOf, overflowOf, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    community: /Kerja dengan komunitas/,
    sum: /tidak sama dengan jumlah seluruhnya/,
    board: /^Cetak di sini \(A3\): Papan informasi/,
    notShown: 'tidak ditampilkan',
    area: 'Kec. Mollo Utara, Kab. Timor Tengah Selatan (53.02.03)',
    timeline: /^Cetak di sini \(A3\): Jadwal program/,
    venn: /Diagram Venn lembaga/,
    again: 'Kerjakan lagi dari sini',
    beside: 'Bandingkan dengan',
    present: 'Tampilkan besar',
    print: /^Cetak di sini \(A3\)/,
    earlier: '25 Maret 2026',
    later: '7 Oktober 2026',
    weigh: 'Timbang lagi',
    who: 'BPD',
    map: /Peta pemangku kepentingan/,
    fields: { Pengaruh: ['Tinggi'], Kepentingan: ['Sedang'], Sikap: ['Mendukung'] },
    changed: 'Netral → Mendukung',
  },
  en: {
    community: /Community work/,
    sum: /do not add up to all households/,
    board: /^Print here \(A3\): Notice board/,
    notShown: 'not shown',
    area: 'Mollo Utara district, Timor Tengah Selatan regency (53.02.03)',
    timeline: /^Print here \(A3\): Timeline of the programme/,
    venn: /Venn diagram of institutions/,
    again: 'Work it through again from here',
    beside: 'Compare with',
    present: 'Show large',
    print: /^Print here \(A3\)/,
    earlier: '25 March 2026',
    later: '7 October 2026',
    weigh: 'Weigh again',
    who: 'SD negeri',
    map: /Stakeholder map/,
    fields: { Influence: ['Medium'], Interest: ['Medium'], Stance: ['Supportive'] },
    changed: 'Neutral → Supportive',
  },
} as const;

const classes = [
  ['Mampu', 38],
  ['Sedang', 171],
  ['Miskin', 206],
  ['Sangat miskin', 46],
] as const;

/** Points of A3 across: 420 by 297 mm. */
const largeSheet = /\/MediaBox\s*\[\s*0\s+0\s+119[01][.\d]*\s+84[12]/;

for (const language of toldIn('id'))
  test(`a village works its tools through, on the wall and on paper (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const words = said[language];
    const app: App = { page, address: agency.address, language };
    await loadAreas(agency.database);
    await signIn(app, 'maria', password);
    await page.goto(`${agency.address}/cases/${village.case}`);
    await page.getByRole('link', { name: words.community }).click();
    await expect(page.getByRole('heading', { name: words.community, level: 1 })).toBeVisible();
    await expect(page.locator('main')).toContainText(words.area);
    expect(await faultsOf(page)).toEqual([]);

    // Classes that do not add up are said to; nothing typed is lost.
    await beginTool(app, village.case, 'wellbeing');
    await fillClasses(app, 460, classes);
    await sendSitting(app, { on: '11/03/2026', people: 31 });
    await expect(page.locator('.summary.alert')).toContainText(words.sum);
    await fillClasses(app, 461, classes.slice(0, 1));
    await sendSitting(app, { on: '11/03/2026' });
    await expect(page).toHaveURL(/\/community$/);

    // The Venn diagram is told again in October; March stays beside it.
    await page.getByRole('link', { name: words.venn }).click();
    await page.getByRole('link', { name: words.again }).click();
    await fillInstitution(app, 2, 'Puskesmas', 4, 4);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => overflowOf(page)).toBe(0);
    await sendSitting(app, { on: '07/10/2026', people: 24 });
    await expect(page).toHaveURL(/\/community$/);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('link', { name: words.venn }).click();
    await page.getByLabel(words.beside).selectOption({ label: words.earlier });
    await expect(page.getByRole('region', { name: new RegExp(words.earlier) })).toBeVisible();
    await expect(page.getByRole('region', { name: new RegExp(words.later) })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);

    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.getByRole('button', { name: words.present }).first().click();
    const shown = page.getByRole('dialog').getByRole('img');
    const box = await shown.boundingBox();
    expect(box?.height).toBeGreaterThan(900);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByRole('link', { name: words.print }).first().click();
    await expect(page.locator('.paper-sheet.large h1')).toBeVisible();
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString('latin1')).toMatch(largeSheet);

    // Someone who came round is weighed again; how they stood stays.
    await page.goto(`${agency.address}/cases/${village.case}/community/stakeholders`);
    await expect(page.getByRole('heading', { name: words.map, level: 1 })).toBeVisible();
    if (language === 'id') {
      const bpd = page
        .getByRole('listitem')
        .filter({ hasText: 'BPD' })
        .getByRole('link', { name: words.weigh });
      const about = (await bpd.getAttribute('href'))?.split('/').at(-1) ?? '';
      await act(app, village.case, 'stakeholder-weigh', {
        about,
        on: '30/09/2026',
        fields: words.fields,
        submit: words.weigh,
      });
      await page.goto(`${agency.address}/cases/${village.case}/community/stakeholders`);
    }
    await expect(page.getByText(words.changed).first()).toBeVisible();

    await page.goto(`${agency.address}/cases/${village.case}/community`);
    await page.getByRole('link', { name: words.board }).click();
    await expect(page.locator('.paper-sheet.large')).toContainText(words.notShown);
    await expect(page.locator('.paper-sheet.large')).not.toContainText('Nabuasa');

    await page.goto(`${agency.address}/cases/${village.case}/community`);
    await page.getByRole('link', { name: words.timeline }).click();
    await expect(page.locator('.paper-sheet.large').getByRole('img')).toBeVisible();
    const timeline = await page.pdf({ preferCSSPageSize: true });
    expect(timeline.toString('latin1')).toMatch(largeSheet);
    expect(mistakes).toEqual([]);
  });

test('every tool is told by hand with what the people said', async ({ page, agency, mistakes }) => {
  const app: App = { page, address: agency.address, language: 'id' };
  const id = village.case;
  await signIn(app, 'maria', password);
  await walkTransect(app, id, [['Dusun I', { Tanah: 'merah', Peluang: 'klinik keliling' }]], {
    on: '25/02/2026',
    people: 11,
  });
  const caption = 'Digambar di tanah di depan balai desa';
  const map = { photo: await page.screenshot(), caption };
  await drawSocialMap(app, id, [['Salib', 'Gereja']], { on: '04/03/2026', people: 26 }, map);
  await listHouseholds(app, id, 448, 461, { on: '02/04/2026' });
  await drawCalendar(app, id, [['Jalan putus', [3, 3, 3]]], { on: '18/03/2026' });
  await drawVenn(
    app,
    id,
    [
      ['Gereja', 5, 5],
      ['Dinas Sosial', 3, 1],
    ],
    { on: '25/03/2026' },
  );
  await drawTree(
    app,
    id,
    {
      core: 'Disabilitas tidak dianggap urusan desa',
      causes: [['Tidak terdata'], ['Jarak', 'Tidak terdata']],
      effects: [['Tidak sekolah']],
    },
    { on: '01/04/2026' },
  );
  await rankByVotes(
    app,
    id,
    [
      ['Tidak punya NIK', 34],
      ['Anak tidak sekolah', 34],
    ],
    { on: '08/04/2026' },
  );
  await page.goto(`${agency.address}/cases/${id}/community/ranking`);
  await expect(page.getByRole('cell', { name: '1 (sama)' })).toHaveCount(2);

  // A map that people drew themselves is its photograph: in its card, on the sheet, and told in words.
  await page.goto(`${agency.address}/cases/${id}/community`);
  const card = page.getByRole('link', { name: /Peta sosial/ });
  await card.scrollIntoViewIfNeeded();
  await expect(card.getByRole('img', { name: /^Foto asli peta sosial, .*4 Mar/ })).toBeVisible();
  await expect(card).toContainText(caption);
  expect(await faultsOf(page)).toEqual([]);
  await card.click();
  await page.getByRole('link', { name: /^Cetak di sini \(A3\)/ }).click();
  const sheet = page.locator('.paper-sheet.large');
  await expect(sheet.getByRole('img', { name: new RegExp(caption) })).toBeVisible();
  await expect(sheet).toContainText(`${caption} · 4 Maret 2026`);
  expect(await faultsOf(page)).toEqual([]);
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(largeSheet);
  const sitting = page.url().split('/').at(-1);
  const pdf = await page.request.get(
    `${agency.address}/api/v1/cases/${id}/documents/participatory-tool?about=${sitting}`,
  );
  expect((await pdf.body()).toString('latin1')).toContain('/Subtype /Image');
  expect(mistakes).toEqual([]);
});
