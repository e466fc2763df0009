/**
 * Sealing under one key: AES-GCM with 256 bits and a random initial value of 96 bits (NIST SP 800-38D).
 * Layout: the byte 1, the initial value, the ciphertext with its tag. The place is bound as additional data.
 */
import type { Seal } from './vault.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const layout = 1;
const ivLength = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

export function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const aesKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Many keys from one secret: `info` names what the key is for, so that none serves two purposes (RFC 5869). */
export const derivation = (info: string) =>
  ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) }) as const;

/** An AES key for one purpose, from 32 bytes that are random already. */
export async function keyFrom(secret: Bytes, info: string): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(derivation(info), root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** `key` is asked at each use, so that a vault that has been closed seals and opens nothing any more. */
export function sealUnder(key: () => CryptoKey): Seal {
  const sealBytes = async (place: string, bytes: Bytes): Promise<Bytes> => {
    const iv = randomBytes(ivLength);
    const cipher = { name: 'AES-GCM', iv, additionalData: utf8(place) };
    const sealed = await crypto.subtle.encrypt(cipher, key(), bytes);
    return joined(Uint8Array.of(layout), iv, new Uint8Array(sealed));
  };
  const openBytes = async (place: string, sealed: Bytes): Promise<Bytes> => {
    if (sealed[0] !== layout) throw new DOMException('sealed in a way not known here', 'OperationError');
    const iv = sealed.slice(1, 1 + ivLength);
    const cipher = { name: 'AES-GCM', iv, additionalData: utf8(place) };
    return new Uint8Array(await crypto.subtle.decrypt(cipher, key(), sealed.subarray(1 + ivLength)));
  };
  return {
    sealBytes,
    openBytes,
    seal: (place, value) => sealBytes(place, utf8(JSON.stringify(value))),
    open: async <T>(place: string, sealed: Bytes) =>
      JSON.parse(decoder.decode(await openBytes(place, sealed))) as T,
  };
}
