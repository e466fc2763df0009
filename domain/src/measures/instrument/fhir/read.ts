/**
 * A FHIR R4 Questionnaire read as an instrument. Whatever is understood becomes part of it; whatever is not is kept word
 * for word with its place, and where it would change what is asked or reckoned, a person must settle it before publishing.
 * FHIRPath is not run here, so that every expression is kept and not obeyed.
 */
import { Instrument, type Kept, type Option, type SubjectLevel } from '../instrument.ts';
import type { InstrumentReading, InstrumentRefused, Remark } from '../reading.ts';
import { Element, isObject, type Json } from './element.ts';
import { extensions } from './extensions.ts';
import { laidOver } from './laid-over.ts';
import { enableWhenAt } from './read-conditions.ts';
import { type HalfRead, halfRead, keepLeavings, type Resource } from './read-item.ts';
import { optionsOfValueSet } from './read-options.ts';
import { languageFrom, textsAt } from './translations.ts';

const refused = (because: string, where?: string): InstrumentReading => ({
  kind: 'refused',
  because,
  ...(where === undefined ? {} : { where }),
});

interface Found {
  readonly questionnaire: Json;
  readonly path: string;
  readonly others: readonly string[];
}

/** The Questionnaire itself, or the first in a bundle. */
function found(json: unknown): Found | InstrumentRefused {
  if (!isObject(json)) return { because: 'fhir.not-an-object' };
  if (typeof json.resourceType !== 'string') return { because: 'fhir.not-fhir' };
  if (json.resourceType === 'Questionnaire') return { questionnaire: json, path: '', others: [] };
  if (json.resourceType === 'QuestionnaireResponse') return { because: 'fhir.response' };
  if (json.resourceType !== 'Bundle') return { because: 'fhir.other-resource', where: json.resourceType };
  const entries = Array.isArray(json.entry) ? json.entry : [];
  const at = entries.findIndex((one) => one?.resource?.resourceType === 'Questionnaire');
  if (at < 0) return { because: 'fhir.bundle-without', where: 'entry' };
  const others = entries.flatMap((one, index) =>
    index === at ? [] : `entry[${index}]: ${String(one?.resource?.resourceType)}`,
  );
  return { questionnaire: entries[at].resource, path: `entry[${at}].resource`, others };
}

/** `option`, `options` and `hasAnswer` were taken out with R4. */
function isOlder(items: unknown): boolean {
  if (!Array.isArray(items)) return false;
  return items.some((one) => {
    if (!isObject(one)) return false;
    const conditions = Array.isArray(one.enableWhen) ? one.enableWhen : [];
    const hasAnswer = conditions.some((each) => isObject(each) && Object.hasOwn(each, 'hasAnswer'));
    return Object.hasOwn(one, 'option') || Object.hasOwn(one, 'options') || hasAnswer || isOlder(one.item);
  });
}

function urnOf(root: Element): string {
  const url = root.peek('url');
  if (typeof url === 'string' && /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(url) && url.length <= 300)
    return String(root.take('url'));
  const name = String(root.peek('id') ?? root.peek('name') ?? 'questionnaire');
  return `urn:fhir:questionnaire:${name.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 200)}`;
}

function versionOf(root: Element, { remarks }: Resource): string {
  const said = root.peek('version');
  if (typeof said === 'string' && /^\d+\.\d+\.\d+$/.test(said)) return String(root.take('version'));
  const parts = typeof said === 'string' ? /^v?(\d{1,9})(?:\.(\d{1,9}))?$/i.exec(said.trim()) : null;
  const version = parts === null ? '1.0.0' : `${Number(parts[1])}.${Number(parts[2] ?? 0)}.0`;
  if (said !== undefined)
    remarks.push({ because: 'fhir.version-mended', kind: 'mended', where: 'version', text: String(said) });
  return version;
}

const levels: Readonly<Record<string, SubjectLevel>> = {
  Patient: 'individual',
  Group: 'group',
  Organization: 'organisation',
};

function levelsOf(root: Element): readonly SubjectLevel[] {
  const said = root.peek('subjectType');
  if (!Array.isArray(said)) return [];
  const known = said.flatMap((one) =>
    Object.hasOwn(levels, String(one)) ? (levels[String(one)] ?? []) : [],
  );
  if (known.length === said.length) root.take('subjectType');
  return [...new Set(known)];
}

/** Whether the text may be shown a person decides who has read the terms; until then it may not. */
function licenceOf(root: Element) {
  const terms = root.peek('copyright');
  if (typeof terms !== 'string' || terms.trim() === '') return undefined;
  const holder = root.peek('publisher');
  const isHolder = typeof holder === 'string' && holder.trim() !== '' && holder.length <= 500;
  if (terms.length <= 500) root.take('copyright');
  if (isHolder) root.take('publisher');
  const short = (text: string) => text.trim().slice(0, 500);
  return { holder: short(isHolder ? holder : terms), terms: short(terms), mayReproduceText: false };
}

function valueSetsOf(root: Element, language: string): ReadonlyMap<string, readonly Option[]> {
  const contained = root.peek('contained');
  const used = JSON.stringify(root.peek('item') ?? []);
  if (!Array.isArray(contained)) return new Map();
  const isUsed = (one: unknown) =>
    isObject(one) && one.resourceType === 'ValueSet' && used.includes(`"#${String(one.id)}"`);
  // One that only describes its codes gives no options, and is left over whole.
  const lists = (one: unknown) =>
    isObject(one) && isUsed(one) && optionsOfValueSet(new Element(one), language).length > 0;
  const listing = contained.map(lists);
  if (!listing.includes(true)) return new Map();
  return new Map(
    root.children('contained').flatMap((one, at) => {
      if (listing[at] !== true) return [];
      one.take('resourceType');
      return [[String(one.take('id')), optionsOfValueSet(one, language)] as const];
    }),
  );
}

