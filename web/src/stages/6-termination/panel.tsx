/** The ending: prepared with the client, handed over, ended, and followed up. */
import {
  endingReasonWords,
  followUpFindingWords,
  followUpKindWords,
  type Handover,
  mayBeTransferred,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { caseTransferScreenWords as t } from '../../case-transfer/words.ts';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { ApprovalLine } from '../../overviews/approval.tsx';
import { longDay, longMonth } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { terminationScreenWords as w } from './words.ts';

function HandoverItem({ handover }: { readonly handover: Handover }) {
  const say = useSay();
  const { language } = useLanguage();
  const { accepted, fellThrough } = handover;
  const open = accepted === undefined && fellThrough === undefined;
  return (
    <article className="thing">
      <p>
        <strong>{handover.what}</strong> → {handover.to}
      </p>
      {accepted === undefined ? null : (
        <p>{say(w.acceptedOn, { by: accepted.by, day: longDay(accepted.on, language) })}</p>
      )}
      {fellThrough === undefined ? null : <p>{say(w.fellThrough, { reason: fellThrough.reason })}</p>}
      {open ? (
        <>
          <p className="late">{say(w.waiting)}</p>
          <p className="buttons">
            <ActLink act="handover-accepted" about={handover.handover} words={w.accepted} lead />
            <ActLink act="handover-fell" about={handover.handover} words={w.fell} />
          </p>
        </>
      ) : null}
    </article>
  );
}

function FollowUps() {
  const say = useSay();
  const { language } = useLanguage();
  const list = Object.values(useCase().state.followUps).sort((a, b) => a.on.localeCompare(b.on));
  return (
    <section className="panel">
      <h2>{say(w.followUpsHead)}</h2>
      {list.map((one) => (
        <article key={one.followUp} className="thing">
          <p>
            <strong>{(one.monthOnly === true ? longMonth : longDay)(one.on, language)}</strong> ·{' '}
            {say(followUpKindWords[one.kind])} {one.note ?? ''}
          </p>
          {one.done === undefined ? null : (
            <FactList
              facts={[
                [w.finding, say(followUpFindingWords[one.done.finding])],
                [w.found, one.done.found],
                [w.nextStep, one.done.nextStep],
              ]}
            />
          )}
          {one.done === undefined && one.dropped === undefined ? (
            <p className="buttons">
              <ActLink act="follow-up-done" about={one.followUp} words={w.followUpDone} />
              <ActLink act="follow-up-drop" about={one.followUp} words={w.followUpDrop} />
            </p>
          ) : null}
        </article>
      ))}
      <ActLink act="follow-up" words={w.followUp} />
    </section>
  );
}

function EndingItem() {
  const say = useSay();
  const { language } = useLanguage();
  const { ended, reopenings } = useCase().state.ending;
  return (
    <section className="panel">
      <h2>{say(w.endingHead)}</h2>
      {ended === undefined ? <p className="muted">{say(w.notEnded)}</p> : null}
      {reopenings.map((one) => (
        <p key={one.on} className="muted">
          {say(w.endedOn, {
            day: longDay(one.ended.on, language),
            reason: say(endingReasonWords[one.ended.reason]),
          })}{' '}
          {say(w.reopened, { day: longDay(one.on, language), reason: one.reason })}
        </p>
      ))}
      {ended === undefined ? (
        <ActLink act="end" words={w.end} lead />
      ) : (
        <>
          <p>
            <strong>
              {say(w.endedOn, {
                day: longDay(ended.on, language),
                reason: say(endingReasonWords[ended.reason]),
              })}
            </strong>
          </p>
          <FactList
            facts={[
              [w.endWords, ended.words],
              [w.results, ended.results],
              [w.letterNumber, ended.letterNumber],
              [w.retainUntil, ended.retainUntil && longDay(ended.retainUntil, language)],
            ]}
          />
          <ApprovalLine subject="termination" about={ended.ending} />
          <ActLink act="reopen" words={w.reopen} />
        </>
      )}
    </section>
  );
}

function CaseTransferItem() {
  const say = useSay();
  const { language } = useLanguage();
  const { id, state } = useCase();
  const { packages, takenOver } = state.caseTransfers;
  if (packages.length === 0 && takenOver.length === 0 && !mayBeTransferred(state.caseTransfers, state.ending))
    return null;
  return (
    <section className="panel">
      <h2>{say(t.head)}</h2>
      {takenOver.map((one) => (
        <p key={one.package}>
          {say(t.takenLine, {
            day: longDay(one.on, language),
            from: one.from.name,
            number: one.formerNumber ?? '–',
            entries: one.entries,
          })}
        </p>
      ))}
      {packages.map((one) => (
        <p key={one.package}>
          {say(t.packageLine, { day: longDay(one.on, language), to: one.to, entries: one.entries })}
        </p>
      ))}
      {mayBeTransferred(state.caseTransfers, state.ending) ? (
        <Link className="button quiet" to="/cases/$case/transfer" params={{ case: id }}>
          {say(t.make)}
        </Link>
      ) : null}
    </section>
  );
}

export function TerminationPanel() {
  const say = useSay();
  const { preparation, handovers } = useCase().state.ending;
  return (
    <>
      <section className="panel">
        <h2>{say(w.preparationHead)}</h2>
        {preparation === undefined ? (
          <Empty words={w.notPrepared} />
        ) : (
          <FactList
            facts={[
              [w.talk, preparation.talk],
              [w.feelings, preparation.feelings],
              [w.gainsToKeep, preparation.gainsToKeep],
              [w.unresolved, preparation.unresolved],
            ]}
          />
        )}
        <ActLink act="prepare" words={w.prepare} lead={preparation === undefined} />
      </section>
      <section className="panel">
        <h2>{say(w.handoversHead)}</h2>
        {Object.values(handovers).map((one) => (
          <HandoverItem key={one.handover} handover={one} />
        ))}
        <ActLink act="handover" words={w.handover} />
      </section>
      <EndingItem />
      <CaseTransferItem />
      <FollowUps />
    </>
  );
}
