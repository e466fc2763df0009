/** The pictures of a client’s world on a page: as they were on a day, beside another day, as a drawing and as a table. */
import {
  type Client,
  ecomap,
  ecomapRows,
  flowWords,
  genogram,
  type Kindred,
  kindred,
  sociogram,
  sociometry,
  svgOf,
  systemKindWords,
  tieStrengthWords,
  type Words,
} from '@pendamping/domain';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { dayFromTyped, longDay, typedDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { useSession } from '../../shell/session.tsx';
import { download } from '../../ui/download.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { Empty, NotHere } from '../../ui/states.tsx';
import { ClientActLink, ClientLink } from '../client-link.tsx';
import { registryWords as r } from '../registry/words.ts';
import { ClientProvider, useClient } from '../use-client.tsx';
import { DrawingView } from './drawn.tsx';
import { ecomapWordsIn, genogramWordsIn, relationsOf } from './said.ts';
import { pictureWords as w } from './words.ts';

const kinds = { genogram: r.genogram, ecomap: r.ecomap, sociogram: r.sociogram } as const satisfies Record<
  string,
  Words
>;
type PictureKind = keyof typeof kinds;

export function useKindred(day: string, index: string | undefined): Kindred {
  const { id, state, members } = useClient();
  return useMemo(() => kindred({ stream: id, state }, members, day, index), [id, state, members, day, index]);
}

function DayChoice({
  label,
  value,
  set,
}: {
  readonly label: Words;
  readonly value: string;
  readonly set: (value: string) => void;
}) {
  const say = useSay();
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        className="day"
        inputMode="numeric"
        value={value}
        onChange={(event) => set(event.target.value)}
        placeholder="31/12/2026"
      />
    </div>
  );
}

const keep = (name: string, svg: string): void =>
  download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);

function Genogram({ day, index }: { readonly day: string; readonly index: string | undefined }) {
  const say = useSay();
  const navigate = useNavigate();
  const { id, name, state } = useClient();
  const facts = useKindred(day, index);
  const drawing = useMemo(() => genogram(facts, genogramWordsIn(say)), [facts, say]);
  if (facts.people.length === 0) return <Empty words={w.none} />;
  const choose = (about: string) => {
    const kin = state.relationships.kin[about] !== undefined;
    void (kin
      ? navigate({ to: '/clients/$client/do/$act/$about', params: { client: id, act: 'kin', about } })
      : navigate({ to: '/clients/$client', params: { client: about } }));
  };
  return (
    <>
      <DrawingView drawing={drawing} words={`${say(r.genogram)}: ${name}`} choose={choose} />
      <p className="buttons no-print">
        <button type="button" className="button quiet" onClick={() => keep('genogram', svgOf(drawing))}>
          {say(w.keep)}
        </button>
      </p>
      <details className="more" open>
        <summary>{say(w.asTable)}</summary>
        <Scroller>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(w.person)}</th>
                <th scope="col">{say(w.bornDied)}</th>
                <th scope="col">{say(w.relations)}</th>
              </tr>
            </thead>
            <tbody>
              {facts.people.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.name}</th>
                  <td>
                    {[one.shown ?? '', one.died ? say(w.dead) : ''].filter((part) => part !== '').join(', ')}
                  </td>
                  <td>{relationsOf(facts, one.id, say).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </>
  );
}

