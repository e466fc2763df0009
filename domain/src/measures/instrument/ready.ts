/**
 * Whether an instrument may be published: every text in Indonesian and English, a licence that lets it be shown, every
 * name within it leading somewhere, and nothing left from a file that would change what it asks.
 */
import { answersRead, type Expression } from './expression.ts';
import { everyItem, type Instrument, type Item, type Texts } from './instrument.ts';

export type Unready =
  | 'instrument.calculation-lost'
  | 'instrument.licence-forbids'
  | 'instrument.licence-missing'
  | 'instrument.names-twice'
  | 'instrument.no-items'
  | 'instrument.no-such-item'
  | 'instrument.no-such-list'
  | 'instrument.no-such-scale'
  | 'instrument.not-understood'
  | 'instrument.one-language';

export interface Fault {
  readonly because: Unready;
  /** Where: a path such as `items.mood.text`. */
  readonly field: string;
}

const languages = ['id', 'en'] as const;

const untold = (field: string, texts: Texts): readonly Fault[] =>
  languages.some((one) => (texts[one] ?? '').trim() === '')
    ? [{ because: 'instrument.one-language', field }]
    : [];

/** A group may go without a heading; whoever is asked something must be able to read it. */
const silentTypes: ReadonlySet<Item['type']> = new Set([
  'group',
  'repeat',
  'calculated',
  'hidden',
  'meta',
  'inert',
]);

const saysNothing = (item: Item) => Object.values(item.text).every((one) => one.trim() === '');

function textFaults(item: Item): readonly Fault[] {
  const field = `items.${item.linkId}`;
  const own = silentTypes.has(item.type) && saysNothing(item) ? [] : untold(`${field}.text`, item.text);
  const extra = [item.hint, item.constraintText, item.requiredText].flatMap((one) =>
    one === undefined ? [] : untold(`${field}.hint`, one),
  );
  return [...own, ...extra];
}

const expressionsOf = (item: Item): readonly Expression[] =>
  [
    item.enableWhen,
    item.constraint,
    item.calculation,
    item.initial,
    item.offered,
    item.times,
    typeof item.required === 'boolean' ? undefined : item.required,
    typeof item.readOnly === 'boolean' ? undefined : item.readOnly,
  ].filter((one) => one !== undefined);

function itemFaults(item: Item, instrument: Instrument, known: ReadonlySet<string>): readonly Fault[] {
  const field = `items.${item.linkId}`;
  const needsList = item.type === 'choice' || item.type === 'multichoice' || item.type === 'rank';
  const listed = item.list !== undefined && instrument.lists[item.list] !== undefined;
  const astray = expressionsOf(item)
    .flatMap(answersRead)
    .some((one) => !known.has(one));
  const lost = item.type === 'inert' || (item.kept ?? []).some((one) => one.changesMeaning === true);
  return [
    ...textFaults(item),
    ...(needsList && !listed ? [{ because: 'instrument.no-such-list' as const, field }] : []),
    ...(astray ? [{ because: 'instrument.no-such-item' as const, field }] : []),
    ...(item.type === 'calculated' && item.calculation === undefined
      ? [{ because: 'instrument.calculation-lost' as const, field }]
      : []),
    ...(lost ? [{ because: 'instrument.not-understood' as const, field }] : []),
  ];
}

function scaleFaults({ scales, bands }: Instrument, known: ReadonlySet<string>): readonly Fault[] {
  const names = new Set(scales.map((one) => one.scale));
  return [
    ...scales.flatMap((one) => [
      ...untold(`scales.${one.scale}.text`, one.text),
      ...(one.items.every((item) => known.has(item))
        ? []
        : [{ because: 'instrument.no-such-item' as const, field: `scales.${one.scale}.items` }]),
    ]),
    ...bands.flatMap((one, at) => [
      ...untold(`bands.${at}.text`, one.text),
      ...(names.has(one.scale)
        ? []
        : [{ because: 'instrument.no-such-scale' as const, field: `bands.${at}.scale` }]),
    ]),
  ];
}

function licenceFaults({ licence }: Instrument): readonly Fault[] {
  if (licence === undefined) return [{ because: 'instrument.licence-missing', field: 'licence' }];
  return licence.mayReproduceText
    ? []
    : [{ because: 'instrument.licence-forbids', field: 'licence.mayReproduceText' }];
}

/** All that stands in the way of publishing, in the order of the instrument; nothing where it is ready. */
export function unreadyFor(instrument: Instrument): readonly Fault[] {
  const items = everyItem(instrument.items);
  const names = items.map((one) => one.linkId);
  const known = new Set(names);
  const twice = names.filter((one, at) => names.indexOf(one) !== at);
  const options = Object.entries(instrument.lists).flatMap(([list, all]) =>
    all.flatMap((one) => untold(`lists.${list}.${one.code}`, one.text)),
  );
  return [
    ...untold('title', instrument.title),
    ...licenceFaults(instrument),
    ...(items.length === 0 ? [{ because: 'instrument.no-items' as const, field: 'items' }] : []),
    ...twice.map((one) => ({ because: 'instrument.names-twice' as const, field: `items.${one}` })),
    ...items.flatMap((item) => itemFaults(item, instrument, known)),
    ...options,
    ...scaleFaults(instrument, known),
    ...(instrument.kept ?? [])
      .filter((one) => one.changesMeaning === true)
      .map((one) => ({ because: 'instrument.not-understood' as const, field: one.where })),
  ];
}
