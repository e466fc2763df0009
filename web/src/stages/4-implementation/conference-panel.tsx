/** The conferences of a case: those awaited, and those held with what was decided. */
import { awaitedConferences, clientPresenceWords, heldConferences } from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { conferenceScreenWords as w } from './conference-words.ts';

function Awaited() {
  const say = useSay();
  const { language } = useLanguage();
  return awaitedConferences(useCase().state.conferences).map((one) => (
    <article key={one.conference} className="thing">
      <p>
        <strong>{one.question}</strong> · {say(w.plannedFor, { day: longDay(one.on, language) })}
      </p>
      <p className="muted small">{(one.invited ?? []).map(({ name }) => name).join(', ')}</p>
      <p className="buttons">
        <ActLink act="conference" about={one.conference} words={w.record} lead />
        <ActLink act="conference-plan" about={one.conference} words={w.move} />
        <ActLink act="conference-drop" about={one.conference} words={w.drop} />
      </p>
    </article>
  ));
}

export function Conferences() {
  const say = useSay();
  const { language } = useLanguage();
  const { conferences } = useCase().state;
  const held = heldConferences(conferences).toReversed();
  const steady = (list: readonly { readonly who: string }[] | undefined, what: (at: number) => string) =>
    list?.map(({ who }, at) => `${who}: ${what(at)}`);
  return (
    <section className="panel">
      <h2>{say(w.head)}</h2>
      {Object.keys(conferences).length === 0 ? <Empty words={w.none} /> : null}
      <Awaited />
      {held.map((one) => (
        <article key={one.conference} className="thing">
          <p>
            <strong>{longDay(one.on, language)}</strong> · {one.question}
          </p>
          <p className="prose">{one.decision ?? say(w.undecided)}</p>
          <p className="muted small">
            {[...one.present.map(({ name }) => name), say(clientPresenceWords[one.clientPresence])].join(
              ' · ',
            )}
          </p>
          <FactList
            facts={[
              [w.whyAbsent, one.whyAbsent],
              [w.facts, one.facts],
              [w.views, steady(one.views, (at) => one.views?.[at]?.view ?? '')],
              [w.dissent, steady(one.dissent, (at) => one.dissent?.[at]?.why ?? '')],
            ]}
          />
          <p className="buttons">
            <ActLink act="conference-minutes" about={one.conference} words={w.correct} />
          </p>
        </article>
      ))}
      <p className="buttons">
        <ActLink act="conference-plan" words={w.plan} />
        <ActLink act="conference" words={w.record} />
      </p>
    </section>
  );
}
