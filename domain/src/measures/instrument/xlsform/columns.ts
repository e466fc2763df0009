/**
 * What a column of a form means: the same one is called `relevant`, `relevance` or `bind::relevant`, and words come with
 * their language. What is not in the lists here is kept under its own header; a header that is nearly one of them is
 * said to be so, and not taken for it.
 */
import { tagOf } from './languages.ts';
import { columnLetters, type FormRow } from './sheets.ts';

const surveyFields = [
  'type',
  'name',
  'label',
  'hint',
  'required',
  'required_message',
  'relevant',
  'constraint',
  'constraint_message',
  'calculation',
  'default',
  'read_only',
  'choice_filter',
  'repeat_count',
  'appearance',
  'parameters',
] as const;
const choicesFields = ['list_name', 'name', 'label', 'score'] as const;
const settingsFields = ['form_title', 'form_id', 'version', 'default_language'] as const;
export type Field =
  | (typeof surveyFields)[number]
  | (typeof choicesFields)[number]
  | (typeof settingsFields)[number];
export type SheetKind = 'survey' | 'choices' | 'settings';

/** In the order in which they are written. */
export const fieldsOf: Readonly<Record<SheetKind, readonly string[]>> = {
  survey: surveyFields,
  choices: choicesFields,
  settings: settingsFields,
};

const aliases: Readonly<Record<SheetKind, Readonly<Record<string, Field>>>> = {
  survey: {
    caption: 'label',
    relevance: 'relevant',
    constraint_msg: 'constraint_message',
    requiredmsg: 'required_message',
    required_msg: 'required_message',
    calculate: 'calculation',
    readonly: 'read_only',
    count: 'repeat_count',
    'bind:relevant': 'relevant',
    'bind:relevance': 'relevant',
    'bind:constraint': 'constraint',
    'bind:jr:constraintmsg': 'constraint_message',
    'bind:required': 'required',
    'bind:jr:requiredmsg': 'required_message',
    'bind:calculate': 'calculation',
    'bind:calculation': 'calculation',
    'bind:readonly': 'read_only',
    'bind:read_only': 'read_only',
    'body:appearance': 'appearance',
    'control:appearance': 'appearance',
    'control:jr:count': 'repeat_count',
    'body:jr:count': 'repeat_count',
  },
  choices: { list: 'list_name', listname: 'list_name', value: 'name', caption: 'label', text: 'label' },
  settings: {
    title: 'form_title',
    set_form_title: 'form_title',
    id_string: 'form_id',
    set_form_id: 'form_id',
  },
};

/** Fields whose columns come once for each language. */
const worded: ReadonlySet<string> = new Set(['label', 'hint', 'required_message', 'constraint_message']);
const mediaKinds: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'big_image']);

/** Columns of the standard for which an instrument has no place; those marked change what is asked or reckoned. */
const withoutPlace: ReadonlyMap<string, boolean> = new Map([
  ['guidance_hint', false],
  ['trigger', true],
  ['disabled', false],
  ['bind:type', true],
  ['body:intent', true],
  ['intent', true],
  ['save_to', false],
  ['autoplay', false],
  ['rows', false],
  ['query', true],
  ['geometry', false],
]);

export interface Column {
  readonly at: number;
  /** As the file has it, a second one of the same meaning marked `#2`. */
  readonly header: string;
  readonly field?: Field;
  /** `image`, `audio` and so on. */
  readonly medium?: string;
  /** The language's name as the file has it; none where it does not say. */
  readonly language?: string;
  /** Why the column is not understood. */
  readonly because?: string;
  readonly changesMeaning?: boolean;
}

const plain = (part: string) =>
  part
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');

const partsOf = (header: string) =>
  (header.includes('::') ? header.split('::') : header.split(':')).map((part) => part.trim());

/** Letters to be changed, added, left out, or swapped with their neighbour (Damerau 1964), to make one word the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [to, against] of [...other].entries()) {
      const swapped = letter === other[to - 1] && one[at - 1] === against;
      next.push(
        Math.min(
          (row[to] ?? 0) + Number(letter !== against),
          (row[to + 1] ?? 0) + 1,
          (next[to] ?? 0) + 1,
          swapped ? (before[to - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}

/** Whether a header is a slip of the pen for a column that matters: `relevent`, `lable`. */
const isNearly = (head: string, sheet: SheetKind) =>
  fieldsOf[sheet].some((one) => {
    const slips = one.length < 8 ? 1 : 2;
    return one.length > 4 && Math.abs(head.length - one.length) <= slips && distance(head, one) <= slips;
  });

type Meaning = Omit<Column, 'at' | 'header'>;

