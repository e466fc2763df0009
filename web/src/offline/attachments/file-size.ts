/** Bytes for people, in the reader's way of writing numbers. */
import type { Language } from '@pendamping/domain';

export function fileSize(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}
