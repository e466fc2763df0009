/** A small practice template, whole in every part, and what a case writes down when it chooses it. */
import { choiceOf, type PracticeTemplate } from '../../domain/src/index.ts';

const same = (text: string) => ({ id: text, en: text });
const byAgency = { id: 'praktik yang lazim', en: 'usual practice' };

export const aTemplate = (change: Partial<PracticeTemplate> = {}): PracticeTemplate => ({
  template: 'a-family',
  version: '1.0.0',
  title: { id: 'Sebuah keluarga', en: 'A family' },
  about: { id: 'Untuk uji', en: 'For tests' },
  levels: ['family'],
  method: 'case-work',
  functions: ['curative'],
  problems: [
    {
      code: 'out-of-school',
      form: { id: 'Anak tidak bersekolah', en: 'The child is out of school' },
      causes: [],
      effects: [],
    },
  ],
  measures: [
    {
      code: 'school-days',
      name: { id: 'Hari bersekolah', en: 'School days' },
      unit: { id: 'hari', en: 'days' },
      direction: 'up',
      kind: 'count',
      how: { id: 'Hitung', en: 'Count' },
      everyDays: 14,
      by: 'other',
    },
  ],
  goals: [
    {
      code: 'back-at-school',
      kind: 'outcome',
      text: { id: 'Kembali bersekolah', en: 'Back at school' },
      practiceGoal: 'link-with-systems',
      measure: 'school-days',
      problems: ['out-of-school'],
      levels: { '-2': same('a'), '-1': same('b'), '0': same('c'), '1': same('d'), '2': same('e') },
    },
  ],
  activities: [],
  instruments: [],
  checklists: [
    {
      code: 'first-meetings',
      stage: 'engagement',
      title: { id: 'Pertemuan pertama', en: 'First meetings' },
      items: [{ text: { id: 'Temui ayah', en: 'Meet the father' } }],
    },
  ],
  review: { everyDays: 90, about: { id: 'Tinjau', en: 'Review' } },
  standards: [
    {
      code: 'visit',
      text: { id: 'Kunjungan dalam 7 hari', en: 'Visit within 7 days' },
      from: 'case-opened',
      what: 'first-visit',
      withinDays: 7,
      source: byAgency,
    },
    {
      code: 'seen',
      text: { id: 'Ditemui dalam sehari', en: 'Seen within a day' },
      from: 'risk-reported',
      what: 'seen',
      withinDays: 1,
      source: byAgency,
    },
    {
      code: 'contract',
      text: { id: 'Kontrak dalam 60 hari', en: 'Contract within 60 days' },
      from: 'case-opened',
      what: 'contract-signed',
      withinDays: 60,
      source: byAgency,
    },
    {
      code: 'after',
      text: { id: 'Tindak lanjut dalam 30 hari', en: 'Follow-up within 30 days' },
      from: 'case-ended',
      what: 'follow-up',
      withinDays: 30,
      source: byAgency,
    },
  ],
  wording: {
    contract: {
      problem: same('x'),
      workerRole: [],
      clientRole: [],
      expectations: { ofWorker: same('x'), ofClient: same('x') },
      methods: [],
      arrangements: { frequency: same('x'), place: same('x'), time: same('x') },
      confidentialityLimits: [],
    },
  },
  sources: [],
  ...change,
});

export const choice = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...choiceOf(aTemplate()),
  ...change,
});
