/** Half-written texts on the device, sealed, with the revisions that tell two tabs of each other. */
import { Problem } from '../../shell/api.ts';
import type { Draft } from '../draft-keeper.ts';
import type { DeviceStore } from '../store/device-store.ts';

type Any = Draft<unknown>;

export async function keptDraft(store: DeviceStore, key: string): Promise<{ readonly draft: Any | null }> {
  return { draft: (await store.draft<Any>(key)) ?? null };
}

/** @throws Problem 409 where another tab has saved since the revision that was seen */
export async function keepDraft(
  store: DeviceStore,
  key: string,
  { value, revision }: { readonly value: unknown; readonly revision: number },
  now: string,
): Promise<Any> {
  const present = await store.draft<Any>(key);
  if ((present?.revision ?? 0) !== revision) throw new Problem(409, 'draft.newer', '');
  const kept = { revision: revision + 1, savedAt: now, value };
  await store.putDraft(key, kept);
  return kept;
}
