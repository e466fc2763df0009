/** Evaluation: the chart, then the judgement of both sides beside each other; where they differ it is said. */
import {
  type Attainment,
  type AttainmentLevel,
  attainmentAt,
  type Evaluation,
  evaluationDecisionWords,
  type Goal,
  type GoalKind,
  isNumber,
  type Judge,
  judgementWords,
  judgeWords,
  meanOfWords,
  noNumberWords,
  type OutcomeJudging,
  processAspects,
  processAspectWords,
  standingGoals,
  viewsDiffer,
} from '@pendamping/domain';
import { Fragment } from 'react';
import { MeasureChart } from '../../measures/series-chart.tsx';
import { programmeScreenWords as c } from '../../methods/community-work/programme-words.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { Disputed } from '../../overviews/disputed.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { FunctioningProfiles } from '../2-assessment/profile.tsx';
import { evaluationScreenWords as w } from './words.ts';

const sides: readonly (readonly [Judge, (typeof w)[keyof typeof w]])[] = [
  ['worker', w.worker],
  ['client', w.client],
  ['other', w.others],
];

function Judgement({ judging }: { readonly judging: OutcomeJudging }) {
  const say = useSay();
  const attainment =
    judging.attainment === undefined ? '' : ` (${judging.attainment > 0 ? '+' : ''}${judging.attainment})`;
  return (
    <p>
      <strong>{judging.name}</strong>: {say(judgementWords[judging.judgement])}
      {attainment}
      {judging.words === undefined ? '' : ` — “${judging.words}”`}
    </p>
  );
}

function GoalJudged({ goal, evaluation }: { readonly goal: Goal; readonly evaluation: string }) {
  const say = useSay();
  const { outcomes } = useCase().state;
  const judgings = Object.values(outcomes).filter(
    (one) => one.goal === goal.goal && one.evaluation === evaluation,
  );
  return (
    <article className="thing">
      <h3>{goal.text}</h3>
      {goal.measure === undefined ? null : <MeasureChart measure={goal.measure} />}
      <div className="sides">
        {sides.map(([judge, words]) => {
          const list = judgings.filter((one) => one.judge === judge);
          if (judge === 'other' && list.length === 0) return null;
          return (
            <div className="side" key={judge}>
              <h4>{say(words)}</h4>
              {list.length === 0 ? (
                <p className="muted">{say(w.notJudged)}</p>
              ) : (
                list.map((one) => <Judgement key={one.judging} judging={one} />)
              )}
            </div>
          );
        })}
      </div>
      <Disputed goal={goal.goal} evaluation={evaluation} />
      {viewsDiffer(judgings) ? <p className="late">≠ {say(w.differs)}</p> : null}
    </article>
  );
}

const signed = (level: number | null) => {
  if (level === null) return '–';
  return level > 0 ? `+${level}` : String(level).replace('-', '−');
};

function LevelReached({ goal, level }: { readonly goal: Goal; readonly level: number | null }) {
  const words = level === null ? undefined : goal.levels?.[String(level) as AttainmentLevel];
  return (
    <>
      {signed(level)} {words === undefined ? '' : <small className="muted">{words}</small>}
    </>
  );
}

/** Scaled goals with the level each side gave; T is told with how many goals it rests on. */
function Attained({ evaluation, kind }: { readonly evaluation: string; readonly kind: GoalKind }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const sidesOf = (['worker', 'client'] as const).flatMap(
    (judge) => attainmentAt(state, evaluation, kind, judge) ?? [],
  );
  const [first] = sidesOf;
  if (first === undefined) return null;
  const told = (value: Attainment['t']) =>
    isNumber(value) ? numberText(value, language) : say(noNumberWords[value.noNumber]);
  return (
    <div>
      <LabelledTable
        caption={say(w.attainedHead)}
        columns={[say(w.goal), say(w.atStart), ...sidesOf.map((one) => say(judgeWords[one.judge]))].map(
          (head) => ({ head }),
        )}
        rows={[
          ...first.goals.map(({ goal, start, weight }, at) => ({
            key: goal.goal,
            cells: [
              `${goal.text} ${weight === 1 ? '' : `(× ${numberText(weight, language)})`}`,
              signed(start),
              ...sidesOf.map((one) => (
                <LevelReached key={one.judge} goal={goal} level={one.goals[at]?.level ?? null} />
              )),
            ],
          })),
          {
            key: 't',
            cells: [
              say(w.tScore),
              told(first.startT),
              ...sidesOf.map((one) => (
                <Fragment key={one.judge}>
                  <strong>{told(one.t)}</strong>{' '}
                  <small className="muted">
                    {say(w.tRests, { scored: one.scored, all: one.goals.length })}
                    {one.change === undefined
                      ? ''
                      : ` · ${say(w.tChange, { change: `${one.change > 0 ? '+' : ''}${numberText(one.change, language)}` })}`}
                  </small>
                </Fragment>
              )),
            ],
          },
        ]}
      />
      <p className="hint">{say(w.tHint)}</p>
    </div>
  );
}

