/** The acts of the first stage: contacts, screening and decision, people involved, contract and its signing. */
import {
  addDays,
  answerWords,
  type ContractVersion,
  contactKindWords,
  intakeDecisionWords,
  isCollective,
  type PracticeTemplate,
  signatoryWords,
  signingWayWords,
} from '@pendamping/domain';
import { FromTemplate, linesOf, type Offer } from '../../methods/from-template.tsx';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase, usePeople } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { typedDay } from '../../shell/days.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  DayField,
  LinesField,
  NumberField,
  PeopleField,
  TextLine,
  TextProse,
  TickField,
} from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader, Values } from '../../ui/form-reader.ts';
import { SignaturePad } from '../../ui/signature-pad.tsx';
import { engagementScreenWords as w } from './words.ts';

const stage = 'engagement';

function ContactForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.contact}
      initial={{ kind: 'home-visit', met: true, note: '' }}
      facts={(form) => [
        fact('ContactMade', {
          contact: newId(),
          kind: form.text('kind'),
          with: form.people('with'),
          met: form.ticked('met'),
          minutes: form.number('minutes'),
          at: form.text('at'),
          note: form.text('note'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <TextProse name="note" label={w.happened} rows={5} required autoFocus />
      <AttachmentField />
      <ChoiceField name="kind" label={w.contactKind} options={contactKindWords} required />
      <PeopleField name="with" label={w.contactWith} />
      <TickField name="met" label={w.met} />
      <div className="pair">
        <NumberField name="minutes" label={w.minutes} />
        <TextLine name="at" label={w.at} inputMode="numeric" />
      </div>
    </ActForm>
  );
}

function ScreenForm(props: ActProps) {
  const known = useCase().state.intake.screening;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.screenSubmit}
      initial={{
        immediateDanger: known?.immediateDanger ?? 'unknown',
        violence: known?.violence ?? 'unknown',
        identityComplete: known?.identityComplete ?? 'unknown',
        offer: known?.offer ?? '',
        note: known?.note ?? '',
      }}
      facts={(form) => [
        fact('RequestScreened', {
          immediateDanger: form.text('immediateDanger'),
          violence: form.text('violence'),
          identityComplete: form.text('identityComplete'),
          offer: form.text('offer'),
          note: form.text('note'),
        }),
      ]}
    >
      <ChoiceField name="immediateDanger" label={w.immediateDanger} options={answerWords} required />
      <ChoiceField name="violence" label={w.violence} options={answerWords} required />
      <ChoiceField name="identityComplete" label={w.identityComplete} options={answerWords} required />
      <TextProse name="offer" label={w.offer} />
      <TextProse name="note" label={w.note} />
    </ActForm>
  );
}

function DecideForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.decideSubmit}
      initial={{ decision: 'accepted', eligible: true, reason: '', referredTo: '' }}
      facts={(form) => [
        fact('IntakeDecided', {
          decision: form.text('decision'),
          eligible: form.ticked('eligible'),
          reason: form.text('reason'),
          referredTo: form.text('referredTo'),
        }),
      ]}
    >
      <ChoiceField name="decision" label={w.decision} options={intakeDecisionWords} required />
      <TickField name="eligible" label={w.eligible} />
      <TextProse name="reason" label={w.reason} />
      <TextLine name="referredTo" label={w.referredTo} />
    </ActForm>
  );
}

