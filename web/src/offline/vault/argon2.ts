import { argon2id } from 'hash-wasm';
import type { Bytes } from './seal.ts';

export interface Cost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** 32 bytes from a phrase and its salt of 16 bytes. @throws Error where the device has not memory enough */
export type Stretch = (phrase: string, salt: Bytes, cost: Cost) => Promise<Bytes>;

/** Argon2id (RFC 9106), in the thread that calls it, which stands still meanwhile. */
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
