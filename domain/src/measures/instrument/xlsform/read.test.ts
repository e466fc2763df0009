/** Forms as they come: what is understood, what is mended, what is kept, and what cannot be asked at all. */
import { describe, expect, it } from 'vitest';
import type { Item } from '../instrument.ts';
import { readXlsform } from './read.ts';
import { sheetsOfTable } from './sheets.ts';

type Rows = readonly (readonly string[])[];

function read(
  survey: Rows,
  more: { choices?: Rows; settings?: Rows; language?: string; [sheet: string]: unknown } = {},
) {
  const { language, ...others } = more;
  const sheets = Object.entries({ survey, ...others }).map(([name, rows]) => ({ name, rows: rows as Rows }));
  const reading = readXlsform(sheets, { file: 'tidur.xlsx', language });
  if (reading.kind === 'refused') throw new Error(reading.because);
  const { instrument, remarks } = reading;
  return {
    instrument,
    items: instrument.items,
    told: remarks.map((one) => `${one.where} ${one.because}`),
    remarks,
  };
}

const settings: Rows = [
  ['form_title', 'form_id', 'version', 'default_language'],
  ['Tidur', 'tidur', '1.2.0', 'Bahasa Indonesia'],
];
const first = (rows: Rows, more = {}): Item | undefined => read(rows, { settings, ...more }).items[0];

describe('the sheets of a form', () => {
  it('are found whatever their case, with their columns by any of their names', () => {
    const { instrument, told } = read(
      [
        [
          'TYPE',
          'Name',
          'label::Bahasa Indonesia (id)',
          'caption:english',
          'bind: relevant',
          'constraint-msg',
        ],
        ['select one from yn', 'q1', 'Tidur?', 'Asleep?', '', ''],
        ['int', 'q2', 'Jam', 'Hours', "${q1}='y'", 'Salah'],
      ],
      {
        CHOICES: [
          ['list name', 'value', 'Label::id', 'label::English', 'score::sleep'],
          ['yn', 'y', 'Ya', 'Yes', '1'],
          ['yn', 'n', 'Tidak', 'No', '0,5'],
        ],
        Settings: settings,
      },
    );
    expect(instrument).toMatchObject({
      urn: 'urn:xlsform:tidur',
      version: '1.2.0',
      title: { id: 'Tidur' },
      items: [
        { linkId: 'q1', type: 'choice', list: 'yn', text: { id: 'Tidur?', en: 'Asleep?' } },
        {
          linkId: 'q2',
          type: 'integer',
          enableWhen: { call: '=', with: [{ answer: 'q1' }, { value: 'y' }] },
          constraintText: { id: 'Salah' },
        },
      ],
      lists: {
        yn: [
          { code: 'y', text: { id: 'Ya', en: 'Yes' }, score: 1 },
          { code: 'n', text: { id: 'Tidak', en: 'No' }, score: 0.5 },
        ],
      },
    });
    expect(told).toEqual([]);
  });

  it('may be one table of text that names them in its first column', () => {
    const sheets = sheetsOfTable([
      ['Survey', ''],
      ['', 'type', 'name'],
      ['', 'text', 'q1'],
      ['settings', 'form_id'],
      ['', 'x'],
    ]);
    expect(readXlsform(sheets)).toMatchObject({
      instrument: { urn: 'urn:xlsform:x', items: [{ linkId: 'q1' }] },
    });
  });

  it('that are missing are said so, where the questions can be asked all the same', () => {
    const reading = readXlsform([
      {
        name: 'Sheet1',
        rows: [
          ['type', 'name', 'label'],
          ['text', 'q1', 'A'],
        ],
      },
    ]);
    expect(reading).toMatchObject({
      instrument: { urn: 'urn:xlsform:form', version: '0.1.0', title: { und: 'form' } },
      remarks: [
        { where: 'Sheet1!A1', because: 'xlsform.survey-by-another-name' },
        ...['no-form-id', 'no-version', 'no-title'].map((one) => ({
          where: 'settings!A1',
          because: `xlsform.${one}`,
        })),
      ],
    });
  });

  it('that take their options from a table beside the form say so, and are asked by no look', () => {
    const { items, remarks } = read(
      [
        ['type', 'name', 'appearance'],
        ['select_one yn', 'q1', "minimal search('desa', 'matches', 'kec', ${q0})"],
        ['select_one yn', 'q2', 'likert'],
      ],
      {
        settings,
        choices: [
          ['list_name', 'name'],
          ['yn', 'y'],
        ],
      },
    );
    expect(items.map((one) => one.appearance)).toEqual([undefined, 'likert']);
    expect(items[0]?.kept).toMatchObject([{ where: 'appearance', changesMeaning: true }]);
    expect(remarks).toMatchObject([
      { kind: 'meaning-lost', where: 'survey!C2', because: 'xlsform.other-file' },
    ]);
  });

  it.each<[string, Record<string, Rows>]>([
    ['xlsform.no-survey', { choices: [['list_name', 'name']] }],
    ['xlsform.nothing-asked', { survey: [['type', 'name', 'label']] }],
    [
      'xlsform.nothing-asked',
      {
        survey: [
          ['type', 'name'],
          ['', 'x'],
          ['end group', ''],
        ],
      },
    ],
    [
      'xlsform.no-type-column',
      {
        survey: [
          ['kind', 'name'],
          ['text', 'q1'],
        ],
      },
    ],
    [
      'xlsform.beyond-bounds',
      {
        survey: [
          ['type', 'name'],
          ['text', 'x'.repeat(501)],
        ],
      },
    ],
  ])('are refused where nothing can be asked: %s', (because, sheets) => {
    const all = Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
    expect(readXlsform(all)).toMatchObject({ kind: 'refused', because });
  });

  it('beside the known ones are kept whole, and so is every setting', () => {
    const { instrument, told } = read(
      [
        ['type', 'name'],
        ['text', 'q1'],
      ],
      {
        settings: [
          ['form_title', 'form_id', 'version', 'style'],
          ['A', 'a', '20260301', 'pages'],
        ],
        README: [['Baca', 'dulu\tya'], [], ['baris\ntiga \\n']],
      },
    );
    expect(instrument).toMatchObject({ version: '20260301.0.0' });
    expect(instrument.kept?.map(({ where, text }) => [where, text])).toEqual([
      ['settings: style', 'pages'],
      ['settings: version', '20260301'],
      ['sheet: README', 'Baca\tdulu\\tya\n\nbaris\\ntiga \\\\n'],
    ]);
    expect(told).toEqual([
      'settings!C2 xlsform.version-derived',
      'settings!D2 xlsform.setting',
      'README!A1 xlsform.sheet-not-used',
    ]);
  });
});

