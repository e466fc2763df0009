/** Words of an instrument in the reader's language; where they are not there, in any language there is, never nothing. */
import type { Texts } from './instrument.ts';

const said = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text);

export const textIn = (texts: Texts | undefined, language: string): string =>
  texts === undefined
    ? ''
    : (said(texts[language]) ??
      said(texts.id) ??
      said(texts.en) ??
      Object.values(texts).find((one) => said(one)) ??
      '');
