import type { WordsFor } from '../kernel/words.ts';
import type { CaseRefusal } from './case.ts';
import type { CauseRecordRefusal } from './cause.ts';
import type { ClientRefusal } from './client.ts';

export const caseRefusals: WordsFor<CaseRefusal> = {
  'case.has-ended': {
    id: 'Kasus sudah diakhiri. Catat sebagai tindak lanjut, beri tanggal sebelum berakhir, atau buka kembali kasus.',
    en: 'The case has ended. Record a follow-up, date it before the ending, or reopen the case.',
  },
  'case.not-open': {
    id: 'Kasus ini belum dibuka. Buka kasus dahulu.',
    en: 'This case is not open yet. Open it first.',
  },
};

export const clientRecordRefusals: WordsFor<ClientRefusal> = {
  'client.of-another-kind': {
    id: 'Berkas ini milik klien jenis lain. Daftarkan sebagai klien baru.',
    en: 'This record is of another kind of client. Register a new client instead.',
  },
};

export const causeRecordRefusals: WordsFor<CauseRecordRefusal> = {
  'cause.has-ended': {
    id: 'Perjuangan ini sudah diakhiri. Buka kembali dahulu, atau catat sebagai jawaban atau evaluasi.',
    en: 'This cause has ended. Reopen it first, or record it as an answer or an evaluation.',
  },
  'cause.not-open': {
    id: 'Perjuangan ini belum dibuka. Buka dahulu.',
    en: 'This cause is not open yet. Open it first.',
  },
};
