/** What the screen says of the work of bringing things to the server and taking what came. */
import type { Snapshot } from '../store/device-store.ts';

export interface SyncShown {
  /** Acts that the server has not answered. */
  readonly unsent: number;
  /** When the oldest of them was written, by this device's clock (ISO 8601). */
  readonly oldest?: string;
  readonly refused: number;
  /** `waiting`: something went wrong, it is tried again by itself. */
  readonly state: 'sending' | 'waiting' | 'still';
  /** Records that are being fetched: how many have come, of how many. */
  readonly fetching?: { readonly done: number; readonly of: number };
  /** Whether everything that belongs on this device has been here once. */
  readonly complete: boolean;
  /** Whether the list of all cases is here, be it ahead of the records. */
  readonly listed: boolean;
  /** Cases that are too many to be kept here. */
  readonly leftOut: number;
  /** Milliseconds of this device's clock; absent before the first answer since the app was opened. */
  readonly lastContact?: number;
  readonly needsSignIn: boolean;
  readonly revoked: boolean;
  /** The device itself could not keep something, for instance because it is full. */
  readonly fault?: unknown;
}

export const nothingShown: SyncShown = {
  unsent: 0,
  refused: 0,
  state: 'still',
  complete: false,
  listed: false,
  leftOut: 0,
  needsSignIn: false,
  revoked: false,
};

type OfSnapshot = Pick<
  SyncShown,
  'unsent' | 'oldest' | 'refused' | 'fetching' | 'complete' | 'listed' | 'leftOut'
>;

export function shownOf({ sync, acts }: Snapshot): OfSnapshot {
  const waiting = acts.filter((act) => act.state === 'waiting');
  const [first] = [...waiting].sort((a, b) => a.number - b.number);
  const of = Math.max(sync.toFetch, sync.wanted.length);
  return {
    unsent: waiting.length,
    ...(first === undefined ? {} : { oldest: first.writtenAt }),
    refused: acts.filter((act) => act.state === 'refused').length,
    ...(of === 0 ? {} : { fetching: { done: of - sync.wanted.length, of } }),
    complete: sync.complete,
    listed: sync.complete || sync.listed === true,
    leftOut: sync.leftOut,
  };
}
