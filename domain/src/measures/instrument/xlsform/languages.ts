/**
 * In which language a column's words are: forms say it by name (`label::Bahasa Indonesia`), by name and tag
 * (`label::English (en)`), by tag, or not at all. A name that is not known gets a private tag (BCP 47, RFC 5646 2.2.7),
 * and every spelling is remembered, so that the form is given back with the columns it came with.
 */
import type { Kept } from '../instrument.ts';

/** Tag and the names it goes by; the first name is the one written. */
const known: readonly (readonly [string, ...string[]])[] = [
  ['id', 'Bahasa Indonesia', 'Indonesian', 'Indonesia', 'Indonesien', 'Bahasa'],
  ['en', 'English', 'Inggris', 'Bahasa Inggris', 'Anglais', 'Inglés', 'Englisch'],
  ['jv', 'Javanese', 'Bahasa Jawa', 'Jawa'],
  ['su', 'Sundanese', 'Bahasa Sunda', 'Sunda'],
  ['ms', 'Malay', 'Bahasa Melayu', 'Melayu'],
  ['mad', 'Madurese', 'Bahasa Madura', 'Madura'],
  ['min', 'Minangkabau', 'Bahasa Minang'],
  ['ban', 'Balinese', 'Bahasa Bali'],
  ['bug', 'Buginese', 'Bahasa Bugis'],
  ['ace', 'Acehnese', 'Bahasa Aceh'],
  ['fr', 'French', 'Français', 'Francais'],
  ['es', 'Spanish', 'Español', 'Espanol'],
  ['pt', 'Portuguese', 'Português', 'Portugues'],
  ['de', 'German', 'Deutsch'],
  ['it', 'Italian', 'Italiano'],
  ['nl', 'Dutch', 'Nederlands'],
  ['ar', 'Arabic', 'العربية'],
  ['zh', 'Chinese', '中文'],
  ['ja', 'Japanese', '日本語'],
  ['mk', 'Macedonian', 'Македонски'],
  ['ru', 'Russian', 'Русский'],
  ['uk', 'Ukrainian', 'Українська'],
  ['sw', 'Swahili', 'Kiswahili'],
  ['am', 'Amharic'],
  ['hi', 'Hindi'],
  ['bn', 'Bengali', 'Bangla'],
  ['ur', 'Urdu'],
  ['ne', 'Nepali'],
  ['th', 'Thai'],
  ['vi', 'Vietnamese'],
  ['my', 'Burmese', 'Myanmar'],
  ['tl', 'Tagalog', 'Filipino'],
  ['tet', 'Tetum', 'Tetun'],
  ['tr', 'Turkish', 'Türkçe'],
  ['fa', 'Persian', 'Farsi', 'Dari'],
  ['ps', 'Pashto'],
  ['so', 'Somali'],
  ['ht', 'Haitian Creole', 'Kreyòl'],
];

const tagOfName = new Map(known.flatMap(([tag, ...names]) => names.map((one) => [one.toLowerCase(), tag])));
const nameOfTag = new Map(known.map(([tag, name]) => [tag, name]));

/** A private tag from a name: subtags have at most eight letters or digits. */
function privateTag(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const letters = plain === '' ? [...name].map((one) => one.codePointAt(0)?.toString(36)).join('') : plain;
  return `und-x-${(letters.match(/.{1,8}/g) ?? ['x']).join('-')}`;
}

export function tagOf(name: string): string {
  const stated = /\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\s*\)\s*$/.exec(name)?.[1];
  if (stated !== undefined) return stated.replace(/^[A-Za-z]+/, (primary) => primary.toLowerCase());
  const lower = name.trim().toLowerCase();
  if (lower === 'default') return 'und';
  if (nameOfTag.has(lower)) return lower;
  return tagOfName.get(lower) ?? privateTag(name);
}

export const isUnknownLanguage = (tag: string): boolean => tag.startsWith('und-x-');

/** What a column of this language is called where no file says otherwise. */
export const columnLanguage = (tag: string): string => `${nameOfTag.get(tag) ?? tag} (${tag})`;

const nameMark = /^language (\S+)$/;

export const keptLanguageName = (tag: string, name: string): Kept => ({
  where: `language ${tag}`,
  text: name,
  because: 'xlsform.language-name',
});

/** The names that the file gave its languages, by tag. */
export const keptLanguageNames = (kept: readonly Kept[]): ReadonlyMap<string, string> =>
  new Map(
    kept.flatMap(({ where, text }) => {
      const tag = nameMark.exec(where)?.[1];
      return tag === undefined ? [] : [[tag, text] as const];
    }),
  );
