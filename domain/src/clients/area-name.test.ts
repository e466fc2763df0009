import { expect, it } from 'vitest';
import { isAreaCode } from '../kernel/area-code.ts';
import type { Language, Words } from '../kernel/words.ts';
import { areasMentioned, areaText } from './area-name.ts';

const saying = (language: Language) => (words: Words, fill: Readonly<Record<string, string>>) =>
  words[language].replace(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);

const inTimor = 'Kabupaten Timor Tengah Selatan, Nusa Tenggara Timur';
const said = (code: string, name: string, within: string, language: Language = 'id') =>
  areaText({ code, name, within }, saying(language));

it('names a village with its district and regency, in both languages', () => {
  const bosen = ['53.02.03.2003', 'Bosen', `Mollo Utara, ${inTimor}`] as const;
  expect(said(...bosen)).toBe('Desa Bosen, Kec. Mollo Utara, Kab. Timor Tengah Selatan');
  expect(said(...bosen, 'en')).toBe('Bosen village, Mollo Utara district, Timor Tengah Selatan regency');
  expect(said('32.73.02.1004', 'Dago', 'Coblong, Kota Bandung, Jawa Barat')).toBe(
    'Kelurahan Dago, Kec. Coblong, Kota Bandung',
  );
});

it('names the wider areas by what is around them, the province by itself', () => {
  expect(said('53.02.03', 'Mollo Utara', inTimor)).toBe('Kec. Mollo Utara, Kab. Timor Tengah Selatan');
  expect(said('53.02', 'Kabupaten Timor Tengah Selatan', 'Nusa Tenggara Timur')).toBe(
    'Kab. Timor Tengah Selatan, Nusa Tenggara Timur',
  );
  expect(said('53', 'Nusa Tenggara Timur', '')).toBe('Nusa Tenggara Timur');
});

it('says only its own name where what is around it is not known', () => {
  expect(said('53.02.03', 'Mollo Utara', '')).toBe('Kec. Mollo Utara');
});

it('finds the codes that facts mention, however deep, and nothing else that is called an area', () => {
  expect(
    areasMentioned({
      entry: 'x',
      data: { address: { villageCode: '32.73.02.1004', regency: 'Bandung' }, areas: ['53.02.03', '53'] },
      area: 'physical-access',
      number: '32.73',
    }),
  ).toEqual(['32.73.02.1004', '53.02.03', '53']);
  expect(areasMentioned(undefined)).toEqual([]);
  expect(['53', '53.02.03.2003', '53.2', '53.02.2003', 'Dago'].map(isAreaCode)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
