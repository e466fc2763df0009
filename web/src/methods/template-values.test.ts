import { expect, it } from 'vitest';
import shipped from '../../../templates/older-person.json' with { type: 'json' };
import { sections } from './template-parts.ts';
import {
  blankOf,
  checkTemplate,
  checkTyped,
  faultWords,
  freshCode,
  type Loose,
  placeWords,
  sectionOf,
  withAt,
} from './template-values.ts';

const template: Loose = shipped;
const faultsIn = (value: Loose) => {
  const checked = checkTyped(value);
  return 'faults' in checked ? checked.faults : [];
};

it('gives a template back as it was when nothing was typed', () => {
  const checked = checkTyped(template);
  expect('template' in checked && checked.template).toEqual(template);
});

it('shows every key of a template but its code, its version and its instruments', () => {
  const shown = sections.flatMap((one) => Object.keys(one.fields));
  expect([...shown, 'template', 'version', 'instruments'].sort()).toEqual(Object.keys(template).sort());
});

it('reads numbers as they are typed, and leaves out what is optional and empty', () => {
  const typed = withAt(withAt(template, ['goals', 0, 'weight'], '2,5'), ['goals', 0, 'target'], '') as Loose;
  const checked = checkTyped(typed);
  const goal = 'template' in checked ? checked.template.goals[0] : undefined;
  expect([goal?.weight, goal !== undefined && 'target' in goal]).toEqual([2.5, false]);
});

it('names by its place what cannot be read, in both languages, with the remedy', () => {
  const typed = withAt(
    withAt(template, ['goals', 3, 'text', 'en'], ''),
    ['review', 'everyDays'],
    'tiga',
  ) as Loose;
  const faults = faultsIn(typed);
  expect(faults.map((one) => one.field)).toEqual(['goals.3.text.en', 'review.everyDays']);
  expect(faults.map((one) => placeWords(one.field, 'en'))).toEqual([
    'Goals › 4 › Goal › English',
    'Rhythm of review › Every how many days',
  ]);
  expect(faults.map((one) => faultWords(one, 'id'))).toEqual([
    'Isian ini perlu diisi.',
    'Tulis angka bulat.',
  ]);
  expect(sectionOf('goals.3.text.en')).toBe('goals');
});

it('names the code that leads nowhere when a goal was removed', () => {
  const [first, ...rest] = template.goals as readonly Loose[];
  const faults = faultsIn({ ...template, goals: rest });
  expect(faults.length).toBeGreaterThan(0);
  expect(faultWords(faults[0] ?? { field: '', because: '' }, 'en')).toContain(String(first?.code));
});

it('asks for every part of a thing that was added and not written', () => {
  const goals = sections.flatMap((one) => one.fields.goals ?? [])[0];
  const item = goals?.kind === 'list' ? goals.item : undefined;
  const list = template.goals as readonly unknown[];
  const blank = item === undefined ? {} : (blankOf(item) as Loose);
  const added = { ...template, goals: [...list, { code: freshCode(list, 'goal'), ...blank }] };
  const fields = new Set(faultsIn(added).map((one) => one.field.replace(/^goals\.\d+\./, '')));
  for (const key of ['text.id', 'kind', 'levels.-2.id', 'levels.2.en']) expect(fields).toContain(key);
});

it('takes no file that is no template', () => {
  const checked = checkTemplate(['not', 'a', 'template']);
  expect('faults' in checked && checked.faults.length > 0).toBe(true);
  const odd = checkTemplate({ ...template, version: 'one' });
  expect('faults' in odd && faultWords(odd.faults[0] ?? { field: '', because: '' }, 'en')).toContain('1.0.0');
});
