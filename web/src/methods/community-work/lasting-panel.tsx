/** Results in figures, what goes on and who carries it, what was handed over to whom, what remains, what data is gone. */
import { type Handover, prospectWords } from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { FactList } from '../../ui/facts.tsx';
import { Empty } from '../../ui/states.tsx';
import { Folded } from './folded.tsx';
import { programmeScreenWords as w } from './programme-words.ts';

function Figures() {
  const say = useSay();
  const { language } = useLanguage();
  const { activities, goals } = useCase().state;
  const figures = Object.values(activities).flatMap(({ activity, on, counted = [] }) =>
    counted.map((one) => ({ ...one, activity, on })),
  );
  if (figures.length === 0) return null;
  return (
    <Folded summary={`${say(w.figures)} (${figures.length})`} opened={figures.length <= 20}>
      {() => (
        <ul className="plain-list small">
          {figures.map(({ activity, on, what, number, unit, measure }) => (
            <li key={`${activity}:${what}`}>
              {longDay(on, language)} · {what}: <strong>{numberText(number, language)}</strong> {unit}
              {measure === undefined ? '' : ` → ${goals.measures[measure]?.name ?? ''}`}
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

function HandoverLine({ handover }: { readonly handover: Handover }) {
  const say = useSay();
  const { language } = useLanguage();
  const { what, to, items = [], accepted, agreedByThose } = handover;
  const said = [
    say(w.handoverLine, { what, to }),
    accepted === undefined ? say(w.notAccepted) : say(w.acceptedOn, { day: longDay(accepted.on, language) }),
    ...(agreedByThose === true ? [say(w.withConsent)] : []),
  ];
  return (
    <li>
      {said.join(' · ')}
      {items.length === 0 ? null : (
        <ul>
          {items.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function HandedOver() {
  const say = useSay();
  const { language } = useLanguage();
  const { ending, dataDisposals } = useCase().state;
  const handovers = Object.values(ending.handovers).filter((one) => one.fellThrough === undefined);
  const remaining = ending.preparation?.unresolved ?? [];
  const disposals = Object.values(dataDisposals);
  return (
    <>
      {handovers.length === 0 ? null : <h3>{say(w.handovers)}</h3>}
      <ul className="small">
        {handovers.map((one) => (
          <HandoverLine key={one.handover} handover={one} />
        ))}
      </ul>
      <FactList
        facts={[
          [w.remaining, remaining],
          [
            w.disposals,
            disposals.map(({ on, what, where, kept }) =>
              [
                longDay(on, language),
                what,
                where,
                kept === undefined ? '' : `${say(w.kept).toLowerCase()}: ${kept}`,
              ]
                .filter((one) => one !== '')
                .join(' · '),
            ),
          ],
        ]}
      />
    </>
  );
}

export function Lasting() {
  const say = useSay();
  const list = Object.values(useCase().state.sustainability);
  return (
    <section className="panel">
      <h2>{say(w.lasting)}</h2>
      <Figures />
      {list.length === 0 ? <Empty words={w.noLasting} /> : null}
      {list.map((one) => (
        <article key={one.sustainability} className="thing">
          <p>
            <strong>{one.what}</strong> · {say(prospectWords[one.prospect])}
          </p>
          <FactList
            facts={[
              [w.carriedBy, one.carriedBy],
              [w.means, one.means],
              [w.couldStop, one.couldStop],
            ]}
          />
          <p className="buttons">
            <ActLink act="sustainability" about={one.sustainability} words={w.change} />
          </p>
        </article>
      ))}
      <HandedOver />
      <p className="buttons">
        <ActLink act="sustainability" words={w.weigh} />
        <ActLink act="handover" words={w.arrange} />
        <ActLink act="data-disposal" words={w.disposal} />
      </p>
    </section>
  );
}
