import { describe, expect, it } from 'vitest';
import {
  aCase,
  aContractedCase,
  activity,
  aPlannedCase,
  contractId,
  contractTerms,
  goalId,
  measureId,
  noCase,
  plannedId,
  signature,
} from '../../../tests/cast/case.ts';
import { by, idOf } from '../../../tests/cast/record.ts';
import type { Case } from '../records/case.ts';
import { caseloadRow } from './caseload-row.ts';
import { nextSteps } from './next-steps.ts';
import { notices } from './notices.ts';
import { timelineLine } from './timeline-line.ts';
import type { NoticeCode } from './words.ts';

const codesOn = (state: Case, day: string): NoticeCode[] =>
  notices(state)
    .filter((one) => one.from <= day)
    .map((one) => one.code);

describe('what a good supervisor would ask about', () => {
  it('notices help that began before a contract, and does not refuse it', () => {
    const told = aCase().tells('ActivityDone', activity(), { on: '2026-01-20' });
    expect(codesOn(told.state, '2026-01-20')).toContain('help-before-contract');
  });

  it('asks for a decision, a contract and its signatures after a while, not at once', () => {
    expect(codesOn(aCase().state, '2026-01-12')).toEqual([]);
    expect(codesOn(aCase().state, '2026-02-28')).toContain('no-contract');
    const drafted = aCase().tells('ContractDrafted', contractTerms({ problem: { worker: 'x' } }));
    expect(codesOn(drafted.state, '2026-02-02')).toContain('client-view-missing');
    expect(codesOn(drafted.state, '2026-02-16')).toContain('contract-unsigned');
  });

  it('asks for the child’s assent where a guardian has signed', () => {
    const told = aCase()
      .tells('ContractDrafted', contractTerms())
      .tells('ContractSigned', signature('guardian', 'Nuraeni'))
      .tells('ContractSigned', signature('worker', 'Ratna'));
    expect(codesOn(told.state, '2026-02-02')).toContain('no-assent');
    expect(codesOn(aContractedCase().state, '2026-02-02')).not.toContain('no-assent');
  });

  it('says when the review of the contract is overdue, until one looked back', () => {
    expect(codesOn(aContractedCase().state, '2026-05-04')).not.toContain('review-overdue');
    expect(codesOn(aContractedCase().state, '2026-05-05')).toContain('review-overdue');
    const reviewed = aPlannedCase().tells(
      'EvaluationHeld',
      { evaluation: idOf('e'), with: [] },
      { on: '2026-05-04' },
    );
    expect(codesOn(reviewed.state, '2026-05-05')).not.toContain('review-overdue');
  });

  it('misses an assessment, a root problem, strengths and a decision on a risk', () => {
    expect(codesOn(aContractedCase().state, '2026-03-05')).toContain('no-assessment');
    const told = aContractedCase()
      .tells('ProblemAssessed', {
        problem: idOf('p'),
        form: 'x',
        causes: [],
        effects: [],
        earlierAttempts: [],
      })
      .tells('AssessmentConcluded', { assessment: idOf('a'), statement: 'x', tools: [] })
      .tells('RiskReported', {
        risk: idOf('r'),
        at: '2026-02-02T08:00:00Z',
        severity: 'high',
        what: 'x',
        whoIsAtRisk: 'y',
        reportedBy: 'z',
      });
    expect(codesOn(told.state, '2026-02-02')).toEqual(
      expect.arrayContaining(['no-root-problem', 'no-strengths', 'risk-undecided']),
    );
  });

  it('misses a measure, an activity and a process goal', () => {
    const told = aContractedCase().tells('GoalSet', {
      goal: goalId,
      kind: 'outcome',
      text: 'x',
      practiceGoal: 'shape-policy',
    });
    expect(codesOn(told.state, '2026-02-16')).toEqual(
      expect.arrayContaining(['goal-without-measure', 'goal-without-activity', 'no-process-goal']),
    );
    expect(codesOn(aPlannedCase().state, '2026-03-10')).not.toContain('goal-without-measure');
  });

  it('asks whether a plan was agreed on, and agreed on again after a change', () => {
    const changed = aPlannedCase().tells(
      'PlannedActivityDropped',
      { planned: plannedId, reason: 'x' },
      { on: '2026-03-20' },
    );
    expect(codesOn(changed.state, '2026-03-20')).toContain('plan-changed-since');
    const unagreed = aContractedCase()
      .tells('GoalSet', {
        goal: goalId,
        kind: 'process',
        text: 'x',
        practiceGoal: 'shape-policy',
        indicators: ['y'],
      })
      .tells('ActivityPlanned', {
        planned: plannedId,
        what: 'x',
        goals: [],
        who: [],
        method: 'case-work',
        role: 'broker',
      });
    expect(codesOn(unagreed.state, '2026-02-17')).toContain('plan-not-agreed');
  });

  it('says which activity is overdue, which referral unanswered, and how long nobody met the client', () => {
    const told = aPlannedCase().tells('ReferralMade', {
      referral: idOf('r'),
      to: 'RSUD',
      need: 'x',
      summary: 'y',
      ground: 'z',
    });
    expect(codesOn(told.state, '2026-07-01')).toEqual(
      expect.arrayContaining(['activity-overdue', 'referral-unanswered', 'long-silence']),
    );
    const done = told.tells('ActivityDone', activity({ planned: plannedId }), { on: '2026-06-23' });
    expect(codesOn(done.state, '2026-07-01')).not.toEqual(expect.arrayContaining(['activity-overdue']));
  });

  it('misses a baseline where measurement began without one', () => {
    const told = aPlannedCase().tells('MeasurementTaken', {
      measurement: idOf('m'),
      measure: measureId,
      phase: 'intervention',
      value: 2,
    });
    expect(codesOn(told.state, '2026-02-02')).toContain('no-baseline');
  });

  it('asks for the client’s judgement and for the process', () => {
    const evaluation = idOf('e');
    const told = aPlannedCase()
      .tells('EvaluationHeld', { evaluation, with: [] })
      .tells('EvaluationConcluded', { evaluation, decision: 'continue', reasons: 'x' });
    expect(codesOn(told.state, '2026-03-09')).toEqual(
      expect.arrayContaining(['client-not-asked', 'process-not-judged']),
    );
  });

  it('asks about an ending without evaluation, preparation, follow-up, and an open handover', () => {
    const open = aPlannedCase().tells('HandoverArranged', { handover: idOf('h'), what: 'x', to: 'y' });
    expect(codesOn(open.state, '2026-03-09')).toContain('handover-open');
    const ended = aPlannedCase().tells('CaseEnded', {
      ending: idOf('e'),
      reason: 'client-request',
      words: 'x',
    });
    expect(codesOn(ended.state, '2026-03-09')).toEqual(
      expect.arrayContaining(['ended-without-evaluation', 'ended-unprepared', 'no-follow-up']),
    );
    const planned = ended.tells('FollowUpPlanned', { followUp: idOf('f'), on: '2026-03-20', kind: 'phone' });
    expect(codesOn(planned.state, '2026-03-21')).toContain('follow-up-overdue');
    const inMonth = ended.tells('FollowUpPlanned', {
      followUp: idOf('f'),
      on: '2026-03-20',
      monthOnly: true,
      kind: 'as-guest',
    });
    expect(codesOn(inMonth.state, '2026-03-31')).not.toContain('follow-up-overdue');
    expect(codesOn(inMonth.state, '2026-04-01')).toContain('follow-up-overdue');
    expect(nextSteps(inMonth.state).find((one) => one.kind === 'follow-up')?.on).toBe('2026-03-31');
  });

  it('shows what the supervisor gave back and who read the case in an emergency', () => {
    const told = aContractedCase()
      .tells(
        'ApprovalWithheld',
        { subject: 'contract', about: contractId, reason: 'ukuran' },
        { by: by.supervisor },
      )
      .tells('CaseOpenedInEmergency', { reason: 'Anak hilang' }, { by: by.colleague });
    expect(codesOn(told.state, '2026-02-02')).toEqual(
      expect.arrayContaining(['approval-withheld', 'read-in-emergency']),
    );
  });

  it('says nothing of a request that was declined', () => {
    const declined = aCase().tells('IntakeDecided', {
      decision: 'declined',
      eligible: false,
      reason: 'di luar wilayah',
    });
    expect(notices(declined.state)).toEqual([]);
  });

  it('asks for the decision on a request', () => {
    const opened = noCase().tells('CaseOpened', aCase().entries[0]?.data ?? {}, { on: '2026-01-12' });
    expect(codesOn(opened.state, '2026-01-26')).toEqual(['intake-undecided']);
  });
});

