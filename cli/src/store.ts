/** Opens the store that the options name, for one command, and closes it however the command ends. */
import path from 'node:path';
import { openStore, type Store } from '@pendamping/server';
import { remark } from './console.ts';
import { type Options, textOption } from './options.ts';

export const dataFolder = (options: Options): string => path.resolve(textOption(options, 'data', 'data'));

export async function withStore(options: Options, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ folder: dataFolder(options), say: (words) => remark(words) });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
