/** One item of a Questionnaire, without its conditions: those are read when all questions are known. */
import type { Expression } from '../expression.ts';
import type { Item, ItemType, Kept, Option } from '../instrument.ts';
import type { Remark } from '../reading.ts';
import { constraintOf } from './conditions.ts';
import { type Element, isObject, type Json, type LeftOver } from './element.ts';
import { changesMeaning, extensions, itemControls } from './extensions.ts';
import { codeMeant, optionsWithin } from './read-options.ts';
import { textsAt } from './translations.ts';

/** What one reading knows of its resource. */
export interface Resource {
  readonly language: string;
  /** By the id of a contained value set. */
  readonly valueSets: ReadonlyMap<string, readonly Option[]>;
  readonly lists: Map<string, readonly Option[]>;
  readonly linkIds: Set<string>;
  readonly remarks: Remark[];
}

/** An item half read: its element is still asked for its conditions, and then for what is left over. */
export interface HalfRead {
  readonly element: Element;
  readonly item: Record<string, unknown> & Pick<Item, 'linkId' | 'type' | 'text'>;
  readonly kept: Kept[];
  readonly below: readonly HalfRead[];
}

const plainTypes: Readonly<Record<string, ItemType>> = {
  group: 'group',
  display: 'display',
  question: 'group',
  boolean: 'boolean',
  decimal: 'decimal',
  integer: 'integer',
  date: 'date',
  dateTime: 'datetime',
  time: 'time',
  string: 'text',
  text: 'text',
  url: 'text',
  choice: 'choice',
  'open-choice': 'choice',
  coding: 'choice',
  attachment: 'file',
  reference: 'text',
  quantity: 'decimal',
};

/** Types that ask for something of which only a part can be asked here. */
const lessened = new Map([
  ['url', false],
  ['reference', true],
  ['quantity', false],
  ['question', false],
]);

const longest = 20_000;

/** What is kept word for word; a long one in parts that follow each other. */
function keptParts(one: LeftOver, because: string, changes: boolean): readonly Kept[] {
  const text = typeof one.value === 'string' ? one.value : (JSON.stringify(one.value) ?? '');
  const where = one.where.slice(0, 450);
  const meaning = changes ? { changesMeaning: true } : {};
  if (text.length <= longest) return [{ where, text, because, ...meaning }];
  const count = Math.ceil(text.length / longest);
  return Array.from({ length: count }, (_, at) => ({
    where: `${where} (${at + 1}/${count})`,
    text: text.slice(at * longest, (at + 1) * longest),
    because,
    ...meaning,
  }));
}

function becauseOf({ value }: LeftOver): readonly [string, boolean] {
  const url = isObject(value) ? value.url : undefined;
  if (url === undefined) return ['fhir.element-kept', false];
  const changes = changesMeaning(url);
  return [changes ? 'fhir.expression-kept' : 'fhir.extension-kept', changes];
}

/** Names that would change what is asked, where nobody took them. */
const meaningfulKeys = new Set([
  'modifierExtension',
  'implicitRules',
  'answerValueSet',
  'answerConstraint',
  'enableWhen',
  'initial',
  'maxLength',
  'repeats',
  'answerOption',
  'required',
  'type',
  'item',
]);

export function keepLeavings(element: Element, kept: Kept[], resource: Resource, item?: string): void {
  for (const one of element.leftOver()) {
    const [known, changes] = becauseOf(one);
    const key =
      one.where
        .split('.')
        .at(-1)
        ?.replace(/\[\d+\]$/, '') ?? '';
    const meaningful = changes || meaningfulKeys.has(key);
    const because = meaningful && !changes ? 'fhir.element-not-understood' : known;
    keep({ ...one, because, meaningful, element, item }, kept, resource);
  }
}

interface ToKeep extends LeftOver {
  readonly because: string;
  readonly meaningful: boolean;
  readonly element: Element;
  readonly item?: string | undefined;
}

function keep(one: ToKeep, kept: Kept[], { remarks }: Pick<Resource, 'remarks'>): void {
  const parts = keptParts(one, one.because, one.meaningful);
  kept.push(...parts);
  remarks.push({
    because: one.because,
    kind: one.meaningful ? 'meaning-lost' : 'kept',
    where: one.element.path === '' ? one.where : `${one.element.path}.${one.where}`,
    ...(one.item === undefined ? {} : { item: one.item }),
    text: (parts[0]?.text ?? '').slice(0, 200),
  });
}

