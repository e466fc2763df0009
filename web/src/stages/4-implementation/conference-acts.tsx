/** The acts of a case conference: planned, dropped, held with its tasks in the same act, and its minutes corrected. */
import {
  type Attendee,
  awaitedConferences,
  clientPresenceWords,
  effectWords,
  functionWords,
  type HeldConference,
  methodWords,
  practiceGoalWords,
  standingGoals,
  workerRoleWords,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, type CaseFact, fact } from '../../overviews/act.tsx';
import { typedDay } from '../../shell/days.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  NumberField,
  named,
  PeopleField,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import { compact, type FormReader, type Values } from '../../ui/form-reader.ts';
import { GrowingRows, placedRowsIn, rowsIn, rowValues } from '../../ui/growing-rows.tsx';
import { NotHere } from '../../ui/states.tsx';
import { conferenceScreenWords as w } from './conference-words.ts';

const stage = 'implementation';
const elsewhere = ['name', 'role', 'body'] as const;

const keyOf = (one: Attendee): string | undefined => one.worker ?? one.person;

/** Those ticked, with what was known of them before, and those from elsewhere with what they are and whose. */
function sittingIn(form: FormReader, before: readonly Attendee[] = []): readonly Attendee[] {
  const ticked = new Set(form.choices('present'));
  const stay = before.filter((one) => ticked.has(keyOf(one) ?? ''));
  const stayed = new Set(stay.map(keyOf));
  const others = rowsIn(form, 'others', elsewhere, ['name']);
  return [
    ...stay,
    ...form.people('present').filter((one) => !stayed.has(keyOf(one))),
    ...(others as unknown as readonly Attendee[]),
  ];
}

/** What a form shows of those known to sit there: ticked where they have a record of their own, a row otherwise. */
const seated = (people: readonly Attendee[]): Values => ({
  present: people.flatMap((one) => keyOf(one) ?? []),
  ...rowValues(
    'others',
    people.filter((one) => keyOf(one) === undefined).map(({ name, role, body }) => ({ name, role, body })),
  ),
});

/** The names of those who sit there, to be chosen while writing who said or does what. */
function useNames(): readonly string[] {
  const { values, attendants } = useFormState();
  const ticked = Array.isArray(values.present) ? (values.present as readonly string[]) : [];
  const others = Object.entries(values).flatMap(([key, value]) =>
    /^others\d+name$/.test(key) && typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
  );
  return [...attendants.filter((one) => ticked.includes(one.key)).map((one) => one.name), ...others];
}

function Present({ asked = false }: { readonly asked?: boolean }) {
  return (
    <>
      <PeopleField name="present" label={asked ? w.invited : w.present} required={!asked} others={false} />
      <GrowingRows
        list="others"
        parts={elsewhere}
        label={w.fromElsewhere}
        row={(name) => (
          <div className="pair">
            <TextLine name={name('name')} label={w.name} />
            <TextLine name={name('role')} label={w.role} />
            <TextLine name={name('body')} label={w.body} />
          </div>
        )}
      />
    </>
  );
}

function Absence() {
  const { values } = useFormState();
  return values.clientPresence === 'present' || values.clientPresence === '' ? null : (
    <TextProse name="whyAbsent" label={w.whyAbsent} hint={w.whyAbsentHint} rows={2} />
  );
}

function Talk() {
  const names = useNames();
  return (
    <>
      <TextProse name="facts" label={w.facts} hint={w.factsHint} rows={4} />
      <GrowingRows
        list="views"
        parts={['who', 'view']}
        label={w.views}
        row={(name) => (
          <>
            <TextLine name={name('who')} label={w.who} suggestions={names} />
            <TextProse name={name('view')} label={w.view} rows={1} />
          </>
        )}
      />
      <TextProse name="decision" label={w.decision} hint={w.decisionHint} rows={2} />
      <GrowingRows
        list="dissent"
        parts={['who', 'why']}
        label={w.dissent}
        hint={w.dissentHint}
        row={(name) => (
          <>
            <TextLine name={name('who')} label={w.who} suggestions={names} />
            <TextProse name={name('why')} label={w.why} rows={1} />
          </>
        )}
      />
    </>
  );
}

