/** The folder in which a browser keeps everything of one user, as whoever finds the device could read it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));

/** Base64 of a text looks different by where it begins in what was written; the letters that depend on neighbours go. */
function inBase64(text: string): readonly Buffer[] {
  return [0, 1, 2].map((shift) => {
    const written = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
    return Buffer.from(written.slice(shift === 0 ? 0 : 4, -4));
  });
}

const waysToWrite = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  ...inBase64(text),
];

/** Where in a browser's folder these texts can be read: `file: text`, for each text in each file. */
export function readableIn(folder: string, texts: readonly string[]): readonly string[] {
  const wanted = texts.map((text) => ({ text, ways: waysToWrite(text) }));
  return filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return wanted
      .filter(({ ways }) => ways.some((way) => bytes.includes(way)))
      .map(({ text }) => `${path.relative(folder, file)}: ${text}`);
  });
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly line: string;
}

function processes(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ id: Number(name), parent, line: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });
}

/** Ends every process of the browser that works in this folder, at once and without a word, as an empty battery does. */
export function killBrowserOf(folder: string): void {
  const all = processes();
  const doomed = new Set(all.filter(({ line }) => line.includes(folder)).map(({ id }) => id));
  for (let before = -1; before !== doomed.size; ) {
    before = doomed.size;
    for (const { id, parent } of all) if (doomed.has(parent)) doomed.add(id);
  }
  doomed.delete(process.pid);
  for (const id of doomed) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}