function linkIdOf(element: Element, { linkIds, remarks }: Resource): string {
  const said = element.text('linkId')?.trim() ?? '';
  const wanted = said === '' ? `item-${linkIds.size + 1}` : said.slice(0, 480);
  let linkId = wanted;
  for (let at = 2; linkIds.has(linkId); at += 1) linkId = `${wanted}-${at}`;
  linkIds.add(linkId);
  if (linkId !== said)
    remarks.push({
      because: said === '' ? 'fhir.no-link-id' : 'fhir.link-id-twice',
      kind: 'mended',
      where: `${element.path}.linkId`,
      item: linkId,
      text: said.slice(0, 200),
    });
  return linkId;
}

const plain = (text: unknown) => String(text).trim().toLowerCase().replace(/\s+/g, '-');

/** Words beside the code that say the same as the code, as "Drop down" beside `drop-down`, are not kept beside it. */
function controlOf(element: Element): string | undefined {
  const control = element.extension(extensions.itemControl)?.child('valueCodeableConcept');
  const [coding] = control?.children('coding') ?? [];
  const code = coding?.text('code')?.trim();
  if (coding?.peek('system') === itemControls) coding.take('system');
  if (plain(coding?.peek('display')) === code) coding?.take('display');
  if (plain(control?.peek('text')) === code) control?.take('text');
  return code === '' ? undefined : code;
}

function unitOf(element: Element): string | undefined {
  const coding = element.extension(extensions.unit)?.child('valueCoding');
  const shown = coding?.peek('display') === undefined ? 'code' : 'display';
  const unit = coding?.text(shown)?.trim();
  return unit === '' ? undefined : unit;
}

type Bound = number | string | undefined;

function boundAt(element: Element, url: string): Bound {
  const found = element.extension(url);
  return (
    found?.number('valueInteger') ??
    found?.number('valueDecimal') ??
    found?.text('valueDate') ??
    found?.text('valueDateTime') ??
    found?.text('valueTime')
  );
}

interface Asks {
  readonly type: ItemType;
  readonly said: string;
}

/** Of what is answered several times: only choosing, and going through a group, are asked so here. */
const ofSeveral: Readonly<Partial<Record<ItemType, ItemType>>> = { choice: 'multichoice', group: 'repeat' };

function typeOf(element: Element, kept: Kept[], resource: Resource, linkId: string): Asks {
  const said = element.text('type') ?? '';
  const known = Object.hasOwn(plainTypes, said) ? plainTypes[said] : undefined;
  if (known === undefined || lessened.has(said)) {
    const because = known === undefined ? 'fhir.unknown-type' : `fhir.type-${said}`;
    const meaningful = known === undefined || lessened.get(said) === true;
    keep({ where: 'type', value: said, because, meaningful, element, item: linkId }, kept, resource);
  }
  const type = known ?? 'inert';
  const several = element.peek('repeats') === true ? ofSeveral[type] : type;
  // Where it is answered several times otherwise, that is left over and so kept.
  if (several !== undefined) element.truth('repeats');
  return { type: several ?? type, said };
}

const isChoice = (type: ItemType) => type === 'choice' || type === 'multichoice';

/** Questions with the same options share one list. */
function listFor(
  wanted: string | undefined,
  linkId: string,
  options: readonly Option[],
  { lists }: Resource,
) {
  const written = JSON.stringify(options);
  const isSame = (one: string) => JSON.stringify(lists.get(one)) === written;
  if (wanted !== undefined && (!lists.has(wanted) || isSame(wanted))) {
    lists.set(wanted, options);
    return wanted;
  }
  const shared = wanted === undefined ? [...lists.keys()].find(isSame) : undefined;
  let name = shared ?? linkId;
  if (shared === undefined) while (lists.has(name)) name = `${name}-2`;
  lists.set(name, options);
  return name;
}

function valueSetOf(
  element: Element,
  { valueSets }: Resource,
): readonly [string, readonly Option[]] | undefined {
  const canonical = element.peek('answerValueSet');
  const id = typeof canonical === 'string' && canonical.startsWith('#') ? canonical.slice(1) : undefined;
  const options = id === undefined ? undefined : valueSets.get(id);
  if (id === undefined || options === undefined || options.length === 0) return undefined;
  element.take('answerValueSet');
  return [id, options];
}

interface Offers {
  readonly list?: string | undefined;
  readonly initial?: Expression | undefined;
}

function offersOf(element: Element, linkId: string, resource: Resource): Offers {
  const own = element.extension(extensions.ownList)?.text('valueString');
  const { options, selected } = optionsWithin(element, resource.language);
  const [first] = selected;
  const initial = first !== undefined && selected.length === 1 ? { initial: { value: first } } : {};
  if (options.length > 0) return { list: listFor(own, linkId, options, resource), ...initial };
  const contained = valueSetOf(element, resource);
  return contained === undefined
    ? {}
    : { list: listFor(own ?? contained[0], linkId, contained[1], resource) };
}

