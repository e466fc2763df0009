/** On the page of a case: the causes it belongs to, and those whose wall it meets. */
import { causeOutcomeWords, feltEffectWords, type JoinedCause, wallsOf } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCase } from '../../offline/use-case.tsx';
import { useSay } from '../../shell/language.tsx';
import { openFrom, useWallName } from './suggested-walls.tsx';
import { type CauseInList, type SuggestedWall, useCauses, useCausesWaiting } from './use-causes.ts';
import { causeScreenWords as w } from './words.ts';

function Joined({
  joined,
  cause,
}: {
  readonly joined: JoinedCause;
  readonly cause: CauseInList | undefined;
}) {
  const say = useSay();
  const { id } = useCase();
  const act = (name: string) => ({
    to: '/cases/$case/do/$act/$about' as const,
    params: { case: id, act: name, about: joined.cause },
  });
  const outcome = cause?.outcome ?? null;
  return (
    <li className="thing">
      <Link to="/causes/$cause" params={{ cause: joined.cause }}>
        <strong>{cause?.name ?? joined.name}</strong>
      </Link>
      {outcome === null || joined.effects.length > 0 ? null : (
        <p className="notice">{say(w.resultCame, { outcome: say(causeOutcomeWords[outcome]) })}</p>
      )}
      {joined.effects.map((one) => (
        <p key={`${one.on}:${one.effect}`}>
          {say(feltEffectWords[one.felt])}: {one.effect}
        </p>
      ))}
      <p className="buttons">
        <Link className="button quiet" {...act('cause-effect')}>
          {say(w.effect)}
        </Link>
        <Link className="button quiet" {...act('leave-cause')}>
          {say(w.leave)}
        </Link>
      </p>
    </li>
  );
}

function SameWall({ causes }: { readonly causes: readonly CauseInList[] }) {
  const say = useSay();
  const { id } = useCase();
  if (causes.length === 0) return null;
  return (
    <>
      <p>{say(w.sameWall)}</p>
      <ul className="plain-list">
        {causes.map((one) => (
          <li key={one.cause} className="thing">
            <Link to="/causes/$cause" params={{ cause: one.cause }}>
              {one.name}
            </Link>
            <p className="buttons">
              <Link
                className="button"
                to="/cases/$case/do/$act/$about"
                params={{ case: id, act: 'join-cause', about: one.cause }}
              >
                {say(w.join)}
                <span className="visually-hidden"> {one.name}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Suggested({ walls }: { readonly walls: readonly SuggestedWall[] }) {
  const say = useSay();
  const name = useWallName();
  return walls.map((one) => (
    <p key={one.key}>
      {say(w.suggestedHere)} <strong>{name(one)}</strong>{' '}
      <Link to="/causes/new" search={openFrom(one)}>
        {say(w.open)}
      </Link>
    </p>
  ));
}

export function JoinedCausesPanel() {
  const say = useSay();
  const { id, state } = useCase();
  const { answer } = useCauses();
  const causes = typeof answer === 'object' ? answer.causes : [];
  const keys = new Set(wallsOf(state).map((one) => one.key));
  // Walls that several cases meet are looked for over the whole agency: not for a case that meets none.
  const { answer: waiting } = useCausesWaiting(keys.size > 0);
  const belongs = Object.values(state.joinedCauses).filter((one) => one.left === undefined);
  const joined = new Set(belongs.map((one) => one.cause));
  const same = causes.filter(
    (one) => one.standing === 'open' && !joined.has(one.cause) && one.walls.some((key) => keys.has(key)),
  );
  const suggested = typeof waiting === 'object' ? waiting.suggested.filter((one) => keys.has(one.key)) : [];
  const nothing = belongs.length + same.length + suggested.length === 0;
  if (nothing && !causes.some((one) => one.standing === 'open')) return null;
  return (
    <section className="panel" aria-labelledby="joined-head">
      <h2 id="joined-head">{say(w.partOf)}</h2>
      <ul className="plain-list">
        {belongs.map((one) => (
          <Joined key={one.cause} joined={one} cause={causes.find((each) => each.cause === one.cause)} />
        ))}
      </ul>
      <SameWall causes={same} />
      <Suggested walls={suggested} />
      <p className="buttons">
        <Link className="button quiet" to="/cases/$case/do/$act" params={{ case: id, act: 'join-cause' }}>
          + {say(w.join)}
        </Link>
      </p>
    </section>
  );
}
