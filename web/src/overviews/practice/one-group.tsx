/** The counts of one group as bars and as a table, whose numbers lead to the cases behind them. */
import {
  type PracticeCount,
  type PracticeDimension,
  practiceDimensionWords,
  type Words,
} from '@pendamping/domain';
import type { ReactNode } from 'react';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { BarChart } from './bar-chart.tsx';
import { practiceScreenWords as w } from './words.ts';

export const practiceUnits = ['activities', 'cases', 'causes', 'minutes'] as const;
export type PracticeUnit = (typeof practiceUnits)[number];

export type Told = PracticeCount | null;

export interface Group {
  readonly group: string;
  readonly name: Words;
  readonly total: Told;
  readonly counts: readonly { readonly code: string; readonly name: Words; readonly count: Told }[];
}

interface Props {
  readonly group: Group;
  readonly what: PracticeDimension;
  readonly unit: PracticeUnit;
  readonly longest: number;
  /** Absent for who may open no case. */
  readonly open: ((code: string | undefined, name: string, count: PracticeCount) => void) | undefined;
}

function Numbers({
  count,
  name,
  code,
  open,
}: Pick<Props, 'open'> & {
  readonly count: Told;
  readonly name: string;
  readonly code: string | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  if (count === null)
    return practiceUnits.map((unit) => (
      <td key={unit} className="number">
        {say(w.untold)}
      </td>
    ));
  const told = (value: number) => numberText(value, language);
  return practiceUnits.map((unit) => (
    <td key={unit} className="number">
      {(unit === 'cases' || unit === 'causes') && open !== undefined && count[unit] > 0 ? (
        <button
          type="button"
          className="link"
          aria-label={say(unit === 'cases' ? w.openCases : w.openCauses, { what: name, n: count[unit] })}
          onClick={() => open(code, name, count)}
        >
          {told(count[unit])}
        </button>
      ) : (
        told(count[unit])
      )}
    </td>
  ));
}

function Scroll({ children }: { readonly children: ReactNode }) {
  return <div className="scroll">{children}</div>;
}

export function OneGroup({ group, what, unit, longest, open }: Props) {
  const say = useSay();
  const { language } = useLanguage();
  // With nothing to tap in it, the table itself must be reached by keyboard to scroll.
  const Table = open === undefined ? Scroller : Scroll;
  const isWhole = group.group === '*';
  const title = say(practiceDimensionWords[what]);
  const named = isWhole ? title : say(w.tableOf, { what: title, group: say(group.name) });
  const full = (name: string) => (isWhole ? name : `${say(group.name)}, ${name}`);
  const bars = group.counts.map(({ code, name, count }) => ({
    key: code,
    name: say(name),
    value: count === null ? undefined : count[unit],
    text: count === null ? say(w.untold) : numberText(count[unit], language),
  }));
  return (
    <section className="panel" aria-label={named}>
      <h2>{isWhole ? title : say(group.name)}</h2>
      <BarChart bars={bars} longest={longest} words={say(w.chart, { what: named, unit: say(w[unit]) })} />
      <Table>
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {practiceUnits.map((one) => (
                <th key={one} scope="col" className="number">
                  {say(w[one])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.counts.map(({ code, name, count }) => (
              <tr key={code}>
                <th scope="row">{say(name)}</th>
                <Numbers count={count} code={code} name={full(say(name))} open={open} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(w.total)}</th>
              <Numbers count={group.total} code={undefined} name={full(say(w.total))} open={open} />
            </tr>
          </tfoot>
        </table>
      </Table>
      {group.total === null || group.total.untimed === 0 ? null : (
        <p className="hint">{say(w.untimed, { n: group.total.untimed })}</p>
      )}
    </section>
  );
}
