import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlannedCase } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { measurementsOfMember, seriesOf } from '../stages/4-implementation/measured-series.ts';
import type { Measurement } from '../stages/4-implementation/measurement.ts';
import { beforeAndAfter, notMeasuredOn, occasionsOf } from './group-measures.ts';
import { seriesOn } from './single-case/series.ts';

const alone = idOf('alone');
const registered = idOf('registered');
const members = ['Andi', 'Bunga', 'Citra', 'Dewi'] as const;

const aGroup = () => {
  const told = aPlannedCase()
    .tells('MeasureChosen', {
      measure: alone,
      name: 'Rasa sendirian',
      unit: '0-10',
      direction: 'down',
      least: 0,
      most: 10,
      kind: 'rating',
    })
    .tells('MeasureChosen', {
      measure: registered,
      name: 'Anak terdaftar',
      unit: 'anak',
      direction: 'up',
      kind: 'count',
    })
    .tells('GoalSet', {
      goal: idOf('registered-goal'),
      kind: 'outcome',
      text: 'Semua anak terdaftar',
      practiceGoal: 'link-with-systems',
      measure: registered,
      target: 8,
    });
  for (const name of members)
    told.tells('GroupMemberJoined', { member: idOf(name), name }, { on: '2026-02-01' });
  return told;
};

const value = (name: string, of: number, phase = 'intervention') => ({
  measurement: idOf(`${name}-${phase}-${of}`),
  measure: alone,
  phase,
  member: idOf(name),
  value: of,
});

describe('a measure taken with each member of a group', () => {
  const measured = aGroup()
    .tells('MeasurementTaken', value('Andi', 8, 'baseline'), { on: '2026-02-14' })
    .tells('MeasurementTaken', value('Bunga', 6, 'baseline'), { on: '2026-02-14' })
    .tells('MeasurementTaken', value('Citra', 10, 'baseline'), { on: '2026-02-14' })
    .tells('GroupMemberLeft', { member: idOf('Citra'), reason: 'own-wish' }, { on: '2026-04-30' })
    .tells('MeasurementTaken', value('Andi', 4), { on: '2026-08-08' })
    .tells('MeasurementTaken', value('Dewi', 1), { on: '2026-08-08' })
    .tells(
      'MeasurementMissed',
      {
        measurement: idOf('missed'),
        measure: alone,
        phase: 'intervention',
        member: idOf('Bunga'),
        reason: 'sakit',
      },
      { on: '2026-08-08' },
    );

  it('is one point a day for the group: the mean over those measured, with their range', () => {
    const series = seriesOf(measured.state.measurements, alone);
    expect(series.map((one) => [one.on, one.value, one.people?.n])).toEqual([
      ['2026-02-14', 8, 3],
      ['2026-08-08', 2.5, 2],
    ]);
    expect(series[1]?.people).toMatchObject({ least: 1, most: 4 });
    expect(seriesOn(measured.reading, alone)?.phases.flatMap((one) => one.points)).toHaveLength(2);
  });

  it('tells who gave no value, with the reason, and of whom nothing is written', () => {
    const [first, last] = occasionsOf(measured.state, alone);
    expect(first && notMeasuredOn(measured.state, first).map((one) => [one.name, one.isTold])).toEqual([
      ['Dewi', false],
    ]);
    expect(last && notMeasuredOn(measured.state, last).map((one) => [one.name, one.reason])).toEqual([
      ['Bunga', 'sakit'],
    ]);
  });

  it('compares the same people, and says where the people differ', () => {
    const compared = beforeAndAfter(measured.state, alone);
    expect(compared).toMatchObject({
      before: { n: 3, mean: 8 },
      after: { n: 2, mean: 2.5 },
      same: { n: 1, before: 8, after: 4, mean: -4 },
      onlyBefore: 2,
      onlyAfter: 1,
      peopleDiffer: true,
    });
  });

  it('shows one member their own values alone', () => {
    expect(measurementsOfMember(measured.state, idOf('Bunga')).map((one) => one.value)).toEqual([6, null]);
  });

  it('takes no value of somebody who did not belong that day, or is not known', () => {
    const after = { on: '2026-06-06' };
    expect(measured.refuses('MeasurementTaken', value('Citra', 3), after)).toBe(
      'measurement.not-member-then',
    );
    expect(measured.refuses('MeasurementTaken', value('Eka', 3), after)).toBe('measurement.no-member');
  });
});

