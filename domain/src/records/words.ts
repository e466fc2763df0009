import type { WordsFor } from '../kernel/words.ts';
import type { CaseRefusal } from './case.ts';
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
