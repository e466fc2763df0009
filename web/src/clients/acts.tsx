/** Acts that concern who the client is and what they agreed to: members, persons, relations, guardians, consent. */
import {
  assentWayWords,
  consentAuthorityWords,
  consentPurposeWords,
  consentWayWords,
  filledWords,
  type PracticeTemplate,
  relationKindWords,
  relationshipQualityWords,
  relationToHeadWords,
} from '@pendamping/domain';
import { FromTemplate, type Offer } from '../methods/from-template.tsx';
import { AttachmentField } from '../offline/attachments/attachment-field.tsx';
import { newId } from '../offline/record.ts';
import { useCase, useCaseClient, usePeople } from '../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts } from '../overviews/act.tsx';
import { typedDay } from '../shell/days.ts';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { engagementScreenWords as e } from '../stages/1-engagement/words.ts';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  MomentField,
  NumberField,
  named,
  SelectField,
  TextLine,
  TextProse,
  TickField,
} from '../ui/fields.tsx';
import { useFormState } from '../ui/form-context.ts';
import { SignaturePad } from '../ui/signature-pad.tsx';
import { dataRequestActs } from './data-request-acts.tsx';
import { inClient } from './in-client.ts';
import { KeptToFew, useFew } from './kept-to-few.tsx';
import {
  AddressFields,
  addressOf,
  addressValues,
  PersonFields,
  personData,
  personValues,
} from './person-form.tsx';
import { registryWords as r } from './registry/words.ts';
import { RelationDetailFields, relationDetails, relationDetailValues } from './relation-form.tsx';
import { clientScreenWords as w } from './words.ts';

function MemberForm(props: ActProps) {
  const client = useCaseClient();
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.memberSubmit}
      initial={{ ...personValues(undefined), relationToHead: '', child: false, from: '' }}
      facts={(form, occurredOn) => {
        const person = newId();
        return [
          inClient(person, 'PersonRegistered', personData(form, occurredOn)),
          inClient(client?.stream ?? '', 'MemberJoined', {
            person,
            name: form.text('name'),
            relationToHead: form.text('relationToHead'),
            from: form.day('from'),
            child: form.ticked('child'),
          }),
        ];
      }}
    >
      <SelectField name="relationToHead" label={w.relationToHead} options={relationToHeadWords} required />
      <TickField name="child" label={w.child} />
      <PersonFields />
      <DayField name="from" label={w.from} />
    </ActForm>
  );
}

function DescribePersonForm(props: ActProps) {
  const { clients } = useCase();
  const person = clients.find((one) => one.stream === props.about)?.reading.state.individual.person;
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.describeSubmit}
      initial={personValues(person)}
      facts={(form, occurredOn) => [
        inClient(
          props.about ?? '',
          person === undefined ? 'PersonRegistered' : 'PersonDescribed',
          personData(form, occurredOn, person),
        ),
      ]}
    >
      <PersonFields person={person} except={props.about} />
    </ActForm>
  );
}

const onRecord = (nik: string) => filledWords(r.nikOnRecord, { nik });

function DescribeFamilyForm(props: ActProps) {
  const client = useCaseClient();
  const household = client?.reading.state.family.household;
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.describeSubmit}
      initial={{
        name: household?.name ?? '',
        familyCard: '',
        ...addressValues(household?.address),
        decile: household?.decile === undefined ? '' : String(household.decile.value),
        decileOn: household?.decile === undefined ? '' : typedDay(household.decile.checkedOn),
      }}
      facts={(form, occurredOn) => {
        const decile = form.number('decile');
        return [
          inClient(client?.stream ?? '', 'FamilyDescribed', {
            name: form.text('name'),
            familyCard: form.text('familyCard')?.replace(/[\s.-]/g, ''),
            address: addressOf(form),
            decile:
              decile === undefined
                ? undefined
                : { value: decile, checkedOn: form.day('decileOn') ?? occurredOn },
          }),
        ];
      }}
    >
      <TextLine name="name" label={w.name} required />
      <TextLine
        name="familyCard"
        label={w.familyCard}
        inputMode="numeric"
        {...(household?.familyCard === undefined ? {} : { hint: onRecord(household.familyCard) })}
      />
      <AddressFields />
      <div className="pair">
        <NumberField name="decile" label={w.decile} />
        <DayField name="decileOn" label={w.decileOn} />
      </div>
    </ActForm>
  );
}

