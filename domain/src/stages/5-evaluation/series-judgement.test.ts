import { expect, it } from 'vitest';
import { aCase, aPlannedCase, measureId } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { differsFromNumber } from './series-judgement.ts';

const judged = (change: Record<string, unknown> = {}) => ({
  judging: idOf('j'),
  measure: measureId,
  with: [{ name: 'Nuraeni' }],
  judgement: 'better',
  words: 'Anak lebih sering bersekolah.',
  basis: { method: '1', points: 8, nap: 0.3 },
  ...change,
});

it('says why it differs where the number says otherwise', () => {
  const told = aPlannedCase();
  expect(told.refuses('SeriesJudged', judged())).toBe('series.say-why-it-differs');
  expect(told.refuses('SeriesJudged', judged({ differs: 'Sekolah libur dua minggu.' }))).toBeUndefined();
  expect(told.refuses('SeriesJudged', judged({ judgement: 'worse' }))).toBeUndefined();
});

it('judges only a measure that was chosen', () => {
  expect(aCase().refuses('SeriesJudged', judged())).toBe('series.no-measure');
});

it('differs from no number where there is none', () => {
  expect(differsFromNumber('better', undefined)).toBe(false);
  expect(differsFromNumber('worse', 0.9)).toBe(true);
  expect(differsFromNumber('cannot-say', 0.9)).toBe(false);
});