function Steps() {
  const names = useNames();
  return (
    <GrowingRows
      list="steps"
      parts={['what', 'who', 'by']}
      label={w.steps}
      hint={w.stepsHint}
      row={(name) => (
        <>
          <TextProse name={name('what')} label={w.doesWhat} rows={1} />
          <div className="pair">
            <TextLine name={name('who')} label={w.who} suggestions={names} />
            <DayField name={name('by')} label={w.byWhen} />
          </div>
        </>
      )}
    />
  );
}

function More() {
  const say = useSay();
  const { goals } = useCase().state;
  return (
    <details className="more">
      <summary>{say(w.more)}</summary>
      <div className="pair">
        <TextLine name="place" label={w.place} />
        <TextLine name="at" label={w.at} inputMode="numeric" />
        <NumberField name="minutes" label={w.minutes} />
      </div>
      <ChoicesField
        name="goals"
        label={w.goals}
        options={named(standingGoals(goals).map((one) => [one.goal, one.text] as const))}
      />
      <SelectField name="method" label={w.method} options={methodWords} />
      <ChoicesField name="roles" label={w.roles} options={workerRoleWords} />
      <ChoicesField name="functions" label={w.functions} options={functionWords} />
      <ChoicesField name="practiceGoals" label={w.practiceGoals} options={practiceGoalWords} />
      <ChoiceField name="effect" label={w.effect} options={effectWords} />
    </details>
  );
}

/** What was said there, as it goes into the entry; what the form does not ask stays as it was. */
function heldIn(
  form: FormReader,
  before: Readonly<Record<string, unknown>>,
  seatedBefore: readonly Attendee[],
): Readonly<Record<string, unknown>> {
  const some = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : list);
  const isPresent = form.text('clientPresence') === 'present';
  return compact({
    ...before,
    question: form.text('question'),
    place: form.text('place'),
    at: form.text('at'),
    minutes: form.number('minutes'),
    present: sittingIn(form, seatedBefore),
    clientPresence: form.text('clientPresence'),
    whyAbsent: isPresent ? undefined : form.text('whyAbsent'),
    confidentialityReminded: form.ticked('reminded'),
    facts: form.text('facts'),
    views: some(rowsIn(form, 'views', ['who', 'view'])),
    decision: form.text('decision'),
    dissent: some(rowsIn(form, 'dissent', ['who', 'why'])),
    nextOn: form.day('nextOn'),
    goals: some(form.choices('goals')),
    method: form.text('method'),
    roles: some(form.choices('roles')),
    functions: some(form.choices('functions')),
    practiceGoals: some(form.choices('practiceGoals')),
    effect: form.text('effect'),
  });
}

const nothingYet: Values = {
  question: '',
  clientPresence: '',
  whyAbsent: '',
  reminded: false,
  facts: '',
  decision: '',
  nextOn: '',
  place: '',
  at: '',
  minutes: '',
  goals: [],
  method: 'case-work',
  roles: [],
  functions: [],
  practiceGoals: [],
  effect: '',
};

const shown = (held: HeldConference): Values => ({
  ...nothingYet,
  ...seated(held.present),
  ...rowValues('views', held.views ?? []),
  ...rowValues('dissent', held.dissent ?? []),
  question: held.question,
  clientPresence: held.clientPresence,
  whyAbsent: held.whyAbsent ?? '',
  reminded: held.confidentialityReminded,
  facts: held.facts ?? '',
  decision: held.decision ?? '',
  nextOn: held.nextOn === undefined ? '' : typedDay(held.nextOn),
  place: held.place ?? '',
  at: held.at ?? '',
  minutes: held.minutes === undefined ? '' : String(held.minutes),
  goals: held.goals ?? [],
  method: held.method ?? '',
  roles: held.roles ?? [],
  functions: held.functions ?? [],
  practiceGoals: held.practiceGoals ?? [],
  effect: held.effect ?? '',
});

function Talked() {
  const say = useSay();
  return (
    <>
      <p className="hint">{say(w.staysHere)}</p>
      <TextProse name="question" label={w.question} hint={w.questionHint} rows={2} required autoFocus />
      <Present />
      <ChoiceField name="clientPresence" label={w.clientPresence} options={clientPresenceWords} required />
      <Absence />
      <TickField name="reminded" label={w.reminded} />
      <Talk />
    </>
  );
}

