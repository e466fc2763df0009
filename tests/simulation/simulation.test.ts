import { describe, expect, inject, it } from 'vitest';
import { World } from './world.ts';

const seeds = Array.from({ length: 50 }, (_, at) => at + 1);

describe('devices and the office, whatever happens between them', () => {
  let entries = 0;

  it.each(seeds)(
    'nothing written is lost or doubled, and all agree in the end (SEED=%i npm run soak)',
    async (seed) => {
      const outcome = await World.run(seed, inject('postgres'));
      entries += outcome.entries;
      expect(outcome.faults).toEqual([]);
    },
    60_000,
  );

  it('shook enough to mean something', () => {
    expect(entries).toBeGreaterThan(10_000);
  });
});
