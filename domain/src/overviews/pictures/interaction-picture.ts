/**
 * The picture of who spoke to whom in one meeting (PM 6.1): members in a ring in the order of their names, the worker
 * among them, the whole group in the middle. The more lines beside one another, the more often; broken lines support,
 * dotted ones challenge.
 */

import {
  type Interaction,
  type InteractionObservation,
  strengthOf,
  theWholeGroup,
  theWorker,
} from '../../methods/group-work/interaction.ts';
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

interface Named {
  readonly member: string;
  readonly name: string;
}

export interface InteractionPictureWords {
  readonly worker: string;
  readonly group: string;
  /** What is said of one in the picture to who cannot see it. */
  readonly party: (party: string, name: string) => string;
}

const radius = 30;

const lookOf: Readonly<Record<Interaction['kind'], Look>> = {
  talk: 'line',
  support: 'dashed',
  challenge: 'dotted',
};

const sideBySide = { 1: [0], 2: [-2.5, 2.5], 3: [-4, 0, 4] } as const;

/** Several lines beside one another stand for how often, as the drawing knows no widths of its own. */
function lines(one: Interaction, from: Point, to: Point): readonly Shape[] {
  return sideBySide[strengthOf(one)].map((offset) => ({
    kind: 'stroke',
    look: lookOf[one.kind],
    points: [beside(from, to, 0, offset), beside(from, to, 1, offset)],
  }));
}

function arrow(one: Interaction, a: Point, b: Point): Part {
  // Each direction keeps to its own side, so that there and back do not hide each other.
  const [from, to] = [beside(a, b, 0, 6), beside(a, b, 1, 6)];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const start = along(from, to, (radius + 2) / length);
  const end = along(from, to, 1 - (radius + 4) / length);
  return { shapes: [...lines(one, start, end), arrowhead(start, end)] };
}

function node(at: Point, name: string, about: string, words: string, silent: boolean): Part {
  const rows = brokenInto(name, 10, 2);
  const texts = rows.map(
    (text, line): Shape => ({
      kind: 'text',
      at: [at[0], at[1] + 4 + (line - (rows.length - 1) / 2) * 12],
      text,
      size: 10.5,
    }),
  );
  return {
    about,
    words,
    shapes: [{ kind: 'circle', look: silent ? 'outline' : 'centre', at, radius }, ...texts],
  };
}

/** Draws one observation; members who said nothing stand with an empty circle. */
export function interactionPicture(
  members: readonly Named[],
  { observed }: Pick<InteractionObservation, 'observed'>,
  words: InteractionPictureWords,
): Drawing {
  const ring: readonly Named[] = [
    { member: theWorker, name: words.worker },
    ...[...members].sort((a, b) => a.name.localeCompare(b.name) || a.member.localeCompare(b.member)),
  ];
  const around = Math.max(120, (ring.length * 84) / (2 * Math.PI));
  const half = around + radius + 14;
  const places = new Map<string, Point>(
    ring.map(({ member }, at) => {
      const angle = (at / ring.length) * 2 * Math.PI - Math.PI / 2;
      return [member, [half + Math.cos(angle) * around, half + Math.sin(angle) * around]];
    }),
  );
  places.set(theWholeGroup, [half, half]);
  const arrows = observed.flatMap((one) => {
    const [from, to] = [places.get(one.from), places.get(one.to)];
    return from === undefined || to === undefined ? [] : [arrow(one, from, to)];
  });
  const spoke = new Set(observed.map((one) => one.from));
  const nodes = ring.map(({ member, name }) =>
    node(
      places.get(member) ?? [half, half],
      name,
      member,
      words.party(member, name),
      member !== theWorker && !spoke.has(member),
    ),
  );
  const middle = observed.some((one) => one.to === theWholeGroup)
    ? [node([half, half], words.group, theWholeGroup, words.party(theWholeGroup, words.group), false)]
    : [];
  return { width: half * 2, height: half * 2, parts: [...arrows, ...middle, ...nodes] };
}
