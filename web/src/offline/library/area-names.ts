/** What areas are called, as this device has learned it: from screens that showed them, and from the kept directory. */
import type { NamedArea } from '@pendamping/domain';
import type { OpenDevice } from '../device.ts';
import { keptDirectory } from './directory.ts';

const shelf = 'areas/names';

async function learned({ store }: OpenDevice): Promise<readonly NamedArea[]> {
  return (await store.shelf<readonly NamedArea[]>(shelf)) ?? [];
}

/** Keeps names beside those kept before; what is kept already as it is costs no writing. @throws DOMException where the device is full */
export async function keepAreaNames(device: OpenDevice, areas: readonly NamedArea[]): Promise<void> {
  const all = new Map((await learned(device)).map((one) => [one.code, one]));
  const fresh = areas.filter((one) => all.get(one.code)?.within !== one.within);
  if (fresh.length === 0) return;
  for (const { code, name, within } of fresh) all.set(code, { code, name, within });
  await device.store.putOnShelf(shelf, [...all.values()]);
}

/** Of these codes those whose names are known here. */
export async function knownAreaNames(device: OpenDevice, codes: readonly string[]) {
  const chosen = (await keptDirectory(device))?.areas ?? [];
  const all = [...chosen.map((one) => ({ ...one, within: '' })), ...(await learned(device))];
  const byCode = new Map(all.map((one) => [one.code, one]));
  return { areas: codes.flatMap((code) => byCode.get(code) ?? []) };
}
