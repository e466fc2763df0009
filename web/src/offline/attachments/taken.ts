/**
 * Photos and voice notes of a form that is still open. Where work is kept on the device they lie in its store, sealed,
 * from the moment they are taken; elsewhere in the memory of this tab, until their form has been sent or the page ends.
 */
import { attachmentsOf, type WrittenEntry } from '@pendamping/domain';
import { openDevice } from '../device.ts';
import { sendAttachment } from './carriage.ts';
import { listedIn } from './listed.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Taken {
  readonly id: string;
  readonly type: string;
  readonly bytes: Bytes;
}

const inMemory = new Map<string, Taken>();

/** @throws DOMException where the device cannot keep it, for instance because it is full */
export async function keepTaken(one: Taken): Promise<void> {
  const device = openDevice();
  const { id, type, bytes } = one;
  if (device === undefined) inMemory.set(id, one);
  else {
    const about = { type, size: bytes.length, takenAt: new Date().toISOString() };
    await device.store.attachments.put({ id, stream: '', about, bytes });
  }
}

export async function readTaken(id: string): Promise<Pick<Taken, 'type' | 'bytes'> | undefined> {
  return inMemory.get(id) ?? (await openDevice()?.store.attachments.read(id));
}

export async function removeTaken(id: string): Promise<void> {
  inMemory.delete(id);
  await openDevice()?.store.attachments.removeTaken(id);
}

/** A form was given up, with what it listed. */
export async function removeListed(value: unknown): Promise<void> {
  for (const one of listedIn(value)) await removeTaken(one.attachment);
}

export const forgetTaken = (): void => inMemory.clear();

const told = (entries: readonly WrittenEntry[]) =>
  entries.flatMap((entry) => attachmentsOf(entry.data).map((one) => ({ entry, id: one.attachment })));

const isHere = async (id: string): Promise<boolean> =>
  inMemory.has(id) || (await openDevice()?.store.attachments.has(id)) === true;

/** Ids of the entries that tell of what is nowhere here: the page was loaded anew, or the form came from elsewhere. */
export async function missingTaken(entries: readonly WrittenEntry[]): Promise<readonly string[]> {
  const all = await Promise.all(told(entries).map(async (one) => ({ ...one, here: await isHere(one.id) })));
  return all.filter((one) => !one.here).map(({ entry }) => entry.id);
}

/** Sends what the entries tell of, one after the other. @throws Problem */
export async function sendTaken(entries: readonly WrittenEntry[]): Promise<void> {
  for (const { entry, id } of told(entries)) {
    const one = inMemory.get(id);
    if (one !== undefined) await sendAttachment({ ...one, stream: entry.stream });
  }
}

/** What the entries tell of has been recorded. */
export async function dropTaken(entries: readonly WrittenEntry[]): Promise<void> {
  for (const { id } of told(entries)) await removeTaken(id);
}
