/** The options of a question: written with it, or as a value set that the resource itself contains. */
import type { Option, Texts } from '../instrument.ts';
import { type Element, isObject, type Json } from './element.ts';
import { extensions } from './extensions.ts';
import { textsAt } from './translations.ts';

type More = Record<string, string>;

/** `ordinalValue` or `itemWeight`, on the option or on its coding. */
function scoreOf(...places: readonly (Element | undefined)[]): number | undefined {
  for (const place of places)
    for (const url of [extensions.ordinalValue, extensions.itemWeight]) {
      const found = place?.extension(url)?.number('valueDecimal');
      if (found !== undefined) return found;
    }
  return undefined;
}

function option(code: string, text: Texts | undefined, score: number | undefined, more: More): Option {
  return {
    code,
    text: text ?? {},
    ...(score === undefined ? {} : { score }),
    ...(Object.keys(more).length === 0 ? {} : { more }),
  };
}

function addText(more: More, key: string, value: string | undefined): void {
  if (value !== undefined) more[key] = value;
}

function fromCoding(coding: Element, around: Element | undefined, language: string): Option | undefined {
  const display = textsAt(coding, 'display', language);
  const code = coding.text('code') ?? Object.values(display ?? {})[0];
  if (code === undefined || code.trim() === '') return undefined;
  const more: More = {};
  addText(more, 'system', coding.text('system'));
  addText(more, 'version', coding.text('version'));
  addText(more, 'prefix', around?.extension(extensions.optionPrefix)?.text('valueString'));
  return option(code.trim(), display, scoreOf(around, coding), more);
}

const plainKinds = ['String', 'Integer', 'Date', 'Time'] as const;

function fromPlain(one: Element, language: string): Option | undefined {
  const kind = plainKinds.find((each) => one.has(`value${each}`));
  if (kind === undefined) return undefined;
  const key = `value${kind}`;
  const written = kind === 'Integer' ? one.number(key)?.toString() : undefined;
  const texts = written === undefined ? textsAt(one, key, language) : { [language]: written };
  const code = texts?.[language];
  if (code === undefined || code.trim() === '') return undefined;
  const more: More = { 'fhir-value': key };
  addText(more, 'prefix', one.extension(extensions.optionPrefix)?.text('valueString'));
  return option(code.trim(), texts, scoreOf(one), more);
}

function fromOption(one: Element, language: string): Option | undefined {
  const coding = one.child('valueCoding');
  return coding === undefined ? fromPlain(one, language) : fromCoding(coding, one, language);
}

/** A code that two systems use is told apart by its system. */
function toldApart(options: readonly Option[]): readonly Option[] {
  const codes = new Set<string>();
  return options.map((one) => {
    const system = one.more?.system;
    let code = codes.has(one.code) && system !== undefined ? `${system}|${one.code}` : one.code;
    for (let at = 2; codes.has(code); at += 1) code = `${one.code}-${at}`;
    codes.add(code);
    return code === one.code ? one : { ...one, code };
  });
}

export interface OptionsRead {
  readonly options: readonly Option[];
  /** Codes chosen before anything is answered. */
  readonly selected: readonly string[];
}

export function optionsWithin(item: Element, language: string): OptionsRead {
  const read = item.children('answerOption').flatMap((one) => {
    const found = fromOption(one, language);
    if (found === undefined) return [];
    return [{ found, selected: one.truth('initialSelected') === true }];
  });
  const options = toldApart(read.map((one) => one.found));
  return { options, selected: options.flatMap((one, at) => (read[at]?.selected === true ? one.code : [])) };
}

function fromConcept(concept: Element, system: string | undefined, language: string): readonly Option[] {
  const display = { ...textsAt(concept, 'display', language) };
  for (const one of concept.children('designation')) {
    const tag = one.peek('language');
    const value = one.peek('value');
    const isOurs =
      typeof tag === 'string' && typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag);
    if (!isOurs || Object.hasOwn(display, tag)) continue;
    display[tag] = value;
    one.take('language');
    one.take('value');
  }
  const code = concept.text('code');
  if (code === undefined || code.trim() === '') return [];
  const more: More = {};
  addText(more, 'system', system ?? concept.text('system'));
  return [option(code.trim(), display, scoreOf(concept), more)];
}

/** The concepts that a contained value set lists; nothing where it only describes them. */
export function optionsOfValueSet(valueSet: Element, language: string): readonly Option[] {
  const listed = (valueSet.child('compose')?.children('include') ?? []).flatMap((include) => {
    const system = include.text('system');
    return include.children('concept').flatMap((one) => fromConcept(one, system, language));
  });
  if (listed.length > 0) return toldApart(listed);
  const expanded = valueSet.child('expansion')?.children('contains') ?? [];
  return toldApart(expanded.flatMap((one) => fromConcept(one, undefined, language)));
}

/** The code that an answer in a file means among these options. */
export function codeMeant(coding: unknown, options: readonly Option[]): string | undefined {
  if (!isObject(coding)) return undefined;
  const { code, system, display }: Json = coding;
  const isIt = (one: Option) =>
    (one.code === code || one.code === `${String(system)}|${String(code)}`) &&
    (system === undefined || one.more?.system === undefined || one.more.system === system);
  const found = options.find(isIt);
  if (found !== undefined) return found.code;
  const plain = code ?? display;
  return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : undefined;
}
