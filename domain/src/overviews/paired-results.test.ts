import { describe, expect, it } from 'vitest';
import { aPlannedCase, goalId } from '../../../tests/cast/case.ts';
import { idOf } from '../../../tests/cast/record.ts';
import type { Instruments } from '../agency/instruments.ts';
import type { Instrument } from '../measures/instrument/instrument.ts';
import {
  consistencyOf,
  fewestForAlpha,
  type PairedResult,
  pairedResults,
  type ResultTally,
  resultTitle,
} from './paired-results.ts';
import { itemRows, resultRows } from './result-rows.ts';

const none: Instruments = { drafts: {}, published: {} };
const roles = { what: 'functioning', key: 'roles', rater: 'worker', name: '' } as const;

type Values = readonly [before: number | null, after: number | null, n: number, ended?: boolean];

const tallies = (list: readonly Values[], of = roles as Pick<ResultTally, 'what' | 'key' | 'rater'>) =>
  list.map(([before, after, n, ended = true]): ResultTally => ({ ...of, before, after, n, ended }));

function resultFor(list: readonly Values[], cases: number, begun: number): PairedResult {
  const [found] = pairedResults([{ ...roles, cases }], tallies(list), begun, none);
  if (found === undefined) throw new Error('no result');
  return found;
}

describe('the same people before and after', () => {
  it('counts everybody once: those with both, who left, who are on the way, who were never asked', () => {
    const found = resultFor(
      [
        [2, 3, 6],
        [2, null, 3],
        [3, null, 2, false],
        [null, 4, 1],
      ],
      12,
      20,
    );
    expect(found).toMatchObject({ started: 20, noBefore: 9, before: 11, both: 6, left: 3, running: 2 });
    expect(found.noBefore + found.both + found.left + found.running).toBe(found.started);
  });

  it('gives the change of pairs, and what it would be if those missing had not changed', () => {
    const found = resultFor(
      [
        [2, 3, 4],
        [2, 4, 2],
        [3, 2, 2],
        [2, null, 2],
      ],
      10,
      10,
    );
    expect(found.telling).toBe('told');
    expect(found.counted).toEqual({ improved: 6, unchanged: 0, worse: 2 });
    expect(found.change).toMatchObject({ n: 8, mean: 0.75, median: 1 });
    expect(found.ifGoneUnchanged).toBeCloseTo(0.6, 12);
  });

  it('tells nothing but numbers of people below five pairs', () => {
    const found = resultFor([[2, 3, 4]], 4, 10);
    expect(found).toMatchObject({ telling: 'few', both: 4, pairs: [] });
    expect([found.counted, found.change, found.ifGoneUnchanged, found.reliable]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('does not take for gone who is still on the way', () => {
    const found = resultFor(
      [
        [2, 3, 6],
        [2, null, 20, false],
      ],
      26,
      26,
    );
    expect(found).toMatchObject({ telling: 'told', running: 20, left: 0 });
    expect(found.ifGoneUnchanged).toBe(found.change?.mean);
  });

  it('gives no average of whoever is left where most have gone', () => {
    const found = resultFor(
      [
        [2, 5, 6],
        [2, null, 7],
      ],
      13,
      13,
    );
    expect(found).toMatchObject({ telling: 'gone', both: 6, left: 7 });
    expect(found.change).toBeUndefined();
    expect(found.counted).toEqual({ improved: 6, unchanged: 0, worse: 0 });
  });

  it('joins pairs of the same values whether their case has ended or not', () => {
    const found = resultFor(
      [
        [2, 3, 3, true],
        [2, 3, 4, false],
      ],
      7,
      7,
    );
    expect(found.pairs).toEqual([{ before: 2, after: 3, n: 7 }]);
  });
});

describe('reliable change', () => {
  const scale = (reliability: number | undefined): Instruments => ({
    drafts: {},
    published: {
      'urn:x|1.0.0': {
        hash: '',
        instrument: {
          urn: 'urn:x',
          version: '1.0.0',
          scales: [
            {
              scale: 'distress',
              better: 'down',
              least: 0,
              most: 40,
              ...(reliability === undefined
                ? {}
                : {
                    deviation: { value: 10, source: 'Norms 2001' },
                    reliability: { value: reliability, source: 'Norms 2001' },
                  }),
            },
          ],
        } as unknown as Instrument,
      },
    },
  });
  const group = { what: 'instrument', key: 'urn:x|1.0.0|distress', rater: 'client', name: 'X' } as const;
  const of = (reliability: number | undefined) =>
    pairedResults(
      [{ ...group, cases: 9 }],
      tallies(
        [
          [30, 10, 3],
          [30, 28, 4],
          [10, 30, 2],
        ],
        group,
      ),
      9,
      scale(reliability),
    )[0];

  it('is counted by the norms of the version answered, in its direction, with their source', () => {
    // √2 · 10 · √(1 − .9) = 4.472; 1.95996 times that is 8.765
    expect(of(0.9)?.reliable).toMatchObject({ improved: 3, unchanged: 4, worse: 2, source: 'Norms 2001' });
    expect(of(0.9)?.reliable?.leastChange).toBeCloseTo(8.7652, 3);
    expect(of(0.9)?.counted).toEqual({ improved: 7, unchanged: 0, worse: 2 });
  });

  it('is not counted without norms, nor by an unreliable scale, nor for a description', () => {
    expect(of(undefined)).toMatchObject({ reliable: undefined, notReliable: 'no-norms' });
    expect(of(0.7)).toMatchObject({ reliable: undefined, notReliable: 'low-reliability' });
    expect(resultFor([[2, 3, 9]], 9, 9)).toMatchObject({ reliable: undefined, notReliable: undefined });
  });
});

describe('what a case adds', () => {
  const rating = (change: Record<string, unknown>) => ({
    rating: idOf(JSON.stringify(change)),
    name: 'Nuraeni',
    rater: 'worker',
    ...change,
  });

  it('pairs a person with themselves and a side with its own, whoever held the pen', () => {
    const { state } = aPlannedCase()
      .tells('FunctioningRated', rating({ occasion: 'intake', roles: 2, raterName: 'Ratna' }))
      .tells('FunctioningRated', rating({ occasion: 'end', roles: 4, raterName: 'Dedi' }))
      .tells('FunctioningRated', rating({ occasion: 'end', roles: 3, rater: 'client' }))
      .tells('FunctioningRated', rating({ occasion: 'intake', roles: 1, name: 'Asep' }));
    expect(resultRows(state).filter((one) => one.key === 'roles')).toMatchObject([
      { rater: 'worker', subject: 'Nuraeni', values: { intake: 2, end: 4 } },
      { rater: 'client', subject: 'Nuraeni', values: { end: 3 } },
      { rater: 'worker', subject: 'Asep', values: { intake: 1 } },
    ]);
  });

  it('takes T then and now over the same goals, at the end or in between as the evaluation led', () => {
    const levels = { '-2': 'a', '-1': 'b', '0': 'c', '1': 'd', '2': 'e' };
    const evaluation = idOf('evaluation');
    const scaled = aPlannedCase().tells('GoalSet', {
      goal: goalId,
      kind: 'outcome',
      text: 'x',
      practiceGoal: 'improve-systems',
      levels,
      startsAt: -2,
    });
    const goals = () => resultRows(scaled.state).filter((one) => one.what === 'goals');
    expect(goals()[0]?.values).toEqual({ intake: 30 });
    scaled.tells('EvaluationHeld', { evaluation, with: [] }).tells('OutcomeJudged', {
      judging: idOf('j'),
      evaluation,
      goal: goalId,
      judge: 'worker',
      name: 'Ratna',
      judgement: 'achieved',
      attainment: 1,
    });
    expect(goals()[0]?.values).toEqual({ intake: 30, interim: 60 });
    scaled.tells('EvaluationConcluded', { evaluation, decision: 'terminate', reasons: 'x' });
    expect(goals()[0]?.values).toEqual({ intake: 30, end: 60 });
  });

  it('keeps what was not marked empty among the marks for alpha', () => {
    const { state } = aPlannedCase().tells(
      'FunctioningRated',
      rating({ occasion: 'intake', roles: 2, problemSolving: 3 }),
    );
    expect(itemRows(state)).toEqual([{ key: 'aspects', rater: 'worker', items: [2, null, 3] }]);
  });
});

describe('alpha', () => {
  const rows = (n: number) =>
    [1, 2, 3].map((mark) => ({
      key: 'aspects',
      rater: 'worker' as const,
      items: [mark, mark, mark + (mark === 2 ? 1 : 0)],
      n: n / 3,
    }));

  it('waits for enough people with every mark', () => {
    expect(consistencyOf(rows(fewestForAlpha - 3))[0]).toMatchObject({ complete: 27, alpha: undefined });
    const [enough] = consistencyOf([
      ...rows(fewestForAlpha),
      { key: 'aspects', rater: 'worker', items: [1, null, 1], n: 50 },
    ]);
    expect(enough).toMatchObject({ complete: 30, items: 3 });
    expect(enough?.alpha).toBeGreaterThan(0.9);
    expect(enough?.interval?.[0]).toBeLessThan(enough?.alpha ?? 0);
  });
});

it('names what was rated in both languages', () => {
  expect(resultTitle({ what: 'functioning', key: 'roles', name: '' }).en).toBe('Role performance');
  expect(resultTitle({ what: 'goals', key: 'outcome', name: '' }).id).not.toBe('');
  expect(resultTitle({ what: 'instrument', key: 'u|1.0.0|s', name: 'X: s' }).en).toBe('X: s');
});
