import { expect, it } from 'vitest';
import { aCase } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';

const problem = idOf('problem');
const form = (text: string) => ({
  problem,
  form: text,
  causes: ['stigma'],
  effects: [],
  earlierAttempts: [],
});

it('keeps the newer understanding of a problem and counts the reassessments', () => {
  const told = aCase()
    .tells('ProblemAssessed', form('Dikeluarkan'))
    .tells('ProblemAssessed', form('Tanpa penyesuaian'));
  expect(told.state.problems[problem]).toMatchObject({ form: 'Tanpa penyesuaian', times: 2 });
});

it('sets aside only a problem that is on record', () => {
  expect(aCase().refuses('ProblemSetAside', { problem, reason: 'selesai' })).toBe('problem.none');
});

it('loses only a strength that was found', () => {
  expect(aCase().refuses('StrengthLost', { strength: idOf('s'), reason: 'pindah' })).toBe('strength.none');
});

it('rates at least one aspect of functioning, and leaves the others missing', () => {
  const rating = { rating: idOf('r'), name: 'Nuraeni', rater: 'worker', occasion: 'intake' };
  expect(aCase().refuses('FunctioningRated', rating)).toBe('functioning.nothing-rated');
  const mean = aCase().tells('FunctioningRated', { ...rating, roles: 2.6 });
  expect(Object.values(mean.state.functioning)[0]?.roles, 'the mean of a group').toBe(2.6);
  const rated = aCase().tells('FunctioningRated', { ...rating, roles: 2 });
  expect(rated.state.functioning[idOf('r')]?.needs).toBeUndefined();
});

it('is concluded by a social worker, and each conclusion once', () => {
  const statement = { assessment: idOf('a'), statement: 'Sekolah tidak menyediakan penyesuaian.', tools: [] };
  expect(aCase().refuses('AssessmentConcluded', statement, { by: by.volunteer })).toBe(
    'entry.needs-a-professional',
  );
  const concluded = aCase().tells('AssessmentConcluded', statement);
  expect(concluded.refuses('AssessmentConcluded', statement)).toBe('assessment.concluded-already');
  expect(concluded.state.focus.statements).toMatchObject([{ version: 1 }]);
});

const risk = idOf('risk');
const report = {
  risk,
  at: '2026-05-19T20:10:00+07:00',
  severity: 'high',
  what: 'Anak dikunci',
  whoIsAtRisk: 'Rizky',
  reportedBy: 'Wawan',
};
const action = (name: string, hour: string) => ({
  risk,
  action: idOf(name),
  at: `2026-05-20T${hour}:00+07:00`,
  what: name,
});

it('keeps the actions on a risk in the order of their hours, however late they are written', () => {
  const told = aCase()
    .tells('RiskReported', report)
    .tells('RiskActionTaken', action('konsultasi', '10:00'))
    .tells('RiskActionTaken', action('supervisi', '08:30'))
    .tells('RiskDecided', { risk, decision: 'Tetap di rumah bersama nenek' });
  expect(told.state.risks[risk]?.actions.map((one) => one.what)).toEqual(['supervisi', 'konsultasi']);
  expect(told.state.risks[risk]?.decision?.decision).toBe('Tetap di rumah bersama nenek');
});

it('acts only on a risk that was reported, reports it once, and ends it once', () => {
  expect(aCase().refuses('RiskActionTaken', action('kunjungan', '09:00'))).toBe('risk.none');
  const reported = aCase().tells('RiskReported', report, { by: by.volunteer });
  expect(reported.refuses('RiskReported', report)).toBe('risk.reported-already');
  reported.tells('RiskEnded', { risk, reason: 'aman' });
  expect(reported.refuses('RiskEnded', { risk, reason: 'aman' })).toBe('risk.ended-already');
});
