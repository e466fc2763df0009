/**
 * Classes of wellbeing (PM 6.2): into which people here sort their households and by which signs they tell them apart.
 * Every household stands in one class, so the classes add up to all of them.
 */
import { z } from 'zod';
import { line, prose, wholeFrom } from '../../../kernel/field.ts';
import { refusing } from '../../../kernel/refusal.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

const households = wholeFrom(0, 10_000_000);

// What can happen

export const WellbeingEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('WellbeingClassed'),
    ...sittingFields,
    /** All of them. */
    households,
    classes: z
      .array(
        z.strictObject({
          name: line,
          households,
          /** By what people here know that a household belongs to it. */
          signs: prose.max(500, 'field.too-long').optional(),
        }),
      )
      .min(2, 'field.too-small')
      .max(10, 'field.too-many'),
  }),
]);
export type WellbeingEntry = z.infer<typeof WellbeingEntry>;

// What is known

export type WellbeingClassing = SittingOf<WellbeingEntry>;

// The rules

/** Why an entry of this room may not stand. */
export type WellbeingRefusal = 'wellbeing.does-not-add-up';

const refuse = refusing<WellbeingRefusal>();

export const wellbeingClassings = sittingsRoom<WellbeingEntry>(WellbeingEntry, (fact) =>
  fact.classes.reduce((sum, one) => sum + one.households, 0) === fact.households
    ? undefined
    : refuse('wellbeing.does-not-add-up', 'households'),
);
