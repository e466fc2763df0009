/** Rupiah as people write and read it: `Rp 48.000.000`, whole, thousands set apart by points. */
import type { Language } from '@pendamping/domain';
import { numberText } from './days.ts';

/**
 * What somebody typed as an amount: `48000000`, `48.000.000`, `Rp 48.000.000`, `Rp48.000.000,-`.
 *
 * @returns `undefined` where it could be read two ways, as `48,000` or `48.00`
 */
export function rupiahFromTyped(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/,(-|00)$/, '');
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(plain)) return undefined;
  const amount = Number(plain.replaceAll('.', ''));
  return Number.isSafeInteger(amount) ? amount : undefined;
}

export const rupiahText = (amount: number, language: Language): string =>
  `${amount < 0 ? '−' : ''}Rp ${numberText(Math.abs(amount), language)}`;