describe('a form made to do harm', { timeout: 60_000 }, () => {
  const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one);

  it('is read or refused in good time', () => {
    const deep: Rows = [['type', 'name'], ...many(20_000, ['begin group', '']), ['text', 'q1']];
    expect(readXlsform([{ name: 'survey', rows: deep }])).toMatchObject({ because: 'xlsform.beyond-bounds' });
    const wide: Rows = [
      ['type', 'name', ...many(8_000, 'label'), ...many(8_000, 'x'), 'y'.repeat(30_000)],
      ['text', 'q1', ...many(16_000, ''), 'z'],
    ];
    expect(readXlsform([{ name: 'survey', rows: wide }])).toMatchObject({ because: 'xlsform.beyond-bounds' });
    const choices: Rows = [['list_name', 'name'], ...many(30_000, ['a', 'b'])];
    const { remarks } = read(
      [
        ['type', 'name'],
        ['text', 'q1'],
      ],
      { settings, choices },
    );
    expect(remarks).toHaveLength(29_999);
  });

  it('tells its columns apart, however many are of one name', () => {
    const { items } = read(
      [
        ['type', 'name', 'x', 'x', 'label', 'x', 'label', 'x#2'],
        ['text', 'q1', 'a', 'b', 'c', 'd', 'e', 'f'],
      ],
      { settings },
    );
    expect(items[0]?.kept?.map(({ where, text }) => [where, text])).toEqual([
      ['label#2', 'e'],
      ['x', 'a'],
      ['x#2', 'b'],
      ['x#2#2', 'f'],
      ['x#3', 'd'],
    ]);
  });
});

