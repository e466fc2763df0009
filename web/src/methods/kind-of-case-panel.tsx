/** By which template the case works, what was promised with it, and how the case stands against that. */
import {
  isLate,
  isLaterVersion,
  reviewDueOn,
  type StandardStanding,
  serviceStandards,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useAgency } from '../offline/use-agency.tsx';
import { useCase } from '../offline/use-case.tsx';
import { ActLink } from '../overviews/act-link.tsx';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { useTemplatesFor } from './use-template.ts';
import { methodScreenWords as w } from './words.ts';

const wordsFor = (one: StandardStanding, today: string) => {
  if (one.metOn !== undefined) return isLate(one) ? w.metLate : w.metOn;
  return one.due < today ? w.missed : w.dueOn;
};

function Standing({ one }: { readonly one: StandardStanding }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { state } = useCase();
  const { standard, due, metOn, about } = one;
  const risk = about === undefined ? undefined : state.risks[about]?.what;
  const open = metOn === undefined;
  const attention = open ? due < today : isLate(one);
  return (
    <li>
      {say(standard.text)}
      {risk === undefined ? null : <span className="muted"> · {risk}</span>}
      <br />
      <small className={attention ? 'late' : 'muted'}>
        {open ? '' : '✓ '}
        {say(wordsFor(one, today), { day: longDay(metOn ?? due, language) })}
      </small>{' '}
      <small className="muted">· {say(standard.source)}</small>
    </li>
  );
}

function Standards() {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const list = serviceStandards(state);
  const review = reviewDueOn(state);
  return (
    <>
      {review === undefined ? null : (
        <p className="small">{say(w.nextReview, { day: longDay(review, language) })}</p>
      )}
      {list.length === 0 ? null : (
        <details>
          <summary>{say(w.standardsHead)}</summary>
          <ul className="plain-list small">
            {list.map((one) => (
              <Standing key={`${one.standard.code}:${one.about ?? ''}`} one={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NotChosen() {
  const say = useSay();
  const list = useTemplatesFor(useCase().state.intake.opening?.clientKind);
  if (list.length === 0) return <p className="muted">{say(w.noneSuits)}</p>;
  return (
    <>
      <p className="muted">
        {say(w.noTemplate)}{' '}
        {say(w.suits, { titles: list.map(({ template }) => say(template.title)).join('; ') })}
      </p>
      <p className="buttons">
        <ActLink act="template" words={w.choose} />
      </p>
    </>
  );
}

function Chosen() {
  const say = useSay();
  const { language } = useLanguage();
  const { chosen } = useCase().state.kindOfCase;
  const { practiceTemplates } = useAgency();
  if (chosen === undefined) return null;
  const now = practiceTemplates.inUse[chosen.template]?.template.version;
  const newer = now !== undefined && isLaterVersion(now, chosen.version) ? now : undefined;
  return (
    <>
      <p>
        <Link to="/agency/templates/$template" params={{ template: chosen.template }}>
          {say(chosen.title)}
        </Link>
        <br />
        <small className="muted">
          {say(w.version, { version: chosen.version })} ·{' '}
          {say(w.chosenOn, { day: longDay(chosen.on, language) })}
        </small>
      </p>
      {now === undefined ? <p className="small muted">{say(w.noLongerAtAgency)}</p> : null}
      {newer === undefined ? null : <p className="small">{say(w.newerAtAgency, { version: newer })}</p>}
      <Standards />
      <p className="buttons">
        <ActLink act="template" words={newer === undefined ? w.chooseOther : w.choose} />
        <ActLink act="give-up-template" about={chosen.template} words={w.giveUp} />
      </p>
    </>
  );
}

export function KindOfCasePanel() {
  const say = useSay();
  const { chosen } = useCase().state.kindOfCase;
  return (
    <section className="panel" aria-labelledby="kind-of-case-head">
      <h2 id="kind-of-case-head">{say(w.kindOfCase)}</h2>
      {chosen === undefined ? <NotChosen /> : <Chosen />}
    </section>
  );
}
