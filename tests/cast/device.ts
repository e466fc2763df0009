/** A device that keeps work, as a browser would enrol it, and the copies it seals for the server alone. */
import { randomUUID, webcrypto } from 'node:crypto';
import type { Running } from './http.ts';

const { subtle } = webcrypto;

export interface Enrolled {
  readonly device: string;
  readonly secret: string;
  readonly share: string;
  readonly copyKey: webcrypto.JsonWebKey;
  readonly leaseDays: number;
}

export async function enrolled(
  server: Running,
  token: string,
  device: string = randomUUID(),
): Promise<Enrolled> {
  const { status, json } = await server.ask('POST', '/api/v1/devices', {
    token,
    body: { device, name: 'Ponsel' },
  });
  if (status !== 200) throw new Error(`enrolling was answered ${status}`);
  return { device, ...json };
}

/** Byte 1, the ephemeral public key, the iv, the sealed text: written here a second time, by the protocol alone. */
export async function sealedCopy(
  key: webcrypto.JsonWebKey,
  act: string,
  entries: readonly unknown[],
): Promise<string> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const text = new TextEncoder();
  const theirs = await subtle.importKey('jwk', key, curve, false, []);
  const own = (await subtle.generateKey(curve, true, ['deriveBits'])) as webcrypto.CryptoKeyPair;
  const bits = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256);
  const shared = await subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const aes = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: text.encode('pendamping copy') },
    shared,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const plain = text.encode(JSON.stringify({ act, entries }));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: text.encode(act) }, aes, plain);
  const raw = await subtle.exportKey('raw', own.publicKey);
  return Buffer.concat([Buffer.of(1), Buffer.from(raw), iv, Buffer.from(sealed)]).toString('base64');
}
