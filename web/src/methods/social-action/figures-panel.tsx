/** The cases behind a cause: in numbers for everybody, and by name for those who may read them. */
import { areaCodesIn, causeCodeWords, causeDimensionWords, causePaperWords } from '@pendamping/domain';
import { Link } from '@tanstack/react-router';
import { AreaName } from '../../clients/registry/area-name.tsx';
import { useAreaNames } from '../../clients/registry/area-names.ts';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { type CountedCause, useCause, useFigures } from './use-cause.tsx';
import { causeScreenWords as w } from './words.ts';

function Figures({ figures }: Pick<CountedCause, 'figures'>) {
  const say = useSay();
  const { language } = useLanguage();
  const names = useAreaNames(areaCodesIn(figures));
  if (figures.told === 'none') return <p className="muted">{say(w.figuresNone)}</p>;
  const n = numberText(figures.cases, language);
  return (
    <>
      <p>
        <strong>
          {say(figures.told === 'exact' ? causePaperWords.cases : causePaperWords.atLeast, { n })}
        </strong>
      </p>
      {figures.lines.map(({ dimension, counts }) => (
        <Scroller key={dimension}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(causeDimensionWords[dimension])}</th>
                <th scope="col">{say(causePaperWords.number)}</th>
              </tr>
            </thead>
            <tbody>
              {counts.map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    {dimension === 'area' && one.code !== '' ? (
                      <AreaName code={one.code} names={names} />
                    ) : (
                      say(causeCodeWords(dimension, one.code))
                    )}
                  </th>
                  <td>{one.cases === null ? '*' : numberText(one.cases, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      ))}
      <p className="muted small">{say(w.figuresHint)}</p>
    </>
  );
}

function Own({ own }: Pick<CountedCause, 'own'>) {
  const say = useSay();
  if (own.length === 0) return null;
  return (
    <>
      <h3>{say(w.own)}</h3>
      <p className="muted small">{say(w.ownHint)}</p>
      <ul className="plain-list">
        {own.map((one) => (
          <li key={one.case}>
            <Link to="/cases/$case" params={{ case: one.case }}>
              {one.clientName} <span className="muted">{one.number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

export function FiguresPanel() {
  const say = useSay();
  const { id } = useCause();
  const counted = useFigures(id);
  return (
    <section className="panel" aria-labelledby="figures-head">
      <h2 id="figures-head">{say(w.figures)}</h2>
      {counted === 'away' ? <p className="muted">{say(w.figuresAway)}</p> : null}
      {typeof counted === 'object' ? (
        <>
          <Figures figures={counted.figures} />
          <Own own={counted.own} />
        </>
      ) : null}
    </section>
  );
}
