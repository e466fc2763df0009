import { describe, expect, it } from 'vitest';
import { type Located, mapPlaces, sheetAround, widened } from './map-places.ts';

const at = (id: string, latitude: number, longitude: number): Located => ({ id, latitude, longitude });
const bandung = at('bandung', -6.9175, 107.6191);
const cimahi = at('cimahi', -6.8722, 107.5425);
const beside = at('beside', -6.9176, 107.6192);
const size = { width: 320, height: 300 };

const laid = (points: readonly Located[], own?: Located) => {
  const sheet = sheetAround(points);
  if (sheet === undefined) throw new Error('no points');
  return mapPlaces(points, widened(sheet, 1.1), { ...size, own });
};

describe('the map of services', () => {
  it('puts what lies north above, and what lies east to the right', () => {
    const { dots } = laid([bandung, cimahi]);
    const [west, east] = [
      dots.find((one) => one.ids[0] === 'cimahi'),
      dots.find((one) => one.ids[0] === 'bandung'),
    ];
    expect(west?.x).toBeLessThan(east?.x ?? 0);
    expect(west?.y).toBeLessThan(east?.y ?? 0);
  });

  it('draws as one what a finger could not tell apart, and apart again when one comes closer', () => {
    const { dots } = laid([bandung, cimahi, beside]);
    const together = dots.find((one) => one.ids.length === 2);
    expect(together?.ids).toEqual(['bandung', 'beside']);
    expect(dots).toHaveLength(2);
  });

  it('has a bar of a round length that fits on the sheet', () => {
    const { bar } = laid([bandung, cimahi]);
    expect([1, 2, 5]).toContain(bar.kilometres);
    expect(bar.width).toBeLessThanOrEqual(size.width / 3);
    expect(bar.width).toBeGreaterThan(20);
  });

  it('shows a single place in the middle of a small sheet', () => {
    const { dots, bar } = laid([bandung]);
    expect(dots).toEqual([expect.objectContaining({ x: size.width / 2, y: size.height / 2 })]);
    expect(bar.kilometres).toBeLessThan(1);
  });

  it('leaves out where one is when that is off the sheet', () => {
    expect(laid([bandung, cimahi], at('own', 3.6, 98.7)).own).toBeUndefined();
    expect(laid([bandung, cimahi], at('own', -6.9, 107.6)).own).toBeDefined();
  });
});
