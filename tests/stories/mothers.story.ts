/** The story of a group, worked with the network off from the intake to the visit as a guest, and brought to the office. */
import { type App, signIn } from '../pages/app.ts';
import { keepHere, lastByLink, unlock } from '../pages/device.ts';
import { attendanceRow, openGroup } from '../pages/group-sessions.ts';
import { accompanyMothers } from '../pages/mothers.ts';
import { entriesOf } from '../pages/record.ts';
import { expect, faultsOf, overflowOf, password, test } from './stage.ts';

test('a group of mothers is accompanied without a network, and the office sees all of it afterwards', async ({
  page,
  context,
  agency,
}) => {
  test.setTimeout(580_000);
  const { address } = agency;
  const app: App = { page, address, language: 'id', within: true };
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(app, 'ratna', password);
  await keepHere(app);
  await test.step('the network goes, and the app starts again', async () => {
    await context.setOffline(true);
    await page.reload();
    await unlock(page);
  });

  const id = await accompanyMothers(app, {
    step: (title, work) => test.step(title, work),
    last: (of, type) => lastByLink(app, of, type),
    look: async (shown, name) => {
      expect(await faultsOf(shown), name).toEqual([]);
      await expect.poll(() => overflowOf(shown), name).toBe(0);
    },
  });

  await test.step('who came how often: she who left counts only until she left', async () => {
    await openGroup(app, id);
    for (const [name, came] of [
      ['Andi Nurhayati', '12/12'],
      ['Rosmini', '8/12'],
      ['Yuliana Tandi', '9/12'],
      ['Marwah', '6/12'],
      ['Nurlela', '3/5'],
    ] as const)
      await expect(await attendanceRow(app, name)).toContainText(came);
  });

  await test.step('the network comes back and everything arrives once', async () => {
    await context.setOffline(false);
    await expect(page.locator('.beside-rail .strip').filter({ hasText: 'belum terkirim' })).toHaveCount(0, {
      timeout: 90_000,
    });
    const entries = await entriesOf(page, address, id);
    expect(new Set(entries.map((one) => one.id)).size).toBe(entries.length);
    const count = (type: string) => entries.filter((one) => one.type === type).length;
    expect(count('SessionHeld')).toBe(12);
    expect(count('AttendanceTaken')).toBe(12);
    expect(count('GroupMemberJoined')).toBe(9);
  });
});
