/** Two who wrote the same fact without knowing of each other: what each said, who and when, and somebody chooses. */
import {
  type Disagreement,
  entryWords,
  type ReadEntry,
  type RecordKind,
  refusalWords,
  type Words,
} from '@pendamping/domain';
import { useState } from 'react';
import { record } from '../offline/record.ts';
import { useWorkerName } from '../offline/use-agency.tsx';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { uiWords } from '../ui/words.ts';
import { type Dispute, disputesIn, type Side } from './disagreement-sides.ts';
import { Facts } from './entry-line.tsx';
import type { Fields } from './field-labels.ts';
import { overviewWords as w } from './words.ts';

/** A record in which entries may disagree. */
export interface Disputed {
  readonly record: RecordKind;
  readonly stream: string;
  readonly disagreements: readonly Disagreement[];
  readonly entries: readonly ReadEntry[];
  readonly fields: Fields;
  /** What an entry says in one line, where that tells more than its fields. */
  readonly lineOf?: (read: ReadEntry) => string | undefined;
}

const titleOf = ({ entry }: ReadEntry): Words | undefined =>
  Object.hasOwn(entryWords, entry.type) ? entryWords[entry.type as keyof typeof entryWords] : undefined;

interface SideProps {
  readonly side: Side;
  readonly among: Dispute;
  readonly place: Disputed;
  readonly busy: boolean;
  readonly choose: () => void;
}

function OneSide({ side: { told, said }, among, place, busy, choose }: SideProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const nameOf = useWorkerName();
  const title = titleOf(said);
  const line = place.lineOf?.(said);
  const who = `${nameOf(told.entry.by.id)} · ${moment(told.entry.recordedAt, language, agency.timeZone)}`;
  const data = Object.fromEntries(Object.entries(said.data).filter(([field]) => among.fields.has(field)));
  const { reason } = told.data;
  return (
    <div className="side">
      <p className="muted small">{who}</p>
      <p>
        <strong>{title === undefined ? said.entry.type : say(title)}</strong>
        {line === undefined || line === '' ? '' : ` · ${line}`}
      </p>
      <Facts type={said.entry.type} data={data} fields={place.fields} />
      {told === said ? null : (
        <p className="muted small">
          {say(w.amended)}: {String(reason)}
        </p>
      )}
      <button type="button" className="button quiet" disabled={busy} onClick={choose}>
        {say(w.thisStands)}
        <span className="visually-hidden"> {who}</span>
      </button>
    </div>
  );
}

function OneDispute({ place, dispute }: { readonly place: Disputed; readonly dispute: Dispute }) {
  const say = useSay();
  const { today } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Words | undefined>();
  const settle = async (keeps: string) => {
    setBusy(true);
    const { stream } = place;
    const data = { about: dispute.about, keeps, reason: say(w.thisStands) };
    const [refused] = await record([
      { record: place.record, stream, type: 'DisagreementSettled', data, occurredOn: today },
    ]).catch(() => ['failed' as const]);
    setBusy(false);
    if (refused === undefined) return;
    const because = refused !== 'failed' && refused.outcome === 'refused' ? refused.because : '';
    setProblem(refusalWords(because) ?? uiWords.failedRemedy);
  };
  return (
    <>
      {problem === undefined ? null : (
        <p role="alert" className="late">
          {say(problem)}
        </p>
      )}
      <div className="sides">
        {dispute.sides.map((side) => (
          <OneSide
            key={side.told.entry.id}
            side={side}
            among={dispute}
            place={place}
            busy={busy}
            choose={() => void settle(side.told.entry.id)}
          />
        ))}
      </div>
    </>
  );
}

export function DisagreementPanel({ places }: { readonly places: readonly Disputed[] }) {
  const say = useSay();
  const disputes = places.flatMap((place) =>
    disputesIn(place.disagreements, place.entries).map((dispute) => ({ place, dispute })),
  );
  if (disputes.length === 0) return null;
  return (
    <section className="disagreements" aria-labelledby="disagreements-head">
      <h2 id="disagreements-head">{say(w.disagreements)}</h2>
      <p>{say(w.disagreementHint)}</p>
      {disputes.map(({ place, dispute }) => (
        <OneDispute key={`${place.stream}:${dispute.about}`} place={place} dispute={dispute} />
      ))}
    </section>
  );
}
