/**
 * What must not be interrupted: a form with words in it, a device in a client's hands, entries that are not sent yet.
 * While anything holds the page, no new version of the app is offered or taken. All tabs of this browser share one
 * lock, so that a tab can know of the others; the browser lets go of it when a tab ends, however it ends.
 */
import { useEffect } from 'react';

const lockName = 'pendamping-writing';
const listeners = new Set<() => void>();
let holders = 0;
let letGo: (() => void) | undefined;

function tell(): void {
  for (const listener of listeners) listener();
}

function takeLock(): void {
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // Absent on pages without https, where no version is ever exchanged underneath the reader either.
  void navigator.locks?.request(lockName, { mode: 'shared' }, () => released);
}

/** Holds this page until what it returns is called; calling that twice does no harm. */
export function holdPage(): () => void {
  let holding = true;
  holders += 1;
  if (holders === 1) takeLock();
  tell();
  return () => {
    if (!holding) return;
    holding = false;
    holders -= 1;
    if (holders === 0) letGo?.();
    tell();
  };
}

export const isHeld = (): boolean => holders > 0;

/** Told whenever something begins or ends to hold this page. */
export function onHold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Holds the page for as long as `active` is true and the component stands. */
export function useHold(active: boolean): void {
  useEffect(() => (active ? holdPage() : undefined), [active]);
}

/**
 * Does something while no tab of this browser is held.
 *
 * @returns whether it was done; false where some tab is held
 */
export const whileNobodyWrites = (act: () => void): Promise<boolean> =>
  navigator.locks.request(lockName, { mode: 'exclusive', ifAvailable: true }, (lock) => {
    if (lock === null) return false;
    act();
    return true;
  });
