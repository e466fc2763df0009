/** What areas are called, as this device knows it: from its records, from screens that showed them, from the kept directory. */
import type { NamedArea } from '@pendamping/domain';
import type { OpenDevice } from '../device.ts';
import { keptDirectory } from './directory.ts';
import { mentionedNames, plainArea } from './mentioned-areas.ts';

const shelf = 'areas/names';

type Names = readonly NamedArea[];

const shown = async ({ store }: Pick<OpenDevice, 'store'>): Promise<Names> =>
  (await store.shelf<Names>(shelf)) ?? [];

/** Keeps names beside those kept before; what is kept already as it is costs no writing. @throws DOMException where the device is full */
export async function keepAreaNames(device: Pick<OpenDevice, 'store'>, areas: Names): Promise<void> {
  const all = new Map((await shown(device)).map((one) => [one.code, one]));
  const known = new Map(
    [...(await mentionedNames(device.store)), ...all.values()].map((one) => [one.code, one]),
  );
  const fresh = areas.filter((one) => known.get(one.code)?.within !== one.within);
  if (fresh.length === 0) return;
  for (const one of fresh) all.set(one.code, plainArea(one));
  await device.store.putOnShelf(shelf, [...all.values()]);
}

/** Of these codes those whose names are known here. */
export async function knownAreaNames(device: Pick<OpenDevice, 'store'>, codes: readonly string[]) {
  const chosen = (await keptDirectory(device))?.areas ?? [];
  const all = [
    ...chosen.map((one) => ({ ...one, within: '' })),
    ...(await mentionedNames(device.store)),
    ...(await shown(device)),
  ];
  const byCode = new Map(all.map((one) => [one.code, one]));
  return { areas: codes.flatMap((code) => byCode.get(code) ?? []) };
}
