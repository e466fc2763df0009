import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity, aPlannedCase, goalId, measureId, plannedId } from '../../../../tests/cast/case.ts';
import { by, idOf } from '../../../../tests/cast/record.ts';
import { fewestShown } from '../../measures/small-cells.ts';
import { indicators } from '../../overviews/indicators.ts';
import { nextSteps } from '../../overviews/next-steps.ts';
import { lastMeeting, notices } from '../../overviews/notices.ts';
import { participationSummary } from '../../overviews/participation-summary.ts';
import { practiceRows } from '../../overviews/practice.ts';
import { beyondItsFunding, programmeBudget } from '../../overviews/programme-budget.ts';
import { timelineLine } from '../../overviews/timeline-line.ts';
import { planDifferences } from '../../stages/3-planning/plan-differences.ts';
import { countedParts, type HeadCount, wrongPart } from './head-count.ts';
import { awaitedMeetings, hadQuorum, heldMeetings } from './meeting.ts';
import { toldCounts } from './told-counts.ts';

const meeting = idOf('meeting');

const held = (change: Record<string, unknown> = {}) => ({
  meeting,
  kind: 'village-deliberation',
  subject: 'Rencana layanan disabilitas',
  chair: 'Stefanus Nabuasa',
  count: { total: 63, women: 29, withDisability: 5 },
  attendance: [
    { name: 'Stefanus Nabuasa', part: 'kepala desa' },
    { name: 'Maria Nabuasa', part: 'relawan desa' },
  ],
  decisions: [{ what: 'Rencana disepakati', carriedBy: 'Stefanus Nabuasa', by: '2026-05-01' }],
  dissent: [{ who: 'Ketua BPD', why: 'Dananya belum pasti.' }],
  ...change,
});

const codes = (told: ReturnType<typeof aPlannedCase>) => notices(told.state).map((one) => one.code);

describe('a meeting of the community', () => {
  it('is planned, moved, dropped with the reason, and held once', () => {
    const plan = { meeting, kind: 'village-deliberation', subject: 'Anggaran', on: '2026-03-20' };
    const told = aPlannedCase()
      .tells('MeetingPlanned', plan)
      .tells('MeetingPlanned', { ...plan, on: '2026-03-27' });
    expect(awaitedMeetings(told.state.meetings)).toMatchObject([{ on: '2026-03-27' }]);
    expect(nextSteps(told.state)).toContainEqual(
      expect.objectContaining({ kind: 'meeting', on: '2026-03-27' }),
    );
    expect(notices(told.state)).toContainEqual(
      expect.objectContaining({ code: 'meeting-not-recorded', from: '2026-03-28' }),
    );
    const dropped = aPlannedCase()
      .tells('MeetingPlanned', plan)
      .tells('MeetingDropped', { meeting, reason: 'Jalan putus' });
    expect(awaitedMeetings(dropped.state.meetings)).toEqual([]);
    expect(dropped.refuses('MeetingDropped', { meeting, reason: 'x' })).toBe('meeting.not-planned');
    told.tells('MeetingHeld', held(), { on: '2026-03-27' });
    expect(told.refuses('MeetingHeld', held())).toBe('meeting.held-already');
    expect(awaitedMeetings(told.state.meetings)).toEqual([]);
  });

  it('refuses a count that does not add up, and says which part', () => {
    const refused = (count: HeadCount) => aPlannedCase().tries('MeetingHeld', held({ count }));
    const because = 'count.does-not-add-up';
    expect(refused({ total: 10, women: 6, men: 5 })).toMatchObject({
      refusal: { because, field: 'count.men' },
    });
    expect(refused({ total: 10, elderly: 11 })).toMatchObject({
      refusal: { because, field: 'count.elderly' },
    });
    expect(refused({ total: 10, women: 6, men: 4, elderly: 9, children: 9 })).toMatchObject({
      admitted: true,
    });
    expect(aPlannedCase().refuses('MeetingHeld', held({ count: { total: 1 } }))).toBe(
      'meeting.fewer-than-listed',
    );
  });

  it('keeps two who share a family name apart, and one name twice only with where they are from', () => {
    const told = aPlannedCase().tells('MeetingHeld', held());
    expect(participationSummary(told.state).lists.people).toHaveLength(2);
    const twice = (a: object, b: object) =>
      aPlannedCase().refuses('MeetingHeld', held({ attendance: [a, b] }));
    expect(twice({ name: 'Maria Nabuasa' }, { name: 'maria nabuasa' })).toBe('meeting.attendee-twice');
    expect(
      twice({ name: 'Maria Nabuasa', from: 'Dusun I' }, { name: 'Maria Nabuasa', from: 'Dusun III' }),
    ).toBe(undefined);
  });

  it('counts in what we do, as the last meeting, and in one line of the timeline', () => {
    const told = aPlannedCase().tells('MeetingHeld', held(), { on: '2026-04-17' });
    expect(practiceRows(told.state)).toMatchObject([
      { workers: [by.worker.id], codes: { kind: ['community-meeting'] } },
    ]);
    expect(lastMeeting(told.state)).toBe('2026-04-17');
    expect(timelineLine('MeetingHeld', held())).toMatchObject({
      text: 'Rencana layanan disabilitas → Rencana disepakati',
      people: ['Stefanus Nabuasa', 'Maria Nabuasa'],
    });
  });

  it('says when decisions were taken by fewer than the village asks for', () => {
    const told = aPlannedCase().tells('MeetingHeld', held({ quorum: 100 }));
    expect(hadQuorum(heldMeetings(told.state.meetings)[0] as never)).toBe(false);
    expect(codes(told)).toContain('meeting-without-quorum');
    expect(codes(aPlannedCase().tells('MeetingHeld', held({ quorum: 63 })))).not.toContain(
      'meeting-without-quorum',
    );
  });
});

