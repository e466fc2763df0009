import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceLine } from '../directory/service-line.ts';
import { distanceText, explanation } from './explained.ts';
import { find } from './find.ts';
import { FindingIndex } from './finding-index.ts';
import { providerOfKinds } from './kinds-only.ts';
import { plainWords } from './plain-words.ts';

const today = '2026-11-30';

const line = (service: string, name: string, said: Partial<ServiceLine> = {}): ServiceLine => ({
  service,
  provider: 'p1',
  name,
  status: 'active',
  withdrawn: false,
  disabilities: [],
  languages: [],
  terms: [],
  places: [],
  regions: [],
  serves: [],
  phones: [],
  judged: {},
  askedOn: '2026-11-01',
  ...said,
});

const bandung = { latitude: -6.9175, longitude: 107.6191 };
const cimahi = { latitude: -6.8722, longitude: 107.5425 };

const elsewhere = { places: [{ regionCode: '12.71.01' }], regions: ['12', '12.71', '12.71.01'] };

const services: readonly ServiceLine[] = [
  line('a', 'Klinik Tumbuh Kembang Melati', {
    about: 'Terapi wicara dan okupasi bagi anak dengan ASD.',
    cost: 'free',
    minimumAge: 2,
    maximumAge: 12,
    disabilities: ['developmental', 'speech'],
    languages: ['Sunda', 'id'],
    terms: [{ term: 't-therapy', name: 'Terapi' }],
    places: [{ regionCode: '32.73.02', ...bandung, address: 'Jl. Melati 3, Bandung' }],
    regions: ['32', '32.73', '32.73.02'],
  }),
  line('b', 'Sekolah Luar Biasa Harapan', {
    cost: 'partly',
    places: [{ regionCode: '32.77.01', ...cimahi }],
    regions: ['32', '32.77', '32.77.01'],
    serves: ['32.77'],
  }),
  line('c', 'Pos Bantuan Hukum', {
    cost: 'paid',
    about: 'Pendampingan hukum.',
    askedOn: '2026-03-01',
    ...elsewhere,
  }),
  line('d', 'Jajasan Tjahaja Oemoem', { about: 'Panti asuhan.', ...elsewhere }),
  line('e', 'Rumah Singgah Kenanga', { withdrawn: true }),
  line('f', 'Penitipan Anak Dahlia', { askedOn: undefined, ...elsewhere }),
];

const index = new FindingIndex(services);
const foundBy = (words: string, more = {}) =>
  find(index, { words, ...more }, { today }).found.map(({ service }) => service.service);
const nearBy = (words: string, more = {}) =>
  find(index, { words, ...more }, { today }).near.map(({ service }) => service.service);

describe('finding a service by words', () => {
  it.each([
    ['autis', 'a'],
    ['terapi bicara', 'a'],
    ['tumbuh kembang gratis', 'a'],
    ['SLB', 'b'],
    ['special school', 'b'],
    ['mendampingi perkara hukum', 'c'],
    ['dampingi', 'c'],
    ['yayasan cahaya umum', 'd'],
    ['panti asuhan', 'd'],
    ['menitipkan anak', 'f'],
    ['penitpan anak', 'f'],
    ['penit', 'f'],
    ['saya mencari tempat untuk menitipkan anak', 'f'],
  ])('“%s” finds it', (words, expected) => {
    const { found, near } = find(index, { words }, { today });
    expect([...found, ...near][0]?.service.service).toBe(expected);
  });

  it('says what it took a misspelt word for', () => {
    expect(find(index, { words: 'penitpan' }, { today }).meant).toEqual([
      { text: 'penitpan', words: ['penitipan'] },
    ]);
  });

  it('reads an age that stands among the words', () => {
    expect(find(index, { words: 'terapi anak 7 tahun' }, { today }).age).toBe(7);
    expect(foundBy('terapi usia 7 tahun')).toEqual(['a']);
    expect(nearBy('terapi usia 20 tahun')).toEqual(['a']);
  });

  it('finds nothing for words that nobody bears, and everything where nothing is asked', () => {
    expect(foundBy('xyzzyx')).toEqual([]);
    expect(foundBy('')).toHaveLength(5);
  });
});

