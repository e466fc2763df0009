/**
 * What the `type` column says, in the words of today and of older forms: `select_one sexes`, `select one from sexes`,
 * `add select one prompt using sexes`; `int`, `integer`; `begin group`, `begin_group`.
 */
import type { Item, ItemType } from '../instrument.ts';

export type TypeRead =
  | {
      readonly is: 'item';
      readonly type: ItemType;
      readonly variant?: string;
      readonly list?: string;
      readonly orOther?: true;
    }
  /** `inert`: begins and ends like a group but is more than that, as a loop. */
  | { readonly is: 'begin'; readonly type: 'group' | 'repeat' | 'inert' }
  | { readonly is: 'end'; readonly type: 'group' | 'repeat' | 'inert' }
  | { readonly is: 'unknown'; readonly because: string };

const simple: Readonly<Record<string, ItemType>> = {
  note: 'display',
  text: 'text',
  string: 'text',
  'q string': 'text',
  integer: 'integer',
  int: 'integer',
  'q int': 'integer',
  'add integer prompt': 'integer',
  'add text prompt': 'text',
  'add note prompt': 'display',
  'add decimal prompt': 'decimal',
  'add date prompt': 'date',
  'phone number': 'text',
  decimal: 'decimal',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  'date time': 'datetime',
  range: 'scale',
  image: 'photo',
  photo: 'photo',
  picture: 'photo',
  audio: 'audio',
  video: 'video',
  file: 'file',
  barcode: 'barcode',
  calculate: 'calculated',
  hidden: 'hidden',
};

const places: Readonly<Record<string, string>> = {
  geopoint: 'point',
  gps: 'point',
  location: 'point',
  'q geopoint': 'point',
  geotrace: 'trace',
  geoshape: 'shape',
};

/** What the device fills in by itself, by the names of older forms. */
const devices: Readonly<Record<string, string>> = {
  start: 'start',
  'start time': 'start',
  'get start time': 'start',
  end: 'end',
  'end time': 'end',
  'get end time': 'end',
  today: 'today',
  'get today': 'today',
  deviceid: 'deviceid',
  'device id': 'deviceid',
  'get device id': 'deviceid',
  imei: 'imei',
  subscriberid: 'subscriberid',
  'subscriber id': 'subscriberid',
  'get subscriber id': 'subscriberid',
  simserial: 'simserial',
  'sim id': 'simserial',
  'get sim id': 'simserial',
  phonenumber: 'phonenumber',
  'get phone number': 'phonenumber',
  username: 'username',
  email: 'email',
  audit: 'audit',
  'start geopoint': 'start-geopoint',
};

/** Of the standard, and more than an instrument asks for. */
const beyond: ReadonlyMap<string, string> = new Map([
  ['background audio', 'xlsform.records-unasked'],
  ['csv external', 'xlsform.other-file'],
  ['xml external', 'xlsform.other-file'],
  ['include', 'xlsform.other-file'],
  ['osm', 'xlsform.type-not-offered'],
  ['background geopoint', 'xlsform.records-unasked'],
]);

const selects: Readonly<Record<string, ItemType>> = {
  'select one': 'choice',
  select1: 'choice',
  'select multiple': 'multichoice',
  'select all that apply': 'multichoice',
  'select all': 'multichoice',
  'add select one prompt using': 'choice',
  'add select multiple prompt using': 'multichoice',
  rank: 'rank',
};

const selecting =
  /^(select one|select1|select multiple|select all that apply|select all|rank|add select one prompt using|add select multiple prompt using)(?: from)? (\S+?)( or other| or specify other)?$/i;

/** Spaces and underscores are one to older forms; the name of a list keeps its own. */
const words = (cell: string) => cell.trim().replace(/\s+/g, ' ');

function selectOf(cell: string): TypeRead | undefined {
  const [, head = '', list = '', other] =
    selecting.exec(
      words(cell)
        .replace(/^(?:add_)?select_(one|multiple|all)/i, (whole) => whole.replace(/_/g, ' '))
        .replace(/\bor_(specify_)?other$/i, (whole) => whole.replace(/_/g, ' ')),
    ) ?? [];
  const type = selects[head.toLowerCase()];
  if (type === undefined) return undefined;
  if (list.includes('${')) return { is: 'unknown', because: 'xlsform.options-from-answers' };
  return { is: 'item', type, list, ...(other === undefined ? {} : { orOther: true as const }) };
}

const brackets: ReadonlyMap<string, 'group' | 'repeat'> = new Map([
  ['group', 'group'],
  ['repeat', 'repeat'],
  ['lgroup', 'repeat'],
  ['looped group', 'repeat'],
]);
const bracket = /^(begin|end) (.+)$/;

function bracketOf(name: string): TypeRead | undefined {
  const [, side, what = ''] = bracket.exec(name) ?? [];
  if (side === undefined || Object.hasOwn(devices, name)) return undefined;
  return { is: side as 'begin' | 'end', type: brackets.get(what) ?? 'inert' };
}

export function typeOf(cell: string): TypeRead {
  const select = selectOf(cell);
  if (select !== undefined) return select;
  const name = words(cell).toLowerCase().replace(/^uri:/, '').replace(/[_-]/g, ' ');
  const sides = bracketOf(name);
  if (sides !== undefined) return sides;
  if (Object.hasOwn(simple, name)) return { is: 'item', type: simple[name] ?? 'inert' };
  if (Object.hasOwn(places, name)) return { is: 'item', type: 'geo', variant: places[name] ?? '' };
  if (Object.hasOwn(devices, name)) return { is: 'item', type: 'meta', variant: devices[name] ?? '' };
  if (/^select (one|multiple) (external|from file)\b/.test(name))
    return { is: 'unknown', because: 'xlsform.other-file' };
  const [first = '', second = ''] = name.split(' ');
  const because = beyond.get(`${first} ${second}`) ?? beyond.get(first) ?? 'xlsform.type-unknown';
  return { is: 'unknown', because };
}

const written: Readonly<Partial<Record<ItemType, string>>> = {
  display: 'note',
  text: 'text',
  integer: 'integer',
  decimal: 'decimal',
  acknowledge: 'acknowledge',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  scale: 'range',
  photo: 'image',
  audio: 'audio',
  video: 'video',
  file: 'file',
  barcode: 'barcode',
  calculated: 'calculate',
  hidden: 'hidden',
  group: 'begin_group',
  repeat: 'begin_repeat',
};

const selectHeads: Readonly<Partial<Record<ItemType, string>>> = {
  choice: 'select_one',
  multichoice: 'select_multiple',
  rank: 'rank',
};

/** The list of answers that a question of yes or no is written with: XLSForm has no type for it. */
export const yesNoList = 'pendamping_yes_no';

export function typeText({ type, list, orOther, variant }: Item): string {
  const head = selectHeads[type];
  if (head !== undefined) return [head, list, ...(orOther === true ? ['or_other'] : [])].join(' ').trim();
  if (type === 'boolean') return `select_one ${yesNoList}`;
  if (type === 'geo') return `geo${variant ?? 'point'}`;
  return written[type] ?? (type === 'meta' ? (variant ?? 'hidden') : 'inert');
}
