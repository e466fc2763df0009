import type { Language, Words } from '@pendamping/domain';

/** Words with their gaps filled in. */
export const filled = (
  words: Words,
  language: Language,
  fill: Readonly<Record<string, string | number>> = {},
): string => words[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
