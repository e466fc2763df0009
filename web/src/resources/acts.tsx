/** The acts of referral: prepared with what is shared, sent, answered, revoked, and closed with what the client got. */
import {
  referralResultWords,
  type Shareable,
  shareableOf,
  sharingPurposes,
  sharingPurposeWords,
} from '@pendamping/domain';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { newId } from '../offline/record.ts';
import { useCase, useCaseClient } from '../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../overviews/act.tsx';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { ChoiceField, DayField, named, SelectField, TextLine, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import type { FormReader } from '../ui/form-reader.ts';
import { SendForm } from './send-act.tsx';
import { ShareField } from './share-field.tsx';
import { toldWords, resourceScreenWords as w } from './words.ts';

const stage = 'implementation';

/** A purpose that was taken back has stopped: nothing is shared on the strength of it. */
function useConsents() {
  const client = useCaseClient();
  return Object.values(client?.reading.state.consent.consents ?? {}).filter(
    (one) =>
      one.given &&
      sharingPurposes.some(
        (purpose) => one.purposes.includes(purpose) && one.withdrawn[purpose] === undefined,
      ),
  );
}

function useParts(): readonly Shareable[] {
  const { state, clients } = useCase();
  const { language } = useLanguage();
  const { today } = useSession();
  return useMemo(
    () =>
      shareableOf(
        state,
        clients.map(({ stream, reading }) => ({ stream, state: reading.state })),
        today,
        language,
      ),
    [state, clients, today, language],
  );
}

function ConsentFields({ consents }: { readonly consents: ReturnType<typeof useConsents> }) {
  const say = useSay();
  const { language } = useLanguage();
  const { values } = useFormState();
  const chosen = consents.find((one) => one.consent === values.consent);
  const purposes = sharingPurposes.filter(
    (one) => chosen?.purposes.includes(one) === true && chosen.withdrawn[one] === undefined,
  );
  return (
    <>
      {consents.length === 0 ? (
        <p className="notice">{say(w.noConsent)}</p>
      ) : (
        <SelectField
          name="consent"
          label={w.consent}
          hint={w.consentHint}
          options={named(
            consents.map((one) => [one.consent, `${one.byName}, ${longDay(one.on, language)}`] as const),
          )}
        />
      )}
      {purposes.length < 2 ? null : (
        <ChoiceField
          name="purpose"
          label={w.purpose}
          options={Object.fromEntries(purposes.map((one) => [one, sharingPurposeWords[one]]))}
        />
      )}
      <TextProse name="ground" label={w.ground} rows={2} />
    </>
  );
}

const chosenOf = (form: FormReader, parts: readonly Shareable[]) => {
  const keys = new Set(form.choices('shared'));
  return parts.filter((one) => keys.has(one.key)).map(({ part, says }) => ({ part, says }));
};

/** A service that was found in the directory for this case comes along in the address: nothing in it is the client's. */
function useFound() {
  const found = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof found[key] === 'string' ? found[key] : '');
  return {
    to: text('to'),
    address: text('address'),
    service: text('service'),
    provider: text('provider'),
    serviceName: text('serviceName'),
  };
}

function FindInDirectory() {
  const say = useSay();
  const { id } = useCase();
  return (
    <p>
      <Link to="/directory" search={{ case: id }}>
        {say(w.findInDirectory)}
      </Link>
    </p>
  );
}

function ReferForm(props: ActProps) {
  const consents = useConsents();
  const parts = useParts();
  const { state } = useCase();
  const { about } = props;
  const planned = about === undefined ? undefined : state.plan.activities[about];
  const found = useFound();
  const foundKey = JSON.stringify(found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is the same while its key is
  const initial = useMemo(
    () => ({
      ...found,
      to:
        found.to === ''
          ? (planned?.who.find((one) => one.person === undefined && one.worker === undefined)?.name ?? '')
          : found.to,
      need: planned?.what ?? '',
      summary: '',
      hopedFor: '',
      shared: [],
      consent: consents[0]?.consent ?? '',
      purpose: '',
      ground: '',
      letterNumber: '',
    }),
    [planned, consents[0]?.consent, foundKey],
  );
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.refer}
      initial={initial}
      facts={(form) => [
        fact('ReferralMade', {
          referral: newId(),
          to: form.text('to'),
          address: form.text('address'),
          service: form.text('service'),
          provider: form.text('provider'),
          serviceName: form.text('serviceName'),
          need: form.text('need'),
          summary: form.text('summary'),
          hopedFor: form.text('hopedFor'),
          shared: chosenOf(form, parts),
          planned: planned?.planned,
          consent: form.text('consent'),
          purpose: form.text('purpose'),
          ground: form.text('ground'),
          letterNumber: form.text('letterNumber'),
        }),
      ]}
    >
      <FindInDirectory />
      <TextLine name="to" label={w.to} required />
      <TextLine name="address" label={w.address} />
      <TextLine name="serviceName" label={w.serviceName} />
      <TextProse name="need" label={w.need} rows={2} required />
      <ShareField name="shared" parts={parts} />
      <TextProse name="summary" label={w.summary} rows={3} />
      <TextProse name="hopedFor" label={w.hopedFor} rows={2} />
      <ConsentFields consents={consents} />
      <TextLine name="letterNumber" label={w.letterNumber} hint={w.letterNumberHint} />
    </ActForm>
  );
}

const answers = new Set(['accepted', 'waiting', 'refused']);
const told: Readonly<Record<string, string>> = {
  received: 'ReferralReceived',
  begun: 'ReferralBegun',
  delivered: 'ReferralDelivered',
  'not-taken-up': 'ReferralNotTakenUp',
};

function ExpectedOn() {
  return useFormState().values.answer === 'waiting' ? (
    <DayField name="expectedOn" label={w.expectedOn} />
  ) : null;
}

function answered(form: FormReader, referral: string | undefined) {
  const answer = form.text('answer') ?? '';
  const name = form.text('who');
  const common = { referral, from: name === undefined ? undefined : { name }, note: form.text('note') };
  if (answers.has(answer) || answer === '')
    return fact('ReferralAnswered', {
      ...common,
      answer: form.text('answer'),
      expectedOn: answer === 'waiting' ? form.day('expectedOn') : undefined,
    });
  return fact(told[answer] ?? 'ReferralReceived', common);
}

/** What the other side said by letter or on the phone. */
function AnswerForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.answer}
      initial={{ answer: '', who: '', expectedOn: '', note: '' }}
      facts={(form) => [answered(form, props.about)]}
    >
      <ChoiceField name="answer" label={w.answered} options={toldWords} required />
      <ExpectedOn />
      <TextLine name="who" label={w.who} />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function RevokeForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.revokeTitle}
      initial={{ reason: '' }}
      facts={(form) => [fact('ReferralRevoked', { referral: props.about, reason: form.text('reason') })]}
    >
      <TextProse name="reason" label={w.revokeReason} hint={w.revokeHint} rows={2} required />
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
  'referral-send': { title: w.sendTitle, stage, Form: SendForm },
  'referral-answer': { title: w.answer, stage, Form: AnswerForm },
  'referral-revoke': { title: w.revokeTitle, stage, Form: RevokeForm },
  'referral-close': { title: w.close, stage, Form: CloseForm },
};
