/** Every operation by example, and the law that nothing makes the reckoning fail. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from './answers.ts';
import { evaluate } from './evaluate.ts';
import { type Expression, type Operation, operations } from './expression.ts';
import type { Instrument, Item } from './instrument.ts';
import { fitsPattern } from './pattern.ts';
import { scoresOf } from './scoring.ts';
import type { Value } from './values.ts';

const said = (text: string) => ({ id: text, en: text });
const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({
  linkId,
  type,
  text: said(linkId),
  ...more,
});

const instrument: Instrument = {
  urn: 'urn:pendamping:test:household',
  version: '1.0.0',
  title: said('household'),
  standing: 'descriptive',
  subjectLevels: ['family'],
  respondents: ['client'],
  items: [
    item('name', 'text'),
    item('age', 'integer'),
    item('works', 'boolean'),
    item('born', 'date'),
    item('when', 'datetime'),
    item('water', 'choice', { list: 'water' }),
    item('needs', 'multichoice', { list: 'needs' }),
    item('children', 'repeat', {
      items: [
        item('child', 'text'),
        item('years', 'integer'),
        item('visits', 'repeat', { items: [item('cost', 'decimal')] }),
      ],
    }),
  ],
  lists: {
    water: [
      { code: 'well', text: { id: 'Sumur', en: 'Well' }, score: 2, more: { village: 'Sukamaju' } },
      { code: 'tap', text: { id: 'Ledeng', en: 'Tap' }, score: 3 },
    ],
    needs: [
      { code: 'food', text: { id: 'Pangan', en: 'Food' } },
      { code: 'rest', text: { id: 'Istirahat', en: 'Rest' } },
    ],
  },
  scales: [],
  bands: [],
};

const answers: Answers = {
  name: ' Ibu  Sari ',
  age: 34,
  works: false,
  born: '1992-02-29',
  when: '2026-11-25T06:00:00+07:00',
  water: 'well',
  needs: ['food', 'rest'],
  'children[0].child': 'Adi',
  'children[0].years': 7,
  'children[0].visits[0].cost': 10,
  'children[0].visits[1].cost': 15,
  'children[1].child': 'Budi',
  'children[1].years': 4,
  'children[1].visits[0].cost': 20,
};

const now = '2026-11-25T09:30:00+07:00';
let thrown = 0;
const chance = () => {
  thrown = (thrown + 0.618033) % 1;
  return thrown;
};
const around = { instrument, answers, now, language: 'id', chance };
const given = (expression: Expression, more: Partial<Parameters<typeof evaluate>[1]> = {}) =>
  evaluate(expression, { ...around, ...more });

type Argument = string | number | boolean | Expression;
const value = (one: Argument): Expression => (typeof one === 'object' ? one : { value: one });
const call = (operation: Operation, ...arguments_: readonly Argument[]): Expression => ({
  call: operation,
  with: arguments_.map(value),
});
const of = (linkId: string): Expression => ({ answer: linkId });
const nothing = of('nobody-asked');

/** Arguments, and what comes of them. */
const examples: Readonly<Record<Operation, readonly (readonly [readonly Argument[], Value])[]>> = {
  or: [
    [[false, true], true],
    [['', 0], false],
    [[], false],
  ],
  and: [
    [[true, 'x'], true],
    [[true, ''], false],
    [[], true],
  ],
  '=': [
    [[of('age'), '34'], true],
    [[of('water'), 'well'], true],
    [['34', '34.0'], false],
    [[34, '34.0'], true],
    [[nothing, ''], true],
    [[nothing, 0], false],
    [[nothing, false], false],
    [[of('works'), false], true],
    [[of('works'), true], false],
    [[of('child'), 'Budi'], true],
    [[of('child'), 'Cici'], false],
  ],
  '!=': [
    [[of('works'), ''], true],
    [[of('age'), 35], true],
    [[of('child'), 'Adi'], true],
    [[nothing, ''], false],
  ],
  '<': [
    [[of('born'), '2000-01-01'], true],
    [[nothing, 5], false],
    [['9', '10'], true],
    [[of('born'), call('today')], true],
  ],
  '<=': [[[of('age'), 34], true]],
  '>': [
    [[of('years'), 6], true],
    [[nothing, -1], false],
  ],
  '>=': [[[of('when'), '2026-11-25'], true]],
  '+': [
    [[1, '2'], 3],
    [[1, nothing], undefined],
    [[1], undefined],
  ],
  '-': [[['2026-11-25', '2026-11-20'], 5]],
  '*': [[[of('age'), 2], 68]],
  div: [
    [[7, 2], 3.5],
    [[7, 0], undefined],
  ],
  mod: [
    [[-7, 3], -1],
    [[7, 0], undefined],
  ],
  negate: [
    [[of('age')], -34],
    [[''], undefined],
  ],
  not: [
    [[''], true],
    [[of('name')], false],
  ],
  true: [[[], true]],
  false: [[[], false]],
  if: [
    [[true, 'a', 'b'], 'a'],
    [[nothing, 'a', 'b'], 'b'],
    [[false, 'a'], ''],
  ],
  coalesce: [
    [[nothing, of('age'), 9], 34],
    [[nothing, ''], ''],
  ],
  once: [[[5], 5]],
  selected: [
    [[of('needs'), 'rest'], true],
    [[of('needs'), 'money'], false],
    [['food rest', 'food'], true],
    [[nothing, ''], false],
  ],
  'selected-at': [
    [[of('needs'), 1], 'rest'],
    [[of('needs'), 5], ''],
  ],
  'count-selected': [
    [[of('needs')], 2],
    [[nothing], 0],
  ],
  count: [
    [[of('children')], 2],
    [[of('visits')], 3],
    [[of('child')], 2],
    [[nothing], 0],
  ],
  'count-non-empty': [[[of('years'), nothing, 'x'], 3]],
  position: [[[of('children')], undefined]],
  'indexed-repeat': [
    [[of('child'), of('children'), 2], 'Budi'],
    [[of('cost'), of('children'), 1, of('visits'), 2], 15],
    [[of('child'), of('children'), 3], ''],
    [[of('child'), of('children'), 'x'], ''],
  ],
  sum: [
    [[of('years')], 11],
    [[of('cost')], 45],
    [[of('years'), nothing], undefined],
    [[], 0],
  ],
  min: [
    [[of('years')], 4],
    [[3, ''], undefined],
    [[], undefined],
  ],
  max: [[[of('years'), 5], 7]],
  round: [
    [[2.5], 3],
    [[-2.5], -2],
    [[1.005, 2], 1.01],
    [[1234, -2], 1200],
  ],
  int: [[[-2.7], -2]],
  floor: [[[-2.1], -3]],
  ceiling: [[[2.1], 3]],
  abs: [[[-4], 4]],
  pow: [
    [[2, 10], 1024],
    [[10, 400], undefined],
  ],
  sqrt: [
    [[9], 3],
    [[-9], undefined],
  ],
  number: [
    [['12.50'], 12.5],
    [['1e3'], undefined],
    [['1970-01-11'], 10],
    [[''], undefined],
    [[true], 1],
  ],
  string: [
    [[of('age')], '34'],
    [[of('needs')], 'food rest'],
    [[call('div', 1, 0)], ''],
    [[0.00000012], '0.00000012'],
  ],
  boolean: [
    [['false'], true],
    [[0], false],
  ],
  'string-length': [[['né🙂'], 3]],
  substr: [
    [['pendamping', 0, 3], 'pen'],
    [['pendamping', -4], 'ping'],
    [['pendamping', 'x'], ''],
  ],
  'substring-before': [
    [['12/05', '/'], '12'],
    [['12', '/'], ''],
  ],
  'substring-after': [
    [['12/05', '/'], '05'],
    [['12', '/'], ''],
  ],
  contains: [[['pendamping', 'damp'], true]],
  'starts-with': [[['pendamping', 'pen'], true]],
  'ends-with': [[['pendamping', 'ing'], true]],
  concat: [[['a', of('child'), 1], 'aAdiBudi1']],
  join: [
    [[', ', of('child'), 'Cici'], 'Adi, Budi, Cici'],
    [[], ''],
  ],
  'normalize-space': [[[of('name')], 'Ibu Sari']],
  translate: [[['barat', 'bat', 'BA'], 'BArA']],
  regex: [
    [['0812345', '0[0-9]+'], true],
    [['x0812345', '0[0-9]+'], false],
    [['a', '(a'], ''],
    [[`${'a'.repeat(1_000)}b`, '(a+)+'], false],
  ],
  today: [[[], '2026-11-25']],
  now: [[[], now]],
  date: [
    [[10], '1970-01-11'],
    [['2026-11-25T23:59:00+07:00'], '2026-11-25'],
    [['2026-02-30'], ''],
    [[call('+', call('today'), 7)], '2026-12-02'],
    [[1e12], ''],
  ],
  'date-time': [
    [['2026-11-25T06:00:00+07:00'], '2026-11-25T06:00:00+07:00'],
    [[0.5], '1970-01-01T12:00:00.000'],
    [['soon'], ''],
  ],
  'decimal-date-time': [
    [['1970-01-02T12:00:00+07:00'], 1.5],
    [['x'], undefined],
  ],
  'decimal-time': [
    [['06:00:00.000+07:00'], 0.25],
    [[of('when')], 0.25],
    [['25:00'], undefined],
  ],
  'format-date': [
    [['2026-08-07', '%e %b %Y, %d/%m/%y %n %a'], '7 Agu 2026, 07/08/26 8 Jum'],
    [['', '%Y'], ''],
  ],
  'format-date-time': [[['2026-08-07T08:05:09.120+07:00', '%H:%M:%S.%3 %h %q'], '08:05:09.120 8 %q']],
  'difference-in-months': [
    [[of('born'), '2026-11-25'], 416],
    [['2026-01-31', '2026-02-28'], 0],
    [['2026-03-15', '2026-01-15'], -2],
    [['', '2026-01-15'], undefined],
  ],
  'jr:choice-name': [
    [[of('water'), 'water'], 'Sumur'],
    [[of('water'), ['$', '{water}'].join('')], 'Sumur'],
    [[of('needs'), of('needs')], 'Pangan, Istirahat'],
    [['river', 'water'], ''],
  ],
  // Of these the examples below say more.
  uuid: [
    [
      [nothing],
      expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ) as unknown as string,
    ],
  ],
  random: [[[], expect.any(Number) as unknown as number]],
};

