import { expect, test } from 'vitest';
import { filled } from './filled.ts';

const unsent = { id: '{count} catatan menunggu', en: '{count} {count|entry waits|entries wait}' };

test('a gap is filled by its name, and stays where nothing was given', () => {
  expect(filled(unsent, 'id', { count: 3 })).toBe('3 catatan menunggu');
  expect(filled(unsent, 'id')).toBe('{count} catatan menunggu');
});

test.each([
  [0, '0 entries wait'],
  [1, '1 entry waits'],
  ['1', '1 entry waits'],
  [2, '2 entries wait'],
  ['1,021', '1,021 entries wait'],
])('of %s it is said as English says it', (count, said) => {
  expect(filled(unsent, 'en', { count })).toBe(said);
});
