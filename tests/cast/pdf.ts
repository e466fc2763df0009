/** The text of a PDF, as a reader would copy it. */
import { execFileSync } from 'node:child_process';

/** With single spaces; `undefined` where `pdftotext` is not on this machine. */
export function textOf(pdf: Uint8Array): string | undefined {
  try {
    return execFileSync('pdftotext', ['-layout', '-', '-'], {
      input: Buffer.from(pdf),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
      .toString()
      .replace(/\s+/g, ' ');
  } catch {
    return undefined;
  }
}