/** Our own JSON; where it cannot be read it is left over. */
function ownAt(element: Element, url: string): Json | undefined {
  const extension = element.extension(url);
  const written = extension?.peek('valueString');
  if (typeof written !== 'string') return undefined;
  try {
    const json: unknown = JSON.parse(written);
    if (!isObject(json)) return undefined;
    extension?.take('valueString');
    return json;
  } catch {
    return undefined;
  }
}

type Known = Map<string, HalfRead['item']>;

function everyHalf(all: readonly HalfRead[]): readonly HalfRead[] {
  return all.flatMap((one) => [one, ...everyHalf(one.below)]);
}

function finished(half: HalfRead, known: Known, resource: Resource): Json {
  const { element, item, kept, below } = half;
  const over = ownAt(element, extensions.ownItem);
  const enableWhen = enableWhenAt(half, known, resource);
  if (element.peek('enableWhen') === undefined || enableWhen !== undefined) element.take('enableBehavior');
  keepLeavings(element, kept, resource, item.linkId);
  const items = below.map((one) => finished(one, known, resource));
  const native = {
    ...item,
    ...(enableWhen === undefined ? {} : { enableWhen }),
    ...(items.length === 0 && item.type !== 'group' && item.type !== 'repeat' ? {} : { items }),
    ...(kept.length === 0 ? {} : { kept }),
  };
  return over === undefined ? native : laidOver(native, over);
}

export interface QuestionnaireOptions {
  /** The name of the file it came from. */
  readonly file?: string | undefined;
  /** The language of words of which the resource does not say it, as BCP 47 tag. */
  readonly language?: string | undefined;
}

interface ReadSoFar {
  readonly json: Json;
  readonly remarks: readonly Remark[];
}

/** Everything of the resource as the JSON of an instrument, not yet tried whether it is one. */
export function questionnaireJson(
  questionnaire: Json,
  path = '',
  { file, language: assumed }: QuestionnaireOptions = {},
): ReadSoFar {
  const root = new Element(questionnaire, path);
  const remarks: Remark[] = [];
  const kept: Kept[] = [];
  root.take('resourceType');
  const spoken = languageFrom(root.peek('language'));
  if (spoken === root.peek('language')) root.take('language');
  const language = spoken === 'und' ? languageFrom(assumed) : spoken;
  const over = ownAt(root, extensions.ownInstrument);
  const resource: Resource = {
    language,
    valueSets: valueSetsOf(root, language),
    lists: new Map(),
    linkIds: new Set(),
    remarks,
  };
  const licence = licenceOf(root);
  const description = textsAt(root, 'description', language);
  const name = root.peek('name');
  const halves = root.items().map((one) => halfRead(one, resource));
  const known: Known = new Map(everyHalf(halves).map((one) => [one.item.linkId, one.item]));
  const items = halves.map((one) => finished(one, known, resource));
  if (root.peek('status') === 'active') root.take('status');
  const title = textsAt(root, 'title', language) ?? {
    [language]: typeof name === 'string' && name !== '' ? name : urnOf(root),
  };
  const head = { urn: urnOf(root), version: versionOf(root, resource), title };
  const subjectLevels = levelsOf(root);
  keepLeavings(root, kept, resource);
  const native = {
    ...head,
    ...(description === undefined ? {} : { description }),
    standing: 'descriptive',
    ...(licence === undefined ? {} : { licence }),
    subjectLevels,
    respondents: [],
    items,
    lists: Object.fromEntries(resource.lists),
    scales: [],
    bands: [],
    origin: { format: 'fhir', ...(file === undefined ? {} : { file: file.slice(0, 500) }) },
    ...(kept.length === 0 ? {} : { kept }),
  };
  return { json: over === undefined ? native : withOver(native, over), remarks };
}

/** Option lists are laid over one by one. */
function withOver(native: Json, over: Json): Json {
  const { lists, ...rest } = over;
  const all = laidOver(native, rest);
  return isObject(lists) && isObject(native.lists) ? { ...all, lists: laidOver(native.lists, lists) } : all;
}

/** What the own JSON takes away was no loss; only what still stands as kept is remarked upon. */
function standing(remarks: readonly Remark[], instrument: Instrument): readonly Remark[] {
  const written = JSON.stringify(instrument);
  return remarks.filter((one) => one.kind === 'mended' || written.includes(`"because":"${one.because}"`));
}

/** Deeper than any form; what goes further is made to bring a reader down. */
const deepest = 200;

function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

export function readQuestionnaire(json: unknown, options: QuestionnaireOptions = {}): InstrumentReading {
  if (isTooDeep(json)) return refused('fhir.does-not-fit');
  const one = found(json);
  if (!('questionnaire' in one)) return refused(one.because, one.where);
  const { questionnaire, path, others } = one;
  if (isOlder(questionnaire.item)) return refused('fhir.older-version');
  if (!Array.isArray(questionnaire.item) || questionnaire.item.length === 0)
    if (!JSON.stringify(questionnaire.extension ?? []).includes(extensions.ownInstrument))
      return refused('fhir.no-items', 'item');
  const read = questionnaireJson(questionnaire, path, options);
  const instrument = Instrument.safeParse(read.json);
  if (!instrument.success) {
    const [issue] = instrument.error.issues;
    return refused('fhir.does-not-fit', issue?.path.join('.'));
  }
  const aside: readonly Remark[] = others.map((text) => ({
    because: 'fhir.others-in-bundle',
    kind: 'kept',
    where: 'entry',
    text,
  }));
  return {
    kind: 'read',
    instrument: instrument.data,
    remarks: [...aside, ...standing(read.remarks, instrument.data)],
  };
}
