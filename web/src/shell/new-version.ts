/**
 * The service worker that keeps the app's files on this device, and the change from one version to the next: a new one
 * is fetched in the background, waits, and takes over only when somebody asks; then every tab reloads as soon as
 * nothing holds it.
 */
import { Workbox } from 'workbox-window';
import { isHeld, onHold, whileNobodyWrites } from './writing.ts';

/** `ready`: waits to be asked for. `elsewhere`: asked for, but another tab is held. `taken`: this tab has yet to reload. */
export type VersionState = 'present' | 'ready' | 'elsewhere' | 'taken';

/** Whether the app's own files lie on this device: `coming` while they are fetched, `cannot` where the browser keeps none. */
export type AppKept = 'here' | 'coming' | 'cannot';

const lookEvery = 60 * 60 * 1_000;
/** Time for a form that was just recorded to lead to its next page, in milliseconds. */
const afterWriting = 800;

const listeners = new Set<() => void>();
let state: VersionState = 'present';
let workbox: Workbox | undefined;
let isRefused = false;
let reloading: ReturnType<typeof setTimeout> | undefined;

export const versionState = (): VersionState => state;

export function onVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function appKept(): AppKept {
  if (!('serviceWorker' in navigator) || workbox === undefined || isRefused) return 'cannot';
  return navigator.serviceWorker.controller === null ? 'coming' : 'here';
}

function become(next: VersionState): void {
  state = next;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function reloadWhenFree(): void {
  clearTimeout(reloading);
  if (!isHeld())
    reloading = setTimeout(() => {
      if (!isHeld()) window.location.reload();
    }, afterWriting);
}

/** Another version has taken over: what this tab runs no longer has its files behind it. */
function taken(): void {
  become('taken');
  onHold(reloadWhenFree);
  reloadWhenFree();
}

/** Takes the version that waits, unless some tab of this browser is held. */
export async function takeVersion(): Promise<void> {
  const done = await whileNobodyWrites(() => workbox?.messageSkipWaiting());
  if (!done) become('elsewhere');
}

function lookForOthers(own: Workbox): void {
  const look = () => {
    if (document.visibilityState === 'visible') void own.update().catch(() => undefined);
  };
  setInterval(look, lookEvery);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
}

/** Registers the service worker, where there is a built one and the browser can; does nothing on a second call. */
export function keepVersion(): void {
  if (workbox !== undefined || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const own = new Workbox('/sw.js');
  workbox = own;
  // The first worker of a device takes charge of a page that needs no other files: only a change is a new version.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) taken();
    controlled = true;
    tell();
  });
  own.addEventListener('waiting', () => {
    if (state !== 'taken') become('ready');
  });
  window.addEventListener('vite:preloadError', (event) => {
    // The screen asked for is of the version before and gone from this device: drafts outlive the reload.
    if (state === 'taken') {
      event.preventDefault();
      window.location.reload();
    }
  });
  void own
    .register({ immediate: true })
    .then(() => lookForOthers(own))
    // Without it the app works as before, with a network.
    .catch(() => {
      isRefused = true;
      tell();
    });
}
