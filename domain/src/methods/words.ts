import type { WordsFor } from '../kernel/words.ts';
import type { ChecklistEntry, ChecklistRefusal } from './checklist.ts';
import type { KindOfCaseEntry, KindOfCaseRefusal } from './kind-of-case.ts';
import type { standardBeginnings, standardSubjects } from './practice-template.ts';
import type { PracticeTemplateEntry, PracticeTemplateRefusal } from './practice-templates.ts';
import type { TemplatePart } from './template-versions.ts';

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

export const templatePartWords: WordsFor<TemplatePart> = {
  title: { id: 'Nama', en: 'Title' },
  about: { id: 'Penjelasan', en: 'What it is for' },
  levels: { id: 'Jenis klien', en: 'Kinds of client' },
  method: { id: 'Metode', en: 'Method' },
  functions: { id: 'Fungsi', en: 'Functions' },
  problems: { id: 'Masalah yang sering dijumpai', en: 'Problems often met' },
  measures: { id: 'Ukuran', en: 'Measures' },
  goals: { id: 'Tujuan', en: 'Goals' },
  activities: { id: 'Kegiatan', en: 'Activities' },
  instruments: { id: 'Instrumen', en: 'Instruments' },
  checklists: { id: 'Daftar periksa', en: 'Checklists' },
  review: { id: 'Irama tinjauan', en: 'Rhythm of review' },
  standards: { id: 'Standar layanan', en: 'Service standards' },
  wording: { id: 'Kata-kata dokumen', en: 'Wording of documents' },
};

export const standardBeginningWords: WordsFor<(typeof standardBeginnings)[number]> = {
  'case-opened': { id: 'kasus dibuka', en: 'the case was opened' },
  'contract-signed': { id: 'kontrak ditandatangani', en: 'the contract was signed' },
  'plan-agreed': { id: 'rencana disepakati', en: 'the plan was agreed' },
  'case-ended': { id: 'kasus diakhiri', en: 'the case ended' },
  'risk-reported': { id: 'risiko dilaporkan', en: 'a risk was reported' },
};

export const standardSubjectWords: WordsFor<(typeof standardSubjects)[number]> = {
  'first-visit': { id: 'kunjungan pertama', en: 'first visit' },
  'contract-signed': { id: 'kontrak ditandatangani', en: 'contract signed' },
  'assessment-written': { id: 'asesmen tertulis', en: 'assessment written' },
  'plan-agreed': { id: 'rencana disepakati', en: 'plan agreed' },
  'review-held': { id: 'tinjauan', en: 'review' },
  'follow-up': { id: 'tindak lanjut setelah berakhir', en: 'follow-up after the ending' },
  seen: { id: 'bertemu langsung', en: 'seen in person' },
};
