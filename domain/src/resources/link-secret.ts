/**
 * The secret of a link by which somebody outside answers. It is made where the referral is sent, also without a network,
 * and shown once; the record keeps SHA-256 (FIPS 180-4) of it, from which nobody finds the way back.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The secret as it stands in the address: 32 random bytes as base64url, 43 characters. */
export function secretOf(random: Uint8Array): string {
  if (random.length !== 32) throw new RangeError('a secret is made of 32 random bytes');
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let text = '';
  for (let at = 0; at < random.length; at += 3) {
    const [a = 0, b = 0, c = 0] = random.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += alphabet[(bits >> shift) & 63];
  }
  return text.slice(0, 43);
}

/** 64 hexadecimal digits. */
export const hashOfSecret = (secret: string): string => bytesToHex(sha256(utf8ToBytes(secret)));
