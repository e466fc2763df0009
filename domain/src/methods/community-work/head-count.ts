/**
 * People counted at a meeting or an activity: in all, and by parts that a programme must be able to show (PM 6.2). Parts
 * may overlap: an elderly woman with a disability is counted under each of the three. Only women and men part the whole.
 */
import { z } from 'zod';
import { wholeFrom } from '../../kernel/field.ts';

const people = wholeFrom(0, 1_000_000);

export const countedParts = ['women', 'men', 'withDisability', 'children', 'elderly'] as const;
export type CountedPart = (typeof countedParts)[number];

/** What nobody counted is absent; zero says that it was counted and there was none. */
export const HeadCount = z.strictObject({
  total: people,
  women: people.optional(),
  men: people.optional(),
  withDisability: people.optional(),
  children: people.optional(),
  elderly: people.optional(),
});
export type HeadCount = z.infer<typeof HeadCount>;

/** The part that cannot be right: larger than the total, or with the other sex larger than the total; `undefined` where all may be. */
export function wrongPart(count: HeadCount): CountedPart | undefined {
  const tooMany = countedParts.find((part) => (count[part] ?? 0) > count.total);
  if (tooMany !== undefined) return tooMany;
  return (count.women ?? 0) + (count.men ?? 0) > count.total ? 'men' : undefined;
}
