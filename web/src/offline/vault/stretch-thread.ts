/** The thread that reckons Argon2id: answers one question, and is ended by whoever asked. */
import { argon2 } from './argon2.ts';
import type { Answered, Asked } from './stretch.ts';

const answer = (words: Answered) => self.postMessage(words);

self.onmessage = ({ data: { phrase, salt, cost } }: MessageEvent<Asked>) => {
  argon2(phrase, salt, cost).then(
    (secret) => answer({ secret }),
    (error: unknown) => answer({ failed: String(error) }),
  );
};
