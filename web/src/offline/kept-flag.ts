/** Tells the next start of the app, before anything else is loaded, that somebody keeps work here. Says nothing else. */
const flag = 'pendamping-keeps';

export const isKept = (): boolean => localStorage.getItem(flag) !== null;

export function setKeptFlag(kept: boolean): void {
  if (kept) localStorage.setItem(flag, '1');
  else localStorage.removeItem(flag);
}
