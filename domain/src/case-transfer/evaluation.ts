/** Evaluation and what goes on after the ending, in FHIR R4: each judgement as an Observation with who judged, follow-ups as Task. */
import { processAspects } from '../stages/5-evaluation/process.ts';
import {
  evaluationDecisionWords,
  judgementWords,
  judgeWords,
  meanOfWords,
  processAspectWords,
} from '../stages/5-evaluation/words.ts';
import type { FollowUp } from '../stages/6-termination/follow-up.ts';
import { endingReasonWords, followUpFindingWords, followUpKindWords } from '../stages/6-termination/words.ts';
import { absent } from './assessment.ts';
import { markValue, observation } from './observation.ts';
import { derivedId, notes, ownConcept, type Placed } from './resource.ts';
import type { Telling } from './telling.ts';
import { transferWords as w } from './words.ts';

function outcomes(telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return Object.values(telling.material.case.state.outcomes).map((one) =>
    observation(
      {
        id: one.judging,
        stage: 'evaluation',
        on: one.on,
        code: ownConcept('judged', 'goal', say(w.goalJudged)),
        more: {
          valueCodeableConcept: ownConcept('judgement', one.judgement, say(judgementWords[one.judgement])),
          component:
            one.attainment === undefined
              ? undefined
              : [
                  {
                    code: ownConcept('judged', 'attainment', say(w.attainment)),
                    valueInteger: one.attainment,
                  },
                ],
          note: notes(`${say(judgeWords[one.judge])}: ${one.name}`, one.words),
        },
      },
      telling,
    ),
  );
}

function processes(telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return Object.values(telling.material.case.state.processes).map((one) => {
    const component = processAspects.flatMap((aspect) => {
      const value = one[aspect];
      const code = ownConcept('process-aspect', aspect, say(processAspectWords[aspect]));
      return value === undefined ? [] : [{ code, ...markValue(value) }];
    });
    return observation(
      {
        id: one.judging,
        stage: 'evaluation',
        on: one.on,
        code: ownConcept('judged', 'process', say(w.processJudged)),
        more: {
          component,
          ...(component.length === 0 ? { dataAbsentReason: absent('unknown') } : {}),
          note: notes(
            `${say(judgeWords[one.judge])}: ${one.name}`,
            one.judgement && say(judgementWords[one.judgement]),
            one.meanOf === undefined ? undefined : say(meanOfWords, { n: one.meanOf }),
            one.words,
          ),
        },
      },
      telling,
    );
  });
}

function conclusions(telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return Object.values(telling.material.case.state.evaluations).map((one) =>
    observation(
      {
        id: one.evaluation,
        stage: 'evaluation',
        on: one.conclusion?.on ?? one.on,
        code: ownConcept('judged', 'evaluation', say(w.evaluation)),
        performer: telling.worker(one.conclusion?.by),
        more: {
          ...(one.conclusion === undefined
            ? { dataAbsentReason: absent('unknown') }
            : {
                valueCodeableConcept: ownConcept(
                  'evaluation-decision',
                  one.conclusion.decision,
                  say(evaluationDecisionWords[one.conclusion.decision]),
                ),
              }),
          note: notes(
            ...(one.ways ?? []),
            one.success,
            one.failure,
            ...(one.obstacles ?? []),
            ...(one.unexpected ?? []),
            one.conclusion?.reasons,
            one.conclusion?.disagreement,
          ),
        },
      },
      telling,
    ),
  );
}

function statusOf({ done, dropped }: FollowUp): string {
  if (done !== undefined) return 'completed';
  return dropped === undefined ? 'requested' : 'cancelled';
}

function followUps(telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return Object.values(telling.material.case.state.followUps).map((one) => ({
    id: one.followUp,
    stage: 'termination',
    resource: {
      resourceType: 'Task',
      status: statusOf(one),
      intent: 'plan',
      description: `${say(w.followUp)}: ${say(followUpKindWords[one.kind])}`,
      for: telling.subject,
      executionPeriod: { start: one.monthOnly === true ? one.on.slice(0, 7) : one.on, end: one.done?.on },
      note: notes(one.note, one.done?.found, one.done?.nextStep, one.dropped?.reason),
      output: one.done && [
        {
          type: ownConcept('told', 'follow-up', say(w.followUp)),
          valueString: say(followUpFindingWords[one.done.finding]),
        },
      ],
    },
  }));
}

function ending(telling: Telling): readonly Placed[] {
  const { ended } = telling.material.case.state.ending;
  if (ended === undefined) return [];
  const { say } = telling.pen;
  return [
    observation(
      {
        id: derivedId(ended.ending, 'ending'),
        stage: 'termination',
        on: ended.on,
        code: ownConcept('observed', 'ending', say(w.ending)),
        performer: telling.worker(ended.by),
        more: {
          valueCodeableConcept: ownConcept(
            'ending-reason',
            ended.reason,
            say(endingReasonWords[ended.reason]),
          ),
          note: notes(ended.words, ended.results),
        },
      },
      telling,
    ),
  ];
}

export const evaluation = (telling: Telling): readonly Placed[] => [
  ...conclusions(telling),
  ...outcomes(telling),
  ...processes(telling),
  ...ending(telling),
  ...followUps(telling),
];
