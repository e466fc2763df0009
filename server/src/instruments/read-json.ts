/** An instrument from a JSON file: a FHIR Questionnaire, or an instrument of our own as it is stored and shipped. */
import { Instrument, type InstrumentReading, readQuestionnaire } from '@pendamping/domain';

const refused = (because: string, where?: string): InstrumentReading => ({
  kind: 'refused',
  because,
  ...(where === undefined || where === '' ? {} : { where }),
});

const isOwn = (json: unknown): json is object =>
  typeof json === 'object' && json !== null && 'urn' in json && 'items' in json && !('resourceType' in json);

function own(json: object): InstrumentReading {
  const instrument = Instrument.safeParse(json);
  if (instrument.success) return { kind: 'read', instrument: instrument.data, remarks: [] };
  const [issue] = instrument.error.issues;
  return refused('instrument-file.does-not-fit', issue?.path.join('.'));
}

/** Largest file read, in bytes: far beyond any questionnaire. */
const largest = 20_000_000;

export function readInstrumentJson(
  content: Uint8Array,
  file: string,
  language: string | undefined,
): InstrumentReading {
  if (content.length > largest) return refused('sheet.too-large');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(content));
  } catch (error) {
    return refused(
      'instrument-file.not-json',
      error instanceof Error ? error.message.slice(0, 120) : undefined,
    );
  }
  try {
    return isOwn(json) ? own(json) : readQuestionnaire(json, { file, language });
  } catch (error) {
    // Nested deeper than can be followed.
    if (error instanceof RangeError) return refused('instrument-file.does-not-fit');
    throw error;
  }
}
