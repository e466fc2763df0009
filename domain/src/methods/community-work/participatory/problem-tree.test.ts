import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';
import { levelsOf } from './problem-tree.ts';

const tree = (change: Record<string, unknown> = {}) => ({
  sitting: idOf('tree'),
  core: 'Disabilitas tidak dianggap urusan desa',
  causes: [{ text: 'tidak terdata' }, { text: 'jarak', of: 0 }, { text: 'jalan putus', of: 1 }],
  effects: [{ text: 'tidak sekolah' }],
  ...change,
});

it('says how far each cause is from the core problem', () => {
  const told = aCase().tells('ProblemTreeDrawn', tree());
  expect(levelsOf(told.state.problemTrees[0]?.causes ?? [])).toEqual([1, 2, 3]);
});

it('lets a branch hang on one above it, never on itself or one below', () => {
  const onItself = tree({ causes: [{ text: 'stigma', of: 0 }] });
  expect(aCase().refuses('ProblemTreeDrawn', onItself)).toBe('problem-tree.hangs-on-nothing');
  const below = tree({ effects: [{ text: 'a', of: 1 }, { text: 'b' }] });
  expect(aCase().refuses('ProblemTreeDrawn', below)).toBe('problem-tree.hangs-on-nothing');
});

it('has at least one cause or effect', () => {
  expect(aCase().refuses('ProblemTreeDrawn', tree({ causes: [], effects: [] }))).toBe(
    'problem-tree.no-branches',
  );
});
