/** Whether we take referrals from other agencies of this installation, and for whom. */
import { useState } from 'react';
import { useAgencyFact } from '../agency/agency-fact.ts';
import { useAgency } from '../offline/use-agency.tsx';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import { TextProse } from '../ui/fields.tsx';
import { resourceScreenWords as w } from './words.ts';

export function WelcomePanel() {
  const say = useSay();
  const { language } = useLanguage();
  const { agency, today } = useSession();
  const { welcome } = useAgency();
  const tell = useAgencyFact();
  const [problem, setProblem] = useState<string | undefined>();
  return (
    <section>
      <h2>{say(w.welcomeHead)}</h2>
      <p className="muted">{say(w.welcomeLead)}</p>
      {welcome.since === undefined ? null : (
        <p className="row">
          <span>{say(w.welcoming, { day: longDay(welcome.since, language) })}</span>
          <button
            type="button"
            className="button quiet"
            onClick={() => void tell('ReferralsPaused', {}).then(setProblem)}
          >
            {say(w.pause)}
          </button>
        </p>
      )}
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <EntryForm
        key={`${welcome.since}:${welcome.takes}`}
        draftKey="welcome"
        dated={false}
        initial={{ takes: welcome.takes ?? '' }}
        submit={w.welcome}
        done={() => undefined}
        toEntries={(form) => [
          {
            record: 'agency' as const,
            stream: agency.id,
            type: 'ReferralsWelcomed',
            data: { takes: form.text('takes') ?? '' },
            occurredOn: today,
          },
        ]}
      >
        <TextProse name="takes" label={w.takes} rows={2} required />
      </EntryForm>
    </section>
  );
}
