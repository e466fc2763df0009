/** The files agencies have, as messy as they come; see fixtures/make.ts for what is wrong with each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as xls from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRow } from '../imports/plan.ts';
import { proposeColumns } from './columns.ts';
import { toCsv, toXlsx } from './export.ts';
import { findTable } from './table.ts';
import { dayFrom, longNumberFrom, phonesFrom, rtRwFrom, sexFrom } from './values.ts';
import { readWorkbook } from './workbook.ts';

const today = '2026-03-01';
const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name));

async function read(name: string, sheet = 0) {
  const workbook = await readWorkbook(fixture(name));
  const table = findTable(workbook.sheets[sheet] ?? { name: '', rows: [] });
  const columns = proposeColumns(
    table.headers,
    table.body.map((row) => row.cells),
  );
  const mapping = { sheet, columns: columns.map(({ column, field }) => ({ column, field: field ?? null })) };
  const planned = table.body.map((row) => planRow('agency', row, mapping, today));
  return {
    table,
    columns,
    people: planned.map((one) => one.plan?.person),
    plans: planned.map((one) => one.plan),
    reports: planned.flatMap((one) => one.reports.map((each) => `${each.row} ${each.field} ${each.because}`)),
  };
}

const text = (value: string) => ({ kind: 'text' as const, text: value });

describe('a list as agencies keep it', () => {
  it('is found beneath titles, with headers of two rows, without numbering, blanks and sums', async () => {
    const { table, people, reports } = await read('1-titles-and-two-headers.xlsx');
    expect(table.headerRow).toBe(4);
    expect(table.leftOut).toEqual([
      { row: 6, because: 'numbering' },
      { row: 11, because: 'sum' },
    ]);
    expect(people).toMatchObject([
      {
        name: 'Muhamad Rizky Pratama',
        birth: { on: '2018-02-14' },
        birthPlace: 'Bandung',
        address: { rt: '004', rw: '011' },
      },
      { name: "Halimatus Sa'diyah", nik: '3273025711899902', birth: { on: '1989-11-17' } },
      { name: 'Sutini', birth: { on: '1959-01-01', precision: 'year' } },
    ]);
    expect(reports).toEqual(['9 name cell.name-recased']);
  });

  it('whose NIKs were typed as numbers says that they are destroyed, and keeps the rest of the row', async () => {
    const { people, reports } = await read('2-nik-as-numbers.xlsx');
    expect(reports).toEqual(['2 nik cell.number-destroyed', '2 familyCard cell.number-destroyed']);
    expect(people).toMatchObject([
      { name: 'Joko Santoso', birth: { on: '1985-07-14' } },
      { name: 'Dewi Sartika', nik: '3273025407859902' },
    ]);
    expect(people[0]).not.toHaveProperty('nik');
  });

  it('in the words of older lists is understood, and asks where an old word meant two things', async () => {
    const { people, plans, reports } = await read('3-old-words.xls');
    expect(people.map((one) => one?.name)).toEqual(['Djoko Tjahjono', 'Wati', 'Abd. Rahman']);
    expect(plans[0]?.circumstances.map((one) => one.data)).toMatchObject([
      { code: 'PPKS09', sourceName: 'Penyandang Cacat' },
      { kinds: ['visual'] },
      { programme: 'pkh' },
      { programme: 'sembako' },
    ]);
    expect(plans[1]?.circumstances.map((one) => one.data)).toMatchObject([
      { code: 'PPKS23' },
      { programme: 'village-cash' },
    ]);
    expect(people[1]).toMatchObject({ marital: 'widowed', birthPlace: 'Blitar' });
    expect(reports).toEqual([
      '3 birthPlaceAndDay cell.no-such-day',
      '3 disability cell.disability-ask',
      '4 category cell.category-unknown',
    ]);
  });

  it('in the Windows encoding with semicolons keeps its letters, and says which dates it guessed', async () => {
    const { people, reports } = await read('4-windows-semicolons.csv');
    expect(people).toMatchObject([
      {
        name: 'René Sa’diyah',
        address: { line: 'Jl. Melati; Blok B', village: 'Ra"as' },
        birth: { on: '1990-02-14' },
      },
      { phones: [{ number: '+628000000104', safeToCall: false }, { number: '+628000000105' }] },
    ]);
    expect(reports).toEqual(['2 birthOn cell.month-first', '3 birthOn cell.year-guessed']);
  });

  it('in UTF-16 with tabs is read, and knows of a birth only the year', async () => {
    const { people } = await read('5-utf16-tabs.csv');
    expect(people).toMatchObject([
      { name: 'Ni Luh Putu Ayu', motherName: 'Ni Wayan Sari' },
      { name: 'I Wayan Sudiarta', birth: { on: '2016-01-01', precision: 'year' } },
    ]);
  });

  it('with spoiled and made-up numbers takes none of them for a NIK', async () => {
    const { people, reports } = await read('6-destroyed-numbers.csv');
    expect(reports).toEqual([
      '2 nik cell.number-destroyed',
      '2 familyCard cell.number-destroyed',
      '4 nik cell.nik-placeholder',
      '5 nik cell.nik-faulty',
    ]);
    expect(people).toMatchObject([
      { name: 'Asep Suhendar' },
      { nik: '3273025711899901' },
      { noNik: 'not-recorded' },
      { unverifiedNik: '1234567890123456' },
    ]);
  });

  it('that counts its days from 1904 gives the days that were meant', async () => {
    const { people, plans } = await read('7-dates-1904.xlsx');
    expect(people).toMatchObject([{ birth: { on: '1990-01-02' } }, { birth: { on: '1990-01-02' } }]);
    expect(plans.map((one) => one?.case?.openedOn)).toEqual(['2025-05-05', '2025-05-06']);
  });

  it('printed in pages leaves out the headers of each page, and takes a formula for the text it is', async () => {
    const { table, columns, people } = await read('8-pages-and-formulas.csv');
    expect(table.leftOut).toEqual([{ row: 4, because: 'header-again' }]);
    expect(columns[4]).toMatchObject({ header: 'Kolom 5', field: 'nik', certainty: 'likely' });
    expect(people).toMatchObject([
      { note: '=HYPERLINK("http://x","klik")', address: { line: 'Jl. Anggrek 1 Blok C' } },
      { note: '@SUM(1+1)' },
      { note: '+62800000106 istri' },
    ]);
  });

  it('of cases brings the person, the household and the case', async () => {
    const { plans, reports } = await read('9-caseload.xlsx', 1);
    expect(plans.map((one) => one?.case)).toMatchObject([
      { formerNumber: '001/RKM/2025', openedOn: '2025-01-20', problem: 'Dikeluarkan dari sekolah' },
      { formerNumber: '002/RKM/2025', openedOn: '2025-01-21' },
      { formerNumber: '003/RKM/2025', openedOn: today },
    ]);
    expect(new Set(plans.slice(0, 2).map((one) => one?.household?.stream)).size).toBe(1);
    expect(plans[0]?.household).toMatchObject({ name: 'Keluarga Asep Suhendar', relation: 'child' });
    expect(reports).toEqual(['4 openedOn cell.no-such-day']);
  });

  it('that calls itself .xls and is a web page is read all the same', async () => {
    expect((await read('10-really-html.xls')).people).toMatchObject([
      { name: 'Ketut Sari', nik: '5171024507909901' },
    ]);
  });

  it.each([
    ['11-damaged.xlsx', 'sheet.damaged'],
    ['12-locked.xlsx', 'sheet.encrypted'],
  ])('%s is refused with the reason', async (name, because) => {
    await expect(readWorkbook(fixture(name))).rejects.toMatchObject({ because });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'sheet.empty'],
    ['blanks', Buffer.from(' ,,\n,,'), 'sheet.empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'sheet.not-a-table'],
    ['more than 20 MB', Buffer.alloc(20_000_001, 65), 'sheet.too-large'],
    ['more than 50,000 rows', Buffer.from('a,b\n'.repeat(50_001)), 'sheet.too-large'],
  ])('%s is refused with the reason', async (_what, file, because) => {
    await expect(readWorkbook(file)).rejects.toMatchObject({ because });
  });

  it('of any bytes at all is read or refused, and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', 'PK\u0003\u0004', '<table>', 'Nama;NIK\n'),
        async (bytes, start) => {
          const file = Buffer.concat([Buffer.from(start), bytes]);
          const outcome = await readWorkbook(file).then(
            ({ sheets }) => sheets.map(findTable).length > 0,
            (error) => /^sheet\./.test(error.because),
          );
          expect(outcome).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a cell', () => {
  it.each([
    ['14/02/2018', '2018-02-14', 'day'],
    ['14-2-18', '2018-02-14', 'day'],
    ['14 Februari 2018', '2018-02-14', 'day'],
    ['14 Peb 2018', '2018-02-14', 'day'],
    ['2018-02-14', '2018-02-14', 'day'],
    ['02/1985', '1985-02-01', 'month'],
    ['Mei 1985', '1985-05-01', 'month'],
    ['1985', '1985-01-01', 'year'],
    ['00/00/1985', '1985-01-01', 'year'],
  ])('"%s" is a day', (written, on, precision) => {
    expect(dayFrom(text(written), today).value).toEqual({ on, precision });
  });

  it.each([
    ['31/02/2018', 'cell.no-such-day'],
    ['besok', 'cell.day-unreadable'],
    ['14/02/2031', 'cell.day-ahead'],
  ])('"%s" is no day of the past, and says why', (written, fault) => {
    expect(dayFrom(text(written), today)).toEqual({ fault });
  });

  it('reads a serial number of Excel, sexes, phones and neighbourhoods', () => {
    expect(dayFrom({ kind: 'number', value: 43145, text: '43145' }, today).value?.on).toBe('2018-02-14');
    expect(['L', 'pr', 'Laki - laki', '1'].map((one) => sexFrom(text(one)))).toEqual([
      { value: 'male' },
      { value: 'female' },
      { value: 'male' },
      { fault: 'cell.sex-unknown' },
    ]);
    expect(phonesFrom({ kind: 'number', value: 8000000104, text: '8000000104' }).value).toEqual([
      '+628000000104',
    ]);
    expect(rtRwFrom(text('RT 4 RW 11')).value).toEqual({ rt: '4', rw: '11' });
    expect(rtRwFrom({ kind: 'day', day: '2026-11-01' })).toEqual({ fault: 'cell.rtrw-was-a-day' });
    expect(longNumberFrom(text('3,27E+15'))).toEqual({ fault: 'cell.number-destroyed' });
  });
});

describe('a list that is taken out', () => {
  const rows = [
    ['=1+1', '+62', '-', '@x', '\t=cmd', '＝1', 'biasa', null, 3],
    ["Halimatus Sa'diyah", '3273025711899902', '"kutip"', 'a;b', 'baris\nbaru', ' =x', "'", 'é', 0],
  ] as const;
  const headers = rows[0].map((_, at) => `Kolom ${at}`);

  it('carries no formula, in text or in a workbook', async () => {
    for (const file of [toCsv(headers, rows), await toXlsx(headers, rows)]) {
      const book = xls.read(file, { type: 'buffer', raw: true });
      const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
      const cells = Object.entries(sheet).filter(([at]) => !at.startsWith('!'));
      expect(cells.filter(([, cell]) => (cell as xls.CellObject).f !== undefined)).toEqual([]);
      const shown = cells.map(([, cell]) => String((cell as xls.CellObject).v ?? ''));
      expect(shown.filter((one) => /^\s*[=+\-@＝]/.test(one))).toEqual([]);
      expect(shown).toContain('3273025711899902');
    }
  });

  it('is read back as it was', async () => {
    for (const file of [toCsv(headers, rows), await toXlsx(headers, rows)]) {
      const [sheet] = (await readWorkbook(file)).sheets;
      expect(sheet?.rows[1]?.[0]).toMatchObject({ text: '=1+1' });
      expect(sheet?.rows[2]?.slice(0, 2)).toMatchObject([
        { text: "Halimatus Sa'diyah" },
        { text: '3273025711899902' },
      ]);
    }
  });
});
