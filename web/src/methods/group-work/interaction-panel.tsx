/** Who spoke to whom, meeting by meeting: as a picture, as a table, and who was not heard. */
import {
  gathered,
  howOftenWords,
  type Interaction,
  type InteractionObservation,
  interactionKindWords,
  interactionPicture,
  partsInTalk,
  sessionsOn,
} from '@pendamping/domain';
import { useState } from 'react';
import { DrawingView } from '../../clients/pictures/drawn.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { DayPicker } from './day-picker.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';
import { usePartyName } from './interaction-acts.tsx';

function Rows({ observed }: { readonly observed: readonly Interaction[] }) {
  const say = useSay();
  const name = usePartyName();
  const much = ({ often, times = 0 }: Interaction) =>
    often === undefined ? say(w.times, { number: times }) : say(howOftenWords[often]);
  return (
    <details className="more">
      <summary>{say(w.asTable)}</summary>
      <LabelledTable
        columns={[w.from, w.to, w.how, w.often].map((one) => ({ head: say(one) }))}
        rows={observed.map((one) => ({
          key: `${one.from}>${one.to}:${one.kind}`,
          cells: [name(one.from), name(one.to), say(interactionKindWords[one.kind]), much(one)],
        }))}
      />
    </details>
  );
}

/** Those who were there, and whoever spoke or was spoken to all the same. */
function useThoseInTalk({ on, session, observed }: InteractionObservation) {
  const { state } = useCase();
  const { there, away } = gathered(state, { on, session });
  const heard = new Set(observed.flatMap((one) => [one.from, one.to]));
  return [...there, ...away.filter((one) => heard.has(one.member))];
}

/**
 * What to ask about those who were not heard: whether they were there only where they could be away from a session, and
 * not where attendance tells it.
 */
function useUnheardWords({ on, session }: InteractionObservation) {
  const { state } = useCase();
  const told = sessionsOn(state, on).filter((one) => session === undefined || one.session === session);
  if (told.length === 0) return w.silentNoSession;
  return told.some((one) => one.attendance !== undefined) ? w.silentThere : w.silent;
}

function Observation({ one }: { readonly one: InteractionObservation }) {
  const say = useSay();
  const { language } = useLanguage();
  const unheard = useUnheardWords(one);
  const members = useThoseInTalk(one);
  const silent = partsInTalk(members, one).filter((each) => each.silent);
  const drawing = interactionPicture(members, one, {
    worker: say(w.worker),
    group: say(w.wholeGroup),
    party: (_, name) => name,
  });
  return (
    <>
      <DrawingView drawing={drawing} words={`${say(w.interactions)}: ${longDay(one.on, language)}`} />
      <p className="hint">{say(w.lines)}</p>
      {silent.length === 0 ? null : (
        <p>{say(unheard, { names: silent.map((each) => each.name).join(', ') })}</p>
      )}
      {one.note === undefined ? null : <p className="prose">{one.note}</p>}
      <Rows observed={one.observed} />
      <p className="buttons">
        <ActLink act="who-spoke" about={one.observation} words={w.correctObservation} />
      </p>
    </>
  );
}

export function WhoSpokeToWhom() {
  const say = useSay();
  const { interactions } = useCase().state;
  const [chosen, setChosen] = useState<string | undefined>();
  const shown = interactions.find((one) => one.observation === chosen) ?? interactions.at(-1);
  return (
    <section className="panel" aria-label={say(w.interactions)}>
      <h2>{say(w.interactions)}</h2>
      {shown === undefined ? (
        <Empty words={w.noInteractions} />
      ) : (
        <>
          <DayPicker
            days={interactions.map((one) => ({ key: one.observation, on: one.on }))}
            value={shown.observation}
            set={setChosen}
          />
          <Observation one={shown} />
        </>
      )}
      <p className="buttons">
        <ActLink act="who-spoke" words={w.observe} />
      </p>
    </section>
  );
}