describe('what comes next', () => {
  it('lists what is due in the order of its days', () => {
    const told = aPlannedCase()
      .tells('TaskSet', { task: idOf('t'), what: 'Menelepon', by: '2026-03-20' })
      .tells('ApprovalAsked', { subject: 'plan', about: idOf('plan') }, { on: '2026-03-10' });
    expect(nextSteps(told.state).map((one) => one.kind)).toEqual([
      'approval',
      'task',
      'contract-review',
      'planned-activity',
    ]);
  });

  it('keeps only follow-ups and approvals once the case has ended', () => {
    const told = aPlannedCase()
      .tells('CaseEnded', { ending: idOf('e'), reason: 'transfer', words: 'x' })
      .tells('FollowUpPlanned', { followUp: idOf('f'), on: '2026-11-16', kind: 'phone' });
    expect(nextSteps(told.state).map((one) => one.kind)).toEqual(['follow-up']);
  });
});

it('is one line of a caseload, with its status', () => {
  expect(caseloadRow(noCase().state)).toBeUndefined();
  const told = aPlannedCase()
    .tells('StageCompleted', { stage: 'engagement' })
    .tells('StageBegun', { stage: 'assessment' });
  expect(caseloadRow(told.state)).toMatchObject({
    stage: 'assessment',
    status: 'open',
    clientName: 'Keluarga Suhendar',
    openedOn: '2026-01-12',
  });
  told.tells('CaseEnded', { ending: idOf('e'), reason: 'goals-reached', words: 'x' });
  expect(caseloadRow(told.state)?.status).toBe('ended');
});

it('tells an activity in its own words, with the people in it', () => {
  expect(timelineLine('ActivityDone', activity({ minutes: 45 }))).toEqual({
    kind: 'contact',
    stage: 'implementation',
    text: 'Mediasi dengan sekolah',
    people: ['Nuraeni'],
    minutes: 45,
  });
  expect(timelineLine('SomethingNew', {})).toBeUndefined();
});
