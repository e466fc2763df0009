/** Laws of reading and writing FHIR Questionnaires, over own fixtures, any instrument, and public examples where they lie. */
// biome-ignore lint/correctness/noNodejsModules: a test may read the public examples
import { existsSync, readdirSync, readFileSync } from 'node:fs';
// biome-ignore lint/correctness/noNodejsModules: as above
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, operations } from '../expression.ts';
import { everyItem, Instrument, type Item, itemTypes } from '../instrument.ts';
import type { InstrumentRead, InstrumentReading } from '../reading.ts';
import { everythingInOne } from './fixtures.ts';
import { readQuestionnaire } from './read.ts';
import { fhirWords } from './words.ts';
import { toQuestionnaire } from './write.ts';

const corpus = path.join(import.meta.dirname, '../../../../../../shared/data/fhir');
const templates = path.join(import.meta.dirname, '../../../../../templates');

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((one) => one.endsWith('.json'))
        .map((one) => path.join(folder, one))
        .toSorted()
    : [];

const publicOnes = filesIn(corpus)
  .filter((file) => /"resourceType"\s*:\s*"Questionnaire"/.test(readFileSync(file, 'utf8')))
  .map((file) => [path.basename(file), json(file)] as const);

function read(of: unknown): InstrumentRead {
  const reading: InstrumentReading = readQuestionnaire(of);
  if (reading.kind !== 'read') throw new Error(`${reading.because} ${reading.where ?? ''}`);
  return reading;
}

const questionnaire = (items: readonly object[], more: object = {}) => ({
  resourceType: 'Questionnaire',
  url: 'https://example.org/q',
  version: '1.2.3',
  language: 'id',
  title: 'Uji',
  status: 'active',
  item: items,
  ...more,
});
const itemsOf = (items: readonly object[], more: object = {}) =>
  read(questionnaire(items, more)).instrument.items;
const itemOf = (item: object, more: object = {}) => {
  const [first] = itemsOf([{ linkId: 'q', text: 'Pertanyaan', ...item }], more);
  if (first === undefined) throw new Error('no item');
  return first;
};

/** What stands for itself in another shape: names, and what says no more than leaving it out would. */
const saysNothing = (key: string, value: unknown): boolean =>
  value === false ||
  key === 'resourceType' ||
  key === 'url' ||
  key === 'lang' ||
  (key === 'status' && value === 'active') ||
  (key === 'system' && value === 'http://hl7.org/fhir/questionnaire-item-control');

/** Shapes of ours for what FHIR says in a word of its own. */
const inOurWords: Readonly<Record<string, (value: unknown, written: string) => boolean>> = {
  answerValueSet: (value, written) => written.includes(`"list":"${String(value).slice(1)}"`),
  type: (value, written) =>
    (value === 'group' && written.includes('"repeat"')) ||
    ['string', 'text', 'choice', 'open-choice', 'dateTime', 'attachment'].includes(String(value)) ||
    written.includes(`"${String(value)}"`),
  // A control is named by its code; words beside it that say the same are not needed.
  display: (value, written) =>
    written.includes(`"appearance":"${String(value).toLowerCase().replace(/ /g, '-')}"`),
  text: (value, written) =>
    written.includes(`"appearance":"${String(value).toLowerCase().replace(/ /g, '-')}"`),
  operator: (_, written) => written.includes('"call"'),
  enableBehavior: () => true,
  repeats: (_, written) => /"(multichoice|repeat)"|repeats/.test(written),
  subjectType: (_, written) => /"(individual|group|organisation)"/.test(written),
};

/** Every leaf of the resource that the instrument says nowhere, neither as its own nor as kept. */
function unsaid(of: unknown, written: string, at = '', key = ''): readonly string[] {
  if (Array.isArray(of)) return of.flatMap((one, index) => unsaid(one, written, `${at}[${index}]`, key));
  if (typeof of === 'object' && of !== null)
    return Object.entries(of).flatMap(([name, one]) => unsaid(one, written, `${at}.${name}`, name));
  if (saysNothing(key, of) || inOurWords[key]?.(of, written) === true) return [];
  const plain = JSON.stringify(of);
  // Kept JSON stands within a text, and so is escaped once more; a long one is cut into parts.
  const escaped = JSON.stringify(plain).slice(1, -1);
  const isLong =
    plain.length > 15_000 && written.includes(JSON.stringify(plain.slice(1, 5_000)).slice(1, -1));
  const bare = typeof of === 'string' ? plain.slice(1, -1).trim() : plain;
  return written.includes(plain) || written.includes(escaped) || isLong || written.includes(bare)
    ? []
    : [`${at}: ${plain.slice(0, 80)}`];
}

