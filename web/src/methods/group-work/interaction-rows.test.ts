import { expect, it } from 'vitest';
import { keptAs, observedIn, rowsFrom, rowsOf, tapped } from './interaction-rows.ts';

const talk = { from: 'a', to: 'b', kind: 'talk' };

it('counts a person tapped again, and keeps what is of another kind apart', () => {
  const rows = [talk, talk, { ...talk, kind: 'support' }].reduce(tapped, [] as ReturnType<typeof rowsOf>);
  expect(observedIn(rows)).toEqual([
    { ...talk, times: 2 },
    { ...talk, kind: 'support', times: 1 },
  ]);
  expect(rowsOf(keptAs(rows))).toEqual(rows);
});

it('keeps an impression as an impression, also when it is read back', () => {
  const rows = rowsFrom([{ ...talk, kind: 'talk', often: 'often' }]);
  expect(observedIn(rows)).toEqual([{ ...talk, often: 'often' }]);
});
