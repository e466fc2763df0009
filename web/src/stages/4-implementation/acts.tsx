/** The acts of implementation: activities done, notes, next steps, and measurements. */
import {
  type ActivityKind,
  activityKindWords,
  activityOutcomeWords,
  type Case,
  clientPartWords,
  effectWords,
  functionWords,
  type Goals,
  interventionEndWords,
  measurementPhaseWords,
  methodWords,
  phaseReasonWords,
  practiceGoalWords,
  practiceStrategyWords,
  standingActivities,
  standingGoals,
  type WorkerRole,
  workerRoleWords,
} from '@pendamping/domain';
import { useEffect, useRef } from 'react';
import { programmeScreenWords as c } from '../../methods/community-work/programme-words.ts';
import { usualWorkWith } from '../../methods/usual-work.ts';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { useColleagues, useProfessionals } from '../../offline/use-colleagues.ts';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  LinesField,
  NumberField,
  named,
  PeopleField,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader } from '../../ui/form-reader.ts';
import { GrowingRows, placedRowsIn } from '../../ui/growing-rows.tsx';
import { advocacyActs } from './advocacy-acts.tsx';
import { behaviourActs } from './behaviour-acts.tsx';
import { RoleFields } from './role-fields.tsx';
import { emptyRoles, inRoleOf } from './role-parts.ts';
import { implementationScreenWords as w } from './words.ts';

const stage = 'implementation';
const some = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : list);

const kindOfRole: Partial<Readonly<Record<WorkerRole, ActivityKind>>> = {
  mediator: 'mediation',
  advocate: 'advocacy',
  educator: 'teaching',
  broker: 'accompaniment',
};

/** Choosing a planned activity fills in what the plan already says; one tap corrects it. */
function GuessFromPlan() {
  const { values, set } = useFormState();
  const { plan } = useCase().state;
  const planned = plan.activities[String(values.planned ?? '')];
  const guessed = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (planned === undefined || guessed.current === planned.planned) return;
    guessed.current = planned.planned;
    set('roles', [planned.role]);
    set('method', planned.method);
    set('goals', planned.goals);
    const kind = kindOfRole[planned.role];
    if (kind !== undefined) set('kind', kind);
    set(
      'participants',
      planned.who.flatMap((one) => one.person ?? one.worker ?? []),
    );
  }, [planned, set]);
  return null;
}

/** What came of it in figures, each with the measure it adds to, where it does. */
const countedIn = (form: FormReader) =>
  placedRowsIn(form, 'counted', ['what', 'number', 'unit', 'measure'], ['what', 'number', 'unit']).map(
    ({ at, row: { what, unit, measure } }) =>
      compact({ what, number: form.number(`counted${at}number`), unit, measure }),
  );

function Counted() {
  const { goals } = useCase().state;
  const measures = named(Object.values(goals.measures).map((one) => [one.measure, one.name] as const));
  return (
    <GrowingRows
      list="counted"
      parts={['what', 'number', 'unit', 'measure']}
      label={c.counted}
      row={(name) => (
        <div className="pair">
          <TextLine name={name('what')} label={c.countedWhat} />
          <NumberField name={name('number')} label={c.number} />
          <TextLine name={name('unit')} label={c.unit} />
          {Object.keys(measures).length === 0 ? null : (
            <SelectField name={name('measure')} label={c.feeds} options={measures} />
          )}
        </div>
      )}
    />
  );
}

