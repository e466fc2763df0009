/**
 * A drawing as data: parts that stand for something on record, each made of plain shapes. The screen draws it, the
 * printer draws it, and both draw the same; a part can be reached by keyboard and has words for who cannot see it.
 */

export type Point = readonly [x: number, y: number];

/** What a line or a surface says; how it looks is decided once, in `looks`. */
export type Look =
  | 'line'
  | 'thick'
  | 'dashed'
  | 'dotted'
  | 'light'
  | 'strain'
  | 'outline'
  | 'surface'
  | 'centre'
  | 'index'
  | 'solid'
  | 'household'
  | 'grid';

export type Shape =
  | {
      readonly kind: 'stroke';
      readonly look: Look;
      readonly points: readonly Point[];
      readonly closed?: boolean;
    }
  | { readonly kind: 'circle'; readonly look: Look; readonly at: Point; readonly radius: number }
  | {
      readonly kind: 'text';
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly muted?: boolean;
      readonly anchor?: 'start' | 'middle' | 'end';
    };

export interface Part {
  /** The id of what it stands for; `undefined` for what is only scenery. */
  readonly about?: string;
  /** In words, for a screen reader and for a pointer that rests on it. */
  readonly words?: string;
  readonly shapes: readonly Shape[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** Ink, width in px, dash, fill: legible in black and white. */
export const looks: Readonly<
  Record<
    Look,
    {
      readonly width: number;
      readonly dash?: string;
      readonly fill?: 'paper' | 'tint' | 'ink';
      readonly light?: boolean;
      readonly faint?: boolean;
    }
  >
> = {
  line: { width: 1.6 },
  thick: { width: 4 },
  dashed: { width: 1.6, dash: '7 5' },
  dotted: { width: 1.6, dash: '2 4' },
  light: { width: 1.2, light: true },
  strain: { width: 1.6 },
  outline: { width: 1.8, fill: 'paper' },
  surface: { width: 1.4, fill: 'paper' },
  centre: { width: 2.4, fill: 'tint' },
  index: { width: 1.8, fill: 'tint' },
  solid: { width: 1, fill: 'ink' },
  grid: { width: 1, faint: true },
  household: { width: 1.4, dash: '3 5', light: true },
};

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** Text of a path through points, for SVG. */
export const pathOf = (points: readonly Point[], closed = false): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('') +
  (closed ? 'Z' : '');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const inks = {
  ink: '#1f2933',
  light: '#52606d',
  paper: '#ffffff',
  tint: '#e6f1f0',
  faint: '#ddd8cd',
} as const;

function inkOf(look: Look): string {
  const { light, faint } = looks[look];
  if (faint === true) return inks.faint;
  return light === true ? inks.light : inks.ink;
}

function strokeOf(look: Look): string {
  const { width, dash, fill } = looks[look];
  const paint = fill === undefined ? 'none' : inks[fill];
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `fill="${paint}" stroke="${inkOf(look)}" stroke-width="${width}"${dashes}`;
}

function svgShape(shape: Shape): string {
  switch (shape.kind) {
    case 'stroke':
      return `<path d="${pathOf(shape.points, shape.closed)}" ${strokeOf(shape.look)}/>`;
    case 'circle':
      return `<circle cx="${rounded(shape.at[0])}" cy="${rounded(shape.at[1])}" r="${rounded(shape.radius)}" ${strokeOf(shape.look)}/>`;
    case 'text': {
      const weight = shape.bold === true ? ' font-weight="700"' : '';
      const ink = shape.muted === true ? inks.light : inks.ink;
      return `<text x="${rounded(shape.at[0])}" y="${rounded(shape.at[1])}" font-size="${shape.size}" text-anchor="${shape.anchor ?? 'middle'}" fill="${ink}"${weight} paint-order="stroke" stroke="${inks.paper}" stroke-width="3">${escaped(shape.text)}</text>`;
    }
  }
}

/** The drawing as a whole SVG file, for paper and for keeping. */
export function svgOf({ width, height, parts }: Drawing, font = 'sans-serif'): string {
  const shapes = parts.flatMap((part) => part.shapes.map(svgShape)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rounded(width)} ${rounded(height)}" width="${rounded(width)}" height="${rounded(height)}" font-family="${font}">${shapes}</svg>`;
}

/** Breaks a name into lines of about so many letters, at most `most` of them; the last one may end in a dash. */
export function brokenInto(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  const cut = shown.map((one) => (one.length > letters + 2 ? `${one.slice(0, letters + 1)}…` : one));
  if (lines.length > most) cut[most - 1] = `${(cut[most - 1] ?? '').replace(/…$/, '')}…`;
  return cut;
}

export const along = ([x1, y1]: Point, [x2, y2]: Point, part: number): Point => [
  x1 + (x2 - x1) * part,
  y1 + (y2 - y1) * part,
];

/** A point beside the way from one to another, so far to its left. */
export function beside(from: Point, to: Point, part: number, distance: number): Point {
  const [x, y] = along(from, to, part);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [x + ((to[1] - from[1]) / length) * distance, y - ((to[0] - from[0]) / length) * distance];
}

/** A line of strain: it zigzags. */
export function zigzag(from: Point, to: Point, height = 5): readonly Point[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const teeth = Math.max(2, Math.round(length / 12));
  const points: Point[] = [from];
  for (let at = 1; at < teeth; at += 1)
    points.push(beside(from, to, at / teeth, at % 2 === 0 ? height : -height));
  return [...points, to];
}

/** An arrowhead that ends at `to`. */
export function arrowhead(from: Point, to: Point, size = 9): Shape {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const back = 1 - size / length;
  return {
    kind: 'stroke',
    look: 'solid',
    closed: true,
    points: [to, beside(from, to, back, size * 0.5), beside(from, to, back, -size * 0.5)],
  };
}