const initialKeys = [
  'valueBoolean',
  'valueDecimal',
  'valueInteger',
  'valueDate',
  'valueDateTime',
  'valueTime',
  'valueString',
  'valueUri',
] as const;

/** One first answer; several of them, and attachments and references, are left over. */
function initialOf(element: Element, options: readonly Option[]): Expression | undefined {
  const all = element.peek('initial');
  if (!Array.isArray(all) || all.length !== 1 || !isObject(all[0])) return undefined;
  const one: Json = all[0];
  const keys = Object.keys(one);
  const [key] = keys;
  if (key === undefined || keys.length !== 1) return undefined;
  const value = key === 'valueCoding' ? knownCode(one.valueCoding, options) : one[key];
  const isPlain = key === 'valueCoding' || initialKeys.some((each) => each === key);
  if (!isPlain || !['string', 'number', 'boolean'].includes(typeof value)) return undefined;
  element.take('initial');
  return { value: value as string | number | boolean };
}

const knownCode = (coding: unknown, options: readonly Option[]) => {
  const code = codeMeant(coding, options);
  return options.some((one) => one.code === code) ? code : undefined;
};

interface Range {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly step?: number | undefined;
}

/** A slider with both ends is a scale; otherwise the bounds are a constraint. */
function rangeOf(element: Element, type: ItemType, control: string | undefined) {
  const [minValue, maxValue] = [boundAt(element, extensions.minValue), boundAt(element, extensions.maxValue)];
  const isScale =
    control === 'slider' &&
    (type === 'integer' || type === 'decimal') &&
    typeof minValue === 'number' &&
    typeof maxValue === 'number';
  if (!isScale) return { range: {} as Range, bounds: { minValue, maxValue } };
  const slider = element.extension(extensions.slider);
  const step = slider?.number('valueInteger') ?? slider?.number('valueDecimal');
  const range: Range = { least: minValue, most: maxValue, ...(step === undefined ? {} : { step }) };
  return { range, bounds: {} };
}

const given = (of: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));

export function halfRead(element: Element, resource: Resource): HalfRead {
  const kept: Kept[] = [];
  const linkId = linkIdOf(element, resource);
  const asks = typeOf(element, kept, resource, linkId);
  const control = controlOf(element);
  const offers = isChoice(asks.type) ? offersOf(element, linkId, resource) : {};
  const { range, bounds } = rangeOf(element, asks.type, control);
  const maxLength = element.number('maxLength');
  const minLength = element.extension(extensions.minLength)?.number('valueInteger');
  const regex = element.extension(extensions.regex)?.text('valueString');
  const hint = element.extension(extensions.entryFormat);
  const item = given({
    linkId,
    type: typeKnown(element, asks.type, range),
    text: textsAt(element, 'text', resource.language) ?? {},
    hint: hint === undefined ? undefined : textsAt(hint, 'valueString', resource.language),
    required: element.truth('required') === true ? true : undefined,
    readOnly: element.truth('readOnly') === true ? true : undefined,
    appearance: control ?? (asks.said === 'text' ? 'multiline' : undefined),
    unit: unitOf(element),
    list: offers.list,
    orOther: asks.said === 'open-choice' ? true : undefined,
    initial: offers.initial ?? initialOf(element, resource.lists.get(offers.list ?? '') ?? []),
    constraint: constraintOf({ ...bounds, maxLength, minLength, regex }),
    ...range,
  }) as HalfRead['item'];
  const below = element.items().map((one) => halfRead(one, resource));
  return { element, item, kept, below };
}

function hiddenAt(element: Element): unknown {
  const all = element.peek('extension');
  const found: unknown = Array.isArray(all) ? all.find((one) => one?.url === extensions.hidden) : undefined;
  return isObject(found) ? found.valueBoolean : undefined;
}

/** What is hidden is carried along; a hidden group or choice keeps its type, and its hiding is left over. */
function typeKnown(element: Element, type: ItemType, range: Range): ItemType {
  const hidden = hiddenAt(element);
  const isPlain = !['group', 'repeat', 'display', 'choice', 'multichoice', 'inert'].includes(type);
  const hides = hidden === true && isPlain && range.least === undefined && !element.has('item');
  if (hidden === false || hides) element.extension(extensions.hidden)?.take('valueBoolean');
  if (hides) return 'hidden';
  return range.least === undefined ? type : 'scale';
}
