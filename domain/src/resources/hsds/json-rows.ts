/** JSON that stands one within the other, laid out as rows that name each other, as in a tabular data package. */
import type { Finding } from './finding.ts';
import type { SaidRow } from './former.ts';
import type { GivenFile } from './given.ts';
import { asWritten, type KnownTable, nameOfFile, plainColumn, tableNamed, tableWith } from './naming.ts';
import { pageFindings } from './pages.ts';
import { type HsdsTable, shapes } from './tables.ts';

type Json = Readonly<Record<string, unknown>>;

export interface LaidOut {
  readonly rows: SaidRow[];
  readonly unknown: {
    readonly table: string;
    readonly file: string;
    readonly row: string;
    readonly content: unknown;
  }[];
  readonly findings: Finding[];
  version?: string;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idIn = (value: Json): string | undefined => {
  const { id } = value;
  if (typeof id === 'string' && id.trim() !== '') return id.trim();
  return typeof id === 'number' ? String(id) : undefined;
};

/** Deeper than any listing stands; a file made to exhaust its reader ends here. */
const deepest = 12;

interface Place {
  readonly table: KnownTable;
  readonly id: string;
  readonly key: string;
  readonly pointer: string;
  readonly depth: number;
}

class Layer {
  private readonly file: string;
  private readonly out: LaidOut;

  constructor(file: string, out: LaidOut) {
    this.file = file;
    this.out = out;
  }

  /** @returns the id by which others name this row */
  lay(table: KnownTable, value: Json, pointer: string, above: Json = {}, depth = 0): string {
    const noId = idIn(value) === undefined;
    const id = idIn(value) ?? `${this.file}#${pointer}`;
    const cells: Record<string, unknown> = { ...above };
    for (const [name, inner] of Object.entries(value)) {
      const key = plainColumn(name);
      if (key === 'id' || inner === null || inner === undefined) continue;
      const place = { table, id, key, pointer: `${pointer}/${name}`, depth: depth + 1 };
      if (!this.within(place, inner)) Object.assign(cells, this.named(place, inner) ?? { [key]: inner });
    }
    const row = pointer === '' ? '/' : pointer;
    this.out.rows.push({ table, id, cells, file: this.file, row, ...(noId ? { noId } : {}) });
    return id;
  }

  /** @returns whether these are rows within this one, which were laid out too */
  private within({ table, id, key, pointer, depth }: Place, inner: unknown): boolean {
    const shape = shapes[table as HsdsTable]?.within.find((one) => one.theirs === key);
    if (shape === undefined || depth > deepest || !Array.isArray(inner) || !inner.every(isObject))
      return false;
    for (const [at, one] of inner.entries())
      this.lay(shape.table, one, `${pointer}/${at}`, { [shape.key]: id }, depth);
    return true;
  }

  private named({ table, key, pointer, depth }: Place, inner: unknown): Json | undefined {
    const shape = shapes[table as HsdsTable]?.named.find((one) => one.theirs === key);
    if (shape === undefined || depth > deepest || !isObject(inner)) return undefined;
    return { [shape.key]: this.lay(shape.table, inner, pointer, {}, depth) };
  }
}

function list(items: readonly unknown[], name: string, file: string, pointer: string, out: LaidOut): void {
  const known = tableNamed(name);
  const layer = new Layer(file, out);
  for (const [at, item] of items.entries()) {
    const place = `${pointer}/${at}`;
    const columns = isObject(item) ? Object.keys(item).map(plainColumn) : [];
    const table = known === undefined ? tableWith(columns) : asWritten(known, columns);
    if (table === undefined || !isObject(item))
      out.unknown.push({ table: name, file, row: place, content: item });
    else layer.lay(table, item, place);
  }
}

const isRoot = (value: Json) => 'openapi_url' in value && 'version' in value;

function object(value: Json, file: string, out: LaidOut): void {
  const name = nameOfFile(file);
  const contents = value.contents ?? value.content;
  if (isRoot(value)) {
    out.version = String(value.version);
  } else if (Array.isArray(contents)) {
    out.findings.push(...pageFindings(file, value, contents.length));
    list(contents, name, file, '/contents', out);
  } else if (name === 'datapackage') {
    out.version ??= String(value.version ?? value.profile ?? '');
  } else if (idIn(value) !== undefined || tableNamed(name) !== undefined) {
    list([value], name, file, '', out);
  } else {
    byKey(value, name, file, out);
  }
}

/** Several tables in one file, each under its name. */
function byKey(value: Json, name: string, file: string, out: LaidOut): void {
  const tables = Object.entries(value).filter(([, inner]) => Array.isArray(inner));
  if (tables.length === 0) out.unknown.push({ table: name, file, row: '/', content: value });
  for (const [key, inner] of tables) list(inner as readonly unknown[], nameOfFile(key), file, `/${key}`, out);
}

export function layOut({ file, value }: Extract<GivenFile, { kind: 'json' }>, out: LaidOut): void {
  if (Array.isArray(value)) list(value, nameOfFile(file), file, '', out);
  else if (isObject(value)) object(value, file, out);
  else out.unknown.push({ table: nameOfFile(file), file, row: '/', content: value });
}
