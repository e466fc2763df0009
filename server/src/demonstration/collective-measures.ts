/**
 * What was measured with the group of mothers and in the village: goals of outcome and of process, each with its
 * measure, the values on their days, and when help began. Fictional, as the whole story.
 */
import { eachMotherAlone } from './mothers-alone.ts';
import { idFor, type Tale } from './tale.ts';

type Values = readonly (readonly [on: string, value: number, outOf?: number])[];

interface Measured {
  readonly key: string;
  readonly goal: string;
  readonly kind: 'outcome' | 'process';
  readonly practiceGoal: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: 'up' | 'down';
  readonly scale: 'count' | 'percentage' | 'rating';
  readonly least?: number;
  readonly most?: number;
  readonly target: number;
  readonly baseline: Values;
  readonly during: Values;
  /** From what a value is known or reckoned, by its day. */
  readonly known?: Readonly<Record<string, Record<string, unknown>>>;
  /** Taken with each mother; the values are the means over those who gave one. */
  readonly perMember?: true;
}

export const mothersMeasured: readonly Measured[] = [
  {
    key: 'alone',
    goal: 'Rasa sendirian rata-rata turun dari 8 menjadi 4',
    kind: 'outcome',
    practiceGoal: 'strengthen-capacity',
    name: 'Rasa sendirian (rata-rata)',
    unit: '0-10',
    direction: 'down',
    scale: 'rating',
    least: 0,
    most: 10,
    target: 4,
    perMember: true,
    baseline: [['2026-02-14', 8]],
    during: [
      ['2026-03-14', 7.4],
      ['2026-04-18', 6.9],
      ['2026-06-06', 5.1],
      ['2026-07-18', 4.2],
      ['2026-08-08', 3.8],
    ],
  },
  {
    key: 'registered',
    goal: 'Semua anak terdaftar layanan kesehatan dan punya KIA',
    kind: 'outcome',
    practiceGoal: 'link-with-systems',
    name: 'Anak terdaftar layanan dan KIA',
    unit: 'anak',
    direction: 'up',
    scale: 'count',
    least: 0,
    target: 8,
    baseline: [['2026-02-28', 3, 9]],
    during: [
      ['2026-04-18', 4, 9],
      ['2026-06-06', 6, 8],
      ['2026-08-08', 7, 8],
    ],
  },
  {
    key: 'led',
    goal: 'Kelompok berjalan tanpa pekerja sosial sejak September',
    kind: 'outcome',
    practiceGoal: 'strengthen-capacity',
    name: 'Sesi dipimpin anggota',
    unit: 'sesi, dijumlahkan',
    direction: 'up',
    scale: 'count',
    least: 0,
    target: 3,
    baseline: [],
    during: [
      ['2026-06-20', 1],
      ['2026-07-18', 2],
      ['2026-08-08', 3],
    ],
  },
  {
    key: 'spoke',
    goal: 'Setiap anggota bicara di setiap sesi',
    kind: 'process',
    practiceGoal: 'strengthen-capacity',
    name: 'Anggota yang bicara per sesi',
    unit: '% dari yang hadir',
    direction: 'up',
    scale: 'percentage',
    least: 0,
    most: 100,
    target: 100,
    baseline: [],
    during: [
      ['2026-02-14', 44],
      ['2026-03-14', 57],
      ['2026-05-02', 100],
      ['2026-07-04', 100],
    ],
  },
];

