/**
 * Phones, the accounts on them, and what runs while an app is open: the real vault, store and sync. A phone can be
 * switched off at any moment: nothing that was under way goes on, and what was complete in its database stays.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Sendable } from '../../web/src/offline/attachments/carriage.ts';
import { AttachmentSender } from '../../web/src/offline/attachments/sending.ts';
import { type DeviceDatabase, openDatabase } from '../../web/src/offline/store/database.ts';
import { destroyConfirmed, endLease } from '../../web/src/offline/store/destroying.ts';
import type { DeviceStore } from '../../web/src/offline/store/device-store.ts';
import { deviceStore } from '../../web/src/offline/store/device-store.ts';
import type { LinesAnswer, RecordsAnswer, SyncAnswer } from '../../web/src/offline/sync/exchange.ts';
import { sayLastWords } from '../../web/src/offline/sync/last-words.ts';
import { SyncRunner, type TabNews } from '../../web/src/offline/sync/runner.ts';
import type { CopiesAnswer } from '../../web/src/offline/sync/step.ts';
import { sealForServer } from '../../web/src/offline/vault/copy-for-server.ts';
import { noteContact } from '../../web/src/offline/vault/lease.ts';
import { openVault } from '../../web/src/offline/vault/open-vault.ts';
import { utf8 } from '../../web/src/offline/vault/seal.ts';
import { Problem } from '../../web/src/shell/api.ts';
import type { Confidences } from './confidences.ts';
import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Answered, Office, Request } from './office.ts';
import type { Name } from './people.ts';

/** Virtual time, and all that waits for it. */
export class Clock {
  now = Date.now();
  private sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((wake) => {
      this.sleepers.push({ until: this.now + milliseconds, wake });
      signal.addEventListener('abort', () => wake());
    });
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.sleepers.filter((one) => one.until <= this.now);
    this.sleepers = this.sleepers.filter((one) => one.until > this.now);
    for (const one of due) one.wake();
  }
}

export interface Surroundings {
  readonly dice: Dice;
  readonly clock: Clock;
  readonly network: Network;
  readonly office: Office;
  readonly confidences: Confidences;
}

/** What runs beside each other while an app is open: acts and records, and the files that follow them. */
type Part = 'sync' | 'files';

const forever = new Promise<never>(() => undefined);

export class Phone {
  readonly factory = new IDBFactory();
  readonly accounts: Account[] = [];
  /** Milliseconds by which its clock is wrong. */
  skew = 0;
  /** Where there is no network at all. */
  offline = false;
}

/** A lock of the tabs of one account, given back when its holder dies. */
class TabLock {
  private holder: Life | undefined;

  /** @returns whether it was free, and the work done */
  async hold(life: Life, work: () => Promise<void>): Promise<boolean> {
    if (this.holder !== undefined && !this.holder.dead) return false;
    this.holder = life;
    try {
      await work();
    } finally {
      if (this.holder === life) this.holder = undefined;
    }
    return true;
  }
}

/** What an account on a phone knows beside its database; the server's part of it is learnt by enrolling. */
export class Account {
  readonly device: string;
  readonly dataKey: Uint8Array<ArrayBuffer>;
  token: string | undefined;
  secret = '';
  copyKey: JsonWebKey | undefined;
  lives: Life[] = [];
  /** Closed by the office: nobody signs in here any more. */
  closed = false;
  readonly phone: Phone;
  readonly name: Name;
  readonly worker: string;
  readonly around: Surroundings;
  readonly syncLock = new TabLock();
  readonly filesLock = new TabLock();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(around: Surroundings, phone: Phone, name: Name) {
    this.around = around;
    this.phone = phone;
    this.name = name;
    this.worker = around.office.people.id[name];
    this.device = around.dice.uuid();
    this.dataKey = Uint8Array.from({ length: 32 }, () => around.dice.below(256));
    phone.accounts.push(this);
  }

  get life(): Life | undefined {
    return this.lives.find((one) => !one.dead);
  }

