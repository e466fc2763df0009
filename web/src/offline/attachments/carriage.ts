/** How bytes go to the server and come from it. */
import { getFile, putBytes } from '../../shell/api.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Sendable {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly bytes: Bytes;
}

const addressOf = (id: string) => `/api/v1/attachments/${id}`;

/** Milliseconds: a minute, and as long as a line of 32 kbit/s takes. */
const patienceFor = (bytes: number): number => 60_000 + bytes / 4;

const told = ({ stream, type }: Sendable) => new URLSearchParams({ stream, type });

/** The same again changes nothing. @throws Problem */
export async function sendAttachment(one: Sendable): Promise<void> {
  await putBytes(`${addressOf(one.id)}?${told(one)}`, one.bytes, patienceFor(one.bytes.length));
}

/** By the secret of a device that is no longer welcome, to be joined to what it has handed over. @throws Problem */
export async function sendLastAttachment(
  { device, secret }: { readonly device: string; readonly secret: string },
  one: Sendable,
): Promise<void> {
  const path = `/api/v1/devices/${device}/last-attachments/${one.id}?${told(one)}`;
  await putBytes(path, one.bytes, patienceFor(one.bytes.length), { 'x-device-secret': secret });
}

/** @throws Problem */
export const fetchAttachment = (id: string): Promise<Blob> => getFile(addressOf(id));
