/** Bars beside their names: ranked priorities, households in classes, households reached. The number stands on each. */
import type { Drawing, Part, Shape } from '../drawing.ts';
import { broken, rectangle, textAt } from './boxes.ts';

const width = 960;
const nameWidth = 300;
const numberWidth = 150;
const room = width - nameWidth - numberWidth - 40;

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** How the value is said at the end of the bar. */
  readonly said: string;
  /** Drawn strong: the first of a ranking. */
  readonly strong?: boolean;
  /** The whole of which the bar is a part, as an outline behind it. */
  readonly of?: number;
}

/** @param least the value that fills the room, at least */
export function barsPicture(bars: readonly Bar[], least = 1): Drawing {
  const most = Math.max(least, ...bars.map((one) => Math.max(one.value, one.of ?? 0)));
  let y = 14;
  const parts = bars.map((one): Part => {
    const name = broken(one.name, nameWidth - 24, 4, 17);
    const height = Math.max(44, name.height + 10);
    const middle = y + height / 2;
    const length = Math.max(2, (one.value / most) * room);
    const behind: readonly Shape[] =
      one.of === undefined ? [] : [rectangle('surface', nameWidth, middle - 17, (one.of / most) * room, 34)];
    const end = nameWidth + Math.max(length, ((one.of ?? 0) / most) * room);
    const shapes: readonly Shape[] = [
      ...textAt(name, [nameWidth - 14, middle], { anchor: 'end', bold: one.strong === true }),
      ...behind,
      rectangle(one.strong === true ? 'centre' : 'index', nameWidth, middle - 17, length, 34),
      { kind: 'text', at: [end + 12, middle + 7], text: one.said, size: 19, bold: true, anchor: 'start' },
    ];
    y += height + 14;
    return { words: `${one.name}: ${one.said}`, shapes };
  });
  return { width, height: y, parts };
}
