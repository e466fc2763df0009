/** The profile of a community (PM 6.2): people by counts, places, strengths, institutions, history. */
import {
  boardOf,
  type Client,
  type CommunityCount,
  communityAssetKindWords,
  communityPlaceKindWords,
  fewestInPublic,
  fewestShown,
  historyOf,
  splitKindWords,
  type Words,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { AreaFact } from '../../clients/registry/area-name.tsx';
import { useCase, useCaseClient } from '../../offline/use-case.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { NestedCounts } from './nested-counts.tsx';
import { LargePrints } from './participatory/tool-view.tsx';
import { profileWords as w } from './profile-words.ts';

function Do({
  client,
  act,
  words,
}: {
  readonly client: string;
  readonly act: string;
  readonly words: Words;
}) {
  const say = useSay();
  return (
    <Link className="button quiet" to="/clients/$client/do/$act" params={{ client, act }}>
      {say(words)}
    </Link>
  );
}

function Count({ of }: { readonly of: CommunityCount }) {
  const say = useSay();
  const { language } = useLanguage();
  const number = (value: number) => numberText(value, language);
  return (
    <li>
      <strong>
        {of.what}: {number(of.number)}
      </strong>{' '}
      <small className="muted">
        {say(w.countedOn, { source: of.source, day: longDay(of.on, language) })}
      </small>
      {(of.splits ?? []).map((split) => {
        const parts = [
          ...split.parts.map((one) => `${one.name} ${number(one.number)}`),
          ...(split.unknown === undefined ? [] : [`${say(w.unknown)} ${number(split.unknown)}`]),
        ];
        return (
          <p key={`${split.by}:${parts[0]}`} className="small">
            {say(w.by, { kind: say(splitKindWords[split.by]).toLowerCase() })}
            {split.overlap === true ? ` (${say(w.overlapping)})` : ''}: {parts.join(', ')}
          </p>
        );
      })}
    </li>
  );
}

function Section({ title, children }: { readonly title: Words; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <h3>{say(title)}</h3>
      <ul className="plain-list small">{children}</ul>
    </>
  );
}

function Places({ id, state }: { readonly id: string; readonly state: Client }) {
  const say = useSay();
  const { places, assets } = state.communityProfile;
  const joined = (parts: readonly (string | undefined)[]) =>
    parts.filter((one) => one !== undefined).join(' · ');
  return (
    <>
      <Section title={w.places}>
        {Object.values(places).map((one) => (
          <li key={one.place}>
            <Link
              to="/clients/$client/do/$act/$about"
              params={{ client: id, act: 'community-place', about: one.place }}
            >
              {one.name}
            </Link>{' '}
            <span className="muted">
              {joined([say(communityPlaceKindWords[one.kind]), one.hamlet, one.access, one.note])}
            </span>
          </li>
        ))}
      </Section>
      <Section title={w.assets}>
        {Object.values(assets).map((one) => (
          <li key={one.asset}>
            <Link
              to="/clients/$client/do/$act/$about"
              params={{ client: id, act: 'community-asset', about: one.asset }}
            >
              {one.what}
            </Link>{' '}
            <span className="muted">
              {joined([say(communityAssetKindWords[one.kind]), one.whose, one.note])}
            </span>
          </li>
        ))}
      </Section>
      <Section title={w.history}>
        {historyOf(state.communityProfile).map((one) => (
          <li key={one.event}>
            <Link
              to="/clients/$client/do/$act/$about"
              params={{ client: id, act: 'community-event', about: one.event }}
            >
              {one.untilYear === undefined ? one.year : `${one.year}–${one.untilYear}`}
            </Link>{' '}
            {joined([one.what, one.toldBy])}
          </li>
        ))}
      </Section>
    </>
  );
}

/** What has to be asked of the counts before they stand on the notice board. */
function AskedOfCounts({
  id,
  state,
  least,
}: {
  readonly id: string;
  readonly state: Client;
  readonly least: number;
}) {
  const { community, nestedCounts } = state;
  const board = useMemo(
    () => boardOf(community?.counts ?? [], nestedCounts, least),
    [community, nestedCounts, least],
  );
  return <NestedCounts client={id} board={board} least={least} />;
}

/**
 * What is known of a community itself.
 *
 * @param board where the notice board can be printed from here
 * @param least the smallest figure in public, where the community has agreed on one
 */
export function CommunityProfile({
  id,
  state,
  board,
  least = fewestShown,
}: {
  readonly id: string;
  readonly state: Client;
  readonly board?: ReactNode;
  readonly least?: number;
}) {
  const say = useSay();
  const { community, environment } = state;
  if (community === undefined) return null;
  const around = Object.values(environment).filter((one) => one.gone === undefined);
  return (
    <section className="panel" aria-labelledby="profile-head">
      <h2 id="profile-head">{say(w.head)}</h2>
      <AreaFact label={w.boundary} codes={community.areas ?? []} />
      <FactList
        facts={[
          [w.hamlets, community.hamlets?.join(', ')],
          [w.languages, community.languages?.join(', ')],
          [w.access, community.access],
          [w.signal, community.signal],
          [w.institutions, around.map(({ name }) => name).join(', ')],
        ]}
      />
      <Section title={w.counts}>
        {community.counts.map((one) => (
          <Count key={one.count} of={one} />
        ))}
      </Section>
      <AskedOfCounts id={id} state={state} least={least} />
      {board}
      <Places id={id} state={state} />
      <p className="buttons">
        <Do client={id} act="count" words={w.count} />
        <Do client={id} act="community-place" words={w.place} />
        <Do client={id} act="community-asset" words={w.asset} />
        <Do client={id} act="community-event" words={w.event} />
        <Do client={id} act="community-describe" words={w.describe} />
        <Link
          className="button quiet"
          to="/clients/$client/$picture"
          params={{ client: id, picture: 'ecomap' }}
        >
          {say(w.ecomap)}
        </Link>
      </p>
    </section>
  );
}

/** The same in a case, with its board to be printed. */
export function CommunityProfilePanel() {
  const say = useSay();
  const client = useCaseClient();
  const least = fewestInPublic(useCase().state.contract);
  if (client === undefined) return null;
  const board = (
    <>
      <p className="hint">{say(w.boardNote, { least })}</p>
      <p className="buttons">
        <LargePrints kind="public-board" title={say(w.board)} />
      </p>
    </>
  );
  return <CommunityProfile id={client.stream} state={client.reading.state} board={board} least={least} />;
}
