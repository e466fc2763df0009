/**
 * What a good supervisor would ask about work with an institution: whether its leadership knows, whether those it
 * serves were asked, and whether what was found became something that somebody there does by a day.
 */
import { addDays, byDay } from '../kernel/moment.ts';
import { changeReviewOn } from '../methods/organisation-work/agreed-change.ts';
import { hasMandate } from '../methods/organisation-work/mandate.ts';
import type { Case } from '../records/case.ts';

interface Found {
  readonly stage: 'engagement' | 'assessment' | 'planning' | 'implementation';
  readonly code:
    | 'organisation-without-mandate'
    | 'served-not-asked'
    | 'finding-without-change'
    | 'agreed-change-overdue';
  readonly from: string;
  readonly about?: string;
  readonly what?: string;
}

/** Days within which a weakness should have met an agreed change. */
const daysToAgree = 30;

function ofDiagnosis({ diagnosis, mandates }: Case): readonly Found[] {
  const findings = Object.values(diagnosis).sort(byDay);
  const [first] = findings;
  if (first === undefined) return [];
  const unasked = !findings.some((one) => one.view === 'served');
  const alone = !hasMandate(mandates, first.on);
  return [
    ...(alone
      ? [{ stage: 'engagement', code: 'organisation-without-mandate', from: first.on } as const]
      : []),
    ...(unasked ? [{ stage: 'assessment', code: 'served-not-asked', from: first.on } as const] : []),
  ];
}

function unanswered({ diagnosis, agreedChanges }: Case): readonly Found[] {
  const answered = new Set(Object.values(agreedChanges).flatMap((one) => one.answers));
  return Object.values(diagnosis)
    .filter((one) => one.bearing === 'weakness' && !answered.has(one.finding))
    .map((one) => ({
      stage: 'planning',
      code: 'finding-without-change',
      from: addDays(one.on, daysToAgree),
      about: one.finding,
      what: one.what,
    }));
}

const overdue = ({ agreedChanges }: Case): readonly Found[] =>
  Object.values(agreedChanges).flatMap((one): readonly Found[] => {
    const on = changeReviewOn(one);
    const { agreedChange: about, what } = one;
    return on === undefined
      ? []
      : [{ stage: 'implementation', code: 'agreed-change-overdue', from: addDays(on, 1), about, what }];
  });

export const noticesOfOrganisation = (state: Case): readonly Found[] =>
  state.ending.ended === undefined ? [ofDiagnosis, unanswered, overdue].flatMap((watch) => watch(state)) : [];
