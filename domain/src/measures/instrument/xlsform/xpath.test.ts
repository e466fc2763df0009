/** Expressions of forms, read and written; and what is refused rather than guessed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, Operation } from '../expression.ts';
import { expressionOf, type Path, type Surroundings } from './xpath-read.ts';
import { NotUnderstood } from './xpath-tokens.ts';
import { expressionText } from './xpath-write.ts';

const questions = new Set(['age', 'sex', 'household', 'child-name']);
const leadsTo = ({ from, steps }: Path) => {
  const last = steps.at(-1) ?? (typeof from === 'object' ? from.name : '');
  if (last === '..') return 'household';
  return questions.has(last) ? last : undefined;
};
const around: Surroundings = { leadsTo };
const filter: Surroundings = { leadsTo, columns: new Set(['province', 'name']) };

const answer = (name: string): Expression => ({ answer: name });
const value = (one: string | number | boolean): Expression => ({ value: one });
const call = (operation: Operation, ...given: Expression[]): Expression => ({ call: operation, with: given });

function refusal(text: string, place = around): string {
  try {
    expressionOf(text, place);
  } catch (error) {
    if (error instanceof NotUnderstood) return error.because;
    throw error;
  }
  return 'understood';
}

describe('an expression of a form', () => {
  it.each<[string, Expression]>([
    ['${age} >= 18', call('>=', answer('age'), value(18))],
    [
      '${ age }>=18 and ${sex}="f"',
      call('and', call('>=', answer('age'), value(18)), call('=', answer('sex'), value('f'))),
    ],
    ['1 or 2 or 3', call('or', value(1), value(2), value(3))],
    ['(1 or 2) or 3', call('or', call('or', value(1), value(2)), value(3))],
    ['1 - 2 - 3', call('-', call('-', value(1), value(2)), value(3))],
    ['1 - (2 - 3)', call('-', value(1), call('-', value(2), value(3)))],
    ['1 + 2 * 3', call('+', value(1), call('*', value(2), value(3)))],
    ['-1', value(-1)],
    ['-${age}', call('negate', answer('age'))],
    ['.5 div 2 mod 3', call('mod', call('div', value(0.5), value(2)), value(3))],
    ['. > 0', call('>', { self: true }, value(0))],
    ['./. = 1', call('=', { self: true }, value(1))],
    ["not(selected(${sex}, 'f'))", call('not', call('selected', answer('sex'), value('f')))],
    ['true()', value(true)],
    ['../age = 3', call('=', answer('age'), value(3))],
    ['/data/group/age = 3', call('=', answer('age'), value(3))],
    ['current()/../age = 3', call('=', answer('age'), value(3))],
    ['position(..)', call('position', answer('household'))],
    ['${child-name} - 1', call('-', answer('child-name'), value(1))],
    ["jr:choice-name(${sex}, '${sex}')", call('jr:choice-name', answer('sex'), answer('sex'))],
    ['once(uuid())', call('once', call('uuid'))],
    ['if(${age} < 5, \'a\', "b")', call('if', call('<', answer('age'), value(5)), value('a'), value('b'))],
    ["format-date(today(), '%d/%m')", call('format-date', call('today'), value('%d/%m'))],
  ])('%s', (text, expected) => {
    expect(expressionOf(text, around)).toEqual(expected);
    expect(expressionOf(expressionText(expected), around)).toEqual(expected);
  });

  it('that narrows a list reads bare names as columns of the options', () => {
    expect(expressionOf('province = ${sex}', filter)).toEqual(
      call('=', { column: 'province' }, answer('sex')),
    );
    expect(refusal('province = yes', filter)).toBe('xlsform.no-such-column');
  });

  it.each([
    ["pulldata('villages', 'name', 'id', ${age})", 'xlsform.function-unknown'],
    ["jr:itext('x')", 'xlsform.function-unknown'],
    ["instance('a')/root/item[name = ${age}]/label", 'xlsform.expression-not-understood'],
    ['${nobody} = 1', 'xlsform.no-such-question'],
    ['../nobody = 1', 'xlsform.path-not-followed'],
    ['age = 1', 'xlsform.path-not-followed'],
    ['${age} = ', 'xlsform.expression-not-understood'],
    ['(${age}', 'xlsform.expression-not-understood'],
    ['${age} == 1', 'xlsform.expression-not-understood'],
    ["selected(${sex}, 'f", 'xlsform.expression-not-understood'],
    ['if(1, 2)', 'xlsform.expression-not-understood'],
    ['1 2', 'xlsform.expression-not-understood'],
    ['', 'xlsform.expression-not-understood'],
    [`${'('.repeat(20_000)}1`, 'xlsform.expression-too-long'],
    [`${'-'.repeat(20_000)}1`, 'xlsform.expression-too-long'],
    [Array.from({ length: 300 }, () => '1').join(' or '), 'xlsform.expression-too-long'],
  ])('is not understood, and not guessed: %s', (text, because) => {
    expect(refusal(text)).toBe(because);
  });

  it('asks upwards for the place of the repeat that it stands in', () => {
    const place = call('position', answer('household'));
    expect(expressionText(place)).toBe('position(${household})');
    expect(expressionText(place, new Map([['household', '../..']]))).toBe('position(../..)');
  });
});

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    value: fc.oneof(
      fc.string().filter((one) => !/['"]/.test(one)),
      fc.boolean(),
      fc.integer(),
      fc.constantFrom(0.5, -2.25),
    ),
  }),
  fc.record({ answer: fc.constantFrom('age', 'sex', 'child-name') }),
  fc.constant({ self: true as const }),
  fc.record({ column: fc.constantFrom('province', 'name') }),
);
const onTwo: readonly Operation[] = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
  'selected',
  'pow',
];
const onOne: readonly Operation[] = ['negate', 'not', 'once', 'string-length', 'count-selected', 'int'];

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ call: fc.constantFrom(...onTwo), with: fc.tuple(tie('tree'), tie('tree')) }),
    fc.record({ call: fc.constantFrom(...onOne), with: fc.tuple(tie('tree')) }),
    fc.record({
      call: fc.constantFrom<Operation>('and', 'or'),
      with: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ call: fc.constant<Operation>('if'), with: fc.tuple(tie('tree'), tie('tree'), tie('tree')) }),
  ),
}));

it('every tree of known operations is read again from what was written', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(tree, (expression) => {
      expect(expressionOf(expressionText(expression), filter)).toEqual(expression);
    }),
    { numRuns: 500 },
  );
});

it('whatever a cell holds is read or refused, and nothing else', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('(', ')', '${age}', '.', '..', '/', ' and ', '-', '1', "'", 'if(', ','), {
            maxLength: 30,
          })
          .map((all) => all.join('')),
      ),
      (text) => {
        expect(refusal(text)).toMatch(/^understood$|^xlsform\./);
      },
    ),
  );
});
