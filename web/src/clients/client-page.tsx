/** A client at any of the five levels: who they are, where they belong, what is said of them, and their world in pictures. */
import {
  ageOn,
  type Client,
  clientKindWords,
  communityKindWords,
  groupKindWords,
  type LevelOfClient,
  levelOf,
  maritalStatusWords,
  noNikReasonWords,
  organisationKindWords,
  type RelationToHead,
  relationToHeadWords,
  sexWords,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { CommunityProfile } from '../methods/community-work/profile-panel.tsx';
import { useWorkerName } from '../offline/use-agency.tsx';
import { call } from '../shell/api.ts';
import { longDay, moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { FactList } from '../ui/facts.tsx';
import { ClientActLink } from './client-link.tsx';
import { SmallPictures } from './pictures/small-pictures.tsx';
import { PeopleAlike } from './registry/people-alike.tsx';
import { registryWords as r } from './registry/words.ts';
import { ClientProvider, useClient } from './use-client.tsx';
import { WelfarePanel } from './welfare-panel.tsx';
import { clientScreenWords as w } from './words.ts';

/** A number that left the server masked; to see it in full is an act that leaves a line. */
function MaskedNumber({ masked, what }: { readonly masked: string; readonly what: 'nik' | 'family-card' }) {
  const say = useSay();
  const { id } = useClient();
  const [numbers, setNumbers] = useState<readonly string[] | undefined>();
  const reveal = () =>
    void call<{ numbers: readonly string[] }>('POST', `/api/v1/clients/${id}/reveal`, { what })
      .then((answer) => setNumbers(answer.numbers))
      .catch(() => setNumbers(undefined));
  return (
    <>
      <span className="tabular">{numbers === undefined ? masked : numbers.join(', ')}</span>{' '}
      {numbers === undefined ? (
        <button type="button" className="link" onClick={reveal} title={say(r.revealNote)}>
          {say(r.reveal)}
        </button>
      ) : null}
    </>
  );
}

interface AddressLike {
  readonly line?: string | undefined;
  readonly rt?: string | undefined;
  readonly rw?: string | undefined;
  readonly hamlet?: string | undefined;
  readonly village?: string | undefined;
  readonly district?: string | undefined;
  readonly regency?: string | undefined;
  readonly landmark?: string | undefined;
}

const addressText = (address: AddressLike | undefined): string | undefined =>
  address === undefined
    ? undefined
    : [
        address.line,
        address.rt && `RT ${address.rt}`,
        address.rw && `RW ${address.rw}`,
        address.hamlet,
        address.village,
        address.district,
        address.regency,
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
  const age = birth === undefined ? '' : ` (${say(w.years, { age: ageOn(birth.on, today) })})`;
  const dead = person.died?.on === undefined ? say(w.died) : longDay(person.died.on, language);
  const diedText = person.died === undefined ? undefined : dead;
  const phones = person.phones?.map((one) =>
    [
      one.number,
      one.owner,
      one.safeToCall ? say(w.safeToCall) : '',
      one.safeToMessage === true ? say(r.safeToMessage) : '',
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  );
  return (
    <>
      {person.nik === undefined ? null : (
        <p>
          {say(w.nik)}: <MaskedNumber masked={person.nik} what="nik" />
          {person.nikSeen === true ? ` · ✓ ${say(r.nikSeen)}` : ''}
        </p>
      )}
      <FactList
        facts={[
          [r.unverifiedNik, person.unverifiedNik],
          [w.noNik, person.noNik && say(noNikReasonWords[person.noNik])],
          [r.titles, person.titles],
          [w.callName, person.callName],
          [
            w.aliases,
            person.aliases?.map((one) =>
              one.source === undefined ? one.name : `${one.name} (${one.source})`,
            ),
          ],
          [w.sex, person.sex && say(sexWords[person.sex])],
          [w.birthOn, birth && `${longDay(birth.on, language)}${age}`],
          [r.birthPlace, person.birthPlace],
          [r.diedOn, diedText],
          [r.motherName, person.motherName],
          [w.phone, phones],
          [w.address, addressText(person.address)],
          [w.education, person.education],
          [w.occupation, person.occupation],
          [r.religion, person.religion],
          [r.marital, person.marital && say(maritalStatusWords[person.marital])],
          [w.disability, person.disability],
          [w.note, person.note],
        ]}
      />
    </>
  );
}

function CollectiveFacts({ client }: { readonly client: Client }) {
  const say = useSay();
  const { language } = useLanguage();
  const { group, organisation, community } = client;
  return (
    <FactList
      facts={[
        [r.kind, group?.kind && say(groupKindWords[group.kind])],
        [r.aim, group?.aim],
        [r.formedOn, group?.formedOn && longDay(group.formedOn, language)],
        [r.kind, organisation?.kind && say(organisationKindWords[organisation.kind])],
        [r.serves, organisation?.serves],
        [r.contact, organisation?.contact],
        [w.phone, organisation?.phone],
        [r.kind, community?.kind && say(communityKindWords[community.kind])],
        [r.place, community?.place],
        [r.history, community?.history],
        [w.address, addressText(group?.address ?? organisation?.address)],
        [w.note, group?.note ?? organisation?.note ?? community?.note],
      ]}
    />
  );
}

function FamilyFacts({ client }: { readonly client: Client }) {
  const say = useSay();
  const { language } = useLanguage();
  const { household, members, cards } = client.family;
  if (household === undefined) return null;
  const span = (from: string | undefined, until: string | undefined) =>
    [
      from && say(r.since, { day: longDay(from, language) }),
      until && say(r.until, { day: longDay(until, language) }),
    ]
      .filter((one) => one !== undefined && one !== '')
      .join(', ');
  return (
    <>
      {household.familyCard === undefined ? null : (
        <p>
          {say(w.familyCard)}: <MaskedNumber masked={household.familyCard} what="family-card" />
        </p>
      )}
      <FactList
        facts={[
          [
            r.cards,
            Object.values(cards).map((one) =>
              [one.number, one.headName, span(one.from, one.until)]
                .filter((part) => part !== undefined && part !== '')
                .join(' · '),
            ),
          ],
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
            · {say(relationToHeadWords[one.relationToHead])} {span(one.from, one.left?.on)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Members() {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useClient();
  if (state.group === undefined && state.organisation === undefined && state.community === undefined)
    return null;
  return (
    <section className="panel">
      <h2>{say(r.people)}</h2>
      <ul className="plain-list">
        {Object.values(state.memberships).map((one) => (
          <li key={one.membership} className={one.ended === undefined ? 'row' : 'row muted'}>
            <span>
              {one.person === undefined ? (
                one.name
              ) : (
                <Link to="/clients/$client" params={{ client: one.person }}>
                  {one.name}
                </Link>
              )}
              {one.part === undefined ? '' : ` · ${one.part}`}
              {one.from === undefined ? '' : ` · ${say(r.since, { day: longDay(one.from, language) })}`}
              {one.ended?.on === undefined
                ? ''
                : ` · ${say(r.until, { day: longDay(one.ended.on, language) })}`}
            </span>
            {one.ended === undefined ? (
              <ClientActLink act="leave" about={one.membership} words={r.end} label={one.name} />
            ) : null}
          </li>
        ))}
      </ul>
      <p className="buttons">
        <ClientActLink act="join" words={r.addMember} />
      </p>
    </section>
  );
}

function Belonging() {
  const say = useSay();
  const { language } = useLanguage();
  const { around } = useClient();
  const { households, belongings, cases } = around;
  const span = (from: string | null, until: string | null) =>
    [
      from === null ? '' : say(r.since, { day: longDay(from, language) }),
      until === null ? '' : say(r.until, { day: longDay(until, language) }),
    ]
      .filter((one) => one !== '')
      .join(', ');
  return (
    <section className="panel" aria-label={say(r.cases)}>
      <h2>{say(r.cases)}</h2>
      <ul className="plain-list">
        {cases.map((one) => (
          <li key={one.case}>
            <Link to="/cases/$case" params={{ case: one.case }}>
              {one.title}
            </Link>{' '}
            <small className="muted">
              {one.number} · {longDay(one.openedOn, language)}
            </small>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <OpenCaseLink />
      </p>
      {households.length === 0 ? null : <h2>{say(r.households)}</h2>}
      <ul className="plain-list">
        {households.map((one) => (
          <li key={one.family} className={one.until === null ? '' : 'muted'}>
            <Link to="/clients/$client" params={{ client: one.family }}>
              {one.name}
            </Link>{' '}
            <small>
              {[
                one.relation === null ? '' : say(relationToHeadWords[one.relation as RelationToHead]),
                span(one.from, one.until),
              ]
                .filter((part) => part !== '')
                .join(' · ')}{' '}
              ·{' '}
              <Link to="/clients/$client/$picture" params={{ client: one.family, picture: 'genogram' }}>
                {say(r.genogram)}
              </Link>
            </small>
          </li>
        ))}
      </ul>
      {belongings.length === 0 ? null : <h2>{say(r.belongings)}</h2>}
      <ul className="plain-list">
        {belongings.map((one) => (
          <li key={one.collective} className={one.until === null ? '' : 'muted'}>
            <Link to="/clients/$client" params={{ client: one.collective }}>
              {one.name}
            </Link>{' '}
            <small>
              {[say(clientKindWords[one.kind as LevelOfClient]), one.part ?? '', span(one.from, one.until)]
                .filter((part) => part !== '')
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenCaseLink() {
  const say = useSay();
  const { id, name, state } = useClient();
  return (
    <Link className="button" to="/cases/new" state={{ client: { id, name, kind: levelOf(state) } } as never}>
      {say(r.openCase)}
    </Link>
  );
}

function Restriction() {
  const say = useSay();
  const { state } = useClient();
  const nameOf = useWorkerName();
  if (state.individual.person === undefined) return null;
  if (state.restriction === undefined)
    return (
      <p className="buttons">
        <ClientActLink act="restrict" words={r.restrict} />
      </p>
    );
  return (
    <section className="panel danger-edge">
      <h2>{say(r.knownToFew)}</h2>
      <p>{state.restriction.workers.map(nameOf).join(', ')}</p>
      <p className="buttons">
        <ClientActLink act="restrict" words={r.restrict} />
        <ClientActLink act="lift" words={r.lift} />
      </p>
    </section>
  );
}

function Merges() {
  const say = useSay();
  const { state, absorbed } = useClient();
  const into = state.individual.absorbedInto;
  if (into !== undefined)
    return (
      <p className="notice">
        {say(r.absorbedInto)}{' '}
        <Link to="/clients/$client" params={{ client: into.survivor }}>
          {say(r.open)}
        </Link>
      </p>
    );
  if (state.individual.merges.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(r.merges)}</h2>
      <ul className="plain-list">
        {state.individual.merges.map((one) => {
          const name =
            absorbed.find((each) => each.stream === one.absorbed)?.state.individual.person?.name ?? '';
          return (
            <li key={one.merge} className="row">
              <span>{name}</span>
              <ClientActLink act="merge-undone" about={one.merge} words={r.undoMerge} label={name} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Reveals() {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const { reveals } = useClient().around;
  if (reveals.length === 0) return null;
  return (
    <details className="panel">
      <summary>{say(r.reveals)}</summary>
      <ul className="plain-list small">
        {reveals.map((one) => (
          <li key={one.at}>
            {one.name} · {moment(one.at, language, agency.timeZone)} ·{' '}
            {say(one.what === 'nik' ? w.nik : w.familyCard)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function OpenedClient() {
  const say = useSay();
  const { id, name, state, members } = useClient();
  const level = levelOf(state) ?? 'individual';
  const individual = level === 'individual';
  return (
    <div className="page">
      <p className="back">
        <Link to="/clients">← {say(w.title)}</Link>
      </p>
      <h1>{name}</h1>
      <p className="muted">{say(clientKindWords[level])}</p>
      <Merges />
      <div className="case-columns">
        <div className="side-column">
          <section className="panel">
            <PersonFacts client={state} />
            <CollectiveFacts client={state} />
            <FamilyFacts client={state} />
            <p className="buttons">
              <ClientActLink act="describe" words={r.describe} />
              {level === 'family' ? <ClientActLink act="card" words={r.addCard} /> : null}
              {individual && state.individual.person?.died === undefined ? (
                <ClientActLink act="died" words={r.died} />
              ) : null}
            </p>
          </section>
          <CommunityProfile id={id} state={state} />
          <Members />
          <Belonging />
        </div>
        <div className="side-column">
          {individual || level === 'family' ? (
            <section className="panel">
              <h2>{say(r.pictures)}</h2>
              <SmallPictures principal={{ stream: id, state }} people={members} name={name} />
            </section>
          ) : (
            <section className="panel">
              <h2>{say(r.pictures)}</h2>
              <p className="buttons">
                {(level === 'group' ? (['sociogram', 'ecomap'] as const) : (['ecomap'] as const)).map(
                  (one) => (
                    <Link
                      key={one}
                      className="button quiet"
                      to="/clients/$client/$picture"
                      params={{ client: id, picture: one }}
                    >
                      {say(r[one])}
                    </Link>
                  ),
                )}
              </p>
            </section>
          )}
          <WelfarePanel />
          {individual ? <PeopleAlike /> : null}
          <Restriction />
          <Reveals />
        </div>
      </div>
    </div>
  );
}

export function ClientPage() {
  const { client: id = '' } = useParams({ strict: false });
  return (
    <ClientProvider id={id}>
      <OpenedClient />
    </ClientProvider>
  );
}
