/**
 * Open, covered, locked. Covered: the keys are still in memory and a short number takes the cover off, against eyes in
 * the same room. Locked: the keys are forgotten, and only a door of the vault opens again. A page begins locked.
 */
import { joined, randomBytes, utf8 } from './seal.ts';

export type LockState = 'open' | 'covered' | 'locked';

export interface Clock {
  readonly now: () => number;
  /** Runs something once, later; returns how to call it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const deviceClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const minute = 60_000;
const usualCoverAfter = 5;
const lockAfter = 30 * minute;
const tries = 5;

/** Four to six digits; refused where everybody's first guess would be right. */
export function pinFault(pin: string): 'digits' | 'easy' | undefined {
  if (!/^\d{4,6}$/.test(pin)) return 'digits';
  const steps = new Set([...pin].slice(1).map((one, at) => Number(one) - Number(pin[at])));
  const [step = 9] = steps;
  return steps.size === 1 && Math.abs(step) <= 1 ? 'easy' : undefined;
}

interface Pin {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

async function digestOf(salt: Pin['salt'], pin: string): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(salt, utf8(pin)))).join(' ');
}

export class Lock {
  private readonly clock: Clock;
  private readonly tell: (state: LockState) => void;
  private present: LockState = 'locked';
  /** While open: the last input. While covered: the instant it was covered. */
  private since = 0;
  /** The latest instant seen. */
  private latest = 0;
  private coverAfter = usualCoverAfter * minute;
  private pin: Pin | undefined;
  private left = tries;
  private callOff: () => void = () => undefined;

  /** `tell` is called at each change of state; on `locked` the keys are to be forgotten. */
  constructor(tell: (state: LockState) => void, clock: Clock = deviceClock) {
    this.tell = tell;
    this.clock = clock;
  }

  get state(): LockState {
    return this.present;
  }

  get hasPin(): boolean {
    return this.pin !== undefined;
  }

  /** How many wrong numbers are still let through before it locks. */
  get triesLeft(): number {
    return this.left;
  }

  /** Minutes without input after which it covers itself. */
  get minutes(): number {
    return this.coverAfter / minute;
  }

  set minutes(minutes: number) {
    this.coverAfter = minutes * minute;
    this.look();
  }

  /** A door of the vault has been opened. */
  opened(): void {
    this.left = tries;
    this.become('open', this.clock.now());
  }

  /** Somebody typed, tapped or scrolled. */
  touched(): void {
    if (this.look() === 'open') this.since = this.clock.now();
  }

  cover(): void {
    if (this.look() === 'open') this.become('covered', this.clock.now());
  }

  lock(): void {
    if (this.present !== 'locked') this.become('locked', this.clock.now());
  }

  /** Where time has brought it: to be asked also when a page wakes, since no timer runs while a phone sleeps. */
  look(): LockState {
    const now = this.clock.now();
    // A clock set back would stretch every wait: then it covers itself at once.
    const setBack = now < this.latest - minute;
    this.latest = now;
    if (this.present === 'open') {
      const due = this.since + this.coverAfter;
      if (setBack) this.become('covered', now);
      else if (now >= due) this.become('covered', due);
    }
    if (this.present === 'covered') {
      if (setBack) this.since = Math.min(this.since, now);
      if (now >= this.since + lockAfter) this.become('locked', now);
    }
    this.wake(now);
    return this.present;
  }

  /** @throws RangeError where `pinFault` names a fault */
  async setPin(pin: string): Promise<void> {
    if (pinFault(pin) !== undefined) throw new RangeError('no such number can be set');
    const salt = randomBytes(16);
    this.pin = { salt, digest: await digestOf(salt, pin) };
  }

  removePin(): void {
    this.pin = undefined;
  }

  /** Tries to take the cover off; the last wrong one locks. */
  async tryPin(typed: string): Promise<'open' | 'wrong' | 'locked'> {
    if (this.look() !== 'covered' || this.pin === undefined)
      return this.present === 'open' ? 'open' : 'locked';
    // Counted before it is reckoned, so that many at once are not let through.
    if (this.left <= 0) return 'locked';
    this.left -= 1;
    const right = (await digestOf(this.pin.salt, typed)) === this.pin.digest;
    if (this.state !== 'covered') return 'locked';
    if (right) this.opened();
    else if (this.left <= 0) this.lock();
    return right ? 'open' : this.answer();
  }

  private answer(): 'wrong' | 'locked' {
    return this.present === 'locked' ? 'locked' : 'wrong';
  }

  private become(state: LockState, since: number): void {
    const changed = state !== this.present;
    this.present = state;
    this.since = since;
    this.latest = this.clock.now();
    this.wake(this.latest);
    if (changed) this.tell(state);
  }

  /** One timer, for the next change that time will bring. */
  private wake(now: number): void {
    this.callOff();
    this.callOff = () => undefined;
    if (this.present === 'locked') return;
    const due = this.since + (this.present === 'open' ? this.coverAfter : lockAfter);
    this.callOff = this.clock.after(Math.max(due - now, 0) + 50, () => this.look());
  }
}
