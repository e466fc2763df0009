/**
 * A blank form of an instrument on paper, for places without a device: the questions with boxes to tick and lines to write
 * on, and in plain words which of them may be passed over. It shows no scores: whoever answers should not answer for them.
 */
import {
  everyItem,
  filled,
  type Instrument,
  type Item,
  type Language,
  NothingToPrint,
  textIn,
} from '@pendamping/domain';
import { typeset } from '../documents/documents.ts';
import type { Blank, Block, FormBlock } from './form-block.ts';
import { formWords as w } from './form-words.ts';
import { conditionSaid, type Numbered } from './paper-condition.ts';

const unprinted: readonly Item['type'][] = ['calculated', 'hidden', 'meta'];
const unnumbered: readonly Item['type'][] = [...unprinted, 'group', 'repeat', 'display'];

/** A longer list is not printed; the answer is written by hand. */
const mostOptions = 60;
const mostPoints = 11;

const optionsOf = ({ list }: Item, { instrument }: Numbered) =>
  list !== undefined && Object.hasOwn(instrument.lists, list) ? (instrument.lists[list] ?? []) : [];

const labelsOf = (item: Item, form: Numbered): readonly string[] =>
  optionsOf(item, form).map((one) => textIn(one.text, form.language) || one.code);

/** As many side by side as their words leave room for, and no more beside one another than can be read. */
function columnsFor(labels: readonly string[]): number {
  const longest = Math.max(...labels.map((one) => one.length));
  if (longest <= 14) return Math.min(labels.length, 4);
  return longest <= 34 && labels.length > 3 ? 2 : 1;
}

const lines = (count: number): Blank => ({ kind: 'lines', count });
const line = (width: number, after = ''): Blank => ({ kind: 'line', width, after });
const ticks = (labels: readonly string[], other = ''): Blank => ({
  kind: 'options',
  options: labels,
  columns: columnsFor(labels),
  other,
});

function chosen(item: Item, form: Numbered): Blank {
  const labels = labelsOf(item, form);
  if (labels.length === 0 || labels.length > mostOptions) return lines(1);
  return ticks(labels, item.orOther === true ? w.other[form.language] : '');
}

function ranked(item: Item, form: Numbered): Blank {
  const options = labelsOf(item, form);
  return options.length > mostOptions ? lines(3) : { kind: 'ranked', options };
}

function scaled({ least, most, step, unit }: Item, { language }: Numbered): Blank {
  if (least === undefined || most === undefined) return line(4, unit);
  const apart = step !== undefined && step > 0 ? step : 1;
  const count = Math.floor((most - least) / apart + 1e-9) + 1;
  if (count < 2 || count > mostPoints) return line(3, filled(w.between, language, { least, most }));
  return {
    kind: 'scale',
    points: Array.from({ length: count }, (_, at) => String(Number((least + at * apart).toFixed(6)))),
  };
}

function blankFor(item: Item, form: Numbered): Blank {
  const { language } = form;
  switch (item.type) {
    case 'choice':
    case 'multichoice':
      return chosen(item, form);
    case 'rank':
      return ranked(item, form);
    case 'scale':
      return scaled(item, form);
    case 'boolean':
      return ticks([w.yes[language], w.no[language]]);
    case 'acknowledge':
      return ticks([w.agreed[language]]);
    case 'integer':
      return line(3, item.unit ?? w.wholeNumber[language]);
    case 'decimal':
      return line(4, item.unit);
    case 'date':
      return line(5, w.day[language]);
    case 'time':
      return line(3.5, w.clock[language]);
    case 'datetime':
      return line(6, w.dayAndClock[language]);
    case 'geo':
      return line(8, w.place[language]);
    case 'photo':
    case 'audio':
    case 'video':
    case 'file':
      return { kind: 'none' };
    case 'text':
      return lines(item.appearance === 'multiline' ? 4 : 2);
    default:
      return lines(1);
  }
}

const attached: readonly Item['type'][] = ['photo', 'audio', 'video', 'file'];

function whenSaid(item: Item, form: Numbered): string {
  if (item.enableWhen === undefined) return '';
  const condition = conditionSaid(item.enableWhen, form);
  return condition === undefined ? w.whenHidden[form.language] : filled(w.when, form.language, { condition });
}

function noteOf(item: Item, form: Numbered): string {
  const { language } = form;
  const how: Readonly<Partial<Record<Item['type'], string>>> = {
    choice: w.pickOne[language],
    multichoice: w.pickSeveral[language],
    rank: w.rankThem[language],
  };
  const ways = attached.includes(item.type) ? w.attach[language] : (how[item.type] ?? '');
  const hint = item.hint === undefined ? '' : textIn(item.hint, language);
  return [whenSaid(item, form), hint, ways].filter((one) => one !== '').join(' ');
}

const isOwed = (item: Item) => item.required === true;
const saidOf = (item: Item, { language }: Numbered) =>
  `${textIn(item.text, language) || item.linkId}${isOwed(item) ? ' *' : ''}`;