describe('a Questionnaire read', () => {
  it.each([['everything in one', everythingInOne] as const, ...publicOnes])(
    'loses nothing: %s',
    (_, resource) => {
      const { instrument } = read(resource);
      expect(unsaid(resource, JSON.stringify(instrument))).toEqual([]);
    },
  );

  it.each([['everything in one', everythingInOne] as const, ...publicOnes])(
    'remarks on all that is kept: %s',
    (_, resource) => {
      const { instrument, remarks } = read(resource);
      const kept = [
        ...(instrument.kept ?? []),
        ...everyItem(instrument.items).flatMap((one) => one.kept ?? []),
      ];
      expect(remarks.map((one) => one.because).filter((code) => !Object.hasOwn(fhirWords, code))).toEqual([]);
      const whole = kept.filter((one) => !/\((?!1\/)\d+\/\d+\)$/.test(one.where));
      expect(remarks.filter((one) => one.kind !== 'mended')).toHaveLength(whole.length);
    },
  );

  it.skipIf(publicOnes.length === 0)('is found in the public examples', () => {
    expect(publicOnes.map(([name]) => name)).toContain('Questionnaire-SDOHCC-QuestionnairePRAPARE.json');
    const { instrument } = read(publicOnes.find(([name]) => name.includes('HungerVitalSign'))?.[1]);
    expect(instrument).toMatchObject({
      urn: 'http://hl7.org/fhir/us/sdoh-clinicalcare/Questionnaire/SDOHCC-QuestionnaireHungerVitalSign',
      version: '2.3.0',
      subjectLevels: ['individual'],
    });
    expect(instrument.items.map((one) => one.type)).toEqual(['choice', 'choice', 'choice']);
    expect(instrument.items[0]?.list).toBe(instrument.items[1]?.list);
    expect(instrument.lists['/88122-7']?.map((one) => one.text.und)).toEqual([
      'Often true',
      'Sometimes true',
      'Never true',
      "Don't know/refused",
    ]);
    expect(instrument.items[2]?.kept?.some((one) => one.changesMeaning === true)).toBe(true);
  });
});

