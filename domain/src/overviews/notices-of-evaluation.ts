/**
 * What a good supervisor would ask about an evaluation: views that differ and were not talked over, goals nobody can be
 * said to have reached, measures left lying, and judgements that stand on an older chart than the one there is now.
 */
import { addDays, byDay } from '../kernel/moment.ts';
import type { Case } from '../records/case.ts';
import { standingGoals } from '../stages/3-planning/goal.ts';
import { seriesOf } from '../stages/4-implementation/measured-series.ts';
import { viewsDiffer } from '../stages/5-evaluation/outcome.ts';
import type { SeriesJudging } from '../stages/5-evaluation/series-judgement.ts';

interface Found {
  readonly stage: 'planning' | 'implementation' | 'evaluation';
  readonly code:
    | 'difference-not-discussed'
    | 'goal-without-levels'
    | 'measure-left-lying'
    | 'series-judged-before'
    | 'values-struck-since';
  readonly from: string;
  readonly about: string;
  readonly what: string;
}

/** Values since a judgement that make it worth judging again; one or two change little. */
const newValues = 3;

/** Concluded, with worker and client of different views on a goal, and not a word about it. */
function undiscussed(state: Case): readonly Found[] {
  const judgings = [...Object.values(state.outcomes), ...Object.values(state.processes)];
  return Object.values(state.evaluations).flatMap(({ evaluation, conclusion }) => {
    if (conclusion === undefined || conclusion.disagreement !== undefined) return [];
    return standingGoals(state.goals).flatMap((goal): readonly Found[] => {
      const said = judgings.filter((one) => one.evaluation === evaluation && one.goal === goal.goal);
      return viewsDiffer(said)
        ? [
            {
              stage: 'evaluation',
              code: 'difference-not-discussed',
              from: conclusion.on,
              about: evaluation,
              what: goal.text,
            },
          ]
        : [];
    });
  });
}

/** An outcome agreed on with neither levels nor a measure and its target: nobody can say later how far it came. */
function unscaled(state: Case): readonly Found[] {
  const agreed = state.plan.agreements.at(-1);
  if (agreed === undefined) return [];
  return standingGoals(state.goals).flatMap((goal): readonly Found[] => {
    const measured = goal.measure !== undefined && goal.target !== undefined;
    return goal.kind === 'process' || measured || goal.levels !== undefined
      ? []
      : [
          {
            stage: 'planning',
            code: 'goal-without-levels',
            from: agreed.on,
            about: goal.goal,
            what: goal.text,
          },
        ];
  });
}

/** Not measured for twice as long as was said; a measurement that was missed with its reason counts as looked after. */
function leftLying(state: Case): readonly Found[] {
  if (state.ending.ended !== undefined) return [];
  return standingGoals(state.goals).flatMap((goal): readonly Found[] => {
    const measure = goal.measure === undefined ? undefined : state.goals.measures[goal.measure];
    if (measure?.everyDays === undefined) return [];
    const last = seriesOf(state.measurements, measure.measure).at(-1)?.on ?? goal.on;
    const from = addDays(last, 2 * measure.everyDays);
    return [
      {
        stage: 'implementation',
        code: 'measure-left-lying',
        from,
        about: measure.measure,
        what: measure.name,
      },
    ];
  });
}

function judgedBefore(state: Case, judging: SeriesJudging): readonly Found[] {
  const measure = state.goals.measures[judging.measure];
  if (measure === undefined) return [];
  const values = seriesOf(state.measurements, judging.measure).filter((one) => one.value !== null);
  const newer = values.filter((one) => one.on > judging.on)[newValues - 1];
  const standing = values.filter((one) => one.on <= judging.on).length;
  const common = { stage: 'evaluation', about: judging.measure, what: measure.name } as const;
  return [
    ...(newer === undefined ? [] : [{ ...common, code: 'series-judged-before' as const, from: newer.on }]),
    ...(standing < judging.basis.points
      ? [{ ...common, code: 'values-struck-since' as const, from: judging.on }]
      : []),
  ];
}

/** The last judgement of each measure, held against the values there are now. */
function outdated(state: Case): readonly Found[] {
  const inTime = Object.values(state.seriesJudgings).sort(byDay);
  const last = new Map(inTime.map((one) => [one.measure, one]));
  return [...last.values()].flatMap((one) => judgedBefore(state, one));
}

export const noticesOfEvaluation = (state: Case): readonly Found[] =>
  [undiscussed, unscaled, leftLying, outdated].flatMap((watch) => watch(state));
