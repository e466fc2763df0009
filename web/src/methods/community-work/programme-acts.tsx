/** The acts of a programme: its money, who took part, what goes on afterwards, and data disposed of. */
import {
  contributionKindWords,
  heldMeetings,
  programmeBudget,
  prospectWords,
  standingActivities,
} from '@pendamping/domain';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage } from '../../shell/language.tsx';
import {
  ChoiceField,
  DayField,
  NumberField,
  named,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { uiWords } from '../../ui/words.ts';
import { countIn, countValues, HeadCountFields } from './head-count-fields.tsx';
import { programmeScreenWords as w } from './programme-words.ts';

const stage = 'community';

function useSources(): readonly string[] {
  const { state } = useCase();
  return programmeBudget(state)?.sources.map((one) => one.source) ?? [];
}

function useActivities() {
  const { plan } = useCase().state;
  return named(standingActivities(plan).map((one) => [one.planned, one.what] as const));
}

const RupiahField = (props: Parameters<typeof NumberField>[0]) => (
  <NumberField hint={uiWords.rupiahHint} {...props} />
);

function FundingForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ source: '', amount: '', until: '', note: '' }}
      facts={(form) => [
        fact('FundingPromised', {
          funding: newId(),
          source: form.text('source'),
          amount: form.rupiah('amount'),
          until: form.day('until'),
          note: form.text('note'),
        }),
      ]}
    >
      <TextLine name="source" label={w.source} required suggestions={useSources()} />
      <RupiahField name="amount" label={w.amount} required />
      <DayField name="until" label={w.untilDay} />
      <TextProse name="note" label={w.note} rows={2} />
    </ActForm>
  );
}

function FundingChangeForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ amount: '', until: '', reason: '' }}
      facts={(form) => [
        fact('FundingChanged', {
          funding: props.about,
          amount: form.rupiah('amount'),
          until: form.day('until'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <RupiahField name="amount" label={w.amount} />
      <DayField name="until" label={w.untilDay} />
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function SpendForm(props: ActProps) {
  const sources = useSources();
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{
        planned: props.about ?? '',
        source: '',
        amount: '',
        what: '',
        receiptNumber: '',
        beyondBecause: '',
      }}
      facts={(form) => [
        fact('MoneySpent', {
          spending: newId(),
          planned: form.text('planned'),
          source: form.text('source'),
          amount: form.rupiah('amount'),
          what: form.text('what'),
          receiptNumber: form.text('receiptNumber'),
          beyondBecause: form.text('beyondBecause'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <SelectField name="planned" label={w.forActivity} options={useActivities()} required />
      <SelectField
        name="source"
        label={w.source}
        options={named(sources.map((one) => [one, one] as const))}
        required
      />
      <RupiahField name="amount" label={w.amount} required />
      <TextLine name="what" label={w.forWhat} required />
      <TextLine name="receiptNumber" label={w.receiptNumber} />
      <AttachmentField />
      <TextProse name="beyondBecause" label={w.beyondBecause} hint={w.beyondHint} rows={2} />
    </ActForm>
  );
}

function ReturnForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ amount: '', reason: '' }}
      facts={(form) => [
        fact('MoneyReturned', {
          returned: newId(),
          spending: props.about,
          amount: form.rupiah('amount'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <RupiahField name="amount" label={w.amount} required />
      <TextProse name="reason" label={w.reason} rows={2} required />
    </ActForm>
  );
}

function ContributionForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ givenBy: '', kind: 'work-days', what: '', number: '', unit: '', worth: '', planned: '' }}
      facts={(form) => [
        fact('ContributionGiven', {
          contribution: newId(),
          planned: form.text('planned'),
          givenBy: form.text('givenBy'),
          kind: form.text('kind'),
          what: form.text('what'),
          number: form.number('number'),
          unit: form.text('unit'),
          worth: form.rupiah('worth'),
        }),
      ]}
    >
      <TextLine name="givenBy" label={w.givenBy} required />
      <ChoiceField name="kind" label={w.kind} options={contributionKindWords} required />
      <TextLine name="what" label={w.forWhat} required />
      <div className="pair">
        <NumberField name="number" label={w.number} />
        <TextLine name="unit" label={w.unit} />
      </div>
      <SelectField name="planned" label={w.forActivity} options={useActivities()} />
      <RupiahField name="worth" label={w.worth} />
    </ActForm>
  );
}

function ParticipationForm(props: ActProps) {
  const { language } = useLanguage();
  const { activities, meetings, participations } = useCase().state;
  const held = heldMeetings(meetings).map(({ meeting, on, subject }) => [meeting, on, subject] as const);
  const done = Object.values(activities).map(({ activity, on, what }) => [activity, on, what] as const);
  const options = [...held, ...done]
    .sort(([, a], [, b]) => b.localeCompare(a))
    .map(([id, on, what]) => [id, `${longDay(on, language)}: ${what.slice(0, 80)}`] as const);
  const known =
    props.about === undefined
      ? undefined
      : (participations[props.about] ?? { count: meetings[props.about]?.held?.count });
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ of: props.about ?? '', source: '', ...countValues(known?.count) }}
      facts={(form) => [
        fact('ParticipationCounted', {
          of: form.text('of'),
          count: countIn(form),
          source: form.text('source'),
        }),
      ]}
    >
      <SelectField name="of" label={w.ofWhat} options={named(options)} required />
      <HeadCountFields />
      <TextLine name="source" label={w.countSource} />
    </ActForm>
  );
}

function SustainabilityForm(props: ActProps) {
  const { sustainability } = useCase().state;
  const known = props.about === undefined ? undefined : sustainability[props.about];
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{
        what: known?.what ?? '',
        prospect: known?.prospect ?? '',
        carriedBy: known?.carriedBy ?? '',
        means: known?.means ?? '',
        couldStop: known?.couldStop ?? '',
      }}
      facts={(form) => [
        fact('SustainabilityWeighed', {
          sustainability: props.about ?? newId(),
          what: form.text('what'),
          prospect: form.text('prospect'),
          carriedBy: form.text('carriedBy'),
          means: form.text('means'),
          couldStop: form.text('couldStop'),
        }),
      ]}
    >
      <TextProse name="what" label={w.whatGoesOn} rows={2} required />
      <ChoiceField name="prospect" label={w.prospect} options={prospectWords} required />
      <TextLine name="carriedBy" label={w.carriedBy} />
      <TextProse name="means" label={w.means} rows={2} />
      <TextProse name="couldStop" label={w.couldStop} rows={2} />
    </ActForm>
  );
}

function DisposalForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ what: '', where: '', byWhom: '', kept: '' }}
      facts={(form) => [
        fact('DataDisposed', {
          disposal: newId(),
          what: form.text('what'),
          where: form.text('where'),
          byWhom: form.text('byWhom'),
          kept: form.text('kept'),
        }),
      ]}
    >
      <TextProse name="what" label={w.disposalWhat} rows={2} required />
      <TextLine name="where" label={w.where} required />
      <TextLine name="byWhom" label={w.byWhom} />
      <TextProse name="kept" label={w.kept} rows={2} />
    </ActForm>
  );
}

export const programmeActs: Acts = {
  funding: { title: w.funding, stage, Form: FundingForm },
  'funding-change': { title: w.fundingChange, stage, Form: FundingChangeForm },
  spend: { title: w.spend, stage, Form: SpendForm },
  'spend-return': { title: w.giveBack, stage, Form: ReturnForm },
  contribution: { title: w.contribute, stage, Form: ContributionForm },
  participation: { title: w.countParticipation, stage, Form: ParticipationForm },
  sustainability: { title: w.weigh, stage, Form: SustainabilityForm },
  'data-disposal': { title: w.disposal, stage, Form: DisposalForm },
};
