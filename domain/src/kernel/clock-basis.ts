/** What a time limit rests on: law, a promise and a thing that nobody has confirmed are not the same to those who wait. */
export const clockBases = ['law', 'local-promise', 'own-standard', 'unconfirmed'] as const;
export type ClockBasis = (typeof clockBases)[number];
