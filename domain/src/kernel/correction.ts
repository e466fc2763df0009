/**
 * Correcting without erasing: an entry is amended or struck by another entry, with the reason; the original stays
 * readable. A disagreement between two who wrote the same fact is settled by a person.
 */
import { z } from 'zod';
import { day, id, prose } from './field.ts';

export const Correction = z.discriminatedUnion('type', [
  /**
   * `data` is the whole of the corrected facts, in the shape of the entry they correct; `occurredOn` the day on which it
   * happened, where another was written.
   */
  z.strictObject({
    type: z.literal('EntryAmended'),
    entry: id,
    data: z.record(z.string(), z.unknown()),
    occurredOn: day.optional(),
    reason: prose,
  }),
  z.strictObject({ type: z.literal('EntryStruck'), entry: id, reason: prose }),
  /** `keeps` is the entry whose value stands. */
  z.strictObject({
    type: z.literal('DisagreementSettled'),
    about: z.string().min(1).max(300),
    keeps: id,
    reason: prose,
  }),
]);
export type Correction = z.infer<typeof Correction>;

export const correctionTypes = ['EntryAmended', 'EntryStruck', 'DisagreementSettled'] as const;

export const isCorrection = (type: string): boolean => (correctionTypes as readonly string[]).includes(type);
