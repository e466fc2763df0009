import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Databases } from './databases.ts';

const seeds = Array.from({ length: 50 }, (_, at) => at + 1);

describe('devices and the office, whatever happens between them', () => {
  let databases: Databases;
  let entries = 0;
  let photos = 0;
  const happened = new Map<string, number>();
  beforeAll(() => {
    databases = new Databases(inject('postgres'));
  });
  afterAll(() => databases.close());

  describe.concurrent('lose and double nothing, and agree in the end', () => {
    it.each(seeds)(
      'SEED=%i npm run soak',
      async (seed) => {
        const outcome = await databases.run(seed);
        entries += outcome.entries;
        photos += outcome.photos;
        for (const [what, times] of Object.entries(outcome.happened))
          happened.set(what, (happened.get(what) ?? 0) + times);
        expect(outcome.faults).toEqual([]);
      },
      120_000,
    );
  });

  it('were shaken with ten thousand entries and more, with photos, confidences, and phones that lay in a drawer', () => {
    expect(entries).toBeGreaterThan(10_000);
    expect(photos).toBeGreaterThan(1_000);
    expect(happened.get('confidences told')).toBeGreaterThan(1_000);
    expect(happened.get('lease over')).toBeGreaterThan(80);
  });
});