describe('every operation', () => {
  it('has an example', () => {
    expect(Object.keys(examples).toSorted()).toEqual([...operations].toSorted());
  });

  const rows = operations.flatMap((one) => examples[one].map((example) => [one, ...example] as const));
  it.each(rows)('%s of %j gives %j', (operation, arguments_, expected) => {
    expect(given(call(operation, ...arguments_))).toEqual(expected);
  });
});

describe('an expression', () => {
  it('reads its own round of a repeat, and all rounds of another', () => {
    const place = [['children', 1]] as const;
    expect(given(of('child'), { place })).toBe('Budi');
    expect(given(call('sum', of('cost')), { place })).toBe(20);
    expect(given(call('sum', of('cost')))).toBe(45);
    expect(given(of('cost'))).toEqual(['10', '15', '20']);
    expect(given(call('position', of('children')), { place })).toBe(2);
    expect(given(call('position'), { place })).toBe(2);
    const before = call('indexed-repeat', of('child'), of('children'), call('-', call('position'), 1));
    expect(given(before, { place })).toBe('Adi');
  });

  it('knows the answer being judged and the option being offered', () => {
    expect(given(call('>', { self: true }, 5), { self: 6 })).toBe(true);
    expect(given(call('once', call('random')), { self: 'kept' })).toBe('kept');
    const option = instrument.lists.water?.[0];
    expect(given(call('=', { column: 'village' }, 'Sukamaju'), { option })).toBe(true);
    expect(given({ column: 'name' }, { option })).toBe('well');
    expect(given({ column: 'label' }, { option })).toBe('Sumur');
    expect(given({ column: 'constructor' }, { option })).toBe('');
    expect(given({ column: 'village' })).toBe('');
  });

  it('says names in the language asked for, otherwise in one there is', () => {
    const name = call('jr:choice-name', of('water'), 'water');
    expect(given(name, { language: 'en' })).toBe('Well');
    expect(given(name, { language: 'su' })).toBe('Sumur');
  });

  it('throws no dice of its own', () => {
    expect(given(call('random'), { chance: undefined })).toBeUndefined();
    expect(given(call('uuid'), { chance: undefined })).toBe('');
    expect(given(call('random'), { chance: () => 0.25 })).toBe(0.25);
  });

  it('reads no more than was answered', () => {
    expect(given(of('constructor'))).toBe('');
    expect(given(of('__proto__'))).toBe('');
    expect(given(call('count', of('children')), { answers: { 'children[99999].child': 'x' } })).toBe(0);
  });

  it('never fails, whatever it is given', () => {
    const linkIds = ['name', 'age', 'needs', 'children', 'child', 'cost', 'visits', 'nobody', '__proto__'];
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        fc.record({
          value: fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom('2026-02-30', '%Y')),
        }),
        fc.record({ answer: fc.constantFrom(...linkIds) }),
        fc.constant({ self: true as const }),
        fc.record({ column: fc.string() }),
        fc.record({ call: fc.constantFrom(...operations), with: fc.array(tie('tree'), { maxLength: 4 }) }),
      ),
    }));
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.array(fc.string(), { maxLength: 4 }),
      fc.constant(null),
    );
    const keys = fc.oneof(
      fc.constantFrom(...linkIds, 'children[0].child', 'children[3].visits[1].cost', 'children[-1].child'),
      fc.string(),
    );
    const isFine = (found: Value) =>
      found === undefined ||
      ['string', 'boolean'].includes(typeof found) ||
      (typeof found === 'number' && Number.isFinite(found)) ||
      (Array.isArray(found) && found.every((one) => typeof one === 'string'));
    fc.assert(
      fc.property(tree, fc.dictionary(keys, answer), answer, fc.string(), (expression, all, self, clock) => {
        const place = [['children', 3]] as const;
        expect(isFine(evaluate(expression, { instrument, answers: all, self, now: clock }))).toBe(true);
        expect(isFine(evaluate(expression, { ...around, answers: all, place }))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not follow a tree deeper than a person writes', () => {
    let deep: Expression = { value: 1 };
    for (let at = 0; at < 50_000; at += 1) deep = call('negate', deep);
    expect(given(deep)).toBeUndefined();
  });
});

