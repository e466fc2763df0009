/**
 * The fingerprint of a published version: SHA-256 (FIPS 180-4) over its content written with sorted keys, so that two
 * devices that hold the same questions hold the same fingerprint, and a changed word is seen.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instrument } from './instrument.ts';

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    known.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]),
  );
};

/** 64 hexadecimal digits. */
export const fingerprint = (instrument: Instrument): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(inOrder(instrument)))));
