/** A number one can tap. */
import { IconPhone } from '@tabler/icons-react';

/** Digits alone, so that a phone can dial it; a number of words stays words. */
const dialled = (number: string): string | undefined => {
  const digits = number.replace(/[^\d+]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? digits : undefined;
};

export function Phone({ number, of }: { readonly number: string; readonly of?: string }) {
  const digits = dialled(number);
  if (digits === undefined) return <span className="phone">{number}</span>;
  return (
    <a
      className="phone"
      href={`tel:${digits}`}
      {...(of === undefined ? {} : { 'aria-label': `${number}, ${of}` })}
    >
      <IconPhone size={16} aria-hidden /> {number}
    </a>
  );
}
