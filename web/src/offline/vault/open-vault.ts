/** The vault while it is open: its keys live in memory alone, cannot be taken out, and are forgotten when it closes. */
import { aesKey, type Bytes, derivation, randomBytes, sealUnder, utf8 } from './seal.ts';
import type { Seal, Vault } from './vault.ts';

export interface OpenVault {
  readonly vault: Vault;
  /** Forgets the keys. Whoever still holds the vault, or the key of a record, gets `VaultClosed` from then on. */
  readonly close: () => void;
}

/** The vault was closed while something was still to be sealed or opened. Remedy: unlock, and do it again. */
export class VaultClosed extends Error {
  constructor() {
    super('the vault is closed');
    this.name = 'VaultClosed';
  }
}

interface Keys {
  readonly sealing: CryptoKey;
  readonly wrapping: CryptoKey;
  readonly naming: CryptoKey;
}

const aes = { name: 'AES-GCM', length: 256 } as const;
const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

async function keysFrom(dataKey: Bytes): Promise<Keys> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const derive = (purpose: string, kind: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) =>
    crypto.subtle.deriveKey(derivation(`pendamping vault ${purpose}`), root, kind, false, uses);
  const [sealing, wrapping, naming] = await Promise.all([
    derive('sealing', aes, ['encrypt', 'decrypt']),
    derive('record keys', aes, ['encrypt', 'decrypt']),
    derive('names', hmac, ['sign']),
  ]);
  return { sealing, wrapping, naming };
}

const placeOfKey = (stream: string) => `key/${stream}`;

const urlSafe = { alphabet: 'base64url', omitPadding: true } as const;

/** Bytes as letters, digits, `-` and `_`. */
export function base64url(bytes: Bytes): string {
  if ('toBase64' in bytes && typeof bytes.toBase64 === 'function') return bytes.toBase64(urlSafe);
  const text = btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Opens the vault of a worker with its data key of 32 bytes, which are wiped here once they are read. */
export async function openVault(worker: string, dataKey: Bytes): Promise<OpenVault> {
  let keys: Keys | undefined = await keysFrom(dataKey);
  dataKey.fill(0);
  const known = (): Keys => {
    if (keys === undefined) throw new VaultClosed();
    return keys;
  };
  const whole = sealUnder(() => known().sealing);
  const wrapper = sealUnder(() => known().wrapping);
  // By what is wrapped as well as by the stream: a record that was dropped and came again has another key.
  const held = new Map<string, Promise<Seal>>();

  const sealOf = async (raw: Bytes): Promise<Seal> => {
    const key = await aesKey(raw);
    raw.fill(0);
    return sealUnder(() => {
      known();
      return key;
    });
  };
  const nameOf = (stream: string, wrapped: Bytes) => `${stream} ${base64url(wrapped)}`;
  const keyOf = (stream: string, wrapped: Bytes): Promise<Seal> => {
    const name = nameOf(stream, wrapped);
    const before = held.get(name);
    if (before !== undefined) return before;
    const coming = wrapper.openBytes(placeOfKey(stream), wrapped).then(sealOf);
    held.set(name, coming);
    coming.catch(() => held.delete(name));
    return coming;
  };
  const newKey = async (stream: string) => {
    const raw = randomBytes(32);
    const wrapped = await wrapper.sealBytes(placeOfKey(stream), raw);
    const coming = sealOf(raw);
    held.set(nameOf(stream, wrapped), coming);
    return { key: await coming, wrapped };
  };
  const name = async (text: string) =>
    base64url(new Uint8Array(await crypto.subtle.sign('HMAC', known().naming, utf8(text))));

  return {
    vault: { worker, ...whole, name, newKey, keyOf },
    close: () => {
      keys = undefined;
      held.clear();
    },
  };
}
