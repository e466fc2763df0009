/** The intervention plan as a table: goals with measure and target, activities with who, when, role (PM 5.3). */
import type { Case } from '../records/case.ts';
import { standingGoals } from '../stages/3-planning/goal.ts';
import { standingActivities } from '../stages/3-planning/plan.ts';
import { methodWords, practiceGoalWords, workerRoleWords } from '../stages/words.ts';
import {
  facts,
  heading,
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
  workerNote,
} from './paper.ts';
import { paperWords as w } from './words.ts';

function goals(state: Case, pen: Pen): PaperBlock {
  const { say } = pen;
  const rows = standingGoals(state.goals).map((goal, at) => {
    const measure = goal.measure === undefined ? undefined : state.goals.measures[goal.measure];
    const target = goal.target === undefined ? '' : say(w.target, { n: pen.number(goal.target) });
    const how =
      measure === undefined
        ? (goal.indicators ?? []).join('; ')
        : `${measure.name} (${measure.unit}); ${target}`;
    return [String(at + 1), goal.text, say(practiceGoalWords[goal.practiceGoal]), how];
  });
  return {
    kind: 'rows',
    widths: [0.5, 3.6, 2.6, 2.8],
    head: ['', say(w.goal), say(w.serves), say(w.measure)],
    rows,
  };
}

function activities(state: Case, pen: Pen): PaperBlock {
  const { say } = pen;
  const numbers = new Map(standingGoals(state.goals).map((goal, at) => [goal.goal, String(at + 1)]));
  const rows = standingActivities(state.plan).map((one) => [
    one.goals.flatMap((goal) => numbers.get(goal) ?? []).join(', '),
    one.what,
    one.who.map((each) => each.name).join(', '),
    [pen.day(one.from), pen.day(one.by), one.rhythm ?? ''].filter((each) => each !== '').join(' – '),
    `${say(workerRoleWords[one.role])} / ${say(methodWords[one.method])}`,
    (one.resources ?? []).join(', '),
  ]);
  const head = ['', say(w.activity), say(w.who), say(w.when), say(w.role), say(w.resources)];
  return { kind: 'rows', widths: [0.6, 2.8, 2, 1.9, 2.1, 1.5], head, rows };
}

export function interventionPlan(material: Material): Paper {
  const pen = penFor(material);
  const { say } = pen;
  const { state } = material.case;
  if (standingGoals(state.goals).length === 0 && standingActivities(state.plan).length === 0)
    throw new NothingToPrint(w.noPlan);
  const agreement = state.plan.agreements.at(-1);
  const signer = agreement?.by ?? state.intake.opening?.by;
  const clients = (agreement?.agreedBy ?? [])
    .map((one) => one.name)
    .filter((name) => name !== pen.workerName(signer));
  return {
    title: say(w.plan),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.client), opening(material).clientName],
        [say(w.date), agreement && say(w.agreedOn, { day: pen.day(agreement.on), n: agreement.version })],
        [say(w.reviewOn), pen.day(agreement?.reviewOn)],
      ]),
      heading(say(w.goals)),
      goals(state, pen),
      heading(say(w.activities)),
      activities(state, pen),
      ...(agreement?.summary === undefined ? [] : [prose(agreement.summary)]),
      {
        kind: 'signatures',
        placed: pen.placed(agreement?.on ?? material.today),
        people: [
          ...(clients.length === 0 ? [opening(material).clientName] : clients).map((name) => ({
            as: say(w.client),
            name,
          })),
          { as: say(w.worker), name: pen.workerName(signer), note: workerNote(material, signer) },
        ],
      },
    ],
  };
}
