import 'fake-indexeddb/auto';
import type { WrittenEntry } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../shell/api.ts';
import { type DeviceDatabase, openDatabase } from '../store/database.ts';
import { destroyConfirmed } from '../store/destroying.ts';
import { type DeviceStore, deviceStore } from '../store/device-store.ts';
import { openVault } from '../vault/open-vault.ts';
import { randomBytes } from '../vault/seal.ts';
import type { Vault } from '../vault/vault.ts';
import type { Sendable } from './carriage.ts';
import { AttachmentSender } from './sending.ts';

const kitchen = crypto.randomUUID();
const voice = crypto.randomUUID();
const family = crypto.randomUUID();
const picture = Uint8Array.from([0xff, 0xd8, 0xff, ...Array.from({ length: 5_000 }, (_, at) => at % 251)]);

interface Phone {
  readonly database: DeviceDatabase;
  readonly vault: Vault;
  readonly store: DeviceStore;
}

const storeOf = (database: DeviceDatabase, vault: Vault): DeviceStore =>
  deviceStore({ database, vault, device: 'd', lock: (work) => work(), today: () => '2026-03-01' });

async function phone(): Promise<Phone> {
  const worker = crypto.randomUUID();
  const database = await openDatabase(worker);
  const { vault } = await openVault(worker, randomBytes(32));
  const store = storeOf(database, vault);
  await store.commit({ records: [{ record: 'case', stream: family, version: 1, entries: [] }] });
  return { database, vault, store };
}

/** The app was killed and opened again: nothing is left but what the disk holds. */
const openedAgain = ({ database, vault }: Phone): Phone => ({
  database,
  vault,
  store: storeOf(database, vault),
});

const told = (attachment: string) => ({ attachment, kind: 'photo', type: 'image/jpeg', size: 5_003 });

const note = (...ids: readonly string[]): WrittenEntry => ({
  id: crypto.randomUUID(),
  record: 'case',
  stream: family,
  type: 'NoteWritten',
  data: { note: crypto.randomUUID(), text: 'Atap dapur bocor.', attachments: ids.map(told) },
  occurredOn: '2026-03-01',
  recordedAt: '2026-03-01T08:00:00.000Z',
  basis: 1,
});

const takePhoto = (store: DeviceStore, id = kitchen, takenAt = '2026-03-01T08:00:00.000Z') =>
  store.attachments.put({
    id,
    stream: '',
    about: { type: 'image/jpeg', size: picture.length, takenAt },
    bytes: picture,
  });

const record = (store: DeviceStore, entry: WrittenEntry, instead?: number) =>
  store.add({ act: crypto.randomUUID(), entries: [entry], writtenAt: '2026-03-01T08:00:00.000Z' }, instead);

/** A server that keeps each once, as the true one does, and that can be made to fail. */
class Agency {
  readonly kept = new Map<string, Sendable>();
  readonly asked: string[] = [];
  fails: ((id: string, time: number) => Problem | undefined) | undefined;

  readonly send = async (one: Sendable): Promise<void> => {
    this.asked.push(one.id);
    const problem = this.fails?.(one.id, this.asked.length);
    if (problem !== undefined) throw problem;
    this.kept.set(one.id, one);
  };
}

function senderOf(store: DeviceStore, send: (one: Sendable) => Promise<void>) {
  const pauses: number[] = [];
  const sender = new AttachmentSender({
    store,
    send,
    lock: (work) => work(),
    async wait(milliseconds) {
      pauses.push(milliseconds);
    },
    dice: () => 0.5,
  });
  return { sender, pauses };
}

async function carried(store: DeviceStore, send: (one: Sendable) => Promise<void>) {
  const { sender } = senderOf(store, send);
  sender.wake();
  await sender.settled();
  return sender;
}

const accepted = async (store: DeviceStore, number: number) =>
  store.commit({ acts: [{ number, state: 'landing', position: 4 }] });

