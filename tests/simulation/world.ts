/** One run: people write on phones, everything that can happen happens, in the end all is made well and judged. */
import { todayIn } from '../../server/src/accounts/sessions.ts';
import { Confidences } from './confidences.ts';
import { type Dice, diceOf } from './dice.ts';
import { afterTheDrawer } from './drawer.ts';
import { accountsOn } from './enrolling.ts';
import { Network } from './network.ts';
import { type Backup, type Ground, Office } from './office.ts';
import { Oracle, type Saved, type Verdict } from './oracle.ts';
import { type Name, timeZone } from './people.ts';
import { type Account, Clock, type Life, type Phone, type Surroundings } from './phone.ts';
import { Desk, type Written } from './practice.ts';

const hour = 3_600_000;
/** So many steps before the end somebody leaves, or loses a phone, in some runs. */
const stepsAfterClosing = 30;

/** Who keeps work on which phone. */
const households: readonly (readonly (readonly Name[])[])[] = [
  [['bambang'], ['ratna']],
  [['bambang'], ['ratna'], ['ratna']],
  [['bambang'], ['ratna'], ['dedi'], ['sari']],
  [['bambang'], ['ratna', 'dedi'], ['ratna']],
  [['bambang'], ['ratna', 'dedi'], ['sari', 'ratna']],
];

export interface Outcome extends Verdict {
  readonly seed: number;
  readonly happened: Readonly<Record<string, number>>;
}

export class World {
  private readonly dice: Dice;
  private readonly clock = new Clock();
  private readonly saved: Saved[] = [];
  /** Bytes of the photos that were taken, by id. */
  private readonly photos = new Map<string, Uint8Array>();
  private readonly confidences = new Confidences();
  private readonly faults: string[] = [];
  /** Photos that the server had when it was set back to before them. */
  private readonly lost = new Set<string>();
  private readonly happened: Record<string, number> = {};
  private readonly phones: Phone[] = [];
  private readonly network: Network;
  private readonly office: Office;
  private readonly around: Surroundings;
  private backup: Backup | undefined;
  private wasRestored = false;
  private readonly seed: number;

  private constructor(seed: number, dice: Dice, office: Office) {
    this.seed = seed;
    this.dice = dice;
    this.office = office;
    this.network = new Network(office, dice);
    const { clock, network, confidences } = this;
    this.around = { dice, clock, network, office, confidences };
  }

  static async run(seed: number, ground: Ground, steps = 310): Promise<Outcome> {
    const dice = diceOf(seed);
    const world = new World(seed, dice, await Office.open(ground, dice));
    try {
      await world.begin();
      await world.unfold(steps);
      await world.makeWell();
      const verdict = await world.judged();
      world.happened['confidences told'] = world.confidences.told;
      return { seed, happened: { ...world.happened, ...world.network.happened }, ...verdict };
    } finally {
      for (const account of world.accounts) for (const life of account.lives) life.kill();
      await world.office.close();
    }
  }

  private get accounts(): readonly Account[] {
    return this.phones.flatMap((one) => one.accounts);
  }

  private get lives(): readonly Life[] {
    return this.accounts.flatMap((one) => one.lives).filter((one) => !one.dead);
  }

  private note(what: string): void {
    this.happened[what] = (this.happened[what] ?? 0) + 1;
  }

  private async begin(): Promise<void> {
    this.phones.push(...(await accountsOn(this.around, households[this.seed % households.length] ?? [])));
    for (const phone of this.phones) {
      phone.skew = this.dice.pick([0, 0, -48, -5, 5, 48]) * hour;
      await this.start(phone.accounts[0]);
    }
    // Most begin where the network is good; in some runs even the first sync is interrupted.
    if (this.seed % 5 !== 0) await this.firstSyncs();
  }

  private async firstSyncs(): Promise<void> {
    this.network.calm = true;
    while ((await this.network.move()) || this.lives.some((one) => !one.quiet)) await this.quiet();
    this.network.calm = false;
  }

  private async start(account: Account | undefined): Promise<void> {
    if (account === undefined) return;
    const life = await account.open();
    life.frailty = 0.003;
    life.wake('visible');
    await this.quiet();
  }

