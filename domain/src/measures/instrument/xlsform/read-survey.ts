/**
 * The questions of a form, in their groups and repeats. First the rows are put into each other, so that every name is
 * known; then each row is read where it stands.
 */

import type { Kept } from '../instrument.ts';
import type { Findings } from './findings.ts';
import { grouped } from './grouped.ts';
import { cellIn, cellsOf, type FormCell, type FormTable, headerOf, textIn } from './table.ts';
import { type TypeRead, typeOf } from './types.ts';
import type { Path } from './xpath-read.ts';

/** A row that becomes an item, with those within it. */
export interface Draft {
  readonly linkId: string;
  readonly type: Exclude<TypeRead, { is: 'end' }>;
  readonly cells: readonly FormCell[];
  readonly parent: Draft | undefined;
  readonly inside: Draft[];
  /** What stands in the row that closes it, beside its type. */
  end: readonly FormCell[];
}

export interface Drafts {
  readonly top: readonly Draft[];
  readonly all: readonly Draft[];
  readonly kept: readonly Kept[];
}

/** Rows with a type that the form itself switches off are no questions: they are kept, and stand in the way. */
const isOff = (cells: readonly FormCell[]) =>
  cells.some(
    ({ column, text }) =>
      column.header.toLowerCase() === 'disabled' && /^(yes|true|true\(\))$/i.test(text.trim()),
  );

const matches = (open: Draft, { type }: { type: string }) => 'type' in open.type && open.type.type === type;

class Nesting {
  readonly top: Draft[] = [];
  readonly all: Draft[] = [];
  readonly kept: Kept[] = [];
  readonly #names = new Set<string>();
  readonly #findings: Findings;
  #open: Draft | undefined;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  row(cells: readonly FormCell[], number: number): void {
    const stated = cellIn(cells, 'type');
    if (stated === undefined) {
      this.#aside(cells, 'xlsform.row-without-type');
      return;
    }
    const type = isOff(cells)
      ? { is: 'unknown' as const, because: 'xlsform.row-switched-off' }
      : typeOf(stated.text);
    if (type.is === 'end') this.#close(cells, stated, type);
    else this.#add(cells, type, this.#nameOf(cells, stated, number));
  }

  finish(): void {
    for (let open = this.#open; open !== undefined; open = open.parent) {
      const stated = cellIn(open.cells, 'type');
      if (stated !== undefined)
        this.#findings.add(stated.place, 'mended', 'xlsform.not-closed', { item: open.linkId });
    }
  }

  #aside(cells: readonly FormCell[], because: string): void {
    for (const { column, text, place } of cells)
      this.kept.push(this.#findings.keep(place, { because }, { where: `survey: ${headerOf(column)}`, text }));
  }

  #close(cells: readonly FormCell[], stated: FormCell, type: { type: string }): void {
    const open = this.#open;
    if (open === undefined) {
      this.#aside(cells, 'xlsform.end-without-begin');
      return;
    }
    const fits = matches(open, type);
    if (!fits)
      this.#findings.add(stated.place, 'mended', 'xlsform.end-of-another', {
        item: open.linkId,
        text: stated.text,
      });
    open.end = fits && type.type !== 'inert' ? cells.filter((one) => one !== stated) : cells;
    this.#open = open.parent;
  }

  #add(cells: readonly FormCell[], type: Draft['type'], linkId: string): void {
    const draft: Draft = { linkId, type, cells, parent: this.#open, inside: [], end: [] };
    this.all.push(draft);
    (this.#open?.inside ?? this.top).push(draft);
    if (type.is === 'begin') this.#open = draft;
  }

  #nameOf(cells: readonly FormCell[], stated: FormCell, number: number): string {
    const name = textIn(cells, 'name');
    if (name === '') {
      let given = `row_${number}`;
      while (this.#names.has(given)) given = `${given}_`;
      this.#names.add(given);
      this.#findings.add(stated.place, 'mended', 'xlsform.no-name', { item: given, text: stated.text });
      return given;
    }
    if (this.#names.has(name))
      this.#findings.add(cellIn(cells, 'name')?.place ?? stated.place, 'meaning-lost', 'xlsform.name-twice', {
        item: name,
        text: name,
      });
    this.#names.add(name);
    return name;
  }
}

export function draftsOf(table: FormTable, findings: Findings): Drafts {
  const nesting = new Nesting(findings);
  for (const row of table.rows) nesting.row(cellsOf(table, row), row.number);
  nesting.finish();
  return nesting;
}

/** Follows a path from the row that it stands in to the one row that it leads to. */
export function pathsIn({ top, all }: Drafts): (from: Draft, path: Path) => string | undefined {
  const byName = grouped(all, (one) => one.linkId);
  const only = (name: string) => {
    const named = byName.get(name) ?? [];
    return named.length === 1 ? named[0] : undefined;
  };
  const startOf = (from: Draft, { from: start }: Path): At => {
    if (typeof start === 'object') return only(start.name);
    return start === 'form' ? 'form' : from;
  };
  return (from, path) => {
    // The first step from the form names the form itself.
    const steps = path.from === 'form' ? path.steps.slice(1) : path.steps;
    const end = steps.reduce<At>((at, step) => stepFrom(at, step, top), startOf(from, path));
    if (end === undefined || end === 'form') return undefined;
    const named = typeof path.from === 'object' && steps.length === 0;
    return named || answers(end) ? only(end.linkId)?.linkId : undefined;
  };
}

/** Where a path has come to; `form` is above the first questions. */
type At = Draft | 'form' | undefined;

function stepFrom(at: At, step: string, top: readonly Draft[]): At {
  if (at === undefined) return undefined;
  if (step === '..') return at === 'form' ? undefined : (at.parent ?? 'form');
  return (at === 'form' ? top : at.inside).find((one) => one.linkId === step);
}

/** A group has no answer of its own, and no place among others. */
const answers = ({ type }: Draft) => !(type.is === 'begin' && type.type !== 'repeat');
