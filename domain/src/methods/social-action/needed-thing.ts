/** What people need and meet a wall at, coarse enough that it points at nobody (PM 1.2, 7.2). */
export const neededThings = [
  'schooling',
  'health-care',
  'identity-papers',
  'social-assistance',
  'assistive-devices',
  'work-and-income',
  'housing',
  'safety',
  'getting-about',
  'taking-part',
  'other',
] as const;
export type NeededThing = (typeof neededThings)[number];
