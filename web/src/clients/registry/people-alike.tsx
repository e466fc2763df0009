/** People like this one who are registered too: compared side by side, or said to be somebody else. */
import type { Person } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { record } from '../../offline/record.ts';
import { useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { useClient } from '../use-client.tsx';
import { type DescribedPerson, type Match, MatchLine, similarTo } from './similar-people.tsx';
import { registryWords as w } from './words.ts';

/** A masked number is of no use for comparing: the server knows the whole of it by the other keys. */
const describedBy = (person: Person): DescribedPerson => ({
  name: person.name,
  otherNames: [
    ...(person.aliases ?? []).map((one) => one.name),
    ...(person.callName === undefined ? [] : [person.callName]),
  ],
  ...(person.sex === undefined ? {} : { sex: person.sex }),
  ...(person.birth === undefined ? {} : { birth: person.birth }),
  ...(person.motherName === undefined ? {} : { motherName: person.motherName }),
  phones: (person.phones ?? []).map((one) => one.number),
  ...(person.address?.villageCode === undefined ? {} : { villageCode: person.address.villageCode }),
});

export function PeopleAlike() {
  const say = useSay();
  const { today } = useSession();
  const { id, state } = useClient();
  const [matches, setMatches] = useState<readonly Match[] | undefined>();
  const { person } = state.individual;
  if (person === undefined || state.individual.absorbedInto !== undefined) return null;
  const look = () => void similarTo(describedBy(person), id).then(setMatches, () => setMatches([]));
  const deny = (other: string) =>
    void record([
      { record: 'client', stream: id, type: 'FoundNotTheSame', data: { other }, occurredOn: today },
    ]).then(look);
  return (
    <section className="panel" aria-labelledby="alike-head">
      <h2 id="alike-head">{say(w.duplicates)}</h2>
      {matches === undefined ? (
        <p className="buttons">
          <button type="button" className="button quiet" onClick={look}>
            {say(w.lookForDuplicates)}
          </button>
        </p>
      ) : null}
      {matches?.length === 0 ? <p role="status">{say(w.noDuplicates)}</p> : null}
      <ul className="plain-list">
        {matches?.map((one, at) => {
          const other = one.client;
          return (
            <MatchLine key={other ?? at} match={one}>
              {other === undefined ? null : (
                <span className="buttons">
                  <Link
                    className="button quiet"
                    to="/clients/$client/merge/$other"
                    params={{ client: id, other }}
                  >
                    {say(w.compare)}
                  </Link>
                  <button type="button" className="button quiet" onClick={() => deny(other)}>
                    {say(w.notTheSame)}
                  </button>
                </span>
              )}
            </MatchLine>
          );
        })}
      </ul>
    </section>
  );
}
