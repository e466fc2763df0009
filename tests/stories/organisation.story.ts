/** A school is worked with: a finding in the view of those served, a change agreed, looked at, and on paper. */
import { schoolWork } from '../../server/src/demonstration/organisation-tale.ts';
import { type App, signIn } from '../pages/app.ts';
import { agreeChange, recordFinding, reviewChange } from '../pages/organisation.ts';
import { expect, faultsOf, overflowOf, password, test, toldIn } from './stage.ts';

const said = {
  id: {
    way: 'Kerja dengan lembaga',
    kind: 'Jenis klien',
    organisation: 'Organisasi',
    area: 'Informasi',
    weakness: 'Kelemahan',
    served: 'Yang dilayani',
    look: 'Tinjau perubahan',
    partly: 'Sebagian',
    result: 'Yang dilihat, didengar, atau dihitung',
    next: 'Ditinjau lagi pada',
    keep: 'Simpan tinjauan',
    refused: /Tulis tanggal peninjauan berikutnya/,
    finding: 'Orang tua tidak tahu kapan pendaftaran dibuka.',
    change: 'Jadwal pendaftaran ditempel di gerbang',
    paper: /^Cetak di sini: Telaah pelayanan/,
    title: 'Telaah pelayanan dan kesepakatan perubahan',
    next12: '14-12-2027',
  },
  en: {
    way: 'Work with the organisation',
    kind: 'Kind of client',
    organisation: 'Organisation',
    area: 'Information',
    weakness: 'Weakness',
    served: 'Those served',
    look: 'Review the change',
    partly: 'Partly',
    result: 'What was seen, heard or counted',
    next: 'To be looked at again on',
    keep: 'Keep the review',
    refused: /Write the day of the next look/,
    finding: 'Parents do not know when enrolment begins.',
    change: 'The days of enrolment are posted at the gate',
    paper: /^Print here: Diagnosis of the service/,
    title: 'Diagnosis of the service and agreed changes',
    next12: '14-12-2027',
  },
} as const;

for (const language of toldIn('en'))
  test(`a school agrees to serve better, and is held to it (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const w = said[language];
    const app: App = { page, address: agency.address, language };
    const id = schoolWork.case;
    await signIn(app, 'ratna', password);

    await page.goto(`${agency.address}/cases`);
    await page.getByLabel(w.kind, { exact: true }).selectOption({ label: w.organisation });
    await page.locator(`main a[href="/cases/${id}"]`).click();
    await page.getByRole('link', { name: `${w.way} →`, exact: true }).click();
    await expect(page.getByRole('heading', { name: w.way, level: 1 })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });

    await recordFinding(app, id, { what: w.finding, bearing: w.weakness, area: w.area, view: w.served });
    await expect(page.getByRole('region', { name: w.area, exact: true })).toContainText(w.finding);
    await agreeChange(app, id, {
      what: w.change,
      answers: [w.finding],
      responsible: 'Euis Komariah, S.Pd.',
      by: '31-08-2026',
    });
    const change = page.getByRole('article').filter({ has: page.getByRole('link', { name: w.look }) });
    await change.filter({ hasText: w.change }).getByRole('link', { name: w.look }).click();
    const form = page.locator('form.entry-form');
    await form.locator('label.chip').filter({ hasText: w.partly }).click();
    await form.getByLabel(w.result).fill('Ditempel, belum di gerbang.');
    await form.getByRole('button', { name: w.keep, exact: true }).click();
    await expect(form.getByRole('alert')).toContainText(w.refused);
    await form.getByLabel(w.next).fill(w.next12);
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole('button', { name: w.keep, exact: true }).click();
    await expect(form).toHaveCount(0);
    await expect(page.getByRole('article').filter({ hasText: w.change }).last()).toBeVisible();

    await reviewChange(app, id, {
      about: schoolWork.openChange,
      result: w.partly,
      evidence: `Guru pendamping tiga hari seminggu (${language}).`,
      next: w.next12,
    });
    await expect(page.getByRole('article').filter({ hasText: `seminggu (${language})` })).toBeVisible();
    await page.getByRole('link', { name: w.paper }).click();
    await expect(page.getByRole('heading', { name: w.title })).toBeVisible();
    await expect(page.locator('main')).toContainText(w.change);
    expect(mistakes).toEqual([]);
  });