describe('an item', () => {
  it.each([
    ['group', 'group'],
    ['display', 'display'],
    ['boolean', 'boolean'],
    ['decimal', 'decimal'],
    ['integer', 'integer'],
    ['date', 'date'],
    ['dateTime', 'datetime'],
    ['time', 'time'],
    ['string', 'text'],
    ['text', 'text'],
    ['url', 'text'],
    ['attachment', 'file'],
    ['reference', 'text'],
    ['quantity', 'decimal'],
    ['holograph', 'inert'],
  ])('of type %s is one of type %s', (type, ours) => {
    expect(itemOf({ type }).type).toBe(ours);
  });

  it('says what it cannot ask in full', () => {
    expect(itemOf({ type: 'reference' }).kept).toEqual([
      { where: 'type', text: 'reference', because: 'fhir.type-reference', changesMeaning: true },
    ]);
    expect(itemOf({ type: 'holograph' }).kept?.[0]).toMatchObject({ because: 'fhir.unknown-type' });
    expect(itemOf({ type: 'string', repeats: true }).kept?.[0]).toMatchObject({
      where: 'repeats',
      changesMeaning: true,
    });
    expect(itemOf({ type: 'choice', answerValueSet: 'https://example.org/vs' }).kept?.[0]).toMatchObject({
      where: 'answerValueSet',
      changesMeaning: true,
    });
  });

  it('has options with scores, from codes, texts and numbers', () => {
    const ordinal = (value: number) => [
      { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value },
    ];
    const answerOption = [
      { valueCoding: { system: 's', code: 'a', display: 'Ya' }, extension: ordinal(2) },
      { valueCoding: { system: 't', code: 'a', display: 'Ya juga', extension: ordinal(1) } },
      {
        valueString: 'Lain',
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 0 }],
      },
      { valueInteger: 7, initialSelected: true },
    ];
    const { instrument } = read(
      questionnaire([{ linkId: 'q', type: 'open-choice', repeats: true, answerOption }]),
    );
    expect(instrument.items[0]).toMatchObject({
      type: 'multichoice',
      orOther: true,
      initial: { value: '7' },
    });
    expect(instrument.lists.q).toEqual([
      { code: 'a', text: { id: 'Ya' }, score: 2, more: { system: 's' } },
      { code: 't|a', text: { id: 'Ya juga' }, score: 1, more: { system: 't' } },
      { code: 'Lain', text: { id: 'Lain' }, score: 0, more: { 'fhir-value': 'valueString' } },
      { code: '7', text: { id: '7' }, more: { 'fhir-value': 'valueInteger' } },
    ]);
  });

  it('has the options of a value set the resource contains', () => {
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'how',
        compose: {
          include: [
            {
              system: 's',
              concept: [
                { code: 'good', display: 'Baik', designation: [{ language: 'en', value: 'Good' }] },
                { code: 'bad', display: 'Buruk' },
              ],
            },
          ],
        },
      },
    ];
    const { instrument } = read(
      questionnaire([{ linkId: 'q', type: 'choice', answerValueSet: '#how' }], { contained }),
    );
    expect(instrument.items[0]).toMatchObject({ type: 'choice', list: 'how' });
    expect(instrument.lists.how).toEqual([
      { code: 'good', text: { id: 'Baik', en: 'Good' }, more: { system: 's' } },
      { code: 'bad', text: { id: 'Buruk' }, more: { system: 's' } },
    ]);
  });

  it('has its text in the languages that are there', () => {
    const _text = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            { url: 'lang', valueCode: 'en' },
            { url: 'content', valueString: 'Question' },
          ],
        },
      ],
    };
    expect(itemOf({ type: 'string', _text }).text).toEqual({ id: 'Pertanyaan', en: 'Question' });
    expect(itemOf({ type: 'string' }, { language: undefined }).text).toEqual({ und: 'Pertanyaan' });
  });

  it('has its bounds as a constraint, or as a scale', () => {
    const extension = (url: string, valueInteger: number) => ({
      url: `http://hl7.org/fhir/StructureDefinition/${url}`,
      valueInteger,
    });
    const bounds = [extension('minValue', 0), extension('maxValue', 10)];
    expect(itemOf({ type: 'integer', extension: bounds }).constraint).toEqual({
      call: 'and',
      with: [
        { call: '>=', with: [{ self: true }, { value: 0 }] },
        { call: '<=', with: [{ self: true }, { value: 10 }] },
      ],
    });
    const slider = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
      valueCodeableConcept: {
        coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'slider' }],
      },
    };
    expect(itemOf({ type: 'integer', extension: [...bounds, slider] })).toEqual({
      linkId: 'q',
      type: 'scale',
      text: { id: 'Pertanyaan' },
      appearance: 'slider',
      least: 0,
      most: 10,
    });
    expect(itemOf({ type: 'string', maxLength: 5 }).constraint).toEqual({
      call: '<=',
      with: [{ call: 'string-length', with: [{ self: true }] }, { value: 5 }],
    });
  });

  it.each([
    [
      [{ question: 'a', operator: '=', answerBoolean: true }],
      { call: '=', with: [{ answer: 'a' }, { value: true }] },
    ],
    [
      [{ question: 'a', operator: 'exists', answerBoolean: false }],
      { call: '=', with: [{ answer: 'a' }, { value: '' }] },
    ],
    [
      [{ question: 'many', operator: '!=', answerCoding: { code: 'x' } }],
      { call: 'not', with: [{ call: 'selected', with: [{ answer: 'many' }, { value: 'x' }] }] },
    ],
    [
      [{ question: 'n', operator: '>=', answerQuantity: { value: 3 } }],
      { call: '>=', with: [{ answer: 'n' }, { value: 3 }] },
    ],
    [[{ question: 'n', operator: '>=', answerQuantity: { value: 3, unit: 'kg' } }], undefined],
    [[{ question: 'n', operator: '=', answerReference: { reference: 'Patient/1' } }], undefined],
    [[{ question: 'n', operator: 'like', answerString: 'x' }], undefined],
  ])('asked when %j reads %j', (enableWhen, expected) => {
    const items = itemsOf([
      { linkId: 'a', type: 'boolean' },
      { linkId: 'many', type: 'choice', repeats: true, answerOption: [{ valueCoding: { code: 'x' } }] },
      { linkId: 'n', type: 'decimal' },
      { linkId: 'q', type: 'string', enableWhen },
    ]);
    expect(items[3]?.enableWhen).toEqual(expected);
    const kept = (items[3]?.kept ?? []).some(
      (one) => one.where === 'enableWhen' && one.changesMeaning === true,
    );
    expect(kept).toBe(expected === undefined);
  });

  it('without a name, or with one already taken, is named', () => {
    const { instrument, remarks } = read(
      questionnaire([{ type: 'string' }, { linkId: 'a', type: 'string' }, { linkId: 'a', type: 'date' }]),
    );
    expect(instrument.items.map((one) => one.linkId)).toEqual(['item-1', 'a', 'a-2']);
    expect(remarks.map((one) => one.because)).toEqual(['fhir.no-link-id', 'fhir.link-id-twice']);
  });
});

