/**
 * A copy of an act that only the server can open again, kept against the day it loses what it had accepted.
 * Ephemeral ECDH on P-256, HKDF-SHA-256, AES-256-GCM; the act's id is bound to it.
 * Layout: the byte 1, 65 bytes of the ephemeral public key, 12 bytes of the initial value, ciphertext with its tag.
 */
import { type Bytes, derivation, joined, randomBytes, utf8 } from './seal.ts';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * Seals the bytes of an act for the holder of the private key.
 *
 * @param publicJwk the server's public key as a JSON Web Key on P-256
 * @throws DOMException where that key is none of this curve
 */
export async function sealForServer(publicJwk: JsonWebKey, act: string, bytes: Bytes): Promise<Bytes> {
  const theirs = await crypto.subtle.importKey('jwk', publicJwk, curve, false, []);
  const ours = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(derivation('pendamping copy'), root, aes, false, ['encrypt']);
  const iv = randomBytes(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(act) }, key, bytes);
  const ephemeral = await crypto.subtle.exportKey('raw', ours.publicKey);
  return joined(Uint8Array.of(1), new Uint8Array(ephemeral), iv, new Uint8Array(sealed));
}
