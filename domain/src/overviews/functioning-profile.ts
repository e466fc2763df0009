/**
 * The profile of social functioning (PM 3): what was rated of whom, by whom, on which occasion, side by side. It shows
 * what changed and what nobody has rated; it is a description agreed among people, no validated test, and it adds up to
 * no single number.
 */
import { byDay } from '../kernel/moment.ts';
import type { Case } from '../records/case.ts';
import {
  type FunctioningAspect,
  type FunctioningPart,
  type FunctioningRating,
  functioningAspects,
  functioningParts,
  type Rater,
  type RatingOccasion,
  raters,
  ratingOccasions,
} from '../stages/2-assessment/social-functioning.ts';

export interface ProfileMark {
  readonly value: number;
  readonly on: string;
  /** How many parts it is the mean of, where the aspect as a whole was not marked. */
  readonly fromParts?: number;
}

export interface ProfileLine {
  readonly aspect: FunctioningAspect;
  readonly rater: Rater;
  readonly raterName: string | undefined;
  /** By occasion; what is not there was not rated. */
  readonly marks: Readonly<Partial<Record<RatingOccasion, ProfileMark>>>;
}

export interface Profile {
  readonly name: string;
  readonly lines: readonly ProfileLine[];
  readonly parts: readonly {
    readonly part: FunctioningPart;
    readonly aspect: FunctioningAspect;
    readonly rater: Rater;
    readonly marks: Readonly<Partial<Record<RatingOccasion, number>>>;
  }[];
  /** Raters who have rated nothing at an occasion at which somebody else did. */
  readonly missing: readonly { readonly rater: Rater; readonly occasion: RatingOccasion }[];
}

export function markOf(rating: FunctioningRating, aspect: FunctioningAspect): ProfileMark | undefined {
  const whole = rating[aspect];
  if (whole !== undefined) return { value: whole, on: rating.on };
  const parts = functioningParts[aspect].flatMap((part) => rating.parts?.[part] ?? []);
  if (parts.length === 0) return undefined;
  const value = parts.reduce((so, one) => so + one, 0) / parts.length;
  return { value, on: rating.on, fromParts: parts.length };
}

const whoRated = (one: FunctioningRating) => `${one.rater}|${one.raterName ?? ''}`;

function linesOf(ratings: readonly FunctioningRating[]): readonly ProfileLine[] {
  const who = [...new Set(ratings.map(whoRated))].sort(
    (a, b) => raters.indexOf(a.split('|')[0] as Rater) - raters.indexOf(b.split('|')[0] as Rater),
  );
  return functioningAspects.flatMap((aspect) =>
    who.flatMap((key) => {
      const own = ratings.filter((one) => whoRated(one) === key);
      const marks = Object.fromEntries(
        ratingOccasions.flatMap((occasion) => {
          const rating = own.findLast((one) => one.occasion === occasion);
          const mark = rating === undefined ? undefined : markOf(rating, aspect);
          return mark === undefined ? [] : [[occasion, mark]];
        }),
      );
      const [first] = own;
      return first === undefined || Object.keys(marks).length === 0
        ? []
        : [{ aspect, rater: first.rater, raterName: first.raterName, marks }];
    }),
  );
}

function partsOf(ratings: readonly FunctioningRating[]): Profile['parts'] {
  return functioningAspects.flatMap((aspect) =>
    functioningParts[aspect].flatMap((part) =>
      raters.flatMap((rater) => {
        const own = ratings.filter((one) => one.rater === rater && one.parts?.[part] !== undefined);
        const marks = Object.fromEntries(own.map((one) => [one.occasion, one.parts?.[part] ?? 0]));
        return own.length === 0 ? [] : [{ part, aspect, rater, marks }];
      }),
    ),
  );
}

function missingOf(ratings: readonly FunctioningRating[]): Profile['missing'] {
  const occasions = ratingOccasions.filter((one) => ratings.some((rating) => rating.occasion === one));
  const asked = raters.filter((one) => one !== 'other');
  return occasions.flatMap((occasion) =>
    asked
      .filter((rater) => !ratings.some((one) => one.rater === rater && one.occasion === occasion))
      .map((rater) => ({ rater, occasion })),
  );
}

/** One profile for each person or collective that was rated, in the order of the first rating. */
export function functioningProfiles(state: Case): readonly Profile[] {
  const ratings = Object.values(state.functioning).sort(byDay);
  const names = [...new Set(ratings.map((one) => one.name))];
  return names.map((name) => {
    const own = ratings.filter((one) => one.name === name);
    return { name, lines: linesOf(own), parts: partsOf(own), missing: missingOf(own) };
  });
}
