import type { WordsFor } from '../kernel/words.ts';
import type { PracticeTemplateEntry, PracticeTemplateRefusal } from './practice-templates.ts';

export const practiceTemplateEntryWords: WordsFor<PracticeTemplateEntry['type']> = {
  TemplateAdopted: { id: 'Templat praktik dipakai', en: 'Practice template adopted' },
  TemplateLaidAside: { id: 'Templat praktik dilepas', en: 'Practice template laid aside' },
};

export const methodRefusals: WordsFor<PracticeTemplateRefusal> = {
  'template.none': {
    id: 'Templat ini tidak dipakai. Pilih dari daftar.',
    en: 'This template is not in use. Choose from the list.',
  },
  'template.leads-nowhere': {
    id: 'Templat menyebut tujuan, ukuran, atau masalah yang tidak ada di dalamnya. Perbaiki kodenya.',
    en: 'The template names a goal, measure or problem that it does not carry. Mend the code.',
  },
  'template.same-version': {
    id: 'Versi ini sudah dipakai. Naikkan nomor versinya.',
    en: 'This version is in use already. Raise its version number.',
  },
};