describe('a photo from the phone to the agency', () => {
  it('taken in a form that is still open, it survives a reload and is not sent', async () => {
    const before = await phone();
    await takePhoto(before.store);
    const { store } = openedAgain(before);
    expect((await store.attachments.read(kitchen))?.bytes).toEqual(picture);
    expect(await store.attachments.unsent()).toEqual([]);
  });

  it('lies on the disk sealed, under nobody’s name', async () => {
    const { database, store } = await phone();
    await takePhoto(store);
    const file = await database.get('files', kitchen);
    const row = await database.get('attachments', kitchen);
    expect([...(file?.sealed ?? [])].join()).not.toContain(picture.slice(100, 140).join());
    expect(Object.keys(row ?? {}).sort()).toEqual(['about', 'id', 'sent', 'stream']);
    expect(row?.stream).toBe('');
  });

  it('waits until the note that tells of it has reached the server, then goes, and stays readable here', async () => {
    const { store } = await phone();
    const agency = new Agency();
    await takePhoto(store);
    const { number } = await record(store, note(kitchen));
    await carried(store, agency.send);
    expect(agency.asked).toEqual([]);
    await accepted(store, number);
    const sender = await carried(store, agency.send);
    expect(agency.kept.get(kitchen)).toMatchObject({ stream: family, type: 'image/jpeg', bytes: picture });
    expect(sender.count).toEqual({ unsent: 0, refused: 0 });
    expect((await store.attachments.read(kitchen))?.bytes).toEqual(picture);
  });

  it('killed after the server has it and before that is written down, it is offered once more: none lost, none twice', async () => {
    const before = await phone();
    const agency = new Agency();
    await takePhoto(before.store);
    const { number } = await record(before.store, note(kitchen));
    await accepted(before.store, number);
    const killed: DeviceStore = {
      ...before.store,
      attachments: {
        ...before.store.attachments,
        markSent: async () => {
          throw new Error('killed');
        },
      },
    };
    await carried(killed, agency.send);
    expect([...agency.kept.keys()]).toEqual([kitchen]);
    const { store } = openedAgain(before);
    expect((await store.attachments.unsent()).map((one) => one.id)).toEqual([kitchen]);
    await carried(store, agency.send);
    expect(agency.asked).toEqual([kitchen, kitchen]);
    expect([...agency.kept.keys()]).toEqual([kitchen]);
    expect(await store.attachments.unsent()).toEqual([]);
  });

  it('a line that breaks is tried again until it holds; the next one waits its turn', async () => {
    const { store } = await phone();
    const agency = new Agency();
    await takePhoto(store);
    await takePhoto(store, voice, '2026-03-01T08:01:00.000Z');
    const { number } = await record(store, note(kitchen, voice));
    await accepted(store, number);
    agency.fails = (_, time) => (time <= 2 ? new Problem(0, 'network', '') : undefined);
    const { sender, pauses } = senderOf(store, agency.send);
    sender.wake();
    await sender.settled();
    expect(agency.asked).toEqual([kitchen, kitchen, kitchen, voice]);
    expect(pauses).toEqual([1_500, 3_000]);
    expect(sender.count.unsent).toBe(0);
  });

  it.each([
    [409, 'attachment.another'],
    [403, 'access.not-yours'],
    [413, 'attachment.too-large'],
  ])(
    'refused with %d it stays, says why, lets the next one pass, and goes when asked again',
    async (status, code) => {
      const { store } = await phone();
      const agency = new Agency();
      await takePhoto(store);
      await takePhoto(store, voice, '2026-03-01T08:01:00.000Z');
      const { number } = await record(store, note(kitchen, voice));
      await accepted(store, number);
      agency.fails = (id) => (id === kitchen ? new Problem(status, code, 'Sebabnya.') : undefined);
      const sender = await carried(store, agency.send);
      expect(sender.count).toEqual({ unsent: 0, refused: 1 });
      const [refused] = await store.attachments.unsent();
      expect(refused).toMatchObject({ id: kitchen, refusal: { because: code, detail: 'Sebabnya.' } });
      expect((await store.attachments.read(kitchen))?.bytes).toEqual(picture);
      agency.fails = undefined;
      await store.attachments.markRefused(kitchen, undefined);
      await carried(store, agency.send);
      expect([...agency.kept.keys()].sort()).toEqual([kitchen, voice].sort());
    },
  );

  it('without a session nothing is tried in vain, and nothing counts as refused', async () => {
    const { store } = await phone();
    const agency = new Agency();
    await takePhoto(store);
    const { number } = await record(store, note(kitchen));
    await accepted(store, number);
    agency.fails = () => new Problem(401, 'session.none', '');
    const sender = await carried(store, agency.send);
    expect(agency.asked).toEqual([kitchen]);
    expect(sender.count).toMatchObject({ unsent: 1, refused: 0 });
  });
});

