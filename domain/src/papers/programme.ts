/**
 * The programme with a community on paper (PM 6.2): its timeline, budget and spending by source, indicators, who took part,
 * and what goes on afterwards. It leaves the agency, so counts of few people are withheld on it.
 */
import { isSmall } from '../measures/small-cells.ts';
import { countedParts } from '../methods/community-work/head-count.ts';
import { netOf } from '../methods/community-work/spending.ts';
import { toldCounts } from '../methods/community-work/told-counts.ts';
import { contributionKindWords, countedPartWords, prospectWords } from '../methods/community-work/words.ts';
import { indicators } from '../overviews/indicators.ts';
import { type ParticipationSummary, participationSummary } from '../overviews/participation-summary.ts';
import { programmeBudget } from '../overviews/programme-budget.ts';
import type { Case } from '../records/case.ts';
import { fewestInPublic } from '../stages/1-engagement/contract.ts';
import {
  bullets,
  facts,
  heading,
  type Material,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
  prose,
} from './paper.ts';
import { indicatorBlocks } from './programme-indicators.ts';
import { plannedLines, timelinePicture, timelineRows } from './programme-timeline.ts';
import { programmePaperWords as w } from './programme-words.ts';

function money(state: Case, pen: Pen): readonly PaperBlock[] {
  const budget = programmeBudget(state);
  if (budget === undefined) return [];
  const { say, rupiah, day } = pen;
  const line = (name: string, planned: number, spent: number) => [
    name,
    rupiah(planned),
    rupiah(spent),
    rupiah(planned - spent),
  ];
  const head = [say(w.planned), say(w.spent), say(w.left)];
  const total = line(say(w.sum), budget.cost, budget.spent);
  const named = (source: string, until: string | undefined) =>
    until === undefined ? source : say(w.until, { source, day: day(until) });
  const beyond = budget.beyond.map(
    (one) => `${one.what}, ${day(one.on)}, ${one.source}, ${rupiah(netOf(one))}: ${one.beyondBecause ?? ''}`,
  );
  return [
    heading(say(w.budget)),
    {
      kind: 'rows',
      widths: [4, 1.6, 1.6, 1.6],
      head: [say(w.activity), ...head],
      rows: [...budget.rows.map((row) => line(row.activity.what, row.cost, row.spent)), total],
    },
    {
      kind: 'rows',
      widths: [4, 1.6, 1.6, 1.6],
      head: [say(w.source), ...head],
      rows: [
        ...budget.sources.map((one) => line(named(one.source, one.funding?.until), one.planned, one.spent)),
        line(say(w.sum), budget.cost - budget.unfunded, budget.spent),
      ],
    },
    prose(
      budget.reconciles ? say(w.reconciles) : say(w.doesNotReconcile, { amount: rupiah(budget.unfunded) }),
    ),
    ...(beyond.length === 0 ? [] : [heading(say(w.beyond)), bullets(beyond)]),
    ...contributions(state, pen),
  ];
}

function contributions(state: Case, { say, day, number }: Pen): readonly PaperBlock[] {
  const lines = Object.values(state.spendings.contributions).map((one) => {
    const much = one.number === undefined ? '' : ` (${number(one.number)} ${one.unit ?? ''})`;
    return `${day(one.on)}: ${one.givenBy}, ${say(contributionKindWords[one.kind]).toLowerCase()}: ${one.what}${much}`;
  });
  return lines.length === 0 ? [] : [heading(say(w.contributions)), bullets(lines)];
}

/** Whether the people on all lists beside those on one list, whose number stands above, are few. */
const isNearOneList = (people: number, { rows }: ParticipationSummary, fewest: number): boolean =>
  rows.some(({ count, listed }) => listed === count.total && isSmall(people - listed, fewest));

/** How many people the lists show; a number of few people is not told, nor one that tells of few beside a single list. */
function differentOnLists(
  summary: ParticipationSummary,
  { say, number }: Pen,
  fewest: number,
): readonly PaperBlock[] {
  const { least, most } = summary.lists;
  const isFew = [least, most].some((one) => isSmall(one, fewest) || isNearOneList(one, summary, fewest));
  if (most === 0 || isFew) return [];
  const range = { least: number(least), most: number(most) };
  return [prose(say(least === most ? w.differentPeople : w.betweenPeople, range))];
}

function participation(state: Case, pen: Pen): readonly PaperBlock[] {
  const { say, day, number } = pen;
  const summary = participationSummary(state);
  if (summary.rows.length === 0) return [];
  const least = fewestInPublic(state.contract);
  const told = toldCounts(
    summary.rows.map((one) => one.count),
    least,
  );
  const columns = (['total', ...countedParts] as const).filter((one) => told.sum[one] !== undefined);
  const cells = (count: (typeof told.rows)[number] | undefined) =>
    columns.map((column) => {
      const value = count?.[column];
      if (value === undefined) return '–';
      return value === 'withheld' ? '…' : number(value);
    });
  const rows = summary.rows.map((one, at) => [`${day(one.on)}: ${one.what}`, ...cells(told.rows[at])]);
  return [
    heading(say(w.participation)),
    {
      kind: 'rows',
      widths: [4, ...columns.map(() => 1.2)],
      head: [say(w.activity), ...columns.map((column) => say(countedPartWords[column]))],
      rows: [...rows, [say(w.attendances), ...cells(told.sum)]],
      dense: true,
    },
    ...differentOnLists(summary, pen, least),
    ...(summary.mayCountTwice ? [prose(say(w.mayCountTwice))] : []),
    ...([...told.rows, told.sum].some((one) => Object.values(one).includes('withheld'))
      ? [prose(say(w.smallWithheld, { least }))]
      : []),
  ];
}

function lasting(state: Case, { say }: Pen): readonly PaperBlock[] {
  const list = Object.values(state.sustainability);
  if (list.length === 0) return [];
  const rows = list.map((one) => [
    `${one.what} (${say(prospectWords[one.prospect]).toLowerCase()})`,
    one.carriedBy ?? '',
    one.means ?? '',
    one.couldStop ?? '',
  ]);
  const head = [say(w.lasting), say(w.who), say(w.means), say(w.couldStop)];
  return [heading(say(w.lasting)), { kind: 'rows', widths: [3, 2, 2, 2], head, rows }];
}

export function programmePaper(material: Material): Paper {
  const pen = penFor(material);
  const { say, day } = pen;
  const { state } = material.case;
  const lines = plannedLines(material);
  const agreement = state.plan.agreements.at(-1);
  return {
    title: say(w.programme),
    number: state.intake.number ?? '',
    blocks: [
      facts([
        [say(w.community), opening(material).clientName],
        [say(w.date), day(material.today)],
        [say(w.planVersion), agreement && say(w.version, { n: agreement.version, day: day(agreement.on) })],
      ]),
      heading(say(w.timeline)),
      timelinePicture(lines, material, pen),
      timelineRows(lines, pen),
      ...money(state, pen),
      ...indicatorBlocks(indicators(state), pen, fewestInPublic(state.contract)),
      ...participation(state, pen),
      ...lasting(state, pen),
    ],
  };
}
