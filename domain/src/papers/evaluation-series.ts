/**
 * One measure on the evaluation paper, in the order that keeps a reader honest (as on the screen): the chart, six
 * questions, the judgement with the client in words, then NAP and the band with their cautions, then every value. What
 * was struck is shown struck, with who did it and why: no evaluation is mended by taking away the bad days.
 */
import { byDay } from '../kernel/moment.ts';
import { svgOf } from '../overviews/pictures/drawing.ts';
import { seriesChart } from '../overviews/pictures/series-chart.ts';
import { behindPoint } from '../overviews/single-case/behind-point.ts';
import { bandSignals, firstIndices, type IndexValue } from '../overviews/single-case/indices.ts';
import { type Aids, aidsFor } from '../overviews/single-case/questions.ts';
import { type Series, type SeriesPhase, seriesOn } from '../overviews/single-case/series.ts';
import { behindPointWords, cautionWords, indexWords } from '../overviews/single-case/words.ts';
import { measurementPhaseWords, phaseReasonWords } from '../stages/4-implementation/words.ts';
import { type SeriesJudging, seriesQuestions } from '../stages/5-evaluation/series-judgement.ts';
import { seriesJudgementWords, seriesQuestionWords } from '../stages/5-evaluation/words.ts';
import { told } from './evaluation-goals.ts';
import { evaluationPaperWords as w } from './evaluation-words.ts';
import {
  bullets,
  facts,
  heading,
  type Material,
  type PaperBlock,
  type Pen,
  prose,
  subheading,
} from './paper.ts';
import { drawingFont } from './pictures.ts';

/** px; at the width of the page letters come to 9 points. */
const chartWidth = 620;

const phaseName = (phase: SeriesPhase, { say }: Pen): string =>
  phase.name ?? say(measurementPhaseWords[phase.kind]);

