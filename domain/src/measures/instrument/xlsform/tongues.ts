/** Which languages a form is in, as its columns and its settings say together. */
import type { Kept } from '../instrument.ts';
import { columnLanguage, isUnknownLanguage, keptLanguageName, tagOf } from './languages.ts';
import { type FormTable, type TagFor, usedColumns } from './table.ts';

export interface Tongues {
  readonly tagFor: TagFor;
  /** The language of the form's title, which has no columns of its own. */
  readonly ofTitle: string;
  /** Names of languages that would not be written the same way from their tags alone. */
  readonly namesKept: readonly Kept[];
  /** Names that lead to no known language. */
  readonly unknown: readonly string[];
}

/**
 * Words in a column without a language are in the form's default language, unless that has columns of its own. Two
 * spellings of one language in one form go by the first.
 */
export function tonguesOf(
  tables: readonly FormTable[],
  stated: string,
  otherwise: string | undefined,
): Tongues {
  const names = new Map<string, string>();
  for (const { language } of tables.flatMap(usedColumns))
    if (language !== undefined && !names.has(tagOf(language))) names.set(tagOf(language), language);
  const ofTitle = stated === '' ? (otherwise ?? 'und') : tagOf(stated);
  const plain = stated !== '' && names.has(ofTitle) ? 'und' : ofTitle;
  return {
    ofTitle,
    tagFor: (language) => (language === undefined ? plain : tagOf(language)),
    namesKept: [...names]
      .filter(([tag, name]) => name !== columnLanguage(tag))
      .map(([tag, name]) => keptLanguageName(tag, name)),
    unknown: [...names].filter(([tag]) => isUnknownLanguage(tag)).map(([, name]) => name),
  };
}
