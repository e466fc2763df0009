/** The transect drawn: the way with its stretches above, and below each stretch what was seen on it. */
import {
  type Transect,
  type TransectAspect,
  transectAspects,
} from '../../../methods/community-work/participatory/transect.ts';
import type { Drawing, Part, Point } from '../drawing.ts';
import { broken, rectangle, stroke, textAt } from './boxes.ts';

const nameWidth = 130;
const wayHeight = 96;

export function transectPicture(
  { stretches }: Pick<Transect, 'stretches'>,
  aspectWords: Readonly<Record<TransectAspect, string>>,
): Drawing {
  const column = Math.max(170, 860 / stretches.length);
  const width = nameWidth + stretches.length * column + 4;
  const xOf = (at: number) => nameWidth + (at + 0.5) * column;
  const aspects = transectAspects.filter((aspect) => stretches.some((one) => one[aspect] !== undefined));
  const textOf = (text: string | undefined) => broken(text ?? '–', column - 20, 9, 15);
  const heights = aspects.map(
    (aspect) => Math.max(...stretches.map((one) => textOf(one[aspect]).height)) + 20,
  );
  const topOf = (row: number) => wayHeight + heights.slice(0, row).reduce((sum, one) => sum + one, 0);
  const way: readonly Point[] = stretches.map((_, at) => [xOf(at), at % 2 === 0 ? 72 : 60]);
  const start: Part = {
    shapes: [
      stroke('thick', [nameWidth, 66], ...way, [width - 4, 66]),
      ...way.map((at) => ({ kind: 'circle', look: 'centre', at, radius: 8 }) as const),
      ...aspects.flatMap((aspect, row) =>
        textAt(
          broken(aspectWords[aspect], nameWidth - 12, 3, 15),
          [6, topOf(row) + (heights[row] ?? 0) / 2],
          {
            bold: true,
            anchor: 'start',
          },
        ),
      ),
    ],
  };
  const drawn = stretches.map(
    (one, at): Part => ({
      words: one.name,
      shapes: [
        ...textAt(broken(one.name, column - 16, 2, 17), [xOf(at), 26], { bold: true }),
        ...aspects.flatMap((aspect, row) => {
          const [x, y, height] = [nameWidth + at * column, topOf(row), heights[row] ?? 0];
          return [
            rectangle('surface', x, y, column, height),
            ...textAt(textOf(one[aspect]), [x + 10, y + height / 2], { anchor: 'start' }),
          ];
        }),
      ],
    }),
  );
  return { width, height: topOf(aspects.length) + 6, parts: [start, ...drawn] };
}
