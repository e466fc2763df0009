import type { WordsFor } from '../kernel/words.ts';
import type { ChecklistEntry, ChecklistRefusal } from './checklist.ts';
import type { KindOfCaseEntry, KindOfCaseRefusal } from './kind-of-case.ts';
import type { PracticeTemplateEntry, PracticeTemplateRefusal } from './practice-templates.ts';
import type { Stance } from './stance.ts';

export const practiceTemplateEntryWords: WordsFor<PracticeTemplateEntry['type']> = {
  TemplateAdopted: { id: 'Templat praktik dipakai', en: 'Practice template adopted' },
  TemplateLaidAside: { id: 'Templat praktik dilepas', en: 'Practice template laid aside' },
};

export const kindOfCaseEntryWords: WordsFor<KindOfCaseEntry['type']> = {
  TemplateChosen: { id: 'Templat dipilih', en: 'Template chosen' },
  TemplateGivenUp: { id: 'Templat tidak dipakai lagi', en: 'Template given up' },
};

export const checklistEntryWords: WordsFor<ChecklistEntry['type']> = {
  ChecklistItemTicked: { id: 'Butir daftar periksa dicentang', en: 'Checklist item ticked' },
  ChecklistItemUnticked: { id: 'Centang daftar periksa dicabut', en: 'Checklist item unticked' },
};

export const methodRefusals: WordsFor<PracticeTemplateRefusal | KindOfCaseRefusal | ChecklistRefusal> = {
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
  'template.chosen-already': {
    id: 'Kasus ini sudah memakai versi templat itu. Lanjutkan saja.',
    en: 'This case works by that version of the template already. Just go on.',
  },
  'template.not-chosen': {
    id: 'Kasus ini tidak memakai templat itu. Muat ulang halaman.',
    en: 'This case does not work by that template. Reload the page.',
  },
  'template.for-other-clients': {
    id: 'Templat ini untuk jenis klien lain. Pilih templat yang sesuai dengan klien kasus ini.',
    en: 'This template is for another kind of client. Choose one that suits the client of this case.',
  },
  'checklist.ticked-already': {
    id: 'Butir ini sudah dicentang. Muat ulang halaman untuk melihat oleh siapa.',
    en: 'This item is ticked already. Reload the page to see by whom.',
  },
  'checklist.not-ticked': {
    id: 'Butir ini belum dicentang. Muat ulang halaman.',
    en: 'This item is not ticked. Reload the page.',
  },
};

export const stanceWords: WordsFor<Stance> = {
  opposed: { id: 'Menentang', en: 'Opposed' },
  hesitant: { id: 'Ragu', en: 'Hesitant' },
  neutral: { id: 'Netral', en: 'Neutral' },
  supportive: { id: 'Mendukung', en: 'Supportive' },
  driving: { id: 'Penggerak', en: 'Driving it' },
};
