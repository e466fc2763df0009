/** Assessment in FHIR R4: problems as Condition, strengths, ratings and risks as Observation. */
import type { Problem } from '../stages/2-assessment/problem.ts';
import { type FunctioningRating, functioningAspects } from '../stages/2-assessment/social-functioning.ts';
import {
  attemptResultWords,
  functioningAspectWords,
  problemNatureWords,
  problemSourceWords,
  ratingOccasionWords,
  severityWords,
  strengthKindWords,
} from '../stages/2-assessment/words.ts';
import { markValue, observation } from './observation.ts';
import { concept, derivedId, instantOf, labelled, notes, ownConcept, type Placed } from './resource.ts';
import type { Telling } from './telling.ts';
import { transferWords as w } from './words.ts';

const clinical = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const verified = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

function condition(one: Problem, telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  if (telling.person === undefined) return [];
  const attempts = one.earlierAttempts.map(
    (each) => `${each.what} (${say(attemptResultWords[each.result])})`,
  );
  return [
    {
      id: one.problem,
      stage: 'assessment',
      resource: {
        resourceType: 'Condition',
        clinicalStatus: concept(clinical, one.setAside === undefined ? 'active' : 'inactive'),
        verificationStatus: concept(verified, 'confirmed'),
        category: [
          concept('http://terminology.hl7.org/CodeSystem/condition-category', 'problem-list-item'),
          ...(one.nature === undefined
            ? []
            : [ownConcept('problem-nature', one.nature, say(problemNatureWords[one.nature]))]),
          ...(one.source === undefined
            ? []
            : [ownConcept('problem-source', one.source, say(problemSourceWords[one.source]))]),
        ],
        code: { text: one.form },
        subject: telling.person,
        recordedDate: one.on,
        note: notes(
          one.characteristics,
          one.scope,
          labelled(say(w.causes), one.causes),
          labelled(say(w.effects), one.effects),
          labelled(say(w.attempts), attempts),
          one.setAside?.reason,
        ),
      },
    },
  ];
}

function rating(one: FunctioningRating, telling: Telling): Placed {
  const { say } = telling.pen;
  const component = functioningAspects.flatMap((aspect) => {
    const value = one[aspect];
    const code = ownConcept('functioning-aspect', aspect, say(functioningAspectWords[aspect]));
    return value === undefined ? [] : [{ code, ...markValue(value) }];
  });
  return observation(
    {
      id: one.rating,
      stage: 'assessment',
      on: one.on,
      code: ownConcept('observed', 'social-functioning', `${say(w.functioning)}: ${one.name}`),
      about: telling.somebody(one),
      more: {
        component,
        note: notes(say(ratingOccasionWords[one.occasion]), one.raterName, one.note),
        ...(component.length === 0 ? { dataAbsentReason: absent('unknown') } : {}),
      },
    },
    telling,
  );
}

export const absent = (code: string) =>
  concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', code);

function strengths(telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return Object.values(telling.material.case.state.strengths).map((one) =>
    observation(
      {
        id: one.strength,
        stage: 'assessment',
        on: telling.material.case.state.intake.opening?.on ?? telling.material.today,
        code: ownConcept('strength', one.kind, say(strengthKindWords[one.kind])),
        about: telling.somebody({ person: one.person }),
        more: { valueString: one.text, note: notes(one.whose, one.lost?.reason) },
      },
      telling,
    ),
  );
}

function risks(telling: Telling): readonly Placed[] {
  const { say } = telling.pen;
  return Object.values(telling.material.case.state.risks).map((one) =>
    observation(
      {
        id: one.risk,
        stage: 'assessment',
        on: instantOf(one.at),
        code: ownConcept('risk', one.severity, `${say(w.risk)}: ${say(severityWords[one.severity])}`),
        more: {
          valueString: one.what,
          note: notes(
            labelled(say(w.atRisk), one.whoIsAtRisk),
            labelled(say(w.reportedBy), one.reportedBy),
            one.ground,
            ...one.actions.map((each) => `${telling.pen.moment(each.at)}: ${each.what}`),
            one.decision?.decision,
            one.ended?.reason,
          ),
        },
      },
      telling,
    ),
  );
}

function focus(telling: Telling): readonly Placed[] {
  const { chosen } = telling.material.case.state.focus;
  if (chosen === undefined) return [];
  return [
    observation(
      {
        id: derivedId(telling.package.case, 'focus'),
        stage: 'assessment',
        on: chosen.on,
        code: ownConcept('observed', 'root-problem', telling.pen.say(w.rootProblem)),
        more: { valueString: chosen.rootProblem, note: notes(...chosen.focus) },
      },
      telling,
    ),
  ];
}

export function assessment(telling: Telling): readonly Placed[] {
  const { problems, functioning } = telling.material.case.state;
  return [
    ...Object.values(problems).flatMap((one) => condition(one, telling)),
    ...focus(telling),
    ...strengths(telling),
    ...Object.values(functioning).map((one) => rating(one, telling)),
    ...risks(telling),
  ];
}
