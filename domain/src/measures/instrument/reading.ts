/**
 * What comes of reading a file of another system as an instrument: the instrument, and a remark on everything that is not
 * simply so: kept though not understood, or mended and how. A file is refused whole only where nothing can be asked by it.
 */
import type { Instrument } from './instrument.ts';

/** `kept`: stands in the instrument word for word, without effect; `mended`: read as something else than it says. */
export const remarkKinds = ['mended', 'kept', 'meaning-lost'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

export interface Remark {
  /** A code such as `xlsform.unknown-type`, put into words by the room that reads the file. */
  readonly because: string;
  readonly kind: RemarkKind;
  /** Where in the file: `survey!C12`, or a FHIR path such as `item[3].extension[0]`. */
  readonly where: string;
  /** The question it is about, by its `linkId`. */
  readonly item?: string;
  /** What the file says there. */
  readonly text?: string;
}

export interface InstrumentRead {
  readonly instrument: Instrument;
  readonly remarks: readonly Remark[];
}

/** A file that cannot be an instrument at all, by code, with the place. */
export interface InstrumentRefused {
  readonly because: string;
  readonly where?: string;
}

export type InstrumentReading =
  | ({ readonly kind: 'read' } & InstrumentRead)
  | ({ readonly kind: 'refused' } & InstrumentRefused);
