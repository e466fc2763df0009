/** The acts of a group's sessions: planned, moved or dropped, recorded, and who was there. */
import {
  attendanceStateWords,
  awaitedSessions,
  clockZoneWords,
  dayOfSession,
  effectWords,
  functionWords,
  groupPhaseWords,
  type HeldSession,
  membersOn,
  methodWords,
  practiceGoalWords,
  sessionLeadWords,
  standingGoals,
  topicOf,
  workerRoleWords,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { type PersonOption, useCase, usePeople } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { longDay, typedDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { RoleFields } from '../../stages/4-implementation/role-fields.tsx';
import { inRoleOf, roleValues } from '../../stages/4-implementation/role-parts.ts';
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
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import { NotHere } from '../../ui/states.tsx';
import { AttendanceTaker, rowsTaken, takenBefore } from './attendance-taker.tsx';
import { groupCourseWords as w } from './course-words.ts';
import { groupStage as stage } from './member-acts.tsx';
import { useMembersOfDay } from './plan-acts.tsx';

const some = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : list);

/** What is usual in this group, as its plan says. */
function useUsual() {
  const plan = useCase().state.groupPlan.versions.at(-1);
  return {
    at: plan?.at ?? '',
    zone: plan?.zone ?? '',
    place: plan?.place ?? '',
    minutes: plan?.minutes === undefined ? '' : String(plan.minutes),
  };
}

function When() {
  return (
    <div className="pair">
      <TextLine name="at" label={w.at} inputMode="numeric" />
      <SelectField name="zone" label={w.zone} options={clockZoneWords} />
      <TextLine name="place" label={w.place} />
    </div>
  );
}

function SessionPlanForm(props: ActProps) {
  const { sessions } = useCase().state;
  const usual = useUsual();
  const known = awaitedSessions(sessions).find((one) => one.session === props.about);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      dated={false}
      initial={{
        on: known === undefined ? '' : typedDay(known.on),
        topic: known?.topic ?? '',
        plan: known?.plan ?? '',
        led: known?.led ?? '',
        at: known?.at ?? usual.at,
        zone: known?.zone ?? usual.zone,
        place: known?.place ?? usual.place,
      }}
      facts={(form) => [
        fact('SessionPlanned', {
          session: known?.session ?? newId(),
          on: form.day('on'),
          topic: form.text('topic'),
          plan: form.text('plan'),
          led: form.text('led'),
          at: form.text('at'),
          zone: form.text('zone'),
          place: form.text('place'),
        }),
      ]}
    >
      <DayField name="on" label={w.day} required />
      <TextLine name="topic" label={w.topic} required />
      <TextProse name="plan" label={w.sessionPlan} rows={3} />
      <ChoiceField name="led" label={w.led} options={sessionLeadWords} />
      <When />
    </ActForm>
  );
}

function DropForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ reason: '', movedTo: '' }}
      facts={(form) => [
        fact('SessionDropped', {
          session: props.about,
          reason: form.text('reason'),
          movedTo: form.day('movedTo'),
        }),
      ]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required autoFocus />
      <DayField name="movedTo" label={w.movedTo} hint={w.movedToHint} />
    </ActForm>
  );
}

function More() {
  const say = useSay();
  const { goals } = useCase().state;
  return (
    <details className="more">
      <summary>{say(w.more)}</summary>
      <When />
      <NumberField name="minutes" label={w.minutes} />
      <TextProse name="plan" label={w.sessionPlan} rows={2} />
      <ChoicesField
        name="goals"
        label={w.goals}
        options={named(standingGoals(goals).map((one) => [one.goal, one.text] as const))}
      />
      <SelectField name="method" label={w.method} options={methodWords} />
      <ChoicesField name="roles" label={w.roles} options={workerRoleWords} />
      <RoleFields />
      <ChoicesField name="functions" label={w.functions} options={functionWords} />
      <ChoicesField name="practiceGoals" label={w.practiceGoals} options={practiceGoalWords} />
      <ChoiceField name="effect" label={w.effect} options={effectWords} />
    </details>
  );
}

function Leaders() {
  const { values } = useFormState();
  const options = useMembersOfDay();
  return values.led === 'member' || values.led === 'both' ? (
    <ChoicesField name="leaders" label={w.leaders} options={options} />
  ) : null;
}

function Held() {
  return (
    <>
      <TextLine name="topic" label={w.topic} required />
      <ChoiceField name="phase" label={w.phase} options={groupPhaseWords} />
      <TextProse name="happened" label={w.happened} rows={4} />
      <ChoiceField name="led" label={w.led} options={sessionLeadWords} required />
      <Leaders />
      <LinesField name="agreements" label={w.agreements} rows={2} />
      <TextProse name="next" label={w.next} rows={1} />
      <PeopleField name="workers" label={w.workersThere} others={false} workersAlone />
      <More />
    </>
  );
}

/** What was said of a session, as it goes into the entry; what the form does not ask stays as it was. */
const heldIn = (form: FormReader, before: Readonly<Record<string, unknown>>, people: readonly Person[]) =>
  compact({
    ...before,
    topic: form.text('topic'),
    plan: form.text('plan'),
    happened: form.text('happened'),
    phase: form.text('phase'),
    at: form.text('at'),
    zone: form.text('zone'),
    place: form.text('place'),
    minutes: form.number('minutes'),
    led: form.text('led'),
    leaders: form.text('led') === 'worker' ? undefined : some(form.choices('leaders')),
    workers: some(form.people('workers')),
    goals: some(form.choices('goals')),
    method: form.text('method'),
    roles: some(form.choices('roles')),
    inRole: inRoleOf(form, people),
    functions: some(form.choices('functions')),
    practiceGoals: some(form.choices('practiceGoals')),
    effect: form.text('effect'),
    agreements: some(form.lines('agreements')),
    next: form.text('next'),
  });

