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

/** The same again changes nothing. @throws Problem */
export async function sendAttachment({ id, stream, type, bytes }: Sendable): Promise<void> {
  const query = new URLSearchParams({ stream, type });
  await putBytes(`${addressOf(id)}?${query}`, bytes, patienceFor(bytes.length));
}

/** @throws Problem */
export const fetchAttachment = (id: string): Promise<Blob> => getFile(addressOf(id));
