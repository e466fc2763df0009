/** Horizontal bars with their words above them, so that long words fit a phone; the table beside it has the numbers. */
import { useWidth } from '../../ui/width.ts';

export interface Bar {
  readonly key: string;
  readonly name: string;
  /** `undefined` where it is not told: then there is a mark and no bar. */
  readonly value: number | undefined;
  readonly text: string;
}

const row = 40;
const most = 640;

export function BarChart({
  bars,
  words,
  longest,
}: {
  readonly bars: readonly Bar[];
  /** What the picture shows, for those who hear it. */
  readonly words: string;
  /** The value that fills the whole width: the same for all charts of a page. */
  readonly longest: number;
}) {
  const { place, width } = useWidth();
  const wide = Math.min(width, most);
  const room = Math.max(wide - 72, 1);
  const lengthOf = (value: number) =>
    longest === 0 ? 0 : Math.max((value / longest) * room, value > 0 ? 2 : 0);
  return (
    <div ref={place} className="bar-chart">
      {width === 0 ? null : (
        <svg width={wide} height={bars.length * row} role="img" aria-label={words}>
          {bars.map(({ key, name, value, text }, at) => (
            <g key={key} transform={`translate(0 ${at * row})`}>
              <text x={0} y={14} className="bar-name">
                {name}
              </text>
              {value === undefined ? null : (
                <rect x={0} y={19} width={lengthOf(value)} height={14} className="bar" />
              )}
              <text x={(value === undefined ? 0 : lengthOf(value)) + 6} y={31} className="bar-value">
                {text}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
