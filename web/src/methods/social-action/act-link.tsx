/** A way to one act of the cause that is open. */
import type { Words } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useSay } from '../../shell/language.tsx';
import { useCause } from './use-cause.tsx';

export function CauseActLink({
  act,
  about,
  words,
  named,
  quiet = true,
}: {
  readonly act: string;
  readonly about?: string;
  readonly words: Words;
  /** What it is about, for who hears the links alone. */
  readonly named?: string;
  readonly quiet?: boolean;
}) {
  const say = useSay();
  const { id } = useCause();
  const className = quiet ? 'button quiet' : 'button primary';
  const text = (
    <>
      {say(words)}
      {named === undefined ? null : <span className="visually-hidden"> {named}</span>}
    </>
  );
  return about === undefined ? (
    <Link className={className} to="/causes/$cause/do/$act" params={{ cause: id, act }}>
      {text}
    </Link>
  ) : (
    <Link className={className} to="/causes/$cause/do/$act/$about" params={{ cause: id, act, about }}>
      {text}
    </Link>
  );
}
