/** Did it help? An instrument is made and filled in, a series is read and judged, the client judges on their own screen. */
import { suhendar } from '../../server/src/demonstration/family-story.ts';
import { idFor } from '../../server/src/demonstration/tale.ts';
import { type App, act, caseId, signIn, signOut } from '../pages/app.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

/** A form as a table of text, the way field offices send them, with one part nobody here understands. */
const form = `survey,,,,,
,type,name,label::Indonesia (id),label::English (en),relevant
,select_one often,sleep,Tidur saya terputus.,My sleep was broken.,
,text,who,Siapa yang menggantikan?,Who takes over?,\${sleep} = 'always'
,text,far,Seberapa jauh?,How far?,"pulldata('x', 'y', 'z', \${who}) = 1"
choices,,,,,
,list_name,name,label::Indonesia (id),label::English (en),score
,often,never,Tidak pernah,Never,0
,often,always,Selalu,Always,3
settings,,,,,
,form_title,form_id,version,,
,Tidur,sleep,1,,
`;

test('an agency takes in a form, mends it, publishes it, and a worker fills it in twice', async ({
  page,
  agency,
  mistakes: _,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  page.on('dialog', (dialog) => void dialog.accept());
  await signIn(app, 'tini', password);
  await page.goto(`${agency.address}/agency/instruments`);
  await page.getByRole('link', { name: 'Ambil dari berkas' }).click();
  const choose = page.getByLabel('Pilih berkas');
  await choose.setInputFiles({
    name: 'bukan.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('bukan formulir'),
  });
  await expect(page.getByRole('alert')).toContainText('Berkas ini tidak dapat diambil: bukan.xlsx');
  await choose.setInputFiles({ name: 'tidur.csv', mimeType: 'text/csv', buffer: Buffer.from(form) });
  await expect(page.getByText('3 pertanyaan, 1 daftar jawaban')).toBeVisible();
  await expect(page.getByRole('row', { name: /pulldata/ })).toContainText('Mengubah makna');
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Jadikan rancangan' }).click();

  await expect(page.getByRole('heading', { name: /^Tidur/ })).toBeVisible();
  await page.getByLabel('Judul (Inggris)').fill('Sleep');
  await page.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(page.getByRole('alert')).toContainText('Izin pemakaian belum dicatat');
  await page.getByLabel('Pemegang hak', { exact: true }).fill('LKS Rumah Kembang Mandiri');
  await page.getByLabel('Ketentuan, misalnya CC BY 4.0').fill('CC BY 4.0');
  await page.getByLabel(/mengizinkan butirnya/).check();
  const far = page.locator('.item-card').filter({ hasText: 'Seberapa jauh?' });
  await far.getByRole('button', { name: /^Hapus/ }).click();
  await expect(far).toHaveCount(0);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(far).toHaveCount(1);
  await page.getByRole('button', { name: 'Ulangi' }).click();
  await page.getByRole('button', { name: 'Tambah skala' }).click();
  await page.locator('details').filter({ hasText: 'Cara menghitung' }).locator('summary').first().click();
  const scale = page.locator('details').filter({ hasText: 'Cara menghitung' });
  await scale.getByLabel('Kata-kata (Indonesia)').fill('Gangguan tidur');
  await scale.getByLabel('Kata-kata (Inggris)').fill('Broken sleep');
  await scale.getByLabel('Yang lebih baik').selectOption('down');
  await page.getByText('Coba', { exact: true }).click();
  await page.getByRole('radio', { name: 'Selalu' }).check();
  await expect(page.getByLabel(/Siapa yang menggantikan/).last()).toBeVisible();
  await expect(page.getByText('1 dari 1 butir terjawab')).toBeVisible();
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await expect(page.getByText('Siap diterbitkan.')).toBeVisible();
  await page.getByRole('button', { name: 'Terbitkan' }).click();
  await expect(page.getByRole('button', { name: 'Buat versi baru' })).toBeVisible();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lembar kertas (PDF)' }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/);
  await signOut(app);

  await signIn(app, 'ratna', password);
  await page.goto(`${agency.address}/cases`);
  await page.getByRole('link', { name: 'Keluarga Saputra' }).click();
  await expect(page.getByRole('heading', { name: /Keluarga Saputra/ })).toBeVisible();
  const id = caseId(page);
  const fillIn = async (occasion: string, answer: string, on: string) => {
    await page.goto(`${agency.address}/cases/${id}/do/instrument`);
    await page.locator('li').filter({ hasText: 'Tidur' }).getByRole('link').click();
    await page.getByRole('radio', { name: occasion, exact: true }).check();
    await page.getByRole('radio', { name: answer, exact: true }).check();
    await page.getByLabel(/^Kapan terjadi/).fill(on);
    expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: 'Simpan jawaban' }).click();
    await expect(page.getByRole('heading', { name: 'Hasil instrumen' })).toBeVisible();
  };
  await fillIn('Awal', 'Selalu', '01/11/2026');
  await fillIn('Akhir', 'Tidak pernah', '20/11/2026');
  const result = page.locator('article').filter({ hasText: 'Gangguan tidur' });
  await expect(result).toContainText('Perubahan: -3 ke arah lebih baik');
  await expect(result).toContainText('tidak ada norma');
  await result.getByRole('link', { name: 'Lihat jawaban' }).first().click();
  await expect(page.getByText('Siapa yang menggantikan?')).toBeVisible();
  await expect(page.getByText('tidak dijawab')).toBeVisible();
});

