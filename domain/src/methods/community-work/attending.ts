/**
 * Those on the attendance lists of a case, and whether two of them can be one person (PM 6.2). Two are apart where they
 * stand on one list, where each has a record of their own, or where the worker has said so. Who is asked about, and how
 * many people there are, is read off in `overviews/different-people.ts`.
 */
import { attendeeKey, heldMeetings, type ListedName, type Meetings } from './meeting.ts';

export interface AttendeeAnswer {
  readonly one: ListedName;
  readonly other: ListedName;
  readonly same: boolean;
  readonly on: string;
}
/** By `pairOf` the two. */
export type AttendeeAnswers = Readonly<Record<string, AttendeeAnswer>>;

/** One as they are known over the lists, by a record or by a name, before anybody was asked. */
export interface OnLists {
  readonly key: string;
  readonly as: ListedName;
  /** Every name under which they were written. */
  readonly names: ReadonlySet<string>;
  /** The days of the meetings they came to, by the meeting's id. */
  readonly meetings: ReadonlyMap<string, string>;
}

export interface ListedAnswer {
  readonly answer: AttendeeAnswer;
  readonly one: OnLists;
  readonly other: OnLists;
}

/** The answers of which both still stand on a list; a list that was put right leaves an answer without its people. */
export function listedAnswers(all: readonly OnLists[], answers: AttendeeAnswers): readonly ListedAnswer[] {
  const byKey = new Map(all.map((one) => [one.key, one]));
  return Object.entries(answers)
    .sort(([a], [b]) => inOrder(a, b))
    .flatMap(([, answer]) => {
      const [one, other] = [byKey.get(attendeeKey(answer.one)), byKey.get(attendeeKey(answer.other))];
      return one === undefined || other === undefined ? [] : [{ answer, one, other }];
    });
}

export const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Names two on the lists as a pair, in whichever order they are given. */
export const pairOf = (one: ListedName, other: ListedName): string =>
  [attendeeKey(one), attendeeKey(other)].sort(inOrder).join(' & ');

export const isKnown = ({ as }: OnLists): boolean => (as.person ?? as.worker) !== undefined;

const written = ({ name, from = '' }: ListedName): string => `${name} · ${from}`;

/** Everybody on the lists, in the order of their keys, whatever the order in which the meetings were recorded. */
export function attendeesOf(state: Meetings): readonly OnLists[] {
  const rows = new Map<string, (readonly [as: ListedName, meeting: string, on: string])[]>();
  for (const { meeting, on, attendance = [] } of heldMeetings(state))
    for (const { part: _, ...as } of attendance) {
      const key = attendeeKey(as);
      rows.set(key, [...(rows.get(key) ?? []), [as, meeting, on]]);
    }
  return [...rows]
    .map(([key, own]) => ({
      key,
      as: own.map(([as]) => as).reduce((a, b) => (inOrder(written(a), written(b)) <= 0 ? a : b)),
      names: new Set(own.map(([as]) => as.name)),
      meetings: new Map(own.map(([, meeting, on]) => [meeting, on])),
    }))
    .sort((a, b) => inOrder(a.key, b.key));
}

/** All under whom one person is known. */
export type Part = readonly OnLists[];
export type Apart = (one: OnLists, other: OnLists) => boolean;

export const apartBy =
  (answers: AttendeeAnswers): Apart =>
  (one, other) =>
    (isKnown(one) && isKnown(other)) ||
    [...one.meetings.keys()].some((meeting) => other.meetings.has(meeting)) ||
    answers[pairOf(one.as, other.as)]?.same === false;

/** What hangs together by pairs, each part in the order of `all`. */
export function joined<T>(all: readonly T[], pairs: readonly (readonly [T, T])[]): readonly (readonly T[])[] {
  const partOf = new Map(all.map((one) => [one, [one]]));
  for (const [a, b] of pairs) {
    const [first, second] = [partOf.get(a) ?? [], partOf.get(b) ?? []];
    if (first === second) continue;
    const both = [...first, ...second];
    for (const one of both) partOf.set(one, both);
  }
  return [...new Set(all.map((one) => partOf.get(one) ?? []))];
}

export const across = (one: Part, other: Part, apart: Apart): boolean =>
  one.some((a) => other.some((b) => a !== b && apart(a, b)));

export function joinedBy(all: readonly OnLists[], told: readonly ListedAnswer[]): readonly Part[] {
  return joined(
    all,
    told.flatMap(({ answer, one, other }) => (answer.same ? [[one, other] as const] : [])),
  );
}

/** Whether these two may be said to be one person beside all else that is known of them; a former answer is let go. */
export function mayBeOne(
  state: Meetings,
  answers: AttendeeAnswers,
  one: ListedName,
  other: ListedName,
): boolean {
  const { [pairOf(one, other)]: _, ...others } = answers;
  const all = attendeesOf(state);
  const parts = joinedBy(all, listedAnswers(all, others));
  const those = [one, other].flatMap(
    (each) => parts.find((part) => part.some(({ key }) => key === attendeeKey(each))) ?? [],
  );
  return !across(those, those, apartBy(others));
}
