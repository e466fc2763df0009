/** Whether a referral may share what it says: on a consent that stands, or on a ground in law that is stated. */
import type { Consent, Consents } from '../clients/consent.ts';
import { type Referral, type SharingPurpose, sharingPurposes } from '../resources/referral.ts';

export type SharingRefusal =
  | 'referral.consent-not-for-sharing'
  | 'referral.consent-refused'
  | 'referral.consent-unknown'
  | 'referral.consent-withdrawn';

const wanted = ({ purpose }: Referral): readonly SharingPurpose[] =>
  purpose === undefined ? sharingPurposes : [purpose];

function judged(consent: Consent, referral: Referral): SharingRefusal | undefined {
  if (!consent.given) return 'referral.consent-refused';
  const covered = wanted(referral).filter((one) => consent.purposes.includes(one));
  if (covered.length === 0) return 'referral.consent-not-for-sharing';
  return covered.every((one) => consent.withdrawn[one] !== undefined)
    ? 'referral.consent-withdrawn'
    : undefined;
}

/**
 * Why nothing of this referral may be shared now; `undefined` where it may.
 *
 * @param records what the client agreed to, in each record that is this client's
 */
export function refusedSharing(referral: Referral, records: readonly Consents[]): SharingRefusal | undefined {
  // Where a ground in law is stated as well, a consent that was taken back does not stop what the law asks for.
  if (referral.consent === undefined || referral.ground !== undefined) return undefined;
  const consent = records.map((one) => one.consents[referral.consent ?? '']).find((one) => one !== undefined);
  return consent === undefined ? 'referral.consent-unknown' : judged(consent, referral);
}
