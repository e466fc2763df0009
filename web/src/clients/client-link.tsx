import type { Words } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useSay } from '../shell/language.tsx';
import { useClient } from './use-client.tsx';

/** Back to the client. */
export function ClientLink() {
  const { id, name } = useClient();
  return (
    <p className="back">
      <Link to="/clients/$client" params={{ client: id }}>
        ← {name}
      </Link>
    </p>
  );
}

/** A button that leads to an act told of this client. */
export function ClientActLink({
  act,
  about,
  words,
  label,
}: {
  readonly act: string;
  readonly about?: string;
  readonly words: Words;
  readonly label?: string;
}) {
  const say = useSay();
  const { id } = useClient();
  const name = label === undefined ? {} : { 'aria-label': `${say(words)}: ${label}` };
  if (about === undefined)
    return (
      <Link className="button quiet" to="/clients/$client/do/$act" params={{ client: id, act }} {...name}>
        {say(words)}
      </Link>
    );
  return (
    <Link
      className="button quiet"
      to="/clients/$client/do/$act/$about"
      params={{ client: id, act, about }}
      {...name}
    >
      {say(words)}
    </Link>
  );
}
