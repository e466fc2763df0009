import { describe, expect, it } from 'vitest';
import { type Clock, Lock, type LockState, pinFault } from './lock.ts';

const minute = 60_000;

/** A clock that a test moves; what was to run meanwhile runs, unless the phone sleeps. */
function clockOf(start = Date.parse('2026-05-11T08:00:00Z')) {
  let now = start;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, run) => {
      const one = { at: now + milliseconds, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
  };
  const forward = (milliseconds: number) => {
    now += milliseconds;
    const due = waiting.filter((one) => one.at <= now);
    waiting = waiting.filter((one) => one.at > now);
    for (const one of due) one.run();
  };
  const sleep = (milliseconds: number) => {
    now += milliseconds;
  };
  return { clock, forward, sleep };
}

function opened() {
  const time = clockOf();
  const told: LockState[] = [];
  const lock = new Lock((state) => told.push(state), time.clock);
  lock.opened();
  return { lock, told, ...time };
}

describe('the lock of the screen', () => {
  it('is locked when a page is loaded', () => {
    expect(new Lock(() => undefined, clockOf().clock).state).toBe('locked');
  });

  it('covers itself after five minutes without input, and locks thirty minutes later', () => {
    const { lock, told, forward } = opened();
    forward(4 * minute);
    lock.touched();
    forward(4 * minute);
    expect(lock.state).toBe('open');
    forward(2 * minute);
    expect(lock.state).toBe('covered');
    forward(31 * minute);
    expect(lock.state).toBe('locked');
    expect(told).toEqual(['open', 'covered', 'locked']);
  });

  it('keeps to the minutes that its owner has chosen', () => {
    const { lock, forward } = opened();
    lock.minutes = 1;
    forward(2 * minute);
    expect(lock.state).toBe('covered');
  });

  it('is locked when a phone wakes that has slept for an hour', () => {
    const { lock, sleep } = opened();
    sleep(60 * minute);
    lock.touched();
    expect(lock.state).toBe('locked');
  });

  it('covers itself when the clock is set back', () => {
    const { lock, sleep } = opened();
    sleep(-120 * minute);
    expect(lock.look()).toBe('covered');
    sleep(31 * minute);
    expect(lock.look()).toBe('locked');
  });

  it('locks at once when asked to', () => {
    const { lock, told } = opened();
    lock.lock();
    expect(lock.state).toBe('locked');
    expect(told).toEqual(['open', 'locked']);
  });
});

describe('the number that takes the cover off', () => {
  it('has four to six digits and is nobody’s first guess', () => {
    expect(pinFault('123')).toBe('digits');
    expect(pinFault('1234567')).toBe('digits');
    expect(pinFault('12a4')).toBe('digits');
    for (const easy of ['0000', '1234', '654321']) expect(pinFault(easy), easy).toBe('easy');
    for (const good of ['1357', '2580', '902741']) expect(pinFault(good), good).toBeUndefined();
  });

  it('opens when right, and locks after five wrong ones', async () => {
    const { lock } = opened();
    await lock.setPin('2580');
    lock.cover();
    expect(await lock.tryPin('1111')).toBe('wrong');
    expect(lock.triesLeft).toBe(4);
    expect(await lock.tryPin('2580')).toBe('open');
    lock.cover();
    for (let at = 0; at < 4; at += 1) expect(await lock.tryPin('1111')).toBe('wrong');
    expect(await lock.tryPin('1111')).toBe('locked');
    expect(lock.state).toBe('locked');
    expect(await lock.tryPin('2580')).toBe('locked');
  });

  it('lets no more than five through when many are tried at once', async () => {
    const { lock } = opened();
    await lock.setPin('2580');
    lock.cover();
    const answers = await Promise.all(['1', '2', '3', '4', '5', '2580'].map((one) => lock.tryPin(one)));
    expect(answers).not.toContain('open');
    expect(lock.state).toBe('locked');
  });

  it('opens nothing once removed', async () => {
    const { lock } = opened();
    await lock.setPin('2580');
    lock.removePin();
    lock.cover();
    expect(await lock.tryPin('2580')).not.toBe('open');
    expect(lock.state).toBe('covered');
  });
});