it('attendance counts people, not rows, whoever comes however often', () => {
  const names = fc.uniqueArray(fc.constantFrom('Ana', 'Beni', 'Citra', 'Dorkas', 'Elia', 'Frans'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), (lists) => {
      const told = aPlannedCase();
      for (const [at, list] of lists.entries())
        told.tells('MeetingHeld', {
          meeting: idOf(`meeting ${at}`),
          kind: 'other',
          subject: 'Rapat',
          attendance: list.map((name) => ({ name })),
        });
      const summary = participationSummary(told.state);
      const { people, least, most } = summary.lists;
      expect(people).toHaveLength(new Set(lists.flat()).size);
      expect([least, most]).toEqual([people.length, people.length]);
      expect(summary.attendances.total).toBe(lists.flat().length);
      expect(summary.mayCountTwice).toBe(false);
      for (const one of people)
        expect(one.days).toHaveLength(lists.filter((list) => list.includes(one.name)).length);
    }),
    { numRuns: 40 },
  );
});

const counts = fc
  .record({
    women: fc.nat(12),
    men: fc.nat(12),
    unsaid: fc.nat(4),
    withDisability: fc.nat(30),
    elderly: fc.nat(30),
    children: fc.nat(30),
  })
  .map(({ women, men, unsaid, withDisability, elderly, children }): HeadCount => {
    const total = women + men + unsaid;
    return {
      total,
      women,
      men,
      withDisability: Math.min(withDisability, total),
      elderly: Math.min(elderly, total),
      children: Math.min(children, total),
    };
  });

