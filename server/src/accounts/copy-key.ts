/**
 * The agency's key pair for copies. A device seals a copy of every act it has sent for the server alone, and offers
 * it again should the server lose what it had accepted. Whoever finds the device cannot read them; neither can it.
 */
import { webcrypto } from 'node:crypto';
import type { Database } from '../database/database.ts';

const { subtle } = webcrypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** An elliptic public key as RFC 7517 writes it. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** The agency's public key, made where there is none yet. */
export async function copyKeyOf(database: Database, agency: string): Promise<PublicKey> {
  const select = 'select public_key from accounts.copy_key where agency = $1';
  const known = await database.pool.query<{ public_key: PublicKey }>(select, [agency]);
  if (known.rows[0] !== undefined) return known.rows[0].public_key;
  const pair = (await subtle.generateKey(curve, true, ['deriveBits'])) as webcrypto.CryptoKeyPair;
  const { x, y } = await subtle.exportKey('jwk', pair.publicKey);
  const publicKey = { kty: 'EC', crv: 'P-256', x, y };
  const privateKey = await subtle.exportKey('jwk', pair.privateKey);
  await database.pool.query(
    'insert into accounts.copy_key (agency, public_key, private_key) values ($1, $2, $3) on conflict do nothing',
    [agency, JSON.stringify(publicKey), JSON.stringify(privateKey)],
  );
  const made = await database.pool.query<{ public_key: PublicKey }>(select, [agency]);
  if (made.rows[0] === undefined) throw new Error('the key for copies could not be kept');
  return made.rows[0].public_key;
}

/** Opens what was sealed for this agency; `undefined` where it was sealed for another, or is damaged. */
export type Opener = (act: string, sealed: Buffer) => Promise<unknown>;

const nothing: Opener = async () => undefined;

export async function openerFor(database: Database, agency: string): Promise<Opener> {
  const { rows } = await database.pool.query<{ private_key: webcrypto.JsonWebKey }>(
    'select private_key from accounts.copy_key where agency = $1',
    [agency],
  );
  if (rows[0] === undefined) return nothing;
  const key = await subtle.importKey('jwk', rows[0].private_key, curve, false, ['deriveBits']);
  return (act, sealed) => opened(key, act, sealed).catch(() => undefined);
}

/** Where what lies in a sealed copy: version, ephemeral public key, iv, then the text with its tag. */
const [keyAt, ivAt, textAt] = [1, 66, 78] as const;

async function opened(key: webcrypto.CryptoKey, act: string, sealed: Buffer): Promise<unknown> {
  if (sealed[0] !== 1 || sealed.length <= textAt) return undefined;
  const theirs = await subtle.importKey('raw', sealed.subarray(keyAt, ivAt), curve, false, []);
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, key, 256);
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode('pendamping copy'),
  };
  const aes = await subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, [
    'decrypt',
  ]);
  const text = await subtle.decrypt(
    { name: 'AES-GCM', iv: sealed.subarray(ivAt, textAt), additionalData: new TextEncoder().encode(act) },
    aes,
    sealed.subarray(textAt),
  );
  return JSON.parse(new TextDecoder().decode(text));
}
