/** The sex as papers tell it; `undefined` elsewhere means: not known, and never guessed. */
export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];
