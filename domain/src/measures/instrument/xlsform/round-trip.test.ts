/** An instrument written as a form and read again is the same, but for the file it came from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../expression.ts';
import { everyItem, Instrument, type Item, type ItemType, itemTypes, type Option } from '../instrument.ts';
import { readXlsform } from './read.ts';
import { toXlsform } from './write.ts';

const back = (instrument: Instrument) => {
  const { sheets } = toXlsform(instrument);
  const reading = readXlsform(sheets, { file: instrument.origin?.file });
  if (reading.kind === 'refused') throw new Error(`${reading.because} ${reading.where}`);
  return reading;
};

/** What reading adds on purpose: that it came from a form. */
const but = ({ origin: _, ...instrument }: Instrument) => instrument;

const words = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => one.trim() !== '');
const name = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}$/) },
  fc.constantFrom('1.1', '/44250-9', 'my name', 'toString', '__proto__x', 'ikan', 'name'),
);
const texts = fc.dictionary(fc.constantFrom('id', 'en', 'su', 'und', 'pt-BR', 'und-x-kaili'), words, {
  maxKeys: 3,
});
const code = words.map((one) => one.trim());
const option: fc.Arbitrary<Option> = fc.record(
  {
    code,
    text: texts,
    score: fc.constantFrom(0, 1, 2.5, -3),
    more: fc.dictionary(fc.constantFrom('province', 'media::image', 'score#2', 'catatan'), words, {
      minKeys: 1,
      maxKeys: 2,
    }),
  },
  { requiredKeys: ['code', 'text'] },
);

const simple = itemTypes.filter((one) => !['group', 'repeat', 'inert'].includes(one));
const comparing = (left: Expression): fc.Arbitrary<Expression> =>
  fc.record({
    call: fc.constantFrom('=' as const, '>' as const, 'selected' as const),
    with: fc.tuple(fc.constant(left), fc.record({ value: fc.oneof(fc.integer(), words) })),
  });

