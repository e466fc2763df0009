/**
 * The words of an XForms expression (XPath 1.0 section 3.7, and `${name}` of XLSForm). Whether `and`, `or`, `div`, `mod`
 * and `*` join two sides, or are names, the word before decides.
 */

export interface Token {
  /** `reference` is `${name}`; `sign` is an operator or a bracket; `name` of a function or a column. */
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'sign';
  readonly text: string;
}

/** An expression that is not understood, by code; caught where a cell is read. */
export class NotUnderstood extends Error {
  readonly because: string;

  constructor(because: string) {
    super(because);
    this.because = because;
  }
}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['number', /^(?:\d+(?:\.\d*)?|\.\d+)/],
  ['text', /^(?:"[^"]*"|'[^']*')/],
  ['reference', /^\$\{\s*[^{}\s]+\s*\}/],
  ['sign', /^(?:\.\.|!=|<=|>=|[().,+\-*/=<>])/],
  ['name', /^[\p{L}_][\p{L}\p{M}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.-]*)?/u],
];

const inner = {
  text: (whole: string) => whole.slice(1, -1),
  reference: (whole: string) => whole.slice(2, -1).trim(),
};

function tokenAt(rest: string): { token: Token; length: number } {
  for (const [kind, pattern] of patterns) {
    const whole = pattern.exec(rest)?.[0];
    if (whole === undefined) continue;
    const text = kind === 'text' || kind === 'reference' ? inner[kind](whole) : whole;
    return { token: { kind, text }, length: whole.length };
  }
  throw new NotUnderstood('xlsform.expression-not-understood');
}

const joining = new Set(['and', 'or', 'div', 'mod']);

/** Whether the token before closes a side, so that what follows joins it with another. */
const closesSide = (token: Token | undefined) =>
  token !== undefined && (token.kind !== 'sign' || [')', '.', '..'].includes(token.text));

/** @throws NotUnderstood */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const { token, length } = tokenAt(rest);
    const joins = token.kind === 'name' && joining.has(token.text) && closesSide(tokens.at(-1));
    tokens.push(joins ? { kind: 'sign', text: token.text } : token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}
