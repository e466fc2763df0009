/** The pictures small, on the page of a case or a client: a door to the large ones. */
import { type ClientAt, ecomap, genogram, kindred } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { registryWords as r } from '../registry/words.ts';
import { DrawingView } from './drawn.tsx';
import { ecomapWordsIn, genogramWordsIn } from './said.ts';

export function SmallPictures({
  principal,
  people,
  name,
  index,
}: {
  readonly principal: ClientAt;
  readonly people: readonly ClientAt[];
  readonly name: string;
  readonly index?: string | undefined;
}) {
  const say = useSay();
  const { today } = useSession();
  const family = useMemo(
    () => genogram(kindred(principal, people, today, index), genogramWordsIn(say)),
    [principal, people, today, index, say],
  );
  const around = useMemo(
    () => ecomap(name, principal.state.environment, today, ecomapWordsIn(say)),
    [name, principal, today, say],
  );
  const known = Object.keys(principal.state.environment).length > 0;
  return (
    <div className="small-pictures">
      <Link to="/clients/$client/$picture" params={{ client: principal.stream, picture: 'genogram' }}>
        {family.parts.length > 1 ? (
          <DrawingView drawing={family} words={`${say(r.genogram)}: ${name}`} small />
        ) : null}
        <span>{say(r.genogram)}</span>
      </Link>
      <Link to="/clients/$client/$picture" params={{ client: principal.stream, picture: 'ecomap' }}>
        {known ? <DrawingView drawing={around} words={`${say(r.ecomap)}: ${name}`} small /> : null}
        <span>{say(r.ecomap)}</span>
      </Link>
    </div>
  );
}
