/**
 * What a row of an agency's list becomes: a person with what is said of them, a household where a card is named, a case
 * where one was kept. Ids follow from the file's own keys, so that bringing a file twice, or two files in any order,
 * gives the same people. What a cell does not say clearly is reported and left out, and never guessed.
 */
import { createHash } from 'node:crypto';
import {
  ageOn,
  benefitNamed,
  categoryNamed,
  checkFamilyCard,
  checkNik,
  disabilityNamed,
  nameFolds,
  noNikPlaceholders,
  type Recognisable,
  type RelationToHead,
} from '@pendamping/domain';
import type { Field } from '../spreadsheets/columns.ts';
import type { TableRow } from '../spreadsheets/table.ts';
import {
  type CellFault,
  dayFrom,
  decileFrom,
  longNumberFrom,
  maritalFrom,
  nameFrom,
  phonesFrom,
  placeAndDayFrom,
  type Read,
  type ReadDay,
  relationFrom,
  rtRwFrom,
  sexFrom,
  textOf,
} from '../spreadsheets/values.ts';
import type { Cell } from '../spreadsheets/workbook.ts';

export interface ColumnMapping {
  readonly column: number;
  readonly field: Field | null;
}
export interface Mapping {
  readonly sheet: number;
  readonly columns: readonly ColumnMapping[];
}

export interface CellReport {
  readonly row: number;
  readonly field: Field;
  readonly shown: string;
  readonly because: CellFault;
}

export interface Said {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RowPlan {
  readonly row: number;
  /** By which the row is known again. */
  readonly key: string;
  readonly stream: string;
  readonly person: Readonly<Record<string, unknown>> & { readonly name: string };
  readonly circumstances: readonly Said[];
  readonly household?: {
    readonly stream: string;
    readonly card: string;
    readonly name: string;
    readonly address: Readonly<Record<string, unknown>> | undefined;
    readonly relation: RelationToHead;
    readonly child: boolean;
  };
  readonly case?: {
    readonly stream: string;
    readonly problem: string | undefined;
    readonly openedOn: string;
    readonly formerNumber: string | undefined;
    readonly programme: string | undefined;
    readonly key: string;
  };
  readonly recognisable: Recognisable;
}

export interface Planned {
  readonly plan?: RowPlan;
  readonly reports: readonly CellReport[];
}

/** An id that follows from what it stands for: the same words, the same id. */
export function idFrom(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('\u0000')).digest('hex');
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const compact = <T extends Readonly<Record<string, unknown>>>(facts: T) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));

/** Reads the cells of one row and keeps what was not clear. */
class Reader {
  readonly reports: CellReport[] = [];
  readonly today: string;
  private readonly row: TableRow;
  private readonly columnOf: ReadonlyMap<Field, number>;

  constructor(row: TableRow, columnOf: ReadonlyMap<Field, number>, today: string) {
    this.row = row;
    this.columnOf = columnOf;
    this.today = today;
  }

  cell(field: Field): Cell {
    const column = this.columnOf.get(field);
    return column === undefined ? undefined : this.row.cells[column];
  }

  report(field: Field, because: CellFault): void {
    this.reports.push({ row: this.row.row, field, shown: textOf(this.cell(field)).slice(0, 80), because });
  }

  read<T>(field: Field, how: (cell: Cell) => Read<T>): T | undefined {
    const { value, fault } = how(this.cell(field));
    if (fault !== undefined) this.report(field, fault);
    return value;
  }

  line(field: Field, most = 200): string | undefined {
    const text = textOf(this.cell(field));
    if (text === '' || /^[-–.]+$/.test(text)) return undefined;
    if (text.length <= most) return text;
    this.report(field, 'cell.too-long');
    return undefined;
  }
}

function birthOf(reader: Reader): {
  readonly birth: ReadDay | undefined;
  readonly place: string | undefined;
} {
  const own = reader.read('birthOn', (cell) => dayFrom(cell, reader.today));
  const both = placeAndDayFrom(reader.cell('birthPlaceAndDay'), reader.today);
  if (both.day.fault !== undefined) reader.report('birthPlaceAndDay', both.day.fault);
  return { birth: own ?? both.day.value, place: reader.line('birthPlace') ?? both.place };
}

