/**
 * The social map (PM 6.2): drawn by people on the ground or on a large sheet, kept as it was photographed, with what its
 * signs mean. No house is named: a map of who lives where would give people away.
 */
import { z } from 'zod';
import { line, prose } from '../../../kernel/field.ts';
import { type SittingOf, sittingFields, sittingsRoom } from './sitting.ts';

// What can happen

export const SocialMapEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('SocialMapDrawn'),
    ...sittingFields,
    legend: z
      .array(z.strictObject({ sign: line, meaning: line }))
      .min(1, 'field.required')
      .max(40, 'field.too-many'),
    found: prose.optional(),
  }),
]);
export type SocialMapEntry = z.infer<typeof SocialMapEntry>;

// What is known

export type SocialMap = SittingOf<SocialMapEntry>;

export const socialMaps = sittingsRoom<SocialMapEntry>(SocialMapEntry);
