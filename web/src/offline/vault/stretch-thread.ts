/** The thread that reckons Argon2id: answers one question, and is ended by whoever asked. */
import { argon2, type Cost } from './argon2.ts';
import type { Bytes } from './seal.ts';

export interface Asked {
  readonly phrase: string;
  readonly salt: Bytes;
  readonly cost: Cost;
}

export type Answered = { readonly secret: Bytes } | { readonly failed: string };

const answer = (words: Answered) => self.postMessage(words);

self.onmessage = ({ data: { phrase, salt, cost } }: MessageEvent<Asked>) => {
  argon2(phrase, salt, cost).then(
    (secret) => answer({ secret }),
    (error: unknown) => answer({ failed: String(error) }),
  );
};
