/**
 * Rows that name each other, put together to listings: a service with its places, hours and words, a provider with its
 * own. Every row finds its place or is kept apart with the reason; none is dropped.
 */
import { readCell } from './cells.ts';
import { type Finding, type FindingCode, findingCodes } from './finding.ts';
import type { PlacedRow } from './former.ts';
import { tableNamed } from './naming.ts';
import { stableId } from './stable-id.ts';
import { type Column, type HsdsTable, hsdsTables, keysOf, shapes } from './tables.ts';

type Fields = Record<string, unknown>;

export interface BookRow extends PlacedRow {
  readonly uuid: string;
  /** What was read of it, under our names. */
  readonly fields: Fields;
  /** What no field of ours is for, under theirs. */
  readonly more: Fields;
  readonly parents: { readonly table: HsdsTable; readonly key: string; readonly id: string }[];
  /** Ids of rows that it names and does not stand within, by column. */
  readonly names: Readonly<Record<string, string>>;
  needs?: { readonly field: string };
  placed: boolean;
  apart?: FindingCode;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** Without these a row of the table says nothing. */
const needed: Readonly<Partial<Record<HsdsTable, readonly string[]>>> = {
  organization: ['name'],
  program: ['name'],
  service: ['name'],
  phone: ['number'],
  url: ['url'],
  organization_identifier: ['identifier_type', 'identifier'],
  taxonomy: ['name'],
  taxonomy_term: ['name'],
  unit: ['name'],
  service_capacity: ['available'],
};

/** HSDS can do without these; whoever goes there cannot. */
const advised: Readonly<Partial<Record<HsdsTable, readonly string[]>>> = {
  location: ['name'],
  contact: ['name'],
  phone: ['type'],
  schedule: ['opens_at', 'closes_at'],
};

const keyColumns = new Map(
  hsdsTables.map((table) => [
    table,
    new Set([
      ...keysOf(table).map(({ key }) => key),
      ...shapes[table].named.map(({ key }) => key),
      'parent_id',
      'parent_organization_id',
    ]),
  ]),
);

/** A number and the same number as text say the same. */
const saidAs = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Takes over what was not known yet. @returns the first field in which the two differ */
function filledUp(known: Fields, again: Fields): string | undefined {
  let differs: string | undefined;
  for (const [name, value] of Object.entries(again))
    if (!(name in known)) known[name] = value;
    else if (saidAs(known[name]) !== saidAs(value)) differs ??= name;
  return differs;
}

export class Book {
  readonly findings: Finding[] = [];
  private readonly rows = new Map<string, BookRow>();
  private readonly within = new Map<string, BookRow[]>();
  private readonly namespace: string;
  /** Rows that say again, otherwise, what another row of the same id has said. */
  readonly twice: BookRow[] = [];

  constructor(namespace: string) {
    this.namespace = namespace;
  }

  find(
    row: Pick<PlacedRow, 'file' | 'row' | 'table' | 'id'>,
    code: FindingCode,
    field?: string,
    value?: unknown,
  ): void {
    const { file, table, id } = row;
    this.findings.push({
      level: findingCodes[code],
      code,
      file,
      row: row.row,
      table,
      id,
      ...(field === undefined ? {} : { field }),
      ...(value === undefined || value === '' ? {} : { value: shown(value) }),
    });
  }

  all(table?: HsdsTable): readonly BookRow[] {
    const rows = [...this.rows.values()];
    return table === undefined ? rows : rows.filter((one) => one.table === table);
  }

  row(table: HsdsTable, id: string | undefined): BookRow | undefined {
    return id === undefined ? undefined : this.rows.get(`${table}/${id}`);
  }

  uuidOf(table: HsdsTable, id: string): string {
    return stableId(this.namespace, `${table}/${id}`);
  }

  add(given: PlacedRow): void {
    const known = this.rows.get(`${given.table}/${given.id}`);
    if (known === undefined) {
      this.rows.set(`${given.table}/${given.id}`, this.read(given));
      return;
    }
    if (given.derived === true && known.derived === true) return;
    if (typeof given.row === 'string') this.saidAgain(known, given);
    else this.twiceInTable(known, given);
  }

  /** In JSON the same thing stands wherever it is named, more or less fully each time. */
  private saidAgain(known: BookRow, given: PlacedRow): void {
    const again = this.read(given, true);
    for (const one of again.parents)
      if (!known.parents.some(({ key, id }) => key === one.key && id === one.id)) known.parents.push(one);
    Object.assign(known.names, { ...again.names, ...known.names });
    const differs = filledUp(known.fields, again.fields) ?? filledUp(known.more, again.more);
    if (differs === undefined) return;
    this.find(given, 'row.says-two-things', differs, given.cells[differs] ?? again.fields[differs]);
    this.twice.push({ ...again, apart: 'row.says-two-things' });
  }

