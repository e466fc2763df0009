/** A measure over time: ink line, gaps as gaps, baseline hollow, the target dashed; and the same as a table. */
import { type Measurement, measurementPhaseWords, seriesOf } from '@pendamping/domain';
import { scaleLinear, scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import { useCase } from '../../offline/use-case.tsx';
import { longDay, numberText } from '../../shell/days.ts';
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

export function MeasureChart({
  measure,
  target,
}: {
  readonly measure: string;
  readonly target: number | undefined;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { series, about } = useSeries(measure);
  if (about === undefined || series.length === 0) return null;
  const frame = { width: 360, height: 190, margin: 30 };
  const { x, y } = scales(series, target, frame);
  const change = series.findIndex((one, at) => at > 0 && one.phase !== series[at - 1]?.phase);
  const phaseAt =
    change < 1
      ? undefined
      : (x(Date.parse(series[change - 1]?.on ?? '')) + x(Date.parse(series[change]?.on ?? ''))) / 2;
  return (
    <figure className="chart">
      <figcaption>
        {about.name} ({about.unit})
      </figcaption>
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={say(w.chartOf, { name: about.name, count: series.length })}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={frame.margin}
              x2={frame.width - frame.margin}
              y1={y(tick)}
              y2={y(tick)}
              className="grid"
            />
            <text x={frame.margin - 6} y={y(tick) + 4} textAnchor="end">
              {numberText(tick, language)}
            </text>
          </g>
        ))}
        {target === undefined ? null : (
          <g>
            <line
              x1={frame.margin}
              x2={frame.width - frame.margin}
              y1={y(target)}
              y2={y(target)}
              className="target"
            />
            <text x={frame.width - frame.margin} y={y(target) - 4} textAnchor="end">
              {say(w.target)}
            </text>
          </g>
        )}
        {phaseAt === undefined ? null : (
          <line
            x1={phaseAt}
            x2={phaseAt}
            y1={frame.margin - 14}
            y2={frame.height - frame.margin}
            className="phase"
          />
        )}
        <path d={pathOf(series, x, y)} className="ink" />
        {series.map((one) =>
          one.value === null ? (
            <text
              key={one.measurement}
              x={x(Date.parse(one.on))}
              y={frame.height - frame.margin + 2}
              textAnchor="middle"
            >
              ×
            </text>
          ) : (
            <circle
              key={one.measurement}
              cx={x(Date.parse(one.on))}
              cy={y(one.value)}
              r={4}
              className={one.phase === 'baseline' ? 'hollow' : 'dot'}
            />
          ),
        )}
        <text x={frame.margin} y={frame.height - 8}>
          {longDay(series[0]?.on ?? '', language)}
        </text>
        <text x={frame.width - frame.margin} y={frame.height - 8} textAnchor="end">
          {longDay(series.at(-1)?.on ?? '', language)}
        </text>
      </svg>
      <details>
        <summary>{say(w.asTable)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(w.day)}</th>
              <th scope="col">{say(w.value)}</th>
              <th scope="col">{say(w.phase)}</th>
            </tr>
          </thead>
          <tbody>
            {series.map((one) => (
              <tr key={one.measurement}>
                <td>{longDay(one.on, language)}</td>
                <td>{one.value === null ? say(w.missed) : numberText(one.value, language)}</td>
                <td>{say(measurementPhaseWords[one.phase])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