function nikOf(reader: Reader, sex: 'female' | 'male' | undefined, birthOn: string | undefined) {
  const number = reader.read('nik', longNumberFrom);
  if (number === undefined || number === '') return {};
  const verdict = checkNik(number, { today: reader.today, stated: { sex, birthOn } });
  if (verdict.errors.includes('placeholder_no_nik')) {
    reader.report('nik', 'cell.nik-placeholder');
    return { noNik: noNikPlaceholders[number as keyof typeof noNikPlaceholders] };
  }
  if (verdict.errors.length > 0) {
    reader.report('nik', 'cell.nik-faulty');
    return { unverifiedNik: textOf(reader.cell('nik')).slice(0, 40) };
  }
  if (verdict.warnings.some((one) => one !== 'normalised')) reader.report('nik', 'cell.nik-warning');
  return { nik: number };
}

function addressOf(reader: Reader) {
  const both = reader.read('rtRw', rtRwFrom);
  const address = compact({
    line: reader.line('addressLine'),
    rt: (reader.line('rt', 5) ?? both?.rt)?.padStart(3, '0'),
    rw: (reader.line('rw', 5) ?? both?.rw)?.padStart(3, '0'),
    hamlet: reader.line('hamlet'),
    village: reader.line('village'),
    district: reader.line('district'),
    regency: reader.line('regency'),
    postalCode: reader.line('postalCode', 5),
  });
  return Object.keys(address).length === 0 ? undefined : address;
}

function phonesOf(reader: Reader) {
  const numbers = reader.read('phone', phonesFrom) ?? [];
  const owner = reader.line('phoneOwner');
  // Whether it is safe to call, a list does not say: until somebody asks, it is not.
  const phones = numbers.map((number) => compact({ number, owner, safeToCall: false }));
  return phones.length === 0 ? undefined : phones;
}

function categoriesOf(reader: Reader, stream: string): readonly Said[] {
  const text = reader.line('category') ?? '';
  return text
    .split(/[;,/]| dan /)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one): Said[] => {
      const code = categoryNamed(one);
      if (code === undefined) {
        reader.report('category', 'cell.category-unknown');
        return [];
      }
      const data = { category: idFrom(stream, 'category', code), code, source: 'impor', sourceName: one };
      return [{ type: 'CategoryFound', data }];
    });
}

function disabilityOf(reader: Reader, stream: string): readonly Said[] {
  const text = reader.line('disability');
  if (text === undefined || /^(tidak|non|bukan|normal|0)/i.test(text)) return [];
  const kinds = disabilityNamed(text);
  if (kinds.length === 0) {
    reader.report('disability', 'cell.disability-ask');
    return [];
  }
  const data = {
    disability: idFrom(stream, 'disability', kinds.join()),
    kinds,
    basis: 'family-report',
    source: 'impor',
    sourceName: text,
  };
  return [{ type: 'DisabilityFound', data }];
}

function benefitsOf(reader: Reader, stream: string): readonly Said[] {
  const text = reader.line('benefits') ?? '';
  return text
    .split(/[;,/]| dan /)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^(tidak|belum|-)/i.test(one))
    .map((one): Said => {
      const programme = benefitNamed(one) ?? 'other';
      if (programme === 'other') reader.report('benefits', 'cell.benefit-unknown');
      const benefit = idFrom(stream, 'benefit', programme, one);
      return {
        type: 'BenefitFound',
        data: { benefit, programme, name: one, state: 'receives', source: 'impor' },
      };
    });
}

function decileOf(reader: Reader): readonly Said[] {
  const decile = reader.read('decile', decileFrom);
  if (decile === undefined) return [];
  const known = decile === 'not-listed' ? { state: 'not-listed' } : { state: 'known', decile };
  return [{ type: 'DecileChecked', data: { ...known, source: 'impor' } }];
}

function cardOf(reader: Reader): string | undefined {
  const number = reader.read('familyCard', longNumberFrom);
  if (number === undefined || number === '') return undefined;
  if (checkFamilyCard(number, { today: reader.today }).errors.length === 0) return number;
  reader.report('familyCard', 'cell.card-faulty');
  return undefined;
}

