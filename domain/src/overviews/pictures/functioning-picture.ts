/**
 * A picture of change in social functioning (PM 3.4): for each aspect one line a rater, from 1 to 5, with a mark for each
 * occasion joined in the order of time. Both raters stand under each other, so that where they differ is seen; what was
 * not rated is written out, never drawn as a low mark.
 */
import {
  type FunctioningAspect,
  type RatingOccasion,
  ratingOccasions,
} from '../../stages/2-assessment/social-functioning.ts';
import type { Profile, ProfileLine } from '../functioning-profile.ts';
import { arrowhead, type Drawing, type Part, type Point, type Shape } from './drawing.ts';

export interface ProfileWords {
  readonly aspect: (aspect: FunctioningAspect) => string;
  readonly rater: (line: ProfileLine) => string;
  readonly occasion: (occasion: RatingOccasion) => string;
  readonly number: (value: number) => string;
  readonly notRated: string;
}

const rowHeight = 30;
const headHeight = 26;
const right = 20;

const labelWidth = (width: number): number => Math.min(150, width * 0.36);

const xAt = (value: number, width: number): number =>
  labelWidth(width) + ((value - 1) / 4) * (width - labelWidth(width) - right);

function mark(occasion: RatingOccasion, [x, y]: Point): Shape {
  if (occasion === 'follow-up')
    return {
      kind: 'stroke',
      look: 'index',
      closed: true,
      points: [
        [x - 5, y - 5],
        [x + 5, y - 5],
        [x + 5, y + 5],
        [x - 5, y + 5],
      ],
    };
  const look = { intake: 'outline', interim: 'index', end: 'solid' } as const;
  return { kind: 'circle', look: look[occasion], at: [x, y], radius: 6 };
}

const plain = (at: Point, text: string, anchor: 'start' | 'middle' | 'end', muted = false): Shape => ({
  kind: 'text',
  at,
  text,
  size: 12,
  anchor,
  muted,
});

function scaleOf(y: number, width: number): readonly Shape[] {
  return [
    {
      kind: 'stroke',
      look: 'household',
      points: [
        [xAt(1, width), y],
        [xAt(5, width), y],
      ],
    },
    ...[1, 2, 3, 4, 5].map(
      (one): Shape => ({
        kind: 'stroke',
        look: 'light',
        points: [
          [xAt(one, width), y - 3],
          [xAt(one, width), y + 3],
        ],
      }),
    ),
  ];
}

function change(line: ProfileLine, y: number, width: number): readonly Shape[] {
  const seen = ratingOccasions.flatMap((occasion) => line.marks[occasion]?.value ?? []);
  return seen.slice(1).flatMap((value, at): readonly Shape[] => {
    const before = seen[at] ?? value;
    if (before === value) return [];
    const toward = Math.sign(value - before);
    const [from, to]: [Point, Point] = [
      [xAt(before, width) + toward * 6, y],
      [xAt(value, width) - toward * 7, y],
    ];
    return [{ kind: 'stroke', look: 'line', points: [from, to] }, arrowhead(from, to, 8)];
  });
}

/** A long name goes without its titles, and if need be without its end: it never runs into the scale. */
function fitted(name: string, width: number): string {
  const most = Math.floor((labelWidth(width) - 18) / 6.4);
  const bare = name.length > most ? (name.split(',')[0] ?? name) : name;
  return bare.length > most ? `${bare.slice(0, most - 1)}…` : bare;
}

/** Marks on the same value stand one above the other. */
function lineParts(line: ProfileLine, y: number, width: number, words: ProfileWords): readonly Part[] {
  const told = ratingOccasions.flatMap((occasion) => {
    const found = line.marks[occasion];
    return found === undefined ? [] : [{ occasion, value: found.value }];
  });
  const scenery: Part = {
    shapes: [
      plain([8, y + 4], fitted(words.rater(line), width), 'start'),
      ...scaleOf(y, width),
      ...change(line, y, width),
    ],
  };
  const said = told.map(({ occasion, value }) => `${words.occasion(occasion)} ${words.number(value)}`);
  const marks = told.map(({ occasion, value }, at): Shape => {
    const same = told.slice(0, at).filter((one) => one.value === value).length;
    return mark(occasion, [xAt(value, width), y - same * 7]);
  });
  return [
    scenery,
    {
      about: `${line.aspect}:${line.rater}:${line.raterName ?? ''}`,
      words: `${words.aspect(line.aspect)}, ${words.rater(line)}: ${said.join(', ')}`,
      shapes: marks,
    },
  ];
}

function aspectParts(
  aspect: FunctioningAspect,
  lines: readonly ProfileLine[],
  top: number,
  width: number,
  words: ProfileWords,
): readonly Part[] {
  const head: Part = {
    shapes: [
      {
        kind: 'text',
        at: [0, top + 16],
        text: words.aspect(aspect),
        size: 13,
        anchor: 'start',
        bold: true,
      },
      ...(lines.length === 0 ? [plain([8, top + headHeight + 14], words.notRated, 'start', true)] : []),
    ],
  };
  return [
    head,
    ...lines.flatMap((line, at) => lineParts(line, top + headHeight + at * rowHeight + 16, width, words)),
  ];
}

/** Draws one person's profile for the room there is, in px. */
export function functioningPicture(profile: Profile, width: number, words: ProfileWords): Drawing {
  const aspects = ['roles', 'needs', 'problemSolving'] as const;
  let top = 0;
  const parts = aspects.flatMap((aspect) => {
    const lines = profile.lines.filter((one) => one.aspect === aspect);
    const drawn = aspectParts(aspect, lines, top, width, words);
    top += headHeight + Math.max(1, lines.length) * rowHeight + 6;
    return drawn;
  });
  const numbers = [1, 2, 3, 4, 5].map((one) =>
    plain([xAt(one, width), top + 12], String(one), 'middle', true),
  );
  return { width, height: top + 20, parts: [...parts, { shapes: numbers }] };
}
