import { expect, it } from 'vitest';
import { aCase } from '../../../../../tests/cast/case.ts';
import { idOf } from '../../../../../tests/cast/record.ts';

const venn = (sitting: string, ...institutions: readonly (readonly [string, number, number])[]) => ({
  sitting: idOf(sitting),
  institutions: institutions.map(([name, importance, closeness]) => ({ name, importance, closeness })),
});

it('keeps the earlier diagram beside the later: the health centre has come nearer', () => {
  const told = aCase()
    .tells('VennDiagramDrawn', venn('first', ['Puskesmas', 4, 2]), { on: '2026-03-25' })
    .tells('VennDiagramDrawn', venn('second', ['Puskesmas', 4, 4]), { on: '2026-10-07' });
  expect(told.state.vennDiagrams.map((one) => one.institutions[0]?.closeness)).toEqual([2, 4]);
});

it('is refused with one institution twice, or a degree outside 1 to 5', () => {
  expect(aCase().refuses('VennDiagramDrawn', venn('v', ['SLB', 3, 1], ['slb', 2, 1]))).toBe(
    'venn.same-twice',
  );
  expect(aCase().tries('VennDiagramDrawn', venn('v', ['SLB', 6, 1])).admitted).toBe(false);
});
