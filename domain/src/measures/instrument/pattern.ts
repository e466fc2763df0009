/**
 * The patterns that an answer must satisfy (`regex`). A pattern comes from a file, and the usual engines can be made to
 * run for years by a short one; this one follows all ways at once (Thompson 1968), so that its time grows with the length
 * of the pattern times that of the answer and no further. It knows what forms use: characters, classes, `\d \w \s`,
 * groups, alternatives, repetition. Look-around and back-references it does not know, and says so by answering nothing.
 */

type Fits = (character: string) => boolean;

/** A step takes a character that fits, or goes on to further steps without taking one. */
type Step =
  | { readonly fits: Fits; readonly next: number }
  | { readonly on: readonly number[]; readonly at?: 'start' | 'end' };

type Tree =
  | { readonly fits: Fits }
  | { readonly at: 'start' | 'end' }
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly over: Tree; readonly least: number; readonly most: number };

const longestPattern = 1_000;
const longestAnswer = 2_000;
const mostSteps = 4_000;
const mostNested = 50;

class NotKnown extends Error {}

const between =
  (from: string, to: string): Fits =>
  (character) =>
    character >= from && character <= to;
const digit = between('0', '9');
const letter: Fits = (character) => /^[A-Za-z0-9_]$/.test(character);
const space: Fits = (character) => /^\s$/u.test(character);
const not =
  (fits: Fits): Fits =>
  (character) =>
    !fits(character);

const families: Readonly<Record<string, Fits>> = {
  d: digit,
  D: not(digit),
  w: letter,
  W: not(letter),
  s: space,
  S: not(space),
};
const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

class Reader {
  readonly #characters: readonly string[];
  #at = 0;
  #nested = 0;

  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  whole(): Tree {
    const tree = this.#alternatives();
    if (this.#at < this.#characters.length) throw new NotKnown();
    return tree;
  }

  get #next(): string | undefined {
    return this.#characters[this.#at];
  }

