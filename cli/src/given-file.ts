/** A file named on the command line, as bytes; what is no file, or may not be read, is refused by name. */
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from './console.ts';
import { words } from './words.ts';

/** @throws Refusal where there is no file of that name, or where it is a folder */
export function expectFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new Refusal(words.noFile, { file });
  if (found.isDirectory()) throw new Refusal(words.isFolder, { file });
}

/** @throws Refusal where there is nothing to be read */
export function givenFile(file: string): Buffer {
  expectFile(file);
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(words.fileClosed, { file });
  }
}
