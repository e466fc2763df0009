/**
 * The vault of one account as the app holds it: its doors, the lock of the screen, and the vault itself while it is
 * open. Knows no framework; `subscribe` and `state` are what a screen needs.
 */
import { deleteDB } from 'idb';
import type { DeviceDatabase } from '../store/database.ts';
import { forgetAccount } from './accounts.ts';
import { Doors, type Proof, type Refused } from './doors.ts';
import { type Clock, deviceClock, Lock, type LockState } from './lock.ts';
import type { OpenVault } from './open-vault.ts';
import type { Bytes } from './seal.ts';
import type { Vault } from './vault.ts';

/** What tells the other pages of this account, in other tabs, to lock as well. */
const channelOf = (worker: string) => `pendamping-lock-${worker}`;

/** Locks every page of an account, in whichever tab. */
export function lockTabsOf(worker: string): void {
  const channel = new BroadcastChannel(channelOf(worker));
  channel.postMessage('lock');
  channel.close();
}

export class Locker {
  readonly doors: Doors;
  private readonly lock: Lock;
  private readonly listeners = new Set<() => void>();
  private opened: OpenVault | undefined;

  constructor(doors: Doors, clock: Clock = deviceClock) {
    this.doors = doors;
    this.lock = new Lock((state) => this.changed(state), clock);
  }

  static of(database: DeviceDatabase, worker: string): Locker {
    return new Locker(new Doors(database, worker));
  }

  readonly state = (): LockState => this.lock.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The open vault, also behind the cover, so that what waits can go on being sent; `undefined` once locked. */
  get vault(): Vault | undefined {
    return this.opened?.vault;
  }

  /** The cover's number, and how soon the cover falls. */
  get screen(): Pick<
    Lock,
    'hasPin' | 'triesLeft' | 'minutes' | 'setPin' | 'removePin' | 'tryPin' | 'cover' | 'touched' | 'look'
  > {
    return this.lock;
  }

  /** Makes the vault and leaves it open. @throws DOMException where there is one already */
  async make(passphrase: string, share: Bytes): Promise<Vault> {
    this.opened = await this.doors.make(passphrase, share);
    this.lock.opened();
    return this.opened.vault;
  }

  /** Opens by a door, or takes the cover off where only that was on. */
  async open(proof: Proof): Promise<{ readonly outcome: 'open' } | Refused> {
    const opening = await this.doors.open(proof);
    if (opening.outcome !== 'open') return opening;
    // What the screens hold goes on; a second vault beside it would outlive the lock.
    if (this.opened === undefined) this.opened = opening.opened;
    else opening.opened.close();
    this.lock.opened();
    return { outcome: 'open' };
  }

  /** Forgets the keys, here and in the other tabs of this account. */
  lockNow(): void {
    this.lock.lock();
    lockTabsOf(this.doors.worker);
  }

  /**
   * Takes everything of this account off the device, unsent acts too. The stores are emptied first, which other tabs
   * cannot hold up; the database itself goes once they have let go of it.
   */
  async remove(): Promise<void> {
    const { database, worker } = this.doors;
    lockTabsOf(worker);
    const stores = [...database.objectStoreNames];
    const change = database.transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all([...stores.map((one) => change.objectStore(one).clear()), change.done]);
    await forgetAccount(worker);
    database.close();
    void deleteDB(database.name).catch(() => undefined);
    // Last, because the page then shows its door, which must not ask whose of two accounts is meant.
    this.lock.lock();
  }

  /** Listens to what people do on the page, to the page waking, and to the other tabs; returns how to end it. */
  watch(page: Window): () => void {
    const touched = () => this.lock.touched();
    const looked = () => void this.lock.look();
    const inputs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
    for (const one of inputs) page.addEventListener(one, touched, { capture: true, passive: true });
    page.document.addEventListener('visibilitychange', looked);
    page.addEventListener('pageshow', looked);
    const channel = new BroadcastChannel(channelOf(this.doors.worker));
    channel.onmessage = () => this.lock.lock();
    return () => {
      for (const one of inputs) page.removeEventListener(one, touched, { capture: true });
      page.document.removeEventListener('visibilitychange', looked);
      page.removeEventListener('pageshow', looked);
      channel.close();
    };
  }

  private changed(state: LockState): void {
    if (state === 'locked') {
      this.opened?.close();
      this.opened = undefined;
    }
    for (const listener of this.listeners) listener();
  }
}
