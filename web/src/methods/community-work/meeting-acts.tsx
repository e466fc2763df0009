/** The acts of a meeting of the community: planned, dropped, held with its decisions as tasks in the same act. */
import {
  awaitedMeetings,
  functionWords,
  type MeetingAttendee,
  meetingKindWords,
  methodWords,
  practiceGoalWords,
  standingGoals,
  workerRoleWords,
} from '@pendamping/domain';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, type CaseFact, fact } from '../../overviews/act.tsx';
import { typedDay } from '../../shell/days.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
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
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import { GrowingRows, placedRowsIn, rowsIn } from '../../ui/growing-rows.tsx';
import { countIn, countValues, HeadCountFields } from './head-count-fields.tsx';
import { meetingScreenWords as w } from './meeting-words.ts';

const stage = 'community';
const some = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : list);

/** `Name; hamlet or body; as what`, one person a line. */
function listedIn(lines: readonly string[]): readonly MeetingAttendee[] {
  return lines.map((line) => {
    const [name = '', from, part] = line.split(';').map((one) => one.trim());
    return { name, ...(from ? { from } : {}), ...(part ? { part } : {}) };
  });
}

function Frame() {
  return (
    <>
      <SelectField name="kind" label={w.kind} options={meetingKindWords} required />
      <TextLine name="subject" label={w.subject} required />
    </>
  );
}

const frameIn = (form: FormReader) => ({
  kind: form.text('kind'),
  subject: form.text('subject'),
  at: form.text('at'),
  place: form.text('place'),
  calledBy: form.text('calledBy'),
  agenda: some(form.lines('agenda')),
});

function usePlanned(about: string | undefined) {
  const { meetings } = useCase().state;
  const planned = awaitedMeetings(meetings).find((one) => one.meeting === about);
  const frame: Values = {
    kind: planned?.kind ?? 'village-deliberation',
    subject: planned?.subject ?? '',
    at: planned?.at ?? '',
    place: planned?.place ?? '',
    calledBy: planned?.calledBy ?? '',
    agenda: planned?.agenda?.join('\n') ?? '',
  };
  return { planned, frame };
}

function PlanForm(props: ActProps) {
  const { planned, frame } = usePlanned(props.about);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepPlan}
      dated={false}
      initial={{ ...frame, on: planned === undefined ? '' : typedDay(planned.on) }}
      facts={(form) => [
        fact('MeetingPlanned', {
          meeting: planned?.meeting ?? newId(),
          on: form.day('on'),
          ...frameIn(form),
        }),
      ]}
    >
      <Frame />
      <DayField name="on" label={w.day} required />
      <div className="pair">
        <TextLine name="at" label={w.at} inputMode="numeric" />
        <TextLine name="place" label={w.place} />
        <TextLine name="calledBy" label={w.calledBy} />
      </div>
      <LinesField name="agenda" label={w.agenda} />
    </ActForm>
  );
}

function Present() {
  return (
    <>
      <HeadCountFields />
      <PeopleField name="attending" label={w.attending} others={false} />
      <LinesField name="attendance" label={w.attendance} hint={w.attendanceHint} rows={4} />
    </>
  );
}

function Decided() {
  return (
    <>
      <TextProse name="course" label={w.course} rows={4} />
      <GrowingRows
        list="decisions"
        parts={['what', 'who', 'by']}
        label={w.decisions}
        hint={w.decisionsHint}
        row={(name) => (
          <>
            <TextProse name={name('what')} label={w.decided} rows={1} />
            <div className="pair">
              <TextLine name={name('who')} label={w.carriedBy} />
              <DayField name={name('by')} label={w.by} />
            </div>
          </>
        )}
      />
      <GrowingRows
        list="dissent"
        parts={['who', 'why']}
        label={w.dissent}
        row={(name) => (
          <>
            <TextLine name={name('who')} label={w.who} />
            <TextProse name={name('why')} label={w.why} rows={1} />
          </>
        )}
      />
      <DayField name="nextOn" label={w.nextOn} />
    </>
  );
}

