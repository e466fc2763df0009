/** The matrix of a pairwise comparison: in each cell the number of the choice that mattered more. */
import type { Ranking } from '../../../methods/community-work/participatory/ranking.ts';
import type { Drawing, Part } from '../drawing.ts';
import { broken, rectangle, textAt } from './boxes.ts';

const nameWidth = 300;
const cell = 62;

function preferred(pairs: NonNullable<Ranking['pairs']>, row: number, column: number): string {
  const found = pairs.find(
    ({ first, second }) => (first === row && second === column) || (first === column && second === row),
  );
  if (found === undefined) return '';
  return found.prefers === undefined ? '=' : String(found.prefers + 1);
}

export function pairsPicture({ choices, pairs = [] }: Pick<Ranking, 'choices' | 'pairs'>): Drawing {
  const width = nameWidth + choices.length * cell + 12;
  const head: Part = {
    shapes: choices.map((_, at) => ({
      kind: 'text',
      at: [nameWidth + (at + 0.5) * cell, 30],
      text: String(at + 1),
      size: 19,
      bold: true,
    })),
  };
  const rows = choices.map(({ what }, row): Part => {
    const y = 44 + row * cell;
    const cells = choices.flatMap((_, column) => {
      const x = nameWidth + column * cell;
      if (column <= row) return [rectangle(column === row ? 'index' : 'grid', x, y, cell, cell)];
      const text = broken(preferred(pairs, row, column), cell, 1, 21);
      return [rectangle('outline', x, y, cell, cell), ...textAt(text, [x + cell / 2, y + cell / 2])];
    });
    const name = broken(`${row + 1}. ${what}`, nameWidth - 24, 3, 16);
    return {
      words: what,
      shapes: [...textAt(name, [nameWidth - 14, y + cell / 2], { anchor: 'end' }), ...cells],
    };
  });
  return { width, height: 44 + choices.length * cell + 12, parts: [head, ...rows] };
}