  async open(): Promise<Life> {
    const database = await this.database();
    await endLease(database, this.around.clock.now + this.phone.skew);
    const { vault } = await openVault(this.worker, this.dataKey.slice());
    const life = new Life(this, database, vault);
    this.lives = [...this.lives.filter((one) => !one.dead), life];
    return life;
  }

  database(): Promise<DeviceDatabase> {
    globalThis.indexedDB = this.phone.factory;
    return openDatabase(this.worker);
  }

  writeLock<T>(life: Life, work: () => Promise<T>): Promise<T> {
    const mine = this.queue.then(() => (life.dead ? forever : work()));
    this.queue = Promise.race([mine.catch(() => undefined), life.death]);
    return mine;
  }

  tell(from: Life, news: TabNews): void {
    for (const one of this.lives) if (one !== from && !one.dead) one.hear(news);
  }
}

/** One tab, from its opening to its end. */
export class Life {
  dead = false;
  /** How likely it dies at each await. */
  frailty = 0;
  private readonly blocked: Record<Part, number> = { sync: 0, files: 0 };
  private readonly busy = new Set<Part>();
  private die!: () => void;
  readonly death: Promise<void>;
  readonly store: DeviceStore;
  readonly runner: SyncRunner;
  readonly sender: AttachmentSender;
  readonly account: Account;
  private readonly database: DeviceDatabase;
  private hearing: ((news: TabNews) => void) | undefined;

  constructor(account: Account, database: DeviceDatabase, vault: Parameters<typeof deviceStore>[0]['vault']) {
    this.account = account;
    this.database = database;
    this.death = new Promise((die) => {
      this.die = die;
    });
    const { copyKey } = account;
    this.store = this.mortal(
      deviceStore({
        database,
        vault,
        device: account.device,
        lock: (work) => account.writeLock(this, () => this.breath().then(work)),
        copyFor: async (act) =>
          copyKey === undefined ? undefined : sealForServer(copyKey, act.act, utf8(JSON.stringify(act))),
        today: () => new Date(this.now()).toISOString().slice(0, 10),
      }),
    );
    this.runner = new SyncRunner({
      store: this.store,
      server: {
        meet: (request) => this.ask<SyncAnswer>('/api/v1/sync', request),
        records: (device, streams) => this.ask<RecordsAnswer>('/api/v1/records', { device, streams }),
        lines: () => this.ask<LinesAnswer>('/api/v1/device-index', { lists: ['cases'] }),
        copies: (device, copies) => this.ask<CopiesAnswer>('/api/v1/devices/copies', { device, copies }),
      },
      wait: (milliseconds, signal) => this.outside('sync', account.around.clock.wait(milliseconds, signal)),
      now: () => this.now(),
      dice: account.around.dice.roll,
      lock: (work) => account.syncLock.hold(this, work),
      tabs: {
        tell: (news) => account.tell(this, news),
        listen: (hear) => {
          this.hearing = hear;
          return () => {
            this.hearing = undefined;
          };
        },
      },
      renew: () => this.renew(),
      revoked: async () => {
        const saidAll = await this.handLastWords().then(
          () => true,
          () => false,
        );
        await destroyConfirmed(this.database);
        return saidAll;
      },
      contact: async (now) => {
        await this.breath();
        await noteContact(this.database, now);
        await this.breath();
      },
    });
    this.sender = new AttachmentSender({
      store: this.store,
      send: (one) => this.sendFile(one),
      lock: (work) => account.filesLock.hold(this, work),
      wait: (milliseconds, signal) => this.outside('files', account.around.clock.wait(milliseconds, signal)),
      dice: account.around.dice.roll,
    });
    this.runner.onChange(() => {
      const { state, needsSignIn } = this.runner.state;
      if (state !== 'still' || needsSignIn) return;
      this.sender.wake();
      this.watch('files');
    });
  }

  now(): number {
    return this.account.around.clock.now + this.account.phone.skew;
  }