describe('what cannot be read', () => {
  it.each([
    [null, 'fhir.not-an-object'],
    [[], 'fhir.not-an-object'],
    [{ title: 'x' }, 'fhir.not-fhir'],
    [{ resourceType: 'Patient' }, 'fhir.other-resource'],
    [{ resourceType: 'QuestionnaireResponse' }, 'fhir.response'],
    [
      { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient' } }, null] },
      'fhir.bundle-without',
    ],
    [questionnaire([]), 'fhir.no-items'],
    [questionnaire([{ linkId: 'a', type: 'choice', option: [{ valueString: 'x' }] }]), 'fhir.older-version'],
    [questionnaire([{ linkId: 'a', type: 'string', text: 'x'.repeat(20_001) }]), 'fhir.does-not-fit'],
  ])('%j is refused: %s', (of, because) => {
    expect(readQuestionnaire(of)).toMatchObject({ kind: 'refused', because });
    expect(Object.keys(fhirWords)).toContain(because);
  });

  it('is refused rather than followed without end', () => {
    let deep: object = {};
    for (let at = 0; at < 50_000; at += 1) deep = { item: [deep] };
    const reading = readQuestionnaire({ ...questionnaire([]), ...deep });
    expect(reading).toMatchObject({ kind: 'refused', because: 'fhir.does-not-fit' });
  });

  it('says where it came from, and takes words as of the language told', () => {
    const one = questionnaire([{ linkId: 'a', type: 'string', text: 'Halo' }], { language: undefined });
    expect(readQuestionnaire(one, { file: 'a.json', language: 'su' })).toMatchObject({
      instrument: { origin: { format: 'fhir', file: 'a.json' }, items: [{ text: { su: 'Halo' } }] },
    });
  });

  it('is left beside the first questionnaire of a bundle', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        { resource: { resourceType: 'Patient' } },
        { resource: questionnaire([{ linkId: 'a', type: 'string' }]) },
      ],
    };
    const { remarks } = read(bundle);
    expect(remarks).toEqual([
      { because: 'fhir.others-in-bundle', kind: 'kept', where: 'entry', text: 'entry[0]: Patient' },
    ]);
  });

  it('never makes the reading fail', () => {
    const key = fc.constantFrom(
      'linkId',
      'type',
      'text',
      '_text',
      'item',
      'answerOption',
      'valueCoding',
      'code',
      'extension',
      'url',
      'enableWhen',
      'question',
      'initial',
      'repeats',
      'contained',
      'answerValueSet',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        fc.constantFrom(
          'choice',
          'group',
          '#x',
          'http://hl7.org/fhir/StructureDefinition/translation',
          '',
          'a',
        ),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.dictionary(key, tree), (item, more) => {
        const reading = readQuestionnaire({ ...more, ...questionnaire([]), item });
        expect(['read', 'refused']).toContain(reading.kind);
      }),
      { numRuns: 500 },
    );
  });
});

// Written

