import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFamilyCard, checkNik, maskedNumber, plainNumber } from './nik.ts';

const today = '2026-11-25';
const areas = (code: string) =>
  ({ '32': 'Jawa Barat', '32.73': 'Kota Bandung', '32.73.02': 'Coblong' })[code];
const judged = (text: string, stated = {}) => checkNik(text, { today, stated, areas });

describe('a NIK', () => {
  it.each([
    ['3273021209859907', 'male', ['1985-09-12']],
    ['3273025209859908', 'female', ['1985-09-12']],
    ['3273027109859909', undefined, []],
    ['3273022902009910', 'male', ['2000-02-29']],
    ['3273021209129911', 'male', ['1912-09-12', '2012-09-12']],
    ['3273022612269912', 'male', ['1926-12-26']],
  ])('%s proposes sex and birth, in both centuries, never in the future', (text, sex, births) => {
    const verdict = judged(text);
    expect(verdict.births).toEqual(births);
    if (sex !== undefined) expect(verdict.sex).toBe(sex);
  });

  it.each([
    ['327302120985990', 'length'],
    ['32730212098599O7', 'not_digits'],
    ['3,27302E+15', 'not_digits'],
    ['3273020009859907', 'day'],
    ['3273021213859907', 'month'],
    ['3273023009019907', undefined],
    ['3273023002859907', 'impossible_date'],
    ['3273021209850000', 'serial_0000'],
    ['9999999999999994', 'placeholder_no_nik'],
    ['2222222222222222', 'dummy'],
    ['0123456789012345', 'dummy'],
    ['9876543210987654', 'dummy'],
  ])('%s is none, or is one, for this reason: %s', (text, error) => {
    expect(judged(text).errors).toEqual(error === undefined ? [] : [error]);
  });

  it('that disagrees with what is stated is warned about, never refused', () => {
    const { errors, warnings } = judged('3273021209859907', {
      sex: 'female',
      birthOn: '1985-09-13',
      villageCode: '32.05.01.2001',
    });
    expect(errors).toEqual([]);
    expect(warnings).toEqual(['area_differs_from_address', 'sex_mismatch', 'birth_mismatch']);
  });

  it.each([
    ['9973021209859907', 'unknown_province'],
    ['3299021209859907', 'unknown_or_historic_regency'],
    ['3273991209859907', 'unknown_or_historic_district'],
  ])(
    'of an area that is not in today’s list (%s) stays valid: areas are renamed and split',
    (text, warning) => {
      expect(judged(text)).toMatchObject({ errors: [], warnings: [warning] });
    },
  );

  it('is read through the spaces, dots and wide digits that people and papers put in', () => {
    for (const text of [
      '32.73.02.120985.9907',
      '3273 0212 0985 9907',
      '３２７３０２１２０９８５９９０７',
      "'3273021209859907",
    ]) {
      expect(judged(text)).toMatchObject({
        number: '3273021209859907',
        errors: [],
        warnings: ['normalised'],
      });
    }
  });

  it('never fails, whatever is typed, and a birth it proposes is in the number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{16}$/)), (text) => {
        for (const birth of judged(text).births)
          expect(birth.slice(2, 4)).toBe(plainNumber(text).slice(10, 12));
      }),
    );
  });

  it('is shown so that it can be recognised and not used', () => {
    expect(maskedNumber('3273021209859907')).toBe('327302••••••9907');
  });
});

it('a family card has the day it was issued, without the forty of women', () => {
  expect(checkFamilyCard('3273021003159901', { today, areas })).toMatchObject({
    errors: [],
    births: ['1915-03-10', '2015-03-10'],
  });
  expect(checkFamilyCard('3273025003159901', { today, areas }).errors).toEqual(['day']);
});
