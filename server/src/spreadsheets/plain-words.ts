/**
 * Words that the writer of workbooks takes for parts of its own list, as `constructor` (in Spanish: a builder): they go in
 * with a mark before them, and the mark is taken away again in the file.
 */
import { zipOf } from './form-zip.ts';
import { contentOf, partsOf } from './workbook.ts';

const mark = '\uE000';
const names = Object.getOwnPropertyNames(Object.prototype);
const taken = new Set(names);
const marked = new RegExp(`${mark}(?=(?:${names.join('|')})<)`, 'g');

export const isTaken = (text: string): boolean => taken.has(text);

export const markedWord = (text: string): string => (isTaken(text) ? mark + text : text);

/** The workbook with its words as they were. */
export const withoutMarks = (file: Uint8Array): Uint8Array =>
  zipOf(
    partsOf(file).map((part) => ({
      name: part.name,
      content: contentOf(file, part).replace(marked, ''),
    })),
  );