describe('counts that leave the agency', () => {
  it('tell three people and withhold one or two, and whoever is left over', () => {
    const { rows } = toldCounts([{ total: 41, withDisability: 3, elderly: 1, children: 40 }]);
    expect(rows[0]).toEqual({ total: 41, withDisability: 3, elderly: 'withheld', children: 'withheld' });
  });

  it('withhold one of two where both would tell of the few who are neither woman nor man, or neither child nor elderly', () => {
    const { rows } = toldCounts([
      { total: 58, women: 27, men: 30 },
      { total: 58, women: 27, men: 31 },
      { total: 41, children: 20, elderly: 19 },
      { total: 41, children: 2, elderly: 19 },
    ]);
    expect(rows).toEqual([
      { total: 58, women: 'withheld', men: 30 },
      { total: 58, women: 27, men: 31 },
      { total: 41, children: 20, elderly: 'withheld' },
      { total: 41, children: 'withheld', elderly: 19 },
    ]);
    const [one, another] = [
      { total: 30, women: 15, men: 15 },
      { total: 31, women: 15, men: 15 },
    ];
    expect(toldCounts([one, another]).sum).toEqual({ total: 61, women: 'withheld', men: 'withheld' });
  });

  it('tell of nobody by what is left beside two parts to which nobody belongs twice', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), fc.constantFrom(3, 5), (list, least) => {
        const { rows, sum } = toldCounts(list, least);
        for (const one of [...rows, sum])
          for (const [a, b] of [
            [one.women, one.men],
            [one.children, one.elderly],
          ]) {
            if (typeof one.total !== 'number' || typeof a !== 'number' || typeof b !== 'number') continue;
            const left = one.total - a - b;
            expect(left <= 0 || left >= least).toBe(true);
          }
      }),
    );
  });

  it('give away no small number by taking what is told from the sum', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (list) => {
        expect(list.every((one) => wrongPart(one) === undefined)).toBe(true);
        const { rows, sum } = toldCounts(list);
        for (const column of ['total', ...countedParts] as const) {
          const hidden = list.filter((_, at) => rows[at]?.[column] === 'withheld');
          const left = hidden.reduce((all, one) => all + (one[column] ?? 0), 0);
          if (typeof sum[column] === 'number' && hidden.length > 0) {
            expect(hidden.length).toBeGreaterThan(1);
            expect(left === 0 || left >= fewestShown).toBe(true);
          }
        }
        expect((sum.women === 'withheld') === (sum.men === 'withheld')).toBe(true);
        for (const [at, one] of list.entries())
          if (one.women === one.total - (one.men ?? 0))
            expect((rows[at]?.women === 'withheld') === (rows[at]?.men === 'withheld')).toBe(true);
      }),
    );
  });
});

const clinic = idOf('clinic');
const programme = () =>
  aPlannedCase()
    .tells('FundingPromised', {
      funding: idOf('hibah'),
      source: 'Hibah',
      amount: 12_000_000,
      until: '2026-12-31',
    })
    .tells('ActivityPlanned', {
      planned: plannedId,
      what: 'Latih 8 kader',
      goals: [goalId],
      who: [{ name: 'Ratna' }],
      by: '2026-11-30',
      method: 'case-work',
      role: 'educator',
      cost: 12_000_000,
      fundedBy: [{ source: 'Hibah', amount: 12_000_000 }],
    })
    .tells('ActivityPlanned', {
      planned: clinic,
      what: 'Klinik keliling',
      goals: [goalId],
      who: [],
      method: 'case-work',
      role: 'broker',
      cost: 9_000_000,
      fundedBy: [
        { source: 'BOK', amount: 8_000_000 },
        { source: 'swadaya', amount: 1_000_000 },
      ],
    });
const spent = (change: Record<string, unknown> = {}) => ({
  spending: idOf('spending'),
  planned: plannedId,
  source: 'Hibah',
  amount: 11_500_000,
  what: 'Pelatih dan konsumsi',
  ...change,
});