/** Each step becomes a task that says from which conference; one who is no worker of ours is kept by name. */
function useStepFacts(): (form: FormReader, conference: string) => readonly CaseFact[] {
  const { workers } = useAgency();
  return (form, conference) =>
    placedRowsIn(form, 'steps', ['what', 'who', 'by'], ['what', 'who']).map(({ at, row: { what, who } }) => {
      const worker = Object.values(workers).find((one) => one.left === undefined && one.name === who);
      return fact('TaskSet', {
        task: newId(),
        what,
        by: form.day(`steps${at}by`),
        assignedTo: worker?.worker,
        assignedName: who,
        conference,
      });
    });
}

function ConferenceForm(props: ActProps) {
  const { state } = useCase();
  const { worker } = useSession();
  const stepFacts = useStepFacts();
  const planned = awaitedConferences(state.conferences).find((one) => one.conference === props.about);
  const invited = planned?.invited ?? [{ worker: worker.id, name: worker.name }];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{
        ...nothingYet,
        ...seated(invited),
        question: planned?.question ?? '',
        place: planned?.place ?? '',
        at: planned?.at ?? '',
      }}
      facts={(form) => {
        const conference = planned?.conference ?? newId();
        const data = heldIn(form, { conference }, invited);
        const again = form.day('nextOn');
        const next =
          again === undefined
            ? []
            : [
                fact('ConferencePlanned', {
                  conference: newId(),
                  question: form.text('question'),
                  on: again,
                  invited: sittingIn(form, invited),
                }),
              ];
        return [fact('ConferenceHeld', data), ...stepFacts(form, conference), ...next];
      }}
    >
      <Talked />
      <Steps />
      <DayField name="nextOn" label={w.nextOn} />
      <More />
    </ActForm>
  );
}

/** Minutes written afterwards are corrected as a whole; the words before stay readable. */
function MinutesForm(props: ActProps) {
  const { state, reading } = useCase();
  const held = props.about === undefined ? undefined : state.conferences[props.about]?.held;
  const found = reading.entries.find(
    ({ entry, data }) => entry.type === 'ConferenceHeld' && data.conference === props.about,
  );
  if (held === undefined || found === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepMinutes}
      initial={{ ...shown(held), correctionReason: '' }}
      facts={(form) => [
        fact('EntryAmended', {
          entry: found.entry.id,
          data: heldIn(form, found.data, held.present),
          reason: form.text('correctionReason'),
        }),
      ]}
    >
      <Talked />
      <DayField name="nextOn" label={w.nextOn} />
      <More />
      <TextProse name="correctionReason" label={w.correctionReason} rows={2} required />
    </ActForm>
  );
}

function PlanForm(props: ActProps) {
  const { state } = useCase();
  const { worker } = useSession();
  const planned = awaitedConferences(state.conferences).find((one) => one.conference === props.about);
  const invited = planned?.invited ?? [{ worker: worker.id, name: worker.name }];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepPlan}
      dated={false}
      initial={{
        question: planned?.question ?? '',
        on: planned === undefined ? '' : typedDay(planned.on),
        at: planned?.at ?? '',
        place: planned?.place ?? '',
        ...seated(invited),
      }}
      facts={(form) => [
        fact('ConferencePlanned', {
          conference: planned?.conference ?? newId(),
          question: form.text('question'),
          on: form.day('on'),
          at: form.text('at'),
          place: form.text('place'),
          invited: sittingIn(form, invited),
        }),
      ]}
    >
      <TextProse name="question" label={w.question} hint={w.questionHint} rows={2} required autoFocus />
      <DayField name="on" label={w.day} required />
      <div className="pair">
        <TextLine name="at" label={w.at} inputMode="numeric" />
        <TextLine name="place" label={w.place} />
      </div>
      <Present asked />
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
      facts={(form) => [fact('ConferenceDropped', { conference: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required autoFocus />
    </ActForm>
  );
}

export const conferenceActs: Acts = {
  conference: { title: w.record, stage, Form: ConferenceForm },
  'conference-plan': { title: w.plan, stage, Form: PlanForm },
  'conference-drop': { title: w.drop, stage, Form: DropForm },
  'conference-minutes': { title: w.correct, stage, Form: MinutesForm },
};
