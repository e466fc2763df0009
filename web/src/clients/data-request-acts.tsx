/** Recording what somebody asks about their own data, and what they were answered (UU 27/2022 arts. 30, 32, 41). */
import {
  answerBy,
  consentAuthorityWords,
  dataRequestKindWords,
  dataRequestOutcomeWords,
} from '@pendamping/domain';
import { AttachmentField } from '../offline/attachments/attachment-field.tsx';
import { newId } from '../offline/record.ts';
import { useCase, useCaseClient, usePeople } from '../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts } from '../overviews/act.tsx';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { ChoiceField, MomentField, named, SelectField, TextLine, TextProse } from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { inClient } from './in-client.ts';
import { KeptToFew, useFew } from './kept-to-few.tsx';
import { dataRequestScreenWords as w } from './words.ts';

/** Also those who have left: their data are still here, and often leaving is when they ask. */
function useDataSubjects(): ReadonlyMap<string, string> {
  const people = usePeople();
  const { state } = useCase();
  const client = useCaseClient()?.reading.state;
  const known: readonly (readonly [string, string])[] = [
    ...Object.values(client?.family.members ?? {}).map((one) => [one.person, one.name] as const),
    ...Object.values(client?.memberships ?? {}).map(
      (one) => [one.person ?? one.membership, one.name] as const,
    ),
    ...Object.values(state.composition.members).map((one) => [one.person ?? one.member, one.name] as const),
    ...people.map((one) => [one.person, one.name] as const),
  ];
  return new Map(known);
}

function Asker() {
  const { authority } = useFormState().values;
  return authority === 'self' ? null : <TextLine name="byName" label={w.byName} required />;
}

function ReceivedForm(props: ActProps) {
  const say = useSay();
  const few = useFew();
  const { agency } = useSession();
  const client = useCaseClient();
  const subjects = useDataSubjects();
  return (
    <ActForm
      {...props}
      stage="engagement"
      submit={w.receive}
      dated={false}
      initial={{
        person: props.about ?? '',
        kind: '',
        authority: 'self',
        byName: '',
        receivedAt: '',
        receivedAtHour: '',
        words: '',
      }}
      facts={(form) => {
        const personName = subjects.get(form.text('person') ?? '');
        const isOwn = form.text('authority') === 'self';
        return [
          inClient(
            client?.stream ?? '',
            'DataRequestReceived',
            {
              request: newId(),
              kind: form.text('kind'),
              person: form.text('person'),
              personName,
              byName: isOwn ? personName : form.text('byName'),
              authority: form.text('authority'),
              receivedAt: form.instant('receivedAt', agency.timeZone),
              words: form.text('words'),
              attachments: form.attachments(),
              restrictedTo: few,
            },
            form.day('receivedAt'),
          ),
        ];
      }}
    >
      <p className="hint">{say(w.clock)}</p>
      <SelectField name="person" label={w.whose} options={named([...subjects])} required />
      <ChoiceField name="kind" label={w.kind} options={dataRequestKindWords} required />
      <ChoiceField name="authority" label={w.authority} options={consentAuthorityWords} required />
      <Asker />
      <MomentField name="receivedAt" label={w.receivedAt} required />
      <TextProse name="words" label={w.said} rows={2} />
      <AttachmentField paper />
      <KeptToFew />
    </ActForm>
  );
}

function Ground() {
  const { outcome } = useFormState().values;
  return outcome === 'partly-met' || outcome === 'refused' ? (
    <TextProse name="ground" label={w.ground} hint={w.groundHint} rows={2} required />
  ) : null;
}

function AnsweredForm(props: ActProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const client = useCaseClient();
  const request = client?.reading.state.dataRequests[props.about ?? ''];
  return (
    <ActForm
      {...props}
      stage="engagement"
      submit={w.answerSubmit}
      dated={false}
      initial={{ outcome: '', answeredAt: '', answeredAtHour: '', what: '', ground: '' }}
      facts={(form) => [
        inClient(
          client?.stream ?? '',
          'DataRequestAnswered',
          {
            request: props.about,
            outcome: form.text('outcome'),
            answeredAt: form.instant('answeredAt', agency.timeZone),
            what: form.text('what'),
            ground: form.text('outcome') === 'met' ? undefined : form.text('ground'),
            attachments: form.attachments(),
            restrictedTo: request?.restrictedTo,
          },
          form.day('answeredAt'),
        ),
      ]}
    >
      {request === undefined ? null : (
        <p>
          <strong>{request.personName}</strong> · {say(dataRequestKindWords[request.kind])}
          <br />
          <span className="muted">
            {say(w.answerBy, { time: moment(answerBy(request), language, agency.timeZone) })}
          </span>
        </p>
      )}
      <ChoiceField name="outcome" label={w.outcome} options={dataRequestOutcomeWords} required />
      <MomentField name="answeredAt" label={w.answeredAt} required />
      <TextProse name="what" label={w.what} rows={2} required />
      <Ground />
      <AttachmentField paper />
    </ActForm>
  );
}

export const dataRequestActs: Acts = {
  'data-request': { title: w.receive, stage: 'engagement', Form: ReceivedForm },
  'data-request-answer': { title: w.answer, stage: 'engagement', Form: AnsweredForm },
};
