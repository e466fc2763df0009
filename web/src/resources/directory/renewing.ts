/** Fetching what of the directory is kept on this device. */
import { type OpenDevice, openDevice } from '../../offline/device.ts';
import {
  type DirectoryPack,
  type KeptArea,
  type KeptDirectory,
  keepDirectory,
  keptDirectory,
} from '../../offline/library/directory.ts';
import { askServer } from '../../shell/api.ts';

/** Milliseconds: a few megabytes over a bad line. */
const patience = 120_000;

/** Fetches the services of these areas and keeps them. @throws Problem @throws DOMException where the device is full */
export async function fetchDirectory(device: OpenDevice, areas: readonly KeptArea[]): Promise<KeptDirectory> {
  const regions = areas.map(({ code }) => code);
  const pack = await askServer<DirectoryPack>('POST', '/api/v1/directory/pack', { regions }, patience);
  return keepDirectory(device, areas, pack);
}

/** What is a day old is fetched anew where there is a network, while somebody seeks anyway. */
export async function renewIfOld(): Promise<void> {
  const device = openDevice();
  if (device === undefined) return;
  const kept = await keptDirectory(device);
  if (kept === undefined || kept.keptOn === device.session().today) return;
  await fetchDirectory(device, kept.areas).catch(() => undefined);
}
