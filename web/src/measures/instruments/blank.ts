import type { Instrument } from '@pendamping/domain';

/** What a new instrument begins with: one list of answers, so that the first question can be asked at once. */
export const blankInstrument = (id: string): Instrument => ({
  urn: `urn:uuid:${id}`,
  version: '0.1.0',
  title: {},
  standing: 'descriptive',
  subjectLevels: [],
  respondents: ['client'],
  items: [{ linkId: 'q1', type: 'choice', list: 'how-often', text: {} }],
  lists: {
    'how-often': [
      { code: 'never', text: { id: 'Tidak pernah', en: 'Never' }, score: 0 },
      { code: 'sometimes', text: { id: 'Kadang-kadang', en: 'Sometimes' }, score: 1 },
      { code: 'often', text: { id: 'Sering', en: 'Often' }, score: 2 },
      { code: 'always', text: { id: 'Selalu', en: 'Always' }, score: 3 },
    ],
  },
  scales: [],
  bands: [],
});
