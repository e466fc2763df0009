/**
 * Who took part over a programme (PM 6.2): each activity and meeting with its count, and how many different people there
 * were. Only lists tell people apart: what was counted without a list may count somebody twice, and that is said; so is
 * how many people there are at least and at most, as long as it is not answered whether two names are one person.
 */

import { countedParts, type HeadCount } from '../methods/community-work/head-count.ts';
import { heldMeetings } from '../methods/community-work/meeting.ts';
import type { Case } from '../records/case.ts';
import { type DifferentPeople, differentPeople } from './different-people.ts';

export interface ParticipationRow {
  readonly of: string;
  readonly kind: 'activity' | 'meeting';
  readonly on: string;
  readonly what: string;
  /** As counted; where only a list was kept, its length. */
  readonly count: HeadCount;
  /** How many of them stand on a list. */
  readonly listed: number;
}
export interface ParticipationSummary {
  /** In the order of their days. */
  readonly rows: readonly ParticipationRow[];
  /** The sum over the rows: attendances, not people. */
  readonly attendances: HeadCount;
  /** Different people on the lists, with what has to be asked. */
  readonly lists: DifferentPeople;
  /** Attendances that no list tells apart. */
  readonly unlisted: number;
  /** Whether somebody may stand in the sum more than once without anybody being able to tell. */
  readonly mayCountTwice: boolean;
}

function sumOf(rows: readonly ParticipationRow[]): HeadCount {
  const parts = countedParts.flatMap((part) => {
    const known = rows.flatMap(({ count }) => count[part] ?? []);
    return known.length === 0 ? [] : [[part, known.reduce((all, one) => all + one, 0)] as const];
  });
  return { total: rows.reduce((all, one) => all + one.count.total, 0), ...Object.fromEntries(parts) };
}

export function participationSummary(state: Case): ParticipationSummary {
  const meetings = heldMeetings(state.meetings).flatMap((held): ParticipationRow[] => {
    const { meeting: of, on, subject: what, attendance = [] } = held;
    const listed = attendance.length;
    const count =
      state.participations[of]?.count ?? held.count ?? (listed === 0 ? undefined : { total: listed });
    return count === undefined ? [] : [{ of, kind: 'meeting', on, what, count, listed }];
  });
  const activities = Object.values(state.activities).flatMap((done): ParticipationRow[] => {
    const count = state.participations[done.activity]?.count;
    if (count === undefined) return [];
    const { activity: of, on, what } = done;
    return [{ of, kind: 'activity', on, what, count, listed: 0 }];
  });
  const rows = [...meetings, ...activities].sort((a, b) => a.on.localeCompare(b.on));
  const attendances = sumOf(rows);
  const unlisted = rows.reduce((all, one) => all + Math.max(0, one.count.total - one.listed), 0);
  const withUnlisted = rows.filter((one) => one.count.total > one.listed).length;
  const mayCountTwice = withUnlisted > 0 && rows.length > 1;
  return {
    rows,
    attendances,
    lists: differentPeople(state.meetings, state.sameAttendees),
    unlisted,
    mayCountTwice,
  };
}
