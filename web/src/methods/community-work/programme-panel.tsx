/** The programme: its indicators, its timeline goal by goal, and the versions of its plan with what changed. */
import {
  type Indicator,
  type IndicatorValue,
  indicators,
  type PlanAgreement,
  type ProgrammeLine,
  planDifferences,
  programmeLines,
  programmeStandingWords,
  programmeTimeline,
  standingActivities,
  standingGoals,
} from '@pendamping/domain';
import { Fragment, useMemo } from 'react';
import { DrawingView } from '../../clients/pictures/drawn.tsx';
import { useCase } from '../../offline/use-case.tsx';
import { ActLink } from '../../overviews/act-link.tsx';
import { longDay, numberText, shortMonth } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { rupiahText } from '../../shell/rupiah.ts';
import { useSession } from '../../shell/session.tsx';
import { FactList } from '../../ui/facts.tsx';
import { type LabelledRow, LabelledTable } from '../../ui/labelled-table.tsx';
import { Empty } from '../../ui/states.tsx';
import { useWidth } from '../../ui/width.ts';
import { Folded } from './folded.tsx';
import { LargePrints } from './participatory/tool-view.tsx';
import { comparedFieldWords, programmeScreenWords as w } from './programme-words.ts';

/** A value as its measure counts: rupiah with points. */
function useTold(unit: string): (value: number) => string {
  const { language } = useLanguage();
  return unit.trim().toLowerCase().startsWith('rp') ? rupiahText : (value) => numberText(value, language);
}

const signed = (number: string, isFirst: boolean) =>
  isFirst || number.startsWith('-') ? number.replace('-', '− ') : `+ ${number}`;

function Reckoned({
  value,
  before,
  told,
}: {
  readonly value: IndicatorValue;
  readonly before: number | undefined;
  readonly told: (value: number) => string;
}) {
  const say = useSay();
  const { measurement, added, accountedFor } = value;
  const terms = (measurement.terms ?? []).map(
    ({ what, number }, at) => `${signed(told(number), at === 0)} ${what}`,
  );
  const sum = added.reduce((all, one) => all + one.number, 0);
  const parts = {
    before: told(before ?? 0),
    added: told(sum),
    value: told(measurement.value),
    what: added.map((one) => one.what).join('; '),
  };
  return (
    <>
      {terms.length === 0 ? null : (
        <small className="muted"> {say(w.terms, { terms: terms.join(' '), value: parts.value })}</small>
      )}
      {accountedFor === undefined ? null : (
        <small className={accountedFor ? 'muted' : 'late'}>
          {' '}
          {say(accountedFor ? w.adds : w.addsNot, parts)}
        </small>
      )}
      {measurement.source === undefined ? null : (
        <small className="muted"> {say(w.fromSource, { source: measurement.source })}</small>
      )}
    </>
  );
}

function Baseline({ one }: { readonly one: Indicator }) {
  const told = useTold(one.measure.unit);
  const { baseline } = one;
  if (baseline === undefined) return '–';
  return (
    <>
      {told(baseline.measurement.value)}
      <Reckoned value={baseline} before={undefined} told={told} />
    </>
  );
}

function Target({ one: { measure, target, reached } }: { readonly one: Indicator }) {
  const say = useSay();
  const told = useTold(measure.unit);
  return (
    <>
      {target === undefined ? '–' : told(target)}
      {reached === undefined ? null : (
        <small className="muted"> {say(reached ? w.reached : w.notReached)}</small>
      )}
    </>
  );
}

function Measured({ one: { measure, baseline, measured } }: { readonly one: Indicator }) {
  const { language } = useLanguage();
  const told = useTold(measure.unit);
  const before = [baseline, ...measured];
  return (
    <ul className="plain-list small">
      {measured.map((value, at) => (
        <li key={value.measurement.measurement}>
          <strong>{told(value.measurement.value)}</strong> · {longDay(value.measurement.on, language)}
          <Reckoned value={value} before={before[at]?.measurement.value} told={told} />
        </li>
      ))}
    </ul>
  );
}

const indicatorRow = (one: Indicator): LabelledRow => ({
  key: one.measure.measure,
  cells: [
    <Fragment key="name">
      {one.measure.name} <small className="muted">({one.measure.unit})</small>
      <ActLink act="measurement" about={one.measure.measure} words={w.take} />
    </Fragment>,
    <Baseline key="baseline" one={one} />,
    <Target key="target" one={one} />,
    one.measured.length === 0 ? '' : <Measured key="measured" one={one} />,
  ],
});

export function Indicators() {
  const say = useSay();
  const { state } = useCase();
  const list = indicators(state);
  return (
    <section className="panel">
      <h2>{say(w.indicators)}</h2>
      {list.length === 0 ? (
        <Empty words={w.noIndicator} />
      ) : (
        <LabelledTable
          columns={[w.measure, w.baseline, w.target, w.measured].map((one) => ({ head: say(one) }))}
          rows={list.map(indicatorRow)}
        />
      )}
    </section>
  );
}

function LinesTable({ lines }: { readonly lines: readonly ProgrammeLine[] }) {
  const say = useSay();
  const { language } = useLanguage();
  const day = (on: string | undefined) => (on === undefined ? '' : longDay(on, language));
  return (
    <LabelledTable
      columns={[w.activity, w.who, w.from, w.by, w.standing].map((one) => ({ head: say(one) }))}
      rows={lines.map(({ planned, standing, done }) => ({
        key: planned.planned,
        cells: [
          planned.what,
          planned.who.map((one) => one.name).join(', '),
          day(planned.from),
          day(planned.by),
          [say(programmeStandingWords[standing]), ...done.map(day)].join('; '),
        ],
      }))}
    />
  );
}

