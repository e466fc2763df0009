/**
 * Reading a feed of services: HSDS 1.1, 3.0 to 3.2 and profiles of it (ORUK), as tables or as JSON. Every row becomes
 * part of a listing or is kept apart with the reason, and what is out of order is named. Nothing is thrown.
 */
import { faultsOf } from '../../kernel/field.ts';
import { grouped } from '../../kernel/grouped.ts';
import { type ProviderContent, ProviderEntry } from '../directory/provider.ts';
import { type ServiceContent, ServiceEntry } from '../directory/service.ts';
import { type TaxonomyContent, TaxonomyEntry } from '../directory/taxonomy.ts';
import { Book, type BookRow } from './assemble.ts';
import type { Finding, FindingCode } from './finding.ts';
import { asPresent, type SaidRow } from './former.ts';
import type { GivenFile, GivenRow } from './given.ts';
import { type LaidOut, layOut } from './json-rows.ts';
import { asWritten, type KnownTable, nameOfFile, plainColumn, tableNamed, tableWith } from './naming.ts';
import { feedNamespace, stableId } from './stable-id.ts';
import { type HsdsTable, shapes } from './tables.ts';

export type ListedContent =
  | { readonly kind: 'provider'; readonly content: ProviderContent }
  | { readonly kind: 'service'; readonly content: ServiceContent }
  | { readonly kind: 'taxonomy'; readonly content: TaxonomyContent };

/** A listing as the feed has it, with the id of its record. */
export type FeedListing = ListedContent & {
  readonly stream: string;
  /** The table and id in the feed. */
  readonly table: string;
  readonly id: string;
};

/** A row that found no place, kept as it came. */
export interface UnplacedRow {
  readonly table: string;
  readonly id?: string;
  readonly file: string;
  readonly row: number | string;
  readonly because: FindingCode;
  readonly content: unknown;
}

export interface TableCount {
  readonly table: string;
  readonly rows: number;
  readonly placed: number;
}

export interface Feed {
  readonly version?: string;
  readonly tables: readonly TableCount[];
  readonly listings: readonly FeedListing[];
  readonly unplaced: readonly UnplacedRow[];
  readonly findings: readonly Finding[];
}

const digest = (text: string) => stableId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', text);

const emptyCell = (value: unknown) => value === undefined || value === null || value === '';

class FeedReader {
  readonly out: LaidOut = { rows: [], unknown: [], findings: [] };
  readonly book: Book;
  private readonly feed: string;
  private readonly namespace: string;

  constructor(agency: string, feed: string) {
    this.feed = feed;
    this.namespace = feedNamespace(agency, feed);
    this.book = new Book(this.namespace);
  }

  take(file: GivenFile): void {
    if (file.kind === 'unreadable') {
      this.note({ level: 'error', code: 'feed.file-unreadable', file: file.file, value: file.because });
    } else if (file.kind === 'json') {
      layOut(file, this.out);
    } else {
      this.table(file);
    }
  }

  private note(finding: Finding): void {
    this.out.findings.push(finding);
  }

  private table({ file, columns, rows }: Extract<GivenFile, { kind: 'table' }>): void {
    const name = nameOfFile(file);
    const plain = columns.map(plainColumn);
    const byName = tableNamed(name);
    const table = byName === undefined ? tableWith(plain) : asWritten(byName, plain);
    if (table === undefined) {
      for (const { line, cells } of rows)
        this.out.unknown.push({ table: name, file, row: String(line), content: cells });
      if (rows.length === 0) this.note({ level: 'note', code: 'table.unknown', file, table: name });
      return;
    }
    if (byName === undefined) this.note({ level: 'note', code: 'table.guessed', file, table, value: name });
    this.columns(file, table, plain);
    for (const row of rows) this.row(file, table, row);
  }

  private columns(file: string, table: KnownTable, columns: readonly string[]): void {
    const shape = shapes[table as HsdsTable];
    if (shape === undefined) return;
    const there = new Set(columns);
    const absent = shape.columns.filter(({ theirs, profile }) => profile !== true && !there.has(theirs));
    if (absent.length > 0)
      this.note({
        level: 'note',
        code: 'table.columns-absent',
        file,
        table,
        value: absent.map(({ theirs }) => theirs).join(', '),
      });
  }