function InvolveForm(props: ActProps) {
  const { state } = useCase();
  const known = props.about === undefined ? undefined : state.peopleInvolved[props.about];
  return (
    <ActForm
      {...props}
      stage=""
      dated={false}
      submit={w.involve}
      initial={{
        name: known?.name ?? '',
        part: known?.part ?? '',
        organisation: known?.organisation ?? '',
        phone: known?.phone ?? '',
        note: known?.note ?? '',
      }}
      facts={(form) => [
        fact('PersonInvolved', {
          person: props.about ?? newId(),
          name: form.text('name'),
          part: form.text('part'),
          organisation: form.text('organisation'),
          phone: form.text('phone'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="name" label={w.name} required />
      <TextLine name="part" label={w.part} required />
      <TextLine name="organisation" label={w.organisation} />
      <TextLine name="phone" label={w.phone} type="tel" />
      <TextProse name="note" label={w.note} />
    </ActForm>
  );
}

const contractData = (form: FormReader, contract: string, isChange: boolean) => ({
  contract,
  problem: {
    worker: form.text('worker') ?? '',
    ...(form.text('client') === undefined ? {} : { client: form.text('client') }),
  },
  goals: form.lines('goals'),
  workerRole: form.lines('workerRole'),
  clientRole: form.lines('clientRole'),
  expectations: Object.fromEntries(
    (['ofWorker', 'ofClient'] as const).flatMap((key) => {
      const text = form.text(key);
      return text === undefined ? [] : [[key, text]];
    }),
  ),
  methods: form.lines('methods'),
  arrangements: fact('', {
    place: form.text('place'),
    time: form.text('time'),
    frequency: form.text('frequency'),
    length: form.text('length'),
    fees: form.rupiah('fees'),
    language: form.text('language'),
    reviewOn: form.day('reviewOn'),
    endsOn: form.day('endsOn'),
    confidentialityLimits: form.lines('confidentialityLimits'),
    fewestShown: form.number('fewestShown'),
    other: form.text('other'),
  }).data,
  change: isChange ? form.text('change') : undefined,
});

const written = (text: string | undefined): string => text ?? '';
const day = (text: string | undefined): string => (text === undefined ? '' : typedDay(text));
const listed = (items: readonly string[] | undefined): string => (items ?? []).join('\n');

function arrangementValues({ arrangements }: ContractVersion): Values {
  return {
    place: written(arrangements.place),
    time: written(arrangements.time),
    frequency: written(arrangements.frequency),
    length: written(arrangements.length),
    fees: arrangements.fees === undefined ? '' : String(arrangements.fees),
    language: written(arrangements.language),
    reviewOn: day(arrangements.reviewOn),
    endsOn: day(arrangements.endsOn),
    confidentialityLimits: listed(arrangements.confidentialityLimits),
    fewestShown: arrangements.fewestShown === undefined ? '' : String(arrangements.fewestShown),
    other: written(arrangements.other),
  };
}

const emptyContract: Values = {
  worker: '',
  client: '',
  goals: '',
  workerRole: '',
  clientRole: '',
  ofWorker: '',
  ofClient: '',
  methods: '',
  place: '',
  time: '',
  frequency: '',
  length: '',
  fees: '',
  language: '',
  reviewOn: '',
  endsOn: '',
  confidentialityLimits: '',
  fewestShown: '',
  other: '',
  change: '',
};

/** A new version begins from the one before; a first one from the client's own words at intake. */
function contractValues(
  before: ContractVersion | undefined,
  presenting: string | undefined,
  mending: boolean,
): Values {
  if (before === undefined) return { ...emptyContract, client: written(presenting) };
  return {
    worker: before.problem.worker,
    client: before.problem.client ?? written(presenting),
    goals: listed(before.goals),
    workerRole: listed(before.workerRole),
    clientRole: listed(before.clientRole),
    ofWorker: written(before.expectations.ofWorker),
    ofClient: written(before.expectations.ofClient),
    methods: listed(before.methods),
    ...arrangementValues(before),
    change: mending ? written(before.change) : '',
  };
}

/** With the day of review by the template's rhythm. */
const usualContract =
  (today: string) =>
  ({ title, review, wording: { contract } }: PracticeTemplate): readonly Offer[] => [
    {
      code: 'contract',
      label: title,
      values: (said) => ({
        worker: said(contract.problem),
        workerRole: linesOf(contract.workerRole, said),
        clientRole: linesOf(contract.clientRole, said),
        ofWorker: said(contract.expectations.ofWorker),
        ofClient: said(contract.expectations.ofClient),
        methods: linesOf(contract.methods, said),
        place: said(contract.arrangements.place),
        time: said(contract.arrangements.time),
        frequency: said(contract.arrangements.frequency),
        confidentialityLimits: linesOf(contract.confidentialityLimits, said),
        reviewOn: typedDay(addDays(today, review.everyDays)),
      }),
    },
  ];

function ContractForm(props: ActProps) {
  const say = useSay();
  const { today } = useSession();
  const { state } = useCase();
  const before =
    state.contract.versions.find((one) => one.contract === props.about) ?? state.contract.versions.at(-1);
  const mending = before !== undefined && before.contract === props.about && before.signatures.length === 0;
  const collective = isCollective(state.intake.opening?.clientKind);
  const isChange = before !== undefined && (!mending || before.version > 1);
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.contractSubmit}
      initial={contractValues(before, state.intake.opening?.presentingProblem, mending)}
      facts={(form) => [
        fact('ContractDrafted', contractData(form, mending ? before.contract : newId(), isChange)),
      ]}
    >
      <FromTemplate offers={usualContract(today)} onlyEmpty />
      {isChange ? <TextProse name="change" label={w.change} /> : null}
      <TextProse name="client" label={w.problemClient} rows={4} />
      <TextProse name="worker" label={w.problemWorker} rows={4} required />
      <LinesField name="goals" label={w.goals} rows={4} required />
      <LinesField name="workerRole" label={w.workerRole} rows={3} />
      <LinesField name="clientRole" label={w.clientRole} rows={3} />
      <TextProse name="ofWorker" label={w.ofWorker} rows={2} />
      <TextProse name="ofClient" label={w.ofClient} rows={2} />
      <LinesField name="methods" label={w.methods} rows={2} />
      <h2>{say(w.arrangements)}</h2>
      <div className="pair">
        <TextLine name="place" label={w.place} />
        <TextLine name="time" label={w.time} />
        <TextLine name="frequency" label={w.frequency} />
        <TextLine name="length" label={w.length} />
        <NumberField name="fees" label={w.fees} />
        <TextLine name="language" label={w.textLanguage} />
        <DayField name="reviewOn" label={w.reviewOn} />
        <DayField name="endsOn" label={w.endsOn} />
      </div>
      {collective ? <NumberField name="fewestShown" label={w.fewestShown} hint={w.fewestShownHint} /> : null}
      <TextProse name="other" label={w.other} rows={1} />
      <LinesField name="confidentialityLimits" label={w.confidentialityLimits} rows={2} />
    </ActForm>
  );
}

/** Who signs by hand may do so on the device; a child always may, whichever way it shows that it is willing. */
const maySignHere = (as: unknown, how: unknown) => how === 'signed' || as === 'child';

function SignHere() {
  const { as, how } = useFormState().values;
  return maySignHere(as, how) ? <SignaturePad name="mark" label={w.signHere} /> : null;
}

function SignForm(props: ActProps) {
  const { state } = useCase();
  const people = usePeople();
  const { worker } = useSession();
  const version =
    state.contract.versions.find((one) => one.contract === props.about) ?? state.contract.versions.at(-1);
  const next = version?.signatures.some((one) => one.as === 'worker') === true ? 'client' : 'worker';
  const unsigned = people.find(
    (one) => !one.child && version?.signatures.every((signature) => signature.name !== one.name),
  );
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.signSubmit}
      initial={{
        as: next,
        name: next === 'worker' ? worker.name : (unsigned?.name ?? ''),
        onBehalfOf: '',
        how: 'signed',
        readAloud: false,
        mark: '',
        note: '',
      }}
      facts={(form) => {
        const name = form.text('name');
        const isWorker = form.text('as') === 'worker';
        const person = people.find((one) => one.name === name)?.person;
        return [
          fact('ContractSigned', {
            contract: version?.contract,
            as: form.text('as'),
            person: isWorker ? undefined : person,
            worker: isWorker && name === worker.name ? worker.id : undefined,
            name,
            onBehalfOf: form.text('onBehalfOf'),
            how: form.text('how'),
            readAloud: form.ticked('readAloud') || undefined,
            mark: maySignHere(form.text('as'), form.text('how')) ? form.text('mark') : undefined,
            note: form.text('note'),
            attachments: form.attachments(),
          }),
        ];
      }}
    >
      <ChoiceField name="as" label={w.signAs} options={signatoryWords} required />
      <TextLine name="name" label={w.signName} required />
      <TextLine name="onBehalfOf" label={w.onBehalfOf} />
      <ChoiceField name="how" label={w.how} options={signingWayWords} required />
      <TickField name="readAloud" label={w.readAloud} />
      <SignHere />
      <AttachmentField paper />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

export const engagementActs: Acts = {
  contact: { title: w.contact, stage, Form: ContactForm },
  screen: { title: w.screen, stage, Form: ScreenForm },
  decide: { title: w.decide, stage, Form: DecideForm },
  involve: { title: w.involve, stage: '', Form: InvolveForm },
  contract: { title: w.contract, stage, Form: ContractForm },
  sign: { title: w.sign, stage, Form: SignForm },
};
