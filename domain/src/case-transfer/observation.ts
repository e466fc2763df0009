/** An Observation of R4, of a person or group; of an organisation R4 takes it only as what it looks at (`focus`). */
import type { Stage } from '../stages/course.ts';
import type { Placed, Reference } from './resource.ts';
import type { Telling } from './telling.ts';

interface Observed {
  readonly id: string;
  readonly stage: Stage;
  readonly on: string;
  readonly code: unknown;
  /** Whom it is about, where that is not the client. */
  readonly about?: Reference | undefined;
  readonly performer?: Reference | undefined;
  readonly more: Readonly<Record<string, unknown>>;
}

export function observation(one: Observed, telling: Telling): Placed {
  const subject = one.about?.reference === undefined ? telling.person : one.about;
  return {
    id: one.id,
    stage: one.stage,
    resource: {
      resourceType: 'Observation',
      status: 'final',
      category: [
        {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'social-history' },
          ],
        },
      ],
      code: one.code,
      subject,
      focus: subject === undefined ? [telling.subject] : undefined,
      effectiveDateTime: one.on,
      performer: one.performer?.reference === undefined ? undefined : [one.performer],
      ...one.more,
    },
  };
}

/** A number with its unit in words: our units are days, times, points, seldom those of UCUM. */
export const amount = (value: number, unit: string) => ({ valueQuantity: { value, unit } });

/** A mark from 1 to 5: whole where one person gave it, a mean where several did. */
export const markValue = (value: number) =>
  Number.isInteger(value) ? { valueInteger: value } : { valueQuantity: { value } };
