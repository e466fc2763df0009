/**
 * The ecomap (PM 2.2): the client in the middle, the systems around, each with the strength of the tie, its strain,
 * and the direction in which help flows. Drawn as it was on a day, so that two days can be laid side by side.
 */
import type {
  Environment,
  Flow,
  SystemAround,
  SystemKind,
  Tie,
  TieStrength,
} from '../../clients/environment.ts';
import { systemKinds, tieOn } from '../../clients/environment.ts';
import {
  along,
  arrowhead,
  beside,
  brokenInto,
  type Drawing,
  type Part,
  type Point,
  type Shape,
  zigzag,
} from './drawing.ts';

export interface EcomapWords {
  readonly tie: (tie: TieStrength) => string;
  readonly flow: (flow: Flow) => string;
  readonly kind: (kind: SystemKind) => string;
}

/** A system of the map as a line of the table that says the same. */
export interface EcomapRow {
  readonly system: string;
  readonly name: string;
  readonly kind: SystemKind;
  readonly person: string | undefined;
  readonly tie: Tie;
}

const order = (one: SystemAround) => systemKinds.indexOf(one.kind);

/** The systems that were there on a day, kind by kind. */
export function ecomapRows(environment: Environment, day: string): readonly EcomapRow[] {
  return Object.values(environment)
    .sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name) || a.system.localeCompare(b.system))
    .flatMap((one) => {
      const tie = tieOn(one, day);
      return tie === undefined
        ? []
        : [{ system: one.system, name: one.name, kind: one.kind, person: one.person, tie }];
    });
}

const systemRadius = 44;
const centreRadius = 62;

function strokes(from: Point, to: Point, tie: TieStrength): readonly Shape[] {
  switch (tie) {
    case 'strong':
      return [{ kind: 'stroke', look: 'thick', points: [from, to] }];
    case 'moderate':
      return [{ kind: 'stroke', look: 'line', points: [from, to] }];
    case 'weak':
      return [{ kind: 'stroke', look: 'dashed', points: [from, to] }];
    case 'stressful':
      return [{ kind: 'stroke', look: 'strain', points: zigzag(from, to) }];
    case 'broken':
      return [
        { kind: 'stroke', look: 'line', points: [from, along(from, to, 0.42)] },
        { kind: 'stroke', look: 'line', points: [along(from, to, 0.58), to] },
        { kind: 'stroke', look: 'line', points: [beside(from, to, 0.42, 9), beside(from, to, 0.42, -9)] },
        { kind: 'stroke', look: 'line', points: [beside(from, to, 0.58, 9), beside(from, to, 0.58, -9)] },
      ];
  }
}

function arrows(centre: Point, system: Point, flow: Flow): readonly Shape[] {
  const inward = flow === 'to-client' || flow === 'both' ? [arrowhead(system, centre, 12)] : [];
  const outward = flow === 'from-client' || flow === 'both' ? [arrowhead(centre, system, 12)] : [];
  return [...inward, ...outward];
}

function label(at: Point, lines: readonly string[], size: number, bold: boolean): readonly Shape[] {
  const step = size * 1.2;
  const top = at[1] - ((lines.length - 1) * step) / 2 + size * 0.35;
  return lines.map((text, line) => ({ kind: 'text', at: [at[0], top + line * step], text, size, bold }));
}

/** Where the systems stand: on one ring, or on two where there are many. */
function placesFor(count: number): { readonly places: readonly Point[]; readonly radius: number } {
  const rings = count > 12 ? 2 : 1;
  const inner = Math.max(190, (Math.min(count, 12) * (systemRadius * 2 + 16)) / (2 * Math.PI));
  const places = Array.from({ length: count }, (_, at): Point => {
    const ring = rings === 2 && at % 2 === 1 ? inner + systemRadius * 2 + 26 : inner;
    const angle = (at / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle) * ring, Math.sin(angle) * ring];
  });
  return { places, radius: rings === 2 ? inner + systemRadius * 2 + 26 : inner };
}

/**
 * Draws the systems around a client as they were on a day.
 *
 * @param name what the client is called, in the middle
 */
export function ecomap(name: string, environment: Environment, day: string, words: EcomapWords): Drawing {
  const rows = ecomapRows(environment, day);
  const { places, radius } = placesFor(rows.length);
  const half = radius + systemRadius + 16;
  const centre: Point = [half, half];
  const ties: Part[] = [];
  const systems: Part[] = [];
  for (const [at, row] of rows.entries()) {
    const [dx, dy] = places[at] ?? [0, 0];
    const place: Point = [half + dx, half + dy];
    const distance = Math.hypot(dx, dy);
    const from = along(centre, place, (centreRadius + 3) / distance);
    const to = along(centre, place, (distance - systemRadius - 3) / distance);
    ties.push({ shapes: [...strokes(from, to, row.tie.tie), ...arrows(from, to, row.tie.flow)] });
    systems.push({
      about: row.system,
      words: `${row.name} · ${words.kind(row.kind)} · ${words.tie(row.tie.tie)} · ${words.flow(row.tie.flow)}`,
      shapes: [
        { kind: 'circle', look: 'surface', at: place, radius: systemRadius },
        ...label(place, brokenInto(row.name, 12, 4), 12, false),
      ],
    });
  }
  const middle: Part = {
    words: name,
    shapes: [
      { kind: 'circle', look: 'centre', at: centre, radius: centreRadius },
      ...label(centre, brokenInto(name, 14, 4), 14, true),
    ],
  };
  return { width: half * 2, height: half * 2, parts: [...ties, middle, ...systems] };
}
