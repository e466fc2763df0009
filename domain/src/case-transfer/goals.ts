/**
 * Planning in FHIR R4: goals of outcome and of process (two categories of ours) with their target, and the plan with its
 * activities. A CarePlan needs a Patient or a Group: of an organisation goals and tasks go, the plan is told in words.
 */
import type { Goal } from '../stages/3-planning/goal.ts';
import type { PlannedActivity } from '../stages/3-planning/plan.ts';
import { attainmentLevelWords, goalKindWords } from '../stages/3-planning/words.ts';
import type { Judgement } from '../stages/5-evaluation/outcome.ts';
import { effectWords, methodWords, practiceGoalWords, workerRoleWords } from '../stages/words.ts';
import { concept, derivedId, labelled, notes, ownConcept, type Placed, pointing } from './resource.ts';
import type { Telling } from './telling.ts';
import { transferWords as w } from './words.ts';

const achievements: Readonly<Partial<Record<Judgement, string>>> = {
  achieved: 'achieved',
  partly: 'improving',
  // FHIR has one word for both; which of the two was judged stands in the observation of the judgement.
  begun: 'improving',
  'not-yet': 'in-progress',
  worse: 'worsening',
};

/** What was judged last of a goal; worker and client may differ, both stand in the evaluation. */
function lastJudgement(goal: string, { material }: Telling) {
  const { outcomes, processes } = material.case.state;
  return [...Object.values(outcomes), ...Object.values(processes)]
    .filter((one) => one.goal === goal && one.judgement !== undefined)
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1);
}

function lifecycle(goal: Goal, telling: Telling): string {
  if (goal.dropped !== undefined) return 'cancelled';
  return telling.material.case.state.ending.ended === undefined ? 'active' : 'completed';
}

/** R4 asks for a measure wherever a target is given (gol-1). */
function targetOf(goal: Goal, telling: Telling) {
  const measure =
    goal.measure === undefined ? undefined : telling.material.case.state.goals.measures[goal.measure];
  if (measure === undefined || goal.target === undefined)
    return goal.targetOn === undefined ? undefined : [{ dueDate: goal.targetOn }];
  return [
    {
      measure: ownConcept('measure', measure.measure, measure.name),
      detailQuantity: { value: goal.target, unit: measure.unit },
      dueDate: goal.targetOn,
    },
  ];
}

function goalResource(goal: Goal, telling: Telling): Placed {
  const { say } = telling.pen;
  const judged = lastJudgement(goal.goal, telling);
  const achieved = judged?.judgement && achievements[judged.judgement];
  const levels = Object.entries(goal.levels ?? {}).map(
    ([level, words]) => `${say(attainmentLevelWords[level as keyof typeof attainmentLevelWords])}: ${words}`,
  );
  const outcomes = Object.values(telling.material.case.state.outcomes).filter(
    (one) => one.goal === goal.goal,
  );
  return {
    id: goal.goal,
    stage: 'planning',
    resource: {
      resourceType: 'Goal',
      lifecycleStatus: lifecycle(goal, telling),
      achievementStatus:
        achieved && concept('http://terminology.hl7.org/CodeSystem/goal-achievement', achieved),
      category: [
        ownConcept('goal-kind', goal.kind, say(goalKindWords[goal.kind])),
        ownConcept('practice-goal', goal.practiceGoal, say(practiceGoalWords[goal.practiceGoal])),
        ...(goal.effect === undefined
          ? []
          : [ownConcept('effect', goal.effect, say(effectWords[goal.effect]))]),
      ],
      description: { text: goal.text },
      subject: telling.subject,
      startDate: goal.on,
      target: targetOf(goal, telling),
      statusDate: goal.dropped?.on,
      statusReason: goal.dropped?.reason,
      addresses: telling.person && goal.problems?.map((one) => pointing(one)),
      note: notes(...(goal.indicators ?? []), ...levels),
      outcomeReference: outcomes.map((one) => pointing(one.judging)),
    },
  };
}

function activity(one: PlannedActivity, telling: Telling) {
  const { say } = telling.pen;
  const done = Object.values(telling.material.case.state.activities).some(
    (each) => each.planned === one.planned,
  );
  const status = done ? 'completed' : 'not-started';
  return {
    detail: {
      code: ownConcept('method', one.method, say(methodWords[one.method])),
      status: one.dropped === undefined ? status : 'cancelled',
      statusReason: one.dropped && { text: one.dropped.reason },
      goal: one.goals.map((goal) => pointing(goal)),
      scheduledPeriod: { start: one.from, end: one.by },
      performer: one.who.flatMap((each) => telling.somebody(each) ?? []),
      description: [
        one.what,
        say(workerRoleWords[one.role]),
        one.rhythm,
        labelled(say(w.resources), one.resources),
        one.cost === undefined ? undefined : labelled(say(w.cost), telling.pen.number(one.cost)),
      ]
        .filter((text) => text !== undefined)
        .join('. '),
    },
  };
}

function carePlan(telling: Telling): readonly Placed[] {
  const { plan, ending, goals, problems } = telling.material.case.state;
  const planned = Object.values(plan.activities);
  if (telling.person === undefined || (planned.length === 0 && plan.agreements.length === 0)) return [];
  const agreed = plan.agreements.at(-1);
  const status = ending.ended === undefined ? 'active' : 'completed';
  return [
    {
      id: derivedId(telling.package.case, 'CarePlan'),
      stage: 'planning',
      resource: {
        resourceType: 'CarePlan',
        status: agreed === undefined ? 'draft' : status,
        intent: 'plan',
        title: telling.pen.say(w.plan),
        description: agreed?.summary,
        subject: telling.person,
        period: { start: agreed?.on, end: ending.ended?.on },
        created: agreed?.on,
        author: telling.worker(agreed?.by),
        addresses: Object.keys(problems).map((one) => pointing(one)),
        goal: Object.keys(goals.goals).map((one) => pointing(one)),
        activity: planned.map((one) => activity(one, telling)),
        note: notes(
          labelled(
            telling.pen.say(w.agreedBy),
            agreed?.agreedBy.map((one) => one.name),
          ),
        ),
      },
    },
  ];
}

export const planning = (telling: Telling): readonly Placed[] => [
  ...Object.values(telling.material.case.state.goals.goals).map((one) => goalResource(one, telling)),
  ...carePlan(telling),
];
