/**
 * Answers to an instrument, by `linkId`. What is asked several times over stands under the key of its place: the repeat
 * with the number of the round, counted from 0, then the question, as `children[0].name`, and a repeat within a repeat as
 * `children[0].visits[2].day`. Groups are not part of a key. How often a repeat was gone through is read off the keys.
 */
export type Answer = string | number | boolean | readonly string[] | null;
export type Answers = Readonly<Record<string, Answer>>;

/** Which round of which repeat, from the outermost inward; empty outside every repeat. */
export type Place = readonly (readonly [repeat: string, round: number])[];

export const isGiven = (answer: Answer | undefined): answer is Exclude<Answer, null> =>
  answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** A key read without what every object inherits, so that a question may be called `constructor`. */
export const answerAt = (answers: Answers, key: string): Answer | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

export const keyAt = (place: Place, linkId: string): string =>
  `${place.map(([repeat, round]) => `${repeat}[${round}].`).join('')}${linkId}`;

/** A form of more rounds than this is a mistake in its file, or an attack. */
export const mostRounds = 1_000;

/** How many rounds of a repeat the answers hold: one more than the highest number; at most 1,000. */
export function roundsAnswered(keys: readonly string[], repeatKey: string): number {
  const start = `${repeatKey}[`;
  const rounds = keys.flatMap((key) => {
    if (!key.startsWith(start)) return [];
    const round = /^(\d{1,4})\]\./.exec(key.slice(start.length))?.[1];
    return round === undefined ? [] : [Number(round) + 1];
  });
  return Math.min(mostRounds, Math.max(0, ...rounds));
}
