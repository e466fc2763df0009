/**
 * Argon2id in a thread of its own: it takes up to two seconds on a small phone, during which the screen must go on
 * moving; and the memory it took is given back when the thread ends, which WebAssembly else never does.
 */
import type { Stretch } from './argon2.ts';
import type { Answered, Asked } from './stretch-thread.ts';

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
