/** The acts of rotating savings: a round begun, paid in, a turn received, settled with who left, ended. */
import {
  membersOn,
  type SavingsRound,
  savingsOrderWords,
  savingsRhythmWords,
  settlementWayWords,
  turnReached,
} from '@pendamping/domain';
import { newId } from '../../offline/record.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActForm, type ActProps, type Acts, fact } from '../../overviews/act.tsx';
import { useSession } from '../../shell/session.tsx';
import {
  ChoiceField,
  ChoicesField,
  NumberField,
  SelectField,
  TextLine,
  TextProse,
} from '../../ui/fields.tsx';
import { NotHere } from '../../ui/states.tsx';
import { optionsOf, useMemberName, useMembersThen } from './members.tsx';
import { moneyScreenWords as w } from './money-words.ts';

const stage = 'group';

function useRound(about: string | undefined): SavingsRound | undefined {
  const { rotatingSavings } = useCase().state;
  return about === undefined ? undefined : rotatingSavings[about];
}

function useTakers(round: SavingsRound | undefined) {
  const name = useMemberName();
  return optionsOf((round?.takers ?? []).map((member) => ({ member, name: name(member) })));
}

function Takers() {
  return <ChoicesField name="takers" label={w.takers} options={optionsOf(useMembersThen())} required />;
}

function BeginForm(props: ActProps) {
  const { composition } = useCase().state;
  const { today } = useSession();
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.beginRound}
      initial={{
        amount: '',
        order: 'lot',
        rhythm: 'each-session',
        takers: membersOn(composition, today).map((one) => one.member),
      }}
      facts={(form) => {
        const takers = form.choices('takers');
        if (takers.length < 2) form.faults.set('takers', w.takersNeeded);
        return [
          fact('SavingsRoundBegun', {
            round: newId(),
            amount: form.rupiah('amount'),
            order: form.text('order'),
            rhythm: form.text('rhythm'),
            takers,
          }),
        ];
      }}
    >
      <TextLine name="amount" label={w.amount} hint={w.amountHint} inputMode="numeric" required />
      <ChoiceField name="order" label={w.order} options={savingsOrderWords} required />
      <ChoiceField name="rhythm" label={w.rhythm} options={savingsRhythmWords} required />
      <Takers />
    </ActForm>
  );
}

function PaidForm(props: ActProps) {
  const round = useRound(props.about);
  const takers = useTakers(round);
  if (round === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.paid}
      initial={{ turn: String(Math.max(1, turnReached(round))), amount: String(round.amount), paid: [] }}
      facts={(form) => {
        const amount = form.rupiah('amount') ?? round.amount;
        return [
          fact('SavingsPaidIn', {
            round: round.round,
            turn: form.number('turn'),
            paid: form.choices('paid').map((member) => ({ member, amount })),
          }),
        ];
      }}
    >
      <NumberField name="turn" label={w.turn} required />
      <ChoicesField name="paid" label={w.paidBy} options={takers} required />
      <TextLine name="amount" label={w.amount} hint={w.amountHint} inputMode="numeric" required />
    </ActForm>
  );
}

function TurnForm(props: ActProps) {
  const round = useRound(props.about);
  const takers = useTakers(round);
  if (round === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.turnReceived}
      initial={{
        turn: String(Math.max(1, turnReached(round))),
        member: '',
        amount: String(round.amount * round.takers.length),
      }}
      facts={(form) => [
        fact('SavingsTurnReceived', {
          round: round.round,
          turn: form.number('turn'),
          member: form.text('member'),
          amount: form.rupiah('amount'),
        }),
      ]}
    >
      <NumberField name="turn" label={w.turn} required />
      <SelectField name="member" label={w.whoReceived} options={takers} required />
      <TextLine name="amount" label={w.amount} hint={w.amountHint} inputMode="numeric" required />
    </ActForm>
  );
}

function SettleForm(props: ActProps) {
  const round = useRound(props.about);
  const takers = useTakers(round);
  if (round === undefined) return <NotHere />;
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.keep}
      initial={{ member: '', how: '', words: '' }}
      facts={(form) => [
        fact('SavingsMemberSettled', {
          round: round.round,
          member: form.text('member'),
          how: form.text('how'),
          words: form.text('words'),
        }),
      ]}
    >
      <SelectField name="member" label={w.takers} options={takers} required />
      <ChoiceField name="how" label={w.settlement} options={settlementWayWords} required />
      <TextProse name="words" label={w.how} rows={2} required />
    </ActForm>
  );
}

function EndForm(props: ActProps) {
  return (
    <ActForm
      {...props}
      stage={stage}
      submit={w.endRound}
      initial={{ words: '' }}
      facts={(form) => [fact('SavingsRoundEnded', { round: props.about, words: form.text('words') })]}
    >
      <TextProse name="words" label={w.words} rows={2} />
    </ActForm>
  );
}

export const savingsActs: Acts = {
  'savings-begin': { title: w.beginRound, stage, Form: BeginForm },
  'savings-paid': { title: w.paid, stage, Form: PaidForm },
  'savings-turn': { title: w.turnReceived, stage, Form: TurnForm },
  'savings-settle': { title: w.settleMember, stage, Form: SettleForm },
  'savings-end': { title: w.endRound, stage, Form: EndForm },
};
