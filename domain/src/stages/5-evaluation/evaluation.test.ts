import { expect, it } from 'vitest';
import { aPlannedCase, goalId } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { viewsDiffer } from './outcome.ts';

const evaluation = idOf('evaluation');
const held = () => aPlannedCase().tells('EvaluationHeld', { evaluation, with: [{ name: 'Nuraeni' }] });
const judged = (judge: string, judgement: string) => ({
  judging: idOf(judge),
  evaluation,
  goal: goalId,
  judge,
  name: judge,
  judgement,
});

it('keeps the judgement of the client beside the worker’s, each in an entry of its own', () => {
  const told = held()
    .tells('OutcomeJudged', judged('worker', 'achieved'))
    .tells('OutcomeJudged', judged('client', 'partly'));
  expect(Object.values(told.state.outcomes).map((one) => one.judgement)).toEqual(['achieved', 'partly']);
});

it('knows a goal that has begun to show from one that is partly reached', () => {
  const told = held().tells('OutcomeJudged', judged('worker', 'begun'));
  expect(told.refuses('OutcomeJudged', judged('client', 'started'))).toBe('entry.faulty');
  expect(
    viewsDiffer(Object.values(told.tells('OutcomeJudged', judged('client', 'partly')).state.outcomes)),
  ).toBe(true);
});

it('judges at a meeting that was held, and goals that were set', () => {
  expect(aPlannedCase().refuses('OutcomeJudged', judged('worker', 'achieved'))).toBe('evaluation.none');
  expect(held().refuses('OutcomeJudged', { ...judged('worker', 'achieved'), goal: idOf('x') })).toBe(
    'evaluation.no-such-goal',
  );
});

it('says something about the process', () => {
  expect(
    held().refuses('ProcessJudged', { judging: idOf('p'), evaluation, judge: 'client', name: 'Ibu' }),
  ).toBe('process.nothing-said');
});

it('is concluded once, by a social worker, and may keep the disagreement', () => {
  const conclusion = {
    evaluation,
    decision: 'terminate',
    reasons: 'tercapai',
    disagreement: 'Ayah belum yakin',
  };
  expect(held().refuses('EvaluationConcluded', conclusion, { by: by.volunteer })).toBe(
    'entry.needs-a-professional',
  );
  const concluded = held().tells('EvaluationConcluded', conclusion);
  expect(concluded.state.evaluations[evaluation]?.conclusion?.disagreement).toBe('Ayah belum yakin');
  expect(concluded.refuses('EvaluationConcluded', conclusion)).toBe('evaluation.concluded-already');
});

it('keeps how it was looked at', () => {
  const ways = ['MPA ulang', 'Kartu suara'];
  const told = aPlannedCase().tells('EvaluationHeld', { evaluation, with: [], ways });
  expect(told.state.evaluations[evaluation]?.ways).toEqual(ways);
});

it('keeps of a group the mean of what its people gave, with how many they were', () => {
  const marks = { judging: idOf('p'), evaluation, judge: 'client', name: 'Kartu tiga wajah' };
  const told = held().tells('ProcessJudged', { ...marks, satisfaction: 4.5, meanOf: 7 });
  expect(told.state.processes[idOf('p')]).toMatchObject({ satisfaction: 4.5, meanOf: 7 });
});
