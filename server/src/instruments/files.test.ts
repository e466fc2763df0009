/** Forms as files: what spreadsheets do to them before anybody reads a question. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import * as xls from '@e965/xlsx';
import type { Instrument } from '@pendamping/domain';
import { describe, expect, it } from 'vitest';
import { formSheetsOf } from './form-sheets.ts';
import { readInstrument } from './read.ts';
import { instrumentFileWords } from './words.ts';
import { xlsformFile } from './write.ts';

type Rows = readonly (readonly unknown[])[];

function book(
  sheets: Readonly<Record<string, Rows>>,
  change: (book: xls.WorkBook) => void = () => undefined,
) {
  const made = xls.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    xls.utils.book_append_sheet(made, xls.utils.aoa_to_sheet(rows as unknown[][], { UTC: true }), name);
  change(made);
  return made;
}

const bytes = (made: xls.WorkBook, bookType: 'xlsx' | 'biff8' = 'xlsx') =>
  new Uint8Array(xls.write(made, { type: 'buffer', bookType }) as Buffer);

const simple = {
  survey: [
    ['type', 'name', 'label'],
    ['text', 'q1', 'Nama'],
  ],
};
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(content: Uint8Array, name = 'a.xlsx', language?: string) {
  const reading = await readInstrument(content, name, language);
  return reading.kind === 'read' ? reading.instrument : reading.because;
}

const packaged = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const inlineCell = (row: number) => (text: string, at: number) =>
  `<c r="${'AB'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A zip of parts that are not packed: no writer of workbooks makes a sheet that lies about its size. */
function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\x03\x04'), common, title, content);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, title);
    at += 30 + title.length + content.length;
  }
  const end = Buffer.alloc(18);
  const listed = Buffer.concat(directory);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end]));
}