const said = fc.string({ maxLength: 12 });
const texts = fc.dictionary(fc.constantFrom('id', 'en', 'su', 'und'), said, { maxKeys: 3 });
const anyName = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '1.1', '/88122-7', 'mood'),
  fc.string({ minLength: 1, maxLength: 8 }).filter((one) => one.trim() === one && one !== '__proto__'),
);
const number = fc.oneof(fc.integer({ min: -20, max: 200 }), fc.constantFrom(0.5, 1.25));
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.record({ value: fc.oneof(said, number, fc.boolean()) }),
    fc.record({ answer: anyName }),
    fc.constant({ self: true as const }),
    fc.record({ column: said }),
    fc.record({ call: fc.constantFrom(...operations), with: fc.array(tie('expression'), { maxLength: 3 }) }),
    // Of the shapes that FHIR can say, so that these are met often.
    fc.record({
      call: fc.constantFrom('and', 'or'),
      with: fc.array(
        fc.record({
          call: fc.constantFrom('=', '!=', '>', 'selected'),
          with: fc.tuple(
            fc.record({ answer: anyName }),
            fc.record({ value: fc.oneof(anyName, number, fc.boolean()) }),
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      call: fc.constantFrom('>=', '<=', 'regex'),
      with: fc.tuple(fc.constant({ self: true as const }), fc.record({ value: fc.oneof(anyName, number) })),
    }),
  ) as fc.Arbitrary<Expression>,
}));
const kept = fc.array(
  fc.record(
    {
      where: fc.constantFrom(
        'code',
        'prefix',
        'extension[0]',
        'item',
        'type',
        'relevant',
        'answerOption[0].x',
        'status',
      ),
      text: fc.oneof(said, fc.constantFrom('{"url":"urn:x","valueString":"y"}', '[{"code":"z"}]', '"1."')),
      because: fc.constantFrom('fhir.element-kept', 'fhir.type-url', 'xlsform.unknown-column'),
      changesMeaning: fc.boolean(),
    },
    { requiredKeys: ['where', 'text', 'because'] },
  ),
  { minLength: 1, maxLength: 3 },
);
const { anyItem } = fc.letrec<{ anyItem: Item }>((tie) => ({
  anyItem: fc.record(
    {
      linkId: anyName,
      type: fc.constantFrom(...itemTypes),
      text: texts,
      hint: texts,
      required: fc.oneof(fc.boolean(), expression),
      enableWhen: expression,
      constraint: expression,
      constraintText: texts,
      calculation: expression,
      initial: expression,
      readOnly: fc.oneof(fc.boolean(), expression),
      list: fc.constantFrom('yes-no', 'how often', 'nowhere'),
      offered: expression,
      orOther: fc.boolean(),
      reverse: fc.boolean(),
      least: number,
      most: number,
      step: number,
      unit: anyName,
      appearance: fc.constantFrom('multiline', 'slider', 'minimal', 'check-box'),
      items: fc.array(tie('anyItem'), { maxLength: 2, depthSize: 'small' }),
      kept,
    },
    { requiredKeys: ['linkId', 'type', 'text'] },
  ) as fc.Arbitrary<Item>,
}));
const option = fc.record(
  {
    code: anyName,
    text: texts,
    score: number,
    more: fc.dictionary(fc.constantFrom('system', 'prefix', 'village', 'fhir-value'), said, { minKeys: 1 }),
  },
  { requiredKeys: ['code', 'text'] },
);
const anyInstrument = fc
  .record(
    {
      urn: fc.constantFrom('urn:pendamping:x', 'https://example.org/y'),
      version: fc.constantFrom('1.0.0', '12.0.3'),
      title: texts,
      description: texts,
      standing: fc.constantFrom('descriptive', 'validated'),
      licence: fc.record({ holder: anyName, terms: anyName, mayReproduceText: fc.boolean() }),
      subjectLevels: fc.uniqueArray(fc.constantFrom('individual', 'family', 'organisation', 'community')),
      respondents: fc.uniqueArray(fc.constantFrom('worker', 'client')),
      items: fc.array(anyItem, { maxLength: 4 }),
      lists: fc.dictionary(fc.constantFrom('yes-no', 'how often', 'a'), fc.array(option, { maxLength: 3 })),
      scales: fc.array(
        fc.record({
          scale: anyName,
          text: texts,
          items: fc.array(anyName, { maxLength: 3 }),
          method: fc.constantFrom('sum', 'mean'),
          missing: fc.record({ atMost: fc.nat(3), rule: fc.constantFrom('prorate', 'none') }),
          better: fc.constantFrom('up', 'down'),
        }),
        { maxLength: 2 },
      ),
      bands: fc.constant([]),
      origin: fc.record({ format: fc.constantFrom('xlsform', 'fhir') }),
      kept,
    },
    {
      requiredKeys: [
        'urn',
        'version',
        'title',
        'standing',
        'subjectLevels',
        'respondents',
        'items',
        'lists',
        'scales',
        'bands',
      ],
    },
  )
  .map((one) => Instrument.safeParse(one))
  .filter((one) => one.success)
  .map((one) => one.data as Instrument);

const r4Types = new Set(
  'group display boolean decimal integer date dateTime time string text url choice open-choice attachment reference quantity'.split(
    ' ',
  ),
);