test('a series is read by eye, judged in words that differ from the number, and no bad day is gone (en, 360 px)', async ({
  page,
  agency,
  mistakes: _,
}) => {
  const app: App = { page, address: agency.address, language: 'en' };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'bambang', password);
  await page.goto(`${agency.address}/cases/${suhendar.case}/measures/${idFor('suhendar:m3')}`);
  await expect(page.locator('.series-chart svg').first()).toBeVisible();
  const text = await page.locator('main').innerText();
  expect(text).toContain('NAP');
  expect(text).toContain('whether the help caused it, one case cannot say');
  expect(text.indexOf('3. The numbers')).toBeGreaterThan(text.indexOf('2. '));
  // What was struck counts for nothing and is there to be seen, with who struck it and why.
  await expect(
    page
      .locator('tr')
      .filter({ hasText: /struck/i })
      .first(),
  ).toBeVisible();
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
});

test('the client judges alone on a locked screen, and both views stand side by side', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'id' };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  const found = await page.evaluate(async () => {
    const asked = { status: 'open', stage: 'implementation', worker: 'me' };
    const answer = await fetch('/api/v1/cases/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    return (await answer.json()).rows[0].case as string;
  });
  await act(app, found, 'evaluate', { on: '20/11/2026', fields: {}, submit: 'Catat pertemuan evaluasi' });
  await page.getByRole('link', { name: 'Serahkan layar kepada klien' }).first().click();
  await page.getByLabel('Dengan gambar wajah (anak)').check();
  await page.getByRole('button', { name: 'Kunci dan serahkan' }).click();
  await page.getByRole('button', { name: 'Mulai' }).click();
  await page.getByLabel('Sebagian').check();
  await page.getByLabel(/kata-kata Anda/).fill('Jumat masih berat');
  expect([await faultsOf(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.goto(`${agency.address}/cases`);
  await expect(page.getByRole('button', { name: 'Mulai' })).toBeVisible();
  expect(await page.evaluate(async () => (await fetch('/api/v1/today')).status)).toBe(423);
  await page.getByRole('button', { name: /Untuk pekerja sosial/ }).click();
  await page.getByLabel(/Kata sandi/).fill('salah sekali');
  await page.getByRole('button', { name: 'Buka kunci' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel(/Kata sandi/).fill(password);
  await page.getByRole('button', { name: 'Buka kunci' }).click();
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  await page.goto(`${agency.address}/cases/${found}/evaluation`);
  await expect(page.getByText('Jumat masih berat')).toBeVisible();
  // The lock answers 423 and a wrong password 400: the browser says so on its console.
  mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !/status of 4(00|23)/.test(one)));
});
