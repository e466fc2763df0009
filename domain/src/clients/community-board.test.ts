import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noClient } from '../../../tests/cast/client.ts';
import { idOf } from '../../../tests/cast/record.ts';
import type { CommunityCount, CountSplit } from './community.ts';
import { type Board, boardOf } from './community-board.ts';
import { type CountFigure, figurePair, type NestedCounts } from './nested-counts.ts';

const kinds = [
  { name: 'fisik', number: 13 },
  { name: 'intelektual', number: 7 },
  { name: 'psikososial', number: 6 },
  { name: 'perkembangan', number: 3 },
  { name: 'sensorik', number: 9 },
  { name: 'ganda', number: 3 },
];

const shownOf = (counts: readonly CommunityCount[]) => boardOf(counts).figures;

const count = (change: Partial<CommunityCount> = {}): CommunityCount => ({
  count: idOf('count'),
  what: 'warga disabilitas',
  number: 41,
  source: 'pendataan',
  on: '2026-04-02',
  ...change,
});

describe('the board of a community', () => {
  it('shows three of a kind, and no hamlet with one alone, nor the one beside it', () => {
    const hamlets = {
      by: 'hamlet' as const,
      parts: [
        { name: 'Nunumeu', number: 25 },
        { name: 'Fatukoto', number: 15 },
        { name: 'Oebesi', number: 1 },
      ],
    };
    const [figure] = shownOf([count({ splits: [{ by: 'disability', parts: kinds }, hamlets] })]);
    expect(figure?.splits[0]?.parts.map((one) => one.number)).toEqual([13, 7, 6, 3, 9, 3]);
    expect(figure?.splits[1]?.parts.map((one) => one.number)).toEqual([25, undefined, undefined]);
  });

  it('shows the last count only: two days would tell of those who came or went', () => {
    const board = shownOf([count(), count({ number: 42, on: '2026-05-06' })]);
    expect(board.map((one) => one.number)).toEqual([42]);
  });

  it('withholds in one division what is withheld under the same name in another', () => {
    const sexes = {
      by: 'sex' as const,
      parts: [
        { name: 'perempuan', number: 20 },
        { name: 'laki-laki', number: 21 },
      ],
    };
    const ages = {
      by: 'age' as const,
      parts: [
        { name: 'Perempuan', number: 20 },
        { name: 'anak laki-laki', number: 2 },
        { name: 'laki-laki dewasa', number: 19 },
      ],
    };
    const [figure] = shownOf([count({ splits: [sexes, ages] })]);
    expect(figure?.splits[1]?.parts.map((one) => one.number)).toEqual([20, undefined, undefined]);
  });

  it('never lets a small number be reckoned from the whole and its parts', () => {
    const parts = fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(parts, parts, (first, second) => {
        const whole = Math.max(1, ...[first, second].map((all) => all.reduce((sum, one) => sum + one, 0)));
        const split = (numbers: readonly number[], prefix: string) => ({
          by: 'other' as const,
          parts: numbers.map((number, at) => ({ name: `${prefix}${at}`, number })),
          unknown: whole - numbers.reduce((sum, one) => sum + one, 0),
        });
        const [figure] = shownOf([count({ number: whole, splits: [split(first, 'a'), split(second, 'a')] })]);
        for (const { parts: shown } of figure?.splits ?? []) {
          const hidden = shown.filter((one) => one.number === undefined);
          for (const { number } of shown) expect(number === 1 || number === 2).toBe(false);
          if (hidden.length === 0) continue;
          const rest = whole - shown.reduce((sum, one) => sum + (one.number ?? 0), 0);
          expect(hidden.length).toBeGreaterThan(1);
          expect(rest >= 3 || hidden.length === shown.length).toBe(true);
        }
      }),
    );
  });
});

const split = (
  by: CountSplit['by'],
  parts: Readonly<Record<string, number>>,
  more: Partial<CountSplit> = {},
) => ({
  by,
  parts: Object.entries(parts).map(([name, number]) => ({ name, number })),
  ...more,
});
const counted = (what: string, number: number, splits: readonly CountSplit[] = [], on = '2026-04-02') =>
  count({ count: idOf(`${what} ${on}`), what, number, on, splits });

