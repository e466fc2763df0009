/** The acts of termination: preparation, handover, the ending itself, follow-up, and reopening. */
import {
  endingReasonWords,
  followUpFindingWords,
  followUpKindWords,
  type PracticeTemplate,
} from '@pendamping/domain';
import { programmeScreenWords as c } from '../../methods/community-work/programme-words.ts';
import { FromTemplate, type Offer } from '../../methods/from-template.tsx';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, useCaseClient } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import {
  ChoiceField,
  DayField,
  LinesField,
  named,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import type { FormReader } from '../../ui/form-reader.ts';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { terminationScreenWords as w } from './words.ts';

const stage = 'termination';

const usualFarewell = ({ title, wording: { farewell } }: PracticeTemplate): readonly Offer[] =>
  farewell === undefined
    ? []
    : [{ code: 'farewell', label: title, values: (said) => ({ talk: said(farewell) }) }];

function PrepareForm(props: ActProps) {
  const known = useCase().state.ending.preparation;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.prepareSubmit}
      initial={{
        talk: known?.talk ?? '',
        feelings: known?.feelings ?? '',
        gainsToKeep: known?.gainsToKeep.join('\n') ?? '',
        unresolved: known?.unresolved?.join('\n') ?? '',
      }}
      facts={(form) => [
        fact('EndingPrepared', {
          talk: form.text('talk'),
          feelings: form.text('feelings'),
          gainsToKeep: form.lines('gainsToKeep'),
          unresolved: form.lines('unresolved'),
        }),
      ]}
    >
      <FromTemplate offers={usualFarewell} onlyEmpty />
      <TextProse name="talk" label={w.talk} required autoFocus />
      <TextProse name="feelings" label={w.feelings} />
      <LinesField name="gainsToKeep" label={w.gainsToKeep} />
      <LinesField name="unresolved" label={w.unresolved} rows={2} />
    </ActForm>
  );
}

function itemsIn(form: FormReader) {
  const items = form.lines('items');
  return items.length === 0 ? undefined : items;
}

function HandoverForm(props: ActProps) {
  const consents = Object.values(useCaseClient()?.reading.state.consent.consents ?? {}).filter(
    (one) => one.given,
  );
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.handover}
      initial={{ what: '', to: '', items: '', consent: '', agreedByThose: false, note: '' }}
      facts={(form) => [
        fact('HandoverArranged', {
          handover: newId(),
          what: form.text('what'),
          to: form.text('to'),
          items: itemsIn(form),
          agreedByThose: form.ticked('agreedByThose') || undefined,
          consent: form.text('consent'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextProse name="what" label={w.handoverWhat} rows={2} required autoFocus />
      <TextLine name="to" label={w.handoverTo} required />
      <LinesField name="items" label={c.items} rows={2} />
      <TickField name="agreedByThose" label={c.agreedByThose} />
      <SelectField
        name="consent"
        label={w.consent}
        options={named(consents.map((one) => [one.consent, `${one.byName}, ${one.on}`] as const))}
      />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function AcceptedForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.accepted}
      initial={{ acceptedBy: '', note: '' }}
      facts={(form) => [
        fact('HandoverAccepted', {
          handover: props.about,
          acceptedBy: form.text('acceptedBy'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="acceptedBy" label={w.acceptedBy} required />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function FellForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.fell}
      initial={{ reason: '' }}
      facts={(form) => [fact('HandoverFellThrough', { handover: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function EndForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.endSubmit}
      initial={{
        reason: '',
        words: '',
        results: '',
        letterNumber: '',
        retainUntil: '',
        clientMark: '',
        workerMark: '',
      }}
      facts={(form) => [
        fact('CaseEnded', {
          ending: newId(),
          reason: form.text('reason'),
          words: form.text('words'),
          results: form.text('results'),
          letterNumber: form.text('letterNumber'),
          retainUntil: form.day('retainUntil'),
          clientMark: form.text('clientMark'),
          workerMark: form.text('workerMark'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <ChoiceField name="reason" label={w.endReason} options={endingReasonWords} required />
      <TextProse name="words" label={w.endWords} required />
      <TextProse name="results" label={w.results} />
      <AttachmentField paper />
      <div className="pair">
        <TextLine name="letterNumber" label={w.letterNumber} />
        <DayField name="retainUntil" label={w.retainUntil} />
      </div>
      <SignaturePad name="clientMark" label={w.clientSigns} />
      <SignaturePad name="workerMark" label={w.workerSigns} />
    </ActForm>
  );
}

function FollowUpForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.followUp}
      initial={{ on: '', monthOnly: false, kind: 'phone', note: '' }}
      dated={false}
      facts={(form) => [
        fact('FollowUpPlanned', {
          followUp: newId(),
          on: form.day('on'),
          monthOnly: form.ticked('monthOnly') ? true : undefined,
          kind: form.text('kind'),
          note: form.text('note'),
        }),
      ]}
    >
      <DayField name="on" label={w.followUpOn} required />
      <TickField name="monthOnly" label={w.monthOnly} />
      <ChoiceField name="kind" label={w.kind} options={followUpKindWords} required />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function FollowUpDoneForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.followUpDone}
      initial={{ finding: '', found: '', nextStep: '' }}
      facts={(form) => [
        fact('FollowUpDone', {
          followUp: props.about,
          finding: form.text('finding'),
          found: form.text('found'),
          nextStep: form.text('nextStep'),
        }),
      ]}
    >
      <ChoiceField name="finding" label={w.finding} options={followUpFindingWords} required />
      <TextProse name="found" label={w.found} required />
      <TextProse name="nextStep" label={w.nextStep} rows={2} />
    </ActForm>
  );
}

function FollowUpDropForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.followUpDrop}
      initial={{ reason: '' }}
      facts={(form) => [fact('FollowUpDropped', { followUp: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function ReopenForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.reopen}
      initial={{ reason: '' }}
      facts={(form) => [fact('CaseReopened', { reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.reason} required autoFocus />
    </ActForm>
  );
}

export const terminationActs: Acts = {
  prepare: { title: w.prepare, stage, Form: PrepareForm },
  handover: { title: w.handover, stage, Form: HandoverForm },
  'handover-accepted': { title: w.accepted, stage, Form: AcceptedForm },
  'handover-fell': { title: w.fell, stage, Form: FellForm },
  end: { title: w.end, stage, Form: EndForm },
  'follow-up': { title: w.followUp, stage, Form: FollowUpForm },
  'follow-up-done': { title: w.followUpDone, stage, Form: FollowUpDoneForm },
  'follow-up-drop': { title: w.followUpDrop, stage, Form: FollowUpDropForm },
  reopen: { title: w.reopen, stage, Form: ReopenForm },
};
