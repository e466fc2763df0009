import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DeviceDatabase, openDatabase } from '../store/database.ts';
import type { Stretch } from './argon2.ts';
import { Doors, type Opening } from './doors.ts';
import type { Authenticator } from './passkey.ts';
import { usualCost } from './passphrase.ts';
import { randomBytes } from './seal.ts';
import { stretch } from './stretch.ts';

const phrase = 'perahu kecil menyeberang pagi';
const share = randomBytes(32);
const note = { text: 'catatan yang belum terkirim' };

/** As slow as a digest: what is tried here is not the cost of a guess. */
const quick: Stretch = async (typed, salt) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${typed} ${salt.join(' ')}`)),
  );

/** A phone whose passkey answers each question alike, or of which the owner confirms nothing. */
function phone(confirms = true): Authenticator {
  const secret = randomBytes(32);
  return {
    make: async () =>
      confirms ? { credential: randomBytes(16), salt: randomBytes(32), secret: secret.slice() } : 'cancelled',
    ask: async () => (confirms ? secret.slice() : 'cancelled'),
  };
}

let worker = '';
let database: DeviceDatabase;
let now = 0;
beforeEach(async () => {
  worker = crypto.randomUUID();
  database = await openDatabase(worker);
  now = Date.parse('2026-05-11T08:00:00Z');
});

const doors = (more: { stretch?: Stretch; authenticator?: Authenticator } = {}) =>
  new Doors(database, worker, { now: () => now, stretch: quick, ...more });

const vaultOf = (opening: Opening) => {
  if (opening.outcome !== 'open') throw new Error(`it did not open: ${opening.outcome}`);
  return opening.opened.vault;
};

async function made(): Promise<Uint8Array<ArrayBuffer>> {
  const { vault } = await doors().make(phrase, share);
  return vault.seal('note', note);
}

/** Everything that stands in the door store, as letters and as numbers. */
async function written(): Promise<string> {
  const values = [...(await database.getAllKeys('door')), ...(await database.getAll('door'))];
  return JSON.stringify(values, (_, value: unknown) =>
    value instanceof Uint8Array ? `${new TextDecoder().decode(value)} ${value.join(' ')}` : value,
  );
}

describe('the doors of a vault', () => {
  it('open to the passphrase, in whatever blanks it is typed, at the cost that is asked today', async () => {
    const slow = doors({ stretch });
    const { vault } = await slow.make(phrase, share);
    const sealed = await vault.seal('note', note);
    const opening = await slow.open({ passphrase: '  perahu kecil  menyeberang pagi ' });
    expect(await vaultOf(opening).open('note', sealed)).toEqual(note);
    expect(await database.get('door', 'slot.passphrase')).toMatchObject({ cost: usualCost });
  });

  it('open to the share of the server when the passphrase is forgotten, and take a new one', async () => {
    const sealed = await made();
    expect(await vaultOf(await doors().open({ share })).open('note', sealed)).toEqual(note);
    expect(await doors().setPassphrase({ share }, 'jembatan gantung di atas kabut')).toBe('done');
    expect(await doors().open({ passphrase: phrase })).toMatchObject({ outcome: 'wrong' });
    const opening = await doors().open({ passphrase: 'jembatan gantung di atas kabut' });
    expect(await vaultOf(opening).open('note', sealed)).toEqual(note);
  });

  it('stay shut to another share and to a wrong passphrase', async () => {
    await made();
    expect(await doors().open({ share: randomBytes(32) })).toMatchObject({ outcome: 'wrong' });
    expect(await doors().open({ passphrase: 'perahu besar' })).toMatchObject({ outcome: 'wrong' });
  });

  it('take another passphrase only from whoever knows the old one', async () => {
    const sealed = await made();
    const wrong = await doors().setPassphrase({ passphrase: 'bukan ini' }, 'frasa milik orang lain');
    expect(wrong).toMatchObject({ outcome: 'wrong' });
    expect(await doors().setPassphrase({ passphrase: phrase }, 'frasa yang baru sekali')).toBe('done');
    const opening = await doors().open({ passphrase: 'frasa yang baru sekali' });
    expect(await vaultOf(opening).open('note', sealed)).toEqual(note);
    expect(await vaultOf(await doors().open({ share })).open('note', sealed)).toEqual(note);
  });

  it('open to a passkey once it is added, and no longer once it is removed', async () => {
    const sealed = await made();
    const here = doors({ authenticator: phone() });
    expect(await here.open({ passkey: true })).toEqual({ outcome: 'none' });
    expect(await here.addPasskey({ passphrase: phrase }, 'ratna')).toBe('done');
    expect(await here.which()).toEqual({ passphrase: true, passkey: true, share: true });
    expect(await vaultOf(await here.open({ passkey: true })).open('note', sealed)).toEqual(note);
    await here.removePasskey();
    expect(await here.open({ passkey: true })).toEqual({ outcome: 'none' });
  });

  it('say so when nobody confirms the passkey, and add none', async () => {
    await made();
    const here = doors({ authenticator: phone(false) });
    expect(await here.addPasskey({ passphrase: phrase }, 'ratna')).toEqual({ outcome: 'cancelled' });
    expect((await here.which()).passkey).toBe(false);
  });

  it('are made once: a second vault would bury what waits in the first', async () => {
    const sealed = await made();
    await expect(doors().make('frasa lain yang cukup panjang', share)).rejects.toThrow();
    expect(await vaultOf(await doors().open({ passphrase: phrase })).open('note', sealed)).toEqual(note);
  });

  it('ask less memory of a phone that has not enough of it', async () => {
    const small: Stretch = (typed, salt, cost) =>
      cost.memory > 20_000 ? Promise.reject(new Error('out of memory')) : quick(typed, salt, cost);
    await doors({ stretch: small }).make(phrase, share);
    expect(await database.get('door', 'slot.passphrase')).toMatchObject({
      cost: { memory: 19_456, passes: 2 },
    });
    expect((await doors({ stretch: small }).open({ passphrase: phrase })).outcome).toBe('open');
  });

  it('cannot be opened with a slot that was carried over from another account', async () => {
    await made();
    const slot = await database.get('door', 'slot.share');
    const other = await openDatabase(crypto.randomUUID());
    await other.put('door', slot, 'slot.share');
    const carried = new Doors(other, crypto.randomUUID(), { now: () => now, stretch: quick });
    expect(await carried.open({ share })).toMatchObject({ outcome: 'wrong' });
  });

  it('show neither the passphrase nor the share nor a secret to whoever reads the disk', async () => {
    await made();
    const keys = await quick(phrase, (await slotOf()).salt, usualCost);
    const all = await written();
    for (const secret of [phrase, 'perahu', share.join(' '), keys.join(' ')])
      expect(all).not.toContain(secret);
  });
});

const slotOf = async () =>
  (await database.get('door', 'slot.passphrase')) as { readonly salt: Uint8Array<ArrayBuffer> };

describe('wrong passphrases', () => {
  const wrong = () => doors().open({ passphrase: 'salah sama sekali' });
  const seconds = (opening: Opening) => ('until' in opening ? (opening.until - now) / 1_000 : 0);

  it('slow down: nothing at first, then 5 and 15 seconds, 1, 5 and 15 minutes', async () => {
    await made();
    const waits = [];
    for (let at = 0; at < 10; at += 1) {
      const opening = await wrong();
      waits.push(Math.max(seconds(opening), 0));
      now += (waits.at(-1) as number) * 1_000;
    }
    expect(waits).toEqual([0, 0, 0, 5, 15, 60, 300, 900, 900, 900]);
  });

  it('are not forgotten when the page is loaded again, and the right one waits as well', async () => {
    await made();
    for (let at = 0; at < 4; at += 1) await wrong();
    database.close();
    database = await openDatabase(worker);
    now += 2_000;
    const early = await doors().open({ passphrase: phrase });
    expect(early).toMatchObject({ outcome: 'wait' });
    expect(seconds(early)).toBe(3);
    now += 3_000;
    expect((await doors().open({ passphrase: phrase })).outcome).toBe('open');
    expect(await wrong()).toMatchObject({ outcome: 'wrong', until: now });
  });

  it('count also when the page ends before the answer', async () => {
    await made();
    const never: Stretch = () => new Promise(() => undefined);
    for (let at = 0; at < 4; at += 1) {
      void doors({ stretch: never }).open({ passphrase: 'salah' });
      await new Promise((then) => setTimeout(then, 20));
    }
    expect(await wrong()).toMatchObject({ outcome: 'wait' });
  });

  it('make nobody wait for years when the clock is set right again', async () => {
    await made();
    now += 400 * 86_400_000;
    for (let at = 0; at < 4; at += 1) await wrong();
    now -= 400 * 86_400_000;
    expect(seconds(await wrong())).toBe(5);
    now += 5_000;
    expect((await doors().open({ passphrase: phrase })).outcome).toBe('open');
  });

  it('do not shut the share of the server', async () => {
    await made();
    for (let at = 0; at < 6; at += 1) await wrong();
    expect((await doors().open({ share })).outcome).toBe('open');
  });
});
