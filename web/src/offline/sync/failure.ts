/** What is done when an answer did not come, or was none. Nothing here has changed by it. */
import type { Step } from './step.ts';

/** `status` 0 where no answer came at all. */
export interface Failure {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly string[];
  /** Seconds, where the server has said how long it wants to be left alone. */
  readonly retryAfter?: number;
}

export type AfterFailure =
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'revoked' }
  /** One of several acts cannot be read by the server: each goes alone, to find it. */
  | { readonly kind: 'singly' }
  /** This one act cannot be read by the server: it is kept here as refused. */
  | { readonly kind: 'refuse' }
  /** The server has failed at this one act too often: it lets the others pass. */
  | { readonly kind: 'let-pass' };

const endings: ReadonlySet<string> = new Set(['device.revoked', 'account.closed']);

const shortest = 2_000;
const longest = 300_000;
const patience = 4;

/** This device may keep nothing any more. */
export const isRevoked = ({ status, code }: Failure): boolean => status === 403 && endings.has(code);

/** The server does not know this device, as where it was set back to before its enrolment. */
const isUnknown = ({ status, code }: Failure): boolean => status === 403 && code === 'device.unknown';

/**
 * @param attempt failures one after another, this one included, from 1
 * @param dice from 0 to below 1: devices that lost the same network do not come back in the same moment
 */
export function afterFailure(
  attempt: number,
  failure: Failure,
  step: Step,
  dice: () => number,
): AfterFailure {
  if (failure.status === 401 || isUnknown(failure)) return { kind: 'sign-in' };
  if (isRevoked(failure)) return { kind: 'revoked' };
  const acts = step.kind === 'meet' ? step.acts.length : 0;
  return (
    (acts === 0 ? undefined : forTheirActs(attempt, failure, acts > 1)) ?? {
      kind: 'wait',
      milliseconds: pause(attempt, failure.retryAfter ?? 0, dice),
    }
  );
}

function forTheirActs(attempt: number, failure: Failure, several: boolean): AfterFailure | undefined {
  if (isAboutActs(failure)) return { kind: several ? 'singly' : 'refuse' };
  if (failure.status !== 500 || attempt < patience) return undefined;
  return { kind: several ? 'singly' : 'let-pass' };
}

function pause(attempt: number, seconds: number, dice: () => number): number {
  const doubled = Math.min(longest, shortest * 2 ** Math.min(attempt - 1, 20));
  return Math.round(seconds * 1_000 + doubled / 2 + (dice() * doubled) / 2);
}

/** Whether the request was refused for what its acts hold, and not for anything around them. */
function isAboutActs({ status, code, fields }: Failure): boolean {
  if (status === 413) return true;
  return status === 400 && (code === 'request.unreadable' || fields.some((one) => one.startsWith('acts')));
}