describe('a count out of a number that changes', () => {
  const counted = (of: number, outOf: number, phase = 'intervention') => ({
    measurement: idOf(`registered-${of}`),
    measure: registered,
    phase,
    value: of,
    outOf,
  });

  it('is read in shares from the first change on, with the change marked and the goal as a share', () => {
    const told = aGroup()
      .tells('MeasurementTaken', counted(3, 9, 'baseline'), { on: '2026-02-28' })
      .tells('MeasurementTaken', counted(6, 8), { on: '2026-06-06' })
      .tells('MeasurementTaken', counted(7, 8), { on: '2026-08-08' });
    const series = seriesOn(told.reading, registered);
    const points = series?.phases.flatMap((one) => one.points) ?? [];
    expect(points.map((one) => [one.count, one.outOf, Math.round(one.value ?? 0)])).toEqual([
      [3, 9, 33],
      [6, 8, 75],
      [7, 8, 88],
    ]);
    expect(series?.denominators).toEqual([{ on: '2026-06-06', from: 9, to: 8 }]);
    expect(series?.goal?.target).toBe(100);
    expect(series?.measure).toMatchObject({ unit: '% anak', most: 100 });
  });

  it('stays a count where the number never changes', () => {
    const told = aGroup().tells('MeasurementTaken', counted(7, 8));
    expect(seriesOn(told.reading, registered)?.phases[0]?.points[0]).toMatchObject({ value: 7, outOf: 8 });
  });

  it('cannot be more than all', () => {
    expect(aGroup().refuses('MeasurementTaken', counted(9, 8))).toBe('measurement.more-than-all');
  });
});

const anOccasion = fc.uniqueArray(
  fc.record({ member: fc.uuid(), value: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }) }),
  { selector: (one) => one.member, minLength: 1, maxLength: 25 },
);

const toldOf = (rows: readonly { readonly member: string; readonly value: number | null }[]) =>
  Object.fromEntries(
    rows.map(({ member, value: of }): [string, Measurement] => [
      `m-${member}`,
      {
        measurement: `m-${member}`,
        measure: 'a',
        phase: 'intervention',
        on: '2026-03-01',
        member,
        value: of,
      },
    ]),
  );

describe('the reading of a group', () => {
  it('does not depend on the order in which members are told', () =>
    fc.assert(
      fc.property(anOccasion, (rows) => {
        expect(seriesOf(toldOf(rows.toReversed()), 'a')).toMatchObject(
          seriesOf(toldOf(rows), 'a').map(({ value: of, measurement, people }) => ({
            value: of,
            measurement,
            people: { n: people?.n, least: people?.least, most: people?.most },
          })),
        );
      }),
    ));

  it('does not depend on who the members are called', () =>
    fc.assert(
      fc.property(anOccasion, (rows) => {
        const renamed = rows.map((one) => ({ ...one, member: `x${one.member}` }));
        expect(seriesOf(toldOf(renamed), 'a')[0]?.value).toBe(seriesOf(toldOf(rows), 'a')[0]?.value);
      }),
    ));

  it('never counts a missing member as a zero', () =>
    fc.assert(
      fc.property(anOccasion, (rows) => {
        const [all] = seriesOf(toldOf(rows), 'a');
        const given = rows.filter((one) => one.value !== null);
        const [without] = seriesOf(toldOf(given), 'a');
        expect(all?.value ?? null).toBe(without?.value ?? null);
        expect(all?.people?.n).toBe(given.length);
        expect(all?.people?.missed).toHaveLength(rows.length - given.length);
      }),
    ));

  it('lies between the least and the most', () =>
    fc.assert(
      fc.property(anOccasion, (rows) => {
        const [{ value: of = null, people } = {}] = seriesOf(toldOf(rows), 'a');
        if (of === null) return;
        expect(of).toBeGreaterThanOrEqual((people?.least ?? 0) - 1e-9);
        expect(of).toBeLessThanOrEqual((people?.most ?? 0) + 1e-9);
      }),
    ));
});
