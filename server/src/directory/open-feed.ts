/**
 * Opening a feed of services: a folder, a zip, a JSON file, a table or a workbook. Each file is parsed for itself; one
 * that cannot be read is named and stops none of the others.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { GivenFile, GivenRow } from '@pendamping/domain';
import papaparse from 'papaparse';
import {
  bytesOf,
  decoded,
  limits,
  partsOf,
  readWorkbook,
  UnreadableSheet,
} from '../spreadsheets/workbook.ts';

interface NamedBytes {
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

const mine = /\.(csv|tsv|json|xlsx|xls|zip)$/i;

/** A feed that cannot be opened at all; `because` says what to do. */
export class UnreadableFeed extends Error {
  readonly because: 'feed.nothing-there' | 'feed.too-large' | 'feed.damaged';

  constructor(because: UnreadableFeed['because']) {
    super(because);
    this.because = because;
  }
}

function filesIn(folder: string, within = ''): readonly NamedBytes[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly NamedBytes[] => {
      const file = within === '' ? entry.name : `${within}/${entry.name}`;
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(full, file);
      return entry.isFile() && mine.test(entry.name) ? [{ file, bytes: () => readFileSync(full) }] : [];
    });
}

function filesOfZip(zip: Uint8Array): readonly NamedBytes[] {
  const parts = partsOf(zip).filter(({ name }) => mine.test(name) && !/(^|\/)(__MACOSX|\.)/.test(name));
  if (parts.reduce((sum, one) => sum + one.unpacked, 0) > limits.unpacked)
    throw new UnreadableFeed('feed.too-large');
  return parts
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((part) => ({ file: part.name, bytes: () => bytesOf(zip, part) }));
}

function rowsOf(columns: readonly string[], lines: readonly (readonly string[])[]): readonly GivenRow[] {
  return lines.flatMap((line, at): readonly GivenRow[] => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const cells = Object.fromEntries(columns.map((name, column) => [name, line[column] ?? '']));
    const beyond = line.slice(columns.length).filter((cell) => cell.trim() !== '');
    const extra = beyond.length === 0 ? {} : { beyond_the_heading: beyond.join(' | ') };
    const ragged = beyond.length > 0 || line.length < columns.length;
    return [{ line: at + 2, cells: { ...cells, ...extra }, ...(ragged ? { ragged } : {}) }];
  });
}

/** Columns without a name get one, so that what stands in them is kept. */
const named = (heading: readonly string[]) =>
  heading.map((name, at) => (name.trim() === '' ? `column_${at + 1}` : name.trim()));

function tableOf(file: string, text: string): GivenFile {
  const { data } = papaparse.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  const [heading = [], ...lines] = data;
  const columns = named(heading);
  return { kind: 'table', file, columns, rows: rowsOf(columns, lines) };
}

async function sheetsOf(file: string, bytes: Uint8Array): Promise<readonly GivenFile[]> {
  const { sheets } = await readWorkbook(bytes);
  return sheets.map(({ name, rows }) => {
    const texts = rows.map((row) =>
      row.map((cell) => {
        if (cell === undefined) return '';
        if (cell.kind === 'yes-no') return String(cell.value);
        return cell.kind === 'day' ? cell.day : cell.text;
      }),
    );
    const [heading = [], ...lines] = texts;
    const columns = named(heading);
    return { kind: 'table', file: `${file}/${name}`, columns, rows: rowsOf(columns, lines) };
  });
}

async function parsed({ file, bytes }: NamedBytes): Promise<readonly GivenFile[]> {
  try {
    if (/\.zip$/i.test(file)) return [{ kind: 'unreadable', file, because: 'zip' }];
    if (/\.xlsx?$/i.test(file)) return await sheetsOf(file, bytes());
    const text = decoded(bytes());
    if (/\.json$/i.test(file))
      return [{ kind: 'json', file, value: JSON.parse(text.replace(/^\ufeff/, '')) }];
    return [tableOf(file, text)];
  } catch (error) {
    const because = error instanceof UnreadableSheet ? error.because : String((error as Error).message);
    return [{ kind: 'unreadable', file, because }];
  }
}

async function all(files: readonly NamedBytes[]): Promise<readonly GivenFile[]> {
  if (files.length === 0) throw new UnreadableFeed('feed.nothing-there');
  const given: GivenFile[] = [];
  for (const one of files) given.push(...(await parsed(one)));
  return given;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What a file is, its bytes say where its name does not: JSON begins with a bracket, a zip with its mark. */
function nameFor(name: string, bytes: Uint8Array): string {
  if (mine.test(name)) return name;
  return /^\s*[[{]/.test(decoded(bytes.subarray(0, 200))) ? `${name}.json` : `${name}.csv`;
}

/** @throws UnreadableFeed where there is nothing that could be a feed */
export async function openBytes(name: string, bytes: Uint8Array): Promise<readonly GivenFile[]> {
  if (bytes.length === 0) throw new UnreadableFeed('feed.nothing-there');
  if (!isZip(bytes) || /\.xlsx$/i.test(name))
    return all([{ file: nameFor(name, bytes), bytes: () => bytes }]);
  let files: readonly NamedBytes[];
  try {
    files = filesOfZip(bytes);
  } catch (error) {
    if (error instanceof UnreadableFeed) throw error;
    throw new UnreadableFeed('feed.damaged');
  }
  return all(files);
}

/** @param where a folder or a file @throws UnreadableFeed where there is nothing that could be a feed */
export async function openFeed(where: string): Promise<readonly GivenFile[]> {
  const about = statSync(where, { throwIfNoEntry: false });
  if (about === undefined) throw new UnreadableFeed('feed.nothing-there');
  if (about.isDirectory()) return all(filesIn(where));
  if (about.size > limits.unpacked) throw new UnreadableFeed('feed.too-large');
  // The folder's name tells the table of a file that is called by an id.
  const file = path.join(path.basename(path.dirname(path.resolve(where))), path.basename(where));
  return openBytes(file, readFileSync(where));
}
