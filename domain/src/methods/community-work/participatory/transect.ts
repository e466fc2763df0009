/**
 * The transect (PM 6.2): a walk through the place with people who live there, stretch by stretch: what the soil is like,
 * what it is used for, who lives there, what is hard and what could be.
 */
import { z } from 'zod';
import { line, prose } from '../../../kernel/field.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

/** What is looked at on every stretch. */
export const transectAspects = ['soil', 'use', 'people', 'problems', 'chances'] as const;
export type TransectAspect = (typeof transectAspects)[number];

const seen = prose.max(500, 'field.too-long').optional();

// What can happen

export const TransectEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TransectWalked'),
    ...sittingFields,
    stretches: z
      .array(
        z.strictObject({ name: line, soil: seen, use: seen, people: seen, problems: seen, chances: seen }),
      )
      .min(1, 'field.required')
      .max(12, 'field.too-many'),
  }),
]);
export type TransectEntry = z.infer<typeof TransectEntry>;

// What is known

export type Transect = SittingOf<TransectEntry>;

export const transects = sittingsRoom<TransectEntry>(TransectEntry);
