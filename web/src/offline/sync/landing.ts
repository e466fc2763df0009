/**
 * An accepted act stays on the screen until the server's own entries have come back: until every record it wrote in
 * holds them, or is not kept on this device.
 */
import type { Snapshot } from '../store/device-store.ts';
import type { WaitingAct } from '../store/waiting-act.ts';

type Landing = Pick<WaitingAct, 'number' | 'entries'> & { readonly position?: number };

/** What is known after an answer. */
export interface After {
  readonly cursor: number;
  readonly wanted: ReadonlySet<string>;
  readonly held: (stream: string) => boolean;
  /** Whether the server has agreed that what is held is what belongs here: only then is a missing record no business of ours. */
  readonly settled: boolean;
}

const hasLanded = ({ entries, position }: Landing, after: After): boolean =>
  entries.every(
    ({ stream }) =>
      !after.wanted.has(stream) &&
      (position ?? Number.POSITIVE_INFINITY) <= after.cursor &&
      (after.held(stream) || after.settled),
  );

/** @returns the numbers of the acts that have landed */
export const landedOf = (acts: readonly Landing[], after: After): readonly number[] =>
  acts.filter((act) => hasLanded(act, after)).map((act) => act.number);

/** A record fetched whole was read by the server after it had accepted the act: what it lacks may not be read here. */
export function landedByFetching(
  { acts, sync, marks }: Snapshot,
  fetched: ReadonlySet<string>,
  wanted: readonly string[],
): readonly number[] {
  const missing = new Set(wanted);
  const here = (stream: string, position: number | undefined) =>
    fetched.has(stream) ||
    (marks.has(stream) &&
      !missing.has(stream) &&
      (position ?? Number.POSITIVE_INFINITY) <= (sync.cursor ?? -1));
  return acts
    .filter((act) => act.state === 'landing' && act.entries.every(({ stream }) => here(stream, act.position)))
    .map((act) => act.number);
}
