/** Kinds of disability, of which both people and the services for them are told. */

/** Kinds of UU 8/2016 art. 4; autism and hyperactivity stand under developmental, by its elucidation. */
export const disabilityKinds = [
  'physical',
  'intellectual',
  'psychosocial',
  'developmental',
  'visual',
  'hearing',
  'speech',
] as const;
export type DisabilityKind = (typeof disabilityKinds)[number];