describe('the type of a row', () => {
  it.each<[string, Partial<Item>]>([
    ['text', { type: 'text' }],
    ['string', { type: 'text' }],
    ['phone number', { type: 'text' }],
    ['integer', { type: 'integer' }],
    ['decimal', { type: 'decimal' }],
    ['note', { type: 'display' }],
    ['trigger', { type: 'acknowledge' }],
    ['dateTime', { type: 'datetime' }],
    ['image', { type: 'photo' }],
    ['gps', { type: 'geo', variant: 'point' }],
    ['geoshape', { type: 'geo', variant: 'shape' }],
    ['select_one yn', { type: 'choice', list: 'yn' }],
    ['select_one yn or_other', { type: 'choice', list: 'yn', orOther: true }],
    ['select all that apply from yn or specify other', { type: 'multichoice', list: 'yn', orOther: true }],
    ['select multiple yn', { type: 'multichoice', list: 'yn' }],
    ['rank yn', { type: 'rank', list: 'yn' }],
    ['start', { type: 'meta', variant: 'start' }],
    ['get device id', { type: 'meta', variant: 'deviceid' }],
    ['uri:deviceid', { type: 'meta', variant: 'deviceid' }],
    ['phonenumber', { type: 'meta', variant: 'phonenumber' }],
    ['end time', { type: 'meta', variant: 'end' }],
    ['hidden', { type: 'hidden' }],
  ])('%s', (type, expected) => {
    const choices = [
      ['list_name', 'name'],
      ['yn', 'y'],
    ];
    expect(
      first(
        [
          ['type', 'name'],
          [type, 'q1'],
        ],
        { choices },
      ),
    ).toEqual({ linkId: 'q1', text: {}, ...expected });
  });

  it.each([
    ['gossip', 'xlsform.type-unknown'],
    ['osm kota', 'xlsform.type-not-offered'],
    ['background-audio', 'xlsform.records-unasked'],
    ['select_one_from_file kota.geojson', 'xlsform.other-file'],
    ['select_one_external kota', 'xlsform.other-file'],
    ['csv-external', 'xlsform.other-file'],
    ['select_one ${anak}', 'xlsform.options-from-answers'],
    ['constructor', 'xlsform.type-unknown'],
  ])('that is more than we know is kept, and stands in the way: %s', (type, because) => {
    const { items, told } = read(
      [
        ['type', 'name'],
        [type, 'q1'],
      ],
      { settings },
    );
    expect(items[0]).toMatchObject({
      type: 'inert',
      kept: [{ where: 'type', text: type, because, changesMeaning: true }],
    });
    expect(told).toEqual([`survey!A2 ${because}`]);
  });

  it('range has the bounds it states, or those of the standard', () => {
    const rows = [['type', 'name', 'parameters']];
    expect(first([...rows, ['range', 'q1', 'start=0;end=5 step=0.5']])).toMatchObject({
      least: 0,
      most: 5,
      step: 0.5,
    });
    const { items, told } = read([...rows, ['range', 'q1', ''], ['range', 'q2', 'start=1 end=many']], {
      settings,
    });
    expect(items[0]).toMatchObject({ least: 1, most: 10, step: 1 });
    expect(items[1]).toMatchObject({ kept: [{ where: 'parameters', changesMeaning: true }] });
    expect(told).toEqual([
      'survey!A2 xlsform.range-without-bounds',
      'survey!A3 xlsform.range-without-bounds',
      'survey!C3 xlsform.parameters-not-used',
    ]);
  });
});

