/** The device of the one who works here, while its vault is open; nothing where nobody keeps work on it. */
import type { Session } from '../shell/signed-in.ts';
import type { Helping } from './library/helping.ts';
import type { Library } from './library/library.ts';
import type { DeviceStore } from './store/device-store.ts';
import type { Refused } from './vault/doors.ts';

/** What the screens say of sending and taking. */
export interface Meeting {
  /** Acts, photos and voice notes. */
  readonly unsent: number;
  /** When the oldest unsent act was written (ISO 8601). */
  readonly oldest: string | undefined;
  readonly refused: number;
  readonly state: 'still' | 'sending' | 'waiting';
  /** Of the first sync; `undefined` once it is complete. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly lastContact: string | undefined;
  readonly needsSignIn: boolean;
  readonly leftOut: number;
  readonly revoked: boolean;
  /** Milliseconds: until when it may go without the server; only where that is soon, or over. */
  readonly leaseEnds: number | undefined;
  /** Whether the device itself could not keep what came, for instance because it is full. */
  readonly isFull: boolean;
}

export interface OpenDevice {
  readonly id: string;
  readonly store: DeviceStore;
  readonly library: Library;
  /** Of a volunteer: what they may know of cases that are not theirs. */
  readonly helping: Helping | undefined;
  readonly session: () => Session;
  /** Records that the device is in a client's hands, or no longer is. */
  readonly handOver: (to: Session['handedOver']) => Promise<void>;
  /** Whether this passphrase opens the vault; tries are counted and slowed down. */
  readonly isPassphrase: (passphrase: string) => Promise<boolean>;
  /** Whether the server knows this device; asked where somebody has signed in. */
  readonly isKnown: () => Promise<boolean>;
  /** Makes the device known again, where this passphrase opens the vault. */
  readonly enrolAgain: (passphrase: string) => Promise<{ readonly outcome: 'open' } | Refused>;
  /** Something was written here, or its owner knows that the network is back: time to send. */
  readonly wake: (why: 'written' | 'online' | 'signed-in') => void;
  /** What the server says of who works here, for the next time without it. */
  readonly renewSession: (session: Session) => Promise<void>;
  readonly meeting: () => Meeting;
  readonly onMeeting: (listener: () => void) => () => void;
  /** The names of the agency's workers, by id. */
  readonly workerNames: () => Promise<Readonly<Record<string, string>>>;
  /** What a record is called here; nothing where it is not held. */
  readonly nameOf: (stream: string) => Promise<string>;
  /** Whether all that belongs here has been here once. */
  readonly isComplete: () => boolean;
  /** Whether the list of all cases is here, be it ahead of their records. */
  readonly isListed: () => boolean;
}

let present: OpenDevice | undefined;
const listeners = new Set<() => void>();

export const openDevice = (): OpenDevice | undefined => present;

export function putDevice(device: OpenDevice | undefined): void {
  present = device;
  for (const listener of listeners) listener();
}

export function onDevice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
