/**
 * Three forms exist twice: as an XLSForm, and as the XForm that its makers' own converter made of it. Both must say the same:
 * the XForm is taken apart here into rows, read like any form, and compared item by item.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  everyItem,
  type FormSheet,
  type Instrument,
  type Item,
  readXlsform,
  type Texts,
} from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { shownSheetsOf } from './shown-sheets.ts';

const corpus = path.join(import.meta.dirname, '../../../../shared/data/xlsform');

interface Element {
  readonly name: string;
  readonly given: Readonly<Record<string, string>>;
  readonly inside: (Element | string)[];
}

const unescaped = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(lt|gt|quot|apos);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
    )
    .replaceAll('&amp;', '&');

function parsed(xml: string): Element {
  const top: Element = { name: '', given: {}, inside: [] };
  const open = [top];
  for (const [, text = '', closing, name, attributes = '', alone] of xml.matchAll(
    /([^<]*)<(\/?)([\w:?!-]+)([^>]*?)(\/?)>/g,
  )) {
    if (text !== '') open.at(-1)?.inside.push(unescaped(text));
    if (closing === '/') open.pop();
    else if (name !== undefined && !name.startsWith('?')) {
      const given = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]);
      const element: Element = { name, given: Object.fromEntries(given), inside: [] };
      open.at(-1)?.inside.push(element);
      if (alone !== '/') open.push(element);
    }
  }
  return top;
}

const elements = ({ inside }: Element) => inside.filter((one): one is Element => typeof one !== 'string');
const all = (element: Element, name: string): readonly Element[] =>
  elements(element).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
const child = (element: Element | undefined, name: string) =>
  element === undefined ? undefined : elements(element).find((one) => one.name === name);

/** Words with the answers that they insert, as XLSForm writes them. */
const wordsOf = (element: Element): string =>
  element.inside
    .map((one) => (typeof one === 'string' ? one : `\${${one.given.value?.trim().split('/').at(-1) ?? ''}}`))
    .join('');

const kinds: Readonly<Record<string, string>> = {
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  dateTime: 'dateTime',
  geopoint: 'geopoint',
  geotrace: 'geotrace',
  geoshape: 'geoshape',
  barcode: 'barcode',
};

class XForm {
  readonly #xml: Element;
  readonly #texts = new Map<string, Map<string, string>>();
  readonly #controls = new Map<string, Element>();
  readonly #binds: ReadonlyMap<string, Element>;
  readonly #rows: Record<string, string>[] = [];
  readonly #choices = new Map<string, Record<string, string>[]>();