function ProcessJudged({ evaluation }: { readonly evaluation: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { processes, goals } = useCase().state;
  const list = Object.values(processes).filter((one) => one.evaluation === evaluation);
  const told = (mark: number | undefined) =>
    mark === undefined ? undefined : `${numberText(mark, language)} / 5`;
  return (
    <>
      <h3>{say(w.processHead)}</h3>
      <Attained evaluation={evaluation} kind="process" />
      {list.length === 0 ? <p className="muted">{say(w.notJudged)}</p> : null}
      {list.map((one) => (
        <article key={one.judging} className="thing">
          <p>
            <strong>{one.name}</strong>
            {one.goal === undefined ? '' : ` · ${goals.goals[one.goal]?.text ?? ''}`}
            {one.judgement === undefined ? '' : ` · ${say(judgementWords[one.judgement])}`}
            {one.meanOf === undefined ? '' : ` · ${say(meanOfWords, { n: one.meanOf })}`}
          </p>
          <FactList
            facts={[
              ...processAspects.map((aspect) => [processAspectWords[aspect], told(one[aspect])] as const),
              [w.ownWords, one.words],
            ]}
          />
        </article>
      ))}
    </>
  );
}

function EvaluationItem({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useSay();
  const { language } = useLanguage();
  const { goals, ending } = useCase().state;
  const ended = ending.ended !== undefined;
  const { conclusion } = evaluation;
  const outcomeGoals = standingGoals(goals).filter((one) => one.kind === 'outcome');
  const processGoals = standingGoals(goals).filter((one) => one.kind === 'process');
  return (
    <section className="panel">
      <h2>{longDay(evaluation.on, language)}</h2>
      <FactList
        facts={[
          [w.with, evaluation.with.map((one) => one.name).join(', ')],
          [w.ways, evaluation.ways],
          [w.success, evaluation.success],
          [w.failure, evaluation.failure],
          [w.obstacles, evaluation.obstacles],
          [w.unexpected, evaluation.unexpected],
        ]}
      />
      <h3>{say(w.outcomeHead)}</h3>
      {outcomeGoals.map((goal) => (
        <GoalJudged key={goal.goal} goal={goal} evaluation={evaluation.evaluation} />
      ))}
      <Attained evaluation={evaluation.evaluation} kind="outcome" />
      <ProcessJudged evaluation={evaluation.evaluation} />
      {processGoals.map((goal) => (
        <Disputed key={goal.goal} goal={goal.goal} evaluation={evaluation.evaluation} />
      ))}
      {conclusion === undefined ? null : (
        <FactList
          facts={[
            [w.decision, say(evaluationDecisionWords[conclusion.decision])],
            [w.reasons, conclusion.reasons],
            [w.disagreement, conclusion.disagreement],
          ]}
        />
      )}
      <p className="buttons">
        {ended ? null : <ActLink act="hand-over" about={evaluation.evaluation} words={w.handOver} />}
        <ActLink act="judge-outcome" about={evaluation.evaluation} words={w.judgeOutcome} />
        <ActLink act="dispute" about={evaluation.evaluation} words={c.dispute} />
        <ActLink act="judge-process" about={evaluation.evaluation} words={w.judgeProcess} />
        {conclusion === undefined ? (
          <ActLink act="conclude-evaluation" about={evaluation.evaluation} words={w.conclude} lead />
        ) : null}
      </p>
    </section>
  );
}

function Change() {
  const say = useSay();
  const rated = Object.keys(useCase().state.functioning).length > 0;
  if (!rated) return null;
  return (
    <section className="panel">
      <h2>{say(w.profileHead)}</h2>
      <FunctioningProfiles />
    </section>
  );
}

export function EvaluationPanel() {
  const list = Object.values(useCase().state.evaluations).sort((a, b) => b.on.localeCompare(a.on));
  return (
    <>
      {list.length === 0 ? <Empty words={w.none} /> : null}
      <Change />
      {list.map((one) => (
        <EvaluationItem key={one.evaluation} evaluation={one} />
      ))}
      <p className="buttons">
        <ActLink act="evaluate" words={w.evaluate} lead={list.length === 0} />
      </p>
    </>
  );
}
