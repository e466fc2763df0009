/** How far a referral has come, read off what has been told of it: one step after the other, and where it stands. */
import { type Referral, sentOn } from './referral.ts';

export const referralSteps = [
  'prepared',
  'sent',
  'received',
  'answered',
  'begun',
  'delivered',
  'closed',
] as const;
export type ReferralStep = (typeof referralSteps)[number];

export const referralStandings = [
  'prepared',
  'sent',
  'received',
  'accepted',
  'waiting',
  'refused',
  'begun',
  'delivered',
  'not-taken-up',
  'revoked',
  'closed',
] as const;
export type ReferralStanding = (typeof referralStandings)[number];

/** The day of each step that has been told; a step may be missing although a later one is known. */
export function stepsOf(referral: Referral): Readonly<Record<ReferralStep, string | undefined>> {
  return {
    prepared: referral.on,
    sent: sentOn(referral),
    received: referral.received?.on,
    answered: referral.answer?.on,
    begun: referral.begun?.on,
    delivered: referral.delivered?.on ?? referral.notTakenUp?.on,
    closed: referral.closed?.on ?? referral.revoked?.on,
  };
}

/** Where it stands: what lies furthest along. */
export function standingOf(referral: Referral): ReferralStanding {
  if (referral.closed !== undefined) return 'closed';
  if (referral.revoked !== undefined) return 'revoked';
  const { delivered, notTakenUp } = referral;
  if (notTakenUp !== undefined && (delivered === undefined || delivered.on < notTakenUp.on))
    return 'not-taken-up';
  if (delivered !== undefined) return 'delivered';
  if (referral.begun !== undefined) return 'begun';
  if (referral.answer !== undefined) return referral.answer.answer;
  if (referral.received !== undefined) return 'received';
  return sentOn(referral) === undefined ? 'prepared' : 'sent';
}
