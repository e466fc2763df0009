/**
 * The conditions and reckonings of an instrument: when a question is asked, what an answer must satisfy, what is worked
 * out from other answers. They are data, a closed tree of known operations, never code to be run: an instrument that
 * comes in a file can ask, not act.
 */
import { z } from 'zod';

/** Operators and functions, under the names that XLSForm (XPath 1.0 and the ODK functions) gives them. */
export const operations = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
  'negate',
  'not',
  'true',
  'false',
  'if',
  'coalesce',
  'once',
  'selected',
  'selected-at',
  'count-selected',
  'count',
  'count-non-empty',
  'position',
  'indexed-repeat',
  'sum',
  'min',
  'max',
  'round',
  'int',
  'floor',
  'ceiling',
  'abs',
  'pow',
  'sqrt',
  'number',
  'string',
  'boolean',
  'string-length',
  'substr',
  'substring-before',
  'substring-after',
  'contains',
  'starts-with',
  'ends-with',
  'concat',
  'join',
  'normalize-space',
  'translate',
  'regex',
  'today',
  'now',
  'date',
  'date-time',
  'decimal-date-time',
  'decimal-time',
  'format-date',
  'format-date-time',
  'difference-in-months',
  'jr:choice-name',
  'uuid',
  'random',
] as const;
export type Operation = (typeof operations)[number];

/**
 * `answer` names an item by its `linkId`; `self` is the answer being judged; `column` is a further column of the
 * option list being narrowed, as `province` where villages are asked by province.
 */
export type Expression =
  | { readonly value: string | number | boolean }
  | { readonly answer: string }
  | { readonly self: true }
  | { readonly column: string }
  | { readonly call: Operation; readonly with: readonly Expression[] };

export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ value: z.union([z.string().max(20_000), z.number(), z.boolean()]) }),
    z.strictObject({ answer: z.string().max(500) }),
    z.strictObject({ self: z.literal(true) }),
    z.strictObject({ column: z.string().max(200) }),
    z.strictObject({
      call: z.enum(operations, { error: 'field.not-in-list' }),
      with: z.array(Expression).max(200, 'field.too-many'),
    }),
  ]),
);

/** The items whose answers an expression reads, each once, in the order of their naming. */
export function answersRead(expression: Expression): readonly string[] {
  if ('answer' in expression) return [expression.answer];
  if (!('call' in expression)) return [];
  return [...new Set(expression.with.flatMap(answersRead))];
}