describe('a form in a file', { timeout: 60_000 }, () => {
  it('is what its bytes are, whatever its name says', async () => {
    const asked = { items: [{ linkId: 'q1', text: { und: 'Nama' } }], origin: { file: 'a.xlsx' } };
    expect(await read(bytes(book(simple)))).toMatchObject(asked);
    expect(await read(bytes(book(simple), 'biff8'))).toMatchObject(asked);
    expect(await read(utf8('type,name,label\ntext,q1,Nama\n'))).toMatchObject(asked);
    expect(await read(utf8('survey;;;\n;type;name;label\n;text;q1;Nama\n'))).toMatchObject(asked);
    expect(await read(bytes(book(simple)), 'a.xlsx', 'id')).toMatchObject({
      items: [{ text: { id: 'Nama' } }],
    });
  });

  it('shows its cells as the sheet shows them', async () => {
    const typed = {
      survey: [
        ['type', 'name', 'label', 'default', 'required'],
        ['date', 'q1', ' Lahir ', new Date(Date.UTC(2010, 5, 15)), true],
        ['dateTime', 'q2', "'=a", new Date(Date.UTC(2010, 5, 15, 13, 30)), false],
        ['decimal', 'q3', '=1+1', 0.1 + 0.2, true],
      ],
      choices: [
        ['list_name', 'name', 'score'],
        ['yn', 1, 2.5],
      ],
    };
    const expected = [
      ['date', 'q1', ' Lahir ', '2010-06-15', 'TRUE'],
      ['dateTime', 'q2', "'=a", '2010-06-15T13:30:00', 'FALSE'],
      ['decimal', 'q3', '=1+1', '0.30000000000000004', 'TRUE'],
    ];
    for (const kind of ['xlsx', 'biff8'] as const) {
      const [survey, choices] = await formSheetsOf(bytes(book(typed), kind));
      expect([kind, survey?.rows.slice(1)]).toEqual([kind, expected]);
      expect(choices?.rows[1]).toEqual(['yn', '1', '2.5']);
    }
  });

  it('counts its days from 1904 where it says so', async () => {
    const rows = [
      ['type', 'name', 'default'],
      ['date', 'q1', { t: 'n', v: 39_247, z: 'm/d/yy' }],
    ];
    const old = bytes(
      book({ survey: rows }, (made) => Object.assign(made, { Workbook: { WBProps: { date1904: true } } })),
    );
    expect((await formSheetsOf(old))[0]?.rows[1]?.[2]).toBe('2011-06-15');
  });

  it('is no larger than what is in it, though its sheet says that it is', async () => {
    const rows = [
      ['type', 'name'],
      ['text', 'q1'],
    ]
      .map((row, at) => `<row r="${at + 1}">${row.map(inlineCell(at + 1)).join('')}</row>`)
      .join('');
    const wide = zipOf({
      '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="SURVEY" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:AMJ1048576"/><sheetData>${rows}</sheetData></worksheet>`,
    });
    expect(await read(wide)).toMatchObject({ items: [{ linkId: 'q1' }] });
    const far = ['type', 'name', ...Array.from({ length: 1_100 }, () => ''), 'catatan'];
    expect(await read(bytes(book({ survey: [far, ['text', 'q1', ...far.slice(2)]] })))).toMatchObject({
      items: [{ kept: [{ where: 'catatan', text: 'catatan' }] }],
    });
  });

  it('keeps what a cell with an error or an unreckoned formula says', async () => {
    const made = book({
      survey: [
        ['type', 'name', 'label'],
        ['text', 'q1', 'x'],
        ['text', 'q2', 'x'],
      ],
    });
    const survey = made.Sheets.survey as xls.WorkSheet;
    survey.C2 = { t: 'e', v: 0x2a };
    survey.C3 = { t: 'n', f: 'CONCATENATE("a"&B2)' };
    expect(await read(bytes(made))).toMatchObject({
      items: [{ text: { und: '#N/A' } }, { text: { und: '=CONCATENATE("a"&B2)' } }],
    });
    expect(await read(bytes(made, 'biff8'))).toMatchObject({ items: [{ text: { und: '#N/A' } }, {}] });
  });

  it('is not swollen by what travels along, and is refused where a cell stands beyond every bound', async () => {
    const parts = (cells: string, beside: string) => ({
      '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="survey" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
      'xl/media/drawing.xml': beside,
    });
    const rows = ['type name', 'text q1'].map(
      (row, at) =>
        `<row r="${at + 1}">${row
          .split(' ')
          .map(inlineCell(at + 1))
          .join('')}</row>`,
    );
    const whole = rows.join('');
    expect(await read(zipOf(parts(whole, '<broken')))).toMatchObject({ items: [{ linkId: 'q1' }] });
    const far = `${whole}<row r="1048576">${inlineCell(1_048_576)('far', 0)}</row>`;
    expect(await read(zipOf(parts(far, '')))).toBe('sheet.too-large');
  });

  it.each([
    ['nothing', new Uint8Array(), 'sheet.empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), 'sheet.not-a-table'],
    ['half a workbook', bytes(book(simple)).slice(0, 900), 'sheet.damaged'],
    ['a web page', utf8('<html><body><p>Silakan masuk</p></body></html>'), 'sheet.not-a-table'],
    [
      'a locked one',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'sheet.encrypted',
    ],
    [
      'a table of LibreOffice',
      new Uint8Array(xls.write(book(simple), { type: 'buffer', bookType: 'ods' })),
      'sheet.not-a-table',
    ],
    ['a form of a device', utf8('<?xml version="1.0"?><h:html><h:body/></h:html>'), 'sheet.not-a-table'],
    ['another table', utf8('name_key,name\nmango,Mango\n'), 'xlsform.no-type-column'],
    ['another workbook', bytes(book({ Klien: [['Nama'], ['Sutini']] })), 'xlsform.no-survey'],
  ])('that is %s is refused by name', async (_, content, because) => {
    expect(await read(content)).toBe(because);
    expect(instrumentFileWords(because)).toMatchObject({ id: expect.any(String), en: expect.any(String) });
  });

  it('goes out as text alone and comes back the same', async () => {
    const instrument: Instrument = {
      urn: 'urn:xlsform:tidur',
      version: '1.0.0',
      title: { id: 'Tidur', en: 'Sleep' },
      standing: 'descriptive',
      subjectLevels: ['individual'],
      respondents: ['client'],
      items: [
        { linkId: '1.1', type: 'choice', list: 'yn', text: { id: '=1+1', en: "'quoted" } },
        { linkId: 'constructor', type: 'text', text: { id: 'toString', en: 'valueOf' } },
        {
          linkId: 'jam',
          type: 'decimal',
          text: { id: '-8 jam' },
          enableWhen: { call: '=', with: [{ answer: '1.1' }, { value: 'y' }] },
        },
      ],
      lists: {
        yn: [
          { code: '1', text: { id: 'Ya' }, score: 0 },
          { code: 'TRUE', text: { id: 'Tidak' } },
        ],
      },
      scales: [
        {
          scale: 's',
          text: { id: 'S' },
          items: ['1.1'],
          method: 'sum',
          missing: { atMost: 0, rule: 'none' },
          better: 'up',
        },
      ],
      bands: [],
    };
    const { content, beyond } = await xlsformFile(instrument);
    expect(beyond).toBeGreaterThan(0);
    expect(await read(content, 'tidur.xlsx')).toEqual({
      ...instrument,
      origin: { format: 'xlsform', file: 'tidur.xlsx' },
    });
  });
});

it('whatever is said about a form is said in both languages', () => {
  const folder = path.join(import.meta.dirname, '../../../domain/src/measures/instrument/xlsform');
  const sources = readdirSync(folder).filter((one) => !/test|words/.test(one));
  const codes = sources.flatMap((one) =>
    [...readFileSync(path.join(folder, one), 'utf8').matchAll(/'(xlsform\.[a-z-]+)'/g)].map(
      ([, code]) => code ?? '',
    ),
  );
  expect(new Set(codes).size).toBeGreaterThan(40);
  for (const code of codes)
    expect([code, instrumentFileWords(code)]).toEqual([
      code,
      { id: expect.any(String), en: expect.any(String) },
    ]);
});
