/** What an instrument asks as the answers come in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { askedOf, everyAsked } from './asked.ts';
import type { Expression, Operation } from './expression.ts';
import type { Instrument, Item } from './instrument.ts';

const said = (text: string) => ({ id: text, en: text });
const item = (linkId: string, type: Item['type'], more: Partial<Item> = {}): Item => ({
  linkId,
  type,
  text: said(linkId),
  ...more,
});
const of = (answer: string): Expression => ({ answer });
const call = (
  operation: Operation,
  ...all: readonly (Expression | string | number | boolean)[]
): Expression => ({
  call: operation,
  with: all.map((one) => (typeof one === 'object' ? one : { value: one })),
});
const is = (linkId: string, value: string | number | boolean) => call('=', of(linkId), value);

const asking = (items: readonly Item[], lists: Instrument['lists'] = {}): Instrument => ({
  urn: 'urn:pendamping:test:asked',
  version: '1.0.0',
  title: said('asked'),
  standing: 'descriptive',
  subjectLevels: [],
  respondents: [],
  items: [...items],
  lists,
  scales: [],
  bands: [],
});
const around = { now: '2026-11-25T09:30:00+07:00' };
const keys = (instrument: Instrument, answers: Answers, more: object = {}) =>
  everyAsked(askedOf(instrument, answers, { ...around, ...more }).items).map((one) => one.key);

describe('what is asked', () => {
  const school = asking([
    item('schooled', 'boolean'),
    item('school', 'group', {
      enableWhen: is('schooled', true),
      items: [
        item('class', 'integer', { required: true }),
        item('helped', 'boolean'),
        item('by', 'text', { enableWhen: is('helped', true) }),
      ],
    }),
    item('end', 'display'),
  ]);

  it('hangs on the answers, and a group hands its condition down', () => {
    expect(keys(school, {})).toEqual(['schooled', 'end']);
    expect(keys(school, { schooled: false })).toEqual(['schooled', 'end']);
    expect(keys(school, { schooled: true })).toEqual(['schooled', 'school', 'class', 'helped', 'end']);
    expect(keys(school, { schooled: true, helped: true })).toContain('by');
  });

  it('does not count what is no longer asked, and names it', () => {
    const found = askedOf(school, { schooled: false, helped: true, by: 'Bu Rini', stray: 1 }, around);
    expect(found.answers).toEqual({ schooled: false });
    expect(found.leftOut).toEqual(['helped', 'by', 'stray']);
    expect(found.unanswered).toEqual([]);
  });

  it('names what is owed', () => {
    expect(askedOf(school, { schooled: true }, around).unanswered).toEqual(['class']);
    expect(askedOf(school, { schooled: true, class: 0 }, around).unanswered).toEqual([]);
  });

  it('is required by a condition as well', () => {
    const one = asking([item('a', 'integer'), item('b', 'text', { required: call('>', of('a'), 3) })]);
    expect(askedOf(one, { a: 3 }, around).unanswered).toEqual([]);
    expect(askedOf(one, { a: 4 }, around).unanswered).toEqual(['b']);
  });

  it('offers the options of the answer before', () => {
    const villages = [
      { code: 'v1', text: said('Sukamaju'), more: { district: 'north' } },
      { code: 'v2', text: said('Mekar'), more: { district: 'south' } },
    ];
    const one = asking(
      [
        item('district', 'text'),
        item('village', 'choice', {
          list: 'villages',
          offered: call('=', { column: 'district' }, of('district')),
        }),
      ],
      { villages },
    );
    const found = askedOf(one, { district: 'south', village: 'v1' }, around);
    expect(found.items[1]?.options?.map((option) => option.code)).toEqual(['v2']);
    expect(found.faults).toEqual([{ key: 'village', because: 'not-offered' }]);
    expect(askedOf(one, { district: 'north', village: 'v1' }, around).faults).toEqual([]);
  });

  it('tells what to fill in beforehand', () => {
    const one = asking([item('on', 'date', { initial: call('today') }), item('n', 'integer')]);
    expect(askedOf(one, {}, around).items[0]).toMatchObject({ initial: '2026-11-25' });
    expect(askedOf(one, { on: '2026-01-01' }, around).items[0]?.initial).toBeUndefined();
  });
});

describe('what is wrong', () => {
  it('is told with the words of the instrument', () => {
    const constraintText = { id: 'Paling banyak 20.', en: '20 at most.' };
    const one = asking([
      item('n', 'integer', { constraint: call('<=', { self: true }, 20), constraintText }),
    ]);
    expect(askedOf(one, { n: 21 }, around).faults).toEqual([
      { key: 'n', because: 'constraint', texts: constraintText },
    ]);
    expect(askedOf(one, { n: 20 }, around).faults).toEqual([]);
    expect(askedOf(one, {}, around).faults).toEqual([]);
  });

  it.each([
    ['integer', 1.5, 'wrong-kind'],
    ['integer', '1', 'wrong-kind'],
    ['boolean', 'yes', 'wrong-kind'],
    ['date', '2026-02-30', 'wrong-kind'],
    ['date', '2026-02-20T10:00', 'wrong-kind'],
    ['date', '2026-02-20', undefined],
    ['time', '24:00', 'wrong-kind'],
    ['time', '07:15', undefined],
    ['datetime', '2026-02-20T10:00:00+07:00', undefined],
    ['multichoice', 'a', 'wrong-kind'],
    ['multichoice', ['a', 'z'], 'not-offered'],
    ['multichoice', ['a'], undefined],
    ['choice', ['a'], 'wrong-kind'],
    ['scale', 11, 'out-of-range'],
    ['scale', 2.5, 'out-of-range'],
    ['scale', 3, undefined],
    ['photo', 'file-1', undefined],
  ] as const)('%s answered %j: %s', (type, answer, because) => {
    const scale = type === 'scale' ? { least: 0, most: 10, step: 1 } : {};
    const list = type === 'choice' || type === 'multichoice' ? { list: 'l' } : {};
    const one = asking([item('q', type, { ...scale, ...list })], { l: [{ code: 'a', text: said('a') }] });
    const found = askedOf(one, { q: answer }, around).faults;
    expect(found).toEqual(because === undefined ? [] : [{ key: 'q', because }]);
  });

  it('is nothing where other words are allowed', () => {
    const one = asking([item('q', 'choice', { list: 'l', orOther: true })], {
      l: [{ code: 'a', text: said('a') }],
    });
    expect(askedOf(one, { q: 'something else' }, around).faults).toEqual([]);
  });
});

describe('what is worked out', () => {
  it('comes in the order of its need, not of its writing', () => {
    const one = asking([
      item('c', 'calculated', { calculation: call('+', of('b'), 1) }),
      item('shown', 'text', { enableWhen: call('>', of('c'), 10) }),
      item('b', 'calculated', { calculation: call('*', of('a'), 2) }),
      item('a', 'integer'),
    ]);
    const found = askedOf(one, { a: 5, b: 'what the file claims' }, around);
    expect(found.calculated).toEqual({ b: 10, c: 11 });
    expect(found.answers).toEqual({ a: 5, b: 10, c: 11 });
    expect(keys(one, { a: 5 })).toContain('shown');
    expect(keys(one, { a: 1 })).not.toContain('shown');
    expect(askedOf(one, {}, around).calculated).toEqual({ b: null, c: null });
  });

  it('gives nothing in a circle, and asks what hangs on itself', () => {
    const one = asking([
      item('a', 'calculated', { calculation: call('coalesce', of('b'), 1) }),
      item('b', 'calculated', { calculation: call('coalesce', of('a'), 2) }),
      item('c', 'calculated', { calculation: call('coalesce', of('a'), 3) }),
      item('self', 'calculated', { calculation: call('+', of('self'), 1) }),
      item('x', 'text', { enableWhen: is('y', 'yes') }),
      item('y', 'text', { enableWhen: is('x', 'yes') }),
    ]);
    const found = askedOf(one, {}, around);
    expect(found.calculated).toEqual({ a: null, b: null, c: 3, self: null });
    expect(found.inCircle.toSorted()).toEqual(['a', 'b', 'self', 'x', 'y']);
    expect(keys(one, {})).toEqual(['a', 'b', 'c', 'self', 'x', 'y']);
  });

  it('gives way to an answer where the question may be answered', () => {
    const sum = call('+', 1, 1);
    const one = asking([
      item('free', 'integer', { calculation: sum }),
      item('fixed', 'integer', { calculation: sum, readOnly: true }),
    ]);
    expect(askedOf(one, {}, around).answers).toEqual({ free: 2, fixed: 2 });
    expect(askedOf(one, { free: 9, fixed: 9 }, around).answers).toEqual({ free: 9, fixed: 2 });
  });

  it('a long chain of them is no burden', () => {
    const chain = Array.from({ length: 2_000 }, (_, at) =>
      item(`n${at}`, 'calculated', { calculation: at === 0 ? { value: 0 } : call('+', of(`n${at - 1}`), 1) }),
    );
    expect(askedOf(asking(chain.toReversed()), {}, around).calculated.n1999).toBe(1_999);
  });
});

describe('a repeat', () => {
  const family = asking([
    item('how-many', 'integer'),
    item('children', 'repeat', {
      items: [
        item('age', 'integer', { required: true }),
        item('class', 'text', { enableWhen: call('>=', of('age'), 7) }),
        item('next', 'calculated', { calculation: call('+', of('age'), 1) }),
      ],
    }),
    item('total', 'calculated', { calculation: call('sum', of('age')) }),
    item('of', 'calculated', { calculation: call('count', of('children')) }),
  ]);

  it('asks in each round by the answers of that round', () => {
    const found = askedOf(family, { 'children[0].age': 8, 'children[1].age': 3 }, around);
    const repeat = found.items[1];
    expect(repeat?.rounds?.map((round) => round.map((one) => one.key))).toEqual([
      ['children[0].age', 'children[0].class', 'children[0].next'],
      ['children[1].age', 'children[1].next'],
    ]);
    expect(found.calculated).toEqual({ 'children[0].next': 9, 'children[1].next': 4, total: 11, of: 2 });
  });

  it('stands open for the rounds the screen holds open', () => {
    const found = askedOf(family, {}, { ...around, rounds: { children: 1 } });
    expect(found.unanswered).toEqual(['children[0].age']);
    expect(askedOf(family, {}, around).unanswered).toEqual([]);
  });

  it('is gone through as often as the form says, and not without end', () => {
    const [first, repeat, ...rest] = family.items;
    const told = asking([first, { ...repeat, times: of('how-many') }, ...rest] as Item[]);
    expect(askedOf(told, { 'how-many': 3 }, around).items[1]?.rounds).toHaveLength(3);
    expect(askedOf(told, { 'how-many': 1, 'children[1].age': 5 }, around).leftOut).toEqual([
      'children[1].age',
    ]);
    expect(askedOf(told, { 'how-many': 1e9 }, around).items[1]?.rounds).toHaveLength(1_000);
  });
});

describe('any instrument at all', () => {
  it('is worked out without failing', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor');
    const expression = fc.oneof(
      fc.record({ answer: name }),
      fc.record({ value: fc.oneof(fc.integer(), fc.string()) }),
      fc.tuple(name, name).map(([x, y]) => call('+', of(x), of(y))),
      name.map((x) => call('count', of(x))),
    );
    const some = (one: fc.Arbitrary<Expression>) => fc.option(one, { nil: undefined });
    const { node } = fc.letrec<{ node: Item }>((tie) => ({
      node: fc.record({
        linkId: name,
        type: fc.constantFrom('group', 'repeat', 'integer', 'calculated', 'choice', 'hidden', 'text'),
        text: fc.constant(said('x')),
        enableWhen: some(expression),
        calculation: some(expression),
        constraint: some(expression),
        initial: some(expression),
        times: some(expression),
        items: fc.option(fc.array(tie('node'), { maxLength: 3, depthSize: 'small' }), { nil: undefined }),
      }) as fc.Arbitrary<Item>,
    }));
    const answers = fc.dictionary(
      fc.oneof(name, fc.constantFrom('a[0].b', 'a[2].b[1].c', 'b[999].a')),
      fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), answers, (items, all) => {
        const found = askedOf(asking(items), all, around);
        expect(new Set(found.unanswered).size).toBeLessThanOrEqual(everyAsked(found.items).length);
        expect(Object.keys(found.answers).filter((one) => found.leftOut.includes(one))).toEqual([]);
        const keys_ = Object.keys(all).filter((one) => all[one] !== '' && String(all[one]) !== '');
        const settled = new Set([...Object.keys(found.answers), ...found.leftOut]);
        expect(keys_.filter((one) => !settled.has(one) && found.calculated[one] === undefined)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
