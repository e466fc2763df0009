/**
 * Different people over the attendance lists of a case (PM 6.2). Somebody ticked at one meeting and written by name at
 * another stands on the lists twice. Whether two are one person is never decided here: names that are plainly the same
 * are a question, and what the worker answered is counted. Until then the number of people is a range.
 *
 * Answers that would join two who are apart contradict each other: none of them counts, and they are asked anew.
 */
import { plainName } from '../clients/name-matching.ts';
import { grouped } from '../kernel/grouped.ts';
import {
  type Apart,
  type AttendeeAnswer,
  type AttendeeAnswers,
  across,
  apartBy,
  attendeesOf,
  inOrder,
  isKnown,
  joined,
  joinedBy,
  type ListedAnswer,
  listedAnswers,
  type OnLists,
  type Part,
  pairOf,
} from '../methods/community-work/attending.ts';
import { heldMeetings, type ListedName, type Meetings } from '../methods/community-work/meeting.ts';

/** One person, under all the names by which they are known to have come. */
export interface AttendingPerson {
  readonly key: string;
  readonly name: string;
  readonly from?: string | undefined;
  /** The other names under which they stand on lists. */
  readonly alsoAs: readonly ListedName[];
  /** The days of the meetings they came to, in their order. */
  readonly days: readonly string[];
}
export interface SamePersonQuestion {
  readonly one: OnLists;
  readonly other: OnLists;
  /** Said to be one before, which cannot be together with what else is known. */
  readonly contradicted: boolean;
}
export interface DifferentPeople {
  /** Each person once; the most frequent first. */
  readonly people: readonly AttendingPerson[];
  readonly questions: readonly SamePersonQuestion[];
  /** What was answered and counts. */
  readonly answered: readonly AttendeeAnswer[];
  /** No fewer people than these came, whatever is answered. */
  readonly least: number;
  /** How many people came at most: as if every question were answered "two people". */
  readonly most: number;
}

/** One who is known before one who is only named: the answer is then asked of the better known name. */
const bestKnown = (part: Part): Part =>
  part.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)) || inOrder(a.key, b.key));

const plainNamesOf = (part: Part): ReadonlySet<string> =>
  new Set(part.flatMap((one) => [...one.names].map(plainName)));

const pairsWithin = <T>(those: readonly T[]): readonly (readonly [T, T])[] =>
  those.flatMap((one, at) => those.slice(at + 1).map((other) => [one, other] as const));

/** Pairs of people with a name in common of whom it is not known that they are two. */
function alike(parts: readonly Part[], apart: Apart): readonly (readonly [Part, Part])[] {
  const named = parts.flatMap((part) => [...plainNamesOf(part)].map((name) => ({ name, part })));
  const sharing = grouped(named, ({ name }) => name).flatMap((those) =>
    pairsWithin(those.map(({ part }) => part)),
  );
  // Two who share more than one name are asked about once.
  const once = new Map(
    sharing.map(([one, other]) => [`${one[0]?.key} & ${other[0]?.key}`, [one, other] as const]),
  );
  return [...once.values()].filter(([one, other]) => !across(one, other, apart));
}

function questionOf([one, other]: readonly [Part, Part]): readonly SamePersonQuestion[] {
  const pairs = bestKnown(one).flatMap((a) => bestKnown(other).map((b) => [a, b] as const));
  const named =
    pairs.find(([a, b]) => [...plainNamesOf([a])].some((name) => plainNamesOf([b]).has(name))) ?? pairs[0];
  return named === undefined ? [] : [{ one: named[0], other: named[1], contradicted: false }];
}

/**
 * A number of people that are certainly different among those who may partly be the same: as many as are apart from each
 * other, begun with the one from whom most come. Never more than there are; there may be more.
 */
function certainlyDifferent(part: readonly Part[], apart: Apart): number {
  const from = (start: Part) => {
    const found = [start];
    for (const one of part)
      if (found.every((each) => each !== one && across(each, one, apart))) found.push(one);
    return found.length;
  };
  return Math.max(...part.map(from));
}

function personOf(part: Part): AttendingPerson {
  const [best, ...others] = bestKnown(part);
  const days = part.flatMap((one) => [...one.meetings.values()]).sort(inOrder);
  const { key = '', as } = best ?? {};
  return { key, name: as?.name ?? '', from: as?.from, alsoAs: others.map((one) => one.as), days };
}

const mostFrequentFirst = (a: AttendingPerson, b: AttendingPerson): number =>
  b.days.length - a.days.length || inOrder(a.name, b.name) || inOrder(a.key, b.key);

/** Those who came, as far as it is known who is who, with what has to be asked. The same for any order of entries. */
export function differentPeople(state: Meetings, answers: AttendeeAnswers): DifferentPeople {
  const all = attendeesOf(state);
  const apart = apartBy(answers);
  const told = listedAnswers(all, answers);
  const whole = joinedBy(all, told);
  const doubtful = new Set(whole.filter((part) => across(part, part, apart)).flat());
  const parts = whole.flatMap((part) => {
    const [first] = part;
    return first !== undefined && doubtful.has(first) ? part.map((one) => [one]) : [part];
  });
  const isReopened = ({ answer, one }: ListedAnswer) => answer.same && doubtful.has(one);
  const reopened = told.filter(isReopened);
  const pairs = alike(parts, apart);
  return {
    people: parts.map(personOf).sort(mostFrequentFirst),
    questions: questionsOf(pairs, reopened),
    answered: told.filter((one) => !isReopened(one)).map(({ answer }) => answer),
    least: leastOf(state, joined(parts, [...pairs, ...partsOf(parts, reopened)]), apart),
    most: parts.length,
  };
}

function questionsOf(
  pairs: readonly (readonly [Part, Part])[],
  reopened: readonly ListedAnswer[],
): readonly SamePersonQuestion[] {
  const again = reopened.map(({ one, other }) => ({ one, other, contradicted: true }));
  const asked = new Set(again.map(({ one, other }) => pairOf(one.as, other.as)));
  return [
    ...again,
    ...pairs.flatMap(questionOf).filter(({ one, other }) => !asked.has(pairOf(one.as, other.as))),
  ];
}

function partsOf(
  parts: readonly Part[],
  answers: readonly ListedAnswer[],
): readonly (readonly [Part, Part])[] {
  const partOf = new Map(parts.flatMap((part) => part.map((one) => [one, part] as const)));
  return answers.flatMap(({ one, other }) => {
    const [a, b] = [partOf.get(one), partOf.get(other)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

/** Those on one list are different people, so there are never fewer than on the longest. */
function leastOf(state: Meetings, classes: readonly (readonly Part[])[], apart: Apart): number {
  const certain = classes.reduce((sum, part) => sum + certainlyDifferent(part, apart), 0);
  return Math.max(certain, ...heldMeetings(state).map(({ attendance = [] }) => attendance.length));
}
