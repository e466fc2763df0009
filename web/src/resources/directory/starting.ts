/** Records the starting directory, a few entries at a time; what is listed already stays as it is. */
import { startingDirectory } from '@pendamping/domain';
import { record } from '../../offline/record.ts';

const atOnce = 20;

/** @throws Problem where the server does not answer; what was recorded by then stays, and pressing again goes on */
export async function loadStartingDirectory(today: string): Promise<void> {
  const entries = startingDirectory().map((one) => ({ ...one, occurredOn: today }));
  for (let at = 0; at < entries.length; at += atOnce) {
    const part = entries.slice(at, at + atOnce);
    const refused = await record(part);
    // Some of these are listed already: the others are told one by one.
    if (refused.length > 0) for (const one of part) await record([one]);
  }
}
