/** What is found on the way through a form and is not simply so, in the order of its cells. */
import type { Kept } from '../instrument.ts';
import type { Remark, RemarkKind } from '../reading.ts';
import { cellAt } from './sheets.ts';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export class Findings {
  readonly #found: (Remark & { readonly place: Place })[] = [];

  add(place: Place, kind: RemarkKind, because: string, more: { item?: string; text?: string } = {}): void {
    const where = cellAt(place.sheet, place.row, place.column);
    this.#found.push({ because, kind, where, ...more, place });
  }

  /** Something kept word for word, with its remark. */
  keep(
    place: Place,
    { because, changesMeaning }: { because: string; changesMeaning?: boolean | undefined },
    { where, text, item }: { where: string; text: string; item?: string | undefined },
  ): Kept {
    this.add(place, changesMeaning === true ? 'meaning-lost' : 'kept', because, {
      text,
      ...(item === undefined ? {} : { item }),
    });
    return { where, text, because, ...(changesMeaning === true ? { changesMeaning } : {}) };
  }

  /** In the order of the sheets given, row by row. */
  remarks(sheets: readonly string[]): readonly Remark[] {
    const order = ({ sheet }: Place) => sheets.indexOf(sheet);
    return this.#found
      .toSorted(({ place: a }, { place: b }) => order(a) - order(b) || a.row - b.row || a.column - b.column)
      .map(({ place: _, ...remark }) => remark);
  }
}
