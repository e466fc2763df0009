/** A drawing on the screen: every part that stands for something can be reached by keyboard and has words. */
import { type Drawing, type Look, looks, type Part, pathOf, type Shape } from '@pendamping/domain';
import type { CSSProperties, KeyboardEvent } from 'react';

const paints = { paper: 'var(--paper)', tint: 'var(--primary-tint)', ink: 'var(--ink)' } as const;

function inkOf(look: Look): string {
  const { light, faint } = looks[look];
  if (faint === true) return 'var(--hair)';
  return light === true ? 'var(--muted)' : 'var(--ink)';
}

function styleOf(look: Look) {
  const { width, dash, fill } = looks[look];
  return {
    fill: fill === undefined ? 'none' : paints[fill],
    stroke: inkOf(look),
    strokeWidth: width,
    ...(dash === undefined ? {} : { strokeDasharray: dash }),
  };
}

function Drawn({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'stroke')
    return <path d={pathOf(shape.points, shape.closed)} {...styleOf(shape.look)} />;
  if (shape.kind === 'circle')
    return <circle cx={shape.at[0]} cy={shape.at[1]} r={shape.radius} {...styleOf(shape.look)} />;
  const ink = shape.muted === true ? 'var(--muted)' : 'var(--ink)';
  // Small letters keep the size that suits a page; large ones are meant to be read from afar and stay as they are drawn.
  const own = shape.size > 12 ? { style: { fontSize: `${shape.size}px`, fill: ink } } : {};
  return (
    <text
      x={shape.at[0]}
      y={shape.at[1]}
      fontSize={shape.size}
      fontWeight={shape.bold === true ? 700 : 400}
      textAnchor={shape.anchor ?? 'middle'}
      fill={ink}
      className="drawn-text"
      {...own}
    >
      {shape.text}
    </text>
  );
}

/** The shapes of a part never change places: where one stands is who it is. */
const keyOf = (shape: Shape, at: number) => `${shape.kind}:${at}`;

function DrawnPart({
  part,
  choose,
}: {
  readonly part: Part;
  readonly choose?: ((about: string) => void) | undefined;
}) {
  const shapes = part.shapes.map((shape, at) => <Drawn key={keyOf(shape, at)} shape={shape} />);
  const { about, words } = part;
  if (about === undefined || words === undefined || choose === undefined) return <g>{shapes}</g>;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(about);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand within a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={words}
      className="drawn-part"
      onClick={() => choose(about)}
      onKeyDown={onKey}
    >
      <title>{words}</title>
      {shapes}
    </g>
  );
}

/** The least of its own size at which the letters of a drawing can be read; narrower, it is scrolled. */
const leastScale = 0.85;

const leastWidth = (pixels: number) => ({ '--least': `${Math.round(pixels)}px` }) as CSSProperties;

/** @param choose told of the id of the part that was chosen; without it the drawing is only looked at */
export function DrawingView({
  drawing,
  words,
  choose,
  small = false,
}: {
  readonly drawing: Drawing;
  readonly words: string;
  readonly choose?: (about: string) => void;
  readonly small?: boolean;
}) {
  return (
    <div
      className={small ? 'drawing small-drawing' : 'drawing'}
      tabIndex={small || choose !== undefined ? undefined : 0}
    >
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        width={small ? undefined : drawing.width}
        height={small ? undefined : drawing.height}
        style={leastWidth(small ? 0 : drawing.width * leastScale)}
        role={choose === undefined ? 'img' : 'group'}
        aria-label={words}
      >
        {drawing.parts.map((part, at) => (
          <DrawnPart key={part.about ?? `scenery:${at}`} part={part} choose={choose} />
        ))}
      </svg>
    </div>
  );
}
