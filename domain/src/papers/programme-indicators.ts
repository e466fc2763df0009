/**
 * The indicators of a programme on paper (PM 6.2): where each began, where it should come to, what was measured. A number
 * of a few people, or of the few who are left of all, is withheld, as the paper leaves the agency (PM 7.2).
 */
import { mayBeTold } from '../measures/small-cells.ts';
import type { Indicator, IndicatorValue } from '../overviews/indicators.ts';
import type { Measure } from '../stages/3-planning/goal.ts';
import { heading, type PaperBlock, type Pen, prose } from './paper.ts';
import { programmePaperWords as w } from './programme-words.ts';

const isMoney = ({ unit }: Measure): boolean => /^rp\b/i.test(unit);

/** Where nobody has said what a measure counts, it counts people: what is withheld for nothing can be told later. */
const countsPeople = (measure: Measure): boolean =>
  measure.counts === undefined
    ? (measure.kind ?? 'count') === 'count' && !isMoney(measure) && !measure.unit.startsWith('%')
    : measure.counts === 'people';

const tellsOfFew = (measure: Measure, { measurement }: IndicatorValue, least: number): boolean => {
  const all = measurement.outOf ?? measure.most ?? Number.POSITIVE_INFINITY;
  return countsPeople(measure) && !mayBeTold(measurement.value, all, least);
};

const valuesOf = ({ baseline, measured }: Indicator): readonly IndicatorValue[] =>
  baseline === undefined ? measured : [baseline, ...measured];

/** @param least the fewest people who are told in public */
export function indicatorBlocks(
  list: readonly Indicator[],
  { say, day, number, rupiah }: Pen,
  least: number,
): readonly PaperBlock[] {
  if (list.length === 0) return [];
  const amount = (measure: Measure, value: number) => (isMoney(measure) ? rupiah(value) : number(value));
  const told = (measure: Measure, value: IndicatorValue) =>
    tellsOfFew(measure, value, least) ? '…' : amount(measure, value.measurement.value);
  const isAnyWithheld = list.some((one) =>
    valuesOf(one).some((value) => tellsOfFew(one.measure, value, least)),
  );
  return [
    heading(say(w.indicators)),
    {
      kind: 'rows',
      widths: [3, 1.4, 1.4, 3.4],
      head: [say(w.measure), say(w.baseline), say(w.target), say(w.measured)],
      rows: list.map(({ measure, baseline, target, measured }) => [
        `${measure.name} (${measure.unit})`,
        baseline === undefined ? '–' : told(measure, baseline),
        target === undefined ? '–' : amount(measure, target),
        measured.map((one) => `${told(measure, one)} (${day(one.measurement.on)})`).join('\n'),
      ]),
    },
    ...(isAnyWithheld ? [prose(say(w.smallWithheld, { least }))] : []),
  ];
}