  #take(): string {
    const character = this.#next;
    if (character === undefined) throw new NotKnown();
    this.#at += 1;
    return character;
  }

  #took(character: string): boolean {
    if (this.#next !== character) return false;
    this.#at += 1;
    return true;
  }

  #alternatives(): Tree {
    const any = [this.#sequence()];
    while (this.#took('|')) any.push(this.#sequence());
    return { any };
  }

  #sequence(): Tree {
    const all: Tree[] = [];
    while (this.#next !== undefined && this.#next !== '|' && this.#next !== ')') all.push(this.#repeated());
    return { all };
  }

  #repeated(): Tree {
    const one = this.#one();
    const times = this.#times();
    return times === undefined ? one : { over: one, least: times[0], most: times[1] };
  }

  #times(): readonly [number, number] | undefined {
    const [least, most] = this.#counted() ?? [];
    if (least === undefined || most === undefined) return undefined;
    // Whether it takes as little or as much as it can makes no difference to whether it fits.
    if (this.#next === '?') this.#at += 1;
    return [least, most];
  }

  #counted(): readonly [number, number] | undefined {
    if (this.#took('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#took('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.#took('?')) return [0, 1];
    if (this.#next !== '{') return undefined;
    const found = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(
      this.#characters.slice(this.#at, this.#at + 12).join(''),
    );
    if (found === null) return undefined;
    this.#at += found[0].length;
    const least = Number(found[1]);
    if (found[2] === undefined) return [least, least];
    return [least, found[3] === '' ? Number.POSITIVE_INFINITY : Number(found[3])];
  }

  #one(): Tree {
    const character = this.#take();
    if (character === '(') return this.#group();
    if (character === '[') return { fits: this.#class() };
    if (character === '.') return { fits: (one) => one !== '\n' && one !== '\r' };
    if (character === '^') return { at: 'start' };
    if (character === '$') return { at: 'end' };
    if (character === '\\') return { fits: this.#escaped() };
    if ('*+?'.includes(character)) throw new NotKnown();
    return { fits: (one) => one === character };
  }

  #group(): Tree {
    this.#nested += 1;
    if (this.#nested > mostNested) throw new NotKnown();
    if (this.#took('?') && !this.#took(':')) throw new NotKnown();
    const inner = this.#alternatives();
    if (!this.#took(')')) throw new NotKnown();
    this.#nested -= 1;
    return inner;
  }

  /** The character after a backslash: a family such as `\d`, or itself. */
  #escaped(): Fits {
    const character = this.#take();
    const family = families[character];
    if (family !== undefined) return family;
    const meant = this.#plain(character);
    return (one) => one === meant;
  }

  #plain(character: string): string {
    const meant = named[character];
    if (meant !== undefined) return meant;
    if (/[A-Za-z0-9]/.test(character)) throw new NotKnown();
    return character;
  }

  #class(): Fits {
    const turned = this.#took('^');
    const parts: Fits[] = [];
    while (!(this.#next === ']' && parts.length > 0)) parts.push(this.#classPart());
    this.#at += 1;
    const fits: Fits = (one) => parts.some((part) => part(one));
    return turned ? not(fits) : fits;
  }

  #classPart(): Fits {
    const character = this.#take();
    const family = character === '\\' ? families[this.#next ?? ''] : undefined;
    if (family !== undefined) {
      this.#at += 1;
      return family;
    }
    const from = character === '\\' ? this.#plain(this.#take()) : character;
    const isRange = this.#next === '-' && this.#characters[this.#at + 1] !== ']';
    if (!isRange) return (one) => one === from;
    this.#at += 1;
    const end = this.#take();
    const to = end === '\\' ? this.#plain(this.#take()) : end;
    if (to < from) throw new NotKnown();
    return between(from, to);
  }
}

/** Writes the steps of a tree from its last to its first; each gives the step at which it begins. */
function laid(tree: Tree, next: number, steps: Step[]): number {
  const add = (step: Step) => {
    if (steps.length >= mostSteps) throw new NotKnown();
    return steps.push(step) - 1;
  };
  if ('fits' in tree) return add({ fits: tree.fits, next });
  if ('at' in tree) return add({ on: [next], at: tree.at });
  if ('all' in tree) return tree.all.toReversed().reduce((after, one) => laid(one, after, steps), next);
  if ('any' in tree) return add({ on: tree.any.map((one) => laid(one, next, steps)) });
  return laidOver(tree, next, steps, add);
}

function laidOver(
  { over, least, most }: Extract<Tree, { over: Tree }>,
  next: number,
  steps: Step[],
  add: (step: Step) => number,
): number {
  if (most < least) throw new NotKnown();
  let begin = next;
  if (most === Number.POSITIVE_INFINITY) {
    const loop = add({ on: [] });
    steps[loop] = { on: [laid(over, loop, steps), next] };
    begin = loop;
  } else {
    for (let more = least; more < most; more += 1) begin = add({ on: [laid(over, begin, steps), next] });
  }
  for (let must = 0; must < least; must += 1) begin = laid(over, begin, steps);
  return begin;
}

/** Every step reached from these without taking a character. */
function reached(from: readonly number[], steps: readonly Step[], at: { start: boolean; end: boolean }) {
  const found = new Set<number>();
  const ahead = [...from];
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    const step = steps[one];
    if (step !== undefined && 'on' in step && (step.at === undefined || at[step.at])) ahead.push(...step.on);
  }
  return found;
}

function fitsAll(text: string, begin: number, end: number, steps: readonly Step[]): boolean {
  const characters = [...text];
  let found = reached([begin], steps, { start: true, end: characters.length === 0 });
  for (const [at, character] of characters.entries()) {
    const taken = [...found].flatMap((one) => {
      const step = steps[one];
      return step !== undefined && 'fits' in step && step.fits(character) ? [step.next] : [];
    });
    found = reached(taken, steps, { start: false, end: at === characters.length - 1 });
  }
  return found.has(end);
}

/**
 * Whether the whole text fits the pattern, as ODK reads `regex`; `undefined` where the pattern is not understood or is too
 * long to be tried.
 */
export function fitsPattern(text: string, pattern: string): boolean | undefined {
  if (pattern.length > longestPattern || text.length > longestAnswer) return undefined;
  try {
    const steps: Step[] = [{ on: [] }];
    const begin = laid(new Reader(pattern).whole(), 0, steps);
    return fitsAll(text, begin, 0, steps);
  } catch (error) {
    if (error instanceof NotKnown) return undefined;
    throw error;
  }
}
