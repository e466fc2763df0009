/** What is recorded of a cause: the wall, the parties, the forces, its steps, and how it ends. */
import {
  causeOutcomeWords,
  forceDirectionWords,
  stanceNow,
  stanceWords,
  strengthOf,
  weightWords,
} from '@pendamping/domain';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useAgency } from '../../offline/use-agency.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  DayField,
  named,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import { NotHere } from '../../ui/states.tsx';
import { CauseActForm, type CauseActProps, type CauseActs } from './cause-act.tsx';
import { DescriptionFields, descriptionIn, descriptionValues } from './description-fields.tsx';
import { useCause } from './use-cause.tsx';
import { causeScreenWords as w } from './words.ts';

function DescribeForm(props: CauseActProps) {
  const { description } = useCause().state.cause;
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="CauseDescribed"
      initial={descriptionValues(description)}
      data={(form) => descriptionIn(form, description?.walls ?? [])}
    >
      <DescriptionFields />
    </CauseActForm>
  );
}

function PartyForm(props: CauseActProps) {
  const { parties } = useCause().state;
  const known = props.about === undefined ? undefined : parties[props.about];
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="PartyNoted"
      initial={{
        name: known?.name ?? '',
        decides: known?.decides ?? false,
        power: known?.power ?? '',
        interest: known?.interest ?? '',
        stance: known === undefined ? '' : stanceNow(known),
        note: known?.note ?? '',
      }}
      data={(form) => ({
        party: known?.party ?? newId(),
        name: form.text('name'),
        decides: form.ticked('decides'),
        power: form.text('power'),
        interest: form.text('interest'),
        stance: form.text('stance'),
        note: form.text('note'),
      })}
    >
      <TextLine name="name" label={w.partyName} required />
      <TickField name="decides" label={w.decides} />
      <ChoiceField name="power" label={w.power} options={weightWords} required />
      <ChoiceField name="interest" label={w.interest} options={weightWords} required />
      <ChoiceField name="stance" label={w.stance} options={stanceWords} required />
      <TextProse name="note" label={w.note} rows={2} />
    </CauseActForm>
  );
}

function StanceForm(props: CauseActProps) {
  const party = useCause().state.parties[props.about ?? ''];
  if (party === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="StanceChanged"
      initial={{ stance: '', why: '' }}
      data={(form) => ({ party: party.party, stance: form.text('stance'), why: form.text('why') })}
    >
      <p>
        <strong>{party.name}</strong>
      </p>
      <ChoiceField name="stance" label={w.stance} options={stanceWords} required />
      <TextProse name="why" label={w.why} rows={2} />
    </CauseActForm>
  );
}

const strengths = named(['1', '2', '3', '4', '5'].map((one) => [one, one] as const));

function ForceForm(props: CauseActProps) {
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="ForceNoted"
      initial={{ direction: '', what: '', strength: '' }}
      data={(form) => ({
        force: newId(),
        direction: form.text('direction'),
        what: form.text('what'),
        strength: form.number('strength'),
      })}
    >
      <ChoiceField name="direction" label={w.direction} options={forceDirectionWords} required />
      <TextLine name="what" label={w.force} required />
      <ChoiceField name="strength" label={w.strength} options={strengths} required />
    </CauseActForm>
  );
}

function WeighForm(props: CauseActProps) {
  const force = useCause().state.forceField[props.about ?? ''];
  if (force === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="ForceWeighed"
      initial={{ strength: String(strengthOf(force)), why: '' }}
      data={(form) => ({ force: force.force, strength: form.number('strength'), why: form.text('why') })}
    >
      <p>
        <strong>{force.what}</strong>
      </p>
      <ChoiceField name="strength" label={w.strength} options={strengths} required />
      <TextProse name="why" label={w.why} rows={2} />
    </CauseActForm>
  );
}