describe('a pattern', () => {
  it.each([
    ['[A-Z]{2}\\d{4}', 'AB1234', true],
    ['[A-Z]{2}\\d{4}', 'AB123', false],
    ['(08|\\+62)[0-9]{8,11}', '+628123456789', true],
    ['[^0-9]*', 'Sari', true],
    ['[^0-9]*', 'Sari2', false],
    ['^\\w+([.-]?\\w+)*@\\w+([.-]?\\w+)*(\\.\\w{2,3})+$', 'sari@dinsos.example.id', true],
    ['a{2,}?', 'aaa', true],
    ['', '', true],
    ['', 'a', false],
    ['(?:ab)+c?', 'ababc', true],
    ['[]a-]+', ']-a', true],
    ['.{3}', 'é🙂x', true],
    ['(?=a)a', 'a', undefined],
    ['(a)\\1', 'aa', undefined],
    ['[z-a]', 'a', undefined],
    ['a**', 'a', undefined],
    ['a{3,1}', 'aaa', undefined],
    ['(a{999}){999}', 'a', undefined],
    ['[a', 'a', undefined],
    ['a\\', 'a', undefined],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(fitsPattern(text, pattern)).toBe(expected);
  });

  it('takes no longer for being malicious', () => {
    const begun = performance.now();
    for (const pattern of ['(a+)+b', '(a|a)*b', '(a*)*b', 'a*a*a*a*a*a*b', '(.*a){20}'])
      expect(fitsPattern('a'.repeat(1_500).concat('c'), pattern)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  it('agrees with the usual engine on what both understand', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(ab)',
      'a*',
      'b+',
      'a?',
      '(a|bb){1,2}',
    );
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), text, (pieces, one) => {
        const pattern = pieces.join('');
        expect(fitsPattern(one, pattern)).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(one));
      }),
    );
  });
});

