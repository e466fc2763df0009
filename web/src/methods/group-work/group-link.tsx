/** Leads from a case to the work with its group; nothing where the client is no group. */
import { Link } from '@tanstack/react-router';
import { useCase } from '../../offline/use-case.tsx';
import { useSay } from '../../shell/language.tsx';
import { groupCourseWords as w } from './course-words.ts';

export function GroupLink() {
  const say = useSay();
  const { id, state } = useCase();
  if (state.intake.opening?.clientKind !== 'group') return null;
  return (
    <p className="buttons">
      <Link className="button" to="/cases/$case/group" params={{ case: id }}>
        {say(w.openGroup)}
      </Link>
    </p>
  );
}
