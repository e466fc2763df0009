import { expect, it } from 'vitest';
import { holdPage, isHeld, onHold } from './writing.ts';

it('a page is held while anything is being written on it, and let go with the last', () => {
  const first = holdPage();
  const second = holdPage();
  first();
  first();
  expect(isHeld()).toBe(true);
  second();
  expect(isHeld()).toBe(false);
});

it('whoever waits is told when writing begins and when it ends', () => {
  const told: boolean[] = [];
  const leave = onHold(() => told.push(isHeld()));
  holdPage()();
  leave();
  holdPage()();
  expect(told).toEqual([true, false]);
});
