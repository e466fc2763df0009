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
  /** As paths name it; two groups may each hold one of a name. */
  readonly name: string;
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
  /** How many groups stand within each other at most. */
  readonly depth: number;
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
  #openCount = 0;
  depth = 0;

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
    this.#openCount -= 1;
  }

  #add(cells: readonly FormCell[], type: Draft['type'], name: string): void {
    const linkId = this.#onlyOnce(cells, name);
    const draft: Draft = { linkId, name, type, cells, parent: this.#open, inside: [], end: [] };
    this.all.push(draft);
    (this.#open?.inside ?? this.top).push(draft);
    if (type.is !== 'begin') return;
    this.#open = draft;
    this.#openCount += 1;
    this.depth = Math.max(this.depth, this.#openCount);
  }

  #nameOf(cells: readonly FormCell[], stated: FormCell, number: number): string {
    const name = textIn(cells, 'name');
    if (name !== '') return name;
    const given = `row_${number}`;
    this.#findings.add(stated.place, 'mended', 'xlsform.no-name', { item: given, text: stated.text });
    return given;
  }

  /** A name may come again in another group: the later one is called by its way. Within one group it is a fault. */
  #onlyOnce(cells: readonly FormCell[], name: string): string {
    if (!this.#names.has(name)) {
      this.#names.add(name);
      return name;
    }
    const ways: string[] = [name];
    for (let open = this.#open; open !== undefined; open = open.parent) ways.unshift(open.name);
    const way = ways.join('/');
    const isFree = !this.#names.has(way);
    const [cell] = cells.filter(({ column }) => column.field === 'name' || column.field === 'type').slice(-1);
    const linkId = isFree ? way : name;
    if (cell !== undefined)
      this.#findings.add(
        cell.place,
        isFree ? 'mended' : 'meaning-lost',
        isFree ? 'xlsform.name-in-two-groups' : 'xlsform.name-twice',
        { item: linkId, text: name },
      );
    this.#names.add(linkId);
    return linkId;
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
  const byName = grouped(all, (one) => one.name);
  const only = (name: string) => {
    const named = byName.get(name) ?? [];
    return named.length === 1 ? named[0] : undefined;
  };
  const linkIds = grouped(all, (one) => one.linkId);
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
    const twice = (linkIds.get(end.linkId)?.length ?? 0) > 1;
    return !twice && (named || answers(end)) ? end.linkId : undefined;
  };
}

/** Where a path has come to; `form` is above the first questions. */
type At = Draft | 'form' | undefined;

function stepFrom(at: At, step: string, top: readonly Draft[]): At {
  if (at === undefined) return undefined;
  if (step === '..') return at === 'form' ? undefined : (at.parent ?? 'form');
  return (at === 'form' ? top : at.inside).find((one) => one.name === step);
}

/** A group has no answer of its own, and no place among others. */
const answers = ({ type }: Draft) => !(type.is === 'begin' && type.type !== 'repeat');