type Person = Pick<PersonOption, 'person' | 'name'>;
type Known = { readonly [K in keyof HeldSession]?: HeldSession[K] | undefined };

const shown = (one: Known): Values => ({
  topic: one.topic ?? '',
  plan: one.plan ?? '',
  happened: one.happened ?? '',
  phase: one.phase ?? '',
  at: one.at ?? '',
  zone: one.zone ?? '',
  place: one.place ?? '',
  minutes: one.minutes === undefined ? '' : String(one.minutes),
  led: one.led ?? 'worker',
  leaders: one.leaders ?? [],
  workers: (one.workers ?? []).flatMap((each) => each.worker ?? each.person ?? []),
  goals: one.goals ?? [],
  method: one.method ?? '',
  roles: one.roles ?? [],
  ...roleValues(one.inRole),
  functions: one.functions ?? [],
  practiceGoals: one.practiceGoals ?? [],
  effect: one.effect ?? '',
  agreements: one.agreements?.join('\n') ?? '',
  next: one.next ?? '',
});

function SessionForm(props: ActProps) {
  const { sessions } = useCase().state;
  const people = usePeople();
  const { worker } = useSession();
  const usual = useUsual();
  const known = props.about === undefined ? undefined : sessions[props.about];
  const on = known === undefined ? '' : dayOfSession(known);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.recordSession}
      initial={{
        ...shown({ ...known?.planned, method: 'group-work' }),
        at: known?.planned?.at ?? usual.at,
        zone: known?.planned?.zone ?? usual.zone,
        place: known?.planned?.place ?? usual.place,
        minutes: usual.minutes,
        workers: [worker.id],
        ...(on === '' ? {} : { occurredOn: typedDay(on) }),
      }}
      facts={(form) => [fact('SessionHeld', heldIn(form, { session: known?.session ?? newId() }, people))]}
    >
      <Held />
    </ActForm>
  );
}

function CorrectForm(props: ActProps) {
  const { state, reading } = useCase();
  const people = usePeople();
  const held = props.about === undefined ? undefined : state.sessions[props.about]?.held;
  const found = reading.entries.find(
    ({ entry, data, struck }) =>
      entry.type === 'SessionHeld' && data.session === props.about && struck === undefined,
  );
  if (held === undefined || found === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      dated={false}
      initial={{ ...shown(held), correctionReason: '' }}
      facts={(form) => [
        fact('EntryAmended', {
          entry: found.entry.id,
          data: heldIn(form, found.data, people),
          reason: form.text('correctionReason'),
        }),
      ]}
    >
      <Held />
      <TextProse name="correctionReason" label={w.correctionReason} rows={2} required />
    </ActForm>
  );
}

/** Those who belonged on the day of a session, with how they are marked. */
function useMarked(session: string | undefined) {
  const { composition, sessions } = useCase().state;
  const known = session === undefined ? undefined : sessions[session];
  if (known === undefined) return undefined;
  const on = dayOfSession(known);
  const people = membersOn(composition, on).map(({ member, name }) => ({
    member,
    name,
    state: known.attendance?.marks[member]?.state,
  }));
  return { known, on, people };
}

function AttendanceForm(props: ActProps) {
  const say = useSay();
  const { language } = useLanguage();
  const found = useMarked(props.about);
  if (found === undefined) return <NotHere />;
  const { known, on, people } = found;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepAttendance}
      dated={false}
      initial={takenBefore(people)}
      facts={(form) => [
        {
          ...fact('AttendanceTaken', { session: known.session, rows: rowsTaken(form, people) }),
          occurredOn: on,
        },
      ]}
    >
      <p>
        <strong>{longDay(on, language)}</strong> · {topicOf(known)}
      </p>
      {people.length === 0 ? <p>{say(w.nobody)}</p> : <AttendanceTaker people={people} />}
    </ActForm>
  );
}

/** One person's attendance put right, with how late and why; the others stay as they are. */
function OneForm(props: ActProps) {
  const found = useMarked(props.about);
  if (found === undefined) return <NotHere />;
  const { known, on, people } = found;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      dated={false}
      initial={{ member: '', state: '', minutes: '', reason: '', why: '' }}
      facts={(form) => [
        {
          ...fact('AttendanceCorrected', {
            session: known.session,
            member: form.text('member'),
            state: form.text('state'),
            minutes: form.number('minutes'),
            reason: form.text('reason'),
            why: form.text('why'),
          }),
          occurredOn: on,
        },
      ]}
    >
      <SelectField
        name="member"
        label={w.member}
        options={named(people.map((one) => [one.member, one.name] as const))}
        required
      />
      <ChoiceField name="state" label={w.state} options={attendanceStateWords} required />
      <NumberField name="minutes" label={w.late} />
      <TextLine name="reason" label={w.reason} />
      <TextProse name="why" label={w.correctionReason} rows={1} />
    </ActForm>
  );
}

export const groupSessionActs: Acts = {
  'session-plan': { title: w.planSession, stage, Form: SessionPlanForm },
  'session-drop': { title: w.dropSession, stage, Form: DropForm },
  session: { title: w.recordSession, stage, Form: SessionForm },
  'session-correct': { title: w.correctSession, stage, Form: CorrectForm },
  attendance: { title: w.takeAttendance, stage, Form: AttendanceForm },
  'attendance-one': { title: w.correctAttendance, stage, Form: OneForm },
};
