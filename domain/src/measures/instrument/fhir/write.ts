/**
 * An instrument as a FHIR R4 Questionnaire. Everything FHIR has a place for stands in that place; the rest (scales, bands,
 * licence, expressions of more than one comparison) stands beside it as our own JSON, so that reading it again gives the
 * same instrument.
 */
import { everyItem, type Instrument, type Item, type SubjectLevel } from '../instrument.ts';
import { isObject, type Json } from './element.ts';
import { extensions } from './extensions.ts';
import { difference } from './laid-over.ts';
import { questionnaireJson } from './read.ts';
import { isSayable, told } from './translations.ts';
import { itemJson, keptBack, type Writing } from './write-item.ts';

const subjects: Readonly<Record<SubjectLevel, string>> = {
  individual: 'Patient',
  family: 'Group',
  group: 'Group',
  organisation: 'Organization',
  community: 'Group',
};

/** Indonesian where there is some, otherwise the first language of the title. */
const languageOf = ({ title }: Instrument): string =>
  isSayable(title.id) ? 'id' : (Object.keys(title)[0] ?? 'und');

function nativeJson(instrument: Instrument): Json {
  const language = languageOf(instrument);
  const items = new Map(everyItem(instrument.items).map((one) => [one.linkId, one]));
  const writing: Writing = {
    language,
    linkIds: new Set(),
    questions: {
      itemAt: (linkId) => items.get(linkId),
      optionsOf: ({ list }) =>
        list !== undefined && Object.hasOwn(instrument.lists, list) ? (instrument.lists[list] ?? []) : [],
    },
  };
  const { licence, subjectLevels } = instrument;
  const subjectType = [...new Set(subjectLevels.map((one) => subjects[one]))];
  const native = {
    resourceType: 'Questionnaire',
    ...(language === 'und' ? {} : { language }),
    url: instrument.urn,
    version: instrument.version,
    ...told('title', instrument.title, language),
    status: 'active',
    ...(subjectType.length === 0 ? {} : { subjectType }),
    ...(licence === undefined ? {} : { publisher: licence.holder, copyright: licence.terms }),
    ...told('description', instrument.description, language),
    ...(instrument.items.length === 0 ? {} : { item: instrument.items.map((one) => itemJson(one, writing)) }),
  };
  const back = keptBack(instrument.kept, native);
  const status = instrument.kept?.find((one) => one.where === 'status' && one.because.startsWith('fhir.'));
  return status === undefined ? back : { ...back, status: status.text };
}

const withOwn = (json: Json, url: string, over: Json | undefined): Json =>
  over === undefined
    ? json
    : {
        ...json,
        extension: [
          ...(Array.isArray(json.extension) ? json.extension : []),
          { url, valueString: JSON.stringify(over) },
        ],
      };

/** Beside each item what reading it again would get wrong. */
function itemsWithOwn(json: unknown, read: unknown, items: readonly Item[]): readonly Json[] {
  const natives = Array.isArray(json) ? json.filter(isObject) : [];
  const reads = Array.isArray(read) ? read.filter(isObject) : [];
  return natives.map((native, at) => {
    const item = items[at];
    const found = reads[at];
    if (item === undefined || found === undefined) return native;
    const goesBelow = Array.isArray(native.item);
    const over = difference(found, { ...item }, goesBelow ? ['items'] : []);
    const below = goesBelow ? { item: itemsWithOwn(native.item, found.items, item.items ?? []) } : {};
    return withOwn({ ...native, ...below }, extensions.ownItem, over);
  });
}

export function toQuestionnaire(instrument: Instrument): Json {
  const native = nativeJson(instrument);
  const { json: read } = questionnaireJson(native);
  const { items: readItems, lists: readLists, ...head } = read;
  const over = difference(head, { ...instrument }, ['items', 'lists']);
  const lists = difference(isObject(readLists) ? readLists : {}, instrument.lists, []);
  const own = lists === undefined ? over : { ...over, lists };
  const items = itemsWithOwn(native.item, readItems, instrument.items);
  const whole = items.length === 0 ? native : { ...native, item: items };
  // Without items only this says that it is a whole instrument.
  const isBare = items.length === 0 && own === undefined;
  return withOwn(whole, extensions.ownInstrument, isBare ? {} : own);
}
