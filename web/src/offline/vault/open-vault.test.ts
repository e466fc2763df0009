import { describe, expect, it } from 'vitest';
import { openVault } from './open-vault.ts';
import { randomBytes } from './seal.ts';

const worker = '0190c0de-0000-7000-8000-000000000001';
const note = { text: 'Ibu Nuraeni bercerita tentang malam itu.', on: '2026-05-11' };

const dataKey = () => new Uint8Array(32).fill(7);
const vault = async () => (await openVault(worker, dataKey())).vault;

describe('what is kept on the device', () => {
  it('is read again as it was written', async () => {
    const open = await vault();
    const sealed = await open.seal('shelf/caseload', note);
    expect(await open.open('shelf/caseload', sealed)).toEqual(note);
    const photo = randomBytes(5_000);
    expect(await open.openBytes('photo/1', await open.sealBytes('photo/1', photo))).toEqual(photo);
  });

  it('is read by whoever opens the same vault another day, and by nobody with another data key', async () => {
    const sealed = await (await vault()).seal('shelf/caseload', note);
    expect(await (await vault()).open('shelf/caseload', sealed)).toEqual(note);
    const stranger = (await openVault(worker, randomBytes(32))).vault;
    await expect(stranger.open('shelf/caseload', sealed)).rejects.toThrow(DOMException);
  });

  it('cannot be put in the place of something else', async () => {
    const open = await vault();
    const sealed = await open.seal('record/case-1', note);
    await expect(open.open('record/case-2', sealed)).rejects.toThrow(DOMException);
  });

  it('is refused where a single byte was changed', async () => {
    const open = await vault();
    const sealed = await open.seal('shelf/caseload', note);
    for (const at of [0, 1, 12, 13, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(open.open('shelf/caseload', changed), `byte ${at}`).rejects.toThrow(DOMException);
    }
  });

  it('shows nothing of its text, and looks different each time', async () => {
    const open = await vault();
    const [one, two] = [await open.seal('a', note), await open.seal('a', note)];
    expect(new TextDecoder().decode(one)).not.toContain('Nuraeni');
    expect(one).not.toEqual(two);
    expect(one[0]).toBe(1);
  });

  it('is named so that the name says nothing, the same each day and another in another vault', async () => {
    const open = await vault();
    const name = await open.name('contract/case-1');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(await (await vault()).name('contract/case-1')).toBe(name);
    expect(await (await openVault(worker, randomBytes(32))).vault.name('contract/case-1')).not.toBe(name);
  });
});

describe('the key of a record', () => {
  it('opens the record again from where it lies wrapped', async () => {
    const { key, wrapped } = await (await vault()).newKey('case-1');
    const sealed = await key.seal('record/case-1', note);
    const again = await (await vault()).keyOf('case-1', wrapped);
    expect(await again.open('record/case-1', sealed)).toEqual(note);
  });

  it('is one and the same when two screens ask for it at once', async () => {
    const { wrapped } = await (await vault()).newKey('case-1');
    const open = await vault();
    const [one, two] = await Promise.all([open.keyOf('case-1', wrapped), open.keyOf('case-1', wrapped)]);
    expect(one).toBe(two);
  });

  it('is another after the record was dropped and came again', async () => {
    const open = await vault();
    const [before, after] = [await open.newKey('case-1'), await open.newKey('case-1')];
    const sealed = await before.key.seal('record/case-1', note);
    const now = await open.keyOf('case-1', after.wrapped);
    await expect(now.open('record/case-1', sealed)).rejects.toThrow(DOMException);
  });

  it('serves no other record', async () => {
    const open = await vault();
    const { wrapped } = await open.newKey('case-1');
    await expect(open.keyOf('case-2', wrapped)).rejects.toThrow(DOMException);
  });
});

describe('a vault that was closed', () => {
  it('seals and opens nothing more, also by a key of a record that somebody still holds', async () => {
    const { vault: open, close } = await openVault(worker, dataKey());
    const { key, wrapped } = await open.newKey('case-1');
    const sealed = await key.seal('record/case-1', note);
    close();
    await expect(open.seal('a', note)).rejects.toThrow('closed');
    await expect(open.keyOf('case-1', wrapped)).rejects.toThrow('closed');
    await expect(open.name('a')).rejects.toThrow('closed');
    await expect(key.open('record/case-1', sealed)).rejects.toThrow('closed');
  });

  it('has wiped the data key it was opened with', async () => {
    const raw = dataKey();
    await openVault(worker, raw);
    expect(raw).toEqual(new Uint8Array(32));
  });
});