  private twiceInTable(known: BookRow, given: PlacedRow): void {
    const same = JSON.stringify(known.cells) === JSON.stringify(given.cells);
    this.find(given, same ? 'row.same-twice' : 'row.id-twice', 'id', given.id);
    this.twice.push({ ...this.read(given, true), apart: same ? 'row.same-twice' : 'row.id-twice' });
  }

  private read(given: PlacedRow, quietly = false): BookRow {
    const before = this.findings.length;
    const keys = keyColumns.get(given.table) ?? new Set();
    const row: BookRow = {
      ...given,
      uuid: this.uuidOf(given.table, given.id),
      fields: {},
      more: {},
      parents: this.parentsOf(given),
      names: Object.fromEntries(
        [...keys].flatMap((key) => {
          const id = textOf(given.cells[key]);
          return id === '' ? [] : [[key, id]];
        }),
      ),
      placed: false,
    };
    for (const column of shapes[given.table].columns) this.readColumn(row, column);
    const known = new Set(shapes[given.table].columns.map((one) => one.theirs));
    for (const [name, value] of Object.entries(given.cells))
      if (!known.has(name) && !keys.has(name) && name !== 'id' && value !== '' && value !== null)
        row.more[name] = value;
    this.missing(row);
    if (quietly) this.findings.length = before;
    return row;
  }

  private readColumn(row: BookRow, column: Column): void {
    const { theirs } = column;
    const given = row.cells[theirs];
    const text = Array.isArray(given) && column.kind === 'disabilities' ? given.join(',') : textOf(given);
    // A blank, or something that is no single value.
    if (text === '')
      Object.assign(row.more, typeof given === 'object' && given !== null ? { [theirs]: given } : {});
    else this.readText(row, column, text);
  }

  private readText(row: BookRow, { theirs, ours, kind }: Column, text: string): void {
    const given = row.cells[theirs];
    const { value, found, keep } = readCell(kind, text);
    if (found !== undefined) this.find(row, found, theirs, given);
    const kept = typeof given === 'string' && keep !== true ? (value ?? given) : given;
    if (ours === undefined || keep === true) row.more[theirs] = kept;
    if (ours !== undefined && value !== undefined) row.fields[ours] = value;
  }

  private missing(row: BookRow): void {
    if (row.derived === true) return;
    if (row.noId === true) this.find(row, 'row.id-missing', 'id');
    const isThere = (name: string) => textOf(row.cells[name]) !== '';
    const must = needed[row.table] ?? [];
    for (const name of must.filter((one) => !isThere(one))) {
      row.needs ??= { field: name };
      this.find(row, 'field.needed', name);
    }
    // What a table has no column for is said once, of the table.
    const asked = (name: string) => !isThere(name) && (typeof row.row === 'string' || name in row.cells);
    const required = shapes[row.table].columns.filter((one) => one.required === true);
    for (const { theirs } of required)
      if (!must.includes(theirs) && asked(theirs))
        this.find(row, 'field.required', theirs, row.cells[theirs]);
    for (const name of advised[row.table] ?? []) if (asked(name)) this.find(row, 'field.advised', name);
  }

  private parentsOf({ table, cells }: PlacedRow): BookRow['parents'] {
    if (table === 'attribute' || table === 'metadata') return [];
    return keysOf(table).flatMap(({ key, parent }) => {
      const id = textOf(cells[key]);
      return id === '' ? [] : [{ table: parent, key, id }];
    });
  }

  /** An attribute or a piece of metadata may stand within any row: its table is said, or it is found by its id. */
  private looseParents(row: BookRow): void {
    const key = row.table === 'attribute' ? 'link_id' : 'resource_id';
    const said = textOf(row.cells[row.table === 'attribute' ? 'link_entity' : 'resource_type']);
    const id = textOf(row.cells[key]);
    if (id === '' || row.parents.length > 0) return;
    const table = tableNamed(said) as HsdsTable | undefined;
    const among = table !== undefined && table in shapes ? [table] : hsdsTables;
    const owner = among.find((one) => this.row(one, id) !== undefined);
    row.parents.push({ table: owner ?? among[0] ?? 'service', key, id });
  }

  /** To be called once all rows are in. */
  index(): void {
    for (const row of this.rows.values()) {
      if (row.table === 'attribute' || row.table === 'metadata') this.looseParents(row);
      for (const { table, key, id } of row.parents) {
        const place = `${row.table}|${key}|${table}|${id}`;
        const list = this.within.get(place);
        if (list === undefined) this.within.set(place, [row]);
        else list.push(row);
      }
    }
  }