/** What FHIR R4 demands of a Questionnaire, as far as our writing could break it (que-1, -2, -4, -5, -10, -12, -13). */
function breaches(resource: unknown, isOwn: boolean): readonly string[] {
  const names = new Set<string>();
  const found: string[] = [];
  const check = (of: unknown) => {
    // biome-ignore lint/suspicious/noExplicitAny: the JSON is checked by the names of FHIR
    const one = of as any;
    const isNamed = typeof one.linkId === 'string' && one.linkId.trim() !== '' && !names.has(one.linkId);
    if (!isNamed) found.push(`linkId ${one.linkId}`);
    names.add(one.linkId);
    if (!r4Types.has(one.type)) found.push(`type ${one.type}`);
    if (one.text !== undefined && String(one.text).trim() === '') found.push(`empty text ${one.linkId}`);
    if (one.type === 'group' && !(one.item?.length > 0)) found.push(`empty group ${one.linkId}`);
    if (one.type === 'display' && (one.item || one.required || one.repeats || one.readOnly || one.initial))
      found.push(`display ${one.linkId}`);
    if (one.answerOption !== undefined && !['choice', 'open-choice'].includes(one.type) && isOwn)
      found.push(`options ${one.linkId}`);
    if (one.answerOption !== undefined && one.answerValueSet !== undefined) found.push(`both ${one.linkId}`);
    if (one.enableWhen?.length > 1 && one.enableBehavior === undefined && isOwn)
      found.push(`behaviour ${one.linkId}`);
    for (const key of ['extension', 'item', 'answerOption', 'enableWhen', 'initial'])
      if (one[key] !== undefined && !(Array.isArray(one[key]) && one[key].length > 0))
        found.push(`${key} empty`);
    for (const inner of one.item ?? []) check(inner);
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const root = resource as any;
  if (root.resourceType !== 'Questionnaire') found.push('resourceType');
  if (!['draft', 'active', 'retired', 'unknown'].includes(root.status)) found.push(`status ${root.status}`);
  for (const inner of root.item ?? []) check(inner);
  return found;
}

describe('an instrument written and read again', () => {
  it('is the same, whatever it holds', () => {
    fc.assert(
      fc.property(anyInstrument, (instrument) => {
        const written = JSON.parse(JSON.stringify(toQuestionnaire(instrument)));
        expect(read(written).instrument).toEqual(instrument);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('is a Questionnaire of FHIR R4', () => {
    const withoutKept = (one: Item): Item => {
      const { kept: _, items, ...rest } = one;
      return { ...rest, ...(items === undefined ? {} : { items: items.map(withoutKept) }) };
    };
    fc.assert(
      fc.property(anyInstrument, ({ kept: _, ...instrument }) => {
        const items = instrument.items.map(withoutKept);
        expect(breaches(toQuestionnaire({ ...instrument, items }), true)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it.each([['everything in one', everythingInOne] as const, ...publicOnes])(
    'is the same after import, export and import: %s',
    (_, resource) => {
      const { instrument } = read(resource);
      const written = JSON.parse(JSON.stringify(toQuestionnaire(instrument)));
      expect(read(written).instrument).toEqual(instrument);
      expect(breaches(written, false)).toEqual([]);
    },
  );

  it.each([['everything in one', everythingInOne] as const, ...publicOnes])(
    'gives back what it kept, so that other software still finds it: %s',
    (_, resource) => {
      const { instrument } = read(resource);
      // biome-ignore lint/suspicious/noExplicitAny: the JSON is looked at by the names of FHIR
      const written = toQuestionnaire(instrument) as any;
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const before = resource as any;
      expect(written.contact).toEqual(before.contact);
      expect(written.item[0].code).toEqual(before.item[0].code);
      expect(written.item[0].prefix).toEqual(before.item[0].prefix);
    },
  );

  const shipped = filesIn(templates).flatMap(
    (file) => (json(file) as { instruments: Instrument[] }).instruments,
  );
  it.each(shipped.map((one) => [one.urn, one] as const))(
    'keeps %s, saying in FHIR what FHIR can say',
    (_, one) => {
      const written = toQuestionnaire(one);
      expect(read(JSON.parse(JSON.stringify(written))).instrument).toEqual(one);
      expect(breaches(written, true)).toEqual([]);
      expect(JSON.stringify(written)).not.toContain('"enableWhen\\"');
      const asked = everyItem(one.items).filter((each) => each.type === 'choice');
      expect(JSON.stringify(written).match(/"answerOption"/g)?.length ?? 0).toBe(asked.length);
    },
  );
});
