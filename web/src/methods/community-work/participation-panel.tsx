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
import { LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { Folded } from './folded.tsx';
import { programmeScreenWords as w } from './programme-words.ts';
import { SamePerson } from './same-person.tsx';

const columns = ['total', ...countedParts] as const;

interface CountedRow {
  readonly key: string;
  readonly what: string;
  readonly count: HeadCount;
}

function Counts({ rows }: { readonly rows: readonly CountedRow[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const told = (number: number | undefined) => (number === undefined ? '–' : numberText(number, language));
  return (
    <LabelledTable
      columns={[
        { head: say(w.activity) },
        ...columns.map((one) => ({ head: say(countedPartWords[one]), isNumber: true })),
      ]}
      rows={rows.map(({ key, what, count }) => ({
        key,
        cells: [what, ...columns.map((one) => told(count[one]))],
      }))}
    />
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
          <Counts rows={[{ key: 'all', what: say(w.attendances), count: summary.attendances }]} />
          <p>{people(summary.lists)}</p>
          <SamePerson lists={summary.lists} />
          {summary.mayCountTwice ? (
            <p className="late">{say(w.mayCountTwice, { n: numberText(summary.unlisted, language) })}</p>
          ) : null}
          <p className="hint">{say(w.smallHint)}</p>
          <Folded summary={`${say(w.ofWhat)} (${rows.length})`}>
            {() => (
              <Counts
                rows={rows.map((one) => ({
                  key: one.of,
                  what: `${longDay(one.on, language)} · ${one.what.slice(0, 120)}`,
                  count: one.count,
                }))}
              />
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
