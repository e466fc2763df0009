import type { Words, WordsFor } from '../../kernel/words.ts';
import type { Caution } from '../../measures/cautions.ts';
import type { NoNumberReason } from '../../measures/no-number.ts';

/** An index under its exact name, with where it comes from and how it is to be read. */
export interface IndexWords {
  readonly name: Words;
  readonly source: string;
  readonly note: Words;
}

export const indexWords = {
  nap: {
    name: { id: 'NAP (ketidaktumpangtindihan semua pasangan)', en: 'NAP (nonoverlap of all pairs)' },
    source: 'Parker & Vannest 2009; Newcombe 2006',
    note: {
      id: 'Bagian pasangan sebelum–sesudah yang membaik; 0,5 berarti tidak berbeda.',
      en: 'Share of before–after pairs that are better; 0.5 means no difference.',
    },
  },
  'two-deviation-band': {
    name: { id: 'Pita dua simpangan baku', en: 'Two-standard-deviation band' },
    source: 'Gottman & Leiblum 1974; Bloom, Fischer & Orme 2009',
    note: {
      id: 'Rata-rata garis dasar ± 2 simpangan baku; dua nilai berturut-turut di luar pita menandai perubahan.',
      en: 'Baseline mean ± 2 SD; two values in a row beyond the band mark a change.',
    },
  },
  tau: {
    name: { id: 'Tau (A lawan B)', en: 'Tau (A v B)' },
    source: 'Parker, Vannest & Davis 2011',
    note: { id: 'Sama dengan 2 × NAP − 1.', en: 'Equals 2 × NAP − 1.' },
  },
  'tau-bc': {
    name: { id: 'Tau-BC (dikoreksi garis dasar)', en: 'Tau-BC (baseline-corrected)' },
    source: 'Tarlow 2017; Sen 1968',
    note: {
      id: 'Kecenderungan garis dasar dikeluarkan dahulu, menurut tanggal sebenarnya.',
      en: 'The trend of the baseline is taken out first, by real days.',
    },
  },
  'tau-u': {
    name: { id: 'Tau-U (A lawan B − kecenderungan A)', en: 'Tau-U (A v B − trend A)' },
    source: 'Parker, Vannest, Davis & Sauber 2011',
    note: {
      id: 'Dapat melampaui ±1; hanya untuk dibandingkan dengan tulisan lain.',
      en: 'May exceed ±1; only for comparison with papers.',
    },
  },
  pnd: {
    name: { id: 'PND (nilai di luar garis dasar terbaik)', en: 'PND (percentage of nonoverlapping data)' },
    source: 'Scruggs, Mastropieri & Casto 1987',
    note: {
      id: 'Bergantung pada panjang garis dasar: makin panjang, makin kecil.',
      en: 'Depends on the length of the baseline: the longer, the smaller.',
    },
  },
  pem: {
    name: { id: 'PEM (nilai di atas median garis dasar)', en: 'PEM (exceeding the median)' },
    source: 'Ma 2006',
    note: { id: 'Nilai yang sama dihitung setengah.', en: 'Ties count half.' },
  },
  pand: {
    name: { id: 'PAND (semua data tak tumpang tindih)', en: 'PAND (all nonoverlapping data)' },
    source: 'Parker, Hagan-Burke & Vannest 2007',
    note: { id: 'Dengan membuang nilai sesedikit mungkin.', en: 'With the fewest values removed.' },
  },
  ird: {
    name: { id: 'IRD (selisih tingkat perbaikan, robust)', en: 'IRD (improvement rate difference, robust)' },
    source: 'Parker, Vannest & Brown 2009',
    note: { id: 'Diturunkan dari PAND.', en: 'Derived from PAND.' },
  },
  smd: {
    name: { id: 'SMD (simpangan garis dasar, dikoreksi)', en: 'SMD (baseline SD, corrected)' },
    source: 'Gingerich 1984; Hedges 1981',
    note: {
      id: 'Batas “kecil, sedang, besar” Cohen tidak berlaku di sini.',
      en: 'Cohen’s small, medium and large do not hold here.',
    },
  },
  g: {
    name: { id: 'g (simpangan gabungan, dikoreksi)', en: 'g (pooled SD, corrected)' },
    source: 'Hedges 1981',
    note: {
      id: 'Tidak dapat dibandingkan dengan g dari penelitian kelompok.',
      en: 'Not comparable with g from group studies.',
    },
  },
  'lrr-i': {
    name: { id: 'LRR-i (log rasio, bentuk naik)', en: 'LRRi (log response ratio, increasing)' },
    source: 'Pustejovsky 2015, 2018',
    note: { id: 'Hanya untuk ukuran yang punya nol sejati.', en: 'Only for measures with a true zero.' },
  },
  'lrr-d': {
    name: { id: 'LRR-d (log rasio, bentuk turun)', en: 'LRRd (log response ratio, decreasing)' },
    source: 'Pustejovsky 2015, 2018',
    note: { id: 'Hanya untuk ukuran yang punya nol sejati.', en: 'Only for measures with a true zero.' },
  },
  lor: {
    name: { id: 'LOR (log rasio odds)', en: 'LOR (log odds ratio)' },
    source: 'Pustejovsky 2015',
    note: { id: 'Untuk persen dan proporsi.', en: 'For percentages and proportions.' },
  },
  'celeration-means': {
    name: { id: 'Garis celeration (rata-rata paruh)', en: 'Celeration line (half means)' },
    source: 'Gingerich & Feyerherm 1979',
    note: {
      id: 'p binomial satu sisi menurut bagian garis dasar.',
      en: 'One-sided binomial p by the share of the baseline.',
    },
  },
  'split-middle': {
    name: { id: 'Garis split-middle (median paruh)', en: 'Split-middle line (half medians)' },
    source: 'White 1974',
    note: {
      id: 'Garis lain dari data yang sama dapat memberi hasil lain.',
      en: 'Another line through the same data may say otherwise.',
    },
  },
  'split-middle-moved': {
    name: { id: 'Garis split-middle, digeser', en: 'Split-middle line, moved' },
    source: 'White 1974',
    note: {
      id: 'Digeser sampai membagi dua garis dasar.',
      en: 'Moved until it halves the baseline.',
    },
  },
  'dual-criterion': {
    name: { id: 'Kriteria ganda konservatif (CDC)', en: 'Conservative dual criterion (CDC)' },
    source: 'Fisher, Kelley & Lomas 2003',
    note: {
      id: 'Dua garis garis dasar digeser 0,25 simpangan baku.',
      en: 'Two baseline lines moved by 0.25 SD.',
    },
  },
  xmr: {
    name: { id: 'Peta kendali XmR (3 sigma)', en: 'XmR chart (3 sigma)' },
    source: 'Shewhart 1931; Wheeler 2000',
    note: { id: 'Rata-rata ± 3 × rentang bergerak / 1,128.', en: 'Mean ± 3 × moving range / 1.128.' },
  },
} as const satisfies Record<string, IndexWords>;
export type IndexCode = keyof typeof indexWords;

