/** The acts of referral: made with consent or a lawful ground, answered, and closed with what the client got. */
import { referralAnswerWords, referralResultWords } from '@pendamping/domain';
import { newId } from '../offline/record.ts';
import { useCaseClient } from '../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../overviews/act.tsx';
import { ChoiceField, named, SelectField, TextLine, TextProse } from '../ui/fields.tsx';
import { resourceScreenWords as w } from './words.ts';

const stage = 'implementation';

function ReferForm(props: ActProps) {
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
      submit={w.refer}
      initial={{
        to: '',
        address: '',
        need: '',
        summary: '',
        hopedFor: '',
        consent: consents[0]?.consent ?? '',
        ground: '',
        letterNumber: '',
      }}
      facts={(form) => [
        fact('ReferralMade', {
          referral: newId(),
          to: form.text('to'),
          address: form.text('address'),
          need: form.text('need'),
          summary: form.text('summary'),
          hopedFor: form.text('hopedFor'),
          consent: form.text('consent'),
          ground: form.text('ground'),
          letterNumber: form.text('letterNumber'),
        }),
      ]}
    >
      <TextLine name="to" label={w.to} required />
      <TextLine name="address" label={w.address} />
      <TextProse name="need" label={w.need} rows={2} required />
      <TextProse name="summary" label={w.summary} rows={3} required />
      <TextProse name="hopedFor" label={w.hopedFor} rows={2} />
      <SelectField
        name="consent"
        label={w.consent}
        options={named(consents.map((one) => [one.consent, `${one.byName}, ${one.on}`] as const))}
      />
      <TextProse name="ground" label={w.ground} rows={2} />
      <TextLine name="letterNumber" label={w.letterNumber} />
    </ActForm>
  );
}

function AnswerForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.answer}
      initial={{ answer: '', note: '' }}
      facts={(form) => [
        fact('ReferralAnswered', {
          referral: props.about,
          answer: form.text('answer'),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="answer" label={w.answered} options={referralAnswerWords} required />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function CloseForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.close}
      initial={{ result: '', got: '', clientSays: '' }}
      facts={(form) => [
        fact('ReferralClosed', {
          referral: props.about,
          result: form.text('result'),
          got: form.text('got'),
          clientSays: form.text('clientSays'),
        }),
      ]}
    >
      <ChoiceField name="result" label={w.result} options={referralResultWords} required />
      <TextProse name="got" label={w.got} rows={2} required />
      <TextProse name="clientSays" label={w.clientSays} rows={2} />
    </ActForm>
  );
}

export const referralActs: Acts = {
  refer: { title: w.refer, stage, Form: ReferForm },
  'referral-answer': { title: w.answer, stage, Form: AnswerForm },
  'referral-close': { title: w.close, stage, Form: CloseForm },
};
