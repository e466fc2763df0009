/** The acts of work with an organisation: the leadership's agreement, a finding, an agreed change, and a look at it. */
import {
  changeResultWords,
  findingBearingWords,
  serviceAreaWords,
  serviceViewWords,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { typedDay } from '../../shell/days.ts';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  named,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { organisationScreenWords as w } from './words.ts';

const stage = 'organisation';

function MandateForm(props: ActProps) {
  const known = useCase().state.mandates[props.about ?? ''];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.giveSubmit}
      initial={{
        by: known?.by ?? '',
        position: known?.position ?? '',
        what: known?.what ?? '',
        bounds: known?.bounds ?? '',
        until: known?.until === undefined ? '' : typedDay(known.until),
      }}
      facts={(form) => [
        fact('OrganisationMandateGiven', {
          mandate: known?.mandate ?? newId(),
          by: form.text('by'),
          position: form.text('position'),
          what: form.text('what'),
          bounds: form.text('bounds'),
          until: form.day('until'),
        }),
      ]}
    >
      <div className="pair">
        <TextLine name="by" label={w.by} required />
        <TextLine name="position" label={w.position} />
      </div>
      <TextProse name="what" label={w.mandateWhat} hint={w.mandateWhatHint} rows={2} required />
      <TextProse name="bounds" label={w.bounds} rows={2} />
      <DayField name="until" label={w.until} />
    </ActForm>
  );
}

function WithdrawForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.withdrawSubmit}
      initial={{ reason: '' }}
      facts={(form) => [
        fact('OrganisationMandateWithdrawn', { mandate: props.about, reason: form.text('reason') }),
      ]}
    >
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function FindingForm(props: ActProps) {
  const known = useCase().state.diagnosis[props.about ?? ''];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.findingSubmit}
      initial={{
        area: known?.area ?? '',
        view: known?.view ?? '',
        viewOf: known?.viewOf ?? '',
        bearing: known?.bearing ?? '',
        what: known?.what ?? '',
        evidence: known?.evidence ?? '',
        effectOnServed: known?.effectOnServed ?? '',
      }}
      facts={(form) => [
        fact('OrganisationDiagnosed', {
          finding: known?.finding ?? newId(),
          area: form.text('area'),
          view: form.text('view'),
          viewOf: form.text('viewOf'),
          bearing: form.text('bearing'),
          what: form.text('what'),
          evidence: form.text('evidence'),
          effectOnServed: form.text('effectOnServed'),
        }),
      ]}
    >
      <TextProse name="what" label={w.what} rows={2} required autoFocus />
      <ChoiceField name="bearing" label={w.bearing} options={findingBearingWords} required />
      <ChoiceField name="area" label={w.area} options={serviceAreaWords} required />
      <ChoiceField name="view" label={w.view} options={serviceViewWords} required />
      <TextLine name="viewOf" label={w.viewOf} hint={w.viewOfHint} />
      <TextProse name="evidence" label={w.evidence} rows={2} />
      <TextProse name="effectOnServed" label={w.effect} rows={2} />
    </ActForm>
  );
}

function ChangeForm(props: ActProps) {
  const { diagnosis, agreedChanges, goals } = useCase().state;
  const about = props.about ?? '';
  const known = agreedChanges[about];
  const answers = known?.answers ?? (diagnosis[about] === undefined ? [] : [about]);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.changeSubmit}
      initial={{
        what: known?.what ?? '',
        answers,
        responsible: known?.responsible ?? '',
        position: known?.position ?? '',
        by: known?.by === undefined ? '' : typedDay(known.by),
        measure: known?.measure ?? '',
        seenBy: known?.seenBy ?? '',
      }}
      facts={(form) => [
        fact('OrganisationChangeAgreed', {
          agreedChange: known?.agreedChange ?? newId(),
          what: form.text('what'),
          answers: form.choices('answers'),
          responsible: form.text('responsible'),
          position: form.text('position'),
          by: form.day('by'),
          measure: form.text('measure'),
          seenBy: form.text('seenBy'),
        }),
      ]}
    >
      <TextProse name="what" label={w.changeWhat} rows={2} required autoFocus />
      <ChoicesField
        name="answers"
        label={w.answers}
        options={named(Object.values(diagnosis).map((one) => [one.finding, one.what] as const))}
      />
      <div className="pair">
        <TextLine name="responsible" label={w.responsible} required />
        <TextLine name="position" label={w.position} />
      </div>
      <DayField name="by" label={w.byWhen} required />
      <SelectField
        name="measure"
        label={w.measure}
        options={named(Object.values(goals.measures).map((one) => [one.measure, one.name] as const))}
      />
      <TextProse name="seenBy" label={w.seenBy} rows={2} />
    </ActForm>
  );
}

function ReviewForm(props: ActProps) {
  const change = useCase().state.agreedChanges[props.about ?? ''];
  return (
    <>
      {change === undefined ? null : <p className="prose">{change.what}</p>}
      <ActForm
        {...props}
        stage={stage}
        submit={w.reviewSubmit}
        initial={{ result: '', evidence: '', nextOn: '' }}
        facts={(form) => [
          fact('OrganisationChangeReviewed', {
            review: newId(),
            agreedChange: props.about,
            result: form.text('result'),
            evidence: form.text('evidence'),
            nextOn: form.day('nextOn'),
          }),
        ]}
      >
        <ChoiceField name="result" label={w.result} options={changeResultWords} required />
        <TextProse name="evidence" label={w.reviewEvidence} rows={3} required />
        <DayField name="nextOn" label={w.nextOn} hint={w.nextOnHint} />
      </ActForm>
    </>
  );
}

export const organisationActs: Acts = {
  'organisation-mandate': { title: w.giveMandate, stage, Form: MandateForm },
  'organisation-mandate-withdraw': { title: w.withdrawMandate, stage, Form: WithdrawForm },
  'organisation-finding': { title: w.finding, stage, Form: FindingForm },
  'organisation-change': { title: w.change, stage, Form: ChangeForm },
  'organisation-review': { title: w.review, stage, Form: ReviewForm },
};
