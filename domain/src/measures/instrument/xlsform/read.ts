/**
 * A form of the XLSForm standard as an instrument. Every filled cell of its three sheets is in the instrument: as what it
 * says, or word for word under `kept` with a remark. A form is refused only where nothing can be asked by it.
 */
import { Instrument, type Item } from '../instrument.ts';
import type { InstrumentReading } from '../reading.ts';
import { beyondSheet, withBeyond } from './beyond.ts';
import { Findings } from './findings.ts';
import { inOrder } from './grouped.ts';
import { keptSheet } from './other-sheets.ts';
import { choicesIn } from './read-choices.ts';
import { type ItemReading, itemFrom } from './read-item.ts';
import { settingsIn } from './read-settings.ts';
import { draftsOf, pathsIn } from './read-survey.ts';
import { type FormSheet, filledRows } from './sheets.ts';
import { type FormTable, tableOf } from './table.ts';
import { tonguesOf } from './tongues.ts';

/** No form has so many rows; a table of people has. It is refused before anything is made of it. */
const mostRows = 10_000;

export interface XlsformOptions {
  /** The name of the file, for a form that gives itself none. */
  readonly file?: string | undefined;
  /** The language of words of which the form does not say it, as BCP 47 tag. */
  readonly language?: string | undefined;
}

const named = (sheets: readonly FormSheet[], name: string) =>
  sheets.find((one) => one.name.trim().toLowerCase() === name);

/** Whether the first filled row names the columns of a survey. */
function looksLikeSurvey(sheet: FormSheet): boolean {
  const headers = [...(filledRows(sheet)[0]?.cells.values() ?? [])].map((one) => one.trim().toLowerCase());
  return headers.includes('type') && headers.some((one) => one === 'name' || one.startsWith('label'));
}

const surveyIn = (sheets: readonly FormSheet[]) => {
  const survey = named(sheets, 'survey');
  return survey !== undefined && filledRows(survey).length > 0 ? survey : sheets.find(looksLikeSurvey);
};

/** Deeper than any form that a person made; what goes deeper is made to do harm. */
const deepest = 60;

function itemsIn(survey: FormTable, reading: Omit<ItemReading, 'leadsTo'>) {
  const drafts = draftsOf(survey, reading.findings);
  if (drafts.depth > deepest) return undefined;
  const leadsTo = pathsIn(drafts);
  const items: readonly Item[] = drafts.top.map((one) => itemFrom(one, { ...reading, leadsTo }));
  return { items, kept: drafts.kept };
}

const refused = (because: string, where?: string): InstrumentReading => ({
  kind: 'refused',
  because,
  ...(where === undefined ? {} : { where }),
});

export function readXlsform(sheets: readonly FormSheet[], options: XlsformOptions = {}): InstrumentReading {
  const found = surveyIn(sheets);
  if (found === undefined) return refused('xlsform.no-survey');
  const findings = new Findings();
  const survey = tableOf(found, 'survey');
  if (survey.rows.length === 0) return refused('xlsform.nothing-asked', found.name);
  if (survey.rows.length > mostRows) return refused('xlsform.beyond-bounds', found.name);
  if (![...survey.columns.values()].some(({ field }) => field === 'type'))
    return refused('xlsform.no-type-column', found.name);
  if (found.name.trim().toLowerCase() !== 'survey')
    findings.add({ sheet: found.name, row: 1, column: 0 }, 'mended', 'xlsform.survey-by-another-name', {
      text: found.name,
    });
  return readTables(sheets, found, survey, findings, options);
}

function readTables(
  sheets: readonly FormSheet[],
  found: FormSheet,
  survey: FormTable,
  findings: Findings,
  options: XlsformOptions,
): InstrumentReading {
  const [choicesSheet, settingsSheet] = [named(sheets, 'choices'), named(sheets, 'settings')];
  const [choices, settings] = [tableOf(choicesSheet, 'choices'), tableOf(settingsSheet, 'settings')];
  const stated = settingsIn(settings, options.file, findings);
  const tongues = tonguesOf([survey, choices], stated.defaultLanguage, options.language);
  for (const name of tongues.unknown)
    findings.add({ sheet: survey.sheet, row: 1, column: 0 }, 'kept', 'xlsform.language-unknown', {
      text: name,
    });
  const answers = choicesIn(choices, tongues.tagFor, findings);
  const asked = itemsIn(survey, {
    tagFor: tongues.tagFor,
    findings,
    lists: new Set(Object.keys(answers.lists)),
    choiceColumns: answers.columns,
  });
  if (asked === undefined) return refused('xlsform.beyond-bounds', found.name);
  if (asked.items.length === 0) return refused('xlsform.nothing-asked', found.name);
  const known = [found, choicesSheet, settingsSheet];
  const others = sheets.filter((one) => !known.includes(one) && one.name !== beyondSheet);
  const kept = [
    ...stated.kept,
    ...inOrder(tongues.namesKept),
    ...asked.kept,
    ...answers.kept,
    ...others.flatMap((one) => keptSheet(one, findings)),
  ];
  const plain: Instrument = {
    urn: stated.urn,
    version: stated.version,
    title: { [tongues.ofTitle]: stated.title },
    standing: 'descriptive',
    subjectLevels: [],
    respondents: [],
    items: [...asked.items],
    lists: Object.fromEntries(Object.entries(answers.lists).map(([list, all]) => [list, [...all]])),
    scales: [],
    bands: [],
    origin: { format: 'xlsform', ...(options.file === undefined ? {} : { file: options.file }) },
    ...(kept.length === 0 ? {} : { kept }),
  };
  const whole = withBeyond(plain, named(sheets, beyondSheet), findings);
  return checked(whole, findings, [...sheets.map((one) => one.name), 'survey', 'choices', 'settings']);
}

/** The bounds of an instrument: a form beyond them is refused and not cut. */
function checked(instrument: Instrument, findings: Findings, order: readonly string[]): InstrumentReading {
  const result = Instrument.safeParse(instrument);
  if (!result.success) {
    const [issue] = result.error.issues;
    return refused('xlsform.beyond-bounds', placeOf(instrument, issue?.path ?? []));
  }
  return { kind: 'read', instrument, remarks: findings.remarks(order) };
}

/** A path into the data in words of the form: the question's own name where there is one. */
function placeOf(instrument: Instrument, path: readonly PropertyKey[]): string {
  let at: unknown = instrument;
  let name = '';
  for (const step of path) {
    at = at === null || typeof at !== 'object' ? undefined : (at as Record<PropertyKey, unknown>)[step];
    if (at !== null && typeof at === 'object' && 'linkId' in at) name = String(at.linkId);
  }
  return name === '' ? path.map(String).join('.') : `${name}: ${String(path.at(-1))}`;
}