function itemOf(type: ItemType, known: readonly string[]): fc.Arbitrary<Item> {
  const answer =
    known.length === 0
      ? fc.constant<Expression>({ self: true })
      : fc.constantFrom(...known).map((one): Expression => ({ answer: one }));
  const condition = answer.chain(comparing);
  return fc.record(
    {
      linkId: name,
      type: fc.constant(type),
      text: texts,
      hint: texts.filter((one) => Object.keys(one).length > 0),
      required: fc.oneof(fc.boolean(), condition),
      requiredText: texts.filter((one) => Object.keys(one).length > 0),
      enableWhen: condition,
      constraint: condition,
      constraintText: texts.filter((one) => Object.keys(one).length > 0),
      calculation: condition,
      initial: fc.oneof(fc.record({ value: fc.oneof(words, fc.integer(), fc.boolean()) }), condition),
      readOnly: fc.oneof(fc.boolean(), condition),
      list: fc.constantFrom('satu', 'dua', 'tiga empat'),
      offered: condition,
      orOther: fc.boolean(),
      reverse: fc.boolean(),
      least: fc.integer({ min: -5, max: 5 }),
      most: fc.integer({ min: 6, max: 20 }),
      step: fc.constantFrom(1, 0.5),
      unit: code,
      variant: fc.constantFrom('point', 'trace', 'shape', 'start', 'today', 'else'),
      times: condition,
      appearance: code,
      media: fc.dictionary(fc.constantFrom('image', 'audio'), fc.record({ id: words }), { minKeys: 1 }),
      kept: fc.array(
        fc.record({
          where: fc.constantFrom('notes', 'relevant', 'end: name', 'item[1].extension'),
          text: words,
          because: fc.constant('a.code'),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['linkId', 'type', 'text'] },
  );
}

const leaves = (known: readonly string[]) =>
  fc.constantFrom<ItemType>(...simple, 'inert').chain((type) => itemOf(type, known));
const holders = (known: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom<ItemType>('group', 'repeat', 'inert', 'choice'),
      fc.array(leaves(known), { maxLength: 3 }),
    )
    .chain(([type, items]) => itemOf(type, known).map((item): Item => ({ ...item, items })));

const instruments: fc.Arbitrary<Instrument> = fc
  .record({
    items: fc.array(fc.oneof(leaves(['ikan', '1.1']), holders(['ikan', '1.1'])), {
      minLength: 1,
      maxLength: 4,
    }),
    lists: fc.dictionary(
      fc.constantFrom('satu', 'dua', 'tiga empat', 'kosong'),
      fc.array(option, { maxLength: 3 }),
    ),
    title: texts,
    rest: fc.record(
      {
        description: texts,
        evidence: words,
        licence: fc.record({ holder: code, terms: code, mayReproduceText: fc.boolean() }),
        origin: fc.constantFrom({ format: 'xlsform' as const, file: 'a.xlsx' }, { format: 'fhir' as const }),
        kept: fc.array(
          fc.record({
            where: fc.constantFrom('settings: style', 'survey: notes', 'sheet: README', 'language su'),
            text: words,
            because: fc.constant('a.code'),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    ),
    version: fc.constantFrom('0.1.0', '2.0.3'),
    urn: fc.constantFrom('urn:xlsform:a%20b', 'urn:uuid:4', 'https://example.org/Questionnaire/1'),
  })
  .map(({ rest, ...one }) => ({
    ...rest,
    ...one,
    standing: 'validated' as const,
    subjectLevels: ['family' as const],
    respondents: ['client' as const],
    scales: [
      {
        scale: 's',
        text: { id: 'S' },
        items: ['1.1', 'ikan'],
        method: 'sum' as const,
        missing: { atMost: 1, rule: 'none' as const },
        better: 'down' as const,
      },
    ],
    bands: [{ scale: 's', from: 0, to: 3, text: { id: 'Ringan' }, source: 'buku' }],
  }));

const plain: Instrument = {
  urn: 'urn:xlsform:tidur',
  version: '1.0.0',
  title: { und: 'Tidur' },
  standing: 'descriptive',
  subjectLevels: [],
  respondents: [],
  items: [],
  lists: { jawaban: [{ code: 'ya', text: { id: 'Ya', en: 'Yes' }, score: 2, more: { daerah: 'a' } }] },
  scales: [],
  bands: [],
  origin: { format: 'xlsform' },
};

const shown = fc.record({ id: words, en: words });
const sensible: fc.Arbitrary<Expression> = fc
  .oneof(
    comparing({ answer: 'q0' }),
    fc
      .tuple(comparing({ answer: 'q0' }), comparing({ self: true }))
      .map((both): Expression => ({ call: 'and', with: both })),
    fc.constant<Expression>({
      call: 'not',
      with: [{ call: 'selected', with: [{ answer: 'q0' }, { value: 'ya' }] }],
    }),
  )
  .filter((one) => !JSON.stringify(one).includes("'"));

/** An item that says only what its kind of question may say in the standard. */
const plainItem: fc.Arbitrary<Item> = fc
  .constantFrom<Partial<Item> & { type: ItemType }>(
    { type: 'text' },
    { type: 'integer' },
    { type: 'display' },
    { type: 'choice', list: 'jawaban' },
    { type: 'multichoice', list: 'jawaban', orOther: true },
    { type: 'rank', list: 'jawaban' },
    { type: 'scale', least: 0, most: 10, step: 0.5 },
    { type: 'geo', variant: 'trace' },
    { type: 'datetime' },
    { type: 'photo' },
    { type: 'acknowledge' },
    { type: 'meta', variant: 'start' },
  )
  .chain((kind) =>
    fc
      .record(
        {
          linkId: fc.constant(''),
          text: shown,
          hint: shown,
          required: fc.oneof(fc.boolean(), sensible),
          requiredText: shown,
          enableWhen: sensible,
          constraint: sensible,
          constraintText: shown,
          calculation: sensible,
          initial: fc.constantFrom<Expression>(
            { value: 'a b' },
            { call: 'today', with: [] },
            { answer: 'q0' },
          ),
          readOnly: fc.boolean(),
          appearance: fc.constantFrom('minimal', 'w1 likert'),
          media: fc.record({ image: fc.record({ id: words }) }),
          type: fc.constant(kind.type),
        },
        { requiredKeys: ['linkId', 'type', 'text'] },
      )
      .map((one): Item => ({ ...one, ...kind })),
  );

/** Whoever uses one name twice cannot publish; on reading, the second goes by the way to it. */
const namesOnce = ({ items }: Instrument) => {
  const names = everyItem(items).map((one) => one.linkId);
  return new Set(names).size === names.length;
};

describe('an instrument as a form', { timeout: 60_000 }, () => {
  it('comes back the same, whatever it holds', () => {
    fc.assert(
      fc.property(instruments, (instrument) => {
        fc.pre(Instrument.safeParse(instrument).success && namesOnce(instrument));
        expect(but(back(instrument).instrument)).toEqual(but(instrument));
      }),
      { numRuns: 150 },
    );
  });

  it('needs our own sheet for none of its questions, where XLSForm has a place for all they say', () => {
    fc.assert(
      fc.property(fc.array(plainItem, { minLength: 1, maxLength: 6 }), (items) => {
        const instrument = {
          ...plain,
          items: items.map((one, at) => ({ ...one, linkId: `q${at}` })),
        };
        const { beyond } = toXlsform(instrument);
        expect(beyond).toEqual([]);
        expect(but(back(instrument).instrument)).toEqual(but(instrument));
      }),
      { numRuns: 200 },
    );
  });

  it('tells what XLSForm cannot carry', () => {
    const licence = { holder: 'Lembaga Contoh', terms: 'CC BY 4.0', mayReproduceText: true };
    const items: Item[] = [
      { linkId: '1.1', type: 'boolean', text: { id: 'Tidur cukup?', en: 'Slept enough?' }, reverse: true },
    ];
    const { sheets, beyond } = toXlsform({ ...plain, title: { id: 'Tidur', en: 'Sleep' }, licence, items });
    expect(beyond.map(({ part, name: of, field }) => [part, of, field].join(' ').trim())).toEqual([
      'title',
      'licence',
      'list pendamping_yes_no options',
      'item q_1.1 type',
      'item q_1.1 reverse',
      'item q_1.1 list',
      'item q_1.1 linkId',
    ]);
    expect(sheets.map((one) => one.name)).toEqual(['survey', 'choices', 'settings', 'pendamping']);
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['select_one pendamping_yes_no', 'q_1.1']);
  });

  it('takes a changed question over from its own sheet, which only adds to it', () => {
    const items: Item[] = [{ linkId: 'tidur', type: 'integer', text: { id: 'Jam tidur' }, unit: 'jam' }];
    const [survey, ...rest] = toXlsform({ ...plain, items }).sheets;
    const changed = survey?.rows.map((row) =>
      row.map((cell) => (cell === 'Jam tidur' ? 'Lama tidur' : cell)),
    );
    const reading = readXlsform([{ name: 'survey', rows: changed ?? [] }, ...rest]);
    expect(reading.kind === 'read' && reading.instrument.items).toEqual([
      { linkId: 'tidur', type: 'integer', text: { id: 'Lama tidur' }, unit: 'jam' },
    ]);
  });

  it('keeps its own sheet as any other where somebody has spoilt it', () => {
    const items: Item[] = [{ linkId: 'tidur', type: 'integer', text: { id: 'Jam tidur' }, unit: 'jam' }];
    const sheets = toXlsform({ ...plain, items }).sheets.map((sheet) =>
      sheet.name === 'pendamping'
        ? {
            ...sheet,
            rows: [...sheet.rows, ['item', 'tidur', 'type', '"gossip"'], ['', '', 'scales', '{not']],
          }
        : sheet,
    );
    const reading = readXlsform(sheets);
    expect(reading).toMatchObject({
      kind: 'read',
      instrument: { kept: [{ where: 'sheet: pendamping' }] },
      remarks: [expect.objectContaining({ because: 'xlsform.sheet-not-used', text: 'pendamping' })],
    });
  });
});
