/** Tells the next start of the app, before anything else is loaded, that somebody keeps work here. Says nothing else. */
const flag = 'pendamping-keeps';

export const isKept = (): boolean => localStorage.getItem(flag) !== null;

export function setKeptFlag(kept: boolean): void {
  if (kept) localStorage.setItem(flag, '1');
  else localStorage.removeItem(flag);
}

/**
 * Whether somebody keeps work here although the flag does not say so: a browser writes the flag down some seconds late,
 * and forgets it when it ends before. Without this the work would lie here and nobody would be let to it.
 */
export async function isKeptAfterAll(): Promise<boolean> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'pendamping-accounts')) return false;
  const { accountsHere } = await import('./vault/accounts.ts');
  const kept = (await accountsHere()).length > 0;
  if (kept) setKeptFlag(true);
  return kept;
}