  /** Waits until nothing moves but what this world holds in its hands. */
  private async quiet(): Promise<void> {
    for (let turns = 0; this.lives.some((one) => !one.quiet); turns += 1) {
      await new Promise((wake) => (turns < 20 ? setImmediate(wake) : setTimeout(wake, 1)));
      if (turns > 20_000) throw new Error(`seed ${this.seed}: a device does not come to rest`);
    }
  }

  private async unfold(steps: number): Promise<void> {
    const closedAt = steps - stepsAfterClosing;
    const keptAt = this.dice.below(steps / 2);
    const restoredAt = keptAt + 1 + this.dice.below(closedAt - keptAt - 1);
    for (let at = 0; at < steps; at += 1) {
      await this.step();
      if (at === closedAt) await this.closeOne();
      if (this.seed % 3 !== 0) continue;
      if (at === keptAt) this.backup = await this.office.backup();
      if (at === restoredAt) await this.restore();
    }
  }

  private async step(): Promise<void> {
    const doing = this.dice.pickWeighted([
      [34, () => this.write()],
      [42, () => this.moveMail()],
      [8, () => this.passTime()],
      [5, () => this.wake()],
      [1.5, () => this.switchOff()],
      [6, () => this.switchOn()],
      [4, () => this.comeAndGo()],
      [1, () => this.openTab()],
      [1.5, () => this.changeAccount()],
      [0.5, () => this.endSessions()],
    ] as const);
    await doing();
    await this.quiet();
  }

  private pickLife(): Life | undefined {
    return this.lives.length === 0 ? undefined : this.dice.pick(this.lives);
  }

  private async write(): Promise<void> {
    const life = this.pickLife();
    if (life === undefined) return;
    const desk = new Desk(this.dice, this.office, life, todayIn(timeZone));
    const told = await this.unlessItDies(life, desk.write());
    for (const one of told ?? []) {
      const before = this.saved.filter((each) => each.account === life.account);
      const stored = await this.unlessItDies(life, life.store.acts());
      const old = stored?.find((each) => each.number === one.instead)?.act;
      const replaced = before.find((each) => each.act.act === old);
      // Where the phone goes off in this moment nobody knows whether it was replaced.
      if (replaced !== undefined) replaced.replaced = true;
      if (!(await this.take(life, one))) return;
      const along = this.dice.chance(0.3) ? one.photos : [];
      const act = { ...one.act, attachments: along };
      const saved = await this.unlessItDies(life, life.store.add(act, one.instead));
      if (saved === undefined) return;
      this.saved.push({ ...one, account: life.account, replaced: false });
      this.note('acts saved');
      life.wake('written');
      if (this.dice.chance(0.5)) await this.quiet();
    }
  }

  /** What an act tells of is taken before it is written, as in a form. @returns whether the phone has outlived it */
  private async take(life: Life, { act, photos }: Written): Promise<boolean> {
    for (const { data } of act.entries)
      if (Array.isArray(data.restrictedTo)) this.confidences.keep(String(data.text), data.restrictedTo);
    for (const one of photos) {
      this.photos.set(one.id, one.bytes);
      const taken = await this.unlessItDies(
        life,
        life.store.attachments.put(one).then(() => true),
      );
      if (taken !== true) return false;
      this.note('photos taken');
    }
    return true;
  }

  private unlessItDies<T>(life: Life, work: Promise<T>): Promise<T | undefined> {
    return Promise.race([work, life.death.then(() => undefined)]);
  }

  private async moveMail(): Promise<void> {
    for (let at = 0; at < 3; at += 1) {
      if (!(await this.network.move())) return this.passTime();
      await this.quiet();
    }
  }

  private async passTime(): Promise<void> {
    this.clock.pass(this.dice.pick([1_000, 5_000, 60_000, 400_000]));
    for (const life of this.lives) if (this.dice.chance(0.3)) life.wake('time');
  }

  private async wake(): Promise<void> {
    this.pickLife()?.wake(this.dice.pick(['online', 'visible', 'time'] as const));
  }

  private async switchOff(): Promise<void> {
    const life = this.pickLife();
    if (life === undefined) return;
    if (this.dice.chance(0.5)) life.kill();
    else life.frailty = 0.2;
    this.note('switched off');
  }

