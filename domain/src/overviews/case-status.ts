/** Whether the work goes on, has ended, or was never taken up. */
export const caseStatuses = ['open', 'ended', 'not-accepted'] as const;
export type CaseStatus = (typeof caseStatuses)[number];
