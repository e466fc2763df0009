/** The acts of advocacy: begun with right, decision-maker and argument; its steps; the answer; what came of it. */
import {
  advocacyAnswerWords,
  advocacyLevelWords,
  advocacyOutcomeWords,
  advocacyStepWords,
} from '@pendamping/domain';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, useCaseClient } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useSay } from '../../shell/language.tsx';
import {
  ChoiceField,
  DayField,
  LinesField,
  named,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { implementationScreenWords as w } from './words.ts';

const stage = 'implementation';
const some = (list: readonly string[]) => (list.length === 0 ? undefined : list);

function BeginForm(props: ActProps) {
  const say = useSay();
  // A purpose that was taken back has stopped: nothing is shared on the strength of it.
  const consents = Object.values(useCaseClient()?.reading.state.consent.consents ?? {}).filter(
    (one) =>
      one.given &&
      one.purposes.some((purpose) => purpose.startsWith('share-') && one.withdrawn[purpose] === undefined),
  );
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.advocacyBegin}
      initial={{
        level: 'case',
        withheld: '',
        ground: '',
        decidedBy: '',
        address: '',
        argument: '',
        evidence: '',
        asksFor: '',
        consent: consents[0]?.consent ?? '',
        copiesTo: '',
      }}
      facts={(form) => [
        fact('AdvocacyBegun', {
          advocacy: newId(),
          level: form.text('level'),
          withheld: form.text('withheld'),
          ground: form.text('ground'),
          decidedBy: form.text('decidedBy'),
          address: form.text('address'),
          argument: form.text('argument'),
          evidence: some(form.lines('evidence')),
          asksFor: form.text('asksFor'),
          consent: form.text('consent'),
          copiesTo: some(form.lines('copiesTo')),
        }),
      ]}
    >
      <TextProse name="withheld" label={w.withheld} rows={2} required autoFocus />
      <TextLine name="decidedBy" label={w.decidedBy} hint={w.decidedByHint} required />
      <TextProse name="asksFor" label={w.asksFor} rows={2} />
      <TextProse name="argument" label={w.advocacyArgument} rows={3} />
      <TextProse name="ground" label={w.advocacyGround} rows={2} />
      <LinesField name="evidence" label={w.evidence} rows={2} />
      <ChoiceField name="level" label={w.advocacyLevel} options={advocacyLevelWords} required />
      <details className="more">
        <summary>{say(w.forTheLetter)}</summary>
        <TextLine name="address" label={w.letterAddress} />
        <SelectField
          name="consent"
          label={w.namedWithConsent}
          options={named(consents.map((one) => [one.consent, `${one.byName}, ${one.on}`] as const))}
        />
        <LinesField name="copiesTo" label={w.copiesTo} rows={2} />
      </details>
    </ActForm>
  );
}

function StepForm(props: ActProps) {
  const advocacy = useCase().state.advocacies[props.about ?? ''];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.advocacyStep}
      initial={{
        kind: 'letter',
        what: '',
        to: advocacy?.decidedBy ?? '',
        letterNumber: '',
        answerBy: '',
      }}
      facts={(form) => [
        fact('AdvocacyStepTaken', {
          advocacy: props.about,
          step: newId(),
          kind: form.text('kind'),
          what: form.text('what'),
          to: form.text('to'),
          letterNumber: form.text('letterNumber'),
          answerBy: form.day('answerBy'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <ChoiceField name="kind" label={w.stepKind} options={advocacyStepWords} required />
      <TextProse name="what" label={w.stepWhat} rows={2} required />
      <TextLine name="to" label={w.stepTo} />
      <div className="pair">
        <TextLine name="letterNumber" label={w.letterNumber} />
        <DayField name="answerBy" label={w.answerBy} />
      </div>
      <AttachmentField />
    </ActForm>
  );
}

function AnswerForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.advocacyAnswer}
      initial={{ answer: '', words: '', nextStep: '', nextBy: '' }}
      facts={(form) => {
        const nextStep = form.text('nextStep');
        const answered = fact('AdvocacyAnswered', {
          advocacy: props.about,
          answer: form.text('answer'),
          words: form.text('words'),
          nextStep,
          attachments: form.attachments(),
        });
        if (nextStep === undefined) return [answered];
        return [answered, fact('TaskSet', { task: newId(), what: nextStep, by: form.day('nextBy') })];
      }}
    >
      <ChoiceField name="answer" label={w.advocacyAnswered} options={advocacyAnswerWords} required />
      <TextProse name="words" label={w.advocacyTold} rows={2} />
      <AttachmentField />
      <TextProse name="nextStep" label={w.nextStep} rows={1} />
      <DayField name="nextBy" label={w.nextBy} />
    </ActForm>
  );
}

function ConcludeForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.advocacyConclude}
      initial={{ outcome: '', got: '', clientSays: '' }}
      facts={(form) => [
        fact('AdvocacyConcluded', {
          advocacy: props.about,
          outcome: form.text('outcome'),
          got: form.text('got'),
          clientSays: form.text('clientSays'),
        }),
      ]}
    >
      <ChoiceField name="outcome" label={w.advocacyOutcome} options={advocacyOutcomeWords} required />
      <TextProse name="got" label={w.advocacyGot} rows={2} required />
      <TextProse name="clientSays" label={w.clientSaysOf} rows={2} />
    </ActForm>
  );
}

export const advocacyActs: Acts = {
  advocacy: { title: w.advocacyBegin, stage, Form: BeginForm },
  'advocacy-step': { title: w.advocacyStep, stage, Form: StepForm },
  'advocacy-answer': { title: w.advocacyAnswer, stage, Form: AnswerForm },
  'advocacy-conclude': { title: w.advocacyConclude, stage, Form: ConcludeForm },
};
