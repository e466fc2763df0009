/**
 * One measure read in the order that keeps a reader honest: the chart, six questions to the eye, the judgement with the
 * client in words, and only then the numbers, the two usual ones first.
 */
import {
  type Aids,
  aidsFor,
  bandSignals,
  behindPoint,
  behindPointWords,
  cautionWords,
  firstIndices,
  furtherIndices,
  type IndexValue,
  indexWords,
  isNumber,
  type Measured,
  methodVersion,
  noNumberWords,
  type Series,
  type SeriesJudging,
  seriesJudgementWords,
  seriesOn,
  seriesQuestions,
  seriesQuestionWords,
  vectorsOf,
} from '@pendamping/domain';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CaseProvider, useCase } from '../offline/use-case.tsx';
import { ActLink } from '../overviews/act-link.tsx';
import { CaseLink } from '../overviews/case-link.tsx';
import { longDay, numberText } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { download } from '../ui/download.ts';
import { FactList } from '../ui/facts.tsx';
import { Scroller } from '../ui/scroller.tsx';
import { Empty, NotHere } from '../ui/states.tsx';
import { GroupMeasured } from './group-measured.tsx';
import { SeriesChart, usePhaseName } from './series-chart.tsx';
import { measureScreenWords as w } from './words.ts';

function useMeasured() {
  const say = useSay();
  const { language } = useLanguage();
  return (value: Measured) =>
    isNumber(value) ? numberText(value, language) : say(noNumberWords[value.noNumber]);
}

function useAidLines(aids: Aids): Readonly<Record<(typeof seriesQuestions)[number], readonly string[]>> {
  const say = useSay();
  const told = useMeasured();
  const name = usePhaseName();
  const phases = aids.phases.map((one) => ({ ...one, phase: `${one.phase.letter} ${name(one.phase)}` }));
  const pairs = aids.pairs.map((one) => ({ ...one, pair: `${one.baseline}–${one.intervention}` }));
  const overall =
    aids.overall === undefined
      ? [say(w.consistencyNone)]
      : [
          ...pairs.map(({ pair, nap }) => say(w.consistencyOf, { pair, value: told(nap) })),
          say(w.overallOf, {
            pairs: pairs.length,
            value: told(aids.overall.value),
            error: told(aids.overall.error),
          }),
        ];
  return {
    level: phases.map(({ phase, median }) => say(w.medianOf, { phase, value: told(median) })),
    trend: phases.map(({ phase, slope }) => say(w.slopeOf, { phase, value: told(slope) })),
    variability: phases.map(({ phase, least, most, deviation }) =>
      say(w.spreadOf, { phase, least: told(least), most: told(most), value: told(deviation) }),
    ),
    immediacy: pairs.map(({ pair, immediacy }) => say(w.immediacyOf, { pair, value: told(immediacy) })),
    overlap: pairs.map(({ pair, nap }) => say(w.overlapOf, { pair, value: told(nap) })),
    consistency: overall,
  };
}