describe('a scale with a formula', () => {
  const scale = (formula: Expression | undefined, items = ['water', 'age'], atMost = 0) => ({
    scale: 'x',
    text: said('x'),
    items,
    method: 'formula' as const,
    formula,
    missing: { atMost, rule: 'prorate' as const },
    better: 'up' as const,
  });
  const scored = (all: Answers, one: ReturnType<typeof scale>) =>
    scoresOf({ ...instrument, scales: [one as Instrument['scales'][number]] }, all)[0];
  const twice = call('+', call('*', 2, of('water')), of('age'));

  it('reckons with what items count, not with their codes', () => {
    expect(scored({ water: 'tap', age: 10 }, scale(twice))).toMatchObject({
      value: 16,
      answered: 2,
      missing: 0,
    });
  });

  it('lets the mean of the answered stand in where the scale allows it', () => {
    expect(scored({ water: 'tap' }, scale(twice))?.value).toEqual({ noNumber: 'too_many_missing' });
    expect(scored({ water: 'tap' }, scale(twice, undefined, 1))).toMatchObject({ value: 9, missing: 1 });
    expect(scored({}, scale(twice, undefined, 2))?.value).toEqual({ noNumber: 'nothing_scored' });
  });

  it('reads the answers themselves of what counts nothing', () => {
    const old = call('if', call('<', of('born'), '2000-01-01'), 1, 0);
    expect(scored({ water: 'tap', born: '1992-02-29' }, scale(old, ['water']))?.value).toBe(1);
  });

  it('says that it could not be reckoned', () => {
    const unknown = { noNumber: 'formula_not_reckoned' };
    expect(scored({ water: 'tap', age: 0 }, scale(call('div', of('water'), of('age'))))?.value).toEqual(
      unknown,
    );
    expect(scored({ water: 'tap', age: 0 }, scale(undefined))?.value).toEqual(unknown);
    expect(scored({ water: 'tap', age: 0 }, scale(call('random')))?.value).toEqual(unknown);
  });
});
