/**
 * `pendamping import instrument FILE`: reads a form of another system and says what came of it: what it asks, what was not
 * understood and where, and what stands in the way of publishing it. Nothing is stored, and no database is needed.
 */
import {
  everyItem,
  type Instrument,
  type Item,
  type Remark,
  refusalWords,
  type Texts,
  unreadyFor,
} from '@pendamping/domain';
import { Refusal, say, stdout } from '../console.ts';
import type { Options } from '../options.ts';
import { words } from '../words.ts';
import { readInstrumentFile, said } from './instrument-file.ts';

const kinds = ['meaning-lost', 'mended', 'kept'] as const satisfies readonly Remark['kind'][];
const headings = {
  'meaning-lost': words.meaningLostRemarks,
  mended: words.mendedRemarks,
  kept: words.keptRemarks,
} as const;

const silent: ReadonlySet<Item['type']> = new Set([
  'group',
  'repeat',
  'calculated',
  'hidden',
  'meta',
  'display',
]);

function countsOf({ items, lists }: Instrument) {
  const all = everyItem(items);
  const having = (test: (item: Item) => boolean) => all.filter(test).length;
  return {
    questions: having(({ type }) => !silent.has(type)),
    groups: having(({ type }) => type === 'group'),
    repeats: having(({ type }) => type === 'repeat'),
    lists: Object.keys(lists).length,
    options: Object.values(lists).flat().length,
    conditions: having((one) => one.enableWhen !== undefined),
    calculations: having((one) => one.calculation !== undefined),
  };
}

/** Every language in which anything is said, by tag; `und` is that of which the file does not say it. */
function languagesOf({ title, items, lists }: Instrument): readonly string[] {
  const texts: readonly (Texts | undefined)[] = [
    title,
    ...everyItem(items).flatMap((one) => [one.text, one.hint, one.requiredText, one.constraintText]),
    ...Object.values(lists).flatMap((all) => all.map((one) => one.text)),
  ];
  return [...new Set(texts.flatMap((one) => Object.keys(one ?? {})))].toSorted();
}

const lineOf = ({ where, item, text }: Remark) =>
  [`    ${where}`, item, text?.replace(/\s+/g, ' ')].filter((one) => one !== undefined).join('  ');

function remarksTold(remarks: readonly Remark[]): readonly string[] {
  if (remarks.length === 0) return [say(words.noRemarks)];
  return kinds.flatMap((kind) => {
    const codes = Map.groupBy(
      remarks.filter((one) => one.kind === kind),
      (one) => one.because,
    );
    if (codes.size === 0) return [];
    const told = [...codes].flatMap(([because, all]) => [`  ${said(because)}`, ...all.map(lineOf)]);
    return ['', say(headings[kind]), ...told];
  });
}

function readinessTold(instrument: Instrument): readonly string[] {
  const faults = [...Map.groupBy(unreadyFor(instrument), ({ because }) => because)];
  if (faults.length === 0) return [say(words.instrumentReady)];
  const told = faults.map(([because, all]) => {
    const known = refusalWords(because);
    return say(words.instrumentFault, {
      count: all.length,
      what: known === undefined ? because : say(known),
    });
  });
  return [say(words.instrumentUnready), ...told];
}

function report(instrument: Instrument, remarks: readonly Remark[]): string {
  const languages = languagesOf(instrument).map((one) => (one === 'und' ? say(words.languageUnsaid) : one));
  return [
    say(words.instrumentTitle, {
      title: Object.values(instrument.title).join(' / '),
      urn: instrument.urn,
      version: instrument.version,
    }),
    say(words.instrumentLanguages, { languages: languages.join(', ') }),
    say(words.instrumentCounts, { ...countsOf(instrument), remarks: remarks.length }),
    '',
    ...readinessTold(instrument),
    ...remarksTold(remarks),
  ].join('\n');
}

export async function lookingAtInstrument(options: Options): Promise<void> {
  const [, file] = options.positionals;
  if (file === undefined) throw new Refusal(words.importWhat);
  const { instrument, remarks } = await readInstrumentFile(file, options);
  const counts = countsOf(instrument);
  const languages = languagesOf(instrument);
  stdout(
    options.values.json === true
      ? JSON.stringify({ kind: 'read', counts, languages, remarks, instrument })
      : report(instrument, remarks),
  );
}
