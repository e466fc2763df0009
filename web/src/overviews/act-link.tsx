import type { Words } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';

/** A button that leads to an act, about something that is known already or not. */
export function ActLink({
  act,
  about,
  words,
  lead = false,
}: {
  readonly act: string;
  readonly about?: string;
  readonly words: Words;
  readonly lead?: boolean;
}) {
  const say = useSay();
  const { id } = useCase();
  const className = lead ? 'button primary' : 'button quiet';
  if (about === undefined)
    return (
      <Link className={className} to="/cases/$case/do/$act" params={{ case: id, act }}>
        {say(words)}
      </Link>
    );
  return (
    <Link className={className} to="/cases/$case/do/$act/$about" params={{ case: id, act, about }}>
      {say(words)}
    </Link>
  );
}
