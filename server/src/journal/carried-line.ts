/** A line of an export, before it is known to be right. */

/** A line that cannot be imported: its number in the file, from 1, and what is wrong with it. */
export class FaultyLine extends Error {
  readonly line: number;

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
    this.line = line;
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

export interface CarriedLine {
  readonly number: number;
  readonly agency: string;
  /** What the line is; exports of before there were several kinds hold entries alone, and do not say so. */
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** @throws FaultyLine */
export function lineIn(text: string, number: number): CarriedLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FaultyLine(number, 'not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new FaultyLine(number, 'not an object');
  const { agency, line: kind = 'entry' } = value as { agency?: unknown; line?: unknown };
  if (!isId(agency)) throw new FaultyLine(number, 'agency is not an id');
  return { number, agency, kind: String(kind), value: value as CarriedLine['value'] };
}

/** The row a line carries, of the same agency as the line. @throws FaultyLine */
export function rowIn({ number, agency, value }: CarriedLine): Readonly<Record<string, unknown>> {
  const { row } = value;
  if (typeof row !== 'object' || row === null) throw new FaultyLine(number, 'row is missing');
  if ((row as { agency?: unknown }).agency !== agency)
    throw new FaultyLine(number, 'row is of another agency than its line');
  return row as Readonly<Record<string, unknown>>;
}