describe('groups and repeats', () => {
  it('hold what stands between their rows', () => {
    const { items, told } = read(
      [
        ['type', 'name', 'repeat_count', 'calculation'],
        ['begin_group', 'keluarga'],
        ['begin repeat', 'anak', '3'],
        ['calculate', 'urutan', '', 'position(..)'],
        ['end repeat'],
        ['end group', 'keluarga'],
        ['text', 'sesudah'],
      ],
      { settings },
    );
    expect(items).toMatchObject([
      {
        type: 'group',
        items: [
          {
            type: 'repeat',
            times: { value: 3 },
            items: [{ calculation: { call: 'position', with: [{ answer: 'anak' }] } }],
          },
        ],
        kept: [{ where: 'end: name', text: 'keluarga' }],
      },
      { linkId: 'sesudah' },
    ]);
    expect(told).toEqual(['survey!B6 xlsform.beside-the-end']);
  });

  it('that do not match are mended, and it is said how', () => {
    const { items, told, instrument } = read(
      [
        ['type', 'name'],
        ['end group', ''],
        ['begin group', 'a'],
        ['end repeat'],
        ['begin repeat', 'b'],
        ['text', 'c'],
      ],
      { settings },
    );
    expect(items).toMatchObject([
      { linkId: 'a', items: [] },
      { linkId: 'b', items: [{ linkId: 'c' }] },
    ]);
    expect(instrument.kept?.[0]).toMatchObject({ where: 'settings: default_language' });
    expect(told).toEqual([
      'survey!A2 xlsform.end-without-begin',
      'survey!A4 xlsform.end-of-another',
      'survey!A4 xlsform.beside-the-end',
      'survey!A5 xlsform.not-closed',
    ]);
  });

  it('repeated for each option of a list are kept with what they hold', () => {
    const { items, told } = read(
      [['type', 'name'], ['begin loop over wc', 'l'], ['integer', 'n'], ['end loop']],
      { settings },
    );
    expect(items).toMatchObject([
      { type: 'inert', items: [{ linkId: 'n' }], kept: [{ where: 'end: type' }, { where: 'type' }] },
    ]);
    expect(told).toEqual(['survey!A2 xlsform.loop', 'survey!A4 xlsform.beside-the-end']);
  });
});

describe('names', () => {
  it('that are missing are given by the row, and that come twice are told apart by their group', () => {
    const { items, told } = read(
      [
        ['type', 'name'],
        ['note', ''],
        ['text', 'umur'],
        ['begin group', 'ibu'],
        ['text', 'umur'],
        ['text', 'umur'],
        ['end group'],
      ],
      { settings },
    );
    expect(items).toMatchObject([
      { linkId: 'row_2' },
      { linkId: 'umur' },
      { items: [{ linkId: 'ibu/umur' }, { linkId: 'umur' }] },
    ]);
    expect(told).toEqual([
      'survey!A2 xlsform.no-name',
      'survey!B5 xlsform.name-in-two-groups',
      'survey!B6 xlsform.name-twice',
    ]);
  });
});

