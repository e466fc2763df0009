import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, type Recognisable, recognitionKeys, soughtKeys } from './likeness.ts';
import { nameLikeness, nameSound, sameNameFrom, soughtSounds } from './name-matching.ts';

const same = (a: string, b: string) => nameLikeness(a, b).score >= sameNameFrom;

describe('two names', () => {
  it.each([
    ['Soeparman', 'Suparman'],
    ['Djuwariah', 'Juwariah'],
    ['Tjoet Njak Dhien', 'Cut Nyak Dien'],
    ['Chairil Anwar', 'Khairil Anwar'],
    ['Jusuf Habibie', 'Yusuf Habibi'],
    ['Drs. H. Moh. Yusuf, M.Si', 'Muhammad Yusuf'],
    ['Mochamad Ridwan', 'M. Ridwan'],
    ['Ridwan Kamil', 'Mochamad Ridwan Kamil'],
    ['Nur Hidayah', 'Nurhidayah'],
    ['Abdurrahim', 'Abd. Rahim'],
    ['Abdullatif', 'Abdul Latif'],
    ['Syaiful Bahri', 'Saeful Bahri'],
    ["Halimatus Sa'diyah", 'Halimatus Sadiyah'],
    ['Ibu Hj. Nuraini', 'Nuraeni'],
    ['Tiurma br. Siregar', 'Tiurma Siregar'],
    ['I Ketut Merta', 'Ketut Merta'],
    ['A. Yani Saputra', 'Ahmad Yani Saputra'],
    ['Eko Prasetyo', 'Eko Prasetio'],
    ['Rizqi Fadhillah', 'Rizki Fadilah'],
    ['SITI AMINAH, S.PD.', 'Siti Aminah'],
  ])('%s and %s may be one person’s', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['Suharto', 'Suharti'],
    ['Yohanes', 'Yohana'],
    ['Hidayah', 'Hidayat'],
    ['Eka Putri', 'Ika Putri'],
    ['Deni', 'Dini'],
    ['Ratna', 'Ratno'],
    ['Rahman', 'Rahim'],
    ['Abdullah', 'Abdul Ahmad'],
    ['Abdurrahman', 'Abdurrahim'],
    ['I Made Ari', 'Ni Made Ari'],
    ['Muhammad', 'Muhammad Ali'],
    ['Dewi', 'Dewi Lestari'],
    ['Fitri', 'Fitria'],
    ['Tono', 'Toni'],
    ['Agus Salim', 'Agus Salam'],
    ['Sri Wahyuni', 'Sri Wahyuningsih'],
  ])('%s and %s are two people’s', (a, b) => {
    expect([same(a, b), same(b, a)]).toEqual([false, false]);
  });

  it('are compared the same from both sides, and every name is like itself', () => {
    const word = fc.constantFrom(
      'Siti',
      'Muhammad',
      'M.',
      'Djoko',
      'Abdul',
      'Rahman',
      'Nur',
      'Hj.',
      'Aini',
      'Ni',
      'Made',
      'X',
      '-',
      '',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(nameLikeness(a, b).score).toBe(nameLikeness(b, a).score);
        if (/[A-Za-z]{2}/.test(a)) expect(nameLikeness(a, a).score).toBe(1);
      }),
    );
  });

  it('never fail on any text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => nameLikeness(a, b).score >= 0));
  });
});

it('a name is found by how it sounds, while it is being typed', () => {
  const found = (typed: string, name: string) =>
    soughtSounds(typed).every((word) => word.some((one) => nameSound(name).includes(` ${one}`)));
  expect(found('Mochammad Rizki', 'Muhamad Rizky Pratama')).toBe(true);
  expect(found('M. Rizky', 'Muhamad Rizky Pratama')).toBe(true);
  expect(found('prat', 'Muhamad Rizky Pratama')).toBe(true);
  expect(found('soehen', 'Asep Suhendar')).toBe(true);
  expect(found('suharti', 'Suharto')).toBe(false);
});

describe('two people', () => {
  const person = (change: Partial<Recognisable>): Recognisable => ({
    name: 'Rizki Pratama',
    otherNames: [],
    phones: [],
    familyCards: [],
    ...change,
  });
  const birth = (on: string) => ({ birth: { on, precision: 'day' as const } });

  it('with part of a name, the same birth and the same mother are very likely one', () => {
    const a = person({ name: 'Muhamad Rizky Pratama', motherName: 'Nuraeni', ...birth('2018-02-14') });
    const b = person({ motherName: 'Nur Aeni', ...birth('2018-02-14') });
    expect(likeness(a, b)).toMatchObject({
      grade: 'very-likely',
      reasons: ['muhammad-left-out', 'same-birth', 'same-mother'],
    });
  });

  it('with the same common name and other births are not asked about', () => {
    const a = person({ name: 'I Wayan Sudiarta', ...birth('1980-01-01') });
    expect(likeness(a, person({ name: 'Wayan Sudiarta', ...birth('1995-06-07') }))).toBe(undefined);
  });

  it('whose day and month were changed over are likely one', () => {
    expect(likeness(person(birth('2018-02-04')), person(birth('2018-04-02')))?.reasons).toContain(
      'near-birth',
    );
  });

  it('are no match for being twins of one mother in one house', () => {
    const house = { motherName: 'Nuraeni', familyCards: ['3273021003159901'], ...birth('2018-02-14') };
    expect(likeness(person({ name: 'Rizki', ...house }), person({ name: 'Rania', ...house }))).toBe(
      undefined,
    );
  });

  it('with the same NIK are asked about whatever else is written', () => {
    const nik = '3273021402189901';
    expect(likeness(person({ nik }), person({ name: 'Budi', nik }))?.reasons).toContain('same-nik');
  });

  it('who are alike share a key, so that an index finds them', () => {
    const name = fc.constantFrom(
      'Muhamad Rizky Pratama',
      'Rizki Pratama',
      'M. Rizki P.',
      'Riski Pratama',
      'Nuraeni',
      'Nur Aini',
      'Abdul Rahman',
      'Abdurrahman',
      'Dewi Sartika',
      'Dewi',
    );
    const day = fc.constantFrom('2018-02-14', '2018-02-13', '2019-02-14', '1985-05-04', '1985-04-05');
    const someone = fc
      .record({ name, on: day })
      .map(({ name: called, on }) => person({ name: called, ...birth(on) }));
    fc.assert(
      fc.property(someone, someone, (a, b) => {
        const found = likeness(a, b);
        if (found === undefined || found.grade === 'possible') return;
        const keys = new Set(recognitionKeys(b));
        expect(
          soughtKeys(a).some((key) => keys.has(key)),
          `${a.name} ${b.name}`,
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
