/** One cause (PM 7.2): the wall, the figures, who stands where, the forces, what was done and answered, what is next. */
import {
  attachmentsOf,
  awaitedActions,
  type CauseAction,
  type CauseParty,
  causeActionKindWords,
  causeAnswerWords,
  causeDue,
  causeOutcomeWords,
  causePaperKinds,
  causeTimeline,
  neededThingWords,
  openPromise,
  partiesInOrder,
  promiseKeepingWords,
  stanceNow,
  stanceWords,
  wallKindWords,
  weightWords,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { AttachmentView } from '../../offline/attachments/attached.tsx';
import { useWorkerName } from '../../offline/use-agency.tsx';
import { overviewWords } from '../../overviews/words.ts';
import { longDay, numberText, relativeDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { CauseActLink } from './act-link.tsx';
import { CauseDisagreements } from './cause-disagreements.tsx';
import { CauseHistory } from './cause-history.tsx';
import { CausePaper } from './cause-paper.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { ForceFieldPanel } from './force-field-panel.tsx';
import { CauseProvider, useCause } from './use-cause.tsx';
import { causeDueWords, causeScreenWords as w } from './words.ts';

function Wall({ open }: { readonly open: boolean }) {
  const say = useSay();
  const told = useCause().state.cause.description;
  if (told === undefined) return null;
  return (
    <section className="panel" aria-labelledby="wall-head">
      <h2 id="wall-head">{say(w.theWall)}</h2>
      <FactList
        facts={[
          [w.kind, say(wallKindWords[told.kind])],
          [w.wall, told.wall],
          [w.heldBy, told.heldBy],
          [w.source, told.source],
          [w.disadvantaged, told.disadvantaged],
          [w.withheld, told.withheld?.map((one) => say(neededThingWords[one])).join(', ')],
          [w.right, told.right],
          [w.ground, told.ground],
          [w.demand, told.demand],
        ]}
      />
      {open ? (
        <p className="buttons">
          <CauseActLink act="describe" words={w.describe} />
        </p>
      ) : null}
    </section>
  );
}

const nextAct = { step: 'step-done', action: 'action', answer: 'answer', promise: 'promise' } as const;

function Next({ open }: { readonly open: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const nameOf = useWorkerName();
  const { id, state } = useCause();
  const due = causeDue(state).filter((one) => open || one.kind === 'promise' || one.kind === 'answer');
  return (
    <section className="panel" aria-labelledby="next-head">
      <h2 id="next-head">{say(w.next)}</h2>
      {due.length === 0 ? <p className="muted">{say(w.noNext)}</p> : null}
      <ul className="plain-list due">
        {due.map((one) => (
          <li key={`${one.kind}:${one.about}`}>
            <Link
              to="/causes/$cause/do/$act/$about"
              params={{ cause: id, act: nextAct[one.kind], about: one.about }}
            >
              <span className={one.on < today ? 'late' : ''} title={longDay(one.on, language)}>
                {relativeDay(one.on, language, today)} · {say(causeDueWords[one.kind])}
              </span>
              <br />
              <span className="muted">
                {one.what}
                {one.worker === undefined ? '' : ` · ${nameOf(one.worker)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {open ? (
        <p className="buttons">
          <CauseActLink act="step" words={w.addStep} />
        </p>
      ) : null}
    </section>
  );
}

function Party({ party, open }: { readonly party: CauseParty; readonly open: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const before = party.stances.map((one) =>
    say(w.since, { stance: say(stanceWords[one.stance]), day: longDay(one.on, language) }),
  );
  return (
    <li className="thing">
      <strong>{party.name}</strong>
      {party.decides ? <span className="muted"> · {say(w.decides)}</span> : null}
      <br />
      {say(stanceWords[stanceNow(party)])}
      <span className="muted">
        {' '}
        · {say(w.power)}: {say(weightWords[party.power]).toLowerCase()} · {say(w.interest)}:{' '}
        {say(weightWords[party.interest]).toLowerCase()}
      </span>
      {before.length < 2 ? null : <p className="muted small">{before.join(' → ')}</p>}
      {party.note === undefined ? null : <p className="small">{party.note}</p>}
      {open ? (
        <p className="buttons">
          <CauseActLink act="stance" about={party.party} words={w.changeStance} named={party.name} />
        </p>
      ) : null}
    </li>
  );
}

function Parties({ open }: { readonly open: boolean }) {
  const say = useSay();
  const parties = partiesInOrder(useCause().state);
  return (
    <section className="panel" aria-labelledby="parties-head">
      <h2 id="parties-head">{say(w.parties)}</h2>
      {parties.length === 0 ? <p className="muted">{say(w.noParties)}</p> : null}
      <ul className="plain-list">
        {parties.map((one) => (
          <Party key={one.party} party={one} open={open} />
        ))}
      </ul>
      {open ? (
        <p className="buttons">
          <CauseActLink act="party" words={w.addParty} />
        </p>
      ) : null}
    </section>
  );
}

function Answers({ action }: { readonly action: CauseAction }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      {action.answers.map((one) => (
        <p key={`${one.on}:${one.words}`} className="quote">
          <strong>{say(causeAnswerWords[one.answer])}</strong> ({longDay(one.on, language)}): {one.words}
          {one.amount === undefined ? '' : ` · Rp ${numberText(one.amount, language)}`}
          {one.promisedBy === undefined
            ? ''
            : ` · ${say(w.promise, { day: longDay(one.promisedBy, language) })}`}
        </p>
      ))}
      {action.promise === undefined ? null : (
        <p>
          <strong>{say(promiseKeepingWords[action.promise.keeping])}</strong>: {action.promise.words}
        </p>
      )}
    </>
  );
}

function Files({ action }: { readonly action: string }) {
  const { reading } = useCause();
  const files = reading.entries
    .filter((one) => one.struck === undefined && one.data.action === action)
    .flatMap((one) => attachmentsOf(one.data));
  return files.map((one) => <AttachmentView key={one.attachment} of={one} />);
}

function Taken({ action }: { readonly action: ReturnType<typeof causeTimeline>[number] }) {
  const say = useSay();
  const { language } = useLanguage();
  const { taken } = action;
  const people = taken.participants;
  const about = [
    longDay(taken.on, language),
    taken.to ?? '',
    people === undefined ? '' : say(w.people, { n: numberText(people.all, language) }),
  ].filter((one) => one !== '');
  return (
    <li className="thing">
      <strong>{say(causeActionKindWords[taken.kind])}</strong>{' '}
      <span className="muted">{about.join(' · ')}</span>
      <p>{taken.what}</p>
      <Files action={action.action} />
      <Answers action={action} />
      <p className="buttons">
        <CauseActLink act="answer" about={action.action} words={w.answer} named={taken.what} />
        {openPromise(action) === undefined ? null : (
          <CauseActLink act="promise" about={action.action} words={w.judgePromise} named={taken.what} />
        )}
      </p>
      <ul className="plain-list">
        <CausePaper kind="hearing" about={action.action} />
      </ul>
    </li>
  );
}

function Actions({ open }: { readonly open: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCause();
  const taken = causeTimeline(state);
  const planned = awaitedActions(state.actions);
  return (
    <section className="panel" aria-labelledby="actions-head">
      <h2 id="actions-head">{say(w.actions)}</h2>
      {taken.length + planned.length === 0 ? <p className="muted">{say(w.noActions)}</p> : null}
      {open ? (
        <p className="buttons">
          <CauseActLink act="action" words={w.takeAction} quiet={false} />
          <CauseActLink act="plan-action" words={w.planAction} />
        </p>
      ) : null}
      <ul className="plain-list">
        {planned.map(({ action, planned: plan }) => (
          <li key={action} className="thing">
            <span className="muted">
              {longDay(plan.on, language)} · {say(causeActionKindWords[plan.kind])}
            </span>
            <p>{plan.what}</p>
            <p className="buttons">
              <CauseActLink act="action" about={action} words={w.takeAction} named={plan.what} />
              <CauseActLink act="drop-action" about={action} words={w.dropAction} named={plan.what} />
            </p>
          </li>
        ))}
        {taken.map((one) => (
          <Taken key={one.action} action={one} />
        ))}
      </ul>
    </section>
  );
}

function Result({ open }: { readonly open: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const { ended, evaluations } = useCause().state.cause;
  return (
    <section className="panel" aria-labelledby="result-head">
      <h2 id="result-head">{say(w.result)}</h2>
      {ended === undefined ? null : (
        <p>
          <strong>{say(causeOutcomeWords[ended.outcome])}</strong>, {longDay(ended.on, language)}:{' '}
          {ended.result}
        </p>
      )}
      {evaluations.map((one) => (
        <div key={`${one.on}:${one.changed}`} className="thing">
          <p className="muted">
            {say(w.evaluate)}, {longDay(one.on, language)}
          </p>
          <FactList
            facts={[
              [w.changed, one.changed],
              [w.unchanged, one.unchanged],
              [w.learnt, one.learnt],
            ]}
          />
        </div>
      ))}
      <p className="buttons">
        <CauseActLink act="evaluate" words={w.evaluate} />
        {open ? <CauseActLink act="end" words={w.end} /> : <CauseActLink act="reopen" words={w.reopen} />}
      </p>
    </section>
  );
}

function Papers() {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="papers-head">
      <h2 id="papers-head">{say(overviewWords.documents)}</h2>
      <ul className="plain-list">
        {causePaperKinds
          .filter((one) => one !== 'hearing')
          .map((kind) => (
            <CausePaper key={kind} kind={kind} />
          ))}
      </ul>
    </section>
  );
}

function OpenedCause() {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCause();
  const { description, ended, openedOn } = state.cause;
  const open = ended === undefined;
  return (
    <div className="page case-page">
      <header>
        <p className="back">
          <Link to="/causes">← {say(w.back)}</Link>
        </p>
        <h1>{description?.name}</h1>
        <p className="muted">
          {openedOn === undefined ? '' : longDay(openedOn, language)}
          {ended === undefined
            ? ''
            : ` – ${longDay(ended.on, language)} · ${say(causeOutcomeWords[ended.outcome])}`}
        </p>
      </header>
      <PageParts />
      <CauseDisagreements />
      <div className="case-columns">
        <div className="side-column">
          <Next open={open} />
          <FiguresPanel />
          <Parties open={open} />
          <Papers />
        </div>
        <div>
          <Wall open={open} />
          <ForceFieldPanel open={open} />
          <Actions open={open} />
          <Result open={open} />
          <CauseHistory />
        </div>
      </div>
    </div>
  );
}

export function CausePage() {
  const { cause = '' } = useParams({ strict: false });
  return (
    <CauseProvider id={cause}>
      <OpenedCause />
    </CauseProvider>
  );
}
