/** A case in English that ends because the client asks for it, with the mistakes people make on the way. */

import { textOf } from '../cast/pdf.ts';
import { type App, act, caseId, fill, signIn } from '../pages/app.ts';
import { documentOf, entriesOf, last } from '../pages/record.ts';
import { expect, faultsOf, password, test } from './stage.ts';

test('a person is helped, asks to stop, and the case ends well all the same', async ({
  page,
  agency,
  mistakes,
}) => {
  const app: App = { page, address: agency.address, language: 'en' };
  const { address } = agency;
  await signIn(app, 'dedi', password);

  await test.step('a draft outlives a reload, and bad input comes back with its remedy', async () => {
    await page.goto(`${address}/cases/new`);
    await fill(page, 'What is needed', "I want to work again. <img src=x onerror=alert(1)> '; drop table 😀");
    await expect(page.getByText(/Draft saved/)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(/^What is needed/)).toHaveValue(/work again/);
    await page.getByRole('button', { name: 'Open the case' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText('Please fill this in.').first()).toBeVisible();
    await fill(page, 'Client', 'Individual');
    await fill(page, 'Name of the client', "Sa'diyah");
    await fill(page, 'Came by way of', 'Came themselves');
    await page.getByLabel(/^When it happened/).fill('31/02/2026');
    await page.getByRole('button', { name: 'Open the case' }).click();
    await expect(page.getByText(/There is no such day/)).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel(/^When it happened/).fill('03/08/2026');
    await page.getByRole('button', { name: 'Open the case' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText("Sa'diyah");
  });
  const id = caseId(page);
  const does = (
    name: string,
    on: string,
    submit: string,
    fields: Parameters<typeof act>[3]['fields'],
    about?: string,
  ) => act(app, id, name, { on, submit, fields, ...(about === undefined ? {} : { about }) });

  await test.step('from accepted request to signed contract', async () => {
    await does('decide', '03/08/2026', 'Record the decision', {});
    await does('consent', '04/08/2026', 'Record the consent', {
      'Who consents': "Sa'diyah",
      As: 'Themselves',
      'For whom': ["Sa'diyah"],
    });
    await does('contract', '05/08/2026', 'Keep the draft of the contract', {
      'The problem as the worker sees it': 'No way out of the house.',
      Goals: 'Open a repair shop',
      'Reviewed on': '05/11/2026',
    });
    const contract = await last(page, address, id, 'ContractDrafted', 'contract');
    await does(
      'sign',
      '05/08/2026',
      'Sign',
      { As: 'Client', 'Name of the signatory': "Sa'diyah", How: 'Thumbprint' },
      contract,
    );
    await does(
      'sign',
      '05/08/2026',
      'Sign',
      { As: 'Social worker', 'Name of the signatory': 'Dedi Kusnadi, S.Tr.Sos.' },
      contract,
    );
    await page.goto(`${address}/cases/${id}/engagement`);
    await expect(page.getByText('in force since 5 August 2026')).toBeVisible();
  });

  await test.step('a lost connection keeps the words and sends them when it returns', async () => {
    await page.goto(`${address}/cases/${id}/do/note`);
    await fill(page, 'Note', 'Written while the connection was gone.');
    await page.route('**/api/v1/entries', (route) => route.abort());
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await expect(page.getByText('1 entry waiting to be sent')).toBeVisible();
    await page.unroute('**/api/v1/entries');
    await page.getByRole('button', { name: 'Send now' }).click();
    await expect(page.locator('form.entry-form')).toHaveCount(0);
    const notes = (await entriesOf(page, address, id)).filter((one) => one.type === 'NoteWritten');
    expect(notes).toHaveLength(1);
    mistakes.splice(0, mistakes.length, ...mistakes.filter((one) => !one.includes('net::ERR_FAILED')));
  });

  await test.step('the client asks to stop; the case ends with what remains', async () => {
    await does('activity', '20/08/2026', 'Record an activity', {
      'What happened': 'Ramp built with the neighbours.',
      'How active the client was': 'Client led',
      'Did it succeed?': 'Succeeded',
    });
    await does('evaluate', '01/09/2026', 'Record the evaluation meeting', { 'With whom': ["Sa'diyah"] });
    await does('prepare', '02/09/2026', 'Record the preparation', {
      'How the ending was talked over': 'She moves to her sister.',
      'Gains to keep': 'The ramp',
    });
    await does('end', '03/09/2026', 'End and sign', {
      'Reason for ending': "At the client's request",
      Explanation: 'She moves to another town.',
    });
    await page.goto(`${address}/cases/${id}/termination`);
    await expect(page.getByText("Ended 3 September 2026: At the client's request")).toBeVisible();
    await page.goto(`${address}/cases/${id}/do/activity`);
    await fill(page, 'What happened', 'Too late');
    await fill(page, 'How active the client was', 'Client active');
    await page.getByRole('button', { name: 'Record an activity', exact: true }).click();
    await expect(page.locator('.summary')).toContainText('The case has ended');
    await expect(page.getByLabel(/^What happened/)).toHaveValue('Too late');
  });

  await test.step('documents in English', async () => {
    for (const [kind, words] of [
      ['intake', 'I want to work again'],
      ['contract', 'Open a repair shop'],
      ['termination', "At the client's request"],
    ] as const) {
      const text = textOf(await documentOf(page.request, address, id, kind, 'en'));
      if (text !== undefined) expect(text).toContain(words);
    }
  });

  await test.step('no word of Indonesian on an English page', async () => {
    for (const path of ['/', '/cases', '/clients', '/me', `/cases/${id}`]) {
      await page.goto(address + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const text = await page.locator('body').innerText();
      expect(text, path).not.toMatch(/\b(Hari ini|Kasus baru|Kembali|Belum ada|Simpan|Perlu diperhatikan)\b/);
      expect(await faultsOf(page), path).toEqual([]);
    }
  });
});
