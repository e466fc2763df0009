/** Whether anybody keeps sight of a referral: sent at all, answered, not waiting for ever, and the client asked. */
import { addDays } from '../kernel/moment.ts';
import type { Case } from '../records/case.ts';
import { isOver, linkOf, type Referral, sentOn } from '../resources/referral.ts';
import type { NoticeCode } from './words.ts';

/** Days after which a referral that stands still is worth asking about. */
export const patienceWithReferral = {
  unsent: 7,
  unanswered: 14,
  waiting: 30,
  refused: 7,
  unasked: 7,
} as const;

export interface ReferralNotice {
  readonly code: Extract<NoticeCode, `referral-${string}`>;
  readonly from: string;
  readonly referral: Referral;
}

const patience = patienceWithReferral;

function waitingFor({ answer }: Referral): string | undefined {
  if (answer === undefined) return undefined;
  return addDays(answer.on, answer.answer === 'refused' ? patience.refused : patience.waiting);
}

function watched(referral: Referral): Omit<ReferralNotice, 'referral'> | undefined {
  const { on, answer, begun, delivered, notTakenUp } = referral;
  const came = [delivered?.on, notTakenUp?.on].filter((one) => one !== undefined).sort()[0];
  if (came !== undefined) return { code: 'referral-client-not-asked', from: addDays(came, patience.unasked) };
  if (begun !== undefined) return undefined;
  const sent = sentOn(referral);
  if (answer === undefined)
    return sent === undefined
      ? { code: 'referral-unsent', from: addDays(on, patience.unsent) }
      : { code: 'referral-unanswered', from: addDays(sent, patience.unanswered) };
  const from = waitingFor(referral) ?? answer.on;
  if (answer.answer === 'refused') return { code: 'referral-refused', from };
  // Where the other side said when, one waits for that day.
  const expected = answer.expectedOn === undefined ? from : addDays(answer.expectedOn, 1);
  return { code: 'referral-waiting-long', from: expected };
}

/** A link that ran out while nothing had been answered: the other side cannot answer by it any more. */
function runOut(referral: Referral): Omit<ReferralNotice, 'referral'> | undefined {
  const link = linkOf(referral);
  return link === undefined || referral.answer !== undefined || referral.received !== undefined
    ? undefined
    : { code: 'referral-link-ran-out', from: addDays(link.until, 1) };
}

/** What is worth asking about, referral by referral, each with the first day on which it counts. */
export function noticesOfReferral(state: Case): readonly ReferralNotice[] {
  return Object.values(state.referrals)
    .filter((one) => !isOver(one))
    .flatMap((referral) =>
      [watched(referral), runOut(referral)].flatMap((one) =>
        one === undefined ? [] : [{ ...one, referral }],
      ),
    );
}