function GoneForm(props: CauseActProps) {
  const force = useCause().state.forceField[props.about ?? ''];
  if (force === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.gone}
      type="ForceGone"
      initial={{ reason: '' }}
      data={(form) => ({ force: force.force, reason: form.text('reason') })}
    >
      <p>
        <strong>{force.what}</strong>
      </p>
      <TextProse name="reason" label={w.why} rows={2} />
    </CauseActForm>
  );
}

/** Those who may be asked to do something for a cause. */
export function useProfessionals() {
  const { workers } = useAgency();
  return named(
    Object.values(workers)
      .filter(
        (one) =>
          one.left === undefined &&
          one.roles.some((role) => role === 'social-worker' || role === 'supervisor'),
      )
      .map((one) => [one.worker, one.name] as const),
  );
}

function StepForm(props: CauseActProps) {
  const { worker } = useSession();
  const workers = useProfessionals();
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      dated={false}
      type="CauseStepSet"
      initial={{ what: '', by: '', worker: worker.id }}
      data={(form) => ({
        step: newId(),
        what: form.text('what'),
        by: form.day('by'),
        worker: form.text('worker'),
      })}
    >
      <TextProse name="what" label={w.step} rows={2} required />
      <DayField name="by" label={w.by} required />
      <SelectField name="worker" label={w.worker} options={workers} />
    </CauseActForm>
  );
}

function StepDoneForm(props: CauseActProps) {
  const step = useCause().state.steps[props.about ?? ''];
  if (step === undefined) return <NotHere />;
  return (
    <CauseActForm
      {...props}
      submit={w.stepDone}
      type="CauseStepDone"
      initial={{ note: '' }}
      data={(form) => ({ step: step.step, note: form.text('note') })}
    >
      <p>{step.what}</p>
      <TextProse name="note" label={w.note} rows={2} />
    </CauseActForm>
  );
}

function EndForm(props: CauseActProps) {
  return (
    <CauseActForm
      {...props}
      submit={w.end}
      type="CauseEnded"
      initial={{ outcome: '', result: '' }}
      data={(form) => ({
        outcome: form.text('outcome'),
        result: form.text('result'),
        attachments: form.attachments(),
      })}
    >
      <ChoiceField name="outcome" label={w.outcome} options={causeOutcomeWords} required />
      <TextProse name="result" label={w.result} rows={3} required />
      <AttachmentField />
    </CauseActForm>
  );
}

function ReopenForm(props: CauseActProps) {
  return (
    <CauseActForm
      {...props}
      submit={w.reopen}
      type="CauseReopened"
      initial={{ reason: '' }}
      data={(form) => ({ reason: form.text('reason') })}
    >
      <TextProse name="reason" label={w.reason} rows={2} required />
    </CauseActForm>
  );
}

function EvaluateForm(props: CauseActProps) {
  return (
    <CauseActForm
      {...props}
      submit={w.save}
      type="CauseEvaluated"
      initial={{ changed: '', unchanged: '', learnt: '' }}
      data={(form) => ({
        changed: form.text('changed'),
        unchanged: form.text('unchanged'),
        learnt: form.text('learnt'),
      })}
    >
      <TextProse name="changed" label={w.changed} rows={3} required />
      <TextProse name="unchanged" label={w.unchanged} rows={2} />
      <TextProse name="learnt" label={w.learnt} rows={2} />
    </CauseActForm>
  );
}

export const causeActs: CauseActs = {
  describe: { title: w.describe, Form: DescribeForm },
  party: { title: w.addParty, Form: PartyForm },
  stance: { title: w.changeStance, Form: StanceForm },
  force: { title: w.addForce, Form: ForceForm },
  weigh: { title: w.weigh, Form: WeighForm },
  'force-gone': { title: w.gone, Form: GoneForm },
  step: { title: w.addStep, Form: StepForm },
  'step-done': { title: w.stepDone, Form: StepDoneForm },
  end: { title: w.end, Form: EndForm },
  reopen: { title: w.reopen, Form: ReopenForm },
  evaluate: { title: w.evaluate, Form: EvaluateForm },
};
