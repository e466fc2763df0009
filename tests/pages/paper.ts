import { execFileSync } from 'node:child_process';

/** The words on a PDF; `undefined` where this machine has no pdftotext. */
export function wordsOn(pdf: Buffer): string | undefined {
  try {
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: pdf,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return text.toString().replace(/\s+/g, ' ');
  } catch {
    return undefined;
  }
}
