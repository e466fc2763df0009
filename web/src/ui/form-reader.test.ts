import { expect, it } from 'vitest';
import { compact, FormReader } from './form-reader.ts';
import { uiWords } from './words.ts';

it('leaves out what was not filled in', () => {
  const form = new FormReader({ name: '  Nuraeni ', village: '   ' }, []);
  expect(
    compact({ name: form.text('name'), village: form.text('village'), street: form.text('street') }),
  ).toEqual({
    name: 'Nuraeni',
  });
});

it('makes one item of each line', () => {
  const form = new FormReader({ goals: 'Rizky bersekolah\n\n  Ibu beristirahat  \n' }, []);
  expect(form.lines('goals')).toEqual(['Rizky bersekolah', 'Ibu beristirahat']);
});

it('names the field that cannot be read, with the remedy, and keeps the others', () => {
  const form = new FormReader({ on: '31/02/2026', value: 'tiga', target: '2,5' }, []);
  expect([form.day('on'), form.number('value'), form.number('target')]).toEqual([undefined, undefined, 2.5]);
  expect([...form.faults]).toEqual([
    ['on', uiWords.noSuchDay],
    ['value', uiWords.notANumber],
  ]);
});

it('reads rupiah as people write them, and sends back what could be read in two ways', () => {
  const read = (text: string) => {
    const form = new FormReader({ cost: text }, []);
    return [form.rupiah('cost'), form.faults.get('cost')];
  };
  for (const text of ['48000000', '48.000.000', 'Rp 48.000.000', 'Rp48.000.000,-', 'rp. 48.000.000,00'])
    expect(read(text)).toEqual([48_000_000, undefined]);
  for (const text of [
    '48,000',
    '48,000,000',
    '48.00',
    '4.8000',
    '48.000.00',
    'Rp',
    '-5',
    '1e3',
    'empat juta',
  ])
    expect(read(text)).toEqual([undefined, uiWords.notRupiah]);
  expect(read('')).toEqual([undefined, undefined]);
});

it('names the hour and not the day, where the hour cannot be read', () => {
  const form = new FormReader({ at: '19/05/2026', atHour: '25.00' }, []);
  expect(form.instant('at', 'Asia/Jakarta')).toBeUndefined();
  expect([...form.faults.keys()]).toEqual(['atHour']);
});

it('tells people on record from names that were written', () => {
  const form = new FormReader({ who: ['p', 'gone'], whoOthers: 'Pak RT' }, [
    { key: 'p', person: 'p', name: 'Nuraeni' },
    { key: 'w', worker: 'w', name: 'Ratna' },
  ]);
  expect(form.people('who')).toEqual([{ person: 'p', name: 'Nuraeni' }, { name: 'Pak RT' }]);
});