function LeaveForm(props: ActProps) {
  const client = useCaseClient();
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.memberLeft}
      initial={{ reason: '' }}
      facts={(form, occurredOn) => [
        inClient(client?.stream ?? '', 'MemberLeft', {
          person: props.about,
          on: occurredOn,
          reason: form.text('reason'),
        }),
      ]}
    >
      <TextProse name="reason" label={w.reason} />
    </ActForm>
  );
}

const usePersonOptions = () => named(usePeople().map((one) => [one.person, one.name] as const));

function RelationForm(props: ActProps) {
  const client = useCaseClient();
  const people = usePersonOptions();
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.relation}
      initial={{ from: '', kind: 'parent', to: '', quality: '', since: '', ...relationDetailValues }}
      facts={(form) => [
        inClient(client?.stream ?? '', 'RelationNoted', {
          relation: newId(),
          from: form.text('from'),
          to: form.text('to'),
          kind: form.text('kind'),
          quality: form.text('quality'),
          since: form.day('since'),
          ...relationDetails(form),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="from" label={w.relationFrom} options={people} required />
      <ChoiceField name="kind" label={w.relationKind} options={relationKindWords} required />
      <ChoiceField name="to" label={w.relationTo} options={people} required />
      <RelationDetailFields />
      <ChoiceField name="quality" label={w.quality} options={relationshipQualityWords} />
      <DayField name="since" label={w.from} />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function GuardianForm(props: ActProps) {
  const client = useCaseClient();
  const people = usePersonOptions();
  return (
    <ActForm
      {...props}
      stage=""
      submit={w.guardian}
      initial={{ guardian: '', of: '', ground: '' }}
      facts={(form) => [
        inClient(client?.stream ?? '', 'GuardianNamed', {
          guardian: form.text('guardian'),
          of: form.text('of'),
          ground: form.text('ground'),
        }),
      ]}
    >
      <ChoiceField name="guardian" label={w.guardianWho} options={people} required />
      <ChoiceField name="of" label={w.guardianOf} options={people} required />
      <TextLine name="ground" label={w.ground} hint={w.groundHint} required />
    </ActForm>
  );
}

const usualConsent = ({ title, wording: { consent } }: PracticeTemplate): readonly Offer[] =>
  consent === undefined
    ? []
    : [{ code: 'consent', label: title, values: (said) => ({ explained: said(consent) }) }];

function ConsentForm(props: ActProps) {
  const few = useFew();
  const client = useCaseClient();
  const everybody = usePeople();
  const people = usePersonOptions();
  return (
    <ActForm
      {...props}
      stage="engagement"
      submit={e.consentSubmit}
      initial={{
        by: '',
        authority: 'parent',
        people: [],
        purposes: ['service'],
        how: 'read-aloud-and-signed',
        language: 'Indonesia',
        explained: '',
        mark: '',
        refused: false,
      }}
      facts={(form) => {
        const by = form.text('by');
        const terms = {
          consent: newId(),
          by,
          byName: everybody.find((one) => one.person === by)?.name,
          authority: form.text('authority'),
          people: form.choices('people'),
          purposes: form.choices('purposes'),
          attachments: form.attachments(),
          restrictedTo: few,
        };
        if (form.ticked('refused'))
          return [
            inClient(client?.stream ?? '', 'ConsentRefused', { ...terms, reason: form.text('explained') }),
          ];
        return [
          inClient(client?.stream ?? '', 'ConsentGiven', {
            ...terms,
            how: form.text('how'),
            mark: signingConsent.includes(form.text('how') ?? '') ? form.text('mark') : undefined,
            language: form.text('language'),
            explained: form.text('explained'),
            witness: form.text('witness'),
            retention: form.text('retention'),
          }),
        ];
      }}
    >
      <ChoiceField name="by" label={e.by} options={people} required />
      <ChoiceField name="authority" label={e.authority} options={consentAuthorityWords} required />
      <ChoicesField name="people" label={e.people} options={people} required />
      <ChoicesField name="purposes" label={e.purposes} options={consentPurposeWords} required />
      <FromTemplate offers={usualConsent} onlyEmpty />
      <TextProse name="explained" label={e.explained} />
      <ChoiceField name="how" label={e.how} options={consentWayWords} required />
      <AttachmentField paper />
      <div className="pair">
        <TextLine name="language" label={e.textLanguage} required />
        <TextLine name="witness" label={e.witness} />
        <TextLine name="retention" label={e.retention} />
      </div>
      <TickField name="refused" label={e.consentRefusedTick} />
      <ConsentSignHere />
      <KeptToFew />
    </ActForm>
  );
}

function useWithdrawable(about: string | undefined) {
  const client = useCaseClient();
  const consent = about === undefined ? undefined : client?.reading.state.consent.consents[about];
  const options = Object.fromEntries((consent?.purposes ?? []).map((one) => [one, consentPurposeWords[one]]));
  return { stream: client?.stream ?? '', consent, options };
}

function WithdrawForm(props: ActProps) {
  const say = useSay();
  const { agency } = useSession();
  const { stream, consent, options } = useWithdrawable(props.about);
  return (
    <ActForm
      {...props}
      stage="engagement"
      submit={e.withdrawSubmit}
      dated={false}
      initial={{ purpose: '', byName: consent?.byName ?? '', receivedAt: '', receivedAtHour: '', note: '' }}
      facts={(form) => [
        inClient(
          stream,
          'ConsentWithdrawn',
          {
            consent: props.about,
            purpose: form.text('purpose'),
            byName: form.text('byName'),
            receivedAt: form.instant('receivedAt', agency.timeZone),
            note: form.text('note'),
            restrictedTo: consent?.restrictedTo,
          },
          form.day('receivedAt'),
        ),
      ]}
    >
      <p className="hint">{say(e.withdrawClock)}</p>
      <ChoiceField name="purpose" label={e.whichPurpose} options={options} required />
      <TextLine name="byName" label={e.by} required />
      <MomentField name="receivedAt" label={e.receivedAt} required />
      <TextProse name="note" label={e.note} rows={2} />
    </ActForm>
  );
}

function CarriedOutForm(props: ActProps) {
  const { agency } = useSession();
  const { stream, consent, options } = useWithdrawable(props.about);
  return (
    <ActForm
      {...props}
      stage="engagement"
      submit={e.carriedOut}
      dated={false}
      initial={{ purpose: '', doneAt: '', doneAtHour: '', what: '' }}
      facts={(form) => [
        inClient(
          stream,
          'WithdrawalCarriedOut',
          {
            consent: props.about,
            purpose: form.text('purpose'),
            doneAt: form.instant('doneAt', agency.timeZone),
            what: form.text('what'),
            restrictedTo: consent?.restrictedTo,
          },
          form.day('doneAt'),
        ),
      ]}
    >
      <ChoiceField name="purpose" label={e.whichPurpose} options={options} required />
      <MomentField name="doneAt" label={e.doneAt} required />
      <TextProse name="what" label={e.whatDone} required />
    </ActForm>
  );
}

const signingConsent = ['signed', 'read-aloud-and-signed'];

function ConsentSignHere() {
  const { how, refused } = useFormState().values;
  return refused !== true && signingConsent.includes(String(how)) ? (
    <SignaturePad name="mark" label={e.signHere} />
  ) : null;
}

function AssentForm(props: ActProps) {
  const few = useFew();
  const client = useCaseClient();
  const people = usePersonOptions();
  return (
    <ActForm
      {...props}
      stage="engagement"
      submit={e.assent}
      initial={{ person: '', how: 'picture-cards', words: '', mark: '' }}
      facts={(form) => [
        inClient(client?.stream ?? '', 'AssentGiven', {
          person: form.text('person'),
          how: form.text('how'),
          words: form.text('words'),
          mark: form.text('mark'),
          restrictedTo: few,
        }),
      ]}
    >
      <ChoiceField name="person" label={e.who} options={people} required />
      <ChoiceField name="how" label={e.how} options={assentWayWords} required />
      <TextProse name="words" label={e.assentWords} required />
      <SignaturePad name="mark" label={e.signHere} />
      <KeptToFew />
    </ActForm>
  );
}

export const clientActs: Acts = {
  member: { title: w.addMember, stage: '', Form: MemberForm },
  person: { title: w.describePerson, stage: '', Form: DescribePersonForm },
  family: { title: w.describeFamily, stage: '', Form: DescribeFamilyForm },
  'member-left': { title: w.memberLeft, stage: '', Form: LeaveForm },
  relation: { title: w.relation, stage: '', Form: RelationForm },
  guardian: { title: w.guardian, stage: '', Form: GuardianForm },
  consent: { title: e.consent, stage: 'engagement', Form: ConsentForm },
  withdraw: { title: e.withdraw, stage: 'engagement', Form: WithdrawForm },
  'withdrawal-done': { title: e.carriedOut, stage: 'engagement', Form: CarriedOutForm },
  assent: { title: e.assent, stage: 'engagement', Form: AssentForm },
  ...dataRequestActs,
};
