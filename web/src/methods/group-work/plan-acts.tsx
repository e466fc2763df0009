/** The acts with which a group is built: its plan, its norms, and what its members may see of each other. */
import {
  clockZoneWords,
  groupOpennessWords,
  groupPurposeWords,
  sharedAmongMembersWords,
  weekdays,
  weekdayWords,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import {
  ChoiceField,
  ChoicesField,
  LinesField,
  NumberField,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { groupCourseWords as w } from './course-words.ts';
import { groupStage } from './member-acts.tsx';
import { optionsOf, useMembersThen } from './members.tsx';

const numberIn = (value: number | undefined) => (value === undefined ? '' : String(value));
const some = <T,>(list: readonly T[]) => (list.length === 0 ? undefined : list);

const planTold = (form: FormReader) => ({
  purposes: form.choices('purposes'),
  openness: form.text('openness'),
  closedFrom: form.text('openness') === 'closed-from-session' ? form.number('closedFrom') : undefined,
  size: form.number('size'),
  sessions: form.number('sessions'),
  rhythm: form.text('rhythm'),
  weekday: form.text('weekday'),
  at: form.text('at'),
  zone: form.text('zone'),
  minutes: form.number('minutes'),
  place: form.text('place'),
  criteria: some(form.lines('criteria')),
  childCare: form.text('childCare'),
  cost: form.number('cost'),
  costNote: form.text('costNote'),
});

function ClosedFrom() {
  const { values } = useFormState();
  return values.openness === 'closed-from-session' ? (
    <NumberField name="closedFrom" label={w.closedFrom} required />
  ) : null;
}

function PlanForm(props: ActProps) {
  const known = useCase().state.groupPlan.versions.at(-1);
  const initial: Values = {
    purposes: known?.purposes ?? [],
    openness: known?.openness ?? '',
    closedFrom: numberIn(known?.closedFrom),
    size: numberIn(known?.size),
    sessions: numberIn(known?.sessions),
    rhythm: known?.rhythm ?? '',
    weekday: known?.weekday ?? '',
    at: known?.at ?? '',
    zone: known?.zone ?? '',
    minutes: numberIn(known?.minutes),
    place: known?.place ?? '',
    criteria: known?.criteria?.join('\n') ?? '',
    childCare: known?.childCare ?? '',
    cost: numberIn(known?.cost),
    costNote: known?.costNote ?? '',
  };
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.keep}
      initial={initial}
      facts={(form) => [fact('GroupPlanned', planTold(form))]}
    >
      <ChoicesField name="purposes" label={w.purposes} options={groupPurposeWords} required />
      <ChoiceField name="openness" label={w.openness} options={groupOpennessWords} required />
      <ClosedFrom />
      <div className="pair">
        <NumberField name="size" label={w.size} />
        <NumberField name="sessions" label={w.sessionCount} />
      </div>
      <TextLine name="rhythm" label={w.rhythm} />
      <div className="pair">
        <SelectField name="weekday" label={w.weekday} options={weekdayWords} order={weekdays} />
        <TextLine name="at" label={w.at} inputMode="numeric" />
        <SelectField name="zone" label={w.zone} options={clockZoneWords} />
        <NumberField name="minutes" label={w.minutes} />
      </div>
      <TextLine name="place" label={w.place} />
      <LinesField name="criteria" label={w.criteria} />
      <TextProse name="childCare" label={w.childCare} rows={1} />
      <div className="pair">
        <NumberField name="cost" label={w.cost} />
        <TextLine name="costNote" label={w.costNote} />
      </div>
    </ActForm>
  );
}

/** Those who belonged on the day that stands in the form. */
export const useMembersOfDay = () => optionsOf(useMembersThen());

function Agreeing({
  name,
  label,
}: {
  readonly name: string;
  readonly label: typeof w.agreedBy | typeof w.decidedBy;
}) {
  return <ChoicesField name={name} label={label} options={useMembersOfDay()} required />;
}

function NormsForm(props: ActProps) {
  const before = useCase().state.groupNorms.versions.at(-1);
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.keep}
      initial={{ lines: before?.lines.join('\n') ?? '', agreedBy: [], change: '', why: '' }}
      facts={(form) => [
        fact('GroupNormsAgreed', {
          norms: newId(),
          lines: form.lines('lines'),
          agreedBy: form.choices('agreedBy'),
          change: form.text('change'),
          why: form.text('why'),
        }),
      ]}
    >
      <LinesField name="lines" label={w.normLines} rows={5} required />
      <Agreeing name="agreedBy" label={w.agreedBy} />
      {before === undefined ? null : (
        <>
          <TextProse name="change" label={w.change} rows={1} />
          <TextProse name="why" label={w.whyChanged} rows={1} />
        </>
      )}
    </ActForm>
  );
}

function SharingForm(props: ActProps) {
  const before = useCase().state.groupNorms.sharing.at(-1);
  return (
    <ActForm
      {...props}
      stage={groupStage}
      submit={w.keep}
      initial={{ shared: before?.shared ?? [], decidedBy: [], words: '' }}
      facts={(form) => [
        fact('GroupSharingDecided', {
          shared: form.choices('shared'),
          decidedBy: form.choices('decidedBy'),
          words: form.text('words'),
        }),
      ]}
    >
      <ChoicesField name="shared" label={w.sharing} hint={w.sharingHint} options={sharedAmongMembersWords} />
      <Agreeing name="decidedBy" label={w.decidedBy} />
      <TextProse name="words" label={w.words} rows={2} />
    </ActForm>
  );
}

export const groupPlanActs: Acts = {
  'group-plan': { title: w.makePlan, stage: groupStage, Form: PlanForm },
  'group-norms': { title: w.agreeNorms, stage: groupStage, Form: NormsForm },
  'group-sharing': { title: w.decideSharing, stage: groupStage, Form: SharingForm },
};
