/** The people of a case: the client, the family with its relations, and those around them. */
import {
  ageOn,
  type Client,
  nameOf,
  relationKindWords,
  relationshipQualityWords,
  relationToHeadWords,
  sexWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import type { KnownClient } from '../offline/case-context.ts';
import { useCase, useCaseClient, usePeople } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { engagementScreenWords as e } from '../stages/1-engagement/words.ts';
import { SmallPictures } from './pictures/small-pictures.tsx';
import { registryWords as r } from './registry/words.ts';
import { clientScreenWords as w } from './words.ts';

function useAbout() {
  const say = useSay();
  const { today } = useSession();
  return ({ individual }: Client): string => {
    const { person } = individual;
    const age = person?.birth === undefined ? '' : say(w.years, { age: ageOn(person.birth.on, today) });
    const sex = person?.sex === undefined ? '' : say(sexWords[person.sex]);
    return [sex, age, person?.occupation ?? ''].filter((one) => one !== '').join(' · ');
  };
}

function Member({ client, part }: { readonly client: KnownClient | undefined; readonly part: string }) {
  const say = useSay();
  const about = useAbout();
  const { id } = useCase();
  if (client === undefined) return null;
  const { person } = client.reading.state.individual;
  return (
    <li className="row">
      <span>
        <Link to="/clients/$client" params={{ client: client.stream }}>
          {person?.name}
        </Link>{' '}
        {person?.callName === undefined ? '' : `(${person.callName})`}
        <br />
        <small className="muted">
          {[part, about(client.reading.state)].filter((one) => one !== '').join(' · ')}
        </small>
      </span>
      <Link
        className="button quiet"
        to="/cases/$case/do/$act/$about"
        params={{ case: id, act: 'person', about: client.stream }}
        aria-label={`${say(w.describePerson)}: ${person?.name ?? ''}`}
      >
        ✎
      </Link>
    </li>
  );
}

function Relations({ client }: { readonly client: KnownClient }) {
  const say = useSay();
  const people = usePeople();
  const named = (person: string) =>
    people.find((one) => one.person === person)?.name ??
    client.reading.state.relationships.kin[person]?.name ??
    '…';
  const relations = Object.values(client.reading.state.relationships.relations).filter(
    (one) => one.ended === undefined,
  );
  if (relations.length === 0) return null;
  return (
    <>
      <h3>{say(w.relations)}</h3>
      <ul className="plain-list small">
        {relations.map((one) => (
          <li key={one.relation}>
            {named(one.from)} {say(relationKindWords[one.kind])} {named(one.to)}
            {one.quality === undefined ? '' : ` · ${say(relationshipQualityWords[one.quality])}`}
          </li>
        ))}
      </ul>
    </>
  );
}

export function PeoplePanel() {
  const say = useSay();
  const { id, state, clients } = useCase();
  const client = useCaseClient();
  if (client === undefined) return null;
  const principal = { stream: client.stream, state: client.reading.state };
  const people = clients.map((one) => ({ stream: one.stream, state: one.reading.state }));
  const members = Object.values(client.reading.state.family.members).filter((one) => one.left === undefined);
  const isFamily = client.reading.state.family.household !== undefined;
  const act = (name: string) => ({ to: '/cases/$case/do/$act' as const, params: { case: id, act: name } });
  return (
    <div>
      <ul className="plain-list">
        {client.reading.state.individual.person === undefined ? null : <Member client={client} part="" />}
        {isFamily || client.reading.state.individual.person !== undefined ? null : (
          <li>
            <Link to="/clients/$client" params={{ client: client.stream }}>
              {nameOf(client.reading.state)}
            </Link>
          </li>
        )}
        {Object.values(client.reading.state.memberships)
          .filter((one) => one.ended === undefined)
          .map((one) => (
            <li key={one.membership}>
              {one.name}
              {one.part === undefined ? '' : <small className="muted"> · {one.part}</small>}
            </li>
          ))}
        {members.map((one) => (
          <Member
            key={one.person}
            client={clients.find((each) => each.stream === one.person)}
            part={say(relationToHeadWords[one.relationToHead])}
          />
        ))}
      </ul>
      <p className="buttons">
        {isFamily ? (
          <>
            <Link className="button quiet" {...act('member')}>
              + {say(w.addMember)}
            </Link>
            <Link className="button quiet" {...act('family')}>
              {say(w.describeFamily)}
            </Link>
          </>
        ) : null}
        <Link className="button quiet" to="/clients/$client" params={{ client: client.stream }}>
          {say(r.open)}
        </Link>
        <Link className="button quiet" {...act('relation')}>
          {say(w.relation)}
        </Link>
        <Link className="button quiet" {...act('guardian')}>
          {say(w.guardian)}
        </Link>
      </p>
      <Relations client={client} />
      <SmallPictures
        principal={principal}
        people={people}
        name={state.intake.opening?.clientName ?? ''}
        index={members.find((one) => one.child)?.person}
      />
      <h3>{say(w.involved)}</h3>
      <ul className="plain-list">
        {Object.values(state.peopleInvolved).map((one) => (
          <li key={one.person} className="row">
            <span>
              {one.name}
              <br />
              <small className="muted">
                {one.part}
                {one.organisation === undefined ? '' : ` · ${one.organisation}`}
              </small>
            </span>
            <Link
              className="button quiet"
              to="/cases/$case/do/$act/$about"
              params={{ case: id, act: 'involve', about: one.person }}
              aria-label={`${say(e.involve)}: ${one.name}`}
            >
              ✎
            </Link>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <Link className="button quiet" {...act('involve')}>
          + {say(e.involve)}
        </Link>
      </p>
    </div>
  );
}