describe('the money of a programme', () => {
  it('comes to the same by activity and by source', () => {
    const told = programme().tells('MoneySpent', spent());
    const budget = programmeBudget(told.state);
    expect(budget).toMatchObject({ cost: 21_000_000, spent: 11_500_000, unfunded: 0, reconciles: true });
    expect(budget?.sources.map((one) => [one.source, one.planned])).toEqual([
      ['Hibah', 12_000_000],
      ['BOK', 8_000_000],
      ['swadaya', 1_000_000],
    ]);
  });

  it('refuses a plan whose sources do not come to its cost, or stand twice', () => {
    const plan = (fundedBy: readonly object[]) =>
      programme().refuses('ActivityPlanned', {
        planned: idOf('ramp'),
        what: 'Jalur landai',
        goals: [],
        who: [],
        method: 'case-work',
        role: 'enabler',
        cost: 3_200_000,
        fundedBy,
      });
    expect(plan([{ source: 'desa', amount: 3_000_000 }])).toBe('plan.funding-does-not-add-up');
    const half = { source: 'desa', amount: 1_600_000 };
    expect(plan([half, { ...half, source: 'Desa' }])).toBe('plan.source-twice');
    expect(plan([half, { ...half, source: 'swadaya' }])).toBeUndefined();
  });

  it('refuses spending above the line unless a reason is given, which is then shown', () => {
    const told = programme().tells('MoneySpent', spent());
    const more = spent({ spending: idOf('more'), amount: 600_000 });
    expect(told.refuses('MoneySpent', more)).toBe('spending.above-budget');
    expect(told.refuses('MoneySpent', spent({ spending: idOf('b'), source: 'BOK', amount: 1 }))).toBe(
      'spending.above-budget',
    );
    told.tells('MoneySpent', { ...more, beyondBecause: 'Hari ketiga diminta peserta.' });
    expect(programmeBudget(told.state)?.beyond).toHaveLength(1);
    expect(codes(told)).toContain('spending-beyond');
  });

  it('takes back what was not needed, and no more than was spent', () => {
    const back = {
      returned: idOf('back'),
      spending: idOf('spending'),
      amount: 500_000,
      reason: 'Sisa konsumsi',
    };
    const told = programme().tells('MoneySpent', spent()).tells('MoneyReturned', back);
    expect(programmeBudget(told.state)?.spent).toBe(11_000_000);
    expect(told.refuses('MoneyReturned', { ...back, amount: 11_000_001 })).toBe('spending.returned-more');
    expect(told.refuses('MoneySpent', spent({ spending: idOf('again'), amount: 1_000_000 }))).toBeUndefined();
  });

  it('knows when a source ends earlier than was promised, and what was promised before', () => {
    const told = programme().tells('FundingChanged', {
      funding: idOf('hibah'),
      until: '2026-10-31',
      reason: 'Hibah dihentikan',
    });
    expect(told.state.fundings[idOf('hibah')]?.before).toMatchObject([
      { amount: 12_000_000, until: '2026-12-31' },
    ]);
    expect(beyondItsFunding(told.state)).toMatchObject([{ activity: { planned: plannedId } }]);
    expect(codes(told)).toContain('funding-ends-before');
    expect(told.refuses('MoneySpent', spent(), { on: '2026-11-02' })).toBe('spending.source-has-ended');
    expect(
      told.refuses('FundingChanged', { funding: idOf('hibah'), until: '2026-10-31', reason: 'lagi' }),
    ).toBe('funding.nothing-changed');
    expect(told.refuses('FundingPromised', { funding: idOf('x'), source: 'hibah', amount: 1 })).toBe(
      'funding.known-already',
    );
  });

  it('keeps version 1 readable beside version 2 and says what changed', () => {
    const agreed = (plan: string) => ({ plan: idOf(plan), agreedBy: [{ name: 'Kepala desa' }] });
    const told = programme().tells('PlanAgreed', agreed('v2'));
    told
      .tells('PlannedActivityDropped', { planned: clinic, reason: 'Dana berhenti' })
      .tells('PlanAgreed', agreed('v3'));
    const [first, second, third] = told.state.plan.agreements;
    expect(first?.activities).toHaveLength(1);
    expect(planDifferences(first as never, second as never)).toMatchObject({
      added: [{ planned: clinic }],
      changed: [{ after: { planned: plannedId }, fields: expect.arrayContaining(['what', 'cost']) }],
    });
    expect(planDifferences(second as never, third as never)).toMatchObject({
      dropped: [{ planned: clinic }],
      changed: [],
    });
  });
});

