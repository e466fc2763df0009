/** A match in words: "cocok karena: terapi wicara; 2,1 km; gratis". */
import { disabilityKindWords, type Language, type Words } from '../../kernel/words.ts';
import type { Fit, Miss, Unsaid } from './criteria.ts';
import type { Match, WordFound } from './find.ts';
import { languageNames, reasonWords as w } from './words.ts';

type Fill = Readonly<Record<string, string | number>>;

const filled = (words: Words, language: Language, fill: Fill = {}): string =>
  Object.entries(fill).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => String(value)),
    words[language],
  );

/** As people say it: metres under a kilometre, one place after the comma under ten. */
export function distanceText(kilometres: number, language: Language): string {
  if (kilometres < 1) {
    const metres = Math.max(10, Math.round(kilometres * 100) * 10);
    if (metres < 1_000) return filled(w.metres, language, { metres });
  }
  const text = kilometres < 10 ? kilometres.toFixed(1) : String(Math.round(kilometres));
  return filled(w.kilometres, language, { kilometres: language === 'id' ? text.replace('.', ',') : text });
}

interface Ages {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

function agesText({ from, to }: Ages, language: Language): string {
  if (to === undefined) return filled(w.ageFrom, language, { from: from ?? 0 });
  return from === undefined || from === 0
    ? filled(w.ageTo, language, { to })
    : filled(w.ageFromTo, language, { from, to });
}

const wordText = ({ text, understood }: WordFound, language: Language): string => {
  switch (understood.as) {
    case 'word':
    case 'root':
    case 'beginning':
      return filled(w[understood.as], language, { text });
    case 'meaning':
      return understood.name === text ? text : filled(w.meaning, language, { text, name: understood.name });
    case 'spelling':
      return filled(w.spelling, language, { text, word: understood.word });
  }
};

const languageText = (code: string, language: Language): string =>
  (languageNames as Readonly<Record<string, Words>>)[code]?.[language] ?? code;

function fitText(one: Fit, language: Language): string {
  switch (one.fit) {
    case 'kind':
      return one.kind;
    case 'region':
      return w[one.how][language];
    case 'distance':
      return distanceText(one.kilometres, language);
    case 'age':
      return agesText(one, language);
    case 'disability':
      return filled(w.disability, language, {
        disability: disabilityKindWords[one.disability][language].toLowerCase(),
      });
    case 'cost':
      return one.cost === 'free' ? w.free[language] : w.partly[language];
    case 'language':
      return filled(w.language, language, { language: languageText(one.language, language) });
  }
}

function missText(one: Miss, language: Language): string {
  switch (one.miss) {
    case 'kind':
      return w.missesKind[language];
    case 'region':
      return (one.sameRegency ? w.missesDistrict : w.missesRegion)[language];
    case 'distance':
      return one.kilometres === undefined
        ? w.missesPoint[language]
        : filled(w.missesDistance, language, { distance: distanceText(one.kilometres, language) });
    case 'age':
      return filled(w.missesAge, language, { ages: agesText(one, language) });
    case 'disability':
      return w.missesDisability[language];
    case 'cost':
      return w.missesCost[language];
    case 'language':
      return w.missesLanguage[language];
    case 'withdrawn':
      return w.missesWithdrawn[language];
  }
}

const unsaidWords: Readonly<Record<Unsaid, Words>> = {
  age: w.unsaidAge,
  cost: w.unsaidCost,
  disability: w.unsaidDisability,
  language: w.unsaidLanguage,
  region: w.unsaidRegion,
};

export interface Explained {
  /** Why it fits. */
  readonly fits: readonly string[];
  /** What it does not say. */
  readonly unsaid: readonly string[];
  /** What it misses. */
  readonly misses: readonly string[];
}

/** Each reason as a few words, in the order of the question. */
export const explained = (match: Match, language: Language): Explained => ({
  fits: [
    ...match.words.map((one) => wordText(one, language)),
    ...match.fits.map((one) => fitText(one, language)),
  ],
  unsaid: match.unsaid.map((one) => unsaidWords[one][language]),
  misses: [
    ...match.missingWords.map((text) => filled(w.missesWord, language, { text })),
    ...match.misses.map((one) => missText(one, language)),
  ],
});

/** All of it in one line. */
export function explanation(match: Match, language: Language): string {
  const { fits, unsaid, misses } = explained(match, language);
  const parts = [
    fits.length === 0 ? '' : `${w.fitsBecause[language]}: ${fits.join('; ')}`,
    misses.length === 0 ? '' : `${w.but[language]} ${misses.join('; ')}`,
    unsaid.length === 0 ? '' : `${unsaid.join('; ')}: ${w.ask[language]}`,
  ];
  return parts.filter((one) => one !== '').join(' · ');
}
