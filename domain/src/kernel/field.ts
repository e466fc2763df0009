/**
 * The kinds of field that entries are made of, with their limits. A value that does not fit is named by its path
 * and a code that `kernel/words.ts` puts into words with the remedy; nothing is cut off or mended silently.
 */
import { z } from 'zod';
import { isDay } from './moment.ts';

/** Something wrong with one field: the path as `arrangements.reviewOn`, a code of `fieldWords`, and its limit. */
export interface FieldFault {
  readonly field: string;
  readonly because: string;
  readonly limit?: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const controlsAndBreaks = /[\u0000-\u001f\u007f]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const readable = (forbidden: RegExp) => (value: string) =>
  !forbidden.test(value) && !loneSurrogate.test(value);

/** One line of text, at most 200 characters. */
export const line = z
  .string()
  .trim()
  .min(1, 'field.required')
  .max(200, 'field.too-long')
  .refine(readable(controlsAndBreaks), 'field.unreadable');

/** Free text of several paragraphs, at most 20,000 characters (about eight pages). */
export const prose = z
  .string()
  .trim()
  .min(1, 'field.required')
  .max(20_000, 'field.too-long')
  .refine(readable(controls), 'field.unreadable');

/** A list of lines, at most 50. */
export const lines = z.array(prose.max(2_000, 'field.too-long')).max(50, 'field.too-many');

/** One line in each language. */
export const bothLanguages = z.strictObject({ id: line, en: line });

/** A day that exists in the calendar. */
export const day = z.string().refine(isDay, 'field.no-such-day');

/** A moment with its offset or `Z`, ISO 8601. */
export const instant = z.iso.datetime({ offset: true, error: 'field.no-such-moment' });

/** The id of a record, an entry, or a thing within a record. */
export const id = z.uuid('field.not-an-id');

/** Workers who alone may read an entry; absent: all who may read the record. */
export const restrictedTo = z.array(id).min(1, 'field.required').max(50, 'field.too-many').optional();

export const ids = z.array(id).max(100, 'field.too-many');

/** A choice from a fixed list of codes. */
export const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, { error: 'field.not-in-list' });

/** Several choices from a fixed list, none twice. */
export const someOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .array(oneOf(codes))
    .max(codes.length, 'field.too-many')
    .refine((chosen) => new Set(chosen).size === chosen.length, 'field.twice');

/** A number within bounds, both included. */
export const numberFrom = (least: number, most: number) =>
  z.number('field.not-a-number').min(least, 'field.too-small').max(most, 'field.too-large');

/** A whole number within bounds, both included. */
export const wholeFrom = (least: number, most: number) =>
  z.int('field.not-a-whole-number').min(least, 'field.too-small').max(most, 'field.too-large');

/** Whole minutes, at most a day. */
export const minutes = wholeFrom(1, 1440);

/** Rupiah, whole. */
export const rupiah = wholeFrom(0, 1_000_000_000_000);

/** One who takes part: somebody with a record of their own, a worker, or a name alone. */
export const participant = z.strictObject({
  person: id.optional(),
  worker: id.optional(),
  name: line,
});
export type Participant = z.infer<typeof participant>;

const known = (message: string) => message.startsWith('field.');

function becauseOf(issue: z.core.$ZodIssue): string {
  if (known(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'field.unknown';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'field.required';
  return 'field.wrong-kind';
}

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...issue.path, ...unknownKey].map(String).join('.');
  const because = becauseOf(issue);
  if (issue.code === 'too_big') return { field, because, limit: Number(issue.maximum) };
  if (issue.code === 'too_small') return { field, because, limit: Number(issue.minimum) };
  return { field, because };
}

/** What is wrong, field by field, in the order of the schema. */
export const faultsOf = (error: z.ZodError): readonly FieldFault[] => error.issues.map(faultOf);
