/**
 * Phones, the accounts on them, and what runs while an app is open: the real vault, store and sync. A phone can be
 * switched off at any moment: nothing that was under way goes on, and what was complete in its database stays.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type DeviceDatabase, openDatabase } from '../../web/src/offline/store/database.ts';
import { destroyConfirmed } from '../../web/src/offline/store/destroying.ts';
import type { DeviceStore } from '../../web/src/offline/store/device-store.ts';
import { deviceStore } from '../../web/src/offline/store/device-store.ts';
import type { LinesAnswer, RecordsAnswer, SyncAnswer } from '../../web/src/offline/sync/exchange.ts';
import { sayLastWords } from '../../web/src/offline/sync/last-words.ts';
import { SyncRunner, type TabNews } from '../../web/src/offline/sync/runner.ts';
import type { CopiesAnswer } from '../../web/src/offline/sync/step.ts';
import { sealForServer } from '../../web/src/offline/vault/copy-for-server.ts';
import { openVault } from '../../web/src/offline/vault/open-vault.ts';
import { utf8 } from '../../web/src/offline/vault/seal.ts';
import { Problem } from '../../web/src/shell/api.ts';
import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Office } from './office.ts';
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
}

const forever = new Promise<never>(() => undefined);

export class Phone {
  readonly factory = new IDBFactory();
  readonly accounts: Account[] = [];
  /** Milliseconds by which its clock is wrong. */
  skew = 0;
  /** Where there is no network at all. */
  offline = false;
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
  private holder: Life | undefined;
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
    globalThis.indexedDB = this.phone.factory;
    const database = await openDatabase(this.worker);
    const { vault } = await openVault(this.worker, this.dataKey.slice());
    const life = new Life(this, database, vault);
    this.lives = [...this.lives.filter((one) => !one.dead), life];
    return life;
  }

  /** The lock of the tabs of one account, given back when its holder dies. */
  async syncLock(life: Life, work: () => Promise<void>): Promise<boolean> {
    if (this.holder !== undefined && !this.holder.dead) return false;
    this.holder = life;
    try {
      await work();
    } finally {
      if (this.holder === life) this.holder = undefined;
    }
    return true;
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
  needsSignIn = false;
  private blocked = 0;
  private busy = false;
  private die!: () => void;
  readonly death: Promise<void>;
  readonly store: DeviceStore;
  readonly runner: SyncRunner;
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
      wait: (milliseconds, signal) => this.outside(account.around.clock.wait(milliseconds, signal)),
      now: () => this.now(),
      dice: account.around.dice.roll,
      lock: (work) => account.syncLock(this, work),
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
      contact: () => this.breath(),
    });
  }

  now(): number {
    return this.account.around.clock.now + this.account.phone.skew;
  }

  get quiet(): boolean {
    return this.dead || !this.busy || this.blocked > 0;
  }

  /** Whether it has nothing to do and waits for nothing. */
  get resting(): boolean {
    return this.dead || !this.busy;
  }

  hear(news: TabNews): void {
    this.hearing?.(news);
    this.watch();
  }

  wake(why: Parameters<SyncRunner['wake']>[0]): void {
    this.runner.wake(why);
    this.watch();
  }

  private watch(): void {
    if (this.busy) return;
    this.busy = true;
    void this.runner.settled().then(() => {
      this.busy = false;
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

  private async outside<T>(happening: Promise<T>): Promise<T> {
    this.blocked += 1;
    try {
      return await happening;
    } finally {
      this.blocked -= 1;
      await this.breath();
    }
  }

  private mortal<Part extends object>(part: Part): Part {
    const wrapped = Object.entries(part).map(([name, method]) => {
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
    return Object.fromEntries(wrapped) as Part;
  }

  async ask<T>(path: string, body: unknown): Promise<T> {
    const { answer } = (await this.send(path, body, this.account.token)) as { answer: T };
    return answer;
  }

  private async send(path: string, body: unknown, token: string | undefined): Promise<unknown> {
    await this.breath();
    if (this.account.phone.offline) throw new Problem(0, 'network', '');
    return this.outside(this.account.around.network.send(path, body, token, () => !this.dead));
  }

  /** What was not sent goes to the supervisor, without a session, and what the office may have lost. */
  async handLastWords(): Promise<void> {
    const { around } = this.account;
    await sayLastWords(this.store, this.account, async (path, body) => {
      const { answer } = (await around.office.answer(path, body, undefined)) as { answer: unknown };
      return answer;
    });
  }

  /** A session by the device's secret. */
  private async renew(): Promise<boolean> {
    const { account } = this;
    const body = { device: account.device, secret: account.secret };
    try {
      const { cookie } = (await this.send('/api/v1/session/device', body, undefined)) as { cookie: string };
      account.token = /pendamping=([^;]+)/.exec(String(cookie))?.[1];
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'device.revoked') throw error;
      if (error.status === 401 || error.status === 403) return false;
      throw error;
    }
  }
}