  childrenOf(row: BookRow, table: HsdsTable, key: string): readonly BookRow[] {
    return this.within.get(`${table}|${key}|${row.table}|${row.id}`) ?? [];
  }

  /** A row and all within it, under our names; it counts as placed. Nothing where it, or what it must name, is amiss. */
  part(row: BookRow): Fields | undefined {
    if (row.needs !== undefined) return undefined;
    const named = this.namedIn(row);
    if (named === undefined) return undefined;
    row.placed = true;
    const parts: Fields = { ...row.fields, ...named };
    const more: Fields = { ...row.more };
    for (const { table, theirs, ours, key } of shapes[row.table].within) {
      const children = this.childrenOf(row, table, key).flatMap((one) => this.part(one) ?? []);
      if (children.length === 0) continue;
      if (ours === undefined) more[theirs] = children.map((one) => this.asTheirs(table, one as Fields));
      else parts[ours] = children;
    }
    return {
      id: row.uuid,
      ...(row.uuid === row.id || row.noId === true || row.derived === true ? {} : { sourceId: row.id }),
      ...parts,
      ...(Object.keys(more).length === 0 ? {} : { more }),
    };
  }

  /** Attributes of a part, and metadata of anything, have no field of ours: they are kept as HSDS has them. */
  private asTheirs(table: HsdsTable, part: Fields): Fields {
    const names = new Map(
      shapes[table].columns.flatMap(({ ours, theirs }) => (ours === undefined ? [] : [[ours, theirs]])),
    );
    const { sourceId: _, more, term, name, code, taxonomy, taxonomyName, ...rest } = part;
    const said = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [names.get(key) ?? key, value]),
    );
    const word =
      term === undefined
        ? {}
        : {
            taxonomy_term_id: term,
            taxonomy_term: {
              id: term,
              name,
              description: name,
              ...(code === undefined ? {} : { code }),
              ...(taxonomy === undefined ? {} : { taxonomy_id: taxonomy }),
              ...(taxonomyName === undefined ? {} : { taxonomy: taxonomyName }),
            },
          };
    const plain = term === undefined && name !== undefined ? { name } : {};
    return { ...(more as Fields | undefined), ...said, ...plain, ...word };
  }

  private namedIn(row: BookRow): Fields | undefined {
    switch (row.table) {
      case 'attribute':
        return this.givenTerm(row);
      case 'service_capacity':
        return this.unitOf(row);
      case 'service_at_location':
        return this.placeOf(row);
      default:
        return {};
    }
  }

  private apart(row: BookRow, code: FindingCode, field: string): undefined {
    if (row.apart === undefined) this.find(row, code, field, row.names[field]);
    row.apart ??= code;
    return undefined;
  }

  private givenTerm(row: BookRow): Fields | undefined {
    const term = this.row('taxonomy_term', row.names.taxonomy_term_id);
    if (term === undefined || term.needs !== undefined)
      return this.apart(row, 'row.names-unknown', 'taxonomy_term_id');
    const { name, code } = term.fields;
    const taxonomy = this.row('taxonomy', term.names.taxonomy_id);
    const taxonomyName = taxonomy?.fields.name ?? term.more.taxonomy;
    return {
      term: term.uuid,
      name,
      ...(code === undefined ? {} : { code }),
      ...(taxonomy === undefined ? {} : { taxonomy: taxonomy.uuid }),
      ...(typeof taxonomyName === 'string' ? { taxonomyName: taxonomyName.slice(0, 500) } : {}),
    };
  }

  private unitOf(row: BookRow): Fields | undefined {
    const unit = this.row('unit', row.names.unit_id);
    const part = unit && this.part(unit);
    return part === undefined ? this.apart(row, 'row.names-unknown', 'unit_id') : { unit: part };
  }

  private placeOf(row: BookRow): Fields | undefined {
    const location = this.row('location', row.names.location_id);
    if (location === undefined) return this.apart(row, 'row.names-unknown', 'location_id');
    return { location: this.located(location) };
  }

  /** A place whose kind nobody has said is one that people go to. */
  located(row: BookRow): Fields {
    const { external_identifier: code, external_identifier_type: kind } = row.more;
    const region =
      kind === 'kemendagri' && typeof code === 'string' && /^\d{2}(\.\d{2}){0,2}(\.\d{4})?$/.test(code)
        ? { regionCode: code }
        : {};
    return { kind: 'physical', ...region, ...(this.part(row) ?? {}) };
  }
}
