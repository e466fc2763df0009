/** Bytes as text where they travel or lie in JSON. */
import type { Bytes } from './seal.ts';

/** In pieces: a call takes only so many arguments. */
const piece = 8_192;

export function base64Of(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** @throws DOMException where the text is not base64 */
export const bytesOfBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
