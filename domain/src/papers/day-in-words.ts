/** A day in words, as official minutes have it: weekday, date, month and year, so that nobody can alter a figure. */
import type { Language } from '../kernel/words.ts';

const ones = {
  id: [
    'nol',
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan',
    'sembilan',
    'sepuluh',
    'sebelas',
  ],
  en: [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ],
} as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const joined = (...parts: readonly string[]) => parts.filter((one) => one !== '').join(' ');
const rest = (number: number, of: (left: number) => string) => (number === 0 ? '' : of(number));

function indonesian(number: number): string {
  if (number < 12) return ones.id[number] ?? '';
  if (number < 20) return `${ones.id[number - 10]} belas`;
  if (number < 100) return joined(`${ones.id[Math.floor(number / 10)]} puluh`, rest(number % 10, indonesian));
  if (number < 200) return joined('seratus', rest(number - 100, indonesian));
  if (number < 1000)
    return joined(`${ones.id[Math.floor(number / 100)]} ratus`, rest(number % 100, indonesian));
  if (number < 2000) return joined('seribu', rest(number - 1000, indonesian));
  return joined(`${indonesian(Math.floor(number / 1000))} ribu`, rest(number % 1000, indonesian));
}

function english(number: number): string {
  if (number < 20) return ones.en[number] ?? '';
  if (number < 100) {
    const left = number % 10;
    return `${tens[Math.floor(number / 10)]}${left === 0 ? '' : `-${ones.en[left]}`}`;
  }
  const and = (left: number) => (left === 0 ? '' : `${left < 100 ? 'and ' : ''}${english(left)}`);
  if (number < 1000) return joined(`${ones.en[Math.floor(number / 100)]} hundred`, and(number % 100));
  return joined(`${english(Math.floor(number / 1000))} thousand`, and(number % 1000));
}

/** A whole number from 0 to 9999 in words. */
export const numberInWords = (number: number, language: Language): string =>
  language === 'id' ? indonesian(number) : english(number);

const unlike: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
  twenty: 'twentieth',
  thirty: 'thirtieth',
};

/** English says the twelfth of August; Indonesian says the number itself. */
function dateInWords(date: number, language: Language): string {
  const words = numberInWords(date, language);
  if (language === 'id') return words;
  return words.replace(/[a-z]+$/, (last) => unlike[last] ?? `${last}th`);
}

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** @param on `YYYY-MM-DD` */
export function dayInWords(on: string, language: Language) {
  const [year = '', , date = ''] = on.split('-');
  const at = new Date(`${on}T12:00:00Z`);
  const named = (what: 'weekday' | 'month') =>
    new Intl.DateTimeFormat(locale[language], { [what]: 'long', timeZone: 'UTC' }).format(at);
  return {
    weekday: named('weekday'),
    date: dateInWords(Number(date), language),
    month: named('month'),
    year: numberInWords(Number(year), language),
    figures: on.split('-').reverse().join('-'),
  };
}
