/**
 * An XForms expression as our closed tree. What is not in the tree's operations, and every path that does not lead to one
 * named question, is not understood as a whole: half a condition would ask something else.
 */
import { type Expression, type Operation, operations } from '../expression.ts';
import { NotUnderstood, type Token, tokensOf } from './xpath-tokens.ts';

/** A path to a question: from the form (`/data/a`), from where the expression stands (`../a`) or from a named one. */
export interface Path {
  readonly from: 'form' | 'here' | { readonly name: string };
  readonly steps: readonly string[];
}

/** Where an expression stands: what its paths lead to, and the columns of the options it narrows. */
export interface Surroundings {
  /** The `linkId` of the one question that the path leads to. */
  readonly leadsTo: (path: Path) => string | undefined;
  readonly columns?: ReadonlySet<string>;
}

/** How many arguments each function takes, least and most. */
const counts: Readonly<Partial<Record<Operation, readonly [number, number]>>> = {
  not: [1, 1],
  true: [0, 0],
  false: [0, 0],
  if: [3, 3],
  coalesce: [2, 200],
  once: [1, 1],
  selected: [2, 2],
  'selected-at': [2, 2],
  'count-selected': [1, 1],
  count: [1, 1],
  'count-non-empty': [1, 1],
  position: [1, 1],
  'indexed-repeat': [3, 7],
  sum: [1, 1],
  min: [1, 200],
  max: [1, 200],
  round: [1, 2],
  int: [1, 1],
  floor: [1, 1],
  ceiling: [1, 1],
  abs: [1, 1],
  pow: [2, 2],
  sqrt: [1, 1],
  number: [1, 1],
  string: [1, 1],
  boolean: [1, 1],
  'string-length': [1, 1],
  substr: [2, 3],
  'substring-before': [2, 2],
  'substring-after': [2, 2],
  contains: [2, 2],
  'starts-with': [2, 2],
  'ends-with': [2, 2],
  concat: [1, 200],
  join: [2, 200],
  'normalize-space': [1, 1],
  translate: [3, 3],
  regex: [2, 2],
  today: [0, 0],
  now: [0, 0],
  date: [1, 1],
  'date-time': [1, 1],
  'decimal-date-time': [1, 1],
  'decimal-time': [1, 1],
  'format-date': [2, 2],
  'format-date-time': [2, 2],
  'difference-in-months': [2, 2],
  'jr:choice-name': [2, 2],
  uuid: [0, 1],
  random: [0, 0],
};

