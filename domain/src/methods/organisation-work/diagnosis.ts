/**
 * The diagnosis of an organisation (PM 2.1, 4.3): how an institution serves, area by area, as strength and as weakness,
 * with the evidence and with what it does to those who are served. Whose view it is stands with each finding, and
 * several views of one area stay side by side: what the staff see and what those served see is seldom the same.
 */
import { z } from 'zod';
import type { Circumstance } from '../../kernel/entry.ts';
import { id, line, oneOf, prose } from '../../kernel/field.ts';
import type { Room } from '../../kernel/room.ts';

/** Where one looks: each is something an institution can change. */
export const serviceAreas = [
  'access',
  'physical-access',
  'procedures',
  'information',
  'attitude',
  'skills',
  'resources',
  'rules',
  'participation',
  'complaints',
] as const;
export type ServiceArea = (typeof serviceAreas)[number];

/** Whose view a finding is. */
export const serviceViews = ['served', 'staff', 'leadership', 'worker'] as const;
export type ServiceView = (typeof serviceViews)[number];

export const findingBearings = ['strength', 'weakness'] as const;
export type FindingBearing = (typeof findingBearings)[number];

// What can happen

export const DiagnosisEntry = z.discriminatedUnion('type', [
  /** One finding; told again with the same id, it takes the place of what was written before. */
  z.strictObject({
    type: z.literal('OrganisationDiagnosed'),
    finding: id,
    area: oneOf(serviceAreas),
    view: oneOf(serviceViews),
    /** Who said so, where they may be named. */
    viewOf: line.optional(),
    bearing: oneOf(findingBearings),
    what: prose,
    evidence: prose.optional(),
    /** What it does to those who are served. */
    effectOnServed: prose.optional(),
  }),
]);
export type DiagnosisEntry = z.infer<typeof DiagnosisEntry>;

// What is known

export type ServiceFinding = Omit<DiagnosisEntry, 'type'> & { readonly on: string };
export type Diagnosis = Readonly<Record<string, ServiceFinding>>;

export const diagnosis: Room<Diagnosis, DiagnosisEntry> = {
  initial: {},
  entries: DiagnosisEntry,
  admit: () => undefined,
  evolve: (state, { type: _, ...finding }: DiagnosisEntry, { occurredOn: on }: Circumstance) => ({
    ...state,
    [finding.finding]: { ...finding, on: state[finding.finding]?.on ?? on },
  }),
  sets: (fact) => [`service-finding/${fact.finding}`],
};

/** The findings of each area that has any, in the order of the areas, and within it those served first. */
export const findingsByArea = (
  state: Diagnosis,
): readonly (readonly [ServiceArea, readonly ServiceFinding[]])[] =>
  serviceAreas.flatMap((area) => {
    const own = Object.values(state)
      .filter((one) => one.area === area)
      .sort((a, b) => serviceViews.indexOf(a.view) - serviceViews.indexOf(b.view));
    return own.length === 0 ? [] : [[area, own] as const];
  });
