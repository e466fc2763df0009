/** Two counts that would give a few away by their difference: asked about, answered, answered again, and the board follows. */
import { village } from '../../server/src/demonstration/collectives.ts';
import { type App, signIn } from '../pages/app.ts';
import { answerNested, askedOf, boardLabels, countPeople, readBoard } from '../pages/community-board.ts';
import { openCommunity } from '../pages/community-programme.ts';
import { expect, isSound, isSoundAsItStands, password, test, toldIn } from './stage.ts';

/** In each language others, so that they are near to none of the other. */
const said = {
  id: {
    all: ['warga Oebesi', '412'],
    some: ['warga Oebesi tanpa disabilitas', '410'],
    listed: ['yang terdata di Oebesi', '411'],
  },
  en: {
    all: ['residents of Fatukoto', '512'],
    some: ['residents of Fatukoto without a disability', '510'],
    listed: ['those on the list of Fatukoto', '511'],
  },
} as const;

for (const language of toldIn('id'))
  test(`the board waits for what only the worker knows of two counts (${language})`, async ({
    page,
    agency,
    mistakes,
  }) => {
    const labels = boardLabels[language];
    const [[all, ofAll], [some, ofSome], [listed, ofListed]] = [
      said[language].all,
      said[language].some,
      said[language].listed,
    ];
    const app: App = { page, address: agency.address, language };
    await signIn(app, 'maria', password);
    const on = '02/04/2026';
    await countPeople(app, village.community, { what: all, number: ofAll, on });
    await countPeople(app, village.community, { what: some, number: ofSome, on });
    await expect(askedOf(app, all), 'on the page of the community itself').toHaveCount(1);

    await openCommunity(app, village.case);
    const question = askedOf(app, all);
    await expect(question).toContainText(`${all}: ${ofAll}`);
    await expect(question).toContainText(`${some}: ${ofSome}`);
    await expect(question).toContainText('pendataan, 2 April 2026');
    await isSound(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await question.scrollIntoViewIfNeeded();
    await isSoundAsItStands(page, 'the question on a phone');
    await page.locator('summary', { hasText: labels.onThisPage }).click();
    await isSoundAsItStands(page, 'the parts of the page');
    await page.getByRole('navigation', { name: labels.onThisPage }).getByText(labels.meetings).click();
    const meetings = page.getByRole('heading', { level: 2, name: labels.meetings });
    await expect(meetings).toBeFocused();
    await expect(meetings).toBeInViewport();
    await expect(page.getByRole('navigation', { name: labels.onThisPage })).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });

    const board = await readBoard(app, village.case);
    await expect(board).toContainText(`${all}: ${ofAll}`);
    await expect(board).toContainText(`${some}: ${labels.notShown}`);

    await openCommunity(app, village.case);
    await answerNested(askedOf(app, all), labels.isPart(some, all));
    await expect(askedOf(app, all)).toHaveCount(0);
    await readBoard(app, village.case);
    await expect(board).toContainText(`${some}: ${labels.notShown}`);

    // By keyboard alone, and it can be answered again.
    await openCommunity(app, village.case);
    const answers = page.locator('details.folded').filter({ hasText: labels.answers });
    await answers.locator('summary').focus();
    await page.keyboard.press('Enter');
    const again = answers.getByRole('listitem').filter({ hasText: some });
    await isSound(page);
    await again.getByRole('button', { name: labels.afterAll }).focus();
    await page.keyboard.press('Enter');
    await expect(again.getByRole('button', { name: labels.isPartAfterAll(some, all) })).toBeVisible();
    await readBoard(app, village.case);
    await expect(board).toContainText(`${some}: ${ofSome}`);

    // What is told with the count needs no question.
    await countPeople(app, village.community, { what: listed, number: ofListed, on, partOf: all });
    await openCommunity(app, village.case);
    await expect(askedOf(app, listed, some)).toHaveCount(1);
    await expect(askedOf(app, `${all}: ${ofAll}`)).toHaveCount(0);
    await answerNested(askedOf(app, listed, some), labels.notNested);
    await readBoard(app, village.case);
    await expect(board).toContainText(`${listed}: ${labels.notShown}`);
    await expect(board).toContainText(`${some}: ${ofSome}`);
    expect(mistakes).toEqual([]);
  });
