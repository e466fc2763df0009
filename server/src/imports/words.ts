import type { Words } from '@pendamping/domain';

/** What an import itself writes into records. */
export const importWords = {
  noProblem: { id: 'Belum tercatat di berkas asal.', en: 'Not on record in the file it came from.' },
  takenBack: { id: 'Impor ditarik kembali.', en: 'The import was taken back.' },
} as const satisfies Record<string, Words>;
