/** Who took part, by sex, age and disability: event by event and summed, saying where people may be counted twice. */
import {
  countedParts,
  countedPartWords,
  type DifferentPeople,
  type HeadCount,
  participationSummary,
} from '@pendamping/domain';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { Empty } from '../../ui/states.tsx';
import { Folded } from './folded.tsx';
import { programmeScreenWords as w } from './programme-words.ts';
import { SamePerson } from './same-person.tsx';

const columns = ['total', ...countedParts] as const;

function Cells({ count }: { readonly count: HeadCount }) {
  const { language } = useLanguage();
  return columns.map((one) => (
    <td key={one} className="number">
      {count[one] === undefined ? '–' : numberText(count[one], language)}
    </td>
  ));
}

function Head() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say(w.activity)}</th>
        {columns.map((one) => (
          <th key={one} scope="col">
            {say(countedPartWords[one])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function Participation() {
  const say = useSay();
  const { language } = useLanguage();
  const { state } = useCase();
  const summary = participationSummary(state);
  const { rows } = summary;
  const people = ({ least, most, questions }: DifferentPeople) => {
    const range = { least: numberText(least, language), most: numberText(most, language) };
    if (questions.length === 0) return say(w.people, { n: range.most });
    return say(least === most ? w.peopleAsked : w.peopleBetween, { ...range, n: questions.length });
  };
  return (
    <section className="panel">
      <h2>{say(w.participation)}</h2>
      {rows.length === 0 ? (
        <Empty words={w.noParticipation} />
      ) : (
        <>
          <Scroller>
            <table className="roomy">
              <Head />
              <tbody>
                <tr>
                  <th scope="row">{say(w.attendances)}</th>
                  <Cells count={summary.attendances} />
                </tr>
              </tbody>
            </table>
          </Scroller>
          <p>{people(summary.lists)}</p>
          <SamePerson lists={summary.lists} />
          {summary.mayCountTwice ? (
            <p className="late">{say(w.mayCountTwice, { n: numberText(summary.unlisted, language) })}</p>
          ) : null}
          <p className="hint">{say(w.smallHint)}</p>
          <Folded summary={`${say(w.ofWhat)} (${rows.length})`}>
            {() => (
              <Scroller>
                <table className="roomy">
                  <Head />
                  <tbody>
                    {rows.map((one) => (
                      <tr key={one.of}>
                        <th scope="row">
                          {longDay(one.on, language)} · {one.what.slice(0, 120)}
                        </th>
                        <Cells count={one.count} />
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroller>
            )}
          </Folded>
        </>
      )}
      <p className="buttons">
        <ActLink act="participation" words={w.countParticipation} />
      </p>
    </section>
  );
}
