import type { Language, Words } from '@pendamping/domain';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { keepLanguage, presentLanguage } from './present-language.ts';

interface Spoken {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const Context = createContext<Spoken>({ language: 'id', speak: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(presentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((next: Language) => {
    keepLanguage(next);
    setLanguage(next);
  }, []);
  return <Context value={{ language, speak }}>{children}</Context>;
}

export const useLanguage = (): Spoken => useContext(Context);

/** Puts words into the reader's language; `{name}` in them is filled from the second argument. */
export function useSay(): (words: Words, fill?: Readonly<Record<string, string | number>>) => string {
  const { language } = useLanguage();
  return useCallback(
    (words, fill = {}) =>
      words[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole)),
    [language],
  );
}
