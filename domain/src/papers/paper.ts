/** What a document is made of, before it is typeset: a head, blocks, and signatures. All text is data. */

import { type Fill, filled } from '../kernel/filled.ts';
import { svgOfMark } from '../kernel/mark.ts';
import type { Reading } from '../kernel/reading.ts';
import type { Language, Words } from '../kernel/words.ts';
import type { Agency } from '../records/agency.ts';
import type { Case } from '../records/case.ts';
import type { Client } from '../records/client.ts';
import type { SigningWay } from '../stages/1-engagement/contract.ts';
import { signingWayWords } from '../stages/1-engagement/words.ts';
import { outsideAuthor } from '../stages/6-termination/case-transfer.ts';
import { groupPaperWords } from './group-words.ts';
import { paperWords } from './words.ts';

export type PaperBlock =
  | { readonly kind: 'heading' | 'subheading' | 'caption' | 'quote'; readonly text: string }
  | { readonly kind: 'prose'; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'facts';
      readonly pairs: readonly (readonly [string, string | readonly string[]])[];
      readonly whole?: boolean;
    }
  | { readonly kind: 'list' | 'numbered'; readonly items: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly widths: readonly number[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Small and close, for long tables. */
      readonly dense?: boolean;
      /** Not parted over pages. */
      readonly whole?: boolean;
      /** High enough that each row can be signed, or a thumb pressed on it. */
      readonly tall?: boolean;
      /** Places of rows that are struck through, their note (the fourth cell and on) excepted. */
      readonly struck?: readonly number[];
    }
  | {
      readonly kind: 'picture';
      readonly svg: string;
      readonly width: number;
      readonly alt: string;
      /** Over the whole width of the page. */
      readonly wide?: boolean;
    }
  | {
      /** A photograph that was attached: the paper names it, and whoever prints it fetches its bytes. */
      readonly kind: 'photo';
      readonly attachment: string;
      readonly alt: string;
      /** What stands in its place where its bytes are not at hand. */
      readonly missing: string;
    }
  | { readonly kind: 'cut' }
  | { readonly kind: 'signatures'; readonly placed: string; readonly people: readonly SignatureLine[] };

export interface SignatureLine {
  readonly as: string;
  readonly name: string;
  readonly how?: string;
  /** What was drawn by hand, as an SVG picture. */
  readonly mark?: string;
  readonly note?: string;
}

export interface Paper {
  readonly title: string;
  /** On a large sheet, A3 across, to be read from the wall: its pictures fill the sheet. */
  readonly large?: boolean;
  /** For everybody to read: then it is not marked as confidential. */
  readonly open?: boolean;
  readonly number?: string;
  readonly blocks: readonly PaperBlock[];
  /** Of a letter: reference lines and whom it is addressed to. */
  readonly letter?: {
    readonly reference: readonly (readonly [string, string])[];
    readonly addressee: readonly string[];
  };
}

export interface KnownClient {
  readonly stream: string;
  readonly reading: Reading<Client>;
}

/** What a document is written from. */
export interface Material {
  readonly case: Reading<Case>;
  readonly clients: readonly KnownClient[];
  readonly agency: Agency;
  readonly language: Language;
  /** The day of printing. */
  readonly today: string;
  /** Which contract version, consent, evaluation or referral. */
  readonly about?: string | undefined;
}

/** There is nothing yet to print; the words say what to do first. */
export class NothingToPrint extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export interface Pen {
  readonly say: (words: Words, fill?: Fill) => string;
  readonly day: (day: string | undefined) => string;
  /** `Februari 2027`. */
  readonly month: (day: string) => string;
  readonly moment: (instant: string) => string;
  readonly number: (value: number) => string;
  /** An amount of rupiah, with points between thousands in both languages, what is owed with a minus. */
  readonly rupiah: (amount: number) => string;
  readonly workerName: (worker: string | undefined) => string;
  readonly personName: (person: string | undefined) => string;
  readonly placed: (day: string) => string;
}

const locale = { id: 'id-ID', en: 'en-GB' } as const;

function nameIn(material: Material, person: string | undefined): string {
  const known = material.clients.find((one) => one.stream === person)?.reading.state.individual.person?.name;
  return known ?? (person === undefined ? '' : (material.case.state.peopleInvolved[person]?.name ?? ''));
}

/** Of somebody who works here, or who wrote in the case before it was taken over from another agency. */
const authorName = ({ agency, case: { state } }: Material, worker: string | undefined): string =>
  worker === undefined
    ? ''
    : (agency.workers[worker]?.name ?? outsideAuthor(state.caseTransfers, worker) ?? '');

/** Writes days, numbers and names as the language and the agency do. */
export function penFor(material: Material): Pen {
  const { language, agency } = material;
  const timeZone = agency.unit.description?.timeZone ?? 'Asia/Jakarta';
  const days = new Intl.DateTimeFormat(locale[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const months = new Intl.DateTimeFormat(locale[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const moments = new Intl.DateTimeFormat(locale[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const numbers = new Intl.NumberFormat(locale[language], {
    maximumFractionDigits: 2,
    signDisplay: 'negative',
  });
  const amounts = new Intl.NumberFormat(locale.id, { maximumFractionDigits: 2 });
  const day = (text: string | undefined) =>
    text === undefined ? '' : days.format(new Date(`${text}T12:00:00Z`));
  return {
    say: (words, fill) => filled(words, language, fill),
    day,
    month: (text) => months.format(new Date(`${text}T12:00:00Z`)),
    moment: (instant) => moments.format(new Date(instant)),
    number: (value) => numbers.format(value),
    rupiah: (amount) => `${amount < 0 ? '−' : ''}Rp ${amounts.format(Math.abs(amount))}`,
    workerName: (worker) => authorName(material, worker),
    personName: (person) => nameIn(material, person),
    placed: (on) => `${agency.unit.description?.city ?? ''}, ${day(on)}`,
  };
}

/** Leaves out what is not known. */
export function facts(
  pairs: readonly (readonly [string, string | readonly string[] | undefined])[],
): Extract<PaperBlock, { kind: 'facts' }> {
  return {
    kind: 'facts',
    pairs: pairs.flatMap(([name, value]) =>
      value === undefined || value.length === 0 ? [] : [[name, value] as const],
    ),
  };
}

/** A signature line with what was drawn, where something was. */
export const withMark = (line: SignatureLine, drawn: string | undefined): SignatureLine =>
  drawn === undefined ? line : { ...line, mark: svgOfMark(drawn) };

interface Signed {
  readonly name: string;
  readonly how: SigningWay;
  readonly readAloud?: boolean | undefined;
  readonly on: string;
  readonly onBehalfOf?: string | undefined;
  readonly worker?: string | undefined;
  readonly mark?: string | undefined;
}

/** Somebody who has signed: in which part and for whom, how and when; of a worker, the licence. @param as what they signed as, in words */
export function signedLine(
  material: Material,
  pen: Pen,
  one: Signed & { readonly as: string },
  as: Words,
): SignatureLine {
  const behalf = one.onBehalfOf === undefined ? '' : ` (${one.onBehalfOf})`;
  const line = {
    as: `${pen.say(as)}${behalf}`,
    name: one.name,
    how: [
      pen.say(signingWayWords[one.how]),
      pen.day(one.on),
      ...(one.readAloud === true ? [pen.say(groupPaperWords.readAloud)] : []),
    ].join(', '),
    note: one.as === 'worker' ? workerNote(material, one.worker) : '',
  };
  return withMark(line, one.mark);
}

/**
 * What a paper was asked for about, or the last of its kind.
 *
 * @param none why nothing can be printed where there is none
 * @throws NothingToPrint
 */
export function askedFor<One>(
  { about }: Material,
  all: readonly One[],
  idOf: (one: One) => string,
  none: Words,
): One {
  const found = about === undefined ? all.at(-1) : all.find((one) => idOf(one) === about);
  if (found === undefined) throw new NothingToPrint(none);
  return found;
}

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
export const subheading = (text: string): PaperBlock => ({ kind: 'subheading', text });

/** Each line break begins a paragraph. */
export const prose = (text: string | undefined): PaperBlock => ({
  kind: 'prose',
  paragraphs: (text ?? '').split('\n').filter((one) => one.trim() !== ''),
});

export const bullets = (items: readonly string[]): PaperBlock => ({ kind: 'list', items });

export const opening = (material: Material) => {
  const { opening: opened } = material.case.state.intake;
  if (opened === undefined) throw new NothingToPrint(paperWords.noCase);
  return opened;
};

export const caseClient = (material: Material): Client | undefined =>
  material.clients.find((one) => one.stream === opening(material).client)?.reading.state;

/** The line under a professional's name: their registration, where they have one. */
export function workerNote({ agency }: Material, worker: string | undefined): string {
  const registration = worker === undefined ? undefined : agency.workers[worker]?.registration;
  return registration === undefined ? '' : `STR ${registration.number}`;
}

/** `327302••••••9901`: papers that leave the agency carry no more of a number than one needs to recognise it. */
export const masked = (number: string): string => `${number.slice(0, 6)}••••••${number.slice(12)}`;
