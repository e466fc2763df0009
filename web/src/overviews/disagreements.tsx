/** Two who wrote the same fact without knowing of each other: both shown, and somebody chooses. */
import type { Disagreement, ReadEntry } from '@pendamping/domain';
import { useState } from 'react';
import { record } from '../offline/record.ts';
import { useWorkerName } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { commonFields, fieldLabel } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

interface Place {
  readonly record: 'case' | 'client';
  readonly stream: string;
  readonly one: Disagreement;
  readonly entries: readonly ReadEntry[];
}

function Side({
  read,
  about,
  choose,
  busy,
}: {
  readonly read: ReadEntry;
  readonly about: string;
  readonly choose: () => void;
  readonly busy: boolean;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const nameOf = useWorkerName();
  const key = about.slice(about.lastIndexOf('/') + 1);
  const single = Object.hasOwn(read.data, key) ? { [key]: read.data[key] } : read.data;
  const writing = Object.entries(single).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return (
    <div className="side">
      <p className="muted small">
        {nameOf(read.entry.by.id)} · {moment(read.entry.recordedAt, language, agency.timeZone)}
      </p>
      <dl className="facts">
        {writing.map(([name, value]) => (
          <div key={name}>
            <dt>{say(fieldLabel(commonFields, name))}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button quiet" disabled={busy} onClick={choose}>
        {say(w.thisStands)}
      </button>
    </div>
  );
}

function Dispute({ place }: { readonly place: Place }) {
  const { today } = useSession();
  const [busy, setBusy] = useState(false);
  const settle = async (keeps: string, reason: string) => {
    setBusy(true);
    await record([
      {
        record: place.record,
        stream: place.stream,
        type: 'DisagreementSettled',
        data: { about: place.one.about, keeps, reason },
        occurredOn: today,
      },
    ]).catch(() => undefined);
    setBusy(false);
  };
  const sides = [place.one.earlier, place.one.later].flatMap(
    (id) => place.entries.find((one) => one.entry.id === id) ?? [],
  );
  return (
    <div className="sides">
      {sides.map((read) => (
        <Side
          key={read.entry.id}
          read={read}
          about={place.one.about}
          busy={busy}
          choose={() => void settle(read.entry.id, w.thisStands.id)}
        />
      ))}
    </div>
  );
}

export function Disagreements() {
  const say = useSay();
  const { id, reading, clients } = useCase();
  const places: Place[] = [
    ...reading.disagreements.map((one) => ({
      record: 'case' as const,
      stream: id,
      one,
      entries: reading.entries,
    })),
    ...clients.flatMap((client) =>
      client.reading.disagreements.map((one) => ({
        record: 'client' as const,
        stream: client.stream,
        one,
        entries: client.reading.entries,
      })),
    ),
  ];
  if (places.length === 0) return null;
  return (
    <section className="disagreements" aria-labelledby="disagreements-head">
      <h2 id="disagreements-head">{say(w.disagreements)}</h2>
      <p>{say(w.disagreementHint)}</p>
      {places.map((place) => (
        <Dispute key={`${place.stream}:${place.one.about}:${place.one.later}`} place={place} />
      ))}
    </section>
  );
}