describe('what becomes of attachments on the device', () => {
  it('an act that is mended takes its photos along and lets go of those it tells of no more', async () => {
    const { store } = await phone();
    await takePhoto(store);
    await takePhoto(store, voice);
    const first = await record(store, note(kitchen, voice));
    const second = await record(store, note(voice), first.number);
    expect((await store.attachments.unsent()).map((one) => [one.id, one.act])).toEqual([[voice, second.act]]);
    expect(await store.attachments.has(kitchen)).toBe(false);
  });

  it('an act moved to another case brings its photo there', async () => {
    const { store } = await phone();
    const other = crypto.randomUUID();
    await takePhoto(store);
    const first = await record(store, note(kitchen));
    await record(store, { ...note(kitchen), stream: other }, first.number);
    expect((await store.attachments.unsent()).map((one) => one.stream)).toEqual([other]);
  });

  it('an act its writer removes takes its photos with it; one handed to the supervisor leaves them to be sent', async () => {
    const { store } = await phone();
    await takePhoto(store);
    await takePhoto(store, voice);
    const [removed, handed] = [await record(store, note(kitchen)), await record(store, note(voice))];
    await store.discard(removed.number);
    await store.discard(handed.number, 'handed-over');
    expect((await store.attachments.unsent()).map((one) => one.id)).toEqual([voice]);
    expect(await store.attachments.has(kitchen)).toBe(false);
  });

  it('sent ones go with their record, unsent ones stay', async () => {
    const { store } = await phone();
    await takePhoto(store);
    await takePhoto(store, voice);
    await record(store, note(kitchen, voice));
    await store.attachments.markSent(kitchen);
    await store.commit({ drop: [family] });
    expect(await store.attachments.has(kitchen)).toBe(false);
    expect((await store.attachments.read(voice))?.bytes).toEqual(picture);
  });

  it('when the server has gone back to an older copy, what it had is offered once more', async () => {
    const { store } = await phone();
    const agency = new Agency();
    await takePhoto(store);
    const { number } = await record(store, note(kitchen));
    await accepted(store, number);
    await carried(store, agency.send);
    agency.kept.clear();
    await store.commit({ attachmentsAgain: true });
    expect((await store.attachments.unsent()).map((one) => one.id)).toEqual([kitchen]);
    await carried(store, agency.send);
    expect(agency.kept.get(kitchen)?.bytes).toEqual(picture);
    expect(await store.attachments.unsent()).toEqual([]);
  });

  it('the last that was sent is told at each meeting, until the server has lost it; one sent meanwhile stays told', async () => {
    const { store, database, vault } = await phone();
    const last = async () => (await store.snapshot()).lastAttachment;
    await takePhoto(store);
    await takePhoto(store, voice);
    await record(store, note(kitchen, voice));
    expect(await last()).toBeUndefined();
    await store.attachments.markSent(kitchen);
    expect(await last()).toBe(kitchen);
    await store.commit({ attachmentsAgain: true });
    expect(await last()).toBeUndefined();
    await store.attachments.markSent(kitchen);
    const meanwhile: Vault = {
      ...vault,
      async sealBytes(place, bytes) {
        await store.attachments.markSent(voice);
        return vault.sealBytes(place, bytes);
      },
    };
    await storeOf(database, meanwhile).commit({ attachmentsAgain: true });
    expect((await store.attachments.unsent()).map((one) => one.id)).toEqual([kitchen]);
    expect(await last()).toBe(voice);
    await destroyConfirmed(database);
    expect(await last()).toBeUndefined();
  });

  it('one of a record that is not held is let go once it is sent', async () => {
    const { store } = await phone();
    await takePhoto(store);
    await record(store, { ...note(kitchen), stream: crypto.randomUUID() });
    await store.attachments.markSent(kitchen);
    expect(await store.attachments.has(kitchen)).toBe(false);
  });

  it('when the device may keep no longer, sent ones are destroyed without the vault; unsent ones wait, sealed', async () => {
    const { store, database } = await phone();
    await takePhoto(store);
    await takePhoto(store, voice);
    await record(store, note(kitchen, voice));
    await store.attachments.markSent(kitchen);
    await destroyConfirmed(database);
    expect(await database.getAllKeys('files')).toEqual([voice]);
    expect(await database.getAllKeys('attachments')).toEqual([voice]);
  });

  it('photos of forms that were given up are cleared away after a while, and no others', async () => {
    const { store } = await phone();
    const [young, spoken] = [crypto.randomUUID(), crypto.randomUUID()];
    await takePhoto(store);
    await takePhoto(store, spoken);
    await takePhoto(store, young, '2026-03-05T08:00:00.000Z');
    await takePhoto(store, voice);
    await record(store, note(voice));
    await store.attachments.sweep('2026-03-04T08:00:00.000Z', (id) => id === spoken);
    const left = await Promise.all([kitchen, spoken, young, voice].map((id) => store.attachments.has(id)));
    expect(left).toEqual([false, true, true, true]);
  });
});
