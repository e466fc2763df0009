/** Everything a page of the app finds stored under its own address, whatever the browser does to it on the disk. */
import type { Page } from '@playwright/test';

/** One long text: keys and values of every database, of both storages, and of every cache. */
export const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const told: string[] = [];
    const bytes = (value: ArrayBuffer | Uint8Array) => {
      const all = value instanceof Uint8Array ? value : new Uint8Array(value);
      told.push(new TextDecoder('utf-8').decode(all), new TextDecoder('utf-16le').decode(all));
    };
    const walk = async (value: unknown): Promise<void> => {
      if (value instanceof Blob) bytes(await value.arrayBuffer());
      else if (value instanceof ArrayBuffer || value instanceof Uint8Array) bytes(value);
      else if (value instanceof Map || value instanceof Set) for (const one of value) await walk(one);
      else if (typeof value === 'object' && value !== null)
        for (const [key, one] of Object.entries(value)) {
          told.push(key);
          await walk(one);
        }
      else told.push(String(value));
    };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((settle, fail) => {
        request.onsuccess = () => settle(request.result);
        request.onerror = () => fail(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      told.push(name);
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        await walk(await Promise.all([answer(reading.getAllKeys()), answer(reading.getAll())]));
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) await walk({ ...storage });
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        told.push(request.url);
        bytes((await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0));
      }
    }
    return told.join('\n');
  });