const signs = new Set(['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'div', 'mod', 'negate']);
const isFunction = (name: string): name is Operation =>
  !signs.has(name) && (operations as readonly string[]).includes(name);

/** Loosest first (XPath 1.0 section 3.5). */
const levels: readonly (readonly Operation[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** Deeper than any form a person wrote. */
const deepest = 60;
const most = 200;

class Parser {
  readonly #tokens: readonly Token[];
  readonly #around: Surroundings;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], around: Surroundings) {
    this.#tokens = tokens;
    this.#around = around;
  }

  whole(): Expression {
    const read = this.#level(0);
    if (this.#at < this.#tokens.length) throw new NotUnderstood('xlsform.expression-not-understood');
    return read;
  }

  #sign(...texts: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || !texts.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #must(text: string): void {
    if (this.#sign(text) === undefined) throw new NotUnderstood('xlsform.expression-not-understood');
  }

  #level(level: number): Expression {
    const signsHere = levels[level];
    if (signsHere === undefined) return this.#negated();
    let read = this.#level(level + 1);
    // `and` and `or` stand as one list; the others two by two, from the left.
    const list: Expression[] = [read];
    for (let sign = this.#sign(...signsHere); sign !== undefined; sign = this.#sign(...signsHere)) {
      const next = this.#level(level + 1);
      list.push(next);
      read = { call: sign as Operation, with: level < 2 ? [...list] : [read, next] };
      if (list.length > most) throw new NotUnderstood('xlsform.expression-too-long');
    }
    return read;
  }

  #negated(): Expression {
    if (this.#sign('-') === undefined) return this.#operand();
    const number = this.#tokens[this.#at]?.kind === 'number';
    const inner = this.#deeper(() => this.#negated());
    return number && 'value' in inner && typeof inner.value === 'number'
      ? { value: -inner.value }
      : { call: 'negate', with: [inner] };
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepest) throw new NotUnderstood('xlsform.expression-too-long');
    const result = read();
    this.#depth -= 1;
    return result;
  }

  #operand(): Expression {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new NotUnderstood('xlsform.expression-not-understood');
    if (token.kind === 'sign') return this.#bracketOrPath();
    this.#at += 1;
    if (token.kind === 'number') return { value: Number(token.text) };
    if (token.kind === 'text') return { value: token.text };
    if (token.kind === 'reference') return this.#path({ name: token.text });
    return this.#named(token.text);
  }

  #bracketOrPath(): Expression {
    if (this.#sign('(') !== undefined) {
      const read = this.#deeper(() => this.#level(0));
      this.#must(')');
      return read;
    }
    if (this.#tokens[this.#at]?.text === '/') return this.#path('form');
    if (this.#sign('.') !== undefined)
      return this.#tokens[this.#at]?.text === '/' ? this.#path('here') : { self: true };
    if (this.#sign('..') !== undefined) return this.#path('here', ['..']);
    throw new NotUnderstood('xlsform.expression-not-understood');
  }

  /** The steps that follow, each a name, `.` or `..`. */
  #path(from: Path['from'], begun: readonly string[] = []): Expression {
    const steps = [...begun];
    while (this.#sign('/') !== undefined) {
      const token = this.#tokens[this.#at];
      const isStep = token?.kind === 'name' || token?.text === '.' || token?.text === '..';
      if (token === undefined || !isStep) throw new NotUnderstood('xlsform.path-not-followed');
      this.#at += 1;
      if (token.text !== '.') steps.push(token.text);
    }
    if (from === 'here' && steps.length === 0) return { self: true };
    const answer = this.#around.leadsTo({ from, steps });
    if (answer === undefined)
      throw new NotUnderstood(
        typeof from === 'object' ? 'xlsform.no-such-question' : 'xlsform.path-not-followed',
      );
    return { answer };
  }

  #named(name: string): Expression {
    if (this.#sign('(') === undefined) return this.#columnNamed(name);
    const given = this.#deeper(() => this.#arguments(name));
    if (name === 'current' && given.length === 0) return this.#path('here');
    if (!isFunction(name)) throw new NotUnderstood('xlsform.function-unknown');
    const [fewest, largest] = counts[name] ?? [0, most];
    if (given.length < fewest || given.length > largest)
      throw new NotUnderstood('xlsform.expression-not-understood');
    return name === 'true' || name === 'false' ? { value: name === 'true' } : { call: name, with: given };
  }

  #columnNamed(column: string): Expression {
    const { columns } = this.#around;
    if (columns?.has(column) === true) return { column };
    throw new NotUnderstood(columns === undefined ? 'xlsform.path-not-followed' : 'xlsform.no-such-column');
  }

  #arguments(name: string): readonly Expression[] {
    const given: Expression[] = [];
    if (this.#sign(')') !== undefined) return given;
    do given.push(given.length === 1 && name === 'jr:choice-name' ? this.#choiceOf() : this.#level(0));
    while (this.#sign(',') !== undefined);
    this.#must(')');
    return given;
  }

  /** The question whose option's words are wanted stands in quotes, `'${animal}'`; it is read as the answer it names. */
  #choiceOf(): Expression {
    const quoted = this.#tokens[this.#at];
    if (quoted?.kind !== 'text') return this.#level(0);
    this.#at += 1;
    return new Parser(tokensOf(quoted.text), this.#around).whole();
  }
}

/** @throws NotUnderstood by code */
export function expressionOf(text: string, around: Surroundings): Expression {
  const tokens = tokensOf(text);
  if (tokens.length === 0) throw new NotUnderstood('xlsform.expression-not-understood');
  return new Parser(tokens, around).whole();
}
