/**
 * Looks on inside the page, for the bench of a device: when something stands painted, what the database has completed,
 * how long frames were, and what the bare browser needs for the same bytes. Runs in the browser, so it can use nothing
 * from outside itself.
 */

export interface Write {
  /** Milliseconds since the page began. */
  readonly at: number;
  readonly records: number;
  readonly acts: number;
  /** Bytes of the sealed lists, where they were written. */
  readonly lists: number;
}

export interface Probe {
  readonly writes: readonly Write[];
  /** How long each thread (Argon2id) took from its beginning to its first word, in milliseconds. */
  readonly threads: readonly number[];
  /** Bytes sent in the bodies of requests. */
  readonly sent: { bytes: number };
  /** When the page first showed this, after which a frame was painted; milliseconds since the page began. */
  readonly painted: (selector: string, text?: string, absent?: string) => Promise<number>;
  /** Follows the link and says how long it took until the case stood there. */
  readonly open: (href: string) => Promise<number>;
  /** Follows the link and says how long it took until this stood painted. */
  readonly follow: (href: string, selector: string, text?: string) => Promise<number>;
  /** Scrolls down to the end of the list at this speed (pixels a frame) and gives the length of each frame. */
  readonly scroll: (speed: number, more: string | undefined) => Promise<readonly number[]>;
  readonly floor: {
    readonly open: (entries: unknown, lines: number) => Promise<number>;
    readonly rewrite: (record: unknown, count: number) => Promise<number>;
    readonly rows: (texts: readonly string[]) => void;
    readonly fetch: (streams: readonly string[]) => Promise<number>;
  };
}

declare global {
  interface Window {
    probe: Probe;
  }
}