/** `warga 412 (L 212, P 200)`, with `…` for what is withheld. */
const read = ({ figures }: Board) =>
  figures.map(({ what, number, splits }) => {
    const parts = splits.flatMap((one) => one.parts.map(({ name, number: of }) => `${name} ${of ?? '…'}`));
    return `${what} ${number ?? '…'}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
  });
const asked = ({ questions }: Board) =>
  questions.map(({ one, other, alike }) => {
    const named = ({ figure, number }: typeof one) =>
      `${figure.what}${figure.part ? `/${figure.part.name}` : ''} ${number}`;
    const pairs = alike.map(([a, b]) => `${a.figure.part?.name} ${a.number} ${b.number}`);
    return [named(one), named(other), ...pairs].join('; ');
  });

const found = (nested: boolean, one: CountFigure, other: CountFigure): NestedCounts => ({
  [figurePair(one, other)]: { one, other, nested, on: '2026-05-01' },
});

describe('two counts of a community of which one may be a part of the other', () => {
  const near = [
    counted('warga dusun', 412, [split('sex', { perempuan: 200, 'laki-laki': 212 })]),
    counted('warga dusun tanpa disabilitas', 409, [split('sex', { perempuan: 198, 'laki-laki': 211 })]),
    counted('kepala keluarga', 103),
  ];
  const [whole, part] = [{ what: 'warga dusun' }, { what: 'warga dusun tanpa disabilitas' }];

  it('are asked about where they differ by fewer than are told, and the smaller waits with how it divides', () => {
    const board = boardOf(near, {}, 5);
    expect(read(board)).toEqual([
      'warga dusun 412 (perempuan 200, laki-laki 212)',
      'warga dusun tanpa disabilitas … (perempuan …, laki-laki …)',
      'kepala keluarga 103',
    ]);
    expect(asked(board)).toEqual([
      'warga dusun 412; warga dusun tanpa disabilitas 409; perempuan 200 198; laki-laki 212 211',
    ]);
    expect(board.questions[0]?.one).toMatchObject({ source: 'pendataan', on: '2026-04-02' });
  });

  it('are both shown where neither is a part of the other, and asked about no more', () => {
    const board = boardOf(near, found(false, whole, part), 5);
    expect(read(board)[1]).toBe('warga dusun tanpa disabilitas 409 (perempuan 198, laki-laki 211)');
    expect(board.questions).toEqual([]);
    expect(board.answered).toMatchObject([{ one: { number: 412 }, other: { number: 409 }, nested: false }]);
  });

  it('stay as they are where one is a part of the other, and it can be answered again', () => {
    const board = boardOf(near, found(true, part, whole), 5);
    expect(read(board)).toEqual(read(boardOf(near, {}, 5)));
    expect(board.questions).toEqual([]);
    expect(board.answered).toMatchObject([{ one: { number: 409 }, other: { number: 412 }, nested: true }]);
  });

  it('are asked about for their hamlets although the villages are far apart', () => {
    const hamlets = [
      counted('warga', 1937, [split('hamlet', { Nunumeu: 800, Fatukoto: 700, Oebesi: 437 })]),
      counted('tanpa disabilitas', 1896, [split('hamlet', { nunumeu: 775, fatukoto: 685, oebesi: 436 })]),
    ];
    const board = boardOf(hamlets);
    expect(asked(board)).toEqual(['warga 1937; tanpa disabilitas 1896; Oebesi 437 436']);
    expect(read(board)).toEqual([
      'warga 1937 (Nunumeu 800, Fatukoto 700, Oebesi 437)',
      'tanpa disabilitas 1896 (nunumeu 775, fatukoto …, oebesi …)',
    ]);
    expect(read(boardOf(hamlets, found(false, { what: 'WARGA' }, { what: 'tanpa disabilitas ' })))[1]).toBe(
      'tanpa disabilitas 1896 (nunumeu 775, fatukoto 685, oebesi 436)',
    );
  });

  it('are asked about a count and a part of another, unless the counts are known to be no parts of each other', () => {
    const counts = [
      counted('warga disabilitas', 41, [split('age', { anak: 13, dewasa: 28 })]),
      counted('anak usia sekolah', 11),
    ];
    expect(asked(boardOf(counts))).toEqual(['warga disabilitas/anak 13; anak usia sekolah 11']);
    expect(read(boardOf(counts))).toEqual([
      'warga disabilitas 41 (anak 13, dewasa 28)',
      'anak usia sekolah …',
    ]);
    const apart = found(false, { what: 'warga disabilitas' }, { what: 'anak usia sekolah' });
    expect(asked(boardOf(counts, apart))).toEqual([]);
    const one = { what: 'anak usia sekolah' };
    const other = { what: 'warga disabilitas', part: { by: 'age' as const, name: 'anak' } };
    expect(read(boardOf(counts, found(true, one, other)))[1]).toBe('anak usia sekolah …');
    expect(read(boardOf(counts, found(false, one, other)))[1]).toBe('anak usia sekolah 11');
  });

  it('are asked about where what the one withholds stands under the name of the other', () => {
    const counts = [
      counted('warga disabilitas', 41, [split('hamlet', { Nunumeu: 25, Fatukoto: 15, Oebesi: 1 })]),
      counted('warga disabilitas Fatukoto', 15),
    ];
    const board = boardOf(counts);
    expect(asked(board)).toEqual(['warga disabilitas Fatukoto 15; warga disabilitas/Fatukoto 15']);
    expect(read(board)).toEqual([
      'warga disabilitas 41 (Nunumeu 25, Fatukoto …, Oebesi …)',
      'warga disabilitas Fatukoto …',
    ]);
  });

  it('need no question where nobody is between them, or where it follows from what was answered', () => {
    expect(boardOf([counted('warga', 41), counted('terdata', 41)]).questions).toEqual([]);
    const three = [counted('warga', 41), counted('terdata', 40), counted('didatangi', 39)];
    const known = {
      ...found(true, { what: 'terdata' }, { what: 'warga' }),
      ...found(true, { what: 'didatangi' }, { what: 'terdata' }),
    };
    const board = boardOf(three, known);
    expect(board.questions).toEqual([]);
    expect(read(board)).toEqual(['warga 41', 'terdata …', 'didatangi …']);
  });

  it('are asked about once where a name stands in two ways of dividing, and by the name whatever the way is called', () => {
    const counts = [
      counted('warga disabilitas', 41, [
        split('sex', { perempuan: 17, 'laki-laki': 24 }),
        split('other', { perempuan: 17, anak: 9 }, { overlap: true }),
      ]),
      counted('kader', 16),
      counted('warga disabilitas tanpa NIK', 30, [split('other', { Perempuan: 16, bapak: 14 })]),
    ];
    expect(asked(boardOf(counts)).sort()).toEqual([
      'kader 16; warga disabilitas tanpa NIK/bapak 14',
      'warga disabilitas 41; warga disabilitas tanpa NIK 30; perempuan 17 16',
      'warga disabilitas/perempuan 17; kader 16',
    ]);
  });

  it('are answered for good: what is counted again under its name is the same thing', () => {
    const again = [...near, counted('warga dusun', 414, [], '2026-09-01')];
    expect(boardOf(again, found(false, whole, part), 6).questions).toEqual([]);
    expect(read(boardOf(again, found(true, part, whole), 6))[1]).toBe(
      'warga dusun tanpa disabilitas … (perempuan …, laki-laki …)',
    );
  });
});

describe('what the worker answers of two counts', () => {
  const village = () =>
    noClient()
      .tells('CommunityRegistered', { name: 'Noefatuna', kind: 'village' })
      .tells('CommunityCounted', {
        count: idOf('all'),
        what: 'Warga',
        number: 412,
        source: 'profil desa',
        splits: [split('hamlet', { Oebesi: 100, Nunumeu: 312 })],
      })
      .tells('CommunityCounted', {
        count: idOf('some'),
        what: 'Tanpa disabilitas',
        number: 411,
        source: 'pendataan',
      });
  const pair = { part: { what: 'Tanpa disabilitas' }, whole: { what: 'Warga' } };
  const readOf = (told: ReturnType<typeof village>) => {
    const { community, nestedCounts } = told.state;
    return boardOf(community?.counts ?? [], nestedCounts);
  };

  it('is kept, and the later answer stands', () => {
    const told = village().tells('CountFoundPartOf', pair, { on: '2026-05-01' });
    expect(readOf(told).answered).toMatchObject([{ nested: true, on: '2026-05-01' }]);
    const again = told.tells('CountsFoundNotNested', {
      one: pair.whole,
      other: { what: 'tanpa disabilitas' },
    });
    expect(readOf(again).answered).toMatchObject([{ nested: false }]);
    expect(read(readOf(again))).toEqual(['Warga 412 (Oebesi 100, Nunumeu 312)', 'Tanpa disabilitas 411']);
  });

  it('may be told of any two counts without a question, and of a part of one', () => {
    const oebesi = { what: 'Warga', part: { by: 'hamlet', name: 'oebesi' } };
    const told = village()
      .tells('CommunityCounted', { count: idOf('o'), what: 'Warga Oebesi', number: 100, source: 'pendataan' })
      .tells('CountFoundPartOf', { part: { what: 'Warga Oebesi' }, whole: oebesi });
    expect(readOf(told).answered).toHaveLength(1);
  });

  it('is refused of what was not counted, of one count with itself, and of a part above its whole', () => {
    const told = village();
    const none = { what: 'Lansia' };
    expect(told.refuses('CountFoundPartOf', { ...pair, part: none })).toBe('nested-counts.not-counted');
    expect(told.refuses('CountsFoundNotNested', { one: pair.whole, other: none })).toBe(
      'nested-counts.not-counted',
    );
    const nowhere = { what: 'Warga', part: { by: 'hamlet', name: 'Fatukoto' } };
    expect(told.refuses('CountFoundPartOf', { ...pair, whole: nowhere })).toBe('nested-counts.not-counted');
    expect(told.refuses('CountsFoundNotNested', { one: pair.whole, other: { what: 'warga' } })).toBe(
      'nested-counts.of-one-count',
    );
    expect(told.refuses('CountFoundPartOf', { part: pair.whole, whole: pair.part })).toBe(
      'nested-counts.part-above-whole',
    );
    const later = { count: idOf('later'), what: 'Warga', number: 409, source: 'pendataan' };
    told.tells('CommunityCounted', later, { on: '2026-09-01' }).tells('CountFoundPartOf', pair);
  });
});

/** A figure as groups of people who are told apart by nothing else. */
interface Grouped {
  readonly name: CountFigure;
  readonly groups: readonly number[];
}

const hamletNames = ['Oebesi', 'Nunumeu', 'Fatukoto'];
const whatIsCounted: Readonly<Record<string, (hamlet: number, disability: boolean) => boolean>> = {
  warga: () => true,
  'tanpa disabilitas': (_, disability) => !disability,
  'warga Oebesi': (hamlet) => hamlet === 0,
  'tanpa disabilitas Oebesi': (hamlet, disability) => hamlet === 0 && !disability,
  'warga Nunumeu': (hamlet) => hamlet === 1,
  penduduk: () => true,
};

const villages = fc.record({
  hamlets: fc.integer({ min: 2, max: 3 }),
  /** By hamlet, without and with a disability. */
  people: fc.array(fc.nat({ max: 7 }), { minLength: 6, maxLength: 6 }),
  taken: fc.subarray(Object.keys(whatIsCounted), { minLength: 1 }),
  divided: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  answers: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  declared: fc.boolean(),
  least: fc.constantFrom(3, 4, 5),
});
type Village = typeof villages extends fc.Arbitrary<infer V> ? V : never;

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
const isIn = (one: readonly number[], other: readonly number[]) =>
  one.every((group) => other.includes(group));

/** What is counted of a village, and how each figure is made up. */
function countsOf({ hamlets, people, taken, divided }: Village) {
  const all = Array.from({ length: hamlets * 2 }, (_, group) => group);
  const numberOf = (groups: readonly number[]) => sumOf(groups.map((group) => people[group] ?? 0));
  const hamletOf = (group: number) => Math.floor(group / 2);
  const figures: Grouped[] = [];
  const counts = taken.map((what, nth): CommunityCount => {
    const own = all.filter((group) => whatIsCounted[what]?.(hamletOf(group), group % 2 === 1));
    figures.push({ name: { what }, groups: own });
    const hamletsOf = hamletNames.slice(0, hamlets).map((name, hamlet) => {
      const groups = own.filter((group) => hamletOf(group) === hamlet);
      return { name, groups, number: numberOf(groups) };
    });
    if (divided[nth] !== true) return counted(what, numberOf(own));
    figures.push(
      ...hamletsOf.map(({ name, groups }) => ({
        name: { what, part: { by: 'hamlet' as const, name } },
        groups,
      })),
    );
    const parts = hamletsOf.map(({ name, number }) => ({ name, number }));
    return counted(what, numberOf(own), [{ by: 'hamlet', parts }]);
  });
  return { counts, figures, numberOf };
}

/** The board after the worker has answered some of what was asked, truly, and perhaps told something unasked. */
function answeredBoard(village: Village) {
  const { counts, figures, numberOf } = countsOf(village);
  const groupsOf = (figure: CountFigure) =>
    figures.find(({ name }) => JSON.stringify(name) === JSON.stringify(figure))?.groups ?? [];
  const truly = (one: CountFigure, other: CountFigure): NestedCounts => {
    const [a, b] = [groupsOf(one), groupsOf(other)];
    if (isIn(a, b)) return found(true, one, other);
    return isIn(b, a) ? found(true, other, one) : found(false, one, other);
  };
  let answers: NestedCounts = village.declared ? truly({ what: 'tanpa disabilitas' }, { what: 'warga' }) : {};
  let board = boardOf(counts, answers, village.least);
  for (let round = 0; round < 4; round += 1) {
    const [, ...given] = village.answers;
    board.questions.forEach(({ one, other }, nth) => {
      if (given[(nth + round) % given.length]) answers = { ...answers, ...truly(one.figure, other.figure) };
    });
    board = boardOf(counts, answers, village.least);
  }
  return { board, figures, numberOf };
}

interface Told extends Grouped {
  readonly number: number;
}

/** What stands on the board, as whoever knows the village reads it. */
function toldOn(board: Board, figures: readonly Grouped[]): readonly Told[] {
  const shown = board.figures.flatMap(({ number, splits }) => [
    number,
    ...splits.flatMap(({ parts }) => parts.map((part) => part.number)),
  ]);
  expect(shown).toHaveLength(figures.length);
  return figures.flatMap((figure, at) => {
    const number = shown[at];
    return number === undefined ? [] : [{ ...figure, number }];
  });
}

/** The small numbers of a village: of a figure, and of those in one figure who are not in another within it. */
function smallIn(
  figures: readonly Grouped[],
  numberOf: (groups: readonly number[]) => number,
  least: number,
) {
  const left = figures.flatMap(({ groups }) =>
    figures
      .filter((other) => isIn(other.groups, groups))
      .map((other) => groups.filter((group) => !other.groups.includes(group))),
  );
  const all = [...figures.map(({ groups }) => groups), ...left];
  const once = new Map(all.map((groups) => [groups.join(' '), groups]));
  return [...once.values()].filter((groups) => numberOf(groups) > 0 && numberOf(groups) < least);
}

/**
 * What a reader can know of each of these numbers, by trying every village that would have the same board.
 *
 * @returns the least and the most that each may be; the most of what nothing told bounds has no end
 */
function readerKnows(told: readonly Omit<Told, 'name'>[], wanted: readonly (readonly number[])[]) {
  // Groups that stand in the same figures cannot be told apart.
  const signOf = (group: number) =>
    [...told.map(({ groups }) => groups), ...wanted].map((one) => one.includes(group)).join();
  const every = [...new Set([...told.flatMap(({ groups }) => groups), ...wanted.flat()])];
  const kept = [...new Map(every.map((group) => [signOf(group), group])).values()];
  const placesIn = (groups: readonly number[]) =>
    kept.flatMap((group, at) => (groups.includes(group) ? [at] : []));
  const sums = told.map(({ groups, number }) => ({ places: placesIn(groups), number }));
  const most = kept.map((_, at) =>
    Math.min(...sums.filter(({ places }) => places.includes(at)).map((one) => one.number)),
  );
  const targets = wanted.map(placesIn);
  const bounds = wanted.map(() => ({ lower: Number.POSITIVE_INFINITY, upper: -1 }));
  const note = (values: readonly number[]) =>
    targets.forEach((places, nth) => {
      const value = sumOf(places.map((at) => values[at] ?? 0));
      const isOpen = places.some((at) => most[at] === Number.POSITIVE_INFINITY);
      const { lower = 0, upper = 0 } = bounds[nth] ?? {};
      bounds[nth] = {
        lower: Math.min(lower, value),
        upper: isOpen ? Number.POSITIVE_INFINITY : Math.max(upper, value),
      };
    });
  const fits = (values: readonly number[]) =>
    sums.every(({ places, number }) => {
      const soFar = sumOf(places.map((at) => values[at] ?? 0));
      return soFar === number || (soFar < number && places.some((at) => at >= values.length));
    });
  const go = (values: readonly number[]) => {
    if (!fits(values)) return;
    const end = most[values.length];
    if (end === undefined) note(values);
    else for (let value = 0; value <= (Number.isFinite(end) ? end : 0); value += 1) go([...values, value]);
  };
  go([]);
  return bounds;
}

describe('whoever knows which counts are parts of which and puts two of them side by side', () => {
  it('cannot tell that there are fewer than are told, however many counts there are and whatever was answered', () => {
    fc.assert(
      fc.property(villages, (village) => {
        const { board, figures, numberOf } = answeredBoard(village);
        const told = toldOn(board, figures);
        const { taken, least } = village;
        for (const pair of taken.flatMap((one, at) => taken.slice(at).map((other) => [one, other]))) {
          const isOne = ({ name }: Grouped) => pair.includes(name.what);
          const small = smallIn(figures.filter(isOne), numberOf, least);
          for (const { lower, upper } of readerKnows(told.filter(isOne), small)) {
            expect(upper).toBeGreaterThan(lower);
            expect(upper).toBeGreaterThanOrEqual(least);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('would know it of figures that nobody was asked about', () => {
    const told = [
      { groups: [0, 1], number: 41 },
      { groups: [0], number: 39 },
    ];
    expect(readerKnows(told, [[1]])).toEqual([{ lower: 2, upper: 2 }]);
  });
});
