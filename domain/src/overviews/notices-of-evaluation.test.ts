import { describe, expect, it } from 'vitest';
import { aPlannedCase, goalId, measureId } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { notices } from './notices.ts';

type Told = ReturnType<typeof aPlannedCase>;

const codesOn = ({ state }: Told, day: string) =>
  notices(state)
    .filter((one) => one.from <= day)
    .map((one) => one.code);

const measured = (told: Told, key: string, on: string, value = 2) =>
  told.tells(
    'MeasurementTaken',
    { measurement: idOf(key), measure: measureId, phase: 'intervention', value },
    { on },
  );

const evaluation = idOf('evaluation');
const judged = (told: Told, judge: 'worker' | 'client', judgement: string, attainment?: number) =>
  told.tells('OutcomeJudged', {
    judging: idOf(`${judge}:${judgement}`),
    evaluation,
    goal: goalId,
    judge,
    name: judge === 'worker' ? 'Ratna' : 'Nuraeni',
    judgement,
    ...(attainment === undefined ? {} : { attainment }),
  });
const held = () => aPlannedCase().tells('EvaluationHeld', { evaluation, with: [] });
const concluded = (told: Told, more = {}) =>
  told.tells('EvaluationConcluded', { evaluation, decision: 'continue', reasons: 'x', ...more });

describe('views that differ', () => {
  it('asks why a difference between worker and client was not talked over', () => {
    const apart = () => judged(judged(held(), 'worker', 'achieved'), 'client', 'not-yet');
    expect(codesOn(apart(), '2026-12-31')).not.toContain('difference-not-discussed');
    expect(codesOn(concluded(apart()), '2026-12-31')).toContain('difference-not-discussed');
    const discussed = concluded(apart(), { disagreement: 'Dibicarakan: lihat lagi bulan depan.' });
    expect(codesOn(discussed, '2026-12-31')).not.toContain('difference-not-discussed');
  });

  it('sees a difference of level under the same judgement, and none where one side is silent', () => {
    const levels = judged(judged(held(), 'worker', 'partly', 1), 'client', 'partly', -1);
    expect(codesOn(concluded(levels), '2026-12-31')).toContain('difference-not-discussed');
    expect(codesOn(concluded(judged(held(), 'worker', 'achieved')), '2026-12-31')).not.toContain(
      'difference-not-discussed',
    );
  });
});

describe('measures and their judgement', () => {
  it('asks for levels where a goal was agreed with neither levels nor a target', () => {
    const agreed = aPlannedCase();
    expect(codesOn(agreed, '2026-12-31')).not.toContain('goal-without-levels');
    const bare = agreed
      .tells('GoalSet', {
        goal: idOf('bare'),
        kind: 'outcome',
        text: 'Ibu merasa lebih tenang',
        practiceGoal: 'strengthen-capacity',
        indicators: ['Ibu tidur lebih lama'],
      })
      .tells('PlanAgreed', { plan: idOf('plan-2'), agreedBy: [{ name: 'Nuraeni' }] });
    expect(codesOn(bare, '2026-12-31')).toContain('goal-without-levels');
  });

  it('notices a measure left lying for twice as long as was said, until one looks again', () => {
    const weekly = aPlannedCase().tells('MeasureChosen', {
      measure: measureId,
      name: 'Hari sekolah',
      unit: 'hari',
      direction: 'up',
      everyDays: 7,
    });
    const once = measured(weekly, 'm1', '2026-03-02');
    expect(codesOn(once, '2026-03-15')).not.toContain('measure-left-lying');
    expect(codesOn(once, '2026-03-16')).toContain('measure-left-lying');
    const missed = once.tells(
      'MeasurementMissed',
      { measurement: idOf('m2'), measure: measureId, phase: 'intervention', reason: 'Ibu sakit' },
      { on: '2026-03-16' },
    );
    expect(codesOn(missed, '2026-03-16')).not.toContain('measure-left-lying');
  });

  it('says when a judgement stands on an older chart, and when values it stood on were struck', () => {
    const two = measured(measured(aPlannedCase(), 'm1', '2026-03-02'), 'm2', '2026-03-09');
    const basis = { method: '1', points: 2 };
    const read = two.tells(
      'SeriesJudged',
      { judging: idOf('j'), measure: measureId, with: [], judgement: 'better', words: 'x', basis },
      { on: '2026-03-10' },
    );
    expect(codesOn(read, '2026-12-31')).not.toContain('series-judged-before');
    const later = ['2026-03-16', '2026-03-23', '2026-03-30'].reduce(
      (told, on) => measured(told, on, on),
      read,
    );
    expect(codesOn(later, '2026-03-29')).not.toContain('series-judged-before');
    expect(codesOn(later, '2026-03-30')).toContain('series-judged-before');

    expect(codesOn(read, '2026-12-31')).not.toContain('values-struck-since');
    const bad = read.entries.find((one) => one.type === 'MeasurementTaken');
    const struck = read.tells('EntryStruck', { entry: bad?.id, reason: 'hari yang buruk' });
    expect(codesOn(struck, '2026-12-31')).toContain('values-struck-since');
  });
});
