/**
 * Counts of what we do, told without giving anybody away: a count that rests on one or two cases is left out where
 * it goes to somebody who may not read these cases, and with it as many others as keep it from being reckoned back from
 * the sums beside it. A cause gives nobody away: what rests on causes alone is told.
 */
import { grouped } from '../kernel/grouped.ts';

/** Fewer cases than these are not told beyond those who may read them. */
export const fewestCases = 3;

export interface PracticeCount {
  readonly activities: number;
  readonly cases: number;
  /** Of these cases, those the reader may open. */
  readonly open: number;
  /** Causes beside the cases: no client stands in them. */
  readonly causes: number;
  readonly minutes: number;
  /** Activities whose length nobody wrote down: they add nothing to the minutes. */
  readonly untimed: number;
}

/** One count: of a code in a group. `whole` is the sum over the codes, or over the groups. */
export interface PracticeCell extends PracticeCount {
  readonly group: string | typeof whole;
  /** Empty where nobody said. */
  readonly code: string | typeof whole;
}
/** Stands for the sum over all codes, or over all groups. */
export const whole = '*';

export interface Untold {
  /** Whether the codes of a group add up to the group, and the groups of a code to the code. */
  readonly codesAddUp: boolean;
  readonly groupsAddUp: boolean;
  /** Whether it leaves the system, where anybody may read it. */
  readonly leaves: boolean;
}

const mayNotTell = (cell: PracticeCell, leaves: boolean): boolean =>
  cell.cases > 0 && cell.cases < fewestCases && (leaves || cell.open < cell.cases);

/** Of a line that adds up: one more to leave out, as long as what is left out can be reckoned back. */
function alsoUntold(
  line: readonly PracticeCell[],
  untold: ReadonlySet<PracticeCell>,
): PracticeCell | undefined {
  const left = line.filter((one) => untold.has(one));
  const cases = left.reduce((so, one) => so + one.cases, 0);
  if (left.length === 0 || (left.length > 1 && cases >= fewestCases)) return undefined;
  return line
    .filter((one) => !untold.has(one) && one.cases > 0)
    .reduce<PracticeCell | undefined>(
      (least, one) => (least === undefined || one.cases < least.cases ? one : least),
      undefined,
    );
}

/** Lines that could add up: the codes of each group, or the groups of each code. */
const linesOf = (cells: readonly PracticeCell[], of: 'group' | 'code') =>
  grouped(
    cells.filter((one) => one[of === 'group' ? 'code' : 'group'] !== whole),
    (one) => one[of],
  );

/** The cells that are not told. */
export function untoldOf(
  cells: readonly PracticeCell[],
  { codesAddUp, groupsAddUp, leaves }: Untold,
): ReadonlySet<PracticeCell> {
  const untold = new Set(cells.filter((one) => mayNotTell(one, leaves)));
  const lines = [
    ...(codesAddUp ? linesOf(cells, 'group') : []),
    ...(groupsAddUp ? linesOf(cells, 'code') : []),
  ];
  for (let more = true; more; ) {
    more = false;
    for (const line of lines) {
      const also = alsoUntold(line, untold);
      if (also === undefined) continue;
      untold.add(also);
      more = true;
    }
  }
  return untold;
}