  constructor(xml: string) {
    this.#xml = parsed(xml);
    this.#binds = new Map(all(this.#xml, 'bind').map((one) => [one.given.nodeset ?? '', one]));
    for (const translation of all(this.#xml, 'translation'))
      for (const text of all(translation, 'text')) {
        const value = elements(text).find((one) => one.given.form === undefined);
        const own = this.#texts.get(text.given.id ?? '') ?? new Map();
        if (value !== undefined) own.set(translation.given.lang ?? '', wordsOf(value));
        this.#texts.set(text.given.id ?? '', own);
      }
    const body = all(this.#xml, 'h:body')[0];
    const visit = (element: Element): void => {
      const at = element.given.ref ?? element.given.nodeset;
      if (at?.startsWith('/') === true) {
        // A repeat stands within a group of the same path, which holds its label.
        const label = child(this.#controls.get(at), 'label');
        const inside =
          label === undefined || element.name !== 'repeat' ? element.inside : [label, ...element.inside];
        this.#controls.set(at, { ...element, inside });
      }
      for (const one of elements(element)) visit(one);
    };
    if (body !== undefined) visit(body);
  }

  sheets(): readonly FormSheet[] {
    const [main] = all(this.#xml, 'instance');
    const [data] = main === undefined ? [] : elements(main);
    if (data === undefined) throw new Error('no instance');
    this.#walk(data, `/${data.name}`);
    const settings = {
      form_title: wordsOf(all(this.#xml, 'h:title')[0] ?? data),
      form_id: data.given.id ?? '',
      version: data.given.version ?? '',
    };
    const choices = [...this.#choices].flatMap(([list, rows]) =>
      rows.map((row) => ({ list_name: list, ...row })),
    );
    return [
      this.#sheet('survey', this.#rows),
      this.#sheet('choices', choices),
      this.#sheet('settings', [settings]),
    ];
  }

  #sheet(name: string, rows: readonly Record<string, string>[]): FormSheet {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { name, rows: [headers, ...rows.map((row) => headers.map((one) => row[one] ?? ''))] };
  }

  #walk(node: Element, way: string): void {
    const seen = new Set<string>();
    for (const one of elements(node)) {
      // A repeat stands twice in the data: as its pattern, and as its first time.
      if (one.name.includes(':') || one.name === 'meta' || seen.has(one.name)) continue;
      seen.add(one.name);
      this.#row(one, `${way}/${one.name}`);
    }
  }

  #row(node: Element, at: string): void {
    const control = this.#controls.get(at);
    const bind = this.#binds.get(at)?.given ?? {};
    const holds = control?.name === 'group' || control?.name === 'repeat';
    const itemset = child(control, 'itemset');
    const filter = /\[(.*)\]$/s.exec(itemset?.given.nodeset ?? '')?.[1];
    const { start, end, step } = control?.given ?? {};
    this.#rows.push({
      type: holds ? `begin_${control.name}` : this.#type(control, bind, at),
      name: node.name,
      ...this.#words('label', child(control, 'label')),
      ...this.#words('hint', child(control, 'hint')),
      ...this.#message(bind['jr:constraintMsg']),
      required: bind.required ?? '',
      relevant: bind.relevant ?? '',
      constraint: bind.constraint ?? '',
      calculation: bind.calculate ?? '',
      read_only: bind.readonly ?? '',
      choice_filter: filter ?? '',
      appearance: control?.given.appearance ?? '',
      parameters: start === undefined ? '' : `start=${start} end=${end} step=${step}`,
    });
    if (!holds) return;
    this.#walk(node, at);
    this.#rows.push({ type: `end_${control.name}` });
  }

  #type(control: Element | undefined, bind: Readonly<Record<string, string>>, at: string): string {
    const preloaded = bind['jr:preload'];
    if (preloaded !== undefined) return bind['jr:preloadParams'] ?? preloaded;
    const media = control?.given.mediatype?.split('/')[0] ?? '';
    switch (control?.name) {
      case undefined:
        return bind.calculate === undefined ? 'hidden' : 'calculate';
      case 'select1':
        return `select_one ${this.#list(control, at)}`;
      case 'select':
        return `select_multiple ${this.#list(control, at)}`;
      case 'odk:rank':
        return `rank ${this.#list(control, at)}`;
      case 'trigger':
        return 'acknowledge';
      case 'range':
        return 'range';
      case 'upload':
        return ['image', 'audio', 'video'].includes(media) ? media : 'file';
      default:
        return kinds[bind.type ?? ''] ?? 'text';
    }
  }

  #list(control: Element, at: string): string {
    const nodeset = child(control, 'itemset')?.given.nodeset;
    const list = /instance\('([^']+)'\)/.exec(nodeset ?? '')?.[1] ?? at.replace(/\W/g, '_');
    if (this.#choices.has(list)) return list;
    const source =
      nodeset === undefined ? control : all(this.#xml, 'instance').find((one) => one.given.id === list);
    const rows = all(source ?? control, 'item').map((item) => {
      const further = elements(item).filter(
        ({ name }) => !['label', 'value', 'name', 'itextId'].includes(name),
      );
      const code = child(item, 'value') ?? child(item, 'name');
      const id = child(item, 'itextId');
      return {
        name: code === undefined ? '' : wordsOf(code),
        ...(id === undefined
          ? this.#words('label', child(item, 'label'))
          : this.#translated('label', wordsOf(id))),
        ...Object.fromEntries(further.map((one) => [one.name, wordsOf(one)])),
      };
    });
    this.#choices.set(list, rows);
    return list;
  }

  #translated(head: string, id: string): Record<string, string> {
    return Object.fromEntries(
      [...(this.#texts.get(id) ?? [])].map(([language, text]) => [`${head}::${language}`, text]),
    );
  }

  #words(head: string, element: Element | undefined): Record<string, string> {
    if (element === undefined) return {};
    const id = /^jr:itext\('(.*)'\)$/.exec(element.given.ref ?? '')?.[1];
    return id === undefined ? { [`${head}::default`]: wordsOf(element) } : this.#translated(head, id);
  }

  #message(message: string | undefined): Record<string, string> {
    const id = /^jr:itext\('(.*)'\)$/.exec(message ?? '')?.[1];
    if (id !== undefined) return this.#translated('constraint_message', id);
    return message === undefined ? {} : { 'constraint_message::default': message };
  }
}

/** Words by language, with straight quotes, and without the dash that stands in an XForm for words that are missing. */
const spoken = (texts: Texts | undefined) =>
  Object.fromEntries(
    Object.entries(texts ?? {})
      .map(([tag, text]) => [tag, text.trim().replace(/[‘’]/g, "'").replace(/\s+/g, ' ')])
      .filter(([, text]) => text !== '-' && text !== ''),
  );

/** What both must say of an item, in one way of saying it. */
function saying(item: Item, { lists }: Instrument) {
  const { type, list, variant, enableWhen, constraint, calculation, offered, appearance } = item;
  const shows = type === 'text' && item.readOnly === true && calculation === undefined;
  return {
    // An XForm has no notes: they are texts that nobody can fill in.
    type: shows ? 'display' : type,
    variant: variant === 'imei' ? 'deviceid' : variant,
    required: item.required === true,
    bounds: type === 'scale' ? [item.least, item.most, item.step] : [],
    // What nobody is asked has no words in an XForm, and a group has no hint.
    text: type === 'meta' || type === 'calculated' ? {} : spoken(item.text),
    hint: item.items === undefined ? spoken(item.hint) : {},
    constraintText: spoken(item.constraintText),
    options: list === undefined ? [] : (lists[list] ?? []).map((one) => [one.code, spoken(one.text)]),
    ...{ enableWhen, constraint, calculation, offered, appearance },
  };
}

const read = (sheets: readonly FormSheet[]) => {
  const reading = readXlsform(sheets);
  if (reading.kind === 'refused') throw new Error(reading.because);
  return reading.instrument;
};

describe('a form that exists as XLSForm and as XForm', () => {
  it.skipIf(!existsSync(corpus)).each([
    ['ifrc-distribution-site-assessment-v1', 100],
    ['socio-economic-survey-v20240515', 20],
    ['all-question-types-v2024091201-3', 60],
  ])(
    'says the same in both: %s (skipped without the collection)',
    { timeout: 60_000 },
    async (name, least) => {
      const table = read(await shownSheetsOf(readFileSync(path.join(corpus, 'web-forms', `${name}.xlsx`))));
      const other = read(
        new XForm(readFileSync(path.join(corpus, 'xforms-xml', `${name}.xml`), 'utf8')).sheets(),
      );
      const known = everyItem(table.items).filter(({ type }) => type !== 'inert');
      expect(known.length).toBeGreaterThan(least);
      const others = new Map(everyItem(other.items).map((one) => [one.linkId, one]));
      for (const item of known) {
        const twin = others.get(item.linkId);
        if (twin === undefined) throw new Error(`${item.linkId} is not in the XForm`);
        expect([item.linkId, saying(item, table)]).toEqual([item.linkId, saying(twin, other)]);
      }
      expect([table.urn, Object.values(table.title)]).toEqual([other.urn, Object.values(other.title)]);
    },
  );
});
