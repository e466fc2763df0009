/**
 * Argon2id (RFC 9106), reckoned in a thread of its own: it takes up to two seconds on a small phone, during which the
 * screen must go on moving; and the memory it took is given back when the thread ends, which WebAssembly else never does.
 */
import type { Bytes } from './seal.ts';

export interface Cost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** 32 bytes from a phrase and its salt of 16 bytes. @throws Error where the device has not memory enough */
export type Stretch = (phrase: string, salt: Bytes, cost: Cost) => Promise<Bytes>;

/** What is asked of the thread. */
export interface Asked {
  readonly phrase: string;
  readonly salt: Bytes;
  readonly cost: Cost;
}

/** What the thread answers. */
export type Answered = { readonly secret: Bytes } | { readonly failed: string };

const inThread: Stretch = (phrase, salt, cost) =>
  new Promise((settle, fail) => {
    const thread = new Worker(new URL('./stretch-thread.ts', import.meta.url), { type: 'module' });
    const end = (then: () => void) => {
      thread.terminate();
      then();
    };
    thread.onmessage = ({ data }: MessageEvent<Answered>) =>
      end(() => ('secret' in data ? settle(data.secret) : fail(new Error(data.failed))));
    thread.onerror = (event) => end(() => fail(new Error(event.message)));
    thread.postMessage({ phrase, salt, cost } satisfies Asked);
  });

const here: Stretch = async (phrase, salt, cost) => {
  const { argon2 } = await import('./argon2.ts');
  return argon2(phrase, salt, cost);
};

/** In a thread where there are any, as in every browser. */
export const stretch: Stretch = (phrase, salt, cost) =>
  typeof Worker === 'undefined' ? here(phrase, salt, cost) : inThread(phrase, salt, cost);
