/**
 * The addresses of links just made, in the memory of this tab alone: whoever reloads or leaves has seen them for the
 * last time. Their secret stands after the `#`, which no browser sends to a server.
 */
import { hashOfSecret, secretOf } from '@pendamping/domain';

const addresses = new Map<string, string>();

/** Makes the secret of a referral's link. @returns the hash that the record keeps */
export function makeLink(referral: string): string {
  const secret = secretOf(crypto.getRandomValues(new Uint8Array(32)));
  addresses.set(referral, `${window.location.origin}/answer#${secret}`);
  return hashOfSecret(secret);
}

/** Only where it was made a moment ago. */
export const freshAddress = (referral: string): string | undefined => addresses.get(referral);
