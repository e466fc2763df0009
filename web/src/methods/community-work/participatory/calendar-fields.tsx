/** The seasonal calendar: rows over months, or over the seasons people here reckon with. */
import { type HeldTool, strongest } from '@pendamping/domain';
import { useId } from 'react';
import { LinesField, TextLine } from '../../../ui/fields.tsx';
import { useFormState } from '../../../ui/form-context.ts';
import { FormReader } from '../../../ui/form-reader.ts';
import { GrowingRows, partName, placesIn, rowValues } from '../../../ui/growing-rows.tsx';
import { holds, type ToolEditor } from './editor.ts';
import { toolScreenWords as w } from './words.ts';

type Calendar = Extract<HeldTool, { tool: 'calendar' }>['told'];

const strengths = Array.from({ length: strongest + 1 }, (_, at) => String(at));

const monthsIn = (language: 'id' | 'en'): readonly string[] => {
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, at) => format.format(new Date(Date.UTC(2026, at, 15))));
};

function Strength({ name, season }: { readonly name: string; readonly season: string }) {
  const { values, set } = useFormState();
  const id = useId();
  return (
    <div className="season">
      <label htmlFor={id}>{season}</label>
      <select
        id={id}
        name={name}
        value={String(values[name] ?? '0')}
        onChange={(event) => set(name, event.target.value)}
      >
        {strengths.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

function CalendarFields() {
  const { values, attendants } = useFormState();
  const seasons = new FormReader(values, attendants).lines('seasons');
  return (
    <>
      <details className="more">
        <summary>
          {seasons.slice(0, 3).join(', ')}
          {seasons.length > 3 ? ' …' : ''}
        </summary>
        <LinesField name="seasons" label={w.seasons} hint={w.seasonsHint} rows={4} />
      </details>
      <GrowingRows
        list="rows"
        parts={['what']}
        label={w.rows}
        hint={w.rowsHint}
        row={(name) => (
          <>
            <TextLine name={name('what')} label={w.what} />
            <div className="seasons">
              {seasons.map((season, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a season is its place in the year; two may bear one name while typing
                <Strength key={at} name={name(`s${at}`)} season={season} />
              ))}
            </div>
          </>
        )}
      />
    </>
  );
}

export const calendarEditor: ToolEditor = {
  type: 'SeasonalCalendarDrawn',
  Fields: CalendarFields,
  read: (form) => {
    const seasons = form.lines('seasons');
    const rows = placesIn(form, 'rows', ['what']).map((at) => ({
      what: form.text(partName('rows', at, 'what')),
      strengths: seasons.map((_, season) => Number(form.text(partName('rows', at, `s${season}`)) ?? 0)),
    }));
    return { seasons, rows };
  },
  shown: (told) => {
    const { seasons, rows } = told as unknown as Calendar;
    return {
      seasons: seasons.join('\n'),
      ...rowValues(
        'rows',
        rows.map((row) => ({
          what: row.what,
          ...Object.fromEntries(row.strengths.map((one, at) => [`s${at}`, one])),
        })),
      ),
    };
  },
  fresh: (language) => ({ seasons: monthsIn(language).join('\n') }),
  isDrawable: (read) => holds(read, 'rows') && holds(read, 'seasons'),
};