  private async switchOn(): Promise<void> {
    const dark = this.phones.filter((each) => each.accounts.every((one) => one.life === undefined));
    if (dark.length === 0) return;
    const phone = this.dice.pick(dark);
    if (this.dice.chance(0.3)) phone.skew = this.dice.pick([0, -48, 48]) * hour;
    const account = this.dice.pick(phone.accounts);
    const wrong = this.dice.chance(0.25) ? await afterTheDrawer(account) : undefined;
    if (wrong !== undefined) this.note('lease over');
    this.faults.push(...(wrong ?? []));
    await this.start(account);
  }

  /** A phone leaves the network, or comes back to it after a day's work. */
  private async comeAndGo(): Promise<void> {
    const phone = this.dice.pick(this.phones);
    phone.offline = !phone.offline;
    this.note(phone.offline ? 'offline' : 'online');
    if (phone.offline) return;
    for (const account of phone.accounts) account.life?.wake('online');
  }

  private async openTab(): Promise<void> {
    const life = this.pickLife();
    if (life === undefined || life.account.lives.filter((one) => !one.dead).length > 1) return;
    this.note('second tab');
    await this.start(life.account);
  }

  private async changeAccount(): Promise<void> {
    const shared = this.phones.filter((each) => each.accounts.length > 1);
    if (shared.length === 0) return;
    const phone = this.dice.pick(shared);
    const open = phone.accounts.find((one) => one.life !== undefined);
    for (const life of open?.lives ?? []) life.kill();
    this.note('account changed');
    await this.start(this.dice.pick(phone.accounts.filter((one) => one !== open)));
  }

  private async endSessions(): Promise<void> {
    this.note('sessions ended');
    await this.office.database.pool.query('delete from accounts.session');
  }

  private async restore(): Promise<void> {
    if (this.backup === undefined) return;
    this.note('restored');
    this.wasRestored = true;
    const had = await this.office.attachments();
    await this.office.restore(this.backup, this.dice.chance(0.7));
    const has = await this.office.attachments();
    for (const id of had.keys()) if (!has.has(id)) this.lost.add(id);
    await this.quiet();
  }

  private async makeWell(): Promise<void> {
    this.network.calm = true;
    for (const life of this.lives) life.frailty = 0;
    for (const phone of this.phones) phone.offline = false;
    await this.network.clear();
    // Time has passed, and with it whatever made somebody wait.
    await this.office.database.pool.query('delete from accounts.attempt');
    for (let round = 0; round < 3; round += 1)
      for (const account of this.accounts) await this.syncAtLast(account);
  }

  /** Somebody leaves, or loses a phone, with words on it that the office has not had. */
  private async closeOne(): Promise<void> {
    if (this.seed % 4 === 1) {
      this.note('account closed');
      await this.office.closeAccount('ratna');
      for (const account of this.accounts) account.closed = account.name === 'ratna';
    } else if (this.seed % 4 === 3) {
      this.note('phone revoked');
      const lost = this.dice.pick(this.accounts);
      await this.office.revoke(lost.device);
      lost.closed = true;
    }
  }

  private async syncAtLast(account: Account): Promise<void> {
    for (const one of account.lives.slice(0, -1)) one.kill();
    const life = account.life ?? (await account.open());
    life.frailty = 0;
    life.wake('signed-in');
    for (let turns = 0; turns < 3_000; turns += 1) {
      await this.quiet();
      if (life.resting) return this.isTold(account, life);
      if (this.network.pending > 0) await this.network.move();
      else this.clock.pass(60_000);
    }
    throw new Error(
      `seed ${this.seed}: ${account.name} does not come to an end: ${JSON.stringify(life.runner.state)}`,
    );
  }

  private isTold(account: Account, life: Life): void {
    if (account.closed !== life.runner.state.revoked)
      throw new Error(`seed ${this.seed}: ${account.name} is not told how their account stands`);
  }

  private judged(): Promise<Verdict> {
    const { office, saved, photos, lost, accounts } = this;
    const seen = [...this.faults, ...this.confidences.faults];
    return new Oracle(office, { saved, photos, lost, accounts }, seen).judge(this.wasRestored);
  }
}
