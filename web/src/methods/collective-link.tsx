/** From a case to the page of the work with its community, where its client is one. */
import { Link } from '@tanstack/react-router';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { communityScreenWords as w } from './community-work/words.ts';

export function CollectiveLink() {
  const say = useSay();
  const { id, state } = useCase();
  if (state.intake.opening?.clientKind !== 'community') return null;
  return (
    <p className="buttons">
      <Link className="button" to="/cases/$case/community" params={{ case: id }}>
        {say(w.title)} →
      </Link>
    </p>
  );
}
