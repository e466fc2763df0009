import { expect, it } from 'vitest';
import { rupiahFromTyped, rupiahText } from './rupiah.ts';

it.each([
  ['48000000', 48_000_000],
  ['48.000.000', 48_000_000],
  ['Rp 48.000.000', 48_000_000],
  ['rp48.000.000,-', 48_000_000],
  ['5.000,00', 5_000],
  ['500', 500],
  ['0', 0],
])('reads %s as people write it', (text, amount) => {
  expect(rupiahFromTyped(text)).toBe(amount);
});

it.each(['48,000', '48.00', '48.000.00', '4800.000', '-5.000', 'lima ribu', '', '48,5'])(
  'sends %s back, since it could be read two ways or not at all',
  (text) => {
    expect(rupiahFromTyped(text)).toBeUndefined();
  },
);

it('writes thousands as the reader does, and what is owed with a minus', () => {
  expect(rupiahText(900_000, 'id')).toBe('Rp 900.000');
  expect(rupiahText(-15_000, 'en')).toBe('−Rp 15,000');
});
