import { expect, it } from 'vitest';
import { FormReader } from './form-reader.ts';
import { placedRowsIn, rowsIn } from './growing-rows.tsx';

const values = {
  steps0what: 'Menelepon sekolah',
  steps0by: '01/12/2026',
  steps1what: '',
  steps1by: '',
  steps2what: 'Mengantar surat',
  steps2by: '05/12/2026',
};

it('a row keeps its place, and so its day, where one before it was left empty', () => {
  const form = new FormReader(values, []);
  const steps = placedRowsIn(form, 'steps', ['what', 'by']).map(({ at, row: { what } }) => ({
    what,
    by: form.day(`steps${at}by`),
  }));
  expect(steps).toEqual([
    { what: 'Menelepon sekolah', by: '2026-12-01' },
    { what: 'Mengantar surat', by: '2026-12-05' },
  ]);
});

it('a row begun without a part it needs is sent back to be finished', () => {
  const form = new FormReader({ views0who: '', views0view: 'Tunggu dulu.' }, []);
  rowsIn(form, 'views', ['who', 'view']);
  expect([...form.faults.keys()]).toEqual(['views0who']);
});
