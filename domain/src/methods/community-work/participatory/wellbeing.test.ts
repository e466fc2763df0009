import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';

const classed = (households: number) => ({
  sitting: idOf('wellbeing'),
  households,
  classes: [
    { name: 'mampu', households: 38 },
    { name: 'sedang', households: 171 },
    { name: 'miskin', households: 206 },
    { name: 'sangat miskin', households: 46 },
  ],
});

it('puts every household into one class', () => {
  expect(aCase().tells('WellbeingClassed', classed(461)).state.wellbeingClassings).toHaveLength(1);
  expect(aCase().refuses('WellbeingClassed', classed(460))).toBe('wellbeing.does-not-add-up');
});
