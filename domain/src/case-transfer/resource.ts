/** What FHIR R4 resources are made of here: plain JSON in which nothing is empty, and references by `urn:uuid:`. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Stage } from '../stages/course.ts';

export interface Resource {
  readonly resourceType: string;
  readonly [field: string]: unknown;
}

/** A resource with its own id, under the stage in whose section it stands; without one it is only referred to. */
export interface Placed {
  readonly id: string;
  readonly stage?: Stage | undefined;
  readonly resource: Resource;
}

export interface Reference {
  readonly reference?: string | undefined;
  readonly display?: string | undefined;
}

/** Our own code systems: what FHIR has no code for. No conformance to a profile of others is claimed. */
export const ownCodes = (name: string): string => `urn:pendamping:codes:${name}`;
export const ownIds = (name: string): string => `urn:pendamping:ids:${name}`;

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** Without what is not known: FHIR allows no empty text, list or object. */
export function compact<T>(value: T): T {
  if (Array.isArray(value)) return value.map(compact).filter((one) => !isNothing(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, compact(inner)] as const)
    .filter(([, inner]) => !isNothing(inner));
  return Object.fromEntries(kept) as T;
}

export const fullUrl = (id: string): string => `urn:uuid:${id.toLowerCase()}`;

/** Points to a resource; the name stays readable where the resource does not travel along. */
export const pointing = (id: string, display?: string): Reference =>
  compact({ reference: fullUrl(id), display });

/** An id that follows from another, so that one fact may become several resources, the same each time (RFC 9562, version 8). */
export function derivedId(of: string, as: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`${of.toLowerCase()}:${as}`)));
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

export interface Concept {
  readonly coding?: readonly {
    readonly system: string;
    readonly code: string;
    readonly display?: string | undefined;
  }[];
  readonly text?: string | undefined;
}

/** One of our codes with its words. */
export const ownConcept = (system: string, code: string, display: string): Concept => ({
  coding: [compact({ system: ownCodes(system), code, display })],
  text: display,
});

export const concept = (system: string, code: string, text?: string): Concept =>
  compact({ coding: [{ system, code }], text });

/** Of free text, without a code. */
export const inWords = (text: string | undefined): Concept | undefined =>
  text === undefined || text.trim() === '' ? undefined : { text };

export const notes = (...texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [{ text }]));

/** Labelled lines of a fact that has no field of its own. */
export const labelled = (label: string, value: string | readonly string[] | undefined) => {
  const text = typeof value === 'string' ? value : value?.join('; ');
  return text === undefined || text === '' ? undefined : `${label}: ${text}`;
};

/** Whether FHIR R4 takes the text as a `dateTime` with a zone. */
export const instantOf = (text: string): string => new Date(text).toISOString();