function keyOf(
  person: { readonly name: string; readonly nik?: string | undefined },
  number: string | undefined,
  others: readonly (string | undefined)[],
): string {
  if (number !== undefined) return `number:${number.toLowerCase()}`;
  if (person.nik !== undefined) return `nik:${person.nik}`;
  return ['name', nameFolds(person.name).join(' '), ...others.map((one) => one?.toLowerCase() ?? '')].join(
    ':',
  );
}

function caseOf(reader: Reader, agency: string, key: string): RowPlan['case'] {
  const formerNumber = reader.line('caseNumber');
  const opened = reader.read('openedOn', (cell) => dayFrom(cell, reader.today));
  const problem = reader.line('problem', 20_000);
  if (formerNumber === undefined && opened === undefined && problem === undefined) return undefined;
  const caseKey = formerNumber === undefined ? `${key}:${opened?.on ?? ''}` : `case:${formerNumber}`;
  return {
    stream: idFrom(agency, 'case', caseKey),
    key: caseKey.slice(0, 200),
    problem,
    openedOn: opened?.on ?? reader.today,
    formerNumber,
    programme: reader.line('programme'),
  };
}

function householdOf(
  reader: Reader,
  agency: string,
  name: string,
  address: Readonly<Record<string, unknown>> | undefined,
  birth: ReadDay | undefined,
): RowPlan['household'] {
  const card = cardOf(reader);
  const relation = reader.read('relationToHead', relationFrom);
  const head = reader.line('headName', 150);
  if (card === undefined) return undefined;
  return {
    stream: idFrom(agency, 'family-card', card),
    card,
    name: `Keluarga ${head ?? name}`.slice(0, 200),
    address,
    relation: relation ?? 'other',
    child: birth !== undefined && ageOn(birth.on, reader.today) < 18,
  };
}

/** Plans one row; without a name there is no person and the report says so. */
export function planRow(agency: string, row: TableRow, mapping: Mapping, today: string): Planned {
  const columnOf = new Map(
    mapping.columns.flatMap(({ column, field }) => (field === null ? [] : [[field, column] as const])),
  );
  const reader = new Reader(row, columnOf, today);
  const name = reader.read('name', nameFrom);
  if (name === undefined) return { reports: reader.reports };
  const sex = reader.read('sex', sexFrom);
  const { birth, place } = birthOf(reader);
  const identity: { nik?: string; noNik?: string; unverifiedNik?: string } = nikOf(reader, sex, birth?.on);
  const address = addressOf(reader);
  const motherName = reader.line('motherName');
  const phones = phonesOf(reader);
  const person = {
    ...compact({
      callName: reader.line('callName'),
      sex,
      birth,
      birthPlace: place,
      motherName,
      ...identity,
      phones,
      address,
      education: reader.line('education'),
      occupation: reader.line('occupation'),
      religion: reader.line('religion'),
      marital: reader.read('marital', maritalFrom),
      note: reader.line('note', 2_000),
    }),
    name,
  };
  const household = householdOf(reader, agency, name, address, birth);
  const key = keyOf({ name, nik: identity.nik }, reader.line('number'), [
    birth?.on,
    motherName,
    household?.card,
  ]);
  const stream = idFrom(agency, 'person', key);
  const kept = caseOf(reader, agency, key);
  const circumstances = [
    ...categoriesOf(reader, stream),
    ...disabilityOf(reader, stream),
    ...decileOf(reader),
    ...benefitsOf(reader, stream),
  ];
  const recognisable: Recognisable = {
    name,
    otherNames: [],
    sex,
    birth,
    nik: identity.nik,
    motherName,
    phones: (phones ?? []).map((one) => String(one.number)),
    familyCards: household === undefined ? [] : [household.card],
  };
  const plan: RowPlan = {
    row: row.row,
    key: key.slice(0, 200),
    stream,
    person,
    circumstances,
    recognisable,
    ...(household === undefined ? {} : { household }),
    ...(kept === undefined ? {} : { case: kept }),
  };
  return { plan, reports: reader.reports };
}
