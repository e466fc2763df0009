/** A measure over time in the space of a word: ink line, gaps as gaps. */
import { type Measurement, seriesOf } from '@pendamping/domain';
import { scaleLinear, scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import { useCase } from '../../offline/use-case.tsx';
import { numberText } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { implementationScreenWords as w } from './words.ts';

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

function useSeries(measure: string) {
  const { state } = useCase();
  return { series: seriesOf(state.measurements, measure), about: state.goals.measures[measure] };
}

function scales(
  series: readonly Measurement[],
  target: number | undefined,
  { width, height, margin }: Frame,
) {
  const values = series.flatMap((one) => (one.value === null ? [] : [one.value]));
  const bounds = [...values, ...(target === undefined ? [] : [target]), 0];
  const days = series.map((one) => Date.parse(one.on));
  const x = scaleTime([Math.min(...days), Math.max(...days)], [margin, width - margin]);
  const y = scaleLinear([Math.min(...bounds), Math.max(...bounds)], [height - margin, margin]).nice();
  return { x, y };
}

/** The line breaks where a measurement was missed, and between baseline and intervention. */
function pathOf(
  series: readonly Measurement[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  const withBreaks = series.flatMap((one, at) => {
    const before = series[at - 1];
    const changed = before !== undefined && before.phase !== one.phase;
    return changed ? [{ ...one, value: null }, one] : [one];
  });
  return (
    line<Measurement>()
      .defined((one) => one.value !== null)
      .x((one) => x(Date.parse(one.on)))
      .y((one) => y(one.value ?? 0))(withBreaks) ?? ''
  );
}

export function Sparkline({
  measure,
  target,
}: {
  readonly measure: string;
  readonly target: number | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { series, about } = useSeries(measure);
  if (series.length < 2 || about === undefined) return null;
  const frame = { width: 120, height: 28, margin: 3 };
  const { x, y } = scales(series, target, frame);
  const last = series.findLast((one) => one.value !== null)?.value ?? undefined;
  return (
    <span className="spark">
      <svg
        width={frame.width}
        height={frame.height}
        role="img"
        aria-label={say(w.chartOf, { name: about.name, count: series.length })}
      >
        <path d={pathOf(series, x, y)} className="ink" />
      </svg>
      {last === undefined ? '' : ` ${numberText(last, language)}`}
    </span>
  );
}
