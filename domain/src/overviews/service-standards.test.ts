import { describe, expect, it } from 'vitest';
import { aCase, aContractedCase, activity, aPlannedCase, contractTerms } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import { choice } from '../../../tests/cast/template.ts';
import type { Case } from '../records/case.ts';
import { notices } from './notices.ts';
import { isLate, reviewDueOn, serviceStandards } from './service-standards.ts';

const codesOn = (state: Case, day: string) =>
  notices(state)
    .filter((one) => one.from <= day)
    .map((one) => one.code);
const missedOn = (state: Case, day: string) =>
  notices(state).flatMap((one) => (one.code === 'standard-missed' && one.from <= day ? [one.words?.en] : []));
const standing = (state: Case, code: string) =>
  serviceStandards(state).find((one) => one.standard.code === code);
const visit = (change: Record<string, unknown> = {}) => ({
  contact: idOf('visit'),
  kind: 'home-visit',
  with: [],
  met: true,
  note: 'x',
  ...change,
});
const chosen = () => aCase().tells('TemplateChosen', choice(), { on: '2026-01-12' });

describe('a standard of service', () => {
  it('is due so many days after its beginning, and missed from the day after', () => {
    const { state } = chosen();
    expect(standing(state, 'visit')).toMatchObject({ due: '2026-01-19', metOn: undefined });
    expect(missedOn(state, '2026-01-19')).toEqual([]);
    expect(missedOn(state, '2026-01-20')).toEqual(['Visit within 7 days (usual practice).']);
  });

  it('is met by a visit in person, not by a call, nor by a visit where nobody was met', () => {
    const called = chosen()
      .tells('ContactMade', visit({ kind: 'phone' }), { on: '2026-01-14' })
      .tells('ContactMade', visit({ contact: idOf('in vain'), met: false }), { on: '2026-01-15' });
    expect(standing(called.state, 'visit')?.metOn).toBeUndefined();
    const visited = called.tells('ContactMade', visit({ contact: idOf('met') }), { on: '2026-01-16' });
    expect(standing(visited.state, 'visit')?.metOn).toBe('2026-01-16');
    expect(missedOn(visited.state, '2026-03-01')).toEqual([]);
  });

  it('tells late from missed: what was done late is asked for no more', () => {
    const told = chosen().tells('ContactMade', visit(), { on: '2026-01-25' });
    const found = standing(told.state, 'visit');
    expect(found !== undefined && isLate(found)).toBe(true);
    expect(missedOn(told.state, '2026-02-01')).toEqual([]);
  });

  it('takes the place of our usual patience', () => {
    expect(codesOn(aCase().state, '2026-02-28')).toContain('no-contract');
    expect(codesOn(chosen().state, '2026-02-28')).not.toContain('no-contract');
    expect(missedOn(chosen().state, '2026-03-14')).toContain('Contract within 60 days (usual practice).');
  });

  it('counts from every risk by itself, and falls silent when the risk has ended', () => {
    const risk = (name: string) => ({
      risk: idOf(name),
      at: '2026-02-10T08:00:00Z',
      severity: 'high',
      what: name,
      whoIsAtRisk: 'y',
      reportedBy: 'z',
    });
    const told = chosen()
      .tells('ContactMade', visit(), { on: '2026-01-13' })
      .tells('RiskReported', risk('one'), { on: '2026-02-10' });
    expect(missedOn(told.state, '2026-02-11')).toEqual([]);
    expect(missedOn(told.state, '2026-02-12')).toEqual(['Seen within a day (usual practice).']);
    told.tells('RiskEnded', { risk: idOf('one'), reason: 'x' }, { on: '2026-02-13' });
    expect(missedOn(told.state, '2026-02-28')).toEqual([]);
  });

  it('asks after the ending only for what belongs to the time after it', () => {
    const told = aPlannedCase().tells('TemplateChosen', choice(), { on: '2026-03-10' });
    expect(standing(told.state, 'visit')?.metOn).toBeUndefined();
    told.tells(
      'CaseEnded',
      { ending: idOf('ending'), reason: 'client-request', words: 'x', results: 'x' },
      { on: '2026-06-01' },
    );
    expect(missedOn(told.state, '2026-07-01')).toEqual([]);
    expect(missedOn(told.state, '2026-07-02')).toEqual(['Follow-up within 30 days (usual practice).']);
    told
      .tells(
        'FollowUpPlanned',
        { followUp: idOf('f'), on: '2026-07-03', kind: 'phone' },
        { on: '2026-07-02' },
      )
      .tells(
        'FollowUpDone',
        { followUp: idOf('f'), finding: 'gains-kept', found: 'x' },
        { on: '2026-07-03' },
      );
    expect(missedOn(told.state, '2026-08-01')).toEqual([]);
  });

  it('says nothing where no template was chosen', () => {
    expect(serviceStandards(aCase().state)).toEqual([]);
    expect(reviewDueOn(aContractedCase().state)).toBeUndefined();
  });
});

describe('the rhythm of review', () => {
  const contracted = () => aContractedCase().tells('TemplateChosen', choice(), { on: '2026-02-02' });

  it('counts from the contract, and says so from the day after', () => {
    const { state } = contracted();
    expect(reviewDueOn(state)).toBe('2026-05-03');
    expect(codesOn(state, '2026-05-03')).not.toContain('rhythm-overdue');
    expect(codesOn(state, '2026-05-04')).toContain('rhythm-overdue');
    expect(notices(state).find((one) => one.code === 'rhythm-overdue')?.words?.id).toBe('Setiap 90 hari.');
  });

  it('begins again with a review, not with an activity', () => {
    const told = contracted().tells('ActivityDone', activity(), { on: '2026-04-01' });
    expect(reviewDueOn(told.state)).toBe('2026-05-03');
    told.tells('EvaluationHeld', { evaluation: idOf('e'), with: [] }, { on: '2026-04-20' });
    expect(reviewDueOn(told.state)).toBe('2026-07-19');
  });

  it('has not begun before a contract is in force', () => {
    const drafted = chosen().tells('ContractDrafted', contractTerms());
    expect(reviewDueOn(drafted.state)).toBeUndefined();
  });
});