export function installProbe(): void {
  const writes: Write[] = [];
  const threads: number[] = [];
  const sent = { bytes: 0 };
  const frame = () => new Promise<number>((settle) => requestAnimationFrame(settle));
  performance.setResourceTimingBufferSize(100_000);

  const counts = new WeakMap<IDBTransaction, { records: number; acts: number; lists: number }>();
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...given) {
    const made = begin.apply(this, given);
    if (given[1] === 'readwrite') {
      counts.set(made, { records: 0, acts: 0, lists: 0 });
      made.addEventListener('complete', () => {
        const count = counts.get(made);
        if (count !== undefined) writes.push({ at: performance.now(), ...count });
      });
    }
    return made;
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function counted(this: IDBObjectStore, value, ...key) {
    const count = counts.get(this.transaction);
    if (count !== undefined) {
      if (this.name === 'records') count.records += 1;
      if (this.name === 'outbox') count.acts += 1;
      if (this.name === 'shelf' && String(value.name).startsWith('lists')) count.lists += value.sealed.length;
    }
    return put.call(this, value, ...key);
  };
  const asks = window.fetch;
  window.fetch = (to, how) => {
    if (typeof how?.body === 'string') sent.bytes += how.body.length;
    return asks(to, how);
  };
  const Thread = window.Worker;
  window.Worker = class extends Thread {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      const begun = performance.now();
      this.addEventListener('message', () => threads.push(performance.now() - begun), { once: true });
    }
  };

  const shows = (selector: string, text: string | undefined) =>
    [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(text ?? ''));
  async function painted(selector: string, text?: string, absent?: string): Promise<number> {
    const begun = performance.now();
    while (!shows(selector, text) || (absent !== undefined && document.querySelector(absent) !== null)) {
      if (performance.now() - begun > 60_000)
        throw new Error(`${selector} with ${text ?? 'anything'} never stood`);
      await frame();
    }
    await frame();
    return performance.now();
  }
  async function follow(href: string, selector: string, text?: string): Promise<number> {
    const begun = performance.now();
    document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`)?.click();
    await painted(selector, text);
    return performance.now() - begun;
  }
  const open = (href: string) => follow(href, '.line');
  /** Presses the button once for each height of the page. @returns whether there is one */
  let pressed = -1;
  function pressMore(more: string | undefined): boolean {
    const button = more === undefined ? null : document.querySelector<HTMLButtonElement>(more);
    if (button !== null && pressed !== document.body.scrollHeight) {
      pressed = document.body.scrollHeight;
      button.click();
    }
    return button !== null;
  }
  async function scroll(speed: number, more: string | undefined): Promise<readonly number[]> {
    const lengths: number[] = [];
    let before = await frame();
    let still = 0;
    while (still < 30) {
      const top = window.scrollY;
      window.scrollBy(0, speed);
      const now = await frame();
      lengths.push(now - before);
      before = now;
      if (window.scrollY > top) still = 0;
      else if (!pressMore(more)) still += 1;
    }
    return lengths;
  }

  async function floorDatabase(): Promise<IDBDatabase> {
    const asking = indexedDB.open('floor', 1);
    asking.onupgradeneeded = () => asking.result.createObjectStore('rows');
    return new Promise((settle) => {
      asking.onsuccess = () => settle(asking.result);
    });
  }
  const done = (of: IDBTransaction) => new Promise((settle) => of.addEventListener('complete', settle));
  const answer = <T>(of: IDBRequest<T>) =>
    new Promise<T>((settle) => {
      of.onsuccess = () => settle(of.result);
    });
  const iv = new Uint8Array(12);
  const newKey = () =>
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const seal = (key: CryptoKey, value: unknown) =>
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)));
  const unseal = async (key: CryptoKey, bytes: ArrayBuffer) =>
    JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes)));

  async function filled(record: unknown, count: number) {
    const [database, key] = [await floorDatabase(), await newKey()];
    const sealed = await seal(key, record);
    const change = database.transaction('rows', 'readwrite');
    for (let at = 0; at < count; at += 1) change.objectStore('rows').put(sealed, at);
    await done(change);
    return { database, key };
  }
  const floor: Probe['floor'] = {
    async open(record, lines) {
      const { database, key } = await filled(record, 1);
      const begun = performance.now();
      const sealed = await answer(database.transaction('rows').objectStore('rows').get(0));
      const { entries } = (await unseal(key, sealed)) as { entries: { type: string; data: unknown }[] };
      const list = document.createElement('ol');
      for (const one of entries.slice(0, lines)) {
        const item = document.createElement('li');
        item.textContent = `${one.type} ${JSON.stringify(one.data)}`;
        list.append(item);
      }
      document.querySelector('main')?.append(list);
      await frame();
      await frame();
      const took = performance.now() - begun;
      list.remove();
      database.close();
      return took;
    },
    async rewrite(record, count) {
      const { database, key } = await filled(record, count);
      const begun = performance.now();
      const all = await answer(database.transaction('rows').objectStore('rows').getAll());
      const sealed = await Promise.all(all.map(async (one) => seal(key, await unseal(key, one))));
      const change = database.transaction('rows', 'readwrite', { durability: 'strict' });
      for (const [at, one] of sealed.entries()) change.objectStore('rows').put(one, at);
      await done(change);
      database.close();
      return performance.now() - begun;
    },
    rows(texts) {
      const list = document.createElement('ol');
      for (const text of texts) {
        const item = document.createElement('li');
        item.textContent = text;
        item.style.minHeight = '8rem';
        list.append(item);
      }
      document.body.replaceChildren(list);
      window.scrollTo(0, 0);
    },
    async fetch(streams) {
      const begun = performance.now();
      let wanted = streams;
      while (wanted.length > 0) {
        const asked = wanted.slice(0, 500);
        const got = await asks('/api/v1/records', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ streams: asked }),
        });
        const { rest } = (await got.json()) as { rest: string[] };
        wanted = [...rest, ...wanted.slice(500)];
      }
      return performance.now() - begun;
    },
  };
  window.probe = { writes, threads, sent, painted, open, follow, scroll, floor };
}
