/** The evaluation: measures over time, then the judgement of worker and client side by side, outcome and process. */
import {
  type Case,
  evaluationDecisionWords,
  type Goal,
  type Judge,
  judgementWords,
  processAspects,
  processAspectWords,
  seriesOf,
  standingGoals,
} from '@pendamping/domain';
import { functioning } from './assessment.ts';
import {
  type Block,
  facts,
  heading,
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type Pen,
  penFor,
  prose,
  seriesBlock,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

function judged(state: Case, pen: Pen, goal: Goal, evaluation: string, judge: Judge): string {
  return Object.values(state.outcomes)
    .filter((one) => one.goal === goal.goal && one.evaluation === evaluation && one.judge === judge)
    .map((one) => {
      const attainment =
        one.attainment === undefined ? '' : ` (${one.attainment > 0 ? '+' : ''}${one.attainment})`;
      const words = one.words === undefined ? '' : ` – “${one.words}”`;
      return `${one.name}: ${pen.say(judgementWords[one.judgement])}${attainment}${words}`;
    })
    .join('\n');
}

function outcome(state: Case, pen: Pen, evaluation: string): Block {
  const rows = standingGoals(state.goals)
    .filter((goal) => goal.kind === 'outcome')
    .map((goal) => [
      goal.text,
      judged(state, pen, goal, evaluation, 'worker'),
      judged(state, pen, goal, evaluation, 'client'),
    ]);
  return {
    kind: 'rows',
    widths: [3, 3, 3],
    head: [pen.say(w.goal), pen.say(w.judgeWorker), pen.say(w.judgeClient)],
    rows,
  };
}

function measures(state: Case, pen: Pen): readonly Block[] {
  const { say } = pen;
  return standingGoals(state.goals).flatMap((goal) => {
    const measure = goal.measure === undefined ? undefined : state.goals.measures[goal.measure];
    if (measure === undefined) return [];
    const values = seriesOf(state.measurements, measure.measure)
      .map(
        (one) =>
          `${pen.day(one.on)} ${one.value === null ? say(w.missed) : pen.number(one.value)}${one.phase === 'baseline' ? ` (${say(w.baseline)})` : ''}`,
      )
      .join('; ');
    const text = say(w.series, { name: measure.name, unit: measure.unit, values });
    const chart = seriesBlock(state, measure.measure, goal.target, text);
    return [heading(measure.name), ...(chart === undefined ? [] : [chart]), prose(text)];
  });
}

function process(state: Case, pen: Pen, evaluation: string): readonly Block[] {
  const { say } = pen;
  const list = Object.values(state.processes).filter((one) => one.evaluation === evaluation);
  if (list.length === 0) return [];
  return [
    heading(say(w.process)),
    ...list.map((one) =>
      facts([
        [say(w.name), one.name],
        [say(w.goal), one.goal === undefined ? undefined : state.goals.goals[one.goal]?.text],
        [say(w.outcome), one.judgement && say(judgementWords[one.judgement])],
        ...processAspects.map(
          (aspect) =>
            [
              say(processAspectWords[aspect]),
              one[aspect] === undefined ? undefined : `${one[aspect]} / 5`,
            ] as const,
        ),
        [say(w.account), one.words],
      ]),
    ),
  ];
}

export function evaluationReport(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  const all = Object.values(state.evaluations);
  const evaluation =
    material.about === undefined ? all.at(-1) : all.find((one) => one.evaluation === material.about);
  if (evaluation === undefined) throw new NothingToPrint(w.noEvaluation);
  const { conclusion } = evaluation;
  const signer = conclusion?.by ?? state.intake.opening?.by;
  return {
    title: say(w.evaluation),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.client), opening(material).clientName],
        [say(w.date), pen.day(evaluation.on)],
        [say(w.with), evaluation.with.map((one) => one.name).join(', ')],
        [say(w.success), evaluation.success],
        [say(w.failure), evaluation.failure],
        [say(w.obstacles), evaluation.obstacles],
        [say(w.unexpected), evaluation.unexpected],
      ]),
      ...measures(state, pen),
      heading(say(w.outcome)),
      outcome(state, pen, evaluation.evaluation),
      ...process(state, pen, evaluation.evaluation),
      ...functioning(state, pen),
      ...(conclusion === undefined
        ? []
        : [
            heading(say(w.decision)),
            facts([
              [say(w.decision), say(evaluationDecisionWords[conclusion.decision])],
              [say(w.reason), conclusion.reasons],
              [say(w.disagreement), conclusion.disagreement],
            ]),
          ]),
      {
        kind: 'signatures',
        placed: pen.placed(conclusion?.on ?? evaluation.on),
        people: [
          { as: say(w.client), name: opening(material).clientName },
          { as: say(w.worker), name: pen.workerName(signer), note: workerNote(material, signer) },
        ],
      },
    ],
  };
}
