/** Taking a service out of the directory; what was written of it stays readable. */
import { withdrawalReasonWords } from '@pendamping/domain';
import { useSay } from '../../shell/language.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { ChoiceField, TextProse } from '../../ui/fields.tsx';
import { serviceFact } from './directory-fact.ts';
import { directoryWords as w } from './words.ts';

const { 'gone-from-feed': _, ...byHand } = withdrawalReasonWords;

export function WithdrawForm({ service }: { readonly service: string }) {
  const say = useSay();
  return (
    <details>
      <summary>{say(w.withdraw)}</summary>
      <EntryForm
        draftKey={`${service}:withdraw`}
        dated={false}
        initial={{ reason: '', note: '' }}
        submit={w.withdraw}
        done={() => undefined}
        toEntries={(form, occurredOn) => [
          serviceFact(
            service,
            'ServiceWithdrawn',
            { reason: form.text('reason'), note: form.text('note') },
            occurredOn,
          ),
        ]}
      >
        <ChoiceField name="reason" label={w.withdrawWhy} options={byHand} required />
        <TextProse name="note" label={w.note} rows={2} />
      </EntryForm>
    </details>
  );
}
