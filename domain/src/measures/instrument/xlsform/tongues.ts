/** Which languages a form is in, as its columns and its settings say together. */
import type { Kept } from '../instrument.ts';
import type { Column } from './columns.ts';
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

const ofOneKind = (one: Column, other: Column) => one.field === other.field && one.medium === other.medium;

/** Columns without a language whose words come in the default language too, in a column beside them. */
const besideStated = (table: FormTable, stated: string): readonly Column[] => {
  const used = usedColumns(table);
  const named = used.filter(({ language }) => language !== undefined && tagOf(language) === stated);
  return used.filter((one) => one.language === undefined && named.some((other) => ofOneKind(one, other)));
};

/**
 * Words in a column without a language are in the form's default language, unless they have a column in that language
 * as well. Two spellings of one language in one form go by the first.
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
  const unsaid = new Set(tables.flatMap((table) => besideStated(table, ofTitle)));
  return {
    ofTitle,
    tagFor: (column) => {
      if (column.language !== undefined) return tagOf(column.language);
      return unsaid.has(column) ? 'und' : ofTitle;
    },
    namesKept: [...names]
      .filter(([tag, name]) => name !== columnLanguage(tag))
      .map(([tag, name]) => keptLanguageName(tag, name)),
    unknown: [...names].filter(([tag]) => isUnknownLanguage(tag)).map(([, name]) => name),
  };
}
