/** One text in several languages: FHIR says it in the language of the resource, the others in the translation extension. */
import type { Texts } from '../instrument.ts';
import type { Element, Json } from './element.ts';
import { extensions } from './extensions.ts';

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** `und` where the resource does not say, or says it in no way we know. */
export const languageFrom = (of: unknown): string => (typeof of === 'string' && tag.test(of) ? of : 'und');

/** `undefined` where there is no such text. */
export function textsAt(element: Element, key: string, language: string): Texts | undefined {
  const said = element.text(key);
  const texts: Record<string, string> = said === undefined ? {} : { [language]: said };
  const beside = element.has(`_${key}`) ? element.child(`_${key}`) : undefined;
  for (const one of beside?.extensions(extensions.translation) ?? []) addTranslation(one, texts);
  return Object.keys(texts).length === 0 ? undefined : texts;
}

function addTranslation(one: Element, texts: Record<string, string>): void {
  const parts = one.peek('extension');
  const valueIn = (url: string, ...keys: readonly string[]) => {
    const part = Array.isArray(parts) ? parts.find((each) => each?.url === url) : undefined;
    return keys.map((key) => part?.[key]).find((value) => typeof value === 'string');
  };
  const language: unknown = valueIn('lang', 'valueCode');
  const content: unknown = valueIn('content', 'valueString', 'valueMarkdown');
  if (typeof language !== 'string' || typeof content !== 'string') return;
  if (!tag.test(language) || Object.hasOwn(texts, language) || content.length > 20_000) return;
  texts[language] = content;
  one.extension('lang')?.take('valueCode');
  const said = one.extension('content');
  said?.take('valueString');
  said?.take('valueMarkdown');
}

/** FHIR has no empty text and none of blanks only. */
export const isSayable = (text: string | undefined): text is string =>
  text !== undefined && text.trim() !== '';

/** The element itself and, beside it under `_key`, the other languages. */
export function told(key: string, texts: Texts | undefined, language: string): Json {
  const spoken = Object.entries(texts ?? {}).filter(([, text]) => isSayable(text));
  const main = spoken.find(([one]) => one === language) ?? spoken[0];
  const others = spoken.filter((one) => one !== main);
  if (main === undefined) return {};
  const translations = others.map(([lang, content]) => ({
    url: extensions.translation,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  }));
  return {
    [key]: main[1],
    ...(translations.length === 0 ? {} : { [`_${key}`]: { extension: translations } }),
  };
}
