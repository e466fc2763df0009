/** The chart of one measure or of several, drawn for the room there is; a chosen value is told in words below it. */
import {
  behindPoint,
  behindPointWords,
  measurementPhaseWords,
  type Series,
  type SeriesPhase,
  type SeriesPoint,
  seriesChart,
  seriesOn,
} from '@pendamping/domain';
import { useMemo, useState } from 'react';
import { DrawingView } from '../clients/pictures/drawn.tsx';
import { useCase } from '../offline/use-case.tsx';
import { longDay, numberText } from '../shell/days.ts';
import { useLanguage, useSay } from '../shell/language.tsx';
import { useWidth } from '../ui/width.ts';
import { measureScreenWords as w } from './words.ts';

export function usePhaseName() {
  const say = useSay();
  return (phase: SeriesPhase) => phase.name ?? say(measurementPhaseWords[phase.kind]);
}

function useChartWords() {
  const say = useSay();
  const { language } = useLanguage();
  const phase = usePhaseName();
  const months = useMemo(
    () =>
      new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
        month: 'short',
        timeZone: 'UTC',
      }),
    [language],
  );
  return {
    day: (day: string) => longDay(day, language),
    month: (day: string) =>
      day.endsWith('-01')
        ? months.format(new Date(`${day}T12:00:00Z`))
        : `${Number(day.slice(8))} ${months.format(new Date(`${day}T12:00:00Z`))}`,
    number: (value: number) => numberText(value, language),
    phase,
    goal: say(w.goal),
    missed: say(w.missed),
    struck: say(w.struck),
    behind: (point: SeriesPoint) =>
      behindPoint(point, { say, number: (value) => numberText(value, language) }),
    countedOutOf: (from: number, to: number) => say(behindPointWords.countedOutOf, { from, to }),
  };
}

export function SeriesChart({ all }: { readonly all: readonly Series[] }) {
  const say = useSay();
  const words = useChartWords();
  const { place, width } = useWidth();
  const [chosen, setChosen] = useState<string | undefined>();
  const drawing = width === 0 ? undefined : seriesChart(all, width, words);
  const name = all.map((one) => `${one.measure.name} (${one.measure.unit})`).join(', ');
  const count = all.flatMap((one) => one.phases.flatMap((phase) => phase.points)).length;
  const part = drawing?.parts.find((one) => one.about === chosen);
  return (
    <div ref={place} className="series-chart">
      {drawing === undefined ? null : (
        <DrawingView drawing={drawing} words={say(w.chartOf, { name, count })} choose={setChosen} />
      )}
      <p className="muted small" aria-live="polite">
        {part?.words ?? say(w.legend)}
      </p>
    </div>
  );
}

/** The chart of a measure of the case that is open. */
export function MeasureChart({ measure }: { readonly measure: string }) {
  const { reading } = useCase();
  const series = useMemo(() => seriesOn(reading, measure), [reading, measure]);
  const empty = series === undefined || series.phases.every((phase) => phase.points.length === 0);
  return empty ? null : <SeriesChart all={[series]} />;
}
