/** What is said on the console, in the language of the environment. */
import { type Fill, filled, type Words } from '@pendamping/domain';

const { LANG = '', LANGUAGE = '' } = process.env;
/** Of the environment. */
export const language = /^en/i.test(LANGUAGE || LANG) ? 'en' : 'id';

export const say = (words: Words, fill?: Fill): string => filled(words, language, fill);

export function stdout(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Progress and remarks go beside the result, so that the result can be piped. */
export function remark(words: Words, fill: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(`${say(words, fill)}\n`);
}

/** A wrong use of the command, with what to do instead; ends with code 2. */
export class Refusal extends Error {
  constructor(words: Words, fill: Readonly<Record<string, string | number>> = {}) {
    super(say(words, fill));
  }
}

/** Shows how far a long work has come, at most twice a second. */
export function progress(words: Words): (done: number, of: number) => void {
  const begun = Date.now();
  let shown = 0;
  return (done, of) => {
    const now = Date.now();
    if (done < of && now - shown < 500) return;
    shown = now;
    const left = done === 0 ? 0 : Math.round((((now - begun) / done) * (of - done)) / 1_000);
    const end = done < of ? '\r' : '\n';
    process.stderr.write(
      `${say(words, { done, of, left })}   ${process.stderr.isTTY || done >= of ? end : '\n'}`,
    );
  };
}
