/**
 * Something told in private, or one person in distress (PM 4.4, 6.1): the door to a case of its own. Nothing is written here,
 * and nothing here shows that such a case exists: this panel is the same before and after.
 */
import { type ClientKind, membersOn, type Words } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { useCase } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { privateWords as w } from './private-words.ts';

function Panel({
  title,
  lead,
  client,
  children,
}: {
  readonly title: Words;
  readonly lead: Words;
  readonly client?: { readonly id: string; readonly name: string; readonly kind: ClientKind } | undefined;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const { id } = useCase();
  const { worker } = useSession();
  const mayOpen = worker.roles.some((role) => role === 'social-worker' || role === 'supervisor');
  if (!mayOpen) return null;
  return (
    <details className="panel more no-print">
      <summary>{say(title)}</summary>
      <p>{say(lead)}</p>
      {children}
      <p className="buttons">
        <Link className="button" to="/cases/new" state={{ client, aroseFrom: id } as never}>
          {say(w.openPrivate)}
        </Link>
      </p>
    </details>
  );
}

export function ToldInPrivate() {
  const say = useSay();
  const field = useId();
  const { state } = useCase();
  const { today } = useSession();
  const [chosen, setChosen] = useState('');
  const members = membersOn(state.composition, today);
  const person = members.find((one) => one.member === chosen);
  const client = person && {
    id: person.person ?? '',
    name: person.name,
    kind: 'individual' as const,
  };
  return (
    <Panel title={w.inPrivate} lead={w.inPrivateLead} client={client}>
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
    </Panel>
  );
}

/** In a community: of whom it is stands in that person's own record alone. */
export const OnePersonApart = () => <Panel title={w.onePerson} lead={w.onePersonLead} />;
