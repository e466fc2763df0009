/**
 * The doors of a vault. Its data key lies wrapped in slots, each opened by something else: a passphrase, a passkey, or a
 * share that the server keeps and gives only to the signed-in owner. Any one of them opens; none can be read off the disk.
 */
import type { DeviceDatabase } from '../store/database.ts';
import type { Cost, Stretch } from './argon2.ts';
import { type OpenVault, openVault } from './open-vault.ts';
import { type Authenticator, authenticator, type PasskeyQuestion, type PasskeyRefusal } from './passkey.ts';
import { newSecret, plainPhrase } from './passphrase.ts';
import { type Bytes, keyFrom, randomBytes, sealUnder } from './seal.ts';
import { stretch } from './stretch.ts';
import { countTry, forgetTries, nextTry } from './tries.ts';

type DoorName = 'passphrase' | 'passkey' | 'share';

interface PassphraseSlot {
  readonly salt: Bytes;
  /** Kept with the slot, so that a later version may ask more of new slots and still open old ones. */
  readonly cost: Cost;
  readonly wrapped: Bytes;
}
type PasskeySlot = PasskeyQuestion & { readonly wrapped: Bytes };
interface ShareSlot {
  readonly wrapped: Bytes;
}

/** What somebody opens with. `share`: the 32 bytes that the server keeps for this device. */
export type Proof = { readonly passphrase: string } | { readonly share: Bytes } | { readonly passkey: true };

/**
 * Why it does not open. `wrong` and `wait` say from which instant (milliseconds) the next try is let through; `none`:
 * there is no such door here.
 */
export type Refused =
  | { readonly outcome: 'wrong' | 'wait'; readonly until: number }
  | { readonly outcome: 'none' | PasskeyRefusal };

export type Opening = { readonly outcome: 'open'; readonly opened: OpenVault } | Refused;

type DataKey = { readonly outcome: 'open'; readonly raw: Bytes } | Refused;

const slotName = (door: DoorName) => `slot.${door}`;

interface Surroundings {
  readonly now: () => number;
  readonly stretch: Stretch;
  readonly authenticator: Authenticator;
}

const device: Surroundings = { now: () => Date.now(), stretch, authenticator };

export class Doors {
  readonly worker: string;
  readonly database: DeviceDatabase;
  private readonly around: Surroundings;

  constructor(database: DeviceDatabase, worker: string, around: Partial<Surroundings> = {}) {
    this.database = database;
    this.worker = worker;
    this.around = { ...device, ...around };
  }

  /** Which doors there are; without a passphrase there is no vault here. */
  async which(): Promise<Readonly<Record<DoorName, boolean>>> {
    const keys = await this.database.getAllKeys('door');
    const has = (door: DoorName) => keys.includes(slotName(door));
    return { passphrase: has('passphrase'), passkey: has('passkey'), share: has('share') };
  }

  /** The instant from which the next passphrase is let through. */
  nextTry(): Promise<number> {
    return nextTry(this.database, this.around.now());
  }

  /**
   * Makes the vault: a new data key behind two doors.
   *
   * @throws DOMException `ConstraintError` where there is one already, whose unsent acts a second would bury
   */
  async make(passphrase: string, share: Bytes): Promise<OpenVault> {
    const raw = randomBytes(32);
    const slots = [
      [await this.passphraseSlot(passphrase, raw), slotName('passphrase')],
      [{ wrapped: await this.wrap('share', share, raw) } satisfies ShareSlot, slotName('share')],
    ] as const;
    const change = this.database.transaction('door', 'readwrite', { durability: 'strict' });
    await Promise.all([...slots.map(([slot, name]) => change.store.add(slot, name)), change.done]);
    return openVault(this.worker, raw);
  }

  async open(proof: Proof): Promise<Opening> {
    const found = await this.dataKey(proof);
    if (found.outcome !== 'open') return found;
    return { outcome: 'open', opened: await openVault(this.worker, found.raw) };
  }

  /** A new passphrase in place of the old one, by any door: who forgot it comes with the share. */
  async setPassphrase(proof: Proof, passphrase: string): Promise<'done' | Refused> {
    return this.withDataKey(proof, async (raw) => {
      await this.put('passphrase', await this.passphraseSlot(passphrase, raw));
      await forgetTries(this.database);
      return 'done';
    });
  }

