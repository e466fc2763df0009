/** Five faces from glad to sad, drawn in lines, for those who would rather point than read. */
export type Mood = 1 | 2 | 3 | 4 | 5;

/** The mouth as a curve: deep smile at 5, straight at 3, deep frown at 1. */
const bend: Readonly<Record<Mood, number>> = { 1: -11, 2: -6, 3: 0, 4: 6, 5: 11 };

export function Face({ mood }: { readonly mood: Mood }) {
  const middle = 40 + bend[mood] * 1.2;
  return (
    <svg viewBox="0 0 64 64" width="72" height="72" aria-hidden="true" className="face">
      <circle cx="32" cy="32" r="28" />
      <circle cx="23" cy="26" r="2.6" className="eye" />
      <circle cx="41" cy="26" r="2.6" className="eye" />
      <path d={`M20 ${40 - bend[mood] / 3} Q32 ${middle + bend[mood] / 3} 44 ${40 - bend[mood] / 3}`} />
    </svg>
  );
}
