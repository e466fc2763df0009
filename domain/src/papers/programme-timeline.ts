/**
 * The timeline of a programme on paper (PM 6.2): drawn on a large sheet to hang on the wall of a village, as it hangs
 * together on the screen, and within the report of the whole programme.
 */
import { svgOf } from '../overviews/pictures/drawing.ts';
import {
  type ProgrammeLine,
  programmeLines,
  programmeTimeline,
} from '../overviews/pictures/programme-timeline.ts';
import { standingActivities } from '../stages/3-planning/plan.ts';
import {
  type Material,
  NothingToPrint,
  opening,
  type Paper,
  type PaperBlock,
  type Pen,
  penFor,
} from './paper.ts';
import { drawingFont } from './pictures.ts';
import { programmeStandingWords, programmePaperWords as w } from './programme-words.ts';

const monthIn = { id: 'id-ID', en: 'en-GB' } as const;

/** @throws NothingToPrint where no activity is planned */
export function plannedLines({ case: { state }, today }: Material): readonly ProgrammeLine[] {
  const planned = standingActivities(state.plan);
  if (planned.length === 0) throw new NothingToPrint(w.noProgramme);
  return programmeLines(planned, Object.values(state.activities), today);
}

/** @param beside all lines of the programme, so that sheets of parts of it have the same months */
export function timelinePicture(
  lines: readonly ProgrammeLine[],
  { language, today }: Material,
  { say }: Pen,
  beside: readonly ProgrammeLine[] = lines,
): PaperBlock {
  const months = new Intl.DateTimeFormat(monthIn[language], {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  const inWords = ({ planned, standing }: ProgrammeLine) =>
    `${planned.what}: ${say(programmeStandingWords[standing])}`;
  const words = {
    today: say(w.today),
    month: (first: string) => months.format(new Date(`${first}T12:00:00Z`)),
    line: inWords,
  };
  const drawing = programmeTimeline(lines, today, words, { beside });
  return {
    kind: 'picture',
    svg: svgOf(drawing, drawingFont),
    width: drawing.width,
    alt: lines.map(inWords).join('; '),
    wide: true,
  };
}

export function timelineRows(lines: readonly ProgrammeLine[], { say, day }: Pen): PaperBlock {
  return {
    kind: 'rows',
    widths: [3, 2, 1.5, 1.5, 2],
    head: [say(w.activity), say(w.who), say(w.from_), say(w.by), say(w.standing)],
    rows: lines.map(({ planned, standing, done }) => [
      planned.what,
      planned.who.map((one) => one.name).join(', '),
      day(planned.from),
      day(planned.by),
      [say(programmeStandingWords[standing]), ...done.map(day)].join('; '),
    ]),
    dense: true,
  };
}

/** Lines on one large sheet: with more, their letters could not be read from the benches. */
const linesOnSheet = 16;

/** What comes first stands first; what has no day stands last. */
const inOrder = (lines: readonly ProgrammeLine[]) =>
  lines.toSorted((a, b) =>
    (a.planned.from ?? a.planned.by ?? '9').localeCompare(b.planned.from ?? b.planned.by ?? '9'),
  );

/**
 * The timeline alone on A3 across, over as many sheets as it needs, then the table that says the same.
 *
 * @throws NothingToPrint where no activity is planned
 */
export function programmeTimelineSheet(material: Material): Paper {
  const pen = penFor(material);
  const lines = inOrder(plannedLines(material));
  const sheets = Array.from({ length: Math.ceil(lines.length / linesOnSheet) }, (_, at) =>
    lines.slice(at * linesOnSheet, (at + 1) * linesOnSheet),
  );
  return {
    title: `${pen.say(w.timelineTitle)} · ${opening(material).clientName} · ${pen.day(material.today)}`,
    large: true,
    // It hangs where those whose programme it is can read it.
    open: true,
    blocks: [...sheets.map((part) => timelinePicture(part, material, pen, lines)), timelineRows(lines, pen)],
  };
}
