/** Acts as devices offer them: each told in one or several entries, and kept all or not at all. */
import { day, faultsOf, id, instant, recordKinds, type WrittenEntry as Written } from '@pendamping/domain';
import { z } from 'zod';
import type { Outcome } from './append.ts';

/** An entry as it is offered. */
export const WrittenEntry = z.strictObject({
  id,
  record: z.enum(recordKinds, 'field.not-in-list'),
  stream: id,
  type: z.string().min(1, 'field.required').max(100, 'field.too-long'),
  data: z.record(z.string(), z.unknown(), 'field.wrong-kind'),
  occurredOn: day,
  recordedAt: instant,
  basis: z.int('field.not-a-whole-number').min(0, 'field.too-small').max(1_000_000, 'field.too-large'),
  device: id.optional(),
});

/**
 * The shape of the entries is judged one by one and not with the request: a device that offers one faulty entry among
 * a hundred must not be stopped by it for ever.
 */
export const OfferedAct = z.strictObject({
  act: id,
  entries: z.array(z.looseObject({ id })).min(1, 'field.required').max(500, 'field.too-many'),
});
export type OfferedAct = z.infer<typeof OfferedAct>;

export type Refusal = Extract<Outcome, { outcome: 'refused' }>;
type Legible = { readonly entries: readonly Written[] } | { readonly refusals: readonly Refusal[] };

const refusalFor = (one: { readonly id: string }, fault: z.ZodError | undefined): Refusal =>
  fault === undefined
    ? { id: one.id, outcome: 'refused', because: 'entry.others-refused' }
    : { id: one.id, outcome: 'refused', because: 'entry.faulty', faults: faultsOf(fault).slice(0, 50) };

/** The entries of an act, to be judged; or what refuses all of them where one cannot even be read. */
export function legible({ entries }: OfferedAct): Legible {
  const parsed = entries.map((one) => WrittenEntry.safeParse(one, { reportInput: true }));
  const whole = parsed.flatMap((one) => (one.success ? [one.data] : []));
  if (whole.length === parsed.length) return { entries: whole };
  return { refusals: entries.map((one, at) => refusalFor(one, parsed[at]?.error)) };
}
