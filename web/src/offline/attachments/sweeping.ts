/** Clears away photos and voice notes of forms that were given up. */
import type { DeviceStore } from '../store/device-store.ts';

/** Milliseconds; a form in another tab may not have saved its draft yet. */
const aDay = 86_400_000;

/** What no draft and no act speaks of any more, a day after it was taken. @param now milliseconds of this device's clock */
export async function sweepTaken(store: DeviceStore, now: number): Promise<void> {
  const [drafts, acts] = await Promise.all([store.drafts(), store.acts()]);
  // An id of 36 characters is found in a text by accident never.
  const spoken = JSON.stringify([drafts, acts]);
  await store.attachments.sweep(new Date(now - aDay).toISOString(), (id) => spoken.includes(id));
}
