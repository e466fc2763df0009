/** What instruments showed in a case: scores on a line of time by rater, with change and what may be said of it. */
import {
  instrumentResults,
  noNumberWords,
  raterWords,
  ratingOccasionWords,
  type ScoreLine,
} from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { useAgency } from '../../offline/use-agency.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Empty } from '../../ui/states.tsx';
import { instrumentScreenWords as w } from './words.ts';

function Change({ line }: { readonly line: ScoreLine }) {
  const say = useSay();
  const { language } = useLanguage();
  if (line.versions.length > 1)
    return <p className="late">{say(w.otherVersions, { versions: line.versions.join(', ') })}</p>;
  const { change } = line;
  if (change === undefined) return null;
  const sign = change.difference > 0 ? '+' : '';
  const told = say(change.better === true ? w.towardsBetter : w.towardsWorse);
  const way = change.difference === 0 ? say(w.same) : told;
  const { reliable } = change;
  return (
    <>
      <p>
        {say(w.change)}:{' '}
        <strong>
          {sign}
          {numberText(change.difference, language)}
        </strong>{' '}
        {change.difference !== 0 && change.better === undefined ? '' : way}
        {reliable === undefined ? '' : `, ${say(w[reliable.named])}`}
      </p>
      <p className="hint">
        {reliable === undefined
          ? say(w.noNorms)
          : say(w.reliableBy, { n: numberText(reliable.leastChange, language) })}
      </p>
    </>
  );
}

function Line({ line }: { readonly line: ScoreLine }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id } = useCase();
  const who = say(raterWords[line.rater]) + (line.raterName === undefined ? '' : ` (${line.raterName})`);
  return (
    <article className="thing">
      <h3>
        {line.title} · {line.scaleName}
      </h3>
      <p className="muted">
        {say(w.byRater, { who, name: line.name })}
        {line.range === undefined ? '' : ` · ${say(w.range, { least: line.range[0], most: line.range[1] })}`}
      </p>
      <Scroller>
        <table>
          <tbody>
            {line.points.map((one) => (
              <tr key={one.response}>
                <th scope="row">
                  {say(ratingOccasionWords[one.occasion])}
                  <br />
                  <small className="muted">{longDay(one.on, language)}</small>
                </th>
                <td className="number">
                  {one.value === null ? (
                    <span className="muted">
                      {say(w.noScore, {
                        why: one.because === undefined ? '–' : say(noNumberWords[one.because]),
                      })}
                    </span>
                  ) : (
                    <strong>{numberText(one.value, language)}</strong>
                  )}
                </td>
                <td className="small muted">
                  {say(w.answeredOf, { answered: one.answered, all: one.answered + one.missing })}
                </td>
                <td>
                  <Link to="/cases/$case/responses/$response" params={{ case: id, response: one.response }}>
                    {say(w.seeAnswers)}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <Change line={line} />
    </article>
  );
}

/** Answers to instruments that reckon no score. */
function Unscored() {
  const say = useSay();
  const { language } = useLanguage();
  const { id, state } = useCase();
  const plain = Object.values(state.instrumentAnswers).filter((one) => one.scores.length === 0);
  return plain.map((one) => (
    <article key={one.response} className="thing row">
      <span>
        <strong>{one.title}</strong>
        <br />
        <small className="muted">
          {longDay(one.on, language)} · {say(w.byRater, { who: say(raterWords[one.rater]), name: one.name })}
        </small>
      </span>
      <Link to="/cases/$case/responses/$response" params={{ case: id, response: one.response }}>
        {say(w.seeAnswers)}
      </Link>
    </article>
  ));
}

export function InstrumentResults() {
  const say = useSay();
  const { instruments } = useAgency();
  const { state } = useCase();
  const lines = instrumentResults(state, instruments.published);
  return (
    <section className="panel">
      <h2>{say(w.results)}</h2>
      {Object.keys(state.instrumentAnswers).length === 0 ? <Empty words={w.noResults} /> : null}
      {lines.map((line) => (
        <Line key={`${line.urn}${line.name}${line.rater}${line.raterName}${line.scale}`} line={line} />
      ))}
      <Unscored />
      <p className="buttons">
        <ActLink act="instrument" words={w.answer} />
      </p>
    </section>
  );
}
