/**
 * The files agencies have: .xlsx, .xls, and tables as text with any separator in UTF-8, UTF-16 or the Windows encoding.
 * What a file is, its bytes say, not its name. Days come without a shift of zone; numbers keep the digits they were
 * stored with, so that a NIK that lost its last ones is known as such.
 */
import { inflateRawSync } from 'node:zlib';
import * as xls from '@e965/xlsx';
import papaparse from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { asTexts, isNeeded, reachOf, zipOf } from './form-zip.ts';

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  /** `time` where a form wants it: `HH:MM:SS` within the day. */
  | { readonly kind: 'day'; readonly day: string; readonly time?: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | undefined;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export type SheetFault =
  | 'sheet.not-a-table'
  | 'sheet.empty'
  | 'sheet.too-large'
  | 'sheet.encrypted'
  | 'sheet.damaged';

/** A file that cannot be read, with the reason; `because` is put into words by the server's own words. */
export class UnreadableSheet extends Error {
  readonly because: SheetFault;

  constructor(because: SheetFault) {
    super(because);
    this.because = because;
  }
}

/** How a file is read: how wide its sheets may be, and whether texts stay as they stand, without trimming. */
export interface WorkbookOptions {
  readonly columns?: number;
  readonly asItStands?: boolean;
}

/** Bytes of a file, and what it may swell to; rows and columns of a sheet. */
export const limits = { file: 20_000_000, unpacked: 200_000_000, rows: 50_000, columns: 200 } as const;

const begins = (file: Uint8Array, ...bytes: readonly number[]) =>
  bytes.every((byte, at) => file[at] === byte);

interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** The parts of a zip, from its own directory at the end. */
export function partsOf(file: Uint8Array): readonly ZipPart[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let end = file.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new UnreadableSheet('sheet.damaged');
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > file.length || view.getUint32(at, true) !== 0x02014b50)
      throw new UnreadableSheet('sheet.damaged');
    const length = view.getUint16(at + 28, true);
    parts.push({
      name: Buffer.from(file.subarray(at + 46, at + 46 + length)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** @throws RangeError where a part swells beyond what it says of itself */
export function bytesOf(file: Uint8Array, { at, packed, method, unpacked }: ZipPart): Buffer {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const raw = file.subarray(from, from + packed);
  return method === 0 ? Buffer.from(raw) : inflateRawSync(raw, { maxOutputLength: unpacked + 1 });
}

export const contentOf = (file: Uint8Array, part: ZipPart): string => bytesOf(file, part).toString('utf8');

/** Whether days are counted from 1904, as old Macs did; the reader of .xlsx takes no notice of it. */
function countsFrom1904(file: Uint8Array, parts: readonly ZipPart[]): boolean {
  const book = parts.find((one) => one.name === 'xl/workbook.xml');
  return book !== undefined && /date1904="(1|true)"/.test(contentOf(file, book));
}

const daysTo1904 = 1_462;

const twoDigits = (value: number) => String(value).padStart(2, '0');
const dayOf = (date: Date) =>
  `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;

/** The hour of a day, where one is told; seconds are rounded, since a day's parts are no decimal numbers. */
function timeOf(date: Date): string | undefined {
  const time = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString().slice(11, 19);
  return time === '00:00:00' ? undefined : time;
}

const moment = (date: Date, asItStands: boolean): Cell => {
  const time = asItStands ? timeOf(date) : undefined;
  return { kind: 'day', day: dayOf(date), ...(time === undefined ? {} : { time }) };
};

const text = (value: string, asItStands: boolean): Cell => {
  if (asItStands) return value.trim() === '' ? undefined : { kind: 'text', text: value };
  const trimmed = value.replace(/\u00a0/g, ' ').trim();
  if (trimmed === '') return undefined;
  // Our own export guards what could be a formula; the guard is no part of the text.
  return { kind: 'text', text: trimmed.replace(/^'(?=\s*[=+\-@\t\r＝＋－＠])/, '') };
};

/** Marks a number so that its stored digits survive the reader. */
const numberMark = '\u0001';

function xlsxCell(value: unknown, later: number, asItStands: boolean): Cell {
  if (value instanceof Date) return moment(new Date(value.getTime() + later * 86_400_000), asItStands);
  if (typeof value === 'boolean') return { kind: 'yes-no', value };
  if (typeof value === 'number') return { kind: 'number', value, text: String(value) };
  if (typeof value !== 'string') return undefined;
  if (!value.startsWith(numberMark)) return text(value, asItStands);
  const stored = value.slice(1);
  return { kind: 'number', value: Number(stored), text: stored };
}

/** Bytes that a form's cells may swell to, and cells that its sheets may be laid out over. */
const formLimits = { unpacked: 60_000_000, cells: 4_000_000 };

/** The workbook of a form with what is read of it, and no more. */
function formBook(file: Uint8Array, parts: readonly ZipPart[]): Buffer {
  const related = parts.find(({ name }) => name === 'xl/_rels/workbook.xml.rels');
  const relations = related === undefined ? '' : contentOf(file, related);
  const needed = parts.filter(({ name }) => isNeeded(name, relations));
  if (needed.reduce((sum, one) => sum + one.unpacked, 0) > formLimits.unpacked)
    throw new UnreadableSheet('sheet.too-large');
  return zipOf(
    needed.map((part) => {
      const content = contentOf(file, part);
      if (!content.includes('<sheetData')) return { name: part.name, content };
      const { rows, columns } = reachOf(content);
      if (rows > limits.rows || rows * columns > formLimits.cells)
        throw new UnreadableSheet('sheet.too-large');
      return { name: part.name, content: asTexts(content) };
    }),
  );
}

async function fromXlsx(file: Uint8Array, { asItStands = false }: WorkbookOptions): Promise<Workbook> {
  const parts = partsOf(file);
  // Other programs pack their files likewise: text documents, and the tables of LibreOffice and Apple.
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new UnreadableSheet('sheet.not-a-table');
  if (!asItStands && parts.reduce((sum, one) => sum + one.unpacked, 0) > limits.unpacked)
    throw new UnreadableSheet('sheet.too-large');
  const later = countsFrom1904(file, parts) ? daysTo1904 : 0;
  const sheets = await readXlsx(asItStands ? formBook(file, parts) : Buffer.from(file), {
    parseNumber: (stored: string) => `${numberMark}${stored}`,
    trim: !asItStands,
  });
  return {
    sheets: sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => xlsxCell(cell, later, asItStands))),
    })),
  };
}

function oldDay(value: number, is1904: boolean, asItStands: boolean): Cell {
  const { y, m, d, H, M, S } = xls.SSF.parse_date_code(value, { date1904: is1904 });
  const time = [H, M, S].map(twoDigits).join(':');
  const day = `${y}-${twoDigits(m)}-${twoDigits(d)}`;
  return { kind: 'day', day, ...(asItStands && time !== '00:00:00' ? { time } : {}) };
}

function oldCell(cell: xls.CellObject | undefined, is1904: boolean, asItStands: boolean): Cell {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return undefined;
  if (cell.t === 'e') return asItStands && cell.w !== undefined ? { kind: 'text', text: cell.w } : undefined;
  if (cell.t === 'b') return { kind: 'yes-no', value: Boolean(cell.v) };
  if (cell.t === 's') return text(String(cell.v), asItStands);
  if (cell.v instanceof Date) return { kind: 'day', day: dayOf(cell.v) };
  const value = Number(cell.v);
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (xls.SSF.is_date(format)) return oldDay(value, is1904, asItStands);
  return { kind: 'number', value, text: String(cell.v) };
}

/** Cell by cell of those that are there: a sheet may say that it is a thousand times as wide as it is. */
function oldRows(sheet: xls.WorkSheet, is1904: boolean, asItStands: boolean): Cell[][] {
  const rows: Cell[][] = [];
  for (const name of Object.keys(sheet).filter((one) => !one.startsWith('!'))) {
    const { r, c } = xls.utils.decode_cell(name);
    const cell = oldCell(sheet[name] as xls.CellObject, is1904, asItStands);
    if (cell === undefined) continue;
    const row = rows[r] ?? [];
    row[c] = cell;
    rows[r] = row;
  }
  return Array.from(rows, (row) => Array.from(row ?? []));
}

function fromOld(file: Uint8Array | string, { asItStands = false }: WorkbookOptions): Workbook {
  const options: xls.ParsingOptions = {
    cellNF: true,
    cellDates: false,
    raw: true,
    dense: false,
    sheetRows: limits.rows + 1,
  };
  const book =
    typeof file === 'string'
      ? xls.read(file, { ...options, type: 'string' })
      : xls.read(file, { ...options, type: 'buffer' });
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: book.SheetNames.map((name) => ({
      name,
      rows: oldRows(book.Sheets[name] ?? {}, is1904, asItStands),
    })),
  };
}

/** The text of a file, whichever of the usual encodings it is in. */
export function decoded(file: Uint8Array): string {
  if (begins(file, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(file);
  if (begins(file, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

function fromText(content: string, { asItStands = false }: WorkbookOptions): Workbook {
  if (content.includes('\u0000')) throw new UnreadableSheet('sheet.not-a-table');
  const { data } = papaparse.parse<string[]>(content.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  });
  return { sheets: [{ name: '', rows: data.map((row) => row.map((cell) => text(cell, asItStands))) }] };
}

/** Whether an old file of Office has a stream of that name. */
const holds = (file: Uint8Array, stream: string): boolean =>
  Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(Buffer.from(stream, 'utf16le'));

const isLocked = (file: Uint8Array): boolean => holds(file, 'EncryptedPackage');

async function read(file: Uint8Array, options: WorkbookOptions): Promise<Workbook> {
  if (begins(file, 0x50, 0x4b)) return fromXlsx(file, options);
  if (begins(file, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (isLocked(file)) throw new UnreadableSheet('sheet.encrypted');
    if (holds(file, 'WordDocument')) throw new UnreadableSheet('sheet.not-a-table');
    return fromOld(file, options);
  }
  if (
    begins(file, 0x25, 0x50, 0x44, 0x46) ||
    begins(file, 0x89, 0x50, 0x4e, 0x47) ||
    begins(file, 0xff, 0xd8)
  )
    throw new UnreadableSheet('sheet.not-a-table');
  const content = decoded(file);
  if (!/^\s*<(html|table|!doctype|meta|\?xml)/i.test(content)) return fromText(content, options);
  // A page to log in at, or a form already made ready for a device.
  if (!/<(\w+:)?(table|worksheet)\b/i.test(content)) throw new UnreadableSheet('sheet.not-a-table');
  return fromOld(content, options);
}

/** Without the empty cells at the ends of rows: formatting makes sheets look wider than they are. */
const withoutEmptyEnds = (rows: Sheet['rows']): Sheet['rows'] => {
  const full = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1));
  return full.slice(0, full.findLastIndex((row) => row.length > 0) + 1);
};

function withinLimits({ sheets }: Workbook, columns: number): Workbook {
  const filled = sheets
    .map(({ name, rows }) => ({ name, rows: withoutEmptyEnds(rows) }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new UnreadableSheet('sheet.empty');
  if (filled.some(({ rows }) => rows.length > limits.rows || rows.some((row) => row.length > columns)))
    throw new UnreadableSheet('sheet.too-large');
  return { sheets: filled };
}

/** @throws UnreadableSheet with the reason, whatever the bytes are */
export async function readWorkbook(file: Uint8Array, options: WorkbookOptions = {}): Promise<Workbook> {
  if (file.length === 0) throw new UnreadableSheet('sheet.empty');
  if (file.length > limits.file) throw new UnreadableSheet('sheet.too-large');
  try {
    return withinLimits(await read(file, options), options.columns ?? limits.columns);
  } catch (error) {
    if (error instanceof UnreadableSheet) throw error;
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new UnreadableSheet(locked ? 'sheet.encrypted' : 'sheet.damaged');
  }
}