describe('what is not understood', () => {
  it('in an expression keeps the whole cell and stands in the way', () => {
    const { items, told } = read(
      [
        ['type', 'name', 'calculation', 'relevant', 'required', 'default', 'choice_filter'],
        ['select_one yn', 'q1', "pulldata('a','b','c',1)", '${nobody} = 1', 'T', 'now() +', 'x=yes'],
      ],
      {
        settings,
        choices: [
          ['list_name', 'name', 'x'],
          ['yn', 'y', 'yes'],
        ],
      },
    );
    expect(items[0]?.kept).toEqual(
      [
        ['calculation', "pulldata('a','b','c',1)", 'xlsform.function-unknown'],
        ['choice_filter', 'x=yes', 'xlsform.no-such-column'],
        ['default', 'now() +', 'xlsform.expression-not-understood'],
        ['relevant', '${nobody} = 1', 'xlsform.no-such-question'],
        ['required', 'T', 'xlsform.neither-yes-nor-no'],
      ].map(([where, text, because]) => ({ where, text, because, changesMeaning: true })),
    );
    expect(told).toHaveLength(5);
  });

  it('because of bent quotation marks is mended', () => {
    const { items, told } = read(
      [
        ['type', 'name', 'relevant'],
        ['text', 'q1', '“a” = ‘b’'],
      ],
      { settings },
    );
    expect(items[0]?.enableWhen).toEqual({ call: '=', with: [{ value: 'a' }, { value: 'b' }] });
    expect(told).toEqual(['survey!C2 xlsform.quotes-straightened']);
  });

  it('in a column is kept under its header, and a slip of the pen is named as one', () => {
    const { items, told } = read(
      [
        ['type', 'name', 'label', 'label', 'catatan', 'relevent', 'guidance_hint::English (en)', ''],
        ['text', 'q1', 'A', 'B', 'c', '1=1', 'd', 'e'],
      ],
      { settings },
    );
    expect(
      items[0]?.kept?.map(({ where, because, changesMeaning }) => [where, because, changesMeaning]),
    ).toEqual([
      ['#H', 'xlsform.column-unnamed', undefined],
      ['catatan', 'xlsform.column-unknown', undefined],
      ['guidance_hint::English (en)', 'xlsform.no-place', undefined],
      ['label#2', 'xlsform.column-twice', true],
      ['relevent', 'xlsform.column-misspelt', true],
    ]);
    expect(told).toHaveLength(5);
  });

  it('in a row that is no question is kept beside them', () => {
    const { instrument, told } = read(
      [
        ['type', 'name', 'label', 'disabled'],
        ['', '', 'Bagian A'],
        ['text', 'q1', 'B'],
        ['text', 'q2', 'C', 'yes'],
      ],
      {
        settings,
        choices: [
          ['list_name', 'name', 'label'],
          ['yn', '', 'Ya'],
          ['yn', 'y', 'Y'],
          ['yn', 'y', 'Z'],
        ],
      },
    );
    expect(instrument.kept?.slice(1)).toEqual([
      { where: 'survey: label', text: 'Bagian A', because: 'xlsform.row-without-type' },
      { where: 'choices: list_name', text: 'yn', because: 'xlsform.option-incomplete' },
      { where: 'choices: label', text: 'Ya', because: 'xlsform.option-incomplete' },
    ]);
    expect(instrument.items[1]).toMatchObject({ linkId: 'q2', type: 'inert' });
    expect(told).toContain('survey!A4 xlsform.row-switched-off');
    expect(told).toContain('choices!B4 xlsform.option-twice');
  });

  it('of a score is no score, never zero', () => {
    const { instrument, told } = read(
      [
        ['type', 'name'],
        ['text', 'q1'],
      ],
      {
        settings,
        choices: [
          ['list_name', 'name', 'score'],
          ['yn', 'y', 'banyak'],
        ],
      },
    );
    expect(instrument.lists.yn).toEqual([{ code: 'y', text: {}, more: { score: 'banyak' } }]);
    expect(told).toEqual(['choices!C2 xlsform.score-no-number']);
  });
});

describe('languages', () => {
  const rows = [
    ['type', 'name', 'label', 'label::Français', 'label::Kaili', 'hint::EN'],
    ['text', 'q1', 'a', 'b', 'c', 'd'],
  ];

  it('go by tag; a name that is not known gets a private one and is given back', () => {
    const { items, told, instrument } = read(rows);
    expect(items[0]).toMatchObject({ text: { und: 'a', fr: 'b', 'und-x-kaili': 'c' }, hint: { en: 'd' } });
    expect(instrument.kept).toEqual([
      { where: 'language en', text: 'EN', because: 'xlsform.language-name' },
      { where: 'language fr', text: 'Français', because: 'xlsform.language-name' },
      { where: 'language und-x-kaili', text: 'Kaili', because: 'xlsform.language-name' },
    ]);
    expect(told).toContain('survey!A1 xlsform.language-unknown');
  });

  it('of words that have none are the default language, or the one that is told', () => {
    expect(read(rows, { settings }).items[0]?.text).toMatchObject({ id: 'a' });
    expect(read(rows, { language: 'id' }).items[0]?.text).toMatchObject({ id: 'a' });
    const french = [['default_language'], ['Français']];
    expect(read(rows, { settings: french }).items[0]?.text).toMatchObject({ und: 'a', fr: 'b' });
  });
});

it('defaults are values, unless they are worked out', () => {
  const rows = (type: string, cell: string) => [
    ['type', 'name', 'default'],
    [type, 'q1', cell],
  ];
  expect(first(rows('integer', '3'))?.initial).toEqual({ value: 3 });
  expect(first(rows('integer', '03'))?.initial).toEqual({ value: '03' });
  expect(first(rows('text', '3'))?.initial).toEqual({ value: '3' });
  expect(first(rows('date', '2010-06-15'))?.initial).toEqual({ value: '2010-06-15' });
  expect(first(rows('date', 'today()'))?.initial).toEqual({ call: 'today', with: [] });
  expect(first(rows('text', 'https://a.example/b-c'))?.initial).toEqual({ value: 'https://a.example/b-c' });
});