function Drawn({
  lines,
  beside,
  name,
}: {
  readonly lines: readonly ProgrammeLine[];
  readonly beside: readonly ProgrammeLine[];
  readonly name: string;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { today } = useSession();
  const { place, width } = useWidth();
  const drawing = useMemo(
    () =>
      width === 0
        ? undefined
        : programmeTimeline(
            lines,
            today,
            {
              today: say(w.today),
              month: (first) => shortMonth(first, language),
              line: ({ planned, standing }) => `${planned.what}: ${say(programmeStandingWords[standing])}`,
            },
            { beside, room: width },
          ),
    [lines, beside, today, language, say, width],
  );
  return (
    <div ref={place}>
      {drawing === undefined ? null : (
        <DrawingView drawing={drawing} words={say(w.timelineOf, { goal: name })} />
      )}
      <Folded summary={say(w.asTable)}>{() => <LinesTable lines={lines} />}</Folded>
    </div>
  );
}

/** More activities than these are not drawn before somebody opens a goal. */
const drawnAtOnce = 24;

/** Planned activities under the first goal they serve, in the order of the goals. */
function useLinesByGoal() {
  const { state } = useCase();
  const { today } = useSession();
  return useMemo(() => {
    const planned = standingActivities(state.plan);
    const lines = programmeLines(planned, Object.values(state.activities), today).toSorted((a, b) =>
      (a.planned.from ?? a.planned.by ?? '9').localeCompare(b.planned.from ?? b.planned.by ?? '9'),
    );
    const goals = standingGoals(state.goals);
    const first = (line: ProgrammeLine) => goals.find((one) => line.planned.goals.includes(one.goal))?.goal;
    const groups = [...goals, undefined].map((goal) => ({
      goal,
      lines: lines.filter((line) => first(line) === goal?.goal),
    }));
    return { all: lines, groups: groups.filter((one) => one.lines.length > 0) };
  }, [state.plan, state.activities, state.goals, today]);
}

export function ProgrammeTimeline() {
  const say = useSay();
  const { groups, all } = useLinesByGoal();
  return (
    <section className="panel">
      <h2>{say(w.timeline)}</h2>
      {all.length === 0 ? <Empty words={w.noPlan} /> : <p className="hint">{say(w.timelineHint)}</p>}
      {groups.map(({ goal, lines }) => {
        const name = goal?.text ?? say(w.noGoal);
        const late = lines.filter((one) => one.standing === 'late').length;
        return (
          <Folded
            key={goal?.goal ?? ''}
            summary={say(w.goalLine, { goal: name, n: lines.length, late })}
            opened={all.length <= drawnAtOnce}
          >
            {() => <Drawn lines={lines} beside={all} name={name} />}
          </Folded>
        );
      })}
      <p className="buttons">
        <ActLink act="planned" words={w.planActivity} lead={all.length === 0} />
        {all.length === 0 ? null : <LargePrints kind="programme-timeline" title={say(w.timeline)} />}
      </p>
    </section>
  );
}

function Differences({ before, after }: { readonly before: PlanAgreement; readonly after: PlanAgreement }) {
  const say = useSay();
  const { added, dropped, changed } = planDifferences(before, after);
  if (added.length + dropped.length + changed.length === 0)
    return <p className="muted">{say(w.sameAsBefore)}</p>;
  return (
    <FactList
      facts={[
        [w.added, added.map((one) => one.what)],
        [w.dropped, dropped.map((one) => one.what)],
        [
          w.changed,
          changed.map(({ after: now, fields }) =>
            say(w.changedLine, {
              what: now.what,
              fields: fields.map((field) => say(comparedFieldWords[field])).join(', '),
            }),
          ),
        ],
      ]}
    />
  );
}

function Agreed({ agreement }: { readonly agreement: PlanAgreement }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Folded summary={say(w.asAgreed, { n: agreement.activities.length })}>
      {() => (
        <ul className="small">
          {agreement.activities.map(({ planned, what, from, by, cost }) => (
            <li key={planned}>
              {[
                what,
                ...[from, by].flatMap((day) => (day === undefined ? [] : [longDay(day, language)])),
                ...(cost === undefined ? [] : [rupiahText(cost)]),
              ].join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </Folded>
  );
}

/** Every version stays readable; the later one says what it changed. */
export function PlanVersions() {
  const say = useSay();
  const { language } = useLanguage();
  const { agreements } = useCase().state.plan;
  if (agreements.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say(w.versions)}</h2>
      {agreements.toReversed().map((one) => {
        const before = agreements[one.version - 2];
        return (
          <article key={one.plan} className="thing">
            <p>
              <strong>{say(w.versionLine, { n: one.version, day: longDay(one.on, language) })}</strong>
              <br />
              <span className="muted">{one.agreedBy.map((each) => each.name).join(', ')}</span>
            </p>
            {one.summary === undefined ? null : <p>{one.summary}</p>}
            {before === undefined ? null : <Differences before={before} after={one} />}
            <Agreed agreement={one} />
          </article>
        );
      })}
    </section>
  );
}
