/** How long until a moment, in hours where it is hours; it goes on by itself while one looks. */
import type { Language } from '@pendamping/domain';
import { useEffect, useState } from 'react';
import { moment } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useSession } from '../shell/session.tsx';
import { uiWords } from './words.ts';

const spell = (count: number, unit: 'day' | 'hour' | 'minute', language: Language) =>
  new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count);

function span(minutes: number, language: Language): string {
  const parts = [
    [Math.floor(minutes / 1_440), 'day'],
    [Math.floor((minutes % 1_440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  const begin = parts.findIndex(([count]) => count > 0);
  const said = parts.slice(begin < 0 ? 2 : begin).slice(0, 2);
  return said
    .filter(([count], at) => count > 0 || at === 0)
    .map(([count, unit]) => spell(count, unit, language))
    .join(' ');
}

export function TimeLeft({ until }: { readonly until: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const { agency } = useSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((Date.parse(until) - now) / 60_000);
  const over = minutes < 0;
  return (
    <time
      dateTime={until}
      title={moment(until, language, agency.timeZone)}
      className={minutes < 180 ? 'late' : ''}
    >
      {say(over ? uiWords.timeOver : uiWords.timeLeft, { time: span(Math.abs(minutes), language) })}
    </time>
  );
}
