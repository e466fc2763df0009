/** The stakeholder map drawn: interest to the right, influence upwards; a sign before each name says how they stand. */
import {
  type Influence,
  influences,
  type Standing,
} from '../../../methods/community-work/participatory/stakeholder.ts';
import type { Stance } from '../../../methods/stance.ts';
import type { Drawing, Part, Shape } from '../drawing.ts';
import { type Broken, broken, rectangle, stroke, textAt } from './boxes.ts';

const left = 120;
const column = 290;
const bottom = 74;

/** Signs, not colours: they are seen on any wall and any print. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  opposed: '−',
  hesitant: '?',
  neutral: '○',
  supportive: '+',
  driving: '★',
};

export interface StakeholderMapWords {
  readonly influence: string;
  readonly interest: string;
  readonly degree: (degree: Influence) => string;
  readonly stance: (stance: Stance) => string;
}

interface Entry {
  readonly one: Standing;
  readonly name: Broken;
  readonly stance: Broken;
  readonly height: number;
}

function entryOf(one: Standing, words: StakeholderMapWords): Entry {
  const { name, part } = one.stakeholder;
  const shown = `${stanceSigns[one.now.stance]} ${part === undefined ? name : `${name}, ${part}`}`;
  const was =
    one.before === undefined || one.before.stance === one.now.stance
      ? ''
      : `${words.stance(one.before.stance)} → `;
  const [title, stance] = [
    broken(shown, column - 28, 3, 16),
    broken(`${was}${words.stance(one.now.stance)}`, column - 28, 2, 14),
  ];
  return { one, name: title, stance, height: title.height + stance.height + 14 };
}

const entriesIn = (all: readonly Entry[], influence: Influence, interest: Influence) =>
  all.filter(({ one }) => one.now.influence === influence && one.now.interest === interest);

const heightOf = (entries: readonly Entry[]) => entries.reduce((sum, one) => sum + one.height, 0);

function drawnIn(entries: readonly Entry[], x: number, y: number): readonly Part[] {
  let top = y + 12;
  return entries.map(({ one, name, stance, height }): Part => {
    const shapes: readonly Shape[] = [
      ...textAt(name, [x + 14, top + name.height / 2], { bold: true, anchor: 'start' }),
      ...textAt(stance, [x + 14, top + name.height + stance.height / 2], { muted: true, anchor: 'start' }),
    ];
    top += height;
    return { about: one.stakeholder.stakeholder, words: name.lines.join(' '), shapes };
  });
}

export function stakeholderPicture(standings: readonly Standing[], words: StakeholderMapWords): Drawing {
  const entries = standings.map((one) => entryOf(one, words));
  const rows = influences.toReversed();
  const heights = rows.map((influence) =>
    Math.max(120, ...influences.map((interest) => heightOf(entriesIn(entries, influence, interest)) + 20)),
  );
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, one) => sum + one, 34);
  const end = topOf(rows.length);
  const axes: Part = {
    shapes: [
      stroke('line', [left, end], [left, 30]),
      stroke('line', [left, end], [left + column * 3, end]),
      { kind: 'text', at: [4, 20], text: `↑ ${words.influence}`, size: 16, bold: true, anchor: 'start' },
      {
        kind: 'text',
        at: [left + column * 3, end + 58],
        text: `${words.interest} →`,
        size: 16,
        bold: true,
        anchor: 'end',
      },
      ...rows.flatMap((degree, row) =>
        textAt(
          broken(words.degree(degree), left - 12, 2, 15),
          [left - 12, topOf(row) + (heights[row] ?? 0) / 2],
          { anchor: 'end' },
        ),
      ),
      ...influences.flatMap((degree, at) =>
        textAt(broken(words.degree(degree), column, 1, 15), [left + (at + 0.5) * column, end + 22]),
      ),
    ],
  };
  const cells = rows.flatMap((influence, row) =>
    influences.flatMap((interest, at) => {
      const [x, y] = [left + at * column, topOf(row)];
      const frame: Part = {
        shapes: [
          rectangle(
            influence === 'high' && interest === 'high' ? 'index' : 'grid',
            x,
            y,
            column,
            heights[row] ?? 0,
          ),
        ],
      };
      return [frame, ...drawnIn(entriesIn(entries, influence, interest), x, y)];
    }),
  );
  return { width: left + column * 3 + 8, height: end + bottom, parts: [...cells, axes] };
}
