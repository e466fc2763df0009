/**
 * Something told in private (PM 4.4, 6.1): the door to a case of its own. Nothing is written here, and nothing here shows
 * that such a case exists: this panel is the same before and after.
 */
import { type ClientKind, membersOn } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useCase } from '../../offline/use-case.tsx';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';

export function ToldInPrivate() {
  const say = useSay();
  const field = useId();
  const { id, state } = useCase();
  const { today, worker } = useSession();
  const [chosen, setChosen] = useState('');
  const members = membersOn(state.composition, today);
  const person = members.find((one) => one.member === chosen);
  const mayOpen = worker.roles.some((role) => role === 'social-worker' || role === 'supervisor');
  if (!mayOpen) return null;
  const client = person && {
    id: person.person ?? '',
    name: person.name,
    kind: 'individual' satisfies ClientKind,
  };
  return (
    <details className="panel more no-print">
      <summary>{say(w.inPrivate)}</summary>
      <p>{say(w.inPrivateLead)}</p>
      <div className="filter">
        <label htmlFor={field}>{say(w.whoTold)}</label>
        <select id={field} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">–</option>
          {members.map((one) => (
            <option key={one.member} value={one.member}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <p className="buttons">
        <Link className="button" to="/cases/new" state={{ client, aroseFrom: id } as never}>
          {say(w.openPrivate)}
        </Link>
      </p>
    </details>
  );
}
