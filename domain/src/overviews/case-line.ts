/**
 * A case as it stands in lists: its line of the caseload with what is due, noticed and waiting for approval, and the
 * tasks given to somebody by name. The same line on the server and on a device that works without a network.
 */
import type { Approval } from '../agency/supervision.ts';
import type { Case } from '../records/case.ts';
import { isOpen } from '../stages/4-implementation/task.ts';
import { type CaseloadRow, caseloadRow } from './caseload-row.ts';
import { type DueItem, nextSteps } from './next-steps.ts';
import { type Notice, notices } from './notices.ts';

export interface TaskOfCase {
  readonly task: string;
  readonly assignedTo: string;
  readonly what: string;
  readonly on: string | undefined;
  readonly closed: boolean;
}

export interface CaseLine extends CaseloadRow {
  readonly due: readonly DueItem[];
  readonly notices: readonly Notice[];
  readonly approvals: readonly Approval[];
  readonly tasks: readonly TaskOfCase[];
}

export const tasksByName = ({ tasks }: Case): readonly TaskOfCase[] =>
  Object.values(tasks).flatMap((one) =>
    one.assignedTo === undefined
      ? []
      : [{ task: one.task, assignedTo: one.assignedTo, what: one.what, on: one.by, closed: !isOpen(one) }],
  );

export const waitingApprovals = ({ supervision }: Case): readonly Approval[] =>
  Object.values(supervision.approvals).filter((one) => one.status === 'asked');

/** `undefined` for a record in which no case has been opened. */
export function caseLine(state: Case): CaseLine | undefined {
  const row = caseloadRow(state);
  if (row === undefined) return undefined;
  return {
    ...row,
    due: nextSteps(state),
    notices: notices(state),
    approvals: waitingApprovals(state),
    tasks: tasksByName(state),
  };
}