  /** Another share in the place of the last, where the server has lost the one it kept. */
  async setShare(proof: Proof, share: Bytes): Promise<'done' | Refused> {
    return this.withDataKey(proof, async (raw) => {
      await this.put('share', { wrapped: await this.wrap('share', share, raw) } satisfies ShareSlot);
      return 'done';
    });
  }

  /** Adds a passkey, or puts one in the place of the last. `name` is shown by the device's list of passkeys. */
  async addPasskey(proof: Proof, name: string): Promise<'done' | Refused> {
    return this.withDataKey(proof, async (raw) => {
      const made = await this.around.authenticator.make(name);
      if (typeof made === 'string') return { outcome: made };
      const { secret, ...question } = made;
      const wrapped = await this.wrap('passkey', secret, raw);
      await this.put('passkey', { ...question, wrapped } satisfies PasskeySlot);
      return 'done';
    });
  }

  /** The door goes; the passkey itself stays in the device's list until somebody removes it there. */
  removePasskey(): Promise<void> {
    return this.database.delete('door', slotName('passkey'));
  }

  private async withDataKey(
    proof: Proof,
    then: (raw: Bytes) => Promise<'done' | Refused>,
  ): Promise<'done' | Refused> {
    const found = await this.dataKey(proof);
    if (found.outcome !== 'open') return found;
    try {
      return await then(found.raw);
    } finally {
      found.raw.fill(0);
    }
  }

  private dataKey(proof: Proof): Promise<DataKey> {
    if ('passphrase' in proof) return this.byPassphrase(proof.passphrase);
    return 'share' in proof ? this.byShare(proof.share) : this.byPasskey();
  }

  private async byPassphrase(phrase: string): Promise<DataKey> {
    const slot = await this.slot<PassphraseSlot>('passphrase');
    if (slot === undefined) return { outcome: 'none' };
    const until = await countTry(this.database, this.around.now());
    if (until !== undefined) return { outcome: 'wait', until };
    const secret = await this.around.stretch(plainPhrase(phrase), slot.salt, slot.cost);
    const found = await this.unwrap('passphrase', secret, slot.wrapped);
    if (found.outcome === 'open') await forgetTries(this.database);
    return found;
  }

  private async byShare(share: Bytes): Promise<DataKey> {
    const slot = await this.slot<ShareSlot>('share');
    return slot === undefined ? { outcome: 'none' } : this.unwrap('share', share, slot.wrapped);
  }

  private async byPasskey(): Promise<DataKey> {
    const slot = await this.slot<PasskeySlot>('passkey');
    if (slot === undefined) return { outcome: 'none' };
    const secret = await this.around.authenticator.ask(slot);
    if (typeof secret === 'string') return { outcome: secret };
    return this.unwrap('passkey', secret, slot.wrapped);
  }

  private async passphraseSlot(passphrase: string, raw: Bytes): Promise<PassphraseSlot> {
    const salt = randomBytes(16);
    const { secret, cost } = await newSecret(this.around.stretch, passphrase, salt);
    return { salt, cost, wrapped: await this.wrap('passphrase', secret, raw) };
  }

  private place(door: DoorName): string {
    return `door/${this.worker}/${door}`;
  }

  private async wrap(door: DoorName, secret: Bytes, raw: Bytes): Promise<Bytes> {
    const key = await keyFrom(secret, `pendamping door ${door}`);
    return sealUnder(() => key).sealBytes(this.place(door), raw);
  }

  private async unwrap(door: DoorName, secret: Bytes, wrapped: Bytes): Promise<DataKey> {
    const key = await keyFrom(secret, `pendamping door ${door}`);
    try {
      return { outcome: 'open', raw: await sealUnder(() => key).openBytes(this.place(door), wrapped) };
    } catch {
      return { outcome: 'wrong', until: await this.nextTry() };
    }
  }

  private async slot<T>(door: DoorName): Promise<T | undefined> {
    return (await this.database.get('door', slotName(door))) as T | undefined;
  }

  private async put(door: DoorName, slot: PassphraseSlot | PasskeySlot | ShareSlot): Promise<void> {
    const change = this.database.transaction('door', 'readwrite', { durability: 'strict' });
    await Promise.all([change.store.put(slot, slotName(door)), change.done]);
  }
}
