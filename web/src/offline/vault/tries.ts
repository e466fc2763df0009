/**
 * Wrong passphrases slow down. How many there were is kept on the device, so that loading the page again does not help.
 * It holds off whoever tries on the screen; whoever copies the disk is held off by the cost of each guess alone.
 */
import type { DeviceDatabase } from '../store/database.ts';

interface Tries {
  readonly failed: number;
  /** Instant of the last try, in milliseconds. */
  readonly last: number;
}

const place = 'tries';
const none: Tries = { failed: 0, last: 0 };
/** Seconds to wait after so many failed tries; after more, the last one. */
const waits = [0, 0, 0, 0, 5, 15, 60, 300, 900] as const;

const pauseAfter = (failed: number): number => (waits[Math.min(failed, waits.length - 1)] ?? 0) * 1_000;

const openAt = ({ failed, last }: Tries): number => last + pauseAfter(failed);

/** A clock set back must not make somebody wait for years: the wait then begins anew. */
const sane = (tries: Tries, now: number): Tries => (tries.last > now ? { ...tries, last: now } : tries);

/** The instant from which the next try is let through; it may lie in the past. */
export async function nextTry(database: DeviceDatabase, now: number): Promise<number> {
  const tries = ((await database.get('door', place)) as Tries | undefined) ?? none;
  return openAt(sane(tries, now));
}

/**
 * Counts a try before it is made, so that ending the page half-way spares nobody the wait.
 *
 * @returns the instant until which one must wait, or `undefined` where the try may be made now
 */
export async function countTry(database: DeviceDatabase, now: number): Promise<number | undefined> {
  const change = database.transaction('door', 'readwrite', { durability: 'strict' });
  const before = sane(((await change.store.get(place)) as Tries | undefined) ?? none, now);
  const waiting = openAt(before) > now;
  const after = waiting ? before : { failed: before.failed + 1, last: now };
  await change.store.put(after, place);
  await change.done;
  return waiting ? openAt(before) : undefined;
}

export const forgetTries = (database: DeviceDatabase): Promise<void> => database.delete('door', place);