/** Whether it can stand in a table with its neighbours: the same options, and nothing more to be said. */
function isPlainChoice(item: Item, form: Numbered): boolean {
  const labels = labelsOf(item, form);
  const isShort = labels.length >= 2 && labels.length <= 7 && labels.every((one) => one.length <= 24);
  const isBare = item.enableWhen === undefined && item.hint === undefined && item.offered === undefined;
  return item.type === 'choice' && item.orOther !== true && isShort && isBare && item.items === undefined;
}

/** Items beside each other that are answered on the same scale are one table; any other stands alone. */
function runs(items: readonly Item[], form: Numbered): readonly (readonly Item[])[] {
  const found: Item[][] = [];
  for (const item of items.filter((one) => !unprinted.includes(one.type))) {
    const before = found.at(-1);
    const [first] = before ?? [];
    const joins =
      first !== undefined &&
      first.list === item.list &&
      isPlainChoice(first, form) &&
      isPlainChoice(item, form);
    if (joins) before?.push(item);
    else found.push([item]);
  }
  return found;
}

const numberOf = (item: Item, { numbers }: Numbered) => `${numbers.get(item.linkId) ?? ''}.`;

function table(items: readonly Item[], form: Numbered): FormBlock {
  const [first] = items;
  return {
    kind: 'matrix',
    head: first === undefined ? [] : labelsOf(first, form),
    rows: items.map((item) => [numberOf(item, form), saidOf(item, form)] as const),
  };
}

const small = (text: string): readonly Block[] => (text === '' ? [] : [{ kind: 'small', text }]);

function group(item: Item, form: Numbered): readonly Block[] {
  const title = textIn(item.text, form.language);
  const again = item.type === 'repeat' ? w.again[form.language] : '';
  return [
    ...(title.trim() === '' ? [] : [{ kind: 'heading' as const, text: title }]),
    ...small([whenSaid(item, form), again].filter((one) => one !== '').join(' ')),
    ...blocksOf(item.items ?? [], form),
  ];
}

function alone(item: Item, form: Numbered): readonly Block[] {
  if (item.type === 'group' || item.type === 'repeat') return group(item, form);
  const below = blocksOf(item.items ?? [], form);
  if (item.type === 'display') {
    const said = [whenSaid(item, form), textIn(item.text, form.language)].filter((one) => one !== '');
    return [{ kind: 'prose', paragraphs: said }, ...below];
  }
  const question: FormBlock = {
    kind: 'question',
    number: numberOf(item, form),
    text: saidOf(item, form),
    note: noteOf(item, form),
    answer: blankFor(item, form),
  };
  return [question, ...below];
}

const blocksOf = (items: readonly Item[], form: Numbered): readonly Block[] =>
  runs(items, form).flatMap((run) => {
    const [only] = run;
    return run.length === 1 && only !== undefined ? alone(only, form) : [table(run, form)];
  });

function headOf({ description, standing }: Instrument, language: Language): readonly Block[] {
  const told = description === undefined ? '' : textIn(description, language);
  const plain = standing === 'descriptive' ? w.descriptive[language] : '';
  return [
    ...small(told === '' ? plain : told),
    { kind: 'blanks', labels: [w.about, w.filledBy, w.asWhat, w.date].map((one) => one[language]) },
  ];
}

/**
 * The blank form as PDF.
 *
 * @throws NothingToPrint where the rights do not let it be printed, with words that say what to do
 */
export function paperForm(instrument: Instrument, language: Language): Promise<Uint8Array> {
  const { licence, urn, version } = instrument;
  if (licence === undefined) return Promise.reject(new NothingToPrint(w.noLicence));
  if (!licence.mayReproduceText) return Promise.reject(new NothingToPrint(w.licenceForbids));
  const all = everyItem(instrument.items);
  const numbered = all.filter((one) => !unnumbered.includes(one.type));
  const form: Numbered = {
    instrument,
    language,
    items: new Map(all.map((one) => [one.linkId, one])),
    numbers: new Map(numbered.map((one, at) => [one.linkId, String(at + 1)])),
  };
  const title = textIn(instrument.title, language);
  const rights = filled(w.licensed, language, { holder: licence.holder, terms: licence.terms });
  const blocks: readonly Block[] = [
    ...headOf(instrument, language),
    ...small(all.some(isOwed) ? w.owedMark[language] : ''),
    ...blocksOf(instrument.items, form),
    ...small(`${rights} ${filled(w.versionSaid, language, { urn, version })}.`),
  ];
  const sheet = {
    title,
    number: '',
    language,
    agency: { name: '', letterhead: [] },
    confidential: '',
    letter: false,
    reference: [],
    addressee: [],
    placed: '',
    footer: `${title} · ${version}`,
    page: [w.page[language], w.of[language]],
    blocks,
  };
  return typeset(JSON.stringify(sheet));
}