/** The header's head, in the words of the lists above, and what follows it: the language. */
function headOf(header: string): { head: string; rest: readonly string[] } {
  const [first = '', second = '', ...others] = partsOf(header);
  if (!['bind', 'body', 'control'].includes(plain(first)))
    return { head: plain(first), rest: second === '' ? others : [second, ...others] };
  // `bind::jr:constraintMsg` and `bind:jr:constraintMsg` are one and the same.
  const [third = '', ...last] = others;
  return plain(second) === 'jr'
    ? { head: `${plain(first)}:jr:${plain(third)}`, rest: last }
    : { head: `${plain(first)}:${plain(second)}`, rest: others };
}

const aliasIn = (head: string, sheet: SheetKind): Field | undefined =>
  Object.hasOwn(aliases[sheet], head) ? aliases[sheet][head] : undefined;

function meaningOf(header: string, sheet: SheetKind): Meaning {
  const { head, rest } = headOf(header);
  const language = rest.join(':').trim();
  const field = fieldsOf[sheet].includes(head) ? (head as Field) : aliasIn(head, sheet);
  if (field !== undefined && (language === '' || field === 'score')) return { field };
  if (field !== undefined && worded.has(field)) return { field, language };
  return (sheet === 'survey' ? mediumOf(head, rest) : undefined) ?? strange(head, sheet);
}

function mediumOf(head: string, rest: readonly string[]): Meaning | undefined {
  if (mediaKinds.has(head)) return mediumIn(head, rest);
  const [kind = '', ...others] = rest;
  return head === 'media' && mediaKinds.has(plain(kind)) ? mediumIn(plain(kind), others) : undefined;
}

const mediumIn = (medium: string, rest: readonly string[]): Meaning => ({
  medium,
  ...(rest.length === 0 ? {} : { language: rest.join(':') }),
});

function strange(head: string, sheet: SheetKind): Meaning {
  // On the other sheets a further column is the form's own affair: a property of the options, or a setting.
  if (sheet !== 'survey')
    return { because: sheet === 'choices' ? 'xlsform.option-column' : 'xlsform.setting' };
  const standard = withoutPlace.get(head);
  if (standard !== undefined)
    return { because: 'xlsform.no-place', ...(standard ? { changesMeaning: true } : {}) };
  return isNearly(head, sheet)
    ? { because: 'xlsform.column-misspelt', changesMeaning: true }
    : { because: 'xlsform.column-unknown' };
}

const keyOf = ({ field, medium, language }: Meaning) =>
  `${field ?? medium} ${language === undefined ? '' : tagOf(language)}`;

/** Marks the second column of a meaning, in the header under which it is kept. */
const again = /^(.+)#\d+$/;

function statedMeaning(name: string, sheet: SheetKind, meanings: Set<string>): Meaning {
  const before = again.exec(name)?.[1];
  const meaning = meaningOf(before ?? name, sheet);
  const known = meaning.because === undefined;
  if (before !== undefined || (known && meanings.has(keyOf(meaning))))
    return { because: 'xlsform.column-twice', ...(known ? { changesMeaning: true } : {}) };
  if (known) meanings.add(keyOf(meaning));
  return meaning;
}

/** The columns of a sheet from its row of headers; those that a cell stands in without a header are given a name. */
export function columnsOf(
  headers: FormRow | undefined,
  body: readonly FormRow[],
  sheet: SheetKind,
): ReadonlyMap<number, Column> {
  const stated = headers?.cells ?? new Map<number, string>();
  const used = new Set([...stated.keys(), ...body.flatMap((row) => [...row.cells.keys()])]);
  const meanings = new Set<string>();
  const counts = new Map<string, number>();
  const columns = new Map<number, Column>();
  for (const at of [...used].sort((a, b) => a - b)) {
    const name = stated.get(at)?.trim() ?? unnamed(at);
    const meaning = isUnnamed(name)
      ? { because: 'xlsform.column-unnamed' }
      : statedMeaning(name, sheet, meanings);
    columns.set(at, { at, header: headerOf(name, meaning, counts), ...meaning });
  }
  return columns;
}

const unnamed = (at: number) => `#${columnLetters(at)}`;
const isUnnamed = (name: string) => /^#[A-Z]+$/.test(name);

/** `counts` are of the headers before it, so that ten thousand of one name are told apart as quickly as two. */
function headerOf(name: string, { because }: Meaning, counts: Map<string, number>): string {
  const isSecond = because === 'xlsform.column-twice' && !again.test(name);
  let count = Math.max(counts.get(name) ?? 0, isSecond ? 1 : 0);
  let header = count === 0 ? name : `${name}#${count + 1}`;
  while (counts.has(header)) {
    count += 1;
    header = `${name}#${count + 1}`;
  }
  counts.set(name, count + 1);
  if (header !== name) counts.set(header, 1);
  return header;
}
