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

interface Doorway {
  readonly port: number;
  readonly host: string;
}

/** Where it listens. Asked before anything is started, so that a slip of the pen starts nothing. */
export const doorwayOf = (options: Options): Doorway => ({
  port: numberOption(options, 'port', 4173, 0, 65_535),
  host: textOption(options, 'host', '127.0.0.1'),
});

/** Opens the store and serves it; where that fails (the port is taken), the database does not stay behind. */
export async function opened(
  options: Options,
  begin: (store: Store) => Promise<Serving>,
): Promise<{ readonly store: Store; readonly running: Serving }> {
  const store = await openStore({ folder: dataFolder(options), say: (line) => remark(line) });
  try {
    return { store, running: await begin(store) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

export async function serving(options: Options): Promise<void> {
  const doorway = doorwayOf(options);
  const log = options.values.log === true;
  const { store, running } = await opened(options, ({ database }) => serve(database, { ...doorway, log }));
  stopOnSignal(store, running);
  const link = await welcomeLink(store.database, running.address);
  stdout(say(words.ready, { address: running.address }));
  if (link !== undefined) stdout(say(words.welcome, { link }));
  remark(words.stopHint);
}
