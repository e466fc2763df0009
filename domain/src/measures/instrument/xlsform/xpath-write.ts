/**
 * Our closed tree as an XForms expression, bracketed only where it must be. Where the expression stands matters for one
 * thing alone: the place of a repeat that it stands in is asked upwards, `position(..)`.
 */
import type { Expression, Operation } from '../expression.ts';

/** Loosest first; what stands further down binds closer. */
const binding: Readonly<Partial<Record<Operation, number>>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
};
const closest = 8;

function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  // XPath knows no escape: what holds both kinds of quotation marks is put together.
  return `concat(${text
    .split(/(')/)
    .filter((part) => part !== '')
    .map((part) => (part === "'" ? `"'"` : `'${part}'`))
    .join(', ')})`;
}

function valueText(value: string | number | boolean): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? 'true()' : 'false()';
  // XPath 1.0 knows no exponent.
  return /e/i.test(String(value)) ? `number('${value}')` : String(value);
}

const bound = (expression: Expression) =>
  'call' in expression ? (binding[expression.call] ?? closest) : closest;

/** The repeats that an expression stands in, each with the way up to it. */
export type Above = ReadonlyMap<string, string>;
const nowhere: Above = new Map();

function callOf(call: Operation, given: readonly Expression[], above: Above): string {
  const text = (one: Expression) => expressionText(one, above);
  const within = (one: Expression, least: number) => (bound(one) < least ? `(${text(one)})` : text(one));
  const own = binding[call];
  // The first side may hold the same sign again, since signs are read from the left; `and` and `or` are lists.
  if (own !== undefined && given.length > 1)
    return given.map((one, at) => within(one, own + (at === 0 && own > 2 ? 0 : 1))).join(` ${call} `);
  const [first, second] = given;
  if (call === 'negate' && first !== undefined)
    return 'value' in first ? `-(${text(first)})` : `-${within(first, 7)}`;
  if (call === 'jr:choice-name' && first !== undefined && second !== undefined && 'answer' in second)
    return `jr:choice-name(${text(first)}, '${text(second)}')`;
  if (call === 'position' && first !== undefined && 'answer' in first)
    return `position(${above.get(first.answer) ?? text(first)})`;
  return `${call}(${given.map(text).join(', ')})`;
}

export function expressionText(expression: Expression, above = nowhere): string {
  if ('value' in expression) return valueText(expression.value);
  if ('answer' in expression) return `\${${expression.answer}}`;
  if ('column' in expression) return expression.column;
  if ('self' in expression) return '.';
  return callOf(expression.call, expression.with, above);
}