function More() {
  const say = useSay();
  const { goals } = useCase().state;
  return (
    <details className="more">
      <summary>{say(w.more)}</summary>
      <div className="pair">
        <TextLine name="at" label={w.at} inputMode="numeric" />
        <NumberField name="minutes" label={w.minutes} />
        <NumberField name="quorum" label={w.quorum} hint={w.quorumHint} />
      </div>
      <LinesField name="witnesses" label={w.witnesses} rows={2} />
      <ChoicesField
        name="goals"
        label={w.goals}
        options={named(standingGoals(goals).map((one) => [one.goal, one.text] as const))}
      />
      <SelectField name="method" label={w.method} options={methodWords} />
      <ChoicesField name="roles" label={w.roles} options={workerRoleWords} />
      <ChoicesField name="functions" label={w.functions} options={functionWords} />
      <ChoicesField name="practiceGoals" label={w.practiceGoals} options={practiceGoalWords} />
    </details>
  );
}

const decisionsIn = (form: FormReader) =>
  placedRowsIn(form, 'decisions', ['what', 'who', 'by'], ['what']).map(({ at, row: { what, who } }) =>
    compact({ what, carriedBy: who, by: form.day(`decisions${at}by`) }),
  );

const heldIn = (form: FormReader, meeting: string) =>
  fact('MeetingHeld', {
    meeting,
    ...frameIn(form),
    minutes: form.number('minutes'),
    chair: form.text('chair'),
    noteTaker: form.text('noteTaker'),
    witnesses: some(form.lines('witnesses')),
    quorum: form.number('quorum'),
    count: countIn(form),
    attendance: some([...form.people('attending'), ...listedIn(form.lines('attendance'))]),
    course: form.text('course'),
    decisions: some(decisionsIn(form)),
    dissent: some(rowsIn(form, 'dissent', ['who', 'why'])),
    nextOn: form.day('nextOn'),
    goals: some(form.choices('goals')),
    method: form.text('method'),
    roles: some(form.choices('roles')),
    functions: some(form.choices('functions')),
    practiceGoals: some(form.choices('practiceGoals')),
    attachments: form.attachments(),
  });

/** A decision that somebody carries is a task that says from which meeting; one who is no worker of ours is kept by name. */
function useCarried(): (form: FormReader, meeting: string) => readonly CaseFact[] {
  const { workers } = useAgency();
  return (form, meeting) =>
    decisionsIn(form).flatMap(({ what, carriedBy, by }) => {
      if (carriedBy === undefined) return [];
      const worker = Object.values(workers).find((one) => one.left === undefined && one.name === carriedBy);
      const assigned = { assignedTo: worker?.worker, assignedName: carriedBy };
      return [fact('TaskSet', { task: newId(), what, by, ...assigned, meeting })];
    });
}

function HeldForm(props: ActProps) {
  const { worker } = useSession();
  const { planned, frame } = usePlanned(props.about);
  const carried = useCarried();
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{
        ...frame,
        ...countValues(undefined),
        chair: '',
        noteTaker: '',
        witnesses: '',
        quorum: '',
        attending: [worker.id],
        attendance: '',
        course: '',
        nextOn: '',
        minutes: '',
        goals: [],
        method: 'community-work',
        roles: [],
        functions: [],
        practiceGoals: [],
      }}
      facts={(form) => {
        const meeting = planned?.meeting ?? newId();
        const again = form.day('nextOn');
        const { kind, place, calledBy, subject } = frameIn(form);
        const next = fact('MeetingPlanned', { meeting: newId(), on: again, kind, place, calledBy, subject });
        return [heldIn(form, meeting), ...carried(form, meeting), ...(again === undefined ? [] : [next])];
      }}
    >
      <Frame />
      <div className="pair">
        <TextLine name="place" label={w.place} />
        <TextLine name="calledBy" label={w.calledBy} />
        <TextLine name="chair" label={w.chair} />
        <TextLine name="noteTaker" label={w.noteTaker} />
      </div>
      <LinesField name="agenda" label={w.agenda} rows={2} />
      <Present />
      <Decided />
      <AttachmentField />
      <More />
    </ActForm>
  );
}

function DropForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.drop}
      initial={{ reason: '' }}
      facts={(form) => [fact('MeetingDropped', { meeting: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required autoFocus />
    </ActForm>
  );
}

export const meetingActs: Acts = {
  meeting: { title: w.record, stage, Form: HeldForm },
  'meeting-plan': { title: w.plan, stage, Form: PlanForm },
  'meeting-drop': { title: w.drop, stage, Form: DropForm },
};