  get quiet(): boolean {
    return this.dead || [...this.busy].every((part) => this.blocked[part] > 0);
  }

  /** Whether it has nothing to do and waits for nothing. */
  get resting(): boolean {
    return this.dead || this.busy.size === 0;
  }

  hear(news: TabNews): void {
    this.hearing?.(news);
    this.watch('sync');
  }

  wake(why: Parameters<SyncRunner['wake']>[0]): void {
    this.runner.wake(why);
    this.watch('sync');
  }

  private watch(part: Part): void {
    if (this.busy.has(part)) return;
    this.busy.add(part);
    const work = part === 'sync' ? this.runner : this.sender;
    void work.settled().then(() => {
      this.busy.delete(part);
    });
  }

  kill(): void {
    if (this.dead) return;
    this.dead = true;
    this.die();
  }

  /** Closes the app in order, as when the account is changed. */
  async close(): Promise<void> {
    this.runner.stop();
    await Promise.race([this.runner.settled(), this.death]);
    this.kill();
    this.database.close();
  }

  /** Every await is a moment at which the phone can go off. */
  private async breath(): Promise<void> {
    if (!this.dead && this.frailty > 0 && this.account.around.dice.chance(this.frailty)) this.kill();
    if (this.dead) await forever;
  }

  private async outside<T>(part: Part, happening: Promise<T>): Promise<T> {
    this.blocked[part] += 1;
    try {
      return await happening;
    } finally {
      this.blocked[part] -= 1;
      await this.breath();
    }
  }

  private mortal<Store extends object>(store: Store): Store {
    const wrapped = Object.entries(store).map(([name, method]) => {
      if (name === 'forgetRemembered') return [name, method];
      if (typeof method !== 'function') return [name, this.mortal(method)];
      const work = method as (...words: unknown[]) => Promise<unknown>;
      const mortalWork = async (...words: unknown[]) => {
        await this.breath();
        const result = await work(...words);
        await this.breath();
        return result;
      };
      return [name, mortalWork];
    });
    return Object.fromEntries(wrapped) as Store;
  }

  async ask<T>(path: string, body: unknown): Promise<T> {
    const { answer } = await this.send('sync', { path, body, token: this.account.token });
    return answer as T;
  }

  private async send(part: Part, request: Request): Promise<Answered> {
    await this.breath();
    const { around, phone, worker, name } = this.account;
    if (phone.offline) throw new Problem(0, 'network', '');
    const answered = await this.outside(
      part,
      around.network.send(request, () => !this.dead),
    );
    around.confidences.heardBy(worker, name, answered.confidences);
    return answered;
  }

  /** As `carriage.ts` does: in the session, or by the device's secret where it is no longer welcome. */
  private async sendFile({ id, stream, type, bytes }: Sendable): Promise<void> {
    const { token, device, secret } = this.account;
    const told = new URLSearchParams({ stream, type });
    await this.send(
      'files',
      this.runner.state.revoked
        ? {
            path: `/api/v1/devices/${device}/last-attachments/${id}?${told}`,
            body: bytes,
            proof: { 'x-device-secret': secret },
          }
        : { path: `/api/v1/attachments/${id}?${told}`, body: bytes, token },
    );
  }

  /** What was not sent goes to the supervisor, without a session, and what the office may have lost. */
  async handLastWords(): Promise<void> {
    await sayLastWords(this.store, this.account, async (path, body) => {
      const { answer } = await this.send('sync', { path, body });
      return answer;
    });
  }

  /** A session by the device's secret. */
  private async renew(): Promise<boolean> {
    const { account } = this;
    const body = { device: account.device, secret: account.secret };
    try {
      const { cookie } = await this.send('sync', { path: '/api/v1/session/device', body });
      account.token = /pendamping=([^;]+)/.exec(String(cookie))?.[1];
      return true;
    } catch (error) {
      if (error instanceof Problem && (error.status === 401 || error.code === 'device.unknown')) return false;
      throw error;
    }
  }
}
