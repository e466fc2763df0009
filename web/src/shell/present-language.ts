import type { Language } from '@pendamping/domain';

const key = 'language';

/** The language of the screens: chosen here before, or Indonesian. It says nothing about anybody, so it may be kept. */
export const presentLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'id');

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
