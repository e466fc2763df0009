/** What a worker and their clients found a service to be worth. */
import { serviceQualityWords } from '@pendamping/domain';
import { useState } from 'react';
import { useSay } from '../../shell/language.tsx';
import { EntryForm } from '../../ui/entry-form.tsx';
import { ChoiceField, TextProse } from '../../ui/fields.tsx';
import { serviceFact } from './directory-fact.ts';
import { directoryWords as w } from './words.ts';

export function JudgeForm({ service }: { readonly service: string }) {
  const say = useSay();
  const [done, setDone] = useState(0);
  return (
    <details key={done}>
      <summary>{say(w.judge)}</summary>
      <p className="hint">{say(w.judgeLead)}</p>
      <EntryForm
        draftKey={`${service}:judge`}
        initial={{ quality: '', reason: '' }}
        submit={w.judge}
        done={() => setDone(done + 1)}
        toEntries={(form, occurredOn) => [
          serviceFact(
            service,
            'ServiceJudged',
            { quality: form.text('quality'), reason: form.text('reason') },
            occurredOn,
          ),
        ]}
      >
        <ChoiceField name="quality" label={w.quality} options={serviceQualityWords} required />
        <TextProse name="reason" label={w.reason} rows={2} required />
      </EntryForm>
    </details>
  );
}
