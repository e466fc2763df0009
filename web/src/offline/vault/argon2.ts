import { argon2id } from 'hash-wasm';
import type { Stretch } from './stretch.ts';

export const argon2: Stretch = async (phrase, salt, { memory, passes, lanes }) => {
  const secret = await argon2id({
    password: phrase,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(secret);
};
