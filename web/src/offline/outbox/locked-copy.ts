/**
 * The outbox as a locked file: the last resort when a phone breaks or is full. Sealed under a passphrase of its own,
 * so that it opens on another device of the same worker; each act keeps its id, so that one sent twice is kept once.
 */
import type { AttachmentAbout, NewAttachment } from '../store/attachment-store.ts';
import type { DeviceStore } from '../store/device-store.ts';
import type { OfferedAct } from '../sync/exchange.ts';
import type { Cost } from '../vault/argon2.ts';
import { base64Of, bytesOfBase64 } from '../vault/base64.ts';
import { usualCost } from '../vault/passphrase.ts';
import { type Bytes, keyFrom, randomBytes, sealUnder } from '../vault/seal.ts';
import { stretch } from '../vault/stretch.ts';

interface LockedCopy {
  readonly format: 'pendamping-outbox';
  readonly version: 1;
  /** Base64, as is `sealed`. */
  readonly salt: string;
  readonly cost: Cost;
  readonly sealed: string;
}

/** The file says how costly its key is; more than any of ours ask for is no copy of ours. */
function parsed(text: string): LockedCopy {
  const copy = JSON.parse(text) as LockedCopy;
  const { memory, passes, lanes } = copy.cost;
  const fits = memory <= 262_144 && passes <= 10 && lanes <= 4;
  if (copy.format !== 'pendamping-outbox' || copy.version !== 1 || !fits)
    throw new NotOpened('no copy of ours');
  return copy;
}

/** A photo or voice note the server has not had, whether its act waits here too or has arrived. */
interface CopiedAttachment {
  readonly id: string;
  readonly stream: string;
  readonly about: AttachmentAbout;
  /** Base64. */
  readonly bytes: string;
}

interface Contents {
  readonly worker: string;
  readonly acts: readonly (OfferedAct & { readonly writtenAt: string })[];
  /** Absent in copies made before there were any. */
  readonly attachments?: readonly CopiedAttachment[];
}

/** What of the store the server has not had; what no longer opens here is left out. */
export async function unsentOf({ acts, attachments }: DeviceStore): Promise<Omit<Contents, 'worker'>> {
  const [all, unsent] = await Promise.all([acts(), attachments.unsent()]);
  const copied: CopiedAttachment[] = [];
  for (const { id, stream, refusal: _, ...about } of unsent) {
    const held = await attachments.read(id).catch(() => undefined);
    if (held !== undefined) copied.push({ id, stream, about, bytes: base64Of(held.bytes) });
  }
  const told = all
    .filter((one) => one.state !== 'landing')
    .map(({ act, entries, writtenAt }) => ({ act, entries, writtenAt }));
  return { acts: told, attachments: copied };
}

/** Takes in what is not here yet. @returns how many acts, photos and voice notes were taken */
export async function takenIn(
  store: DeviceStore,
  { acts, attachments = [] }: Omit<Contents, 'worker'>,
): Promise<number> {
  const known = new Set((await store.acts()).map((one) => one.act));
  const fresh = acts.filter((one) => !known.has(one.act));
  const here = await Promise.all(attachments.map((one) => store.attachments.has(one.id)));
  const lacking = attachments
    .filter((_, at) => here[at] === false)
    .map((one): NewAttachment => ({ ...one, bytes: bytesOfBase64(one.bytes) }));
  for (const act of fresh)
    await store.add({ ...act, attachments: lacking.filter((one) => one.about.act === act.act) });
  const ofFresh = new Set(fresh.map((one) => one.act));
  const others = lacking.filter((one) => !ofFresh.has(one.about.act ?? ''));
  for (const one of others) await store.attachments.put(one);
  return fresh.length + others.length;
}

export class NotOpened extends Error {}

const place = 'pendamping-outbox';

async function sealOf(phrase: string, salt: Bytes, cost: Cost) {
  const key = await keyFrom(await stretch(phrase, salt, cost), place);
  return sealUnder(() => key);
}

export async function lockedCopy(contents: Contents, phrase: string): Promise<string> {
  const salt = randomBytes(16);
  const seal = await sealOf(phrase, salt, usualCost);
  const sealed = await seal.seal(place, contents);
  const copy: LockedCopy = {
    format: 'pendamping-outbox',
    version: 1,
    salt: base64Of(salt),
    cost: usualCost,
    sealed: base64Of(sealed),
  };
  return JSON.stringify(copy);
}

/** @throws NotOpened where the passphrase is wrong, or the file is none of ours */
export async function openedCopy(text: string, phrase: string): Promise<Contents> {
  try {
    const { salt, cost, sealed } = parsed(text);
    const seal = await sealOf(phrase, bytesOfBase64(salt), cost);
    return await seal.open<Contents>(place, bytesOfBase64(sealed));
  } catch {
    throw new NotOpened('the copy does not open');
  }
}