describe('finding by place, age, disability, cost and language', () => {
  it('takes what stands in an area and what serves it, and tells what is next door', () => {
    expect(foundBy('', { region: '32.77.02' })).toEqual(['b']);
    expect(foundBy('', { region: '32.73' })).toEqual(['a']);
    const [near] = find(index, { words: 'terapi', region: '32.73.05' }, { today }).near;
    expect(near?.misses).toEqual([{ miss: 'region', sameRegency: true }]);
  });

  it('does not leave out a telephone line for want of an area', () => {
    const phone = new FindingIndex([line('h', 'SAPA 129', { phones: ['129'] })]);
    expect(find(phone, { words: 'sapa', region: '32.73' }, { today }).found[0]?.unsaid).toEqual(['region']);
  });

  it('puts the nearest first and tells how far the others are', () => {
    expect(foundBy('', { from: cimahi, within: 5 })).toEqual(['b']);
    const told = find(index, { from: cimahi, within: 5 }, { today }).near.find(
      (one) => one.service.service === 'a',
    );
    expect(told?.misses[0]).toMatchObject({ miss: 'distance' });
    expect(told?.kilometres).toBeCloseTo(9.83, 1);
  });

  it('takes along what does not say, and says so', () => {
    const { found } = find(index, { words: 'hukum', disability: 'hearing', language: 'su' }, { today });
    expect(found[0]?.unsaid).toEqual(['disability', 'language']);
  });

  it('knows a language by name and by code', () => {
    expect(foundBy('terapi', { language: 'su' })).toEqual(['a']);
    expect(foundBy('terapi', { language: 'id' })).toEqual(['a']);
    expect(nearBy('terapi', { language: 'jv' })).toEqual(['a']);
  });

  it('leaves out what is paid where it must be free, and tells it beside', () => {
    expect(foundBy('hukum', { free: true })).toEqual([]);
    expect(nearBy('hukum', { free: true })).toEqual(['c']);
  });

  it('tells what was withdrawn, and what nobody asked after for three months', () => {
    const [gone] = find(index, { words: 'rumah singgah' }, { today }).near;
    expect(gone?.misses).toEqual([{ miss: 'withdrawn' }]);
    expect(find(index, { words: 'hukum' }, { today }).found[0]?.freshness).toBe('stale');
    expect(find(index, { words: 'dahlia' }, { today }).found[0]?.freshness).toBe('never-checked');
  });

  it('puts a place where one can go before the kind it is of', () => {
    const both = new FindingIndex([
      line('k', 'Panti asuhan', { provider: providerOfKinds }),
      line('o', 'Panti asuhan Mawar'),
    ]);
    expect(find(both, { words: 'panti asuhan' }, { today }).found.map((one) => one.service.service)).toEqual([
      'o',
      'k',
    ]);
  });
});

describe('why a service fits, in words', () => {
  it('says it in one line, in both languages', () => {
    const { found } = find(index, { words: 'autis', from: bandung, free: true, age: 7 }, { today });
    const [match] = found;
    if (match === undefined) throw new Error('nothing found');
    expect(explanation(match, 'id')).toBe(
      'cocok karena: autis (sama dengan autisme); 10 m; usia 2–12 tahun; gratis',
    );
    expect(explanation(match, 'en')).toBe('fits because: autis (same as autisme); 10 m; age 2–12; free');
  });

  it('says distances as people do', () => {
    expect([0.234, 0.9999, 2.06, 17.4].map((one) => distanceText(one, 'id'))).toEqual([
      '230 m',
      '1,0 km',
      '2,1 km',
      '17 km',
    ]);
  });
});

// Many made-up directories, on machines that have other work too.
describe('what always holds', { timeout: 30_000 }, () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'Rumah',
          'Aman',
          'untuk',
          'Anak',
          'R.S.U.D.',
          '東京',
          'jang',
          'b',
          '12',
          'tahun',
          'pendampingan',
        ),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((words) => words.join(' ')),
  );
  const lines = fc.array(name, { maxLength: 12 }).map((names) => names.map((one, at) => line(`s${at}`, one)));

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), lines, (words, all) => {
        find(new FindingIndex(all), { words, region: words, from: bandung, language: words }, { today });
      }),
    );
  });

  it('finds every service by any word of its name', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const made = new FindingIndex(all);
        for (const one of all)
          for (const word of plainWords(one.name)) {
            const { found } = find(made, { words: word }, { today, most: 1_000 });
            expect(found.map(({ service }) => service.service)).toContain(one.service);
          }
      }),
    );
  });

  it('gives the same order however the list was put together and changed', () => {
    fc.assert(
      fc.property(lines, fc.string(), (all, typed) => {
        const words = `${typed} ${all[0]?.name ?? ''}`;
        const changed = new FindingIndex([...all].reverse());
        for (const one of all) {
          changed.put({ ...one, name: 'lain' });
          changed.put(one);
        }
        const told = (made: FindingIndex) =>
          find(made, { words }, { today }).found.map((one) => one.service.service);
        expect(told(changed)).toEqual(told(new FindingIndex(all)));
      }),
    );
  });
});
