import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { accountsHere, rememberAccount } from './accounts.ts';
import type { Stretch } from './argon2.ts';
import { Doors } from './doors.ts';
import { Locker } from './locker.ts';
import { randomBytes } from './seal.ts';

const phrase = 'perahu kecil menyeberang pagi';
const quick: Stretch = async (typed) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(typed)));

async function lockers() {
  const worker = crypto.randomUUID();
  const database = await openDatabase(worker);
  return () => new Locker(new Doors(database, worker, { stretch: quick }));
}

describe('the locker of an account', () => {
  it('forgets the keys when it locks, and gives them again to the passphrase alone', async () => {
    const locker = (await lockers())();
    const told: string[] = [];
    locker.subscribe(() => told.push(locker.state()));
    const vault = await locker.make(phrase, randomBytes(32));
    const sealed = await vault.seal('note', 'tulisan');
    locker.lockNow();
    expect(locker.vault).toBeUndefined();
    await expect(vault.open('note', sealed)).rejects.toThrow('closed');
    expect((await locker.open({ passphrase: 'salah' })).outcome).toBe('wrong');
    expect(locker.vault).toBeUndefined();
    expect((await locker.open({ passphrase: phrase })).outcome).toBe('open');
    expect(await locker.vault?.open('note', sealed)).toBe('tulisan');
    expect(told).toEqual(['open', 'locked', 'open']);
  });

  it('keeps the vault behind the cover, and the same one when the cover comes off by the passphrase', async () => {
    const locker = (await lockers())();
    const vault = await locker.make(phrase, randomBytes(32));
    locker.screen.cover();
    expect(locker.state()).toBe('covered');
    expect(locker.vault).toBe(vault);
    expect((await locker.open({ passphrase: phrase })).outcome).toBe('open');
    expect(locker.vault).toBe(vault);
    expect(locker.state()).toBe('open');
  });

  it('leaves nothing of the account on the device once it is removed, and all of the other account', async () => {
    const [mine, other] = [(await lockers())(), (await lockers())()];
    for (const one of [mine, other]) {
      await one.make(phrase, randomBytes(32));
      await rememberAccount(one.doors.worker, `name-${one.doors.worker}`);
    }
    const vault = mine.vault;
    await mine.remove();
    await expect(vault?.seal('note', 'tulisan')).rejects.toThrow('closed');
    expect(await accountsHere()).toEqual([other.doors.worker]);
    const again = await openDatabase(mine.doors.worker);
    for (const store of again.objectStoreNames) expect(await again.count(store), store).toBe(0);
    expect((await other.doors.which()).passphrase).toBe(true);
  });

  it('is locked on a page that is loaded again', async () => {
    const page = await lockers();
    await page().make(phrase, randomBytes(32));
    const again = page();
    expect(again.state()).toBe('locked');
    expect(again.vault).toBeUndefined();
  });
});