function chart(series: Series, material: Material, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const months = new Intl.DateTimeFormat(material.language === 'id' ? 'id-ID' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  const month = (day: string) => months.format(new Date(`${day}T12:00:00Z`));
  const drawing = seriesChart([series], chartWidth, {
    day: pen.day,
    month: (day) => (day.endsWith('-01') ? month(day) : `${Number(day.slice(8))} ${month(day)}`),
    number: pen.number,
    phase: (phase) => phaseName(phase, pen),
    goal: say(w.goalLine),
    missed: say(w.missed),
    struck: say(w.struck),
    behind: (point) => behindPoint(point, pen),
    countedOutOf: (from, to) => say(behindPointWords.countedOutOf, { from, to }),
  });
  if (drawing === undefined) return [];
  const count = series.phases.flatMap((phase) => phase.points).length;
  const alt = say(w.chartOf, { name: series.measure.name, count });
  const marks = series.marks.map((one, at) => `${at + 1}. ${pen.day(one.on)}: ${one.what}`);
  return [
    { kind: 'picture', svg: svgOf(drawing, drawingFont), width: drawing.width, alt, wide: true },
    { kind: 'caption', text: say(w.legend) },
    ...(marks.length === 0 ? [] : [prose(say(w.events, { list: marks.join('; ') }))]),
  ];
}

function about({ measure, goal }: Series, { say, day, number }: Pen): PaperBlock {
  const target = goal?.target === undefined ? undefined : `${number(goal.target)} (${measure.unit})`;
  const pairs = facts([
    [say(w.servesGoal), goal?.text],
    [say(w.unit), measure.unit],
    [say(w.better), say(measure.direction === 'up' ? w.up : w.down)],
    [
      say(w.target),
      target === undefined || goal?.targetOn === undefined
        ? target
        : say(w.targetBy, { target, day: day(goal.targetOn) }),
    ],
    [say(w.how), measure.how],
  ]);
  return { ...pairs, whole: true };
}

function phases({ phases: aids }: Aids, pen: Pen): PaperBlock {
  const { say, day } = pen;
  return {
    kind: 'rows',
    dense: true,
    widths: [3.4, 2, 1, 1, 2.4],
    head: [w.phase, w.phaseFrom, w.phaseValues, w.phaseMissed, w.phaseBegan].map((one) => say(one)),
    rows: aids.map(({ phase, n, missed }) => [
      `${phase.letter} ${phaseName(phase, pen)}`,
      day(phase.from),
      String(n),
      String(missed),
      phase.because === undefined ? '–' : say(phaseReasonWords[phase.because]),
    ]),
  };
}

function aidLines(
  aids: Aids,
  pen: Pen,
): Readonly<Record<(typeof seriesQuestions)[number], readonly string[]>> {
  const { say } = pen;
  const number = (value: Parameters<typeof told>[1]) => told(pen, value);
  const pairs = aids.pairs.map((one) => ({ ...one, pair: `${one.baseline}–${one.intervention}` }));
  const within = aids.phases.map((one) => ({ ...one, phase: one.phase.letter }));
  const { overall } = aids;
  return {
    level: within.map(({ phase, median }) => say(w.median, { phase, value: number(median) })),
    trend: within.map(({ phase, slope }) => say(w.slope, { phase, value: number(slope) })),
    variability: within.map(({ phase, least, most, deviation }) =>
      say(w.spread, { phase, least: number(least), most: number(most), value: number(deviation) }),
    ),
    immediacy: pairs.map(({ pair, immediacy }) => say(w.immediacy, { pair, value: number(immediacy) })),
    overlap: pairs.map(({ pair, nap }) => say(w.overlap, { pair, value: number(nap) })),
    consistency:
      overall === undefined
        ? [say(w.nothingAgain)]
        : [
            say(w.overall, {
              pairs: pairs.length,
              value: number(overall.value),
              error: number(overall.error),
            }),
          ],
  };
}

function questions(aids: Aids, judging: SeriesJudging | undefined, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const lines = aidLines(aids, pen);
  const given = judging?.answers === undefined ? [] : [judging.answers];
  return [
    subheading(say(w.questionsHead)),
    {
      kind: 'rows',
      dense: true,
      whole: true,
      widths: [3, ...given.map(() => 3), 3.2],
      head: [say(w.question), ...given.map(() => say(w.answer)), say(w.aid)],
      rows: seriesQuestions.map((one) => [
        say(seriesQuestionWords[one]),
        ...given.map((answers) => answers[one] ?? say(w.notAnswered)),
        lines[one].length === 0 ? '–' : lines[one].join('\n'),
      ]),
    },
    ...(given.length === 0 ? [prose(say(w.noAnswers))] : []),
  ];
}

/** By whom an entry about this thing was written. */
const writer = (material: Material, key: 'judging' | 'measurement', of: string, pen: Pen): string =>
  pen.workerName(material.case.entries.find(({ data }) => data[key] === of)?.entry.by.id);

/** What came or went since it was judged: the reader should know when a judgement stands on an older chart. */
function since(judging: SeriesJudging, series: Series, { say }: Pen): string {
  const newer = series.phases.flatMap((phase) => phase.points).filter((one) => one.on > judging.on).length;
  const gone = series.struck.filter((one) => one.on <= judging.on && one.struckOn > judging.on).length;
  return [
    newer === 0 ? '' : say(w.newer, { count: newer }),
    gone === 0 ? '' : say(w.struckSince, { count: gone }),
  ].join('');
}

function judgement(judging: SeriesJudging, series: Series, material: Material, pen: Pen): PaperBlock {
  const { say, day, number } = pen;
  const { points, nap } = judging.basis;
  const basis = say(w.basisOf, { points, nap: nap === undefined ? '' : `, NAP ${number(nap)}` });
  return facts([
    [say(w.judgement), `${say(seriesJudgementWords[judging.judgement])} (${day(judging.on)})`],
    [say(w.inWords), judging.words],
    [say(w.judgedBy), judging.with.map((one) => one.name).join(', ')],
    [say(w.recordedBy), writer(material, 'judging', judging.judging, pen)],
    [say(w.alongside), judging.alongside],
    [say(w.differs), judging.differs],
    [say(w.basis), `${basis}${since(judging, series, pen)}`],
  ]);
}

function numberCells({ value, counted }: IndexValue, pen: Pen): string {
  const shown = told(pen, value);
  if (counted === undefined) return shown;
  const beyond = pen.say(w.beyond, { count: counted[0], all: counted[1] });
  return `${pen.say(w.mean, { value: shown })}; ${beyond}`;
}

const interval = ({ interval: bounds }: IndexValue, { number }: Pen): string =>
  bounds === undefined ? '–' : bounds.map(number).join(' … ');

function cautions(aids: Aids, { say }: Pen): readonly PaperBlock[] {
  const codes = [...new Set(aids.pairs.flatMap((one) => one.cautions))].map((code) =>
    say(cautionWords[code]),
  );
  const bad = aids.pairs.some((one) => one.afterBadSpell) ? [say(w.afterBadSpell)] : [];
  return codes.length + bad.length === 0 ? [] : [bullets([...codes, ...bad])];
}

function numbers(series: Series, aids: Aids, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const enough = series.pairs.filter(
    ({ comparison }) => Math.min(comparison.baseline.length, comparison.intervention.length) >= 3,
  );
  const tables = enough.flatMap(({ baseline, intervention, comparison }): readonly PaperBlock[] => {
    const pair = `${baseline.letter}–${intervention.letter}`;
    return [
      {
        kind: 'rows',
        dense: true,
        whole: true,
        widths: [2.6, 2.4, 2, 3.6],
        head: [`${say(w.index)} (${pair})`, say(w.value), say(w.interval), say(w.source)],
        rows: firstIndices(comparison).map((one) => [
          say(indexWords[one.index].name),
          numberCells(one, pen),
          interval(one, pen),
          `${say(indexWords[one.index].note)} ${indexWords[one.index].source}`,
        ]),
      },
      prose(say(bandSignals(comparison) ? w.signal : w.noSignal, { pair })),
    ];
  });
  const none = series.pairs.length === 0 ? w.noPair : w.tooFew;
  return [
    subheading(say(w.numbersHead)),
    ...(enough.length === 0 ? [prose(say(none))] : tables),
    ...cautions(aids, pen),
    ...(enough.length === 0 ? [] : [prose(say(w.accompanied))]),
  ];
}

interface Row {
  readonly on: string;
  readonly cells: readonly string[];
  readonly by: string;
  readonly struck: boolean;
}

function rowsOf(series: Series, material: Material, pen: Pen): readonly Row[] {
  const { say, day, number } = pen;
  const value = (of: number | null) => (of === null ? say(w.missed) : number(of));
  const taken = series.phases.flatMap((phase) =>
    phase.points.map((point) => ({
      on: point.on,
      cells: [
        day(point.on),
        phase.letter,
        value(point.value),
        [
          behindPoint(point, pen),
          point.note ?? '',
          point.was === undefined ? '' : say(w.was, { value: value(point.was) }),
        ]
          .filter((one) => one !== '')
          .join('; '),
      ],
      by: writer(material, 'measurement', point.measurement, pen),
      struck: false,
    })),
  );
  const struck = series.struck.map((one) => ({
    on: one.on,
    cells: [
      day(one.on),
      '×',
      value(one.value),
      say(w.struckNote, { day: day(one.struckOn), by: pen.workerName(one.by), reason: one.reason }),
    ],
    by: writer(material, 'measurement', one.measurement, pen),
    struck: true,
  }));
  const counted = series.denominators.map(({ on, from, to }) => ({
    on,
    cells: [day(on), `/${to}`, '', say(behindPointWords.countedOutOf, { from, to })],
    by: '',
    struck: false,
  }));
  const marks = series.marks.map(({ on, what }, at) => ({
    on,
    cells: [day(on), `▲ ${at + 1}`, say(w.event), what],
    by: '',
    struck: false,
  }));
  return [...counted, ...taken, ...struck, ...marks].sort(byDay);
}

/** Where one person recorded all of it, that is said once and not on every line. */
function values(series: Series, material: Material, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const rows = rowsOf(series, material, pen);
  const writers = [...new Set(rows.flatMap((one) => (one.by === '' ? [] : [one.by])))];
  const [only] = writers;
  const several = writers.length > 1;
  return [
    subheading(say(w.tableHead)),
    ...(series.struck.length === 0 ? [] : [prose(say(w.withStruck, { count: series.struck.length }))]),
    ...(several || only === undefined ? [] : [prose(say(w.allBy, { who: only }))]),
    {
      kind: 'rows',
      dense: true,
      widths: [2, 0.8, 1.6, 4.6, ...(several ? [2.4] : [])],
      head: [
        say(w.day),
        say(w.phase),
        `${say(w.value)} (${series.measure.unit})`,
        say(w.note),
        ...(several ? [say(w.recorded)] : []),
      ],
      rows: rows.map((one) => [...one.cells, ...(several ? [one.by] : [])]),
      struck: rows.flatMap((one, at) => (one.struck ? [at] : [])),
    },
  ];
}

function oneMeasure(series: Series, material: Material, pen: Pen): readonly PaperBlock[] {
  const { say } = pen;
  const aids = aidsFor(series);
  const judgings = Object.values(material.case.state.seriesJudgings)
    .filter((one) => one.measure === series.measure.measure)
    .sort(byDay);
  return [
    heading(say(w.changeHead, { name: series.measure.name })),
    about(series, pen),
    ...chart(series, material, pen),
    phases(aids, pen),
    ...questions(aids, judgings.at(-1), pen),
    subheading(say(w.judgementHead)),
    ...(judgings.length === 0
      ? [prose(say(w.notYetJudged))]
      : judgings.map((one) => judgement(one, series, material, pen))),
    ...numbers(series, aids, pen),
    ...values(series, material, pen),
  ];
}

/** Every measure of the case for which something was written down, also what was all struck. */
export function seriesBlocks(material: Material, pen: Pen): readonly PaperBlock[] {
  return Object.keys(material.case.state.goals.measures).flatMap((measure) => {
    const series = seriesOn(material.case, measure);
    if (series === undefined) return [];
    const written = series.struck.length + series.phases.flatMap((phase) => phase.points).length;
    return written === 0 ? [] : oneMeasure(series, material, pen);
  });
}
