/** Ids that follow from where a row came from, so that the same feed read twice names the same things (RFC 9562, UUIDv5). */
import { sha1 } from '@noble/hashes/legacy.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const bytesOf = (uuid: string): Uint8Array =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const hexOf = (bytes: Uint8Array) => [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');

/** @param namespace a UUID @param name any text */
export function stableId(namespace: string, name: string): string {
  const text = utf8ToBytes(name);
  const space = bytesOf(namespace);
  const all = new Uint8Array(space.length + text.length);
  all.set(space);
  all.set(text, space.length);
  const hash = sha1(all).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hexOf(hash);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The namespace of a feed within an agency. */
export const feedNamespace = (agency: string, feed: string) => stableId(agency, `directory-feed:${feed}`);
