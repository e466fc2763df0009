/** The acts of the group's cash box: opened, money in and out with its receipt, counted, talked over, handed on, closed. */
import { type CashBox, contributionRuleWords, incomeKindWords, type Words } from '@pendamping/domain';
import { AttachmentField } from '../../offline/attachments/attachment-field.tsx';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { ChoiceField, TextLine, TextProse, TickField } from '../../ui/fields.tsx';
import { useFormState } from '../../ui/form-context.ts';
import type { FormReader } from '../../ui/form-reader.ts';
import { NotHere } from '../../ui/states.tsx';
import { MemberField } from './members.tsx';
import { moneyScreenWords as w } from './money-words.ts';

const stage = 'group';

function AmountField({
  name = 'amount',
  label = w.amount,
  required = true,
}: {
  readonly name?: string;
  readonly label?: Words;
  readonly required?: boolean;
}) {
  return <TextLine name={name} label={label} hint={w.amountHint} inputMode="numeric" required={required} />;
}

function useBox(about: string | undefined): CashBox | undefined {
  const { cashBoxes } = useCase().state;
  return about === undefined ? undefined : cashBoxes[about];
}

function FixedAmount() {
  const { values } = useFormState();
  return values.contributions === 'fixed' ? (
    <div className="pair">
      <AmountField label={w.contributionAmount} />
      <TextLine name="every" label={w.every} />
    </div>
  ) : null;
}

function Contributions() {
  return (
    <>
      <ChoiceField name="contributions" label={w.contributions} options={contributionRuleWords} required />
      <FixedAmount />
    </>
  );
}

const contributionsIn = (form: FormReader) => {
  const isFixed = form.text('contributions') === 'fixed';
  return {
    contributions: form.text('contributions'),
    amount: isFixed ? form.rupiah('amount') : undefined,
    every: isFixed ? form.text('every') : undefined,
  };
};

function OpenForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.openBox}
      initial={{ name: '', keeper: '', contributions: 'voluntary', amount: '', every: '', openingAmount: '' }}
      facts={(form) => [
        fact('CashBoxOpened', {
          box: newId(),
          name: form.text('name'),
          keeper: form.text('keeper'),
          openingAmount: form.rupiah('openingAmount'),
          ...contributionsIn(form),
        }),
      ]}
    >
      <MemberField name="keeper" label={w.keeper} required />
      <Contributions />
      <AmountField name="openingAmount" label={w.openingAmount} required={false} />
      <TextLine name="name" label={w.name} />
    </ActForm>
  );
}

function ContributionsForm(props: ActProps) {
  const box = useBox(props.about);
  const terms = box?.terms.at(-1);
  if (box === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{
        contributions: terms?.contributions ?? '',
        amount: terms?.amount === undefined ? '' : String(terms.amount),
        every: terms?.every ?? '',
        reason: '',
      }}
      facts={(form) => [
        fact('ContributionsChanged', { box: box.box, ...contributionsIn(form), reason: form.text('reason') }),
      ]}
    >
      <Contributions />
      <TextProse name="reason" label={w.reason} rows={2} />
    </ActForm>
  );
}

function ReceivedForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepReceived}
      initial={{ amount: '', for: 'contribution', member: '', from: '', words: '' }}
      facts={(form) => [
        fact('CashReceived', {
          box: props.about,
          movement: newId(),
          amount: form.rupiah('amount'),
          for: form.text('for'),
          member: form.text('member'),
          from: form.text('from'),
          words: form.text('words'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <AmountField />
      <ChoiceField name="for" label={w.for} options={incomeKindWords} required />
      <div className="pair">
        <MemberField name="member" label={w.member} all />
        <TextLine name="from" label={w.from} />
      </div>
      <TextProse name="words" label={w.words} rows={1} />
      <AttachmentField />
    </ActForm>
  );
}

function SpentForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepSpent}
      initial={{ amount: '', what: '', advancedBy: '' }}
      facts={(form) => [
        fact('CashSpent', {
          box: props.about,
          movement: newId(),
          amount: form.rupiah('amount'),
          what: form.text('what'),
          advancedBy: form.text('advancedBy'),
          attachments: form.attachments(),
        }),
      ]}
    >
      <AmountField />
      <TextProse name="what" label={w.what} rows={2} required />
      <TextLine name="advancedBy" label={w.advancedBy} hint={w.advancedByHint} />
      <AttachmentField />
    </ActForm>
  );
}

function CountedForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keepCounted}
      initial={{ counted: '', witnesses: '', words: '' }}
      facts={(form) => [
        fact('CashCounted', {
          box: props.about,
          count: newId(),
          counted: form.rupiah('counted'),
          witnesses: form.text('witnesses'),
          words: form.text('words'),
        }),
      ]}
    >
      <AmountField name="counted" label={w.countedAmount} />
      <TextLine name="witnesses" label={w.witnesses} />
      <TextProse name="words" label={w.words} rows={2} />
    </ActForm>
  );
}

/** About the count; its box is looked up. */
function SettledForm(props: ActProps) {
  const { cashBoxes } = useCase().state;
  const box = Object.values(cashBoxes).find((one) =>
    one.movements.some((each) => each.kind === 'counted' && each.count === props.about),
  );
  if (box === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ how: '', booked: false }}
      facts={(form) => [
        fact('CashDifferenceSettled', {
          box: box.box,
          count: props.about,
          how: form.text('how'),
          booked: form.ticked('booked'),
        }),
      ]}
    >
      <TextProse name="how" label={w.how} rows={3} required autoFocus />
      <TickField name="booked" label={w.booked} />
    </ActForm>
  );
}

function KeeperForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ keeper: '', reason: '' }}
      facts={(form) => [
        fact('CashKeeperChanged', {
          box: props.about,
          keeper: form.text('keeper'),
          reason: form.text('reason'),
        }),
      ]}
    >
      <MemberField name="keeper" label={w.newKeeper} required />
      <TextProse name="reason" label={w.reason} rows={2} />
    </ActForm>
  );
}

function CloseForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.close}
      initial={{ words: '' }}
      facts={(form) => [fact('CashBoxClosed', { box: props.about, words: form.text('words') })]}
    >
      <TextProse name="words" label={w.closeWords} rows={2} required autoFocus />
    </ActForm>
  );
}

export const cashActs: Acts = {
  'cash-open': { title: w.openBox, stage, Form: OpenForm },
  'cash-contributions': { title: w.changeContributions, stage, Form: ContributionsForm },
  'cash-received': { title: w.received, stage, Form: ReceivedForm },
  'cash-spent': { title: w.spent, stage, Form: SpentForm },
  'cash-counted': { title: w.counted, stage, Form: CountedForm },
  'cash-settled': { title: w.settle, stage, Form: SettledForm },
  'cash-keeper': { title: w.changeKeeper, stage, Form: KeeperForm },
  'cash-close': { title: w.close, stage, Form: CloseForm },
};
