/** Single things by name, each under its own seal: the session, a setting, how far the sync is. */
import type { Vault } from '../vault/vault.ts';
import { type DeviceDatabase, type DeviceSchema, strict } from './database.ts';

export interface Shelf {
  readonly get: <T>(name: string) => Promise<T | undefined>;
  /** Sealed, to be written with other rows in one transaction. */
  readonly rowOf: (name: string, value: unknown) => Promise<DeviceSchema['shelf']['value']>;
  readonly put: (name: string, value: unknown) => Promise<void>;
}

export function keptShelf(database: DeviceDatabase, vault: Pick<Vault, 'seal' | 'open'>): Shelf {
  const rowOf = async (name: string, value: unknown) => ({
    name,
    sealed: await vault.seal(`shelf/${name}`, value),
  });
  return {
    rowOf,
    async get<T>(name: string) {
      const row = await database.get('shelf', name);
      return row === undefined ? undefined : vault.open<T>(`shelf/${name}`, row.sealed);
    },
    async put(name, value) {
      const row = await rowOf(name, value);
      const transaction = database.transaction('shelf', 'readwrite', strict);
      void transaction.store.put(row);
      await transaction.done;
    },
  };
}
