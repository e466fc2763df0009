import { describe, expect, it } from 'vitest';
import { aCase, goalId } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { attainmentAt } from './attainment.ts';
import { functioningProfiles } from './functioning-profile.ts';

const levels = { '-2': 'tidak', '-1': 'jarang', '0': 'empat hari', '1': 'lima hari', '2': 'setiap hari' };

const scaled = (goal: string, change: Record<string, unknown> = {}) => ({
  goal,
  kind: 'outcome',
  text: goal,
  practiceGoal: 'improve-systems',
  levels,
  levelsWith: ['Nuraeni'],
  startsAt: -2,
  ...change,
});
const evaluation = idOf('evaluation');
const judged = (goal: string, judge: string, attainment: number | undefined) => ({
  judging: idOf(`${goal}${judge}`),
  evaluation,
  goal,
  judge,
  name: judge,
  judgement: 'partly',
  ...(attainment === undefined ? {} : { attainment }),
});

describe('goal attainment of a case', () => {
  const told = () =>
    aCase()
      .tells('GoalSet', scaled(goalId, { weight: 2 }))
      .tells('GoalSet', scaled(idOf('second')))
      .tells('GoalSet', scaled(idOf('plain'), { levels: undefined, startsAt: undefined }))
      .tells('EvaluationHeld', { evaluation, with: [] })
      .tells('OutcomeJudged', judged(goalId, 'client', 0))
      .tells('OutcomeJudged', judged(idOf('second'), 'client', 1))
      .tells('OutcomeJudged', judged(goalId, 'worker', 1));

  it('reckons T with weights by each judge apart, and the change from where the client began', () => {
    const client = attainmentAt(told().state, evaluation, 'outcome', 'client');
    // Kiresuk & Sherman 1968, weights 2 and 1: 50 + 10·1 / √(0.7·5 + 0.3·9).
    expect(client?.t).toBeCloseTo(50 + 10 / Math.sqrt(0.7 * 5 + 0.3 * 9), 12);
    expect(client?.startT).toBeCloseTo(50 - 60 / Math.sqrt(0.7 * 5 + 0.3 * 9), 12);
    expect(client?.change).toBeCloseTo(70 / Math.sqrt(0.7 * 5 + 0.3 * 9), 12);
    expect(client).toMatchObject({ scored: 2, unscored: 0 });
  });

  it('says how many scaled goals a judge left out, and scores none of them as nought', () => {
    const worker = attainmentAt(told().state, evaluation, 'outcome', 'worker');
    expect(worker).toMatchObject({ scored: 1, unscored: 1 });
    expect(worker?.t).toBeCloseTo(60, 12);
    expect(worker?.goals.map((one) => one.level)).toEqual([1, null]);
  });

  it('has nothing to say of a kind of goal that is not scaled', () => {
    expect(attainmentAt(told().state, evaluation, 'process', 'client')).toBeUndefined();
  });
});

const rated = (rater: string, occasion: string, change: Record<string, unknown> = {}) => ({
  rating: idOf(`${rater}${occasion}${JSON.stringify(change)}`),
  name: 'Nuraeni',
  rater,
  occasion,
  ...change,
});

describe('the profile of social functioning', () => {
  it('sets the raters side by side and says who has not rated', () => {
    const told = aCase()
      .tells('FunctioningRated', rated('worker', 'intake', { roles: 2, needs: 2 }))
      .tells('FunctioningRated', rated('client', 'intake', { roles: 3 }))
      .tells('FunctioningRated', rated('worker', 'end', { roles: 4 }), { on: '2026-08-01' });
    const [profile] = functioningProfiles(told.state);
    const roles = profile?.lines.filter((one) => one.aspect === 'roles');
    expect(roles?.map((one) => [one.rater, one.marks.intake?.value, one.marks.end?.value])).toEqual([
      ['worker', 2, 4],
      ['client', 3, undefined],
    ]);
    expect(profile?.missing).toEqual([{ rater: 'client', occasion: 'end' }]);
  });

  it('takes the mean of the parts where the whole was not marked, and says of how many', () => {
    const parts = { food: 2, worship: 4 };
    const told = aCase().tells('FunctioningRated', rated('worker', 'intake', { parts }));
    const [profile] = functioningProfiles(told.state);
    const needs = profile?.lines.find((one) => one.aspect === 'needs');
    expect(needs?.marks.intake).toMatchObject({ value: 3, fromParts: 2 });
  });

  it('keeps people apart', () => {
    const told = aCase()
      .tells('FunctioningRated', rated('worker', 'intake', { roles: 2 }))
      .tells('FunctioningRated', rated('worker', 'intake', { roles: 5, name: 'Asep' }));
    expect(functioningProfiles(told.state).map((one) => one.name)).toEqual(['Nuraeni', 'Asep']);
  });
});