export const villageMeasured: readonly Measured[] = [
  {
    key: 'numbered',
    goal: '35 dari 41 punya NIK dan 25 punya KPD',
    kind: 'outcome',
    practiceGoal: 'link-with-systems',
    name: 'Warga disabilitas ber-NIK',
    unit: 'orang',
    direction: 'up',
    scale: 'count',
    least: 0,
    target: 35,
    known: {
      '2026-04-02': {
        source: 'pendataan rumah ke rumah',
        terms: [
          { what: 'warga disabilitas', number: 41 },
          { what: 'belum ber-NIK', number: -23 },
        ],
      },
      '2026-05-20': { source: 'layanan keliling Dukcapil' },
    },
    baseline: [['2026-04-02', 18, 41]],
    during: [
      ['2026-05-20', 32, 41],
      ['2026-08-12', 35, 41],
      ['2026-10-07', 36, 41],
    ],
  },
  {
    key: 'learning',
    goal: '7 dari 9 anak kembali belajar',
    kind: 'outcome',
    practiceGoal: 'link-with-systems',
    name: 'Anak kembali belajar',
    unit: 'anak',
    direction: 'up',
    scale: 'count',
    least: 0,
    target: 7,
    baseline: [['2026-04-02', 0, 9]],
    during: [
      ['2026-07-15', 3, 9],
      ['2026-08-12', 4, 9],
      ['2026-10-07', 5, 9],
    ],
  },
  {
    key: 'budget',
    goal: 'Anggaran dan peraturan desa menyebut disabilitas',
    kind: 'outcome',
    practiceGoal: 'shape-policy',
    name: 'Anggaran desa untuk disabilitas',
    unit: 'Rp',
    direction: 'up',
    scale: 'count',
    least: 0,
    target: 40_000_000,
    baseline: [['2026-04-02', 0]],
    during: [['2026-08-12', 48_000_000]],
  },
  {
    key: 'present',
    goal: 'Warga disabilitas ikut memutuskan',
    kind: 'process',
    practiceGoal: 'improve-systems',
    name: 'Warga disabilitas hadir di musyawarah',
    unit: 'orang',
    direction: 'up',
    scale: 'count',
    least: 0,
    target: 6,
    baseline: [['2026-02-20', 0]],
    during: [
      ['2026-04-17', 5],
      ['2026-08-12', 6],
      ['2026-10-14', 7],
    ],
  },
];

/** One day of a measure: each member's value where it is taken with each, else the one value of the whole. */
function takeOn(
  story: Tale,
  stream: string,
  { key, perMember, known = {} }: Measured,
  about: { readonly measure: string; readonly phase: string },
  [on, value, outOf]: Values[number],
): void {
  const place = { record: 'case', stream } as const;
  const id = (what: string) => idFor(`collectives:${stream}:${what}`);
  const each = perMember === true ? eachMotherAlone(story, stream, on) : [];
  for (const { type, member, ...own } of each)
    story.tell(place, type, on, { measurement: id(`${key}-${on}-${member}`), ...about, member, ...own });
  if (each.length > 0) return;
  const counted = outOf === undefined ? {} : { outOf };
  story.tell(place, 'MeasurementTaken', on, {
    measurement: id(`${key}-${on}`),
    ...about,
    value,
    ...counted,
    ...known[on],
  });
}

/** Goals, measures and values of one collective; help began on the day that is said. */
export function measureCollective(
  story: Tale,
  stream: string,
  measured: readonly Measured[],
  begun: { readonly on: string; readonly name: string },
): void {
  const { tell } = story;
  const place = { record: 'case', stream } as const;
  const id = (what: string) => idFor(`collectives:${stream}:${what}`);
  for (const one of measured) {
    const { key, goal, kind, practiceGoal, baseline, during, scale, target, ...more } = one;
    const { known: _, perMember: __, ...about } = more;
    tell(place, 'MeasureChosen', begun.on, { measure: id(key), ...about, kind: scale });
    tell(place, 'GoalSet', begun.on, {
      goal: id(`goal-${key}`),
      kind,
      text: goal,
      practiceGoal,
      measure: id(key),
      target,
    });
    const take = (phase: string, values: Values) => {
      for (const value of values) takeOn(story, stream, one, { measure: id(key), phase }, value);
    };
    take('baseline', baseline);
    take('intervention', during);
    if (baseline.length > 0)
      tell(place, 'PhaseBegun', begun.on, {
        phase: id(`phase-${key}`),
        measure: id(key),
        kind: 'intervention',
        name: begun.name,
        because: 'planned',
      });
  }
}
