/** The causes of the agency (PM 7.2), and the walls that may become one. */
import { causeOutcomeWords, wallKindWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { SuggestedWalls } from './suggested-walls.tsx';
import { type CauseInList, useCauses, useCausesWaiting } from './use-causes.ts';
import { causeStandingWords, causeScreenWords as w } from './words.ts';

function Line({ one }: { readonly one: CauseInList }) {
  const say = useSay();
  const { language } = useLanguage();
  const standing = one.outcome === null ? causeStandingWords[one.standing] : causeOutcomeWords[one.outcome];
  const about = [
    one.kind === null ? '' : say(wallKindWords[one.kind]),
    one.heldBy ?? '',
    say(standing),
    one.nextOn === null ? '' : say(w.nextOn, { day: longDay(one.nextOn, language) }),
  ];
  return (
    <li>
      <Link to="/causes/$cause" params={{ cause: one.cause }}>
        <strong>{one.name}</strong>
        <br />
        <span className="muted">{about.filter((part) => part !== '').join(' · ')}</span>
      </Link>
    </li>
  );
}

const Lines = ({ list }: { readonly list: readonly CauseInList[] }) => (
  <ul className="plain-list due">
    {list.map((one) => (
      <Line key={one.cause} one={one} />
    ))}
  </ul>
);

export function CausesPage() {
  const say = useSay();
  const { answer, again } = useCauses();
  const { answer: waiting } = useCausesWaiting();
  if (answer === undefined) return <Loading />;
  if (answer === 'failed') return <Failed again={again} />;
  const open = answer.causes.filter((one) => one.standing === 'open');
  const ended = answer.causes.filter((one) => one.standing === 'ended');
  return (
    <div className="page narrow">
      <h1>{say(w.causes)}</h1>
      <p className="muted">{say(w.lead)}</p>
      <p className="buttons">
        <Link className="button primary" to="/causes/new">
          {say(w.open)}
        </Link>
      </p>
      {waiting === undefined || waiting === 'failed' ? null : <SuggestedWalls walls={waiting.suggested} />}
      {answer.causes.length === 0 ? <Empty words={w.empty} /> : null}
      <Lines list={open} />
      {ended.length === 0 ? null : (
        <>
          <h2>{say(w.ended)}</h2>
          <Lines list={ended} />
        </>
      )}
    </div>
  );
}
