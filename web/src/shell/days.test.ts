import { describe, expect, it } from 'vitest';
import {
  dayFromTyped,
  instantFromTyped,
  longDay,
  moment,
  numberFromTyped,
  numberText,
  relativeDay,
  shortDay,
  typedDay,
} from './days.ts';

describe('a day, as people say it', () => {
  it('names the weekday, and the year only where it is another', () => {
    expect([
      shortDay('2026-02-02', 'id', '2026-11-25'),
      shortDay('2026-02-02', 'en', '2026-11-25'),
      shortDay('2025-02-03', 'id', '2026-11-25'),
    ]).toEqual(['Senin, 2 Feb', 'Monday 2 Feb', 'Senin, 3 Feb 2025']);
  });

  it('is near in days and far in dates', () => {
    const from = (day: string) => relativeDay(day, 'id', '2026-11-25');
    expect([from('2026-11-25'), from('2026-11-28'), from('2026-11-23'), from('2027-01-18')]).toEqual([
      'hari ini',
      '3 hari lagi',
      'kemarin dulu',
      longDay('2027-01-18', 'id'),
    ]);
  });
});

describe('a day, as people type it', () => {
  it.each([
    ['28/02/2026', '2026-02-28'],
    ['28-2-26', '2026-02-28'],
    [' 28.2.2026 ', '2026-02-28'],
    ['2026-02-28', '2026-02-28'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (typed, day) => {
    expect(dayFromTyped(typed)).toBe(day);
  });

  it.each(['31/02/2026', '29/02/2026', '0/1/2026', '1/13/2026', 'besok', '', '28/02'])(
    'does not guess at “%s”',
    (typed) => {
      expect(dayFromTyped(typed)).toBeUndefined();
    },
  );

  it('comes back as it was typed', () => {
    expect(dayFromTyped(typedDay('2026-02-28'))).toBe('2026-02-28');
  });
});

describe('an hour', () => {
  it('is of the agency’s zone', () => {
    const at = (zone: string) => instantFromTyped('2026-05-19', '20.10', zone);
    expect([at('Asia/Jakarta'), at('Asia/Makassar'), at('Asia/Jayapura')]).toEqual([
      '2026-05-19T20:10:00+07:00',
      '2026-05-19T20:10:00+08:00',
      '2026-05-19T20:10:00+09:00',
    ]);
    expect(moment(at('Asia/Jakarta') ?? '', 'id', 'Asia/Makassar')).toContain('21.10');
  });

  it.each(['24.00', '7', '20.60', 'sore'])('does not exist as “%s”', (hour) => {
    expect(instantFromTyped('2026-05-19', hour, 'Asia/Jakarta')).toBeUndefined();
  });
});

describe('a number', () => {
  it('has a decimal comma or point', () => {
    expect([numberFromTyped('2,5'), numberFromTyped('2.5'), numberFromTyped(' -3 ')]).toEqual([2.5, 2.5, -3]);
    expect([numberText(2.5, 'id'), numberText(2.5, 'en')]).toEqual(['2,5', '2.5']);
  });

  it.each(['1.500', '1.500.000', '1e3', 'tiga', '2,5,1', ''])('does not guess at “%s”', (typed) => {
    expect(numberFromTyped(typed)).toBeUndefined();
  });
});