function ActivityForm(props: ActProps) {
  const say = useSay();
  const { state } = useCase();
  const people = usePeople();
  const { worker } = useSession();
  const usual = usualWorkWith(state.intake.opening?.clientKind);
  const planned = named(standingActivities(state.plan).map((one) => [one.planned, one.what] as const));
  const goals = named(standingGoals(state.goals).map((one) => [one.goal, one.text] as const));
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.activity}
      initial={{
        what: '',
        planned: props.about ?? '',
        kind: usual.activity,
        goals: [],
        participants: [worker.id],
        clientPart: '',
        method: usual.method,
        roles: [],
        functions: usual.functions,
        practiceGoals: [],
        strategies: [],
        ends: [],
        effect: '',
        ...emptyRoles,
        result: '',
        outcome: 'open',
        agreements: '',
        nextStep: '',
        nextBy: '',
        place: '',
        at: '',
        minutes: '',
      }}
      facts={(form) => {
        const activity = newId();
        const nextStep = form.text('nextStep');
        const inRole = inRoleOf(form, people);
        const done = fact('ActivityDone', {
          activity,
          planned: form.text('planned'),
          kind: form.text('kind'),
          what: form.text('what'),
          goals: form.choices('goals'),
          place: form.text('place'),
          at: form.text('at'),
          minutes: form.number('minutes'),
          participants: form.people('participants'),
          clientPart: form.text('clientPart'),
          method: form.text('method'),
          roles: form.choices('roles'),
          inRole,
          functions: form.choices('functions'),
          practiceGoals: form.choices('practiceGoals'),
          effect: form.text('effect'),
          strategies: some(form.choices('strategies')),
          ends: some(form.choices('ends')),
          result: form.text('result'),
          counted: some(countedIn(form)),
          outcome: form.text('outcome'),
          agreements: form.lines('agreements'),
          nextStep,
          attachments: form.attachments(),
        });
        const followUp = inRole?.mediator?.followUpOn;
        const task = (what: string, by: string | undefined) =>
          fact('TaskSet', { task: newId(), what, by, activity });
        return [
          done,
          ...(nextStep === undefined ? [] : [task(nextStep, form.day('nextBy'))]),
          ...(followUp === undefined ? [] : [task(say(w.followUpTask), followUp)]),
        ];
      }}
    >
      <GuessFromPlan />
      <TextProse name="what" label={w.what} rows={5} required autoFocus />
      {Object.keys(planned).length === 0 ? null : (
        <SelectField name="planned" label={w.planned} options={planned} />
      )}
      <SelectField name="kind" label={w.kind} options={activityKindWords} required />
      <PeopleField name="participants" label={w.participants} />
      <ChoiceField name="clientPart" label={w.clientPart} options={clientPartWords} required />
      <ChoicesField name="roles" label={w.roles} options={workerRoleWords} />
      <RoleFields />
      <ChoicesField name="functions" label={w.functions} options={functionWords} />
      <TextProse name="result" label={w.result} rows={2} />
      <Counted />
      <AttachmentField />
      <ChoiceField name="outcome" label={w.outcome} options={activityOutcomeWords} required />
      <LinesField name="agreements" label={w.agreements} rows={2} />
      <TextProse name="nextStep" label={w.nextStep} rows={2} />
      <DayField name="nextBy" label={w.nextBy} />
      <details className="more">
        <summary>{say(w.moreDetails)}</summary>
        <div className="pair">
          <TextLine name="place" label={w.place} />
          <TextLine name="at" label={w.at} inputMode="numeric" />
          <NumberField name="minutes" label={w.minutes} />
        </div>
        <ChoicesField name="goals" label={w.goals} options={goals} />
        <ChoiceField name="method" label={w.method} options={methodWords} required />
        <ChoicesField name="practiceGoals" label={w.practiceGoals} options={practiceGoalWords} />
        <ChoiceField name="effect" label={w.effect} options={effectWords} />
        <ChoicesField name="strategies" label={w.strategies} options={practiceStrategyWords} />
        <ChoicesField name="ends" label={w.ends} options={interventionEndWords} />
      </details>
    </ActForm>
  );
}

function NoteForm(props: ActProps) {
  const colleagues = useProfessionals();
  const { worker } = useSession();
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.noteSubmit}
      initial={{ text: '', restrictedTo: [], nextStep: '', nextBy: '' }}
      facts={(form) => {
        const chosen = form.choices('restrictedTo');
        const restrictedTo = chosen.length === 0 ? undefined : [...new Set([...chosen, worker.id])];
        const nextStep = form.text('nextStep');
        const note = fact('NoteWritten', {
          note: newId(),
          text: form.text('text'),
          restrictedTo,
          attachments: form.attachments(),
        });
        if (nextStep === undefined) return [note];
        return [note, fact('TaskSet', { task: newId(), what: nextStep, by: form.day('nextBy') })];
      }}
    >
      <TextProse name="text" label={w.text} rows={7} required autoFocus />
      <AttachmentField />
      <TextProse name="nextStep" label={w.nextStep} rows={1} />
      <DayField name="nextBy" label={w.nextBy} />
      <ChoicesField
        name="restrictedTo"
        label={w.restrict}
        hint={w.restrictHint}
        options={named(colleagues.map((one) => [one.worker, one.name] as const))}
      />
    </ActForm>
  );
}

function TaskForm(props: ActProps) {
  const colleagues = useColleagues().filter(
    (one) => !one.roles.every((role) => role === 'administrator' || role === 'researcher'),
  );
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.task}
      initial={{ what: '', by: '', assignedTo: '' }}
      facts={(form) => {
        const assignedTo = form.text('assignedTo');
        return [
          fact('TaskSet', {
            task: newId(),
            what: form.text('what'),
            by: form.day('by'),
            assignedTo,
            assignedName: colleagues.find((one) => one.worker === assignedTo)?.name,
          }),
        ];
      }}
    >
      <TextProse name="what" label={w.taskWhat} hint={w.taskHint} rows={2} required autoFocus />
      <DayField name="by" label={w.nextBy} />
      <SelectField
        name="assignedTo"
        label={w.assignedTo}
        options={named(colleagues.map((one) => [one.worker, one.name] as const))}
      />
    </ActForm>
  );
}

function TaskDoneForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.taskDone}
      initial={{ note: '' }}
      facts={(form) => [fact('TaskDone', { task: props.about, note: form.text('note') })]}
    >
      <TextProse name="note" label={w.measureNote} rows={2} />
    </ActForm>
  );
}

function TaskDropForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.taskDrop}
      initial={{ reason: '' }}
      facts={(form) => [fact('TaskDropped', { task: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

/** Rupiah are written with points between thousands. */
const inRupiah = ({ measures }: Goals, measure: string | undefined): boolean =>
  measure !== undefined && /^rp\b/i.test(measures[measure]?.unit ?? '');

const termsIn = (form: FormReader) =>
  placedRowsIn(form, 'terms', ['what', 'number']).map(({ at, row: { what } }) => ({
    what,
    number: form.number(`terms${at}number`),
  }));

function Terms() {
  return (
    <GrowingRows
      list="terms"
      parts={['what', 'number']}
      label={c.reckonedFrom}
      hint={c.reckonedHint}
      row={(name) => (
        <div className="pair">
          <TextLine name={name('what')} label={c.countedWhat} />
          <NumberField name={name('number')} label={c.number} />
        </div>
      )}
    />
  );
}

/** The number that the last value was counted out of: it seldom changes, and is offered again. */
function lastOutOf(state: Case, measure: string | undefined): string {
  const last = Object.values(state.measurements).findLast(
    (one) => one.measure === measure && one.outOf !== undefined,
  );
  return last?.outOf === undefined ? '' : String(last.outOf);
}

function MeasurementForm(props: ActProps) {
  const say = useSay();
  const { state } = useCase();
  const { goals, plan } = state;
  const kind = state.intake.opening?.clientKind;
  const isCollective = kind === 'group' || kind === 'community';
  const measures = named(
    Object.values(goals.measures).map((one) => [one.measure, `${one.name} (${one.unit})`] as const),
  );
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.measurement}
      initial={{
        measure: props.about ?? Object.keys(measures)[0] ?? '',
        value: '',
        outOf: lastOutOf(state, props.about),
        phase: plan.agreements.length === 0 ? 'baseline' : 'intervention',
        note: '',
        source: '',
      }}
      facts={(form) => {
        const value = inRupiah(goals, form.text('measure')) ? form.rupiah('value') : form.number('value');
        const common = { measurement: newId(), measure: form.text('measure'), phase: form.text('phase') };
        return value === undefined
          ? [fact('MeasurementMissed', { ...common, reason: form.text('note') })]
          : [
              fact('MeasurementTaken', {
                ...common,
                value,
                source: form.text('source'),
                terms: some(termsIn(form)),
                outOf: form.number('outOf'),
                note: form.text('note'),
              }),
            ];
      }}
    >
      <ChoiceField name="measure" label={w.measure} options={measures} required />
      <NumberField name="value" label={w.value} hint={w.valueHint} />
      <ChoiceField name="phase" label={w.phase} options={measurementPhaseWords} required />
      <TextProse name="note" label={w.measureNote} rows={2} />
      <details className="more" open={isCollective}>
        <summary>{say(w.moreOfMeasurement)}</summary>
        <NumberField name="outOf" label={w.outOf} hint={w.outOfHint} />
        <TextLine name="source" label={c.measuredFrom} />
        <Terms />
      </details>
    </ActForm>
  );
}

function PhaseForm(props: ActProps) {
  const { goals } = useCase().state;
  const measures = named(Object.values(goals.measures).map((one) => [one.measure, one.name] as const));
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.phaseSubmit}
      initial={{ measure: props.about ?? '', kind: 'intervention', name: '', because: 'planned', note: '' }}
      facts={(form) => [
        fact('PhaseBegun', {
          phase: newId(),
          measure: form.text('measure'),
          kind: form.text('kind'),
          name: form.text('name'),
          because: form.text('because'),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="kind" label={w.phase} options={measurementPhaseWords} required />
      <TextLine name="name" label={w.phaseName} hint={w.phaseNameHint} required />
      <ChoiceField name="because" label={w.phaseBecause} options={phaseReasonWords} required />
      {Object.keys(measures).length === 0 ? null : (
        <SelectField name="measure" label={w.phaseMeasure} hint={w.phaseMeasureHint} options={measures} />
      )}
      <TextProse name="note" label={w.measureNote} rows={2} />
    </ActForm>
  );
}

function MarkForm(props: ActProps) {
  const { goals } = useCase().state;
  const measures = named(Object.values(goals.measures).map((one) => [one.measure, one.name] as const));
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.markSubmit}
      initial={{ what: '', measure: '' }}
      facts={(form) => [
        fact('EventMarked', { mark: newId(), what: form.text('what'), measure: form.text('measure') }),
      ]}
    >
      <TextLine name="what" label={w.markWhat} hint={w.markHint} required />
      {Object.keys(measures).length === 0 ? null : (
        <SelectField name="measure" label={w.phaseMeasure} hint={w.phaseMeasureHint} options={measures} />
      )}
    </ActForm>
  );
}

export const implementationActs: Acts = {
  ...behaviourActs,
  ...advocacyActs,
  phase: { title: w.phaseTitle, stage, Form: PhaseForm },
  mark: { title: w.markTitle, stage, Form: MarkForm },
  activity: { title: w.activity, stage, Form: ActivityForm },
  note: { title: w.note, stage: '', Form: NoteForm },
  task: { title: w.task, stage, Form: TaskForm },
  'task-done': { title: w.taskDone, stage, Form: TaskDoneForm },
  'task-drop': { title: w.taskDrop, stage, Form: TaskDropForm },
  measurement: { title: w.measurement, stage, Form: MeasurementForm },
};
