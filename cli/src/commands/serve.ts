/** `pendamping serve`: for real use. No account exists beforehand; the first run prints a link that works once. */
import { openStore, type Serving, type Store, serve, welcomeLink } from '@pendamping/server';
import { remark, say, stdout } from '../console.ts';
import { numberOption, type Options, textOption } from '../options.ts';
import { dataFolder } from '../store.ts';
import { words } from '../words.ts';

/** Ends everything once, whichever signal comes, and comes again. */
export function stopOnSignal(store: Store, running: Serving): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await running.close();
    await store.close();
    remark(words.stopped);
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

export async function serving(options: Options): Promise<void> {
  const store = await openStore({ folder: dataFolder(options), say: (line) => remark(line) });
  const port = numberOption(options, 'port', 4173, 0, 65_535);
  const host = textOption(options, 'host', '127.0.0.1');
  const running = await serve(store.database, { port, host, log: options.values.log === true });
  stopOnSignal(store, running);
  const link = await welcomeLink(store.database, running.address);
  stdout(say(words.ready, { address: running.address }));
  if (link !== undefined) stdout(say(words.welcome, { link }));
  remark(words.stopHint);
}