export const cautionWords: WordsFor<Caution> = {
  chart_only: {
    id: 'Kurang dari tiga nilai dalam satu fase: lihat grafiknya saja, angka tidak dihitung.',
    en: 'Fewer than three values in a phase: look at the chart alone, no number is given.',
  },
  descriptive_only: {
    id: 'Tiga atau empat nilai dalam satu fase: angka hanya menggambarkan.',
    en: 'Three or four values in a phase: the numbers only describe.',
  },
  binomial_cannot_show: {
    id: 'Kurang dari lima nilai intervensi: uji binomial tidak mungkin bermakna.',
    en: 'Fewer than five intervention values: a binomial test can never be significant.',
  },
  baseline_trends: {
    id: 'Garis dasar sudah naik atau turun: jangan dibaca dengan rata-rata, pita, atau PEM; lihat Tau-BC.',
    en: 'The baseline was rising or falling already: not to be read by mean, band or PEM; see Tau-BC.',
  },
  values_lean_on_the_last: {
    id: 'Tiap nilai bersandar pada nilai sebelumnya: pita dan p terlalu longgar; lihat CDC.',
    en: 'Each value leans on the one before: bands and p are too liberal; see CDC.',
  },
  baseline_constant: {
    id: 'Garis dasar tidak berubah sama sekali: pita dan selisih baku tidak berarti apa-apa.',
    en: 'The baseline does not vary: bands and standardised differences say nothing.',
  },
  many_missing: {
    id: 'Lebih dari seperlima nilai terlewat: yang terlewat mungkin hari yang buruk.',
    en: 'More than a fifth of the values is missing: the missing days may be the bad ones.',
  },
};

export const noNumberWords: WordsFor<NoNumberReason> = {
  no_points: { id: 'tidak ada nilai', en: 'no values' },
  one_point: { id: 'hanya satu nilai', en: 'one value only' },
  fewer_than_three_points: { id: 'kurang dari tiga nilai', en: 'fewer than three values' },
  no_variation: { id: 'garis dasar tidak berubah', en: 'the values do not vary' },
  no_line: { id: 'garis tidak dapat ditarik', en: 'no line can be drawn' },
  scale_has_no_true_zero: { id: 'ukuran tidak punya nol sejati', en: 'the measure has no true zero' },
  mean_at_the_bound: { id: 'rata-rata di batas skala', en: 'the mean is at the bound' },
  one_category_only: { id: 'hanya satu golongan', en: 'one category only' },
  fewer_than_two_items: { id: 'kurang dari dua butir', en: 'fewer than two items' },
  nothing_scored: { id: 'belum ada yang dinilai', en: 'nothing is scored' },
  too_many_missing: { id: 'terlalu banyak yang tidak dijawab', en: 'too many are not answered' },
  formula_not_reckoned: { id: 'rumus belum dapat dihitung', en: 'the formula could not be reckoned' },
};

export const behindPointWords = {
  mean: {
    id: 'rata-rata {n} anggota yang diukur, {least} sampai {most}',
    en: 'mean of {n} {n|member|members} measured, {least} to {most}',
  },
  missed: { id: '{n} anggota terlewat', en: '{n} {n|member|members} missed' },
  toldAsWhole: { id: 'untuk kelompok dicatat {value}', en: 'told of the group as a whole: {value}' },
  outOf: { id: '{count} dari {outOf}', en: '{count} of {outOf}' },
  countedOutOf: {
    id: 'mulai hari ini dihitung dari {to}, sebelumnya dari {from}',
    en: 'counted out of {to} from this day on, out of {from} before',
  },
} as const satisfies Record<string, Words>;
