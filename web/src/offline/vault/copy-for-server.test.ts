import { expect, it } from 'vitest';
import { sealForServer } from './copy-for-server.ts';
import { utf8 } from './seal.ts';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const act = '0190c0de-0000-7000-8000-00000000000a';

/** Opens a copy as its layout says, with nothing of the code that sealed it. */
async function openedBy(
  privateKey: CryptoKey,
  about: string,
  copy: Uint8Array<ArrayBuffer>,
): Promise<string> {
  expect(copy[0]).toBe(1);
  const theirs = await crypto.subtle.importKey('raw', copy.slice(1, 66), curve, false, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = new TextEncoder().encode('pendamping copy');
  const salt = new Uint8Array(0);
  const raw = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, root, 256);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const additionalData = new TextEncoder().encode(about);
  const cipher = { name: 'AES-GCM', iv: copy.slice(66, 78), additionalData };
  return new TextDecoder().decode(await crypto.subtle.decrypt(cipher, key, copy.slice(78)));
}

async function server() {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  return { privateKey, jwk: await crypto.subtle.exportKey('jwk', publicKey) };
}

it('a copy is opened by the server it was sealed for, and shows nothing on the device', async () => {
  const { privateKey, jwk } = await server();
  const text = JSON.stringify({
    act,
    entries: [{ type: 'NoteWritten', data: { text: 'Kunjungan ke rumah' } }],
  });
  const copy = await sealForServer(jwk, act, utf8(text));
  expect(new TextDecoder().decode(copy)).not.toContain('Kunjungan');
  expect(await openedBy(privateKey, act, copy)).toBe(text);
});

it('a copy is opened neither by another server nor as another act, and two of the same differ', async () => {
  const { privateKey, jwk } = await server();
  const copy = await sealForServer(jwk, act, utf8('{}'));
  await expect(openedBy((await server()).privateKey, act, copy)).rejects.toThrow(DOMException);
  await expect(openedBy(privateKey, 'another act', copy)).rejects.toThrow(DOMException);
  expect(await sealForServer(jwk, act, utf8('{}'))).not.toEqual(copy);
});
