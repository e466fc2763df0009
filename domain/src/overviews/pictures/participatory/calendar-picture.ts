/** The seasonal calendar drawn: a circle for each season, the larger and darker the stronger, with its number within. */
import type { SeasonalCalendar } from '../../../methods/community-work/participatory/seasonal-calendar.ts';
import type { Drawing, Look, Part, Shape } from '../drawing.ts';
import { broken, stroke, textAt } from './boxes.ts';

const nameWidth = 190;
const top = 46;
const rowHeight = 66;

const looksOf: readonly Look[] = ['outline', 'outline', 'index', 'centre'];

function circleOf(strength: number, x: number, y: number): readonly Shape[] {
  if (strength === 0) return [];
  return [
    { kind: 'circle', look: looksOf[strength] ?? 'centre', at: [x, y], radius: 8 + strength * 6.5 },
    { kind: 'text', at: [x, y + 6], text: String(strength), size: 17, bold: true },
  ];
}

export function calendarPicture({ seasons, rows }: Pick<SeasonalCalendar, 'seasons' | 'rows'>): Drawing {
  const column = Math.max(66, Math.min(160, 800 / seasons.length));
  const width = nameWidth + seasons.length * column + 12;
  const height = top + rows.length * rowHeight + 12;
  const xOf = (at: number) => nameWidth + (at + 0.5) * column;
  const head: Part = {
    shapes: seasons.flatMap((name, at) =>
      textAt(broken(name, column - 4, 2, 15), [xOf(at), 24], { bold: true }),
    ),
  };
  const lines: Part = {
    shapes: [
      ...seasons.map((_, at) =>
        stroke('grid', [nameWidth + at * column, top - 2], [nameWidth + at * column, height - 12]),
      ),
      ...rows.map((_, at) => stroke('grid', [0, top + at * rowHeight], [width - 12, top + at * rowHeight])),
    ],
  };
  const drawn = rows.map(({ what, strengths }, row): Part => {
    const y = top + (row + 0.5) * rowHeight;
    return {
      words: `${what}: ${seasons.map((season, at) => `${season} ${strengths[at] ?? 0}`).join(', ')}`,
      shapes: [
        ...textAt(broken(what, nameWidth - 20, 3, 16), [8, y], { anchor: 'start' }),
        ...strengths.flatMap((strength, at) => circleOf(strength, xOf(at), y)),
      ],
    };
  });
  return { width, height, parts: [lines, head, ...drawn] };
}