describe('figures that follow from one another', () => {
  const take = (on: string, value: number, change: Record<string, unknown> = {}) =>
    [
      'MeasurementTaken',
      { measurement: idOf(on), measure: measureId, phase: 'intervention', value, ...change },
      { on },
    ] as const;
  const chosen = () =>
    aPlannedCase().tells('MeasureChosen', {
      measure: measureId,
      name: 'Ber-NIK',
      unit: 'orang',
      direction: 'up',
    });

  it('show what a baseline was reckoned from, and refuse it where that does not add up', () => {
    const terms = [
      { what: 'warga disabilitas', number: 41 },
      { what: 'belum ber-NIK', number: -23 },
    ];
    const [type, data, around] = take('2026-04-02', 18, { phase: 'baseline', terms, source: 'pendataan' });
    expect(chosen().refuses(type, { ...data, value: 19 }, around)).toBe('measurement.does-not-add-up');
    const told = chosen().tells(type, data, around);
    expect(indicators(told.state)[0]?.baseline?.measurement).toMatchObject({
      value: 18,
      terms,
      source: 'pendataan',
    });
  });

  it('account for a step by what an activity counted, and say where they do not', () => {
    const counted = [{ what: 'NIK baru', number: 14, unit: 'orang', measure: measureId }];
    const reached = (value: number) => {
      const told = chosen()
        .tells(...take('2026-04-02', 18, { phase: 'baseline' }))
        .tells('ActivityDone', activity({ counted }), { on: '2026-05-20' })
        .tells(...take('2026-05-20', value));
      return indicators(told.state)[0]?.measured[0];
    };
    expect(reached(32)).toMatchObject({ accountedFor: true, added: [{ what: 'NIK baru', number: 14 }] });
    expect(reached(33)).toMatchObject({ accountedFor: false });
    const stray = activity({ counted: [{ ...counted[0], measure: idOf('stray') }] });
    expect(aPlannedCase().refuses('ActivityDone', stray)).toBe('activity.unknown-measure');
  });

  it('count who took part in what was done, not in what was not', () => {
    const count = { total: 22, women: 13, men: 9 };
    const of = idOf('activity');
    expect(aPlannedCase().refuses('ParticipationCounted', { of, count })).toBe('participation.not-held');
    const told = aPlannedCase()
      .tells('ActivityDone', activity())
      .tells('ParticipationCounted', { of, count });
    expect(told.refuses('ParticipationCounted', { of, count: { total: 3, men: 4 } })).toBe(
      'count.does-not-add-up',
    );
    told.tells('MeetingHeld', held());
    expect(participationSummary(told.state)).toMatchObject({
      attendances: { total: 85, women: 42 },
      lists: { least: 2, most: 2 },
      unlisted: 83,
      mayCountTwice: true,
    });
  });
});

describe('the end of a programme', () => {
  it('asks for what remains and for a handover where the agency has to stop', () => {
    const end = { ending: idOf('end'), reason: 'external-factors', words: 'Hibah berhenti' };
    expect(codes(aPlannedCase().tells('CaseEnded', end))).toEqual(
      expect.arrayContaining(['remaining-needs-missing', 'ended-without-handover']),
    );
    const handover = idOf('handover');
    const ready = aPlannedCase()
      .tells('EndingPrepared', { talk: 'Dibahas', gainsToKeep: [], unresolved: ['KPD 30 orang'] })
      .tells('HandoverArranged', {
        handover,
        what: 'Layanan',
        to: 'Tim Inklusi Desa',
        items: ['jadwal klinik'],
      })
      .tells('HandoverAccepted', { handover, acceptedBy: 'Tim Inklusi Desa' })
      .tells('CaseEnded', end);
    expect(codes(ready)).not.toContain('remaining-needs-missing');
    expect(codes(ready)).not.toContain('ended-without-handover');
    const disposal = { disposal: idOf('disposal'), what: 'Data perorangan', where: 'perangkat relawan' };
    expect(ready.refuses('DataDisposed', disposal, { on: '2026-11-07' })).toBeUndefined();
  });

  it('keeps a disputed judgement beside the one it disputes', () => {
    const evaluation = idOf('evaluation');
    const dispute = {
      dispute: idOf('dispute'),
      evaluation,
      goal: goalId,
      disputedBy: 'Kelompok Difabel',
      judgement: 'partly',
      against: 'Kepala desa',
    };
    expect(aPlannedCase().refuses('JudgementDisputed', dispute)).toBe('evaluation.none');
    const told = aPlannedCase()
      .tells('EvaluationHeld', { evaluation, with: [] })
      .tells('OutcomeJudged', {
        judging: idOf('judging'),
        evaluation,
        goal: goalId,
        judge: 'client',
        name: 'Kepala desa',
        judgement: 'achieved',
      })
      .tells('JudgementDisputed', dispute);
    expect(Object.values(told.state.outcomes)).toMatchObject([{ judgement: 'achieved' }]);
    expect(Object.values(told.state.disputes)).toMatchObject([{ judgement: 'partly' }]);
  });
});
