/** The people of a case: the client, the family with its relations, and those around them. */
import {
  ageOn,
  type Client,
  relationKindWords,
  relationshipQualityWords,
  relationToHeadWords,
  sexWords,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { type KnownClient, useCase, useCaseClient, usePeople } from '../offline/use-case.tsx';
import { useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { engagementScreenWords as e } from '../stages/1-engagement/words.ts';
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
  const nameOf = (person: string) => people.find((one) => one.person === person)?.name ?? '…';
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
            {nameOf(one.from)} {say(relationKindWords[one.kind])} {nameOf(one.to)}
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
  const members = Object.values(client.reading.state.family.members).filter((one) => one.left === undefined);
  const isFamily = client.reading.state.family.household !== undefined;
  const act = (name: string) => ({ to: '/cases/$case/do/$act' as const, params: { case: id, act: name } });
  return (
    <div>
      <ul className="plain-list">
        {isFamily ? null : <Member client={client} part="" />}
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
        <Link className="button quiet" {...act('relation')}>
          {say(w.relation)}
        </Link>
        <Link className="button quiet" {...act('guardian')}>
          {say(w.guardian)}
        </Link>
      </p>
      <Relations client={client} />
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