function Questions({ aids }: { readonly aids: Aids }) {
  const say = useSay();
  const lines = useAidLines(aids);
  return (
    <section className="panel">
      <h2>{say(w.questionsHead)}</h2>
      <p className="hint">{say(w.questionsHint)}</p>
      <ol className="questions">
        {seriesQuestions.map((question) => (
          <li key={question}>
            <strong>{say(seriesQuestionWords[question])}</strong>
            <ul className="plain-list muted small">
              {lines[question].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Cautions aids={aids} />
    </section>
  );
}

function Cautions({ aids }: { readonly aids: Aids }) {
  const say = useSay();
  const codes = [...new Set(aids.pairs.flatMap((one) => one.cautions))];
  const bad = aids.pairs.some((one) => one.afterBadSpell);
  if (codes.length === 0 && !bad) return null;
  return (
    <div className="attention cautions">
      <h3>{say(w.cautionsHead)}</h3>
      <ul>
        {codes.map((code) => (
          <li key={code}>{say(cautionWords[code])}</li>
        ))}
        {bad ? <li>{say(w.afterBadSpell)}</li> : null}
      </ul>
    </div>
  );
}

function Judging({ judging }: { readonly judging: SeriesJudging }) {
  const say = useSay();
  const { language } = useLanguage();
  const { points, nap } = judging.basis;
  const with_ = judging.with.map((one) => one.name).join(', ');
  return (
    <article className="thing">
      <p>
        <strong>{say(seriesJudgementWords[judging.judgement])}</strong> · {longDay(judging.on, language)}
        {with_ === '' ? '' : ` · ${with_}`}
      </p>
      <p className="prose">{judging.words}</p>
      <FactList
        facts={[
          ...seriesQuestions.map((one) => [seriesQuestionWords[one], judging.answers?.[one]] as const),
          [w.alongside, judging.alongside],
          [w.differs, judging.differs],
        ]}
      />
      <p className="muted small">
        {say(w.basis, { points, nap: nap === undefined ? '' : `, NAP ${numberText(nap, language)}` })}
      </p>
    </article>
  );
}

function Judgements({ series }: { readonly series: Series }) {
  const say = useSay();
  const { measure } = series.measure;
  const list = Object.values(useCase().state.seriesJudgings)
    .filter((one) => one.measure === measure)
    .sort((a, b) => b.on.localeCompare(a.on));
  return (
    <section className="panel">
      <h2>{say(w.judgementHead)}</h2>
      {list.length === 0 ? <p className="muted">{say(w.notJudged)}</p> : null}
      {list.map((one) => (
        <Judging key={one.judging} judging={one} />
      ))}
      <p className="buttons">
        <ActLink act="judge-series" about={measure} words={w.judge} lead={list.length === 0} />
      </p>
    </section>
  );
}

function useIndexText() {
  const say = useSay();
  const { language } = useLanguage();
  const told = useMeasured();
  const exact = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', { maximumSignificantDigits: 3 });
  return ({ value, counted, p }: IndexValue) =>
    [
      told(value),
      counted === undefined ? '' : say(w.countedOf, { count: counted[0], all: counted[1] }),
      p === undefined ? '' : say(w.oneSided, { p: exact.format(p) }),
    ]
      .filter((one) => one !== '')
      .join('; ');
}

function IndexTable({ list, caption }: { readonly list: readonly IndexValue[]; readonly caption: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const told = useIndexText();
  return (
    <Scroller>
      <table className="stacked">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(w.index)}</th>
            <th scope="col">{say(w.value)}</th>
            <th scope="col">{say(w.interval)}</th>
            <th scope="col">{say(w.meaning)}</th>
            <th scope="col">{say(w.source)}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.index}>
              <th scope="row">{say(indexWords[one.index].name)}</th>
              <td>{told(one)}</td>
              <td>
                {one.interval === undefined
                  ? '–'
                  : one.interval.map((bound) => numberText(bound, language)).join(' … ')}
              </td>
              <td>{say(indexWords[one.index].note)}</td>
              <td className="small muted">{indexWords[one.index].source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

const seriesFile = (series: Series): Blob =>
  new Blob([JSON.stringify({ methods: methodVersion, vectors: vectorsOf(series) }, undefined, 2)], {
    type: 'application/json',
  });

function Numbers({ series }: { readonly series: Series }) {
  const say = useSay();
  const enough = series.pairs.filter(
    ({ comparison }) => Math.min(comparison.baseline.length, comparison.intervention.length) >= 3,
  );
  return (
    <section className="panel">
      <h2>{say(w.numbersHead)}</h2>
      <p className="hint">{say(w.numbersHint)}</p>
      {series.pairs.length === 0 ? <p>{say(w.noPair)}</p> : null}
      {series.pairs.length > 0 && enough.length === 0 ? <p>{say(w.tooFew)}</p> : null}
      {series.struck.length === 0 ? null : (
        <p className="late">{say(w.withStruck, { count: series.struck.length })}</p>
      )}
      {enough.map(({ baseline, intervention, comparison }) => {
        const pair = `${baseline.letter}–${intervention.letter}`;
        return (
          <div key={pair}>
            <IndexTable list={firstIndices(comparison)} caption={pair} />
            <p>{say(bandSignals(comparison) ? w.signal : w.noSignal)}</p>
            <details className="more">
              <summary>{say(w.advanced)}</summary>
              <IndexTable list={furtherIndices(comparison, series)} caption={pair} />
            </details>
          </div>
        );
      })}
      {enough.length === 0 ? null : <p>{say(w.accompanied)}</p>}
      {series.pairs.length === 0 ? null : (
        <p className="buttons">
          <button
            type="button"
            className="button quiet"
            onClick={() => download(seriesFile(series), 'series.json')}
          >
            {say(w.export)}
          </button>
          <span className="hint">{say(w.exportHint, { version: methodVersion })}</span>
        </p>
      )}
    </section>
  );
}

interface Row {
  readonly key: string;
  readonly on: string;
  readonly phase: string;
  readonly value: string;
  readonly note: string;
  readonly struck: boolean;
}

function useRows(series: Series): readonly Row[] {
  const say = useSay();
  const { language } = useLanguage();
  const told = (value: number | null) => (value === null ? say(w.missed) : numberText(value, language));
  const values = series.phases.flatMap((phase) =>
    phase.points.map((point) => ({
      key: point.measurement,
      on: point.on,
      phase: phase.letter,
      value: told(point.value),
      note: [
        behindPoint(point, { say, number: (value) => numberText(value, language) }),
        point.note ?? '',
        point.was === undefined ? '' : say(w.was, { value: told(point.was) }),
      ]
        .filter((one) => one !== '')
        .join(' · '),
      struck: false,
    })),
  );
  const struck = series.struck.map(({ measurement, on, value, reason }) => ({
    key: `struck:${measurement}`,
    on,
    phase: '×',
    value: `${told(value)} (${say(w.struck)})`,
    note: reason,
    struck: true,
  }));
  const marks = series.marks.map(({ mark, on, what }, at) => ({
    key: mark,
    on,
    phase: `▲ ${at + 1}`,
    value: say(w.event),
    note: what,
    struck: false,
  }));
  const counted = series.denominators.map(({ on, from, to }) => ({
    key: `denominator:${on}`,
    on,
    phase: `/${to}`,
    value: '',
    note: say(behindPointWords.countedOutOf, { from, to }),
    struck: false,
  }));
  return [...counted, ...values, ...struck, ...marks].sort((a, b) => a.on.localeCompare(b.on));
}

function Values({ series }: { readonly series: Series }) {
  const say = useSay();
  const { language } = useLanguage();
  const rows = useRows(series);
  return (
    <section className="panel">
      <h2>{say(w.tableHead)}</h2>
      <Scroller>
        <table className="roomy">
          <thead>
            <tr>
              <th scope="col">{say(w.day)}</th>
              <th scope="col">{say(w.phaseCol)}</th>
              <th scope="col">
                {series.measure.name} ({series.measure.unit})
              </th>
              <th scope="col">{say(w.note)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} className={row.struck ? 'is-struck' : undefined}>
                <th scope="row">{longDay(row.on, language)}</th>
                <td>{row.phase}</td>
                <td>{row.value}</td>
                <td>{row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function OneMeasure({ measure }: { readonly measure: string }) {
  const say = useSay();
  const { reading, state } = useCase();
  const hasMembers = Object.keys(state.composition.members).length > 0;
  const series = useMemo(() => seriesOn(reading, measure), [reading, measure]);
  if (series === undefined) return <NotHere />;
  const { name, unit, how } = series.measure;
  const measured = series.phases.some((phase) => phase.points.length > 0);
  const acts = (
    <p className="buttons">
      <ActLink act="measurement" about={measure} words={{ id: 'Catat pengukuran', en: 'Record a value' }} />
      {hasMembers ? <ActLink act="measure-members" about={measure} words={w.measureMembers} /> : null}
      <ActLink act="phase" about={measure} words={w.phase} />
      <ActLink act="mark" about={measure} words={w.mark} />
    </p>
  );
  return (
    <>
      <h1>
        {name} <small className="muted">({unit})</small>
      </h1>
      {how === undefined ? null : <p className="muted">{how}</p>}
      {measured || series.struck.length > 0 ? (
        <>
          <section className="panel">
            <SeriesChart all={[series]} />
            {acts}
          </section>
          <GroupMeasured measure={measure} />
          <Questions aids={aidsFor(series)} />
          <Judgements series={series} />
          <Numbers series={series} />
          <Values series={series} />
        </>
      ) : (
        <>
          <Empty words={w.nothing} />
          {acts}
        </>
      )}
      <p className="buttons no-print">
        <button type="button" className="button quiet" onClick={() => window.print()}>
          {say(w.print)}
        </button>
      </p>
    </>
  );
}

function AllMeasures() {
  const say = useSay();
  const { id, reading, state } = useCase();
  const all = useMemo(
    () =>
      Object.keys(reading.state.goals.measures).flatMap((measure) => {
        const series = seriesOn(reading, measure);
        return series === undefined || series.phases.length === 0 ? [] : [series];
      }),
    [reading],
  );
  return (
    <>
      <h1>{say(w.all)}</h1>
      <section className="panel">
        {all.length === 0 ? <Empty words={w.nothing} /> : <SeriesChart all={all} />}
        <ul className="plain-list">
          {Object.values(state.goals.measures).map((one) => (
            <li key={one.measure}>
              <Link to="/cases/$case/measures/$measure" params={{ case: id, measure: one.measure }}>
                {say(w.read)}: {one.name}
              </Link>
            </li>
          ))}
        </ul>
        <p className="buttons">
          <ActLink act="phase" words={w.phase} />
          <ActLink act="mark" words={w.mark} />
        </p>
      </section>
    </>
  );
}

export function MeasurePage() {
  const { case: id = '', measure = '' } = useParams({ strict: false });
  return (
    <CaseProvider id={id}>
      <div className="page">
        <CaseLink />
        {measure === 'all' ? <AllMeasures /> : <OneMeasure measure={measure} />}
      </div>
    </CaseProvider>
  );
}
