/**
 * Implementation in FHIR R4: what was done as Procedure, calls and messages as Communication, tasks as Task, measurements
 * as Observation. A Procedure needs a Patient or a Group: what was done with an organisation goes as Communication.
 */
import { measureKindWords } from '../stages/3-planning/words.ts';
import type { Activity } from '../stages/4-implementation/activity.ts';
import type { Task } from '../stages/4-implementation/task.ts';
import {
  activityKindWords,
  activityOutcomeWords,
  clientPartWords,
  measurementPhaseWords,
} from '../stages/4-implementation/words.ts';
import {
  effectWords,
  functionWords,
  methodWords,
  practiceGoalWords,
  workerRoleWords,
} from '../stages/words.ts';
import { absent } from './assessment.ts';
import { amount, observation } from './observation.ts';
import { labelled, notes, ownConcept, type Placed, pointing } from './resource.ts';
import type { Telling } from './telling.ts';
import { transferWords as w } from './words.ts';

/** Roles, functions and goals of practice have no element in FHIR: they go as words of the note. */
function practiceNotes(one: Activity, { pen: { say } }: Telling) {
  return notes(
    one.result,
    labelled(
      say(w.roles),
      one.roles.map((role) => say(workerRoleWords[role])),
    ),
    labelled(
      say(w.functions),
      one.functions.map((each) => say(functionWords[each])),
    ),
    labelled(
      say(w.practiceGoals),
      one.practiceGoals?.map((each) => say(practiceGoalWords[each])),
    ),
    one.effect && say(effectWords[one.effect]),
    labelled(say(w.method), say(methodWords[one.method])),
    labelled(say(w.clientPart), say(clientPartWords[one.clientPart])),
    labelled(say(w.agreements), one.agreements),
    labelled(say(w.nextStep), one.nextStep),
  );
}

const procedureStatus = {
  succeeded: 'completed',
  partly: 'completed',
  failed: 'completed',
  open: 'in-progress',
} as const;

function procedure(one: Activity, telling: Telling): Placed {
  const { say } = telling.pen;
  const actors = [telling.worker(one.by), ...one.participants.map((each) => telling.somebody(each))];
  const known = new Map(
    actors.flatMap((each) => (each?.reference === undefined ? [] : [[each.reference, each] as const])),
  );
  // A Group cannot take part in its own Procedure, only be its subject.
  if (telling.subject.reference !== undefined && telling.level !== 'individual')
    known.delete(telling.subject.reference);
  return {
    id: one.activity,
    stage: 'implementation',
    resource: {
      resourceType: 'Procedure',
      status: procedureStatus[one.outcome],
      category: ownConcept('activity-kind', one.kind, say(activityKindWords[one.kind])),
      code: { text: one.what },
      subject: telling.person,
      performedDateTime: one.on,
      performer: [...known.values()].map((actor) => ({ actor })),
      outcome: ownConcept('activity-outcome', one.outcome, say(activityOutcomeWords[one.outcome])),
      note: practiceNotes(one, telling),
    },
  };
}

function communication(one: Activity, telling: Telling): Placed {
  const { say } = telling.pen;
  return {
    id: one.activity,
    stage: 'implementation',
    resource: {
      resourceType: 'Communication',
      status: 'completed',
      category: [ownConcept('activity-kind', one.kind, say(activityKindWords[one.kind]))],
      subject: telling.person,
      about: [telling.subject, ...(one.goals ?? []).map((goal) => pointing(goal))],
      sent: one.on,
      sender: telling.worker(one.by),
      payload: [{ contentString: one.what }],
      note: practiceNotes(one, telling),
    },
  };
}

const spoken = new Set(['phone']);

function taskStatus(one: Task): string {
  if (one.done !== undefined) return 'completed';
  return one.dropped === undefined ? 'requested' : 'cancelled';
}

function task(one: Task, telling: Telling): Placed {
  return {
    id: one.task,
    stage: 'implementation',
    resource: {
      resourceType: 'Task',
      status: taskStatus(one),
      statusReason: one.dropped && { text: one.dropped.reason },
      intent: 'order',
      description: one.what,
      for: telling.subject,
      authoredOn: one.setOn,
      lastModified: one.done?.on ?? one.dropped?.on,
      requester: telling.worker(one.setBy),
      owner: telling.worker(one.assignedTo),
      restriction: one.by && { period: { end: one.by } },
      note: notes(one.done?.note),
    },
  };
}

function measurements(telling: Telling): readonly Placed[] {
  const { measurements: all, goals, composition } = telling.material.case.state;
  const { say } = telling.pen;
  return Object.values(all).map((one) => {
    const measure = goals.measures[one.measure];
    const kind = measure?.kind === undefined ? undefined : say(measureKindWords[measure.kind]);
    return observation(
      {
        id: one.measurement,
        stage: 'implementation',
        on: one.on,
        code: ownConcept('measure', one.measure, measure?.name ?? one.measure),
        more: {
          ...(one.value === null
            ? { dataAbsentReason: absent('not-performed') }
            : amount(one.value, measure?.unit ?? '')),
          note: notes(
            say(measurementPhaseWords[one.phase]),
            kind,
            one.member && composition.members[one.member]?.name,
            one.outOf === undefined ? undefined : say(w.outOf, { n: one.outOf }),
            one.note,
          ),
        },
      },
      telling,
    );
  });
}

function notesWritten(telling: Telling): readonly Placed[] {
  return Object.values(telling.material.case.state.notes).map((one) => ({
    id: one.note,
    stage: 'implementation',
    resource: {
      resourceType: 'Communication',
      status: 'completed',
      category: [ownConcept('told', 'note', telling.pen.say(w.note))],
      subject: telling.person,
      about: [telling.subject],
      sent: one.on,
      sender: telling.worker(one.by),
      payload: [{ contentString: one.text }],
    },
  }));
}

export function implementation(telling: Telling): readonly Placed[] {
  const { activities, tasks } = telling.material.case.state;
  return [
    ...Object.values(activities).map((one) =>
      spoken.has(one.kind) || telling.person === undefined
        ? communication(one, telling)
        : procedure(one, telling),
    ),
    ...notesWritten(telling),
    ...Object.values(tasks).map((one) => task(one, telling)),
    ...measurements(telling),
  ];
}
