/** One line for each thing rated, as a table to take out: the numbers of people always, change only where it may be told. */
import {
  fewestPairs,
  filled,
  type Language,
  type PairedResult,
  raterWords,
  resultKindWords,
  resultTitle,
} from '@pendamping/domain';
import type { Value } from '../spreadsheets/export.ts';
import { resultListWords as w } from './words.ts';

type Column = readonly [header: keyof typeof w, value: (one: PairedResult) => Value | undefined];

const columns: readonly Column[] = [
  ['started', (one) => one.started],
  ['noBefore', (one) => one.noBefore],
  ['before', (one) => one.before],
  ['both', (one) => one.both],
  ['left', (one) => one.left],
  ['running', (one) => one.running],
  ['median', (one) => one.change?.median],
  ['medianLow', (one) => one.change?.medianInterval?.[0]],
  ['medianHigh', (one) => one.change?.medianInterval?.[1]],
  ['mean', (one) => one.change?.mean],
  ['meanLow', (one) => one.change?.meanInterval?.[0]],
  ['meanHigh', (one) => one.change?.meanInterval?.[1]],
  ['ifGone', (one) => one.ifGoneUnchanged],
  ['improved', (one) => one.counted?.improved],
  ['unchanged', (one) => one.counted?.unchanged],
  ['worse', (one) => one.counted?.worse],
  ['reliablyImproved', (one) => one.reliable?.improved],
  ['reliablyUnchanged', (one) => one.reliable?.unchanged],
  ['reliablyWorse', (one) => one.reliable?.worse],
];

export const resultHeaders = (language: Language): readonly string[] =>
  [w.what, w.thing, w.rater, ...columns.map(([header]) => w[header]), w.note].map((one) => one[language]);

export const resultLine = (one: PairedResult, language: Language): readonly Value[] => [
  resultKindWords[one.what][language],
  resultTitle(one)[language],
  raterWords[one.rater][language],
  ...columns.map(([, value]) => value(one) ?? null),
  one.telling === 'told' ? '' : filled(w[one.telling], language, { n: fewestPairs }),
];