function Ecomap({ day, alone }: { readonly day: string; readonly alone: boolean }) {
  const say = useSay();
  const navigate = useNavigate();
  const { id, name, state } = useClient();
  const rows = ecomapRows(state.environment, day);
  const drawing = useMemo(
    () => ecomap(name, state.environment, day, ecomapWordsIn(say)),
    [name, state, day, say],
  );
  if (rows.length === 0) return <Empty words={w.noSystems} />;
  const choose = (about: string) =>
    void navigate({
      to: '/clients/$client/do/$act/$about',
      params: { client: id, act: 'system-tie', about },
    });
  return (
    <>
      <DrawingView drawing={drawing} words={`${say(r.ecomap)}: ${name}`} choose={choose} />
      <p className="buttons no-print">
        <button type="button" className="button quiet" onClick={() => keep('ekomap', svgOf(drawing))}>
          {say(w.keep)}
        </button>
      </p>
      <details className="more" open>
        <summary>{say(w.asTable)}</summary>
        <Scroller>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(w.systemName)}</th>
                <th scope="col">{say(w.systemKind)}</th>
                <th scope="col">{say(w.tie)}</th>
                <th scope="col">{say(w.flow)}</th>
                {alone ? (
                  <th scope="col" className="no-print">
                    {say(w.change)}
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.system}>
                  <th scope="row">{row.name}</th>
                  <td>{say(systemKindWords[row.kind])}</td>
                  <td>{say(tieStrengthWords[row.tie.tie])}</td>
                  <td>{say(flowWords[row.tie.flow])}</td>
                  {alone ? (
                    <td className="no-print">
                      <ClientActLink act="system-tie" about={row.system} words={w.change} label={row.name} />{' '}
                      <ClientActLink
                        act="system-gone"
                        about={row.system}
                        words={w.systemGone}
                        label={row.name}
                      />
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </>
  );
}

function Sociogram({ day }: { readonly day: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useClient();
  const choices = state.groupChoices.filter((one) => one.on <= day).at(-1);
  const members = useMemo(
    () => Object.values(state.memberships).map((one) => ({ member: one.membership, name: one.name })),
    [state.memberships],
  );
  if (choices === undefined) return <Empty words={w.noChoices} />;
  const { members: indices, density, reciprocity } = sociometry(members, choices);
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 2 });
  const shown = (value: number | undefined) => (value === undefined ? '–' : number.format(value));
  const drawing = sociogram(members, choices, {
    member: (one) =>
      `${one.name} · ${say(w.choicesReceived)} ${one.chosen} · ${say(w.choicesMade)} ${one.chooses}`,
  });
  return (
    <>
      <p>
        <strong>{choices.question}</strong> · {longDay(choices.on, language)}
      </p>
      <DrawingView drawing={drawing} words={`${say(r.sociogram)}: ${choices.question}`} />
      <p>
        {say(w.density, { value: shown(density) })} · {say(w.reciprocity, { value: shown(reciprocity) })}
      </p>
      <p className="hint">{say(w.indicesNote)}</p>
      <Scroller>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(w.person)}</th>
              <th scope="col">{say(w.choicesReceived)}</th>
              <th scope="col">{say(w.choicesMade)}</th>
              <th scope="col">{say(w.mutual)}</th>
              <th scope="col">{say(w.rejected)}</th>
            </tr>
          </thead>
          <tbody>
            {indices.map((one) => (
              <tr key={one.member}>
                <th scope="row">
                  {one.name}
                  {one.isolated ? <small className="muted"> · {say(w.isolated)}</small> : null}
                </th>
                <td className="number">{one.chosen}</td>
                <td className="number">{one.chooses}</td>
                <td className="number">{one.mutual}</td>
                <td className="number">{one.rejected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}

function Legend({ kind }: { readonly kind: PictureKind }) {
  const say = useSay();
  if (kind === 'sociogram') return null;
  const lines =
    kind === 'ecomap' ? [w.legendTies] : [w.legendUnion, w.legendChild, w.legendBond, w.legendHousehold];
  return (
    <details className="more">
      <summary>{say(w.legend)}</summary>
      {kind === 'genogram' ? (
        <p className="small">
          □ {say(w.legendMan)} · ○ {say(w.legendWoman)} · ◇ {say(w.legendUnknown)} · ⊠ {say(w.legendDead)}
        </p>
      ) : null}
      <ul className="small">
        {lines.map((one) => (
          <li key={one.en}>{say(one)}</li>
        ))}
      </ul>
    </details>
  );
}

function Picture({
  kind,
  day,
  index,
  alone,
}: {
  readonly kind: PictureKind;
  readonly day: string;
  readonly index: string | undefined;
  readonly alone: boolean;
}) {
  if (kind === 'genogram') return <Genogram day={day} index={index} />;
  return kind === 'ecomap' ? <Ecomap day={day} alone={alone} /> : <Sociogram day={day} />;
}

function Relations() {
  const say = useSay();
  const { state, members, id } = useClient();
  const nameIn = (person: string) =>
    state.relationships.kin[person]?.name ??
    members.find((one) => one.stream === person)?.state.individual.person?.name ??
    (person === id ? state.individual.person?.name : undefined) ??
    state.family.members[person]?.name ??
    '…';
  const standing = Object.values(state.relationships.relations).filter((one) => one.ended === undefined);
  if (standing.length === 0) return null;
  return (
    <section className="panel no-print">
      <h2>{say(w.relations)}</h2>
      <ul className="plain-list small">
        {standing.map((one) => {
          const label = `${nameIn(one.from)} – ${nameIn(one.to)}`;
          return (
            <li key={one.relation} className="row">
              <span>{label}</span>
              <span className="buttons">
                <ClientActLink
                  act="relation-quality"
                  about={one.relation}
                  words={w.changeQuality}
                  label={label}
                />
                <ClientActLink act="relation-ended" about={one.relation} words={w.end} label={label} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const actsOf: Readonly<Record<PictureKind, readonly (readonly [string, Words])[]>> = {
  genogram: [
    ['kin', w.addKin],
    ['relation', w.addRelation],
  ],
  ecomap: [['system', w.addSystem]],
  sociogram: [
    ['join', r.addMember],
    ['choices', w.recordChoices],
  ],
};

function IndexChoice({ value, set }: { readonly value: string; readonly set: (value: string) => void }) {
  const say = useSay();
  const id = useId();
  const { state } = useClient();
  const members = Object.values(state.family.members).filter((one) => one.left === undefined);
  if (members.length === 0) return null;
  return (
    <div className="filter">
      <label htmlFor={id}>{say(w.whose)}</label>
      <select id={id} value={value} onChange={(event) => set(event.target.value)}>
        <option value="">–</option>
        {members.map((one) => (
          <option key={one.person} value={one.person}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Families and persons have a genogram, groups a sociogram; everybody has a world around them. */
function offeredFor({ individual, family, group }: Client): readonly PictureKind[] {
  const kin = individual.person !== undefined || family.household !== undefined;
  return [
    ...(kin ? (['genogram'] as const) : []),
    'ecomap',
    ...(group === undefined ? [] : (['sociogram'] as const)),
  ];
}

function OpenPicture({ kind }: { readonly kind: PictureKind }) {
  const say = useSay();
  const { today } = useSession();
  const { language } = useLanguage();
  const { id, state } = useClient();
  const firstChild = Object.values(state.family.members).find((one) => one.child)?.person ?? '';
  const [on, setOn] = useState(typedDay(today));
  const [other, setOther] = useState('');
  const [index, setIndex] = useState(firstChild);
  const [day, second] = [dayFromTyped(on) ?? today, dayFromTyped(other)];
  const chosen = index === '' ? undefined : index;
  const shown = (at: string): ReactNode => (
    <section className="picture" aria-label={longDay(at, language)}>
      <h2 className="small muted">{longDay(at, language)}</h2>
      <Picture kind={kind} day={at} index={chosen} alone={second === undefined} />
    </section>
  );
  const offered = offeredFor(state);
  return (
    <div className="page">
      <ClientLink />
      <h1>{say(kinds[kind])}</h1>
      <nav className="buttons no-print" aria-label={say(r.pictures)}>
        {offered.map((one) => (
          <Link
            key={one}
            className="button quiet"
            to="/clients/$client/$picture"
            params={{ client: id, picture: one }}
            aria-current={one === kind ? 'page' : undefined}
          >
            {say(kinds[one])}
          </Link>
        ))}
      </nav>
      <div className="filter-row no-print">
        <DayChoice label={w.on} value={on} set={setOn} />
        <DayChoice label={w.compareWith} value={other} set={setOther} />
        {kind === 'genogram' ? <IndexChoice value={index} set={setIndex} /> : null}
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {say(w.print)}
        </button>
      </div>
      <p className="buttons no-print">
        {actsOf[kind].map(([act, words]) => (
          <ClientActLink key={act} act={act} words={words} />
        ))}
      </p>
      <div className={second === undefined ? '' : 'side-by-side'}>
        {shown(day)}
        {second === undefined ? null : shown(second)}
      </div>
      <Legend kind={kind} />
      {kind === 'genogram' ? <Relations /> : null}
    </div>
  );
}

export function PicturePage() {
  const { client = '', picture = '' } = useParams({ strict: false });
  if (!Object.hasOwn(kinds, picture)) return <NotHere />;
  return (
    <ClientProvider id={client}>
      <OpenPicture key={picture} kind={picture as PictureKind} />
    </ClientProvider>
  );
}
