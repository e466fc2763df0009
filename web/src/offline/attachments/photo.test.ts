import { describe, expect, it } from 'vitest';
import { keptSize } from './photo.ts';

describe('the size at which a photo is kept', () => {
  it('at most 1,600 pixels on the longer side, lying or standing', () => {
    expect(keptSize(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 });
    expect(keptSize(3_000, 4_000)).toEqual({ width: 1_200, height: 1_600 });
  });

  it('a small one is not blown up, and a thin one keeps a pixel', () => {
    expect(keptSize(640, 480)).toEqual({ width: 640, height: 480 });
    expect(keptSize(100_000, 10)).toEqual({ width: 1_600, height: 1 });
  });
});
