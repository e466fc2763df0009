/** On Today: what is due in causes, results for one's cases, and walls that may become a cause. */
import { causeOutcomeWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { longDay, relativeDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { useWallName } from './suggested-walls.tsx';
import { type CausesWaiting, useCausesWaiting } from './use-causes.ts';
import { causeDueWords, causeScreenWords as w } from './words.ts';

function Due({ due }: Pick<CausesWaiting, 'due'>) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  return due.map((one) => (
    <li key={`${one.cause}:${one.kind}:${one.what}`}>
      <Link to="/causes/$cause" params={{ cause: one.cause }}>
        <strong>{one.name}</strong>
        <br />
        <span className={one.on < today ? 'late' : ''} title={longDay(one.on, language)}>
          {relativeDay(one.on, language, today)} · {say(causeDueWords[one.kind])}
        </span>{' '}
        · {one.what}
      </Link>
    </li>
  ));
}

function Results({ results }: Pick<CausesWaiting, 'results'>) {
  const say = useSay();
  return results.map((one) => (
    <li key={`${one.cause}:${one.case}`}>
      <Link
        to="/cases/$case/do/$act/$about"
        params={{ case: one.case, act: 'cause-effect', about: one.cause }}
      >
        <strong>{one.clientName}</strong> <span className="muted">{one.number}</span>
        <br />
        {one.name}: {say(w.resultCame, { outcome: say(causeOutcomeWords[one.outcome]) })}
      </Link>
    </li>
  ));
}

export function CausesWaitingPanel() {
  const say = useSay();
  const wallName = useWallName();
  const { answer } = useCausesWaiting();
  if (answer === undefined || answer === 'failed') return null;
  const { due, results, suggested } = answer;
  if (due.length + results.length + suggested.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="causes-head">
      <h2 id="causes-head">{say(w.dueTitle)}</h2>
      <ul className="plain-list due">
        <Due due={due} />
        <Results results={results} />
      </ul>
      {suggested.length === 0 ? null : (
        <p>
          <Link to="/causes">
            {say(w.suggested)} {suggested.map(wallName).join('; ')}
          </Link>
        </p>
      )}
    </section>
  );
}
