/**
 * The sociogram (PM 2.2, 6.1): who chose whom within a group, drawn so that those chosen often stand large and in the
 * middle and those nobody chose stand outside; with its indices, which are questions to the group and no verdicts.
 * Density, reciprocity and choices received as usual in sociometry (Moreno 1934).
 */
import type { GroupChoices } from '../../clients/group-choices.ts';
import {
  along,
  arrowhead,
  beside,
  brokenInto,
  type Drawing,
  type Look,
  type Part,
  type Point,
  type Shape,
} from './drawing.ts';

export interface SociogramMember {
  readonly member: string;
  readonly name: string;
}

export interface MemberIndices extends SociogramMember {
  readonly chosen: number;
  readonly rejected: number;
  readonly chooses: number;
  readonly rejects: number;
  readonly mutual: number;
  /** Neither chosen by anybody nor choosing. */
  readonly isolated: boolean;
}

export interface Sociometry {
  readonly members: readonly MemberIndices[];
  /** Choices made over choices possible among those present, 0 to 1; `undefined` with fewer than two members. */
  readonly density: number | undefined;
  /** Pairs that chose each other over pairs with any choice between them, 0 to 1. */
  readonly reciprocity: number | undefined;
}

const chosenOnly = (choices: GroupChoices) => choices.told.filter((one) => one.kind === 'chosen');

/** Counts, told of members only; a choice of somebody who is no member any more is left out. */
export function sociometry(members: readonly SociogramMember[], choices: GroupChoices): Sociometry {
  const known = new Set(members.map((one) => one.member));
  const made = chosenOnly(choices).filter((one) => known.has(one.from) && known.has(one.to));
  const refused = choices.told.filter(
    (one) => one.kind === 'rejected' && known.has(one.from) && known.has(one.to),
  );
  const pairs = new Set(made.map((one) => `${one.from}>${one.to}`));
  const isMutual = (from: string, to: string) => pairs.has(`${from}>${to}`) && pairs.has(`${to}>${from}`);
  const indices = members.map((one): MemberIndices => {
    const chosen = made.filter((each) => each.to === one.member).length;
    const chooses = made.filter((each) => each.from === one.member);
    const rejected = refused.filter((each) => each.to === one.member).length;
    const rejects = refused.filter((each) => each.from === one.member).length;
    const mutual = chooses.filter((each) => isMutual(each.from, each.to)).length;
    return {
      ...one,
      chosen,
      rejected,
      chooses: chooses.length,
      rejects,
      mutual,
      isolated: chosen + chooses.length === 0,
    };
  });
  const connected = new Set(made.map((one) => [one.from, one.to].sort().join('|')));
  const mutualPairs = made.filter((one) => one.from < one.to && isMutual(one.from, one.to)).length;
  const possible = members.length * (members.length - 1);
  return {
    members: indices,
    density: possible === 0 ? undefined : made.length / possible,
    reciprocity: connected.size === 0 ? undefined : mutualPairs / connected.size,
  };
}

const nodeRadius = ({ chosen }: MemberIndices) => 24 + Math.min(6, chosen) * 3;

/** The most chosen in the middle ring, those nobody chose on the outer one; in each, by name. */
function placesOf(members: readonly MemberIndices[]): ReadonlyMap<string, Point> {
  const most = Math.max(1, ...members.map((one) => one.chosen));
  const rings = [
    members.filter((one) => one.chosen > most * 0.6),
    members.filter((one) => one.chosen <= most * 0.6 && one.chosen > 0),
    members.filter((one) => one.chosen === 0),
  ].filter((ring) => ring.length > 0);
  const places = new Map<string, Point>();
  let radius = 0;
  for (const [number, ring] of rings.entries()) {
    const needed = (ring.length * 104) / (2 * Math.PI);
    radius = number === 0 && ring.length === 1 ? 0 : Math.max(radius + 104, needed);
    for (const [at, one] of ring.entries()) {
      const angle = (at / ring.length) * 2 * Math.PI - Math.PI / 2 + number * 0.35;
      places.set(one.member, [Math.cos(angle) * radius, Math.sin(angle) * radius]);
    }
  }
  return places;
}

function lookOf(rejected: boolean, mutual: boolean): Look {
  if (rejected) return 'dotted';
  return mutual ? 'thick' : 'line';
}

function arrow(from: Point, to: Point, rejected: boolean, mutual: boolean): readonly Shape[] {
  const line: Shape = {
    kind: 'stroke',
    look: lookOf(rejected, mutual),
    points: [from, to],
  };
  const cross: readonly Shape[] = rejected
    ? [{ kind: 'stroke', look: 'line', points: [beside(from, to, 0.5, 7), beside(from, to, 0.5, -7)] }]
    : [];
  return [line, ...cross, arrowhead(from, to)];
}

/** Names may reach beyond a small circle. */
const nodeRoom = (one: MemberIndices) => Math.max(32, nodeRadius(one)) + 10;

/** The corner and the size of what is drawn, and no more: a phone is narrow. */
function extent(members: readonly MemberIndices[], places: ReadonlyMap<string, Point>) {
  const reach = (axis: 0 | 1, side: -1 | 1) =>
    members.map((one) => (places.get(one.member)?.[axis] ?? 0) + side * nodeRoom(one));
  const [left, top] = [Math.min(-60, ...reach(0, -1)), Math.min(-60, ...reach(1, -1))];
  const [right, bottom] = [Math.max(60, ...reach(0, 1)), Math.max(60, ...reach(1, 1))];
  return { left, top, width: right - left, height: bottom - top };
}

export interface SociogramWords {
  readonly member: (one: MemberIndices) => string;
}

/** Draws the choices of one day. */
export function sociogram(
  members: readonly SociogramMember[],
  choices: GroupChoices,
  words: SociogramWords,
): Drawing {
  const sorted = [...members].sort(
    (a, b) => a.name.localeCompare(b.name) || a.member.localeCompare(b.member),
  );
  const { members: indices } = sociometry(sorted, choices);
  const places = placesOf(indices);
  const { left, top, width, height } = extent(indices, places);
  const at = (member: string): Point => {
    const [x, y] = places.get(member) ?? [0, 0];
    return [x - left, y - top];
  };
  const radii = new Map(indices.map((one) => [one.member, nodeRadius(one)]));
  const pairs = new Set(chosenOnly(choices).map((one) => `${one.from}>${one.to}`));
  const arrows: Part[] = choices.told
    .filter((one) => places.has(one.from) && places.has(one.to))
    .map((one) => {
      const [a, b] = [at(one.from), at(one.to)];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const from = along(a, b, ((radii.get(one.from) ?? 24) + 2) / length);
      const to = along(a, b, 1 - ((radii.get(one.to) ?? 24) + 2) / length);
      const mutual = one.kind === 'chosen' && pairs.has(`${one.to}>${one.from}`);
      return { shapes: arrow(from, to, one.kind === 'rejected', mutual) };
    });
  const nodes: Part[] = indices.map((one) => {
    const place = at(one.member);
    const lines = brokenInto(one.name, 9, 2);
    return {
      about: one.member,
      words: words.member(one),
      shapes: [
        { kind: 'circle', look: one.chosen === 0 ? 'outline' : 'centre', at: place, radius: nodeRadius(one) },
        ...lines.map(
          (text, line): Shape => ({
            kind: 'text',
            at: [place[0], place[1] + 4 + (line - (lines.length - 1) / 2) * 13],
            text,
            size: 11,
          }),
        ),
      ],
    };
  });
  return { width, height, parts: [...arrows, ...nodes] };
}
