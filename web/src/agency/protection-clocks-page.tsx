/** The clocks of protection an agency goes by: each with what it rests on, to be changed, added or laid aside. */
import { clockBasisWords, clockBeginningWords, clocksInUse, type ProtectionClock } from '@pendamping/domain';
import { useState } from 'react';
import { newId } from '../offline/record.ts';
import { useAgency } from '../offline/use-agency.tsx';
import { longDay, typedDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import { ChoiceField, DayField, NumberField, TextLine } from '../ui/fields.tsx';
import { compact } from '../ui/form-reader.ts';
import { useAgencyFact } from './agency-fact.ts';
import { agencyScreenWords as w } from './words.ts';

/** A new clock gets a code of its own, which nobody has to think of. */
const newCode = () => `own-${newId()}`;

function ClockForm({
  known,
  done,
}: {
  readonly known: ProtectionClock | undefined;
  readonly done: () => void;
}) {
  const { agency, today } = useSession();
  return (
    <EntryForm
      draftKey={`clock:${known?.code ?? 'new'}`}
      dated={false}
      submit={w.clockSave}
      done={done}
      cancel={done}
      initial={{
        wordsId: known?.words.id ?? '',
        wordsEn: known?.words.en ?? '',
        hours: known === undefined ? '' : String(known.hours),
        begins: known?.begins ?? 'risk-reported',
        basis: known?.basis ?? 'own-standard',
        sourceId: known?.source.id ?? '',
        sourceEn: known?.source.en ?? '',
        seenOn: typedDay(known?.seenOn ?? today),
      }}
      toEntries={(form) => [
        {
          record: 'agency' as const,
          stream: agency.id,
          type: 'ProtectionClockSet',
          occurredOn: today,
          data: {
            clock: compact({
              code: known?.code ?? newCode(),
              words: { id: form.text('wordsId'), en: form.text('wordsEn') ?? form.text('wordsId') },
              hours: form.number('hours'),
              begins: form.text('begins'),
              basis: form.text('basis'),
              source: { id: form.text('sourceId'), en: form.text('sourceEn') ?? form.text('sourceId') },
              seenOn: form.day('seenOn'),
            }),
          },
        },
      ]}
    >
      <TextLine name="wordsId" label={w.clockWordsId} required />
      <TextLine name="wordsEn" label={w.clockWordsEn} />
      <NumberField name="hours" label={w.clockHours} hint={w.clockHoursHint} required />
      <ChoiceField name="begins" label={w.clockBegins} options={clockBeginningWords} required />
      <ChoiceField name="basis" label={w.clockBasis} options={clockBasisWords} required />
      <TextLine name="sourceId" label={w.clockSourceId} required />
      <TextLine name="sourceEn" label={w.clockSourceEn} />
      <DayField name="seenOn" label={w.clockSeenOn} hint={w.clockSeenHint} />
    </EntryForm>
  );
}

function ClockLine({ one, edit }: { readonly one: ProtectionClock; readonly edit: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const recordFact = useAgencyFact();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const layAside = async () =>
    setRefused(
      await recordFact('ProtectionClockLaidAside', { code: one.code, reason: say(w.clockLaidAsideReason) }),
    );
  return (
    <li className="thing">
      <h2>{say(one.words)}</h2>
      <p>
        {say(w.clockIn, { hours: one.hours })} · {say(clockBeginningWords[one.begins])} ·{' '}
        <strong>{say(clockBasisWords[one.basis])}</strong>
      </p>
      <p className="muted small">
        {say(one.source)}
        {one.seenOn === undefined && one.basis !== 'own-standard' ? ` · ${say(w.clockNotChecked)}` : ''}
        {one.seenOn === undefined ? '' : ` · ${say(w.clockSeen, { day: longDay(one.seenOn, language) })}`}
      </p>
      {refused === undefined ? null : <p role="alert">{refused}</p>}
      <p className="buttons">
        <button type="button" className="button quiet" onClick={edit}>
          {say(w.clockChange)}
          <span className="visually-hidden">: {say(one.words)}</span>
        </button>
        {asking ? (
          <button type="button" className="button danger" onClick={() => void layAside()}>
            {say(w.clockLayAsideSure)}
            <span className="visually-hidden">: {say(one.words)}</span>
          </button>
        ) : (
          <button type="button" className="button quiet" onClick={() => setAsking(true)}>
            {say(w.clockLayAside)}
            <span className="visually-hidden">: {say(one.words)}</span>
          </button>
        )}
      </p>
    </li>
  );
}

export function ProtectionClocksPage() {
  const say = useSay();
  const { protectionClocks } = useAgency();
  const [editing, setEditing] = useState<string | undefined>();
  const all = clocksInUse(protectionClocks);
  const stop = () => setEditing(undefined);
  if (editing !== undefined)
    return (
      <div className="page narrow">
        <h1>{say(w.clocks)}</h1>
        <ClockForm known={all.find((one) => one.code === editing)} done={stop} />
      </div>
    );
  return (
    <div className="page narrow">
      <h1>{say(w.clocks)}</h1>
      <p className="muted">{say(w.clocksLead)}</p>
      <p className="buttons">
        <button type="button" className="button" onClick={() => setEditing('')}>
          + {say(w.clockAdd)}
        </button>
      </p>
      <ul className="plain-list">
        {all.map((one) => (
          <ClockLine key={one.code} one={one} edit={() => setEditing(one.code)} />
        ))}
      </ul>
    </div>
  );
}
