/** Steps through what was told on several days; nothing where there is only one. */
import { useId } from 'react';
import { longDay } from '../../shell/days.ts';
import { useLanguage, useSay } from '../../shell/language.tsx';
import { dynamicsScreenWords as w } from './dynamics-words.ts';

export function DayPicker({
  days,
  value,
  set,
}: {
  readonly days: readonly { readonly key: string; readonly on: string }[];
  readonly value: string;
  readonly set: (key: string) => void;
}) {
  const say = useSay();
  const id = useId();
  const { language } = useLanguage();
  const at = days.findIndex((one) => one.key === value);
  const [before, after] = [days[at - 1], days[at + 1]];
  if (days.length < 2) return null;
  return (
    <div className="filter-row no-print">
      <button
        type="button"
        className="button quiet"
        disabled={before === undefined}
        onClick={() => before && set(before.key)}
      >
        ← {say(w.earlier)}
      </button>
      <div className="filter">
        <label htmlFor={id}>{say(w.onDay)}</label>
        <select id={id} value={value} onChange={(event) => set(event.target.value)}>
          {days.map((one) => (
            <option key={one.key} value={one.key}>
              {longDay(one.on, language)}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="button quiet"
        disabled={after === undefined}
        onClick={() => after && set(after.key)}
      >
        {say(w.later)} →
      </button>
    </div>
  );
}
