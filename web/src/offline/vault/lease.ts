/**
 * How long a device may go without the server: a lost phone cannot be told that it is lost. When the lease is over, what
 * the server has confirmed is destroyed here; what is not sent yet stays sealed. The app alone keeps to it.
 */
import type { DeviceDatabase } from '../store/database.ts';

export interface Lease {
  readonly state: 'fine' | 'soon' | 'over';
  /** Instant of its end, in milliseconds. */
  readonly until: number;
}

interface Contact {
  /** Instant of the last answer of the server. */
  readonly at: number;
  /** The latest instant this device has seen since: a clock set back must not lengthen the lease. */
  readonly latest: number;
  readonly days: number;
}

const day = 24 * 60 * 60 * 1_000;
/** Days before the end from which one is told. */
const toldBefore = 3;
export const usualDays = 14;

/** @param now the latest instant ever seen, in milliseconds as `lastContact` @param days length of the lease */
export function leaseState(lastContact: number, now: number, days: number): Lease {
  const until = lastContact + days * day;
  const left = until - now;
  if (left <= 0) return { state: 'over', until };
  return { state: left <= toldBefore * day ? 'soon' : 'fine', until };
}

const place = 'contact';

/** The server has answered: the lease begins anew, and what the clock had said before is forgotten. */
export async function noteContact(database: DeviceDatabase, now: number, days = usualDays): Promise<void> {
  await database.put('door', { at: now, latest: now, days } satisfies Contact, place);
}

/** The lease of this device, and when it last met the server; `undefined` where it never has. */
export async function leaseOf(
  database: DeviceDatabase,
  now: number,
): Promise<(Lease & { readonly lastContact: number }) | undefined> {
  const change = database.transaction('door', 'readwrite');
  const contact = (await change.store.get(place)) as Contact | undefined;
  if (contact === undefined) return undefined;
  const latest = Math.max(contact.latest, now);
  if (latest > contact.latest) await change.store.put({ ...contact, latest }, place);
  await change.done;
  return { ...leaseState(contact.at, latest, contact.days), lastContact: contact.at };
}
