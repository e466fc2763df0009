import {
  ageOn,
  type Client,
  clientRecord,
  noNikReasonWords,
  read,
  relationToHeadWords,
  sexWords,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { type HeldRecord, hold } from '../offline/record.ts';
import { call, Problem } from '../shell/api.ts';
import { longDay } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { FactList } from '../ui/facts.tsx';
import { Failed, Loading, NotHere } from '../ui/states.tsx';
import { clientScreenWords as w } from './words.ts';

/** `327302••••••9901`: enough to recognise, not enough to use. */
const masked = (nik: string) => `${nik.slice(0, 6)}••••••${nik.slice(12)}`;

function Number16({ number }: { readonly number: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <span className="tabular">{open ? number : masked(number)}</span>{' '}
      {open ? null : (
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {say(w.masked)}
        </button>
      )}
    </>
  );
}

const addressText = (
  address:
    | {
        line?: string | undefined;
        rt?: string | undefined;
        rw?: string | undefined;
        village?: string | undefined;
        landmark?: string | undefined;
      }
    | undefined,
) =>
  address === undefined
    ? undefined
    : [
        address.line,
        address.rt && `RT ${address.rt}`,
        address.rw && `RW ${address.rw}`,
        address.village,
        address.landmark,
      ]
        .filter((one) => one !== undefined && one !== '')
        .join(', ');

function PersonFacts({ client }: { readonly client: Client }) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { person } = client.individual;
  if (person === undefined) return null;
  const { birth } = person;
  return (
    <>
      {person.nik === undefined ? null : (
        <p>
          {say(w.nik)}: <Number16 number={person.nik} />
        </p>
      )}
      <FactList
        facts={[
          [w.callName, person.callName],
          [w.aliases, person.aliases?.map((one) => one.name)],
          [w.sex, person.sex && say(sexWords[person.sex])],
          [
            w.birthOn,
            birth && `${longDay(birth.on, language)} (${say(w.years, { age: ageOn(birth.on, today) })})`,
          ],
          [w.noNik, person.noNik && say(noNikReasonWords[person.noNik])],
          [
            w.phone,
            person.phones?.map((one) =>
              [one.number, one.owner, one.safeToCall ? say(w.safeToCall) : '']
                .filter((part) => part !== undefined && part !== '')
                .join(' · '),
            ),
          ],
          [w.address, addressText(person.address)],
          [w.education, person.education],
          [w.occupation, person.occupation],
          [w.disability, person.disability],
          [w.note, person.note],
        ]}
      />
    </>
  );
}

function FamilyFacts({ client }: { readonly client: Client }) {
  const say = useSay();
  const { language } = useLanguage();
  const { household, members } = client.family;
  if (household === undefined) return null;
  return (
    <>
      {household.familyCard === undefined ? null : (
        <p>
          {say(w.familyCard)}: <Number16 number={household.familyCard} />
        </p>
      )}
      <FactList
        facts={[
          [w.address, addressText(household.address)],
          [
            w.decile,
            household.decile &&
              `${household.decile.value} (${longDay(household.decile.checkedOn, language)})`,
          ],
        ]}
      />
      <h2>{say(w.members)}</h2>
      <ul className="plain-list">
        {Object.values(members).map((one) => (
          <li key={one.person} className={one.left === undefined ? '' : 'muted'}>
            <Link to="/clients/$client" params={{ client: one.person }}>
              {one.name}
            </Link>{' '}
            · {say(relationToHeadWords[one.relationToHead])}
          </li>
        ))}
      </ul>
    </>
  );
}

export function ClientPage() {
  const say = useSay();
  const { client: id = '' } = useParams({ strict: false });
  const [client, setClient] = useState<Client | 'not-here' | 'failed' | undefined>();
  const load = useCallback(() => {
    setClient(undefined);
    call<{ client: HeldRecord }>('GET', `/api/v1/clients/${id}`)
      .then((answer) => {
        hold([answer.client]);
        setClient(read(clientRecord, answer.client.entries).state);
      })
      .catch((error) =>
        setClient(error instanceof Problem && error.status > 0 && error.status < 500 ? 'not-here' : 'failed'),
      );
  }, [id]);
  useEffect(load, [load]);
  if (client === undefined) return <Loading />;
  if (client === 'not-here') return <NotHere />;
  if (client === 'failed') return <Failed again={load} />;
  return (
    <div className="page narrow">
      <p className="back">
        <Link to="/clients">← {say(w.title)}</Link>
      </p>
      <h1>{client.individual.person?.name ?? client.family.household?.name}</h1>
      <PersonFacts client={client} />
      <FamilyFacts client={client} />
    </div>
  );
}