  private row(file: string, table: KnownTable, { line, cells: given, ragged }: GivenRow): void {
    const cells = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [plainColumn(name), value]),
    );
    if (Object.values(cells).every(emptyCell)) return;
    const own = [cells.id, cells[`${table}_uuid`], table === 'former_taxonomy' ? cells.taxonomy_id : '']
      .map((one) => String(one ?? '').trim())
      .find((one) => one !== '');
    const noId = own === undefined;
    const id = own ?? digest(`${table}\u0000${JSON.stringify(cells)}`);
    this.out.rows.push({ table, id, cells, file, row: line, ...(noId ? { noId } : {}) });
    if (ragged === true) this.note({ level: 'warn', code: 'row.ragged', file, row: line, table, id });
  }

  /** What HSDS 1.1 kept in a table of its own is a field of the service now. @returns the rows of no service */
  private foldEligibility(rows: readonly SaidRow[]): readonly SaidRow[] {
    const services = new Map(
      this.out.rows.flatMap((one) => (one.table === 'service' ? [[one.id, one]] : [])),
    );
    return rows.filter((row) => {
      const service = services.get(String(row.cells.service_id ?? ''));
      if (service === undefined) return true;
      const said = [
        service.cells.eligibility_description ?? service.cells.eligibility,
        row.cells.eligibility,
      ];
      const both = said.filter((one) => typeof one === 'string' && one.trim() !== '').join('; ');
      delete service.cells.eligibility;
      service.cells.eligibility_description = both;
      return false;
    });
  }

  read(): Feed {
    const eligibility = this.out.rows.filter((one) => one.table === 'eligibility');
    const homeless = this.foldEligibility(eligibility);
    for (const row of this.out.rows)
      if (row.table !== 'eligibility') for (const one of asPresent(row)) this.book.add(one);
    this.book.index();
    const listings = this.listings();
    const unplaced = [
      ...this.unplacedRows(),
      ...this.strangers(),
      ...homeless.map((one) => this.homeless(one)),
    ];
    const tables = this.counts(eligibility.length, homeless.length);
    if (tables.length === 0) this.note({ level: 'error', code: 'feed.no-tables', file: this.feed });
    const { version } = this.out;
    return {
      ...(version === undefined || version === '' ? {} : { version }),
      tables,
      listings,
      unplaced,
      findings: [...this.out.findings, ...this.book.findings],
    };
  }

  private homeless(row: SaidRow): UnplacedRow {
    const code = 'row.parent-unknown';
    this.note({
      level: 'error',
      code,
      file: row.file,
      row: row.row,
      table: 'eligibility',
      id: row.id,
      field: 'service_id',
      value: String(row.cells.service_id ?? ''),
    });
    return {
      table: 'eligibility',
      id: row.id,
      file: row.file,
      row: row.row,
      because: code,
      content: row.cells,
    };
  }

  private strangers(): readonly UnplacedRow[] {
    const told = new Set<string>();
    return this.out.unknown.map(({ table, file, row, content }) => {
      if (!told.has(`${file}|${table}`)) this.note({ level: 'error', code: 'table.unknown', file, table });
      told.add(`${file}|${table}`);
      return { table, file, row, because: 'table.unknown', content };
    });
  }

  /** Services first: a place that no service is given at is the provider's own. */
  private listings(): readonly FeedListing[] {
    const services = this.book.all('service').flatMap((row) => this.service(row) ?? []);
    const providers = this.book.all('organization').flatMap((row) => this.provider(row) ?? []);
    return [...this.taxonomies(), ...providers, ...services];
  }

  private organizationOf(row: BookRow): BookRow | undefined {
    const named = row.names.organization_id;
    if (named !== undefined) return this.book.row('organization', named);
    const [place] = this.book.childrenOf(row, 'service_at_location', 'service_id');
    const location = this.book.row('location', place?.names.location_id ?? row.names.location_id);
    return this.book.row('organization', location?.parents.find(({ key }) => key === 'organization_id')?.id);
  }

  private service(row: BookRow): FeedListing | undefined {
    if (row.needs !== undefined) return undefined;
    const provider = this.organizationOf(row);
    if (provider === undefined || provider.needs !== undefined) {
      this.orphaned(row, provider !== undefined);
      return undefined;
    }
    const { id: _, sourceId: __, ...said } = this.book.part(row) ?? {};
    const ages = this.uncrossed(row, said);
    const programme = this.book.row('program', row.names.program_id);
    if (row.names.program_id !== undefined && programme === undefined)
      this.book.find(row, 'row.mentions-unknown', 'program_id', row.names.program_id);
    const content = {
      status: 'active',
      ...ages,
      provider: provider.uuid,
      ...(programme === undefined ? {} : { programme: programme.uuid }),
    };
    return this.listed(row, { kind: 'service', content: content as unknown as ServiceContent });
  }

  private orphaned(row: BookRow, known: boolean): void {
    const said = row.names.organization_id ?? row.names.location_id;
    const unknown = said === undefined ? 'row.no-parent' : 'row.parent-unknown';
    row.apart = known ? 'row.parent-unplaced' : unknown;
    this.book.find(row, row.apart, 'organization_id', said);
  }

  private uncrossed(row: BookRow, said: Record<string, unknown>): Record<string, unknown> {
    const { minimumAge, maximumAge, ...rest } = said;
    if (typeof minimumAge !== 'number' || typeof maximumAge !== 'number' || minimumAge <= maximumAge)
      return said;
    this.book.find(row, 'field.ages-crossed', 'maximum_age', `${minimumAge} > ${maximumAge}`);
    const more = { ...(rest.more as object | undefined), minimum_age: minimumAge, maximum_age: maximumAge };
    return { ...rest, more };
  }

  private provider(row: BookRow): FeedListing | undefined {
    if (row.needs !== undefined) return undefined;
    const elsewhere = this.book.childrenOf(row, 'location', 'organization_id').filter((one) => one.placed);
    const taken = new Set(elsewhere.map((one) => one.uuid));
    const { id: _, sourceId: __, locations, ...said } = this.book.part(row) ?? {};
    const own = ((locations ?? []) as { id: string }[]).filter((one) => !taken.has(one.id));
    const above = row.names.parent_organization_id;
    const parent = this.book.row('organization', above);
    if (above !== undefined && parent === undefined)
      this.book.find(row, 'row.mentions-unknown', 'parent_organization_id', above);
    const content = {
      ...said,
      ...(own.length === 0 ? {} : { locations: own.map((one) => ({ kind: 'physical', ...one })) }),
      ...(parent === undefined ? {} : { parent: parent.uuid }),
      ...(above !== undefined && parent === undefined
        ? { more: { ...(said.more as object | undefined), parent_organization_id: above } }
        : {}),
    };
    return this.listed(row, { kind: 'provider', content: content as unknown as ProviderContent });
  }

  private taxonomies(): readonly FeedListing[] {
    const terms = this.book.all('taxonomy_term').filter((one) => one.needs === undefined);
    const known = this.book.all('taxonomy').filter((one) => one.needs === undefined);
    const ofKnown = known.map((row) => {
      const mine = terms.filter((one) => this.taxonomyOf(one, known) === row);
      const { id: _, sourceId: __, ...said } = this.book.part(row) ?? {};
      return this.listed(row, {
        kind: 'taxonomy',
        content: { ...said, terms: mine.map((one) => this.term(one)) } as unknown as TaxonomyContent,
      });
    });
    const loose = grouped(
      terms.filter((one) => this.taxonomyOf(one, known) === undefined),
      (one) => this.looseName(one),
    );
    const ofNames = loose.map((mine): FeedListing => {
      const name = this.looseName(mine[0]);
      const stream = stableId(this.namespace, `taxonomy-named/${name}`);
      const content = { name, terms: mine.map((one) => this.term(one)) } as unknown as TaxonomyContent;
      return { kind: 'taxonomy', stream, table: 'taxonomy', id: name, content };
    });
    return [...ofKnown.flatMap((one) => one ?? []), ...ofNames];
  }

  /** Words of no taxonomy belong to one that is called as they say, or like the feed. */
  private looseName({ more: { taxonomy } }: BookRow): string {
    return typeof taxonomy === 'string' && taxonomy.trim() !== '' ? taxonomy.trim().slice(0, 500) : this.feed;
  }

  private taxonomyOf(term: BookRow, known: readonly BookRow[]): BookRow | undefined {
    const named = this.book.row('taxonomy', term.names.taxonomy_id);
    if (named !== undefined && named.needs === undefined) return named;
    return known.find((one) => one.fields.name === term.more.taxonomy);
  }

  private term(row: BookRow): Record<string, unknown> {
    const part = this.book.part(row) ?? {};
    const above = row.names.parent_id;
    const parent = this.book.row('taxonomy_term', above);
    if (above !== undefined && parent === undefined)
      this.book.find(row, 'row.mentions-unknown', 'parent_id', above);
    const named = row.names.taxonomy_id;
    if (
      named !== undefined &&
      row.noId !== true &&
      this.book.row('taxonomy', named) === undefined &&
      named !== row.id
    )
      this.book.find(row, 'row.mentions-unknown', 'taxonomy_id', named);
    return parent === undefined
      ? {
          ...part,
          ...(above === undefined
            ? {}
            : { more: { ...(part.more as object | undefined), parent_id: above } }),
        }
      : { ...part, parent: parent.uuid };
  }

  /** As the record will judge it: what it would refuse is kept apart, not lost. */
  private listed(row: BookRow, { kind, content }: ListedContent): FeedListing | undefined {
    const [schema, type] = (
      {
        provider: [ProviderEntry, 'ProviderListed'],
        service: [ServiceEntry, 'ServiceListed'],
        taxonomy: [TaxonomyEntry, 'TaxonomyListed'],
      } as const
    )[kind];
    const judged = schema.safeParse({ ...content, type }, { reportInput: true });
    if (judged.success) {
      const { type: _, ...kept } = judged.data as unknown as { type: string };
      return {
        kind,
        stream: row.uuid,
        table: row.table,
        id: row.id,
        content: kept,
      } as unknown as FeedListing;
    }
    const [fault] = faultsOf(judged.error);
    row.placed = false;
    row.apart = 'row.refused';
    this.book.find(row, 'row.refused', fault?.field, fault?.because);
    return undefined;
  }

  private unplacedRows(): readonly UnplacedRow[] {
    const left = this.book.all().filter((one) => !one.placed);
    const rows = left.filter((one) => one.derived !== true);
    const again = this.book.twice.filter((one) => one.apart !== 'row.same-twice');
    // Of what stood in a cell of another row only that is kept apart which that row could not take with it.
    const cells = left.filter((one) => one.derived === true && one.apart !== undefined);
    const found = [...rows, ...again, ...cells].map((row): UnplacedRow => {
      const because = row.apart ?? this.reasonFor(row);
      const { table, id, file, row: line, cells: read, given = read } = row;
      return { table, id, file, row: line, because, content: given };
    });
    this.halfPlaced();
    return found;
  }

  private reasonFor(row: BookRow): FindingCode {
    if (row.needs !== undefined) return 'field.needed';
    if (row.table === 'meta_table_description') return this.because(row, 'table.describes-tables');
    const known = row.parents.filter((one) => this.book.row(one.table, one.id) !== undefined);
    if (known.length > 0) return this.because(row, 'row.parent-unplaced', known[0]);
    const [first] = row.parents;
    return first === undefined
      ? this.because(row, 'row.no-parent')
      : this.because(row, 'row.parent-unknown', first);
  }

  private because(row: BookRow, code: FindingCode, parent?: { key: string; id: string }): FindingCode {
    this.book.find(row, code, parent?.key, parent?.id);
    row.apart = code;
    return code;
  }

  /** Placed with one of those it names, while another of them is nowhere. */
  private halfPlaced(): void {
    for (const row of this.book.all())
      if (row.placed && row.derived !== true)
        for (const { table, key, id } of row.parents)
          if (this.book.row(table, id) === undefined) this.book.find(row, 'row.one-parent-unknown', key, id);
  }

  private counts(eligibility: number, homeless: number): readonly TableCount[] {
    const counted = new Map<string, { rows: number; placed: number }>();
    const count = (table: string, placed: boolean) => {
      const known = counted.get(table) ?? { rows: 0, placed: 0 };
      counted.set(table, { rows: known.rows + 1, placed: known.placed + (placed ? 1 : 0) });
    };
    for (const row of this.book.all()) if (row.derived !== true) count(row.table, row.placed);
    for (const row of this.book.twice) count(row.table, row.apart === 'row.same-twice');
    for (const { table } of this.out.unknown) count(table, false);
    const tables = [...counted].map(([table, one]) => ({ table, ...one }));
    return eligibility === 0
      ? tables
      : [...tables, { table: 'eligibility', rows: eligibility, placed: eligibility - homeless }];
  }
}

/**
 * @param agency for whom it is read: two agencies that read one feed keep records of their own
 * @param feed what the feed is called; the same name again means the same feed
 */
export function readFeed(agency: string, feed: string, files: readonly GivenFile[]): Feed {
  const reader = new FeedReader(agency, feed);
  for (const file of files) reader.take(file);
  return reader.read();
}
