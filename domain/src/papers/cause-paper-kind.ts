/** The papers of a cause. */
export const causePaperKinds = ['brief', 'letter', 'petition', 'hearing', 'force-field'] as const;
export type CausePaperKind = (typeof causePaperKinds)[number];
