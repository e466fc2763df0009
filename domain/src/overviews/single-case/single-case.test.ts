import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aPlannedCase, measureId } from '../../../../tests/cast/case.ts';
import { idOf } from '../../../../tests/cast/record.ts';
import { addDays } from '../../kernel/moment.ts';
import { measureResults } from '../../measures/exchange/file.ts';
import { firstIndices, furtherIndices, napOf } from './indices.ts';
import { seriesOn, vectorsOf } from './series.ts';

interface Taken {
  readonly on: string;
  readonly value: number | null;
  readonly phase: 'baseline' | 'intervention' | 'follow-up';
}

const takenOn = (told: ReturnType<typeof aPlannedCase>, { on, value, phase }: Taken) => {
  const about = { measurement: idOf(`m${on}`), measure: measureId, phase };
  return value === null
    ? told.tells('MeasurementMissed', about, { on })
    : told.tells('MeasurementTaken', { ...about, value }, { on });
};

const measured = (taken: readonly Taken[]) => taken.reduce(takenOn, aPlannedCase());

const baseline = [1, 0, 2].map((value, at) => ({
  on: addDays('2026-03-10', at * 7),
  value,
  phase: 'baseline' as const,
}));
const help = [2, 4, 5, 5].map((value, at) => ({
  on: addDays('2026-04-10', at * 7),
  value,
  phase: 'intervention' as const,
}));

describe('a measure of a case as a series', () => {
  it('takes its phases from what was said when they began, with letters that come again numbered', () => {
    const begun = (name: string, kind: string, on: string) => ({
      phase: idOf(name + on),
      name,
      kind,
      because: 'planned',
    });
    const told = measured([...baseline, ...help])
      .tells('PhaseBegun', begun('Sebelum', 'baseline', ''), { on: '2026-03-10' })
      .tells('PhaseBegun', begun('Mediasi', 'intervention', ''), { on: '2026-04-10' })
      .tells('PhaseBegun', begun('Sebelum', 'baseline', '2'), { on: '2026-04-20' })
      .tells('PhaseBegun', begun('mediasi', 'intervention', '2'), { on: '2026-04-30' });
    const series = seriesOn(told.reading, measureId);
    expect(series?.phases.map((one) => [one.letter, one.points.length])).toEqual([
      ['A1', 3],
      ['B1', 2],
      ['A2', 1],
      ['B2', 1],
    ]);
    expect(series?.pairs).toHaveLength(2);
  });

  it('keeps a missed day as a gap that is no zero', () => {
    const series = seriesOn(
      measured([...baseline, { on: '2026-04-01', value: null, phase: 'baseline' }, ...help]).reading,
      measureId,
    );
    expect(series?.phases[0]?.points.map((one) => one.value)).toEqual([1, 0, 2, null]);
    expect(series?.pairs[0]?.comparison.baseline.map((one) => one.value)).toEqual([1, 0, 2]);
  });

  it('counts no struck value and shows it with its reason', () => {
    const told = measured([...baseline, ...help]);
    const bad = told.entries.find((one) => one.type === 'MeasurementTaken' && one.data.value === 2);
    told.tells('EntryStruck', { entry: bad?.id, reason: 'salah hitung' }, { on: '2026-06-01' });
    const series = seriesOn(told.reading, measureId);
    expect(series?.pairs[0]?.comparison.baseline.map((one) => one.value)).toEqual([1, 0]);
    expect(series?.struck).toMatchObject([{ value: 2, reason: 'salah hitung', struckOn: '2026-06-01' }]);
  });

  it('shows what was first written where a value was amended', () => {
    const told = measured([...baseline, ...help]);
    const first = told.entries.find((one) => one.type === 'MeasurementTaken');
    const data = { ...first?.data, value: 3 };
    told.tells('EntryAmended', { entry: first?.id, data, reason: 'salah ketik' }, { on: '2026-06-01' });
    expect(seriesOn(told.reading, measureId)?.phases[0]?.points[0]).toMatchObject({ value: 3, was: 1 });
  });

  it('can be reckoned again from what is exported', () => {
    const series = seriesOn(measured([...baseline, ...help]).reading, measureId);
    if (series === undefined) throw new Error('no series');
    const [vector] = vectorsOf(series);
    const results = JSON.stringify(measureResults({ format: 'pendamping-ssd', vectors: [vector] }));
    const [pair] = series.pairs;
    const nap = pair === undefined ? undefined : napOf(pair.comparison);
    expect(nap).toBeCloseTo(0.9583333333, 9);
    expect(results).toContain(String(nap));
  });

  it('gives for every series a number or a named reason, never NaN and never an exception', () => {
    const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ value, phase: fc.constantFrom('baseline', 'intervention', 'follow-up') }), {
          maxLength: 25,
        }),
        (drawn) => {
          const taken = drawn.map((one, at) => ({ ...one, on: addDays('2026-03-10', at) })) as Taken[];
          const series = seriesOn(measured(taken).reading, measureId);
          if (series === undefined) return false;
          const found = series.pairs.flatMap(({ comparison }) => [
            ...firstIndices(comparison),
            ...furtherIndices(comparison, series),
          ]);
          return found.every(({ value: is }) =>
            typeof is === 'number' ? Number.isFinite(is) : is.noNumber.length > 0,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in which the days were entered', () => {
    const inOrder = seriesOn(measured([...baseline, ...help]).reading, measureId);
    fc.assert(
      fc.property(fc.shuffledSubarray([...baseline, ...help], { minLength: 7 }), (taken) => {
        const series = seriesOn(measured(taken).reading, measureId);
        expect(series?.pairs[0]?.comparison).toEqual(inOrder?.pairs[0]?.comparison);
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the zone in which it is read', () => {
    const read = (zone: string) => {
      vi.stubEnv('TZ', zone);
      const series = seriesOn(measured([...baseline, ...help]).reading, measureId);
      return JSON.stringify(series === undefined ? undefined : vectorsOf(series));
    };
    const zones = ['Asia/Jayapura', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(read);
    vi.unstubAllEnvs();
    expect(new Set(zones).size).toBe(1);
  });
});
