import { type Fill, filled, type Language, type Words } from '@pendamping/domain';
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

/** Puts words into the reader's language, their gaps filled from the second argument. */
export function useSay(): (words: Words, fill?: Fill) => string {
  const { language } = useLanguage();
  return useCallback((words, fill) => filled(words, language, fill), [language]);
}
