import { timeZones, timeZoneWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { newId, record } from '../offline/record.ts';
import { useAgency } from '../offline/use-agency.tsx';
import { AreaCodesField } from '../resources/directory/area-codes-field.tsx';
import { WelcomePanel } from '../resources/welcome-panel.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import { ChoiceField, LinesField, TextLine, TextProse } from '../ui/fields.tsx';
import { compact } from '../ui/form-reader.ts';
import { Loading } from '../ui/states.tsx';
import { agencyScreenWords as w } from './words.ts';

export function AgencyPage() {
  const say = useSay();
  const { agency, today } = useSession();
  const { unit } = useAgency();
  const [saved, setSaved] = useState(false);
  const known = unit.description;
  if (known === undefined) return <Loading />;
  const entry = (type: string, data: Readonly<Record<string, unknown>>) => ({
    record: 'agency' as const,
    stream: agency.id,
    type,
    data: compact(data),
    occurredOn: today,
  });
  const programmes = Object.values(unit.programmes).filter((one) => !one.closed);
  return (
    <div className="page narrow">
      <h1>{say(w.agency)}</h1>
      <p className="buttons">
        <Link to="/agency/instruments" className="button">
          {say(w.instruments)}
        </Link>
        <Link className="button" to="/agency/templates">
          {say(w.templates)}
        </Link>
        <Link className="button" to="/agency/clocks">
          {say(w.clocks)}
        </Link>
      </p>
      <EntryForm
        draftKey="agency"
        dated={false}
        initial={{
          name: known.name,
          city: known.city,
          timeZone: known.timeZone ?? timeZones[0],
          letterhead: known.letterhead.join('\n'),
          offers: known.offers ?? '',
          regencies: known.regencies?.join('\n') ?? '',
        }}
        submit={w.save}
        done={() => setSaved(true)}
        toEntries={(form) => [
          entry('AgencyDescribed', {
            name: form.text('name'),
            city: form.text('city'),
            timeZone: form.text('timeZone'),
            letterhead: form.lines('letterhead'),
            offers: form.text('offers'),
            regencies: form.lines('regencies').map((one) => one.split(' ')[0] ?? one),
          }),
        ]}
      >
        <TextLine name="name" label={w.name} required />
        <TextLine name="city" label={w.city} required />
        <ChoiceField name="timeZone" label={w.timeZone} options={timeZoneWords} required />
        <LinesField name="letterhead" label={w.letterhead} />
        <TextProse name="offers" label={w.offers} />
        <AreaCodesField name="regencies" label={w.regencies} hint={w.regenciesHint} narrowest={2} />
      </EntryForm>
      {saved ? <p role="status">{say(w.saved)}</p> : null}
      <WelcomePanel />
      <section>
        <h2>{say(w.programmes)}</h2>
        <ul className="plain-list">
          {programmes.map((one) => (
            <li key={one.programme} className="row">
              <span>{one.name}</span>
              <button
                type="button"
                className="button quiet"
                onClick={() => void record([entry('ProgrammeClosed', { programme: one.programme })])}
              >
                {say(w.closeProgramme)}
              </button>
            </li>
          ))}
        </ul>
        <EntryForm
          key={programmes.length}
          draftKey="programme"
          dated={false}
          initial={{ name: '' }}
          submit={w.openProgramme}
          done={() => undefined}
          toEntries={(form) => [entry('ProgrammeOpened', { programme: newId(), name: form.text('name') })]}
        >
          <TextLine name="name" label={w.programmeName} required />
        </EntryForm>
      </section>
    </div>
  );
}
