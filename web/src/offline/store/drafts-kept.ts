/** Drafts: what stands in a form, from the first letter on, each under a name that tells nothing to whoever reads it. */
import type { Vault } from '../vault/vault.ts';
import { type DeviceDatabase, strict } from './database.ts';

export interface KeptDrafts {
  readonly draft: <T>(key: string) => Promise<T | undefined>;
  readonly putDraft: (key: string, value: unknown) => Promise<void>;
  readonly dropDraft: (key: string) => Promise<void>;
  /** What stands in every draft. */
  readonly drafts: () => Promise<readonly unknown[]>;
}

export function keptDrafts(
  database: DeviceDatabase,
  vault: Pick<Vault, 'seal' | 'open' | 'name'>,
): KeptDrafts {
  return {
    async draft<T>(key: string) {
      const name = await vault.name(`draft/${key}`);
      const row = await database.get('drafts', name);
      return row === undefined ? undefined : vault.open<T>(`drafts/${name}`, row.sealed);
    },
    async putDraft(key, value) {
      const name = await vault.name(`draft/${key}`);
      const sealed = await vault.seal(`drafts/${name}`, value);
      const transaction = database.transaction('drafts', 'readwrite', strict);
      void transaction.store.put({ name, sealed });
      await transaction.done;
    },
    async dropDraft(key) {
      await database.delete('drafts', await vault.name(`draft/${key}`));
    },
    async drafts() {
      const rows = await database.getAll('drafts');
      return Promise.all(rows.map((one) => vault.open(`drafts/${one.name}`, one.sealed)));
    },
  };
}
